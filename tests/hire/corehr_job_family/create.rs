//! `POST /corehr/v1/job_families`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server, UNKNOWN_ID},
    sample::Sample,
};

const PATH: &str = "/open-apis/corehr/v1/job_families";

pub fn sample(company: &mut Company) -> Sample {
    let (parent, pathway, name) = (company.job_family(), company.pathway(), company.unused_name());
    Sample::new().query("client_token", company.unused_name()).body(json!({
        "name": [{ "lang": "zh-CN", "value": name }, { "lang": "en-US", "value": format!("{name} (en)") }],
        "active": true,
        "selectable": true,
        "parent_id": parent.corehr_id,
        "pathway_ids": [pathway.id],
        "effective_time": "2020-01-01 00:00:00",
        "code": name,
        "description": [{ "lang": "zh-CN", "value": "负责研发" }],
        "custom_fields": [{ "field_name": "field__c", "value": "1" }],
    }))
}

async fn create(server: &Server, name: &str, more: Value) -> Reply {
    let mut body = json!({
        "name": [{ "lang": "zh-CN", "value": name }], "active": true, "effective_time": "2020-01-01 00:00:00",
    });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    server.post(PATH, body).await
}

#[tokio::test]
async fn a_created_family_is_returned_whole_and_the_contacts_show_it() {
    let mut company = Company::start().await;
    let (parent, pathway) = (company.job_family(), company.pathway());
    company.save().await;
    let more = json!({
        "parent_id": parent.corehr_id, "pathway_ids": [pathway.id], "code": "SW", "selectable": false,
        "effective_time": "2020-01-01 18:30:00", "description": [{ "lang": "zh-CN", "value": "负责研发" }],
    });
    let reply = create(&company.server, "软件", more).await;
    let created = &reply.data()["job_family"];
    let expected = json!({
        "id": created["id"], "name": [{ "lang": "zh-CN", "value": "软件" }], "active": true, "selectable": false,
        "parent_id": parent.corehr_id, "pathway_ids": [pathway.id],
        "effective_time": "2020-01-01 00:00:00", "expiration_time": "9999-12-31 00:00:00",
        "code": "SW", "description": [{ "lang": "zh-CN", "value": "负责研发" }],
    });
    assert_eq!(*created, expected);
    let path = format!("{PATH}/{}", created["id"].as_str().unwrap());
    assert_eq!(company.server.get(&path).await.data()["job_family"], expected);
    let listed = company.server.get("/open-apis/contact/v3/job_families?name=%E8%BD%AF%E4%BB%B6").await;
    assert_eq!(listed.data()["items"][0]["parent_job_family_id"], parent.contact_id);
}

#[tokio::test]
async fn what_is_wrong_is_1160001_with_the_member() {
    let company = Company::start().await;
    create(&company.server, "软件", json!({ "code": "SW" })).await.data();
    let day = "effective_time: must be a day like 2020-01-01 00:00:00, from 1900-01-01";
    for (more, message) in [
        (json!({ "name": [{ "lang": "zh-CN", "value": "软件" }] }), "name: another record has one of the names"),
        (json!({ "code": "SW" }), "code: another record has it"),
        (json!({ "parent_id": UNKNOWN_ID }), "parent_id: unknown id"),
        (json!({ "pathway_ids": ["x"] }), "pathway_ids: unknown id"),
        (json!({ "effective_time": "2020-01-01" }), day),
        (json!({ "effective_time": "1899-12-31 00:00:00" }), day),
        (json!({ "effective_time": "2023-02-29 00:00:00" }), day),
    ] {
        let reply = create(&company.server, "硬件", more).await;
        assert_eq!(reply.assert_error(400, 1_160_001).body["msg"], format!("param is invalid: {message}"));
    }
}

#[tokio::test]
async fn the_eleventh_family_below_another_is_refused() {
    let company = Company::start().await;
    let mut parent = json!({});
    for depth in 1..=10 {
        let reply = create(&company.server, &format!("第{depth}层"), parent).await;
        parent = json!({ "parent_id": reply.data()["job_family"]["id"] });
    }
    let reply = create(&company.server, "第11层", parent).await;
    let message = "param is invalid: parent_id: there are too many levels of families";
    assert_eq!(reply.assert_error(400, 1_160_001).body["msg"], message);
}
