//! Administration of event settings and deliveries.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Admin, AdminError, apps};
use crate::{
    clock::{Entropy, NoEntropy},
    events::{
        catalogue::{self, EventType},
        queue,
        webhook::{Receiver, UrlError, checked_url},
    },
    store::{
        GlobalTx, GlobalWriteTx, StoreError,
        deliveries::{Delivery, DeliveryAttempt, DeliveryMode, EventSettings, EventSubscription},
    },
};

/// The settings of an app as administration shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AppEvents {
    pub app_id: String,
    /// `webhook`, `long_connection`, or `off`.
    pub mode: &'static str,
    pub request_url: Option<String>,
    pub encrypt_key: Option<String>,
    pub verification_token: Option<String>,
    pub subscriptions: Vec<String>,
}

/// A change of the settings; `None` keeps a value.
#[derive(Clone, Debug, Default)]
pub struct EventsChange {
    pub mode: Option<NewMode>,
    pub request_url: Option<String>,
    /// `Some(None)`: events are sent in plain text.
    pub encrypt_key: Option<Option<String>>,
    pub verification_token: Option<String>,
    pub subscribe: BTreeSet<String>,
    pub unsubscribe: BTreeSet<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewMode {
    Off,
    On(DeliveryMode),
}

/// Filter of deliveries to list or to send again.
#[derive(Clone, Debug, Default)]
pub struct DeliveryFilter {
    pub app_id: Option<String>,
    pub state: Option<&'static str>,
    /// Created at or after this time, in milliseconds.
    pub since: Option<i64>,
}

/// A delivery with its attempts.
#[derive(Clone, Debug, Serialize)]
pub struct DeliveryDetails {
    #[serde(flatten)]
    pub delivery: Delivery,
    pub attempt_list: Vec<DeliveryAttempt>,
}

impl Admin {
    pub fn app_events(&self, app_id: &str) -> Result<AppEvents, AdminError> {
        let app_id = app_id.to_owned();
        self.read(move |tx| {
            apps::named(tx, &app_id)?;
            load_settings(tx, &app_id)
        })
    }

    pub fn is_store_app(&self, app_id: &str) -> Result<bool, AdminError> {
        let app_id = app_id.to_owned();
        self.read(move |tx| Ok(apps::named(tx, &app_id)?.is_store_app()))
    }

    /// Saves a change. `verify` must confirm that a receiver with a new URL or new secrets repeats a challenge.
    pub fn change_events(
        &self,
        app_id: &str,
        mut change: EventsChange,
        verify: impl FnOnce(&Receiver) -> Result<(), UrlError>,
    ) -> Result<AppEvents, AdminError> {
        let (app, asked, entropy, now) = (app_id.to_owned(), change.clone(), self.entropy.clone(), self.clock.now());
        let (before, after) = self.read(move |tx| changed(tx, &app, &asked, &entropy, now))?;
        if let Some(after) = after {
            let receiver = |settings: &EventSettings| {
                (settings.mode == DeliveryMode::Webhook).then(|| Receiver {
                    url: settings.request_url.clone().unwrap_or_default(),
                    encrypt_key: settings.encrypt_key.clone(),
                    verification_token: settings.verification_token.clone(),
                })
            };
            match receiver(&after) {
                Some(new) if before.as_ref().and_then(receiver) != Some(new.clone()) => verify(&new)?,
                _ => {}
            }
            // The same value that the receiver got.
            change.verification_token = Some(after.verification_token);
        }
        let (app_id, entropy) = (app_id.to_owned(), self.entropy.clone());
        self.write(move |tx| {
            save(tx, &app_id, &change, &entropy)?;
            load_settings(tx, &app_id)
        })
    }

    /// The newest deliveries first.
    pub fn deliveries(&self, filter: DeliveryFilter, limit: usize) -> Result<Vec<Delivery>, AdminError> {
        self.read(move |tx| Ok(filtered(tx, &filter, "ORDER BY created_at DESC, id DESC", limit)?))
    }

    /// By the id of a delivery or of its event.
    pub fn delivery(&self, id: &str) -> Result<Vec<DeliveryDetails>, AdminError> {
        let id = id.to_owned();
        self.read(move |tx| {
            let mut details = Vec::new();
            for delivery in named(tx, &id)? {
                let attempt_list = tx.select("WHERE delivery = $1 ORDER BY attempt", &[&delivery.id])?;
                details.push(DeliveryDetails { delivery, attempt_list });
            }
            Ok(details)
        })
    }

