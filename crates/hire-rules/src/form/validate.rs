//! Validates a request against a form, and reports all problems together.

use super::display::is_shown;
use super::formulas::{self, FormulaProblem, Operand, Outcome};
use super::preset::{self, Malformed, Preset, annual_cash};
use super::submitted::{CustomValue, Given, SalarySource, Submitted};
use super::value::{self, Value, ValueError};
use super::{Field, FieldModule, FieldType, Form, Module};
use crate::Id;
use crate::rational::Rational;
use hire_types::form::ModuleKind;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The validated values.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepted {
    /// The custom values in submission order, then the results of formulas in the order of the form.
    pub custom: Vec<AcceptedValue>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct AcceptedValue {
    pub field: Id,
    pub place: FieldModule,
    /// The submitted text, or the result of the formula.
    pub text: String,
    pub value: Value,
}

impl AcceptedValue {
    /// Whether it is the result of a formula.
    pub fn is_computed(&self) -> bool {
        matches!(self.value, Value::Computed(_))
    }
}

/// The location of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    Preset(Preset),
    /// The contract period, submitted as a number of years.
    ContractYears,
    /// The number of months or years of the contract period.
    ContractLength,
    /// The field id of a custom value. The number is the value's index among the submitted ones, from 0.
    CustomField(usize),
    /// A custom value, by the same index.
    CustomValue(usize),
    /// A custom field for which no value was submitted.
    Missing(Id),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub at: At,
    pub fault: Fault,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    Required,
    /// The expected format.
    Malformed(&'static str),
    FieldUnknown,
    FieldDisabled,
    FieldRepeated,
    ChoiceUnknown,
    ChoiceRepeated,
    Formula(FormulaProblem),
}

impl Problem {
    /// Formulas have their own error code, which takes precedence over that of all other problems.
    pub fn is_formula(&self) -> bool {
        matches!(self.fault, Fault::Formula(_))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Required => f.write_str("is required"),
            Self::Malformed(expected) => write!(f, "must be {expected}"),
            Self::FieldUnknown => f.write_str("is not a custom field of the form"),
            Self::FieldDisabled => f.write_str("is a disabled field"),
            Self::FieldRepeated => f.write_str("is given twice"),
            Self::ChoiceUnknown => f.write_str("is not an option of the field"),
            Self::ChoiceRepeated => f.write_str("names an option twice"),
            Self::Formula(problem) => write!(f, "formula illegal: {problem}"),
        }
    }
}

/// Validates submitted values against a form.
///
/// A field is required if the form requires it, it and its module are active, and its display condition is met. The
/// basic salary is required if the salary module is active, even without `salary_info`: in the document it depends on
/// the module only. A value for a hidden field is validated and stored, because no document refuses it. A blank value
/// or an empty list is absent.
pub fn validate(form: &Form, submitted: &Submitted<'_>) -> Result<Accepted, Vec<Problem>> {
    let mut validator = Validator {
        form,
        submitted,
        problems: Vec::new(),
        invalid_fields: BTreeSet::new(),
        salary_invalid: false,
        answers: BTreeMap::new(),
        claimed_results: BTreeMap::new(),
        custom: Vec::new(),
    };
    validator.preset_values();
    validator.custom_values();
    validator.required();
    validator.formulas();
    if !validator.problems.is_empty() {
        return Err(validator.problems);
    }
    Ok(Accepted { custom: validator.custom })
}

const FIELD: fn(usize) -> At = At::CustomField;
const VALUE: fn(usize) -> At = At::CustomValue;

/// A rejected custom value: its field if known, the location and the fault.
type Rejected = (Option<Id>, fn(usize) -> At, Fault);

struct Validator<'a> {
    form: &'a Form,
    submitted: &'a Submitted<'a>,
    problems: Vec<Problem>,
    /// Fields with a problem; formulas that use them are not reported.
    invalid_fields: BTreeSet<Id>,
    /// The same for the annual cash, which depends on several fields.
    salary_invalid: bool,
    answers: BTreeMap<Id, Value>,
    claimed_results: BTreeMap<Id, &'a str>,
    custom: Vec<AcceptedValue>,
}

impl<'a> Validator<'a> {
    fn report(&mut self, field: Option<Id>, at: At, fault: Fault) {
        self.invalid_fields.extend(field);
        self.problems.push(Problem { at, fault });
    }

    fn report_preset(&mut self, preset: Preset, at: At, fault: Fault) {
        let is_it = |field: &Field| matches!(field.content, FieldType::Preset(this) if this == preset);
        let field = self.form.fields().find(|(_, field)| is_it(field)).map(|(_, field)| field.id);
        self.salary_invalid |= preset.is_salary();
        self.report(field, at, fault);
    }

    /// The salary module is ignored if salaries are stored elsewhere.
    fn is_validated(&self, module: &Module) -> bool {
        module.kind != ModuleKind::Salary || self.submitted.salary_source == SalarySource::Offer
    }

    fn submitted_value(&self, preset: Preset) -> Option<String> {
        preset::submitted_value(self.submitted, preset)
    }

    fn preset_values(&mut self) {
        for Malformed { preset, at, expected } in preset::value_violations(self.submitted) {
            self.report_preset(preset, at, Fault::Malformed(expected));
        }
    }

    fn custom_values(&mut self) {
        let mut seen = BTreeSet::new();
        for (index, entry) in self.submitted.custom.iter().enumerate() {
            if let Err((field, at, fault)) = self.custom_value(*entry, &mut seen) {
                self.report(field, at(index), fault);
            }
        }
    }

