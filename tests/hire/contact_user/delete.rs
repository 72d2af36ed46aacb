//! `DELETE /contact/v3/users/:user_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, call, created, person, text};
use crate::{company::Company, contact_department, harness::Reply, offer::with, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let user = company.user().id;
    let acceptors = [
        "department_chat_acceptor_user_id",
        "external_chat_acceptor_user_id",
        "docs_acceptor_user_id",
        "calendar_acceptor_user_id",
        "application_acceptor_user_id",
        "minutes_acceptor_user_id",
        "survey_acceptor_user_id",
        "anycross_acceptor_user_id",
    ];
    let acceptor = company.user().id;
    let mut body = json!({ "email_acceptor": { "processing_type": "1", "acceptor_user_id": acceptor } });
    for member in acceptors {
        body[member] = json!(acceptor);
    }
    Sample::new().path("user_id", user).body(body)
}

async fn delete(company: &Company, user: &Value, body: Value) -> Reply {
    call(company, Method::DELETE, &format!("{PATH}/{}", text(user, "open_id")), body).await
}

#[tokio::test]
async fn a_deleted_user_is_still_shown_without_departments_and_roles() {
    let mut company = Company::start().await;
    let user = created(&mut company, json!({ "name": "Gone", "user_id": "gone", "email": "gone@example.com" })).await;
    let leader = json!({ "leader_user_id": user["open_id"], "department_hrbps": [user["open_id"]] });
    let led = contact_department::created(&mut company, leader).await;
    delete(&company, &user, Value::Null).await.data();
    let path = format!("{PATH}/gone?user_id_type=user_id");
    let after = call(&company, Method::GET, &path, Value::Null).await.data()["user"].clone();
    assert_eq!((&after["name"], &after["open_id"]), (&json!("Gone"), &user["open_id"]));
    assert_eq!((&after["status"]["is_resigned"], &after["status"]["is_activated"]), (&json!(true), &json!(false)));
    assert_eq!((&after["department_ids"], &after["orders"]), (&json!([]), &json!([])));
    let led = contact_department::read(&company, text(&led, "open_department_id")).await;
    assert!(led.get("leader_user_id").is_none() && led.get("department_hrbps").is_none(), "{led}");
}

#[tokio::test]
async fn the_unique_values_of_a_deleted_user_are_free() {
    let mut company = Company::start().await;
    let had = json!({ "user_id": "again", "mobile": "13700000001", "email": "again@example.com", "employee_no": "1" });
    let first = created(&mut company, had.clone()).await;
    delete(&company, &first, Value::Null).await.data();
    let second = created(&mut company, had).await;
    assert_ne!(first["open_id"], second["open_id"]);
    for (form, id, expected) in [
        ("user_id", "again", &second),
        ("open_id", text(&first, "open_id"), &first),
        ("union_id", text(&first, "union_id"), &first),
    ] {
        let path = format!("{PATH}/{id}?user_id_type={form}");
        assert_eq!(
            call(&company, Method::GET, &path, Value::Null).await.data()["user"]["open_id"],
            expected["open_id"]
        );
    }
}

#[tokio::test]
async fn an_offer_still_names_a_person_who_was_deleted() {
    let server = crate::harness::Server::start().await;
    let chen = crate::offer::create::CHEN_MING;
    let body = crate::offer::create::request(crate::offer::create::BARE);
    server.post(crate::offer::create::PATH, body).await.data();
    let request = crate::harness::request(
        Method::DELETE,
        &format!("{PATH}/{chen}"),
        Some(&server.token(crate::harness::APP).await),
        axum::body::Body::empty(),
    );
    server.send(request).await.data();
    let offer = crate::offer::create::offer_of(&server, crate::offer::create::BARE).await;
    for member in ["owner_user_id", "leader_user_id"] {
        assert_eq!(offer["basic_info"][member], chen, "{offer}");
    }
}

#[tokio::test]
async fn every_refusal_has_its_error() {
    let mut company = Company::start().await;
    let (left, inside) = (company.left_user().id, company.department());
    let outside = company.department();
    let user = created(&mut company, json!({ "department_ids": [inside.id, outside.id] })).await;
    let other = created(&mut company, json!({})).await;
    for acceptor in [json!("ou_00000000000000000000000000000000"), json!(left), user["open_id"].clone()] {
        delete(&company, &user, json!({ "docs_acceptor_user_id": acceptor })).await.assert_error(400, 41_052);
    }
    let transfer = json!({ "email_acceptor": { "processing_type": "1" } });
    delete(&company, &user, transfer).await.assert_error(400, 41_052);
    company.sees(&[&inside], &[]).await;
    delete(&company, &other, Value::Null).await.assert_error(403, 41_050);
    delete(&company, &user, Value::Null).await.assert_error(403, 40_004);
    company.sees(&[&inside, &outside], &[]).await;
    company.server.execute_tenant("UPDATE users SET document = '{\"tenant_manager\":true}' WHERE tenant = $1").await;
    delete(&company, &user, Value::Null).await.assert_error(400, 44_037);
}

#[tokio::test]
async fn a_user_is_deleted_once() {
    let mut company = Company::start().await;
    let user = created(&mut company, json!({})).await;
    delete(&company, &user, json!({ "email_acceptor": { "processing_type": "2" } })).await.data();
    delete(&company, &user, Value::Null).await.assert_error(400, 40_001);
}

/// Two requests at once with the same mobile: one is stored, the other gets the documented error.
#[tokio::test]
async fn of_two_users_with_one_mobile_at_once_one_is_stored() {
    let mut company = Company::start().await;
    let body = person(&mut company, json!({}));
    company.save().await;
    let [one, other] = ["a", "b"].map(|name| with(body.clone(), json!({ "name": name })));
    let (one, other) = tokio::join!(call(&company, Method::POST, PATH, one), call(&company, Method::POST, PATH, other));
    let mut codes = [one.code(), other.code()];
    codes.sort_unstable();
    assert_eq!(codes, [0, 41_001], "{} {}", one.text, other.text);
}
