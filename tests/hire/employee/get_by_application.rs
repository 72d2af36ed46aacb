//! `GET /hire/v1/employees/get_by_application`

use serde_json::json;

use crate::{
    application::transfer_onboard::{onboard, waiting},
    company::Company,
    harness::UNKNOWN_ID,
    sample::Sample,
};

const PATH: &str = "/open-apis/hire/v1/employees/get_by_application?application_id=";

pub fn sample(company: &mut Company) -> Sample {
    let application = waiting(company);
    company.employee_of(&application, json!({}));
    Sample::new().query("application_id", application.id)
}

#[tokio::test]
async fn the_employee_of_an_application_is_found() {
    let mut company = Company::start().await;
    let application = waiting(&mut company);
    company.save().await;
    company.server.get(&format!("{PATH}{}", application.id)).await.assert_error(400, 1_002_903);
    let made = onboard(&company, &application.id, json!({})).await;
    let reply = company.server.get(&format!("{PATH}{}", application.id)).await;
    assert_eq!(reply.data(), made.data());
}

#[tokio::test]
async fn the_employment_in_core_hr_is_shown() {
    let mut company = Company::start().await;
    let application = waiting(&mut company);
    company.employee_of(&application, json!({ "external_employment_id": "6969595949493939291" }));
    company.save().await;
    let reply = company.server.get(&format!("{PATH}{}", application.id)).await;
    assert_eq!(reply.data()["employee"]["external_employment_id"], "6969595949493939291");
}

#[tokio::test]
async fn an_unknown_application_is_1002903() {
    let company = Company::start().await;
    for id in [UNKNOWN_ID, "x"] {
        let reply = company.server.get(&format!("{PATH}{id}")).await;
        reply.assert_error(400, 1_002_903);
        assert_eq!(reply.body["msg"], "Employee does not exist");
    }
}
