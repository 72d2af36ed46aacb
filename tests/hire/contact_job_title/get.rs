//! `GET /contact/v3/job_titles/:job_title_id`

use serde_json::json;

use crate::{company::Company, sample::Sample};

const PATH: &str = "/open-apis/contact/v3/job_titles";

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_title_id", company.job_title().contact_id)
}

#[tokio::test]
async fn it_has_the_documented_members() {
    let mut company = Company::start().await;
    let created = company.job_title();
    company.save().await;
    let reply = company.server.get(&format!("{PATH}/{}", created.contact_id)).await;
    let name = &reply.data()["job_title"]["name"];
    let expected = json!({ "job_title_id": created.contact_id, "name": name, "status": true });
    assert_eq!(reply.data()["job_title"], expected);
    assert_eq!(created.contact_id.len(), 12);
}

#[tokio::test]
async fn an_unknown_id_is_40001() {
    let company = Company::start().await;
    company.server.get(&format!("{PATH}/unknown")).await.assert_error(400, 40_001);
}
