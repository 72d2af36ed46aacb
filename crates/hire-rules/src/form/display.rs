//! Display conditions: a field of a form may be shown only when others have certain values.

use super::preset::{Preset, as_share};
use super::value::choice;
use super::{FieldType, Form};
use crate::Id;
use crate::decimal::Decimal;
use hire_types::coded_enum;
use std::collections::BTreeSet;

#[derive(Clone, Debug)]
pub struct DisplayRule {
    pub needs: MatchMode,
    pub conditions: Vec<Condition>,
}

coded_enum! {
    /// How many of the conditions must hold.
    pub enum MatchMode: i64 { All = 1, Any = 2 }
}

/// Values are option ids or keys, ids of the directory, dates without JSON, or plain text.
#[derive(Clone, Debug)]
pub struct Condition {
    pub field: Id,
    pub operator: Operator,
    pub values: Vec<String>,
}

coded_enum! {
    pub enum Operator: i64 { Equals = 1, NotEquals = 2, Contains = 3, NotContains = 4 }
}

/// Whether a field is shown. `answers` returns the submitted values of a field, empty if there are none.
///
/// Conditions use submitted values, even of hidden fields, so they cannot be circular. Formula fields have no value
/// here, because they are computed last. A rule without conditions is always met.
pub(super) fn is_shown(rule: Option<&DisplayRule>, form: &Form, answers: impl Fn(Id) -> Vec<String>) -> bool {
    let Some(rule) = rule.filter(|rule| !rule.conditions.is_empty()) else {
        return true;
    };
    let mut met = rule.conditions.iter().map(|condition| {
        let content = form.field(condition.field).map(|(_, field)| &field.content);
        let wanted = condition.values.iter().map(|value| canonical(content, value)).collect();
        let given = answers(condition.field).iter().map(|value| canonical(content, value)).collect();
        holds(condition.operator, &given, &wanted, content.is_some_and(FieldType::is_free_text))
    });
    match rule.needs {
        MatchMode::All => met.all(|met| met),
        MatchMode::Any => met.any(|met| met),
    }
}

/// `Equals` compares sets of values. `Contains` means that one of the expected values is present, or is a substring of
/// a text: "department contains HR or Legal" matches a single value against several.
fn holds(operator: Operator, given: &BTreeSet<String>, wanted: &BTreeSet<String>, free_text: bool) -> bool {
    let contains = || {
        let has_part = |text: &String| free_text && wanted.iter().any(|part| text.contains(part));
        !given.is_disjoint(wanted) || given.iter().any(has_part)
    };
    match operator {
        Operator::Equals => given == wanted,
        Operator::NotEquals => given != wanted,
        Operator::Contains => contains(),
        Operator::NotContains => !contains(),
    }
}

/// The canonical form of a value: options by id, numbers without superfluous zeros, percentages as fractions.
fn canonical(content: Option<&FieldType>, text: &str) -> String {
    let spelled = match content {
        Some(FieldType::Choice { choices, .. }) => choice(choices, text).map(|choice| choice.id.clone()),
        Some(FieldType::Preset(Preset::ProbationSalaryPercentage)) => Some(as_share(text.to_owned())),
        Some(content) if content.is_number() => Decimal::parse(text).map(|number| number.to_string()),
        _ => None,
    };
    spelled.unwrap_or_else(|| text.to_owned())
}
