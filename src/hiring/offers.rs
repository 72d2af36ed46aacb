//! Offers: creating one and replacing its content.
//!
//! Both apply the same checks to the content, in the order of [`ContentRefusal`]'s variants; each has checks of its own
//! before them. See `docs/choices.md`.

mod attachments;
mod content;
mod create;
mod draft;
mod expiry;
mod form;
mod organisation;
mod parts;
mod update;

pub use content::{ContentRefusal, UnknownValue, Written};
pub use create::{CreateRefusal, create};
pub use draft::{Content, CustomDraft, Draft};
pub use expiry::expire;
pub use parts::{Member, People};
pub use update::{UpdateRefusal, update};
