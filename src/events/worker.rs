//! Delivers events: makes deliveries out of facts, claims what is due, sends it, and keeps what became of it.
//!
//! Every node runs one worker on the same queue. A delivery belongs to the node that claimed it for the time of its lease,
//! so a node that dies loses nothing. An app has a number of attempts at a time of its own, so a slow receiver delays only
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
    app_state::AppState,
    clock::NoEntropy,
    store::{
        Actor, GlobalTx, GlobalWriteTx, StoreError, TenantNo,
        deliveries::{Delivery, DeliveryMode, EventSettings},
        operations,
    },
    telemetry,
    tenancy::tickets,
};

/// Attempts at once for one app on one node.
const MAX_IN_FLIGHT: usize = 16;
/// After this many failures in a row an app gets one attempt at a time, until one succeeds.
const FAILURES_BEFORE_SLOWDOWN: u32 = 10;
/// How often the queue is polled: facts and due times come from every node.
const POLL: Duration = Duration::from_millis(100);
/// A pause after the store did not answer.
const PAUSE: Duration = Duration::from_secs(1);
/// Milliseconds between two checks of tickets and of old rows.
const HOUSEKEEPING: i64 = 60_000;
/// Events, deliveries and attempts are kept this long, in milliseconds.
const KEPT: i64 = 30 * 86_400_000;
/// Old rows that are deleted in one transaction.
const PRUNE_BATCH: usize = 500;

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
    /// Only what no client took within the time of all retries.
    expired: bool,
}

/// What is to do now.
#[derive(Debug)]
struct Plan {
    expand: bool,
    apps: Vec<DueApp>,
}

pub struct Worker {
    state: AppState,
    attempts: JoinSet<bool>,
    /// The app of each running attempt.
    running: HashMap<Id, String>,
    /// Failures in a row by app.
    failures: HashMap<String, u32>,
    housekeeping_due: i64,
}

impl Worker {
    pub fn new(state: AppState) -> Self {
        let housekeeping_due = state.clock.now();
        Self { state, attempts: JoinSet::new(), running: HashMap::new(), failures: HashMap::new(), housekeeping_due }
    }

    /// Delivers until it is stopped, then lets the running attempts finish.
    pub async fn run(mut self, mut stop: watch::Receiver<bool>) {
        loop {
            let pause = match self.start_due().await {
                Ok(_) => POLL,
                Err(error) => {
                    tracing::warn!(%error, "cannot deliver events");
                    PAUSE
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

    /// Does everything that is due at this time of the clock, and returns when nothing is left. For clocks that are moved
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
                let failures = self.failures.entry(app_id.clone()).or_default();
                *failures = if succeeded { 0 } else { failures.saturating_add(1) };
                telemetry::event_attempted(&app_id, succeeded, *failures);
            }
            next = self.attempts.try_join_next_with_id();
        }
    }

    /// Starts the attempts that are due; whether there was anything to do.
    async fn start_due(&mut self) -> Result<bool, WorkerError> {
        let now = self.state.clock.now();
        if now >= self.housekeeping_due {
            self.housekeeping_due = now + HOUSEKEEPING;
            self.push_tickets().await?;
            self.prune().await?;
        }
        let mut plan = self.plan().await?;
        let mut worked = false;
        if plan.expand {
            while self.state.store.write_global(expand::expand).await? {
                worked = true;
            }
            plan = self.plan().await?;
        }
        for app in plan.apps {
            worked |= self.start_attempts(app).await?;
        }
        Ok(worked)
    }

    async fn plan(&self) -> Result<Plan, StoreError> {
        // Apps may have times of their own; the claim goes by those.
        let (now, events) = (self.state.clock.latest(), self.state.events.clone());
        let plan = move |tx: &mut GlobalTx<'_>| {
            let mut apps = Vec::new();
            let settings = tx.select::<EventSettings>(
                "JOIN apps ON apps.app_id = event_settings.app_id AND apps.disabled = 0 WHERE EXISTS (SELECT 1 \
                 FROM deliveries d WHERE d.app_id = event_settings.app_id AND d.state = 'pending' AND d.due_at <= $1 \
                 AND (d.leased_until IS NULL OR d.leased_until <= $1)) ORDER BY event_settings.app_id",
                &[&now],
            )?;
            for settings in settings {
                let connected = events.connections.count(&settings.app_id) > 0;
                let expired = settings.mode == DeliveryMode::LongConnection && !connected;
                // Otherwise it waits for a client, here or at another node.
                if !expired || queue::is_overdue(tx, &settings.app_id, now - queue::RETRY_WINDOW)? {
                    apps.push(DueApp { settings, expired });
                }
            }
            Ok::<_, StoreError>(Plan { expand: expand::is_due(tx, now)?, apps })
        };
        self.state.store.read_global(plan).await
    }

