//! Talents: one person is one talent.

mod attachments;
mod create;
mod custom;
mod draft;

pub use create::{Created, Refusal, create};
pub use custom::{CustomRefusal, NO_END_YET};
pub use draft::{Basics, Creator, Draft, Identity, Mobile, Reference, Stated};
