//! Delivers events: creates deliveries from facts, claims those that are due, sends them, and stores the outcomes.
//!
//! Every node runs one worker on the same queue. A delivery belongs to the node that claimed it for the time of its lease,
//! so a killed node loses nothing. Each app has a limit of concurrent attempts, so a slow receiver delays only
//! itself.

use std::{collections::HashMap, sync::Arc, time::Duration};

use serde_json::value::RawValue;
use tokio::{
    sync::watch,
    task::{Id, JoinSet},
};

use super::{
    catalogue::APP_TICKET,
    envelope::{self, Header},
    expand,
    outcome::Outcome,
    queue,
    webhook::Receiver,
};
use crate::{
    clock::NoEntropy,
    store::{
        Actor, GlobalTx, GlobalWriteTx, StoreError, TenantNo, WriteTx,
        access::{self, App},
        deliveries::{Delivery, DeliveryMode, EventSettings},
        due, events, operations,
    },
    system::System,
    telemetry,
    tenancy::tickets,
};

/// Attempts at once for one app on one node.
const MAX_IN_FLIGHT: usize = 16;
/// After this many failures in a row an app gets one attempt at a time, until one succeeds.
const FAILURES_BEFORE_SLOWDOWN: u32 = 10;
/// The polling interval of the queue: facts and due times come from every node.
const POLL_INTERVAL: Duration = Duration::from_millis(100);
/// A pause after the store did not answer.
const STORE_RETRY_INTERVAL: Duration = Duration::from_secs(1);
/// Milliseconds between two checks of tickets and of old rows.
const HOUSEKEEPING_INTERVAL: i64 = 60_000;
/// Events, deliveries and attempts are kept this long, in milliseconds.
const KEPT_FOR: i64 = 30 * 86_400_000;
/// Old rows that are deleted in one transaction.
const PRUNE_BATCH: i64 = 500;

#[derive(Debug, thiserror::Error)]
enum WorkerError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Entropy(#[from] NoEntropy),
}

/// An app for which something is due.
#[derive(Debug)]
struct DueApp {
    settings: EventSettings,
    /// Only deliveries that no client took within the time of all retries.
    expired: bool,
}

pub struct Worker {
    system: System,
    /// Delivers to the apps that this tenant alone uses; to all apps without one.
    tenant: Option<TenantNo>,
    attempts: JoinSet<bool>,
    /// The app of each running attempt.
    running: HashMap<Id, String>,
    /// Failures in a row, of the apps that have any.
    failures: HashMap<String, u32>,
    housekeeping_due: i64,
}

impl Worker {
    pub fn new(system: System) -> Self {
        let (housekeeping_due, attempts) = (system.clock.now(), JoinSet::new());
        Self { system, tenant: None, attempts, running: HashMap::new(), failures: HashMap::new(), housekeeping_due }
    }

    /// A worker for the clock of one tenant. It waits for no receiver of another tenant.
    pub fn of_tenant(system: System, tenant: TenantNo) -> Self {
        Self { tenant: Some(tenant), ..Self::new(system) }
    }

