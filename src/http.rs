//! The path of a request: log id → route → token → app kind → scope → limit → decode and validate → handler → envelope.
//!
//! Handlers see none of this: they receive a [`Call`] and return the data of the response or a [`Failure`]. No error text
//! of a framework reaches a client.

mod auth;
mod call;
mod docs;
mod envelope;
mod file;
mod files;
mod form;
pub mod health;
mod limit;
mod long_connection;
mod mount;
mod paging;
pub mod serve;
mod stall;
mod trace;
mod validate;

pub use call::{ApiResult, Call, Failure, ReadTx, WriteTx};
pub use file::{Disposition, FileResponse};
pub use form::{Form, FormFile, UploadCall};
pub use limit::Limiter;
pub use mount::{ApiRouter, router};
pub use paging::PageRequest;
pub use trace::LogId;
