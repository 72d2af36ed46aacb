#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod agreement;
mod fake;
mod lifecycle;
mod limits;
