//! `POST /hire/v1/applications/:application_id/terminate`

use serde_json::{Value, json};

use crate::{
    application::{create::application, transfer_stage::facts},
    company::{Company, hiring::Stage},
    harness::{MINUTE, NOW, Reply, UNKNOWN_ID},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let applied = company.talent().with_application(Stage::Screening).apply();
    let reason = company.termination_reason(1).id;
    Sample::new().path("application_id", applied.application.id).body(json!({
        "termination_type": 1, "termination_reason_list": [reason], "termination_reason_note": "no",
    }))
}

pub async fn terminate(company: &Company, application: &str, body: Value) -> Reply {
    company.server.post(&format!("/open-apis/hire/v1/applications/{application}/terminate"), body).await
}

#[tokio::test]
async fn an_application_ends_with_its_reasons_and_keeps_its_stage() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Interview).apply().application.id;
    let (interview, reason) = (company.stage(Stage::Interview), company.termination_reason(22));
    company.save().await;
    company.server.clock.advance(MINUTE);
    let body = json!({
        "termination_type": 22, "termination_reason_list": [reason.id], "termination_reason_note": "moved",
    });
    let reply = terminate(&company, &made, body).await;
    assert_eq!(reply.body, json!({ "code": 0, "msg": "success", "data": {} }));
    let shown = application(&company, &made).await;
    assert_eq!((&shown["active_status"], &shown["stage"]["id"]), (&json!(2), &json!(interview)));
    assert_eq!((&shown["termination_type"], &shown["termination_reason_note"]), (&json!(22), &json!("moved")));
    assert_eq!(shown["termination_reason_list"], json!([reason.id]));
    assert_eq!(shown["modify_time"], (NOW + MINUTE).to_string());
    assert_eq!(shown["stage_time_list"], json!([{ "stage_id": interview, "enter_time": NOW.to_string() }]));
    assert!(facts(&company).await.is_empty());
}

#[tokio::test]
async fn ending_twice_is_1002221() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Interview).apply().application.id;
    company.save().await;
    terminate(&company, &made, json!({ "termination_type": 1 })).await.data();
    let again = terminate(&company, &made, json!({ "termination_type": 1 })).await;
    again.assert_error(400, 1_002_221);
    assert_eq!(again.body["msg"], "投递已终止");
}

#[tokio::test]
async fn reasons_must_be_in_use_and_of_the_type() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Interview).apply().application.id;
    let (reason, disabled) = (company.termination_reason(22).id, company.termination_reason(1).id);
    company.save().await;
    company
        .server
        .execute_tenant("UPDATE termination_reasons SET active = 0 WHERE tenant = $1 AND termination_type = 1")
        .await;
    for (id, message) in [
        (UNKNOWN_ID, format!("unknown reason \"{UNKNOWN_ID}\"")),
        (disabled.as_str(), format!("unknown reason \"{disabled}\"")),
        (reason.as_str(), format!("reason \"{reason}\" belongs to another termination_type")),
    ] {
        let reply = terminate(&company, &made, json!({ "termination_type": 1, "termination_reason_list": [id] })).await;
        reply.assert_error(400, 1_002_002);
        assert_eq!(reply.body["msg"], format!("参数错误: termination_reason_list: {message}"));
    }
    assert_eq!(application(&company, &made).await["active_status"], 1);
}

/// `termination_reason_id_list` is the name of other operations.
#[tokio::test]
async fn a_reason_under_another_name_is_ignored() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Interview).apply().application.id;
    company.save().await;
    let body =
        json!({ "termination_type": 1, "termination_reason_id_list": [UNKNOWN_ID], "need_terminate_offer": true });
    terminate(&company, &made, body).await.data();
    assert_eq!(application(&company, &made).await["termination_reason_list"], json!([]));
}

#[tokio::test]
async fn unknown_and_onboarded_applications_are_bad_parameters() {
    let mut company = Company::start().await;
    let onboarded = company.talent().with_application(Stage::Onboarded).apply().application.id;
    company.save().await;
    for (id, message) in
        [(UNKNOWN_ID, "unknown id"), (onboarded.as_str(), "the talent is onboarded; the employee can leave instead")]
    {
        let reply = terminate(&company, id, json!({ "termination_type": 1 })).await;
        reply.assert_error(400, 1_002_002);
        assert_eq!(reply.body["msg"], format!("参数错误: application_id: {message}"));
    }
}

#[tokio::test]
async fn an_ended_application_unlocks_its_talent_and_keeps_its_offer() {
    let mut company = Company::start().await;
    let (talent, job) = (company.talent().create(), company.job());
    let made = company.application_for(&talent, &job, Stage::Offer, json!({ "locks_talent": true }));
    company.offer(&made, json!({}));
    company.save().await;
    assert_eq!(company.server.query_number("SELECT COUNT(*) FROM talent_locks WHERE tenant = $1").await, 1);
    terminate(&company, &made.id, json!({ "termination_type": 27 })).await.data();
    assert_eq!(company.server.query_number("SELECT COUNT(*) FROM talent_locks WHERE tenant = $1").await, 0);
    assert_eq!(company.server.query_number("SELECT status FROM offers WHERE tenant = $1").await, 10);
}
