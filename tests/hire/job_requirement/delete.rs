//! `DELETE /hire/v1/job_requirements/:job_requirement_id`

use axum::{body::Body, http::Method};
use serde_json::json;

use super::{create, text};
use crate::{
    company::Company,
    harness::{APP, Reply, Server, UNKNOWN_ID, id, request},
    sample::Sample,
};

/// Offers and jobs name it.
const FULL: i64 = 410_000_001;

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_requirement_id", company.job_requirement().0.id)
}

async fn delete(server: &Server, requirement: &str) -> Reply {
    let token = server.token(APP).await;
    let path = format!("{}/{requirement}", create::PATH);
    server.send(request(Method::DELETE, &path, Some(&token), Body::empty())).await
}

#[tokio::test]
async fn an_unused_requirement_is_deleted_and_its_code_is_free() {
    let server = Server::start().await;
    let created = server.post(create::PATH, create::little()).await;
    let requirement = text(&created.data()["job_requirement"], "id").to_owned();
    assert_eq!(delete(&server, &requirement).await.data(), &json!({}));
    let reply = delete(&server, &requirement).await;
    reply.assert_error(400, 1_002_002);
    assert!(reply.text.contains("job_requirement_id"), "{}", reply.text);
    server.post(create::PATH, create::little()).await.data();
}

#[tokio::test]
async fn a_requirement_that_a_job_or_an_offer_names_stays() {
    let server = Server::start().await;
    delete(&server, &id(FULL)).await.assert_error(400, 1_002_704);
    server.execute_tenant("UPDATE offers SET job_requirement = NULL WHERE tenant = $1").await;
    delete(&server, &id(FULL)).await.assert_error(400, 1_002_704);
    server.execute_tenant("DELETE FROM requirement_jobs WHERE tenant = $1").await;
    server.execute_tenant("UPDATE offers SET job_requirement = 7000000000410000001 WHERE tenant = $1").await;
    delete(&server, &id(FULL)).await.assert_error(400, 1_002_704);
    server.execute_tenant("UPDATE offers SET job_requirement = NULL WHERE tenant = $1").await;
    delete(&server, &id(FULL)).await.data();
}

#[tokio::test]
async fn a_requirement_that_an_employee_names_stays() {
    let mut company = Company::start().await;
    let requirement = company.job_requirement().0;
    company.employee(json!({ "job_requirement": requirement.key() }));
    company.save().await;
    delete(&company.server, &requirement.id).await.assert_error(400, 1_002_704);
}

#[tokio::test]
async fn unknown_ids_are_bad_parameters_and_the_switch_comes_first() {
    let server = Server::start().await;
    for unknown in [UNKNOWN_ID, "x", &id(1_410_000_001)] {
        delete(&server, unknown).await.assert_error(400, 1_002_002);
    }
    server.switch("edit_requirements", false).await;
    delete(&server, UNKNOWN_ID).await.assert_error(400, 1_002_071);
}
