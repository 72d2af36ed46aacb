//! Offers, and what their tests share.

crate::sample::samples! {
    use hire_api::offer;
    create::CreateOffer,
    list::ListOffers,
    update::UpdateOffer,
    get::GetOffer,
    offer_status::UpdateOfferStatus,
    intern_offer_status::UpdateInternOfferStatus,
}

use serde_json::{Value, json};

use crate::harness::{Reply, Server};

/// `change` laid over `base`: objects member by member, `null` takes a member out, anything else replaces.
pub fn with(mut base: Value, change: Value) -> Value {
    let (Value::Object(members), Value::Object(changes)) = (&mut base, change) else {
        panic!("two objects are needed")
    };
    for (name, change) in changes {
        match (members.remove(&name), change) {
            (_, Value::Null) => {}
            (Some(old @ Value::Object(_)), change @ Value::Object(_)) => {
                members.insert(name, with(old, change));
            }
            (_, change) => {
                members.insert(name, change);
            }
        }
    }
    base
}

/// The description of the only violation of a refused request.
#[track_caller]
pub fn description(reply: &Reply) -> &str {
    let violations = reply.body["error"]["field_violations"].as_array().expect("violations");
    assert_eq!(violations.len(), 1, "{}", reply.text);
    violations[0]["description"].as_str().expect("a description")
}

/// Leaves an app exactly these scopes.
pub async fn only_scopes(server: &Server, app: &str, scopes: &[&str]) {
    server.execute_global(format!("DELETE FROM app_scopes WHERE app_id = '{app}'")).await;
    let rows: Vec<String> = scopes.iter().map(|scope| format!("('{app}', '{scope}')")).collect();
    if !rows.is_empty() {
        server.execute_global(format!("INSERT INTO app_scopes (app_id, scope) VALUES {}", rows.join(", "))).await;
    }
}

/// Nothing of what went wrong inside reaches the client: the documented row, the log id and no more.
#[track_caller]
pub fn tells_nothing_of_its_cause(reply: &Reply) {
    reply.assert_error(500, 1_002_001);
    let log_id = reply.body["error"]["log_id"].as_str().expect("a log id");
    assert_eq!(reply.body, json!({ "code": 1_002_001, "msg": "系统错误", "error": { "log_id": log_id } }));
}
