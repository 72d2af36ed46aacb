//! `GET /hire/v1/applications/:application_id`

use serde_json::json;

use crate::{
    application::create::application,
    company::{Company, hiring::Stage},
    harness::UNKNOWN_ID,
    sample::{Entry, Sample},
};

pub fn sample(company: &mut Company) -> Sample {
    let (talent, job, creator) = (company.talent().create(), company.job(), company.user());
    let application = company.application_for(&talent, &job, Stage::Interview, json!({ "creator": creator.key() }));
    Sample::new().path("application_id", application.id)
}

#[tokio::test]
async fn an_application_shows_every_member() {
    let mut company = Company::start().await;
    let (talent, job, creator, city) = (company.talent().create(), company.job(), company.user(), company.city());
    let (source, reason, resume) = (company.source_of_type(10_002), company.termination_reason(22), company.resume());
    let (screening, interview) = (company.stage(Stage::Screening), company.stage(Stage::Interview));
    let members = json!({
        "creator": creator.key(), "resume_source": source.key(), "resume": resume.key(), "delivery_type": 2,
        "preferred_cities": [city], "termination_type": 22, "termination_reasons": [reason.key()],
        "termination_note": "moved abroad", "created_at": 1_714_000_000_000_i64, "updated_at": 1_714_000_500_000_i64,
        "stages": [
            { "stage": "stage-1", "entered_at": 1_714_000_000_000_i64 },
            { "stage": "stage-4", "entered_at": 1_714_000_300_000_i64 },
        ],
    });
    let made = company.application_for(&talent, &job, Stage::Interview, members);
    company.save().await;
    let shown = application(&company, &made.id).await;
    let (stage, resume_source) = (shown["stage"].clone(), shown["resume_source_info"].clone());
    assert_eq!((&stage["id"], &stage["type"]), (&json!(interview), &json!(4)));
    assert_eq!((&resume_source["id"], &resume_source["resume_source_type"]), (&json!(source.id), &json!(10_002)));
    let city_name = shown["application_preferred_city_list"][0]["name"].clone();
    assert!(city_name["zh_cn"].is_string());
    let expected = json!({
        "id": made.id, "job_id": job.id, "talent_id": talent.id, "resume_source_id": source.id, "stage": stage,
        "active_status": 2, "delivery_type": 2, "resume_source_info": resume_source,
        "talent_attachment_resume_id": resume.id, "create_time": "1714000000000", "modify_time": "1714000500000",
        "stage_time_list": [
            { "stage_id": screening, "enter_time": "1714000000000", "exit_time": "1714000300000" },
            { "stage_id": interview, "enter_time": "1714000300000" },
        ],
        "termination_type": 22, "termination_reason_list": [reason.id], "termination_reason_note": "moved abroad",
        "application_preferred_city_list": [{ "code": city, "name": city_name }], "creator_id": creator.id,
    });
    assert_eq!(shown, expected);
}

#[tokio::test]
async fn an_active_application_has_no_termination() {
    let mut company = Company::start().await;
    let call = Entry::new(hire_api::application::GetApplication, sample).call(&mut company);
    company.save().await;
    let reply = call.send(&company.server, &company.token).await;
    let shown = reply.data()["application"].as_object().expect("an application");
    assert!(!shown.keys().any(|member| member.starts_with("termination")), "{}", reply.text);
    assert_eq!(shown["stage_time_list"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn an_unknown_application_is_a_bad_parameter() {
    let company = Company::start().await;
    for id in [UNKNOWN_ID, "x"] {
        let reply = company.server.get(&format!("/open-apis/hire/v1/applications/{id}")).await;
        reply.assert_error(400, 1_002_002);
        assert_eq!(reply.body["msg"], "Parameter error: application_id: unknown id");
    }
}

/// Applications are distributed from virtual jobs by people alone, so the chain of one has no other.
#[tokio::test]
async fn the_latest_of_its_chain_is_the_application_itself() {
    let mut company = Company::start().await;
    let call = Entry::new(hire_api::application::GetApplication, sample).call(&mut company);
    company.save().await;
    let plain = call.send(&company.server, &company.token).await;
    let latest = call.with("query.options", "get_latest_application_on_chain");
    assert_eq!(latest.send(&company.server, &company.token).await.data(), plain.data());
}
