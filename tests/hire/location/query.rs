//! `POST /hire/v1/locations/query`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let (one, two) = (company.city(), company.city());
    Sample::new().query("page_size", "10").body(json!({ "location_type": 3, "code_list": [one, two] }))
}

async fn query(server: &Server, page_size: i64, body: Value) -> Reply {
    server.post(&format!("/open-apis/hire/v1/locations/query?page_size={page_size}"), body).await
}

#[tokio::test]
async fn a_place_has_the_member_of_its_type_and_the_codes_around_it() {
    let server = Server::empty().await;
    for (location_type, code, expected) in [
        (
            1,
            "CN_1",
            json!({ "country": { "country_code": "CN_1", "country_name_info": {
                "zh_name": "中国大陆", "en_name": "Chinese Mainland", "py_name": "zhongguodalu" } } }),
        ),
        (
            2,
            "ST_510000",
            json!({ "state": { "state_code": "ST_510000", "country_code": "CN_1", "state_name_info": {
                "zh_name": "四川", "en_name": "Sichuan", "py_name": "sichuan" } } }),
        ),
        (
            3,
            "CT_510100",
            json!({ "city": { "city_code": "CT_510100", "state_code": "ST_510000", "country_code": "CN_1",
                "city_name_info": { "zh_name": "成都", "en_name": "Chengdu", "py_name": "chengdu" } } }),
        ),
    ] {
        let reply = query(&server, 10, json!({ "location_type": location_type, "code_list": [code] })).await;
        assert_eq!(reply.data()["items"], json!([expected]));
    }
}

#[tokio::test]
async fn the_companys_own_places_come_on_top_and_replace_those_with_their_code() {
    let mut company = Company::start().await;
    company.place_with_code("DS_1", json!({ "name_zh": "海淀", "name_en": "Haidian", "parent": "CT_110100" }));
    company.place_with_code("CT_110100", json!({ "name_zh": "北平", "name_en": "Peiping", "parent": "ST_110000" }));
    company.save().await;
    let reply = query(&company.server, 10, json!({ "location_type": 4 })).await;
    let district = json!({ "district_code": "DS_1", "city_code": "CT_110100", "state_code": "ST_110000",
        "country_code": "CN_1", "district_name_info": { "zh_name": "海淀", "en_name": "Haidian" } });
    assert_eq!(reply.data()["items"], json!([{ "district": district }]));
    let reply = query(&company.server, 10, json!({ "location_type": 3, "code_list": ["CT_110100"] })).await;
    let name = json!({ "zh_name": "北平", "en_name": "Peiping" });
    assert_eq!(reply.data()["items"][0]["city"]["city_name_info"], name);
}

#[tokio::test]
async fn codes_that_are_unknown_or_of_another_type_are_left_out() {
    let server = Server::empty().await;
    let codes = json!(["CN_1", "CT_510100", "CT_0"]);
    let reply = query(&server, 10, json!({ "location_type": 1, "code_list": codes })).await;
    assert_eq!(reply.data()["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn without_codes_all_places_of_a_type_are_listed_by_code_on_pages() {
    let server = Server::empty().await;
    let (mut codes, mut token) = (Vec::new(), String::new());
    loop {
        let path = format!("/open-apis/hire/v1/locations/query?page_size=100&page_token={token}");
        let reply = server.post(&path, json!({ "location_type": 3 })).await;
        let items = reply.data()["items"].as_array().expect("items").clone();
        codes.extend(items.iter().map(|item| item["city"]["city_code"].as_str().expect("a code").to_owned()));
        match reply.data()["page_token"].as_str() {
            Some(next) if reply.data()["has_more"] == true => token = next.to_owned(),
            _ => break,
        }
    }
    assert!(codes.len() > 400 && codes.is_sorted_by(|one, other| one < other), "{}", codes.len());
}

#[tokio::test]
async fn more_than_100_codes_are_a_bad_parameter_and_page_sizes_a_rule() {
    let server = Server::empty().await;
    let codes: Vec<String> = (0..101).map(|code| format!("CT_{code}")).collect();
    query(&server, 10, json!({ "location_type": 3, "code_list": codes })).await.assert_error(400, 1_002_002);
    for size in [0, 101] {
        query(&server, size, json!({ "location_type": 3 })).await.assert_violations(&["page_size"]);
    }
    query(&server, 10, json!({ "location_type": 5 })).await.assert_violations(&["location_type"]);
}
