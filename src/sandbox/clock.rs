//! The time of a tenant: frozen, advanced, resumed. It only moves forward.
//!
//! Each tenant has a time of its own, so tests that run at the same time do not disturb each other. Apps that one tenant
//! uses have its time; apps of several tenants, ids, log ids and rate limits have the server's.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::time::Instant;

use super::{Sandbox, SandboxError, tenants};
use crate::{
    app_state::AppState,
    clock::{Clock, TenantClock},
    events::worker::Worker,
    hiring::expiry::expire_all,
    store::{Actor, GlobalWriteTx, Store, StoreError, TenantNo, access::Tenant, due, sandbox::SandboxTenant},
};

/// The interval of polls for the end of an attempt of the server's worker.
const WORKER_POLL: Duration = Duration::from_millis(5);
/// An attempt takes a few seconds at most.
const MAX_WAIT: Duration = Duration::from_secs(30);

/// The time of a tenant, and the work that was due on the way to it.
#[derive(Debug, Serialize)]
pub struct TenantTime {
    /// Unix milliseconds.
    pub now: i64,
    pub time: String,
    pub frozen: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<Vec<Value>>,
}

impl TenantTime {
    fn new(state: &AppState, tenant: TenantNo, done: Option<Vec<Value>>) -> Self {
        let now = state.clock.tenant_now(tenant);
        let time = Timestamp::from_millisecond(now).map(|time| time.to_string()).unwrap_or_default();
        Self { now, time, frozen: state.clock.tenant(tenant).frozen_at.is_some(), done }
    }
}

/// How far to move: `{"by": "3d"}` or `{"to": "2026-05-20T12:00:00Z"}`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advance {
    by: Option<String>,
    to: Option<String>,
}

/// Sets the clocks of tenants as they were when the server stopped.
pub fn load(store: &Store, clock: &Clock) -> Result<(), StoreError> {
    for tenant in store.read_global_blocking(|tx| tx.select::<SandboxTenant>("ORDER BY tenant", &[]))? {
        let saved = TenantClock { offset: tenant.clock_offset, frozen_at: tenant.frozen_at };
        clock.set_tenant(TenantNo(tenant.tenant), saved);
    }
    Ok(())
}

pub async fn state(state: &AppState, key: &str) -> Result<TenantTime, SandboxError> {
    Ok(TenantTime::new(state, tenants::number(state, key).await?, None))
}

/// Stops the time of a tenant.
pub async fn freeze(state: &AppState, sandbox: &Sandbox, key: &str) -> Result<TenantTime, SandboxError> {
    let tenant = tenants::number(state, key).await?;
    let _changing = sandbox.changing_clock(tenant).await;
    set(state, tenant, Clockwork::Frozen, state.clock.tenant_now(tenant)).await?;
    Ok(TenantTime::new(state, tenant, None))
}

/// Resumes the clock of a tenant at its present time.
pub async fn resume(state: &AppState, sandbox: &Sandbox, key: &str) -> Result<TenantTime, SandboxError> {
    let tenant = tenants::number(state, key).await?;
    let _changing = sandbox.changing_clock(tenant).await;
    set(state, tenant, Clockwork::Running, state.clock.tenant_now(tenant)).await?;
    Ok(TenantTime::new(state, tenant, None))
}

/// Moves the time of a tenant. On the way it stops at every time at which something is due, and returns once that is done.
pub async fn advance(
    state: &AppState,
    sandbox: &Sandbox,
    key: &str,
    advance: &Advance,
) -> Result<TenantTime, SandboxError> {
    let tenant = tenants::number(state, key).await?;
    let _changing = sandbox.changing_clock(tenant).await;
    let start = state.clock.tenant_now(tenant);
    let target = target(advance, start)?;
    let was_frozen = state.clock.tenant(tenant).frozen_at.is_some();
    let moved = stop_by_stop(state, tenant, start, target).await;
    // Also after a failure on the way.
    if !was_frozen {
        set(state, tenant, Clockwork::Running, state.clock.tenant_now(tenant)).await?;
    }
    Ok(TenantTime::new(state, tenant, Some(moved?)))
}

