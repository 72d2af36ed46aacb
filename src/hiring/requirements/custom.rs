//! The custom fields of a requirement.

use std::collections::HashSet;

use hire_rules::{form::Given, requirement::read_value};
use hire_types::id::RequirementFieldId;

use super::ContentRefusal;
use crate::{documents::RequirementCustomValue, store::requirement_form::RequirementFields};

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
    /// The value is none of the field's type, or names no option in use.
    ValueInvalid(usize),
}

/// Reads the values. A blank value says nothing. Default fields have members of their own.
pub(super) fn read(
    fields: &RequirementFields,
    drafts: &[CustomDraft],
) -> Result<Vec<RequirementCustomValue>, ContentRefusal> {
    let (mut values, mut seen) = (Vec::new(), HashSet::new());
    for (index, draft) in drafts.iter().enumerate() {
        let known = draft.field.value().and_then(|id| fields.0.get(&id));
        let known = known.filter(|field| field.active && field.preset.is_none());
        let field = known.ok_or(ContentRefusal::Custom(CustomFault::FieldUnknown(index)))?;
        if !seen.insert(field.id) {
            return Err(ContentRefusal::Custom(CustomFault::FieldRepeated(index)));
        }
        let Some(text) = draft.value.as_deref().filter(|text| !text.trim().is_empty()) else { continue };
        let options = field.options.iter().filter(|option| option.active);
        let options: Vec<&str> = options.map(|option| option.key.as_str()).collect();
        let value = read_value(field.field_type, &options, text)
            .ok_or(ContentRefusal::Custom(CustomFault::ValueInvalid(index)))?;
        values.push(RequirementCustomValue { field: field.id.number(), value });
    }
    Ok(values)
}
