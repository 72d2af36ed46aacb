//! `--check`: this run against `bench/targets.json`.

use serde::Deserialize;

use crate::{
    Result,
    report::{Report, Row},
};

const TARGETS: &str = include_str!("../targets.json");

#[derive(Deserialize)]
#[serde(untagged)]
enum Target {
    /// Of each row whose name fits. A `*` stands for anything.
    Rows {
        place: String,
        name: String,
        except: Option<String>,
        #[serde(flatten)]
        aim: Aim,
    },
    /// Of a single figure.
    Fact { fact: String, least: Option<f64>, most: Option<f64> },
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Aim {
    /// The rate is at least this many times that of what it stands beside.
    Ratio(f64),
    /// Milliseconds at most.
    P99(f64),
    /// The median of a far page is at most this many times that of the first one.
    OfFirstPage(f64),
}

/// Fails when something that was measured misses its target. What was not measured is only named.
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
            Target::Fact { fact, least, most } => match report.number(&fact) {
                Some(value) => {
                    let holds = least.is_none_or(|least| value >= least) && most.is_none_or(|most| value <= most);
                    judge(format!("{fact}: {value:.1}, {}", bounds(least, most)), holds);
                }
                None => println!("not measured: {fact}"),
            },
            Target::Rows { place, name, except, aim } => {
                let wanted = |row: &&Row| {
                    row.place == place
                        && fits(&name, &row.name)
                        && !except.as_ref().is_some_and(|not| fits(not, &row.name))
                };
                let rows: Vec<&Row> = report.rows.iter().filter(wanted).collect();
                if rows.is_empty() {
                    println!("not measured: {place}: {name}");
                }
                for row in rows {
                    let (what, holds) = aim.judge(report, row);
                    judge(format!("{place}: {}: {what}", row.name), holds);
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
            Self::Ratio(least) => {
                let ratio = row.ratio.unwrap_or(0.0);
                (format!("ratio {ratio:.2}, at least {least}"), ratio >= least)
            }
            Self::P99(most) => (format!("p99 {:.1} ms, at most {most}", row.p99), row.p99 <= most),
            Self::OfFirstPage(most) => {
                let first = row.name.rsplit_once(", page ").and_then(|(first, _)| report.row(&row.place, first));
                let times = first.map_or(f64::INFINITY, |first| row.p50 / first.p50);
                (format!("{times:.1} times the first page, at most {most}"), times <= most)
            }
        }
    }
}

fn bounds(least: Option<f64>, most: Option<f64>) -> String {
    let bound = |word: &str, value: Option<f64>| value.map(|value| format!("at {word} {value}"));
    [bound("least", least), bound("most", most)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn fits(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end),
        None => pattern == name,
    }
}
