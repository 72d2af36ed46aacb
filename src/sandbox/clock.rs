//! The time of a tenant: frozen, advanced, resumed. It only moves forward.
//!
//! Each tenant has a time of its own, so tests that run at the same time do not disturb each other. Apps that one tenant
//! uses have its time; apps of several tenants, ids, log ids and rate limits have the server's.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{SandboxError, tenants};
use crate::{
    clock::{Clock, TenantClock},
    events::worker::Worker,
    hired::Hired,
    hiring::offers::expiry::expire_all,
    store::{Actor, GlobalWriteTx, Store, StoreError, TenantNo, due, sandbox::SandboxTenant},
};

/// How often to look whether the worker of the server has finished an attempt.
const WORKER_POLL: std::time::Duration = std::time::Duration::from_millis(5);

/// The time of a tenant, and what was due on the way to it.
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
    fn of(hired: &Hired, tenant: TenantNo, done: Option<Vec<Value>>) -> Self {
        let now = hired.clock.of(tenant);
        let time = Timestamp::from_millisecond(now).map(|time| time.to_string()).unwrap_or_default();
        Self { now, time, frozen: hired.clock.tenant(tenant).frozen_at.is_some(), done }
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

pub async fn state(hired: &Hired, key: &str) -> Result<TenantTime, SandboxError> {
    Ok(TenantTime::of(hired, tenants::number(hired, key).await?, None))
}

/// Stops the time of a tenant.
pub async fn freeze(hired: &Hired, key: &str) -> Result<TenantTime, SandboxError> {
    let tenant = tenants::number(hired, key).await?;
    let now = hired.clock.of(tenant);
    set(hired, tenant, TenantClock { frozen_at: Some(now), offset: now - hired.clock.now() }).await?;
    Ok(TenantTime::of(hired, tenant, None))
}

/// Lets the time of a tenant go on from where it is.
pub async fn resume(hired: &Hired, key: &str) -> Result<TenantTime, SandboxError> {
    let tenant = tenants::number(hired, key).await?;
    let now = hired.clock.of(tenant);
    set(hired, tenant, TenantClock { frozen_at: None, offset: now - hired.clock.now() }).await?;
    Ok(TenantTime::of(hired, tenant, None))
}

/// Moves the time of a tenant. On the way it stops at every time at which something is due, and returns once that is done.
pub async fn advance(hired: &Hired, key: &str, advance: &Advance) -> Result<TenantTime, SandboxError> {
    let tenant = tenants::number(hired, key).await?;
    let start = hired.clock.of(tenant);
    let target = target(advance, start)?;
    let was_frozen = hired.clock.tenant(tenant).frozen_at.is_some();
    let mut done = Vec::new();
    let (mut before, mut at) = (start, start);
    loop {
        set(hired, tenant, TenantClock { frozen_at: Some(at), offset: at - hired.clock.now() }).await?;
        done.extend(run_due(hired, tenant, before, at).await?);
        if at == target {
            break;
        }
        before = at;
        let next = hired.store.read_global(move |tx| due::next(tx, tenant, before, target)).await?;
        at = next.unwrap_or(target);
    }
    if !was_frozen {
        set(hired, tenant, TenantClock { frozen_at: None, offset: target - hired.clock.now() }).await?;
    }
    Ok(TenantTime::of(hired, tenant, Some(done)))
}

/// Does what is due at a time, and tells what that was.
async fn run_due(hired: &Hired, tenant: TenantNo, before: i64, now: i64) -> Result<Vec<Value>, SandboxError> {
    let mut done = Vec::new();
    for offer in hired.store.write::<_, StoreError>(Actor::System, tenant, expire_all).await? {
        done.push(json!({ "at": now, "what": "offer_expired", "offer_id": offer }));
    }
    let ended = hired.store.read::<_, StoreError>(tenant, move |tx| {
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
    let known = attempts(hired, tenant, now).await?.len();
    Worker::new(hired.clone()).run_due().await?;
    // The worker of the server may have taken some of the deliveries.
    while hired.store.read_global(move |tx| due::is_delivering(tx, tenant, now)).await? {
        tokio::time::sleep(WORKER_POLL).await;
        Worker::new(hired.clone()).run_due().await?;
    }
    // Attempts of before this call were at this time as well, if the clock stood still.
    let skipped = if before == now { known } else { 0 };
    for attempt in attempts(hired, tenant, now).await?.into_iter().skip(skipped) {
        let what = if attempt.error.is_some() { "delivery_failed" } else { "delivered" };
        done.push(json!({
            "at": attempt.started_at, "what": what, "app_id": attempt.app_id, "event_id": attempt.event_id,
            "event_type": attempt.event_type, "attempt": attempt.attempt, "error": attempt.error,
        }));
    }
    Ok(done)
}

async fn attempts(hired: &Hired, tenant: TenantNo, since: i64) -> Result<Vec<due::Attempted>, StoreError> {
    hired.store.read_global(move |tx| due::attempts_since(tx, tenant, since)).await
}

/// Sets the time of a tenant, so that it is the same after a restart.
async fn set(hired: &Hired, tenant: TenantNo, clock: TenantClock) -> Result<(), SandboxError> {
    let save = move |tx: &mut GlobalWriteTx<'_>| {
        let before = tx.get::<SandboxTenant>(&tenant.0)?;
        let seed = before.as_ref().map(|before| before.seed.clone()).unwrap_or_default();
        let TenantClock { offset, frozen_at } = clock;
        let after = SandboxTenant { tenant: tenant.0, seed, clock_offset: offset, frozen_at };
        tx.save(before.as_ref(), &after)
    };
    hired.store.write_global::<_, StoreError>(save).await?;
    hired.clock.set_tenant(tenant, clock);
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

#[cfg(test)]
mod tests {
    use super::*;

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
