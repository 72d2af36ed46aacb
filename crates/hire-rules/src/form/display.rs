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

/// Values are option ids or keys, ids of the directory, dates without their JSON, or plain text.
#[derive(Clone, Debug)]
pub struct Condition {
    pub field: Id,
    pub operator: Operator,
    pub values: Vec<String>,
}

coded_enum! {
    pub enum Operator: i64 { Equals = 1, NotEquals = 2, Contains = 3, NotContains = 4 }
}

/// Whether a field is shown. `answers` are the values that the request gives a field, none if it says nothing.
///
/// A condition looks at what was submitted, also for a field that is hidden itself: so no circle of conditions can arise.
/// A formula field never has a value here, since it is computed last. No condition at all is always met.
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

/// Equal means the same set of values. To contain means to have one of the values wanted, or as text to have it as a part:
/// "department contains HR or Legal" is how a single value is matched against several.
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

/// One spelling a value: options by their id, numbers without superfluous zeros, percentages as shares.
fn canonical(content: Option<&FieldType>, text: &str) -> String {
    let spelled = match content {
        Some(FieldType::Choice { choices, .. }) => choice(choices, text).map(|choice| choice.id.clone()),
        Some(FieldType::Preset(Preset::ProbationSalaryPercentage)) => Some(as_share(text.to_owned())),
        Some(content) if content.is_number() => Decimal::parse(text).map(|number| number.to_string()),
        _ => None,
    };
    spelled.unwrap_or_else(|| text.to_owned())
}
