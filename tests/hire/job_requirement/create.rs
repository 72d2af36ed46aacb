//! `POST /hire/v1/job_requirements`

use serde_json::{Value, json};

use super::{item, text};
use crate::{
    company::Company,
    harness::{Reply, Server, UNKNOWN_ID, id},
    offer::with,
    sample::Sample,
};

pub const PATH: &str = "/open-apis/hire/v1/job_requirements";
const CHEN_MING: &str = "ou_7e570000000000000000000000000001";
const JOB: i64 = 400_000_002;

/// Names everything that a requirement can name.
pub fn sample(company: &mut Company) -> Sample {
    let short_code = company.unused_short_code();
    let body = with(content(company), json!({ "short_code": short_code }));
    Sample::new().body(body).not_an_id("body.short_code")
}

/// The content of a requirement, with everything that it can name.
pub fn content(company: &mut Company) -> Value {
    let level = company.job_level().id;
    let person = company.user().id;
    json!({
        "name": "后端工程师",
        "display_progress": 2,
        "head_count": 3,
        "recruitment_type_id": "101",
        "employee_type_id": company.employee_type().id,
        "max_level_id": level,
        "min_level_id": level,
        "sequence_id": company.job_family().id,
        "department_id": company.department().id,
        "recruiter_id_list": [person],
        "jr_hiring_manager_id_list": [person],
        "direct_leader_id_list": [person],
        "start_time": "1625729379000",
        "deadline": "1635729379000",
        "max_salary": "30",
        "min_salary": "15.5",
        "address_id": company.address().id,
        "customized_data_list": [{ "object_id": company.requirement_field().id, "value": "x" }],
        "job_type_id": company.job_type().id,
        "job_id_list": [company.job().id],
        "employment_job_id": company.hr_job().id,
        "position_id": company.position().id,
    })
}

pub fn little() -> Value {
    json!({ "short_code": "NEW-1", "name": "后端工程师", "display_progress": 1, "head_count": 2, "recruitment_type_id": "101" })
}

async fn create(server: &Server, change: Value) -> Reply {
    server.post(PATH, with(little(), change)).await
}

#[tokio::test]
async fn the_response_is_the_requirement_without_its_jobs() {
    let mut company = Company::start().await;
    let job = company.job();
    let body = with(sample_body(&mut company), json!({ "job_id_list": [job.id, job.id] }));
    company.save().await;
    let server = &company.server;
    let reply = server.post(PATH, body.clone()).await;
    let created = reply.data()["job_requirement"].clone();
    let mut shown = item(server, text(&created, "id")).await;
    assert_eq!(shown["job_id_list"], json!([job.id]));
    shown.as_object_mut().expect("an object").remove("job_id_list");
    assert_eq!(created, shown);
    for (sent, member) in [
        ("name", "name"),
        ("display_progress", "display_progress"),
        ("head_count", "head_count"),
        ("start_time", "start_time"),
        ("deadline", "deadline"),
        ("max_salary", "max_salary"),
        ("min_salary", "min_salary"),
        ("employment_job_id", "employment_job_id"),
        ("position_id", "position_id"),
    ] {
        assert_eq!(created[member], body[sent], "{member}");
    }
    for (sent, member) in [
        ("employee_type_id", "employee_type"),
        ("max_level_id", "max_level"),
        ("min_level_id", "min_level"),
        ("sequence_id", "sequence"),
        ("department_id", "department"),
        ("address_id", "address"),
        ("job_type_id", "job_type"),
        ("recruitment_type_id", "recruitment_type"),
    ] {
        assert_eq!(created[member]["id"], body[sent], "{member}");
    }
    for (sent, member) in [
        ("recruiter_id_list", "recruiter_list"),
        ("jr_hiring_manager_id_list", "jr_hiring_managers"),
        ("direct_leader_id_list", "direct_leader_list"),
    ] {
        assert_eq!(created[member][0]["id"], body[sent][0], "{member}");
    }
    assert_eq!(created["customized_data_list"][0]["value"], json!({ "content": "x" }));
    assert!(created.get("creator_id").is_none());
}

