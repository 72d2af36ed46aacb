//! `POST /hire/v1/applications/:application_id/cancel_onboard`

use serde_json::{Value, json};

use crate::{
    application::{create::application, transfer_onboard::waiting, transfer_stage::facts},
    company::{Company, hiring::Stage},
    harness::{Reply, UNKNOWN_ID},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let made = waiting(company);
    let reason = company.termination_reason(1).id;
    Sample::new().path("application_id", made.id).body(json!({
        "termination_type": 1, "termination_reason_id_list": [reason], "termination_reason_notes": "no",
    }))
}

async fn cancel(company: &Company, application: &str, body: Value) -> Reply {
    company.server.post(&format!("/open-apis/hire/v1/applications/{application}/cancel_onboard"), body).await
}

#[tokio::test]
async fn a_candidate_who_does_not_come_ends_the_application_in_its_stage() {
    let mut company = Company::start().await;
    let made = waiting(&mut company);
    company.offer(&made, json!({}));
    let (stage, reason) = (company.stage(Stage::ToBeOnboarded), company.termination_reason(22).id);
    company.save().await;
    company.server.execute_tenant("UPDATE offers SET status = 7 WHERE tenant = $1").await;
    let body = json!({
        "termination_type": 22, "termination_reason_id_list": [reason], "termination_reason_notes": "stays",
    });
    let reply = cancel(&company, &made.id, body).await;
    assert_eq!(reply.body, json!({ "code": 0, "msg": "success", "data": {} }));
    let shown = application(&company, &made.id).await;
    assert_eq!((&shown["active_status"], &shown["stage"]["id"]), (&json!(2), &json!(stage)));
    assert_eq!((&shown["termination_type"], &shown["termination_reason_note"]), (&json!(22), &json!("stays")));
    assert_eq!(shown["termination_reason_list"], json!([reason]));
    assert_eq!(company.server.query_number("SELECT status FROM offers WHERE tenant = $1").await, 7);
    assert!(facts(&company).await.is_empty());
    cancel(&company, &made.id, json!({ "termination_type": 1 })).await.assert_error(400, 1_002_221);
}

/// Ended goes before core HR, and core HR before the stage.
#[tokio::test]
async fn a_candidate_whom_core_hr_prepares_is_1002910() {
    let mut company = Company::start().await;
    let (talent, job) = (company.talent().create(), company.job());
    let made = company.application_for(&talent, &job, Stage::Interview, json!({ "pre_hire": "7000000000000000001" }));
    company.save().await;
    cancel(&company, &made.id, json!({ "termination_type": 1 })).await.assert_error(400, 1_002_910);
    company.server.execute_tenant("UPDATE applications SET active_status = 2 WHERE tenant = $1").await;
    cancel(&company, &made.id, json!({ "termination_type": 1 })).await.assert_error(400, 1_002_221);
}

#[tokio::test]
async fn other_applications_and_reasons_are_bad_parameters() {
    let mut company = Company::start().await;
    let made = waiting(&mut company).id;
    let early = company.talent().with_application(Stage::Offer).apply().application.id;
    let onboarded = company.talent().with_application(Stage::Onboarded).apply().application.id;
    company.save().await;
    for id in [UNKNOWN_ID, "x", early.as_str(), onboarded.as_str()] {
        cancel(&company, id, json!({ "termination_type": 1 })).await.assert_error(400, 1_002_002);
    }
    let body = json!({ "termination_type": 1, "termination_reason_id_list": [UNKNOWN_ID] });
    let reply = cancel(&company, &made, body).await;
    reply.assert_error(400, 1_002_002);
    assert_eq!(reply.body["msg"], format!("参数错误: termination_reason_id_list: unknown reason \"{UNKNOWN_ID}\""));
}
