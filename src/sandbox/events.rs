//! Events of a tenant: waiting for them and triggering them.

use std::time::Duration;

use hire_types::id::EventId;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::Instant;

use super::{SandboxError, clock, tenants, transitions};
use crate::{
    app_state::AppState,
    events::{
        Fact,
        catalogue::{self, EventType},
        render::{Subscriber, event_id},
    },
    store::{
        Actor, GlobalTx, TenantNo, Tx, WriteTx, access,
        events::{self, Event},
    },
    tenancy::{Caller, callers},
};

/// The interval at which a waiting call polls for events.
const POLL_INTERVAL: Duration = Duration::from_millis(20);
/// The longest time that a call waits, in milliseconds.
const MAX_WAIT: i64 = 60_000;
/// Events in one response.
const MAX_EVENTS: usize = 500;
/// Events that are read at a time.
const BATCH: i64 = 500;

/// Which events to show.
#[derive(Clone, Debug)]
pub struct Filter {
    tenant: TenantNo,
    /// The app that sees them; the first of the tenant, if none is stated.
    app_id: Option<String>,
    event_type: Option<String>,
    /// The id of an event: those after it.
    after: EventId,
    /// How long to wait for the first.
    wait: Duration,
}

impl Filter {
    /// From the parameters of a query.
    pub async fn read(state: &AppState, query: &str) -> Result<Self, SandboxError> {
        let (mut key, mut app_id, mut event_type, mut after, mut wait) = (None, None, None, 0, 0);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "tenant" => key = Some(value.into_owned()),
                "app_id" => app_id = Some(value.into_owned()),
                "type" => event_type = Some(documented(&value)?.to_owned()),
                "after" => {
                    after = value
                        .parse()
                        .map_err(|_| SandboxError::Invalid("after", format!("{value:?} is not the id of an event")))?;
                }
                "wait" => {
                    wait = clock::duration(&value).filter(|wait| *wait <= MAX_WAIT).ok_or_else(|| {
                        SandboxError::Invalid("wait", format!("{value:?} is not a duration of up to 60s such as 2s"))
                    })?;
                }
                other => {
                    let known = "tenant, app_id, type, after, wait";
                    return Err(SandboxError::Invalid(
                        "query",
                        format!("unknown parameter `{other}`; there are {known}"),
                    ));
                }
            }
        }
        let key = key.ok_or_else(|| SandboxError::Invalid("tenant", "the key of a tenant is expected".to_owned()))?;
        Ok(Self {
            tenant: tenants::number(state, &key).await?,
            app_id,
            event_type,
            after: EventId::new(after),
            wait: Duration::from_millis(wait.unsigned_abs()),
        })
    }
}

/// The events as an app sees them, the oldest first. Waits until there is one, if the filter says so.
pub async fn list(state: &AppState, filter: &Filter) -> Result<Value, SandboxError> {
    let deadline = Instant::now() + filter.wait;
    loop {
        let (wanted, now) = (filter.clone(), state.clock.tenant_now(filter.tenant));
        let events: Vec<Value> = state.store.read(filter.tenant, move |tx| found(tx, &wanted, now)).await?;
        if !events.is_empty() || Instant::now() >= deadline {
            return Ok(json!({ "events": events }));
        }
        tokio::time::sleep(POLL_INTERVAL).await;
    }
}

/// The first events that fit and have happened by now.
fn found(tx: &mut Tx<'_>, filter: &Filter, now: i64) -> Result<Vec<Value>, SandboxError> {
    let caller = acting(tx.global(), filter.app_id.as_deref(), filter.tenant)?;
    let event_types = catalogue::EVENT_TYPES.iter().map(|event| event.name.to_owned()).collect();
    let subscriber = Subscriber { caller, event_types };
    let mut after = events::place_of(tx, filter.after)?;
    let mut rendered = Vec::new();
    while rendered.len() < MAX_EVENTS {
        let stored = events::after(tx, after, now, BATCH)?;
        let Some(last) = stored.last() else { break };
        after = last.place();
        let shown = stored.iter().filter_map(|event| shown(event, &subscriber, filter.event_type.as_deref()));
        rendered.extend(shown.take(MAX_EVENTS - rendered.len()));
    }
    Ok(rendered)
}

fn shown(event: &Event, subscriber: &Subscriber, wanted: Option<&str>) -> Option<Value> {
    let rendered = subscriber.render(&event.fact)?;
    wanted.is_none_or(|wanted| wanted == rendered.event_type).then(|| {
        json!({
            "id": event.id, "event_id": event_id(event.id, &subscriber.caller.app_id),
            "event_type": rendered.event_type, "create_time": event.created_at.to_string(), "event": rendered.event,
        })
    })
}

/// An app in a tenant; the first one, if none is stated.
fn acting(tx: &mut GlobalTx<'_>, app_id: Option<&str>, tenant: TenantNo) -> Result<Caller, SandboxError> {
    let first = match app_id {
        Some(_) => None,
        None => access::first_app_in(tx, tenant)?,
    };
    let caller = match app_id.or(first.as_deref()) {
        Some(app_id) => callers::acting(tx, app_id, tenant)?,
        None => None,
    };
    caller.ok_or_else(|| SandboxError::NotFound("the tenant has no such app".to_owned()))
}

/// An event to bring about.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trigger {
    tenant: String,
    /// The app whose ids the event has; the first of the tenant, if none is stated.
    app_id: Option<String>,
    #[serde(rename = "type")]
    event_type: String,
    /// Members of the event, as its page shows them.
    #[serde(default)]
    event: Value,
    /// Announces the event as it is stated, without a change.
    #[serde(default)]
    announce_only: bool,
}

/// Makes the change that an event is about. Where the server has no such change, announces the event as it is stated.
pub async fn trigger(state: &AppState, trigger: Trigger) -> Result<Value, SandboxError> {
    let Trigger { tenant, app_id, event_type, event, announce_only } = trigger;
    let event_type = documented(&event_type)?;
    let event = match event {
        Value::Null => json!({}),
        Value::Object(members) => Value::Object(members),
        _ => return Err(SandboxError::Invalid("event", "an object is expected".to_owned())),
    };
    let tenant = tenants::number(state, &tenant).await?;
    let transition = transitions::find(event_type).filter(|_| !announce_only);
    let bring_about = move |tx: &mut WriteTx<'_>| -> Result<(), SandboxError> {
        match transition {
            Some(transition) => {
                let caller = acting(tx.global(), app_id.as_deref(), tenant)?;
                transition.run(tx, &caller, &event)?;
            }
            None => tx.announce(Fact::Triggered { event_type: event_type.to_owned(), event: event.clone() }),
        }
        Ok(())
    };
    state.store.write(Actor::System, tenant, bring_about).await?;
    Ok(json!({ "operation": transition.and_then(|transition| transition.operation) }))
}

/// The documented event types, each with the operation that causes it and the members that a test may state.
pub fn types() -> Value {
    let shown = |event: &EventType| match transitions::find(event.name) {
        Some(transition) => json!(transition),
        None => json!({ "type": event.name, "operation": null }),
    };
    json!({ "types": catalogue::EVENT_TYPES.iter().map(shown).collect::<Vec<_>>() })
}

fn documented(name: &str) -> Result<&'static str, SandboxError> {
    catalogue::find(name).map(|event| event.name).ok_or_else(|| {
        let near = catalogue::similar(name);
        let hint = if near.is_empty() { String::new() } else { format!(", did you mean {}?", near.join(" or ")) };
        SandboxError::Invalid("type", format!("there is no event {name:?}{hint}"))
    })
}
