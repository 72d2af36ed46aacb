//! The custom fields that a company adds to its jobs, requirements and talents: values in requests, checked and
//! read.

use std::{collections::HashSet, fmt};

use hire_rules::field::{self, Fault};
use hire_types::{field::FieldValue, form::TalentFieldType, hiring::AttachmentKind, id::AttachmentId};

use crate::{
    documents::{SelectOption, StoredValue},
    store::{StoreError, Tx, attachments},
};

/// The value of a custom field, as text in the format of the field's type.
#[derive(Clone, Debug)]
pub struct CustomDraft {
    /// `None` if the id of the field is missing or malformed.
    pub field: Option<i64>,
    pub value: Option<String>,
}

impl CustomDraft {
    fn text(&self) -> &str {
        self.value.as_deref().unwrap_or_default()
    }
}

/// A field in use.
#[derive(Debug)]
pub(super) struct Field<'a> {
    pub id: i64,
    pub kind: TalentFieldType,
    pub required: bool,
    pub options: &'a [SelectOption],
}

/// The error of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueFault {
    Format(Fault),
    FileUnknown,
}

impl fmt::Display for ValueFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format(fault) => fault.fmt(f),
            Self::FileUnknown => f.write_str("names a file that was not uploaded"),
        }
    }
}

/// The error of one of the values of a request, with the index of the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomFault {
    /// There is no such field, or it is not in use.
    FieldUnknown(usize),
    FieldRepeated(usize),
    Value(usize, ValueFault),
}

/// Reads the value of one field. Files that it names must have been uploaded.
pub(super) fn value(
    tx: &mut Tx<'_>,
    kind: TalentFieldType,
    options: &[SelectOption],
    text: &str,
) -> Result<Result<Option<FieldValue>, ValueFault>, StoreError> {
    let is_option = |key: &str| options.iter().any(|option| option.active && option.key == key);
    let value = match field::read(kind, text, is_option) {
        Ok(value) => value,
        Err(fault) => return Ok(Err(ValueFault::Format(fault))),
    };
    if let Some(FieldValue::Files(files)) = &value {
        for file in files {
            if !attachments::exists(tx, AttachmentId::new(*file), AttachmentKind::General)? {
                return Ok(Err(ValueFault::FileUnknown));
            }
        }
    }
    Ok(Ok(value))
}

/// Reads all values. Empty ones are omitted.
pub(super) fn read(
    tx: &mut Tx<'_>,
    fields: &[Field<'_>],
    drafts: &[CustomDraft],
) -> Result<Result<Vec<StoredValue>, CustomFault>, StoreError> {
    let (mut values, mut seen) = (Vec::new(), HashSet::new());
    for (index, draft) in drafts.iter().enumerate() {
        let Some(field) = fields.iter().find(|field| draft.field == Some(field.id)) else {
            return Ok(Err(CustomFault::FieldUnknown(index)));
        };
        if !seen.insert(field.id) {
            return Ok(Err(CustomFault::FieldRepeated(index)));
        }
        match value(tx, field.kind, field.options, draft.text())? {
            Ok(value) => values.extend(value.map(|value| StoredValue { field: field.id, value })),
            Err(fault) => return Ok(Err(CustomFault::Value(index, fault))),
        }
    }
    Ok(Ok(values))
}

/// The first field that the company requires and the drafts omit.
pub(super) fn missing(fields: &[Field<'_>], drafts: &[CustomDraft]) -> Option<i64> {
    let states = |field: &Field<'_>, draft: &CustomDraft| {
        draft.field == Some(field.id) && field::read(field.kind, draft.text(), |_| true) != Ok(None)
    };
    let required = fields.iter().filter(|field| field.required && field::has_values(field.kind));
    let mut missing = required.filter(|field| !drafts.iter().any(|draft| states(field, draft)));
    missing.next().map(|field| field.id)
}
