//! What happened in a tenant: to wait for, and to bring about.

use std::time::Duration;

use hire_types::id::{ApplicationId, EventId};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use tokio::time::Instant;

use super::{SandboxError, clock, tenants};
use crate::{
    app_state::AppState,
    events::{
        Event, Fact, catalogue,
        render::{Subscriber, event_id},
    },
    hiring::onboarding::start_import,
    store::{Actor, StoreError, TenantNo, Tx, WriteTx, access},
    tenancy::callers,
};

/// How often a waiting call looks for events.
const POLL: Duration = Duration::from_millis(20);
/// The longest time that a call waits, in milliseconds.
const MAX_WAIT: i64 = 60_000;
const MAX_EVENTS: i64 = 500;

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
        let wanted = filter.clone();
        let events: Vec<Value> = state.store.read(filter.tenant, move |tx| found(tx, &wanted)).await?;
        if !events.is_empty() || Instant::now() >= deadline {
            return Ok(json!({ "events": events }));
        }
        tokio::time::sleep(POLL).await;
    }
}

fn found(tx: &mut Tx<'_>, filter: &Filter) -> Result<Vec<Value>, SandboxError> {
    let tenant = tx.tenant();
    let app_id = match &filter.app_id {
        Some(app_id) => Some(app_id.clone()),
        None => access::first_app_in(tx.global(), tenant)?,
    };
    let caller = match &app_id {
        Some(app_id) => callers::acting(tx.global(), app_id, tenant)?,
        None => None,
    };
    let caller = caller.ok_or_else(|| SandboxError::NotFound("the tenant has no such app".to_owned()))?;
    let event_types = catalogue::EVENT_TYPES.iter().map(|event| event.name.to_owned()).collect();
    let subscriber = Subscriber { caller, event_types };
    let stored =
        tx.select::<Event>("WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3", &[&filter.after, &MAX_EVENTS])?;
    let rendered = stored.iter().filter_map(|event| {
        let rendered = subscriber.render(&event.fact)?;
        let is_wanted = filter.event_type.as_ref().is_none_or(|wanted| wanted == rendered.event_type);
        is_wanted.then(|| {
            json!({
                "id": event.id, "event_id": event_id(event.id, &subscriber.caller.app_id),
                "event_type": rendered.event_type, "create_time": event.created_at.to_string(), "event": rendered.event,
            })
        })
    });
    Ok(rendered.collect())
}

/// An event to bring about.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trigger {
    tenant: String,
    #[serde(rename = "type")]
    event_type: String,
    /// The body of the event, as its page shows it.
    #[serde(default)]
    event: Value,
}

/// What people do in the pages of the platform: with the id of an application alone, its candidate is imported.
const IMPORTS: [&str; 2] =
    ["hire.ehr_import_task.imported_v1", "hire.ehr_import_task_for_internship_offer.imported_v1"];

/// Makes the change of an event where this server makes it only on command; announces every other documented event
/// without the change that it is about.
pub async fn trigger(state: &AppState, trigger: Trigger) -> Result<Value, SandboxError> {
    let event_type = documented(&trigger.event_type)?.to_owned();
    let members = match trigger.event {
        Value::Null => Map::new(),
        Value::Object(members) => members,
        _ => return Err(SandboxError::Invalid("event", "an object is expected".to_owned())),
    };
    let tenant = tenants::number(state, &trigger.tenant).await?;
    if IMPORTS.contains(&&*event_type)
        && members.len() == 1
        && let Some(application) = members.get("application_id")
    {
        return import(state, tenant, application).await;
    }
    let event = Value::Object(members);
    let fact = Fact::Triggered { event_type, event };
    let announce = move |tx: &mut WriteTx<'_>| {
        tx.announce(fact.clone());
        Ok::<_, StoreError>(())
    };
    state.store.write(Actor::System, tenant, announce).await?;
    Ok(json!({}))
}

async fn import(state: &AppState, tenant: TenantNo, application: &Value) -> Result<Value, SandboxError> {
    let id = application.as_str().and_then(|id| id.parse::<ApplicationId>().ok());
    let id = id.ok_or_else(|| SandboxError::Invalid("application_id", format!("{application} is not an id")))?;
    let task = state.store.write(Actor::System, tenant, move |tx: &mut WriteTx<'_>| start_import(tx, id)).await?;
    let task = task.ok_or_else(|| SandboxError::NotFound(format!("the tenant has no application {id}")))?;
    Ok(json!({ "task_id": task }))
}

fn documented(name: &str) -> Result<&'static str, SandboxError> {
    catalogue::find(name).map(|event| event.name).ok_or_else(|| {
        let near = catalogue::similar(name);
        let hint = if near.is_empty() { String::new() } else { format!(", did you mean {}?", near.join(" or ")) };
        SandboxError::Invalid("type", format!("there is no event {name:?}{hint}"))
    })
}
