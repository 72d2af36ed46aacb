//! `POST /hire/v1/applications`

use serde_json::{Value, json};

use crate::{
    company::{Company, Entity, hiring::Stage},
    harness::{NOW, Reply, UNKNOWN_ID},
    sample::Sample,
};

const PATH: &str = "/open-apis/hire/v1/applications";

/// Of an employee for another job.
pub fn sample(company: &mut Company) -> Sample {
    Sample::new().body(json!({
        "talent_id": company.talent().onboarded().create().id,
        "job_id": company.job().id,
        "user_id": company.user().id,
        "resume_source_id": company.source_of_type(10_008).id,
        "application_preferred_city_code_list": [company.city()],
        "delivery_type": 2,
    }))
}

async fn apply(company: &Company, talent: &Entity, job: &Entity, more: Value) -> Reply {
    let mut body = json!({ "talent_id": talent.id, "job_id": job.id });
    body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    company.server.post(PATH, body).await
}

pub async fn application(company: &Company, id: &str) -> Value {
    company.server.get(&format!("{PATH}/{id}")).await.data()["application"].clone()
}

#[tokio::test]
async fn an_application_begins_in_the_first_stage_of_the_process() {
    let mut company = Company::start().await;
    let resume = company.resume();
    let talent = company.talent().with_resume(&resume).create();
    let (job, source, city) = (company.job(), company.source_of_type(10_001), company.city());
    let first = company.stage(Stage::Screening);
    company.save().await;
    let more = json!({ "resume_source_id": source.id, "application_preferred_city_code_list": [city] });
    let reply = apply(&company, &talent, &job, more).await;
    let id = reply.data()["id"].as_str().expect("an id");
    assert_eq!(reply.body, json!({ "code": 0, "msg": "success", "data": { "id": id } }));
    let made = application(&company, id).await;
    let now = NOW.to_string();
    assert_eq!(made["stage"]["id"], json!(first));
    assert_eq!(made["stage_time_list"], json!([{ "stage_id": first, "enter_time": now }]));
    assert_eq!((&made["active_status"], &made["delivery_type"]), (&json!(1), &json!(1)));
    assert_eq!((&made["create_time"], &made["modify_time"]), (&json!(now), &json!(now)));
    assert_eq!(
        (&made["resume_source_id"], &made["talent_attachment_resume_id"]),
        (&json!(source.id), &json!(resume.id))
    );
    assert_eq!(made["application_preferred_city_list"][0]["code"], json!(city));
    assert_eq!(made.get("creator_id"), None, "no person created it");
    let events = "SELECT COUNT(*) FROM events WHERE tenant = $1";
    assert_eq!(company.server.query_number(events).await, 0);
}

#[tokio::test]
async fn a_talent_shows_the_source_and_the_time_of_its_latest_application() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let (job, source) = (company.job(), company.source_of_type(10_001));
    company.save().await;
    apply(&company, &talent, &job, json!({ "resume_source_id": source.id })).await.data();
    let listed = company.server.get("/open-apis/hire/v1/talents?sort_by=2").await;
    assert_eq!(listed.data()["items"][0]["resume_source_list"][0]["id"], json!(source.id));
    assert_eq!(company.server.query_number("SELECT applied_at FROM talents WHERE tenant = $1").await, NOW);
}

#[tokio::test]
async fn a_second_active_application_for_a_job_is_1002206() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let (job, other) = (company.job(), company.job());
    company.save().await;
    apply(&company, &talent, &job, json!({})).await.data();
    let again = apply(&company, &talent, &job, json!({})).await;
    again.assert_error(400, 1_002_206);
    assert_eq!(again.body["msg"], "存在重复投递");
    apply(&company, &talent, &other, json!({})).await.data();
}

#[tokio::test]
async fn an_application_shows_how_it_was_delivered() {
    let mut company = Company::start().await;
    let (talent, job) = (company.talent().create(), company.job());
    company.save().await;
    let reply = apply(&company, &talent, &job, json!({ "delivery_type": 2 })).await;
    let made = application(&company, reply.data()["id"].as_str().expect("an id")).await;
    assert_eq!(made["delivery_type"], json!(2));
}

#[tokio::test]
async fn a_terminated_application_does_not_prevent_another() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let job = company.job();
    company.application_for(&talent, &job, Stage::Interview, json!({ "terminated": true }));
    company.save().await;
    apply(&company, &talent, &job, json!({})).await.data();
}

