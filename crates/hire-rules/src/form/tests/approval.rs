//! Which changes need another approval.

use super::*;

fn approved(field: Field) -> Field {
    Field { needs_approval: true, ..field }
}

fn again(form: &Form, before: &Submitted<'_>, kept: &[(Id, &str)], after: &Submitted<'_>) -> bool {
    let accepted = validate(form, after).unwrap();
    let before = Kept { submitted: before.clone(), custom: kept.to_vec() };
    needs_new_approval(form, &before, after, &accepted)
}

/// Custom values before and after, of a form with one field that needs approval and one that does not.
fn custom_again(field: Field, before: &str, after: &str) -> bool {
    let form = form_of(vec![approved(field), plain_field(99, Format::Text)]);
    let kept = [(31, before), (99, "old")];
    again(&form, &Submitted::default(), &kept, &saying(&[("31", after), ("99", "new")]))
}

#[test]
fn a_changed_value_needs_approval_and_another_spelling_does_not() {
    for (field, before, after, needed) in [
        (plain_field(31, Format::Text), "a", "a", false),
        (plain_field(31, Format::Text), "a", "b", true),
        (plain_field(31, Format::Text), "a", "", true),
        (plain_field(31, Format::Text), "", "a", true),
        (plain_field(31, Format::Amount), "10000", "10000.00", false),
        (plain_field(31, Format::Amount), "10000", "10001", true),
        (select_field(31, false), "7001", "1", false),
        (select_field(31, true), r#"["1","2"]"#, r#"["2","7001"]"#, false),
        (select_field(31, true), r#"["1","2"]"#, r#"["1"]"#, true),
        (plain_field(31, Format::People), r#"["1","2"]"#, r#"["2","1"]"#, false),
        (plain_field(31, Format::Date), r#"{"date":"2022-01-01"}"#, r#"{ "date": "2022-01-01" }"#, false),
    ] {
        assert_eq!(custom_again(field, before, after), needed, "{before} to {after}");
    }
}

#[test]
fn a_value_that_the_form_no_longer_allows_is_a_change() {
    assert!(custom_again(select_field(31, false), "7009", ""));
}

#[test]
fn preset_fields_are_compared_by_value() {
    let mut form = salary_form(vec![preset_field(22, Preset::TotalAnnualCash)]);
    form.modules[0].fields[2].needs_approval = true;
    assert!(!again(&form, &paying("10000", &[]), &[], &paying("10000.00", &[])));
    assert!(again(&form, &paying("10000", &[]), &[], &paying("10001", &[])), "the annual cash changes with its parts");
    for (preset, before, after, needed) in [
        (Preset::BasicSalary, "10000", "10000.00", false),
        (Preset::BasicSalary, "10000", "10000.01", true),
        (Preset::ProbationSalaryPercentage, "80%", "0.8", false),
        (Preset::Currency, "CNY", "USD", true),
        (Preset::JobOffered, "tester", "designer", true),
        (Preset::JobOffered, "7", "7.0", true),
    ] {
        let given = |text| {
            let basic = Basic { job_offered: Some(text), ..Basic::default() };
            let mut salary = Salary { currency: "CNY", basic_salary: Some("1"), ..Salary::default() };
            match preset {
                Preset::BasicSalary => salary.basic_salary = Some(text),
                Preset::ProbationSalaryPercentage => salary.probation_salary_percentage = Some(text),
                Preset::Currency => salary.currency = text,
                _ => {}
            }
            Submitted { basic, salary: Some(salary), ..Submitted::default() }
        };
        let form = salary_form(vec![approved(preset_field(22, preset))]);
        assert_eq!(again(&form, &given(before), &[], &given(after)), needed, "{before} to {after}");
    }
    let files = |attachments: &[Id]| {
        let basic = Basic { attachments: attachments.to_vec(), ..Basic::default() };
        Submitted { basic, ..Submitted::default() }
    };
    let form =
        Form { modules: vec![module(BASIC, ModuleKind::Basic, vec![approved(preset_field(10, Preset::Attachments))])] };
    assert!(!again(&form, &files(&[1, 2]), &[], &files(&[2, 1])));
    assert!(again(&form, &files(&[1, 2]), &[], &files(&[1, 3])), "the same number of other files");
}

#[test]
fn a_formula_needs_approval_when_its_result_changes() {
    let form = salary_form(vec![approved(formula_field(23, "[20] * 12", ResultFormat::Amount))]);
    let kept = [(23, "120000.00")];
    assert!(!again(&form, &paying("10000", &[]), &kept, &paying("10000", &[])));
    assert!(again(&form, &paying("10000", &[]), &kept, &paying("20000", &[])));
}

#[test]
fn disabled_fields_and_salary_in_core_hr_need_no_approval() {
    let disabled = Field { active: false, ..approved(preset_field(10, Preset::JobOffered)) };
    let form = Form { modules: vec![module(BASIC, ModuleKind::Basic, vec![disabled])] };
    let basic = Basic { job_offered: Some("another"), ..Basic::default() };
    assert!(!again(&form, &Submitted::default(), &[], &Submitted { basic, ..Submitted::default() }));
    let form = salary_form(vec![approved(plain_field(22, Format::Amount))]);
    let elsewhere = Submitted { salary_source: SalarySource::CoreHr, ..Submitted::default() };
    assert!(!again(&form, &elsewhere, &[(22, "5")], &elsewhere));
}
