//! Snapshots and resets.

use std::convert::Infallible;

use axum::{body::Bytes, http::Method};
use futures_util::stream;
use hired::store::{Actor, Entity, StoreError, files, testing};
use serde_json::{Value, json};

use super::{Tenant, ask, clock::number, ok, refused, sandbox};
use crate::harness::Server;

const TALENTS: &str = "/open-apis/hire/v1/talents?page_size=20&query_option=ignore_empty_error";

async fn post(server: &Server, tenant: &Tenant, path: &str, body: Value) -> Value {
    ok(ask(server, Method::POST, &format!("tenants/{}/{path}", tenant.key), body).await)
}

async fn talents(server: &Server, tenant: &Tenant, query: &str) -> Value {
    tenant.get(server, &format!("{TALENTS}{query}")).await.data()["items"].clone()
}

/// Deletes all talents but one, and renames that.
async fn change(server: &Server, tenant: &Tenant) {
    let change = server.state.store.write::<_, StoreError>(Actor::System, number(server, tenant).await, |tx| {
        for id in tx.scalars::<i64>("SELECT id FROM talents WHERE tenant = $1", &[])? {
            tx.touch(Entity::Talent, id);
        }
        testing::execute(tx, "DELETE FROM talents WHERE tenant = $1 AND id <> 6891560630172518670", &[])?;
        testing::execute(tx, "UPDATE talents SET name = 'Renamed' WHERE tenant = $1", &[])
    });
    change.await.unwrap();
}

#[tokio::test]
async fn a_snapshot_brings_back_all_rows_and_the_search() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    let before = talents(&server, &tenant, "").await;
    post(&server, &tenant, "snapshots", json!({ "name": "before" })).await;
    change(&server, &tenant).await;
    assert_eq!(talents(&server, &tenant, "").await.as_array().unwrap().len(), 1);
    let state = server.state.clone();
    tokio::task::spawn_blocking(move || state.search.catch_up().unwrap()).await.unwrap();
    assert_eq!(talents(&server, &tenant, "&keyword=Renamed").await.as_array().unwrap().len(), 1);

    post(&server, &tenant, "snapshots/before/load", json!({})).await;
    assert_eq!(talents(&server, &tenant, "").await, before);
    assert_eq!(talents(&server, &tenant, "&keyword=Renamed").await, json!([]));
    let list = ok(ask(&server, Method::GET, &format!("tenants/{}/snapshots", tenant.key), json!({})).await);
    assert_eq!(list["snapshots"], json!(["before"]));
}

#[tokio::test]
async fn a_reset_makes_a_tenant_as_it_was_created() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    let before = talents(&server, &tenant, "").await;
    change(&server, &tenant).await;
    post(&server, &tenant, "reset", json!({})).await;
    assert_eq!(talents(&server, &tenant, "").await, before);
    let tenants = ok(ask(&server, Method::GET, "tenants", json!({})).await);
    let foreign = tenants["tenants"][0]["tenant_key"].as_str().unwrap();
    let reply = ask(&server, Method::POST, &format!("tenants/{foreign}/reset"), json!({})).await;
    refused(&reply, 409, "load a snapshot instead");
}

#[tokio::test]
async fn a_snapshot_has_the_files() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let number = number(&server, &tenant).await;
    let state = &server.state;
    let bytes = stream::iter([Ok::<_, Infallible>(Bytes::from_static(b"a resume"))]);
    let upload = state.files.write(bytes, 100, &state.clock, &state.entropy).await.unwrap();
    let insert = state.store.write::<_, StoreError>(Actor::System, number, move |tx| {
        let id = tx.new_id()?;
        files::insert(tx, id, &upload, "resume.txt", "text/plain").map(|()| id)
    });
    let id = insert.await.unwrap();
    post(&server, &tenant, "snapshots", json!({ "name": "with-file" })).await;
    state.store.write::<_, StoreError>(Actor::System, number, move |tx| files::delete(tx, id)).await.unwrap();
    for _ in 0..2 {
        post(&server, &tenant, "snapshots/with-file/load", json!({})).await;
        let file = state.store.read::<_, StoreError>(number, move |tx| tx.get::<files::File>(&id)).await.unwrap();
        let reading = state.files.read(&file.unwrap().blob).await.unwrap();
        assert_eq!(reading.size, 8);
    }
}

#[tokio::test]
async fn unknown_snapshots_and_names_that_are_paths_are_refused() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let path = format!("tenants/{}/snapshots", tenant.key);
    refused(&ask(&server, Method::POST, &format!("{path}/none/load"), json!({})).await, 404, "no snapshot \"none\"");
    refused(&ask(&server, Method::POST, &path, json!({ "name": "../../etc" })).await, 400, "name: ");
    refused(&ask(&server, Method::POST, &path, json!({})).await, 400, "missing field `name`");
}