fn sample_body(company: &mut Company) -> Value {
    with(content(company), json!({ "short_code": "NEW-1" }))
}

#[tokio::test]
async fn every_documented_refusal_names_what_is_wrong() {
    let server = Server::start().await;
    for (change, http, code) in [
        (json!({ "short_code": "JR-001" }), 400, 1_002_702),
        (json!({ "employee_type_id": "nothing" }), 400, 1_002_708),
        (json!({ "recruitment_type_id": "104" }), 400, 1_002_708),
        (json!({ "recruiter_id_list": [CHEN_MING, CHEN_MING] }), 400, 1_002_721),
        (json!({ "jr_hiring_manager_id_list": [CHEN_MING, CHEN_MING] }), 400, 1_002_721),
        (json!({ "direct_leader_id_list": [CHEN_MING, CHEN_MING] }), 400, 1_002_721),
    ] {
        if code == 1_002_702 {
            create(&server, change.clone()).await.data();
        }
        create(&server, change).await.assert_error(http, code);
    }
    server.execute_tenant("UPDATE job_levels SET active = 0 WHERE tenant = $1 AND id = 7000000000120000002").await;
    for level in ["max_level_id", "min_level_id"] {
        create(&server, json!({ level: id(120_000_002) })).await.assert_error(400, 1_002_710);
    }
    // One that was deleted is unknown.
    server.execute_tenant("UPDATE job_levels SET deleted_at = 1 WHERE tenant = $1 AND id = 7000000000120000002").await;
    let reply = create(&server, json!({ "max_level_id": id(120_000_002) })).await;
    reply.assert_error(400, 1_002_002);
    assert!(reply.text.contains("max_level_id"), "{}", reply.text);
    for (change, member) in [
        (json!({ "short_code": " " }), "short_code"),
        (json!({ "name": "" }), "name"),
        (json!({ "head_count": -1 }), "head_count"),
        (json!({ "recruitment_type_id": null }), "employee_type_id"),
        (json!({ "max_level_id": UNKNOWN_ID }), "max_level_id"),
        (json!({ "sequence_id": UNKNOWN_ID }), "sequence_id"),
        (json!({ "department_id": "nowhere" }), "department_id"),
        (json!({ "recruiter_id_list": ["ou_nobody"] }), "recruiter_id_list"),
        (json!({ "start_time": "soon" }), "start_time"),
        (json!({ "deadline": "-1" }), "deadline"),
        (json!({ "min_salary": "20", "max_salary": "10" }), "min_salary"),
        (json!({ "max_salary": "much" }), "max_salary"),
        (json!({ "address_id": UNKNOWN_ID }), "address_id"),
        (json!({ "job_type_id": "x" }), "job_type_id"),
        (json!({ "job_id_list": [UNKNOWN_ID] }), "job_id_list"),
        (json!({ "employment_job_id": UNKNOWN_ID }), "employment_job_id"),
        (json!({ "position_id": UNKNOWN_ID }), "position_id"),
        (
            json!({ "customized_data_list": [{ "object_id": UNKNOWN_ID, "value": "x" }] }),
            "customized_data_list[0].object_id",
        ),
        (json!({ "customized_data_list": [{ "value": "x" }] }), "customized_data_list[0].object_id"),
    ] {
        let body = with(with(little(), json!({ "short_code": "NEW-2" })), change);
        let reply = server.post(PATH, body).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(member), "{member}: {}", reply.text);
    }
    let many: Vec<String> = vec![id(JOB); 201];
    create(&server, json!({ "short_code": "NEW-2", "job_id_list": many })).await.assert_violations(&["job_id_list"]);
    create(&server, json!({ "short_code": "NEW-2", "display_progress": 7 }))
        .await
        .assert_violations(&["display_progress"]);
}

