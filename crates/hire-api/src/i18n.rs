//! Names in two languages. Two styles of keys are on the wire, and which one is used is up to each document.

use hire_types::Name;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `zh_cn` / `en_us`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct I18n {
    pub zh_cn: String,
    pub en_us: String,
}

/// `id`, `zh_name`, `en_name`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "BilingualWithId_{I}")]
pub struct BilingualWithId<I = String> {
    pub id: I,
    pub zh_name: String,
    pub en_name: String,
}

/// `id` and a name in two languages. The id is left out where the caller may not see it.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "IdName_{I}")]
pub struct IdName<I = String> {
    pub id: Option<I>,
    pub name: I18n,
}

/// A [`Name`] as the documents write it.
pub trait Localized {
    fn i18n(&self) -> I18n;
    fn with_id<I>(&self, id: impl Into<I>) -> BilingualWithId<I>;
    fn id_name<I>(&self, id: Option<I>) -> IdName<I>;
}

impl Localized for Name {
    fn i18n(&self) -> I18n {
        I18n { zh_cn: self.zh.clone(), en_us: self.en.clone() }
    }

    fn with_id<I>(&self, id: impl Into<I>) -> BilingualWithId<I> {
        BilingualWithId { id: id.into(), zh_name: self.zh.clone(), en_name: self.en.clone() }
    }

    fn id_name<I>(&self, id: Option<I>) -> IdName<I> {
        IdName { id, name: self.i18n() }
    }
}
