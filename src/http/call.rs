//! What a handler gets and what it gives.

use std::sync::Arc;

use hire_api::{DocumentedError, Endpoint, ErrorRow, gateway::GatewayError};

use super::envelope::{self, Usual, Written};
use crate::{
    directory::UnknownId,
    hired::{Hired, IdErrors},
    store::{StoreError, Tx},
    tenancy::Caller,
};

/// A request that may be made: the caller is known and allowed, the parameters are of their documented types.
pub struct Call<E: Endpoint> {
    pub hired: Hired,
    pub caller: Caller,
    pub path: E::Path,
    pub query: E::Query,
    pub body: E::Body,
    pub(super) usual: Arc<Usual>,
}

/// What a handler gives.
pub type Answer<E> = Result<Written<E>, Failure<E>>;

impl<E: Endpoint> Call<E> {
    /// Reads from one consistent snapshot of the tenant's data. The answer is written on the thread that read it: its
    /// parts are in that core's cache, and nothing but its text has to get to another thread.
    pub async fn read(
        self,
        work: impl Fn(&mut Tx<'_>, &Self) -> Result<E::Data, Failure<E>> + Send + Sync + 'static,
    ) -> Answer<E> {
        let (store, tenant) = (self.hired.store.clone(), self.caller.tenant);
        store.read(tenant, move |tx| self.answer(&work(tx, &self)?)).await
    }

    /// Changes the tenant's data in one transaction. The work may run again, so it must not have effects elsewhere.
    pub async fn write(
        self,
        work: impl Fn(&mut Tx<'_>, &Self) -> Result<E::Data, Failure<E>> + Send + Sync + 'static,
    ) -> Answer<E> {
        let (store, tenant, usual) = (self.hired.store.clone(), self.caller.tenant, Arc::clone(&self.usual));
        // The writer is one thread, and others wait for it.
        let data = store.write(tenant, move |tx| work(tx, &self)).await?;
        envelope::write(&data, &usual)
    }

    pub fn answer(&self, data: &E::Data) -> Answer<E> {
        envelope::write(data, &self.usual)
    }

    pub fn now(&self) -> i64 {
        self.hired.clock.now()
    }

    /// The error for an unknown id of a user or department in `member`. The documents do not say which of the two errors
    /// it is; the server's settings do.
    pub fn unknown_id(&self, member: &str, unknown: &UnknownId) -> Failure<E> {
        match (self.hired.settings.id_errors, unknown.gateway) {
            (IdErrors::Gateway, Some(error)) => Failure::Gateway(error, format!("[{}]", unknown.id)),
            _ => Failure::parameter(format!("{member}: unknown id {:?}", unknown.id)),
        }
    }
}

/// Why an operation was refused.
#[derive(Debug)]
pub enum Failure<E: Endpoint> {
    /// A row of the operation's error table, and what exactly is wrong.
    Documented(E::Error, Option<String>),
    /// An error that the gateway reports for the operation, such as an id of another app.
    Gateway(GatewayError, String),
    /// Something broke. The client sees the operation's system error, the log sees this.
    Internal(Arc<str>),
}

impl<E: Endpoint> Failure<E> {
    pub fn of(error: E::Error) -> Self {
        Self::Documented(error, None)
    }

    /// A value that the document does not allow and that no other row names.
    pub fn parameter(detail: impl Into<String>) -> Self {
        Self::Documented(E::Error::PARAMETER, Some(detail.into()))
    }

    pub fn internal(what: impl std::fmt::Display) -> Self {
        Self::Internal(what.to_string().into())
    }

    /// The error row that the client sees.
    pub fn row(&self) -> ErrorRow {
        match self {
            Self::Documented(error, _) => error.row(),
            Self::Gateway(error, _) => error.row(),
            Self::Internal(_) => E::Error::SYSTEM.row(),
        }
    }
}

impl<E: Endpoint> From<StoreError> for Failure<E> {
    fn from(error: StoreError) -> Self {
        Self::internal(error)
    }
}
