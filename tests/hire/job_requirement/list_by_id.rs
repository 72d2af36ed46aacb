use axum::{body::Body, http::Method};
use hired::store::{Actor, testing};
use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{APP_WITHOUT_USER_IDS, OTHER_TENANT_APP, READONLY_APP, Reply, Server, UNKNOWN_ID, id, request},
    sample::Sample,
};

const SEARCH: &str = "/open-apis/hire/v1/job_requirements/search";

/// Requirements of the test company, and the people and other things that the one called full names.
const FULL: i64 = 410_000_001;
const BARE: i64 = 410_000_002;
const IN_APPROVAL: i64 = 410_000_003;
const COMPLETED: i64 = 410_000_004;
const CANCELLED: i64 = 410_000_005;
const CHEN_MING: &str = "ou_7e570000000000000000000000000001";

pub fn sample(company: &mut Company) -> Sample {
    let (requirement, short_code) = company.job_requirement();
    let by_short_code = Sample::new().body(json!({ "short_code_list": [short_code] }));
    Sample::new().body(json!({ "id_list": [requirement.id] })).or(by_short_code)
}

fn by_ids(ids: &[i64]) -> Value {
    json!({ "id_list": ids.iter().map(|last| id(*last)).collect::<Vec<_>>() })
}

#[track_caller]
fn found(reply: &Reply) -> Vec<&str> {
    items(reply).iter().map(|item| item["id"].as_str().unwrap()).collect()
}

#[track_caller]
fn items(reply: &Reply) -> &Vec<Value> {
    reply.data()["items"].as_array().expect("items")
}

/// The requirement called full, requested with these query parameters.
async fn full(server: &Server, query: &str) -> Value {
    let reply = server.post(&format!("{SEARCH}?{query}"), by_ids(&[FULL])).await;
    items(&reply)[0].clone()
}

/// The request that the document prints as its example is one of these.
#[tokio::test]
async fn both_lists_at_once_are_refused() {
    let server = Server::start().await;
    let reply = server.post(SEARCH, json!({ "id_list": [id(FULL)], "short_code_list": ["R00407"] })).await;
    reply.assert_error(400, 1_002_725);
    assert_eq!(reply.body["msg"], "不能同时使用ID列表与编号列表进行查询");
    let too_many_as_well = json!({ "id_list": vec![id(FULL); 101], "short_code_list": vec!["R00001"; 101] });
    server.post(SEARCH, too_many_as_well).await.assert_error(400, 1_002_725);
}

#[tokio::test]
async fn an_empty_list_counts_as_absent() {
    let server = Server::start().await;
    let reply = server.post(SEARCH, json!({ "id_list": [], "short_code_list": ["R00002"] })).await;
    assert_eq!(found(&reply), [id(BARE)]);
    let reply = server.post(SEARCH, json!({ "id_list": [id(BARE)], "short_code_list": [] })).await;
    assert_eq!(found(&reply), [id(BARE)]);
    let reply = server.post(SEARCH, json!({ "id_list": [], "short_code_list": [] })).await;
    assert_eq!(reply.data(), &json!({ "items": [] }));
}

#[tokio::test]
async fn neither_list_is_an_empty_answer() {
    let server = Server::start().await;
    let empty = json!({ "items": [] });
    assert_eq!(server.post(SEARCH, json!({})).await.data(), &empty);
    assert_eq!(server.post(SEARCH, json!({ "id_list": null })).await.data(), &empty);
    let token = server.token(READONLY_APP).await;
    let without_body = request(Method::POST, SEARCH, Some(&token), Body::empty());
    assert_eq!(server.send(without_body).await.data(), &empty);
}

#[tokio::test]
async fn a_hundred_members_are_allowed_and_one_more_is_not() {
    let server = Server::start().await;
    let ids = |count| json!({ "id_list": vec![id(FULL); count] });
    let codes = |count| json!({ "short_code_list": vec!["R00001"; count] });
    for within in [ids(100), codes(100)] {
        assert_eq!(found(&server.post(SEARCH, within).await), [id(FULL)]);
    }
    for beyond in [ids(101), codes(101)] {
        let reply = server.post(SEARCH, beyond).await;
        reply.assert_error(400, 1_002_002);
        assert_eq!(reply.body["msg"], "ID list 长度不合法");
    }
}

