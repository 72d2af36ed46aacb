use hire_types::{Name, common::Locale, directory::ContactGender};
use serde::{Deserialize, Serialize};

/// The parts of a user that no query filters by. Times are seconds, people are numbers of users.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UserDocument {
    /// As given. Records that need a name fall back to the English name in the row.
    pub en_name: Option<String>,
    pub nickname: Option<String>,
    pub gender: Option<ContactGender>,
    pub mobile_hidden: bool,
    pub avatar_key: Option<String>,
    pub country: Option<String>,
    pub work_station: Option<String>,
    pub join_time: Option<i64>,
    pub tenant_manager: bool,
    /// Whether the user has not joined the company's account yet.
    pub unjoined: bool,
    /// Whether the user left the company's account without being deleted.
    pub exited: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dotted_line_leaders: Vec<i64>,
}

/// The parts of a department that no query filters by.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DepartmentDocument {
    pub name: Translations,
    /// The id of the chat of its members.
    pub chat_id: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub group_chat_employee_types: Vec<i64>,
}

/// A text in the given languages. The text without a language is a separate column or member.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Translations {
    pub zh: Option<String>,
    pub ja: Option<String>,
    pub en: Option<String>,
}

impl Translations {
    pub fn get(&self, locale: Locale) -> Option<&str> {
        match locale {
            Locale::ZhCn => self.zh.as_deref(),
            Locale::EnUs => self.en.as_deref(),
            Locale::JaJp => self.ja.as_deref(),
        }
    }

    pub fn set(&mut self, locale: Locale, text: String) {
        *match locale {
            Locale::ZhCn => &mut self.zh,
            Locale::EnUs => &mut self.en,
            Locale::JaJp => &mut self.ja,
        } = Some(text);
    }

    /// The given texts with their languages.
    pub fn texts(&self) -> impl Iterator<Item = (Locale, &str)> {
        Locale::ALL.iter().filter_map(|locale| self.get(*locale).map(|text| (*locale, text)))
    }

    /// The name in the two languages of hiring; `label` without a translation.
    pub fn name(&self, label: &str) -> Name {
        let of = |locale| self.get(locale).unwrap_or(label).to_owned();
        Name { zh: of(Locale::ZhCn), en: of(Locale::EnUs) }
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether both have the same text in a language.
    pub fn overlaps(&self, other: &Self) -> bool {
        let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
        same(&self.zh, &other.zh) || same(&self.ja, &other.ja) || same(&self.en, &other.en)
    }
}

impl From<&Name> for Translations {
    fn from(name: &Name) -> Self {
        Self { zh: Some(name.zh.clone()), ja: None, en: Some(name.en.clone()) }
    }
}

/// The parts of a level or a family that no query filters by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribedDocument {
    pub names: Translations,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub descriptions: Translations,
    /// Ids of pathways.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pathways: Vec<i64>,
}
