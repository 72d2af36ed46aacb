//! Offers that were created over the API, under the names of this document.

use serde_json::{Value, json};

use super::path;
use crate::{
    harness::{NOW, Server, id},
    offer::{
        create::{BARE, CAMPUS, CHEN_MING, PATH, STANDARD, offer_of, request, standard},
        with,
    },
};

async fn created(body: Value) -> Value {
    let server = Server::start().await;
    server.post(PATH, body.clone()).await.data();
    let application = body["application_id"].as_str().expect("an id").to_owned();
    let reply = server.get(&format!("/open-apis/hire/v1/applications/{application}/offer")).await;
    reply.data()["offer"].clone()
}

async fn created_with_basics(change: Value) -> Value {
    created(with(request(BARE), json!({ "basic_info": change }))).await["basic_info"].clone()
}

/// Every row of the mapping, and nothing that has no row.
#[tokio::test]
async fn each_member_of_the_request_appears_under_its_name_here() {
    let server = Server::start().await;
    let body = standard(json!({
        "schema_id": id(250_000_002),
        "offer_type": 1,
        "basic_info": {
            "employment_job_id": id(150_000_001),
            "employee_type_id": "1",
            "job_family_id": id(130_000_001),
            "job_level_id": id(120_000_001),
            "probation_month": 6,
            "contract_period": { "period_type": 2, "period": 5 },
            "expected_onboard_date": "{\"date\":\"2022-04-07\"}",
            "onboard_address_id": id(230_000_002),
            "work_address_id": id(230_000_002),
            "recommended_words": "表现突出，建议录用",
            "job_requirement_id": id(410_000_002),
            "job_process_type_id": 1,
            "attachment_id_list": [id(310_000_004)],
            "common_attachment_id_list": [id(310_000_003)],
            "attachment_description": "张三的简历",
            "position_id": id(170_000_001),
            "job_offered": "入职职位",
            "job_grade_id": id(160_000_001),
            "pathway_id": id(180_000_001),
        },
        "salary_info": {
            "currency": "USD",
            "basic_salary": "10000",
            "probation_salary_percentage": "0.1",
            "award_salary_multiple": "3",
            "option_shares": "30",
            "quarterly_bonus": "3000.5",
            "half_year_bonus": "10000",
        },
        "customized_info_list": [
            { "id": id(270_000_016), "value": "14 寸" },
            { "id": id(270_000_014), "value": "100" },
            { "id": id(270_000_001), "value": "靠窗" },
        ],
    }));
    let offer_id = server.post(PATH, body).await.data()["offer_id"].clone();
    let address = json!({
        "id": id(230_000_002),
        "zh_name": "远程",
        "en_name": "Remote",
        "country": { "zh_name": "中国", "en_name": "China", "code": "CN_1", "location_type": 1 },
    });
    let expected = json!({
        "id": offer_id,
        "application_id": id(STANDARD),
        "basic_info": {
            "offer_type": 1,
            "remark": "表现突出，建议录用",
            "owner_user_id": CHEN_MING,
            "creator_user_id": CHEN_MING,
            "employee_type": { "id": "1", "zh_name": "正式", "en_name": "Regular" },
            "create_time": NOW.to_string(),
            "leader_user_id": CHEN_MING,
            "onboard_date": "2022-04-07",
            "department_id": "od-7e570000000000000000000000000002",
            "probation_month": 6,
            "contract_year": 5,
            "contract_period": { "period_type": 2, "period": 5 },
            "recruitment_type": { "id": "101", "zh_name": "全职", "en_name": "Full-time" },
            "sequence": { "id": id(130_000_001), "zh_name": "技术序列", "en_name": "Technology" },
            "level": { "id": id(120_000_001), "zh_name": "P5 工程师", "en_name": "P5" },
            "onboard_address": address,
            "work_address": address,
            "customize_info_list": [{ "object_id": id(270_000_001), "customize_value": "靠窗" }],
            "position_id": id(170_000_001),
            "job_offered": "入职职位",
            "job_grade_id": id(160_000_001),
            "common_attachment_id_list": [id(310_000_003)],
            "pathway_id": id(180_000_001),
        },
        "salary_plan": {
            "currency": "USD",
            "basic_salary": "{\"amount\":\"10000\",\"period\":2}",
            "probation_salary_percentage": "10%",
            "award_salary_multiple": "3",
            "option_shares": "30",
            "quarterly_bonus": "3000.5",
            "half_year_bonus": "10000",
            "total_annual_cash": "182002",
            "customize_info_list": [
                { "object_id": id(270_000_014), "customize_value": "100" },
                { "object_id": id(270_000_015), "customize_value": "120100.00" },
            ],
        },
        "schema_id": id(250_000_002),
        "offer_status": 10,
        "job_info": { "job_id": id(400_000_002), "job_name": "后端工程师" },
        "customized_module_list": [{
            "ID": id(260_000_003),
            "object_list": [{ "object_id": id(270_000_016), "customize_value": "14 寸" }],
        }],
        "job_requirement_id": id(410_000_002),
    });
    assert_eq!(offer_of(&server, STANDARD).await, expected);
}

