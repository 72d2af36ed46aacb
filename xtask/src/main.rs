//! The project's own chores: `cargo xtask help` lists them.
#![allow(clippy::print_stdout, reason = "a command-line tool talks on stdout")]

mod contract;
mod project;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Chores of the project", version)]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
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

fn main() -> Result<()> {
    match Arguments::parse().chore {
        Chore::Contract { from, check } => contract::run(&from, check),
    }
}
