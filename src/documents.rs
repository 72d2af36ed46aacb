//! The JSON documents inside rows: what is only echoed, never filtered or joined. Columns hold everything else.
//!
//! Two versions of the program may work on one database. So readers ignore unknown members, and default missing ones; one
//! release reads a new member, and the next one writes it. The doctor reports unknown members.

mod form;
mod moment;
mod note;
mod offer;
mod registration;
mod requirement;
mod talent;

pub use form::{DisplayCondition, DisplayRule, FormDocument, FormField, FormModule, FormOption};
pub use moment::{End, Moment, ONGOING};
pub use note::Mention;
pub use offer::{CustomFieldRecord, OfferDocument, Salary, SendRecord};
pub use registration::{
    RegistrationDocument, RegistrationField, RegistrationModule, RegistrationOption, RegistrationPart,
};
pub use requirement::{RequirementCustomValue, RequirementDocument, RequirementOption};
pub use talent::{
    Award, Career, CustomModule, CustomValue, Education, Entry, LanguageSkill, Profile, Project, Registration, Resume,
    SelfEvaluation, Sns, Works,
};
