//! Events of the directory.

use axum::http::{Method, StatusCode};
use hired::tenancy::admin::events::EventsChange;
use serde_json::{Value, json};

use super::{
    admin,
    receiver::{Receiver, ReceiverBehaviour, text},
    server, worker,
};
use crate::{
    company::{Company, try_apply},
    contact_department,
    contact_user::{self, call},
    harness::{APP, APP_WITHOUT_SCOPES, SECRET},
    offer::only_scopes,
};

const TYPES: [&str; 7] = [
    "contact.department.created_v3",
    "contact.department.deleted_v3",
    "contact.department.updated_v3",
    "contact.scope.updated_v3",
    "contact.user.created_v3",
    "contact.user.deleted_v3",
    "contact.user.updated_v3",
];

/// A company whose app receives the events of the contacts.
async fn company() -> (Company, Receiver) {
    let company = Company::on(server().await).await;
    let receiver = Receiver::start(&company.server.clock, ReceiverBehaviour::Respond(StatusCode::OK)).await;
    subscribe(&company, APP, &receiver.url());
    (company, receiver)
}

fn subscribe(company: &Company, app: &str, url: &str) {
    let change = EventsChange {
        request_url: Some(url.to_owned()),
        verification_token: Some("token".to_owned()),
        subscribe: TYPES.map(str::to_owned).into(),
        ..EventsChange::default()
    };
    admin(&company.server).change_events(app, change, |_| Ok(())).unwrap();
}

/// The events that an app received since the last call, in order: the type and the event.
async fn received(company: &Company, receiver: &Receiver, app: &str, seen: &mut usize) -> Vec<(String, Value)> {
    worker(&company.server).run_due().await.unwrap();
    let all: Vec<(String, String, Value)> = receiver.events(|event| {
        let header = &event["header"];
        (text(&header["app_id"]), text(&header["event_type"]), event["event"].clone())
    });
    let new = all.into_iter().filter(|(of, ..)| of == app).map(|(_, name, event)| (name, event));
    let new: Vec<_> = new.skip(*seen).collect();
    *seen += new.len();
    new
}

fn names(events: &[(String, Value)]) -> Vec<&str> {
    events.iter().map(|(name, _)| name.as_str()).collect()
}

#[tokio::test]
async fn the_life_of_a_user_is_told_with_what_changed() {
    let (mut company, receiver) = company().await;
    let mut seen = 0;
    let user = contact_user::created(&mut company, json!({ "user_id": "a" })).await;
    let path = format!("{}/{}", contact_user::PATH, contact_user::text(&user, "open_id"));
    let events = received(&company, &receiver, APP, &mut seen).await;
    assert_eq!(names(&events), ["contact.user.created_v3"]);
    let object = &events[0].1["object"];
    for member in ["open_id", "union_id", "user_id", "name", "mobile", "department_ids", "employee_type", "join_time"] {
        assert_eq!(object[member], user[member], "{member}");
    }
    for member in ["mobile_visible", "is_tenant_manager", "is_frozen"] {
        assert!(object.get(member).is_none(), "{member}");
    }

    // A new mobile and a new mail are events of their own.
    let change = json!({ "name": "New", "mobile": "13700000009", "email": "new@example.com" });
    call(&company, Method::PATCH, &path, change.clone()).await.data();
    let events = received(&company, &receiver, APP, &mut seen).await;
    let old: Vec<&Value> = events.iter().map(|(_, event)| &event["old_object"]).collect();
    let with_id = |member: &str, value: Value| json!({ member: value, "open_id": user["open_id"] });
    let expected =
        [with_id("mobile", user["mobile"].clone()), with_id("email", json!("")), with_id("name", user["name"].clone())];
    assert_eq!(old, expected.iter().collect::<Vec<_>>());

    call(&company, Method::PATCH, &path, change).await.data();
    assert_eq!(received(&company, &receiver, APP, &mut seen).await, []);

    call(&company, Method::DELETE, &path, Value::Null).await.data();
    let events = received(&company, &receiver, APP, &mut seen).await;
    assert_eq!(names(&events), ["contact.user.deleted_v3"]);
    assert_eq!(events[0].1["old_object"], json!({ "department_ids": ["0"], "open_id": user["open_id"] }));
    assert!(events[0].1["object"].get("department_ids").is_none());
    assert_eq!(events[0].1["object"]["status"]["is_resigned"], true);

    call(&company, Method::POST, &format!("{path}/resurrect"), Value::Null).await.data();
    let events = received(&company, &receiver, APP, &mut seen).await;
    assert_eq!(names(&events), ["contact.user.updated_v3"]);
    assert_eq!(events[0].1["old_object"]["status"]["is_resigned"], true);

    call(&company, Method::PATCH, &format!("{path}/update_user_id"), json!({ "new_user_id": "b" })).await.data();
    let events = received(&company, &receiver, APP, &mut seen).await;
    assert_eq!(events[0].1["old_object"], with_id("user_id", json!("a")));
}

