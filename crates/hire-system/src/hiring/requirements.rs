//! Requirements: creating, replacing and deleting them.
//!
//! Creating and replacing apply the same checks to the content, in the order of [`ContentRefusal`]'s variants; each has
//! checks of its own before them. See `docs/choices.md`.

mod content;
mod create;
mod custom;
mod delete;
mod required;
mod update;

pub use content::{Content, ContentRefusal, Member};
pub use create::{CreateRefusal, Draft, create};
pub use delete::{DeleteRefusal, delete};
pub use required::MissingField;
pub use update::{Update, UpdateRefusal, update};
