//! `GET /hire/v1/applications/:application_id/offer`

mod created;
mod ids;

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Server, UNKNOWN_ID, id},
    offer::tells_nothing_of_its_cause,
    sample::Sample,
};

const WITH_FORMAL: i64 = 430_000_101;
const WITH_INTERNSHIP: i64 = 430_000_102;
const WITH_MONTHS: i64 = 430_000_103;
const WITH_YEARS: i64 = 430_000_104;
const WITHOUT_OFFER: i64 = 430_000_001;

fn path(application: i64) -> String {
    format!("/open-apis/hire/v1/applications/{}/offer", id(application))
}

pub fn sample(company: &mut Company) -> Sample {
    let applied = company.talent().with_offer().apply();
    Sample::new().path("application_id", applied.application.id)
}

async fn basics(server: &Server, application: i64) -> Value {
    server.get(&path(application)).await.data()["offer"]["basic_info"].clone()
}

/// The seeded offer with all members, in the default id types; `leader` is the open_id for this app.
fn full(leader: &Value) -> Value {
    json!({
        "id": id(440_000_001),
        "application_id": id(WITH_FORMAL),
        "basic_info": {
            "offer_type": 1,
            "remark": "表现突出，建议录用",
            "expire_time": 1_716_541_898_000_i64,
            "owner_user_id": "ou_7e570000000000000000000000000001",
            "creator_user_id": "ou_7e570000000000000000000000000001",
            "employee_type": { "id": "1", "zh_name": "正式", "en_name": "Regular" },
            "create_time": "1706745600000",
            "leader_user_id": leader,
            "onboard_date": "2024-03-01",
            "department_id": "od-7e570000000000000000000000000002",
            "probation_month": 3,
            "contract_year": 3,
            "contract_period": { "period_type": 2, "period": 3 },
            "recruitment_type": { "id": "101", "zh_name": "全职", "en_name": "Full-time" },
            "sequence": { "id": id(130_000_001), "zh_name": "技术序列", "en_name": "Technology" },
            "level": { "id": id(120_000_002), "zh_name": "P6 高级工程师", "en_name": "P6" },
            "onboard_address": {
                "id": id(230_000_001),
                "zh_name": "北京办公室",
                "en_name": "Beijing office",
                "district": { "zh_name": "海淀区", "en_name": "Haidian", "code": "DS_70", "location_type": 4 },
                "city": { "zh_name": "北京", "en_name": "Beijing", "code": "CT_11", "location_type": 3 },
                "state": { "zh_name": "北京市", "en_name": "Beijing", "code": "ST_11", "location_type": 2 },
                "country": { "zh_name": "中国", "en_name": "China", "code": "CN_1", "location_type": 1 },
            },
            "work_address": {
                "id": id(230_000_002),
                "zh_name": "远程",
                "en_name": "Remote",
                "country": { "zh_name": "中国", "en_name": "China", "code": "CN_1", "location_type": 1 },
            },
            "customize_info_list": [
                { "object_id": id(270_000_004), "customize_value": "[\"1\", \"3\"]" },
                { "object_id": id(270_000_010), "customize_value": id(100_000_003) },
                { "object_id": id(270_000_001), "customize_value": "靠窗" },
                { "object_id": id(270_000_003), "customize_value": "2" },
            ],
            "position_id": id(170_000_001),
            "job_offered": "入职职位",
            "job_grade_id": id(160_000_002),
            "common_attachment_id_list": [id(310_000_003)],
            "pathway_id": id(180_000_001),
        },
        "salary_plan": {
            "currency": "CNY",
            "basic_salary": "{\"amount\":\"30000\",\"period\":2}",
            "probation_salary_percentage": "80%",
            "award_salary_multiple": "3",
            "option_shares": "30",
            "quarterly_bonus": "3000",
            "half_year_bonus": "10000",
            "total_annual_cash": "360000",
            "customize_info_list": [
                { "object_id": id(270_000_015), "customize_value": "380000" },
                { "object_id": id(270_000_014), "customize_value": "20000" },
            ],
        },
        "schema_id": id(250_000_002),
        "offer_status": 6,
        "job_info": { "job_id": id(400_000_002), "job_name": "后端工程师" },
        "customized_module_list": [{
            "ID": id(260_000_003),
            "object_list": [
                { "object_id": id(270_000_016), "customize_value": "14 寸" },
                { "object_id": id(270_000_017), "customize_value": "无" },
            ],
        }],
        "job_requirement_id": id(410_000_001),
    })
}

