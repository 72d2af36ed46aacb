//! The server: `http` is the gateway, `api` has the handlers. The system behind them is the crate `hire-system`, whose
//! modules are named here as if they were part of this one.

pub use hire_system::{
    clock, demo, documents, events, files, highlight, hiring, id_translator, organisation, place, recruitment_type,
    search, seed, store, system, telemetry, tenancy,
};

mod allocator;
mod api;
pub mod app_state;
pub mod cli;
pub mod config;
pub mod demo_data;
pub mod doctor;
pub mod http;
mod page_token;
pub mod sandbox;
