//! A small request has a small response.

use axum::{body::Body, http::Method};
use serde_json::{Value, json};

use crate::harness::{APP, Reply, Server, request};

const OFFERS: &str = "/open-apis/hire/v1/offers";
const REQUIREMENTS: &str = "/open-apis/hire/v1/job_requirements/search";

async fn post(server: &Server, path: &str, body: String) -> Reply {
    let token = server.token(APP).await;
    server.send(request(Method::POST, path, Some(&token), Body::from(body))).await
}

/// Each of half a million members has the wrong type. Reporting all of them took 46 MB of response, 3 GB of memory and
/// eight seconds.
#[tokio::test]
async fn many_violations_of_one_rule_are_reported_once() {
    let server = Server::start().await;
    let many = |one: &str, times: usize| vec![one; times].join(",");
    for (path, body) in [
        (REQUIREMENTS, format!("{{\"id_list\":[{}]}}", many("1", 500_000))),
        (OFFERS, format!("{{\"customized_info_list\":[{}]}}", many("1", 500_000))),
        (OFFERS, format!("{{\"customized_info_list\":[{}]}}", many("{\"id\":1}", 100_000))),
        (OFFERS, format!("{{\"basic_info\":{{\"attachment_id_list\":[{}]}}}}", many("[]", 300_000))),
    ] {
        let reply = post(&server, path, body).await;
        reply.assert_error(400, 99_992_402);
        let reported = reply.body["error"]["field_violations"].as_array().expect("violations").len();
        assert!((1..10).contains(&reported), "{reported}");
        assert!(reply.text.len() < 2_000, "{}", reply.text.len());
    }
}

#[tokio::test]
async fn an_error_repeats_only_the_beginning_of_a_value() {
    let server = Server::start().await;
    let long = "7".repeat(900_000);
    let bodies: [(&str, Value); 6] = [
        (REQUIREMENTS, json!({ "id_list": [long] })),
        (REQUIREMENTS, json!({ "id_list": long })),
        (REQUIREMENTS, json!({ "short_code_list": [long] })),
        (OFFERS, json!({ "application_id": long })),
        (OFFERS, json!({ "application_id": "1", "offer_type": long, "basic_info": {} })),
        (
            OFFERS,
            json!({ "application_id": "7000000000430000001", "basic_info": {
                "department_id": long, "leader_user_id": long, "owner_user_id": long, "operator_user_id": long } }),
        ),
    ];
    for (path, body) in bodies {
        let reply = post(&server, path, body.to_string()).await;
        assert!(reply.text.len() < 3_000, "{} bytes: {:.300}", reply.text.len(), reply.text);
    }
    let reply = server.get(&format!("{OFFERS}?talent_id={}", "x".repeat(50_000))).await;
    assert!(reply.assert_error(400, 1_002_002).text.len() < 3_000);
    let reply = server.get(&format!("{OFFERS}?talent_id=1&user_id_type={}", "x".repeat(50_000))).await;
    assert!(reply.assert_error(400, 99_992_402).text.len() < 3_000);
    assert!(reply.text.contains(&format!("{}…", "x".repeat(500))), "{}", reply.text);
}
