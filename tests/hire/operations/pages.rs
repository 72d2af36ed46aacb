//! Page tokens are valid for their query and tenant only.

use hire_api::Access;

use super::saved;
use crate::{
    company::Company,
    isolation::visible,
    sample::{self, Call, Entry, Schemas},
};

/// Lists that have all items in every response, for every page: their documents declare the parameters invalid.
const WITHOUT_PAGES: &[&str] = &["offer_application_form/list"];

fn with_pages() -> Vec<Entry> {
    let mut entries = sample::all();
    entries.retain(|entry| {
        let Schemas { query, data, .. } = Schemas::new(&entry.operation);
        let has_token = query["properties"]["page_token"].is_object();
        // The contact scope of an app is two lists in one.
        let has_items = data["properties"]["items"].is_object() && entry.spec().access == Access::Tenant;
        has_token && has_items && !WITHOUT_PAGES.contains(&entry.spec().name)
    });
    entries
}

/// The first page with one item, and the token of the second page.
async fn first_page(company: &Company, call: &Call) -> (Call, String) {
    let call = call.with("query.page_size", "1");
    let reply = call.send(&company.server, &company.token).await;
    let token = reply.data()["page_token"].as_str().unwrap_or_else(|| panic!("{}: {}", call.url(), reply.text));
    assert_eq!(reply.data()["has_more"], true, "{}", reply.text);
    (call, token.to_owned())
}

#[tokio::test]
async fn pages_of_one_item_hold_the_items_of_a_larger_page() {
    let (company, calls) = saved(with_pages()).await;
    for (entry, call) in calls {
        // The samples of other operations may create more items, so only the first ones are compared.
        let page = call.with("query.page_size", "3").send(&company.server, &company.token).await;
        let all = page.data()["items"].as_array().expect("items").clone();
        assert!(all.len() >= 2, "{}: a sample of a list creates two items", entry.spec().name);
        let (first, mut token) = first_page(&company, &call).await;
        let mut pages = first.send(&company.server, &company.token).await.data()["items"].as_array().unwrap().clone();
        for _ in 1..all.len() {
            let next = first.with("query.page_token", token.as_str());
            let reply = next.send(&company.server, &company.token).await;
            pages.extend(reply.data()["items"].as_array().unwrap().clone());
            assert_eq!(reply.data()["has_more"], reply.data().get("page_token").is_some(), "{}", reply.text);
            token = reply.data()["page_token"].as_str().unwrap_or_default().to_owned();
        }
        assert_eq!(pages, all, "{}", entry.spec().name);
        assert_eq!(!token.is_empty(), page.data()["has_more"] == true, "{}", entry.spec().name);
    }
}

#[tokio::test]
async fn forged_altered_and_foreign_page_tokens_are_refused_alike() {
    let (company, calls) = saved(with_pages()).await;
    let mut neighbour = company.neighbour().await;
    let theirs: Vec<Call> = with_pages().iter().map(|entry| entry.call(&mut neighbour)).collect();
    neighbour.save().await;
    let mut tokens = Vec::new();
    for (_, call) in &calls {
        tokens.push(first_page(&company, call).await);
    }
    for ((call, own), their_call) in tokens.iter().zip(&theirs) {
        let (_, foreign) = first_page(&neighbour, their_call).await;
        let mut bad = vec!["x".to_owned(), "A".repeat(own.len()), format!("{own}A"), format!("{own}="), foreign];
        bad.extend(
            tokens.iter().filter(|(other, _)| other.spec.name != call.spec.name).map(|(_, token)| token.clone()),
        );
        bad.push(own[..own.len() - 1].to_owned());
        for at in [0, own.len() / 2, own.len() - 1] {
            let mut letters = own.clone().into_bytes();
            letters[at] = if letters[at] == b'A' { b'B' } else { b'A' };
            bad.push(String::from_utf8(letters).expect("letters"));
        }
        let has = |code: &&u32| call.spec.errors.iter().any(|row| row.code == **code);
        let code = [40_012, 1_002_002, 1_160_001, 40_001].iter().find(has).copied().map(i64::from);
        let mut seen = None;
        for token in &bad {
            let reply = call.with("query.page_token", token.as_str()).send(&company.server, &company.token).await;
            reply.assert_error(400, code.expect("an error for bad tokens"));
            let visible = visible(&reply, token);
            assert_eq!(*seen.get_or_insert(visible.clone()), visible, "{} {token}", call.url());
        }
    }
}
