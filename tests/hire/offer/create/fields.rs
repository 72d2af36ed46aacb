//! The checks of the gateway before the operation runs: presence, JSON types, enumerations, stated ranges.

use serde_json::{Value, json};

use super::{BARE, PATH, offers, request, standard, with_basics};
use crate::{
    harness::{APP, Server, id},
    offer::{description, with},
};

async fn violates(body: Value, field: &str, expected: &str) {
    let server = Server::start().await;
    let reply = server.post(PATH, body).await;
    reply.assert_violations(&[field]);
    assert_eq!(description(&reply), expected);
}

#[tokio::test]
async fn what_the_document_requires_is_required() {
    let server = Server::start().await;
    for member in ["application_id", "basic_info"] {
        let reply = server.post(PATH, with(request(BARE), json!({ member: null }))).await;
        reply.assert_violations(&[member]);
        assert_eq!(description(&reply), format!("{member} is required"));
    }
    for member in ["department_id", "leader_user_id", "owner_user_id", "operator_user_id"] {
        let reply = server.post(PATH, with_basics(BARE, json!({ member: null }))).await;
        reply.assert_violations(&[&format!("basic_info.{member}")]);
        assert_eq!(description(&reply), format!("basic_info.{member} is required"));
    }
}

#[tokio::test]
async fn a_contract_period_needs_both_of_its_members() {
    let needs = |missing: &str| format!("basic_info.contract_period.{missing}");
    for (missing, period) in [("period", json!({ "period_type": 1 })), ("period_type", json!({ "period": 3 }))] {
        let body = with_basics(BARE, json!({ "contract_period": period }));
        violates(body, &needs(missing), &format!("{} is required", needs(missing))).await;
    }
}

#[tokio::test]
async fn a_salary_needs_a_currency() {
    let body = with(request(BARE), json!({ "salary_info": { "basic_salary": "1000000" } }));
    violates(body, "salary_info.currency", "salary_info.currency is required").await;
}

#[tokio::test]
async fn all_violations_are_told_at_once() {
    let server = Server::start().await;
    let reply = server.post(&format!("{PATH}?user_id_type=x"), json!({ "offer_type": 3, "basic_info": {} })).await;
    let violations =
        reply.assert_error(400, 99_992_402).body["error"]["field_violations"].as_array().expect("violations");
    let mut fields: Vec<&str> = violations.iter().filter_map(|violation| violation["field"].as_str()).collect();
    fields.sort_unstable();
    let expected = [
        "application_id",
        "basic_info.department_id",
        "basic_info.leader_user_id",
        "basic_info.operator_user_id",
        "basic_info.owner_user_id",
        "offer_type",
        "user_id_type",
    ];
    assert_eq!(fields, expected);
}

#[tokio::test]
async fn an_empty_body_lacks_the_required_members() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    for body in ["", "{}"] {
        let request = crate::harness::request(axum::http::Method::POST, PATH, Some(&token), body.into());
        server.send(request).await.assert_violations(&["application_id", "basic_info"]);
    }
}

/// A limit printed as a validation rule.
#[tokio::test]
async fn a_contract_period_has_0_to_100() {
    let period = |period: i64| with_basics(BARE, json!({ "contract_period": { "period_type": 1, "period": period } }));
    violates(period(101), "basic_info.contract_period.period", "the max value is 100").await;
    violates(period(-1), "basic_info.contract_period.period", "the min value is 0").await;
    for accepted in [0, 100] {
        let server = Server::start().await;
        let reply = server.post(PATH, period(accepted)).await;
        assert_eq!(reply.data()["basic_info"]["contract_period"], json!({ "period_type": 1, "period": accepted }));
    }
}

#[tokio::test]
async fn enumerations_know_only_their_documented_values() {
    for offer_type in [0, 3, -1] {
        let body = with(request(BARE), json!({ "offer_type": offer_type }));
        violates(body, "offer_type", "offer_type is optional, options: [1,2]").await;
    }
    let body = with_basics(BARE, json!({ "contract_period": { "period_type": 3, "period": 1 } }));
    violates(body, "basic_info.contract_period.period_type", "options: [1,2]").await;
}

/// Ids, amounts and dates are text, months and types are numbers.
#[tokio::test]
async fn values_of_another_json_type_are_violations() {
    let server = Server::start().await;
    for (change, field) in [
        (json!({ "application_id": 7_000_000_000_430_000_001_i64 }), "application_id"),
        (json!({ "schema_id": 7_000_000_000_250_000_011_i64 }), "schema_id"),
        (json!({ "offer_type": "1" }), "offer_type"),
        (json!({ "offer_type": 1.5 }), "offer_type"),
        (json!({ "basic_info": [] }), "basic_info"),
        (json!({ "basic_info": { "department_id": 1 } }), "basic_info.department_id"),
        (json!({ "basic_info": { "leader_user_id": 7 } }), "basic_info.leader_user_id"),
        (json!({ "basic_info": { "probation_month": "3" } }), "basic_info.probation_month"),
        (json!({ "basic_info": { "contract_year": "3" } }), "basic_info.contract_year"),
        (json!({ "basic_info": { "job_process_type_id": "2" } }), "basic_info.job_process_type_id"),
        (json!({ "basic_info": { "contract_period": 3 } }), "basic_info.contract_period"),
        (
            json!({ "basic_info": { "expected_onboard_date": { "date": "2022-04-07" } } }),
            "basic_info.expected_onboard_date",
        ),
        (json!({ "basic_info": { "onboard_address_id": 1 } }), "basic_info.onboard_address_id"),
        (json!({ "basic_info": { "attachment_id_list": "1" } }), "basic_info.attachment_id_list"),
        (json!({ "basic_info": { "common_attachment_id_list": [1] } }), "basic_info.common_attachment_id_list[*]"),
        (json!({ "salary_info": { "currency": 1 } }), "salary_info.currency"),
        (json!({ "salary_info": { "currency": "CNY", "basic_salary": 1_000_000 } }), "salary_info.basic_salary"),
        (json!({ "customized_info_list": {} }), "customized_info_list"),
        (json!({ "customized_info_list": [{ "id": 1 }] }), "customized_info_list[*].id"),
        (json!({ "customized_info_list": [{ "id": "1", "value": 1 }] }), "customized_info_list[*].value"),
        (json!({ "customized_info_list": [{ "id": "1", "value": ["1"] }] }), "customized_info_list[*].value"),
    ] {
        server.post(PATH, with(request(BARE), change)).await.assert_violations(&[field]);
    }
}

