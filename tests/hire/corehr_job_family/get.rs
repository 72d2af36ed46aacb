//! `GET /corehr/v1/job_families/:job_family_id`

use crate::{company::Company, harness::UNKNOWN_ID, sample::Sample};

const PATH: &str = "/open-apis/corehr/v1/job_families";

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_family_id", company.job_family().corehr_id)
}

#[tokio::test]
async fn ids_of_the_contacts_and_of_people_admin_are_unknown() {
    let mut company = Company::start().await;
    let family = company.job_family();
    company.save().await;
    for id in [UNKNOWN_ID, "x", &family.id, &family.contact_id] {
        let reply = company.server.get(&format!("{PATH}/{id}")).await;
        assert_eq!(reply.assert_error(400, 1_160_001).body["msg"], "param is invalid: job_family_id: unknown id");
    }
}
