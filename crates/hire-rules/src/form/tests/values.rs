//! The values of custom fields, type by type.

use super::*;

fn read(content: Field, text: &str) -> Result<Option<Value>, String> {
    let form = form_of(vec![content]);
    match validate(&form, &saying(&[("31", text)])) {
        Ok(accepted) => Ok(accepted.custom.into_iter().next().map(|accepted| accepted.value)),
        Err(problems) => Err(problems
            .iter()
            .map(|problem| format!("{:?}: {}", problem.at, problem.fault))
            .collect::<Vec<_>>()
            .join("; ")),
    }
}

fn plain(format: Format, text: &str) -> Option<Value> {
    read(plain_field(31, format), text).ok().flatten()
}

/// Every text must be refused, not treated as absent.
fn refuses(field: &Field, texts: &[&str]) {
    for text in texts {
        assert!(read(field.clone(), text).is_err(), "{text:?}");
    }
}

#[test]
fn select_takes_an_option_by_id_or_key() {
    for answer in ["7002", "2"] {
        let chosen = read(select_field(31, false), answer).unwrap();
        assert_eq!(chosen, Some(Value::Choices(vec!["7002".to_owned()])));
    }
    refuses(&select_field(31, false), &["4", "7", "[\"1\"]", "\"1\"", " 1"]);
    let message = read(select_field(31, false), "4").unwrap_err();
    assert_eq!(message, "CustomValue(0): is not an option of the field");
}

#[test]
fn a_retired_option_cannot_be_chosen() {
    let mut select = select_field(31, false);
    if let FieldType::Choice { choices, .. } = &mut select.content {
        choices[1].active = false;
    }
    refuses(&select, &["2", "7002"]);
    assert!(read(select, "1").is_ok());
}

