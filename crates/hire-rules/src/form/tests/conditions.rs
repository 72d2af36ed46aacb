//! Display conditions: a field that is not shown is not required.

use super::*;
use hire_types::hiring::{ContractPeriod, PeriodType, ProcessType};

const SELECT: Id = 32;
const MULTI: Id = 33;
const TEXT: Id = 34;
const NUMBER: Id = 35;
const DATE: Id = 36;
const PROCESS: Id = 37;
const DEPARTMENT: Id = 38;

fn condition(field: Id, operator: Operator, values: &[&str]) -> Condition {
    Condition { field, operator, values: values.iter().map(|value| (*value).to_owned()).collect() }
}

/// A form whose field 31 is required where the rule is met.
fn conditional(needs: MatchMode, conditions: Vec<Condition>) -> Form {
    let mut field = required(plain_field(31, Format::Text));
    field.display = Some(DisplayRule { needs, conditions });
    form_of(vec![
        field,
        select_field(SELECT, false),
        select_field(MULTI, true),
        plain_field(TEXT, Format::Text),
        plain_field(NUMBER, Format::Number),
        plain_field(DATE, Format::Date),
        preset_field(PROCESS, Preset::JobProcessType),
        preset_field(DEPARTMENT, Preset::Department),
    ])
}

fn is_shown(form: &Form, submitted: &Submitted<'_>) -> bool {
    !problems(form, submitted).is_empty()
}

#[test]
fn operators_compare_sets_of_values() {
    use Operator::{Contains, Equals, NotContains, NotEquals};
    for (field, said, operator, values, shown) in [
        (SELECT, "7001", Equals, &["1"][..], true),
        (SELECT, "1", Equals, &["7001"], true),
        (SELECT, "2", Equals, &["1"], false),
        (SELECT, "2", NotEquals, &["1"], true),
        (SELECT, "2", Contains, &["1", "2"], true),
        (SELECT, "3", Contains, &["1", "2"], false),
        (SELECT, "3", NotContains, &["1", "2"], true),
        (MULTI, r#"["1","2"]"#, Equals, &["2", "1"], true),
        (MULTI, r#"["1","2"]"#, Equals, &["1"], false),
        (MULTI, r#"["1","2"]"#, Contains, &["2", "3"], true),
        (MULTI, r#"["1"]"#, Contains, &["2", "3"], false),
        (TEXT, "人事部门", Contains, &["人事"], true),
        (TEXT, "人事部门", Equals, &["人事"], false),
        (TEXT, "法务", NotContains, &["人事"], true),
        (TEXT, "007", Equals, &["7"], false),
        (NUMBER, "12.50", Equals, &["12.5"], true),
        (NUMBER, "12.5", Equals, &["12.50"], true),
        (NUMBER, "125", Contains, &["12"], false),
        (DATE, r#"{"date":"2022-01-01"}"#, Equals, &["2022-01-01"], true),
    ] {
        let form = conditional(MatchMode::All, vec![condition(field, operator, values)]);
        let id = field.to_string();
        assert_eq!(is_shown(&form, &saying(&[(&id, said)])), shown, "{said} {operator:?} {values:?}");
    }
}

#[test]
fn a_field_without_value_equals_and_contains_nothing() {
    for (operator, shown) in [
        (Operator::Equals, false),
        (Operator::NotEquals, true),
        (Operator::Contains, false),
        (Operator::NotContains, true),
    ] {
        let form = conditional(MatchMode::All, vec![condition(SELECT, operator, &["1"])]);
        assert_eq!(is_shown(&form, &Submitted::default()), shown, "{operator:?}");
    }
}

#[test]
fn conditions_may_refer_to_preset_fields() {
    let basic = Basic { process_type: Given::Value(ProcessType::Social), department: Some(55), ..Basic::default() };
    let submitted = Submitted { basic, ..Submitted::default() };
    for (field, operator, values, shown) in [
        (PROCESS, Operator::Equals, &["1"][..], true),
        (PROCESS, Operator::Equals, &["2"], false),
        (DEPARTMENT, Operator::Contains, &["54", "55"], true),
        (DEPARTMENT, Operator::Contains, &["5"], false),
    ] {
        let form = conditional(MatchMode::All, vec![condition(field, operator, values)]);
        assert_eq!(is_shown(&form, &submitted), shown, "{field} {operator:?} {values:?}");
    }
}

#[test]
fn periods_are_compared_in_months_shares_as_numbers_and_names_by_their_parts() {
    let years = Basic { contract_year: Some(3), ..Basic::default() };
    let months = ContractPeriod { period_type: PeriodType::Month, period: 6 };
    let months = Basic { contract_period: Some(months), ..Basic::default() };
    let tester = Basic { job_offered: Some("senior tester"), ..Basic::default() };
    let with = |basic| Submitted { basic, ..Submitted::default() };
    let share = Salary { currency: "CNY", probation_salary_percentage: Some("0.8"), ..Salary::default() };
    let share = Submitted { salary: Some(share), ..Submitted::default() };
    for (preset, submitted, operator, value, shown) in [
        (Preset::ContractPeriod, with(years.clone()), Operator::Equals, "36", true),
        (Preset::ContractPeriod, with(years), Operator::Equals, "3", false),
        (Preset::ContractPeriod, with(months), Operator::Equals, "6", true),
        (Preset::ProbationSalaryPercentage, share.clone(), Operator::Equals, "80%", true),
        (Preset::ProbationSalaryPercentage, share.clone(), Operator::Equals, "0.80", true),
        (Preset::ProbationSalaryPercentage, share, Operator::Equals, "8%", false),
        (Preset::JobOffered, with(tester.clone()), Operator::Contains, "tester", true),
        (Preset::JobOffered, with(tester), Operator::Equals, "tester", false),
    ] {
        let mut form = conditional(MatchMode::All, vec![condition(39, operator, &[value])]);
        form.modules[0].fields.push(preset_field(39, preset));
        assert_eq!(is_shown(&form, &submitted), shown, "{} {operator:?} {value}", preset.name());
    }
}

#[test]
fn all_or_any_of_the_conditions_must_hold() {
    let both = |needs| {
        conditional(needs, vec![condition(SELECT, Operator::Equals, &["1"]), condition(TEXT, Operator::Equals, &["x"])])
    };
    for (said, all, any) in
        [(&[("32", "1"), ("34", "x")][..], true, true), (&[("32", "1")], false, true), (&[], false, false)]
    {
        assert_eq!(is_shown(&both(MatchMode::All), &saying(said)), all, "{said:?}");
        assert_eq!(is_shown(&both(MatchMode::Any), &saying(said)), any, "{said:?}");
    }
    for needs in [MatchMode::All, MatchMode::Any] {
        assert!(is_shown(&conditional(needs, vec![]), &Submitted::default()), "no condition is always met");
    }
}

#[test]
fn a_value_of_a_hidden_field_is_checked_and_kept() {
    let form = conditional(MatchMode::All, vec![condition(SELECT, Operator::Equals, &["1"])]);
    assert_eq!(accepted(&form, &saying(&[("31", "x")])), [(31, "x".to_owned())]);
}

#[test]
fn codes_of_the_form_page_round_trip() {
    for code in 1..=4 {
        assert_eq!(Operator::from_code(code).unwrap().code(), code);
    }
    for code in 1..=2 {
        assert_eq!(MatchMode::from_code(code).unwrap().code(), code);
    }
    assert_eq!(Operator::from_code(5), None);
    assert_eq!(MatchMode::from_code(0), None);
}
