//! `GET /contact/v3/job_families/:job_family_id`

use serde_json::json;

use crate::{company::Company, sample::Sample};

const PATH: &str = "/open-apis/contact/v3/job_families";

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_family_id", company.job_family().contact_id)
}

#[tokio::test]
async fn a_family_has_the_documented_members() {
    let mut company = Company::start().await;
    let family = company.job_family();
    company.save().await;
    let reply = company.server.get(&format!("{PATH}/{}", family.contact_id)).await;
    let shown = &reply.data()["job_family"];
    let (name, english) = (&shown["name"], &shown["i18n_name"][1]["value"]);
    let texts = json!([{ "locale": "zh_cn", "value": name }, { "locale": "en_us", "value": english }]);
    let expected = json!({ "name": name, "status": true, "job_family_id": family.contact_id, "i18n_name": texts });
    assert_eq!(*shown, expected);
}

#[tokio::test]
async fn unknown_families_and_ids_of_other_kinds_are_42404() {
    let mut company = Company::start().await;
    let family = company.job_family();
    company.save().await;
    for id in ["unknown", &family.id, &family.corehr_id] {
        company.server.get(&format!("{PATH}/{id}")).await.assert_error(404, 42_404);
    }
}
