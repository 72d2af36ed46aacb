//! `GET /corehr/v1/employee_types`

use axum::http::Method;
use serde_json::{Value, json};

use crate::{company::Company, sample::Sample};

const PATH: &str = "/open-apis/corehr/v1/employee_types";

pub fn sample(company: &mut Company) -> Sample {
    company.employee_type();
    company.employee_type();
    Sample::new().query("page_size", "100")
}

#[tokio::test]
async fn types_of_the_contacts_are_listed_with_their_corehr_ids() {
    let company = Company::start().await;
    let contact = "/open-apis/contact/v3/employee_type_enums";
    let created = company.server.post(contact, json!({ "content": "专家", "enum_type": 2, "enum_status": 2 })).await;
    let enum_id = created.data()["employee_type_enum"]["enum_id"].as_str().unwrap().to_owned();
    let reply = company.server.get(&format!("{PATH}?page_size=10")).await;
    let items = reply.data()["items"].as_array().unwrap();
    let names = json!([{ "lang": "zh-CN", "value": "正式" }, { "lang": "en-US", "value": "Regular" }]);
    let expected = json!({ "id": items[0]["id"], "name": names, "default_employee_type": true, "active": true });
    assert_eq!(items[0], expected);
    let names = json!([{ "lang": "zh-CN", "value": "专家" }]);
    let expected = json!({ "id": items[5]["id"], "name": names, "default_employee_type": false, "active": false });
    assert_eq!(items[5], expected);
    let query = "id_transform_type=1&id_type=employee_type_id";
    let path = format!("/open-apis/corehr/v1/common_data/id/convert?{query}");
    let converted = company.server.post(&path, json!({ "ids": [items[5]["id"]] })).await;
    assert_eq!(converted.data()["items"][0]["target_id"], "6");
    company.server.call(Method::DELETE, &format!("{contact}/{enum_id}"), Value::Null).await.data();
    let reply = company.server.get(&format!("{PATH}?page_size=10")).await;
    assert_eq!(reply.data()["items"].as_array().map(Vec::len), Some(5));
}

#[tokio::test]
async fn the_page_size_is_required_and_below_2000() {
    let company = Company::start().await;
    company.server.get(PATH).await.assert_violations(&["page_size"]);
    for size in ["0", "2000", "x"] {
        company.server.get(&format!("{PATH}?page_size={size}")).await.assert_error(400, 1_160_001);
    }
    let first = company.server.get(&format!("{PATH}?page_size=3")).await;
    let token = first.data()["page_token"].as_str().unwrap();
    let second = company.server.get(&format!("{PATH}?page_size=3&page_token={token}")).await;
    assert_eq!(second.data()["items"].as_array().map(Vec::len), Some(2));
}