    async fn start_attempts(&mut self, app: DueApp) -> Result<bool, StoreError> {
        let DueApp { settings, expired } = app;
        let limit = match self.failures.get(&settings.app_id) {
            Some(failures) if *failures >= FAILURES_BEFORE_SLOWDOWN => 1,
            _ => MAX_IN_FLIGHT,
        };
        let running = self.running.values().filter(|app_id| **app_id == settings.app_id).count();
        let free = limit.saturating_sub(running);
        if free == 0 {
            return Ok(false);
        }
        let (app_id, process) = (settings.app_id.clone(), self.state.events.process.clone());
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
        let claimed = self.state.store.write_global(claim).await?;
        let any = !claimed.is_empty();
        for (delivery, tenant_key) in claimed {
            let (state, settings, app_id) = (self.state.clone(), settings.clone(), delivery.app_id.clone());
            let task =
                self.attempts.spawn(async move { attempt(&state, &settings, &delivery, &tenant_key, expired).await });
            self.running.insert(task.id(), app_id);
        }
        Ok(any)
    }

    /// Store apps get their ticket every hour.
    async fn push_tickets(&self) -> Result<(), WorkerError> {
        let clock = self.state.clock.clone();
        let due = self.state.store.read_global(move |tx| tickets::due(tx, &clock)).await?;
        for app_id in due {
            let (entropy, clock) = (&self.state.entropy, self.state.clock.clone());
            let (ticket, event_id) = (tickets::new(entropy)?, tickets::new_event_id(entropy)?);
            let push = move |tx: &mut GlobalWriteTx<'_>| {
                // Another node may have been first.
                if tickets::due(tx, &clock)?.contains(&app_id) {
                    tickets::push(tx, &app_id, &ticket, &event_id)?;
                }
                Ok::<_, StoreError>(())
            };
            self.state.store.write_global(push).await?;
        }
        Ok(())
    }

    /// Deletes what is older than it is kept.
    async fn prune(&self) -> Result<(), StoreError> {
        let (store, before) = (&self.state.store, self.state.clock.now() - KEPT);
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
            let app_id = Arc::new(app_id);
            loop {
                let app_id = Arc::clone(&app_id);
                let pruned = store.write_global(move |tx| queue::prune(tx, &app_id, before, PRUNE_BATCH)).await?;
                if pruned < PRUNE_BATCH {
                    break;
                }
            }
        }
        for tenant in tenants.into_iter().map(TenantNo) {
            while store.read(tenant, move |tx| expand::has_older(tx, before)).await? {
                store.write(Actor::System, tenant, move |tx| expand::prune(tx, before)).await?;
            }
            let logged_before = self.state.clock.now() - operations::KEPT;
            while store.read(tenant, move |tx| operations::has_older(tx, logged_before)).await? {
                store.write(Actor::System, tenant, move |tx| operations::prune(tx, logged_before)).await?;
            }
        }
        Ok(())
    }
}

/// Makes an attempt and keeps what became of it. Whether the receiver took the event.
async fn attempt(
    state: &AppState,
    settings: &EventSettings,
    delivery: &Delivery,
    tenant_key: &str,
    expired: bool,
) -> bool {
    // The time of the claim, by the clock of the app.
    let started_at = delivery.leased_until.map_or_else(|| state.clock.now(), |until| until - queue::LEASE);
    let outcome = if expired {
        Outcome::failed("no client was connected in the time of all attempts")
    } else {
        match body(settings, delivery, tenant_key) {
            Some(body) => send(state, settings, delivery, &body, started_at).await,
            None => Outcome::failed("the stored event is not JSON"),
        }
    };
    let succeeded = outcome.succeeded();
    let delivery = delivery.clone();
    let finish = move |tx: &mut GlobalWriteTx<'_>| queue::finish(tx, &delivery, started_at, &outcome, expired);
    if let Err(error) = state.store.write_global::<_, StoreError>(finish).await {
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

async fn send(state: &AppState, settings: &EventSettings, delivery: &Delivery, body: &str, now: i64) -> Outcome {
    match (settings.mode, &settings.request_url) {
        (DeliveryMode::Webhook, Some(url)) => {
            let receiver = Receiver {
                url: url.clone(),
                encrypt_key: settings.encrypt_key.clone(),
                verification_token: settings.verification_token.clone(),
            };
            state.events.webhook.send(&receiver, body, now).await
        }
        (DeliveryMode::Webhook, None) => Outcome::failed("the app has no request URL"),
        (DeliveryMode::LongConnection, _) => {
            // Each attempt has an id of its own, or a late acknowledgement would count for the next.
            let message_id = format!("{}-{}", delivery.event_id, delivery.attempts + 1);
            state.events.connections.send(&settings.app_id, &message_id, body, state.events.timeout).await
        }
    }
}
