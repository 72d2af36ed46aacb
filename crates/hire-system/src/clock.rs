//! Time and randomness: the only module that reads the wall clock or the system's randomness, so that tests can control
//! both.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};

use crate::store::TenantNo;

/// The current time, in unix milliseconds.
#[derive(Clone, Debug)]
pub enum Clock {
    System,
    /// Stopped until it is moved.
    Fixed(Arc<AtomicI64>),
    /// Another clock, with offsets for the tenants whose time tests moved.
    Sandbox(Arc<SandboxClock>),
}

/// The clock of a server whose tenants may have their own time.
#[derive(Debug)]
pub struct SandboxClock {
    server: Clock,
    /// Whether any tenant has its own time; checked first, to avoid the lock.
    is_moved: AtomicBool,
    tenants: RwLock<HashMap<TenantNo, TenantClock>>,
}

/// The offset of the time of a tenant from that of the server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TenantClock {
    /// Milliseconds ahead of the server.
    pub offset: i64,
    /// The time at which it is stopped.
    pub frozen_at: Option<i64>,
}

impl TenantClock {
    fn at(self, server: i64) -> i64 {
        self.frozen_at.unwrap_or(server + self.offset)
    }
}

impl Clock {
    pub fn fixed(ms: i64) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(ms)))
    }

    pub fn now(&self) -> i64 {
        match self {
            #[allow(clippy::disallowed_methods)] // the one place
            Self::System => jiff::Timestamp::now().as_millisecond(),
            Self::Fixed(ms) => ms.load(Ordering::SeqCst),
            Self::Sandbox(sandbox) => sandbox.server.now(),
        }
    }

    /// Moves a fixed clock; does nothing to the system's clock.
    pub fn advance(&self, ms: i64) {
        match self {
            Self::System => {}
            Self::Fixed(at) => {
                at.fetch_add(ms, Ordering::SeqCst);
            }
            Self::Sandbox(sandbox) => sandbox.server.advance(ms),
        }
    }

    /// A clock on which the time of single tenants can be moved.
    #[must_use]
    pub fn with_tenants(self) -> Self {
        Self::Sandbox(Arc::new(SandboxClock {
            server: self,
            is_moved: AtomicBool::new(false),
            tenants: RwLock::default(),
        }))
    }

    /// The time of a tenant.
    pub fn tenant_now(&self, tenant: TenantNo) -> i64 {
        self.tenant_time(tenant, self.now())
    }

    /// The time of a tenant when the server has the time `server`.
    pub fn tenant_time(&self, tenant: TenantNo, server: i64) -> i64 {
        self.tenant(tenant).at(server)
    }

    /// The latest time of any tenant and of the server.
    pub fn latest(&self) -> i64 {
        let server = self.now();
        let Some(moved) = self.moved() else { return server };
        let tenants = moved.tenants.read().unwrap_or_else(PoisonError::into_inner);
        tenants.values().map(|clock| clock.at(server)).max().unwrap_or(server).max(server)
    }

    pub fn tenant(&self, tenant: TenantNo) -> TenantClock {
        let Some(moved) = self.moved() else { return TenantClock::default() };
        moved.tenants.read().unwrap_or_else(PoisonError::into_inner).get(&tenant).copied().unwrap_or_default()
    }

    /// Sets the time of a tenant; does nothing on a clock without tenants.
    pub fn set_tenant(&self, tenant: TenantNo, clock: TenantClock) {
        let Self::Sandbox(sandbox) = self else { return };
        let mut tenants = sandbox.tenants.write().unwrap_or_else(PoisonError::into_inner);
        if clock == TenantClock::default() {
            tenants.remove(&tenant);
        } else {
            tenants.insert(tenant, clock);
        }
        sandbox.is_moved.store(!tenants.is_empty(), Ordering::SeqCst);
    }

    /// Whether any tenant has a time of its own.
    pub fn is_moved(&self) -> bool {
        self.moved().is_some()
    }

    fn moved(&self) -> Option<&SandboxClock> {
        match self {
            Self::Sandbox(sandbox) if sandbox.is_moved.load(Ordering::SeqCst) => Some(sandbox),
            _ => None,
        }
    }
}

/// Random bytes: from the system, or a reproducible sequence.
#[derive(Clone, Debug)]
pub enum Entropy {
    System,
    Seeded(Arc<Mutex<u64>>),
}

impl Entropy {
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(seed)))
    }

    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], NoEntropy> {
        let mut bytes = [0; N];
        match self {
            Self::System => {
                #[allow(clippy::disallowed_methods)] // the one place
                getrandom::fill(&mut bytes).map_err(|_| NoEntropy)?;
            }
            Self::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                for chunk in bytes.chunks_mut(8) {
                    // splitmix64: reproducible and good enough for test data.
                    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
                    let mut mixed = *state;
                    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                    mixed ^= mixed >> 31;
                    for (byte, source) in chunk.iter_mut().zip(mixed.to_le_bytes()) {
                        *byte = source;
                    }
                }
            }
        }
        Ok(bytes)
    }
}

/// The system returned no random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the system's random number source does not answer")]
pub struct NoEntropy;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn a_tenant_has_the_time_of_the_server_until_it_is_moved() {
        let clock = Clock::fixed(1_000).with_tenants();
        let (moved, other) = (TenantNo(1), TenantNo(2));
        assert_eq!((clock.tenant_now(moved), clock.is_moved(), clock.latest()), (1_000, false, 1_000));
        clock.set_tenant(moved, TenantClock { offset: 500, frozen_at: None });
        clock.advance(10);
        assert_eq!(
            (clock.tenant_now(moved), clock.tenant_now(other), clock.now(), clock.latest()),
            (1_510, 1_010, 1_010, 1_510)
        );
        clock.set_tenant(moved, TenantClock { offset: 0, frozen_at: Some(1_600) });
        clock.advance(1_000);
        assert_eq!((clock.tenant_now(moved), clock.tenant_now(other), clock.latest()), (1_600, 2_010, 2_010));
        clock.set_tenant(moved, TenantClock::default());
        assert_eq!((clock.tenant_now(moved), clock.is_moved()), (2_010, false));
    }

    #[test]
    fn seeded_entropy_repeats_itself() {
        let (one, two) = (Entropy::seeded(7), Entropy::seeded(7));
        assert_eq!(one.bytes::<20>().unwrap(), two.bytes::<20>().unwrap());
        assert_ne!(one.bytes::<20>().unwrap(), two.bytes::<16>().unwrap()[..].repeat(2)[..20]);
    }
}
