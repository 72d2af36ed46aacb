//! `POST /hire/v1/jobs/:job_id/combined_update`

use serde_json::{Value, json};

use crate::{
    company::{Company, hiring::Stage},
    harness::{NOW, Reply},
    offer::with,
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let job = company.described_job();
    Sample::new().path("job_id", job.id.clone()).body(with(changes(company), json!({ "id": job.id })))
}

/// A request to update a job: that of its creation, without the members that cannot be changed.
fn changes(company: &mut Company) -> Value {
    let draft = company.job_draft();
    let fixed = json!({
        "code": null, "process_type": null, "recruitment_type_id": null, "interview_registration_schema_id": null,
        "onboard_registration_schema_id": null, "portal_website_apply_form_schema_id": null,
    });
    with(draft, fixed)
}

async fn update(company: &Company, job: &str, body: Value) -> Reply {
    company.server.post(&format!("/open-apis/hire/v1/jobs/{job}/combined_update"), body).await
}

/// A company, a job and changes that succeed.
async fn ready() -> (Company, String, Value) {
    let mut company = Company::start().await;
    let (job, changes) = (company.described_job(), changes(&mut company));
    company.save().await;
    (company, job.id, changes)
}

#[tokio::test]
async fn what_is_left_out_is_cleared_and_what_cannot_be_stated_stays() {
    let (company, job, changes) = ready().await;
    let before = company.server.get(&format!("/open-apis/hire/v1/jobs/{job}")).await.data()["job"].clone();
    let required = ["title", "department_id", "job_managers", "job_type_id"];
    let mut body: Value = required.iter().map(|name| ((*name).to_owned(), changes[*name].clone())).collect();
    body["is_never_expired"] = true.into();
    let reply = update(&company, &job, body).await;
    let data = reply.data();
    for cleared in ["description", "requirement", "head_count", "city_list", "subject", "expiry_time", "highlight_list"]
    {
        assert!(before.get(cleared).is_some() && data["job"].get(cleared).is_none(), "{cleared}: {}", data["job"]);
    }
    for kept in ["code", "recruitment_type", "process_type", "process_id", "create_time"] {
        assert_eq!(data["job"][kept], before[kept], "{kept}");
    }
    assert_eq!(data["job"]["title"], changes["title"]);
    assert!(data["default_job_post"]["id"].is_string(), "{data}");
    assert_eq!(data["job_manager"]["recruiter_id"], changes["job_managers"]["recruiter_id"]);
    let read = company.server.get(&format!("/open-apis/hire/v1/jobs/{job}")).await;
    assert_eq!(data["job"], read.data()["job"]);
}

#[tokio::test]
async fn the_same_content_again_is_no_update() {
    let (company, job, changes) = ready().await;
    update(&company, &job, changes.clone()).await.data();
    company.server.execute_global(format!("UPDATE jobs SET updated_at = 5 WHERE id = {job}")).await;
    let reply = update(&company, &job, changes.clone()).await;
    assert_eq!(reply.data()["job"]["update_time"], 5);
    let fewer_people = json!({ "job_managers": { "assistant_id_list": [] } });
    for change in [fewer_people.clone(), with(fewer_people, json!({ "address_id_list": [] }))] {
        let reply = update(&company, &job, with(changes.clone(), change)).await;
        assert_eq!(reply.data()["job"]["update_time"], NOW);
        update(&company, &job, changes.clone()).await.data();
        company.server.execute_global(format!("UPDATE jobs SET updated_at = 5 WHERE id = {job}")).await;
    }
}

#[tokio::test]
async fn the_process_of_a_job_with_applications_is_fixed() {
    let mut company = Company::start().await;
    let other = company.other_process();
    let (job, changes) = (company.described_job(), changes(&mut company));
    let talent = company.talent().create();
    company.application_for(&talent, &job, Stage::Screening, json!({}));
    let free = company.described_job();
    company.save().await;
    let moved = with(changes.clone(), json!({ "job_process_id": other.id }));
    update(&company, &job.id, moved.clone()).await.assert_error(400, 1_002_615);
    update(&company, &job.id, changes).await.data();
    assert_eq!(update(&company, &free.id, moved).await.data()["job"]["process_id"], json!(other.id));
}

#[tokio::test]
async fn every_row_is_reached() {
    let (company, job, changes) = ready().await;
    for (change, code) in [
        (json!({ "job_type_id": "1" }), 1_002_603),
        (json!({ "job_category_id": "1" }), 1_002_605),
        (json!({ "max_level_id": "1" }), 1_002_606),
        (json!({ "highlight_list": ["1"] }), 1_002_607),
        (json!({ "subject_id": "1" }), 1_002_608),
        (json!({ "target_major_id_list": ["MDMJ"] }), 1_002_622),
        (json!({ "target_major_id_list": ["0", "MDMJ"] }), 1_002_623),
        (json!({ "title": null }), 1_002_002),
        (json!({ "department_id": null }), 1_002_002),
        (json!({ "job_process_id": "1" }), 1_002_002),
    ] {
        update(&company, &job, with(changes.clone(), change)).await.assert_error(400, code);
    }
    let level = changes["min_level_id"].as_str().expect("an id");
    company.server.execute_global(format!("UPDATE job_levels SET active = 0 WHERE id = {level}")).await;
    update(&company, &job, changes.clone()).await.assert_error(400, 1_002_630);
    update(&company, "1", changes.clone()).await.assert_error(400, 1_002_002);
    company.server.execute_global(format!("UPDATE jobs SET status = 2 WHERE id = {job}")).await;
    update(&company, &job, with(changes.clone(), json!({ "job_type_id": "1" }))).await.assert_error(400, 1_002_609);
    company.server.switch("sync_jobs", false).await;
    update(&company, "1", changes).await.assert_error(400, 1_002_613);
}
