//! `PATCH /hire/v1/ehr_import_tasks/:ehr_import_task_id`

use axum::{body::Body, http::Method};
use hired::store::ehr_imports::EhrImportTask;
use serde_json::{Value, json};

use crate::{
    application::transfer_onboard::waiting,
    company::{Company, Entity},
    harness::{MINUTE, NOW, Reply, UNKNOWN_ID, request},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let application = waiting(company);
    let task = company.ehr_import_task(&application);
    Sample::new().path("ehr_import_task_id", task.id).body(json!({
        "state": 2, "fail_reason": "no head count", "redirect_url": "https://hr.example.com/1",
    }))
}

async fn patch(company: &Company, task: &str, body: Value) -> Reply {
    let path = format!("/open-apis/hire/v1/ehr_import_tasks/{task}");
    company.server.send(request(Method::PATCH, &path, Some(&company.token), Body::from(body.to_string()))).await
}

async fn stored(company: &Company, task: &Entity) -> EhrImportTask {
    let id = hire_api::id::Id::new(task.id.parse().expect("a number"));
    company.server.write(move |tx| tx.get::<EhrImportTask>(&id)).await.expect("a task")
}

async fn with_task() -> (Company, Entity) {
    let mut company = Company::start().await;
    let application = waiting(&mut company);
    let task = company.ehr_import_task(&application);
    company.save().await;
    (company, task)
}

#[tokio::test]
async fn a_later_result_replaces_an_earlier_one() {
    let (company, task) = with_task().await;
    assert_eq!(stored(&company, &task).await.state, None);
    let failed = json!({ "state": 2, "fail_reason": "no head count" });
    let reply = patch(&company, &task.id, failed).await;
    assert_eq!(reply.body, json!({ "code": 0, "msg": "success", "data": {} }));
    let seen = stored(&company, &task).await;
    assert_eq!((seen.state.map(|state| state.code()), seen.fail_reason.as_deref()), (Some(2), Some("no head count")));
    company.server.advance(MINUTE);
    patch(&company, &task.id, json!({ "state": 1, "fail_reason": "kept" })).await.data();
    let seen = stored(&company, &task).await;
    assert_eq!((seen.state.map(|state| state.code()), seen.fail_reason), (Some(1), None));
    assert_eq!(seen.updated_at, NOW + MINUTE);
}

#[tokio::test]
async fn a_link_is_kept_for_tenants_with_the_switch() {
    let (company, task) = with_task().await;
    let body = json!({ "state": 1, "redirect_url": "https://hr.example.com/1" });
    patch(&company, &task.id, body.clone()).await.data();
    assert_eq!(stored(&company, &task).await.redirect_url, None);
    company.server.switch_on("ehr_external_link").await;
    patch(&company, &task.id, body).await.data();
    assert_eq!(stored(&company, &task).await.redirect_url.as_deref(), Some("https://hr.example.com/1"));
}

#[tokio::test]
async fn unknown_tasks_and_long_reasons_are_bad_parameters() {
    let (company, task) = with_task().await;
    for id in [UNKNOWN_ID, "x"] {
        let reply = patch(&company, id, json!({ "state": 1 })).await;
        reply.assert_error(400, 1_002_002);
        assert_eq!(reply.body["msg"], "参数错误: ehr_import_task_id: unknown id");
    }
    let reason = |length| json!({ "state": 2, "fail_reason": "原".repeat(length) });
    patch(&company, &task.id, reason(513)).await.assert_error(400, 1_002_002);
    patch(&company, &task.id, reason(512)).await.data();
}