#[tokio::test]
async fn custom_values_are_checked_by_the_type_of_their_field() {
    let mut company = Company::start().await;
    let select = company.requirement_field_that_is(json!({
        "type": 3, "options": [
            { "key": "1", "name_zh": "急" }, { "key": "2", "name_zh": "不急" },
            { "key": "4", "name_zh": "再议", "active": false },
        ],
    }));
    let required = company.requirement_field_that_is(json!({ "type": 9, "required": true }));
    company.save().await;
    let send = async |values: Value| {
        company.server.post(PATH, with(little(), json!({ "customized_data_list": values }))).await
    };
    let value = |field: &str, text: &str| json!({ "object_id": field, "value": text });
    let number = value(&required.id, "3");
    for (values, said) in [
        (json!([]), "customized_data_list: field"),
        (json!([value(&required.id, " ")]), "customized_data_list: field"),
        (json!([value(&required.id, "three")]), "customized_data_list[0].value"),
        (json!([number, value(&select.id, "3")]), "customized_data_list[1].value: is not one of the options in use"),
        (json!([number, value(&select.id, "4")]), "customized_data_list[1].value: is not one of the options in use"),
        (json!([number, number]), "customized_data_list[1].object_id"),
    ] {
        let reply = send(values).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(said), "{said}: {}", reply.text);
    }
    let reply = send(json!([value(&select.id, "2"), number])).await;
    let shown = &reply.data()["job_requirement"]["customized_data_list"];
    assert_eq!(shown[0]["value"]["option"]["key"], "2");
    assert_eq!(shown[1]["value"], json!({ "number": "3" }));
}

#[tokio::test]
async fn a_default_field_that_a_template_requires_must_be_stated() {
    let mut company = Company::start().await;
    let default = json!({ "type": null, "system": "deadline", "required": true });
    let field = company.requirement_field_that_is(default);
    company.requirement_field_that_is(json!({ "type": null, "system": "category", "required": true, "active": false }));
    company.save().await;
    let server = &company.server;
    let reply = server.post(PATH, little()).await;
    reply.assert_error(400, 1_002_002);
    assert!(reply.text.contains("deadline: is required"), "{}", reply.text);
    let stated = with(little(), json!({ "deadline": "1735689600000" }));
    // It has a member of its own and is no custom field.
    let custom = json!([{ "object_id": field.id, "value": "x" }]);
    let reply = server.post(PATH, with(stated.clone(), json!({ "customized_data_list": custom }))).await;
    reply.assert_error(400, 1_002_002);
    assert!(reply.text.contains("customized_data_list[0].object_id"), "{}", reply.text);
    server.post(PATH, stated).await.data();
}

#[tokio::test]
async fn a_field_of_a_module_out_of_use_and_an_option_out_of_use_are_refused() {
    let mut company = Company::start().await;
    let options = json!([{ "key": "1", "name_zh": "急" }, { "key": "2", "name_zh": "不急", "active": false }]);
    let select = company.requirement_field_that_is(json!({ "type": 3, "options": options, "required": true }));
    company.save().await;
    let server = &company.server;
    let body = |code: &str, option: &str| {
        let custom = json!([{ "object_id": select.id, "value": option }]);
        with(little(), json!({ "short_code": code, "customized_data_list": custom }))
    };
    server.post(PATH, body("A", "2")).await.assert_error(400, 1_002_002);
    server.post(PATH, body("B", "1")).await.data();
    server.execute_tenant("UPDATE requirement_modules SET active = 0 WHERE tenant = $1").await;
    server.post(PATH, body("C", "1")).await.assert_error(400, 1_002_002);
    server.post(PATH, with(little(), json!({ "short_code": "D" }))).await.data();
}

