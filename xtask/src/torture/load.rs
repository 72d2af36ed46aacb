//! Clients that send one write after the other while something else happens.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::journal::Journal;
use super::writes;
use crate::http::Client;

pub fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What clients saw between two moments.
#[derive(Default, Debug, Clone, Copy)]
pub struct Seen {
    pub done: u64,
    pub failed: u64,
    /// The longest wait of a client.
    pub longest: Duration,
}

/// The writes from `next` to `end`, and what came of those before.
pub struct Load<'a> {
    pub journal: &'a Mutex<Journal>,
    pub next: &'a AtomicU64,
    pub end: u64,
}

impl Load<'_> {
    /// Sends writes from several clients as long as `go_on` says so. Each has to be answered: that it was done, or with the
    /// documented system error of its operation.
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
            let write = writes::of(number);
            let answer = client.send(&(write.request)(number));
            let waited = start.elapsed();
            let mut journal = locked(self.journal);
            let mut seen = locked(seen);
            seen.longest = seen.longest.max(waited);
            match answer {
                Ok(answer) if journal.answered(number, &answer) => seen.done += 1,
                Ok(answer) => {
                    seen.failed += 1;
                    journal.unanswered.push(number);
                    if (answer.status, answer.code()) != write.system_error {
                        journal.violation(format!("{} was answered with {answer}", write.operation));
                    }
                }
                Err(error) => {
                    journal.unanswered.push(number);
                    journal.violation(format!("{} was not answered: {error}", write.operation));
                }
            }
        }
    }
}
