//! The project's own chores: `cargo xtask help` lists them.
#![allow(clippy::print_stdout, reason = "a command-line tool talks on stdout")]

mod bench;
mod certificates;
mod ci;
mod contract;
mod coverage;
mod format;
mod http;
mod new_endpoint;
mod openapi;
mod postgres;
mod process;
mod project;
mod python;
mod random;
mod release;
mod report;
mod s3;
mod schemathesis;
mod scratch;
mod sdk;
mod server;
mod testing;
mod torture;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use report::Report;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Chores of the project")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Run all tests on both databases and with the official SDKs, setting up what they need
    Test {
        /// Only the parts whose names contain this, such as `SDK`
        #[arg(long, value_name = "TEXT")]
        only: Option<String>,
    },
    /// Measure speed and size beside a constant body and beside others, and write `bench/results/`
    Bench(bench::Bench),
    /// Kill the server, take away its disk and its database, overload it, and see what was lost
    Torture {
        /// How long to go on killing, in all. At least fifty times on each database
        #[arg(long, value_name = "N", default_value_t = 1)]
        minutes: u64,
        /// Only on this database
        #[arg(long)]
        engine: Option<torture::Engine>,
        /// Only the parts whose names contain this, such as `kill`
        #[arg(long, value_name = "TEXT")]
        only: Option<String>,
    },
    /// Run a command with a throwaway PostgreSQL for tests, such as `cargo test --lib postgres`
    Postgres {
        #[arg(trailing_var_arg = true, required = true)]
        command: Vec<String>,
    },
    /// Run `test`, then formatting, lints, documentation and the generated files
    Ci,
    /// Write contract, handler and test of an operation from its facts
    NewEndpoint {
        /// RESOURCE/NAME, as below `contract/`
        name: String,
    },
    /// Format every source file, also those that `cargo fmt` does not find
    Fmt {
        /// Change nothing; fail when something would change
        #[arg(long)]
        check: bool,
    },
    /// Write `tests/released/`: what this version leaves behind, for the next ones to open
    ReleaseDump,
    /// Write `openapi.json`
    Openapi {
        /// Change nothing; fail when something would change
        #[arg(long)]
        check: bool,
    },
    /// Write `contract/uncovered.txt` and the numbers in the readmes
    Coverage {
        /// Change nothing; fail when something would change
        #[arg(long)]
        check: bool,
    },
    /// Write `contract/` from a directory of operation files
    Contract {
        /// The directory that holds `_index.json`
        #[arg(long, value_name = "DIR")]
        from: PathBuf,
        /// Change nothing; fail when something would change
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().chore {
        Chore::Test { only } => Ok(reported(Report::only(only), testing::run)),
        Chore::Torture { minutes, engine, only } => {
            Ok(reported(Report::only(only), |report| torture::long(report, minutes, engine)))
        }
        Chore::Postgres { command } => testing::beside_postgres(&command),
        Chore::Ci => Ok(reported(Report::default(), ci::add_to)),
        Chore::Bench(bench) => bench::execute(&bench).map(|()| true),
        Chore::NewEndpoint { name } => new_endpoint::run(&name).map(|()| true),
        Chore::ReleaseDump => release::run().map(|()| true),
        Chore::Fmt { check } => format::run(check).map(|()| true),
        Chore::Openapi { check } => openapi::run(check).map(|()| true),
        Chore::Coverage { check } => coverage::run(check).map(|()| true),
        Chore::Contract { from, check } => contract::run(&from, check).map(|()| true),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn reported(mut report: Report, work: impl FnOnce(&mut Report)) -> bool {
    work(&mut report);
    report.finish()
}
