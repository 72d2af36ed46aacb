//! Offer custom field.

pub mod update;
