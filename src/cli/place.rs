//! The data that a command works on.

use std::{
    fs::{DirBuilder, File, TryLockError},
    io::{ErrorKind, Write},
    net::SocketAddr,
    path::Path,
};

use super::{CliError, PlaceFlags};
use crate::{
    config::{Settings, without_password},
    store::{Database, Options, Store},
    tenancy::admin::Admin,
};

pub struct Place {
    pub settings: Settings,
}

impl Place {
    pub fn of(flags: &PlaceFlags) -> Result<Self, CliError> {
        Ok(Self { settings: Settings::of(&flags.layers(&[])?)? })
    }

    /// Opens data that must be there: a command with a mistyped directory should not make an empty company.
    pub fn open(&self) -> Result<Store, CliError> {
        if let Database::Sqlite(file) = self.settings.database()
            && !file.exists()
        {
            let message = format!(
                "there is no database in {}; name another place with --data or --database-url, or begin with `hired serve`",
                self.settings.data.display()
            );
            return Err(CliError::Refused(message));
        }
        self.open_or_create()
    }

    pub fn open_or_create(&self) -> Result<Store, CliError> {
        self.open_with(self.settings.store)
    }

    /// For writing very much at once.
    pub fn open_for_bulk(&self) -> Result<Store, CliError> {
        self.open_with(Options { bulk: true, ..self.settings.store })
    }

    fn open_with(&self, options: Options) -> Result<Store, CliError> {
        let database = self.settings.database();
        if matches!(database, Database::Sqlite(_)) {
            prepare(&self.settings.data)?;
        }
        Ok(Store::open(&database, Options { readers: 1, pool: 1, ..options })?)
    }

    pub fn admin(&self) -> Result<Admin, CliError> {
        Ok(Admin::new(self.open()?))
    }
}

/// Makes the data directory, closed to others: it holds people's data.
pub fn prepare(directory: &Path) -> Result<(), CliError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(directory).map_err(|error| CliError::Io(directory.display().to_string(), error))
}

const LOCK: &str = "serve.lock";

/// Held by the one server that uses a data directory.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

impl Lock {
    /// Tells the commands beside the server where it listens.
    pub fn announce(&mut self, address: SocketAddr) -> std::io::Result<()> {
        self.file.set_len(0)?;
        write!(self.file, "{address}")
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Nobody listens there any more.
        let _ = self.file.set_len(0);
    }
}

/// Where the server of this directory listens, if one runs and has come that far.
pub fn announced(directory: &Path) -> Option<SocketAddr> {
    std::fs::read_to_string(directory.join(LOCK)).ok()?.trim().parse().ok()
}

/// Claims the directory, or says that another server has it.
pub fn lock(directory: &Path) -> Result<Option<Lock>, CliError> {
    let path = directory.join(LOCK);
    let failed = |error| CliError::Io(path.display().to_string(), error);
    let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock { file })),
        Err(TryLockError::WouldBlock) => Ok(None),
        // A file system without locks: better to serve unguarded than not at all.
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(Some(Lock { file })),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

/// The place in words, without a password.
pub fn described(settings: &Settings) -> String {
    match settings.database() {
        Database::Sqlite(_) => format!("{} (SQLite)", settings.data.display()),
        Database::Postgres(url) => {
            format!("{}, search index in {}", without_password(&url), settings.search_index().display())
        }
    }
}

/// The text of a file, or nothing when there is none.
pub fn read_if_there(path: &Path) -> std::io::Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