/// Exactly these members, in exactly these JSON types.
#[tokio::test]
async fn an_offer_with_everything_has_every_documented_member_in_its_type() {
    let server = Server::start().await;
    let reply = server.get(&path(WITH_FORMAL)).await;
    let leader = &reply.data()["offer"]["basic_info"]["leader_user_id"];
    assert!(leader.as_str().is_some_and(|leader| leader.starts_with("ou_") && leader.len() == 35));
    assert_eq!(reply.body, json!({ "code": 0, "msg": "ok", "data": { "offer": full(leader) } }));
}

#[tokio::test]
async fn an_offer_with_little_leaves_the_rest_out() {
    let server = Server::start().await;
    let reply = server.get(&path(WITH_MONTHS)).await;
    let offer = &reply.data()["offer"];
    let expected = json!({
        "id": id(440_000_003),
        "application_id": id(WITH_MONTHS),
        "basic_info": {
            "offer_type": 1,
            "owner_user_id": "ou_7e570000000000000000000000000001",
            "creator_user_id": "ou_7e570000000000000000000000000001",
            "create_time": "1706745600000",
            "leader_user_id": offer["basic_info"]["leader_user_id"],
            "department_id": "od-7e570000000000000000000000000002",
            "contract_period": { "period_type": 1, "period": 18 },
            "recruitment_type": { "id": "101", "zh_name": "全职", "en_name": "Full-time" },
        },
        "schema_id": id(250_000_011),
        "offer_status": 10,
        "job_info": { "job_id": id(400_000_001), "job_name": "助理" },
    });
    assert_eq!(offer, &expected);
    assert!(!reply.text.contains("null"));
}

#[tokio::test]
async fn an_internship_offer_is_as_if_there_were_none() {
    let server = Server::start().await;
    assert_eq!(server.get(&path(WITH_INTERNSHIP)).await.data(), &json!({}));
}

#[tokio::test]
async fn an_application_without_offer_has_empty_data() {
    let server = Server::start().await;
    let reply = server.get(&path(WITHOUT_OFFER)).await;
    assert_eq!(reply.body, json!({ "code": 0, "msg": "ok", "data": {} }));
}

#[tokio::test]
async fn an_unknown_application_is_a_bad_parameter() {
    let server = Server::start().await;
    server.get(&format!("/open-apis/hire/v1/applications/{UNKNOWN_ID}/offer")).await.assert_error(400, 1_002_002);
}

#[tokio::test]
async fn a_malformed_application_id_is_like_an_unknown_one() {
    let server = Server::start().await;
    for malformed in ["with-formal", "0", "-1", "7.5", "99999999999999999999", "%20"] {
        let reply = server.get(&format!("/open-apis/hire/v1/applications/{malformed}/offer")).await;
        reply.assert_error(400, 1_002_002);
        assert_eq!(reply.body["msg"], "参数错误: application_id: unknown id", "{malformed}");
    }
}

/// The amount is text, the key is `period`, and a formal offer pays by month.
#[tokio::test]
async fn the_basic_salary_is_json_in_text() {
    let server = Server::start().await;
    let reply = server.get(&path(WITH_FORMAL)).await;
    let text = reply.data()["offer"]["salary_plan"]["basic_salary"].as_str().expect("text");
    assert_eq!(serde_json::from_str::<Value>(text).expect("JSON"), json!({ "amount": "30000", "period": 2 }));
}

/// A district is 4 although its document lists no values; the example's 1 everywhere is not copied.
#[tokio::test]
async fn places_have_the_location_type_of_their_level() {
    let server = Server::start().await;
    let address = basics(&server, WITH_FORMAL).await["onboard_address"].clone();
    let types = ["country", "state", "city", "district"].map(|place| address[place]["location_type"].clone());
    assert_eq!(types, [1, 2, 3, 4]);
}

