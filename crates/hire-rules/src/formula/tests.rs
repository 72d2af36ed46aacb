#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use proptest::prelude::*;

fn number(text: &str) -> Rational {
    Rational::try_from(Decimal::parse(text).unwrap()).unwrap()
}

fn shown(text: &str, format: ResultFormat) -> String {
    let salary = |id| (id == 6_872_592_813_776_914_699).then(|| number("10000"));
    format.show(Formula::parse(text).unwrap().evaluate(salary).unwrap()).unwrap()
}

#[test]
fn formula_example_of_the_form_page_is_computed() {
    let example = "( [6872592813776914699] * 12 + 20 / 2 ) / [6872592813776914699] + 2000";
    assert_eq!(shown(example, ResultFormat::Amount), "2012.00");
    assert_eq!(shown(example, ResultFormat::Number), "2012");
    assert_eq!(Formula::parse(example).unwrap().fields().count(), 2);
}

#[test]
fn operators_bind_as_usual() {
    for (text, result) in [
        ("1+2*3", "7"),
        ("(1+2)*3", "9"),
        ("8/4/2", "1"),
        ("8-4-2", "2"),
        ("2*-3", "-6"),
        ("-2*3", "-6"),
        ("--2", "2"),
        ("-(1+1)", "-2"),
        ("10/3*3", "10"),
        ("0.1+0.2", "0.3"),
        ("((((7))))", "7"),
    ] {
        assert_eq!(shown(text, ResultFormat::Number), result, "{text}");
    }
}

#[test]
fn results_are_shown_as_amount_number_or_percent() {
    assert_eq!(shown("1/3", ResultFormat::Amount), "0.33");
    assert_eq!(shown("1/2", ResultFormat::Amount), "0.50");
    assert_eq!(shown("1/2", ResultFormat::Number), "0.5");
    assert_eq!(shown("1/8", ResultFormat::Percent), "12.5%");
    assert_eq!(shown("0.8", ResultFormat::Percent), "80%");
    for code in 1..=3 {
        assert_eq!(ResultFormat::from_code(code).unwrap().code(), code);
    }
    assert_eq!(ResultFormat::from_code(0), None);
}

#[test]
fn errors_say_where() {
    use FormulaFault as F;
    for (text, at, fault) in [
        ("", 1, F::OperandExpected),
        ("   ", 4, F::OperandExpected),
        ("1 +", 4, F::OperandExpected),
        ("* 2", 1, F::OperandExpected),
        ("+ 2", 1, F::OperandExpected),
        ("()", 2, F::OperandExpected),
        ("1 2", 3, F::OperatorExpected),
        ("1 [2]", 3, F::OperatorExpected),
        ("2(3)", 2, F::OperatorExpected),
        ("(1 + (2)", 1, F::NotClosed),
        ("1)", 2, F::NotOpened),
        ("1 % 2", 3, F::UnexpectedCharacter('%')),
        ("工资", 1, F::UnexpectedCharacter('工')),
        ("1 + 2.", 5, F::NumberIllegal),
        ("1.2.3", 1, F::NumberIllegal),
        ("[", 1, F::FieldIllegal),
        ("[]", 1, F::FieldIllegal),
        ("1 + [12", 5, F::FieldIllegal),
        ("[a]", 1, F::FieldIllegal),
        ("[99999999999999999999]", 1, F::FieldIllegal),
    ] {
        assert_eq!(Formula::parse(text).err(), Some(FormulaError { at, fault }), "{text:?}");
    }
    let message = FormulaError { at: 3, fault: F::OperatorExpected }.to_string();
    assert_eq!(message, "one of + - * / is expected (character 3)");
}

#[test]
fn what_cannot_be_computed_is_an_error() {
    let cases = [
        ("1 / (2 - 2)", 3, FormulaFault::DivisionByZero),
        ("1 + [5]", 5, FormulaFault::NoValue(5)),
        ("999999999999999999999999 * 999999999999999999999999", 26, FormulaFault::Overflow),
    ];
    for (text, at, fault) in cases {
        assert_eq!(Formula::parse(text).unwrap().evaluate(|_| None), Err(FormulaError { at, fault }), "{text}");
    }
}

