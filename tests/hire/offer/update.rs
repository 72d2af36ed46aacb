//! `PUT /hire/v1/offers/:offer_id`

use axum::{body::Body, http::Method};
use hire_api::id::OfferId;
use hired::store::{
    forms::OfferSchema,
    offers::{Offer, OfferVersion},
};
use serde_json::{Value, json};

use super::{
    create::{self, CHEN_MING, FORMULA, STANDARD, offer_of, standard},
    offer_status::report,
    with,
};
use crate::{
    company::Company,
    harness::{Reply, Server, UNKNOWN_ID, id, request},
    sample::Sample,
};

/// Offers 440000101 to 440000113 have the statuses 1 to 13. Their form is "bare".
const STATUS: i64 = 440_000_100;
const CREATED: i64 = STATUS + 10;
/// The application of [`CREATED`].
const APPLICATION: i64 = 430_000_310;
const BARE_SCHEMA: i64 = 250_000_011;
const STANDARD_SCHEMA: i64 = 250_000_002;

/// Names everything that an offer can name.
pub fn sample(company: &mut Company) -> Sample {
    let offer = company.talent().with_offer().apply().offer.expect("an offer");
    Sample::new().path("offer_id", offer.id).body(create::content(company))
}

fn content() -> Value {
    json!({
        "schema_id": id(BARE_SCHEMA),
        "basic_info": {
            "department_id": "od-7e570000000000000000000000000002",
            "leader_user_id": CHEN_MING,
            "owner_user_id": CHEN_MING,
            "operator_user_id": CHEN_MING,
        },
    })
}

fn with_basics(change: Value) -> Value {
    with(content(), json!({ "basic_info": change }))
}

async fn put(server: &Server, offer: &str, body: Value) -> Reply {
    let token = server.token(crate::harness::APP).await;
    let path = format!("/open-apis/hire/v1/offers/{offer}");
    server.send(request(Method::PUT, &path, Some(&token), Body::from(body.to_string()))).await
}

async fn stored(server: &Server, offer: i64) -> Offer {
    let key = OfferId::new(id(offer).parse().expect("a number"));
    server.write(move |tx| tx.get::<Offer>(&key)).await.expect("an offer")
}

/// Makes the probation of the form "bare" a field that needs approval.
async fn probation_needs_approval(server: &Server) {
    let key = hire_api::id::OfferSchemaId::new(id(BARE_SCHEMA).parse().expect("a number"));
    server
        .write(move |tx| {
            let before = tx.get::<OfferSchema>(&key)?.expect("a form");
            let mut after = before.clone();
            let fields = after.document.0.modules.iter_mut().flat_map(|module| &mut module.fields);
            for field in fields.filter(|field| field.system.as_deref() == Some("probation_month")) {
                field.need_approve = true;
            }
            tx.update(&before, &after)
        })
        .await;
}

async fn events(server: &Server) -> i64 {
    server.query_number("SELECT COUNT(*) FROM events WHERE tenant = $1").await
}

#[tokio::test]
async fn the_answer_is_the_request_with_the_offer() {
    let server = Server::start().await;
    let body = with_basics(json!({ "probation_month": 3, "job_process_type_id": 2, "job_offered": "助理" }));
    let sent = with(body.clone(), json!({ "application_id": UNKNOWN_ID, "offer_type": 2, "offer_id": UNKNOWN_ID }));
    let reply = put(&server, &id(CREATED), sent).await;
    assert_eq!(reply.body["msg"], "ok");
    assert_eq!(reply.data(), &with(body, json!({ "offer_id": id(CREATED) })));
}

#[tokio::test]
async fn what_is_left_out_is_cleared() {
    let server = Server::start().await;
    let all = standard(json!({
        "basic_info": { "probation_month": 3, "recommended_words": "十分优秀", "work_address_id": id(230_000_001) },
        "customized_info_list": [{ "id": id(270_000_001), "value": "靠窗" }, { "id": id(270_000_016), "value": "14" }],
    }));
    let created = server.post(create::PATH, all).await;
    let offer = created.data()["offer_id"].as_str().expect("an id").to_owned();
    let less = json!({
        "schema_id": id(STANDARD_SCHEMA),
        "salary_info": { "currency": "USD", "basic_salary": "5000" },
        "customized_info_list": [{ "id": id(270_000_016), "value": "16" }],
    });
    put(&server, &offer, with(content(), less)).await.data();
    let shown = offer_of(&server, STANDARD).await;
    for cleared in ["probation_month", "remark", "work_address", "customize_info_list"] {
        assert!(shown["basic_info"].get(cleared).is_none(), "{cleared}: {shown}");
    }
    assert_eq!(shown["salary_plan"]["currency"], "USD");
    let laptop = json!([{ "object_id": id(270_000_016), "customize_value": "16" }]);
    assert_eq!(shown["customized_module_list"][0]["object_list"], laptop);
}

