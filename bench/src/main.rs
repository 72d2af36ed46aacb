//! Measures the server. Rates are compared within one run: with a constant-body server, PocketBase, or the same server in
//! another state.
//!
//! `cargo xtask bench` builds and starts this program; its `--help` lists the options.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod chart;
mod client;
mod directory;
mod events;
mod hiring;
mod interleave;
mod keys;
mod load;
mod paced;
mod peers;
mod plan;
mod pocketbase;
mod postgres;
mod program;
mod receiver;
mod report;
mod sandbox;
mod server;
mod talents;
mod targets;
mod upload;

use std::{error::Error, path::PathBuf};

use plan::Plan;
use report::Report;
use server::Server;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// The arguments that xtask passes.
#[derive(Default)]
struct Arguments {
    quick: bool,
    check: bool,
    /// Keeps the talents, so that the next run need not generate them.
    keep: bool,
    /// Parts to run; without any, all of them.
    only: Vec<String>,
    talents: Option<u64>,
    results: PathBuf,
    postgres: Option<String>,
    /// An empty database for the part `process`.
    process_postgres: Option<String>,
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
                "--process-postgres" => read.process_postgres = Some(value()?),
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
            plan.peer_talents = talents;
        }
        plan
    }
}

fn main() -> Result<()> {
    let arguments = Arguments::read()?;
    let plan = arguments.plan();
    let mut report = Report::default();
    let baseline = Server::start(&["baseline"])?;
    report::head();
    if arguments.wants("program") {
        program::measure(&mut report)?;
    }
    if arguments.wants("keys") {
        keys::measure_on_sqlite(&mut report, &plan, &baseline)?;
    }
    if arguments.wants("talents") {
        for people in plan.talents.clone() {
            talents::measure_size(&mut report, &plan, &baseline, people, arguments.keep)?;
        }
    }
    let pocketbase = arguments.pocketbase.as_deref();
    if arguments.wants("process") {
        hiring::measure(&mut report, &plan, arguments.process_postgres.as_deref(), pocketbase)?;
    }
    if arguments.wants("events") {
        events::measure(&mut report, &plan)?;
    }
    if arguments.wants("sandbox") {
        sandbox::measure(&mut report, &plan)?;
    }
    if arguments.wants("directory") {
        directory::measure(&mut report, &plan)?;
    }
    if arguments.wants("peers") {
        peers::measure(&mut report, &plan, pocketbase, arguments.prism.as_deref())?;
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
