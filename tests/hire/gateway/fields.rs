//! 99992402: validation of parameters by the gateway, with all violations together.

use axum::{body::Body, http::Method};
use serde_json::{Value, json};

use super::{bare_offer, call_with, violations};
use crate::{
    harness::{APP, Reply, Server, UNKNOWN_ID, id, request},
    sample::{Listed, Schemas, listed_parameters, with_token},
};

const OFFERS: &str = "/open-apis/hire/v1/offers";
const SEARCH: &str = "/open-apis/hire/v1/job_requirements/search";
const TALENTS: &str = "/open-apis/hire/v1/talents";

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(field, text)| ((*field).to_owned(), (*text).to_owned())).collect()
}

async fn create_raw(server: &Server, body: impl Into<Body>) -> Reply {
    let token = server.token(APP).await;
    server.send(request(Method::POST, OFFERS, Some(&token), body.into())).await
}

#[tokio::test]
async fn a_missing_parameter_is_99992402_with_its_name() {
    let server = Server::start().await;
    for query in ["", "?", "?talent_id", "?talent_id=", "?talentId=1"] {
        let reply = server.get(&format!("{OFFERS}{query}")).await;
        reply.assert_error(400, 99_992_402);
        assert_eq!(
            reply.body,
            json!({
                "code": 99_992_402,
                "msg": "field validation failed",
                "error": {
                    "log_id": reply.header("x-tt-logid"),
                    "field_violations": [{ "field": "talent_id", "description": "talent_id is required" }],
                },
            }),
            "{query}"
        );
    }
}

#[tokio::test]
async fn all_violations_are_reported_together_with_their_values() {
    let server = Server::start().await;
    let mut body = bare_offer(UNKNOWN_ID);
    body["offer_type"] = json!(3);
    body["salary_info"] = json!({ "basic_salary": 1000 });
    body["customized_info_list"] = json!([{ "id": "1", "value": "x" }, { "id": 2 }, "x"]);
    body["basic_info"]["contract_period"] = json!({ "period_type": 0, "period": 101 });
    body["basic_info"]["probation_month"] = json!("3");
    body["basic_info"].as_object_mut().expect("an object").remove("owner_user_id");
    let reply = server.post(&format!("{OFFERS}?user_id_type=email&job_level_id_type=department_id"), body).await;
    let mut reported = violations(&reply);
    reported.sort();
    let expected = pairs(&[
        ("basic_info.contract_period.period", "the max value is 100"),
        ("basic_info.contract_period.period_type", "options: [1,2]"),
        ("basic_info.owner_user_id", "basic_info.owner_user_id is required"),
        ("basic_info.probation_month", "the type must be int"),
        ("customized_info_list[*]", "the type must be object"),
        ("customized_info_list[*].id", "the type must be string"),
        ("job_level_id_type", "job_level_id_type is optional, options: [people_admin_job_level_id,job_level_id]"),
        ("offer_type", "offer_type is optional, options: [1,2]"),
        ("salary_info.basic_salary", "the type must be string"),
        ("salary_info.currency", "salary_info.currency is required"),
        ("user_id_type", "user_id_type is optional, options: [open_id,union_id,user_id,people_admin_id]"),
    ]);
    assert_eq!(reported, expected);

    let sent = |field: &str| {
        let all = reply.body["error"]["field_violations"].as_array().expect("violations");
        all.iter().find(|one| one["field"] == field).expect(field).get("value").cloned()
    };
    assert_eq!(sent("offer_type"), Some(json!("3")));
    assert_eq!(sent("user_id_type"), Some(json!("email")));
    assert_eq!(sent("basic_info.contract_period.period"), Some(json!("101")));
    assert_eq!(sent("salary_info.basic_salary"), Some(json!("1000")));
    assert_eq!(sent("basic_info.owner_user_id"), None);
}

#[tokio::test]
async fn all_missing_members_are_reported_together() {
    let server = Server::start().await;
    let mut reported = violations(&server.post(OFFERS, json!({})).await);
    reported.sort();
    assert_eq!(
        reported,
        pairs(&[("application_id", "application_id is required"), ("basic_info", "basic_info is required")])
    );
    let body = json!({ "application_id": UNKNOWN_ID, "basic_info": { "contract_period": {} }, "salary_info": {} });
    let mut reported: Vec<String> =
        violations(&server.post(OFFERS, body).await).into_iter().map(|(field, _)| field).collect();
    reported.sort();
    let required = [
        "basic_info.contract_period.period",
        "basic_info.contract_period.period_type",
        "basic_info.department_id",
        "basic_info.leader_user_id",
        "basic_info.operator_user_id",
        "basic_info.owner_user_id",
        "salary_info.currency",
    ];
    assert_eq!(reported, required);
}

