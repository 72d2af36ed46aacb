//! The members of each entity type, and the record that they become.

pub mod core_hr;
pub mod directory;
pub mod forms;
pub mod hiring;
pub mod notes;
pub mod offers;
pub mod presets;
pub mod registrations;
pub mod settings;
pub mod talents;
