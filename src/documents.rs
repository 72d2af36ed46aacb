//! The JSON documents inside rows: what is only echoed, never filtered or joined. Columns hold everything else.
//!
//! A document is written and read by this binary alone; a new member needs `#[serde(default)]` so that older rows
//! still read.

mod core_hr;
mod directory;
mod form;
mod offer;
mod requirement;
mod talent;

pub use core_hr::{HrJobDocument, NamedDocument, PositionDocument};
pub use directory::{DescribedDocument, Translations};
pub use form::{DisplayCondition, DisplayRule, FormDocument, FormField, FormModule, FormOption};
pub use offer::{CustomFieldRecord, OfferDocument, Salary, SendRecord};
pub use requirement::{RequirementCustomValue, RequirementDocument, RequirementOption};
pub use talent::{TalentDocument, settled};
