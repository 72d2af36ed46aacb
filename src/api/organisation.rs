//! Records of the organisation as the contacts show them, and texts in several languages as they state them.

use hire_api::shapes::{
    common::{KnownLocaleText, LocaleText, StatedLocaleText},
    directory::{self as wire, ContactJobFamily, ContactJobLevel, EmployeeTypeEnum, KnownLocaleJobFamily},
};
use hire_types::{
    common::Locale,
    directory::{EmployeeTypeKind, EmployeeTypeStatus},
};

use crate::{
    documents::Translations,
    store::{
        StoreError, Tx,
        directory::{EmployeeType, JobFamily, JobLevel},
        users::{JobTitle, WorkCity},
    },
};

pub fn employee_type(kind: &EmployeeType) -> EmployeeTypeEnum {
    EmployeeTypeEnum {
        enum_id: Some(kind.enum_id.clone()),
        enum_value: Some(kind.enum_value.clone()),
        content: Some(kind.label.clone()),
        enum_type: Some(if kind.is_built_in() { EmployeeTypeKind::BuiltIn } else { EmployeeTypeKind::Custom }),
        enum_status: Some(if kind.active { EmployeeTypeStatus::Active } else { EmployeeTypeStatus::Inactive }),
        i18n_content: locale_texts(&kind.document),
    }
}

pub fn job_level(level: &JobLevel) -> ContactJobLevel {
    ContactJobLevel {
        name: Some(level.label.clone()),
        description: level.document.description.clone(),
        order: Some(level.ordinal),
        status: Some(level.active),
        job_level_id: Some(level.job_level_id.clone()),
        i18n_name: locale_texts(&level.document.names),
        i18n_description: locale_texts(&level.document.descriptions),
    }
}

pub fn job_family(tx: &mut Tx<'_>, family: &JobFamily) -> Result<ContactJobFamily, StoreError> {
    Ok(ContactJobFamily {
        name: Some(family.label.clone()),
        description: family.document.description.clone(),
        parent_job_family_id: parent_id(tx, family)?,
        status: Some(family.active),
        i18n_name: locale_texts(&family.document.names),
        i18n_description: locale_texts(&family.document.descriptions),
        job_family_id: Some(family.job_family_id.clone()),
    })
}

pub fn known_locale_job_family(tx: &mut Tx<'_>, family: &JobFamily) -> Result<KnownLocaleJobFamily, StoreError> {
    Ok(KnownLocaleJobFamily {
        name: Some(family.label.clone()),
        description: family.document.description.clone(),
        parent_job_family_id: parent_id(tx, family)?,
        status: Some(family.active),
        i18n_name: known_locale_texts(&family.document.names),
        i18n_description: known_locale_texts(&family.document.descriptions),
        job_family_id: Some(family.job_family_id.clone()),
    })
}

fn parent_id(tx: &mut Tx<'_>, family: &JobFamily) -> Result<Option<String>, StoreError> {
    let parent = tx.cached_opt::<JobFamily>(family.parent)?;
    Ok(parent.map(|parent| parent.job_family_id.clone()))
}

pub fn job_title(title: JobTitle) -> wire::JobTitle {
    let JobTitle { job_title_id, name, .. } = title;
    wire::JobTitle { job_title_id: Some(job_title_id), name: Some(name), i18n_name: None, status: Some(true) }
}

pub fn work_city(city: WorkCity) -> wire::WorkCity {
    let WorkCity { work_city_id, name, .. } = city;
    wire::WorkCity { work_city_id: Some(work_city_id), name: Some(name), i18n_name: None, status: Some(true) }
}

/// As [`locale_texts`].
fn known_locale_texts(translations: &Translations) -> Option<Vec<KnownLocaleText>> {
    let texts = translations.texts();
    let texts: Vec<KnownLocaleText> =
        texts.map(|(locale, value)| KnownLocaleText { locale: Some(locale), value: Some(value.to_owned()) }).collect();
    (!texts.is_empty()).then_some(texts)
}

/// Left out where there is no translation.
fn locale_texts(translations: &Translations) -> Option<Vec<LocaleText>> {
    let texts = translations.texts();
    let texts: Vec<LocaleText> = texts
        .map(|(locale, value)| LocaleText { locale: Some(locale.code().to_owned()), value: Some(value.to_owned()) })
        .collect();
    (!texts.is_empty()).then_some(texts)
}

/// The translations in a list of a request. The error says what is wrong with it. A text without a value is none.
pub fn translations(member: &str, stated: Option<&[StatedLocaleText]>) -> Result<Option<Translations>, String> {
    let Some(stated) = stated else { return Ok(None) };
    let mut translations = Translations::default();
    for (index, text) in stated.iter().enumerate() {
        let code = text.locale.as_deref().unwrap_or_default();
        let Some(locale) = Locale::ALL.iter().find(|locale| locale.code() == code) else {
            return Err(format!("{member}[{index}].locale: must be zh_cn, en_us or ja_jp"));
        };
        let Some(value) = text.value.as_ref().filter(|value| !value.is_empty()) else { continue };
        if translations.get(*locale).is_some() {
            return Err(format!("{member}[{index}].locale: is stated twice"));
        }
        translations.set(*locale, value.clone());
    }
    Ok(Some(translations))
}
