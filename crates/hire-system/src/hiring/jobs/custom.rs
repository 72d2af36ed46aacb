//! The custom fields of a job, by the template of its process type.

use super::{
    content::{ContentRefusal, Fault},
    draft::Member,
};
use crate::{
    documents::{JobSchemaDocument, StoredValue},
    hiring::fields::{self, CustomDraft, CustomFault, Field},
    store::Tx,
};

/// The values in the terms of their fields.
pub(super) fn check(
    tx: &mut Tx<'_>,
    schema: &JobSchemaDocument,
    drafts: &[CustomDraft],
) -> Result<Vec<StoredValue>, ContentRefusal> {
    fields::read(tx, &custom_fields(schema), drafts)?.map_err(|fault| {
        let (index, fault) = match fault {
            CustomFault::FieldUnknown(index) => (index, Fault::Unknown),
            CustomFault::FieldRepeated(index) => (index, Fault::Repeated),
            CustomFault::Value(index, fault) => (index, Fault::Value(fault)),
        };
        ContentRefusal::Invalid(Member::Custom(index), fault)
    })
}

/// The fields in use that the company added.
pub(super) fn custom_fields(schema: &JobSchemaDocument) -> Vec<Field<'_>> {
    let own = schema.fields_in_use().filter(|field| field.preset.is_none());
    own.map(|field| Field {
        id: field.id,
        kind: field.field_type.into(),
        required: field.required,
        options: &field.options,
    })
    .collect()
}
