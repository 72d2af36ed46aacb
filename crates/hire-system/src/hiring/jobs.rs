//! Jobs: creating, replacing the content, settings, people, closing and reopening.

mod content;
mod create;
mod custom;
mod draft;
mod people;
mod registrations;
mod required;
mod settings;
mod status;
mod update;

pub use content::{ContentRefusal, Fault};
pub use create::{CreateRefusal, create};
pub use draft::{Content, Draft, Member, PeopleDraft};
pub use people::{PeopleRefusal, PeopleUpdate, PersonRefusal, replace_people};
pub use settings::{AppointmentDraft, RoundDraft, Setting, SettingsRefusal, SettingsUpdate, change_settings};
pub(super) use status::expire_all;
pub use status::{CloseRefusal, ReopenRefusal, close, reopen};
pub use update::{UpdateRefusal, update};
