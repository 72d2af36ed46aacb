//! `POST /corehr/v2/pathways`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server},
    sample::Sample,
};

pub const PATH: &str = "/open-apis/corehr/v2/pathways";

pub fn sample(company: &mut Company) -> Sample {
    let name = company.unused_name();
    Sample::new().query("client_token", company.unused_name()).body(json!({
        "code": name,
        "names": [{ "lang": "zh-CN", "value": name }, { "lang": "en-US", "value": format!("{name} (en)") }],
        "descriptions": [{ "lang": "zh-CN", "value": "专业通道" }],
    }))
}

async fn create(server: &Server, name: &str, more: Value) -> Reply {
    let mut body = json!({ "names": [{ "lang": "zh-CN", "value": name }] });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    server.post(PATH, body).await
}

/// The id of a new pathway.
pub async fn created(server: &Server, name: &str) -> String {
    create(server, name, json!({})).await.data()["pathway_id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_wrong_is_1160001_with_the_member() {
    let company = Company::start().await;
    create(&company.server, "专业通道", json!({ "code": "P" })).await.data();
    for (more, message) in [
        (json!({ "names": [] }), "names: has no text"),
        (json!({ "names": [{ "lang": "en-US", "value": "a\\b" }] }), "names: a name must not have any of / ； ; \\ '"),
        (json!({ "names": [{ "lang": "zh-CN", "value": "专业通道" }] }), "names: another record has one of the names"),
        (json!({ "code": "P" }), "code: another record has it"),
        (
            json!({ "descriptions": [{ "lang": "zh-CN", "value": "字".repeat(2_001) }] }),
            "descriptions: a text has more than 2000 characters",
        ),
    ] {
        let reply = create(&company.server, "管理通道", more).await;
        assert_eq!(reply.assert_error(400, 1_160_001).body["msg"], format!("param is invalid: {message}"));
    }
}
