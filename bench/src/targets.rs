//! `--check`: compares this run with `bench/targets.json`.

use serde::Deserialize;

use crate::{
    Result,
    report::{Report, Row},
};

const TARGETS: &str = include_str!("../targets.json");

#[derive(Deserialize)]
#[serde(untagged)]
enum Target {
    /// A target of each row whose name matches. `*` matches any text.
    Rows {
        #[serde(rename = "place")]
        setup: String,
        name: String,
        except: Option<String>,
        #[serde(flatten)]
        aim: Aim,
    },
    /// A target of a single figure.
    Fact {
        fact: String,
        #[serde(rename = "least")]
        min: Option<f64>,
        #[serde(rename = "most")]
        max: Option<f64>,
    },
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Aim {
    /// Minimum ratio of the rate to that of what the row is compared with.
    Ratio(f64),
    /// Maximum milliseconds.
    P99(f64),
    /// The median of a far page is at most this many times that of the first one.
    OfFirstPage(f64),
}

/// Fails if a measured figure misses its target. Targets that were not measured are printed.
pub fn check(report: &Report) -> Result<()> {
    let targets: Vec<Target> = serde_json::from_str(TARGETS)?;
    let (mut reached, mut missed) = (0, 0);
    let mut judge = |what: String, holds: bool| {
        if !holds {
            println!("MISSED {what}");
        }
        *(if holds { &mut reached } else { &mut missed }) += 1;
    };
    for target in targets {
        match target {
            Target::Fact { fact, min, max } => match report.number(&fact) {
                Some(value) => {
                    let holds = min.is_none_or(|min| value >= min) && max.is_none_or(|max| value <= max);
                    judge(format!("{fact}: {value:.1}, {}", bounds(min, max)), holds);
                }
                None => println!("not measured: {fact}"),
            },
            Target::Rows { setup, name, except, aim } => {
                let wanted = |row: &&Row| {
                    row.setup == setup
                        && fits(&name, &row.name)
                        && !except.as_ref().is_some_and(|not| fits(not, &row.name))
                };
                let rows: Vec<&Row> = report.rows.iter().filter(wanted).collect();
                if rows.is_empty() {
                    println!("not measured: {setup}: {name}");
                }
                for row in rows {
                    let (what, holds) = aim.judge(report, row);
                    judge(format!("{setup}: {}: {what}", row.name), holds);
                }
            }
        }
    }
    println!("{reached} targets are reached, {missed} are missed");
    if missed > 0 { Err(format!("{missed} targets are missed").into()) } else { Ok(()) }
}

impl Aim {
    fn judge(&self, report: &Report, row: &Row) -> (String, bool) {
        match *self {
            Self::Ratio(min) => {
                let ratio = row.ratio.unwrap_or(0.0);
                (format!("ratio {ratio:.2}, at least {min}"), ratio >= min)
            }
            Self::P99(max) => (format!("p99 {:.1} ms, at most {max}", row.p99), row.p99 <= max),
            Self::OfFirstPage(max) => {
                let first = row.name.rsplit_once(", page ").and_then(|(first, _)| report.row(&row.setup, first));
                let times = first.map_or(f64::INFINITY, |first| row.p50 / first.p50);
                (format!("{times:.1} times the first page, at most {max}"), times <= max)
            }
        }
    }
}

fn bounds(min: Option<f64>, max: Option<f64>) -> String {
    let bound = |word: &str, value: Option<f64>| value.map(|value| format!("at {word} {value}"));
    [bound("least", min), bound("most", max)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn fits(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end),
        None => pattern == name,
    }
}
