//! Talents: one person is one talent.

mod attachments;
mod content;
mod create;
mod custom;
mod draft;
mod onboard;
mod update;

pub use content::Refusal;
pub use create::{Created, create};
pub use custom::CustomRefusal;
pub use draft::{Account, Basics, Draft, Identity, Mobile, Reference, Stated};
pub use onboard::{OnboardRefusal, leave, onboard};
pub use update::{UpdateRefusal, update};
