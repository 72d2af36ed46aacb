//! `GET /hire/v1/interview_registration_schemas`

use serde_json::json;

use crate::{
    company::Company,
    registration_schema::list::{self as all, get},
    sample::Sample,
};

const PATH: &str = "/open-apis/hire/v1/interview_registration_schemas";

pub fn sample(company: &mut Company) -> Sample {
    company.registration_form();
    company.registration_form();
    Sample::new()
}

#[tokio::test]
async fn the_forms_of_interviews_are_shown_as_among_all_forms() {
    let mut company = Company::start().await;
    let (interview, other) = (company.registration_form(), company.registration_form());
    company.save().await;
    let sql = "UPDATE registration_forms SET for_interviews = 0, for_onboarding = 1 WHERE tenant = $1 AND id = $2";
    let number: i64 = other.id.parse().expect("a number");
    company.server.write(move |tx| hired::store::testing::execute(tx, sql, &[&number])).await;
    let reply = get(&company, PATH).await;
    let among_all = get(&company, &format!("{}?scenario=5", all::PATH)).await;
    let form = &among_all.data()["items"][0];
    let expected = json!([{
        "id": interview.id, "name": form["name"], "is_used_as_interview": true, "object_list": form["objects"],
    }]);
    assert_eq!(reply.data()["items"], expected);
}

#[tokio::test]
async fn a_page_has_10_forms_at_most() {
    let company = Company::start().await;
    get(&company, &format!("{PATH}?page_size=11")).await.assert_violations(&["page_size"]);
    get(&company, &format!("{PATH}?page_size=0")).await.assert_error(400, 1_002_002);
}
