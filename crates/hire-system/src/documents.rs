//! The JSON documents in rows: members that are only returned, never filtered or joined. Everything else has columns.
//!
//! Two versions of the program may work on one database. So readers ignore unknown members, and default missing ones; one
//! release reads a new member, and the next one writes it. The doctor reports unknown members.

mod application;
mod approval_template;
mod core_hr;
mod date;
mod directory;
mod field;
mod form;
mod job;
mod job_settings;
mod moment;
mod note;
mod offer;
mod offer_progress;
mod registration;
mod requirement;
mod talent;

pub use application::ApplicationDocument;
pub use approval_template::ApprovalTemplateDocument;
pub use core_hr::{HrJobDocument, NamedDocument, PositionDocument};
pub use directory::{DepartmentDocument, DescribedDocument, Translations, UserDocument};
pub use field::{SelectOption, StoredValue};
pub use form::{DisplayCondition, DisplayRule, FormDocument, FormField, FormModule, FormOption};
pub use job::{JobDocument, JobSchemaDocument, JobSchemaField, JobSchemaModule};
pub use job_settings::{Appointment, AppointmentConfig, InterviewRound, JobSettings};
pub use moment::{End, Moment};
pub use note::Mention;
pub use offer::{CustomFieldRecord, OfferDocument, Salary};
pub use offer_progress::{
    Acceptance, Internship, LetterFile, OfferClosing, OfferEmail, OfferProgress, SendRecord, Signature,
};
pub use registration::{
    RegistrationDocument, RegistrationField, RegistrationModule, RegistrationOption, RegistrationPart,
};
pub use requirement::RequirementDocument;
pub use talent::{
    Award, Career, CustomModule, CustomValue, Education, Entry, LanguageSkill, Profile, Project, Registration, Resume,
    SelfEvaluation, Sns, Works,
};
