//! The server. `http` takes requests, `api` answers them, `store` keeps what they change.

pub mod clock;
pub mod records;
pub mod store;
