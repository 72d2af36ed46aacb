//! Custom fields: always text on the wire, each type with its own format inside.

use serde_json::{Value, json};

use super::{BARE, FORMULA, PATH, STANDARD, offer_of, request, standard};
use crate::{
    harness::{Server, UNKNOWN_ID, id},
    offer::with,
};

const NOTE: i64 = 270_000_001;
const STORY: i64 = 270_000_002;
const SHIRT: i64 = 270_000_003;
const DAYS: i64 = 270_000_004;
const SINCE: i64 = 270_000_005;
const MONTH: i64 = 270_000_006;
const YEAR: i64 = 270_000_007;
const SEATS: i64 = 270_000_008;
const FILE: i64 = 270_000_009;
const MENTOR: i64 = 270_000_010;
const BUDDIES: i64 = 270_000_011;
const BASE: i64 = 270_000_012;
const REMOTE: i64 = 270_000_013;
const SIGNING: i64 = 270_000_014;
const FIRST_YEAR: i64 = 270_000_015;
const LAPTOP: i64 = 270_000_016;

const MONTHS: i64 = 270_000_302;
const MONTHLY_PAY: i64 = 270_000_303;

fn custom(values: &[(i64, &str)]) -> Value {
    let values: Vec<Value> = values.iter().map(|(field, value)| json!({ "id": id(*field), "value": value })).collect();
    json!({ "customized_info_list": values })
}

/// With a basic salary of 30000, which the form divides by the months.
fn formula(values: &[(i64, &str)]) -> Value {
    let salary = json!({ "salary_info": { "currency": "CNY", "basic_salary": "30000" } });
    with(with(request(FORMULA), salary), custom(values))
}

