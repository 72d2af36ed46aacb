//! Employee types. Five are built in; they and their values are the same in every tenant.

use hire_types::{Name, directory::EmployeeTypeKind};

use crate::{
    documents::Translations,
    store::{Json, StoreError, WriteTx, directory::EmployeeType, ids::text_id, organisation},
};

/// The built-in types by value, from 1.
const BUILT_IN: [(&str, &str); 5] =
    [("正式", "Regular"), ("实习", "Intern"), ("外包", "Outsourced"), ("劳务", "Contractor"), ("顾问", "Consultant")];
/// The value of the first custom type.
const FIRST_CUSTOM_VALUE: i64 = 6;
/// Maximum custom types of a tenant. Deleted ones count.
pub const MAX_CUSTOM_TYPES: usize = 255;
/// Maximum characters of a translation.
const MAX_TEXT: usize = 100;

/// The content of an employee type in a request.
#[derive(Clone, Debug)]
pub struct TypeDraft {
    pub content: String,
    pub kind: EmployeeTypeKind,
    pub active: bool,
    /// None: those that there are stay.
    pub translations: Option<Translations>,
}

#[derive(Debug)]
pub enum TypeRefusal {
    Unknown,
    /// A built-in type is to be changed, or a custom one is to become built in.
    BuiltIn,
    ContentInvalid,
    TranslationInvalid,
    ContentTaken,
    TranslationTaken,
    TooMany,
    Store(StoreError),
}

impl From<StoreError> for TypeRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Creates a custom type with the next free value.
pub fn create(tx: &mut WriteTx<'_>, draft: &TypeDraft) -> Result<EmployeeType, TypeRefusal> {
    if draft.kind == EmployeeTypeKind::BuiltIn {
        return Err(TypeRefusal::BuiltIn);
    }
    let all = organisation::all_employee_types(tx)?;
    check_texts(&all, draft, 0)?;
    if all.iter().filter(|other| !other.is_built_in()).count() >= MAX_CUSTOM_TYPES {
        return Err(TypeRefusal::TooMany);
    }
    let taken = |value: i64| all.iter().any(|other| other.enum_value == value.to_string());
    let mut value = FIRST_CUSTOM_VALUE;
    while taken(value) {
        value += 1;
    }
    let created = new(tx, value, &draft.content, draft.active, draft.translations.clone().unwrap_or_default())?;
    tx.insert(&created)?;
    Ok(created)
}

pub fn update(tx: &mut WriteTx<'_>, enum_id: &str, draft: &TypeDraft) -> Result<EmployeeType, TypeRefusal> {
    let before = custom(tx, enum_id)?;
    if draft.kind == EmployeeTypeKind::BuiltIn {
        return Err(TypeRefusal::BuiltIn);
    }
    check_texts(&organisation::employee_types(tx)?, draft, before.id)?;
    let translations = draft.translations.clone().unwrap_or_else(|| before.document.0.clone());
    let after = EmployeeType {
        label: draft.content.clone(),
        name: translations.name(&draft.content),
        active: draft.active,
        document: Json(translations),
        ..before.clone()
    };
    tx.update(&before, &after)?;
    Ok(after)
}

/// Users and offers keep a deleted type.
pub fn delete(tx: &mut WriteTx<'_>, enum_id: &str) -> Result<(), TypeRefusal> {
    let before = custom(tx, enum_id)?;
    let after = EmployeeType { active: false, deleted_at: Some(tx.now()), ..before.clone() };
    tx.update(&before, &after)?;
    Ok(())
}

/// Adds the built-in types that a tenant lacks.
pub fn add_built_in(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let all = organisation::all_employee_types(tx)?;
    for (value, (zh, en)) in (1_i64..).zip(BUILT_IN) {
        if !all.iter().any(|other| other.enum_value == value.to_string()) {
            let translations = Translations::from(&Name { zh: zh.to_owned(), en: en.to_owned() });
            let created = new(tx, value, zh, true, translations)?;
            tx.insert(&created)?;
        }
    }
    Ok(())
}

fn new(
    tx: &mut WriteTx<'_>,
    value: i64,
    label: &str,
    active: bool,
    translations: Translations,
) -> Result<EmployeeType, StoreError> {
    let id = tx.new_id::<()>()?.number();
    Ok(EmployeeType {
        id,
        corehr_id: tx.new_id::<()>()?.number(),
        enum_id: text_id("", id, 24),
        enum_value: value.to_string(),
        label: label.to_owned(),
        name: translations.name(label),
        active,
        deleted_at: None,
        document: Json(translations),
    })
}

fn custom(tx: &mut WriteTx<'_>, enum_id: &str) -> Result<EmployeeType, TypeRefusal> {
    let kind = organisation::employee_type_by_enum_id(tx, enum_id)?.ok_or(TypeRefusal::Unknown)?;
    if kind.is_built_in() { Err(TypeRefusal::BuiltIn) } else { Ok(kind) }
}

/// Refuses texts that are blank or too long, a content that another type than `but` has, and a translation that another
/// type has in the same language.
fn check_texts(all: &[EmployeeType], draft: &TypeDraft, but: i64) -> Result<(), TypeRefusal> {
    let texts = || draft.translations.iter().flat_map(Translations::texts);
    if draft.content.trim().is_empty() {
        return Err(TypeRefusal::ContentInvalid);
    }
    if texts().any(|(_, text)| text.trim().is_empty() || text.chars().count() > MAX_TEXT) {
        return Err(TypeRefusal::TranslationInvalid);
    }
    let others = || all.iter().filter(|other| other.id != but && other.deleted_at.is_none());
    if others().any(|other| other.label == draft.content) {
        return Err(TypeRefusal::ContentTaken);
    }
    if texts().any(|(locale, text)| others().any(|other| other.document.get(locale) == Some(text))) {
        return Err(TypeRefusal::TranslationTaken);
    }
    Ok(())
}
