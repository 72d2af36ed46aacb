//! Events to wait for and to bring about.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use hired::{
    events::{Fact, worker::Worker},
    store::{Actor, StoreError},
};
use serde_json::{Value, json};

use super::{
    APPLICATION, DAY, Tenant, ask,
    clock::{number, send_offer},
    ok, refused, sandbox,
};
use crate::{
    events::receiver::{Receiver, ReceiverBehaviour},
    harness::{Server, request},
};

#[tokio::test]
async fn an_event_of_a_change_is_found_by_its_type_and_place() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    let offer = send_offer(&server, &tenant, 1).await;
    let path = format!("events?tenant={}&type=hire.offer.status_changed_v1", tenant.key);
    assert_eq!(ok(ask(&server, Method::GET, &path, json!({})).await)["events"], json!([]));
    let advance = format!("tenants/{}/clock/advance", tenant.key);
    ok(ask(&server, Method::POST, &advance, json!({ "by": "2d" })).await);
    let found = ok(ask(&server, Method::GET, &format!("{path}&wait=2s"), json!({})).await);
    let events = found["events"].as_array().unwrap();
    assert_eq!(events.len(), 1, "{found}");
    assert_eq!(events[0]["event"], json!({ "offer_id": offer }));
    assert_eq!(events[0]["create_time"], (crate::harness::NOW + DAY + 1).to_string());
    let after = format!("{path}&after={}", events[0]["id"].as_str().unwrap());
    assert_eq!(ok(ask(&server, Method::GET, &after, json!({})).await)["events"], json!([]));
}

#[tokio::test]
async fn a_waiting_call_returns_with_the_event() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let path = format!("events?tenant={}&type=hire.talent.deleted_v1&wait=60s", tenant.key);
    let trigger = json!({ "tenant": tenant.key, "type": "hire.talent.deleted_v1", "event": { "talent_id": "7" } });
    let (found, triggered) = tokio::join!(
        ask(&server, Method::GET, &path, json!({})),
        ask(&server, Method::POST, "events/trigger", trigger)
    );
    ok(triggered);
    assert_eq!(ok(found)["events"][0]["event"], json!({ "talent_id": "7" }));
}

#[tokio::test]
async fn a_triggered_event_is_delivered() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::OK)).await;
    crate::events::subscribe(&server, &tenant.app_id, &receiver.url());
    let trigger = json!({ "tenant": tenant.key, "type": "hire.talent.deleted_v1", "event": { "talent_id": "7" } });
    ok(ask(&server, Method::POST, "events/trigger", trigger).await);
    Worker::new(server.state.system.clone()).run_due().await.unwrap();
    let received = receiver.received();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0].body["event"], json!({ "talent_id": "7" }));
    assert_eq!(received[0].body["header"]["event_type"], "hire.talent.deleted_v1");
}

/// Has a candidate imported, and returns the event of that.
async fn import(server: &Server, tenant: &Tenant, event_type: &str, application: &str) -> Value {
    let event = json!({ "application_id": application });
    let trigger = json!({ "tenant": tenant.key, "type": event_type, "event": event });
    ok(ask(server, Method::POST, "events/trigger", trigger).await);
    let path = format!("events?tenant={}&type={event_type}", tenant.key);
    let found = ok(ask(server, Method::GET, &path, json!({})).await);
    let event = found["events"][0]["event"].clone();
    assert_eq!(event["application_id"], json!(application), "{found}");
    event
}

