//! `POST /corehr/v2/positions`

use axum::http::Method;
use serde_json::{Value, json};

use super::active_v2;
use crate::{
    company::{Company, Entity},
    corehr_job::create as job,
    harness::{Reply, Server, UNKNOWN_ID},
    sample::Sample,
};

pub const PATH: &str = "/open-apis/corehr/v2/positions";

pub fn sample(company: &mut Company) -> Sample {
    let (family, level, job) = (company.job_family(), company.job_level(), company.hr_job());
    let (grade, kind, department) = (company.job_grade(&level), company.employee_type(), company.department());
    let (leader, dotted, name) = (company.position(), company.position(), company.unused_name());
    let (location, unknown_here) = (company.hr_location(), ["body.cost_center_id", "body.working_hours_type_id"]);
    let sample = unknown_here.into_iter().fold(Sample::new(), Sample::not_an_id);
    sample.query("client_token", company.unused_name()).body(json!({
        "code": name,
        "names": [{ "lang": "zh-CN", "value": name }],
        "descriptions": [{ "lang": "en-US", "value": "A position" }],
        "job_family_ids": [family.corehr_id],
        "cost_center_id": "6890452208593372680",
        "job_id": job.id,
        "job_level_ids": [level.corehr_id],
        "employee_type_ids": [kind.corehr_id],
        "job_grade_ids": [grade.id],
        "work_location_ids": [location.id],
        "working_hours_type_id": "6890452208593372679",
        "department_id": department.id,
        "direct_leader_id": leader.id,
        "dotted_line_leader_id": dotted.id,
        "is_key_position": true,
        "effective_time": "2020-01-01",
        "custom_fields": [{ "custom_api_name": "field__c", "value": "1" }],
    }))
}

/// A company with a department and a job for any family and level.
pub struct Surroundings {
    pub company: Company,
    pub department: Entity,
    pub job: String,
}

impl Surroundings {
    pub async fn start() -> Self {
        let mut company = Company::start().await;
        let department = company.department();
        company.save().await;
        let job = job::created(&company.server, "工程师", json!({})).await;
        Self { company, department, job }
    }

    pub fn server(&self) -> &Server {
        &self.company.server
    }

    pub async fn create(&self, name: &str, more: Value) -> Reply {
        let mut body = json!({
            "names": [{ "lang": "zh-CN", "value": name }], "job_id": self.job,
            "department_id": self.department.corehr_id, "effective_time": "2020-01-01",
        });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.server().post(PATH, body).await
    }

    /// The id of a new position.
    pub async fn created(&self, name: &str, more: Value) -> String {
        self.create(name, more).await.data()["position_id"].as_str().unwrap().to_owned()
    }
}

#[tokio::test]
async fn texts_and_dates_have_a_code_each() {
    let company = Surroundings::start().await;
    company.created("后端", json!({ "code": "BE" })).await;
    for (more, code) in [
        (json!({ "effective_time": "1899-12-31" }), 1_160_353),
        (json!({ "names": [] }), 1_160_251),
        (json!({ "names": [{ "lang": "zh-CN", "value": " " }] }), 1_160_251),
        (json!({ "names": [{ "lang": "zh-CN", "value": "a;b" }] }), 1_160_253),
        (json!({ "code": "BE" }), 1_160_263),
        (json!({ "names": [{ "lang": "zh-CN", "value": "后端" }] }), 1_161_603),
        (json!({ "names": [{ "lang": "zh-CN", "value": "字".repeat(256) }] }), 1_160_001),
    ] {
        company.create("前端", more).await.assert_error(400, code);
    }
    for wrong in ["2020-01-01 00:00:00", "2020-02-30", "10000-01-01"] {
        company.create("前端", json!({ "effective_time": wrong })).await.assert_violations(&["effective_time"]);
    }
}