#[tokio::test]
async fn every_stored_status_is_shown_and_none_is_0() {
    let server = Server::start().await;
    for status in 1..=10 {
        let reply = server.get(&path(430_000_300 + status)).await;
        assert_eq!(reply.data()["offer"]["offer_status"], status);
    }
}

#[tokio::test]
async fn the_retired_offer_type_follows_the_process_of_the_job() {
    let server = Server::start().await;
    assert_eq!(basics(&server, WITH_FORMAL).await["offer_type"], 1);
    server.execute_tenant("UPDATE job_processes SET type = 2 WHERE tenant = $1 AND id = 7000000000200000001").await;
    assert_eq!(basics(&server, WITH_FORMAL).await["offer_type"], 2);
}

/// The whole record, once the tenant has the switch.
#[tokio::test]
async fn send_records_appear_with_the_switch_only() {
    let server = Server::start().await;
    assert!(server.get(&path(WITH_FORMAL)).await.data()["offer"].get("offer_send_record_list").is_none());
    server.switch_on("offer_send_records").await;
    let expected = json!([{
        "offer_send_record_id": "1718959426734",
        "operator_user_id": "ou_7e570000000000000000000000000001",
        "send_time": "1706832000000",
        "offer_letter_status": 1,
        "email_info": {
            "cc_email_list": ["cc@example.com"],
            "receiver_email_list": ["zhangsan@example.com"],
            "content": "Please answer within two weeks.",
        },
        "acceptance_list": [{ "operator_type": 2, "conclusion": 1, "memo": "OK", "operate_time": "1706918400000" }],
        "offer_file_list": [{
            "id": "12345678901",
            "file_template_id": "1718959426735",
            "file_template_name": "Offer 文件",
        }],
        "offer_signature_info": {
            "id": "1718959426736",
            "signature_status": 1,
            "attachment_list": [{ "id": "12345678902", "file_name": "Offer 文件" }],
        },
    }]);
    assert_eq!(server.get(&path(WITH_FORMAL)).await.data()["offer"]["offer_send_record_list"], expected);
    // An offer that was never sent has no list even then.
    assert!(server.get(&path(WITH_MONTHS)).await.data()["offer"].get("offer_send_record_list").is_none());
}

#[tokio::test]
async fn a_contract_in_years_has_contract_year_and_one_in_months_has_not() {
    let server = Server::start().await;
    let contract = async |application| {
        let basics = basics(&server, application).await;
        (basics.get("contract_year").cloned(), basics["contract_period"].clone())
    };
    assert_eq!(contract(WITH_YEARS).await, (Some(json!(3)), json!({ "period_type": 2, "period": 3 })));
    assert_eq!(contract(WITH_MONTHS).await, (None, json!({ "period_type": 1, "period": 18 })));
}

#[tokio::test]
async fn members_of_newer_pages_are_not_sent() {
    let server = Server::start().await;
    let reply = server.get(&path(WITH_FORMAL)).await;
    assert!(!reply.text.contains("work_location_address_info"));
    assert!(reply.data()["offer"].get("offer_type").is_none());
}

/// An offer still shows users who left and addresses that are out of use.
#[tokio::test]
async fn what_went_out_of_use_is_still_shown() {
    let server = Server::start().await;
    let before = server.get(&path(WITH_FORMAL)).await;
    for sql in [
        "UPDATE users SET active = 0 WHERE tenant = $1",
        "UPDATE addresses SET active = 0 WHERE tenant = $1",
        "UPDATE departments SET active = 0 WHERE tenant = $1",
        "UPDATE job_levels SET active = 0 WHERE tenant = $1",
        "UPDATE job_families SET active = 0 WHERE tenant = $1",
        "UPDATE employee_types SET active = 0 WHERE tenant = $1",
    ] {
        server.execute_tenant(sql).await;
    }
    assert_eq!(server.get(&path(WITH_FORMAL)).await.body, before.body);
}

#[tokio::test]
async fn what_breaks_inside_is_a_system_error_without_its_cause() {
    let server = Server::start().await;
    server.execute_tenant("UPDATE offers SET document = '{\"salary\": 30000' WHERE tenant = $1").await;
    tells_nothing_of_its_cause(&server.get(&path(WITH_FORMAL)).await);
}
