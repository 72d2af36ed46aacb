//! Reading forms, finding what is wrong with them, and where their values are shown.

use super::*;

#[test]
fn every_type_of_the_form_page_is_known() {
    for object_type in OBJECT_TYPES {
        let config = FieldSpec {
            preset: Some("probation_month"),
            choices: vec![Choice { id: "7001".to_owned(), key: None, active: true }],
            formula: Some(("[20] * 12", 1)),
        };
        assert!(FieldType::parse(object_type, config).is_ok(), "{object_type}");
    }
}

#[test]
fn types_of_core_hr_have_the_formats_of_their_counterparts() {
    for (object_type, format) in [
        ("corehr_text", Format::Text),
        ("corehr_date_select", Format::Date),
        ("corehr_number", Format::Number),
        ("corehr_attachment", Format::Files),
        ("corehr_personnel_multi_select", Format::People),
    ] {
        let content = FieldType::parse(object_type, FieldSpec::default()).unwrap();
        assert!(matches!(content, FieldType::Plain(this) if this == format), "{object_type}");
    }
}

#[test]
fn a_field_needs_what_its_type_needs() {
    let fault = |object_type, config| FieldType::parse(object_type, config).err();
    for unknown in ["", "corehr_amount", "corehr_default", "attachment", "Text", "corehr_corehr_text"] {
        assert_eq!(fault(unknown, FieldSpec::default()), Some(FieldTypeError::TypeUnknown), "{unknown}");
    }
    assert_eq!(fault("default", FieldSpec::default()), Some(FieldTypeError::PresetUnknown));
    let misnamed = FieldSpec { preset: Some("salary"), ..FieldSpec::default() };
    assert_eq!(fault("default", misnamed), Some(FieldTypeError::PresetUnknown));
    assert_eq!(fault("select", FieldSpec::default()), Some(FieldTypeError::ChoicesMissing));
    assert_eq!(fault("formula", FieldSpec::default()), Some(FieldTypeError::FormulaMissing));
    let formula = |text, result| FieldSpec { formula: Some((text, result)), ..FieldSpec::default() };
    assert_eq!(fault("formula", formula("1", 4)), Some(FieldTypeError::ResultFormatUnknown));
    let illegal = fault("formula", formula("1 +", 1)).unwrap();
    assert!(matches!(illegal, FieldTypeError::FormulaIllegal(_)));
    assert_eq!(illegal.to_string(), "formula: a number, a field or a parenthesis is expected (character 4)");
}

#[test]
fn presets_are_named_as_in_the_request() {
    for preset in Preset::ALL {
        assert_eq!(Preset::from_name(preset.name()), Some(*preset));
    }
    assert_eq!(Preset::from_name("contract_year"), Some(Preset::ContractPeriod));
    assert_eq!(Preset::from_name("attachment_id_list"), Some(Preset::Attachments));
}

#[test]
fn custom_values_are_split_by_the_module_of_their_field() {
    let form = Form {
        modules: vec![
            module(BASIC, ModuleKind::Basic, vec![plain_field(10, Format::Text)]),
            module(SALARY, ModuleKind::Salary, vec![plain_field(22, Format::Amount)]),
            module(3, ModuleKind::Custom, vec![plain_field(31, Format::Text), plain_field(32, Format::Text)]),
            module(4, ModuleKind::Custom, vec![plain_field(41, Format::Text)]),
        ],
    };
    let said = [("41", "a"), ("31", "b"), ("10", "c"), ("22", "4"), ("32", "e")];
    let accepted = validate(&form, &paying("0", &said)).unwrap().custom;
    let split = split(accepted.into_iter().map(|value| (value.place, value.field)));
    let expected =
        ValuesByModule { basic: vec![10], salary: vec![22], modules: vec![(4, vec![41]), (3, vec![31, 32])] };
    assert_eq!(split, expected);
    assert_eq!(form.place_of(10), Some(FieldModule { module: BASIC, kind: ModuleKind::Basic }));
    assert_eq!(form.place_of(99), None);
}

