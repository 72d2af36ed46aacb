//! `POST /hire/v1/talents/batch_get_id`

use serde_json::{Value, json};

use super::combined_create::{created, named, with};
use crate::{
    company::Company,
    harness::{READONLY_APP, Reply, Server, id},
    sample::Sample,
};

const PATH: &str = "/open-apis/hire/v1/talents/batch_get_id";

pub fn sample(company: &mut Company) -> Sample {
    let numbers = [company.talent().create(), company.talent().create()].map(|talent| Company::mobile(&talent));
    let body = json!({ "mobile_code": "86", "mobile_number_list": numbers });
    Sample::new().body(body).not_an_id("body.mobile_code")
}

async fn find(server: &Server, body: Value) -> Reply {
    server.post(PATH, body).await
}

async fn found(server: &Server, body: Value) -> Vec<String> {
    let reply = find(server, body).await;
    let talents = reply.data()["talent_list"].as_array().expect("a list").iter();
    talents.map(|talent| talent["talent_id"].as_str().expect("an id").to_owned()).collect()
}

/// Two talents: one with all keys, one with a mail address.
async fn two(server: &Server) -> [String; 2] {
    let keys = json!({
        "mobile": "182900291190", "mobile_country_code": "CN_1", "email": "One@example.com",
        "identification": { "identification_type": 2, "identification_number": "e12" },
    });
    let one = created(server, named("甲", keys)).await;
    [one, created(server, named("乙", json!({ "email": "two@example.com" }))).await]
}

#[tokio::test]
async fn a_talent_is_found_by_one_value_of_each_list_that_is_sent() {
    let server = Server::start().await;
    let [one, two] = two(&server).await;
    let mails =
        json!({ "email_list": ["nobody@example.com", "TWO@example.com", "one@example.com", "two@example.com"] });
    assert_eq!(found(&server, mails.clone()).await, [two, one.clone()], "in the order of the request, each one once");
    let mobiles = json!({ "mobile_number_list": ["182900291190"] });
    assert_eq!(found(&server, mobiles.clone()).await, std::slice::from_ref(&one));
    assert_eq!(found(&server, with(mails.clone(), mobiles)).await, std::slice::from_ref(&one));
    let other_code = json!({ "mobile_code": "+852", "mobile_number_list": ["182900291190"] });
    assert!(found(&server, with(mails, other_code)).await.is_empty());
    for (kind, expected) in [(2, vec![one.clone()]), (1, vec![]), (8, vec![])] {
        let identities = json!({ "identification_type": kind, "identification_number_list": ["E12"] });
        assert_eq!(found(&server, identities).await, expected, "{kind}");
    }
    for nothing in [json!({}), json!({ "email_list": [] }), json!({ "mobile_code": "x", "identification_type": 2 })] {
        assert!(found(&server, nothing).await.is_empty());
    }
    server.execute_tenant("UPDATE talents SET deleted = 1 WHERE tenant = $1").await;
    assert!(found(&server, json!({ "email_list": ["one@example.com"] })).await.is_empty());
}

#[tokio::test]
async fn a_talent_is_shown_with_the_values_that_were_asked_for() {
    let server = Server::start().await;
    let [one, _] = two(&server).await;
    let identities = json!({ "identification_type": 2, "identification_number_list": ["E12"] });
    let reply = find(&server, identities.clone()).await;
    let expected = json!({
        "talent_id": one, "identification_type": 2, "identification_number": "e12", "is_onboarded": false,
    });
    assert_eq!(reply.data()["talent_list"], json!([expected]));
    // Whether the talent is onboarded has a scope of its own.
    let all = with(identities, json!({ "mobile_number_list": ["182900291190"], "email_list": ["one@example.com"] }));
    let reply = server.post_as(READONLY_APP, PATH, all).await;
    let expected = json!({
        "talent_id": one, "mobile_code": "86", "mobile_number": "182900291190", "email": "One@example.com",
        "identification_type": 2, "identification_number": "e12",
    });
    assert_eq!(reply.data()["talent_list"], json!([expected]));
}

#[tokio::test]
async fn invalid_values_are_refused() {
    let server = Server::start().await;
    for body in [
        json!({ "mobile_code": "CN_1", "mobile_number_list": ["182"] }),
        json!({ "mobile_code": "", "mobile_number_list": ["182"] }),
        json!({ "mobile_number_list": ["182", "1 82"] }),
        json!({ "mobile_number_list": ["1".repeat(33)] }),
    ] {
        let refused = find(&server, body).await;
        assert!(refused.assert_error(400, 1_002_009).body["msg"].as_str().unwrap().starts_with("手机号不正确"));
    }
    let many: Vec<String> = (0..101).map(id).collect();
    for body in [
        json!({ "identification_number_list": ["E12"] }),
        json!({ "identification_type": 7, "identification_number_list": ["E12"] }),
        json!({ "email_list": many }),
        json!({ "mobile_number_list": many }),
    ] {
        find(&server, body).await.assert_error(400, 1_002_002);
    }
}
