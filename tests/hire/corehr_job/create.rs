//! `POST /corehr/v1/jobs`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server, UNKNOWN_ID},
    sample::Sample,
};

pub const PATH: &str = "/open-apis/corehr/v1/jobs";

pub fn sample(company: &mut Company) -> Sample {
    let (family, level, pathway) = (company.job_family(), company.job_level(), company.pathway());
    let name = company.unused_name();
    Sample::new().not_an_id("body.working_hours_type_id").query("client_token", company.unused_name()).body(json!({
        "code": name,
        "name": [{ "lang": "zh-CN", "value": name }, { "lang": "en-US", "value": format!("{name} (en)") }],
        "description": [{ "lang": "zh-CN", "value": "职务描述" }],
        "active": true,
        "job_title": [{ "lang": "zh-CN", "value": "工程师" }],
        "pathway_id": pathway.id,
        "job_family_id_list": [family.corehr_id],
        "job_level_id_list": [level.corehr_id],
        "working_hours_type_id": "6890452208593372679",
        "effective_time": "2020-01-01 00:00:00",
        "custom_fields": [{ "field_name": "field__c", "value": "1" }],
    }))
}

pub async fn create(server: &Server, name: &str, more: Value) -> Reply {
    let mut body = json!({
        "name": [{ "lang": "zh-CN", "value": name }], "active": true, "effective_time": "2020-01-01 00:00:00",
    });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    server.post(PATH, body).await
}

/// The id of a new job.
pub async fn created(server: &Server, name: &str, more: Value) -> String {
    create(server, name, more).await.data()["job"]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_created_job_is_returned_whole() {
    let mut company = Company::start().await;
    let (family, level, pathway) = (company.job_family(), company.job_level(), company.pathway());
    company.save().await;
    let more = json!({
        "code": "SE", "job_title": [{ "lang": "en-US", "value": "Engineer" }], "pathway_id": pathway.id,
        "job_family_id_list": [family.corehr_id, family.corehr_id], "job_level_id_list": [level.corehr_id],
        "working_hours_type_id": "6890452208593372679", "effective_time": "2020-01-01 09:00:00",
    });
    let reply = create(&company.server, "软件工程师", more).await;
    let created = &reply.data()["job"];
    let expected = json!({
        "id": created["id"], "code": "SE", "name": [{ "lang": "zh-CN", "value": "软件工程师" }], "active": true,
        "job_title": [{ "lang": "en-US", "value": "Engineer" }], "pathway_id": pathway.id,
        "job_family_id_list": [family.corehr_id], "job_level_id_list": [level.corehr_id],
        "working_hours_type_id": "6890452208593372679",
        "effective_time": "2020-01-01 00:00:00", "expiration_time": "9999-12-31 00:00:00",
    });
    assert_eq!(*created, expected);
    let path = format!("/open-apis/corehr/v2/jobs/{}", created["id"].as_str().unwrap());
    assert_eq!(company.server.get(&path).await.data()["job"], expected);
}

#[tokio::test]
async fn what_is_wrong_is_1160001_with_the_member() {
    let mut company = Company::start().await;
    let level = company.job_level();
    company.save().await;
    create(&company.server, "软件工程师", json!({ "code": "SE" })).await.data();
    let long = json!([{ "lang": "zh-CN", "value": "字".repeat(201) }]);
    for (more, message) in [
        (json!({ "name": [{ "lang": "zh-CN", "value": "a;b" }] }), "name: a name must not have any of / ； ; \\ '"),
        (json!({ "name": [{ "lang": "zh-CN", "value": "软件工程师" }] }), "name: another record has one of the names"),
        (json!({ "code": "SE" }), "code: another record has it"),
        (json!({ "job_title": long }), "job_title: a text has more than 200 characters"),
        (json!({ "pathway_id": UNKNOWN_ID }), "pathway_id: unknown id"),
        (json!({ "job_family_id_list": [UNKNOWN_ID] }), "job_family_id_list: unknown id"),
        (json!({ "job_level_id_list": [level.id] }), "job_level_id_list: unknown id"),
        (
            json!({ "effective_time": "yesterday" }),
            "effective_time: must be a day like 2020-01-01 00:00:00, from 1900-01-01",
        ),
    ] {
        let reply = create(&company.server, "架构师", more).await;
        assert_eq!(reply.assert_error(400, 1_160_001).body["msg"], format!("param is invalid: {message}"));
    }
}

#[tokio::test]
async fn texts_of_exactly_200_characters_are_accepted() {
    let company = Company::start().await;
    let longest = "字".repeat(200);
    let more = json!({ "code": longest, "job_title": [{ "lang": "zh-CN", "value": longest }] });
    assert_eq!(create(&company.server, &longest, more).await.data()["job"]["code"], json!(longest));
    create(&company.server, "架构师", json!({ "code": "字".repeat(201) })).await.assert_error(400, 1_160_001);
}

#[tokio::test]
async fn of_two_requests_with_one_code_one_is_refused() {
    let company = Company::start().await;
    let code = || json!({ "code": "SE" });
    let (one, other) = tokio::join!(create(&company.server, "甲", code()), create(&company.server, "乙", code()));
    let mut codes = [one.code(), other.code()];
    codes.sort_unstable();
    assert_eq!(codes, [0, 1_160_001]);
}
