//! Required fields.

use super::*;
use crate::calendar::Date;

#[test]
fn required_fields_must_be_given() {
    let form = Form {
        modules: vec![
            module(
                BASIC,
                ModuleKind::Basic,
                vec![
                    required(preset_field(10, Preset::ProbationMonth)),
                    required(preset_field(11, Preset::ExpectedOnboardDate)),
                    required(preset_field(12, Preset::Attachments)),
                    preset_field(13, Preset::JobOffered),
                ],
            ),
            module(EXTRA, ModuleKind::Custom, vec![required(plain_field(31, Format::Text)), select_field(32, false)]),
        ],
    };
    assert_eq!(
        problems(&form, &Submitted::default()),
        [
            "Preset(ProbationMonth): is required",
            "Preset(ExpectedOnboardDate): is required",
            "Preset(Attachments): is required",
            "Missing(31): is required",
        ]
    );
    let basic = Basic {
        probation_month: Some(0),
        onboard_date: Given::Value(Date::new(2022, 4, 7).unwrap()),
        attachments: vec![7],
        ..Basic::default()
    };
    let filled = Submitted { basic, ..saying(&[("31", "x")]) };
    assert_eq!(accepted(&form, &filled), [(31, "x".to_owned())]);
}

#[test]
fn a_blank_value_does_not_fill_a_required_field() {
    let form = form_of(vec![
        required(plain_field(31, Format::Text)),
        required(select_field(32, true)),
        required(plain_field(33, Format::Files)),
    ]);
    let said = saying(&[("31", " "), ("32", "[]"), ("33", "[]")]);
    assert_eq!(problems(&form, &said).len(), 3);
}

#[test]
fn disabled_fields_and_modules_are_not_required() {
    let disabled = Field { active: false, ..required(plain_field(31, Format::Text)) };
    assert_eq!(accepted(&form_of(vec![disabled]), &Submitted::default()), []);
    let mut form = form_of(vec![required(plain_field(31, Format::Text))]);
    form.modules[0].active = false;
    assert_eq!(accepted(&form, &Submitted::default()), []);
}

#[test]
fn a_malformed_value_is_not_also_missing() {
    let form = Form {
        modules: vec![module(
            BASIC,
            ModuleKind::Basic,
            vec![required(preset_field(11, Preset::ExpectedOnboardDate)), required(plain_field(12, Format::Number))],
        )],
    };
    let basic = Basic { onboard_date: Given::Malformed, ..Basic::default() };
    let said = Submitted { basic, ..saying(&[("12", "many")]) };
    assert_eq!(problems(&form, &said).len(), 2);
}

#[test]
fn basic_salary_is_required_when_the_salary_module_is_active() {
    const MISSING: &str = "Preset(BasicSalary): is required";
    let form = salary_form(vec![]);
    assert_eq!(problems(&form, &Submitted::default()), [MISSING], "even without salary_info");
    assert_eq!(problems(&form, &paying("", &[])), [MISSING]);
    assert_eq!(problems(&form, &paying("10000", &[])), [""; 0]);
    let mut unlisted = salary_form(vec![]);
    unlisted.modules[0].fields.clear();
    assert_eq!(problems(&unlisted, &Submitted::default()), [MISSING], "also when the form does not list it");
    let mut inactive = salary_form(vec![]);
    inactive.modules[0].active = false;
    assert_eq!(problems(&inactive, &Submitted::default()), [""; 0]);
    let mut demanding = salary_form(vec![]);
    demanding.modules[0].fields[0].required = true;
    assert_eq!(problems(&demanding, &Submitted::default()), [MISSING], "once");
}

#[test]
fn either_member_fills_the_contract_period() {
    let form = Form {
        modules: vec![module(BASIC, ModuleKind::Basic, vec![required(preset_field(10, Preset::ContractPeriod))])],
    };
    let basic = Basic { contract_year: Some(3), ..Basic::default() };
    let submitted = Submitted { basic, ..Submitted::default() };
    assert_eq!(problems(&form, &submitted), [""; 0]);
    assert_eq!(problems(&form, &Submitted::default()), ["Preset(ContractPeriod): is required"]);
}
