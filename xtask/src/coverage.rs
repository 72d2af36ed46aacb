//! `cargo xtask coverage`: writes which documented operations are not served.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::{contract, project};

const MARKER: &str = "<!-- coverage -->";
/// This server issues no user access tokens.
const USER_TOKENS_ONLY: &str = " (takes user access tokens only)";
const READMES: [&str; 2] = ["README.md", "README.zh.md"];

/// Writes `contract/uncovered.txt` and the numbers in the readmes, or fails if a file would change.
pub fn run(check: bool) -> Result<()> {
    let coverage = Coverage::measure()?;
    let mut stale = Vec::new();
    for (file, text) in coverage.files()? {
        if fs::read_to_string(&file).is_ok_and(|present| present == text) {
            continue;
        }
        stale.push(file.file_name().unwrap_or_default().display().to_string());
        if !check {
            fs::write(&file, text)?;
        }
    }
    if check && !stale.is_empty() {
        bail!("{} stale; run `cargo xtask coverage`", stale.join(", "));
    }
    println!("coverage: {} of {} operations", coverage.served(), coverage.documented);
    Ok(())
}

struct Coverage {
    /// How many operations `contract/` has.
    documented: usize,
    /// `METHOD path` of each one that is not served, and why, if it cannot be.
    uncovered: Vec<String>,
}

impl Coverage {
    fn measure() -> Result<Self> {
        let facts = contract::all()?;
        let documented: BTreeMap<String, &contract::facts::Facts> =
            facts.values().filter_map(|facts| Some((facts.operation()?, facts))).collect();
        let served: BTreeSet<String> =
            hire_api::all().iter().map(|it| format!("{} {}", it.spec.method.as_str(), it.spec.path)).collect();
        // By path, so that the methods of one resource are together.
        let mut uncovered: Vec<String> = documented
            .iter()
            .filter(|(operation, _)| !served.contains(*operation))
            .map(|(operation, facts)| {
                operation.clone() + if facts.takes_user_tokens_only() { USER_TOKENS_ONLY } else { "" }
            })
            .collect();
        uncovered.sort_by_cached_key(|operation| {
            operation.split_once(' ').map(|(method, path)| (path.to_owned(), method.to_owned()))
        });
        Ok(Self { documented: documented.len(), uncovered })
    }

    fn served(&self) -> usize {
        self.documented - self.uncovered.len()
    }

    /// The files with the coverage, with their current text.
    fn files(&self) -> Result<Vec<(PathBuf, String)>> {
        let mut files = vec![(contract::dir().join("uncovered.txt"), self.uncovered.join("\n") + "\n")];
        for name in READMES {
            let file = project::root().join(name);
            let Ok(text) = fs::read_to_string(&file) else {
                continue;
            };
            let text = with_numbers(&text, &[self.served(), self.documented]).with_context(|| {
                format!("{name} needs a line with {MARKER}, the number of served and of documented operations")
            })?;
            files.push((file, text));
        }
        Ok(files)
    }
}

/// Replaces the numbers that follow the marker on its line.
fn with_numbers(text: &str, numbers: &[usize]) -> Option<String> {
    let start = text.find(MARKER)? + MARKER.len();
    let (before, after) = text.split_at_checked(start)?;
    let (line, rest) = after.split_at_checked(after.find('\n').unwrap_or(after.len()))?;
    let mut written = before.to_owned();
    let mut left = line;
    for number in numbers {
        let (words, from_digits) = left.split_at_checked(left.find(|c: char| c.is_ascii_digit())?)?;
        written.push_str(words);
        written.push_str(&number.to_string());
        left = from_digits.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    Some(written + left + rest)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_list_of_uncovered_operations_and_the_readmes_are_current() {
        run(true).unwrap();
    }

    #[test]
    fn only_the_two_numbers_after_the_marker_change() {
        let text = "7 things\n<!-- coverage --> **1 of 2** operations of v3\n9\n";
        let updated = with_numbers(text, &[10, 272]).unwrap();
        assert_eq!(updated, "7 things\n<!-- coverage --> **10 of 272** operations of v3\n9\n");
        assert_eq!(with_numbers("no marker 1 2", &[1, 2]), None);
    }
}
