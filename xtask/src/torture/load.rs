//! Clients that create one offer after the other while something else happens.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::journal::{CREATE, Journal};
use super::place::offer;
use crate::http::Client;

/// The system error of every operation.
pub const SYSTEM: i64 = 1_002_001;

pub fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What clients saw between two moments.
#[derive(Default, Debug, Clone, Copy)]
pub struct Seen {
    pub created: u64,
    pub failed: u64,
    /// The longest that anybody waited.
    pub longest: Duration,
}

/// Applications that are still without an offer, and what came of the others.
pub struct Load<'a> {
    pub journal: &'a Mutex<Journal>,
    pub next: &'a AtomicU64,
    pub end: u64,
}

impl Load<'_> {
    /// Creates offers from several clients as long as `go_on` says so. Answers are created offers or the documented
    /// system error; nothing else, and nobody is left without one.
    pub fn run(&self, base_url: &str, token: &str, clients: usize, go_on: impl Fn() -> bool + Sync) -> Seen {
        let seen = Mutex::new(Seen::default());
        std::thread::scope(|scope| {
            for _ in 0..clients {
                scope.spawn(|| self.client(&mut Client::new(base_url, token), &seen, &go_on));
            }
        });
        seen.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn client(&self, client: &mut Client, seen: &Mutex<Seen>, go_on: &(impl Fn() -> bool + Sync)) {
        while go_on() {
            let number = self.next.fetch_add(1, Ordering::SeqCst);
            if number >= self.end {
                return;
            }
            let start = Instant::now();
            let answer = client.post(CREATE, &offer(number));
            let waited = start.elapsed();
            let mut journal = locked(self.journal);
            let mut seen = locked(seen);
            seen.longest = seen.longest.max(waited);
            match answer {
                Ok(answer) if journal.answered(number, &answer) => seen.created += 1,
                Ok(answer) => {
                    seen.failed += 1;
                    journal.unanswered.push(number);
                    if (answer.status, answer.code()) != (500, SYSTEM) {
                        journal.violation(format!("creating an offer was answered with {answer}"));
                    }
                }
                Err(error) => {
                    journal.unanswered.push(number);
                    journal.violation(format!("creating an offer was not answered: {error}"));
                }
            }
        }
    }
}
