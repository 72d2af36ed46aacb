//! Applications.

pub mod cancel_onboard;
pub mod create;
pub mod get;
pub mod get_detail;
pub mod list;
pub mod offer;
pub mod recover;
mod refusal;
pub mod terminate;
pub mod transfer_onboard;
pub mod transfer_stage;
mod view;
