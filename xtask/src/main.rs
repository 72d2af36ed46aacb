//! The project's own tasks: `cargo xtask help` lists them.
#![allow(clippy::print_stdout, reason = "a command-line tool talks on stdout")]

mod bench;
mod certificates;
mod ci;
mod contract;
mod coverage;
mod error_rows;
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
mod sandbox;
mod schemathesis;
mod sdk;
mod server;
mod temp_dir;
mod testing;
mod torture;
mod vocabulary;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use report::Report;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Tasks of the project")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Run all tests on both databases and with the official SDKs, setting up what they need
    Test {
        /// Only the parts whose names contain this, such as `SDK`
        #[arg(long, value_name = "TEXT")]
        only: Option<String>,
    },
    /// Measure speed and size, relative to a constant-response server and to other databases, and write `bench/results/`
    Bench(bench::Bench),
    /// Fault-injection tests: kill -9, full disk, power cut, PostgreSQL outage, overload; verifies that no acknowledged
    /// write is lost
    Torture {
        /// How long to keep killing in total; at least fifty times on each database
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
    /// Generate the contracts of all operations that are not served yet in a copy of `hire-api`, compile them, and compare
    /// them with `contract/`
    VerifyGenerator {
        /// Only operations whose names start with this, such as `talent/`
        #[arg(long, value_name = "PREFIX")]
        only: Option<String>,
    },
    /// Format every source file, also those that `cargo fmt` does not find
    Fmt {
        /// Change nothing; fail if something would change
        #[arg(long)]
        check: bool,
    },
    /// Write `tests/released/`: dumps of this version's database, for later versions to open
    ReleaseDump,
    /// Write `openapi/`: the OpenAPI description of each operation
    Openapi {
        /// Change nothing; fail if something would change
        #[arg(long)]
        check: bool,
    },
    /// Write `contract/uncovered.txt` and the numbers in the readmes
    Coverage {
        /// Change nothing; fail if something would change
        #[arg(long)]
        check: bool,
    },
    /// Write `contract/` from a directory of operation files
    Contract {
        /// The directory that holds `_index.json`
        #[arg(long, value_name = "DIR")]
        from: PathBuf,
        /// Change nothing; fail if something would change
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Test { only } => Ok(reported(Report::only(only), testing::run)),
        Task::Torture { minutes, engine, only } => {
            Ok(reported(Report::only(only), |report| torture::long(report, minutes, engine)))
        }
        Task::Postgres { command } => testing::beside_postgres(&command),
        Task::Ci => Ok(reported(Report::default(), ci::add_to)),
        Task::Bench(bench) => bench::execute(&bench).map(|()| true),
        Task::NewEndpoint { name } => new_endpoint::run(&name).map(|()| true),
        Task::VerifyGenerator { only } => new_endpoint::verify::run(only.as_deref()).map(|()| true),
        Task::ReleaseDump => release::run().map(|()| true),
        Task::Fmt { check } => format::run(check).map(|()| true),
        Task::Openapi { check } => openapi::run(check).map(|()| true),
        Task::Coverage { check } => coverage::run(check).map(|()| true),
        Task::Contract { from, check } => contract::run(&from, check).map(|()| true),
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