#[test]
fn multi_select_takes_a_json_list_of_options() {
    let chosen = read(select_field(31, true), r#"["1", "7003"]"#).unwrap();
    assert_eq!(chosen, Some(Value::Choices(vec!["7001".to_owned(), "7003".to_owned()])));
    assert_eq!(read(select_field(31, true), "[]"), Ok(None));
    refuses(&select_field(31, true), &["1", "[1]", "[\"4\"]", "[\"1\"", "[\"1\",\"7001\"]", "{}", "[[\"1\"]]"]);
}

#[test]
fn date_month_and_year_are_json_with_a_date() {
    let date = plain(Format::Date, r#"{"date":"2022-01-01"}"#);
    assert_eq!(date, crate::calendar::Date::parse("2022-01-01").map(Value::Date));
    let month = plain(Format::Month, r#"{"date":"2022-01"}"#);
    assert_eq!(month, crate::calendar::Month::parse("2022-01").map(Value::Month));
    let year = plain(Format::Year, r#"{"date":"2022"}"#);
    assert_eq!(year, crate::calendar::Year::parse("2022").map(Value::Year));
    let never = ["2022-01-01", "2022-01", "2022", "{}", "{\"date\":2022}", "{\"day\":\"2022-01-01\"}", "[]", "{date}"];
    for format in [Format::Date, Format::Month, Format::Year] {
        refuses(&plain_field(31, format), &never);
    }
    refuses(&plain_field(31, Format::Date), &[r#"{"date":"2022-02-30"}"#, r#"{"date":"2022-01"}"#]);
    refuses(&plain_field(31, Format::Month), &[r#"{"date":"2022-13"}"#, r#"{"date":"2022-01-01"}"#]);
    refuses(&plain_field(31, Format::Year), &[r#"{"date":"2022-01"}"#, r#"{"date":"22"}"#]);
}

#[test]
fn text_is_taken_as_it_is() {
    assert_eq!(plain(Format::Text, "xxx "), Some(Value::Text("xxx ".to_owned())));
    assert_eq!(plain(Format::Text, "多行\n文本"), Some(Value::Text("多行\n文本".to_owned())));
    assert_eq!(read(plain_field(31, Format::Text), " \n"), Ok(None));
}

#[test]
fn numbers_are_exact_and_amounts_have_two_decimals_at_most() {
    let number = |text| crate::decimal::Decimal::parse(text).map(Value::Number);
    for text in ["123", "-5", "0.123456"] {
        assert_eq!(plain(Format::Number, text), number(text), "{text}");
    }
    for text in ["123.1", "123.45", "-1"] {
        assert_eq!(plain(Format::Amount, text), number(text), "{text}");
    }
    refuses(&plain_field(31, Format::Number), &["1e3", "1,000", "abc", "12 ", "١٢", "+1", "\"1\""]);
    refuses(&plain_field(31, Format::Amount), &["123.456", "12元", "¥12"]);
}

#[test]
fn booleans_are_words() {
    assert_eq!(plain(Format::Boolean, "true"), Some(Value::Boolean(true)));
    assert_eq!(plain(Format::Boolean, "false"), Some(Value::Boolean(false)));
    refuses(&plain_field(31, Format::Boolean), &["1", "0", "True", "yes", "\"true\""]);
}

#[test]
fn files_are_a_json_list_of_common_attachments() {
    let files = plain(Format::Files, r#"[{"common_attachment_id":"7483412052430997804"}]"#);
    assert_eq!(files, Some(Value::Files(vec![7_483_412_052_430_997_804])));
    assert_eq!(read(plain_field(31, Format::Files), "[]"), Ok(None));
    let wrong = [
        "7483412052430997804",
        "[\"7483412052430997804\"]",
        "{\"common_attachment_id\":\"1\"}",
        "[{\"id\":\"1\"}]",
        "[{\"common_attachment_id\":1}]",
        "[{\"common_attachment_id\":\"abc\"}]",
    ];
    refuses(&plain_field(31, Format::Files), &wrong);
}

#[test]
fn people_are_people_admin_ids() {
    assert_eq!(plain(Format::Person, "6930815272790114324"), Some(Value::People(vec![6_930_815_272_790_114_324])));
    assert_eq!(plain(Format::People, r#"["1","2"]"#), Some(Value::People(vec![1, 2])));
    refuses(&plain_field(31, Format::Person), &["ou_1", "[\"1\"]", "-1", "0"]);
    refuses(&plain_field(31, Format::People), &["1", "[1]", "[\"ou_1\"]"]);
}

#[test]
fn a_malformed_value_is_refused_with_its_format() {
    for (format, expected) in [
        (Format::Date, r#"JSON like {"date":"2022-01-31"}"#),
        (Format::Amount, "a number with at most two decimals"),
        (Format::City, "a city code like CT_11"),
    ] {
        let refusal = Err(format!("CustomValue(0): must be {expected}"));
        assert_eq!(read(plain_field(31, format), "many"), refusal);
    }
}

#[test]
fn cities_are_place_codes() {
    assert_eq!(plain(Format::City, "CT_11"), Some(Value::City("CT_11".to_owned())));
    refuses(&plain_field(31, Format::City), &["11", "CT", "CT_", "ct_11", "_11", "CT_11 ", "北京"]);
}

#[test]
fn unknown_disabled_and_repeated_fields_are_refused() {
    let mut disabled = plain_field(32, Format::Text);
    disabled.active = false;
    let mut form = form_of(vec![plain_field(31, Format::Text), disabled]);
    form.modules.push(Module { active: false, ..module(4, ModuleKind::Custom, vec![plain_field(41, Format::Text)]) });
    form.modules.push(module(BASIC, ModuleKind::Basic, vec![preset_field(10, Preset::JobOffered)]));
    let entries = [("31", "a"), ("99", "a"), ("x", "a"), ("32", "a"), ("41", "a"), ("31", "b"), ("10", "a")];
    assert_eq!(
        problems(&form, &saying(&entries)),
        [
            "CustomField(1): is not a custom field of the form",
            "CustomField(2): is not a custom field of the form",
            "CustomField(3): is a disabled field",
            "CustomField(4): is a disabled field",
            "CustomField(5): is given twice",
            "CustomField(6): is not a custom field of the form",
        ]
    );
}

#[test]
fn an_entry_needs_an_id_but_no_value() {
    let form = form_of(vec![plain_field(31, Format::Text)]);
    let entry = |field, value| Submitted { custom: vec![CustomValue { field, value }], ..Submitted::default() };
    assert_eq!(problems(&form, &entry(Given::Absent, Some("a"))), ["CustomField(0): is required"]);
    assert_eq!(accepted(&form, &entry(Given::Value(31), None)), []);
}
