//! The values of the fields that every form has.

use super::*;
use hire_types::hiring::{ContractPeriod, PeriodType};

fn basic_problems(basic: Basic<'_>) -> Vec<String> {
    let submitted = Submitted { basic, ..Submitted::default() };
    problems(&Form::default(), &submitted)
}

#[test]
fn a_malformed_date_or_process_type_is_a_problem_like_others() {
    let basic = Basic { onboard_date: Given::Malformed, process_type: Given::Malformed, ..Basic::default() };
    assert_eq!(
        basic_problems(basic),
        ["Preset(JobProcessType): must be 1 or 2", "Preset(ExpectedOnboardDate): must be a date"]
    );
}

#[test]
fn a_blank_text_says_nothing() {
    for (text, given) in
        [(None, Given::Absent), (Some(" "), Given::Absent), (Some("x"), Given::Malformed), (Some("7"), Given::Value(7))]
    {
        assert_eq!(Given::read(text, parse_id), given, "{text:?}");
    }
    assert_eq!(Given::from(Some(7)), Given::Value(7));
    assert_eq!(Given::from(None::<Id>), Given::Absent);
}

#[test]
fn periods_have_their_ranges() {
    let year = |contract_year| Basic { contract_year: Some(contract_year), ..Basic::default() };
    let period = |period_type, period| Basic {
        contract_period: Some(ContractPeriod { period_type, period }),
        ..Basic::default()
    };
    let probation = |month| Basic { probation_month: Some(month), ..Basic::default() };
    for (basic, fine) in [
        (year(0), true),
        (year(3), true),
        (year(-1), false),
        (year(101), false),
        (period(PeriodType::Month, 100), true),
        (period(PeriodType::Year, 101), false),
        (period(PeriodType::Year, i64::MAX), false),
        (probation(0), true),
        (probation(3), true),
        (probation(-1), false),
        (probation(i64::from(i32::MAX)), true),
        (probation(10_000_000_000), false),
    ] {
        assert_eq!(basic_problems(basic.clone()).is_empty(), fine, "{basic:?}");
    }
}

fn salary_problems(salary: Salary<'_>) -> Vec<String> {
    let submitted = Submitted { salary: Some(salary), ..Submitted::default() };
    problems(&Form::default(), &submitted)
}

const YUAN: Salary<'_> = Salary {
    currency: "CNY",
    basic_salary: None,
    probation_salary_percentage: None,
    award_salary_multiple: None,
    option_shares: None,
    quarterly_bonus: None,
    half_year_bonus: None,
};

#[test]
fn currency_is_a_code_of_three_capitals() {
    for (currency, fine) in [("CNY", true), ("USD", true), ("cny", false), ("1", false), ("", false), ("人民", false)]
    {
        assert_eq!(salary_problems(Salary { currency, ..YUAN }).is_empty(), fine, "{currency}");
    }
}

#[test]
fn amounts_are_strings_with_two_decimals_at_most() {
    for (text, fine) in [
        ("1000000", true),
        ("0.8", true),
        ("3000.25", true),
        ("0", true),
        ("", true),
        ("3000.255", false),
        ("-1", false),
        ("1e6", false),
        ("1,000", false),
        ("CNY 1", false),
    ] {
        let salaries = [
            Salary { basic_salary: Some(text), ..YUAN },
            Salary { quarterly_bonus: Some(text), ..YUAN },
            Salary { half_year_bonus: Some(text), ..YUAN },
        ];
        for salary in salaries {
            assert_eq!(salary_problems(salary.clone()).is_empty(), fine, "{salary:?}");
        }
    }
}

#[test]
fn probation_pay_is_a_share_or_a_percentage_of_at_most_100() {
    for (text, fine) in [
        ("0.8", true),
        ("0.855", true),
        ("1", true),
        ("10%", true),
        ("85.5%", true),
        ("100%", true),
        ("", true),
        ("80", false),
        ("1.01", false),
        ("101%", false),
        ("-10%", false),
        ("-0.1", false),
        ("half", false),
    ] {
        let salary = Salary { probation_salary_percentage: Some(text), ..YUAN };
        assert_eq!(salary_problems(salary).is_empty(), fine, "{text}");
    }
}

#[test]
fn award_months_and_option_shares_may_have_decimals() {
    for (text, fine) in [("3", true), ("0", true), ("3.5", true), ("30.125", true), ("-3", false), ("three", false)] {
        let award = Salary { award_salary_multiple: Some(text), ..YUAN };
        let shares = Salary { option_shares: Some(text), ..YUAN };
        assert_eq!(salary_problems(award).is_empty(), fine, "{text}");
        assert_eq!(salary_problems(shares).is_empty(), fine, "{text}");
    }
}

#[test]
fn a_malformed_value_is_reported_under_its_request_member() {
    let year = Basic { contract_year: Some(-1), ..Basic::default() };
    assert_eq!(basic_problems(year), ["ContractYears: must be a number of years from 0 to 100"]);
    let period = Some(ContractPeriod { period_type: PeriodType::Year, period: 101 });
    let period = Basic { contract_year: Some(3), contract_period: period, ..Basic::default() };
    assert_eq!(basic_problems(period), ["ContractLength: must be a period from 0 to 100"]);
    let negative = Salary { basic_salary: Some("-1"), ..YUAN };
    let expected = "Preset(BasicSalary): must be an amount of at least 0 with at most two decimals";
    assert_eq!(salary_problems(negative), [expected]);
}

#[test]
fn salary_is_ignored_when_core_hr_stores_it() {
    let submitted = Submitted {
        salary_source: SalarySource::CoreHr,
        custom: saying(&[("22", "not an amount")]).custom,
        ..paying("nonsense", &[])
    };
    let form = salary_form(vec![
        required(plain_field(22, Format::Amount)),
        required(formula_field(23, "[20] / 0", ResultFormat::Number)),
    ]);
    assert_eq!(accepted(&form, &submitted), []);
}
