//! Members that the form of the job requires in addition to the document.

use serde_json::{Value, json};

use super::{BARE, CAMPUS, PATH, STANDARD, STRICT, offer_of, request, standard, with_basics};
use crate::{
    harness::{Server, id},
    offer::with,
};

const SHIRT: i64 = 270_000_204;
const MEASURES: i64 = 270_000_205;

/// The members that the form "strict" requires while a standard shirt is chosen.
fn strict(change: Value) -> Value {
    let enough = json!({
        "basic_info": { "job_level_id": id(120_000_001), "onboard_address_id": id(230_000_001) },
        "customized_info_list": [{ "id": id(SHIRT), "value": "1" }],
    });
    with(with(request(STRICT), enough), change)
}

#[tokio::test]
async fn what_the_form_requires_is_a_bad_parameter_when_it_is_missing() {
    let server = Server::start().await;
    for (change, named) in [
        (json!({ "basic_info": { "job_level_id": null } }), "basic_info.job_level_id"),
        (json!({ "basic_info": { "onboard_address_id": null } }), "basic_info.onboard_address_id"),
        (json!({ "customized_info_list": null }), &*id(SHIRT)),
        (json!({ "customized_info_list": [{ "id": id(SHIRT), "value": "" }] }), &*id(SHIRT)),
    ] {
        let reply = server.post(PATH, strict(change)).await;
        reply.assert_error(400, 1_002_002);
        let msg = reply.body["msg"].as_str().expect("msg");
        assert!(msg.starts_with("参数错误: ") && msg.contains(named) && msg.contains("is required"), "{msg}");
    }
    server.post(PATH, strict(json!({}))).await.data();
}

#[tokio::test]
async fn everything_that_is_missing_is_named_at_once() {
    let server = Server::start().await;
    let reply = server.post(PATH, request(STRICT)).await;
    let msg = reply.assert_error(400, 1_002_002).body["msg"].as_str().expect("msg");
    for missing in ["job_level_id", "onboard_address_id", &*id(SHIRT)] {
        assert!(msg.contains(missing), "{msg}");
    }
    // Neither what is hidden nor what is disabled.
    for never in ["recommended_words", &*id(MEASURES), &*id(270_000_206), &*id(270_000_207)] {
        assert!(!msg.contains(never), "{msg}");
    }
}

/// A field that is shown only for a tailored shirt is required only then.
#[tokio::test]
async fn a_field_is_required_when_its_display_condition_is_met() {
    let server = Server::start().await;
    let tailored = json!({ "id": id(SHIRT), "value": "2" });
    let reply = server.post(PATH, strict(json!({ "customized_info_list": [tailored] }))).await;
    assert!(reply.assert_error(400, 1_002_002).body["msg"].as_str().expect("msg").contains(&id(MEASURES)));
    let measured = json!({ "customized_info_list": [tailored, { "id": id(MEASURES), "value": "180 cm" }] });
    server.post(PATH, strict(measured)).await.data();
}

#[tokio::test]
async fn values_for_disabled_fields_and_modules_are_refused() {
    let server = Server::start().await;
    for disabled in [270_000_206, 270_000_207] {
        let values = json!([{ "id": id(SHIRT), "value": "1" }, { "id": id(disabled), "value": "x" }]);
        server.post(PATH, strict(json!({ "customized_info_list": values }))).await.assert_error(400, 1_002_002);
    }
}

/// Although the column says optional.
#[tokio::test]
async fn a_basic_salary_is_required_where_the_form_has_the_salary_module() {
    let server = Server::start().await;
    for change in [json!({ "salary_info": null }), json!({ "salary_info": { "basic_salary": null } })] {
        let reply = server.post(PATH, standard(change)).await;
        let msg = reply.assert_error(400, 1_002_002).body["msg"].as_str().expect("msg");
        assert!(msg.contains("salary_info.basic_salary"), "{msg}");
    }
    server.post(PATH, standard(json!({}))).await.data();
}

#[tokio::test]
async fn without_the_salary_module_the_basic_salary_stays_optional() {
    let server = Server::start().await;
    let reply = server.post(PATH, with(request(BARE), json!({ "salary_info": { "currency": "CNY" } }))).await;
    assert_eq!(reply.data()["salary_info"], json!({ "currency": "CNY" }));
}

#[tokio::test]
async fn the_onboard_date_is_json_in_text_and_comes_back_unchanged() {
    for (application, written) in [(BARE, r#"{"date":"2022-04-07"}"#), (BARE + 1, r#"{ "date" : "2024-02-29" }"#)] {
        let server = Server::start().await;
        let body = with_basics(application, json!({ "expected_onboard_date": written }));
        assert_eq!(server.post(PATH, body).await.data()["basic_info"]["expected_onboard_date"], written);
    }
}

#[tokio::test]
async fn an_onboard_date_that_is_no_such_json_is_a_bad_parameter() {
    let server = Server::start().await;
    for bad in [
        "2022-04-07",
        "\"2022-04-07\"",
        "{\"date\":\"2022-02-30\"}",
        "{\"date\":\"2022-4-7\"}",
        "{\"date\":\"2022-04\"}",
        "{\"date\":1649260800000}",
        "{\"day\":\"2022-04-07\"}",
        "{\"date\":\"2022-04-07\"",
        "1649260800000",
    ] {
        let body = with_basics(BARE, json!({ "expected_onboard_date": bad }));
        let reply = server.post(PATH, body).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.body["msg"].as_str().expect("msg").contains("expected_onboard_date"), "{}", reply.text);
    }
}

#[tokio::test]
async fn an_offer_without_type_is_formal() {
    let server = Server::start().await;
    assert_eq!(server.post(PATH, request(BARE)).await.data()["offer_type"], 1);
    assert!(offer_of(&server, BARE).await.is_object());
}

#[tokio::test]
async fn an_internship_offer_is_created_but_not_shown_by_application() {
    let server = Server::start().await;
    let reply = server.post(PATH, with(request(BARE), json!({ "offer_type": 2 }))).await;
    assert_eq!(reply.data()["offer_type"], 2);
    assert!(offer_of(&server, BARE).await.is_null());
}

#[tokio::test]
async fn the_process_type_is_1_or_2() {
    for accepted in [1, 2] {
        let server = Server::start().await;
        let reply = server.post(PATH, with_basics(BARE, json!({ "job_process_type_id": accepted }))).await;
        assert_eq!(reply.data()["basic_info"]["job_process_type_id"], accepted);
    }
    let server = Server::start().await;
    for refused in [0, 3, -1] {
        server
            .post(PATH, with_basics(CAMPUS, json!({ "job_process_type_id": refused })))
            .await
            .assert_error(400, 1_002_002);
    }
}

/// Numbers of months and years are not negative, though the document states no rule.
#[tokio::test]
async fn negative_months_and_years_are_bad_parameters() {
    let server = Server::start().await;
    for member in ["probation_month", "contract_year"] {
        server.post(PATH, with_basics(STANDARD, json!({ member: -1 }))).await.assert_error(400, 1_002_002);
    }
}
