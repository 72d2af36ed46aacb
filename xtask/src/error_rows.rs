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
    let listed: usize = unreachable.lines().filter_map(Line::parse).map(|line| line.rows().count()).sum();
    println!("error rows: {} produced, {listed} unreachable", produced.len());
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
    let mut listed = BTreeSet::new();
    for text in unreachable.lines() {
        let Some(line) = Line::parse(text) else {
            problems.push(format!("{text:?} is not `RESOURCE/NAME CODE reason`"));
            continue;
        };
        let (first, place) = (line.codes.first().copied().unwrap_or_default(), line.place);
        if before >= (place, first) {
            problems.push(format!("{place} {first} is not in its place; the lines are sorted"));
        }
        before = (place, first);
        for (name, code) in line.rows() {
            let row = tables.get_key_value(name.as_str()).filter(|(_, rows)| rows.iter().any(|row| row.code == code));
            let Some((name, _)) = row else {
                problems.push(format!("{name} {code} is no error row of a served operation"));
                continue;
            };
            if !listed.insert((*name, code)) {
                problems.push(format!("{name} {code} is listed twice"));
            } else if missing.remove(&(*name, code)).is_none() {
                problems.push(format!("{name} {code} is listed as unreachable, but a test produces it"));
            }
        }
    }
    for ((name, code), messages) in missing {
        problems.push(format!("{name} {code} ({}) is produced by no test", messages.join(", ")));
    }
    problems
}

/// A line of `unreachable.txt`: `RESOURCE/NAME CODE reason`. Several names in braces and several codes, each separated by
/// commas, share the reason: `contact.user/{create,patch} 41034,41035 there is no mail service`.
struct Line<'t> {
    place: &'t str,
    codes: Vec<u32>,
}

impl<'t> Line<'t> {
    fn parse(text: &'t str) -> Option<Self> {
        let mut words = text.splitn(3, ' ');
        let (place, codes, reason) = (words.next()?, words.next()?, words.next()?);
        let codes = codes.split(',').map(|code| code.parse().ok()).collect::<Option<Vec<u32>>>()?;
        (!reason.trim().is_empty()).then_some(Self { place, codes })
    }

    fn rows(&self) -> impl Iterator<Item = (String, u32)> {
        let names: Vec<String> = match self.place.strip_suffix('}').and_then(|place| place.split_once('{')) {
            Some((resource, names)) => names.split(',').map(|name| format!("{resource}{name}")).collect(),
            None => vec![self.place.to_owned()],
        };
        names.into_iter().flat_map(|name| self.codes.iter().map(move |code| (name.clone(), *code)))
    }
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
        assert!(problems(&[], "offer/get 1,2 why").is_empty());
        assert!(problems(&[1, 2], "offer/{get} 1 why").is_empty());
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
        let both =
            ["offer/get 3 is no error row of a served operation", "offer/put 3 is no error row of a served operation"];
        assert_eq!(problems(&[0, 1, 2], "offer/{get,put} 3 why"), both);
        let unsorted = "offer/get 2 why\noffer/get 1 why";
        assert_eq!(problems(&[], unsorted), ["offer/get 1 is not in its place; the lines are sorted"]);
        assert_eq!(problems(&[1, 2], "offer/get 1 why\noffer/{get} 1 why"), ["offer/get 1 is listed twice"]);
    }
}
