//! `GET /hire/v1/talent_objects/query`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Server, id},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    company.talent_field(2);
    company.talent_field(100);
    Sample::new()
}

#[tokio::test]
async fn modules_are_listed_with_their_fields_also_retired_ones() {
    let server = Server::start().await;
    let reply = server.get("/open-apis/hire/v1/talent_objects/query").await;
    let items = reply.data()["items"].as_array().unwrap();
    let module = |number: i64| items.iter().find(|item| item["id"] == id(number)).expect("a module");
    let [educations, certificates] = [module(540_000_001), module(540_000_002)];
    assert_eq!((&educations["is_customized"], &certificates["is_customized"]), (&json!(false), &json!(true)));
    assert!(items.iter().all(|item| item["setting"] == json!({ "object_type": 11 })));
    let field = |number: i64| {
        let fields = educations["children_list"].as_array().unwrap();
        fields.iter().find(|field| field["id"] == id(number)).expect("a field")
    };
    assert_eq!(field(550_000_001)["setting"], json!({ "object_type": 1 }));
    assert_eq!(field(550_000_001)["parent_id"], educations["id"]);
    assert_eq!((&field(550_000_001)["active_status"], &field(550_000_007)["active_status"]), (&json!(1), &json!(2)));
    let options = field(550_000_002)["setting"]["config"]["options"].as_array().unwrap();
    let keys: Vec<&Value> = options.iter().map(|option| &option["key"]).collect();
    assert_eq!(keys, ["1", "2"]);
    assert_eq!(options[0]["name"]["zh_cn"], "三年");
}

#[tokio::test]
async fn a_company_without_custom_fields_has_none() {
    let company = Company::start().await;
    let reply = company.server.get("/open-apis/hire/v1/talent_objects/query").await;
    assert_eq!(reply.data(), &json!({ "items": [] }));
}
