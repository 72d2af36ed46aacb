//! Formula fields are computed, and a value that the request gives for one must agree.

use super::*;
use hire_types::hiring::OfferType;

const ANNUAL: Id = 23;

fn annual(result: ResultFormat) -> Form {
    salary_form(vec![formula_field(ANNUAL, "[20] * 12", result)])
}

fn one(form: &Form, submitted: &Submitted<'_>) -> String {
    accepted(form, submitted).pop().map(|(_, text)| text).unwrap_or_default()
}

fn formula_problem(form: &Form, submitted: &Submitted<'_>) -> Option<Fault> {
    let mut problems = validate(form, submitted).err()?;
    assert!(problems.iter().all(Problem::is_formula), "{problems:?}");
    problems.pop().map(|problem| problem.fault)
}

#[test]
fn formulas_are_computed_from_salary_fields() {
    assert_eq!(one(&annual(ResultFormat::Amount), &paying("10000.50", &[])), "120006.00");
    assert_eq!(one(&annual(ResultFormat::Number), &paying("10000.50", &[])), "120006");
    let share =
        salary_form(vec![formula_field(ANNUAL, "[24] / [20]", ResultFormat::Percent), plain_field(24, Format::Amount)]);
    assert_eq!(one(&share, &paying("10000", &[("24", "1250")])), "12.5%");
}

#[test]
fn a_percentage_is_a_share_in_formulas() {
    let probation = formula_field(ANNUAL, "[20] * [24]", ResultFormat::Amount);
    let form = salary_form(vec![probation, preset_field(24, Preset::ProbationSalaryPercentage)]);
    for percentage in ["80%", "0.8"] {
        let mut submitted = paying("10000", &[]);
        submitted.salary.as_mut().unwrap().probation_salary_percentage = Some(percentage);
        assert_eq!(one(&form, &submitted), "8000.00", "{percentage}");
    }
}

#[test]
fn only_results_of_formulas_are_computed() {
    let mut form = annual(ResultFormat::Amount);
    form.modules[0].fields.push(plain_field(30, Format::Amount));
    let accepted = validate(&form, &paying("100", &[("30", "5")])).unwrap();
    let computed: Vec<_> = accepted.custom.iter().map(|value| (value.field, value.is_computed())).collect();
    assert_eq!(computed, [(30, false), (ANNUAL, true)]);
}

#[test]
fn formula_problems_differ_from_others_and_say_why() {
    let form = annual(ResultFormat::Amount);
    let problems = validate(&form, &paying("100", &[("99", "1"), ("23", "1201")])).unwrap_err();
    let told: Vec<_> = problems.iter().map(|problem| (problem.is_formula(), problem.fault.to_string())).collect();
    assert_eq!(
        told,
        [
            (false, "is not a custom field of the form".to_owned()),
            (true, "formula illegal: the formula gives another value".to_owned()),
        ]
    );
}

#[test]
fn formulas_may_use_formulas_and_the_annual_cash() {
    let form = salary_form(vec![
        formula_field(25, "[24] + [26]", ResultFormat::Amount),
        formula_field(24, "[20] * 2", ResultFormat::Amount),
        preset_field(26, Preset::TotalAnnualCash),
    ]);
    let results = accepted(&form, &paying("100", &[]));
    assert_eq!(results, [(25, "1400.00".to_owned()), (24, "200.00".to_owned())]);
}

#[test]
fn a_value_given_for_a_formula_must_agree() {
    for (format, given, agrees) in [
        (ResultFormat::Amount, "120006", true),
        (ResultFormat::Amount, "120006.00", true),
        (ResultFormat::Amount, "[20]*12", true),
        (ResultFormat::Amount, "( [20] * 12 )", true),
        (ResultFormat::Amount, " ", true),
        (ResultFormat::Amount, "120007", false),
        (ResultFormat::Amount, "12 * [20]", false),
        (ResultFormat::Amount, "a lot", false),
        (ResultFormat::Amount, "120006%", false),
        (ResultFormat::Percent, "12000600%", true),
        (ResultFormat::Percent, "120006", true),
        (ResultFormat::Percent, "120006%", false),
        (ResultFormat::Percent, "120007", false),
    ] {
        let said = [("23", given)];
        let submitted = paying("10000.50", &said);
        let differs = Fault::Formula(FormulaProblem::Differs);
        assert_eq!(formula_problem(&annual(format), &submitted), (!agrees).then_some(differs), "{given}");
    }
}

