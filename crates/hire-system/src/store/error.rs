//! Errors of the store. No message contains data of a row, because messages are logged.

use std::{error::Error, fmt};

use super::row::ParamTypeMismatch;

/// An error of the store.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    #[error("the database is not available: {0}")]
    Unavailable(String),
    #[error("the connection to PostgreSQL: {0}")]
    Settings(String),
    #[error("missing privileges in PostgreSQL: {0}")]
    Privileges(String),
    /// The database does not belong to the other files of the data directory.
    #[error("{0}")]
    Lost(String),
    #[error("the database is read-only: the user that runs this program must own hired.db and its directory")]
    ReadOnly,
    #[error("no backup was made: {0}")]
    Backup(String),
    #[error("the disk of the database is full")]
    DiskFull,
    #[error("the disk of the database failed: {0}")]
    Disk(String),
    #[error("a {kind} constraint refused the change: {name}")]
    Constraint { kind: Constraint, name: String },
    #[error("the database has schema version {found}, this program supports {known}: use a newer program")]
    NewerSchema { found: i64, known: i64 },
    #[error("cannot bring the schema up to date: {0}")]
    Migration(String),
    #[error("the database file is damaged: {0}")]
    Corrupt(String),
    #[error("a stored document cannot be read: {0}")]
    Document(String),
    #[error("{0} cannot be read: unknown type, code or document")]
    Unreadable(&'static str),
    #[error("column {0} is missing or has another type than requested")]
    Column(usize),
    #[error("the database refused a statement: {0}")]
    Sql(String),
    #[error("a job of the store panicked")]
    Panicked,
    #[error("the store is closed")]
    Closed,
    #[error("{0}")]
    Unsupported(&'static str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constraint {
    Unique,
    ForeignKey,
    NotNull,
    Check,
}

impl fmt::Display for Constraint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Unique => "unique",
            Self::ForeignKey => "foreign key",
            Self::NotNull => "not null",
            Self::Check => "check",
        })
    }
}

impl StoreError {
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Constraint { kind: Constraint::Unique, .. })
    }

    /// An error of preparing a statement. Its message is about the SQL text, never about values.
    pub(super) fn unprepared(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(code, Some(message)) if code.code == rusqlite::ErrorCode::Unknown => {
                Self::Sql(message)
            }
            other => other.into(),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::{ErrorCode, ffi};
        let (code, message) = match error {
            rusqlite::Error::SqliteFailure(code, message) => (code, message.unwrap_or_default()),
            rusqlite::Error::InvalidColumnIndex(column) | rusqlite::Error::InvalidColumnType(column, ..) => {
                return Self::Column(column);
            }
            rusqlite::Error::SqlInputError { msg, .. } => return Self::Sql(msg),
            _ => return Self::Sql("the statement and its parameters do not fit".to_owned()),
        };
        match code.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::SystemIoFailure => Self::Disk(code.to_string()),
            ErrorCode::ConstraintViolation => Self::Constraint {
                kind: match code.extended_code {
                    ffi::SQLITE_CONSTRAINT_UNIQUE
                    | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
                    | ffi::SQLITE_CONSTRAINT_ROWID => Constraint::Unique,
                    ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Constraint::ForeignKey,
                    ffi::SQLITE_CONSTRAINT_NOTNULL => Constraint::NotNull,
                    _ => Constraint::Check,
                },
                // "UNIQUE constraint failed: table.column, table.column"
                name: message.split_once(": ").map(|(_, name)| name.to_owned()).unwrap_or_default(),
            },
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Corrupt(code.to_string()),
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::CannotOpen
            | ErrorCode::FileLockingProtocolFailed => Self::Unavailable(code.to_string()),
            _ => Self::Sql(code.to_string()),
        }
    }
}

impl From<postgres::Error> for StoreError {
    fn from(error: postgres::Error) -> Self {
        use postgres::error::SqlState;
        let Some(database) = error.as_db_error() else {
            return match error.source() {
                Some(source) if source.is::<ParamTypeMismatch>() => Self::Sql(source.to_string()),
                _ => Self::Unavailable(error.to_string()),
            };
        };
        let state = database.code();
        let constraint = |kind| Self::Constraint {
            kind,
            name: database.constraint().or(database.column()).unwrap_or_default().to_owned(),
        };
        if *state == SqlState::UNIQUE_VIOLATION {
            return constraint(Constraint::Unique);
        } else if *state == SqlState::FOREIGN_KEY_VIOLATION {
            return constraint(Constraint::ForeignKey);
        } else if *state == SqlState::NOT_NULL_VIOLATION {
            return constraint(Constraint::NotNull);
        } else if *state == SqlState::CHECK_VIOLATION {
            return constraint(Constraint::Check);
        } else if *state == SqlState::DISK_FULL {
            return Self::DiskFull;
        } else if *state == SqlState::LOCK_NOT_AVAILABLE {
            return Self::Unavailable(state.code().to_owned());
        }
        match state.code().get(..2) {
            // Authentication and unknown databases: the message names users and databases.
            Some("28" | "3D") => Self::Unavailable(format!("{}: {}", state.code(), database.message())),
            Some("08" | "53" | "57" | "58") => Self::Unavailable(state.code().to_owned()),
            Some("XX") => Self::Corrupt(state.code().to_owned()),
            // The message names the table or schema.
            _ if *state == SqlState::INSUFFICIENT_PRIVILEGE => Self::Privileges(format!(
                "{}; the role needs USAGE on the schema and SELECT, INSERT, UPDATE, DELETE on every table of hired, and \
                 CREATE on the schema for migrations",
                database.message()
            )),
            // Syntax and names. Messages of all other classes may quote values.
            Some("42") => Self::Sql(format!("{}: {}", state.code(), database.message())),
            _ => Self::Sql(state.code().to_owned()),
        }
    }
}