/// Leaves the clock frozen where it came to.
async fn stop_by_stop(state: &AppState, tenant: TenantNo, start: i64, target: i64) -> Result<Vec<Value>, SandboxError> {
    let mut done = Vec::new();
    let (mut before, mut at) = (start, start);
    loop {
        set(state, tenant, Clockwork::Frozen, at).await?;
        done.extend(run_due(state, tenant, before, at).await?);
        if at == target {
            return Ok(done);
        }
        before = at;
        let next = state.store.read_global(move |tx| due::next(tx, tenant, before, target)).await?;
        at = next.unwrap_or(target);
    }
}

/// Runs the work that is due at a time, and returns a list of it.
async fn run_due(state: &AppState, tenant: TenantNo, before: i64, now: i64) -> Result<Vec<Value>, SandboxError> {
    let mut done = Vec::new();
    let expired = state.store.write::<_, StoreError>(Actor::System, tenant, expire_all).await?;
    for offer in expired.offers {
        done.push(json!({ "at": now, "what": "offer_expired", "offer_id": offer }));
    }
    for job in expired.jobs {
        done.push(json!({ "at": now, "what": "job_expired", "job_id": job }));
    }
    let ended = state.store.read::<_, StoreError>(tenant, move |tx| {
        Ok((due::ended_protections(tx, before, now)?, due::ended_tokens(tx.global(), tenant, (before, now))?))
    });
    let (protections, tokens) = ended.await?;
    for protection in protections {
        done.push(json!({
            "at": protection.expires_at, "what": "protection_ended",
            "talent_id": protection.talent, "agency": protection.agency,
        }));
    }
    for token in tokens {
        done.push(json!({ "at": token.expires_at, "what": "token_expired", "app_id": token.app_id }));
    }
    let known = attempts(state, tenant, now).await?.len();
    Worker::of_tenant(state.system.clone(), tenant).run_due().await?;
    // The worker of the server may have taken some of the deliveries.
    let deadline = Instant::now() + MAX_WAIT;
    while is_delivering(state, tenant, now).await? {
        if Instant::now() > deadline {
            return Err(SandboxError::Conflict("the deliveries that are due do not finish".to_owned()));
        }
        tokio::time::sleep(WORKER_POLL).await;
        Worker::of_tenant(state.system.clone(), tenant).run_due().await?;
    }
    // Attempts of before this call were at this time as well, if the clock stood still.
    let skipped = if before == now { known } else { 0 };
    for attempt in attempts(state, tenant, now).await?.into_iter().skip(skipped) {
        let what = if attempt.error.is_some() { "delivery_failed" } else { "delivered" };
        done.push(json!({
            "at": attempt.started_at, "what": what, "app_id": attempt.app_id, "event_id": attempt.event_id,
            "event_type": attempt.event_type, "attempt": attempt.attempt, "error": attempt.error,
        }));
    }
    Ok(done)
}

/// Whether a worker of this process is at a delivery to an app of the tenant.
async fn is_delivering(state: &AppState, tenant: TenantNo, now: i64) -> Result<bool, StoreError> {
    let process = state.events.process().to_owned();
    state.store.read_global(move |tx| due::is_delivering(tx, tenant, &process, now)).await
}

async fn attempts(state: &AppState, tenant: TenantNo, since: i64) -> Result<Vec<due::Attempted>, StoreError> {
    state.store.read_global(move |tx| due::attempts_since(tx, tenant, since)).await
}

/// Whether a clock is frozen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clockwork {
    Running,
    Frozen,
}

