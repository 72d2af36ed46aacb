//! The way of a request: log id → route → token → app kind → scope → limit → decode and validate → handler → envelope.
//!
//! Handlers see none of this: they get a [`Call`] and give an [`Answer`]. No error text of a framework leaves here.

mod auth;
mod call;
mod docs;
mod envelope;
pub mod health;
mod limit;
mod mount;
pub mod serve;
mod stall;
mod trace;
mod validate;

pub use call::{Answer, Call, Failure};
pub use limit::Limiter;
pub use mount::{Api, router};
pub use trace::LogId;
