//! New ids: `unix seconds << 32 | slot << 18 | counter`, so they sort by time and look like the real ones.
//!
//! Many processes create ids at the same time: nodes on one PostgreSQL, commands of the operator beside a server.
//! Before a process creates ids, it claims a number that no process had before: it takes the number from the database
//! in a transaction of its own and waits until that is durable. The number is `window << 14 | slot` and represents all
//! ids of one slot in one window of 64 seconds; the next window needs a new claim. Ids are unique for three reasons,
//! none of which depends on clocks:
//!
//! - Claims are strictly increasing (`claims.rs`).
//! - The bits of an id contain its claim, so different claims have no id in common.
//! - Within its claim a process only counts up, and a claim is not reused after the process ends.
//!
//! A process that is restarted within the same second has another claim. When a clock goes back, claims keep rising. A
//! machine with a slow clock uses the windows that the fastest one has reached; then its ids are ahead of its time,
//! which is the worst effect of wrong clocks. Ids are also ahead of time when more than 16,384 claims are taken within
//! one window, or when the 16 million ids of a claim are used up in it.
//!
//! A transaction creates ids without waiting. Before a write, `IdGenerator::ready` makes sure that the process has a
//! claim for the current window; if the window ends during the transaction, it continues with the old claim. Without a
//! claim (in a command of the operator), or when the claim is used up, the transaction takes one itself. If the
//! transaction is rolled back, so is this claim, together with all rows that had its ids; so no other transaction may
//! use it.
//!
//! The cost is one small write in 64 seconds of writing. Restoring the database to an earlier state under a running
//! process breaks uniqueness: it may give the same claim out again.

use std::{
    cell::Cell,
    sync::atomic::{AtomicI64, AtomicU64, Ordering},
};

use sha2::{Digest, Sha256};
use tokio::sync::Mutex;

use super::{GlobalTx, Store, StoreError, claims};
use crate::clock::Clock;

const COUNTER_BITS: u32 = 18;
const SLOT_BITS: u32 = 14;
const SECOND_BITS: u32 = COUNTER_BITS + SLOT_BITS;
/// A window has 64 seconds.
const WINDOW_BITS: u32 = 6;
const COUNTER_MASK: i64 = (1 << COUNTER_BITS) - 1;
const SLOT_MASK: i64 = (1 << SLOT_BITS) - 1;
/// The first second that does not fit into an id.
const MAX_SECONDS: i64 = 1 << (63 - SECOND_BITS);
const IDS_EXHAUSTED: StoreError = StoreError::Unsupported("ids end in January 2038; is the clock right?");

/// The smallest id that can be created in a second.
pub fn first_of_second(second: i64) -> i64 {
    second << SECOND_BITS
}

/// Creates ids for one process.
#[derive(Debug)]
pub struct IdGenerator {
    clock: Clock,
    /// The last id; its bits contain its claim. Negative: the first id of a claim, not assigned yet.
    last: AtomicI64,
    /// Held while claiming. The error of the last claim, if it failed.
    claim_lock: Mutex<Option<StoreError>>,
    /// Number of failed claims.
    failures: AtomicU64,
}

impl IdGenerator {
    /// The state before the first claim.
    pub(super) const NO_ID: i64 = 0;

    pub fn new(clock: Clock) -> Self {
        Self { clock, last: AtomicI64::new(Self::NO_ID), claim_lock: Mutex::default(), failures: AtomicU64::new(0) }
    }

    pub(super) fn now(&self) -> i64 {
        self.clock.now()
    }

    pub(super) fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Makes sure that the process has a claim for this window.
    pub(super) async fn ready(&self, store: &Store) -> Result<(), StoreError> {
        if self.is_ready() {
            return Ok(());
        }
        let failures = self.failures.load(Ordering::SeqCst);
        let mut failure = self.claim_lock.lock().await;
        // Another task claimed while this one waited for the lock,
        if self.is_ready() {
            return Ok(());
        }
        // or its claim failed, which counts for all waiting tasks: otherwise each would wait for the timeout in turn.
        if self.failures.load(Ordering::SeqCst) != failures
            && let Some(error) = &*failure
        {
            return Err(error.clone());
        }
        let claimed = self.claim(store).await;
        if let Err(error) = &claimed {
            *failure = Some(error.clone());
            self.failures.fetch_add(1, Ordering::SeqCst);
        }
        claimed
    }

