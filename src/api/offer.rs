mod content;
pub mod create;
pub mod get;
pub mod intern_offer_status;
pub mod list;
pub mod offer_status;
mod refusal;
pub mod update;
pub(in crate::api) mod view;