/// Every format that the document lists, and files, people, cities and truths of the form's own types.
#[tokio::test]
async fn a_value_of_every_type_is_text_and_comes_back_as_it_was_sent() {
    let server = Server::start().await;
    let all = custom(&[
        (SHIRT, "1"),
        (DAYS, r#"["1", "2"]"#),
        (SINCE, r#"{"date":"2022-01-01"}"#),
        (YEAR, r#"{"date":"2022"}"#),
        (MONTH, r#"{"date":"2022-01"}"#),
        (NOTE, "xxx "),
        (STORY, "one\ntwo"),
        (SEATS, "123"),
        (SIGNING, "123.1"),
        (FILE, r#"[{"common_attachment_id":"7000000000310000003"}]"#),
        (MENTOR, "7000000000100000003"),
        (BUDDIES, r#"["7000000000100000001","7000000000100000002"]"#),
        (BASE, "CT_11"),
        (REMOTE, "true"),
        (LAPTOP, "14"),
    ]);
    let reply = server.post(PATH, standard(all.clone())).await;
    assert_eq!(reply.data()["customized_info_list"], all["customized_info_list"]);
}

#[tokio::test]
async fn a_value_of_another_format_is_a_bad_parameter() {
    let server = Server::start().await;
    for (field, value) in [
        (SHIRT, "3"),
        (SHIRT, r#"["1"]"#),
        (DAYS, "1"),
        (DAYS, r#"["4"]"#),
        (DAYS, r#"["1","1"]"#),
        (DAYS, "[1]"),
        (SINCE, "2022-01-01"),
        (SINCE, r#"{"date":"2022-01"}"#),
        (YEAR, r#"{"date":"2022-01"}"#),
        (YEAR, "2022"),
        (MONTH, r#"{"date":"2022-13"}"#),
        (SEATS, "many"),
        (SIGNING, "123.123"),
        (FILE, "7000000000310000003"),
        (FILE, r#"["7000000000310000003"]"#),
        (MENTOR, "ou_7e570000000000000000000000000001"),
        (MENTOR, UNKNOWN_ID),
        (BUDDIES, "7000000000100000001"),
        (BUDDIES, r#"["7999999999999999999"]"#),
        (BASE, "Beijing"),
        (BASE, "CT_99"),
        (REMOTE, "yes"),
    ] {
        let reply = server.post(PATH, standard(custom(&[(field, value)]))).await;
        assert_eq!((reply.status.as_u16(), reply.code()), (400, 1_002_002), "{value}: {}", reply.text);
    }
}

/// A file in a custom field is a common attachment.
#[tokio::test]
async fn an_unknown_file_in_a_custom_field_is_1002083() {
    let server = Server::start().await;
    for file in [UNKNOWN_ID, "7000000000310000001"] {
        let value = format!(r#"[{{"common_attachment_id":"{file}"}}]"#);
        server.post(PATH, standard(custom(&[(FILE, &value)]))).await.assert_error(400, 1_002_083);
    }
}

#[tokio::test]
async fn fields_that_the_form_does_not_have_are_bad_parameters() {
    let server = Server::start().await;
    // Of no form, of another form, a preset field, a module, and no id at all.
    for unknown in [&*id(999_999_999), &*id(270_000_204), &*id(270_000_020), &*id(260_000_001), "note", ""] {
        let values = json!({ "customized_info_list": [{ "id": unknown, "value": "1" }] });
        server.post(PATH, standard(values)).await.assert_error(400, 1_002_002);
    }
    server
        .post(PATH, standard(json!({ "customized_info_list": [{ "value": "1" }] })))
        .await
        .assert_error(400, 1_002_002);
    server.post(PATH, with(request(BARE), custom(&[(NOTE, "1")]))).await.assert_error(400, 1_002_002);
}

#[tokio::test]
async fn a_field_that_is_given_twice_is_a_bad_parameter() {
    let server = Server::start().await;
    server.post(PATH, standard(custom(&[(NOTE, "1"), (NOTE, "2")]))).await.assert_error(400, 1_002_002);
}

/// What says nothing is not kept.
#[tokio::test]
async fn an_empty_value_says_nothing() {
    let server = Server::start().await;
    let values = json!({ "customized_info_list": [{ "id": id(NOTE) }, { "id": id(SHIRT), "value": "" }, { "id": id(DAYS), "value": "[]" }] });
    server.post(PATH, standard(values)).await.data();
    assert!(offer_of(&server, STANDARD).await["basic_info"].get("customize_info_list").is_none());
}

#[tokio::test]
async fn a_formula_is_computed_and_shown_with_the_offer() {
    let server = Server::start().await;
    let reply = server.post(PATH, formula(&[(MONTHS, "12")])).await;
    assert_eq!(reply.data()["customized_info_list"], custom(&[(MONTHS, "12")])["customized_info_list"]);
    let shown = &offer_of(&server, FORMULA).await["salary_plan"]["customize_info_list"];
    let expected = json!([
        { "object_id": id(MONTHS), "customize_value": "12" },
        { "object_id": id(MONTHLY_PAY), "customize_value": "2500.00" },
    ]);
    assert_eq!(shown, &expected);
}

#[tokio::test]
async fn a_formula_over_a_sum_uses_preset_and_custom_numbers() {
    let server = Server::start().await;
    server.post(PATH, standard(custom(&[(SIGNING, "20000.5")]))).await.data();
    let shown = &offer_of(&server, STANDARD).await["salary_plan"]["customize_info_list"];
    assert_eq!(shown[1], json!({ "object_id": id(FIRST_YEAR), "customize_value": "380000.50" }));
}

#[tokio::test]
async fn a_formula_that_cannot_be_computed_is_1002061() {
    let server = Server::start().await;
    let reply = server.post(PATH, formula(&[(MONTHS, "0")])).await;
    reply.assert_error(500, 1_002_061);
    assert!(reply.body["msg"].as_str().expect("msg").starts_with("formula illegal"), "{}", reply.text);
}

#[tokio::test]
async fn a_value_that_the_formula_does_not_give_is_1002061() {
    let server = Server::start().await;
    for wrong in ["2501", "a lot", "[basic_salary] * 2"] {
        server.post(PATH, formula(&[(MONTHS, "12"), (MONTHLY_PAY, wrong)])).await.assert_error(500, 1_002_061);
    }
    server.post(PATH, formula(&[(MONTHS, "12"), (MONTHLY_PAY, "2500")])).await.data();
}

/// The formula goes before the bad parameters.
#[tokio::test]
async fn a_formula_is_judged_before_people_and_required_fields() {
    let server = Server::start().await;
    let wrong = json!({ "basic_info": { "leader_user_id": "unknown", "work_address_id": UNKNOWN_ID } });
    server.post(PATH, with(formula(&[(MONTHS, "0")]), wrong)).await.assert_error(500, 1_002_061);
}
