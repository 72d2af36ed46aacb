//! `PATCH /hire/v1/employees/:employee_id`

use axum::{body::Body, http::Method};
use futures_util::future::join_all;
use hire_types::id::EmployeeId;
use hired::store::employees::Employee;
use serde_json::{Value, json};

use crate::{
    application::{
        create::application,
        transfer_onboard::{onboard, switch_off, waiting},
        transfer_stage::facts,
    },
    company::{Company, hiring::Stage},
    harness::{MINUTE, NOW, Reply, UNKNOWN_ID, request},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let employee = company.employee(json!({ "onboarded_at": NOW - MINUTE }));
    Sample::new().path("employee_id", employee.id).body(json!({
        "operation": 2,
        "conversion_info": { "actual_conversion_time": NOW },
        "overboard_info": { "actual_overboard_time": NOW, "overboard_note": "moves" },
    }))
}

async fn patch(company: &Company, employee: &str, body: Value) -> Reply {
    let path = format!("/open-apis/hire/v1/employees/{employee}");
    company.server.send(request(Method::PATCH, &path, Some(&company.token), Body::from(body.to_string()))).await
}

fn converted() -> Value {
    json!({ "operation": 1, "conversion_info": { "actual_conversion_time": NOW } })
}

fn left() -> Value {
    json!({ "operation": 2, "overboard_info": { "actual_overboard_time": NOW, "overboard_note": "moves" } })
}

/// A company whose only talent was onboarded now, the application and the employee.
async fn employed() -> (Company, String, String) {
    let mut company = Company::start().await;
    let made = waiting(&mut company).id;
    company.save().await;
    let reply = onboard(&company, &made, json!({})).await;
    let employee = reply.data()["employee"]["id"].as_str().expect("an id").to_owned();
    (company, made, employee)
}

async fn onboarded(company: &Company) -> i64 {
    company.server.query_number("SELECT onboard_state FROM talents WHERE tenant = $1").await
}

#[tokio::test]
async fn a_probation_ends_and_its_end_is_undone() {
    let (company, made, employee) = employed().await;
    let reply = patch(&company, &employee, converted()).await;
    let shown = &reply.data()["employee"];
    assert_eq!((&shown["conversion_status"], &shown["actual_conversion_time"]), (&json!(2), &json!(NOW)));
    assert_eq!((&reply.body["msg"], &shown["application_id"]), (&json!("ok"), &json!(made)));
    patch(&company, &employee, converted()).await.assert_error(400, 1_002_902);
    let undone = patch(&company, &employee, json!({ "operation": 5 })).await;
    let shown = &undone.data()["employee"];
    assert_eq!((&shown["conversion_status"], shown.get("actual_conversion_time")), (&json!(1), None));
    patch(&company, &employee, json!({ "operation": 5 })).await.assert_error(400, 1_002_902);
}

#[tokio::test]
async fn an_employee_leaves_and_the_leaving_is_undone() {
    let (company, made, employee) = employed().await;
    let reply = patch(&company, &employee, left()).await;
    let shown = &reply.data()["employee"];
    assert_eq!((&shown["onboard_status"], &shown["overboard_time"]), (&json!(2), &json!(NOW)));
    assert_eq!(shown["overboard_note"], "moves");
    assert_eq!(onboarded(&company).await, 2);
    assert_eq!(application(&company, &made).await["stage"]["type"], 7);
    for operation in [left(), converted(), json!({ "operation": 3 })] {
        patch(&company, &employee, operation).await.assert_error(400, 1_002_902);
    }
    onboard(&company, &made, json!({})).await.assert_error(400, 1_002_902);
    let undone = patch(&company, &employee, json!({ "operation": 4 })).await;
    let shown = &undone.data()["employee"];
    assert_eq!((&shown["onboard_status"], shown.get("overboard_time")), (&json!(1), None));
    assert_eq!(shown.get("overboard_note"), None);
    assert_eq!(onboarded(&company).await, 1);
    patch(&company, &employee, json!({ "operation": 4 })).await.assert_error(400, 1_002_907);
}

