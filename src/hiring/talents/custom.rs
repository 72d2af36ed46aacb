//! The values of fields that a company added to its resumes.

use hire_types::{
    form::TalentFieldType,
    hiring::AttachmentKind,
    id::{AttachmentId, TalentFieldId},
    talent::ResumePart,
};
use serde::Deserialize;

use crate::{
    documents::{CustomModule, CustomValue, Moment, ONGOING},
    store::{
        StoreError, Tx, attachments,
        talent_form::{TalentField, TalentModule},
    },
};

/// How a request writes that a period has no end yet, beside [`ONGOING`].
pub const NO_END_YET: &str = "-1";

/// What is wrong with custom values.
#[derive(Debug)]
pub enum CustomRefusal {
    /// Unknown, retired, or of another part of resumes.
    Field(TalentFieldId),
    Module(hire_types::id::TalentModuleId),
    Value {
        field: TalentFieldId,
        expected: &'static str,
    },
    Store(StoreError),
}

impl From<StoreError> for CustomRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The values of an entry of a part of the resume.
pub fn check(tx: &mut Tx<'_>, part: ResumePart, values: &[CustomValue]) -> Result<(), CustomRefusal> {
    values.iter().try_for_each(|value| check_value(tx, value, |module| module.part == part))
}

/// The entries of a module that the company added.
pub fn check_module(tx: &mut Tx<'_>, module: &CustomModule) -> Result<(), CustomRefusal> {
    let known = tx.get::<TalentModule>(&module.module)?;
    if known.is_none_or(|known| !known.active || known.part != ResumePart::Custom) {
        return Err(CustomRefusal::Module(module.module));
    }
    module.entries.iter().flatten().try_for_each(|value| check_value(tx, value, |other| other.id == module.module))
}

fn check_value(
    tx: &mut Tx<'_>,
    value: &CustomValue,
    belongs: impl Fn(&TalentModule) -> bool,
) -> Result<(), CustomRefusal> {
    let unknown = || CustomRefusal::Field(value.field);
    let field = tx.get::<TalentField>(&value.field)?.filter(|field| field.active).ok_or_else(unknown)?;
    let module = tx.get::<TalentModule>(&field.module)?.filter(|module| module.active).ok_or_else(unknown)?;
    if !belongs(&module) {
        return Err(unknown());
    }
    let text = value.value.as_str();
    if text.is_empty() {
        return Ok(());
    }
    let (fits, expected) = match field.field_type {
        TalentFieldType::Text | TalentFieldType::LongText => (true, "text"),
        TalentFieldType::Select => (has_option(&field, text), "the key of an option"),
        TalentFieldType::MultiSelect => {
            let keys = serde_json::from_str::<Vec<String>>(text);
            (keys.is_ok_and(|keys| keys.iter().all(|key| has_option(&field, key))), "a JSON list of keys of options")
        }
        TalentFieldType::Date | TalentFieldType::Day | TalentFieldType::Month | TalentFieldType::Year => {
            (is_time(text), "a time in milliseconds")
        }
        TalentFieldType::Period => (is_period(text), "a JSON list of a start and an end in milliseconds"),
        TalentFieldType::Number => (text.parse::<f64>().is_ok_and(f64::is_finite), "a number"),
        TalentFieldType::Attachment => {
            (are_files(tx, text)?, "a JSON list of objects with the file_id of an uploaded file")
        }
        // Fields of the standard resume have members of their own, and a module has no value.
        TalentFieldType::Default | TalentFieldType::Module => return Err(unknown()),
    };
    if fits { Ok(()) } else { Err(CustomRefusal::Value { field: value.field, expected }) }
}

fn has_option(field: &TalentField, key: &str) -> bool {
    field.options.iter().any(|option| option.key == key)
}

fn is_time(text: &str) -> bool {
    text.parse().ok().and_then(Moment::instant).is_some()
}

fn is_period(text: &str) -> bool {
    match serde_json::from_str::<[String; 2]>(text) {
        Ok([start, end]) => is_time(&start) && (end == ONGOING || end == NO_END_YET || is_time(&end)),
        Err(_) => false,
    }
}

/// One of the files that are the value of a field.
#[derive(Debug, Deserialize)]
pub struct CustomFile {
    pub file_id: AttachmentId,
}

fn are_files(tx: &mut Tx<'_>, text: &str) -> Result<bool, StoreError> {
    let Ok(files) = serde_json::from_str::<Vec<CustomFile>>(text) else { return Ok(false) };
    for file in files {
        if !attachments::exists(tx, file.file_id, AttachmentKind::General)? {
            return Ok(false);
        }
    }
    Ok(true)
}
