//! Offer forms: changing a custom field, which makes a new version of every form.

use std::collections::HashSet;

use hire_types::{
    Name,
    id::{FormFieldId, Id},
    offer::OfferFieldTypeV2,
};

use crate::{
    documents::{FormField, FormOption},
    store::{
        Json, StoreError, WriteTx,
        forms::{self, OfferForm, OfferSchema},
    },
};

/// A new name, and the new options of a select field.
#[derive(Clone, Debug)]
pub struct FieldChange {
    pub name: Name,
    pub options: Vec<Name>,
}

/// Why a field is not changed. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum FieldRefusal {
    /// No latest version of a form has such a custom field.
    Unknown,
    /// A select field needs options with names of their own; others have none.
    Options,
    Store(StoreError),
}

impl From<StoreError> for FieldRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Changes a field in every form that has it. All forms of the company get a new version, also those without the field;
/// earlier versions stay as they were written.
pub fn change_field(tx: &mut WriteTx<'_>, field: FormFieldId, change: &FieldChange) -> Result<(), FieldRefusal> {
    let forms = forms::all(tx)?;
    let mut versions = Vec::with_capacity(forms.len());
    for form in forms {
        let latest = tx.get::<OfferSchema>(&form.latest_schema)?;
        versions.push((form, latest.ok_or(StoreError::Unreadable("offer_forms.latest_schema"))?));
    }
    let is_meant = |candidate: &FormField| candidate.id == field.number() && candidate.system.is_none();
    let current = versions.iter().find_map(|(_, version)| version.document.fields().find(|field| is_meant(field)));
    let old = current.cloned().ok_or(FieldRefusal::Unknown)?;
    let options = options(tx, &old, &change.options)?;
    for (form, latest) in versions {
        let mut document = latest.document.0;
        for field in document.modules.iter_mut().flat_map(|module| &mut module.fields).filter(|field| is_meant(field)) {
            field.name_zh.clone_from(&change.name.zh);
            field.name_en.clone_from(&change.name.en);
            field.options.clone_from(&options);
        }
        let id = tx.new_id()?;
        // The row of the form is written first, so that of two changes at once one runs again.
        tx.update(&form, &OfferForm { latest_schema: id, ..form.clone() })?;
        let version = forms::next_version(tx, form.id)?;
        tx.insert(&OfferSchema { id, offer_form: form.id, version, document: Json(document) })?;
    }
    Ok(())
}

/// An option with the names of an old one keeps its id and its key, so that offers keep their meaning. Others get new
/// ones. Old ones that are missing stay for the offers that have them, out of use.
fn options(tx: &mut WriteTx<'_>, field: &FormField, names: &[Name]) -> Result<Vec<FormOption>, FieldRefusal> {
    let selects = [OfferFieldTypeV2::Select, OfferFieldTypeV2::MultiSelect].map(OfferFieldTypeV2::code);
    if selects.contains(&field.kind.as_str()) == names.is_empty() {
        return Err(FieldRefusal::Options);
    }
    let mut seen = HashSet::new();
    if names.iter().any(|name| !seen.insert((&name.zh, &name.en))) {
        return Err(FieldRefusal::Options);
    }
    // Offers name an option by its number or by its id.
    let is_free = |number: &String| {
        let mut options = field.options.iter();
        !options.any(|option| option.id == *number || option.key.as_ref() == Some(number))
    };
    let mut numbers = (1_i64..).map(|number| number.to_string()).filter(is_free);
    let mut options = Vec::with_capacity(names.len());
    for name in names {
        let known = field.options.iter().find(|old| old.name_zh == name.zh && old.name_en == name.en);
        options.push(match known {
            Some(old) => FormOption { active: Some(true), ..old.clone() },
            None => {
                let id: Id<FormOption> = tx.new_id()?;
                FormOption {
                    id: id.to_string(),
                    key: numbers.next(),
                    name_zh: name.zh.clone(),
                    name_en: name.en.clone(),
                    description_zh: String::new(),
                    description_en: String::new(),
                    active: Some(true),
                }
            }
        });
    }
    let retired: Vec<FormOption> = field
        .options
        .iter()
        .filter(|old| options.iter().all(|option| option.id != old.id))
        .map(|old| FormOption { active: Some(false), ..old.clone() })
        .collect();
    options.extend(retired);
    Ok(options)
}