#[tokio::test]
async fn unknown_ids_are_dropped_and_the_others_keep_their_order_once() {
    let server = Server::start().await;
    let body = json!({ "id_list": [id(CANCELLED), UNKNOWN_ID, id(BARE), id(CANCELLED), id(FULL), id(BARE)] });
    let reply = server.post(SEARCH, body).await;
    assert_eq!(found(&reply), [id(CANCELLED), id(BARE), id(FULL)]);
    let body = json!({ "short_code_list": ["R00002", "R99999", "R00001", "R00002", "r00001", ""] });
    assert_eq!(found(&server.post(SEARCH, body).await), [id(BARE), id(FULL)]);
}

#[tokio::test]
async fn there_are_no_pages() {
    let server = Server::start().await;
    let reply = server.post(SEARCH, by_ids(&[FULL])).await;
    let members: Vec<&String> = reply.data().as_object().unwrap().keys().collect();
    assert_eq!(members, ["items"]);
}

#[tokio::test]
async fn requirements_in_approval_are_hidden_where_requirements_are_approved() {
    let server = Server::start().await;
    let body = || json!({ "short_code_list": ["R00003", "R00001"] });
    assert_eq!(found(&server.post(SEARCH, body()).await), [id(IN_APPROVAL), id(FULL)]);
    server.switch_on("requirement_approval").await;
    assert_eq!(found(&server.post(SEARCH, body()).await), [id(FULL)]);
    assert_eq!(found(&server.post(SEARCH, by_ids(&[IN_APPROVAL, BARE])).await), [id(BARE)]);
}

#[tokio::test]
async fn the_completion_time_needs_its_switch_and_a_completed_requirement() {
    let server = Server::start().await;
    let body = || by_ids(&[COMPLETED, CANCELLED, FULL]);
    let times = |reply: &Reply| items(reply).iter().map(|item| item["completion_time"].clone()).collect::<Vec<_>>();
    assert_eq!(times(&server.post(SEARCH, body()).await), vec![Value::Null; 3]);
    server.switch_on("requirement_completion_time").await;
    let reply = server.post(SEARCH, body()).await;
    assert_eq!(times(&reply), [json!("1717228800000"), Value::Null, Value::Null]);
    assert!(items(&reply)[1].get("completion_time").is_none(), "absent, not null");
}

#[tokio::test]
async fn the_approval_status_is_shown_with_its_switch_only() {
    let server = Server::start().await;
    let body = || by_ids(&[FULL, IN_APPROVAL, BARE]);
    let statuses =
        |reply: &Reply| items(reply).iter().map(|item| item.get("approval_status").cloned()).collect::<Vec<_>>();
    assert_eq!(statuses(&server.post(SEARCH, body()).await), [None, None, None]);
    server.switch_on("requirement_approval_status").await;
    assert_eq!(statuses(&server.post(SEARCH, body()).await), [Some(json!(3)), Some(json!(2)), None]);
}

/// Each value has the one member of its type, and options are named by the field.
#[tokio::test]
async fn a_custom_value_has_the_one_member_of_its_field_type() {
    let server = Server::start().await;
    let requirement = full(&server, "").await;
    let custom = requirement["customized_data_list"].as_array().unwrap();
    let shown: Vec<(i64, &str, &Value)> = custom
        .iter()
        .map(|field| {
            (field["object_type"].as_i64().unwrap(), field["name"]["en_us"].as_str().unwrap(), &field["value"])
        })
        .collect();
    let option = |key: &str, zh: &str, en: &str| json!({ "key": key, "name": { "zh_cn": zh, "en_us": en } });
    let range = json!({ "start_time": "1704067200000", "end_time": "1711843200000" });
    let expected = [
        (1, "Text", json!({ "content": "text" })),
        (2, "Long text", json!({ "content": "two\nlines" })),
        (3, "Select", json!({ "option": option("AA", "甲", "Alpha") })),
        (4, "Multi select", json!({ "option_list": [option("X", "一", "One"), option("Z", "三", "Three")] })),
        (5, "Date", json!({ "time": "1714953600000" })),
        (6, "Month", json!({ "time": "1714521600000" })),
        (7, "Year", json!({ "time": "1704067200000" })),
        (8, "Period", json!({ "time_range": range })),
        (9, "Number", json!({ "number": "111" })),
        (10, "Default", json!({ "content": "default content" })),
        (11, "Module", json!({ "content": "module content" })),
    ];
    let expected: Vec<(i64, &str, &Value)> = expected.iter().map(|(kind, name, value)| (*kind, *name, value)).collect();
    assert_eq!(shown, expected);
    assert!(custom.iter().all(|field| field["object_id"].as_str().unwrap().starts_with("7000000000280")));
}

