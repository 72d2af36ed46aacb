//! `GET /hire/v1/job_requirement_schemas`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server},
    job_requirement::create::{self, little},
    offer::with,
    sample::Sample,
};

const PATH: &str = "/open-apis/hire/v1/job_requirement_schemas";

pub fn sample(company: &mut Company) -> Sample {
    company.requirement_field();
    company.requirement_schema();
    Sample::new()
}

/// The fields of all modules of a list.
fn fields(reply: &Reply) -> Vec<Value> {
    let list = |value: &Value, member: &str| value[member].as_array().cloned().unwrap_or_default();
    let modules = list(reply.data(), "items").into_iter().flat_map(|schema| list(&schema, "object_list"));
    modules.flat_map(|module| list(&module, "children_list")).collect()
}

#[tokio::test]
async fn a_template_has_modules_with_the_fields_in_their_order() {
    let server = Server::start().await;
    let reply = server.get(PATH).await;
    assert_eq!(reply.body["msg"], "ok");
    let [schema] = &reply.data()["items"].as_array().expect("items")[..] else { panic!("{}", reply.text) };
    assert_eq!(schema["name"], json!({ "zh_cn": "需求模板", "en_us": "Requirement template" }));
    let module = &schema["object_list"][0];
    assert_eq!(module["setting"], json!({ "object_type": 11, "config": {} }));
    // One of each type but that of modules.
    let fields = fields(&reply);
    let types: Vec<Value> = fields.iter().map(|field| field["setting"]["object_type"].clone()).collect();
    assert_eq!(types, (1..=10).map(Value::from).collect::<Vec<_>>());
    for field in &fields {
        assert_eq!(field["parent_id"], module["id"]);
        let selects = [json!(3), json!(4)].contains(&field["setting"]["object_type"]);
        assert_eq!(field["setting"]["config"].get("options").is_some(), selects, "{field}");
    }
    let options = fields[2]["setting"]["config"]["options"].as_array().expect("options");
    assert_eq!(options[0], json!({ "key": "AA", "name": { "zh_cn": "甲", "en_us": "Alpha" }, "active_status": 1 }));
    server.get(&format!("{PATH}?page_size=101")).await.assert_violations(&["page_size"]);
}

#[tokio::test]
async fn default_fields_descriptions_and_what_is_out_of_use_are_shown_as_such() {
    let mut company = Company::start().await;
    company.requirement_field_that_is(json!({ "type": null, "system": "deadline", "required": true }));
    let options = json!([{ "key": "1", "name_zh": "急", "active": false }]);
    let members = json!({ "type": 3, "options": options, "active": false, "description_en": "When" });
    company.requirement_field_that_is(members);
    company.save().await;
    let reply = company.server.get(PATH).await;
    assert_eq!(reply.data()["items"][0]["object_list"][0]["description"], json!({ "zh_cn": "基础字段", "en_us": "" }));
    let [default, select] = &fields(&reply)[..] else { panic!("{}", reply.text) };
    assert_eq!((&default["is_customized"], &default["is_required"]), (&json!(false), &json!(true)));
    assert_eq!((&default["setting"]["object_type"], &default["active_status"]), (&json!(10), &json!(1)));
    assert!(default.get("description").is_none());
    assert_eq!((&select["is_customized"], &select["active_status"]), (&json!(true), &json!(2)));
    assert_eq!(select["description"], json!({ "zh_cn": "", "en_us": "When" }));
    assert_eq!(select["setting"]["config"]["options"][0]["active_status"], 2);
}

#[tokio::test]
async fn a_requirement_is_accepted_with_the_fields_and_options_of_the_list() {
    let server = Server::start().await;
    let listed = fields(&server.get(PATH).await);
    let select = listed.iter().find(|field| field["setting"]["object_type"] == 3).expect("a select field");
    let option = &select["setting"]["config"]["options"][1]["key"];
    let custom = json!([{ "object_id": select["id"], "value": option }]);
    let reply = server.post(create::PATH, with(little(), json!({ "customized_data_list": custom }))).await;
    let shown = &reply.data()["job_requirement"]["customized_data_list"][0];
    assert_eq!((&shown["object_id"], &shown["value"]["option"]["key"]), (&select["id"], option));
}
