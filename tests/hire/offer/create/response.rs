//! The response to a created offer, and the stored rows.

use serde_json::{Value, json};

use super::{BARE, CHEN_MING, PATH, RD, STANDARD, offer_of, offers, request, standard, with_basics};
use crate::{
    harness::{NOW, Server, id},
    offer::with,
};

/// The request example of the document, with ids of the test company.
fn example() -> Value {
    json!({
        "application_id": id(STANDARD),
        "schema_id": id(250_000_002),
        "offer_type": 1,
        "basic_info": {
            "department_id": RD,
            "leader_user_id": CHEN_MING,
            "employment_job_id": id(150_000_001),
            "employee_type_id": "1",
            "job_family_id": id(130_000_001),
            "job_level_id": id(120_000_002),
            "probation_month": 3,
            "contract_year": 3,
            "contract_period": { "period_type": 1, "period": 3 },
            "expected_onboard_date": "{\"date\":\"2022-04-07\"}",
            "onboard_address_id": id(230_000_001),
            "work_address_id": id(230_000_001),
            "owner_user_id": CHEN_MING,
            "recommended_words": "表现突出，建议录用",
            "job_requirement_id": id(410_000_001),
            "job_process_type_id": 2,
            "attachment_id_list": [id(310_000_004)],
            "common_attachment_id_list": [id(310_000_003)],
            "attachment_description": "张三的简历",
            "operator_user_id": CHEN_MING,
            "position_id": id(170_000_001),
            "job_offered": "入职职位",
            "job_grade_id": id(160_000_002),
            "pathway_id": id(180_000_001),
        },
        "salary_info": {
            "currency": "CNY",
            "basic_salary": "1000000",
            "probation_salary_percentage": "0.8",
            "award_salary_multiple": "3",
            "option_shares": "30",
            "quarterly_bonus": "3000",
            "half_year_bonus": "10000",
        },
        "customized_info_list": [{ "id": id(270_000_003), "value": "1" }],
    })
}

/// Flat, everything that was sent in the same JSON types, and the id of the offer.
#[tokio::test]
async fn the_example_of_the_document_comes_back_whole() {
    let server = Server::start().await;
    let reply = server.post(PATH, example()).await;
    let offer_id = reply.data()["offer_id"].as_str().expect("a string");
    assert!(offer_id.len() == 19 && offer_id.parse::<i64>().is_ok(), "{offer_id}");
    let data = with(example(), json!({ "offer_id": offer_id }));
    assert_eq!(reply.body, json!({ "code": 0, "msg": "success", "data": data }));
}

/// Members that were not sent are not returned, except the default schema and type.
#[tokio::test]
async fn the_minimal_request_gets_the_default_schema_and_type() {
    let server = Server::start().await;
    let reply = server.post(PATH, request(BARE)).await;
    let filled_in = json!({ "offer_id": reply.data()["offer_id"], "schema_id": id(250_000_011), "offer_type": 1 });
    assert_eq!(reply.data(), &with(request(BARE), filled_in));
    assert!(!reply.text.contains("null"));
}

/// On this wire null says the same as nothing.
#[tokio::test]
async fn members_that_are_null_count_as_left_out() {
    let server = Server::start().await;
    let mut body = request(BARE);
    for name in ["schema_id", "offer_type", "salary_info", "customized_info_list"] {
        body[name] = Value::Null;
    }
    for name in ["employee_type_id", "contract_period", "attachment_id_list", "probation_month", "job_grade_id"] {
        body["basic_info"][name] = Value::Null;
    }
    let reply = server.post(PATH, body).await;
    reply.data();
    assert!(!reply.text.contains("null"));
}

/// Undocumented members are ignored, also the `offer_id` that the Python SDK can send.
#[tokio::test]
async fn unknown_members_are_ignored_and_not_echoed() {
    let server = Server::start().await;
    let unknown = json!({ "offer_id": "1", "colour": "red", "basic_info": { "colour": "red" } });
    let reply = server.post(PATH, with(request(BARE), unknown)).await;
    assert_ne!(reply.data()["offer_id"], "1");
    assert!(!reply.text.contains("colour"));
}

