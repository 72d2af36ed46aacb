//! `hired seed FILE`

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{
    CliError,
    installation::Installation,
    output::{eprint, print, print_json, table},
};
use crate::{
    clock::Entropy,
    seed::{AppliedEntity, Secrets, Seed, SeedSummary},
};

#[derive(Debug, Args)]
pub struct SeedCommand {
    /// A seed file in TOML or JSON; docs/seed.md describes the format.
    file: PathBuf,
    /// Only check the file; store nothing.
    #[arg(long)]
    check: bool,
    /// Replace the secrets of existing apps by those of the file. By default they are kept, because they may have been
    /// rotated.
    #[arg(long, conflicts_with = "check")]
    reset_secrets: bool,
    /// Print every entity of the file with its id and the action. The summary then goes to stderr.
    #[arg(long, value_name = "FORMAT", num_args = 0..=1, require_equals = true, default_missing_value = "table",
          conflicts_with = "check")]
    ids: Option<IdFormat>,
}

/// How entities are listed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum IdFormat {
    Table,
    Json,
}

impl SeedCommand {
    pub fn execute(&self, installation: &Installation) -> Result<(), CliError> {
        let seed = Seed::read(&self.file)?;
        if self.check {
            seed.check()?;
            let file = self.file.display();
            return print(&format!("{file}: valid (references to stored entities are checked when it is applied)\n"));
        }
        if seed.has_demo_credentials() {
            installation.refuse_demo_beyond_loopback()?;
        }
        let store = installation.open_or_create()?;
        let secrets = if self.reset_secrets { Secrets::Reset } else { Secrets::Keep };
        let report = seed.apply_with(secrets, &store, &Entropy::System)?;
        let summary = report.summary;
        if summary.kept_secrets > 0 {
            eprint(&format!(
                "{} apps keep secrets that differ from the file; --reset-secrets gives them those of the file\n",
                summary.kept_secrets
            ));
        }
        let line = format!("{}: {}\n", self.file.display(), counts(summary));
        match self.ids {
            None => print(&line),
            Some(format) => {
                eprint(&line);
                match format {
                    IdFormat::Table => print(&id_table(&report.entities)),
                    IdFormat::Json => print_json(&report.entities),
                }
            }
        }
    }
}

fn counts(summary: SeedSummary) -> String {
    let SeedSummary { created, updated, unchanged, changed_since, deleted_since, .. } = summary;
    let mut text = format!("{created} created, {updated} updated, {unchanged} unchanged");
    for (count, what) in [(changed_since, "changed"), (deleted_since, "deleted")] {
        if count > 0 {
            text.push_str(&format!(", {count} {what} since the file was applied and left so"));
        }
    }
    text
}

fn id_table(entities: &[AppliedEntity]) -> String {
    let row = |entity: &AppliedEntity| {
        let AppliedEntity { tenant, list, key, id, outcome } = entity;
        vec![tenant.clone(), (*list).to_owned(), key.clone(), id.clone(), outcome.name().to_owned()]
    };
    let head = ["TENANT", "LIST", "KEY", "ID", "DONE"].map(str::to_owned).to_vec();
    table(&std::iter::once(head).chain(entities.iter().map(row)).collect::<Vec<_>>())
}