#[tokio::test]
async fn an_unknown_offer_is_1002064() {
    let server = Server::start().await;
    for unknown in [UNKNOWN_ID, "nothing", &id(1_440_000_001)] {
        put(&server, unknown, content()).await.assert_error(500, 1_002_064);
    }
}

#[tokio::test]
async fn an_offer_whose_letter_is_out_is_1002066() {
    let server = Server::start().await;
    for status in 1..=13 {
        let reply = put(&server, &id(STATUS + status), content()).await;
        if [6, 7, 11, 12, 13].contains(&status) {
            reply.assert_error(500, 1_002_066);
        } else {
            reply.data();
        }
    }
}

#[tokio::test]
async fn mistakes_are_refused_in_the_documented_order() {
    let server = Server::start().await;
    let mut body = with(
        with_basics(json!({
            "department_id": "nowhere",
            "job_family_id": UNKNOWN_ID,
            "common_attachment_id_list": [UNKNOWN_ID],
        })),
        json!({ "schema_id": UNKNOWN_ID }),
    );
    let offer = id(STATUS + 6);
    let of_offer = |set: &str| {
        let its = format!("(SELECT application FROM offers WHERE tenant = $1 AND id = {offer})");
        format!("UPDATE applications SET {set} WHERE tenant = $1 AND id = {its}")
    };
    server.execute_tenant(&of_offer("active_status = 2")).await;
    put(&server, &offer, body.clone()).await.assert_error(500, 1_002_055);
    server.execute_tenant(&of_offer("active_status = 1, stage = 7000000000210000006")).await;
    put(&server, &offer, body.clone()).await.assert_error(500, 1_002_066);
    server.execute_tenant("UPDATE offers SET status = 9 WHERE tenant = $1").await;
    put(&server, &offer, body.clone()).await.assert_error(500, 1_002_056);
    server.execute_tenant(&of_offer("stage = 7000000000210000005")).await;
    put(&server, &offer, body.clone()).await.assert_error(500, 1_002_059);
    body["schema_id"] = id(BARE_SCHEMA).into();
    put(&server, &offer, body.clone()).await.assert_error(400, 1_002_083);
    body["basic_info"]["common_attachment_id_list"] = json!(null);
    put(&server, &offer, body.clone()).await.assert_error(400, 1_002_071);
    body["basic_info"]["job_family_id"] = json!(null);
    put(&server, &offer, body.clone()).await.assert_error(400, 1_002_002);
    server.execute_tenant("DELETE FROM applications WHERE tenant = $1").await;
    put(&server, &offer, body).await.assert_error(500, 1_002_054);
}

#[tokio::test]
async fn a_stage_before_the_offer_stage_is_no_obstacle() {
    let server = Server::start().await;
    server.execute_tenant("UPDATE applications SET stage = 7000000000210000004 WHERE tenant = $1").await;
    put(&server, &id(CREATED), content()).await.data();
}

#[tokio::test]
async fn disabled_or_unrelated_parts_of_the_organisation_have_their_own_errors() {
    let server = Server::start().await;
    for (basics, code) in [
        (json!({ "employment_job_id": id(150_000_003) }), 1_002_070),
        (json!({ "job_family_id": id(130_000_004) }), 1_002_072),
        (json!({ "job_level_id": id(120_000_004) }), 1_002_074),
        (json!({ "employment_job_id": id(150_000_001), "job_family_id": id(130_000_003) }), 1_002_077),
        (json!({ "employment_job_id": id(150_000_001), "job_level_id": id(120_000_003) }), 1_002_078),
        (json!({ "job_family_id": id(130_000_002), "job_level_id": id(120_000_002) }), 1_002_079),
    ] {
        put(&server, &id(CREATED), with_basics(basics)).await.assert_error(400, code);
    }
}

#[tokio::test]
async fn an_earlier_version_of_the_form_is_1002057() {
    let server = Server::start().await;
    let created = server.post(create::PATH, standard(json!({}))).await;
    let offer = created.data()["offer_id"].as_str().expect("an id").to_owned();
    let earlier = with(content(), json!({ "schema_id": id(250_000_001) }));
    put(&server, &offer, earlier).await.assert_error(500, 1_002_057);
}

#[tokio::test]
async fn a_value_for_a_formula_that_is_not_its_result_is_1002061() {
    let server = Server::start().await;
    let salary = json!({ "currency": "CNY", "basic_salary": "30000" });
    let sent = with(create::request(FORMULA), json!({ "salary_info": salary }));
    let created = server.post(create::PATH, sent).await;
    let (offer, schema) = (created.data()["offer_id"].clone(), created.data()["schema_id"].clone());
    let wrong = json!({
        "schema_id": schema,
        "salary_info": salary,
        "customized_info_list": [{ "id": id(270_000_302), "value": "0" }],
    });
    put(&server, offer.as_str().expect("an id"), with(content(), wrong)).await.assert_error(500, 1_002_061);
}

