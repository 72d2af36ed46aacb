//! `GET /hire/v1/jobs/:job_id/recruiter`

use serde_json::json;

use crate::{company::Company, harness::Server, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_id", company.described_job().id)
}

#[tokio::test]
async fn the_people_are_shown_by_role_in_their_order() {
    let mut company = Company::start().await;
    let [one, two, three] = [(), (), ()].map(|()| company.user());
    let people = json!({
        "recruiter": one.key(), "hiring_managers": [three.key(), two.key()], "assistants": [one.key()],
    });
    let (job, alone) = (company.job_with(people), company.job());
    company.save().await;
    let path = |job: &str| format!("/open-apis/hire/v1/jobs/{job}/recruiter");
    let expected = json!({ "info": {
        "id": job.id, "recruiter_id": one.id, "hiring_manager_id_list": [three.id, two.id], "assistant_id_list": [one.id],
    } });
    assert_eq!(*company.server.get(&path(&job.id)).await.data(), expected);
    assert_eq!(*company.server.get(&path(&alone.id)).await.data(), json!({ "info": { "id": alone.id } }));
}

#[tokio::test]
async fn an_unknown_job_is_400_with_1002601() {
    let server = Server::empty().await;
    server.get("/open-apis/hire/v1/jobs/1/recruiter").await.assert_error(400, 1_002_601);
}