#[tokio::test]
async fn switches_control_writes_and_approvals_of_jobs() {
    let server = Server::start().await;
    server.switch_on("requirement_approval").await;
    server.switch_on("requirement_approval_status").await;
    create(&server, json!({ "job_id_list": [id(JOB)] })).await.assert_error(400, 1_002_724);
    let reply = create(&server, json!({})).await;
    assert_eq!(reply.data()["job_requirement"]["approval_status"], 1);
    create(&server, json!({})).await.assert_error(400, 1_002_702);
    server.switch_on("requirement_approval_blocks_api").await;
    create(&server, json!({})).await.assert_error(400, 1_002_705);
    server.switch("edit_requirements", false).await;
    create(&server, json!({})).await.assert_error(500, 1_002_701);
}

#[tokio::test]
async fn only_a_completed_requirement_shows_when_it_was_completed() {
    let server = Server::start().await;
    server.switch_on("requirement_completion_time").await;
    let reply = create(&server, json!({ "display_progress": 5 })).await;
    let created = &reply.data()["job_requirement"];
    assert_eq!(created["completion_time"], created["create_time"]);
    let reply = create(&server, json!({ "short_code": "NEW-2" })).await;
    assert!(reply.data()["job_requirement"].get("completion_time").is_none());
}

#[tokio::test]
async fn of_two_creations_at_once_with_one_code_one_is_refused() {
    let server = Server::start().await;
    let both = futures_util::future::join_all((0..2).map(|_| create(&server, json!({})))).await;
    let codes: Vec<i64> = both.iter().map(Reply::code).collect();
    assert!(codes == [0, 1_002_702] || codes == [1_002_702, 0], "{codes:?}");
}

#[tokio::test]
async fn a_template_can_require_every_optional_default_field() {
    let mut company = Company::start().await;
    let presets = [
        "max_level_id",
        "min_level_id",
        "sequence_id",
        "category",
        "department_id",
        "recruiter_id_list",
        "jr_hiring_manager_id_list",
        "direct_leader_id_list",
        "start_time",
        "deadline",
        "priority",
        "required_degree",
        "max_salary",
        "min_salary",
        "address_id",
        "description",
        "process_type",
        "job_type_id",
        "employment_job_id",
        "position_id",
    ];
    for preset in presets.into_iter().chain(["recruitment_type_id", "employee_type_id"]) {
        company.requirement_field_that_is(json!({ "type": null, "system": preset, "required": true }));
    }
    let more = json!({
        "short_code": "NEW-1", "category": 1, "priority": 1, "required_degree": 6, "description": "急", "process_type": 1,
    });
    let body = with(content(&mut company), more);
    company.save().await;
    let server = &company.server;
    for preset in presets {
        let absent = server.post(PATH, with(body.clone(), json!({ preset: null }))).await;
        absent.assert_error(400, 1_002_002);
        assert!(absent.text.contains(&format!("{preset}: is required")), "{preset}: {}", absent.text);
    }
    let blank = server.post(PATH, with(body.clone(), json!({ "description": " " }))).await;
    blank.assert_error(400, 1_002_002);
    assert!(blank.text.contains("description: is required"), "{}", blank.text);
    for (other, stated) in [("recruitment_type_id", "employee_type_id"), ("employee_type_id", "recruitment_type_id")] {
        let reply = server.post(PATH, with(body.clone(), json!({ other: null }))).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(&format!("{other}: is required")), "with {stated}: {}", reply.text);
    }
    server.post(PATH, body).await.data();
}

#[tokio::test]
async fn a_job_of_core_hr_must_be_in_use_and_core_hr_too() {
    let mut company = Company::start().await;
    let job = company.hr_job().id;
    company.save().await;
    let server = &company.server;
    let body = with(little(), json!({ "head_count": 0, "employment_job_id": job }));
    let refused = async || {
        let reply = server.post(PATH, body.clone()).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains("employment_job_id"), "{}", reply.text);
    };
    server.switch("core_hr", false).await;
    refused().await;
    server.switch("core_hr", true).await;
    server.execute_tenant("UPDATE hr_jobs SET active = 0 WHERE tenant = $1").await;
    refused().await;
    server.execute_tenant("UPDATE hr_jobs SET active = 1 WHERE tenant = $1").await;
    server.post(PATH, body.clone()).await.data();
}
