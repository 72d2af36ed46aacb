//! The custom values of a job.

use std::collections::HashSet;

use super::{
    content::{ContentRefusal, Fault},
    draft::{CustomDraft, Member},
};
use crate::{
    documents::{JobCustomValue, JobSchemaDocument},
    hiring::fields,
};

/// The values in the terms of their fields. Fields that are unknown, out of use or stated twice are refused.
pub(super) fn check(schema: &JobSchemaDocument, drafts: &[CustomDraft]) -> Result<Vec<JobCustomValue>, ContentRefusal> {
    let mut seen = HashSet::new();
    let value = |(index, draft): (usize, &CustomDraft)| {
        let refused = |fault| ContentRefusal::Invalid(Member::Custom(index), fault);
        let field = schema.fields_in_use().find(|field| field.preset.is_none() && draft.field == Some(field.id));
        let field = field.ok_or(refused(Fault::Unknown))?;
        if !seen.insert(field.id) {
            return Err(refused(Fault::Repeated));
        }
        let is_option = |key: &str| field.options.iter().any(|option| option.active && option.key == key);
        let value =
            fields::read(field.field_type, &draft.value, is_option).map_err(|fault| refused(Fault::Value(fault)))?;
        Ok(JobCustomValue { field: field.id, value })
    };
    drafts.iter().enumerate().map(value).collect()
}
