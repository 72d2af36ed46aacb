//! `POST /hire/v1/applications/:application_id/transfer_onboard`

use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::{
    application::{create::application, transfer_stage::facts},
    company::{Company, Entity, hiring::Stage},
    harness::{MINUTE, NOW, Reply, UNKNOWN_ID},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let applied = company.talent().with_application(Stage::ToBeOnboarded).apply();
    Sample::new().path("application_id", applied.application.id).body(content(company))
}

/// Everything that an onboarding can state.
fn content(company: &mut Company) -> Value {
    json!({
        "actual_onboard_time": NOW - MINUTE,
        "expected_conversion_time": NOW + MINUTE,
        "job_requirement_id": company.job_requirement().0.id,
        "operator_id": company.user().id,
        "onboard_city_code": company.city(),
        "department": company.department().id,
        "leader": company.user().id,
        "sequence": company.job_family().id,
        "level": company.job_level().id,
        "employee_type": company.employee_type().id,
    })
}

pub async fn onboard(company: &Company, application: &str, body: Value) -> Reply {
    company.server.post(&format!("/open-apis/hire/v1/applications/{application}/transfer_onboard"), body).await
}

/// An application that waits for the onboarding.
pub fn waiting(company: &mut Company) -> Entity {
    company.talent().with_application(Stage::ToBeOnboarded).apply().application
}

#[tokio::test]
async fn an_onboarding_creates_an_employee() {
    let mut company = Company::start().await;
    company.use_id_forms([
        ("department_id_type".into(), "people_admin_department_id".into()),
        ("job_level_id_type".into(), "people_admin_job_level_id".into()),
    ]);
    let made = waiting(&mut company).id;
    let body = content(&mut company);
    let [before, after] = [Stage::ToBeOnboarded, Stage::Onboarded].map(|stage| company.stage(stage));
    company.save().await;
    let reply = onboard(&company, &made, body.clone()).await;
    let id = reply.data()["employee"]["id"].clone();
    let expected = json!({
        "id": id, "application_id": made, "onboard_status": 1, "conversion_status": 1,
        "onboard_time": NOW - MINUTE, "expected_conversion_time": NOW + MINUTE,
        "onboard_city_code": body["onboard_city_code"], "department": body["department"], "leader": body["leader"],
        "sequence": body["sequence"], "level": body["level"], "employee_type": body["employee_type"],
        "job_requirement_id": body["job_requirement_id"],
    });
    assert_eq!(reply.body, json!({ "code": 0, "msg": "ok", "data": { "employee": expected } }));
    let shown = application(&company, &made).await;
    assert_eq!((&shown["stage"]["id"], &shown["active_status"]), (&json!(after), &json!(1)));
    assert_eq!(company.server.query_number("SELECT onboard_state FROM talents WHERE tenant = $1").await, 1);
    let facts = facts(&company).await;
    assert_eq!(facts.len(), 1);
    let fact = &facts[0]["application_stage_changed"];
    assert_eq!((&fact["from"], &fact["to"]), (&json!(before), &json!(after)));
}

#[tokio::test]
async fn without_a_body_the_candidate_came_now() {
    let mut company = Company::start().await;
    let made = waiting(&mut company).id;
    company.save().await;
    let reply = onboard(&company, &made, json!({})).await;
    let employee = &reply.data()["employee"];
    assert_eq!((&employee["onboard_time"], &employee["expected_conversion_time"]), (&json!(NOW), &json!(0)));
    assert_eq!(employee.as_object().map(serde_json::Map::len), Some(6), "{employee}");
}

/// They are passively closed; an application with which the talent came before stays.
#[tokio::test]
async fn the_other_active_applications_of_the_talent_end() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let made = company.application(&talent, Stage::ToBeOnboarded);
    let other = company.application(&talent, Stage::Interview);
    let before = company.application(&talent, Stage::Onboarded);
    let stranger = company.talent().with_application(Stage::Interview).apply().application;
    company.save().await;
    onboard(&company, &made.id, json!({})).await.data();
    let closed = application(&company, &other.id).await;
    assert_eq!((&closed["active_status"], &closed["termination_type"]), (&json!(2), &json!(27)));
    assert_eq!(closed["termination_reason_note"], "其他投递已入职");
    for running in [made, before, stranger] {
        assert_eq!(application(&company, &running.id).await["active_status"], 1);
    }
}

#[tokio::test]
async fn a_tenant_without_an_hr_system_is_1002908() {
    let company = Company::start().await;
    company.server.write(crate::application::transfer_onboard::switch_off).await;
    let reply = onboard(&company, UNKNOWN_ID, json!({})).await;
    reply.assert_error(500, 1_002_908);
    assert_eq!(reply.body["msg"], "EHR同步开关未开启");
}

/// Turns off the switch without which nothing can be onboarded.
pub fn switch_off(tx: &mut hired::store::WriteTx<'_>) -> Result<(), hired::store::StoreError> {
    hired::tenancy::switches::Switches::set(tx, hired::tenancy::switches::Switch::EhrSync, false).map(drop)
}

