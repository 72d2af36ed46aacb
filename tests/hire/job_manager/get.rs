//! `GET /hire/v1/jobs/:job_id/managers/:manager_id`

use crate::{company::Company, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let job = company.described_job();
    Sample::new().path("job_id", job.id.clone()).path("manager_id", job.id)
}

#[tokio::test]
async fn the_people_are_those_of_the_newer_operation_and_the_id_is_the_jobs() {
    let mut company = Company::start().await;
    let (job, other) = (company.described_job().id, company.job().id);
    company.save().await;
    let path = |job: &str, manager: &str| format!("/open-apis/hire/v1/jobs/{job}/managers/{manager}");
    let newer = company.server.get(&format!("/open-apis/hire/v1/jobs/{job}/recruiter")).await;
    assert_eq!(company.server.get(&path(&job, &job)).await.data(), newer.data());
    company.server.get(&path(&job, &other)).await.assert_error(400, 1_002_002);
    company.server.get(&path("1", "1")).await.assert_error(400, 1_002_002);
}
