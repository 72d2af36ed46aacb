//! `GET /corehr/v1/locations`

use serde_json::{Value, json};

use crate::{
    company::{Company, try_apply},
    sample::Sample,
};

const PATH: &str = "/open-apis/corehr/v1/locations";

pub fn sample(company: &mut Company) -> Sample {
    company.hr_location();
    company.hr_location();
    Sample::new().query("page_size", "100")
}

#[tokio::test]
async fn locations_of_a_seed_file_are_listed_with_their_place_among_the_others() {
    let company = Company::start().await;
    let locations = json!([
        { "key": "a", "id": "11", "code": "CN", "name_zh": "中国", "name_en": "China", "effective_from": "2020-05-01" },
        { "key": "b", "id": "12", "name_zh": "北京", "name_en": "Beijing", "parent": "a", "active": false },
    ]);
    let seed = json!({ "tenant": { "key": company.tenant_key() }, "hr_locations": locations });
    try_apply(&company.server, seed.to_string()).await.expect("a seed");
    let reply = company.server.get(&format!("{PATH}?page_size=10")).await;
    let texts = |zh: &str, en: &str| json!([{ "lang": "zh-CN", "value": zh }, { "lang": "en-US", "value": en }]);
    let option = |name: &str, zh: &str, en: &str| json!({ "enum_name": name, "display": texts(zh, en) });
    let (begins, ends) = ("2020-05-01 00:00:00", "9999-12-31 00:00:00");
    let expected = json!({
        "id": "11",
        "hiberarchy_common": {
            "name": texts("中国", "China"), "type": option("location", "地点", "Location"), "active": true,
            "effective_time": begins, "expiration_time": ends, "code": "CN",
        },
        "location_usage_list": [option("work_location", "工作地点", "Work location")],
        "effective_time": begins,
        "expiration_time": ends,
    });
    let items = &reply.data()["items"];
    assert_eq!(items[0], expected);
    let below = &items[1]["hiberarchy_common"];
    assert_eq!((&below["parent_id"], &below["active"]), (&json!("11"), &json!(false)));
    assert_eq!(items[1]["effective_time"], "1900-01-01 00:00:00");
}

#[tokio::test]
async fn the_page_size_is_required_and_at_most_100() {
    let mut company = Company::start().await;
    let [first, second] = [company.hr_location().id, company.hr_location().id];
    company.save().await;
    company.server.get(PATH).await.assert_violations(&["page_size"]);
    for size in ["0", "101", "x"] {
        company.server.get(&format!("{PATH}?page_size={size}")).await.assert_error(400, 1_160_001);
    }
    let ids =
        |page: &Value| page["items"].as_array().unwrap().iter().map(|item| item["id"].clone()).collect::<Vec<_>>();
    let page = company.server.get(&format!("{PATH}?page_size=1")).await;
    assert_eq!(ids(page.data()), [first]);
    let token = page.data()["page_token"].as_str().unwrap();
    let page = company.server.get(&format!("{PATH}?page_size=1&page_token={token}")).await;
    assert_eq!((ids(page.data()), &page.data()["has_more"]), (vec![json!(second)], &json!(false)));
}

#[tokio::test]
async fn a_company_without_core_hr_has_no_locations() {
    let mut company = Company::start().await;
    company.hr_location();
    company.save().await;
    company.server.switch("core_hr", false).await;
    let reply = company.server.get(&format!("{PATH}?page_size=10")).await;
    assert_eq!(reply.data()["items"], json!([]));
}
