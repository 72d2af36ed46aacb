//! A connection with its prepared statements. It records the errors of its transaction.

use std::{collections::HashMap, error::Error};

use postgres::{Client, Row, SimpleQueryMessage, Statement, error::SqlState, types::ToSql};

use hire_types::Value;

use super::{AttemptError, Target};
use crate::store::{
    StoreError, TenantNo,
    row::{Bound, ParamTypeMismatch},
    transaction::wrong_count,
};

/// Above the number of statements of the program. Bounds the memory for statements composed at run time.
const MAX_PREPARED: usize = 512;
/// Longer than any request takes. Ends sessions that would hold locks and connections.
const SESSION_TIMEOUTS: &str = "SET statement_timeout = '30s'; SET lock_timeout = '10s'; \
                      SET idle_in_transaction_session_timeout = '60s'";

pub(in crate::store) struct PgConnection {
    client: Client,
    statements: HashMap<String, Statement>,
    /// The transaction lost a conflict with another one.
    conflict: bool,
    broken: bool,
    /// A snapshot is open that other jobs may read from.
    reading: bool,
}

impl PgConnection {
    pub(super) fn open(target: &Target) -> Result<Self, AttemptError> {
        let mut client = target.connect().map_err(|failed| {
            let attempt = if failed.is_transient { AttemptError::Connection } else { AttemptError::Permanent };
            attempt(failed.error)
        })?;
        client.batch_execute(SESSION_TIMEOUTS).map_err(|error| AttemptError::Connection(error.into()))?;
        Ok(Self { client, statements: HashMap::new(), conflict: false, broken: false, reading: false })
    }

    /// A snapshot, and the version of the tenant's cached rows in it, in one round trip.
    pub(super) fn begin_reading(&mut self, tenant: Option<TenantNo>) -> Result<Option<i64>, StoreError> {
        self.conflict = false;
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        let Some(TenantNo(tenant)) = tenant else { return self.command(begin).map(|()| None) };
        let sql = format!("{begin}; SELECT version FROM cache_versions WHERE tenant = {tenant}");
        let results = self.client.simple_query(&sql).map_err(|error| self.record_error(error))?;
        let version = results.iter().find_map(|message| match message {
            SimpleQueryMessage::Row(row) => row.get(0)?.parse().ok(),
            _ => None,
        });
        Ok(Some(version.unwrap_or(0)))
    }

    /// Serializable: rows that a handler read are unchanged when it commits, so rules need no locks of their own.
    pub(super) fn begin_writing(&mut self) -> Result<(), StoreError> {
        self.conflict = false;
        self.command("BEGIN ISOLATION LEVEL SERIALIZABLE")
    }

    pub(super) fn command(&mut self, sql: &str) -> Result<(), StoreError> {
        self.client.batch_execute(sql).map_err(|error| self.record_error(error))
    }

    pub(in crate::store) fn query(&mut self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Row>, StoreError> {
        let statement = self.prepared(sql, values.len())?;
        let bound: Vec<Bound<'_>> = values.iter().map(Bound).collect();
        self.client.query(&statement, &params(&bound)).map_err(|error| self.record_error(error))
    }

    pub(in crate::store) fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        let statement = self.prepared(sql, values.len())?;
        let bound: Vec<Bound<'_>> = values.iter().map(Bound).collect();
        self.client.execute(&statement, &params(&bound)).map_err(|error| self.record_error(error))
    }

    pub(super) fn is_reading(&self) -> bool {
        self.reading
    }

    pub(super) fn set_snapshot_open(&mut self, open: bool) {
        self.reading = open;
    }

    pub(super) fn is_broken(&self) -> bool {
        self.broken
    }

    /// Whether the transaction cannot commit, regardless of the result of the job.
    pub(super) fn is_aborted(&self) -> bool {
        self.conflict || self.broken
    }

    pub(super) fn classify(&self, error: StoreError) -> AttemptError {
        if self.broken {
            AttemptError::Connection(error)
        } else if self.conflict {
            AttemptError::Conflict(StoreError::Unavailable("too many conflicting writes".to_owned()))
        } else {
            AttemptError::Permanent(error)
        }
    }

    fn prepared(&mut self, sql: &str, given: usize) -> Result<Statement, StoreError> {
        let statement = match self.statements.get(sql) {
            Some(known) => known.clone(),
            None => {
                let statement = self.client.prepare(sql).map_err(|error| self.record_error(error))?;
                if self.statements.len() >= MAX_PREPARED {
                    self.statements.clear();
                }
                self.statements.insert(sql.to_owned(), statement.clone());
                statement
            }
        };
        match statement.params().len() {
            wanted if wanted == given => Ok(statement),
            wanted => Err(wrong_count(wanted, given)),
        }
    }

    fn record_error(&mut self, error: postgres::Error) -> StoreError {
        match error.code() {
            Some(state) => {
                self.conflict |=
                    *state == SqlState::T_R_SERIALIZATION_FAILURE || *state == SqlState::T_R_DEADLOCK_DETECTED;
                self.broken |= ends_the_session(state);
            }
            None => self.broken |= !error.source().is_some_and(<dyn std::error::Error>::is::<ParamTypeMismatch>),
        }
        error.into()
    }
}

/// Whether another attempt to connect may succeed. Missing permissions are permanent; a server that is starting or has
/// no free connection is transient.
pub(super) fn is_transient(state: &SqlState) -> bool {
    *state == SqlState::CANNOT_CONNECT_NOW || *state == SqlState::TOO_MANY_CONNECTIONS || ends_the_session(state)
}

fn ends_the_session(state: &SqlState) -> bool {
    *state == SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT
        || (*state != SqlState::QUERY_CANCELED && matches!(state.code().get(..3), Some("57P" | "080")))
}

fn params<'v>(values: &'v [Bound<'v>]) -> Vec<&'v (dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}
