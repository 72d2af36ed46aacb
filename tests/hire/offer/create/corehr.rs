//! The errors of the organisation, with jobs, families, levels and grades that the APIs of core HR and of the contacts made.

use axum::http::Method;
use serde_json::{Value, json};

use super::PATH;
use crate::{
    company::{Company, hiring::Stage},
    corehr_job::create as job,
    corehr_job_grade::{create_v2 as grade, patch_v2},
    harness::{MINUTE, Reply, Server, UNKNOWN_ID},
};

const DAY: i64 = 24 * 60 * MINUTE;

/// A company whose organisation was made through the API, and the content of an offer.
struct Organisation {
    company: Company,
    body: Value,
}

/// The ids of a level or a family.
struct Ids {
    corehr: String,
    contact: String,
}

impl Organisation {
    async fn start() -> Self {
        let mut company = Company::start().await;
        let application = company.talent().with_application(Stage::Offer).apply().application;
        let form = company.offer_form();
        let (department, person) = (company.department(), company.user());
        let body = json!({
            "application_id": application.id, "schema_id": form.schema_id,
            "basic_info": {
                "department_id": department.id, "leader_user_id": person.id, "owner_user_id": person.id,
                "operator_user_id": person.id,
            },
        });
        company.save().await;
        Self { company, body }
    }

    fn server(&self) -> &Server {
        &self.company.server
    }

    async fn family(&self, name: &str, more: Value) -> Ids {
        let body = json!({ "active": true, "effective_time": "2020-01-01 00:00:00" });
        self.created("job_families", "job_family", name, body, more).await
    }

    async fn level(&self, name: &str, more: Value) -> Ids {
        self.created("job_levels", "job_level", name, json!({ "active": true, "level_order": 5 }), more).await
    }

    async fn created(&self, list: &str, kind: &str, name: &str, mut body: Value, more: Value) -> Ids {
        body["name"] = json!([{ "lang": "zh-CN", "value": name }]);
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let created = self.server().post(&format!("/open-apis/corehr/v1/{list}"), body).await;
        let corehr = created.data()[kind]["id"].as_str().unwrap().to_owned();
        let path = "/open-apis/corehr/v1/common_data/id/convert";
        let path = format!("{path}?id_transform_type=1&id_type={kind}_id");
        let converted = self.server().post(&path, json!({ "ids": [corehr] })).await;
        let contact = converted.data()["items"][0]["target_id"].as_str().unwrap().to_owned();
        Ids { corehr, contact }
    }

    /// Changes a level or a family as the contacts do.
    async fn contact(&self, method: Method, list: &str, ids: &Ids, body: Value) {
        self.server().call(method, &format!("/open-apis/contact/v3/{list}/{}", ids.contact), body).await.data();
    }

    async fn offer(&self, members: Value) -> Reply {
        let mut body = self.body.clone();
        body["basic_info"].as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        let path = format!(
            "{PATH}?user_id_type=open_id&department_id_type=open_department_id\
             &job_level_id_type=job_level_id&job_family_id_type=job_family_id"
        );
        self.server().post(&path, body).await
    }
}

#[tokio::test]
async fn what_fits_together_is_accepted() {
    let company = Organisation::start().await;
    let g1 = grade::created(company.server(), "一等").await;
    let (tech, p5) = (company.family("技术", json!({})).await, company.level("P5", json!({ "job_grade": [g1] })).await);
    let links = json!({ "job_family_id_list": [tech.corehr], "job_level_id_list": [p5.corehr] });
    let engineer = job::created(company.server(), "工程师", links).await;
    let named = json!({
        "employment_job_id": engineer, "job_family_id": tech.contact, "job_level_id": p5.contact, "job_grade_id": g1,
    });
    let reply = company.offer(named.clone()).await;
    for (member, value) in named.as_object().unwrap() {
        assert_eq!(reply.data()["basic_info"][member], *value);
    }
}

#[tokio::test]
async fn an_unknown_job_is_1002069_and_a_disabled_or_future_one_1002070() {
    let company = Organisation::start().await;
    let disabled = job::created(company.server(), "停用", json!({ "active": false })).await;
    let future = job::created(company.server(), "明天", json!({ "effective_time": "2024-05-21 00:00:00" })).await;
    company.offer(json!({ "employment_job_id": UNKNOWN_ID })).await.assert_error(400, 1_002_069);
    company.offer(json!({ "employment_job_id": disabled })).await.assert_error(400, 1_002_070);
    company.offer(json!({ "employment_job_id": future })).await.assert_error(400, 1_002_070);
    company.server().advance(DAY / 2);
    company.offer(json!({ "employment_job_id": future })).await.data();
}

