//! Names in two languages.

/// A name in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Name {
    pub zh: String,
    pub en: String,
}
