//! What can go wrong in the store. No message carries data of a row.

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database does not answer: {0}")]
    Unavailable(String),
    #[error("the disk of the database is full")]
    Full,
    #[error("a constraint refused the change: {0}")]
    Constraint(String),
    #[error("the database has schema version {found}, this program knows {known}: use a newer program")]
    NewerSchema { found: i64, known: i64 },
    #[error("cannot bring the schema up to date: {0}")]
    Migration(String),
    #[error("the database file is damaged: {0}")]
    Corrupt(String),
    #[error("a stored document cannot be read: {0}")]
    Document(String),
    #[error("column {0} is not of the type that was asked for")]
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

impl StoreError {
    /// The same error for everyone who waited for one commit.
    pub(super) fn again(&self) -> Self {
        match self {
            Self::Full => Self::Full,
            Self::Corrupt(what) => Self::Corrupt(what.clone()),
            other => Self::Unavailable(other.to_string()),
        }
    }

    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Constraint(name) if name == "unique")
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::{ErrorCode, ffi};
        let rusqlite::Error::SqliteFailure(code, _) = &error else {
            return match error {
                rusqlite::Error::InvalidColumnIndex(column) | rusqlite::Error::InvalidColumnType(column, ..) => {
                    Self::Column(column)
                }
                rusqlite::Error::SqlInputError { msg, .. } => Self::Sql(msg),
                _ => Self::Sql("the statement and its parameters do not fit".to_owned()),
            };
        };
        match code.code {
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::ConstraintViolation => Self::Constraint(
                match code.extended_code {
                    ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => "unique",
                    ffi::SQLITE_CONSTRAINT_FOREIGNKEY => "foreign key",
                    ffi::SQLITE_CONSTRAINT_NOTNULL => "not null",
                    _ => "check",
                }
                .to_owned(),
            ),
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Corrupt(code.to_string()),
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::SystemIoFailure
            | ErrorCode::CannotOpen
            | ErrorCode::ReadOnly => Self::Unavailable(code.to_string()),
            _ => Self::Sql(code.to_string()),
        }
    }
}

impl From<postgres::Error> for StoreError {
    fn from(error: postgres::Error) -> Self {
        use postgres::error::SqlState;
        let Some(database) = error.as_db_error() else {
            return Self::Unavailable(error.to_string());
        };
        let state = database.code();
        if *state == SqlState::UNIQUE_VIOLATION {
            Self::Constraint("unique".to_owned())
        } else if *state == SqlState::FOREIGN_KEY_VIOLATION {
            Self::Constraint("foreign key".to_owned())
        } else if *state == SqlState::NOT_NULL_VIOLATION {
            Self::Constraint("not null".to_owned())
        } else if *state == SqlState::DISK_FULL {
            Self::Full
        } else if matches!(state.code().get(..2), Some("08" | "53" | "57")) {
            Self::Unavailable(state.code().to_owned())
        } else {
            // The message of a syntax or type error names columns, not values; the detail could name values.
            Self::Sql(format!("{}: {}", state.code(), database.message()))
        }
    }
}
