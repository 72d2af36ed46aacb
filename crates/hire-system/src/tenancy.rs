//! Tenants, apps and tokens.

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

pub use callers::{Caller, CallerCache, CallerError};
