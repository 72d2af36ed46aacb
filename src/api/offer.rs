mod content;
pub mod create;
pub mod list;
mod refusal;
pub mod update;
