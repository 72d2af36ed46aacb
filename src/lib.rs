//! The server: `http` is the gateway, `api` has the handlers, `store` the database.

mod api;
pub mod app_state;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod demo_data;
pub mod doctor;
pub mod documents;
pub mod events;
pub mod files;
mod highlight;
pub mod hiring;
pub mod http;
pub mod id_translator;

mod allocator;
pub mod organisation;
mod page_token;
pub mod place;
mod recruitment_type;
pub mod sandbox;
pub mod search;
pub mod seed;
pub mod store;
pub mod telemetry;
pub mod tenancy;
