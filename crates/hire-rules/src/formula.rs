//! Formulas of an offer application form, such as `( [6872592813776914699] * 12 + 20 / 2 ) / [6872592813776914699] + 2000`:
//! numbers, fields named by their id in brackets, `+ - * /` with their usual precedence, a leading minus, parentheses.
//!
//! Formulas are stored in postfix order. Parsing and evaluation are not recursive, so no input can exhaust the stack.

use crate::Id;
use crate::decimal::Decimal;
use crate::rational::Rational;
use hire_types::coded_enum;
use std::fmt;

/// Maximum characters of a formula.
const MAX_CHARACTERS: usize = 4096;

#[derive(Clone, Debug)]
pub struct Formula {
    steps: Vec<(Step, Position)>,
}

/// The position in the text in characters, from 1.
type Position = usize;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Number(Rational),
    Field(Id),
    Apply(Operator),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
}

impl Operator {
    fn precedence(self) -> u8 {
        match self {
            Self::Add | Self::Subtract => 1,
            Self::Multiply | Self::Divide => 2,
            Self::Negate => 3,
        }
    }
}

/// The problem of a formula and its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormulaError {
    pub at: Position,
    pub fault: FormulaFault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormulaFault {
    TooLong,
    UnexpectedCharacter(char),
    OperandExpected,
    OperatorExpected,
    NumberIllegal,
    FieldIllegal,
    NotClosed,
    NotOpened,
    DivisionByZero,
    Overflow,
    NoValue(Id),
}

impl fmt::Display for FormulaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.fault {
            FormulaFault::TooLong => write!(f, "longer than {MAX_CHARACTERS} characters"),
            FormulaFault::UnexpectedCharacter(character) => write!(f, "unexpected {character:?}"),
            FormulaFault::OperandExpected => {
                write!(f, "a number, a field or a parenthesis is expected")
            }
            FormulaFault::OperatorExpected => write!(f, "one of + - * / is expected"),
            FormulaFault::NumberIllegal => write!(f, "not a number"),
            FormulaFault::FieldIllegal => write!(f, "not a field id in brackets"),
            FormulaFault::NotClosed => write!(f, "the parenthesis is not closed"),
            FormulaFault::NotOpened => write!(f, "the parenthesis was not opened"),
            FormulaFault::DivisionByZero => write!(f, "division by zero"),
            FormulaFault::Overflow => write!(f, "the result is too large"),
            FormulaFault::NoValue(field) => write!(f, "field {field} has no value"),
        }?;
        write!(f, " (character {})", self.at)
    }
}

impl std::error::Error for FormulaError {}

impl Formula {
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        Reader::new(text).read()
    }

    /// The referenced fields, with repetitions.
    pub fn fields(&self) -> impl Iterator<Item = Id> + '_ {
        self.steps.iter().filter_map(|(step, _)| match step {
            Step::Field(id) => Some(*id),
            _ => None,
        })
    }

    /// Compares formulas, ignoring spaces and superfluous parentheses.
    pub fn same_as(&self, other: &Self) -> bool {
        let (mine, others) = (self.steps.iter(), other.steps.iter());
        mine.map(|(step, _)| step).eq(others.map(|(step, _)| step))
    }

    pub fn evaluate(&self, value: impl Fn(Id) -> Option<Rational>) -> Result<Rational, FormulaError> {
        let mut stack = Vec::new();
        for &(step, at) in &self.steps {
            let fail = |fault| FormulaError { at, fault };
            let result = match step {
                Step::Number(number) => number,
                Step::Field(id) => value(id).ok_or(fail(FormulaFault::NoValue(id)))?,
                Step::Apply(operator) => apply(operator, &mut stack).map_err(fail)?,
            };
            stack.push(result);
        }
        stack.pop().ok_or(FormulaError { at: 1, fault: FormulaFault::OperandExpected })
    }
}

fn apply(operator: Operator, stack: &mut Vec<Rational>) -> Result<Rational, FormulaFault> {
    let mut operand = || stack.pop().ok_or(FormulaFault::OperandExpected);
    let right = operand()?;
    if operator == Operator::Negate {
        return right.negated().ok_or(FormulaFault::Overflow);
    }
    let left = operand()?;
    let result = match operator {
        Operator::Add => left.plus(right),
        Operator::Subtract => left.minus(right),
        Operator::Multiply => left.times(right),
        Operator::Divide if right.is_zero() => return Err(FormulaFault::DivisionByZero),
        Operator::Divide => left.over(right),
        Operator::Negate => right.negated(),
    };
    result.ok_or(FormulaFault::Overflow)
}

enum Pending {
    Operator(Operator),
    Parenthesis,
}

