//! `hired backup` and `hired migrate`

use std::path::{Path, PathBuf};

use clap::Args;

use super::{CliError, output::print, place::Place};
use crate::store::{self, Database, Schema, StoreError};

#[derive(Debug, Args)]
pub struct Backup {
    /// The file to make; it must not exist yet.
    file: PathBuf,
}

impl Backup {
    pub fn execute(&self, place: &Place) -> Result<(), CliError> {
        let database = place.settings.database();
        if let Database::Sqlite(source) = &database
            && !source.exists()
        {
            return Err(CliError::Refused(format!("{}: there is no database", source.display())));
        }
        store::backup(&database, &self.file)?;
        keep_to_owner(&self.file);
        let size = std::fs::metadata(&self.file).map(|file| file.len()).unwrap_or_default();
        let megabytes = size as f64 / 1_000_000.0;
        print(&format!(
            "{} ({megabytes:.1} MB). To restore, stop the server and put it in the place of hired.db in an empty data directory.\n",
            self.file.display()
        ));
        Ok(())
    }
}

/// A copy of people's data is nobody else's business. Where that cannot be said, the directory has to do.
fn keep_to_owner(file: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o600));
    }
    #[cfg(not(unix))]
    let _ = file;
}

#[derive(Debug, Args)]
pub struct Migrate {
    /// Change nothing; fail when there is something to do.
    #[arg(long)]
    check: bool,
}

impl Migrate {
    pub fn execute(&self, place: &Place) -> Result<(), CliError> {
        let before = Schema::of(&place.settings.database())?;
        if let Some(found) = before.found.filter(|found| *found > before.known) {
            return Err(StoreError::NewerSchema { found, known: before.known }.into());
        }
        if before.pending() == 0 {
            print(&format!("schema version {}: up to date\n", before.known));
            return Ok(());
        }
        let found = before.found.map_or("no schema".to_owned(), |found| format!("schema version {found}"));
        if self.check {
            print(&format!("{found}, {} to apply; `hired migrate` applies them\n", before.pending()));
            return Err(CliError::Said);
        }
        place.open_or_create()?;
        print(&format!("{found} brought to version {}\n", before.known));
        Ok(())
    }
}
