//! The HTTP suite: one binary, so that it links once. The tree mirrors the one of the operations.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::pedantic,
    clippy::type_complexity
)]

mod company;
mod docs;
mod events;
mod files;
mod gateway;
mod harness;
mod hostile;
mod isolation;
mod logs;
mod operations;
mod program;
mod sample;
mod structure;
mod surroundings;

/// Declares the modules of the resources and collects their samples.
macro_rules! resources {
    ($($resource:ident),+ $(,)?) => {
        $(mod $resource;)+

        fn samples() -> Vec<sample::Entry> {
            [$($resource::samples()),+].concat()
        }
    };
}

resources! {
    application,
    auth,
    job_requirement,
    offer,
    talent,
    attachment,
    talent_object,
}
