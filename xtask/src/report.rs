//! What ran, how many passed, how many failed.

use std::time::{Duration, Instant};

use anyhow::Result;

/// The outcome of one part of a run.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub passed: u32,
    pub failed: u32,
}

#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
}

struct Row {
    part: String,
    count: Count,
    took: Duration,
    why: Option<String>,
}

impl Report {
    /// Runs a part that counts its own tests. That it could not run is a failure.
    pub fn part(&mut self, part: &str, work: impl FnOnce() -> Result<Count>) {
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

    /// Runs a check that passes or fails as a whole.
    pub fn check(&mut self, part: &str, work: impl FnOnce() -> Result<()>) {
        self.part(part, || work().map(|()| Count { passed: 1, failed: 0 }));
    }

    /// Prints the table and, as the last line, the sums. True when nothing failed.
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
        total.failed == 0
    }

    fn total(&self) -> Count {
        self.rows.iter().fold(Count::default(), |sum, row| Count {
            passed: sum.passed + row.count.passed,
            failed: sum.failed + row.count.failed,
        })
    }
}
