//! The values of custom fields. On the wire each is a string, whose format depends on the type of the field.

use serde_json::Value as Json;

use super::{Choice, FieldType, Format};
use crate::calendar::{Date, Month, Year};
use crate::decimal::Decimal;
use crate::{Id, parse_id};

/// A parsed value. The caller must look up files, people and cities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Text(String),
    /// The ids of the chosen options.
    Choices(Vec<String>),
    Date(Date),
    Month(Month),
    Year(Year),
    Number(Decimal),
    Boolean(bool),
    /// Ids of common attachments.
    Files(Vec<Id>),
    /// `people_admin` ids, which are the ids of the directory: values of custom fields have no other id type.
    People(Vec<Id>),
    /// A place code such as `CT_11`.
    City(String),
    /// The formatted result of a formula.
    Computed(String),
}

/// Why a text is not a valid value of its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ValueError {
    Expected(&'static str),
    ChoiceUnknown,
    ChoiceRepeated,
}

/// `Ok(None)` for a blank text or an empty list, and for formulas, which have no submitted value.
pub(super) fn read(content: &FieldType, text: &str) -> Result<Option<Value>, ValueError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let value = match content {
        FieldType::Preset(_) | FieldType::Formula { .. } => return Ok(None),
        FieldType::Choice { many: false, choices } => Value::Choices(vec![chosen(choices, text)?]),
        FieldType::Choice { many: true, choices } => Value::Choices(all_chosen(choices, text)?),
        FieldType::Plain(format) => plain(*format, text).ok_or(ValueError::Expected(expected(*format)))?,
    };
    Ok(Some(value).filter(|value| !value.is_empty_list()))
}

fn chosen(choices: &[Choice], answer: &str) -> Result<String, ValueError> {
    let choice = choice(choices, answer).filter(|choice| choice.active);
    choice.map(|choice| choice.id.clone()).ok_or(ValueError::ChoiceUnknown)
}

/// The option with an id or key. Ids take precedence, because a key may look like another option's id.
pub(super) fn choice<'a>(choices: &'a [Choice], answer: &str) -> Option<&'a Choice> {
    let by_key = || choices.iter().find(|choice| choice.key.as_deref() == Some(answer));
    choices.iter().find(|choice| choice.id == answer).or_else(by_key)
}

fn all_chosen(choices: &[Choice], text: &str) -> Result<Vec<String>, ValueError> {
    let answers = serde_json::from_str::<Vec<String>>(text);
    let answers = answers.map_err(|_| ValueError::Expected(r#"a JSON list of options like ["1","2"]"#))?;
    let mut all = Vec::new();
    for answer in answers {
        let id = chosen(choices, &answer)?;
        // The length of a list without repetitions is bounded by the options, so this is cheap for any input.
        if all.contains(&id) {
            return Err(ValueError::ChoiceRepeated);
        }
        all.push(id);
    }
    Ok(all)
}

fn plain(format: Format, text: &str) -> Option<Value> {
    let json = || serde_json::from_str::<Json>(text).ok();
    let date = || json()?.get("date")?.as_str().map(str::to_owned);
    Some(match format {
        Format::Text => Value::Text(text.to_owned()),
        Format::Date => Value::Date(Date::parse(&date()?)?),
        Format::Month => Value::Month(Month::parse(&date()?)?),
        Format::Year => Value::Year(Year::parse(&date()?)?),
        Format::Number => Value::Number(Decimal::parse(text)?),
        Format::Amount => Value::Number(Decimal::parse(text).filter(|amount| amount.scale() <= 2)?),
        Format::Boolean => Value::Boolean(text.parse().ok()?),
        Format::Files => Value::Files(ids(&json()?, |file| file.get("common_attachment_id"))?),
        Format::Person => Value::People(vec![parse_id(text)?]),
        Format::People => Value::People(ids(&json()?, |person| Some(person))?),
        Format::City => Value::City(place_code(text)?),
    })
}

/// The ids in a list; `at` finds the id in an element.
fn ids(list: &Json, at: impl Fn(&Json) -> Option<&Json>) -> Option<Vec<Id>> {
    list.as_array()?.iter().map(|element| parse_id(at(element)?.as_str()?)).collect()
}

fn expected(format: Format) -> &'static str {
    match format {
        Format::Text => "text",
        Format::Date => r#"JSON like {"date":"2022-01-31"}"#,
        Format::Month => r#"JSON like {"date":"2022-01"}"#,
        Format::Year => r#"JSON like {"date":"2022"}"#,
        Format::Number => "a number",
        Format::Amount => "a number with at most two decimals",
        Format::Boolean => "true or false",
        Format::Files => r#"a JSON list like [{"common_attachment_id":"7483412052430997804"}]"#,
        Format::Person => "a people_admin id",
        Format::People => r#"a JSON list of people_admin ids like ["6930815272790114324"]"#,
        Format::City => "a city code like CT_11",
    }
}

/// Capital letters, an underscore, digits.
fn place_code(text: &str) -> Option<String> {
    let (kind, number) = text.split_once('_')?;
    let fits = (1..=4).contains(&kind.len())
        && kind.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=19).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.to_owned())
}

impl Value {
    fn is_empty_list(&self) -> bool {
        match self {
            Self::Choices(list) => list.is_empty(),
            Self::Files(list) | Self::People(list) => list.is_empty(),
            _ => false,
        }
    }

    /// The value in display conditions.
    pub(super) fn compared(&self) -> Vec<String> {
        match self {
            Self::Text(text) | Self::City(text) | Self::Computed(text) => vec![text.clone()],
            Self::Choices(list) => list.clone(),
            Self::Date(date) => vec![date.to_string()],
            Self::Month(month) => vec![month.to_string()],
            Self::Year(year) => vec![year.to_string()],
            Self::Number(number) => vec![number.to_string()],
            Self::Boolean(truth) => vec![truth.to_string()],
            Self::Files(list) | Self::People(list) => list.iter().map(Id::to_string).collect(),
        }
    }
}