#[tokio::test]
async fn a_candidate_is_imported_into_another_hr_system_which_reports_the_result() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    let offer = tenant.get(&server, &format!("/open-apis/hire/v1/applications/{APPLICATION}/offer")).await;
    let event = import(&server, &tenant, "hire.ehr_import_task.imported_v1", APPLICATION).await;
    assert_eq!(event["ehr_department"]["open_department_id"], offer.data()["offer"]["basic_info"]["department_id"]);
    assert_eq!(event["ehr_requirement_id"], offer.data()["offer"]["job_requirement_id"]);
    assert_eq!(event["operator_user_id"]["open_id"], offer.data()["offer"]["basic_info"]["creator_user_id"]);
    assert!(event["operator_id"].as_str().unwrap().parse::<i64>().is_ok(), "{event}");
    assert!(event.get("offer_id").is_none(), "{event}");

    let path = format!("/open-apis/hire/v1/ehr_import_tasks/{}", event["task_id"].as_str().unwrap());
    let result = Body::from(json!({ "state": 1 }).to_string());
    let reply = server.send(request(Method::PATCH, &path, Some(&tenant.token), result)).await;
    assert_eq!(reply.body["code"], 0, "{}", reply.text);

    let trigger =
        json!({ "tenant": tenant.key, "type": "hire.ehr_import_task.imported_v1", "event": { "application_id": "7" } });
    refused(&ask(&server, Method::POST, "events/trigger", trigger).await, 400, "there is no \"7\"");
    let other = "hire.ehr_import_task_for_internship_offer.imported_v1";
    let trigger = json!({ "tenant": tenant.key, "type": other, "event": { "application_id": APPLICATION } });
    refused(&ask(&server, Method::POST, "events/trigger", trigger).await, 409, "is another event");
}

#[tokio::test]
async fn the_import_of_an_intern_names_the_offer_and_people_by_their_own_ids() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    let offers = tenant.get(&server, "/open-apis/hire/v1/offers?talent_id=7096320678581242123").await;
    let items = offers.data()["items"].as_array().unwrap();
    let internship = items.iter().find(|offer| offer["offer_type"] == 2).unwrap();
    let application = internship["application_id"].as_str().unwrap();
    let event = import(&server, &tenant, "hire.ehr_import_task_for_internship_offer.imported_v1", application).await;
    assert_eq!(event["offer_id"], internship["id"]);
    assert_eq!(event["operator_id"], event["operator_user_id"]["user_id"]);
    assert_eq!(event["ehr_department_id"], event["ehr_department"]["department_id"]);
    assert!(event.get("ehr_requirement_id").is_none(), "{event}");
}

#[tokio::test]
async fn what_is_wrong_with_a_query_or_a_trigger_is_named() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    for (query, problem) in [
        ("", "tenant: "),
        ("tenant=none", "no tenant"),
        (&format!("tenant={}&type=hire.talent.deleted", tenant.key), "did you mean hire.talent.deleted_v1"),
        (&format!("tenant={}&wait=2h", tenant.key), "wait: "),
        (&format!("tenant={}&app_id=none", tenant.key), "no such app"),
    ] {
        let reply = ask(&server, Method::GET, &format!("events?{query}"), json!({})).await;
        let status = reply.status.as_u16();
        refused(&reply, status, problem);
        assert!(matches!(status, 400 | 404), "{query}");
    }
    let trigger = json!({ "tenant": tenant.key, "type": "hire.talent.deleted_v1", "event": 7 });
    refused(&ask(&server, Method::POST, "events/trigger", trigger).await, 400, "event: ");
}

#[tokio::test]
async fn an_event_is_found_behind_many_others() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let number = number(&server, &tenant).await;
    let announce = |event_type: &'static str, count| {
        server.state.store.write::<_, StoreError>(Actor::System, number, move |tx| {
            for _ in 0..count {
                tx.announce(Fact::Triggered { event_type: event_type.to_owned(), event: json!({}) });
            }
            Ok(())
        })
    };
    announce("hire.talent.deleted_v1", 501).await.unwrap();
    announce("hire.eco_exam.created_v1", 1).await.unwrap();
    let found = async |query: &str| {
        let path = format!("events?tenant={}&{query}", tenant.key);
        ok(ask(&server, Method::GET, &path, json!({})).await)["events"].as_array().unwrap().clone()
    };
    assert_eq!(found("type=hire.eco_exam.created_v1").await.len(), 1);
    let all = found("").await;
    assert_eq!(all.len(), 500, "as many as a response has");
    let rest = found(&format!("after={}", all[499]["id"].as_str().unwrap())).await;
    let types: Vec<&Value> = rest.iter().map(|event| &event["event_type"]).collect();
    assert_eq!(types, ["hire.talent.deleted_v1", "hire.eco_exam.created_v1"]);
}
