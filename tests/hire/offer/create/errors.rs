//! The error table.

use hire_api::{Endpoint, offer::CreateOffer};
use serde_json::{Value, json};

use super::{BARE, FORMULA, PATH, request, standard, with_basics};
use crate::{
    harness::{Server, UNKNOWN_ID, id},
    offer::{tells_nothing_of_its_cause, with},
};

/// One request for each row that a request can bring about.
#[tokio::test]
async fn every_documented_code_can_be_produced_from_the_test_company() {
    let server = Server::start().await;
    let basics = |change: Value| with_basics(BARE, change);
    let formula = json!({
        "salary_info": { "currency": "CNY", "basic_salary": "30000" },
        "customized_info_list": [{ "id": id(270_000_302), "value": "0" }],
    });
    let requests = [
        basics(json!({ "department_id": "nowhere" })),
        request(430_000_101),
        with(request(BARE), json!({ "application_id": UNKNOWN_ID })),
        request(430_000_201),
        request(430_000_216),
        standard(json!({ "schema_id": id(250_000_001) })),
        basics(json!({ "attachment_id_list": [UNKNOWN_ID] })),
        standard(json!({ "schema_id": UNKNOWN_ID })),
        with(request(FORMULA), formula),
        request(430_000_211),
        basics(json!({ "employment_job_id": UNKNOWN_ID })),
        basics(json!({ "employment_job_id": id(150_000_003) })),
        basics(json!({ "job_family_id": UNKNOWN_ID })),
        basics(json!({ "job_family_id": id(130_000_004) })),
        basics(json!({ "job_level_id": UNKNOWN_ID })),
        basics(json!({ "job_level_id": id(120_000_004) })),
        basics(json!({ "job_grade_id": UNKNOWN_ID })),
        basics(json!({ "job_grade_id": id(160_000_003) })),
        basics(json!({ "employment_job_id": id(150_000_001), "job_family_id": id(130_000_003) })),
        basics(json!({ "employment_job_id": id(150_000_001), "job_level_id": id(120_000_003) })),
        basics(json!({ "job_family_id": id(130_000_002), "job_level_id": id(120_000_002) })),
        basics(json!({ "job_level_id": id(120_000_001), "job_grade_id": id(160_000_002) })),
        basics(json!({ "common_attachment_id_list": vec![id(310_000_003); 21] })),
        basics(json!({ "common_attachment_id_list": [UNKNOWN_ID] })),
    ];
    let mut produced = Vec::new();
    for body in requests {
        let reply = server.post(PATH, body).await;
        produced.push((reply.status.as_u16(), u32::try_from(reply.code()).expect("a code")));
    }
    server.execute_tenant("UPDATE offer_schemas SET document = '{' WHERE tenant = $1").await;
    let broken = server.post(PATH, request(BARE)).await;
    produced.insert(0, (broken.status.as_u16(), u32::try_from(broken.code()).expect("a code")));
    let documented: Vec<_> = CreateOffer::SPEC.errors.iter().map(|row| (row.http, row.code)).collect();
    assert_eq!(produced, documented);
}

/// 1002001: a form that cannot be read any more.
#[tokio::test]
async fn a_damaged_form_is_a_system_error_without_its_cause() {
    let server = Server::start().await;
    server.execute_tenant("UPDATE offer_schemas SET document = 'damaged' WHERE tenant = $1").await;
    tells_nothing_of_its_cause(&server.post(PATH, request(BARE)).await);
}

/// 1002001: a table that is gone. Nothing is half written, and the operation works again once the table is back.
#[tokio::test]
async fn a_broken_database_is_a_system_error_without_its_cause() {
    let server = Server::start().await;
    server.execute_global("ALTER TABLE changes RENAME TO hidden").await;
    tells_nothing_of_its_cause(&server.post(PATH, request(BARE)).await);
    server.execute_global("ALTER TABLE hidden RENAME TO changes").await;
    server.post(PATH, request(BARE)).await.data();
}