/// Who came back with another application has one employment.
#[tokio::test]
async fn a_leaving_before_another_onboarding_is_not_undone() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let first = company.application(&talent, Stage::ToBeOnboarded).id;
    company.save().await;
    let reply = onboard(&company, &first, json!({})).await;
    let employee = reply.data()["employee"]["id"].as_str().expect("an id").to_owned();
    patch(&company, &employee, left()).await.data();
    let second = company.application(&talent, Stage::ToBeOnboarded).id;
    company.save().await;
    onboard(&company, &second, json!({})).await.data();
    patch(&company, &employee, json!({ "operation": 4 })).await.assert_error(400, 1_002_907);
}

/// An internship is an employment while it lasts.
#[tokio::test]
async fn a_leaving_before_an_internship_that_lasts_is_not_undone() {
    for (status, code) in [(12, 1_002_907), (13, 0)] {
        let mut company = Company::start().await;
        let talent = company.talent().create();
        let [first, second] = [Stage::Onboarded, Stage::Offer].map(|stage| company.application(&talent, stage));
        let former = company.employee_of(&first, json!({ "onboarded_at": NOW - MINUTE, "left_at": NOW })).id;
        company.offer(&second, json!({ "offer_type": 2, "status": status }));
        company.save().await;
        assert_eq!(patch(&company, &former, json!({ "operation": 4 })).await.code(), code);
    }
}

#[tokio::test]
async fn a_change_sets_the_update_time() {
    let (company, _, employee) = employed().await;
    let id = EmployeeId::new(employee.parse().expect("a number"));
    company.server.clock.advance(MINUTE);
    patch(&company, &employee, converted()).await.data();
    let stored = company.server.write(move |tx| tx.get::<Employee>(&id)).await.expect("an employee");
    assert_eq!((stored.created_at, stored.updated_at), (NOW, NOW + MINUTE));
}

/// A talent with two jobs works here until both ended, in any order.
#[tokio::test]
async fn a_talent_with_a_second_job_has_left_when_both_ended() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let first = company.application(&talent, Stage::ToBeOnboarded).id;
    company.save().await;
    let onboarded_with = async |company: &Company, application: &str| {
        let reply = onboard(company, application, json!({})).await;
        reply.data()["employee"]["id"].as_str().expect("an id").to_owned()
    };
    let first = onboarded_with(&company, &first).await;
    let (job, source) = (company.job(), company.source_of_type(10_008));
    let more = json!({ "resume_source": source.key() });
    let second = company.application_for(&talent, &job, Stage::ToBeOnboarded, more).id;
    company.save().await;
    let second = onboarded_with(&company, &second).await;
    for (ending, other) in [(&first, &second), (&second, &first)] {
        patch(&company, ending, left()).await.data();
        assert_eq!(onboarded(&company).await, 1);
        patch(&company, other, left()).await.data();
        assert_eq!(onboarded(&company).await, 2);
        for employee in [ending, other] {
            patch(&company, employee, json!({ "operation": 4 })).await.data();
            assert_eq!(onboarded(&company).await, 1);
        }
    }
    patch(&company, &second, json!({ "operation": 3 })).await.data();
    assert_eq!(onboarded(&company).await, 1);
    patch(&company, &first, left()).await.data();
    assert_eq!(onboarded(&company).await, 2);
}

