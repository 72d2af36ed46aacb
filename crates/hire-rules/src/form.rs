//! The offer application form: the fields of an offer, which of them are required, and the formats of their values.
//!
//! A form has modules, a module has fields. Preset fields have members in the request; custom fields are defined by the
//! administrator and submitted as id and text.

mod approval;
mod check;
mod display;
mod formulas;
mod preset;
mod submitted;
mod validate;
mod value;

pub use approval::{Kept, needs_new_approval};
pub use check::{FormFault, FormProblem};
pub use display::{Condition, DisplayRule, MatchMode, Operator};
pub use formulas::FormulaProblem;
pub use preset::{Preset, annual_cash};
pub use submitted::{Basic, CustomValue, Given, Salary, SalarySource, Submitted};
pub use validate::{Accepted, AcceptedValue, At, Fault, Problem, validate};
pub use value::Value;

use crate::Id;
use crate::formula::{Formula, FormulaError, ResultFormat};
use hire_types::form::ModuleKind;
use std::fmt;

#[derive(Clone, Debug, Default)]
pub struct Form {
    pub modules: Vec<Module>,
}

#[derive(Clone, Debug)]
pub struct Module {
    pub id: Id,
    pub kind: ModuleKind,
    pub active: bool,
    pub fields: Vec<Field>,
}

#[derive(Clone, Debug)]
pub struct Field {
    pub id: Id,
    pub required: bool,
    pub active: bool,
    /// Whether a change of its value needs another approval of the offer.
    pub needs_approval: bool,
    pub content: FieldType,
    /// The condition under which the field is shown; `None` means always. A hidden field is not required.
    pub display: Option<DisplayRule>,
}

#[derive(Clone, Debug)]
pub enum FieldType {
    Preset(Preset),
    Choice { many: bool, choices: Vec<Choice> },
    Formula { formula: Formula, result: ResultFormat },
    Plain(Format),
}

/// An option of a select field. The examples submit "1" for a select, while forms list options by 19-digit ids; both
/// are accepted.
#[derive(Clone, Debug)]
pub struct Choice {
    pub id: String,
    pub key: Option<String>,
    /// An inactive option cannot be chosen; conditions may still refer to it.
    pub active: bool,
}

/// The format of the value of a plain custom field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Date,
    Month,
    Year,
    Number,
    Amount,
    Boolean,
    Files,
    Person,
    People,
    City,
}

/// The specification of a field besides its type; each type uses some of the members.
#[derive(Clone, Debug, Default)]
pub struct FieldSpec<'a> {
    /// The name of a preset field, such as `probation_month`.
    pub preset: Option<&'a str>,
    pub choices: Vec<Choice>,
    /// The formula and the code of its result format.
    pub formula: Option<(&'a str, i64)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldTypeError {
    TypeUnknown,
    PresetUnknown,
    ChoicesMissing,
    FormulaMissing,
    ResultFormatUnknown,
    FormulaIllegal(FormulaError),
}

impl FieldType {
    /// Parses an `object_type_v2`. Types of core HR have the same formats as their counterparts.
    pub fn parse(object_type: &str, config: FieldSpec<'_>) -> Result<Self, FieldTypeError> {
        if !OBJECT_TYPES.contains(&object_type) {
            return Err(FieldTypeError::TypeUnknown);
        }
        let format = match object_type.strip_prefix("corehr_").unwrap_or(object_type) {
            "default" => return preset(config.preset),
            "formula" => return formula(config.formula),
            "select" => return choice(false, config.choices),
            "multi_select" => return choice(true, config.choices),
            "text" | "long_text" => Format::Text,
            "date_select" => Format::Date,
            "month_select" => Format::Month,
            "year_select" => Format::Year,
            "number" => Format::Number,
            "amount" => Format::Amount,
            "boolean" => Format::Boolean,
            "file" | "attachment" => Format::Files,
            "personnel_select" => Format::Person,
            "personnel_multi_select" => Format::People,
            "city_single_select" => Format::City,
            _ => return Err(FieldTypeError::TypeUnknown),
        };
        Ok(Self::Plain(format))
    }

    /// Whether its values are numbers, which formulas can use.
    fn is_number(&self) -> bool {
        match self {
            Self::Plain(format) => matches!(format, Format::Number | Format::Amount),
            Self::Preset(preset) => preset.is_number(),
            Self::Choice { .. } | Self::Formula { .. } => false,
        }
    }

