//! Tenants, apps and tokens: who may call, and as whom.

pub mod admin;
pub mod callers;
pub mod contacts;
pub mod epoch;
pub mod open_id;
pub mod scopes;
pub mod secret;
pub mod switches;
pub mod tickets;
pub mod tokens;

pub use callers::{Caller, CallerError, Callers};
