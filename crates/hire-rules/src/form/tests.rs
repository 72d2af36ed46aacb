#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod any_input;
mod approval;
mod conditions;
mod described;
mod formula_fields;
mod preset_values;
mod required;
mod values;

use super::*;
use crate::parse_id;

const BASIC: Id = 1;
const SALARY: Id = 2;
const EXTRA: Id = 3;

const BASIC_SALARY: Id = 20;
const AWARD_MONTHS: Id = 21;

fn field(id: Id, content: FieldType) -> Field {
    Field { id, required: false, active: true, needs_approval: false, content, display: None }
}

fn preset_field(id: Id, preset: Preset) -> Field {
    field(id, FieldType::Preset(preset))
}

fn plain_field(id: Id, format: Format) -> Field {
    field(id, FieldType::Plain(format))
}

fn formula_field(id: Id, text: &str, result: ResultFormat) -> Field {
    let formula = Formula::parse(text).unwrap();
    field(id, FieldType::Formula { formula, result })
}

fn select_field(id: Id, many: bool) -> Field {
    let choices = ["7001", "7002", "7003"].iter().zip(["1", "2", "3"]);
    let choices = choices.map(|(id, key)| Choice { id: (*id).to_owned(), key: Some(key.to_owned()), active: true });
    field(id, FieldType::Choice { many, choices: choices.collect() })
}

fn required(field: Field) -> Field {
    Field { required: true, ..field }
}

fn module(id: Id, kind: ModuleKind, fields: Vec<Field>) -> Module {
    Module { id, kind, active: true, fields }
}

/// A form with no salary module, whose custom module has these fields.
fn form_of(fields: Vec<Field>) -> Form {
    Form { modules: vec![module(EXTRA, ModuleKind::Custom, fields)] }
}

/// A form whose salary module has the basic salary, the award months and these fields.
fn salary_form(fields: Vec<Field>) -> Form {
    let mut all =
        vec![preset_field(BASIC_SALARY, Preset::BasicSalary), preset_field(AWARD_MONTHS, Preset::AwardSalaryMultiple)];
    all.extend(fields);
    Form { modules: vec![module(SALARY, ModuleKind::Salary, all)] }
}

fn saying<'a>(custom: &[(&'a str, &'a str)]) -> Submitted<'a> {
    let custom =
        custom.iter().map(|(id, value)| CustomValue { field: Given::read(Some(id), parse_id), value: Some(value) });
    Submitted { custom: custom.collect(), ..Submitted::default() }
}

fn paying<'a>(basic_salary: &'a str, custom: &[(&'a str, &'a str)]) -> Submitted<'a> {
    let salary = Salary { currency: "CNY", basic_salary: Some(basic_salary), ..Salary::default() };
    Submitted { salary: Some(salary), ..saying(custom) }
}

/// The problems as text.
fn problems(form: &Form, submitted: &Submitted<'_>) -> Vec<String> {
    let problems = validate(form, submitted).err().unwrap_or_default();
    problems.iter().map(|problem| format!("{:?}: {}", problem.at, problem.fault)).collect()
}

/// Field and text of the accepted values.
fn accepted(form: &Form, submitted: &Submitted<'_>) -> Vec<(Id, String)> {
    let accepted = validate(form, submitted).unwrap();
    accepted.custom.into_iter().map(|value| (value.field, value.text)).collect()
}