#[tokio::test]
async fn what_the_request_left_out_is_left_out_here() {
    let offer = created(request(BARE)).await;
    let names = |value: &Value| {
        let mut names: Vec<String> = value.as_object().expect("an object").keys().cloned().collect();
        names.sort_unstable();
        names
    };
    assert_eq!(names(&offer), ["application_id", "basic_info", "id", "job_info", "offer_status", "schema_id"]);
    let basics = [
        "create_time",
        "creator_user_id",
        "department_id",
        "leader_user_id",
        "offer_type",
        "owner_user_id",
        "recruitment_type",
    ];
    assert_eq!(names(&offer["basic_info"]), basics);
}

#[tokio::test]
async fn the_retired_offer_type_is_2_for_a_job_of_a_campus_process() {
    assert_eq!(created(request(CAMPUS)).await["basic_info"]["offer_type"], 2);
}

#[tokio::test]
async fn a_contract_year_alone_is_a_period_of_years() {
    let basics = created_with_basics(json!({ "contract_year": 3 })).await;
    assert_eq!(
        (&basics["contract_year"], &basics["contract_period"]),
        (&json!(3), &json!({ "period_type": 2, "period": 3 }))
    );
}

/// The first pair is the document's own example.
#[tokio::test]
async fn contract_year_and_contract_period_are_returned_as_sent() {
    for period in [json!({ "period_type": 1, "period": 3 }), json!({ "period_type": 2, "period": 5 })] {
        let basics = created_with_basics(json!({ "contract_year": 3, "contract_period": period })).await;
        assert_eq!((&basics["contract_year"], &basics["contract_period"]), (&json!(3), &period));
    }
}

#[tokio::test]
async fn a_period_alone_gives_a_contract_year_only_in_years() {
    for (period_type, contract_year) in [(1, Value::Null), (2, json!(24))] {
        let period = json!({ "period_type": period_type, "period": 24 });
        let basics = created_with_basics(json!({ "contract_period": period })).await;
        assert_eq!((&basics["contract_year"], &basics["contract_period"]), (&contract_year, &period));
    }
}

#[tokio::test]
async fn the_onboard_date_is_plain_here() {
    let basics = created_with_basics(json!({ "expected_onboard_date": r#"{ "date" : "2024-02-29" }"# })).await;
    assert_eq!(basics["onboard_date"], "2024-02-29");
}

#[tokio::test]
async fn without_a_basic_salary_the_plan_has_none_and_no_total() {
    let offer =
        created(with(request(BARE), json!({ "salary_info": { "currency": "CNY", "option_shares": "7" } }))).await;
    assert_eq!(offer["salary_plan"], json!({ "currency": "CNY", "option_shares": "7" }));
}

/// Values of several custom modules are in their modules, in the order of the request.
#[tokio::test]
async fn custom_values_are_split_by_the_module_of_their_field() {
    let values = json!([
        { "id": id(270_000_017), "value": "phone" },
        { "id": id(270_000_008), "value": "2" },
        { "id": id(270_000_016), "value": "laptop" },
    ]);
    let offer = created(standard(json!({ "customized_info_list": values }))).await;
    let modules = json!([{
        "ID": id(260_000_003),
        "object_list": [
            { "object_id": id(270_000_017), "customize_value": "phone" },
            { "object_id": id(270_000_016), "customize_value": "laptop" },
        ],
    }]);
    assert_eq!(offer["customized_module_list"], modules);
    let basics = json!([{ "object_id": id(270_000_008), "customize_value": "2" }]);
    assert_eq!(offer["basic_info"]["customize_info_list"], basics);
    assert!(offer["salary_plan"].get("customize_info_list").is_none());
}

/// An internship offer that was created is invisible here as well.
#[tokio::test]
async fn a_created_internship_offer_is_not_served() {
    let server = Server::start().await;
    server.post(PATH, with(request(CAMPUS), json!({ "offer_type": 2 }))).await.data();
    assert_eq!(server.get(&path(CAMPUS)).await.data(), &json!({}));
}