/// The unique index decides, so one of any number of requests at once succeeds.
#[tokio::test]
async fn of_several_creations_at_once_one_succeeds() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let job = company.job();
    company.save().await;
    let calls = (0..8).map(|_| apply(&company, &talent, &job, json!({})));
    let replies = futures_util::future::join_all(calls).await;
    let (made, refused): (Vec<_>, Vec<_>) = replies.into_iter().partition(|reply| reply.code() == 0);
    assert_eq!(made.len(), 1);
    for reply in refused {
        reply.assert_error(400, 1_002_206);
    }
    assert_eq!(company.server.query_number("SELECT COUNT(*) FROM applications WHERE tenant = $1").await, 1);
}

#[tokio::test]
async fn unknown_parts_have_their_errors() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let (job, closed, source) =
        (company.job(), company.job_with(json!({ "status": 2 })), company.source_of_type(10_001));
    company.save().await;
    let unknown = Entity::unknown();
    apply(&company, &unknown, &job, json!({})).await.assert_error(400, 1_002_102);
    for (job, message) in [(&unknown, "job_id: unknown id"), (&closed, "job_id: the job is closed")] {
        let reply = apply(&company, &talent, job, json!({})).await;
        reply.assert_error(400, 1_002_002);
        assert_eq!(reply.body["msg"], format!("参数错误: {message}"));
    }
    apply(&company, &talent, &job, json!({ "resume_source_id": UNKNOWN_ID })).await.assert_error(400, 1_002_512);
    let reply = apply(&company, &talent, &job, json!({ "application_preferred_city_code_list": ["CT_0"] })).await;
    reply.assert_error(400, 1_002_002);
    assert_eq!(reply.body["msg"], "参数错误: application_preferred_city_code_list: unknown code \"CT_0\"");
    company.server.execute_tenant("UPDATE resume_sources SET active = 0 WHERE tenant = $1").await;
    apply(&company, &talent, &job, json!({ "resume_source_id": source.id })).await.assert_error(400, 1_002_512);
    company.server.execute_tenant("UPDATE talents SET deleted = 1 WHERE tenant = $1").await;
    apply(&company, &talent, &job, json!({})).await.assert_error(400, 1_002_102);
}

/// Sources 10008 and 10009 are those of people who work here. They bind the talent to its user.
#[tokio::test]
async fn an_employee_applies_as_one_talent() {
    let mut company = Company::start().await;
    let candidate = company.talent().create();
    let (employee, colleague) = (company.talent().onboarded().create(), company.talent().onboarded().create());
    let (user, other) = (company.user(), company.user());
    let (job, next) = (company.job(), company.job());
    let (transfer, conversion) = (company.source_of_type(10_008), company.source_of_type(10_009));
    company.save().await;
    let by = |source: &Entity, user: &str| json!({ "resume_source_id": source.id, "user_id": user });
    apply(&company, &candidate, &job, by(&transfer, &user.id)).await.assert_error(400, 1_002_002);
    let unnamed = json!({ "resume_source_id": transfer.id });
    apply(&company, &employee, &job, unnamed).await.assert_error(400, 1_002_002);
    apply(&company, &employee, &job, by(&transfer, "ou_unknown")).await.assert_error(400, 1_002_224);
    apply(&company, &employee, &job, by(&transfer, &user.id)).await.data();
    apply(&company, &colleague, &job, by(&transfer, &user.id)).await.assert_error(400, 1_002_223);
    apply(&company, &employee, &next, by(&conversion, &other.id)).await.assert_error(400, 1_002_222);
    apply(&company, &employee, &next, by(&conversion, &user.id)).await.data();
}

#[tokio::test]
async fn other_sources_ignore_the_user() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let (job, source) = (company.job(), company.source_of_type(10_001));
    company.save().await;
    apply(&company, &talent, &job, json!({ "resume_source_id": source.id, "user_id": "nobody" })).await.data();
    assert_eq!(company.server.query_number("SELECT COUNT(*) FROM talent_users WHERE tenant = $1").await, 0);
}

#[tokio::test]
async fn an_eleventh_application_is_1002511_where_the_tenant_limits_them() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let job = company.job();
    for _ in 0..10 {
        company.application(&talent, Stage::Screening);
    }
    company.save().await;
    company.server.switch_on("application_limit").await;
    apply(&company, &talent, &job, json!({})).await.assert_error(400, 1_002_511);
    company.server.execute_tenant("UPDATE switches SET value = 'off' WHERE tenant = $1").await;
    apply(&company, &talent, &job, json!({})).await.data();
    company.server.execute_tenant("UPDATE switches SET value = 'on' WHERE tenant = $1").await;
    apply(&company, &talent, &job, json!({})).await.assert_error(400, 1_002_206);
}
