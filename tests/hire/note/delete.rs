//! `DELETE /hire/v1/notes/:note_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, refuses, send};
use crate::{company::Company, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let talent = company.talent().create();
    Sample::new().path("note_id", company.note(&talent).id)
}

#[tokio::test]
async fn a_deleted_note_is_unknown_from_then_on() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let (note, other) = (company.note(&talent), company.note(&talent));
    company.save().await;
    let path = format!("{PATH}/{}", note.id);
    assert_eq!(*send(&company, Method::DELETE, &path, Value::Null).await.data(), json!({}));
    for method in [Method::DELETE, Method::GET] {
        refuses(&send(&company, method, &path, Value::Null).await, "note_id");
    }
    let list = send(&company, Method::GET, &format!("{PATH}?talent_id={}", talent.id), Value::Null).await;
    let left: Vec<&Value> = list.data()["items"].as_array().expect("items").iter().map(|note| &note["id"]).collect();
    assert_eq!(left, [&json!(other.id)]);
}
