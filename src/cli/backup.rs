//! `hired backup` and `hired migrate`

use std::path::PathBuf;

use clap::Args;

use super::{CliError, installation::Installation, output::print};
use crate::store::{self, Database, SchemaVersion};

#[derive(Debug, Args)]
pub struct Backup {
    /// The file to create; it must not exist.
    file: PathBuf,
}

impl Backup {
    pub fn execute(&self, installation: &Installation) -> Result<(), CliError> {
        let database = installation.settings.database();
        if let Database::Sqlite(source) = &database
            && !source.exists()
        {
            return Err(CliError::Message(format!("{}: there is no database", source.display())));
        }
        store::backup(&database, &self.file)?;
        let size = std::fs::metadata(&self.file).map(|file| file.len()).unwrap_or_default();
        let megabytes = size as f64 / 1_000_000.0;
        print(&format!(
            "{} ({megabytes:.1} MB). To restore, stop the server and copy it to hired.db in an empty data directory.\n",
            self.file.display()
        ))
    }
}

#[derive(Debug, Args)]
pub struct Migrate {
    /// Change nothing; fail if there is something to apply, or if an applied migration is another one here.
    #[arg(long)]
    check: bool,
}

impl Migrate {
    pub fn execute(&self, installation: &Installation) -> Result<(), CliError> {
        let before = SchemaVersion::of(&installation.settings.database())?;
        if before.pending() == 0 {
            return print(&format!("schema version {}: up to date\n", before.supported));
        }
        let current = before.current.map_or("no schema".to_owned(), |current| format!("schema version {current}"));
        if self.check {
            print(&format!("{current}, {} to apply; `hired migrate` applies them\n", before.pending()))?;
            return Err(CliError::AlreadyReported);
        }
        installation.open_or_create()?;
        print(&format!("{current} brought to version {}\n", before.supported))
    }
}