/// Dijkstra's shunting-yard algorithm: operators stay on a stack until one with lower precedence follows.
struct Reader<'a> {
    text: std::iter::Peekable<std::iter::Zip<std::str::Chars<'a>, std::ops::RangeFrom<usize>>>,
    length: usize,
    steps: Vec<(Step, Position)>,
    pending: Vec<(Pending, Position)>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let length = text.chars().count();
        Self { text: text.chars().zip(1..).peekable(), length, steps: Vec::new(), pending: Vec::new() }
    }

    fn read(mut self) -> Result<Formula, FormulaError> {
        if self.length > MAX_CHARACTERS {
            return Err(FormulaError { at: MAX_CHARACTERS + 1, fault: FormulaFault::TooLong });
        }
        let mut operand_expected = true;
        while let Some((character, at)) = self.text.next() {
            let fail = |fault| Err(FormulaError { at, fault });
            match character {
                space if space.is_whitespace() => {}
                '0'..='9' | '[' | '(' if !operand_expected => {
                    return fail(FormulaFault::OperatorExpected);
                }
                '0'..='9' => {
                    self.number(character, at)?;
                    operand_expected = false;
                }
                '[' => {
                    self.field(at)?;
                    operand_expected = false;
                }
                '(' => self.pending.push((Pending::Parenthesis, at)),
                '-' if operand_expected => {
                    self.pending.push((Pending::Operator(Operator::Negate), at));
                }
                '+' | '-' | '*' | '/' | ')' if operand_expected => {
                    return fail(FormulaFault::OperandExpected);
                }
                '+' => operand_expected = self.operator(Operator::Add, at),
                '-' => operand_expected = self.operator(Operator::Subtract, at),
                '*' => operand_expected = self.operator(Operator::Multiply, at),
                '/' => operand_expected = self.operator(Operator::Divide, at),
                ')' => self.close(at)?,
                other => return fail(FormulaFault::UnexpectedCharacter(other)),
            }
        }
        if operand_expected {
            return Err(FormulaError { at: self.length + 1, fault: FormulaFault::OperandExpected });
        }
        while let Some((pending, at)) = self.pending.pop() {
            match pending {
                Pending::Operator(operator) => self.steps.push((Step::Apply(operator), at)),
                Pending::Parenthesis => {
                    return Err(FormulaError { at, fault: FormulaFault::NotClosed });
                }
            }
        }
        Ok(Formula { steps: self.steps })
    }

    /// Consumes the characters of the current token, while `belongs` is true.
    fn take(&mut self, belongs: impl Fn(char) -> bool) -> String {
        std::iter::from_fn(|| self.text.next_if(|(character, _)| belongs(*character)))
            .map(|(character, _)| character)
            .collect()
    }

    fn number(&mut self, first: char, at: Position) -> Result<(), FormulaError> {
        let rest = self.take(|character| character.is_ascii_digit() || character == '.');
        let number = Decimal::parse(&format!("{first}{rest}")).and_then(|decimal| Rational::try_from(decimal).ok());
        let number = number.ok_or(FormulaError { at, fault: FormulaFault::NumberIllegal })?;
        self.steps.push((Step::Number(number), at));
        Ok(())
    }

    fn field(&mut self, at: Position) -> Result<(), FormulaError> {
        let digits = self.take(|character| character.is_ascii_digit());
        let closed = self.text.next_if(|(character, _)| *character == ']').is_some();
        let id = crate::parse_id(&digits).filter(|_| closed);
        let id = id.ok_or(FormulaError { at, fault: FormulaFault::FieldIllegal })?;
        self.steps.push((Step::Field(id), at));
        Ok(())
    }

    /// Returns that an operand must follow.
    fn operator(&mut self, operator: Operator, at: Position) -> bool {
        while let Some((Pending::Operator(waiting), place)) = self.pending.last() {
            if waiting.precedence() < operator.precedence() {
                break;
            }
            self.steps.push((Step::Apply(*waiting), *place));
            self.pending.pop();
        }
        self.pending.push((Pending::Operator(operator), at));
        true
    }

    fn close(&mut self, at: Position) -> Result<(), FormulaError> {
        loop {
            match self.pending.pop() {
                Some((Pending::Operator(operator), place)) => {
                    self.steps.push((Step::Apply(operator), place));
                }
                Some((Pending::Parenthesis, _)) => return Ok(()),
                None => {
                    return Err(FormulaError { at, fault: FormulaFault::NotOpened });
                }
            }
        }
    }
}

coded_enum! {
    /// The format of the result of a formula (`formula.result` of the form).
    pub enum ResultFormat: i64 { Amount = 1, Number = 2, Percent = 3 }
}

impl ResultFormat {
    /// At most two decimals: always two for an amount, as needed for the others. The document has no precision; its
    /// amounts have two decimals. `None` when the number is too large.
    pub fn show(self, result: Rational) -> Option<String> {
        match self {
            Self::Amount => Some(result.rounded(2)?.fixed(2)),
            Self::Number => Some(result.rounded(2)?.to_string()),
            Self::Percent => Some(format!("{}%", result.times(Rational::from(100))?.rounded(2)?)),
        }
    }

    /// Whether a text equals this result, possibly with other zeros; a percentage may also be a fraction.
    pub fn reads_as(self, text: &str, result: Rational) -> bool {
        let is = |text: &str, result: Option<Rational>| {
            let rounded = result.and_then(|result| result.rounded(2));
            rounded.is_some() && Decimal::parse(text) == rounded
        };
        match (self, text.strip_suffix('%')) {
            (Self::Percent, Some(percent)) => is(percent, result.times(Rational::from(100))),
            (Self::Percent, None) => Decimal::parse(text).is_some() && Decimal::parse(text) == result.rounded(4),
            (Self::Amount | Self::Number, _) => is(text, Some(result)),
        }
    }
}

#[cfg(test)]
mod tests;
