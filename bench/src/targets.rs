//! `--check`: the ratios of this run against `bench/targets.json`.

use serde::Deserialize;

use crate::{Result, report::Report};

/// At least this ratio, or at most this p99, of a row.
#[derive(Deserialize)]
struct Target {
    place: String,
    name: String,
    ratio: Option<f64>,
    p99: Option<f64>,
}

const TARGETS: &str = include_str!("../targets.json");

/// Fails when a row that was measured misses its target. Rows that were not measured are only named.
pub fn check(report: &Report) -> Result<()> {
    let targets: Vec<Target> = serde_json::from_str(TARGETS)?;
    let mut missed = 0;
    for Target { place, name, ratio, p99 } in targets {
        let Some(row) = report.row(&place, &name) else {
            println!("not measured: {place}: {name}");
            continue;
        };
        if let Some(least) = ratio {
            let reached = row.ratio.unwrap_or(0.0);
            println!("{} {place}: {name}: ratio {reached:.2}, at least {least}", word(reached >= least));
            missed += usize::from(reached < least);
        }
        if let Some(most) = p99 {
            println!("{} {place}: {name}: p99 {:.1} ms, at most {most}", word(row.p99 <= most), row.p99);
            missed += usize::from(row.p99 > most);
        }
    }
    if missed > 0 { Err(format!("{missed} targets are missed").into()) } else { Ok(()) }
}

fn word(reached: bool) -> &'static str {
    if reached { "reached" } else { "MISSED " }
}