/// Each member has the error that the document gives it for an unknown id.
#[tokio::test]
async fn malformed_ids_are_refused_like_unknown_ones() {
    let server = Server::start().await;
    for malformed in ["abc", "", "-1", "07", "7.0", "9223372036854775808"] {
        for (member, http, code) in [("application_id", 500, 1_002_054), ("schema_id", 500, 1_002_059)] {
            server.post(PATH, with(request(BARE), json!({ member: malformed }))).await.assert_error(http, code);
        }
        for (member, code) in [
            ("employment_job_id", 1_002_069),
            ("job_family_id", 1_002_071),
            ("job_level_id", 1_002_073),
            ("job_grade_id", 1_002_075),
            ("onboard_address_id", 1_002_002),
            ("work_address_id", 1_002_002),
            ("job_requirement_id", 1_002_002),
            ("position_id", 1_002_002),
            ("pathway_id", 1_002_002),
        ] {
            server.post(PATH, with_basics(BARE, json!({ member: malformed }))).await.assert_error(400, code);
        }
        for (member, http, code) in
            [("attachment_id_list", 500, 1_002_058), ("common_attachment_id_list", 400, 1_002_083)]
        {
            server.post(PATH, with_basics(BARE, json!({ member: [malformed] }))).await.assert_error(http, code);
        }
    }
}

#[tokio::test]
async fn integers_beyond_32_bits_are_violations() {
    let server = Server::start().await;
    for member in ["probation_month", "contract_year", "job_process_type_id"] {
        for beyond in [10_000_000_000_i64, -10_000_000_000, i64::MAX] {
            let reply = server.post(PATH, with_basics(BARE, json!({ member: beyond }))).await;
            reply.assert_violations(&[&format!("basic_info.{member}")]);
        }
    }
}

#[tokio::test]
async fn a_body_that_is_no_json_object_is_a_violation() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let before = offers(&server).await;
    for body in ["{", "offer", "[]", "1", "\"\"", "{\"application_id\": \"1\",}"] {
        let request = crate::harness::request(axum::http::Method::POST, PATH, Some(&token), body.into());
        server.send(request).await.assert_error(400, 99_992_402);
    }
    assert_eq!(offers(&server).await, before);
}

/// The Content-Type is documented as fixed, but not every client sends it.
#[tokio::test]
async fn a_body_is_json_whatever_its_content_type_says() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    for (application, content_type) in [
        (BARE, "application/json; charset=utf-8"),
        (BARE + 1, "text/plain"),
        (BARE + 2, "application/x-www-form-urlencoded"),
    ] {
        let body = request(application).to_string();
        let mut post = crate::harness::request(axum::http::Method::POST, PATH, Some(&token), body.into());
        post.headers_mut().insert("Content-Type", content_type.parse().expect("a header"));
        server.send(post).await.data();
    }
}

/// Text is text: what looks like SQL, markup or another script is kept as it is.
#[tokio::test]
async fn texts_come_back_as_they_were_sent() {
    let server = Server::start().await;
    let text = "a'; DROP TABLE offers; -- \u{1F600} <b>\"ü\"</b>\n\t\\ \u{200d}";
    let texts = json!({ "recommended_words": text, "job_offered": text, "attachment_description": text });
    let reply = server.post(PATH, with_basics(BARE, texts.clone())).await;
    for member in ["recommended_words", "job_offered", "attachment_description"] {
        assert_eq!(reply.data()["basic_info"][member], text);
    }
    let offer = super::offer_of(&server, BARE).await;
    assert_eq!((&offer["basic_info"]["remark"], &offer["basic_info"]["job_offered"]), (&json!(text), &json!(text)));
}

/// Not every database can hold it.
#[tokio::test]
async fn text_with_nul_is_a_violation() {
    let server = Server::start().await;
    for member in ["department_id", "leader_user_id", "employee_type_id", "job_level_id", "recommended_words"] {
        let reply = server.post(PATH, with_basics(BARE, json!({ member: "a\0b" }))).await;
        reply.assert_violations(&[&format!("basic_info.{member}")]);
    }
}

/// Presence and types go before everything that the operation itself looks at.
#[tokio::test]
async fn violations_go_before_the_state_of_the_application() {
    let server = Server::start().await;
    let body = with(request(430_000_201), json!({ "schema_id": id(250_000_001), "offer_type": 9 }));
    server.post(PATH, body).await.assert_violations(&["offer_type"]);
    server
        .post(PATH, standard(json!({ "application_id": id(430_000_201), "offer_type": "1" })))
        .await
        .assert_violations(&["offer_type"]);
}