/// Sets the time of a tenant, so that it is the same after a restart.
async fn set(state: &AppState, tenant: TenantNo, clockwork: Clockwork, now: i64) -> Result<(), SandboxError> {
    let frozen_at = (clockwork == Clockwork::Frozen).then_some(now);
    let clock = TenantClock { offset: now - state.clock.now(), frozen_at };
    let save = move |tx: &mut GlobalWriteTx<'_>| {
        // It may have been deleted while this call waited for its turn.
        if tx.get::<Tenant>(&tenant.0)?.is_none() {
            return Err(SandboxError::NotFound("the tenant is gone".to_owned()));
        }
        let before = tx.get::<SandboxTenant>(&tenant.0)?;
        let seed = before.as_ref().map(|before| before.seed.clone()).unwrap_or_default();
        let TenantClock { offset, frozen_at } = clock;
        let after = SandboxTenant { tenant: tenant.0, seed, clock_offset: offset, frozen_at };
        Ok(tx.save(before.as_ref(), &after)?)
    };
    state.store.write_global(save).await?;
    state.clock.set_tenant(tenant, clock);
    Ok(())
}

fn target(advance: &Advance, now: i64) -> Result<i64, SandboxError> {
    let target = match (&advance.by, &advance.to) {
        (Some(by), None) => duration(by).and_then(|by| now.checked_add(by)).ok_or_else(|| {
            SandboxError::Invalid("by", format!("{by:?} is not a duration such as 90s, 15m, 2h or 3d"))
        })?,
        (None, Some(to)) => to
            .parse::<Timestamp>()
            .map(Timestamp::as_millisecond)
            .map_err(|_| SandboxError::Invalid("to", format!("{to:?} is not a time such as 2026-05-20T12:00:00Z")))?,
        _ => return Err(SandboxError::Invalid("body", "one of `by` and `to` is expected".to_owned())),
    };
    if target < now {
        return Err(SandboxError::Invalid("to", "time only moves forward".to_owned()));
    }
    if target > LATEST {
        return Err(SandboxError::Invalid("to", "the time is beyond the year 2037".to_owned()));
    }
    Ok(target)
}

/// The end of the year 2037.
const LATEST: i64 = 2_145_916_799_000;

/// Milliseconds: `250ms`, `90s`, `15m`, `2h`, `3d`, or several such as `1d 2h`.
pub fn duration(text: &str) -> Option<i64> {
    let mut sum: i64 = 0;
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() {
        return None;
    }
    for word in words {
        let ms = match word.strip_suffix('d') {
            Some(days) => days.parse::<i64>().ok()?.checked_mul(86_400_000)?,
            None => i64::try_from(word.parse::<SignedDuration>().ok()?.as_millis()).ok()?,
        };
        if ms < 0 {
            return None;
        }
        sum = sum.checked_add(ms)?;
    }
    Some(sum)
}

/// Milliseconds since the epoch: a time such as `2026-05-20T12:00:00Z`, or how long ago, such as `90m`.
pub fn time_or_ago(text: &str, now: i64) -> Option<i64> {
    match text.parse::<Timestamp>() {
        Ok(time) => Some(time.as_millisecond()),
        Err(_) => duration(text).map(|ago| now.saturating_sub(ago)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_stated_or_some_time_ago() {
        let now = 1_716_177_600_000;
        assert_eq!(time_or_ago("2024-05-20T04:00:00Z", 0), Some(now));
        assert_eq!(time_or_ago("90m", now), Some(now - 5_400_000));
        assert_eq!(time_or_ago("1h 30m", now), Some(now - 5_400_000));
        assert_eq!(time_or_ago("2d", now), Some(now - 172_800_000));
        assert_eq!(time_or_ago("yesterday", now), None);
    }

    #[test]
    fn durations_are_read() {
        for (text, ms) in
            [("250ms", 250), ("90s", 90_000), ("2h", 7_200_000), ("3d", 259_200_000), ("1d 1s", 86_401_000)]
        {
            assert_eq!(duration(text), Some(ms), "{text}");
        }
        for text in ["", "3", "soon", "-3d", "-1s", "99999999999999999d"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