#[tokio::test]
async fn the_error_for_an_unknown_option_lists_the_options() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    for entry in with_token() {
        let spec = entry.spec();
        let query = Schemas::new(&entry.operation).query;
        for Listed { name, options, .. } in listed_parameters(&entry.operation) {
            let required =
                query["required"].as_array().is_some_and(|required| required.contains(&name.as_str().into()));
            for wrong in ["nonsense", "Open_Id", "0", "%20"] {
                let reply = server.send(call_with(spec, Some(&token), &format!("?{name}={wrong}"))).await;
                let optional = if required { String::new() } else { format!("{name} is optional, ") };
                let expected = format!("{optional}options: [{}]", options.join(","));
                let reported = violations(&reply);
                let of_this = reported.iter().find(|(field, _)| *field == name);
                // `0` is not in the list of a parameter; text instead of a number has the wrong type. `active_status`
                // lists numbers as text.
                let numbers = name != "active_status" && options.iter().all(|option| option.parse::<i64>().is_ok());
                let type_error = numbers && wrong != "0";
                let description = if type_error { "the type must be int" } else { expected.as_str() };
                assert_eq!(of_this.map(|(_, text)| text.as_str()), Some(description), "{} {name}={wrong}", spec.name);
            }
        }
    }
}

#[tokio::test]
async fn limits_in_rules_are_gateway_errors_and_limits_in_prose_operation_errors() {
    let server = Server::start().await;
    let talent = id(420_000_008);
    server.get(&format!("{TALENTS}?page_size=20")).await.data();
    let reply = server.get(&format!("{TALENTS}?page_size=21")).await;
    assert_eq!(violations(&reply), pairs(&[("page_size", "the max value is 20")]));
    server.get(&format!("{OFFERS}?talent_id={talent}&page_size=200")).await.data();
    server.get(&format!("{OFFERS}?talent_id={talent}&page_size=201")).await.assert_error(400, 1_002_002);

    let ids: Vec<&str> = vec![UNKNOWN_ID; 100];
    server.post(SEARCH, json!({ "id_list": ids })).await.data();
    server.post(SEARCH, json!({ "id_list": vec![UNKNOWN_ID; 101] })).await.assert_error(400, 1_002_002);

    for (period, accepted) in [(-1, false), (0, true), (100, true), (101, false)] {
        let mut body = bare_offer(UNKNOWN_ID);
        body["basic_info"]["contract_period"] = json!({ "period_type": 1, "period": period });
        let code = server.post(OFFERS, body).await.code();
        assert_eq!(code, if accepted { 1_002_054 } else { 99_992_402 }, "{period}");
    }
}

#[tokio::test]
async fn a_page_size_that_is_no_integer_is_of_the_wrong_type() {
    let server = Server::start().await;
    for path in [format!("{OFFERS}?talent_id={}", id(420_000_008)), format!("{TALENTS}?sort_by=1")] {
        for size in ["ten", "1.5", "1e1", "0x10", "99999999999999999999", "%20", "10,20", "true"] {
            let reply = server.get(&format!("{path}&page_size={size}")).await;
            assert_eq!(violations(&reply), pairs(&[("page_size", "the type must be int")]), "{size}");
        }
        for size in ["", "10", "%31%30"] {
            server.get(&format!("{path}&page_size={size}")).await.data();
        }
    }
}

#[tokio::test]
async fn a_wrong_json_type_is_reported_with_the_expected_one() {
    let server = Server::start().await;
    let cases = [
        (json!({ "id_list": "7000000000410000001" }), "id_list", "the type must be array"),
        (json!({ "id_list": [7_000_000_000_410_000_001_i64] }), "id_list[*]", "the type must be string"),
        (json!({ "id_list": [null] }), "id_list[*]", "the type must be string"),
        (json!({ "id_list": {} }), "id_list", "the type must be array"),
        (json!({ "short_code_list": [["R00001"]] }), "short_code_list[*]", "the type must be string"),
        (json!({ "short_code_list": true }), "short_code_list", "the type must be array"),
    ];
    for (body, field, description) in cases {
        let reply = server.post(SEARCH, body.clone()).await;
        assert_eq!(violations(&reply), pairs(&[(field, description)]), "{body}");
    }
    let mut body = bare_offer(UNKNOWN_ID);
    body["basic_info"]["probation_month"] = json!(1.5);
    assert_eq!(
        violations(&server.post(OFFERS, body).await),
        pairs(&[("basic_info.probation_month", "the type must be int")])
    );
}

