//! The steps of a request: log id → route → token → app kind → scope → limit → decode and validate → handler →
//! envelope.
//!
//! Handlers see none of this: they receive a [`Call`] and return the data of the response or an [`ApiError`]. No error
//! text of a framework reaches a client.

mod admit;
mod auth;
mod body;
mod call;
mod client_stream;
mod docs;
mod envelope;
mod fault;
mod field_scopes;
mod file;
mod files;
mod form;
mod framing;
pub mod health;
mod inspect;
mod long_connection;
mod mount;
mod paging;
mod parameters;
mod rate_limit;
mod sandbox;
pub mod serve;
mod trace;
mod unread;
mod validate;
mod work;
mod write_timeout;

pub use body::BodyBudget;
pub use call::{ApiError, ApiResult, Call, ReadTx, WriteTx};
pub use envelope::ResponseInfo;
pub use fault::DropConnection;
pub use file::{Disposition, FileResponse};
pub use form::{Form, FormFile, MAX_FORM_MEMORY, UploadCall};
pub use mount::{ApiRouter, router, service};
pub use paging::PageRequest;
pub use rate_limit::Limiter;
pub use trace::{LogId, traced};
