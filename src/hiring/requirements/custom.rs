//! The custom fields of a requirement.

use super::ContentRefusal;
use crate::{
    documents::StoredValue,
    hiring::fields::{self, CustomDraft, Field},
    store::{Tx, requirements::RequirementFields},
};

/// Reads the values. None may be missing that the company requires.
pub(super) fn read(tx: &mut Tx<'_>, drafts: &[CustomDraft]) -> Result<Vec<StoredValue>, ContentRefusal> {
    let stored = tx.cached::<RequirementFields>(&())?.unwrap_or_default();
    let mut in_use: Vec<_> = stored.0.values().filter(|field| field.active).collect();
    in_use.sort_by_key(|field| field.ordinal);
    let known = in_use.into_iter().map(|field| Field {
        id: field.id.number(),
        kind: field.field_type.into(),
        required: field.required,
        options: &field.options,
    });
    let known: Vec<Field<'_>> = known.collect();
    let values = fields::read(tx, &known, drafts)?.map_err(ContentRefusal::Custom)?;
    match fields::missing(&known, drafts) {
        Some(field) => Err(ContentRefusal::CustomMissing(field)),
        None => Ok(values),
    }
}
