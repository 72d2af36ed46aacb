//! `cargo xtask torture`: fault injection. Kills, full and failing disks, power cuts, outages and overload.
//!
//! A few rounds of each part run with `cargo xtask test`.

mod backups;
mod bodies;
mod damage;
mod disk;
mod events;
pub mod installation;
mod journal;
mod kills;
mod leftovers;
mod load;
mod outage;
mod overload;
mod power;
mod starvation;
mod sync;
mod uploads;
pub mod writes;

use std::fmt;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::ValueEnum;

use crate::report::{Count, Report};
use crate::server;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    const ALL: [Self; 2] = [Self::Sqlite, Self::Postgres];
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        })
    }
}

/// When to stop.
#[derive(Clone, Copy)]
pub enum Until {
    Rounds(u32),
    /// After this time, but at least fifty rounds.
    Passed(Duration),
}

impl Until {
    const MIN_ROUNDS: u32 = 50;

    fn reached(self, rounds: u32, start: Instant) -> bool {
        match self {
            Self::Rounds(count) => rounds >= count,
            Self::Passed(time) => rounds >= Self::MIN_ROUNDS && start.elapsed() >= time,
        }
    }
}

/// Takes the program, and whether to be thorough.
type Part = fn(&Path, bool) -> Result<Count>;

/// Parts that run once.
const FAULTS: [(&str, Part); 7] = [
    ("full disk", |program, _| disk::run(program)),
    ("failing disk", sync::run),
    ("power cut", power::run),
    ("PostgreSQL goes away", outage::run),
    ("damaged files", |program, _| damage::run(program)),
    ("overload", overload::run),
    ("backups under load", |program, _| backups::run(program)),
];

/// Limits that are measured in the long form, which therefore runs the optimised program.
const MEASURED: [(&str, Part); 4] =
    [("events", events::run), ("starvation", starvation::run), ("bodies", bodies::run), ("uploads", uploads::run)];

/// The short form.
pub fn add_to(report: &mut Report) {
    run(report, &Engine::ALL, Until::Rounds(5));
}

/// The long form, for this many minutes in all.
pub fn long(report: &mut Report, minutes: u64, engine: Option<Engine>) {
    let engines = engine.map_or(Engine::ALL.to_vec(), |engine| vec![engine]);
    let each = Duration::from_secs(minutes * 60 / engines.len() as u64);
    run(report, &engines, Until::Passed(each));
}

fn run(report: &mut Report, engines: &[Engine], until: Until) {
    for engine in engines {
        report.part(&format!("torture: kill -9 on {engine}"), || kills::run(&server::build("dev")?, *engine, until));
    }
    let thorough = matches!(until, Until::Passed(_));
    for (part, work) in FAULTS {
        report.part(&format!("torture: {part}"), || work(&server::build("dev")?, thorough));
    }
    let profile = if thorough { "release" } else { "dev" };
    for (part, work) in MEASURED {
        report.part(&format!("torture: {part}"), || work(&server::build(profile)?, thorough));
    }
}
