//! The values of the fields that every form has.

use super::*;
use hire_types::hiring::{ContractPeriod, PeriodType};

fn basic_problems(basic: Basic<'_>) -> Vec<String> {
    let submitted = Submitted { basic, ..Submitted::default() };
    problems(&Form::default(), &submitted)
}

#[test]
fn expected_onboard_date_is_json_in_a_string() {
    let with = |date| Basic { expected_onboard_date: Some(date), ..Basic::default() };
    let submitted = Submitted { basic: with(r#"{"date":"2022-04-07"}"#), ..Submitted::default() };
    let date = validate(&Form::default(), &submitted).unwrap().onboard_date;
    assert_eq!(date.unwrap().to_string(), "2022-04-07");
    for wrong in ["2022-04-07", r#""2022-04-07""#, r#"{"date":"2022-04-31"}"#, r#"{"date":"2022-4-7"}"#, "{}", "null"] {
        assert_eq!(
            basic_problems(with(wrong)),
            [r#"basic_info.expected_onboard_date: must be JSON like {"date":"2022-01-31"}"#],
            "{wrong}"
        );
    }
}

#[test]
fn periods_and_process_type_have_their_ranges() {
    let year = |contract_year| Basic { contract_year: Some(contract_year), ..Basic::default() };
    let period = |period_type, period| Basic {
        contract_period: Some(ContractPeriod { period_type, period }),
        ..Basic::default()
    };
    let probation = |month| Basic { probation_month: Some(month), ..Basic::default() };
    let process = |code| Basic { job_process_type: Some(code), ..Basic::default() };
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
        (process(1), true),
        (process(2), true),
        (process(0), false),
        (process(3), false),
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
fn a_malformed_value_is_named_as_the_request_spells_it() {
    let year = Basic { contract_year: Some(-1), ..Basic::default() };
    assert_eq!(basic_problems(year), ["basic_info.contract_year: must be a number of years from 0 to 100"]);
    let period = Some(ContractPeriod { period_type: PeriodType::Year, period: 101 });
    let period = Basic { contract_year: Some(3), contract_period: period, ..Basic::default() };
    assert_eq!(basic_problems(period), ["basic_info.contract_period.period: must be a period from 0 to 100"]);
    let negative = Salary { basic_salary: Some("-1"), ..YUAN };
    let expected = "salary_info.basic_salary: must be an amount of at least 0 with at most two decimals";
    assert_eq!(salary_problems(negative), [expected]);
}

#[test]
fn salary_kept_in_core_hr_is_not_looked_at() {
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
