//! Events that tests bring about: the change behind each of them is made.

use axum::http::Method;
use serde_json::{Value, json};

use super::{Tenant, ask, ok, refused, sandbox};
use crate::harness::{Reply, Server};

async fn types(server: &Server) -> Vec<Value> {
    ok(ask(server, Method::GET, "events/types", json!({})).await)["types"].as_array().unwrap().clone()
}

async fn trigger(server: &Server, tenant: &Tenant, event_type: &str, more: Value) -> Reply {
    let mut body = json!({ "tenant": tenant.key, "type": event_type });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    ask(server, Method::POST, "events/trigger", body).await
}

async fn stated(server: &Server, tenant: &Tenant, event_type: &str, event: Value) -> Reply {
    trigger(server, tenant, event_type, json!({ "event": event })).await
}

/// The events of a type, the oldest first.
async fn events(server: &Server, tenant: &Tenant, event_type: &str) -> Vec<Value> {
    let path = format!("events?tenant={}&type={event_type}", tenant.key);
    let events = ok(ask(server, Method::GET, &path, json!({})).await);
    events["events"].as_array().unwrap().iter().map(|event| event["event"].clone()).collect()
}

#[tokio::test]
async fn every_documented_event_happens_on_command() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    let types = types(&server).await;
    assert_eq!(types.len(), hired::events::catalogue::EVENT_TYPES.len());
    for known in types {
        let event_type = known["type"].as_str().unwrap();
        let response = ok(trigger(&server, &tenant, event_type, json!({})).await);
        assert_eq!(response["operation"], known["operation"], "{event_type}");
        assert!(!events(&server, &tenant, event_type).await.is_empty(), "{event_type}");
    }
}

#[tokio::test]
async fn triggers_create_missing_records_of_the_directory_and_core_hr() {
    let server = sandbox().await;
    for known in types(&server).await.iter().filter(|known| !known["members"].is_null()) {
        let event_type = known["type"].as_str().unwrap();
        let tenant = Tenant::create(&server, json!({})).await;
        let reply = trigger(&server, &tenant, event_type, json!({})).await;
        if event_type.starts_with("hire.") {
            refused(&reply, 409, "the tenant has no ");
        } else {
            ok(reply);
            assert!(!events(&server, &tenant, event_type).await.is_empty(), "{event_type}");
        }
    }
}

#[tokio::test]
async fn an_application_moves_to_the_stated_stage_or_to_the_next_one() {
    const MOVED: &str = "hire.application.stage_changed_v1";
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    let stage = async |application: &Value| {
        let path = format!("/open-apis/hire/v1/applications/{}", application.as_str().unwrap());
        tenant.get(&server, &path).await.data()["application"]["stage"]["id"].clone()
    };
    ok(trigger(&server, &tenant, MOVED, json!({})).await);
    let first = events(&server, &tenant, MOVED).await[0].clone();
    let (application, from, to) = (&first["application_id"], &first["origin_stage_id"], &first["target_stage_id"]);
    assert_eq!(&stage(application).await, to);

    let back = json!({ "application_id": application, "target_stage_id": from });
    ok(stated(&server, &tenant, MOVED, back.clone()).await);
    assert_eq!(&stage(application).await, from);
    let event = events(&server, &tenant, MOVED).await[1].clone();
    assert_eq!((&event["origin_stage_id"], &event["target_stage_id"]), (to, from));

    refused(&stated(&server, &tenant, MOVED, back).await, 409, "the change is refused: same stage");
    refused(&stated(&server, &tenant, MOVED, json!({ "application_id": "7" })).await, 400, "there is no \"7\"");
    refused(&stated(&server, &tenant, MOVED, json!({ "application_id": 7 })).await, 400, "7 is not a text");
    let follows = stated(&server, &tenant, MOVED, json!({ "origin_stage_id": from })).await;
    refused(&follows, 400, "`origin_stage_id` follows from the change; one can state application_id, target_stage_id");
}

