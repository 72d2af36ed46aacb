//! The JSON documents inside rows: what is only echoed, never filtered or joined. Columns hold everything else.
//!
//! A document is written and read by this binary alone; a new member needs `#[serde(default)]` so that older rows
//! still read.

mod date;
mod form;
mod offer;
mod offer_progress;
mod requirement;
mod talent;

pub use form::{DisplayCondition, DisplayRule, FormDocument, FormField, FormModule, FormOption};
pub use offer::{CustomFieldRecord, OfferDocument, Salary};
pub use offer_progress::{
    Acceptance, Internship, LetterFile, OfferClosing, OfferEmail, OfferProgress, SendRecord, Signature,
};
pub use requirement::{RequirementCustomValue, RequirementDocument, RequirementOption};
pub use talent::{TalentDocument, settled};
