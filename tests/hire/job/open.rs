//! `POST /hire/v1/jobs/:job_id/open`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{MINUTE, NOW, Reply},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let job = company.job_with(json!({ "status": 2 }));
    Sample::new()
        .path("job_id", job.id)
        .body(json!({ "is_never_expired": false, "expiry_time": 4_000_000_000_000_i64 }))
}

async fn open(company: &Company, job: &str, body: Value) -> Reply {
    company.server.post(&format!("/open-apis/hire/v1/jobs/{job}/open"), body).await
}

async fn shown(company: &Company, job: &str) -> Value {
    company.server.get(&format!("/open-apis/hire/v1/jobs/{job}")).await.data()["job"].clone()
}

#[tokio::test]
async fn a_closed_job_opens_until_its_new_expiry() {
    let mut company = Company::start().await;
    let [closed, expired] =
        [json!({ "status": 2 }), json!({ "expires_at": 1 })].map(|members| company.job_with(members).id);
    company.save().await;
    company.server.clock.advance(MINUTE);
    open(&company, &closed, json!({ "is_never_expired": true, "expiry_time": 5 })).await.data();
    let job = shown(&company, &closed).await;
    assert_eq!((&job["active_status"], job.get("expiry_time")), (&json!(1), None));
    assert_eq!(job["update_time"], NOW + MINUTE);
    let until = NOW + MINUTE + 1;
    open(&company, &expired, json!({ "is_never_expired": false, "expiry_time": until })).await.data();
    let job = shown(&company, &expired).await;
    assert_eq!((&job["active_status"], &job["expiry_time"]), (&json!(1), &json!(until)));
}

#[tokio::test]
async fn a_job_that_expires_needs_a_time_in_the_future() {
    let mut company = Company::start().await;
    let job = company.job_with(json!({ "status": 2 })).id;
    company.save().await;
    for body in [json!({ "is_never_expired": false }), json!({ "is_never_expired": false, "expiry_time": NOW })] {
        open(&company, &job, body).await.assert_error(400, 1_002_002);
    }
    assert_eq!(shown(&company, &job).await["active_status"], 2);
}

#[tokio::test]
async fn open_and_unknown_jobs_are_refused_and_the_switch_comes_first() {
    let mut company = Company::start().await;
    let job = company.job().id;
    company.save().await;
    let body = json!({ "is_never_expired": true });
    open(&company, &job, body.clone()).await.assert_error(400, 1_002_616);
    open(&company, "1", body.clone()).await.assert_error(400, 1_002_601);
    company.server.switch("sync_jobs", false).await;
    open(&company, "1", body).await.assert_error(400, 1_002_613);
}

#[tokio::test]
async fn of_two_requests_to_open_a_job_at_once_one_does() {
    let mut company = Company::start().await;
    let job = company.job_with(json!({ "status": 2 })).id;
    company.save().await;
    let body = json!({ "is_never_expired": true });
    let replies = tokio::join!(open(&company, &job, body.clone()), open(&company, &job, body));
    let mut codes = [replies.0.code(), replies.1.code()];
    codes.sort_unstable();
    assert_eq!(codes, [0, 1_002_616]);
}
