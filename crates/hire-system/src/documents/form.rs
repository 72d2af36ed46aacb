use hire_types::form::ModuleKind;
use serde::{Deserialize, Serialize};

/// One version of an offer application form (`offer_schemas.document`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FormDocument {
    pub modules: Vec<FormModule>,
}

impl FormDocument {
    /// The fields of all modules, in the order of the form.
    pub fn fields(&self) -> impl Iterator<Item = &FormField> {
        self.modules.iter().flat_map(|module| &module.fields)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormModule {
    pub id: i64,
    pub name_zh: String,
    pub name_en: String,
    pub kind: ModuleKind,
    pub active: bool,
    #[serde(default)]
    pub hint_zh: String,
    #[serde(default)]
    pub hint_en: String,
    pub fields: Vec<FormField>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormField {
    pub id: i64,
    /// The name of the field in seed files.
    #[serde(default)]
    pub key: Option<String>,
    pub name_zh: String,
    pub name_en: String,
    #[serde(default)]
    pub description_zh: String,
    #[serde(default)]
    pub description_en: String,
    /// For a default field, the member of the offer that it is about, such as `probation_month`.
    #[serde(default)]
    pub system: Option<String>,
    /// A value of `object_type_v2`, such as `multi_select`.
    pub kind: String,
    pub required: bool,
    pub active: bool,
    #[serde(default)]
    pub need_approve: bool,
    #[serde(default)]
    pub sensitive: bool,
    #[serde(default)]
    pub options: Vec<FormOption>,
    #[serde(default)]
    pub formula: Option<String>,
    /// How a formula's result is shown: 1 amount, 2 number, 3 percent.
    #[serde(default)]
    pub formula_result: Option<i64>,
    #[serde(default)]
    pub display: Option<DisplayCondition>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormOption {
    pub id: String,
    /// A short name that values may use instead of the id, such as `1`.
    #[serde(default)]
    pub key: Option<String>,
    pub name_zh: String,
    pub name_en: String,
    #[serde(default)]
    pub description_zh: String,
    #[serde(default)]
    pub description_en: String,
    #[serde(default)]
    pub active: Option<bool>,
}

impl FormOption {
    pub fn is_active(&self) -> bool {
        self.active.unwrap_or(true)
    }

    /// The number by which offers name it, if that is a short one.
    pub fn number(&self) -> Option<i32> {
        self.key.as_deref().unwrap_or(&self.id).parse().ok()
    }
}

/// The condition under which a field is shown; a hidden field is never required.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisplayCondition {
    /// 1: all must hold, 2: any.
    pub condition: i64,
    pub rules: Vec<DisplayRule>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisplayRule {
    pub field: i64,
    /// 1 equals, 2 differs, 3 contains, 4 does not contain.
    pub operator: i64,
    pub values: Vec<String>,
}