#[tokio::test]
async fn custom_values_stand_in_the_order_of_the_form() {
    let server = Server::start().await;
    let order = async || -> Vec<i64> {
        let requirement = full(&server, "").await;
        let values = requirement["customized_data_list"].as_array().unwrap();
        values.iter().map(|value| value["object_type"].as_i64().unwrap()).collect()
    };
    assert_eq!(order().await, (1..=11).collect::<Vec<_>>());
    server.execute_tenant("UPDATE requirement_fields SET ordinal = -ordinal WHERE tenant = $1").await;
    assert_eq!(order().await, (1..=11).rev().collect::<Vec<_>>());
}

#[tokio::test]
async fn an_option_is_named_as_its_field_names_it_now() {
    let server = Server::start().await;
    let renamed = "UPDATE requirement_fields SET name_en = 'Renamed', \
                   options = '[{\"key\":\"AA\",\"name_zh\":\"新\",\"name_en\":\"New\"}]' \
                   WHERE tenant = $1 AND id = 7000000000280000003";
    server.execute_tenant(renamed).await;
    let requirement = full(&server, "").await;
    let fields = requirement["customized_data_list"].as_array().unwrap();
    let select = fields.iter().find(|field| field["object_type"] == 3).unwrap();
    assert_eq!(select["name"]["en_us"], "Renamed");
    assert_eq!(select["value"]["option"]["name"], json!({ "zh_cn": "新", "en_us": "New" }));
}

/// Every member, under the names of the response.
#[tokio::test]
async fn a_requirement_is_shown_with_all_its_members() {
    let server = Server::start().await;
    let reply = server.post(SEARCH, by_ids(&[FULL])).await;
    assert_eq!(reply.body["msg"], "SUCCESS");
    let mut requirement = items(&reply)[0].clone();
    let custom = requirement.as_object_mut().unwrap().remove("customized_data_list").unwrap();
    assert_eq!(custom.as_array().unwrap().len(), 11);
    for list in ["recruiter_list", "jr_hiring_managers", "direct_leader_list"] {
        for person in requirement[list].as_array_mut().unwrap() {
            let id = person["id"].take();
            assert!(id.as_str().unwrap().starts_with("ou_"), "{list}: {id}");
        }
    }
    let named = |id: Value, zh: &str, en: &str| json!({ "id": id, "name": { "zh_cn": zh, "en_us": en } });
    let expected = json!({
        "id": id(FULL),
        "short_code": "R00001",
        "name": "后端扩招",
        "display_progress": 2,
        "head_count": 11,
        "recruitment_type": named(json!("101"), "全职", "Full-time"),
        "employee_type": named(json!("1"), "正式", "Regular"),
        "max_level": named(json!(id(120_000_003)), "P7 专家", "P7"),
        "min_level": named(json!(id(120_000_001)), "P5 工程师", "P5"),
        "sequence": named(json!(id(130_000_001)), "技术序列", "Technology"),
        "category": 1,
        "department": named(json!("od-7e570000000000000000000000000002"), "研发部", "R&D"),
        "recruiter_list": [named(Value::Null, "陈明", "Chen Ming"), named(Value::Null, "王芳", "Wang Fang")],
        "jr_hiring_managers": [named(Value::Null, "李雷", "Li Lei")],
        "direct_leader_list": [named(Value::Null, "李雷", "Li Lei")],
        "start_time": "1704067200000",
        "deadline": "1735603200000",
        "priority": 1,
        "required_degree": 20,
        "max_salary": "50",
        "min_salary": "30",
        "address": named(json!(id(230_000_001)), "北京办公室", "Beijing office"),
        "description": "十一位后端工程师",
        "job_id_list": [id(400_000_001), id(400_000_002)],
        "process_type": 1,
        "job_type": {
            "id": id(220_000_002),
            "name": { "zh_cn": "后端", "en_us": "Backend" },
            "parent_id": id(220_000_001),
        },
        "create_time": "1704096000000",
        "creator_id": CHEN_MING,
        "update_time": "1704182400000",
        "employment_job_id": id(150_000_001),
        "position_id": id(170_000_001),
    });
    assert_eq!(requirement, expected);
}

/// Missing values are omitted, never null.
#[tokio::test]
async fn a_bare_requirement_has_only_what_it_has() {
    let server = Server::start().await;
    let reply = server.post(SEARCH, by_ids(&[BARE])).await;
    let expected = json!({
        "id": id(BARE),
        "short_code": "R00002",
        "name": "最简需求",
        "display_progress": 1,
        "head_count": 1,
        "create_time": "1704096000000",
        "update_time": "1704096000000",
    });
    assert_eq!(items(&reply)[0], expected);
}