#[test]
fn the_computed_value_is_stored_instead_of_the_submitted_one() {
    let form = annual(ResultFormat::Amount);
    assert_eq!(one(&form, &paying("10", &[("23", "[20] * 12")])), "120.00");
    assert_eq!(one(&form, &paying("10", &[("23", "120")])), "120.00");
}

#[test]
fn a_formula_that_cannot_be_computed_is_illegal() {
    for text in ["[20] / 0", "[20] / ([20] - [20])", "[20] * 999999999999999999999999 * 999999999999999999999999"] {
        let form = salary_form(vec![formula_field(ANNUAL, text, ResultFormat::Amount)]);
        let problem = formula_problem(&form, &paying("10000", &[]));
        assert!(matches!(problem, Some(Fault::Formula(FormulaProblem::NotComputable(_)))), "{text}");
    }
    for (text, expected) in [
        ("[99]", FormulaProblem::OperandUnknown(99)),
        ("[30]", FormulaProblem::OperandNotNumeric(30)),
        ("[23]", FormulaProblem::Circular),
    ] {
        let form = salary_form(vec![formula_field(ANNUAL, text, ResultFormat::Amount), plain_field(30, Format::Text)]);
        assert_eq!(formula_problem(&form, &paying("10000", &[])), Some(Fault::Formula(expected)), "{text}");
    }
}

#[test]
fn a_missing_operand_is_illegal_only_when_the_formula_must_have_a_result() {
    let bonus = formula_field(ANNUAL, "[20] * [21]", ResultFormat::Amount);
    let optional = salary_form(vec![bonus.clone()]);
    assert_eq!(accepted(&optional, &paying("10000", &[])), []);
    let missing = |problem| matches!(problem, Some(Fault::Formula(FormulaProblem::NotComputable(_))));
    assert!(missing(formula_problem(&optional, &paying("10000", &[("23", "5")]))), "a value is claimed");
    assert!(missing(formula_problem(&salary_form(vec![required(bonus)]), &paying("10000", &[]))));
}

#[test]
fn a_formula_with_an_invalid_operand_is_not_reported() {
    let form = salary_form(vec![required(formula_field(ANNUAL, "[20] * 12", ResultFormat::Amount))]);
    assert_eq!(problems(&form, &Submitted::default()), ["Preset(BasicSalary): is required"]);
    assert_eq!(
        problems(&form, &paying("plenty", &[])),
        ["Preset(BasicSalary): must be an amount of at least 0 with at most two decimals"]
    );
}

#[test]
fn the_annual_cash_is_absent_for_a_daily_salary() {
    let form = salary_form(vec![
        required(formula_field(ANNUAL, "[26]", ResultFormat::Amount)),
        preset_field(26, Preset::TotalAnnualCash),
    ]);
    assert_eq!(problems(&form, &Submitted::default()), ["Preset(BasicSalary): is required"]);
    let intern = Submitted { offer_type: OfferType::Internship, ..paying("150", &[]) };
    assert!(formula_problem(&form, &intern).is_some());
}

#[test]
fn disabled_and_hidden_formulas_are_not_computed() {
    let broken = formula_field(ANNUAL, "1 / 0", ResultFormat::Number);
    let disabled = Field { active: false, ..broken.clone() };
    assert_eq!(accepted(&salary_form(vec![disabled]), &paying("1", &[])), []);
    let hidden = Field {
        display: Some(DisplayRule {
            needs: MatchMode::All,
            conditions: vec![Condition {
                field: AWARD_MONTHS,
                operator: Operator::Equals,
                values: vec!["3".to_owned()],
            }],
        }),
        ..broken
    };
    assert_eq!(accepted(&salary_form(vec![hidden]), &paying("1", &[])), []);
}