    /// Delivers until it is stopped, then lets the running attempts finish.
    pub async fn run(mut self, mut stop: watch::Receiver<bool>) {
        loop {
            let pause = match self.start_due().await {
                Ok(_) => POLL_INTERVAL,
                Err(error) => {
                    tracing::warn!(%error, "cannot deliver events");
                    STORE_RETRY_INTERVAL
                }
            };
            tokio::select! {
                () = async { drop(stop.wait_for(|stop| *stop).await) } => break,
                () = self.finished(), if !self.attempts.is_empty() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
        while !self.attempts.is_empty() {
            self.finished().await;
        }
    }

    /// Runs everything that is due at this time of the clock, and returns when all is done. For clocks that are moved
    /// by hand.
    pub async fn run_due(&mut self) -> Result<(), StoreError> {
        loop {
            let started = self.start_due().await.map_err(|error| match error {
                WorkerError::Store(error) => error,
                WorkerError::Entropy(_) => StoreError::Unsupported("no random numbers"),
            })?;
            if self.attempts.is_empty() && !started {
                return Ok(());
            }
            if !self.attempts.is_empty() {
                self.finished().await;
            }
        }
    }

    /// Waits for an attempt to finish, and takes all that have.
    async fn finished(&mut self) {
        let mut next = self.attempts.join_next_with_id().await;
        while let Some(done) = next {
            let (id, succeeded) = match done {
                Ok((id, succeeded)) => (id, succeeded),
                Err(error) => (error.id(), false),
            };
            if let Some(app_id) = self.running.remove(&id) {
                let failures = if succeeded { 0 } else { self.failures_of(&app_id).saturating_add(1) };
                telemetry::event_attempted(&app_id, succeeded, failures);
                if succeeded {
                    self.failures.remove(&app_id);
                } else {
                    self.failures.insert(app_id, failures);
                }
            }
            next = self.attempts.try_join_next_with_id();
        }
    }

    fn failures_of(&self, app_id: &str) -> u32 {
        self.failures.get(app_id).copied().unwrap_or_default()
    }

    /// Starts the attempts that are due; whether there was anything to do.
    async fn start_due(&mut self) -> Result<bool, WorkerError> {
        let now = self.system.clock.now();
        if now >= self.housekeeping_due {
            self.housekeeping_due = now + HOUSEKEEPING_INTERVAL;
            self.push_tickets().await?;
            if self.tenant.is_none() {
                self.remove_deleted_apps().await?;
                self.prune().await?;
            }
        }
        let mut worked = false;
        while let Some(tenant) = self.due_tenant().await? {
            self.system.store.write_global(move |tx| expand::expand(tx, tenant)).await?;
            worked = true;
        }
        for app in self.due_apps().await? {
            worked |= self.start_attempts(app).await?;
        }
        Ok(worked)
    }

    /// A tenant whose events are to be expanded.
    async fn due_tenant(&self) -> Result<Option<TenantNo>, StoreError> {
        let (only, clock) = (self.tenant, self.system.clock.clone());
        let due = move |tx: &mut GlobalTx<'_>| match only {
            None => events::due_tenant(tx, &clock),
            Some(tenant) => {
                let first = events::next_due_at(tx, tenant, i64::MIN)?;
                Ok::<_, StoreError>(first.filter(|first| *first <= clock.tenant_now(tenant)).map(|_| tenant))
            }
        };
        self.system.store.read_global(due).await
    }

    async fn due_apps(&self) -> Result<Vec<DueApp>, StoreError> {
        let (only, clock, connections) =
            (self.tenant, self.system.clock.clone(), Arc::clone(&self.system.events.connections));
        let due = move |tx: &mut GlobalTx<'_>| {
            let mut apps = Vec::new();
            for settings in due::receivers(tx, only, clock.latest())? {
                // Apps may have times of their own.
                let now = access::time_of(tx, &clock, &settings.app_id)?;
                let is_unreachable =
                    settings.mode == DeliveryMode::LongConnection && connections.count(&settings.app_id) == 0;
                // An event without a connected client waits for one, at this or another node, for a limited time.
                let due_by = if is_unreachable { now - queue::RETRY_WINDOW } else { now };
                if queue::is_due(tx, &settings.app_id, due_by)? {
                    apps.push(DueApp { settings, expired: is_unreachable });
                }
            }
            Ok::<_, StoreError>(apps)
        };
        self.system.store.read_global(due).await
    }

    async fn start_attempts(&mut self, app: DueApp) -> Result<bool, StoreError> {
        let DueApp { settings, expired } = app;
        let is_slowed = self.failures_of(&settings.app_id) >= FAILURES_BEFORE_SLOWDOWN;
        let limit = if is_slowed { 1 } else { MAX_IN_FLIGHT };
        let running = self.running.values().filter(|app_id| **app_id == settings.app_id).count();
        let free = limit.saturating_sub(running);
        if free == 0 {
            return Ok(false);
        }
        let (app_id, process) = (settings.app_id.clone(), self.system.events.process.clone());
        let overdue = if expired { queue::RETRY_WINDOW } else { 0 };
        let claim = move |tx: &mut GlobalWriteTx<'_>| {
            let mut claimed = Vec::new();
            for delivery in queue::claim(tx, &app_id, overdue, &process, free)? {
                let sql = "SELECT tenant_key FROM tenants WHERE id = $1";
                let tenant_key: Option<String> = match delivery.event_tenant {
                    Some(tenant) => tx.scalar(sql, &[&tenant])?,
                    None => None,
                };
                claimed.push((delivery, tenant_key.unwrap_or_default()));
            }
            Ok::<_, StoreError>(claimed)
        };
        let claimed = self.system.store.write_global(claim).await?;
        let any = !claimed.is_empty();
        for (delivery, tenant_key) in claimed {
            let (system, settings, app_id) = (self.system.clone(), settings.clone(), delivery.app_id.clone());
            let task =
                self.attempts.spawn(async move { attempt(&system, &settings, &delivery, &tenant_key, expired).await });
            self.running.insert(task.id(), app_id);
        }
        Ok(any)
    }

    /// Store apps get their ticket every hour.
    async fn push_tickets(&self) -> Result<(), WorkerError> {
        let (only, clock) = (self.tenant, self.system.clock.clone());
        let due = move |tx: &mut GlobalTx<'_>| {
            let mut due = tickets::due(tx, &clock)?;
            if let Some(tenant) = only {
                let own = due::own_apps(tx, tenant)?;
                due.retain(|app_id| own.contains(app_id));
            }
            Ok::<_, StoreError>(due)
        };
        for app_id in self.system.store.read_global(due).await? {
            let (entropy, clock) = (&self.system.entropy, self.system.clock.clone());
            let (ticket, event_id) = (tickets::new(entropy)?, tickets::new_event_id(entropy)?);
            let push = move |tx: &mut GlobalWriteTx<'_>| {
                // Another node may have been first.
                if tickets::due(tx, &clock)?.contains(&app_id) {
                    tickets::push(tx, &app_id, &ticket, &event_id)?;
                }
                Ok::<_, StoreError>(())
            };
            self.system.store.write_global(push).await?;
        }
        Ok(())
    }

    /// Closes the connections of apps that were deleted or disabled, here or by another process, and drops the cached
    /// state of them.
    async fn remove_deleted_apps(&mut self) -> Result<(), StoreError> {
        let connections = &self.system.events.connections;
        let mut apps = connections.apps();
        apps.extend(self.failures.keys().cloned());
        for app_id in apps {
            let id = app_id.clone();
            let app = self.system.store.read_global::<_, StoreError>(move |tx| tx.get::<App>(&id)).await?;
            if app.is_none_or(|app| app.disabled) {
                connections.close(&app_id);
                self.failures.remove(&app_id);
                telemetry::app_gone(&app_id);
            }
        }
        Ok(())
    }

    /// Deletes expired entries.
    async fn prune(&self) -> Result<(), StoreError> {
        let (store, before) = (&self.system.store, self.system.clock.now() - KEPT_FOR);
        let old = move |tx: &mut GlobalTx<'_>| {
            let apps: Vec<String> = tx.scalars(
                "SELECT a.app_id FROM apps a WHERE EXISTS (SELECT 1 FROM deliveries d WHERE d.app_id = a.app_id \
                 AND d.created_at < $1 AND d.state <> 'pending') ORDER BY a.app_id",
                &[&before],
            )?;
            Ok::<_, StoreError>((apps, tx.scalars("SELECT id FROM tenants ORDER BY id", &[])?))
        };
        let (apps, tenants): (Vec<String>, Vec<i64>) = store.read_global(old).await?;
        for app_id in apps {
            let app_id: Arc<str> = app_id.into();
            loop {
                let app_id = Arc::clone(&app_id);
                let pruned = store.write_global(move |tx| queue::prune(tx, &app_id, before, PRUNE_BATCH)).await?;
                if (pruned as i64) < PRUNE_BATCH {
                    break;
                }
            }
        }
        for tenant in tenants.into_iter().map(TenantNo) {
            while store.read(tenant, move |tx| events::has_older(tx, before)).await? {
                let prune = move |tx: &mut WriteTx<'_>| events::prune(tx, before, PRUNE_BATCH);
                store.write(Actor::System, tenant, prune).await?;
            }
            let logged_before = self.system.clock.now() - operations::KEPT;
            while store.read(tenant, move |tx| operations::has_older(tx, logged_before)).await? {
                store.write(Actor::System, tenant, move |tx| operations::prune(tx, logged_before)).await?;
            }
        }
        Ok(())
    }
}

