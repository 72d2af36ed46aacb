//! `POST /corehr/v2/positions/query`

use serde_json::{Value, json};

use super::{
    active_v2,
    create_v2::{PATH, Surroundings},
};
use crate::{
    company::Company,
    harness::{Server, UNKNOWN_ID},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let (one, other) = (company.position(), company.position());
    let by_id = json!({ "position_ids": [one.id, other.id], "fields": ["name", "active"] });
    let by_department = json!({ "department_ids": [company.department().id], "effective_time": "2024-05-20" });
    let by_code = json!({ "position_codes": [one.code, other.code] });
    let of = |body| Sample::new().query("page_size", "100").body(body);
    of(by_id).or(of(by_code)).or(of(by_department))
}

async fn found(server: &Server, query: &str, body: Value) -> Value {
    server.post(&format!("{PATH}/query?{query}"), body).await.data()["items"].clone()
}

fn ids(positions: &[&String]) -> Value {
    positions.iter().map(|id| json!({ "position_id": id })).collect()
}

#[tokio::test]
async fn all_filters_must_hold_and_the_day_counts() {
    let company = Surroundings::start().await;
    let one = company.created("后端", json!({ "code": "BE" })).await;
    let other = company.created("前端", json!({})).await;
    let future = company.created("将来", json!({ "effective_time": "2030-01-01" })).await;
    active_v2::set(company.server(), &other, false, "2024-06-01").await.data();
    let department = &company.department.corehr_id;
    for (body, expected) in [
        (json!({}), ids(&[&one, &other])),
        (json!({ "effective_time": "2030-01-01" }), ids(&[&one, &other, &future])),
        (json!({ "effective_time": "2024-06-01", "active": true }), ids(&[&one])),
        (json!({ "effective_time": "2024-06-01", "active": false }), ids(&[&other])),
        (json!({ "effective_time": "2019-12-31" }), ids(&[])),
        (json!({ "position_codes": ["BE", "FE"] }), ids(&[&one])),
        (json!({ "position_ids": [other, UNKNOWN_ID, "x"] }), ids(&[&other])),
        (json!({ "position_ids": [other], "position_codes": ["BE"] }), ids(&[])),
        (json!({ "department_ids": [department] }), ids(&[&one, &other])),
        (json!({ "department_ids": [UNKNOWN_ID] }), ids(&[])),
        (json!({ "position_ids": [], "position_codes": [], "department_ids": [] }), ids(&[&one, &other])),
    ] {
        assert_eq!(found(company.server(), "page_size=10", body.clone()).await, expected, "{body}");
    }
    let first = company.server().post(&format!("{PATH}/query?page_size=1"), json!({})).await;
    let token = first.data()["page_token"].as_str().unwrap();
    assert_eq!(found(company.server(), &format!("page_size=1&page_token={token}"), json!({})).await, ids(&[&other]));
}

#[tokio::test]
async fn fields_are_selected_by_names_of_their_own() {
    let mut company = Surroundings::start().await;
    let (family, level) = (company.company.job_family(), company.company.job_level());
    let (grade, kind) = (company.company.job_grade(&level), company.company.employee_type());
    let location = company.company.hr_location();
    company.company.save().await;
    let leader = company.created("主管", json!({})).await;
    let all = json!({
        "code": "BE", "descriptions": [{ "lang": "zh-CN", "value": "说明" }], "job_family_ids": [family.corehr_id],
        "job_level_ids": [level.corehr_id], "job_grade_ids": [grade.id], "employee_type_ids": [kind.corehr_id],
        "cost_center_id": "c", "work_location_ids": [location.id], "working_hours_type_id": "w", "is_key_position": true,
        "direct_leader_id": leader, "dotted_line_leader_id": leader,
    });
    let position = company.created("后端", all).await;
    active_v2::set(company.server(), &position, false, "2024-06-01").await.data();
    let fields = [
        "wk_id",
        "name",
        "code",
        "active",
        "department",
        "cost_center",
        "job",
        "job_family",
        "job_level",
        "job_grade",
        "work_location",
        "employee_type",
        "working_hours_type",
        "direct_leader",
        "dotted_line_leader",
        "is_key_position",
        "description",
        "effective_time",
        "expiration_time",
        "created_by",
        "unknown",
    ];
    let body = json!({ "position_ids": [position], "fields": fields });
    let shown = found(company.server(), "page_size=10&department_id_type=open_department_id", body).await;
    let expected = json!({
        "position_id": position, "code": "BE", "names": [{ "lang": "zh-CN", "value": "后端" }],
        "descriptions": [{ "lang": "zh-CN", "value": "说明" }], "active": true,
        "job_family_id_list": [family.corehr_id], "cost_center_id": "c", "job_id": company.job,
        "job_level_id_list": [level.corehr_id], "employee_type_id_list": [kind.corehr_id],
        "job_grade_id_list": [grade.id], "work_location_id_list": [location.id], "working_hours_type_id": "w",
        "department_id": company.department.id, "direct_leader_id": leader, "dotted_line_leader_id": leader,
        "is_key_position": true, "effective_time": "2020-01-01", "expiration_time": "2024-06-01",
    });
    assert_eq!(shown, json!([expected]));
}

#[tokio::test]
async fn the_page_size_and_the_day_are_rules_of_the_gateway() {
    let company = Company::start().await;
    for query in ["", "?page_size=0", "?page_size=101"] {
        company.server.post(&format!("{PATH}/query{query}"), json!({})).await.assert_violations(&["page_size"]);
    }
    let body = json!({ "effective_time": "2024-02-30" });
    company.server.post(&format!("{PATH}/query?page_size=10"), body).await.assert_violations(&["effective_time"]);
}
