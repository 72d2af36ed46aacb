//! Events of employee types, levels and families, which requests change.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use hired::tenancy::admin::events::EventsChange;
use serde_json::{Value, json};

use super::{
    admin,
    receiver::{Receiver, ReceiverBehaviour, text},
    server, worker,
};
use crate::harness::{APP, Server, request};

async fn subscribed(server: &Server, event_types: &[&str]) -> Receiver {
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::OK)).await;
    let change = EventsChange {
        request_url: Some(receiver.url()),
        subscribe: event_types.iter().map(|name| (*name).to_owned()).collect(),
        ..EventsChange::default()
    };
    admin(server).change_events(APP, change, |_| Ok(())).unwrap();
    receiver
}

/// The events that the receiver got since the last call, by type and content.
async fn received(server: &Server, receiver: &Receiver, seen: &mut usize) -> Vec<(String, Value)> {
    worker(server).run_due().await.unwrap();
    let all = receiver.events(|event| (text(&event["header"]["event_type"]), event["event"].clone()));
    let new = all[*seen..].to_vec();
    *seen = all.len();
    new
}

async fn send(server: &Server, method: Method, path: &str, body: Value) -> Value {
    let token = server.token(APP).await;
    let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
    let path = format!("/open-apis/contact/v3/{path}");
    server.send(request(method, &path, Some(&token), body)).await.data().clone()
}

#[tokio::test]
async fn changes_of_an_employee_type_are_announced_with_both_states() {
    let server = server().await;
    let events = ["created", "updated", "actived", "deactivated", "deleted"];
    let events = events.map(|change| format!("contact.employee_type_enum.{change}_v3"));
    let receiver = subscribed(&server, &events.each_ref().map(String::as_str)).await;
    let mut seen = 0;
    let body = |content: &str, status: i64| json!({ "content": content, "enum_type": 2, "enum_status": status });
    let created = send(&server, Method::POST, "employee_type_enums", body("专家", 1)).await;
    let kind = &created["employee_type_enum"];
    let state = |content: &str, status: i64| {
        json!({
            "enum_id": kind["enum_id"], "enum_value": kind["enum_value"], "content": content, "enum_type": 2,
            "enum_status": status, "i18n_content": [],
        })
    };
    let expected = vec![(events[0].clone(), json!({ "new_enum": state("专家", 1) }))];
    assert_eq!(received(&server, &receiver, &mut seen).await, expected);

    let path = format!("employee_type_enums/{}", kind["enum_id"].as_str().unwrap());
    send(&server, Method::PUT, &path, body("顾问二", 2)).await;
    let text_changed = json!({ "old_enum": state("专家", 1), "new_enum": state("顾问二", 1) });
    let deactivated = json!({ "old_enum": state("顾问二", 1), "new_enum": state("顾问二", 2) });
    let expected = vec![(events[1].clone(), text_changed), (events[3].clone(), deactivated)];
    assert_eq!(received(&server, &receiver, &mut seen).await, expected);

    send(&server, Method::PUT, &path, body("顾问二", 2)).await;
    assert!(received(&server, &receiver, &mut seen).await.is_empty());
    send(&server, Method::PUT, &path, body("顾问二", 1)).await;
    let activated = json!({ "old_enum": state("顾问二", 2), "new_enum": state("顾问二", 1) });
    assert_eq!(received(&server, &receiver, &mut seen).await, [(events[2].clone(), activated)]);

    send(&server, Method::DELETE, &path, Value::Null).await;
    let expected = [(events[4].clone(), json!({ "old_enum": state("顾问二", 1) }))];
    assert_eq!(received(&server, &receiver, &mut seen).await, expected);
}