/// In the state that the list calls not approved.
#[tokio::test]
async fn a_new_offer_has_status_10_and_the_time_of_the_server() {
    let server = Server::start().await;
    server.post(PATH, request(BARE)).await.data();
    let offer = offer_of(&server, BARE).await;
    assert_eq!(offer["offer_status"], 10);
    assert_eq!(offer["basic_info"]["create_time"], NOW.to_string());
}

#[tokio::test]
async fn creating_an_offer_sends_no_event() {
    let server = Server::start().await;
    server.post(PATH, request(BARE)).await.data();
    assert_eq!(server.query_number("SELECT COUNT(*) FROM events WHERE tenant = $1").await, 0);
}

#[tokio::test]
async fn a_created_offer_is_noted_in_the_change_feed() {
    let server = Server::start().await;
    let reply = server.post(PATH, request(BARE)).await;
    let noted = server.query_number("SELECT MAX(id) FROM changes WHERE tenant = $1 AND entity = 'offer'").await;
    assert_eq!(reply.data()["offer_id"], noted.to_string());
}

/// There is no idempotency key, so the second of two equal requests is refused.
#[tokio::test]
async fn a_retry_after_a_lost_answer_ends_in_1002053() {
    let server = Server::start().await;
    let first = server.post(PATH, request(BARE)).await;
    let retry = server.post(PATH, request(BARE)).await;
    retry.assert_error(500, 1_002_053);
    assert_eq!(retry.body["msg"], "offer already exist");
    assert_eq!(offer_of(&server, BARE).await["id"], first.data()["offer_id"]);
}

/// Of many at once one wins.
#[tokio::test]
async fn of_simultaneous_requests_for_one_application_one_succeeds() {
    let server = Server::start().await;
    let before = offers(&server).await;
    server.token(crate::harness::APP).await;
    let post = || server.post(PATH, request(BARE));
    let (a, b, c, d) = tokio::join!(post(), post(), post(), post());
    let mut codes: Vec<i64> = [a, b, c, d].iter().map(|reply| reply.code()).collect();
    codes.sort_unstable();
    assert_eq!(codes, [0, 1_002_053, 1_002_053, 1_002_053]);
    assert_eq!(offers(&server).await, before + 1);
}

/// Each of these is refused at another step; none leaves an offer, a change or an event behind.
#[tokio::test]
async fn a_refused_request_leaves_nothing() {
    let server = Server::start().await;
    let unknown = crate::harness::UNKNOWN_ID;
    let state = async || {
        let changes = server.query_number("SELECT COUNT(*) FROM changes WHERE tenant = $1").await;
        (offers(&server).await, changes, server.query_number("SELECT COUNT(*) FROM events WHERE tenant = $1").await)
    };
    let before = state().await;
    let refused = [
        (request(430_000_201), 1_002_055),
        (with(request(BARE), json!({ "schema_id": unknown })), 1_002_059),
        (with_basics(BARE, json!({ "common_attachment_id_list": [unknown] })), 1_002_083),
        (with_basics(BARE, json!({ "job_family_id": unknown })), 1_002_071),
        (with_basics(BARE, json!({ "leader_user_id": "ou_unknown" })), 1_002_002),
        (with_basics(BARE, json!({ "work_address_id": unknown })), 1_002_002),
        (standard(json!({ "salary_info": { "basic_salary": "many" } })), 1_002_002),
        (with(request(BARE), json!({ "customized_info_list": [{ "id": "1", "value": "1" }] })), 1_002_002),
    ];
    for (body, code) in refused {
        assert_eq!(server.post(PATH, body.clone()).await.code(), code, "{body}");
    }
    assert_eq!(state().await, before);
    server.post(PATH, request(BARE)).await.data();
}

/// Offers of one second still have ids of their own, and later ones greater ids.
#[tokio::test]
async fn ids_of_offers_differ_and_grow() {
    let server = Server::start().await;
    let mut ids = Vec::new();
    for application in BARE..BARE + 4 {
        let reply = server.post(PATH, request(application)).await;
        ids.push(reply.data()["offer_id"].as_str().expect("an id").parse::<i64>().expect("a number"));
    }
    assert!(ids.is_sorted_by(|one, next| one < next), "{ids:?}");
}
