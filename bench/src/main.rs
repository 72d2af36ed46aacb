//! Speed as ratios of one run: every figure stands beside that of a constant-body server under the same load.
//!
//! `cargo xtask bench` builds and starts this; `--help` of it says what there is to choose.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod client;
mod keys;
mod load;
mod peers;
mod picture;
mod plan;
mod postgres;
mod process;
mod program;
mod report;
mod talents;
mod targets;
mod turns;

use std::{
    error::Error,
    path::{Path, PathBuf},
    process::Command,
};

use plan::{CONNECTIONS, Plan};
use process::{Process, Scratch, size_mb, subject};
use report::{Report, Row};
use serde_json::Value;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// What xtask tells.
#[derive(Default)]
struct Arguments {
    quick: bool,
    check: bool,
    /// The talents stay for the next run, which then begins with them.
    keep: bool,
    /// Parts to run; all without any.
    only: Vec<String>,
    talents: Option<u64>,
    results: PathBuf,
    postgres: Option<String>,
    pocketbase: Option<String>,
    prism: Option<String>,
}

impl Arguments {
    fn read() -> Result<Self> {
        let mut read = Self { results: "bench/results".into(), ..Self::default() };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("{word} needs a value"));
            match word.as_str() {
                "--quick" => read.quick = true,
                "--keep" => read.keep = true,
                "--check" => read.check = true,
                "--only" => read.only.push(value()?),
                "--scale" => read.talents = Some(value()?.replace([',', '_'], "").parse()?),
                "--results" => read.results = value()?.into(),
                "--postgres" => read.postgres = Some(value()?),
                "--pocketbase" => read.pocketbase = Some(value()?),
                "--prism" => read.prism = Some(value()?),
                _ => return Err(format!("unknown argument {word}").into()),
            }
        }
        Ok(read)
    }

    fn wants(&self, part: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only == part)
    }

    fn plan(&self) -> Plan {
        let mut plan = if self.quick { Plan::quick() } else { Plan::full() };
        if let Some(talents) = self.talents {
            plan.talents = vec![talents];
            plan.beside_peers = talents;
        }
        plan
    }
}

fn main() -> Result<()> {
    let arguments = Arguments::read()?;
    let plan = arguments.plan();
    let mut report = Report::default();
    let baseline = Process::start(&["baseline"])?;
    report::head();
    if arguments.wants("program") {
        program::measure(&mut report)?;
    }
    if arguments.wants("keys") {
        keys_on_sqlite(&mut report, &plan, &baseline)?;
    }
    if arguments.wants("talents") {
        for people in plan.talents.clone() {
            scale(&mut report, &plan, &baseline, people, arguments.keep)?;
        }
    }
    if arguments.wants("peers") {
        peers::measure(&mut report, &plan, arguments.pocketbase.as_deref(), arguments.prism.as_deref())?;
    }
    if arguments.wants("postgres") {
        match &arguments.postgres {
            Some(url) => postgres::measure(&mut report, &plan, &baseline, url)?,
            None => report.missing("PostgreSQL", "no server was given"),
        }
    }
    let name = if arguments.quick { "quick" } else { "full" };
    let name = if arguments.only.is_empty() { name.to_owned() } else { format!("{name}-{}", arguments.only.join("-")) };
    report.write(&arguments.results, &name)?;
    println!("written to {}", arguments.results.join(name).with_extension("json").display());
    if arguments.check { targets::check(&report) } else { Ok(()) }
}

/// Fills a database; the samples of its talents.
fn prepare(database: &str, data: &Path, sizes: [i64; 4]) -> Result<Value> {
    let mut command = Command::new(subject()?);
    command.args(["prepare", database]).arg(data).args(sizes.map(|size| size.to_string()));
    let output = command.stderr(std::process::Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err("the data could not be prepared".into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn keys_on_sqlite(report: &mut Report, plan: &Plan, baseline: &Process) -> Result<()> {
    let scratch = Scratch::new("keys")?;
    prepare("sqlite", scratch.path(), [plan.offers, plan.ready(), plan.requirements, 1_000])?;
    let server = Process::serve("sqlite", scratch.path(), 512)?;
    server.wait_for_index()?;
    let idle = server.memory()?;
    report.fact("idle, resident MB", idle.resident);
    report.fact("idle, anonymous MB", idle.anonymous);
    keys::measure(report, plan, baseline, &server, "SQLite")?;
    let together = keys::create(plan, &server, 0, CONNECTIONS)?;
    let loaded = server.memory()?;
    report.fact("under load, resident MB", loaded.resident);
    report.fact("under load, anonymous MB", loaded.anonymous);
    server.stop()?;
    let one_by_one = Process::serve("sqlite", scratch.path(), 1)?;
    let alone = keys::create(plan, &one_by_one, plan.ready() as u64 / 2, CONNECTIONS)?;
    report.add(Row::of("SQLite", "create an offer, a transaction each", &alone));
    let base = "a transaction each";
    report.add(Row::of("SQLite", "create an offer", &together).beside_other(base, alone.rate));
    Ok(())
}

/// One size: how long things take, what they take, and every kind of search.
fn scale(report: &mut Report, plan: &Plan, baseline: &Process, people: u64, keep: bool) -> Result<()> {
    let place = format!("{} talents", grouped(people));
    let scratch = if keep { Scratch::kept(&format!("scale-{people}"))? } else { Scratch::new("scale")? };
    let kept = scratch.path().join("samples.json");
    let samples = match std::fs::read(&kept) {
        Ok(samples) => serde_json::from_slice(&samples)?,
        Err(_) => {
            let samples = prepare("sqlite", scratch.path(), [0, 0, 0, people as i64])?;
            std::fs::write(&kept, samples.to_string())?;
            samples
        }
    };
    let _ = std::fs::remove_dir_all(scratch.path().join("index"));
    let mut fact = |name: &str, value: f64| report.fact(&format!("{place}: {name}"), value);
    fact("generated a second", samples["talents_per_second"].as_f64().unwrap_or(0.0));
    fact("database MB", size_mb(&scratch.path().join("hired.db")));
    let server = Process::serve("sqlite", scratch.path(), 512)?;
    fact("index built in s", server.wait_for_index()?.as_secs_f64());
    fact("index MB", size_mb(&scratch.path().join("index")));
    server.stop()?;
    let server = Process::serve("sqlite", scratch.path(), 512)?;
    let waited = server.wait_for_index()?.as_secs_f64() * 1000.0;
    fact("start to listening, ms", server.started_ms);
    fact("start to searching, ms", server.started_ms + waited);
    let idle = server.memory()?;
    fact("idle, resident MB", idle.resident);
    fact("idle, anonymous MB", idle.anonymous);
    talents::measure(report, plan, baseline, &server, &place, &samples, people)?;
    talents::measure_while_writing(report, plan, &server, &place, &samples, people)?;
    let found = talents::read_your_writes(&server, &server, 200, people)?;
    report.add(Row::of(&place, "written, then found", &found));
    let loaded = server.memory()?;
    report.fact(&format!("{place}: after the load, resident MB"), loaded.resident);
    report.fact(&format!("{place}: after the load, anonymous MB"), loaded.anonymous);
    server.stop()
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
