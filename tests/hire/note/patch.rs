//! `PATCH /hire/v1/notes/:note_id`

use axum::http::Method;
use hire_types::id::NoteId;
use hired::store::notes::Note;
use serde_json::{Value, json};

use super::{PATH, refuses, send};
use crate::{
    company::{Company, Entity},
    harness::{MINUTE, NOW, UNKNOWN_ID},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let talent = company.talent().create();
    let body = json!({
        "content": "二面通过 ",
        "operator_id": company.user().id,
        "notify_mentioned_user": true,
        "mention_entity_list": [{ "offset": 0, "user_id": company.user().id }],
    });
    Sample::new().path("note_id", company.note(&talent).id).body(body)
}

#[tokio::test]
async fn the_text_is_replaced_and_everything_else_but_the_time_stays() {
    let mut company = Company::start().await;
    let (talent, author, editor) = (company.talent().create(), company.user(), company.user());
    company.save().await;
    let body = json!({ "talent_id": talent.id, "content": "备注", "privacy": 1, "creator_id": author.id });
    let created = send(&company, Method::POST, PATH, body).await.data()["note"].clone();
    company.server.clock.advance(MINUTE);
    let path = format!("{PATH}/{}", created["id"].as_str().expect("an id"));
    let body = json!({ "content": "另一备注", "operator_id": editor.id, "privacy": 2 });
    let patched = send(&company, Method::PATCH, &path, body).await;
    let expected = crate::offer::with(created, json!({ "content": "另一备注", "modify_time": NOW + MINUTE }));
    assert_eq!(patched.data()["note"], expected);
    assert_eq!(send(&company, Method::GET, &path, Value::Null).await.data()["note"], expected);
}

#[tokio::test]
async fn mistakes_are_bad_parameters_that_name_the_member() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    let note = company.note(&talent);
    company.save().await;
    for (id, body, member) in [
        (UNKNOWN_ID, json!({ "content": "备注" }), "note_id"),
        (&note.id, json!({ "content": "" }), "content"),
        (&note.id, json!({ "content": "备注", "operator_id": "ou_unknown" }), "operator_id"),
    ] {
        refuses(&send(&company, Method::PATCH, &format!("{PATH}/{id}"), body).await, member);
    }
}

#[tokio::test]
async fn the_people_mentioned_are_replaced() {
    let mut company = Company::start().await;
    let (talent, before, after) = (company.talent().create(), company.user(), company.user());
    company.save().await;
    let mention = |person: &Entity| json!([{ "offset": 0, "user_id": person.id }]);
    let body = json!({ "talent_id": talent.id, "content": "备注", "mention_entity_list": mention(&before) });
    let created = send(&company, Method::POST, PATH, body).await.data()["note"]["id"].clone();
    let id = NoteId::new(created.as_str().expect("an id").parse().expect("a number"));
    let mentioned = async || {
        let note = company.server.write(move |tx| tx.get::<Note>(&id)).await.expect("a note");
        note.mentions.0.iter().map(|mention| mention.user).collect::<Vec<_>>()
    };
    let first = mentioned().await;
    let body = json!({ "content": "备注", "mention_entity_list": mention(&after) });
    send(&company, Method::PATCH, &format!("{PATH}/{}", created.as_str().expect("an id")), body).await.data();
    let second = mentioned().await;
    assert_eq!((first.len(), second.len()), (1, 1));
    assert_ne!(first, second);
}