    fn is_free_text(&self) -> bool {
        match self {
            Self::Plain(format) => *format == Format::Text,
            Self::Preset(preset) => preset.is_free_text(),
            Self::Choice { .. } | Self::Formula { .. } => false,
        }
    }
}

/// Every `object_type_v2` of the document; core HR has only some of the types.
pub const OBJECT_TYPES: [&str; 26] = [
    "text",
    "long_text",
    "select",
    "multi_select",
    "date_select",
    "month_select",
    "year_select",
    "number",
    "amount",
    "formula",
    "boolean",
    "file",
    "personnel_select",
    "personnel_multi_select",
    "city_single_select",
    "corehr_text",
    "corehr_long_text",
    "corehr_select",
    "corehr_multi_select",
    "corehr_date_select",
    "corehr_number",
    "corehr_boolean",
    "corehr_attachment",
    "corehr_personnel_select",
    "corehr_personnel_multi_select",
    "default",
];

fn preset(name: Option<&str>) -> Result<FieldType, FieldTypeError> {
    let preset = name.and_then(Preset::from_name).ok_or(FieldTypeError::PresetUnknown)?;
    Ok(FieldType::Preset(preset))
}

fn choice(many: bool, choices: Vec<Choice>) -> Result<FieldType, FieldTypeError> {
    if choices.is_empty() {
        return Err(FieldTypeError::ChoicesMissing);
    }
    Ok(FieldType::Choice { many, choices })
}

fn formula(described: Option<(&str, i64)>) -> Result<FieldType, FieldTypeError> {
    let (text, result) = described.ok_or(FieldTypeError::FormulaMissing)?;
    let formula = Formula::parse(text).map_err(FieldTypeError::FormulaIllegal)?;
    let result = ResultFormat::from_code(result).ok_or(FieldTypeError::ResultFormatUnknown)?;
    Ok(FieldType::Formula { formula, result })
}

impl fmt::Display for FieldTypeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TypeUnknown => f.write_str("unknown field type"),
            Self::PresetUnknown => f.write_str("a default field needs the name of a field of the request"),
            Self::ChoicesMissing => f.write_str("a select field needs options"),
            Self::FormulaMissing => f.write_str("a formula field needs a formula"),
            Self::ResultFormatUnknown => f.write_str("the result of a formula is 1 amount, 2 number or 3 percent"),
            Self::FormulaIllegal(error) => write!(f, "formula: {error}"),
        }
    }
}

impl std::error::Error for FieldTypeError {}

/// The module of a custom value, which determines where an offer shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldModule {
    pub module: Id,
    pub kind: ModuleKind,
}

/// Custom values by the part of the offer that shows them, in submission order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValuesByModule<T> {
    pub basic: Vec<T>,
    pub salary: Vec<T>,
    pub modules: Vec<(Id, Vec<T>)>,
}

pub fn split<T>(values: impl IntoIterator<Item = (FieldModule, T)>) -> ValuesByModule<T> {
    let mut split = ValuesByModule { basic: Vec::new(), salary: Vec::new(), modules: Vec::new() };
    for (place, value) in values {
        match place.kind {
            ModuleKind::Basic => split.basic.push(value),
            ModuleKind::Salary => split.salary.push(value),
            ModuleKind::Custom => match split.modules.iter_mut().find(|(id, _)| *id == place.module) {
                Some((_, there)) => there.push(value),
                None => split.modules.push((place.module, vec![value])),
            },
        }
    }
    split
}

impl Module {
    pub fn place(&self) -> FieldModule {
        FieldModule { module: self.id, kind: self.kind }
    }
}

impl Form {
    pub fn fields(&self) -> impl Iterator<Item = (&Module, &Field)> {
        self.modules.iter().flat_map(|module| module.fields.iter().map(move |field| (module, field)))
    }

    pub fn field(&self, id: Id) -> Option<(&Module, &Field)> {
        self.fields().find(|(_, field)| field.id == id)
    }

    pub fn place_of(&self, field: Id) -> Option<FieldModule> {
        self.field(field).map(|(module, _)| module.place())
    }
}

#[cfg(test)]
mod tests;