#[tokio::test]
async fn the_life_of_a_department_is_told_with_what_changed() {
    let (mut company, receiver) = company().await;
    let (mut seen, leader, partner) = (0, company.user().id, company.user().id);
    let people = json!({ "leader_user_id": leader, "department_hrbps": [partner] });
    let department = contact_department::created(&mut company, people).await;
    let open = contact_user::text(&department, "open_department_id");
    let path = format!("{}/{open}", contact_department::PATH);
    let events = received(&company, &receiver, APP, &mut seen).await;
    assert_eq!(names(&events), ["contact.department.created_v3"]);
    let object = &events[0].1["object"];
    let order: i64 = contact_user::text(&department, "order").parse().expect("a number");
    assert_eq!((&object["leader_user_id"], &object["order"]), (&json!(leader), &json!(order)));
    assert_eq!(object["leaders"], json!([{ "leaderType": 1, "leaderID": leader }]));

    call(&company, Method::PATCH, &path, json!({ "name": "New" })).await.data();
    let events = received(&company, &receiver, APP, &mut seen).await;
    assert_eq!(names(&events), ["contact.department.updated_v3"]);
    assert_eq!(events[0].1["old_object"], json!({ "name": department["name"], "open_department_id": open }));

    call(&company, Method::DELETE, &path, Value::Null).await.data();
    let events = received(&company, &receiver, APP, &mut seen).await;
    assert_eq!(names(&events), ["contact.department.deleted_v3"]);
    assert_eq!(events[0].1["old_object"], json!({ "status": { "is_deleted": false }, "open_department_id": open }));
    let object = &events[0].1["object"];
    assert_eq!(object["status"]["is_deleted"], true);
    assert_eq!((&object["leaders"], &object["department_hrbps"]), (&json!([]), &json!([])));
}

#[tokio::test]
async fn a_department_below_those_of_the_contact_scope_is_told_with_its_parent() {
    let (mut company, receiver) = company().await;
    let (mut seen, above) = (0, company.department());
    company.save().await;
    company.sees(&[&above], &[]).await;
    received(&company, &receiver, APP, &mut seen).await;
    let below = contact_department::below(&mut company, &above.id).await;
    let events = received(&company, &receiver, APP, &mut seen).await;
    assert_eq!(names(&events), ["contact.department.created_v3"]);
    let object = &events[0].1["object"];
    assert_eq!((&object["open_department_id"], &object["parent_department_id"]), (&json!(below), &json!(above.id)));
}

#[tokio::test]
async fn a_department_whose_leader_is_deleted_is_told_to_have_changed() {
    let (mut company, receiver) = company().await;
    let (mut seen, leader) = (0, company.user().id);
    let department = contact_department::created(&mut company, json!({ "leader_user_id": leader })).await;
    received(&company, &receiver, APP, &mut seen).await;
    call(&company, Method::DELETE, &format!("{}/{leader}", contact_user::PATH), Value::Null).await.data();
    let events = received(&company, &receiver, APP, &mut seen).await;
    assert_eq!(names(&events), ["contact.user.deleted_v3", "contact.department.updated_v3"]);
    let (object, old) = (&events[1].1["object"], &events[1].1["old_object"]);
    assert_eq!(object["open_department_id"], department["open_department_id"]);
    assert_eq!((&old["leader_user_id"], object.get("leader_user_id")), (&json!(leader), None));
    assert_eq!(object["leaders"], json!([]));
}

#[tokio::test]
async fn an_app_receives_what_its_contact_scope_has_and_its_field_scopes_reveal() {
    let (mut company, receiver) = company().await;
    let (inside, outside) = (company.department(), company.department());
    company.save().await;
    only_scopes(&company.server, APP_WITHOUT_SCOPES, &["contact:contact.base:readonly"]).await;
    subscribe(&company, APP_WITHOUT_SCOPES, &receiver.url());
    company.sees(&[&inside], &[]).await;
    let (mut seen, mut seen_by_other) = (0, 0);
    assert_eq!(names(&received(&company, &receiver, APP, &mut seen).await), ["contact.scope.updated_v3"]);
    let user = contact_user::created(&mut company, json!({ "department_ids": [inside.id] })).await;
    let path = format!("{}/{}", contact_user::PATH, contact_user::text(&user, "open_id"));
    assert_eq!(received(&company, &receiver, APP, &mut seen).await.len(), 1);
    let events = received(&company, &receiver, APP_WITHOUT_SCOPES, &mut seen_by_other).await;
    let members: Vec<&String> = events[0].1["object"].as_object().expect("members").keys().collect();
    assert_eq!(members, ["open_id", "union_id"]);

    // Nothing of what changed is shown to the second app.
    call(&company, Method::PATCH, &path, json!({ "name": "New" })).await.data();
    assert_eq!(received(&company, &receiver, APP, &mut seen).await.len(), 1);
    assert_eq!(received(&company, &receiver, APP_WITHOUT_SCOPES, &mut seen_by_other).await, []);

    company.sees(&[&outside], &[]).await;
    call(&company, Method::PATCH, &path, json!({ "name": "Newer" })).await.assert_error(400, 41_050);
}

