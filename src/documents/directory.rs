use hire_types::{Name, common::Locale};
use serde::{Deserialize, Serialize};

/// A text in the languages in which it was stated. The text without a language is a column or a member of its own.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
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

    /// The texts that there are, with their languages.
    pub fn texts(&self) -> impl Iterator<Item = (Locale, &str)> {
        Locale::ALL.iter().filter_map(|locale| self.get(*locale).map(|text| (*locale, text)))
    }

    /// The name in the two languages of hiring; `label` where there is no translation.
    pub fn name(&self, label: &str) -> Name {
        let of = |locale| self.get(locale).unwrap_or(label).to_owned();
        Name { zh: of(Locale::ZhCn), en: of(Locale::EnUs) }
    }
}

impl From<&Name> for Translations {
    fn from(name: &Name) -> Self {
        Self { zh: Some(name.zh.clone()), ja: None, en: Some(name.en.clone()) }
    }
}

/// The parts of a level or a family that nothing is filtered by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DescribedDocument {
    pub names: Translations,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub descriptions: Translations,
    /// Ids of pathways.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pathways: Vec<i64>,
}
