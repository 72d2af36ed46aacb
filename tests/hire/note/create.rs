//! `POST /hire/v1/notes`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, refuses, send};
use crate::{
    company::{Company, hiring::Stage},
    harness::{NOW, Reply, UNKNOWN_ID},
    sample::{Entry, Sample},
};

/// Names everything that a note can name.
pub fn sample(company: &mut Company) -> Sample {
    let (talent, application) = company.talent().with_application(Stage::Interview).apply_talent();
    let body = json!({
        "talent_id": talent.id,
        "application_id": application.id,
        "creator_id": company.user().id,
        "content": "二面推荐 ",
        "privacy": 1,
        "notify_mentioned_user": true,
        "mention_entity_list": [{ "offset": 5, "user_id": company.user().id }],
    });
    Sample::new().body(body)
}

async fn create(company: &Company, body: Value) -> Reply {
    send(company, Method::POST, PATH, body).await
}

#[tokio::test]
async fn the_response_is_the_note_without_its_mentions() {
    let mut company = Company::start().await;
    let call = Entry::new(hire_api::note::CreateNote, sample).call(&mut company);
    company.save().await;
    let reply = call.send(&company.server, &company.token).await;
    let (sent, note) = (call.body(), &reply.data()["note"]);
    let expected = json!({
        "id": note["id"],
        "talent_id": sent["talent_id"],
        "application_id": sent["application_id"],
        "is_private": true,
        "create_time": NOW,
        "modify_time": NOW,
        "creator_id": sent["creator_id"],
        "content": sent["content"],
    });
    assert_eq!(*note, expected);
}

#[tokio::test]
async fn notes_are_public_and_without_an_author_by_default() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    company.save().await;
    let reply = create(&company, json!({ "talent_id": talent.id, "content": "备注" })).await;
    let note = &reply.data()["note"];
    assert_eq!(note["is_private"], false);
    assert!(note.get("creator_id").is_none() && note.get("application_id").is_none(), "{note}");
}

#[tokio::test]
async fn what_a_note_names_must_exist() {
    let mut company = Company::start().await;
    let (talent, _) = company.talent().with_application(Stage::Interview).apply_talent();
    let (deleted, theirs) = company.talent().with_application(Stage::Interview).apply_talent();
    company.save().await;
    let sql = "UPDATE talents SET deleted = 1 WHERE tenant = $1 AND id = $2";
    let number: i64 = deleted.id.parse().expect("a number");
    company.server.write(move |tx| hired::store::testing::execute(tx, sql, &[&number])).await;
    for (change, member) in [
        (json!({ "talent_id": UNKNOWN_ID }), "talent_id"),
        (json!({ "talent_id": "nothing" }), "talent_id"),
        (json!({ "talent_id": deleted.id }), "talent_id"),
        (json!({ "application_id": UNKNOWN_ID }), "application_id"),
        (json!({ "application_id": theirs.id }), "application_id"),
        (json!({ "creator_id": "ou_unknown" }), "creator_id"),
        (json!({ "content": "" }), "content"),
        (
            json!({ "mention_entity_list": [{ "offset": 0, "user_id": "on_unknown" }] }),
            "mention_entity_list[0].user_id",
        ),
    ] {
        let body = crate::offer::with(json!({ "talent_id": talent.id, "content": "备注" }), change);
        refuses(&create(&company, body).await, member);
    }
}

#[tokio::test]
async fn an_offset_is_a_place_in_the_text_counted_in_utf16_units() {
    let mut company = Company::start().await;
    let (talent, person) = (company.talent().create(), company.user());
    company.save().await;
    // Three units: the emoji has two of them.
    let at = |offset: i64| {
        let mention = json!({ "offset": offset, "user_id": person.id });
        json!({ "talent_id": talent.id, "content": "好😀", "mention_entity_list": [mention] })
    };
    for inside in [0, 3] {
        create(&company, at(inside)).await.data();
    }
    for outside in [-1, 4] {
        refuses(&create(&company, at(outside)).await, "mention_entity_list[0].offset");
    }
}
