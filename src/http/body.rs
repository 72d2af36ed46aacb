//! Reads request bodies up to their limit, within a memory budget for all requests together.

use std::{
    ops::Deref,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::body::{Body, HttpBody};
use foldhash::{HashMap, HashMapExt};
use hire_api::{Access, Method, Spec};
use http_body_util::BodyExt;

use crate::{app_state::AppState, store::Owner};

/// The largest body of a request without a token. Credentials and tickets are far smaller.
const MAX_UNAUTHENTICATED_BODY: usize = 16 << 10;
/// Bodies up to this size are not charged: the read buffer of their connection is as large.
const UNCOUNTED_BYTES: usize = 8 << 10;
const MIN_CAPACITY: usize = 512;
/// The maximum share of the budget for one owner.
const MAX_OWNER_PART: usize = 4;

/// Memory for the bodies of all requests in progress (`http.body_memory`).
#[derive(Debug)]
pub struct BodyBudget {
    total: usize,
    per_owner: usize,
    used: Mutex<Used>,
}

#[derive(Debug)]
struct Used {
    total: usize,
    owners: HashMap<Owner, usize>,
}

/// The budget, or the owner's part of it, is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRoom;

impl BodyBudget {
    /// `largest` is what a single body or upload may need; the budget always has room for one.
    pub fn new(total: usize, largest: usize) -> Arc<Self> {
        let total = total.max(largest);
        let per_owner = (total / MAX_OWNER_PART).max(largest);
        Arc::new(Self { total, per_owner, used: Mutex::new(Used { total: 0, owners: HashMap::new() }) })
    }

    /// Starts empty; see `Reservation::grow_to`.
    pub fn reservation(self: &Arc<Self>, owner: Owner) -> Reservation {
        Reservation { budget: Arc::clone(self), owner, bytes: 0 }
    }

    fn used(&self) -> MutexGuard<'_, Used> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A part of the budget. It is returned when this is dropped.
#[derive(Debug)]
pub struct Reservation {
    budget: Arc<BodyBudget>,
    owner: Owner,
    bytes: usize,
}

impl Reservation {
    /// Grows the reservation to a total, or changes nothing if the budget is used up.
    pub fn grow_to(&mut self, bytes: usize) -> Result<(), NoRoom> {
        let more = bytes.saturating_sub(self.bytes);
        if more == 0 {
            return Ok(());
        }
        let mut used = self.budget.used();
        let total = used.total + more;
        let owner = used.owners.get(&self.owner).copied().unwrap_or(0) + more;
        if total > self.budget.total || owner > self.budget.per_owner {
            return Err(NoRoom);
        }
        used.total = total;
        used.owners.insert(self.owner, owner);
        drop(used);
        self.bytes = bytes;
        Ok(())
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        if self.bytes == 0 {
            return;
        }
        let mut used = self.budget.used();
        used.total -= self.bytes;
        if let Some(owner) = used.owners.get_mut(&self.owner) {
            *owner -= self.bytes;
            if *owner == 0 {
                used.owners.remove(&self.owner);
            }
        }
    }
}

/// A whole body. It counts against the budget until it is dropped.
#[derive(Debug)]
pub struct RequestBody {
    bytes: Vec<u8>,
    reservation: Reservation,
    limit: usize,
}

impl Deref for RequestBody {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes
    }
}

/// Why a body was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyError {
    TooLarge,
    NoRoom,
    TooSlow,
    /// Invalid chunks, or the client disconnected.
    Incomplete,
}

impl From<NoRoom> for BodyError {
    fn from(NoRoom: NoRoom) -> Self {
        Self::NoRoom
    }
}

/// Reads the body of a request. A GET has no documented body, so its body is not read here.
pub async fn read(state: &AppState, spec: &Spec, owner: Owner, body: Body) -> Result<RequestBody, BodyError> {
    let limit = match spec.access {
        Access::Tenant => state.settings.body_limit,
        Access::Public => state.settings.body_limit.min(MAX_UNAUTHENTICATED_BODY),
    };
    let read = RequestBody { bytes: Vec::new(), reservation: state.bodies.reservation(owner), limit };
    if spec.method == Method::Get || body.is_end_stream() {
        return Ok(read);
    }
    let reading = tokio::time::timeout(state.settings.body_timeout, read.all_of(body));
    reading.await.unwrap_or(Err(BodyError::TooSlow))
}

impl RequestBody {
    async fn all_of(mut self, mut body: Body) -> Result<Self, BodyError> {
        if let Some(declared) = body.size_hint().exact() {
            self.make_room(usize::try_from(declared).map_err(|_| BodyError::TooLarge)?)?;
        }
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|_| BodyError::Incomplete)?;
            // No operation documents trailers, so they are ignored.
            if let Ok(data) = frame.into_data() {
                self.make_room(self.bytes.len().saturating_add(data.len()))?;
                // Copied, because a small chunk may keep a large buffer alive.
                self.bytes.extend_from_slice(&data);
            }
        }
        Ok(self)
    }

    fn make_room(&mut self, needed: usize) -> Result<(), BodyError> {
        if needed > self.limit {
            return Err(BodyError::TooLarge);
        }
        let capacity = self.bytes.capacity();
        if needed > capacity {
            let capacity = needed.max(capacity.saturating_mul(2).max(MIN_CAPACITY).min(self.limit));
            if capacity > UNCOUNTED_BYTES {
                self.reservation.grow_to(capacity)?;
            }
            self.bytes.reserve_exact(capacity - self.bytes.len());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::{AppNo, TenantNo};

    fn owner(number: u64) -> Owner {
        Owner::Caller { tenant: TenantNo(1), app: AppNo(number) }
    }

    fn reserved(budget: &Arc<BodyBudget>, owner: Owner, bytes: usize) -> Result<Reservation, NoRoom> {
        let mut reservation = budget.reservation(owner);
        reservation.grow_to(bytes).map(|()| reservation)
    }

    #[test]
    fn an_owner_gets_a_quarter_and_all_together_the_whole() {
        let budget = BodyBudget::new(400, 10);
        let held = reserved(&budget, owner(1), 100).unwrap();
        assert_eq!(reserved(&budget, owner(1), 1).unwrap_err(), NoRoom);
        let others: Vec<_> = (2..=4).map(|number| reserved(&budget, owner(number), 100).unwrap()).collect();
        assert_eq!(reserved(&budget, owner(5), 1).unwrap_err(), NoRoom);
        drop(held);
        let _held = reserved(&budget, owner(5), 100).unwrap();
        drop(others);
        reserved(&budget, owner(2), 100).unwrap();
    }

    #[test]
    fn a_reservation_grows_and_is_returned_whole() {
        let budget = BodyBudget::new(400, 10);
        let mut reservation = budget.reservation(owner(1));
        for bytes in [10, 60, 100, 50] {
            reservation.grow_to(bytes).unwrap();
        }
        assert_eq!(reservation.grow_to(101), Err(NoRoom));
        assert_eq!(budget.used().total, 100);
        drop(reservation);
        assert_eq!(budget.used().total, 0);
        assert!(budget.used().owners.is_empty());
    }

    #[test]
    fn there_is_room_for_the_largest_body() {
        reserved(&BodyBudget::new(10, 50), owner(1), 50).unwrap();
    }
}
