use axum::{
    body::Body,
    http::{Method, header::CONTENT_TYPE},
};
use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{APP_WITHOUT_USER_IDS, MINUTE, READONLY_APP, Reply, Server, id, request},
    sample::Sample,
};

pub const LIST: &str = "/open-apis/hire/v1/talents";

/// Talents of the test company with special properties; 11 to 24 are ordinary ones.
const FULL: i64 = 420_000_001;
const BARE: i64 = 420_000_002;
const LASTING: i64 = 420_000_003;
const ONBOARDED: i64 = 420_000_004;
const PROTECTED: i64 = 420_000_005;
const PROTECTION_OVER: i64 = 420_000_006;
const DELETED: i64 = 420_000_007;
/// All of them, without the deleted one.
const EVERYONE: usize = 22;

pub fn sample(company: &mut Company) -> Sample {
    company.talent().create();
    company.talent().create();
    Sample::new()
}

/// The path of a list with these parameters.
pub fn path(parameters: &[(&str, &str)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish();
    format!("{LIST}?{query}")
}

#[track_caller]
pub fn items(reply: &Reply) -> &Vec<Value> {
    reply.data()["items"].as_array().expect("items")
}

/// The last two digits of the ids of the talents of the test company.
#[track_caller]
pub fn found(reply: &Reply) -> Vec<i64> {
    let last = |item: &Value| item["id"].as_str().unwrap().parse::<i64>().unwrap() - 7_000_000_000_420_000_000;
    items(reply).iter().map(last).collect()
}

/// Brings the index up to date. Without it keywords are evaluated talent by talent.
pub async fn catch_up(server: &Server) {
    let search = server.state.search.clone();
    tokio::task::spawn_blocking(move || search.catch_up().expect("an index")).await.unwrap();
}

/// Everyone, on two pages.
async fn everyone(server: &Server, parameters: &[(&str, &str)]) -> Vec<Value> {
    let first = server.get(&path(&[parameters, &[("page_size", "20")]].concat())).await;
    let token = first.data()["page_token"].as_str().unwrap().to_owned();
    let second = server.get(&path(&[parameters, &[("page_size", "20"), ("page_token", &token)]].concat())).await;
    items(&first).iter().chain(items(&second)).cloned().collect()
}

async fn talent(server: &Server, last: i64, parameters: &[(&str, &str)]) -> Value {
    let all = everyone(server, parameters).await;
    all.into_iter().find(|item| item["id"] == id(last)).expect("a listed talent")
}

#[tokio::test]
async fn a_talent_is_shown_with_all_its_members() {
    let server = Server::start().await;
    let reply = server.get(LIST).await;
    assert_eq!(reply.body["msg"], "ok");
    let city = |code: &str, zh: &str, en: &str| json!({ "city_code": code, "zh_name": zh, "en_name": en });
    let expected = json!({
        "id": id(FULL),
        "is_in_agency_period": false,
        "is_onboarded": false,
        "basic_info": {
            "name": "张三",
            "mobile": "18200000101",
            "mobile_code": "86",
            "mobile_country_code": "CN_1",
            "email": "zhangsan@example.com",
            "experience_years": 5,
            "age": 34,
            "nationality": { "nationality_code": "CN_1", "zh_name": "中国", "en_name": "China" },
            "gender": 1,
            "current_city": city("CT_11", "北京", "Beijing"),
            "hometown_city": city("CT_22", "成都", "Chengdu"),
            "preferred_city_list": [city("ST_47", "上海", "Shanghai"), city("CT_11", "北京", "Beijing")],
            "identification_type": 1,
            "identification_number": "110101199003070000",
            "birthday": 636_768_000,
            "creator_id": id(100_000_001),
            "marital_status": 1,
            "current_home_address": "南京路1号",
            "modify_time": "1708387200103",
        },
        "education_list": [
            {
                "id": id(500_000_001),
                "degree": 6,
                "school": "湘港大学",
                "field_of_study": "考古",
                "start_time": "2008-09",
                "end_time": "2012-06",
                "end_time_v2": "1341014400000",
                "education_type": 2,
                "academic_ranking": 5,
                "tag_list": [1, 2],
            },
            {
                "id": id(500_000_002),
                "degree": 7,
                "school": "北方理工学院",
                "field_of_study": "软件工程",
                "start_time": "2012-09",
                "end_time": "2015-06",
                "end_time_v2": "1435622400000",
                "education_type": 1,
                "academic_ranking": -1,
                "tag_list": [4],
            },
        ],
        "career_list": [{
            "id": id(500_000_011),
            "company": "明日科技公司",
            "title": "高级工程师",
            "desc": "设计并实现公司主页的交互动画",
            "start_time": "2015-07",
            "end_time": "2020-01",
            "career_type": 2,
            "tag_list": [6],
        }],
        "project_list": [{
            "id": id(500_000_021),
            "name": "权限重构项目",
            "role": "项目负责人",
            "link": "https://example.com/project",
            "desc": "把权限模块拆成可以组合的规则",
            "start_time": "2016-01",
            "end_time": "2017-01",
        }],
        "works_list": [{
            "id": id(310_000_002),
            "link": "https://example.com/works",
            "desc": "一等奖",
            "name": "设计大赛",
        }],
        "award_list": [{
            "id": id(500_000_031), "title": "最佳新人奖", "award_time": "2016", "desc": "入职首年的表彰",
        }],
        "language_list": [{ "id": id(500_000_041), "language": 1, "proficiency": 4 }],
        "sns_list": [{ "id": id(500_000_051), "sns_type": 5, "link": "https://example.com/zhangsan" }],
        "resume_source_list": [
            { "id": id(290_000_001), "zh_name": "猎头", "en_name": "Headhunter" },
            { "id": id(290_000_002), "zh_name": "内推", "en_name": "Referral" },
        ],
        "interview_registration_list": [{ "id": id(510_000_001), "registration_time": 1_618_494_330_000_i64 }],
        "resume_attachment_id_list": [id(310_000_001), id(310_000_005)],
        "top_degree": 7,
        "first_degree": 3,
    });
    assert_eq!(items(&reply)[0], expected);
}

#[tokio::test]
async fn resume_attachments_are_listed_newest_first() {
    let server = Server::start().await;
    let listed = async || items(&server.get(&path(&[])).await)[0]["resume_attachment_id_list"].clone();
    assert_eq!(listed().await, json!([id(310_000_001), id(310_000_005)]));
    server
        .execute_tenant(
            "UPDATE attachments SET created_at = created_at * 2 WHERE tenant = $1 AND name = 'resume-2019.pdf'",
        )
        .await;
    assert_eq!(listed().await, json!([id(310_000_005), id(310_000_001)]));
}

/// Unknown values are omitted, never null.
#[tokio::test]
async fn a_talent_without_values_has_only_required_members() {
    let server = Server::start().await;
    let expected = json!({
        "id": id(BARE),
        "is_in_agency_period": false,
        "is_onboarded": false,
        "basic_info": { "name": "无名氏", "modify_time": "1704240001000" },
    });
    assert_eq!(talent(&server, BARE, &[]).await, expected);
}

/// Also on a tenant's whole list.
#[tokio::test]
async fn an_empty_result_is_an_error_unless_ignored() {
    let server = Server::start().await;
    let nothing = [("update_start_time", "4000000000000")];
    server.get(&path(&nothing)).await.assert_error(400, 1_002_002);
    let reply = server.get(&path(&[nothing[0], ("query_option", "ignore_empty_error")])).await;
    assert_eq!(reply.data(), &json!({ "has_more": false, "items": [] }));
    server.get(&path(&[("query_option", "ignore")])).await.assert_violations(&["query_option"]);
    server.execute_tenant("UPDATE talents SET deleted = 1 WHERE tenant = $1").await;
    server.get(LIST).await.assert_error(400, 1_002_002);
}

#[tokio::test]
async fn the_creator_is_a_people_admin_id_by_default() {
    let server = Server::start().await;
    for (kind, shown) in [
        ("people_admin_id", id(100_000_001)),
        ("open_id", "ou_7e570000000000000000000000000001".to_owned()),
        ("user_id", "chenming".to_owned()),
    ] {
        let reply = server.get(&path(&[("user_id_type", kind)])).await;
        assert_eq!(items(&reply)[0]["basic_info"]["creator_id"], shown, "{kind}");
    }
    let reply = server.get(&path(&[("user_id_type", "union_id")])).await;
    assert!(items(&reply)[0]["basic_info"]["creator_id"].as_str().unwrap().starts_with("on_"));
    server.get(&path(&[("user_id_type", "employee_id")])).await.assert_violations(&["user_id_type"]);
}

#[tokio::test]
async fn the_creator_is_left_out_when_the_app_may_not_see_user_ids() {
    let server = Server::start().await;
    let reply = server.get_as(APP_WITHOUT_USER_IDS, &path(&[("user_id_type", "user_id")])).await;
    assert!(items(&reply)[0]["basic_info"].get("creator_id").is_none());
    assert_eq!(items(&reply)[0]["basic_info"]["name"], "张三");
    let reply = server.get_as(APP_WITHOUT_USER_IDS, LIST).await;
    assert_eq!(items(&reply)[0]["basic_info"]["creator_id"], id(100_000_001));
}

#[tokio::test]
async fn a_page_holds_ten_and_twenty_at_most() {
    let server = Server::start().await;
    assert_eq!(items(&server.get(LIST).await).len(), 10);
    assert_eq!(items(&server.get(&path(&[("page_size", "20")])).await).len(), 20);
    assert_eq!(items(&server.get(&path(&[("page_size", "1")])).await).len(), 1);
    for beyond in ["21", "200", "many", "1.5"] {
        server.get(&path(&[("page_size", beyond)])).await.assert_violations(&["page_size"]);
    }
    for below in ["0", "-1"] {
        server.get(&path(&[("page_size", below)])).await.assert_error(400, 1_002_002);
    }
}

/// Without a keyword all talents are equally relevant, so they are ordered by update.
#[tokio::test]
async fn talents_are_ordered_by_update_by_default() {
    let server = Server::start().await;
    let by_update = [1, 24, 23, 22, 21, 20, 19, 18, 17, 16];
    assert_eq!(found(&server.get(LIST).await), by_update);
    assert_eq!(found(&server.get(&path(&[("sort_by", "1")])).await), by_update);
    assert_eq!(found(&server.get(&path(&[("sort_by", "2")])).await), by_update);
    let by_application = [8, 4, 15, 13, 20, 1, 9, 24, 23, 22];
    assert_eq!(found(&server.get(&path(&[("sort_by", "3")])).await), by_application);
    let by_entry = [24, 23, 22, 21, 20, 19, 18, 17, 16, 15];
    assert_eq!(found(&server.get(&path(&[("sort_by", "4")])).await), by_entry);
    for unknown in ["0", "5", "update"] {
        server.get(&path(&[("sort_by", unknown)])).await.assert_violations(&["sort_by"]);
    }
}

#[tokio::test]
async fn the_update_window_includes_both_of_its_ends() {
    let server = Server::start().await;
    // p-zhangsan (11) was updated on the 1st of February, p-wangwu (13) on the 3rd.
    let window = |from: &str, to: &str, order: &str| {
        path(&[("update_start_time", from), ("update_end_time", to), ("sort_by", order)])
    };
    for (order, sorted) in [("1", [13, 12, 11]), ("2", [13, 12, 11]), ("3", [13, 12, 11]), ("4", [13, 12, 11])] {
        let reply = server.get(&window("1706745600000", "1706918400000", order)).await;
        assert_eq!(found(&reply), sorted, "order {order}");
        let reply = server.get(&window("1706745600001", "1706918399999", order)).await;
        assert_eq!(found(&reply), [12], "order {order}");
    }
    assert_eq!(found(&server.get(&path(&[("update_start_time", "1707868800000")])).await), [1, 24]);
    let first =
        server.get(&path(&[("update_end_time", "1704240000999"), ("query_option", "ignore_empty_error")])).await;
    assert_eq!(found(&first), [0; 0]);
    // A window that ends before it starts is empty.
    server.get(&window("1706918400000", "1706745600000", "1")).await.assert_error(400, 1_002_002);
}

#[tokio::test]
async fn times_that_are_not_milliseconds_are_refused() {
    let server = Server::start().await;
    for parameter in ["update_start_time", "update_end_time"] {
        for text in ["2024-02-01", "abc", "-1", "+1", "1.5", "１", "99999999999999999999"] {
            let reply = server.get(&path(&[(parameter, text)])).await;
            reply.assert_error(400, 1_002_002);
            assert!(reply.body["msg"].as_str().unwrap().contains(parameter), "{}", reply.text);
        }
    }
}

/// The birthday is stored in milliseconds and shown in seconds; the age is computed in UTC+8.
#[tokio::test]
async fn the_birthday_is_in_seconds_and_determines_the_age() {
    let server = Server::start().await;
    // It is noon of the 20th of May 2024 in China. Born on the 21st of May 1990 there.
    server.clock.advance(12 * 60 * MINUTE - 1);
    let born = "UPDATE talents SET profile = '{\"birthday\":643219200000,\"age\":7}' \
                WHERE tenant = $1 AND id = 7000000000420000001";
    server.execute_tenant(born).await;
    for age in [33, 34] {
        let basic = talent(&server, FULL, &[]).await["basic_info"].clone();
        assert_eq!((&basic["birthday"], &basic["age"]), (&json!(643_219_200), &json!(age)));
        server.clock.advance(1);
    }
}

#[tokio::test]
async fn without_a_birthday_the_stated_age_is_shown() {
    let server = Server::start().await;
    let stated = "UPDATE talents SET profile = '{\"age\":41}' WHERE tenant = $1 AND id = 7000000000420000001";
    server.execute_tenant(stated).await;
    let basic = talent(&server, FULL, &[]).await["basic_info"].clone();
    assert_eq!(basic["age"], 41);
    assert!(basic.get("birthday").is_none());
}

#[tokio::test]
async fn an_ongoing_entry_ends_with_a_dash() {
    let server = Server::start().await;
    let lasting = talent(&server, LASTING, &[]).await;
    for list in ["education_list", "career_list", "project_list"] {
        assert_eq!(lasting[list][0]["end_time"], "-", "{list}");
    }
    assert!(lasting["education_list"][0].get("end_time_v2").is_none());
}

#[tokio::test]
async fn agency_protection_and_onboarding_are_shown() {
    let server = Server::start().await;
    let flags = async |last| {
        let talent = talent(&server, last, &[]).await;
        (talent["is_in_agency_period"].as_bool().unwrap(), talent["is_onboarded"].as_bool().unwrap())
    };
    assert_eq!(flags(ONBOARDED).await, (false, true));
    assert_eq!(flags(PROTECTED).await, (true, false));
    assert_eq!(flags(PROTECTION_OVER).await, (false, false));
    // From its first millisecond up to, but without, its last.
    let span = "UPDATE agency_protections SET starts_at = 1716177600001, expires_at = 1716177600002 WHERE tenant = $1";
    server.execute_tenant(span).await;
    assert_eq!(flags(PROTECTED).await, (false, false));
    server.clock.advance(1);
    assert_eq!(flags(PROTECTED).await, (true, false));
    server.clock.advance(1);
    assert_eq!(flags(PROTECTED).await, (false, false));
}

#[tokio::test]
async fn deleted_talents_are_not_listed() {
    let server = Server::start().await;
    for order in ["1", "2", "3", "4"] {
        let all = everyone(&server, &[("sort_by", order)]).await;
        assert_eq!(all.len(), EVERYONE, "order {order}");
        assert!(all.iter().all(|item| item["id"] != id(DELETED)));
    }
}

/// Node sends a body with every GET; empty parameters are absent.
#[tokio::test]
async fn unusual_requests_of_clients_are_accepted() {
    let server = Server::start().await;
    let token = server.token(READONLY_APP).await;
    let empty = path(&[("keyword", ""), ("page_token", ""), ("page_size", ""), ("update_start_time", "")]);
    let mut with_body = request(Method::GET, &empty, Some(&token), Body::from("{}"));
    with_body.headers_mut().insert(CONTENT_TYPE, "application/json".parse().unwrap());
    assert_eq!(items(&server.send(with_body).await).len(), 10);
}
