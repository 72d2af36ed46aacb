//! The custom fields of a requirement.

use super::ContentRefusal;
use crate::{
    documents::StoredValue,
    hiring::fields::{self, CustomDraft, Field},
    store::{Tx, requirement_form::RequirementFields},
};

/// The company's own fields in use, in the order of the form. Default fields have members of their own.
pub(super) fn custom_fields(stored: &RequirementFields) -> Vec<Field<'_>> {
    let own = stored.in_use().into_iter().filter(|field| field.preset.is_none());
    let fields = own.map(|field| Field {
        id: field.id.number(),
        kind: field.field_type.into(),
        required: field.required,
        options: &field.options,
    });
    fields.collect()
}

/// Reads the values.
pub(super) fn read(
    tx: &mut Tx<'_>,
    stored: &RequirementFields,
    drafts: &[CustomDraft],
) -> Result<Vec<StoredValue>, ContentRefusal> {
    fields::read(tx, &custom_fields(stored), drafts)?.map_err(ContentRefusal::Custom)
}
