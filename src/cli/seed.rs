//! `hired seed FILE`

use std::path::PathBuf;

use clap::Args;

use super::{
    CliError,
    installation::Installation,
    output::{eprint, print},
};
use crate::{
    clock::Entropy,
    seed::{Secrets, Seed},
};

#[derive(Debug, Args)]
pub struct SeedCommand {
    /// A seed file in TOML or JSON; docs/seed.md describes the format.
    file: PathBuf,
    /// Only check the file; store nothing.
    #[arg(long)]
    check: bool,
    /// Give apps that exist the secrets of the file. Without it they keep theirs, which may have been rotated.
    #[arg(long, conflicts_with = "check")]
    reset_secrets: bool,
}

impl SeedCommand {
    pub fn execute(&self, installation: &Installation) -> Result<(), CliError> {
        let seed = Seed::read(&self.file)?;
        if self.check {
            let file = self.file.display();
            return print(&format!("{file}: valid (references to stored entities are checked when it is applied)\n"));
        }
        if seed.has_demo_credentials() {
            installation.refuse_demo_beyond_loopback()?;
        }
        let store = installation.open_or_create()?;
        let secrets = if self.reset_secrets { Secrets::Reset } else { Secrets::Keep };
        let report = seed.apply_with(secrets, &store, &Entropy::System)?;
        if report.kept_secrets > 0 {
            eprint(&format!(
                "{} apps keep secrets that differ from the file; --reset-secrets gives them those of the file\n",
                report.kept_secrets
            ));
        }
        let (created, updated, unchanged) = (report.created, report.updated, report.unchanged);
        print(&format!("{}: {created} created, {updated} updated, {unchanged} unchanged\n", self.file.display()))
    }
}