#[tokio::test]
async fn records_that_are_unknown_or_not_in_use_have_a_code_each() {
    let mut company = Surroundings::start().await;
    let (family, level) = (company.company.job_family(), company.company.job_level());
    let kept = company.company.job_level();
    let (grade, kind) = (company.company.job_grade(&kept), company.company.employee_type());
    company.company.save().await;
    let disabled = json!({ "status": false });
    for path in [format!("job_levels/{}", level.contact_id), format!("job_families/{}", family.contact_id)] {
        let path = format!("/open-apis/contact/v3/{path}");
        company.server().call(Method::PUT, &path, disabled.clone()).await.data();
    }
    let retired = job::created(company.server(), "停用", json!({ "active": false })).await;
    let future = job::created(company.server(), "将来", json!({ "effective_time": "2030-01-01 00:00:00" })).await;
    let body = json!({
        "name": [{ "lang": "zh-CN", "value": "将来" }], "active": true, "effective_time": "2030-01-01 00:00:00",
    });
    let created = company.server().post("/open-apis/corehr/v1/job_families", body).await;
    let future_family = created.data()["job_family"]["id"].clone();
    for (more, code) in [
        (json!({ "job_id": UNKNOWN_ID }), 1_160_701),
        (json!({ "job_id": future }), 1_160_701),
        (json!({ "job_id": retired }), 1_160_702),
        (json!({ "job_family_ids": [UNKNOWN_ID] }), 1_160_703),
        (json!({ "job_family_ids": [future_family] }), 1_160_703),
        (json!({ "job_family_ids": [family.corehr_id] }), 1_160_704),
        (json!({ "job_level_ids": [kept.id] }), 1_160_705),
        (json!({ "job_grade_ids": [UNKNOWN_ID] }), 1_160_707),
        (json!({ "job_level_ids": [level.corehr_id] }), 1_160_402),
        (json!({ "department_id": UNKNOWN_ID }), 1_160_001),
        (json!({ "employee_type_ids": [UNKNOWN_ID] }), 1_160_001),
        (json!({ "work_location_ids": [UNKNOWN_ID] }), 1_160_001),
        (json!({ "work_location_ids": ["x"] }), 1_160_001),
    ] {
        company.create("前端", more).await.assert_error(400, code);
    }
    let all = json!({
        "job_level_ids": [kept.corehr_id], "job_grade_ids": [grade.id], "employee_type_ids": [kind.corehr_id],
    });
    company.server().execute_tenant("UPDATE job_grades SET active = 0 WHERE tenant = $1").await;
    company.create("前端", json!({ "job_grade_ids": [grade.id] })).await.assert_error(400, 1_160_402);
    company.server().execute_tenant("UPDATE job_grades SET active = 1 WHERE tenant = $1").await;
    company.create("前端", all).await.data();
}

#[tokio::test]
async fn families_levels_and_grades_must_fit_together() {
    let mut company = Surroundings::start().await;
    let families = [company.company.job_family(), company.company.job_family()];
    let levels = [company.company.job_level(), company.company.job_level()];
    let grade = company.company.job_grade(&levels[0]);
    let other = company.company.job_grade(&levels[1]);
    company.company.save().await;
    let restricted = json!({
        "job_family_id_list": [families[0].corehr_id], "job_level_id_list": [levels[0].corehr_id],
    });
    let job = job::created(company.server(), "限定", restricted).await;
    for (more, code) in [
        (json!({ "job_id": job, "job_family_ids": [families[0].corehr_id, families[1].corehr_id] }), 1_160_709),
        (json!({ "job_id": job, "job_level_ids": [levels[1].corehr_id] }), 1_160_710),
        (json!({ "job_level_ids": [levels[0].corehr_id], "job_grade_ids": [other.id] }), 1_160_712),
    ] {
        company.create("前端", more).await.assert_error(400, code);
    }
    let fits = json!({
        "job_id": job, "job_family_ids": [families[0].corehr_id], "job_level_ids": [levels[0].corehr_id],
        "job_grade_ids": [grade.id],
    });
    company.create("前端", fits).await.data();
}

#[tokio::test]
async fn leaders_must_be_in_effect_and_stay_enabled() {
    let company = Surroundings::start().await;
    let leader = company.created("主管", json!({})).await;
    let future = company.created("将来的主管", json!({ "effective_time": "2030-01-01" })).await;
    active_v2::set(company.server(), &leader, false, "2025-01-01").await.data();
    for (member, id, code) in [
        ("direct_leader_id", UNKNOWN_ID, 1_160_714),
        ("direct_leader_id", &future, 1_160_255),
        ("direct_leader_id", &leader, 1_160_256),
        ("dotted_line_leader_id", UNKNOWN_ID, 1_160_714),
        ("dotted_line_leader_id", &future, 1_160_714),
        ("dotted_line_leader_id", &leader, 1_160_715),
    ] {
        company.create("下属", json!({ member: id })).await.assert_error(400, code);
    }
    // One that is enabled again before the position begins.
    active_v2::set(company.server(), &leader, true, "2026-01-01").await.data();
    company.create("下属", json!({ "direct_leader_id": leader, "effective_time": "2026-01-02" })).await.data();
}

#[tokio::test]
async fn departments_are_named_in_the_form_of_the_query() {
    let company = Surroundings::start().await;
    let body = |id: &str| {
        json!({
            "names": [{ "lang": "zh-CN", "value": "后端" }], "job_id": company.job, "department_id": id,
            "effective_time": "2020-01-01",
        })
    };
    let path = format!("{PATH}?department_id_type=open_department_id");
    company.server().post(&path, body(&company.department.corehr_id)).await.assert_error(400, 1_160_001);
    company.server().post(PATH, body(&company.department.id)).await.assert_error(400, 1_160_001);
    company.server().post(&path, body(&company.department.id)).await.data();
}
