//! Which version of the form an offer is written with.

use serde_json::json;

use super::{BARE, PATH, request, standard};
use crate::{
    harness::{Server, UNKNOWN_ID, id},
    offer::with,
};

#[tokio::test]
async fn without_a_schema_the_latest_version_of_the_jobs_form_is_filled_in() {
    let server = Server::start().await;
    assert_eq!(server.post(PATH, standard(json!({}))).await.data()["schema_id"], id(250_000_002));
    assert_eq!(server.post(PATH, request(BARE)).await.data()["schema_id"], id(250_000_011));
}

#[tokio::test]
async fn the_latest_version_is_accepted() {
    let server = Server::start().await;
    let reply = server.post(PATH, standard(json!({ "schema_id": id(250_000_002) }))).await;
    assert_eq!(reply.data()["schema_id"], id(250_000_002));
}

#[tokio::test]
async fn an_older_version_of_the_form_is_1002057() {
    let server = Server::start().await;
    let reply = server.post(PATH, standard(json!({ "schema_id": id(250_000_001) }))).await;
    reply.assert_error(500, 1_002_057);
    assert_eq!(reply.body["msg"], "schema not the latest version");
}

#[tokio::test]
async fn an_unknown_schema_is_1002059() {
    let server = Server::start().await;
    let reply = server.post(PATH, standard(json!({ "schema_id": UNKNOWN_ID }))).await;
    reply.assert_error(500, 1_002_059);
    assert_eq!(reply.body["msg"], "schema not exist");
}

/// Also the latest one of another form, or another tenant's.
#[tokio::test]
async fn the_version_of_another_form_is_1002059() {
    let server = Server::start().await;
    for foreign in [250_000_011, 1_250_000_001] {
        server.post(PATH, standard(json!({ "schema_id": id(foreign) }))).await.assert_error(500, 1_002_059);
    }
}

#[tokio::test]
async fn a_job_without_a_form_is_1002059() {
    let server = Server::start().await;
    let reply = server.post(PATH, request(430_000_051)).await;
    reply.assert_error(500, 1_002_059);
    let msg = reply.body["msg"].as_str().expect("msg");
    assert!(msg.starts_with("schema not exist: job 7") && msg.ends_with(" has no offer application form"), "{msg}");
}

/// Changing a form makes a new version; the one that was the latest is then an older one.
#[tokio::test]
async fn a_version_stops_being_accepted_when_the_form_changes() {
    let server = Server::start().await;
    server
        .execute_tenant(
            "INSERT INTO offer_schemas (tenant, id, offer_form, version, document) \
             SELECT tenant, id + 5, offer_form, version + 1, document FROM offer_schemas \
             WHERE tenant = $1 AND id = 7000000000250000011",
        )
        .await;
    server
        .execute_tenant(
            "UPDATE offer_forms SET latest_schema = latest_schema + 5 \
             WHERE tenant = $1 AND latest_schema = 7000000000250000011",
        )
        .await;
    let named = with(request(BARE), json!({ "schema_id": id(250_000_011) }));
    server.post(PATH, named).await.assert_error(500, 1_002_057);
    assert_eq!(server.post(PATH, request(BARE)).await.data()["schema_id"], id(250_000_016));
}

/// The schema goes before attachments and organisation.
#[tokio::test]
async fn the_schema_is_judged_before_attachments() {
    let server = Server::start().await;
    let both = standard(json!({
        "schema_id": id(250_000_001),
        "basic_info": { "common_attachment_id_list": vec![UNKNOWN_ID; 21], "job_family_id": UNKNOWN_ID },
    }));
    server.post(PATH, both).await.assert_error(500, 1_002_057);
}
