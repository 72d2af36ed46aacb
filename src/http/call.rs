//! The input and output of handlers.

use std::sync::Arc;

use hire_api::{
    DocumentedError, Endpoint, ErrorRow,
    gated::{FieldPermission, Gated},
    gateway::GatewayError,
    schema::Violation,
};

use super::{
    admit::Mounted,
    envelope::{self, ResponseBody},
    paging::{PageParameters, PageRequest},
};
use crate::{
    app_state::{AppState, UnknownIdErrors},
    files::{BlobName, link},
    id_translator::{IdTranslator, IdTypes, UnknownId},
    store::{Actor, Store, StoreError, Tx},
    tenancy::Caller,
};

/// The code of contact operations for an invalid page token.
const PAGE_TOKEN_INVALID: u32 = 40_012;
/// The same for a page size.
pub(super) const PAGE_SIZE_INVALID: u32 = 40_011;

/// A request that passed the gateway: the caller is known and allowed, the parameters have their documented types.
///
/// The body of an upload is a [`Form`](super::Form) until its parts are read.
pub struct Call<E: Endpoint, B = <E as Endpoint>::Body> {
    pub(super) operation: Arc<Mounted>,
    pub caller: Caller,
    pub path: E::Path,
    pub query: E::Query,
    pub body: B,
    pub(super) id_types: IdTypes,
    pub(super) page: Option<PageParameters>,
    /// The `client_token` of the request, if it has one.
    pub repetition: Option<Repetition>,
}

/// A request that a client may repeat without executing it twice.
#[derive(Clone, Debug)]
pub struct Repetition {
    pub client_token: String,
    /// The digest of the request.
    pub request: [u8; 32],
}

/// The result of a handler that is `async`.
pub type ApiResult<E> = Result<ResponseBody<E>, ApiError<E>>;

/// The transaction of a handler that reads.
pub type ReadTx<'a> = Tx<'a>;

pub use crate::store::WriteTx;

