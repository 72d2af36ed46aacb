//! A connection with its prepared statements, which remembers what went wrong in its transaction.

use std::{collections::HashMap, error::Error};

use postgres::{Client, Config, NoTls, Row, SimpleQueryMessage, Statement, error::SqlState, types::ToSql};

use super::Failed;
use hire_types::Value;

use crate::store::{
    StoreError, TenantNo,
    row::{Bound, Unfit},
    transaction::wrong_count,
};

/// All statements of the program, with room to spare. Texts that are put together at run time may not grow it for ever.
const STATEMENTS: usize = 512;
/// No request takes this long, so nothing that does may hold locks and connections any longer.
const LIMITS: &str = "SET statement_timeout = '30s'; SET lock_timeout = '10s'; \
                      SET idle_in_transaction_session_timeout = '60s'";

pub(in crate::store) struct PgConnection {
    client: Client,
    statements: HashMap<String, Statement>,
    /// The transaction lost against another one.
    conflict: bool,
    broken: bool,
    /// A snapshot is open that others may read from.
    reading: bool,
}

impl PgConnection {
    pub(super) fn open(config: &Config) -> Result<Self, Failed> {
        let connected = config.connect(NoTls).and_then(|mut client| {
            client.batch_execute(LIMITS)?;
            Ok(client)
        });
        match connected {
            Ok(client) => {
                Ok(Self { client, statements: HashMap::new(), conflict: false, broken: false, reading: false })
            }
            // Who may connect to what does not change by itself; a server that starts or is full does.
            Err(error) if error.code().is_some_and(|state| !is_passing(state)) => Err(Failed::ForGood(error.into())),
            Err(error) => Err(Failed::Connection(error.into())),
        }
    }

    /// A snapshot, and the version of the tenant's cached rows in it, in one round trip.
    pub(super) fn begin_reading(&mut self, tenant: Option<TenantNo>) -> Result<Option<i64>, StoreError> {
        self.conflict = false;
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        let Some(TenantNo(tenant)) = tenant else { return self.command(begin).map(|()| None) };
        let sql = format!("{begin}; SELECT version FROM cache_versions WHERE tenant = {tenant}");
        let results = self.client.simple_query(&sql).map_err(|error| self.noted(error))?;
        let version = results.iter().find_map(|message| match message {
            SimpleQueryMessage::Row(row) => row.get(0)?.parse().ok(),
            _ => None,
        });
        Ok(Some(version.unwrap_or(0)))
    }

    /// What a handler decides on will still be so when it commits: rules need no locks of their own.
    pub(super) fn begin_writing(&mut self) -> Result<(), StoreError> {
        self.conflict = false;
        self.command("BEGIN ISOLATION LEVEL SERIALIZABLE")
    }

    pub(super) fn command(&mut self, sql: &str) -> Result<(), StoreError> {
        self.client.batch_execute(sql).map_err(|error| self.noted(error))
    }

    pub(in crate::store) fn query(&mut self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Row>, StoreError> {
        let statement = self.prepared(sql, values.len())?;
        let bound: Vec<Bound<'_>> = values.iter().map(Bound).collect();
        self.client.query(&statement, &params(&bound)).map_err(|error| self.noted(error))
    }

    pub(in crate::store) fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        let statement = self.prepared(sql, values.len())?;
        let bound: Vec<Bound<'_>> = values.iter().map(Bound).collect();
        self.client.execute(&statement, &params(&bound)).map_err(|error| self.noted(error))
    }

    pub(super) fn is_reading(&self) -> bool {
        self.reading
    }

    pub(super) fn reads(&mut self, on: bool) {
        self.reading = on;
    }

    pub(super) fn is_broken(&self) -> bool {
        self.broken
    }

    /// Whether the transaction has come to nothing, whatever the job says.
    pub(super) fn has_lost(&self) -> bool {
        self.conflict || self.broken
    }

    pub(super) fn failed(&self, error: StoreError) -> Failed {
        if self.broken {
            Failed::Connection(error)
        } else if self.conflict {
            Failed::Conflict(StoreError::Unavailable("too many conflicting writes".to_owned()))
        } else {
            Failed::ForGood(error)
        }
    }

    fn prepared(&mut self, sql: &str, given: usize) -> Result<Statement, StoreError> {
        let statement = match self.statements.get(sql) {
            Some(known) => known.clone(),
            None => {
                let statement = self.client.prepare(sql).map_err(|error| self.noted(error))?;
                if self.statements.len() >= STATEMENTS {
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

    fn noted(&mut self, error: postgres::Error) -> StoreError {
        match error.code() {
            Some(state) => {
                self.conflict |=
                    *state == SqlState::T_R_SERIALIZATION_FAILURE || *state == SqlState::T_R_DEADLOCK_DETECTED;
                self.broken |= ends_the_session(state);
            }
            None => self.broken |= !error.source().is_some_and(<dyn std::error::Error>::is::<Unfit>),
        }
        error.into()
    }
}

fn is_passing(state: &SqlState) -> bool {
    *state == SqlState::CANNOT_CONNECT_NOW || *state == SqlState::TOO_MANY_CONNECTIONS || ends_the_session(state)
}

fn ends_the_session(state: &SqlState) -> bool {
    *state == SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT
        || (*state != SqlState::QUERY_CANCELED && matches!(state.code().get(..3), Some("57P" | "080")))
}

fn params<'v>(values: &'v [Bound<'v>]) -> Vec<&'v (dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}
