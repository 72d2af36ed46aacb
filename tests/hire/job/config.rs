//! `GET /hire/v1/jobs/:job_id/config`

use serde_json::json;

use crate::{company::Company, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_id", company.described_job().id)
}

#[tokio::test]
async fn the_settings_of_a_job_show_its_form_and_requirements() {
    let mut company = Company::start().await;
    let (job, form) = (company.described_job(), company.offer_form());
    let requirement = company.requirement_for(&job);
    company.save().await;
    let reply = company.server.get(&format!("/open-apis/hire/v1/jobs/{}/config", job.id)).await;
    let config = &reply.data()["job_config"];
    assert_eq!(config["id"], json!(job.id));
    assert_eq!(config["job_attribute"], 1);
    assert_eq!(config["offer_apply_schema"]["id"], json!(form.id()));
    assert_eq!(config["job_requirement_list"][0]["id"], json!(requirement.id));
    assert_eq!(config.get("recommended_evaluator_list"), None);
}

#[tokio::test]
async fn an_unknown_job_is_a_bad_parameter_and_a_closed_one_is_shown() {
    let mut company = Company::start().await;
    let job = company.job_with(json!({ "status": 2 })).id;
    company.save().await;
    company.server.get(&format!("/open-apis/hire/v1/jobs/{job}/config")).await.data();
    company.server.get("/open-apis/hire/v1/jobs/1/config").await.assert_error(400, 1_002_002);
}
