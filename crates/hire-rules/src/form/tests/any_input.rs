//! Validation of any input returns a result.

use super::*;
use hire_types::hiring::{ContractPeriod, PeriodType};
use proptest::prelude::*;

fn form_of_everything() -> Form {
    let formats = [
        Format::Text,
        Format::Date,
        Format::Month,
        Format::Year,
        Format::Number,
        Format::Amount,
        Format::Boolean,
        Format::Files,
        Format::Person,
        Format::People,
        Format::City,
    ];
    let mut fields: Vec<_> = (31..).zip(formats).map(|(id, format)| plain_field(id, format)).collect();
    fields.extend([select_field(50, false), select_field(51, true)]);
    for (field, other) in fields.iter_mut().zip(32..) {
        let conditions =
            vec![Condition { field: other, operator: Operator::NotContains, values: vec!["1".to_owned()] }];
        field.required = other % 2 == 0;
        field.display = Some(DisplayRule { needs: MatchMode::Any, conditions });
    }
    let mut form = salary_form(vec![
        formula_field(23, "[20] * [24] / [25]", ResultFormat::Percent),
        plain_field(24, Format::Number),
        plain_field(25, Format::Amount),
    ]);
    form.modules.push(module(EXTRA, ModuleKind::Custom, fields));
    form
}

/// Almost valid values find more bugs than random text.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[-0-9.eE%]{0,40}",
        "[\\[{]{0,3}\"(date|1|7001|common_attachment_id)\"[:,]?(\"[-0-9]{0,20}\")?[\\]}]{0,3}",
        Just(r#"{"date":"2022-01-01"}"#.to_owned()),
        Just(r#"["1","2"]"#.to_owned()),
    ]
}

proptest! {
    #[test]
    fn any_custom_value_is_accepted_or_refused(values in prop::collection::vec((20_i64..55, texts()), 0..8), salary in texts()) {
        let values: Vec<_> = values.into_iter().map(|(id, text)| (id.to_string(), text)).collect();
        let entries: Vec<_> = values.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
        let form = form_of_everything();
        if let Ok(accepted) = validate(&form, &paying(&salary, &entries)) {
            for value in accepted.custom {
                prop_assert_eq!(form.place_of(value.field), Some(value.place));
            }
        }
    }

    #[test]
    fn any_basic_value_is_accepted_or_refused(number in any::<i64>(), length in any::<i64>(), text in texts()) {
        let basic = Basic {
            probation_month: Some(number),
            contract_year: Some(number),
            contract_period: Some(ContractPeriod { period_type: PeriodType::Year, period: length }),
            process_type: Given::Malformed,
            recommended_words: Some(&text),
            ..Basic::default()
        };
        let required = Preset::ALL.iter().zip(100..).map(|(preset, id)| required(preset_field(id, *preset)));
        let form = Form { modules: vec![module(BASIC, ModuleKind::Basic, required.collect())] };
        let refused = validate(&form, &Submitted { basic, ..Submitted::default() }).is_err();
        prop_assert!(refused);
    }

    #[test]
    fn any_described_formula_is_read_or_refused(text in "[-+*/()\\[\\]0-9. ]{0,40}", result in 0_i64..5) {
        let config = FieldSpec { formula: Some((&text, result)), ..FieldSpec::default() };
        if let Ok(content) = FieldType::parse("formula", config) {
            let form = salary_form(vec![field(23, content)]);
            let _ = (form.problems(), validate(&form, &paying("10000", &[])));
        }
    }
}
