//! `hired backup` and `hired migrate`

use std::path::{Path, PathBuf};

use clap::Args;

use super::{
    CliError,
    installation::Installation,
    output::{eprint, print},
};
use crate::{
    files::{
        self, Location,
        copy::{self, Copied},
    },
    store::{self, Database, SchemaVersion, StoreError},
};

#[derive(Debug, Args)]
pub struct Backup {
    /// The file to create; it must not exist. Uploaded files go to the directory FILE.files beside it.
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
        let location = &installation.settings.files();
        let files = match (location, &database) {
            (Location::Directory(source), Database::Sqlite(_)) => {
                with_files(&database, &self.file, source).map_err(|error| error.into_cli(&self.file))?
            }
            _ => {
                store::backup(&database, &self.file)?;
                Files::default()
            }
        };
        let size = std::fs::metadata(&self.file).map(|file| file.len()).unwrap_or_default();
        let megabytes = size as f64 / 1_000_000.0;
        print(&format!(
            "{} ({megabytes:.1} MB). To restore, stop the server and copy it to hired.db in an empty data directory.\n",
            self.file.display()
        ))?;
        if let Location::S3(_) = location {
            print(&format!("The files are in {location} and not in this copy: the bucket needs its own backup.\n"))?;
        }
        if let Some(directory) = &files.directory {
            let (whole, shown) = (files.copied.whole, directory.display());
            print(&format!("{shown} ({whole} files). To restore, put it beside hired.db as `files`.\n"))?;
        }
        let Copied { missing, damaged, .. } = &files.copied;
        if missing.is_empty() && damaged.is_empty() {
            return Ok(());
        }
        eprint(&format!(
            "The backup is complete except for files that are not whole: {} missing, {} damaged. `hired doctor --deep` names them.\n",
            missing.len(),
            damaged.len()
        ));
        Err(CliError::AlreadyReported)
    }
}

/// The copies of files that belong to a backup.
#[derive(Default)]
struct Files {
    /// `None` if there are no files.
    directory: Option<PathBuf>,
    copied: Copied,
}

#[derive(Debug, thiserror::Error)]
enum FilesError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl FilesError {
    fn into_cli(self, file: &Path) -> CliError {
        match self {
            Self::Store(error) => error.into(),
            Self::Io(error) => CliError::Io(file.display().to_string(), error),
        }
    }
}

/// Copies the database first and then the files that the copy refers to, into `FILE.files`. The lock keeps those files
/// from being deleted in between. Both are renamed when they are complete.
fn with_files(database: &Database, file: &Path, source: &Path) -> Result<Files, FilesError> {
    let beside = |ending: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let (target, partial) = (beside(".files"), beside(".files.partial"));
    if target.exists() {
        return Err(StoreError::Unsupported("the directory of the backup's files exists already").into());
    }
    let _lock = if source.exists() { Some(files::lock(source)?) } else { None };
    let backup = store::Backup::begin(database, file)?;
    remove_directory(&partial)?;
    let mut copied = Copied::default();
    let all = backup
        .each_file(|expected| -> Result<(), FilesError> { Ok(copy::copy(source, &partial, expected, &mut copied)?) });
    let named = all.and_then(|()| {
        if !partial.exists() {
            backup.finish()?;
            return Ok(None);
        }
        copy::sync(&partial)?;
        std::fs::rename(&partial, &target)?;
        backup.finish()?;
        Ok(Some(target.clone()))
    });
    match named {
        Ok(directory) => Ok(Files { directory, copied }),
        Err(error) => {
            let _ = remove_directory(&partial);
            let _ = remove_directory(&target);
            Err(error)
        }
    }
}

fn remove_directory(path: &Path) -> std::io::Result<()> {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[derive(Debug, Args)]
pub struct Migrate {
    /// Change nothing; fail if there are migrations to apply, or if an applied one differs from this program.
    #[arg(long)]
    check: bool,
}

impl Migrate {
    pub fn execute(&self, installation: &Installation) -> Result<(), CliError> {
        let before = SchemaVersion::read(&installation.settings.database())?;
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
