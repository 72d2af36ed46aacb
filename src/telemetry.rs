//! What the server tells about itself.

use std::time::Duration;

/// An operation was answered.
pub fn observed(_operation: &'static str, _http: u16, _code: u32, _elapsed: Duration) {}