#[tokio::test]
async fn more_than_twenty_attachments_are_1002082() {
    let server = Server::start().await;
    let many = json!({ "common_attachment_id_list": vec![id(310_000_003); 21] });
    put(&server, &id(CREATED), with_basics(many)).await.assert_error(400, 1_002_082);
}

#[tokio::test]
async fn unknown_or_unrelated_grades_are_refused() {
    let server = Server::start().await;
    for basics in [
        json!({ "job_grade_id": UNKNOWN_ID }),
        json!({ "job_grade_id": id(160_000_003) }),
        json!({ "job_level_id": id(120_000_001), "job_grade_id": id(160_000_002) }),
    ] {
        let reply = put(&server, &id(CREATED), with_basics(basics)).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains("basic_info.job_grade_id: "), "{}", reply.text);
    }
}

#[tokio::test]
async fn the_gateway_requires_the_version_of_the_form_and_checks_the_process_type() {
    let server = Server::start().await;
    put(&server, &id(CREATED), with(content(), json!({ "schema_id": null }))).await.assert_violations(&["schema_id"]);
    let wrong = with_basics(json!({ "job_process_type_id": 3 }));
    put(&server, &id(CREATED), wrong).await.assert_violations(&["basic_info.job_process_type_id"]);
}

#[tokio::test]
async fn changing_an_approved_field_withdraws_the_approval_with_one_event() {
    let server = Server::start().await;
    probation_needs_approval(&server).await;
    for (status, after) in [(1, 1), (2, 3), (3, 3), (4, 3), (5, 5), (8, 3), (9, 3), (10, 10)] {
        let announced = events(&server).await;
        put(&server, &id(STATUS + status), with_basics(json!({ "probation_month": 3 }))).await.data();
        assert_eq!(stored(&server, STATUS + status).await.status.code(), after, "from {status}");
        assert_eq!(events(&server).await - announced, i64::from(status != after), "from {status}");
    }
}

#[tokio::test]
async fn the_reasons_of_a_refusal_end_with_its_status() {
    let server = Server::start().await;
    probation_needs_approval(&server).await;
    report(&server, STATUS + 6, 8).await.data();
    put(&server, &id(STATUS + 6), with_basics(json!({ "owner_user_id": CHEN_MING }))).await.data();
    assert!(stored(&server, STATUS + 6).await.document.0.progress.closing.is_some());
    put(&server, &id(STATUS + 6), with_basics(json!({ "probation_month": 3 }))).await.data();
    let after = stored(&server, STATUS + 6).await;
    assert_eq!((after.status.code(), after.document.0.progress.closing), (3, None));
}

#[tokio::test]
async fn clearing_an_approved_value_withdraws_the_approval() {
    let server = Server::start().await;
    put(&server, &id(STATUS + 4), with_basics(json!({ "probation_month": 3 }))).await.data();
    probation_needs_approval(&server).await;
    let other = json!({ "probation_month": 3, "contract_year": 3, "job_offered": "助理" });
    put(&server, &id(STATUS + 4), with_basics(other)).await.data();
    assert_eq!(stored(&server, STATUS + 4).await.status.code(), 4);
    assert_eq!(events(&server).await, 0);
    put(&server, &id(STATUS + 4), content()).await.data();
    assert_eq!(stored(&server, STATUS + 4).await.status.code(), 3);
    assert_eq!(events(&server).await, 1);
}

#[tokio::test]
async fn earlier_versions_stay_readable() {
    let server = Server::start().await;
    let before = stored(&server, CREATED).await;
    put(&server, &id(CREATED), with_basics(json!({ "probation_month": 3 }))).await.data();
    put(&server, &id(CREATED), with_basics(json!({ "probation_month": 6 }))).await.data();
    assert_eq!(stored(&server, CREATED).await.version, 3);
    let key = before.id;
    let versions = server
        .write(move |tx| Ok([tx.get::<OfferVersion>(&(key, 1))?, tx.get::<OfferVersion>(&(key, 2))?]))
        .await
        .map(|version| version.expect("a version"));
    assert_eq!(versions[0].document.leader, before.leader);
    assert_eq!(versions.map(|version| version.document.0.document.0.probation_month), [None, Some(3)]);
}

#[tokio::test]
async fn the_same_content_changes_nothing() {
    let server = Server::start().await;
    put(&server, &id(CREATED), content()).await.data();
    let before = stored(&server, CREATED).await;
    server.clock.advance(1000);
    put(&server, &id(CREATED), content()).await.data();
    let after = stored(&server, CREATED).await;
    assert_eq!((after.version, after.updated_at), (before.version, before.updated_at));
    let shown = offer_of(&server, APPLICATION).await;
    assert_eq!(shown["offer_status"], 10);
}