#[tokio::test]
async fn an_intern_who_became_an_employee_works_here_after_the_internship() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let application = company.application(&talent, Stage::Offer);
    let internship = company.offer(&application, json!({ "offer_type": 2, "status": 12 })).id;
    let (job, source) = (company.job(), company.source_of_type(10_009));
    let more = json!({ "resume_source": source.key() });
    let formal = company.application_for(&talent, &job, Stage::ToBeOnboarded, more).id;
    company.save().await;
    assert_eq!(onboarded(&company).await, 1);
    let reply = onboard(&company, &formal, json!({})).await;
    let employee = reply.data()["employee"]["id"].as_str().expect("an id").to_owned();
    let offboard = json!({ "operation": "offboard", "offboarding_info": { "actual_offboarding_date": "2024-05-20" } });
    let path = format!("/open-apis/hire/v1/offers/{internship}/intern_offer_status");
    company.server.post(&path, offboard).await.data();
    assert_eq!(onboarded(&company).await, 1);
    patch(&company, &employee, left()).await.data();
    assert_eq!(onboarded(&company).await, 2);
}

#[tokio::test]
async fn an_onboarding_is_undone_and_done_again_under_another_id() {
    let (company, made, employee) = employed().await;
    let reply = patch(&company, &employee, json!({ "operation": 3 })).await;
    let shown = &reply.data()["employee"];
    assert_eq!((&shown["id"], shown.get("onboard_status")), (&json!(employee), None));
    assert_eq!(shown.get("conversion_status"), None);
    assert_eq!(application(&company, &made).await["stage"]["type"], 6);
    assert_eq!(onboarded(&company).await, 0);
    assert_eq!(facts(&company).await.len(), 2);
    let path = format!("/open-apis/hire/v1/employees/{employee}");
    company.server.get(&path).await.assert_error(400, 1_002_002);
    let path = format!("/open-apis/hire/v1/employees/get_by_application?application_id={made}");
    company.server.get(&path).await.assert_error(400, 1_002_903);
    patch(&company, &employee, converted()).await.assert_error(400, 1_002_903);
    let again = onboard(&company, &made, json!({})).await;
    assert_ne!(again.data()["employee"]["id"], json!(employee));
}

#[tokio::test]
async fn an_operation_needs_its_time() {
    let (company, _, employee) = employed().await;
    for (body, member) in [
        (json!({ "operation": 1 }), "conversion_info.actual_conversion_time"),
        (json!({ "operation": 1, "conversion_info": {} }), "conversion_info.actual_conversion_time"),
        (json!({ "operation": 2 }), "overboard_info.actual_overboard_time"),
    ] {
        let reply = patch(&company, &employee, body).await;
        reply.assert_error(400, 1_002_002);
        assert_eq!(reply.body["msg"], format!("参数错误: {member}: the operation needs it"));
    }
}

#[tokio::test]
async fn times_before_the_onboarding_and_in_the_future_are_1002905() {
    let (company, _, employee) = employed().await;
    for time in [NOW - 1, NOW + 1] {
        let conversion = json!({ "operation": 1, "conversion_info": { "actual_conversion_time": time } });
        patch(&company, &employee, conversion).await.assert_error(400, 1_002_905);
        let leaving = json!({ "operation": 2, "overboard_info": { "actual_overboard_time": time } });
        patch(&company, &employee, leaving).await.assert_error(400, 1_002_905);
    }
}

/// The switch goes before the employee, and both before core HR.
#[tokio::test]
async fn other_systems_may_own_employees() {
    let mut company = Company::start().await;
    let employee = company.employee(json!({ "external_employment_id": "1" })).id;
    company.save().await;
    for id in [UNKNOWN_ID, "x"] {
        patch(&company, id, converted()).await.assert_error(400, 1_002_903);
    }
    let reply = patch(&company, &employee, json!({ "operation": 4 })).await;
    reply.assert_error(400, 1_002_910);
    company.server.write(switch_off).await;
    patch(&company, UNKNOWN_ID, converted()).await.assert_error(400, 1_002_908);
}

#[tokio::test]
async fn of_several_conversions_at_once_one_succeeds() {
    let (company, _, employee) = employed().await;
    let replies = join_all((0..8).map(|_| patch(&company, &employee, converted()))).await;
    assert_eq!(replies.iter().filter(|reply| reply.code() == 0).count(), 1);
    for reply in replies.iter().filter(|reply| reply.code() != 0) {
        reply.assert_error(400, 1_002_902);
    }
}