#[tokio::test]
async fn core_hr_announces_levels_and_families_that_the_contacts_change() {
    let server = server().await;
    let events: Vec<String> = ["job_level", "job_family"]
        .iter()
        .flat_map(|object| ["created", "updated", "deleted"].map(|change| format!("corehr.{object}.{change}_v2")))
        .collect();
    let receiver = subscribed(&server, &events.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let mut seen = 0;
    for (object, kind, changes, words) in [
        ("job_levels", "job_level", json!({ "name": "P8+", "order": 800, "status": false }), json!(["name", "active"])),
        ("job_families", "job_family", json!({ "description": "说明" }), json!(["description"])),
    ] {
        let created = send(&server, Method::POST, object, json!({ "name": "P8", "status": true })).await;
        let contact_id = created[kind][format!("{kind}_id")].as_str().unwrap();
        let path = format!("{object}/{contact_id}");
        send(&server, Method::PUT, &path, changes).await;
        // A member that core HR does not have.
        send(&server, Method::PUT, &path, json!({})).await;
        send(&server, Method::DELETE, &path, Value::Null).await;
        let (sql, key) =
            (format!("SELECT corehr_id FROM {object} WHERE tenant = $1 AND {kind}_id = $2"), contact_id.to_owned());
        let id = server.write(move |tx| tx.scalar::<i64>(&sql, &[&key])).await.unwrap().to_string();
        let member = format!("{kind}_id");
        let event = |change: &str| format!("corehr.{kind}.{change}_v2");
        let expected = vec![
            (event("created"), json!({ &member: id })),
            (event("updated"), json!({ &member: id, "field_changes": words })),
            (event("deleted"), json!({ &member: id })),
        ];
        assert_eq!(received(&server, &receiver, &mut seen).await, expected);
    }
}

/// Core HR announces a version when it takes effect.
#[tokio::test]
async fn a_job_that_begins_later_is_announced_when_its_day_begins() {
    let server = server().await;
    let receiver = subscribed(&server, &["corehr.job.created_v1"]).await;
    let mut seen = 0;
    let mut ids = Vec::new();
    for (name, day) in [("现在", "2020-01-01"), ("明天", "2024-05-21")] {
        let body = json!({
            "name": [{ "lang": "zh-CN", "value": name }], "active": true, "effective_time": format!("{day} 00:00:00"),
        });
        let created = server.post("/open-apis/corehr/v1/jobs", body).await;
        ids.push(json!({ "job_id": created.data()["job"]["id"] }));
    }
    let event = |at: usize| ("corehr.job.created_v1".to_owned(), ids[at].clone());
    assert_eq!(received(&server, &receiver, &mut seen).await, [event(0)]);
    server.clock.advance(12 * super::HOUR);
    assert_eq!(received(&server, &receiver, &mut seen).await, [event(1)]);
}

#[tokio::test]
async fn a_position_is_announced_when_it_is_created_and_when_it_is_disabled() {
    let server = server().await;
    let receiver = subscribed(&server, &["corehr.position.created_v2", "corehr.position.updated_v2"]).await;
    let mut seen = 0;
    let body = json!({
        "names": [{ "lang": "zh-CN", "value": "新岗位" }], "job_id": "7000000000150000001",
        "department_id": "od-7e570000000000000000000000000002", "effective_time": "2022-01-01",
    });
    let path = "/open-apis/corehr/v2/positions";
    let created = server.post(&format!("{path}?department_id_type=open_department_id"), body).await;
    let id = created.data()["position_id"].clone();
    let event = ("corehr.position.created_v2".to_owned(), json!({ "position_id": id }));
    assert_eq!(received(&server, &receiver, &mut seen).await, [event]);
    let disable = json!({ "position_id": id, "active": false, "effective_time": "2024-05-21" });
    server.post(&format!("{path}/active"), disable).await.data();
    assert!(received(&server, &receiver, &mut seen).await.is_empty());
    server.clock.advance(12 * super::HOUR);
    let changes = json!({ "position_id": id, "field_changes": ["active", "effective_time"] });
    assert_eq!(received(&server, &receiver, &mut seen).await, [("corehr.position.updated_v2".to_owned(), changes)]);
}

#[tokio::test]
async fn grades_and_pathways_are_announced() {
    let server = server().await;
    let events = ["job_grade.created", "pathway.created", "pathway.updated"].map(|name| format!("corehr.{name}_v2"));
    let receiver = subscribed(&server, &events.each_ref().map(String::as_str)).await;
    let mut seen = 0;
    let names = json!([{ "lang": "zh-CN", "value": "新" }]);
    let grade = json!({ "grade_order": 9, "names": names });
    let grade = server.post("/open-apis/corehr/v2/job_grades", grade).await.data()["grade_id"].clone();
    let path = "/open-apis/corehr/v2/pathways";
    let pathway = server.post(path, json!({ "names": names })).await.data()["pathway_id"].clone();
    for _ in 0..2 {
        let body = json!({ "pathway_id": pathway, "active": false });
        server.post(&format!("{path}/active"), body).await.data();
    }
    let expected = [
        (events[0].clone(), json!({ "job_grade_id": grade })),
        (events[1].clone(), json!({ "pathway_id": pathway })),
        (events[2].clone(), json!({ "pathway_id": pathway, "field_changes": ["active"] })),
    ];
    assert_eq!(received(&server, &receiver, &mut seen).await, expected);
}
