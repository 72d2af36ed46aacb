//! Event settings of apps, and deliveries: the functions of `hired app events` and `hired events`.

use serde::Deserialize;
use serde_json::{Value, json};
use tokio::runtime::Handle;

use super::{SandboxError, clock};
use crate::{
    app_state::AppState,
    store::deliveries::{DeliveryMode, DeliveryState},
    tenancy::admin::{
        Admin, AdminError,
        events::{DeliveryFilter, EventsChange, NewMode, event_types},
    },
};

const DEFAULT_LIMIT: usize = 50;

/// The event settings of an app in a request; omitted members stay.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewSettings {
    /// `webhook`, `long_connection` or `off`.
    mode: Option<String>,
    request_url: Option<String>,
    /// An empty one: events are sent in plain text.
    encrypt_key: Option<String>,
    verification_token: Option<String>,
    #[serde(default)]
    subscribe: Vec<String>,
    #[serde(default)]
    subscribe_all: bool,
    #[serde(default)]
    unsubscribe: Vec<String>,
}

/// Which events to send again.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redelivery {
    since: String,
    app_id: Option<String>,
    state: Option<String>,
}

/// The settings of an app.
pub async fn settings(state: &AppState, app_id: &str) -> Result<Value, SandboxError> {
    let app_id = app_id.to_owned();
    administered(state, move |admin| Ok(json!(admin.app_events(&app_id)?))).await
}

/// Changes them. A new request URL must answer a challenge.
pub async fn change_settings(state: &AppState, app_id: &str, new: NewSettings) -> Result<Value, SandboxError> {
    let mode = new.mode.as_deref().map(mode).transpose()?;
    let (app_id, webhook, runtime) = (app_id.to_owned(), state.events.webhook.clone(), Handle::current());
    let change = move |admin: &Admin| {
        let mut subscribe = new.subscribe.iter().cloned().collect();
        if new.subscribe_all {
            subscribe = event_types(admin.is_store_app(&app_id)?);
        }
        let change = EventsChange {
            mode,
            request_url: new.request_url.clone(),
            encrypt_key: new.encrypt_key.clone().map(Some),
            verification_token: new.verification_token.clone(),
            subscribe,
            unsubscribe: new.unsubscribe.iter().cloned().collect(),
        };
        let verify = |receiver: &_| runtime.block_on(webhook.verify(receiver));
        Ok(json!(admin.change_events(&app_id, change, verify)?))
    };
    administered(state, change).await
}

fn mode(text: &str) -> Result<NewMode, SandboxError> {
    match (text, DeliveryMode::from_code(text)) {
        ("off", _) => Ok(NewMode::Off),
        (_, Some(mode)) => Ok(NewMode::On(mode)),
        _ => Err(SandboxError::Invalid(
            "mode",
            format!("{text:?} is none of \"webhook\", \"long_connection\" and \"off\""),
        )),
    }
}

/// The newest deliveries that fit a query.
pub async fn list(state: &AppState, query: &str) -> Result<Value, SandboxError> {
    let (mut filter, mut limit) = (DeliveryFilter::default(), DEFAULT_LIMIT);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "app_id" => filter.app_id = Some(value.into_owned()),
            "state" => filter.state = Some(delivery_state(&value)?),
            "since" => filter.since = Some(since(state, &value)?),
            "limit" => {
                limit =
                    value.parse().map_err(|_| SandboxError::Invalid("limit", format!("{value:?} is not a number")))?;
            }
            other => {
                let problem = format!("unknown parameter `{other}`; there are app_id, state, since, limit");
                return Err(SandboxError::Invalid("query", problem));
            }
        }
    }
    administered(state, move |admin| Ok(json!({ "deliveries": admin.deliveries(filter.clone(), limit)? }))).await
}

/// A delivery with its attempts, by its id or by the event_id that the app was sent.
pub async fn show(state: &AppState, id: &str) -> Result<Value, SandboxError> {
    let id = id.to_owned();
    administered(state, move |admin| Ok(json!({ "deliveries": admin.delivery(&id)? }))).await
}

/// Sends an event again.
pub async fn redeliver(state: &AppState, id: &str) -> Result<Value, SandboxError> {
    let id = id.to_owned();
    administered(state, move |admin| Ok(json!({ "queued": admin.redeliver(&id)? }))).await
}

/// Sends all events since a time again.
pub async fn redeliver_all(state: &AppState, wanted: Redelivery) -> Result<Value, SandboxError> {
    let filter = DeliveryFilter {
        app_id: wanted.app_id,
        state: wanted.state.as_deref().map(delivery_state).transpose()?,
        since: Some(since(state, &wanted.since)?),
    };
    administered(state, move |admin| Ok(json!({ "queued": admin.redeliver_all(&filter)? }))).await
}

fn delivery_state(text: &str) -> Result<&'static str, SandboxError> {
    DeliveryState::from_code(text)
        .map(DeliveryState::code)
        .ok_or_else(|| SandboxError::Invalid("state", format!("{text:?} must be pending, delivered or failed")))
}

fn since(state: &AppState, text: &str) -> Result<i64, SandboxError> {
    clock::time_or_ago(text, state.clock.now()).ok_or_else(|| {
        SandboxError::Invalid("since", format!("{text:?} is neither a time such as 2026-05-20T12:00:00Z nor 90m"))
    })
}

/// Administration waits for the store, so it has a thread.
async fn administered(
    state: &AppState,
    work: impl FnOnce(&Admin) -> Result<Value, AdminError> + Send + 'static,
) -> Result<Value, SandboxError> {
    let (store, clock, entropy) = (state.store.clone(), state.clock.clone(), state.entropy.clone());
    let admin = Admin { store, clock, entropy };
    let done = tokio::task::spawn_blocking(move || work(&admin)).await;
    Ok(done.map_err(|error| SandboxError::Conflict(error.to_string()))??)
}
