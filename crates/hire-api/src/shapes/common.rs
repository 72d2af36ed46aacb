//! Names, values and places.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::i18n::I18n;
use hire_types::{common::Locale, place::LocationType};

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Address {
    pub id: Option<String>,
    pub name: Option<I18n>,
    pub district: Option<NamedLocation>,
    pub city: Option<NamedLocation>,
    pub state: Option<NamedLocation>,
    pub country: Option<NamedLocation>,
}

/// An address whose places are codes and names.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AddressOfCodes {
    pub id: Option<String>,
    pub name: Option<I18n>,
    pub district: Option<CodeName>,
    pub city: Option<CodeName>,
    pub state: Option<CodeName>,
    pub country: Option<CodeName>,
}

/// A code and a name.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CodeName {
    /// The code that the company gave it.
    pub code: Option<String>,
    pub name: Option<I18n>,
}

/// A name in three languages.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct I18nWithJapanese {
    pub zh_cn: Option<String>,
    pub ja_jp: Option<String>,
    pub en_us: Option<String>,
}

/// An object of which only the id is shown.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ItemId {
    pub id: Option<String>,
}

/// A text in one of the three languages of the contacts.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct KnownLocaleText {
    /// A language, such as `zh_cn`.
    pub locale: Option<Locale>,
    pub value: Option<String>,
}

/// A text in the language that `locale` names.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LocaleText {
    /// A language, such as `zh_cn`.
    pub locale: Option<String>,
    pub value: Option<String>,
}

/// A text in the language that `lang` names.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LocalizedText {
    /// A language, such as `zh-CN`.
    pub lang: Option<String>,
    pub value: Option<String>,
}

/// A name of a place, with its pinyin.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LocationName {
    pub zh_name: Option<String>,
    pub en_name: Option<String>,
    pub py_name: Option<String>,
}

/// A place with a name in two languages.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NamedLocation {
    pub name: Option<I18n>,
    /// The code that the company gave it.
    pub code: Option<String>,
    /// Which type of place this is.
    pub location_type: Option<LocationType>,
}

/// A title and a text, with a description.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NamedText {
    pub name: Option<I18n>,
    pub value: Option<I18n>,
    pub description: Option<I18n>,
}

/// A name in two languages, as a request states it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedI18n {
    pub zh_cn: Option<String>,
    pub en_us: Option<String>,
}

/// A name in three languages, as a request states it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedI18nWithJapanese {
    pub zh_cn: Option<String>,
    pub ja_jp: Option<String>,
    pub en_us: Option<String>,
}

/// A text in the language that `locale` names, as a request states it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedLocaleText {
    /// A language, such as `zh_cn`.
    pub locale: Option<String>,
    pub value: Option<String>,
}

/// A text in the language that `lang` names, as a request states it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedLocalizedText {
    /// A language, such as `zh-CN`.
    pub lang: String,
    pub value: String,
}

/// A custom field and its value, as a request states it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedObjectValue {
    pub object_id: Option<String>,
    pub value: Option<String>,
}

/// A range of times, in seconds.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TimeRangeInSeconds {
    /// The start.
    pub start_time: Option<String>,
    /// The end. `-` while it lasts, where it is text with a month.
    pub end_time: Option<String>,
}
