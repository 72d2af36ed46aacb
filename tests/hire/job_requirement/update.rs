//! `PUT /hire/v1/job_requirements/:job_requirement_id`

use axum::{body::Body, http::Method};
use serde_json::{Value, json};

use super::{create, item};
use crate::{
    company::Company,
    harness::{APP, Reply, Server, UNKNOWN_ID, id, request},
    offer::with,
    sample::Sample,
};

const FULL: i64 = 410_000_001;
const IN_APPROVAL: i64 = 410_000_003;
const JOB: i64 = 400_000_002;

/// Names everything that a requirement can name.
pub fn sample(company: &mut Company) -> Sample {
    let requirement = company.job_requirement().0.id;
    let option = json!({ "update_option": { "need_update_related_job": true } });
    Sample::new().path("job_requirement_id", requirement).body(with(create::content(company), option))
}

fn body(change: Value) -> Value {
    with(json!({ "name": "新名称", "display_progress": 4, "head_count": 5 }), change)
}

async fn put(server: &Server, requirement: &str, body: Value) -> Reply {
    let token = server.token(APP).await;
    let path = format!("{}/{requirement}", create::PATH);
    server.send(request(Method::PUT, &path, Some(&token), Body::from(body.to_string()))).await
}

#[tokio::test]
async fn omitted_members_are_cleared_except_code_employment_and_jobs() {
    let server = Server::start().await;
    let before = item(&server, &id(FULL)).await;
    server.clock.advance(1000);
    assert_eq!(put(&server, &id(FULL), body(json!({ "short_code": "OTHER" }))).await.data(), &json!({}));
    let after = item(&server, &id(FULL)).await;
    let members: Vec<&String> = after.as_object().expect("an object").keys().collect();
    let mut kept = vec![
        "id",
        "short_code",
        "name",
        "display_progress",
        "head_count",
        "recruitment_type",
        "employee_type",
        "job_id_list",
        "create_time",
        "update_time",
        "creator_id",
    ];
    kept.retain(|member| before.get(*member).is_some());
    for member in &members {
        assert!(kept.contains(&member.as_str()), "{member} is not cleared");
    }
    for member in kept {
        let changes = ["name", "display_progress", "head_count", "update_time"].contains(&member);
        assert_eq!(after[member] != before[member], changes, "{member}");
    }
}

#[tokio::test]
async fn jobs_are_replaced_only_when_the_request_says_so() {
    let server = Server::start().await;
    let jobs = async || item(&server, &id(FULL)).await.get("job_id_list").cloned();
    let before = jobs().await;
    put(&server, &id(FULL), body(json!({ "job_id_list": [UNKNOWN_ID] }))).await.data();
    put(&server, &id(FULL), body(json!({ "update_option": {}, "job_id_list": [id(JOB)] }))).await.data();
    assert_eq!(jobs().await, before);
    let replace = json!({ "update_option": { "need_update_related_job": true }, "job_id_list": [id(JOB)] });
    let update_time = async || item(&server, &id(FULL)).await["update_time"].clone();
    let unchanged = update_time().await;
    server.clock.advance(1000);
    put(&server, &id(FULL), body(replace)).await.data();
    assert_eq!(jobs().await, Some(json!([id(JOB)])));
    assert_ne!(update_time().await, unchanged, "other jobs are a change of the requirement");
    put(&server, &id(FULL), body(json!({ "update_option": { "need_update_related_job": true } }))).await.data();
    assert_eq!(jobs().await, None);
}

#[tokio::test]
async fn the_same_content_again_changes_no_time() {
    let server = Server::start().await;
    put(&server, &id(FULL), body(json!({}))).await.data();
    let before = item(&server, &id(FULL)).await;
    server.clock.advance(1000);
    put(&server, &id(FULL), body(json!({}))).await.data();
    assert_eq!(item(&server, &id(FULL)).await, before);
}

#[tokio::test]
async fn the_time_of_completion_stays_while_the_requirement_is_completed() {
    let server = Server::start().await;
    server.switch_on("requirement_completion_time").await;
    let mut seen = Vec::new();
    for progress in [5, 5, 4, 5] {
        server.clock.advance(1000);
        put(&server, &id(FULL), body(json!({ "display_progress": progress }))).await.data();
        seen.push(item(&server, &id(FULL)).await.get("completion_time").cloned());
    }
    assert!(
        seen[0].is_some() && seen[0] == seen[1] && seen[2].is_none() && seen[3].is_some() && seen[3] != seen[0],
        "{seen:?}"
    );
}

#[tokio::test]
async fn the_approval_and_the_switches_decide_what_is_refused() {
    let server = Server::start().await;
    let jobs = json!({ "update_option": { "need_update_related_job": true }, "job_id_list": [id(JOB)] });
    for unknown in [UNKNOWN_ID, "x", &id(1_410_000_001)] {
        let reply = put(&server, unknown, body(json!({}))).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains("job_requirement_id"), "{}", reply.text);
    }
    put(&server, &id(IN_APPROVAL), body(json!({}))).await.data();
    server.switch_on("requirement_approval").await;
    put(&server, &id(IN_APPROVAL), body(json!({}))).await.assert_error(400, 1_002_703);
    server.execute_tenant("UPDATE job_requirements SET approval_status = 4 WHERE tenant = $1").await;
    put(&server, &id(FULL), body(jobs.clone())).await.assert_error(400, 1_002_702);
    put(&server, &id(FULL), body(json!({}))).await.data();
    server.execute_tenant("UPDATE job_requirements SET approval_status = 3 WHERE tenant = $1").await;
    put(&server, &id(FULL), body(jobs)).await.data();
    server.switch_on("requirement_approval_blocks_api").await;
    put(&server, &id(FULL), body(json!({}))).await.assert_error(400, 1_002_705);
    server.switch("edit_requirements", false).await;
    put(&server, UNKNOWN_ID, body(json!({}))).await.assert_error(400, 1_002_701);
}

#[tokio::test]
async fn the_content_is_checked_as_when_it_is_created() {
    let server = Server::start().await;
    let chen_ming = "ou_7e570000000000000000000000000001";
    for (change, code) in [
        (json!({ "employee_type_id": "nothing" }), 1_002_708),
        (json!({ "recruiter_id_list": [chen_ming, chen_ming] }), 1_002_721),
        (json!({ "department_id": "nowhere" }), 1_002_002),
    ] {
        put(&server, &id(FULL), body(change)).await.assert_error(400, code);
    }
    server.execute_tenant("UPDATE job_levels SET active = 0 WHERE tenant = $1").await;
    put(&server, &id(FULL), body(json!({ "max_level_id": id(120_000_002) }))).await.assert_error(400, 1_002_710);
}

#[tokio::test]
async fn one_type_of_employment_replaces_both() {
    let server = Server::start().await;
    put(&server, &id(FULL), body(json!({ "recruitment_type_id": "102" }))).await.data();
    let shown = item(&server, &id(FULL)).await;
    assert_eq!((&shown["recruitment_type"]["id"], shown.get("employee_type")), (&json!("102"), None));
}