#[test]
fn hostile_depth_is_harmless() {
    let parentheses = format!("{}1{}", "(".repeat(2000), ")".repeat(2000));
    assert!(Formula::parse(&parentheses).is_ok());
    let minuses = format!("{}1", "-".repeat(4000));
    assert_eq!(shown(&minuses, ResultFormat::Number), "1");
    let sum = format!("1{}", "+1".repeat(2000));
    assert_eq!(shown(&sum, ResultFormat::Number), "2001");
    assert_eq!(Formula::parse(&"(".repeat(1_000_000)).err().unwrap().fault, FormulaFault::TooLong);
}

#[test]
fn a_formula_has_at_most_4096_characters() {
    let spaces = |count| " ".repeat(count);
    assert_eq!(shown(&format!("1{}", spaces(4095)), ResultFormat::Number), "1");
    let error = Formula::parse(&format!("1{}", spaces(4096))).err();
    assert_eq!(error, Some(FormulaError { at: 4097, fault: FormulaFault::TooLong }));
}

#[test]
fn formulas_are_compared_without_spaces() {
    let same = |a, b| Formula::parse(a).unwrap().same_as(&Formula::parse(b).unwrap());
    assert!(same("( [1] * 12 ) + 2.0", "[1]*12+2"));
    assert!(!same("[1]*12+2", "[1]*(12+2)"));
    assert!(!same("[1]", "[2]"));
}

/// A formula as a tree with a simple evaluation, the reference of the test.
#[derive(Clone, Debug)]
enum Tree {
    Number(i32),
    Field(u8),
    Negated(Box<Tree>),
    Both(Box<Tree>, char, Box<Tree>),
}

fn render(tree: &Tree) -> String {
    match tree {
        Tree::Number(number) => number.to_string(),
        Tree::Field(field) => format!("[{field}]"),
        Tree::Negated(inner) => format!("-({})", render(inner)),
        Tree::Both(left, operator, right) => {
            format!("({}) {operator} ({})", render(left), render(right))
        }
    }
}

/// Numerator and denominator, never reduced; `None` for a division by zero or an overflow.
fn naive(tree: &Tree) -> Option<(i128, i128)> {
    match tree {
        Tree::Number(number) => Some((i128::from(*number), 1)),
        Tree::Field(field) => Some((i128::from(*field) * 3, 2)),
        Tree::Negated(inner) => naive(inner).map(|(n, d)| (-n, d)),
        Tree::Both(left, operator, right) => {
            let ((a, b), (c, d)) = (naive(left)?, naive(right)?);
            let cross = || Some((a.checked_mul(d)?, c.checked_mul(b)?, b.checked_mul(d)?));
            match operator {
                '+' => cross().and_then(|(x, y, under)| Some((x.checked_add(y)?, under))),
                '-' => cross().and_then(|(x, y, under)| Some((x.checked_sub(y)?, under))),
                '*' => Some((a.checked_mul(c)?, b.checked_mul(d)?)),
                _ if c == 0 => None,
                _ => Some((a.checked_mul(d)?, b.checked_mul(c)?)),
            }
        }
    }
}

fn trees() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![(0..100_i32).prop_map(Tree::Number), (1..9_u8).prop_map(Tree::Field)];
    leaf.prop_recursive(5, 24, 2, |inner| {
        let operators = prop_oneof![Just('+'), Just('-'), Just('*'), Just('/')];
        prop_oneof![
            1 => inner.clone().prop_map(|tree| Tree::Negated(Box::new(tree))),
            4 => (inner.clone(), operators, inner).prop_map(|(a, o, b)| Tree::Both(Box::new(a), o, Box::new(b))),
        ]
    })
}

proptest! {
    #[test]
    fn agrees_with_the_naive_evaluator(tree in trees()) {
        let formula = Formula::parse(&render(&tree)).unwrap();
        let computed = formula.evaluate(|field| Rational::new(i128::from(field) * 3, 2));
        match naive(&tree) {
            Some((numerator, denominator)) => prop_assert_eq!(computed.ok(), Rational::new(numerator, denominator)),
            None => if let Err(error) = computed {
                prop_assert!(matches!(error.fault, FormulaFault::DivisionByZero | FormulaFault::Overflow));
            },
        }
    }

    #[test]
    fn any_text_is_read_or_refused_without_panic(text in "[-+*/()\\[\\]0-9. a工]{0,60}") {
        if let Ok(formula) = Formula::parse(&text) {
            let _ = formula.evaluate(|_| Rational::new(1, 3));
        }
    }
}
