//! `GET /hire/v1/notes`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, refuses, send};
use crate::{
    company::Company,
    harness::{MINUTE, UNKNOWN_ID},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let talent = company.talent().create();
    company.note(&talent);
    company.note(&talent);
    Sample::new().query("talent_id", talent.id)
}

async fn ids(company: &Company, query: &str) -> Vec<Value> {
    let reply = send(company, Method::GET, &format!("{PATH}?{query}"), Value::Null).await;
    reply.data()["items"].as_array().expect("items").iter().map(|note| note["id"].clone()).collect()
}

#[tokio::test]
async fn the_notes_of_a_talent_are_listed_newest_first_private_ones_too() {
    let mut company = Company::start().await;
    let (talent, other) = (company.talent().create(), company.talent().create());
    company.note(&other);
    company.save().await;
    let mut written = Vec::new();
    for privacy in [1, 2] {
        company.server.clock.advance(MINUTE);
        let body = json!({ "talent_id": talent.id, "content": "备注", "privacy": privacy });
        let reply = send(&company, Method::POST, PATH, body).await;
        written.insert(0, reply.data()["note"]["id"].clone());
    }
    assert_eq!(ids(&company, &format!("talent_id={}", talent.id)).await, written);
}

#[tokio::test]
async fn an_unknown_talent_and_a_deleted_one_have_no_notes() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    company.note(&talent);
    company.save().await;
    company.server.execute_tenant("UPDATE talents SET deleted = 1 WHERE tenant = $1").await;
    for id in [UNKNOWN_ID, &talent.id] {
        assert!(ids(&company, &format!("talent_id={id}")).await.is_empty());
    }
}

#[tokio::test]
async fn malformed_talents_and_page_sizes_above_200_are_refused() {
    let company = Company::start().await;
    let get = async |query: &str| send(&company, Method::GET, &format!("{PATH}?{query}"), Value::Null).await;
    refuses(&get("talent_id=nothing").await, "talent_id");
    refuses(&get(&format!("talent_id={UNKNOWN_ID}&page_size=201")).await, "page_size");
    get("").await.assert_violations(&["talent_id"]);
}
