//! The formula fields of a form, computed from the numbers of a request and from each other.

use super::{Field, FieldType, Form};
use crate::Id;
use crate::formula::{Formula, FormulaError, FormulaFault, ResultFormat};
use crate::rational::Rational;
use std::collections::BTreeMap;
use std::fmt;

/// Why a formula has no result, or another one than the request claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormulaProblem {
    /// Division by zero, overflow, or a field without a value.
    NotComputable(FormulaError),
    OperandUnknown(Id),
    OperandNotNumeric(Id),
    /// It refers to itself, directly or indirectly.
    Circular,
    /// The request has another value than the formula.
    Differs,
}

impl fmt::Display for FormulaProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotComputable(error) => error.fmt(f),
            Self::OperandUnknown(field) => write!(f, "the form has no field {field}"),
            Self::OperandNotNumeric(field) => write!(f, "field {field} is not a number"),
            Self::Circular => f.write_str("the formula refers to itself"),
            Self::Differs => f.write_str("the formula gives another value"),
        }
    }
}

#[derive(Clone, Debug)]
pub(super) enum Outcome {
    Number(Rational),
    /// The operand has no value.
    Absent(FormulaError),
    /// An operand has its own error or is ignored, so the formula is not reported.
    Skipped,
    Illegal(FormulaProblem),
}

/// The value of an operand that is not a formula.
#[derive(Clone, Copy, Debug)]
pub(super) enum Operand {
    Number(Rational),
    Absent,
    Skipped,
}

/// The outcome of every formula field. Formulas are computed in rounds, after their operands; the remaining ones are
/// circular.
pub(super) fn compute(form: &Form, operand: impl Fn(&Field) -> Operand) -> BTreeMap<Id, Outcome> {
    let formulas = form.fields().filter_map(|(_, field)| match &field.content {
        FieldType::Formula { formula, .. } => Some((field.id, formula)),
        _ => None,
    });
    let mut waiting: Vec<_> = formulas.collect();
    let mut settled = BTreeMap::new();
    loop {
        let before = waiting.len();
        waiting.retain(|(id, formula)| {
            let outcome = attempt(form, formula, &settled, &operand);
            let waits_on = outcome.is_none();
            settled.extend(outcome.map(|outcome| (*id, outcome)));
            waits_on
        });
        if waiting.len() == before {
            break;
        }
    }
    let circular = waiting.into_iter().map(|(id, _)| (id, Outcome::Illegal(FormulaProblem::Circular)));
    settled.extend(circular);
    settled
}

/// `None` while an operand is a formula that has not been computed yet.
fn attempt(
    form: &Form,
    formula: &Formula,
    settled: &BTreeMap<Id, Outcome>,
    operand: impl Fn(&Field) -> Operand,
) -> Option<Outcome> {
    let mut numbers = BTreeMap::new();
    let mut skipped = false;
    for id in formula.fields() {
        let Some((_, field)) = form.field(id) else {
            return Some(Outcome::Illegal(FormulaProblem::OperandUnknown(id)));
        };
        if let FieldType::Formula { .. } = field.content {
            match settled.get(&id)? {
                Outcome::Number(number) => numbers.extend([(id, *number)]),
                Outcome::Absent(_) => {}
                Outcome::Skipped => skipped = true,
                Outcome::Illegal(problem) => return Some(Outcome::Illegal(problem.clone())),
            }
        } else if field.content.is_number() {
            match operand(field) {
                Operand::Number(number) => numbers.extend([(id, number)]),
                Operand::Absent => {}
                Operand::Skipped => skipped = true,
            }
        } else {
            return Some(Outcome::Illegal(FormulaProblem::OperandNotNumeric(id)));
        }
    }
    if skipped {
        return Some(Outcome::Skipped);
    }
    Some(match formula.evaluate(|id| numbers.get(&id).copied()) {
        Ok(number) => Outcome::Number(number),
        Err(error @ FormulaError { fault: FormulaFault::NoValue(_), .. }) => Outcome::Absent(error),
        Err(error) => Outcome::Illegal(FormulaProblem::NotComputable(error)),
    })
}

/// The result as text, or an error if the request claims another one. A request may have the result, for percentages
/// also as a fraction, or the formula itself.
pub(super) fn check_claimed(
    formula: &Formula,
    format: ResultFormat,
    number: Rational,
    said: Option<&str>,
) -> Result<String, FormulaProblem> {
    let overflow = FormulaProblem::NotComputable(FormulaError { at: 1, fault: FormulaFault::Overflow });
    let result = format.show(number).ok_or(overflow)?;
    let Some(said) = said else {
        return Ok(result);
    };
    let repeats_result = format.reads_as(said, number);
    let repeats_formula = || Formula::parse(said).is_ok_and(|said| said.same_as(formula));
    if repeats_result || repeats_formula() { Ok(result) } else { Err(FormulaProblem::Differs) }
}
