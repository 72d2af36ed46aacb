//! `GET /hire/v1/notes/:note_id`

use axum::http::Method;
use serde_json::Value;

use super::{PATH, refuses, send};
use crate::{company::Company, harness::UNKNOWN_ID, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let talent = company.talent().create();
    Sample::new().path("note_id", company.note(&talent).id)
}

#[tokio::test]
async fn a_note_is_shown_as_its_creation_answered() {
    let mut company = Company::start().await;
    let created = crate::sample::Entry::new(hire_api::note::CreateNote, super::create::sample).call(&mut company);
    company.save().await;
    let created = created.send(&company.server, &company.token).await;
    let path = format!("{PATH}/{}", created.data()["note"]["id"].as_str().expect("an id"));
    assert_eq!(send(&company, Method::GET, &path, Value::Null).await.data(), created.data());
}

#[tokio::test]
async fn an_unknown_note_and_one_of_a_deleted_talent_are_refused_alike() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let note = company.note(&talent);
    company.save().await;
    company.server.execute_tenant("UPDATE talents SET deleted = 1 WHERE tenant = $1").await;
    for id in [UNKNOWN_ID, "nothing", &note.id] {
        refuses(&send(&company, Method::GET, &format!("{PATH}/{id}"), Value::Null).await, "note_id");
    }
}