/// A handler that reads.
pub type Read<E> = fn(&mut ReadTx<'_>, &Call<E>) -> Result<<E as Endpoint>::Data, ApiError<E>>;

/// A handler that writes. It may run more than once, so it must not have effects outside its transaction.
pub type Write<E> = fn(&mut WriteTx<'_>, &Call<E>) -> Result<<E as Endpoint>::Data, ApiError<E>>;

impl<E: Endpoint> Call<E> {
    /// Reads from one consistent snapshot of the tenant's data. The response is serialized on the thread that read it,
    /// while its parts are in that core's cache; only its text moves to another thread.
    pub async fn read(
        self,
        work: impl Fn(&mut ReadTx<'_>, &Self) -> Result<E::Data, ApiError<E>> + Send + Sync + 'static,
    ) -> ApiResult<E> {
        let (store, tenant) = (self.store(), self.caller.tenant);
        store.read(tenant, move |tx| self.respond(&work(tx, &self)?)).await
    }

    /// Changes the tenant's data in one transaction. The work may run more than once, so it must not have effects outside
    /// the transaction.
    pub async fn write(
        self,
        work: impl Fn(&mut WriteTx<'_>, &Self) -> Result<E::Data, ApiError<E>> + Send + Sync + 'static,
    ) -> ApiResult<E> {
        self.write_then(work, Ok).await
    }

    /// Like `write`, with a response that may be an error although the change is committed.
    pub async fn write_then<T: Send + 'static>(
        self,
        work: impl Fn(&mut WriteTx<'_>, &Self) -> Result<T, ApiError<E>> + Send + Sync + 'static,
        respond: impl FnOnce(T) -> Result<E::Data, ApiError<E>>,
    ) -> ApiResult<E> {
        let actor = self.actor();
        let (store, tenant, write_response) = (self.store(), self.caller.tenant, self.responder());
        // SQLite has one writer thread, so the response is serialized after the transaction.
        let done = store.write(actor, tenant, move |tx| work(tx, &self)).await?;
        write_response(&respond(done)?)
    }

    /// The requested page of a list whose rows are ordered by `N` numbers.
    pub fn page<const N: usize>(&self) -> Result<PageRequest<'_, N>, ApiError<E>> {
        let page = self.page.as_ref().ok_or_else(|| ApiError::internal("the operation has no page_token"))?;
        page.open(&self.state().page_key).map_err(|refused| ApiError::coded(PAGE_TOKEN_INVALID, refused.to_string()))
    }
}

impl<E: Endpoint, B> Call<E, B> {
    pub fn state(&self) -> &AppState {
        &self.operation.state
    }

    /// Translates ids between the store and the id types of the request.
    pub fn translator(&self) -> IdTranslator<'_> {
        IdTranslator::new(&self.caller, self.id_types)
    }

    /// A member of the response, unless the caller lacks the permission that reveals it.
    pub fn reveal<P: FieldPermission, T>(&self, value: Option<T>) -> Option<Gated<P, T>> {
        Gated::reveal(value, |scope| self.caller.has_scope(scope))
    }

    /// The store for jobs of the caller; they count as its share of the workers.
    pub fn store(&self) -> Store {
        self.state().store.for_owner(self.caller.owner)
    }

    /// The author of the call's changes.
    pub(super) fn actor(&self) -> Actor {
        Actor::App { app_id: self.caller.app_id.to_string() }
    }

    /// Like [`respond`](Self::respond), when the call is gone.
    pub(super) fn responder(&self) -> impl FnOnce(&E::Data) -> ApiResult<E> + Send + use<E, B> {
        let (operation, caller) = (Arc::clone(&self.operation), self.caller.clone());
        move |data| envelope::write(data, &operation, &caller)
    }

    pub fn respond(&self, data: &E::Data) -> ApiResult<E> {
        envelope::write(data, &self.operation, &self.caller)
    }

    pub fn now(&self) -> i64 {
        self.state().clock.tenant_now(self.caller.tenant)
    }

    /// A temporary URL of a file, valid without a token.
    pub fn file_url(&self, blob: &BlobName) -> String {
        let path = self.state().links.link(blob, self.state().clock.now().saturating_add(link::VALID_MS));
        format!("{}{path}", self.operation.url)
    }

    /// The error for an unknown id of a user or department in `member`. The documents do not say which of the two errors
    /// it is; the server's settings do.
    pub fn unknown_id(&self, member: &str, unknown: &UnknownId) -> ApiError<E> {
        match (self.state().settings.id_errors, unknown.gateway) {
            (UnknownIdErrors::Gateway, Some(_)) => ApiError::unknown_id(unknown),
            _ => ApiError::parameter(format!("{member}: unknown id {:?}", unknown.id)),
        }
    }
}

/// Why an operation was refused.
#[derive(Debug)]
pub enum ApiError<E: Endpoint> {
    /// A row of the operation's error table, and the details.
    Documented(E::Error, Option<String>),
    /// An error that the gateway reports for the operation, such as an id of another app. The text follows its message.
    Gateway(GatewayError, String),
    /// Parameters that violate their schema.
    Violations(Vec<Violation>),
    /// An unexpected failure. The client gets the operation's system error, the log gets this text.
    Internal(Arc<str>),
}

impl<E: Endpoint> ApiError<E> {
    pub fn new(error: E::Error) -> Self {
        Self::Documented(error, None)
    }

    /// A value that the document does not allow and that has no error of its own.
    pub fn parameter(detail: impl Into<String>) -> Self {
        Self::Documented(E::Error::PARAMETER, Some(detail.into()))
    }

    /// The operation's error with a code, or its error for a bad parameter if it has no such code.
    pub(super) fn coded(code: u32, detail: String) -> Self {
        let error = E::Error::ALL.iter().find(|error| error.row().code == code);
        Self::Documented(*error.unwrap_or(&E::Error::PARAMETER), Some(detail))
    }

    /// The gateway's error for an unknown id.
    pub fn unknown_id(unknown: &UnknownId) -> Self {
        match unknown.gateway {
            Some(error) => Self::Gateway(error, format!("[{}]", unknown.id)),
            None => Self::parameter(format!("unknown id {:?}", unknown.id)),
        }
    }

    pub fn internal(what: impl std::fmt::Display) -> Self {
        Self::Internal(what.to_string().into())
    }
}

/// An [`ApiError`] of any operation. What happens between a handler and its response is compiled once for all operations.
#[derive(Debug)]
pub enum AnyApiError {
    Documented(ErrorRow, Option<String>),
    Gateway(GatewayError, String),
    Violations(Vec<Violation>),
    Internal(Arc<str>),
}

impl<E: Endpoint> From<ApiError<E>> for AnyApiError {
    fn from(error: ApiError<E>) -> Self {
        match error {
            ApiError::Documented(error, detail) => Self::Documented(error.row(), detail),
            ApiError::Gateway(error, detail) => Self::Gateway(error, detail),
            ApiError::Violations(violations) => Self::Violations(violations),
            ApiError::Internal(cause) => Self::Internal(cause),
        }
    }
}

impl From<StoreError> for AnyApiError {
    fn from(error: StoreError) -> Self {
        Self::Internal(error.to_string().into())
    }
}

impl<E: Endpoint> From<StoreError> for ApiError<E> {
    fn from(error: StoreError) -> Self {
        Self::internal(error)
    }
}