fn faults(form: &Form) -> Vec<(Id, FormFault)> {
    let problems = form.problems();
    problems.into_iter().map(|problem| (problem.id, problem.fault)).collect()
}

#[test]
fn a_valid_form_has_no_problems() {
    let annual = formula_field(23, "[20] * 12 + [24] / [24]", ResultFormat::Amount);
    let nested = formula_field(24, "[20] - [20]", ResultFormat::Number);
    assert_eq!(faults(&salary_form(vec![annual, nested])), []);
}

#[test]
fn problems_of_a_form_are_reported() {
    let mut form = salary_form(vec![
        formula_field(23, "[24]", ResultFormat::Number),
        formula_field(24, "[23]", ResultFormat::Number),
        formula_field(25, "[99]", ResultFormat::Number),
        formula_field(26, "[31]", ResultFormat::Number),
        formula_field(27, "[32]", ResultFormat::Number),
        preset_field(28, Preset::BasicSalary),
    ]);
    let shown_by = |field: Field, others: &[Id]| {
        let condition = |field: &Id| Condition { field: *field, operator: Operator::Equals, values: vec![] };
        let conditions = others.iter().map(condition).collect();
        Field { display: Some(DisplayRule { needs: MatchMode::All, conditions }), ..field }
    };
    let mut select = select_field(34, false);
    if let FieldType::Choice { choices, .. } = &mut select.content {
        choices.push(Choice { id: "7004".to_owned(), key: Some("7001".to_owned()), active: true });
    }
    let extra = vec![
        plain_field(31, Format::Text),
        shown_by(plain_field(32, Format::Number), &[34]),
        shown_by(plain_field(33, Format::Text), &[33, 98]),
        select,
        plain_field(31, Format::Text),
    ];
    form.modules.push(module(EXTRA, ModuleKind::Custom, extra));
    form.modules.push(module(EXTRA, ModuleKind::Custom, vec![]));
    let expected = [
        (23, FormFault::Formula(FormulaProblem::Circular)),
        (24, FormFault::Formula(FormulaProblem::Circular)),
        (25, FormFault::Formula(FormulaProblem::OperandUnknown(99))),
        (26, FormFault::Formula(FormulaProblem::OperandNotNumeric(31))),
        (26, FormFault::OperandOutsideSalary(31)),
        (27, FormFault::OperandOutsideSalary(32)),
        (28, FormFault::PresetRepeated),
        (33, FormFault::ConditionOnItself),
        (33, FormFault::ConditionOnUnknown(98)),
        (34, FormFault::ChoiceRepeated("7001".to_owned())),
        (31, FormFault::IdRepeated),
        (EXTRA, FormFault::IdRepeated),
    ];
    assert_eq!(faults(&form), expected);
    assert_eq!(form.problems()[2].to_string(), "25: formula: the form has no field 99");
}

#[test]
fn formulas_use_the_amounts_and_the_probation_months_but_no_other_default_field() {
    use Preset as P;
    for preset in Preset::ALL.iter().copied() {
        let form = Form {
            modules: vec![module(
                SALARY,
                ModuleKind::Salary,
                vec![preset_field(10, preset), formula_field(11, "[10] + 1", ResultFormat::Number)],
            )],
        };
        let not_a_number = (11, FormFault::Formula(FormulaProblem::OperandNotNumeric(10)));
        let expected = match preset {
            P::ProbationMonth
            | P::BasicSalary
            | P::ProbationSalaryPercentage
            | P::AwardSalaryMultiple
            | P::OptionShares
            | P::QuarterlyBonus
            | P::HalfYearBonus
            | P::TotalAnnualCash => vec![],
            _ => vec![not_a_number],
        };
        assert_eq!(faults(&form), expected, "{}", preset.name());
    }
}
