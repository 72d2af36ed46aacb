//! The custom fields of a requirement.

use std::collections::HashSet;

use hire_rules::{form::Given, requirement::read_value};
use hire_types::{id::RequirementFieldId, requirement::RequirementFieldType};

use super::ContentRefusal;
use crate::{
    documents::RequirementCustomValue,
    store::{Tx, requirements::RequirementFields},
};

/// The value of a custom field, in the format of its type.
#[derive(Clone, Debug)]
pub struct CustomDraft {
    pub field: Given<RequirementFieldId>,
    pub value: Option<String>,
}

/// What is wrong, with the place of the value among those that were sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomFault {
    /// There is no such field, or it is not in use.
    FieldUnknown(usize),
    FieldRepeated(usize),
    /// The value is none of the field's type, or names no option of it.
    ValueInvalid(usize),
    /// The company requires a field.
    Missing(RequirementFieldId),
}

/// Reads the values. A blank value says nothing.
pub(super) fn read(tx: &mut Tx<'_>, drafts: &[CustomDraft]) -> Result<Vec<RequirementCustomValue>, ContentRefusal> {
    let fields = tx.cached::<RequirementFields>(&())?.unwrap_or_default();
    let (mut values, mut seen) = (Vec::new(), HashSet::new());
    for (index, draft) in drafts.iter().enumerate() {
        let known = draft.field.value().and_then(|id| fields.0.get(&id)).filter(|field| field.active);
        let field = known.ok_or(ContentRefusal::Custom(CustomFault::FieldUnknown(index)))?;
        if !seen.insert(field.id) {
            return Err(ContentRefusal::Custom(CustomFault::FieldRepeated(index)));
        }
        let Some(text) = draft.value.as_deref().filter(|text| !text.trim().is_empty()) else { continue };
        let options: Vec<&str> = field.options.iter().map(|option| option.key.as_str()).collect();
        let value = read_value(field.field_type, &options, text)
            .ok_or(ContentRefusal::Custom(CustomFault::ValueInvalid(index)))?;
        values.push(RequirementCustomValue { field: field.id.number(), value });
    }
    let is_field = |kind| !matches!(kind, RequirementFieldType::Default | RequirementFieldType::Module);
    let mut required: Vec<_> =
        fields.0.values().filter(|field| field.required && field.active && is_field(field.field_type)).collect();
    required.sort_by_key(|field| field.ordinal);
    let stated = |id: RequirementFieldId| values.iter().any(|value| value.field == id.number());
    match required.into_iter().find(|field| !stated(field.id)) {
        Some(field) => Err(ContentRefusal::Custom(CustomFault::Missing(field.id))),
        None => Ok(values),
    }
}
