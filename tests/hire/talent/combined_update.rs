//! Changing a talent: what replaces, what stays, and whose keys are whose.

use futures_util::future::join_all;
use serde_json::{Value, json};

use super::combined_create::{EMPLOYEE, UPLOADED, created, named, newest, stated, with};
use crate::{
    company::Company,
    harness::{APP, APP_WITHOUT_SCOPES, MINUTE, NOW, READONLY_APP, Reply, Server, UNKNOWN_ID, id},
    sample::Sample,
};

const PATH: &str = "/open-apis/hire/v1/talents/combined_update";

pub fn sample(company: &mut Company) -> Sample {
    let talent = company.talent().create();
    let mut body = stated(company);
    // No two talents have one number.
    body["basic_info"]["mobile"] = format!("138{}", &talent.id[11..]).into();
    body["talent_id"] = talent.id.into();
    body["operator_id"] = company.user().id.into();
    body["operator_account_type"] = 1.into();
    Sample::new().body(body)
}

async fn update(server: &Server, talent: &str, more: Value) -> Reply {
    let body = with(json!({ "talent_id": talent, "basic_info": {} }), more);
    server.post(&format!("{PATH}?user_id_type=people_admin_id"), body).await
}

async fn update_info(server: &Server, talent: &str, info: Value) -> Reply {
    update(server, talent, json!({ "basic_info": info })).await
}

fn mobile(number: &str) -> Value {
    json!({ "mobile": number, "mobile_country_code": "CN_1" })
}

#[tokio::test]
async fn what_is_sent_replaces_and_what_is_left_out_stays() {
    let server = Server::start().await;
    let first = json!({
        "creator_id": id(EMPLOYEE),
        "education_list": [{ "school": "东海大学", "degree": 6 }],
        "career_list": [{ "company": "一号公司" }, { "company": "二号公司" }],
        "award_list": [{ "title": "新人奖" }],
        "resume_attachment_id": id(UPLOADED),
    });
    let info = json!({ "email": "n@example.com", "gender": 1, "current_city_code": "CT_11" });
    let talent = created(&server, with(named("周宁", info), first)).await;
    let before = newest(&server).await;
    server.clock.advance(MINUTE);
    let reply = update(
        &server,
        &talent,
        json!({
            "operator_id": id(EMPLOYEE),
            "basic_info": { "name": "周宁宁", "email": "", "gender": 2 },
            "career_list": [{ "company": "三号公司" }],
            "award_list": [],
            "resume_attachment_id": id(UPLOADED),
            "resume_source_id": id(290_000_002),
        }),
    )
    .await;
    assert_eq!(reply.data(), &json!({ "talent_id": talent, "operator_id": id(EMPLOYEE), "operator_account_type": 1 }));
    assert_eq!(reply.body["msg"], "ok");
    let after = newest(&server).await;
    let info = &after["basic_info"];
    assert_eq!((&info["name"], &info["gender"]), (&json!("周宁宁"), &json!(2)));
    assert!(info.get("email").is_none(), "an empty text clears");
    assert_eq!(info["current_city"], before["basic_info"]["current_city"]);
    assert_eq!(info["creator_id"], id(EMPLOYEE));
    assert_eq!(info["modify_time"], (NOW + MINUTE).to_string());
    assert_eq!(after["education_list"], before["education_list"]);
    assert_eq!(after["career_list"].as_array().unwrap().len(), 1);
    assert_ne!(after["career_list"][0]["id"], before["career_list"][0]["id"]);
    assert!(after.get("award_list").is_none(), "an empty list clears");
    let resumes = after["resume_attachment_id_list"].as_array().unwrap();
    assert_eq!((resumes.len(), &resumes[1]), (2, &before["resume_attachment_id_list"][0]));
    assert_eq!(after["resume_source_list"][0]["id"], id(290_000_002));
    // The mail address is free again.
    assert_ne!(created(&server, named("别人", json!({ "email": "n@example.com" }))).await, talent);
    let reply = update(&server, &talent, json!({ "only_parse_resume_update_talent": true })).await;
    assert_eq!(reply.data(), &json!({ "talent_id": talent, "operator_account_type": 3 }));
}

