//! `GET /contact/v3/work_cities/:work_city_id`

use serde_json::json;

use crate::{company::Company, sample::Sample};

const PATH: &str = "/open-apis/contact/v3/work_cities";

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("work_city_id", company.work_city().contact_id)
}

#[tokio::test]
async fn it_has_the_documented_members() {
    let mut company = Company::start().await;
    let created = company.work_city();
    company.save().await;
    let reply = company.server.get(&format!("{PATH}/{}", created.contact_id)).await;
    let name = &reply.data()["work_city"]["name"];
    let expected = json!({ "work_city_id": created.contact_id, "name": name, "status": true });
    assert_eq!(reply.data()["work_city"], expected);
    assert_eq!(created.contact_id.len(), 12);
}

#[tokio::test]
async fn an_unknown_id_is_40001() {
    let company = Company::start().await;
    company.server.get(&format!("{PATH}/unknown")).await.assert_error(400, 40_001);
}
