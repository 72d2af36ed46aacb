//! Offers: creation, replacement of the content, and status changes until an offer is accepted or ends.
//!
//! Creating and replacing apply the same checks to the content, in the order of [`ContentRefusal`]'s variants; each has checks of its own
//! before them. See `docs/choices.md`.

mod attachments;
mod content;
mod create;
mod draft;
mod expiry;
mod form;
mod internship;
mod organisation;
mod parts;
mod report;
mod update;

pub use content::{ContentRefusal, UnknownValue, Written};
pub use create::{CreateRefusal, create};
pub use draft::{Content, CustomDraft, Draft};
pub(super) use expiry::expire_all;
pub(super) use internship::end_internship;
pub use internship::{InternshipRefusal, InternshipStep, take_internship_step};
pub use parts::{Member, People};
pub use report::{ReportRefusal, StatusReport, report};
pub use update::{UpdateRefusal, update};
