//! `POST /hire/v1/jobs/:job_id/close`

use serde_json::json;

use crate::{
    company::{Company, hiring::Stage},
    harness::{MINUTE, NOW, Reply},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_id", company.job().id)
}

async fn close(company: &Company, job: &str) -> Reply {
    company.server.post(&format!("/open-apis/hire/v1/jobs/{job}/close"), json!({})).await
}

#[tokio::test]
async fn a_closed_job_is_shown_as_closed_and_its_applications_go_on() {
    let mut company = Company::start().await;
    let job = company.job();
    let talent = company.talent().create();
    let application = company.application_for(&talent, &job, Stage::Interview, json!({}));
    company.save().await;
    company.server.clock.advance(MINUTE);
    assert_eq!(*close(&company, &job.id).await.data(), json!({}));
    let shown = company.server.get(&format!("/open-apis/hire/v1/jobs/{}", job.id)).await;
    let shown = &shown.data()["job"];
    assert_eq!((&shown["active_status"], &shown["update_time"]), (&json!(2), &json!(NOW + MINUTE)));
    let path = format!("/open-apis/hire/v1/applications?job_id={}&active_status=1", job.id);
    assert_eq!(company.server.get(&path).await.data()["items"], json!([application.id]));
}

#[tokio::test]
async fn closed_and_unknown_jobs_are_refused() {
    let mut company = Company::start().await;
    let jobs = [json!({ "status": 2 }), json!({ "expires_at": 1 })].map(|members| company.job_with(members).id);
    company.save().await;
    for job in jobs {
        close(&company, &job).await.assert_error(400, 1_002_609);
    }
    close(&company, "1").await.assert_error(400, 1_002_002);
}

#[tokio::test]
async fn jobs_are_closed_whatever_the_switch_says() {
    let mut company = Company::start().await;
    let job = company.job().id;
    company.save().await;
    company.server.switch("sync_jobs", false).await;
    close(&company, &job).await.data();
}

#[tokio::test]
async fn of_two_requests_to_close_a_job_at_once_one_does() {
    let mut company = Company::start().await;
    let job = company.job().id;
    company.save().await;
    let replies = tokio::join!(close(&company, &job), close(&company, &job));
    let mut codes = [replies.0.code(), replies.1.code()];
    codes.sort_unstable();
    assert_eq!(codes, [0, 1_002_609]);
}