    fn custom_value(&mut self, entry: CustomValue<'a>, seen: &mut BTreeSet<Id>) -> Result<(), Rejected> {
        let located = match entry.field {
            Given::Absent => return Err((None, FIELD, Fault::Required)),
            Given::Malformed => None,
            Given::Value(id) => self.form.field(id),
        };
        let custom = located.filter(|(_, field)| !matches!(field.content, FieldType::Preset(_)));
        let (module, field) = custom.ok_or((None, FIELD, Fault::FieldUnknown))?;
        let id = field.id;
        if !self.is_validated(module) {
            return Ok(());
        }
        if !module.active || !field.active {
            return Err((Some(id), FIELD, Fault::FieldDisabled));
        }
        if !seen.insert(id) {
            return Err((Some(id), FIELD, Fault::FieldRepeated));
        }
        let text = entry.value.unwrap_or_default();
        if let FieldType::Formula { .. } = field.content {
            if !text.trim().is_empty() {
                self.claimed_results.insert(id, text);
            }
            return Ok(());
        }
        let invalid = |invalid| match invalid {
            ValueError::Expected(expected) => (Some(id), VALUE, Fault::Malformed(expected)),
            ValueError::ChoiceUnknown => (Some(id), VALUE, Fault::ChoiceUnknown),
            ValueError::ChoiceRepeated => (Some(id), VALUE, Fault::ChoiceRepeated),
        };
        if let Some(value) = value::read(&field.content, text).map_err(invalid)? {
            self.answers.insert(id, value.clone());
            self.custom.push(AcceptedValue { field: id, place: module.place(), text: text.to_owned(), value });
        }
        Ok(())
    }

    fn is_shown(&self, field: &Field) -> bool {
        is_shown(field.display.as_ref(), self.form, |id| match self.form.field(id).map(|(_, field)| &field.content) {
            Some(FieldType::Preset(preset)) => self.submitted_value(*preset).into_iter().collect(),
            _ => self.answers.get(&id).map(Value::compared).unwrap_or_default(),
        })
    }

    fn required(&mut self) {
        let form = self.form;
        let salary_module = form.modules.iter().any(|module| module.kind == ModuleKind::Salary && module.active);
        let salary_kept = self.submitted.salary_source == SalarySource::Offer;
        if salary_module && salary_kept && self.submitted_value(Preset::BasicSalary).is_none() {
            self.report_preset(Preset::BasicSalary, At::Preset(Preset::BasicSalary), Fault::Required);
        }
        for (module, field) in form.fields() {
            let demanded = module.active && field.active && field.required && self.is_validated(module);
            if !demanded || self.invalid_fields.contains(&field.id) || !self.is_shown(field) {
                continue;
            }
            match &field.content {
                // Both are computed.
                FieldType::Preset(Preset::TotalAnnualCash) | FieldType::Formula { .. } => {}
                FieldType::Preset(preset) => {
                    if self.submitted_value(*preset).is_none() {
                        self.report_preset(*preset, At::Preset(*preset), Fault::Required);
                    }
                }
                FieldType::Choice { .. } | FieldType::Plain(_) => {
                    if !self.answers.contains_key(&field.id) {
                        self.report(Some(field.id), At::Missing(field.id), Fault::Required);
                    }
                }
            }
        }
    }

    fn formulas(&mut self) {
        let form = self.form;
        let outcomes = formulas::compute(form, |field| self.operand(field));
        for (module, field) in form.fields() {
            let FieldType::Formula { formula, result } = &field.content else {
                continue;
            };
            let said = self.claimed_results.get(&field.id).copied();
            let looked_at = module.active && field.active && self.is_validated(module);
            if !looked_at || (said.is_none() && !self.is_shown(field)) {
                continue;
            }
            let computed = match outcomes.get(&field.id) {
                Some(Outcome::Number(number)) => formulas::check_claimed(formula, *result, *number, said).map(Some),
                Some(Outcome::Absent(error)) if field.required || said.is_some() => {
                    Err(FormulaProblem::NotComputable(*error))
                }
                Some(Outcome::Illegal(problem)) => Err(problem.clone()),
                Some(Outcome::Absent(_) | Outcome::Skipped) | None => Ok(None),
            };
            match computed {
                Ok(Some(text)) => {
                    let value = Value::Computed(text.clone());
                    self.custom.push(AcceptedValue { field: field.id, place: module.place(), text, value });
                }
                Ok(None) => {}
                Err(problem) => {
                    self.report(Some(field.id), At::Missing(field.id), Fault::Formula(problem));
                }
            }
        }
    }

    fn operand(&self, field: &Field) -> Operand {
        let number = match &field.content {
            FieldType::Preset(Preset::TotalAnnualCash) => annual_cash(self.submitted),
            FieldType::Preset(preset) => preset::number(self.submitted, *preset),
            _ => match self.answers.get(&field.id) {
                Some(Value::Number(number)) => Some(*number),
                _ => None,
            },
        };
        let elsewhere = self.form.field(field.id).is_some_and(|(module, _)| !self.is_validated(module));
        let annual_cash = matches!(field.content, FieldType::Preset(Preset::TotalAnnualCash));
        let invalid_fields = self.invalid_fields.contains(&field.id) || (annual_cash && self.salary_invalid);
        match number.map(Rational::try_from) {
            Some(Ok(number)) => Operand::Number(number),
            _ if elsewhere || invalid_fields => Operand::Skipped,
            _ => Operand::Absent,
        }
    }
}
