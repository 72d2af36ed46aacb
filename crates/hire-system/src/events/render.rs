//! Facts as an app sees them: its names for people and its permissions.

use hire_types::id::EventId;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{
    Fact,
    catalogue::{self, EventType},
    contact, contact_scope, imports, organisation,
};
use crate::tenancy::Caller;

/// An app that receives events of a tenant.
#[derive(Clone, Debug)]
pub struct Subscriber {
    pub caller: Caller,
    pub event_types: Vec<String>,
}

/// An event for one app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    pub event_type: &'static str,
    /// Events with the same key reach the app in their order.
    pub order_key: String,
    pub event: Value,
}

impl Subscriber {
    /// Whether the app subscribed to an event type and has one of its scopes.
    fn wants(&self, name: &str) -> bool {
        let may = |event: &EventType| event.scopes.iter().any(|scope| self.caller.has_scope(scope));
        self.event_types.iter().any(|subscribed| subscribed == name) && catalogue::find(name).is_some_and(may)
    }

    /// The event of a fact, if the app receives it.
    pub fn render(&self, fact: &Fact) -> Option<Rendered> {
        let rendered = match fact {
            Fact::User(change) => contact::user(&self.caller, change),
            Fact::Department(change) => contact::department(&self.caller, change),
            Fact::CandidateImported(import) => Some(imports::imported(&self.caller, import)),
            Fact::ContactScope(change) => contact_scope::updated(&self.caller, change),
            fact => rendered(fact),
        };
        rendered.filter(|rendered| self.wants(rendered.event_type))
    }
}

/// All events about one talent keep their order, so a deletion comes after everything that it deletes.
fn rendered(fact: &Fact) -> Option<Rendered> {
    let (event_type, talent, event) = match fact {
        Fact::ApplicationStageChanged { talent, application, from, to, at } => (
            "hire.application.stage_changed_v1",
            talent,
            json!({ "application_id": application, "origin_stage_id": from, "target_stage_id": to, "update_time": at }),
        ),
        Fact::ApplicationsDeleted { talent, applications } => {
            ("hire.application.deleted_v1", talent, json!({ "application_ids": applications }))
        }
        Fact::OfferStatusChanged { talent, offer, .. } => {
            ("hire.offer.status_changed_v1", talent, json!({ "offer_id": offer }))
        }
        Fact::Triggered { event_type, event } => {
            let event_type = catalogue::find(event_type).map_or("", |event| event.name);
            return Some(Rendered { event_type, order_key: event_type.to_owned(), event: event.clone() });
        }
        Fact::TalentDeleted { talent } => ("hire.talent.deleted_v1", talent, json!({ "talent_id": talent })),
        Fact::EmployeeType(change) => return Some(organisation::employee_type(change)),
        Fact::CoreHr(change) => return Some(organisation::core_hr(change)),
        // They depend on the app.
        Fact::User(_) | Fact::Department(_) | Fact::ContactScope(_) | Fact::CandidateImported(_) => return None,
    };
    Some(Rendered { event_type, order_key: format!("talent:{talent}"), event })
}

/// The id of an event for an app. It is computed, so an event has one id in an app however often it is sent.
pub fn event_id(event: EventId, app_id: &str) -> String {
    let digest = Sha256::new().chain_update(b"event").chain_update(event.number().to_be_bytes()).chain_update(app_id);
    hex::encode(digest.finalize().get(..16).unwrap_or_default())
}