    fn is_ready(&self) -> bool {
        let last = self.last.load(Ordering::SeqCst);
        let (now, place) = (self.seconds(), place_of(last) + 1);
        last != Self::NO_ID && in_window(last, place.max(now << COUNTER_BITS))
    }

    async fn claim(&self, store: &Store) -> Result<(), StoreError> {
        let now = self.seconds();
        let earliest = earliest_claim(self.last.load(Ordering::SeqCst), now)?;
        let claim = store.write_global(move |tx| claims::take(tx, earliest)).await?;
        let first = first_in_claim(claim, now).ok_or(IDS_EXHAUSTED)?;
        self.last.store(-first, Ordering::SeqCst);
        Ok(())
    }

    /// An id for a transaction: from the claim of the process, or from a claim of the transaction, whose last id is
    /// `own`.
    pub(super) fn in_transaction(&self, own: &Cell<i64>, tx: &mut GlobalTx<'_>) -> Result<i64, StoreError> {
        let now = self.seconds();
        if let Some(id) = self.next() {
            return Ok(id);
        }
        if let Some(id) = next_in_claim(own.get(), now) {
            own.set(id);
            return Ok(id);
        }
        let last = if own.get() == Self::NO_ID { self.last.load(Ordering::SeqCst) } else { own.get() };
        let claim = claims::take(tx, earliest_claim(last, now)?)?;
        let first = first_in_claim(claim, now).ok_or(IDS_EXHAUSTED)?;
        own.set(first);
        Ok(first)
    }

    /// The next id of the claim, unless it is used up.
    fn next(&self) -> Option<i64> {
        let now = self.seconds();
        let before = self.last.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |last| next_in_claim(last, now));
        before.ok().and_then(|last| next_in_claim(last, now))
    }

    fn seconds(&self) -> i64 {
        (self.clock.now() / 1000).max(0)
    }
}

/// The default text id of a row with number `id`; always the same.
pub fn text_id(prefix: &str, id: i64, digits: usize) -> String {
    let mut text = hex::encode(Sha256::new().chain_update(id.to_be_bytes()).chain_update(prefix).finalize());
    text.truncate(digits);
    format!("{prefix}{text}")
}

/// The time part of the last id: `seconds << 18 | counter`.
fn place_of(last: i64) -> i64 {
    let id = last.abs();
    let place = ((id >> SECOND_BITS) << COUNTER_BITS) | (id & COUNTER_MASK);
    // The first id of the claim is not used yet.
    if last < 0 { place - 1 } else { place }
}

/// Whether a time part is in the window of a claim.
fn in_window(last: i64, place: i64) -> bool {
    place >> COUNTER_BITS >> WINDOW_BITS == last.abs() >> (SECOND_BITS + WINDOW_BITS)
}

/// The next id of a claim: of this second, or one after the last if its window is not the current one.
fn next_in_claim(last: i64, now: i64) -> Option<i64> {
    if last == IdGenerator::NO_ID {
        return None;
    }
    let next = place_of(last) + 1;
    let place = [next.max(now << COUNTER_BITS), next].into_iter().find(|place| in_window(last, *place))?;
    let slot = last.abs() & (SLOT_MASK << COUNTER_BITS);
    Some((place >> COUNTER_BITS << SECOND_BITS) | slot | (place & COUNTER_MASK))
}

/// The smallest acceptable claim: after all assigned ids, and not before the current window.
fn earliest_claim(last: i64, now: i64) -> Result<i64, StoreError> {
    let seconds = (place_of(last) + 1).max(now << COUNTER_BITS) >> COUNTER_BITS;
    if seconds >= MAX_SECONDS { Err(IDS_EXHAUSTED) } else { Ok((seconds >> WINDOW_BITS) << SLOT_BITS) }
}

/// The first id of a claim, at this time if that is in its window.
fn first_in_claim(claim: i64, now: i64) -> Option<i64> {
    let begin = (claim >> SLOT_BITS) << WINDOW_BITS;
    let seconds = now.clamp(begin, begin + (1 << WINDOW_BITS) - 1);
    (seconds < MAX_SECONDS).then_some((seconds << SECOND_BITS) | ((claim & SLOT_MASK) << COUNTER_BITS))
}

#[cfg(test)]
mod tests;