#[tokio::test]
async fn a_key_of_another_talent_is_refused_and_nothing_changes() {
    let server = Server::start().await;
    let passport =
        |number: &str| json!({ "identification": { "identification_type": 2, "identification_number": number } });
    let other = with(mobile("18200008881"), with(json!({ "email": "other@example.com" }), passport("E1")));
    let other = created(&server, named("甲", other)).await;
    let talent = created(&server, named("乙", mobile("18200008882"))).await;
    for info in [mobile("18200008881"), json!({ "email": "Other@example.com" }), passport("e1")] {
        let refused = update_info(&server, &talent, with(json!({ "name": "丙" }), info)).await;
        assert!(refused.assert_error(400, 1_002_002).text.contains("duplicate talent"), "{}", refused.text);
    }
    assert_eq!(newest(&server).await["basic_info"]["name"], "乙");
    // Its own values are no conflict, and values that the other one gave up are free.
    update_info(&server, &talent, mobile("18200008882")).await.data();
    update_info(&server, &other, mobile("18200008883")).await.data();
    update_info(&server, &talent, mobile("18200008881")).await.data();
    assert_eq!(created(&server, named("乙", mobile("18200008881"))).await, talent);
    assert_ne!(created(&server, named("丁", mobile("18200008882"))).await, talent);
}

#[tokio::test]
async fn seeded_talents_with_one_number_can_be_changed() {
    let mut company = Company::start().await;
    let [first, second] = ["first", "second"].map(|name| {
        company.talent().named(name).with(json!({ "mobile": "13811112222", "mobile_code": "86" })).create()
    });
    let country = company.country();
    company.save().await;
    let info = json!({ "mobile": "13811112222", "mobile_country_code": country });
    for talent in [&first, &second] {
        update_info(&company.server, &talent.id, info.clone()).await.data();
    }
}

#[tokio::test]
async fn an_unknown_deleted_or_malformed_talent_has_one_error() {
    let server = Server::start().await;
    for talent in [UNKNOWN_ID, &id(420_000_007), "", "x", "-1", "0123"] {
        let refused = update(&server, talent, json!({})).await;
        assert_eq!(refused.assert_error(400, 1_002_102).body["msg"], "talent not exists", "{talent:?}");
    }
    server.post(PATH, json!({ "talent_id": UNKNOWN_ID })).await.assert_violations(&["basic_info"]);
    server.post(PATH, json!({ "basic_info": {} })).await.assert_violations(&["talent_id"]);
}

#[tokio::test]
async fn values_and_references_are_checked_as_on_creation() {
    let server = Server::start().await;
    let talent = created(&server, named("某人", json!({}))).await;
    for (body, told) in [
        (json!({ "basic_info": { "name": " " } }), "basic_info.name"),
        (json!({ "basic_info": { "mobile": "1" } }), "basic_info.mobile_country_code is required"),
        (json!({ "basic_info": { "birthday": "x" } }), "basic_info.birthday"),
        (json!({ "operator_account_type": 1 }), "operator_id is required when operator_account_type is 1"),
        (json!({ "operator_id": UNKNOWN_ID }), "operator_id"),
        (json!({ "init_source_id": UNKNOWN_ID }), "init_source_id"),
        (json!({ "folder_id_list": [UNKNOWN_ID] }), "folder_id_list[0]"),
        (json!({ "resume_attachment_id": UNKNOWN_ID }), "resume_attachment_id"),
        (json!({ "customized_data": [{ "object_id": UNKNOWN_ID }] }), UNKNOWN_ID),
    ] {
        let refused = update(&server, &talent, body).await;
        assert!(refused.assert_error(400, 1_002_002).text.contains(told), "{told}: {}", refused.text);
    }
    for app in [READONLY_APP, APP_WITHOUT_SCOPES] {
        server.post_as(app, PATH, json!({})).await.assert_error(400, 99_991_672);
    }
}

#[tokio::test]
async fn changes_at_once_to_one_number_leave_it_with_one_talent() {
    let server = Server::start().await;
    server.token(APP).await;
    let mut talents = Vec::new();
    for number in 0..6 {
        talents.push(created(&server, named(&format!("第{number}人"), json!({}))).await);
    }
    let replies = join_all(talents.iter().map(|talent| update_info(&server, talent, mobile("18200007771")))).await;
    let done: Vec<_> = replies.iter().zip(&talents).filter(|(reply, _)| reply.code() == 0).collect();
    assert_eq!(done.len(), 1);
    for refused in replies.iter().filter(|reply| reply.code() != 0) {
        refused.assert_error(400, 1_002_002);
    }
    assert_eq!(created(&server, named("又一次", mobile("18200007771"))).await, *done[0].1);
}
