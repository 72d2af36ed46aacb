//! The changes of the directory and of the organisation, in the manner of [`hiring`](crate::hiring): one function for
//! each, shared by all callers, which returns the record or a typed refusal.
//!
//! Rows are deactivated or marked as deleted, never removed, so that what names them can still be shown. A disabled record
//! and a deleted one are different things: only the first exists for new requests.
//!
//! The ids of a request were translated before: a draft names rows that exist, deleted ones too. Whether they may be used
//! is decided here.

pub mod core_hr;
pub mod departments;
pub mod employee_types;
pub mod facts;
pub mod hr_families;
pub mod hr_jobs;
pub mod hr_levels;
pub mod job_families;
pub mod job_grades;
pub mod job_levels;
pub mod pathways;
pub mod positions;
mod scope;
pub mod users;

use hire_types::Name;

pub use self::scope::ContactScope;
use crate::documents::{DescribedDocument, Translations};

/// Maximum characters of a description in the contacts.
const MAX_DESCRIPTION: usize = 5_000;

/// The texts that a caller states of a record of the contacts. Omitted members stay.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    pub name: Option<String>,
    pub names: Option<Translations>,
    pub description: Option<String>,
    pub descriptions: Option<Translations>,
}

/// Which text is blank or too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TextsRefusal {
    Name,
    Description,
}

impl Texts {
    /// Puts the texts into a record whose name may have `max_name` characters.
    fn apply(
        &self,
        label: &mut String,
        name: &mut Name,
        document: &mut DescribedDocument,
        max_name: usize,
    ) -> Result<(), TextsRefusal> {
        if let Some(stated) = &self.name {
            label.clone_from(stated);
        }
        if let Some(names) = &self.names {
            document.names = names.clone();
        }
        if let Some(description) = &self.description {
            document.description = Some(description.clone()).filter(|text| !text.is_empty());
        }
        if let Some(descriptions) = &self.descriptions {
            document.descriptions = descriptions.clone();
        }
        let longer = |text: &str, max| text.chars().count() > max;
        let mut names = std::iter::once(label.as_str()).chain(document.names.texts().map(|(_, text)| text));
        if names.any(|text| text.trim().is_empty() || longer(text, max_name)) {
            return Err(TextsRefusal::Name);
        }
        let described = document.descriptions.texts().map(|(_, text)| text);
        if described.chain(document.description.as_deref()).any(|text| longer(text, MAX_DESCRIPTION)) {
            return Err(TextsRefusal::Description);
        }
        *name = document.names.name(label);
        Ok(())
    }
}
