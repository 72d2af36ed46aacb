//! `POST /corehr/v1/job_levels`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server, UNKNOWN_ID},
    sample::Sample,
};

pub const PATH: &str = "/open-apis/corehr/v1/job_levels";

pub fn sample(company: &mut Company) -> Sample {
    let level = company.job_level();
    let (grade, pathway, name) = (company.job_grade(&level), company.pathway(), company.unused_name());
    Sample::new().query("client_token", company.unused_name()).body(json!({
        "level_order": 9,
        "code": name,
        "name": [{ "lang": "zh-CN", "value": name }, { "lang": "en-US", "value": format!("{name} (en)") }],
        "description": [{ "lang": "zh-CN", "value": "第九级" }],
        "active": true,
        "custom_fields": [{ "field_name": "field__c", "value": "1" }],
        "job_grade": [grade.id],
        "pathway_ids": [pathway.id],
    }))
}

async fn create(server: &Server, name: &str, more: Value) -> Reply {
    let mut body = json!({ "level_order": 9, "name": [{ "lang": "zh-CN", "value": name }], "active": true });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    server.post(PATH, body).await
}

#[tokio::test]
async fn a_created_level_is_returned_whole_and_the_contacts_show_it() {
    let mut company = Company::start().await;
    let level = company.job_level();
    let (grade, pathway) = (company.job_grade(&level), company.pathway());
    company.save().await;
    let more = json!({
        "code": "P9",
        "name": [{ "lang": "en-US", "value": "P9 Fellow" }, { "lang": "zh-CN", "value": "P9 科学家" }],
        "description": [{ "lang": "en-US", "value": "The highest" }],
        "job_grade": [grade.id], "pathway_ids": [pathway.id],
    });
    let reply = create(&company.server, "", more).await;
    let created = &reply.data()["job_level"];
    let names = json!([{ "lang": "zh-CN", "value": "P9 科学家" }, { "lang": "en-US", "value": "P9 Fellow" }]);
    let expected = json!({
        "id": created["id"], "level_order": 9, "code": "P9", "name": names, "active": true,
        "description": [{ "lang": "en-US", "value": "The highest" }],
        "job_grade": [grade.id], "pathway_ids": [pathway.id],
    });
    assert_eq!(*created, expected);
    let path = format!("{PATH}/{}", created["id"].as_str().unwrap());
    assert_eq!(company.server.get(&path).await.data()["job_level"], expected);
    let listed = company.server.get("/open-apis/contact/v3/job_levels").await;
    let shown = &listed.data()["items"][1];
    let texts = json!([{ "locale": "zh_cn", "value": "P9 科学家" }, { "locale": "en_us", "value": "P9 Fellow" }]);
    assert_eq!((&shown["name"], &shown["i18n_name"], &shown["order"]), (&json!("P9 科学家"), &texts, &json!(101)));
    assert_eq!(shown["description"], "The highest");
}

#[tokio::test]
async fn what_is_wrong_is_1160001_with_the_member() {
    let company = Company::start().await;
    let taken = json!({ "code": "P8", "name": [{ "lang": "en-US", "value": "Eight" }] });
    create(&company.server, "", taken).await.data();
    let name = |value: &str| json!({ "name": [{ "lang": "zh-CN", "value": value }] });
    for (more, message) in [
        (json!({ "name": [] }), "name: has no text"),
        (name(" "), "name: a text is blank"),
        (name("a/b"), "name: a name must not have any of / ； ; \\ '"),
        (name(&"字".repeat(201)), "name: a text has more than 200 characters"),
        (json!({ "name": [{ "lang": "ja-JP", "value": "x" }] }), "name[0].lang: must be zh-CN or en-US"),
        (
            json!({ "name": [{ "lang": "zh-CN", "value": "x" }, { "lang": "zh-CN", "value": "y" }] }),
            "name[1].lang: is stated twice",
        ),
        (json!({ "name": [{ "lang": "en-US", "value": "Eight" }] }), "name: another record has one of the names"),
        (json!({ "code": "P8" }), "code: another record has it"),
        (json!({ "code": "x".repeat(201) }), "code: has more than 200 characters"),
        (json!({ "level_order": -1 }), "level_order: must be between 0 and 99999999"),
        (json!({ "level_order": 100_000_000 }), "level_order: must be between 0 and 99999999"),
        (json!({ "job_grade": [UNKNOWN_ID] }), "job_grade: unknown id"),
        (json!({ "job_grade": ["x"] }), "job_grade: unknown id"),
        (json!({ "pathway_ids": [UNKNOWN_ID] }), "pathway_ids: unknown id"),
        (
            json!({ "description": [{ "lang": "zh-CN", "value": "字".repeat(201) }] }),
            "description: a text has more than 200 characters",
        ),
    ] {
        let reply = create(&company.server, "P9", more).await;
        assert_eq!(reply.assert_error(400, 1_160_001).body["msg"], format!("param is invalid: {message}"));
    }
    assert_eq!(company.server.query_number("SELECT COUNT(*) FROM job_levels WHERE tenant = $1").await, 1);
}

/// The document compares tokens alone.
#[tokio::test]
async fn a_request_with_the_same_client_token_is_not_carried_out_again() {
    let company = Company::start().await;
    let body = |name: &str| json!({ "level_order": 9, "name": [{ "lang": "zh-CN", "value": name }], "active": true });
    let path = format!("{PATH}?client_token=abc");
    let first = company.server.post(&path, body("P9")).await;
    let again = company.server.post(&path, body("P10")).await;
    assert_eq!(again.data(), first.data());
    company.server.advance(24 * 60 * crate::harness::MINUTE);
    let later = company.server.post(&path, body("P10")).await;
    assert_ne!(later.data(), first.data());
}

#[tokio::test]
async fn a_refused_request_does_not_use_up_its_client_token() {
    let company = Company::start().await;
    let body = |name: &str| json!({ "level_order": 9, "name": [{ "lang": "zh-CN", "value": name }], "active": true });
    let path = format!("{PATH}?client_token=abc");
    company.server.post(&path, body("a/b")).await.assert_error(400, 1_160_001);
    company.server.post(&path, body("P9")).await.data();
}

#[tokio::test]
async fn without_core_hr_nothing_is_created_or_shown() {
    use hired::tenancy::switches::{Switch, Switches};
    let company = Company::start().await;
    let created = create(&company.server, "P9", json!({})).await;
    let path = format!("{PATH}/{}", created.data()["job_level"]["id"].as_str().unwrap());
    company.server.write(|tx| Switches::set(tx, Switch::CoreHr, false)).await;
    let message = "param is invalid: the tenant does not use core HR (switch core_hr)";
    let refused = create(&company.server, "P10", json!({})).await;
    assert_eq!(refused.assert_error(400, 1_160_001).body["msg"], message);
    company.server.get(&path).await.assert_error(400, 1_160_001);
    assert_eq!(company.server.get(&format!("{PATH}?page_size=10")).await.data()["items"], json!([]));
}