#[tokio::test]
async fn an_unknown_application_is_404() {
    let company = Company::start().await;
    for id in [UNKNOWN_ID, "x"] {
        onboard(&company, id, json!({})).await.assert_error(404, 1_002_901);
    }
}

#[tokio::test]
async fn onboarding_twice_is_1002904() {
    let mut company = Company::start().await;
    let made = waiting(&mut company).id;
    company.save().await;
    onboard(&company, &made, json!({})).await.data();
    onboard(&company, &made, json!({})).await.assert_error(400, 1_002_904);
}

#[tokio::test]
async fn of_several_onboardings_at_once_one_succeeds() {
    let mut company = Company::start().await;
    let made = waiting(&mut company).id;
    company.save().await;
    let replies = join_all((0..8).map(|_| onboard(&company, &made, json!({})))).await;
    let (came, refused): (Vec<_>, Vec<_>) = replies.into_iter().partition(|reply| reply.code() == 0);
    assert_eq!(came.len(), 1);
    for reply in refused {
        reply.assert_error(400, 1_002_904);
    }
    assert_eq!(company.server.query_number("SELECT COUNT(*) FROM employees WHERE tenant = $1").await, 1);
}

/// An employee may be onboarded again for another job, and a former intern for the first.
#[tokio::test]
async fn onboarded_talents_apply_only_from_internal_sources() {
    let mut company = Company::start().await;
    let (first, second) = (company.talent().onboarded().create(), company.talent().onboarded().create());
    let source = company.source_of_type(10_009);
    let (job, other) = (company.job(), company.job());
    let plain = company.application_for(&first, &job, Stage::ToBeOnboarded, json!({}));
    let more = json!({ "resume_source": source.key() });
    let intern = company.application_for(&second, &other, Stage::ToBeOnboarded, more);
    company.save().await;
    onboard(&company, &plain.id, json!({})).await.assert_error(400, 1_002_904);
    onboard(&company, &intern.id, json!({})).await.data();
}

#[tokio::test]
async fn a_talent_that_another_application_locks_is_1002210_with_500() {
    let mut company = Company::start().await;
    let (talent, job) = (company.talent().create(), company.job());
    company.application_for(&talent, &job, Stage::Interview, json!({ "locks_talent": true }));
    let made = company.application(&talent, Stage::ToBeOnboarded);
    company.save().await;
    onboard(&company, &made.id, json!({})).await.assert_error(500, 1_002_210);
}

#[tokio::test]
async fn only_a_waiting_active_application_leads_to_an_onboarding() {
    let mut company = Company::start().await;
    let early = company.talent().with_application(Stage::Offer).apply().application;
    let (talent, job) = (company.talent().create(), company.job());
    let ended = company.application_for(&talent, &job, Stage::ToBeOnboarded, json!({ "terminated": true }));
    company.save().await;
    for made in [early, ended] {
        onboard(&company, &made.id, json!({})).await.assert_error(400, 1_002_902);
    }
    let made = waiting(&mut company);
    company.save().await;
    company.server.execute_tenant("UPDATE stages SET type = 8 WHERE tenant = $1 AND type = 7").await;
    onboard(&company, &made.id, json!({})).await.assert_error(400, 1_002_902);
}

#[tokio::test]
async fn times_that_cannot_be_are_1002905() {
    let mut company = Company::start().await;
    let made = waiting(&mut company).id;
    company.save().await;
    for times in [
        json!({ "actual_onboard_time": NOW + 1 }),
        json!({ "actual_onboard_time": -1 }),
        json!({ "actual_onboard_time": NOW, "expected_conversion_time": NOW - 1 }),
    ] {
        onboard(&company, &made, times).await.assert_error(400, 1_002_905);
    }
    onboard(&company, &made, json!({ "actual_onboard_time": NOW, "expected_conversion_time": 0 })).await.data();
    for (onboarded, conversion) in [(NOW, NOW), (0, NOW)] {
        let made = waiting(&mut company).id;
        company.save().await;
        let times = json!({ "actual_onboard_time": onboarded, "expected_conversion_time": conversion });
        onboard(&company, &made, times).await.data();
    }
}

#[tokio::test]
async fn unknown_members_are_named() {
    let mut company = Company::start().await;
    let made = waiting(&mut company).id;
    company.save().await;
    for member in [
        "operator_id",
        "onboard_city_code",
        "department",
        "leader",
        "sequence",
        "level",
        "employee_type",
        "job_requirement_id",
    ] {
        let mut body = json!({});
        body[member] = UNKNOWN_ID.into();
        let reply = onboard(&company, &made, body).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(&format!("参数错误: {member}: unknown")), "{}", reply.text);
    }
}

#[tokio::test]
async fn the_tenant_may_want_each_onboarding_to_fill_a_requirement() {
    let mut company = Company::start().await;
    let made = waiting(&mut company).id;
    let requirement = company.job_requirement().0.id;
    company.save().await;
    company.server.switch_on("onboarding_requirement_required").await;
    onboard(&company, &made, json!({})).await.assert_error(400, 1_002_002);
    onboard(&company, &made, json!({ "job_requirement_id": requirement })).await.data();
}