    pub fn redeliver(&self, id: &str) -> Result<usize, AdminError> {
        let id = id.to_owned();
        self.write(move |tx| {
            let deliveries = named(tx, &id)?;
            for delivery in &deliveries {
                queue::redeliver(tx, delivery)?;
            }
            Ok(deliveries.len())
        })
    }

    /// Queues all matching deliveries again, in their order.
    pub fn redeliver_all(&self, filter: &DeliveryFilter) -> Result<usize, AdminError> {
        /// Maximum deliveries in one transaction.
        const BATCH: usize = 500;
        let mut count = 0;
        let wanted = filter.clone();
        let all: Vec<Delivery> =
            self.read(move |tx| Ok(filtered(tx, &wanted, "ORDER BY created_at, id", usize::MAX >> 1)?))?;
        for batch in all.chunks(BATCH) {
            let ids: Vec<_> = batch.iter().map(|delivery| delivery.id).collect();
            count += self.write(move |tx| {
                for id in &ids {
                    if let Some(delivery) = tx.get::<Delivery>(id)? {
                        queue::redeliver(tx, &delivery)?;
                    }
                }
                Ok(ids.len())
            })?;
        }
        Ok(count)
    }
}

/// Writes the settings of an app; returns whether anything changed.
pub fn save(
    tx: &mut GlobalWriteTx<'_>,
    app_id: &str,
    change: &EventsChange,
    entropy: &Entropy,
) -> Result<bool, AdminError> {
    let now = tx.now();
    let (before, after) = changed(tx, app_id, change, entropy, now)?;
    let mut any = match (&before, &after) {
        (Some(before), None) => {
            queue::fail_pending(tx, app_id)?;
            tx.delete(before).map(|()| true)?
        }
        (_, Some(after)) => tx.save(before.as_ref(), after)?,
        (None, None) => false,
    };
    for event_type in &change.subscribe {
        let subscription = EventSubscription { app_id: app_id.to_owned(), event_type: event_type.clone() };
        any |= tx.insert_absent(&subscription)?;
    }
    for event_type in &change.unsubscribe {
        let gone = tx.delete_where::<EventSubscription>("app_id = $1 AND event_type = $2", &[&app_id, event_type])?;
        any |= !gone.is_empty();
    }
    Ok(any)
}

/// All event types that an app may subscribe to.
pub fn event_types(is_store_app: bool) -> BTreeSet<String> {
    let may = |event: &&EventType| event.store_apps || !is_store_app;
    catalogue::EVENT_TYPES.iter().filter(may).map(|event| event.name.to_owned()).collect()
}

type BeforeAndAfter = (Option<EventSettings>, Option<EventSettings>);

/// The settings before and after a change, or an error.
fn changed(
    tx: &mut GlobalTx<'_>,
    app_id: &str,
    change: &EventsChange,
    entropy: &Entropy,
    now: i64,
) -> Result<BeforeAndAfter, AdminError> {
    let is_store_app = apps::named(tx, app_id)?.is_store_app();
    for event_type in &change.subscribe {
        match catalogue::find(event_type) {
            None => {
                let near = catalogue::similar(event_type);
                return Err(AdminError::NoSuchEvent { event_type: event_type.clone(), near });
            }
            Some(event) if is_store_app && !event.store_apps => {
                return Err(AdminError::NotForStoreApps(event_type.clone()));
            }
            Some(_) => {}
        }
    }
    let before = tx.get::<EventSettings>(&app_id.to_owned())?;
    let sets_something =
        change.request_url.is_some() || change.encrypt_key.is_some() || change.verification_token.is_some();
    let mode = match (change.mode, &before) {
        (Some(NewMode::Off), _) => return Ok((before, None)),
        (Some(NewMode::On(mode)), _) => mode,
        (None, _) if change.request_url.is_some() => DeliveryMode::Webhook,
        (None, Some(before)) => before.mode,
        (None, None) if sets_something || !change.subscribe.is_empty() => return Err(AdminError::NoEventMode),
        (None, None) => return Ok((None, None)),
    };
    let mut after = match &before {
        Some(before) => EventSettings { mode, ..before.clone() },
        None => EventSettings {
            app_id: app_id.to_owned(),
            mode,
            request_url: None,
            encrypt_key: None,
            verification_token: new_token(entropy)?,
            updated_at: 0,
        },
    };
    if let Some(url) = &change.request_url {
        checked_url(url)?;
        after.request_url = Some(url.clone());
    }
    if let Some(key) = &change.encrypt_key {
        after.encrypt_key = key.clone().filter(|key| !key.is_empty());
    }
    if let Some(token) = &change.verification_token {
        after.verification_token.clone_from(token);
    }
    match mode {
        DeliveryMode::LongConnection if is_store_app => Err(AdminError::NoLongConnection(app_id.to_owned())),
        DeliveryMode::Webhook if after.request_url.is_none() => Err(AdminError::NoRequestUrl),
        _ => {
            if before.as_ref() != Some(&after) {
                after.updated_at = now;
            }
            Ok((before, Some(after)))
        }
    }
}

/// A verification token: 32 letters and digits.
fn new_token(entropy: &Entropy) -> Result<String, NoEntropy> {
    crate::tenancy::secret::new_secret(entropy)
}

fn load_settings(tx: &mut GlobalTx<'_>, app_id: &str) -> Result<AppEvents, AdminError> {
    let subscriptions = tx.select::<EventSubscription>("WHERE app_id = $1 ORDER BY event_type", &[&app_id])?;
    let settings = tx.get::<EventSettings>(&app_id.to_owned())?;
    Ok(AppEvents {
        app_id: app_id.to_owned(),
        mode: settings.as_ref().map_or("off", |settings| settings.mode.code()),
        request_url: settings.as_ref().and_then(|settings| settings.request_url.clone()),
        encrypt_key: settings.as_ref().and_then(|settings| settings.encrypt_key.clone()),
        verification_token: settings.map(|settings| settings.verification_token),
        subscriptions: subscriptions.into_iter().map(|subscription| subscription.event_type).collect(),
    })
}

fn filtered(
    tx: &mut GlobalTx<'_>,
    filter: &DeliveryFilter,
    order: &str,
    limit: usize,
) -> Result<Vec<Delivery>, StoreError> {
    let (since, limit) = (filter.since.unwrap_or_default(), limit as i64);
    let (app_id, state) = (filter.app_id.as_deref().unwrap_or_default(), filter.state.unwrap_or_default());
    tx.select(
        &format!("WHERE ($1 = '' OR app_id = $1) AND ($2 = '' OR state = $2) AND created_at >= $3 {order} LIMIT $4"),
        &[&app_id, &state, &since, &limit],
    )
}

fn named(tx: &mut GlobalTx<'_>, id: &str) -> Result<Vec<Delivery>, AdminError> {
    let deliveries = match id.parse::<i64>() {
        Ok(number) => tx.select::<Delivery>("WHERE id = $1", &[&number])?,
        Err(_) => tx.select::<Delivery>("WHERE event_id = $1 ORDER BY id", &[&id])?,
    };
    if deliveries.is_empty() { Err(AdminError::NoSuchDelivery(id.to_owned())) } else { Ok(deliveries) }
}

/// Statistics of the deliveries to an app.
#[derive(Clone, Debug)]
pub struct LastAttempts {
    pub app_id: String,
    pub mode: DeliveryMode,
    /// Pending deliveries with a failed attempt.
    pub retrying: i64,
    /// Deliveries that failed permanently since a time.
    pub failed: i64,
    /// The last error.
    pub last_error: Option<String>,
}

/// Statistics of all apps that receive events.
pub fn last_attempts(tx: &mut GlobalTx<'_>, since: i64) -> Result<Vec<LastAttempts>, StoreError> {
    let mut apps = Vec::new();
    for EventSettings { app_id, mode, .. } in tx.select::<EventSettings>("ORDER BY app_id", &[])? {
        let retrying = tx.scalar(
            "SELECT COUNT(*) FROM deliveries WHERE app_id = $1 AND state = 'pending' AND failures > 0",
            &[&app_id],
        )?;
        let failed = tx.scalar(
            "SELECT COUNT(*) FROM deliveries WHERE app_id = $1 AND state = 'failed' AND finished_at >= $2",
            &[&app_id, &since],
        )?;
        let last_error = tx.scalar::<Option<String>>(
            "SELECT a.error FROM delivery_attempts a JOIN deliveries d ON d.id = a.delivery \
             WHERE d.app_id = $1 AND a.started_at >= $2 AND a.error IS NOT NULL ORDER BY a.started_at DESC LIMIT 1",
            &[&app_id, &since],
        )?;
        let (retrying, failed) = (retrying.unwrap_or_default(), failed.unwrap_or_default());
        apps.push(LastAttempts { app_id, mode, retrying, failed, last_error: last_error.flatten() });
    }
    Ok(apps)
}

impl From<UrlError> for AdminError {
    fn from(error: UrlError) -> Self {
        Self::RequestUrl(error)
    }
}
