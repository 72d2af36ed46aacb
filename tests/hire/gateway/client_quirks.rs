//! Unusual requests of real clients.

use axum::{
    body::Body,
    http::{Method, Request},
};
use serde_json::{Value, json};

use crate::harness::{APP, Server, UNKNOWN_ID, id, request};

const OFFERS: &str = "/open-apis/hire/v1/offers";
const SEARCH: &str = "/open-apis/hire/v1/job_requirements/search";
const TALENTS: &str = "/open-apis/hire/v1/talents";

fn with_header(mut request: Request<Body>, name: &'static str, value: &str) -> Request<Body> {
    request.headers_mut().insert(name, value.parse().expect("a header"));
    request
}

#[tokio::test]
async fn a_post_needs_no_content_type() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let number = id(410_000_001);
    let plain = server.post(SEARCH, json!({ "id_list": [number] })).await;
    let escaped: String = number.chars().map(|digit| format!("\\u{:04x}", digit as u32)).collect();
    let bodies = [
        format!(r#"{{"id_list": ["{number}"]}}"#),
        format!("\r\n{{\n\t\"id_list\" : [ \"{number}\" ]\n}}\n"),
        format!(r#"{{"id_list":["{escaped}"]}}"#),
        format!(r#"{{"id_list":["1"],"id_list":["{number}"]}}"#),
    ];
    for body in bodies {
        for content_type in
            [None, Some("application/json"), Some("application/json; charset=utf-8"), Some("text/plain")]
        {
            let mut post = request(Method::POST, SEARCH, Some(&token), Body::from(body.clone()));
            if let Some(content_type) = content_type {
                post = with_header(post, "content-type", content_type);
            }
            assert_eq!(server.send(post).await.data(), plain.data(), "{content_type:?} {body}");
        }
    }
}

#[tokio::test]
async fn spaces_in_a_query_may_be_plus_or_percent_20() {
    let server = Server::start().await;
    let forms = [
        "keyword=Alice+and+%22Product+Manager%22",
        "keyword=Alice%20and%20%22Product%20Manager%22",
        "keyword=%41lice%20and+%22Product%20%4Danager%22",
    ];
    for form in forms {
        let reply = server.get(&format!("{TALENTS}?{form}")).await;
        let items = reply.data()["items"].as_array().expect("items");
        assert_eq!(items.len(), 1, "{form}: {}", reply.text);
        assert_eq!(items[0]["id"], id(420_000_014));
    }
}

#[tokio::test]
async fn chinese_in_a_query_is_read_percent_encoded() {
    let server = Server::start().await;
    let reply = server.get(&format!("{TALENTS}?keyword=%E4%B9%94%E5%B3%B0")).await;
    assert_eq!(reply.data()["items"][0]["id"], id(420_000_024));
}

#[tokio::test]
async fn invalid_percent_encoding_is_kept() {
    let server = Server::start().await;
    for keyword in ["x%", "%zz", "100%", "x%E4%BD", "x%FF%FE"] {
        let path = format!("{TALENTS}?query_option=ignore_empty_error&keyword={keyword}");
        assert_eq!(server.get(&path).await.status, 200, "{keyword}");
    }
}

#[tokio::test]
async fn of_a_repeated_parameter_the_last_one_counts() {
    let server = Server::start().await;
    let reply = server
        .get(&format!("{OFFERS}?talent_id={UNKNOWN_ID}&talent_id={}&page_size=3&page_size=2", id(420_000_008)))
        .await;
    assert_eq!(reply.data()["items"].as_array().map(Vec::len), Some(2));
    server.get(&format!("{OFFERS}?talent_id={UNKNOWN_ID}&user_id_type=nonsense&user_id_type=open_id")).await.data();
}

/// The Go SDK sends every parameter that was set, including empty ones.
#[tokio::test]
async fn an_empty_parameter_is_the_same_as_none() {
    let server = Server::start().await;
    let plain = server.get(TALENTS).await;
    let empty =
        "page_token=&page_size=&sort_by=&user_id_type=&query_option=&keyword=&update_start_time=&update_end_time=";
    assert_eq!(server.get(&format!("{TALENTS}?{empty}")).await.data(), plain.data());
}

#[tokio::test]
async fn the_scheme_may_be_followed_by_more_than_one_space() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let path = format!("{OFFERS}?talent_id={UNKNOWN_ID}");
    let spaced =
        with_header(request(Method::GET, &path, None, Body::empty()), "authorization", &format!("Bearer   {token}  "));
    server.send(spaced).await.data();
}

#[tokio::test]
async fn clients_may_ask_for_any_encoding_and_type() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let path = format!("{OFFERS}?talent_id={UNKNOWN_ID}");
    let mut odd = request(Method::GET, &path, Some(&token), Body::empty());
    for (name, value) in [("accept", "application/xml"), ("accept-encoding", "gzip, br"), ("if-none-match", "*")] {
        odd = with_header(odd, name, value);
    }
    let reply = server.send(odd).await;
    assert_eq!(reply.data(), &json!({ "has_more": false, "items": [] }));
    assert_ne!(reply.body, Value::Null);
}
