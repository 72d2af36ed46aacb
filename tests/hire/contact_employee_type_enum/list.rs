//! `GET /contact/v3/employee_type_enums`

use serde_json::{Value, json};

use crate::{company::Company, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    company.employee_type();
    company.employee_type();
    Sample::new().query("page_size", "100")
}

#[tokio::test]
async fn every_tenant_has_the_five_built_in_types() {
    let company = Company::start().await;
    let reply = company.server.get("/open-apis/contact/v3/employee_type_enums").await;
    let items = reply.data()["items"].as_array().unwrap();
    let shown: Vec<_> = items.iter().map(|item| (&item["enum_value"], &item["content"], &item["enum_type"])).collect();
    let expected = [("1", "正式"), ("2", "实习"), ("3", "外包"), ("4", "劳务"), ("5", "顾问")];
    let expected = expected.map(|(value, content)| (json!(value), json!(content), json!(1)));
    assert_eq!(shown, expected.iter().map(|(value, content, kind)| (value, content, kind)).collect::<Vec<_>>());
    let english = json!([{ "locale": "zh_cn", "value": "正式" }, { "locale": "en_us", "value": "Regular" }]);
    assert_eq!((&items[0]["i18n_content"], &items[0]["enum_status"]), (&english, &json!(1)));
}

#[tokio::test]
async fn types_are_listed_by_their_values_as_numbers() {
    let company = Company::start().await;
    let path = "/open-apis/contact/v3/employee_type_enums";
    for content in ["甲", "乙", "丙", "丁", "戊", "己"] {
        company.server.post(path, json!({ "content": content, "enum_type": 2, "enum_status": 1 })).await.data();
    }
    let (mut values, mut token) = (Vec::new(), String::new());
    loop {
        let reply = company.server.get(&format!("{path}?page_size=4&page_token={token}")).await;
        values.extend(reply.data()["items"].as_array().unwrap().iter().map(|item| item["enum_value"].clone()));
        match &reply.data()["page_token"] {
            Value::String(next) => token = next.clone(),
            _ => break,
        }
    }
    let expected: Vec<Value> = (1..=11).map(|value| json!(value.to_string())).collect();
    assert_eq!(values, expected);
}

#[tokio::test]
async fn page_sizes_out_of_range_are_refused() {
    let company = Company::start().await;
    let path = "/open-apis/contact/v3/employee_type_enums?page_size=";
    company.server.get(&format!("{path}101")).await.assert_violations(&["page_size"]);
    company.server.get(&format!("{path}0")).await.assert_error(400, 40_001);
}