#[tokio::test]
async fn an_application_comes_into_the_stage_of_the_onboarded_by_an_onboarding() {
    const MOVED: &str = "hire.application.stage_changed_v1";
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    ok(trigger(&server, &tenant, MOVED, json!({})).await);
    let moved = events(&server, &tenant, MOVED).await[0].clone();
    let processes = tenant.get(&server, "/open-apis/hire/v1/job_processes?page_size=20").await.data()["items"].clone();
    let stages_of = |process: &Value| process["stage_list"].as_array().unwrap().clone();
    let mut processes = processes.as_array().unwrap().iter().map(stages_of);
    let stages = processes.find(|stages| stages.iter().any(|stage| stage["id"] == moved["target_stage_id"]));
    let stages = stages.unwrap();
    let application = moved["application_id"].clone();
    for stage in stages.iter().filter(|stage| [json!(6), json!(7)].contains(&stage["type"])) {
        let to = json!({ "application_id": application, "target_stage_id": stage["id"] });
        ok(stated(&server, &tenant, MOVED, to).await);
    }
    let employee = "/open-apis/hire/v1/employees/get_by_application?application_id=";
    let employee = tenant.get(&server, &format!("{employee}{}", application.as_str().unwrap())).await;
    assert_eq!(employee.data()["employee"]["onboard_status"], 1);
}

#[tokio::test]
async fn an_offer_goes_its_way_step_by_step_and_to_a_stated_status() {
    const CHANGED: &str = "hire.offer.status_changed_v1";
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    ok(trigger(&server, &tenant, CHANGED, json!({})).await);
    let id = events(&server, &tenant, CHANGED).await[0]["offer_id"].clone();
    let path = format!("/open-apis/hire/v1/offers/{}", id.as_str().unwrap());
    let status = async || tenant.get(&server, &path).await.data()["offer"]["offer_status"].as_i64().unwrap();
    let mut statuses = vec![status().await];
    for _ in 0..3 {
        ok(stated(&server, &tenant, CHANGED, json!({ "offer_id": id })).await);
        statuses.push(status().await);
    }
    let course = [10, 2, 4, 6, 7, 8, 2, 4, 6];
    assert!(course.windows(4).any(|way| way == statuses), "{statuses:?}");
    assert_eq!(events(&server, &tenant, CHANGED).await, vec![json!({ "offer_id": id }); 4]);

    let expired = stated(&server, &tenant, CHANGED, json!({ "offer_id": id, "offer_status": 77 })).await;
    refused(&expired, 400, "offer_status: there is no 77");
    let impossible = stated(&server, &tenant, CHANGED, json!({ "offer_id": id, "offer_status": 3 })).await;
    refused(&impossible, 409, "the change is refused: status(approval)");
}

#[tokio::test]
async fn a_user_is_created_renamed_and_deleted_under_the_id_that_the_app_has() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let created = json!({ "object": { "name": "Ada", "mobile": "+8613900000001" } });
    ok(stated(&server, &tenant, "contact.user.created_v3", created).await);
    let id = events(&server, &tenant, "contact.user.created_v3").await[0]["object"]["open_id"].clone();
    let user = async || {
        let path = format!("/open-apis/contact/v3/users/{}", id.as_str().unwrap());
        tenant.get(&server, &path).await.data()["user"].clone()
    };
    assert_eq!((&user().await["name"], &user().await["mobile"]), (&json!("Ada"), &json!("+8613900000001")));
    let renamed = json!({ "object": { "open_id": id, "name": "Grace" } });
    ok(stated(&server, &tenant, "contact.user.updated_v3", renamed.clone()).await);
    assert_eq!(user().await["name"], "Grace");
    let same = stated(&server, &tenant, "contact.user.updated_v3", renamed).await;
    refused(&same, 409, "the change makes no contact.user.updated_v3");
    ok(stated(&server, &tenant, "contact.user.deleted_v3", json!({ "object": { "open_id": id } })).await);
    assert_eq!(user().await["status"]["is_resigned"], true);
}

#[tokio::test]
async fn an_event_can_be_announced_without_its_change() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let only = json!({ "event": { "offer_id": "7" }, "announce_only": true });
    let response = ok(trigger(&server, &tenant, "hire.offer.status_changed_v1", only).await);
    assert_eq!(response["operation"], Value::Null);
    assert_eq!(events(&server, &tenant, "hire.offer.status_changed_v1").await, [json!({ "offer_id": "7" })]);
}
