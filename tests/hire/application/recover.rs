//! `POST /hire/v1/applications/:application_id/recover`

use hire_types::id::ApplicationId;
use hired::store::applications::Application;
use serde_json::json;

use crate::{
    application::{create::application, terminate::terminate, transfer_stage::facts},
    company::{Company, hiring::Stage},
    harness::{Reply, UNKNOWN_ID},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let (talent, job) = (company.talent().create(), company.job());
    let made = company.application_for(&talent, &job, Stage::Interview, json!({ "termination_type": 1 }));
    Sample::new().path("application_id", made.id)
}

async fn recover(company: &Company, application: &str) -> Reply {
    company.server.post(&format!("/open-apis/hire/v1/applications/{application}/recover"), json!({})).await
}

#[tokio::test]
async fn a_recovered_application_is_as_before_its_end() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Interview).apply().application.id;
    let reason = company.termination_reason(1).id;
    company.save().await;
    let before = application(&company, &made).await;
    let body = json!({
        "termination_type": 1, "termination_reason_list": [reason], "termination_reason_note": "by mistake",
    });
    terminate(&company, &made, body).await.data();
    let reply = recover(&company, &made).await;
    assert_eq!(reply.body, json!({ "code": 0, "msg": "success", "data": {} }));
    assert_eq!(application(&company, &made).await, before);
    assert!(facts(&company).await.is_empty());
    recover(&company, &made).await.assert_error(400, 1_002_225);
}

/// Not even what is shown of terminated applications alone.
#[tokio::test]
async fn a_recovered_application_keeps_nothing_of_its_end() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Interview).apply().application.id;
    let reason = company.termination_reason(1).id;
    company.save().await;
    let id = ApplicationId::new(made.parse().expect("a number"));
    let stored = async || {
        let application = company.server.write(move |tx| tx.get::<Application>(&id)).await;
        format!("{:?}", application.expect("an application"))
    };
    let before = stored().await;
    let end = json!({
        "termination_type": 1, "termination_reason_list": [reason], "termination_reason_note": "by mistake",
    });
    terminate(&company, &made, end).await.data();
    recover(&company, &made).await.data();
    assert_eq!(stored().await, before);
}

#[tokio::test]
async fn a_recovered_application_has_no_terminator() {
    let mut company = Company::start().await;
    let (talent, job, person) = (company.talent().create(), company.job(), company.user());
    let ended = json!({ "termination_type": 1, "terminator": person.key() });
    let made = company.application_for(&talent, &job, Stage::Interview, ended);
    company.save().await;
    let path = format!("/open-apis/hire/v1/applications/{}/get_detail", made.id);
    let terminator = async || {
        let reply = company.server.get(&path).await;
        reply.data()["application_detail"]["basic_info"].get("terminator_id").cloned()
    };
    assert_eq!(terminator().await, Some(json!(person.id)));
    recover(&company, &made.id).await.data();
    assert_eq!(terminator().await, None);
}

#[tokio::test]
async fn an_unknown_application_is_1002201() {
    let company = Company::start().await;
    recover(&company, UNKNOWN_ID).await.assert_error(400, 1_002_201);
}

#[tokio::test]
async fn another_active_application_for_the_job_is_1002206() {
    let mut company = Company::start().await;
    let (talent, job) = (company.talent().create(), company.job());
    let made = company.application_for(&talent, &job, Stage::Interview, json!({ "terminated": true }));
    company.application_for(&talent, &job, Stage::Screening, json!({}));
    company.save().await;
    let reply = recover(&company, &made.id).await;
    reply.assert_error(400, 1_002_206);
    assert_eq!(reply.body["msg"], "存在相似投递");
}

/// An onboarded talent goes before the lock, and both before the other application.
#[tokio::test]
async fn onboarded_and_locked_talents_have_their_errors_in_order() {
    let mut company = Company::start().await;
    let (talent, job) = (company.talent().onboarded().create(), company.job());
    let made = company.application_for(&talent, &job, Stage::Interview, json!({ "terminated": true }));
    company.application_for(&talent, &job, Stage::Screening, json!({ "locks_talent": true }));
    company.save().await;
    recover(&company, &made.id).await.assert_error(400, 1_002_209);
    company.server.execute_tenant("UPDATE talents SET onboard_state = 0 WHERE tenant = $1").await;
    recover(&company, &made.id).await.assert_error(400, 1_002_210);
}