#[tokio::test]
async fn a_violation_by_many_array_members_is_reported_once() {
    let server = Server::start().await;
    let reply = server.post(SEARCH, json!({ "id_list": vec![json!(1); 100_000] })).await;
    assert_eq!(violations(&reply), pairs(&[("id_list[*]", "the type must be string")]));
    let mixed = json!({ "id_list": [1, null, "x", 2, {}], "short_code_list": [1] });
    let both = pairs(&[("id_list[*]", "the type must be string"), ("short_code_list[*]", "the type must be string")]);
    assert_eq!(violations(&server.post(SEARCH, mixed).await), both);
}

#[tokio::test]
async fn a_body_that_is_no_json_object_is_refused_as_a_whole() {
    let server = Server::start().await;
    let deep = "[".repeat(100_000);
    let nested = format!("{}1{}", "{\"a\":".repeat(500), "}".repeat(500));
    let bodies: [&[u8]; 14] = [
        b"{",
        b"}",
        b"[]",
        b"null",
        b"1",
        b"\"x\"",
        b"true",
        b"application_id=1&basic_info=2",
        b"{} {}",
        b"{\"application_id\":\"\xff\xfe\"}",
        b"{\"application_id\":\"\\ud800\"}",
        b"\xef\xbb\xbf{",
        deep.as_bytes(),
        nested.as_bytes(),
    ];
    for body in bodies {
        let reply = create_raw(&server, body.to_vec()).await;
        let shown = String::from_utf8_lossy(&body[..body.len().min(40)]).into_owned();
        let reported = violations(&reply);
        assert_eq!(reported.len(), 1, "{shown}");
        assert_eq!(reported[0].0, "body", "{shown}");
    }
}

#[tokio::test]
async fn an_absent_body_is_an_empty_object() {
    let server = Server::start().await;
    for body in ["", " ", "\r\n\t", "{}"] {
        assert_eq!(violations(&create_raw(&server, body).await).len(), 2, "{body:?}");
    }
}

#[tokio::test]
async fn null_members_are_omitted_and_unknown_members_ignored() {
    let server = Server::start().await;
    let mut body = bare_offer(UNKNOWN_ID);
    body["schema_id"] = Value::Null;
    body["offer_type"] = Value::Null;
    body["salary_info"] = Value::Null;
    body["basic_info"]["contract_period"] = Value::Null;
    body["basic_info"]["nonsense"] = json!([1, { "x": null }]);
    body["nonsense"] = json!({ "application_id": 1 });
    server.post(OFFERS, body).await.assert_error(500, 1_002_054);
    let mut body = bare_offer(UNKNOWN_ID);
    body["basic_info"]["department_id"] = Value::Null;
    server.post(OFFERS, body).await.assert_violations(&["basic_info.department_id"]);
    server.post(SEARCH, json!({ "id_list": null, "short_code_list": null })).await.data();
}

/// PostgreSQL cannot store it; both engines refuse it.
#[tokio::test]
async fn a_text_with_nul_is_refused_everywhere() {
    let server = Server::start().await;
    let mut body = bare_offer(&id(430_000_001));
    body["basic_info"]["recommended_words"] = json!("a\0b");
    body["customized_info_list"] = json!([{ "id": "1", "value": "\0" }]);
    server
        .post(OFFERS, body)
        .await
        .assert_violations(&["basic_info.recommended_words", "customized_info_list[*].value"]);
    server.get(&format!("{TALENTS}?keyword=%00")).await.assert_violations(&["keyword"]);
    server.get(&format!("{OFFERS}?talent_id=%00")).await.assert_violations(&["talent_id"]);
}

#[tokio::test]
async fn a_hire_id_that_is_no_decimal_number_is_none() {
    let server = Server::start().await;
    for wrong in ["x", "0", "-1", "1.0", "0x7", "007", "9223372036854775808", "７", "ou_1", "%2B7"] {
        server.get(&format!("{OFFERS}?talent_id={wrong}")).await.assert_error(400, 1_002_002);
        assert_eq!(server.post(SEARCH, json!({ "id_list": [wrong] })).await.data(), &json!({ "items": [] }));
        server.post(OFFERS, bare_offer(wrong)).await.assert_error(500, 1_002_054);
    }
}