#[tokio::test]
async fn people_have_the_ids_of_the_requested_type() {
    let server = Server::start().await;
    let people = |requirement: &Value| {
        assert_eq!(requirement["creator_id"], requirement["recruiter_list"][0]["id"]);
        assert_eq!(requirement["jr_hiring_managers"], requirement["direct_leader_list"]);
        requirement["creator_id"].as_str().unwrap().to_owned()
    };
    assert_eq!(people(&full(&server, "").await), CHEN_MING);
    assert_eq!(people(&full(&server, "user_id_type=open_id").await), CHEN_MING);
    assert!(people(&full(&server, "user_id_type=union_id").await).starts_with("on_"));
    let named = full(&server, "user_id_type=user_id").await;
    assert_eq!(people(&named), "chenming");
    assert_eq!(named["jr_hiring_managers"][0]["id"], "lilei");
    let retired = server.post(&format!("{SEARCH}?user_id_type=people_admin_id"), by_ids(&[FULL])).await;
    retired.assert_violations(&["user_id_type"]);
}

#[tokio::test]
async fn user_ids_are_left_out_without_the_scope_and_names_stay() {
    let server = Server::start().await;
    let path = |kind: &str| format!("{SEARCH}?user_id_type={kind}");
    let reply = server.post_as(APP_WITHOUT_USER_IDS, &path("user_id"), by_ids(&[FULL])).await;
    let requirement = &items(&reply)[0];
    assert!(requirement.get("creator_id").is_none());
    assert_eq!(requirement["jr_hiring_managers"], json!([{ "name": { "zh_cn": "李雷", "en_us": "Li Lei" } }]));
    let reply = server.post_as(APP_WITHOUT_USER_IDS, &path("open_id"), by_ids(&[FULL])).await;
    assert!(items(&reply)[0]["creator_id"].as_str().unwrap().starts_with("ou_"));
}

#[tokio::test]
async fn the_organisation_has_the_ids_of_the_requested_types() {
    let server = Server::start().await;
    let requirement = full(
        &server,
        "department_id_type=department_id&job_level_id_type=job_level_id&job_family_id_type=job_family_id\
         &employee_type_id_type=employee_type_enum_id",
    )
    .await;
    let ids =
        ["department", "max_level", "min_level", "sequence", "employee_type"].map(|name| &requirement[name]["id"]);
    assert_eq!(ids, ["rd", "levelp7", "levelp5", "familytech", "exGeIjow7zIqWMy+ONkFxA=="]);
    for parameter in ["department_id_type", "job_level_id_type", "job_family_id_type", "employee_type_id_type"] {
        let reply = server.post(&format!("{SEARCH}?{parameter}=other"), by_ids(&[FULL])).await;
        reply.assert_violations(&[parameter]);
    }
}

/// Without a word about the length of the list.
#[tokio::test]
async fn malformed_ids_are_left_out_like_unknown_ones() {
    let server = Server::start().await;
    for malformed in ["abc", "R00001", "-1", "", "12345678901234567890"] {
        let reply = server.post(SEARCH, json!({ "id_list": [malformed, id(FULL)] })).await;
        assert_eq!(found(&reply), [id(FULL)], "{malformed}");
    }
    assert_eq!(found(&server.post(SEARCH, json!({ "id_list": ["abc"] })).await), [""; 0]);
}

/// Also where another tenant uses the same one.
#[tokio::test]
async fn a_short_code_belongs_to_one_requirement_of_the_tenant() {
    let server = Server::start().await;
    let body = || json!({ "short_code_list": ["R00001"] });
    assert_eq!(found(&server.post(SEARCH, body()).await), [id(FULL)]);
    let other = server.post_as(OTHER_TENANT_APP, SEARCH, body()).await;
    assert_eq!(found(&other), ["7000000001410000001"]);
    let foreign = server.post_as(OTHER_TENANT_APP, SEARCH, by_ids(&[FULL])).await;
    assert_eq!(found(&foreign), [""; 0]);
    let tenant = server.tenant().await;
    let again = server.state.store.write(Actor::System, tenant, |tx| {
        testing::execute(
            tx,
            "UPDATE job_requirements SET short_code = 'R00001' WHERE tenant = $1 AND short_code = 'R00002'",
            &[],
        )
    });
    assert!(again.await.is_err(), "two requirements with one short code");
}
