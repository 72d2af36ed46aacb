//! What each kind of entity may state, and the row that it becomes.

pub mod core_hr;
pub mod directory;
pub mod forms;
pub mod hiring;
pub mod offers;
pub mod presets;
pub mod settings;
pub mod talents;
