//! `GET /hire/v1/offers`

use serde_json::{Value, json};

use super::{create, tells_nothing_of_its_cause};
use crate::{
    company::Company,
    harness::{APP, APP_WITHOUT_USER_IDS, NOW, OTHER_TENANT_APP, Server, UNKNOWN_ID, id},
    sample::Sample,
};

const FULL_RESUME: i64 = 420_000_001;
const MANY_OFFERS: i64 = 420_000_008;

pub fn sample(company: &mut Company) -> Sample {
    let talent = company.talent().with_offer().with_offer().create();
    Sample::new().query("talent_id", talent.id)
}

fn path_for(talent: i64) -> String {
    format!("/open-apis/hire/v1/offers?talent_id={}", id(talent))
}

fn ids(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().expect("items");
    items.iter().map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
}

/// All pages of a query, each as the ids on it.
async fn pages(server: &Server, query: &str) -> Vec<Vec<String>> {
    let (mut pages, mut next) = (Vec::new(), query.to_owned());
    loop {
        let page = server.get(&next).await.data().clone();
        pages.push(ids(&page));
        assert_eq!(page["has_more"], page.get("page_token").is_some(), "a token exactly when there is more");
        let Some(token) = page["page_token"].as_str() else { return pages };
        next = format!("{query}&page_token={token}");
    }
}

#[tokio::test]
async fn an_offer_has_its_seven_documented_members_in_their_documented_types() {
    let server = Server::start().await;
    let reply = server.get(&path_for(FULL_RESUME)).await;
    let expected = json!({
        "code": 0,
        "msg": "success",
        "data": {
            "has_more": false,
            "items": [{
                "id": id(440_000_001),
                "job_info": { "job_id": id(400_000_002), "job_name": "后端工程师" },
                "create_time": 1_706_745_600_000_i64,
                "offer_status": 6,
                "offer_type": 1,
                "employee_type": { "id": "1", "zh_name": "正式", "en_name": "Regular" },
                "application_id": id(430_000_101),
            }],
        },
    });
    assert_eq!(reply.body, expected);
}

#[tokio::test]
async fn an_offer_without_employee_type_leaves_the_member_out() {
    let server = Server::start().await;
    let reply = server.get(&path_for(420_000_013)).await;
    let offer = &reply.data()["items"][0];
    assert_eq!(offer["id"], id(440_000_003));
    assert!(offer.get("employee_type").is_none());
    assert!(!reply.text.contains("null"));
}

#[tokio::test]
async fn talent_id_is_the_only_filter() {
    let server = Server::start().await;
    let plain = server.get(&path_for(MANY_OFFERS)).await;
    let filtered =
        server.get(&format!("{}&application_id={}&offer_status=1", path_for(MANY_OFFERS), id(430_000_301))).await;
    assert_eq!(plain.data(), filtered.data());
}

#[tokio::test]
async fn an_unknown_talent_has_an_empty_list() {
    let server = Server::start().await;
    let reply = server.get(&format!("/open-apis/hire/v1/offers?talent_id={UNKNOWN_ID}")).await;
    assert_eq!(reply.data(), &json!({ "has_more": false, "items": [] }));
}

#[tokio::test]
async fn a_malformed_talent_id_is_a_bad_parameter() {
    let server = Server::start().await;
    for malformed in ["zhangsan", "-1", "0", "7.5", "99999999999999999999", "0x10"] {
        let reply = server.get(&format!("/open-apis/hire/v1/offers?talent_id={malformed}")).await;
        let msg = "参数错误: talent_id: not an id: ids are decimal strings of 64-bit integers";
        assert_eq!(reply.assert_error(400, 1_002_002).body["msg"], msg, "{malformed}");
    }
}

#[tokio::test]
async fn a_page_has_ten_offers_unless_asked_otherwise() {
    let server = Server::start().await;
    let first = server.get(&path_for(MANY_OFFERS)).await;
    assert_eq!(ids(first.data()).len(), 10);
    assert_eq!(first.data()["has_more"], true);
    for (asked, got) in [(1, 1), (13, 13), (200, 13)] {
        let reply = server.get(&format!("{}&page_size={asked}", path_for(MANY_OFFERS))).await;
        assert_eq!(ids(reply.data()).len(), got);
    }
}

/// The limit is in prose only, so the operation refuses.
#[tokio::test]
async fn page_sizes_out_of_range_are_operation_errors() {
    let server = Server::start().await;
    for size in ["201", "0", "-1", "9223372036854775807"] {
        server.get(&format!("{}&page_size={size}", path_for(MANY_OFFERS))).await.assert_error(400, 1_002_002);
    }
}

#[tokio::test]
async fn pages_are_newest_first_and_only_the_last_has_no_token() {
    let server = Server::start().await;
    let newest_first: Vec<String> = (101..=113).rev().map(|number| id(440_000_000 + number)).collect();
    for (size, lengths) in [(5, vec![5, 5, 3]), (13, vec![13]), (12, vec![12, 1]), (1, vec![1; 13])] {
        let pages = pages(&server, &format!("{}&page_size={size}", path_for(MANY_OFFERS))).await;
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), lengths);
        assert_eq!(pages.concat(), newest_first);
    }
}

#[tokio::test]
async fn offers_of_the_same_moment_keep_one_order_over_pages() {
    let server = Server::start().await;
    server.execute_tenant("UPDATE offers SET created_at = 5 WHERE tenant = $1").await;
    let pages = pages(&server, &format!("{}&page_size=4", path_for(MANY_OFFERS))).await;
    let newest_first: Vec<String> = (101..=113).rev().map(|number| id(440_000_000 + number)).collect();
    assert_eq!(pages.concat(), newest_first);
}

