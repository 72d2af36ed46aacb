//! Whether a change of an offer needs another approval.

use super::preset::{self, Preset};
use super::submitted::{SalarySource, Submitted};
use super::validate::Accepted;
use super::value::{self, Value};
use super::{Field, FieldType, Form};
use crate::Id;
use hire_types::form::ModuleKind;

/// The stored content of an offer.
#[derive(Clone, Debug)]
pub struct Kept<'a> {
    pub submitted: Submitted<'a>,
    /// Custom fields and their values, including the results of formulas.
    pub custom: Vec<(Id, &'a str)>,
}

/// Whether a field that needs approval has another value than before. Values are compared, not texts: `10000` and
/// `10000.00` are equal, and so are the same options in another order. A cleared value is a change.
pub fn needs_new_approval(form: &Form, before: &Kept<'_>, after: &Submitted<'_>, accepted: &Accepted) -> bool {
    form.fields().any(|(module, field)| {
        let ignored = module.kind == ModuleKind::Salary && after.salary_source == SalarySource::CoreHr;
        let counts = field.needs_approval && field.active && module.active && !ignored;
        counts && differs(field, before, after, accepted)
    })
}

fn differs(field: &Field, before: &Kept<'_>, after: &Submitted<'_>, accepted: &Accepted) -> bool {
    if let FieldType::Preset(preset) = &field.content {
        return preset_value(&before.submitted, *preset) != preset_value(after, *preset);
    }
    let before = before.custom.iter().find(|(id, _)| *id == field.id).map(|(_, text)| *text);
    let after = accepted.custom.iter().find(|value| value.field == field.id);
    if let FieldType::Formula { .. } = field.content {
        return before != after.map(|value| value.text.as_str());
    }
    let read = value::read(&field.content, before.unwrap_or_default());
    read.map(|value| value.map(unordered)) != Ok(after.map(|value| unordered(value.value.clone())))
}

fn preset_value(submitted: &Submitted<'_>, preset: Preset) -> Option<String> {
    match preset {
        Preset::TotalAnnualCash => preset::annual_cash(submitted).map(|cash| cash.to_string()),
        Preset::Attachments => {
            let mut files = submitted.basic.attachments.clone();
            files.sort_unstable();
            Some(format!("{files:?}"))
        }
        preset if preset.is_number() => preset::number(submitted, preset).map(|number| number.to_string()),
        preset => preset::submitted_value(submitted, preset),
    }
}

/// The order of a list is not part of its value.
fn unordered(value: Value) -> Value {
    match value {
        Value::Choices(mut list) => {
            list.sort_unstable();
            Value::Choices(list)
        }
        Value::Files(mut list) => {
            list.sort_unstable();
            Value::Files(list)
        }
        Value::People(mut list) => {
            list.sort_unstable();
            Value::People(list)
        }
        other => other,
    }
}
