//! Texts are returned unchanged wherever they can be written, and are never interpreted.

use hire_api::schema::inlined;
use serde_json::{Value, json};

use super::corpus::NASTY;
use crate::{
    harness::{OTHER_TENANT_APP, Server, id},
    offer::{
        create::{BARE, PATH, STANDARD, offer_of, request, standard},
        with,
    },
};

/// The members of a new offer with free text. Custom values of the form are tested too.
const TEXTS: [&str; 3] = ["recommended_words", "attachment_description", "job_offered"];
/// Text, and text of several lines.
const NOTE: i64 = 270_000_001;
const STORY: i64 = 270_000_002;

/// A new member must be tested, or listed here as one without free text.
#[test]
fn every_text_of_a_new_offer_is_free_or_has_a_meaning() {
    let create = hire_api::all().into_iter().find(|one| one.spec.name == "offer/create").expect("an operation");
    let schema = inlined(create.body);
    let basics = schema["properties"]["basic_info"]["properties"].as_object().expect("members");
    let free: Vec<&str> = basics
        .iter()
        .filter(|(name, member)| {
            member["type"] == "string" && !name.ends_with("_id") && *name != "expected_onboard_date"
        })
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(free.len(), TEXTS.len(), "{free:?}");
    assert!(TEXTS.iter().all(|text| free.contains(text)), "{free:?}");
}

async fn remove_offers(server: &Server) {
    server
        .execute_tenant(
            "DELETE FROM offers WHERE tenant = $1 AND application IN (7000000000430000001, 7000000000430000011)",
        )
        .await;
}

#[tokio::test]
async fn hostile_texts_are_returned_unchanged() {
    let server = Server::start().await;
    let before = server.query_number("SELECT COUNT(*) FROM offers WHERE tenant = $1").await;
    let long = ["x".repeat(100_000), "张".repeat(60_000), "😀\"\\\u{1}".repeat(20_000)];
    for text in NASTY.iter().map(|text| (*text).to_owned()).chain(long) {
        let texts: Value =
            TEXTS.iter().map(|name| ((*name).to_owned(), json!(text))).collect::<serde_json::Map<_, _>>().into();
        let body = with(request(BARE), json!({ "basic_info": texts }));
        let reply = server.post(PATH, body).await;
        for name in TEXTS {
            assert!(reply.data()["basic_info"][name] == text, "{name}: {:.200}", reply.text);
        }
        let offer = offer_of(&server, BARE).await;
        let shown = [&offer["basic_info"]["remark"], &offer["basic_info"]["job_offered"]];
        assert!(shown.iter().all(|shown| **shown == text), "{text:.200}");

        let values = json!([{ "id": id(NOTE), "value": text }, { "id": id(STORY), "value": text }]);
        let reply = server.post(PATH, standard(json!({ "customized_info_list": values }))).await;
        assert!(reply.data()["customized_info_list"] == values, "{:.200}", reply.text);
        let shown = offer_of(&server, STANDARD).await.to_string();
        // A blank value is absent.
        let said = !text.trim().is_empty();
        assert_eq!(shown.contains(&serde_json::to_string(&text).expect("JSON")), said, "{text:.200}");
        remove_offers(&server).await;
    }
    assert_eq!(server.query_number("SELECT COUNT(*) FROM offers WHERE tenant = $1").await, before);
}

/// Any keyword finds matching talents or none, and never those of another tenant.
#[tokio::test]
async fn hostile_keywords_find_matching_talents_only() {
    let server = Server::start().await;
    let all =
        server.get("/open-apis/hire/v1/talents?page_size=20").await.data()["items"].as_array().expect("items").len();
    assert!(all > 10);
    // A blank keyword is absent.
    for text in NASTY.iter().filter(|text| !text.trim().is_empty()) {
        let keyword = form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        let path = format!("/open-apis/hire/v1/talents?query_option=ignore_empty_error&keyword={keyword}");
        for app in [crate::harness::APP, OTHER_TENANT_APP] {
            let reply = server.get_as(app, &path).await;
            let count = reply.data()["items"].as_array().expect("items").len();
            // `%` and `_` are not wildcards. `and`, `or` and `not` are also words of a talent.
            let has_word = ["and", "or", "not"].iter().any(|word| text.to_lowercase().contains(word));
            assert!(count == 0 || has_word, "{text}: {}", reply.text);
        }
    }
}
