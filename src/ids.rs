//! Mints ids: `unix seconds << 32 | slot << 18 | counter`, so they sort by time and look like the real ones.
//!
//! Many processes mint beside one another: nodes on one PostgreSQL, commands of the operator beside a server. Before one
//! of them mints it claims: it takes a number from the database that nobody ever had, in a transaction of its own, and
//! goes on only when that is durable. The number is `window << 14 | slot` and stands for all ids of one slot in one
//! window of 64 seconds; in the next window it claims anew. That no id is made twice follows from three things, and none
//! of them is about clocks:
//!
//! - Claims only rise, so no two are the same (`store/claims.rs`).
//! - The bits of an id name its claim, so different claims have no id in common.
//! - Within its claim a process only counts up, and it forgets the claim when it ends.
//!
//! So there is nothing to release and no lease to lose: a process that was killed and is back within the same second has
//! another claim, a clock that goes back finds the claims where they were, and a machine whose clock is slow uses the
//! windows that the fastest one has come to. Then ids run ahead of its time, which is the worst that clocks can do. They
//! also do when more than 16,384 claims are taken within one window, or a claim's 16 million ids are used up in it.
//!
//! What it costs is one small write in 64 seconds of minting. Uniqueness lasts as the database does: one that is put
//! back to a state of before, under a process that still runs, may give its claim out again.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use tokio::sync::Mutex;

use crate::{
    clock::Clock,
    store::{Store, StoreError, claims},
};

const COUNTER_BITS: u32 = 18;
const SLOT_BITS: u32 = 14;
const SECOND_BITS: u32 = COUNTER_BITS + SLOT_BITS;
/// 64 seconds are a window.
const WINDOW_BITS: u32 = 6;
const COUNTER: i64 = (1 << COUNTER_BITS) - 1;
const SLOT: i64 = (1 << SLOT_BITS) - 1;
/// Seconds that an id has no bits for.
const END: i64 = 1 << (63 - SECOND_BITS);
const AFTER_THE_END: StoreError = StoreError::Unsupported("ids end in January 2038; is the clock right?");

/// Mints ids for one process.
#[derive(Debug)]
pub struct Ids {
    clock: Clock,
    store: Store,
    /// The last id, whose bits name the claim that it is of. `NOTHING` before the first.
    last: AtomicI64,
    /// Whose turn it is to claim, and why the last claim failed if one did.
    claiming: Mutex<Option<StoreError>>,
    /// Claims that failed.
    failures: AtomicU64,
}

const NOTHING: i64 = 0;

impl Ids {
    pub fn new(clock: Clock, store: Store) -> Self {
        Self { clock, store, last: AtomicI64::new(NOTHING), claiming: Mutex::default(), failures: AtomicU64::new(0) }
    }

    /// An id that nobody has. It may wait for the store, so a transaction gets it from outside; a claim that was taken
    /// within one would end with it.
    pub async fn mint(&self) -> Result<i64, StoreError> {
        if let Some(id) = self.next() {
            return Ok(id);
        }
        let failures = self.failures.load(Ordering::SeqCst);
        let mut failure = self.claiming.lock().await;
        // Whoever had the turn before has claimed for everybody,
        if let Some(id) = self.next() {
            return Ok(id);
        }
        // or failed for everybody: a store that does not answer would let each of them wait for all before.
        if self.failures.load(Ordering::SeqCst) != failures
            && let Some(error) = &*failure
        {
            return Err(error.clone());
        }
        let claimed = self.claim().await;
        if let Err(error) = &claimed {
            *failure = Some(error.clone());
            self.failures.fetch_add(1, Ordering::SeqCst);
        }
        claimed
    }

    /// The first id of a new claim.
    async fn claim(&self) -> Result<i64, StoreError> {
        let now = self.seconds();
        let seconds = place_after(self.last.load(Ordering::SeqCst), now) >> COUNTER_BITS;
        if seconds >= END {
            return Err(AFTER_THE_END);
        }
        let earliest = (seconds >> WINDOW_BITS) << SLOT_BITS;
        let claim = self.store.write_shared(move |shared| claims::take(shared, earliest)).await?;
        let id = first_of(claim, now).ok_or(AFTER_THE_END)?;
        self.last.store(id, Ordering::SeqCst);
        Ok(id)
    }

    pub fn mint_blocking(&self) -> Result<i64, StoreError> {
        futures_executor::block_on(self.mint())
    }

    /// The next id of the claim, unless it has none for this time.
    fn next(&self) -> Option<i64> {
        let now = self.seconds();
        let before = self.last.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |last| next_of(last, now));
        before.ok().and_then(|last| next_of(last, now))
    }

    fn seconds(&self) -> i64 {
        (self.clock.now() / 1000).max(0)
    }
}

/// The place in time of the id after this one: `seconds << 18 | counter`.
fn place_after(last: i64, now: i64) -> i64 {
    let place = ((last >> SECOND_BITS) << COUNTER_BITS) | (last & COUNTER);
    (place + 1).max(now << COUNTER_BITS)
}

fn next_of(last: i64, now: i64) -> Option<i64> {
    if last == NOTHING {
        return None;
    }
    let place = place_after(last, now);
    let seconds = place >> COUNTER_BITS;
    if seconds >> WINDOW_BITS != last >> (SECOND_BITS + WINDOW_BITS) {
        return None;
    }
    Some((seconds << SECOND_BITS) | (last & (SLOT << COUNTER_BITS)) | (place & COUNTER))
}

/// The first id of a claim, at this time if that is in its window.
fn first_of(claim: i64, now: i64) -> Option<i64> {
    let begin = (claim >> SLOT_BITS) << WINDOW_BITS;
    let seconds = now.clamp(begin, begin + (1 << WINDOW_BITS) - 1);
    (seconds < END).then_some((seconds << SECOND_BITS) | ((claim & SLOT) << COUNTER_BITS))
}

#[cfg(test)]
mod tests;