/// A department in a part of the event of a contact scope.
fn of<'p>(part: &'p Value, department: &str) -> Option<&'p Value> {
    let mut departments = part["departments"].as_array().expect("departments").iter();
    departments.find(|one| one["open_department_id"] == department)
}

#[tokio::test]
async fn a_changed_contact_scope_is_announced_to_its_app() {
    let (mut company, receiver) = company().await;
    let (first, second) = (company.department(), company.department());
    company.department_below(&second);
    let user = contact_user::created(&mut company, json!({ "user_id": "single", "department_ids": [first.id] })).await;
    subscribe(&company, APP_WITHOUT_SCOPES, &receiver.url());
    only_scopes(&company.server, APP_WITHOUT_SCOPES, &["contact:contact.base:readonly"]).await;
    let mut seen = 0;
    received(&company, &receiver, APP, &mut seen).await;
    let department = contact_department::read(&company, &second.id).await;

    company.sees(&[&first], &["single"]).await;
    let events = received(&company, &receiver, APP, &mut seen).await;
    assert_eq!(names(&events), ["contact.scope.updated_v3"]);
    let (added, removed) = (&events[0].1["added"], &events[0].1["removed"]);
    let shown = &added["users"][0];
    for member in ["open_id", "union_id", "user_id", "name", "mobile", "employee_type", "join_time", "is_frozen"] {
        assert_eq!(shown[member], user[member], "{member}");
    }
    assert_eq!(added["user_groups"], json!([]));
    let shown = of(removed, &second.id).expect("the second department");
    assert!(of(removed, &first.id).is_none() && of(added, &first.id).is_none(), "it was listed before");
    for member in ["open_department_id", "department_id", "name", "order", "parent_department_id", "member_count"] {
        assert_eq!(shown[member], department[member], "{member}");
    }

    company.sees(&[&first], &["single"]).await;
    assert_eq!(received(&company, &receiver, APP, &mut seen).await, [], "nothing changed");
    company.sees(&[], &[]).await;
    let events = received(&company, &receiver, APP, &mut seen).await;
    assert_eq!(events[0].1["removed"]["users"][0]["open_id"], user["open_id"]);
    assert_eq!(events[0].1["added"], json!({ "departments": [], "users": [], "user_groups": [] }));
    let mut seen_by_other = 0;
    let others = received(&company, &receiver, APP_WITHOUT_SCOPES, &mut seen_by_other).await;
    assert!(!names(&others).contains(&"contact.scope.updated_v3"), "{others:?}");
}

#[tokio::test]
async fn seeds_announce_changed_contact_scopes_but_not_those_of_new_apps() {
    let (mut company, receiver) = company().await;
    let top = company.department();
    let department = company.department_below(&top);
    company.save().await;
    let seed = |app: &str| {
        let scopes = ["contact:contact.base:readonly"];
        let contacts = json!({ "departments": [department.id] });
        let events = json!({
            "request_url": receiver.url(), "verification_token": "token", "subscribe": ["contact.scope.updated_v3"],
        });
        let app = json!({ "app_id": app, "secret": SECRET, "scopes": scopes, "contacts": contacts, "events": events });
        json!({ "tenant": { "key": company.tenant_key() }, "apps": [app] }).to_string()
    };
    let new = "cli_7e57000000000099";
    for app in [new, APP] {
        try_apply(&company.server, seed(app)).await.expect("a seed");
    }
    assert_eq!(received(&company, &receiver, new, &mut 0).await, []);
    let events = received(&company, &receiver, APP, &mut 0).await;
    assert_eq!(names(&events), ["contact.scope.updated_v3"]);
    let (added, removed) = (&events[0].1["added"], &events[0].1["removed"]);
    assert!(of(added, &department.id).is_some() && of(removed, &top.id).is_some(), "{added} {removed}");
}
