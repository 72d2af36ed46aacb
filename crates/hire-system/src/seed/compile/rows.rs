//! The members of each entity type, and the record that they become.

pub mod applications;
pub mod core_hr;
pub mod directory;
pub mod employees;
pub mod forms;
pub mod hiring;
pub mod job_schemas;
pub mod jobs;
pub mod notes;
mod offer_progress;
pub mod offers;
pub mod presets;
pub mod registrations;
pub mod requirement_form;
pub mod settings;
pub mod talents;
