//! Rate limits: per operation, app and tenant, in the documented windows.
//!
//! Windows are fixed and begin with the first call in them. A refused call is not counted, so a client that waits for
//! the returned seconds is always admitted. (A leaky bucket, as in limiter crates, can neither check two windows
//! atomically nor guarantee that.)

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use hire_api::Spec;

use crate::store::TenantNo;

/// The limit that was exceeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exceeded {
    pub limit: u32,
    pub reset_seconds: i64,
}

#[derive(Clone, Copy, Debug, Default)]
struct Window {
    began: i64,
    calls: u32,
}

type Key = (&'static str, Arc<str>, TenantNo);

/// Counts calls. The map grows with operations × apps × tenants, not with calls.
#[derive(Debug, Default)]
pub struct Limiter {
    windows: Mutex<HashMap<Key, Vec<Window>>>,
}

impl Limiter {
    /// Removes the counters of a deleted tenant.
    pub fn remove_tenant(&self, deleted: TenantNo) {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        windows.retain(|(_, _, tenant), _| *tenant != deleted);
    }

    /// Counts a call, or returns the limit that it would exceed.
    pub fn check(&self, spec: &'static Spec, app: &Arc<str>, tenant: TenantNo, now: i64) -> Result<(), Exceeded> {
        if spec.limits.is_empty() {
            return Ok(());
        }
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        let windows = windows.entry((spec.name, Arc::clone(app), tenant)).or_default();
        windows.resize(spec.limits.len(), Window::default());
        let mut refusal: Option<Exceeded> = None;
        for (window, limit) in windows.iter_mut().zip(spec.limits) {
            if !(0..limit.window_ms()).contains(&(now - window.began)) {
                *window = Window { began: now, calls: 0 };
            }
            if window.calls >= limit.calls() {
                let left = window.began + limit.window_ms() - now;
                let exceeded = Exceeded { limit: limit.calls(), reset_seconds: (left + 999) / 1000 };
                if refusal.is_none_or(|earlier| exceeded.reset_seconds > earlier.reset_seconds) {
                    refusal = Some(exceeded);
                }
            }
        }
        if let Some(exceeded) = refusal {
            return Err(exceeded);
        }
        for window in windows {
            window.calls += 1;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use hire_api::{Endpoint, offer::ListOffers};

    use super::*;

    fn calls(limiter: &Limiter, times: u32, now: i64) -> Result<(), Exceeded> {
        let app: Arc<str> = "cli_1".into();
        (0..times).try_for_each(|_| limiter.check(ListOffers::SPEC, &app, TenantNo(1), now))
    }

    #[test]
    fn the_fifty_first_call_of_a_second_waits_a_second() {
        let limiter = Limiter::default();
        calls(&limiter, 50, 10_000).unwrap();
        assert_eq!(calls(&limiter, 1, 10_400), Err(Exceeded { limit: 50, reset_seconds: 1 }));
        calls(&limiter, 50, 11_000).unwrap();
    }

    #[test]
    fn the_limit_is_1000_calls_a_minute_without_refused_ones() {
        let limiter = Limiter::default();
        for second in 0..20 {
            calls(&limiter, 50, 100_000 + second * 1000).unwrap();
        }
        for _ in 0..500 {
            assert_eq!(calls(&limiter, 1, 120_000), Err(Exceeded { limit: 1000, reset_seconds: 40 }));
        }
        calls(&limiter, 50, 160_000).unwrap();
    }

    #[test]
    fn apps_and_tenants_do_not_share_a_limit() {
        let limiter = Limiter::default();
        calls(&limiter, 50, 0).unwrap();
        limiter.check(ListOffers::SPEC, &"cli_2".into(), TenantNo(1), 0).unwrap();
        limiter.check(ListOffers::SPEC, &"cli_1".into(), TenantNo(2), 0).unwrap();
        assert!(calls(&limiter, 1, 0).is_err());
    }
}
