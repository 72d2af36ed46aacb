//! Output of commands.

use std::io::{self, ErrorKind, Write};

use serde::Serialize;

use super::CliError;

/// Writes to stdout. A closed pipe, as in `hired app list | head -1`, is not an error.
pub fn print(text: &str) -> Result<(), CliError> {
    match write_out(text) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(CliError::Io("stdout".to_owned(), error)),
        _ => Ok(()),
    }
}

/// Writes output that is shown only once: every failure is an error.
pub fn write_out(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush())
}

pub fn eprint(text: &str) {
    let mut out = io::stderr().lock();
    // There is no other place for the error.
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

pub fn print_json(value: &impl Serialize) -> Result<(), CliError> {
    print(&json_text(value))
}

pub fn json_text(value: &impl Serialize) -> String {
    // The values are plain records, which always serialize.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// Columns as wide as their widest cell.
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width =
        |column: usize| rows.iter().filter_map(|cells| cells.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}
