//! The hiring system without its API: what companies store (`store`, `files`), what may change (`hiring`,
//! `organisation`), whose it is (`tenancy`), and what it tells others (`events`).

pub mod clock;
pub mod demo;
pub mod documents;
pub mod events;
pub mod files;
pub mod highlight;
pub mod hiring;
pub mod id_translator;
pub mod organisation;
pub mod place;
pub mod recruitment_type;
pub mod search;
pub mod seed;
pub mod store;
pub mod system;
pub mod telemetry;
pub mod tenancy;
