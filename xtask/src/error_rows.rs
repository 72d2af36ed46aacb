//! Every documented error row of a served operation is produced through the API by a test, or listed in
//! `contract/unreachable.txt` with a reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use hire_api::ErrorRow;

use crate::{contract, project};

/// The variable with the directory in which tests record the rows that they produce:
/// `tests/hire/harness/error_rows.rs`.
pub const VARIABLE: &str = "HIRED_TEST_ERROR_ROWS";

pub fn directory() -> PathBuf {
    project::target().join("error-rows")
}

/// Removes the record of an earlier run.
pub fn clear() -> Result<()> {
    match fs::remove_dir_all(directory()) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Compares the rows that the tests produced with the documented ones.
pub fn check() -> Result<()> {
    let directory = directory();
    if !directory.is_dir() {
        bail!("no error rows are recorded; run the tests on SQLite first");
    }
    let file = contract::dir().join("unreachable.txt");
    let unreachable = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let operations = hire_api::all();
    let tables: BTreeMap<&str, &[ErrorRow]> = operations.iter().map(|it| (it.spec.name, it.spec.errors)).collect();
    let mut produced = BTreeSet::new();
    for (name, rows) in &tables {
        produced.extend((0..rows.len()).filter(|place| recorded(&directory, name, *place)).map(|place| (*name, place)));
    }
    let problems = compare(&tables, &produced, &unreachable);
    if !problems.is_empty() {
        bail!("error rows and contract/unreachable.txt disagree:\n  {}", problems.join("\n  "));
    }
    println!("error rows: {} produced, {} unreachable", produced.len(), unreachable.lines().count());
    Ok(())
}

fn recorded(directory: &Path, operation: &str, place: usize) -> bool {
    directory.join(operation).join(place.to_string()).is_file()
}

/// The problems: rows without a test or a reason, and reasons that do not apply.
fn compare(tables: &BTreeMap<&str, &[ErrorRow]>, produced: &BTreeSet<(&str, usize)>, unreachable: &str) -> Vec<String> {
    let mut missing: BTreeMap<(&str, u32), Vec<&str>> = BTreeMap::new();
    for (name, rows) in tables {
        for (_, row) in rows.iter().enumerate().filter(|(place, _)| !produced.contains(&(*name, *place))) {
            missing.entry((*name, row.code)).or_default().push(row.message);
        }
    }
    let mut problems = Vec::new();
    let mut before = ("", 0);
    for line in unreachable.lines() {
        let mut words = line.splitn(3, ' ');
        let (name, code) = (words.next().unwrap_or_default(), words.next().and_then(|code| code.parse().ok()));
        let (Some(code), Some(_)) = (code, words.next().filter(|reason| !reason.trim().is_empty())) else {
            problems.push(format!("{line:?} is not `RESOURCE/NAME CODE reason`"));
            continue;
        };
        if before >= (name, code) {
            problems.push(format!("{name} {code} is not in its place; the lines are sorted and none is repeated"));
        }
        before = (name, code);
        if !tables.get(name).is_some_and(|rows| rows.iter().any(|row| row.code == code)) {
            problems.push(format!("{name} {code} is no error row of a served operation"));
        } else if missing.remove(&(name, code)).is_none() {
            problems.push(format!("{name} {code} is listed as unreachable, but a test produces it"));
        }
    }
    for ((name, code), messages) in missing {
        problems.push(format!("{name} {code} ({}) is produced by no test", messages.join(", ")));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &[ErrorRow] = &[
        ErrorRow { code: 1, http: 500, message: "system" },
        ErrorRow { code: 2, http: 200, message: "unknown" },
        ErrorRow { code: 2, http: 200, message: "disabled" },
    ];

    fn problems(produced: &[usize], unreachable: &str) -> Vec<String> {
        let produced = produced.iter().map(|place| ("offer/get", *place)).collect();
        compare(&BTreeMap::from([("offer/get", ROWS)]), &produced, unreachable)
    }

    #[test]
    fn each_row_is_produced_or_listed() {
        assert!(problems(&[0, 1, 2], "").is_empty());
        assert!(problems(&[1, 2], "offer/get 1 why").is_empty());
        assert!(problems(&[0, 1], "offer/get 2 why").is_empty());
        assert_eq!(problems(&[0, 1], ""), ["offer/get 2 (disabled) is produced by no test"]);
    }

    #[test]
    fn a_line_that_does_not_apply_is_reported() {
        for (line, problem) in [
            ("offer/get 1 why", "offer/get 1 is listed as unreachable, but a test produces it"),
            ("offer/get 3 why", "offer/get 3 is no error row of a served operation"),
            ("offer/put 1 why", "offer/put 1 is no error row of a served operation"),
            ("offer/get 1", "\"offer/get 1\" is not `RESOURCE/NAME CODE reason`"),
            ("offer/get one why", "\"offer/get one why\" is not `RESOURCE/NAME CODE reason`"),
        ] {
            assert_eq!(problems(&[0, 1, 2], line), [problem]);
        }
        let unsorted = "offer/get 2 why\noffer/get 1 why";
        let problem = "offer/get 1 is not in its place; the lines are sorted and none is repeated";
        assert_eq!(problems(&[], unsorted), [problem]);
    }
}
