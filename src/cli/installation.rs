//! An installation: the data that a command works on, and the server that may be running on it.

use std::{
    fs::{DirBuilder, File, TryLockError},
    io::{ErrorKind, Write},
    net::SocketAddr,
    path::Path,
};

use super::{CliError, GlobalFlags};
use crate::{
    config::Settings,
    demo,
    store::{Database, Options, PostgresTarget, SchemaVersion, Store},
    tenancy::admin::Admin,
};

pub struct Installation {
    pub settings: Settings,
}

impl Installation {
    pub fn new(flags: &GlobalFlags) -> Result<Self, CliError> {
        Ok(Self { settings: Settings::parse(&flags.settings(&[])?)? })
    }

    /// Opens existing data: a command with a mistyped directory must not create an empty company.
    pub fn open(&self) -> Result<Store, CliError> {
        if let Database::Sqlite(file) = self.settings.database()
            && !file.exists()
        {
            refuse_lost_database(&self.settings)?;
            return Err(CliError::Message(format!(
                "there is no database in {}; state another directory with --data, or --database-url, or start with \
                 `hired serve`",
                self.settings.data.display()
            )));
        }
        self.open_or_create()
    }

    pub fn open_or_create(&self) -> Result<Store, CliError> {
        self.open_with(self.settings.store)
    }

    /// Opens the store for a bulk load.
    pub fn open_for_bulk(&self) -> Result<Store, CliError> {
        self.open_with(Options { bulk_load: true, ..self.settings.store })
    }

    fn open_with(&self, options: Options) -> Result<Store, CliError> {
        refuse_lost_database(&self.settings)?;
        let database = self.settings.database();
        if matches!(database, Database::Sqlite(_)) {
            create_data_dir(&self.settings.data)?;
        }
        Ok(Store::open(&database, Options { readers: 1, pool: 1, ..options })?)
    }

    pub fn admin(&self) -> Result<Admin, CliError> {
        Ok(Admin::new(self.open()?))
    }

    /// Refuses to store the demo company if a server on this data directory is, or by the settings would be, reachable
    /// from other machines: its credentials are public.
    pub fn refuse_demo_beyond_loopback(&self) -> Result<(), CliError> {
        let running = if is_served(&self.settings.data)? { read_address(&self.settings.data) } else { None };
        let address = running.unwrap_or(self.settings.listen);
        if address.ip().is_loopback() {
            return Ok(());
        }
        let server = if running.is_some() { "a server runs on this data directory and" } else { "the server" };
        Err(CliError::Message(format!(
            "{server} listens on {address}, so other machines could use the well-known credentials of the demo company \
             ({}); use another --data, or a server that listens on the loopback only",
            demo::APP_ID
        )))
    }
}

/// Refuses an empty database beside files of a non-empty one: the operator has lost the old database or mistyped its
/// address, and serving would silently create a new company.
pub fn refuse_lost_database(settings: &Settings) -> Result<(), CliError> {
    let schema = SchemaVersion::read(&settings.database())?;
    let index = settings.search_index();
    if schema.is_served || hire_search::stored_talents(&index) == 0 {
        return Ok(());
    }
    let database = match settings.database() {
        Database::Sqlite(file) if schema.current.is_none() => format!("{} is missing or empty", file.display()),
        Database::Sqlite(file) => format!("{} is not the database that was served from here", file.display()),
        Database::Postgres(_) => format!("{} is empty", describe(settings)),
    };
    let place = match settings.database() {
        Database::Sqlite(_) => "restore a backup, or check --data",
        Database::Postgres(_) => "restore a dump, or check database_url",
    };
    Err(CliError::Message(format!(
        "{database}, but the search index {} has talents: {place}; to start with an empty company instead, remove the \
         search index first",
        index.display()
    )))
}

/// Creates the data directory with mode 0700: it holds personal data.
pub fn create_data_dir(directory: &Path) -> Result<(), CliError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(directory).map_err(|error| CliError::Io(directory.display().to_string(), error))
}

const LOCK: &str = "serve.lock";

/// The lock of the server that uses a data directory.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

impl Lock {
    /// Records the address of the server, for commands.
    pub fn write_address(&mut self, address: SocketAddr) -> std::io::Result<()> {
        self.file.set_len(0)?;
        write!(self.file, "{address}")
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removes the recorded address.
        let _ = self.file.set_len(0);
    }
}

/// The address of the server of this directory, if one is listening.
pub fn read_address(directory: &Path) -> Option<SocketAddr> {
    std::fs::read_to_string(directory.join(LOCK)).ok()?.trim().parse().ok()
}

/// Whether a server uses the directory. Does not create one.
pub fn is_served(directory: &Path) -> Result<bool, CliError> {
    Ok(directory.join(LOCK).exists() && lock(directory)?.is_none())
}

/// Claims the directory. Returns `None` if another server has it.
pub fn lock(directory: &Path) -> Result<Option<Lock>, CliError> {
    let path = directory.join(LOCK);
    let failed = |error| CliError::Io(path.display().to_string(), error);
    let mut options = File::options();
    options.create(true).truncate(false).write(true);
    // The file is truncated and written, so a symbolic link must not be followed.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NOFOLLOW);
    let file = options.open(&path).map_err(|error| {
        if path.is_symlink() {
            CliError::Message(format!("{} is a symbolic link; remove it", path.display()))
        } else {
            failed(error)
        }
    })?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock { file })),
        Err(TryLockError::WouldBlock) => Ok(None),
        // On a file system without locks the server runs without the lock.
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(Some(Lock { file })),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

/// A description of the data: user, host, port and name of a database, never a password.
pub fn describe(settings: &Settings) -> String {
    match settings.database() {
        Database::Sqlite(_) => format!("{} (SQLite)", settings.data.display()),
        Database::Postgres(url) => {
            let target =
                PostgresTarget::new(&url).map_or_else(|_| "PostgreSQL".to_owned(), |target| target.to_string());
            format!("{target}, search index in {}", settings.search_index().display())
        }
    }
}

/// The text of a file, or `None` if there is no such file.
pub fn read_optional(path: &Path) -> std::io::Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
