//! Page tokens: those of other tenants and made-up ones are alike.

use axum::http::Method;
use hire_api::openapi;

use super::{Sample, tenant_operations, visible};
use crate::harness::{APP, APP_WITHOUT_USER_IDS, OTHER_TENANT_APP, Server, id};

/// A request with a first and a second page for the test company.
fn paged(name: &str) -> Vec<String> {
    let hire = "/open-apis/hire/v1";
    match name {
        "offer/list" => vec![format!("{hire}/offers?talent_id={}&page_size=1", id(420_000_008))],
        "talent/list" => vec![
            format!("{hire}/talents?page_size=1&query_option=ignore_empty_error"),
            format!("{hire}/talents?page_size=1&keyword=%E5%BC%A0&query_option=ignore_empty_error"),
            format!("{hire}/talents?page_size=1&keyword=%E5%BC%A0&sort_by=2&query_option=ignore_empty_error"),
        ],
        unknown => panic!("{unknown} has pages and no entry here"),
    }
}

fn has_pages(name: &str) -> bool {
    let operation = tenant_operations().find(|operation| operation.spec.name == name).expect("an operation");
    let document = openapi::document();
    let path = openapi::template(operation.spec.path);
    let parameters = &document["paths"][&path][operation.spec.method.as_str().to_lowercase()]["parameters"];
    parameters.as_array().into_iter().flatten().any(|parameter| parameter["name"] == "page_token")
}

#[tokio::test]
async fn forged_altered_and_foreign_page_tokens_are_refused_alike() {
    let server = Server::start().await;
    let names: Vec<_> =
        tenant_operations().map(|operation| operation.spec.name).filter(|name| has_pages(name)).collect();
    let mut all = Vec::new();
    for name in &names {
        for path in paged(name) {
            let reply = server.get(&path).await;
            let token =
                reply.data()["page_token"].as_str().unwrap_or_else(|| panic!("{path}: {}", reply.text)).to_owned();
            server.get(&format!("{path}&page_token={token}")).await.data();
            // Another app of the tenant may go on where the first one stopped: it sees the same.
            server.get_as(APP_WITHOUT_USER_IDS, &format!("{path}&page_token={token}")).await.data();
            all.push((path, token));
        }
    }
    let token_of = [server.token(APP).await, server.token(OTHER_TENANT_APP).await];
    for (path, own) in &all {
        let mut bad: Vec<String> =
            all.iter().filter(|(other, _)| other != path).map(|(_, token)| token.clone()).collect();
        bad.extend(
            ["x", "0", "-1", "AAAA", "' OR 1=1 --", "%00", "\u{1F600}", "eyJvZmZzZXQiOjEwfQ=="].map(str::to_owned),
        );
        bad.push("A".repeat(own.len()));
        bad.push("A".repeat(10_000));
        bad.push(own[..own.len() - 1].to_owned());
        bad.push(format!("{own}A"));
        bad.push(format!("{own}="));
        for at in 0..own.len() {
            let mut letters = own.clone().into_bytes();
            letters[at] = if letters[at] == b'A' { b'B' } else { b'A' };
            bad.push(String::from_utf8(letters).expect("letters"));
        }
        let mut seen = None;
        let mut check = async |caller: &str, token: &str| {
            let path = format!("{path}&page_token={}", super::urlencoded(token));
            let reply = Sample { method: Method::GET, path, body: serde_json::Value::Null }.send(&server, caller).await;
            reply.refused(400, 1_002_002);
            let visible = visible(&reply, "");
            assert_eq!(*seen.get_or_insert(visible.clone()), visible, "{token}");
        };
        for token in &bad {
            check(&token_of[0], token).await;
        }
        // The neighbour gets the same refusal for a token that is good elsewhere and for one that is good nowhere.
        check(&token_of[1], own).await;
        check(&token_of[1], &bad[bad.len() - 1]).await;
    }
}