#[tokio::test]
async fn a_deleted_family_is_1002071_and_one_that_cannot_be_selected_1002072() {
    let company = Organisation::start().await;
    let (deleted, disabled) = (company.family("删除", json!({})).await, company.family("停用", json!({})).await);
    company.contact(Method::DELETE, "job_families", &deleted, Value::Null).await;
    company.contact(Method::PUT, "job_families", &disabled, json!({ "status": false })).await;
    let group = company.family("分组", json!({ "selectable": false })).await;
    let future = company.family("明天", json!({ "effective_time": "2024-05-21 00:00:00" })).await;
    company.offer(json!({ "job_family_id": deleted.contact })).await.assert_error(400, 1_002_071);
    company.offer(json!({ "job_family_id": group.corehr })).await.assert_error(400, 1_002_071);
    for family in [&disabled, &group, &future] {
        company.offer(json!({ "job_family_id": family.contact })).await.assert_error(400, 1_002_072);
    }
    company.server().advance(DAY / 2);
    company.offer(json!({ "job_family_id": future.contact })).await.data();
}

#[tokio::test]
async fn a_deleted_level_is_1002073_and_a_disabled_one_1002074() {
    let company = Organisation::start().await;
    let (deleted, disabled) = (company.level("P5", json!({})).await, company.level("P6", json!({})).await);
    company.contact(Method::DELETE, "job_levels", &deleted, Value::Null).await;
    company.contact(Method::PUT, "job_levels", &disabled, json!({ "status": false })).await;
    company.offer(json!({ "job_level_id": deleted.contact })).await.assert_error(400, 1_002_073);
    company.offer(json!({ "job_level_id": disabled.corehr })).await.assert_error(400, 1_002_073);
    company.offer(json!({ "job_level_id": disabled.contact })).await.assert_error(400, 1_002_074);
}

#[tokio::test]
async fn an_unknown_grade_is_1002075_and_a_disabled_one_1002076() {
    let company = Organisation::start().await;
    let disabled = grade::created(company.server(), "停用").await;
    patch_v2::patch(company.server(), &disabled, json!({ "active": false })).await.data();
    company.offer(json!({ "job_grade_id": UNKNOWN_ID })).await.assert_error(400, 1_002_075);
    company.offer(json!({ "job_grade_id": disabled })).await.assert_error(400, 1_002_076);
}

#[tokio::test]
async fn families_and_levels_that_a_job_does_not_have_are_1002077_and_1002078() {
    let company = Organisation::start().await;
    let (tech, sales) = (company.family("技术", json!({})).await, company.family("销售", json!({})).await);
    let (p5, p6) = (company.level("P5", json!({})).await, company.level("P6", json!({})).await);
    let links = json!({ "job_family_id_list": [tech.corehr], "job_level_id_list": [p5.corehr] });
    let engineer = job::created(company.server(), "工程师", links).await;
    let with = |family: &Ids, level: &Ids| json!({ "employment_job_id": engineer, "job_family_id": family.contact, "job_level_id": level.contact });
    company.offer(with(&sales, &p5)).await.assert_error(400, 1_002_077);
    company.offer(with(&tech, &p6)).await.assert_error(400, 1_002_078);
    company.offer(with(&tech, &p5)).await.data();
}

#[tokio::test]
async fn a_family_and_a_level_that_no_job_in_effect_links_are_1002079() {
    let company = Organisation::start().await;
    let (tech, p5) = (company.family("技术", json!({})).await, company.level("P5", json!({})).await);
    let other = company.level("P6", json!({})).await;
    job::created(company.server(), "别的", json!({ "job_level_id_list": [other.corehr] })).await;
    let links = json!({ "job_level_id_list": [p5.corehr], "effective_time": "2024-05-21 00:00:00" });
    job::created(company.server(), "工程师", links).await;
    let both = json!({ "job_family_id": tech.contact, "job_level_id": p5.contact });
    company.offer(both.clone()).await.assert_error(400, 1_002_079);
    company.server().advance(DAY / 2);
    company.offer(both).await.data();
}

#[tokio::test]
async fn a_grade_that_the_level_does_not_have_is_1002080() {
    let company = Organisation::start().await;
    let (g1, g2) = (grade::created(company.server(), "一等").await, grade::created(company.server(), "二等").await);
    let p5 = company.level("P5", json!({ "job_grade": [g1] })).await;
    let with = |grade: &str| json!({ "job_level_id": p5.contact, "job_grade_id": grade });
    company.offer(with(&g2)).await.assert_error(400, 1_002_080);
    company.offer(with(&g1)).await.data();
}