#[tokio::test]
async fn an_offer_that_arrives_between_pages_does_not_shift_the_next_one() {
    let server = Server::start().await;
    let query = format!("{}&page_size=5", path_for(MANY_OFFERS));
    let before = pages(&server, &query).await;
    let first = server.get(&query).await;
    server
        .execute_tenant(
            "INSERT INTO offers (tenant, id, application, talent, job, schema_id, offer_type, status, department, \
             leader, owner, operator, document, created_at, updated_at) \
             SELECT tenant, id + 1000, application + 1000, talent, job, schema_id, offer_type, status, department, \
             leader, owner, operator, document, created_at + 1, updated_at \
             FROM offers WHERE tenant = $1 AND id = 7000000000440000113",
        )
        .await;
    let token = first.data()["page_token"].as_str().expect("a token");
    let second = server.get(&format!("{query}&page_token={token}")).await;
    assert_eq!(ids(second.data()), before[1]);
}

#[tokio::test]
async fn a_page_token_of_another_query_or_made_up_is_a_bad_parameter() {
    let server = Server::start().await;
    let token = server.get(&path_for(MANY_OFFERS)).await.data()["page_token"].as_str().expect("a token").to_owned();
    server.get(&format!("{}&page_token={token}", path_for(FULL_RESUME))).await.assert_error(400, 1_002_002);
    let elsewhere = format!("{}&page_token={token}", path_for(MANY_OFFERS));
    server.get_as(OTHER_TENANT_APP, &elsewhere).await.assert_error(400, 1_002_002);
    for made_up in ["1231231987", "x", "eyJvZmZzZXQiOjEwfQ%3D%3D", &token[1..]] {
        server.get(&format!("{}&page_token={made_up}", path_for(MANY_OFFERS))).await.assert_error(400, 1_002_002);
    }
}

/// A client may change the page size, and an empty token means none.
#[tokio::test]
async fn a_page_token_is_good_with_another_page_size() {
    let server = Server::start().await;
    let first = server.get(&format!("{}&page_size=3&page_token=", path_for(MANY_OFFERS))).await;
    let token = first.data()["page_token"].as_str().expect("a token");
    let rest = server.get(&format!("{}&page_size=100&page_token={token}", path_for(MANY_OFFERS))).await;
    assert_eq!((ids(first.data()).len(), ids(rest.data()).len()), (3, 10));
}

#[tokio::test]
async fn formal_and_internship_offers_are_listed_in_every_status() {
    let server = Server::start().await;
    let reply = server.get(&format!("{}&page_size=200", path_for(MANY_OFFERS))).await;
    let items = reply.data()["items"].as_array().expect("items");
    let found: Vec<_> =
        items.iter().rev().map(|item| (item["offer_status"].clone(), item["offer_type"].clone())).collect();
    let expected: Vec<_> = (1..=13).map(|status| (json!(status), json!(if status > 10 { 2 } else { 1 }))).collect();
    assert_eq!(found, expected);
}

/// 1 formal and 2 internship here, whatever the process of the job.
#[tokio::test]
async fn offer_type_is_formal_or_internship_and_not_the_retired_four() {
    let server = Server::start().await;
    server.post(create::PATH, create::request(create::CAMPUS)).await.data();
    let campus = server.get(&path_for(create::APPLICANT)).await;
    assert_eq!(campus.data()["items"][0]["offer_type"], 1);
    let internship = server.get(&path_for(420_000_020)).await;
    assert_eq!(internship.data()["items"][0]["offer_type"], 2);
}

#[tokio::test]
async fn a_created_offer_is_listed_with_status_10() {
    let server = Server::start().await;
    let created = server.post(create::PATH, create::request(create::BARE)).await;
    let listed = server.get(&path_for(create::APPLICANT)).await;
    let expected = json!({
        "has_more": false,
        "items": [{
            "id": created.data()["offer_id"],
            "job_info": { "job_id": id(400_000_001), "job_name": "助理" },
            "create_time": NOW,
            "offer_status": 10,
            "offer_type": 1,
            "application_id": id(create::BARE),
        }],
    });
    assert_eq!(listed.data(), &expected);
}

#[tokio::test]
async fn the_id_of_the_employee_type_is_of_the_requested_type() {
    let server = Server::start().await;
    for (id_type, expected) in
        [("people_admin_employee_type_id", "1"), ("employee_type_enum_id", "exGeIjow7zIqWMy+ONkFxA==")]
    {
        let reply = server.get(&format!("{}&employee_type_id_type={id_type}", path_for(FULL_RESUME))).await;
        let shown = &reply.data()["items"][0]["employee_type"];
        assert_eq!(shown, &json!({ "id": expected, "zh_name": "正式", "en_name": "Regular" }));
    }
}

/// There is no person in the response, so not even the field scope matters.
#[tokio::test]
async fn the_type_of_user_ids_changes_nothing() {
    let server = Server::start().await;
    let plain = server.get(&path_for(FULL_RESUME)).await;
    for id_type in ["open_id", "union_id", "user_id", "people_admin_id"] {
        for app in [APP, APP_WITHOUT_USER_IDS] {
            let reply = server.get_as(app, &format!("{}&user_id_type={id_type}", path_for(FULL_RESUME))).await;
            assert_eq!(reply.body, plain.body);
        }
    }
}

#[tokio::test]
async fn what_breaks_inside_is_a_system_error_without_its_cause() {
    let server = Server::start().await;
    server.execute_tenant("UPDATE offers SET status = 99 WHERE tenant = $1").await;
    tells_nothing_of_its_cause(&server.get(&path_for(FULL_RESUME)).await);
}
