//! Reports the parts of a run with passed and failed tests.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::process::watch;

/// The outcome of one part of a run.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub passed: u32,
    pub failed: u32,
}

/// Runs a script that prints `ok NAME` or `not ok NAME: REASON` for each of its tests.
pub fn from_lines(script: &mut Command) -> Result<Count> {
    let mut count = Count::default();
    let status = watch(script, |line| {
        if line.starts_with("ok ") {
            count.passed += 1;
        } else if line.starts_with("not ok ") {
            count.failed += 1;
        }
    })?;
    if !status.success() && count.failed == 0 {
        bail!("the script ended with {status}");
    }
    if count == Count::default() {
        bail!("the script reported no test");
    }
    Ok(count)
}

#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
    /// Skip the parts whose names do not contain this.
    only: Option<String>,
}

struct Row {
    part: String,
    count: Count,
    took: Duration,
    why: Option<String>,
}

impl Report {
    pub fn only(only: Option<String>) -> Self {
        Self { only, ..Self::default() }
    }

    /// Runs a part that counts its own tests. An error counts as a failure.
    pub fn part(&mut self, part: &str, work: impl FnOnce() -> Result<Count>) {
        if self.only.as_ref().is_some_and(|only| !part.contains(only)) {
            return;
        }
        println!("\n── {part}");
        let start = Instant::now();
        let (count, why) = match work() {
            Ok(count) => (count, None),
            Err(error) => {
                println!("{part} FAILED: {error:#}");
                (Count { passed: 0, failed: 1 }, Some(format!("{error:#}")))
            }
        };
        self.rows.push(Row { part: part.to_owned(), count, took: start.elapsed(), why });
    }

    /// Runs parts while others run on another thread, whose parts come last in the table.
    pub fn beside(&mut self, background: impl FnOnce(&mut Self) + Send, foreground: impl FnOnce(&mut Self)) {
        let mut other = Self::only(self.only.clone());
        std::thread::scope(|scope| {
            scope.spawn(|| background(&mut other));
            foreground(self);
        });
        self.rows.append(&mut other.rows);
    }

    /// Runs a check that passes or fails as a whole.
    pub fn check(&mut self, part: &str, work: impl FnOnce() -> Result<()>) {
        self.part(part, || work().map(|()| Count { passed: 1, failed: 0 }));
    }

    /// Prints the table with the sums in the last line. Returns whether nothing failed.
    pub fn finish(&self) -> bool {
        let width = self.rows.iter().map(|row| row.part.chars().count()).max().unwrap_or_default();
        println!("\n{:width$}  passed  failed   seconds", "part");
        for row in &self.rows {
            let Row { part, count, took, why } = row;
            println!("{part:width$}  {:6}  {:6}  {:8.1}", count.passed, count.failed, took.as_secs_f64());
            if let Some(first) = why.as_ref().and_then(|why| why.lines().next()) {
                println!("{:width$}  {first}", "");
            }
        }
        let total = self.total();
        println!("\n{} passed, {} failed", total.passed, total.failed);
        total.failed == 0 && !self.rows.is_empty()
    }

    fn total(&self) -> Count {
        self.rows.iter().fold(Count::default(), |sum, row| Count {
            passed: sum.passed + row.count.passed,
            failed: sum.failed + row.count.failed,
        })
    }
}
