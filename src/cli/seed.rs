//! `hired seed FILE`

use std::path::PathBuf;

use clap::Args;

use super::{CliError, output::print, place::Place};
use crate::{clock::Entropy, seed::Seed};

#[derive(Debug, Args)]
pub struct SeedCommand {
    /// A seed file in TOML or JSON; docs/seed.md describes the format.
    file: PathBuf,
    /// Only read the file and say what is wrong with it.
    #[arg(long)]
    check: bool,
}

impl SeedCommand {
    pub fn execute(&self, place: &Place) -> Result<(), CliError> {
        let seed = Seed::read(&self.file)?;
        if self.check {
            print(&format!("{}: nothing is wrong with it by itself\n", self.file.display()));
            return Ok(());
        }
        let store = place.open_or_create()?;
        let report = seed.apply(&store, &Entropy::System)?;
        let (created, updated, unchanged) = (report.created, report.updated, report.unchanged);
        print(&format!("{}: {created} created, {updated} updated, {unchanged} unchanged\n", self.file.display()));
        Ok(())
    }
}
