//! `GET /hire/v1/employees/:employee_id`

use serde_json::json;

use crate::{
    company::{Company, hiring::Stage},
    harness::UNKNOWN_ID,
    sample::{Entry, Sample},
};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("employee_id", company.employee(json!({})).id)
}

#[tokio::test]
async fn an_employee_shows_every_member() {
    let mut company = Company::start().await;
    let city = company.city();
    let more = json!({
        "onboard_city": city, "onboarded_at": 1_714_000_000_000_i64, "expected_conversion_at": 1_714_100_000_000_i64,
        "converted_at": 1_714_200_000_000_i64, "left_at": 1_714_300_000_000_i64, "leaving_note": "studies again",
    });
    let employee = company.employee(more);
    company.save().await;
    let reply = company.server.get(&format!("/open-apis/hire/v1/employees/{}", employee.id)).await;
    let shown = reply.data()["employee"].clone();
    for (member, value) in [
        ("id", json!(employee.id)),
        ("onboard_status", json!(2)),
        ("conversion_status", json!(2)),
        ("onboard_time", json!(1_714_000_000_000_i64)),
        ("expected_conversion_time", json!(1_714_100_000_000_i64)),
        ("actual_conversion_time", json!(1_714_200_000_000_i64)),
        ("overboard_time", json!(1_714_300_000_000_i64)),
        ("overboard_note", json!("studies again")),
        ("onboard_city_code", json!(city)),
    ] {
        assert_eq!(shown[member], value, "{member}");
    }
    for member in ["application_id", "department", "leader", "sequence", "level", "employee_type", "job_requirement_id"]
    {
        assert!(shown[member].is_string(), "{member}: {shown}");
    }
    assert_eq!(shown.get("external_employment_id"), None);
}

#[tokio::test]
async fn an_unknown_employee_is_a_bad_parameter() {
    let mut company = Company::start().await;
    let application = company.talent().with_application(Stage::Onboarded).apply().application;
    company.save().await;
    for id in [UNKNOWN_ID, "x", application.id.as_str()] {
        company.server.get(&format!("/open-apis/hire/v1/employees/{id}")).await.assert_error(400, 1_002_002);
    }
}

#[tokio::test]
async fn organisation_is_in_the_forms_of_people_admin_by_default() {
    let mut company = Company::start().await;
    let call = Entry::new(hire_api::employee::GetEmployee, sample).call(&mut company);
    company.save().await;
    let reply = call.send(&company.server, &company.token).await;
    let shown = &reply.data()["employee"];
    for (member, parameter, form) in [
        ("department", "department_id_type", "people_admin_department_id"),
        ("level", "job_level_id_type", "people_admin_job_level_id"),
        ("sequence", "job_family_id_type", "people_admin_job_category_id"),
        ("leader", "user_id_type", "open_id"),
    ] {
        assert!(company.has_id(parameter, form, shown[member].as_str().expect("an id")), "{member}");
    }
}
