//! Checks the definition of a form, independently of requests.

use super::formulas::{self, FormulaProblem, Operand, Outcome};
use super::{Field, FieldType, Form};
use crate::Id;
use crate::rational::Rational;
use hire_types::form::ModuleKind;
use std::collections::BTreeSet;
use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormProblem {
    /// The module or field that it is about.
    pub id: Id,
    pub fault: FormFault,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormFault {
    IdRepeated,
    PresetRepeated,
    ChoiceRepeated(String),
    /// Formulas are made of the fields of the salary module.
    OperandOutsideSalary(Id),
    Formula(FormulaProblem),
    ConditionOnUnknown(Id),
    ConditionOnItself,
}

impl fmt::Display for FormProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.id)?;
        match &self.fault {
            FormFault::IdRepeated => f.write_str("the id is used twice"),
            FormFault::PresetRepeated => f.write_str("the default field occurs twice"),
            FormFault::ChoiceRepeated(name) => write!(f, "the option {name} occurs twice"),
            FormFault::OperandOutsideSalary(field) => {
                write!(f, "formula: field {field} is not in the salary module")
            }
            FormFault::Formula(problem) => write!(f, "formula: {problem}"),
            FormFault::ConditionOnUnknown(field) => {
                write!(f, "display condition: the form has no field {field}")
            }
            FormFault::ConditionOnItself => f.write_str("display condition: the field depends on itself"),
        }
    }
}

impl std::error::Error for FormProblem {}

impl Form {
    /// All problems of the form, in its order.
    pub fn problems(&self) -> Vec<FormProblem> {
        let mut problems = Vec::new();
        let mut ids = BTreeSet::new();
        let mut presets = BTreeSet::new();
        // Any number works: the checked problems do not depend on values.
        let outcomes = formulas::compute(self, |_| Operand::Number(Rational::from(1)));
        for module in &self.modules {
            if !ids.insert(module.id) {
                problems.push(FormProblem { id: module.id, fault: FormFault::IdRepeated });
            }
            for field in &module.fields {
                let mut report = |fault| {
                    problems.push(FormProblem { id: field.id, fault });
                };
                if !ids.insert(field.id) {
                    report(FormFault::IdRepeated);
                }
                match &field.content {
                    FieldType::Preset(preset) if !presets.insert(*preset) => {
                        report(FormFault::PresetRepeated);
                    }
                    FieldType::Choice { .. } => repeated_choices(field).for_each(report),
                    FieldType::Formula { .. } => self.formula_faults(field, outcomes.get(&field.id)).for_each(report),
                    FieldType::Preset(_) | FieldType::Plain(_) => {}
                }
                for fault in self.condition_faults(field) {
                    problems.push(FormProblem { id: field.id, fault });
                }
            }
        }
        problems
    }

    fn formula_faults(&self, field: &Field, outcome: Option<&Outcome>) -> impl Iterator<Item = FormFault> {
        let illegal = match outcome {
            // It may be computable with other numbers.
            Some(Outcome::Illegal(FormulaProblem::NotComputable(_))) => None,
            Some(Outcome::Illegal(problem)) => Some(FormFault::Formula(problem.clone())),
            _ => None,
        };
        let operands: BTreeSet<Id> = match &field.content {
            FieldType::Formula { formula, .. } => formula.fields().collect(),
            _ => BTreeSet::new(),
        };
        let outside = |id: &Id| self.field(*id).is_some_and(|(module, _)| module.kind != ModuleKind::Salary);
        illegal.into_iter().chain(operands.into_iter().filter(outside).map(FormFault::OperandOutsideSalary))
    }

    fn condition_faults(&self, field: &Field) -> impl Iterator<Item = FormFault> {
        let conditions = field.display.iter().flat_map(|rule| &rule.conditions);
        conditions.filter_map(|condition| match self.field(condition.field) {
            None => Some(FormFault::ConditionOnUnknown(condition.field)),
            Some((_, other)) if other.id == field.id => Some(FormFault::ConditionOnItself),
            Some(_) => None,
        })
    }
}

/// Ids and keys both identify options, so each must be unique.
fn repeated_choices(field: &Field) -> impl Iterator<Item = FormFault> {
    let choices = match &field.content {
        FieldType::Choice { choices, .. } => choices.as_slice(),
        _ => &[],
    };
    let mut seen = BTreeSet::new();
    choices.iter().filter_map(move |choice| {
        let own_key = choice.key.as_ref().filter(|key| **key != choice.id);
        let repeated = std::iter::once(&choice.id).chain(own_key).find(|name| !seen.insert((*name).clone()));
        repeated.map(|name| FormFault::ChoiceRepeated(name.clone()))
    })
}