/// Makes an attempt and stores its outcome. Returns whether the receiver accepted the event.
async fn attempt(
    system: &System,
    settings: &EventSettings,
    delivery: &Delivery,
    tenant_key: &str,
    expired: bool,
) -> bool {
    // The time of the claim, by the clock of the app.
    let started_at = delivery.leased_until.map_or_else(|| system.clock.now(), |until| until - queue::LEASE);
    let outcome = if expired {
        Outcome::failed("no client was connected in the time of all attempts")
    } else {
        match body(settings, delivery, tenant_key) {
            Some(body) => send(system, settings, delivery, &body, started_at).await,
            None => Outcome::failed("the stored event is not JSON"),
        }
    };
    let succeeded = outcome.succeeded();
    let delivery = delivery.clone();
    let finish = move |tx: &mut GlobalWriteTx<'_>| queue::finish(tx, &delivery, started_at, &outcome, expired);
    if let Err(error) = system.store.write_global::<_, StoreError>(finish).await {
        // The lease ends, and the event is sent again.
        tracing::warn!(%error, "cannot store what became of an event");
    }
    succeeded
}

/// The body of an attempt, with the present verification token.
fn body(settings: &EventSettings, delivery: &Delivery, tenant_key: &str) -> Option<String> {
    let event = RawValue::from_string(delivery.payload.clone()).ok()?;
    if delivery.event_type == APP_TICKET {
        return Some(envelope::v1(&delivery.event_id, &settings.verification_token, delivery.event_at, &event));
    }
    let header = Header {
        event_id: &delivery.event_id,
        event_type: &delivery.event_type,
        token: &settings.verification_token,
        created_at: delivery.event_at,
        tenant_key,
        app_id: &delivery.app_id,
    };
    Some(envelope::v2(header, &event))
}

async fn send(system: &System, settings: &EventSettings, delivery: &Delivery, body: &str, now: i64) -> Outcome {
    match (settings.mode, &settings.request_url) {
        (DeliveryMode::Webhook, Some(url)) => {
            let receiver = Receiver {
                url: url.clone(),
                encrypt_key: settings.encrypt_key.clone(),
                verification_token: settings.verification_token.clone(),
            };
            system.events.webhook.send(&receiver, body, now).await
        }
        (DeliveryMode::Webhook, None) => Outcome::failed("the app has no request URL"),
        (DeliveryMode::LongConnection, _) => {
            // Each attempt has an id of its own, or a late acknowledgement would count for the next.
            let message_id = format!("{}-{}", delivery.event_id, delivery.attempts + 1);
            system.events.connections.send(&settings.app_id, &message_id, body, system.events.timeout).await
        }
    }
}
