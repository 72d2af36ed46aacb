//! `GET /hire/v1/job_schemas`

use serde_json::{Value, json};

use crate::{company::Company, harness::Server, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    for scenario in [1, 1, 2, 2] {
        company.job_schema_with(scenario, json!([]));
    }
    Sample::new().query("scenario", "1")
}

async fn listed(server: &Server, query: &str) -> Vec<Value> {
    let reply = server.get(&format!("/open-apis/hire/v1/job_schemas?{query}")).await;
    reply.data()["items"].as_array().expect("items").clone()
}

#[tokio::test]
async fn templates_are_listed_by_creation_and_scenario() {
    let mut company = Company::start().await;
    let [social, campus] = [1, 2].map(|scenario| company.job_schema_with(scenario, json!([])).id);
    company.save().await;
    let ids = |items: Vec<Value>| -> Vec<Value> { items.iter().map(|item| item["id"].clone()).collect() };
    assert_eq!(ids(listed(&company.server, "").await), [json!(social), json!(campus)]);
    assert_eq!(ids(listed(&company.server, "scenario=2").await), [json!(campus)]);
    company.server.get("/open-apis/hire/v1/job_schemas?page_size=101").await.assert_violations(&["page_size"]);
}

#[tokio::test]
async fn modules_hold_fields_and_only_choices_have_options() {
    let mut company = Company::start().await;
    let required = json!([{ "system": "head_count", "name_zh": "人数", "name_en": "Head count", "required": true }]);
    company.job_schema_with(1, required);
    company.save().await;
    let items = listed(&company.server, "").await;
    let module = &items[0]["object_list"][0];
    assert_eq!(module["setting"], json!({ "object_type": 11, "config": {} }));
    let fields = module["children_list"].as_array().expect("fields");
    let types: Vec<_> = fields.iter().map(|field| field["setting"]["object_type"].clone()).collect();
    assert_eq!(types, [1, 3, 4, 5, 8, 9, 13, 2, 10]);
    for field in fields {
        let has_options = field["setting"]["config"].get("options").is_some();
        assert_eq!(has_options, [json!(3), json!(4)].contains(&field["setting"]["object_type"]), "{field}");
        assert_eq!(field["parent_id"], module["id"]);
    }
    let disabled = &fields[7];
    assert_eq!((&disabled["active_status"], &disabled["is_customized"]), (&json!(2), &json!(true)));
    let preset = &fields[8];
    assert_eq!((&preset["is_required"], &preset["is_customized"]), (&json!(true), &json!(false)));
    let options = fields[1]["setting"]["config"]["options"].as_array().expect("options");
    let status: Vec<_> = options.iter().map(|option| option["active_status"].clone()).collect();
    assert_eq!(status, [1, 1, 2]);
}
