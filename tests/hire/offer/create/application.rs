//! The application and its stage.

use serde_json::json;

use super::{BARE, CAMPUS, PATH, offer_of, request};
use crate::{
    harness::{OTHER_TENANT_APP, Server, UNKNOWN_ID, id},
    offer::with,
};

async fn refused(applications: &[i64], code: i64, message: &str) {
    let server = Server::start().await;
    for application in applications {
        let reply = server.post(PATH, request(*application)).await;
        reply.assert_error(500, code);
        assert_eq!(reply.body["msg"], message, "{application}");
    }
}

/// Not found is HTTP 500 here.
#[tokio::test]
async fn an_unknown_application_is_1002054() {
    let server = Server::start().await;
    let reply = server.post(PATH, with(request(BARE), json!({ "application_id": UNKNOWN_ID }))).await;
    reply.assert_error(500, 1_002_054);
    assert_eq!(reply.body["msg"], "application not exist");
}

#[tokio::test]
async fn a_terminated_application_is_1002055() {
    refused(&[430_000_201], 1_002_055, "application already terminated").await;
}

/// To be onboarded, onboarded, and a stage that is not of the job's process.
#[tokio::test]
async fn an_application_past_the_offer_stage_or_in_a_foreign_one_is_1002056() {
    refused(&[430_000_216, 430_000_217, 430_000_210], 1_002_056, "application stage abnormal").await;
}

/// Screening, evaluation, exam, interview, other, default.
#[tokio::test]
async fn an_application_in_a_stage_without_offers_is_1002062() {
    let stages = [430_000_211, 430_000_212, 430_000_213, 430_000_214, 430_000_218, 430_000_219];
    refused(&stages, 1_002_062, "miss in job process").await;
}

#[tokio::test]
async fn an_application_in_a_process_without_offer_stage_is_1002062() {
    refused(&[430_000_220], 1_002_062, "miss in job process").await;
}

/// Whatever the type and status of the offer.
#[tokio::test]
async fn an_application_that_has_an_offer_is_1002053() {
    let any_status = [430_000_101, 430_000_102].into_iter().chain(430_000_301..=430_000_313);
    refused(&any_status.collect::<Vec<_>>(), 1_002_053, "offer already exist").await;
}

/// An internship offer after a formal one is refused as well.
#[tokio::test]
async fn an_application_has_one_offer_of_any_type() {
    let server = Server::start().await;
    server.post(PATH, with(request(BARE), json!({ "offer_type": 2 }))).await.data();
    server.post(PATH, with(request(BARE), json!({ "offer_type": 1 }))).await.assert_error(500, 1_002_053);
}

/// Terminated goes before the stage, the stage before an offer that exists, and all of them before the rest.
#[tokio::test]
async fn the_state_of_the_application_is_judged_first_and_in_order() {
    let server = Server::start().await;
    let wrong = json!({
        "schema_id": UNKNOWN_ID,
        "basic_info": { "leader_user_id": "unknown", "job_level_id": UNKNOWN_ID, "common_attachment_id_list": [UNKNOWN_ID] },
    });
    for (application, code) in [(430_000_201, 1_002_055), (430_000_217, 1_002_056), (430_000_101, 1_002_053)] {
        server.post(PATH, with(request(application), wrong.clone())).await.assert_error(500, code);
    }
    server.post(PATH, with(request(BARE), wrong)).await.assert_error(500, 1_002_059);
    server
        .execute_tenant(
            "UPDATE applications SET stage = 7000000000210000007 \
             WHERE tenant = $1 AND id IN (7000000000430000101, 7000000000430000201)",
        )
        .await;
    server.post(PATH, request(430_000_201)).await.assert_error(500, 1_002_055);
    server.post(PATH, request(430_000_101)).await.assert_error(500, 1_002_056);
}

/// The stage that counts is that of the job's own process.
#[tokio::test]
async fn the_offer_stage_of_a_campus_process_allows_an_offer() {
    let server = Server::start().await;
    server.post(PATH, request(CAMPUS)).await.data();
    assert_eq!(offer_of(&server, CAMPUS).await["job_info"]["job_name"], "管培生");
}

/// An application of another tenant is as unknown as one that never was.
#[tokio::test]
async fn applications_of_other_tenants_are_unknown() {
    let server = Server::start().await;
    let foreign = with(request(BARE), json!({ "application_id": id(1_430_000_002) }));
    server.post(PATH, foreign).await.assert_error(500, 1_002_054);
    server.post_as(OTHER_TENANT_APP, PATH, request(BARE)).await.assert_error(500, 1_002_054);
}
