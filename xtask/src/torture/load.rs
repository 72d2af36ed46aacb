//! Clients that send writes while a fault is injected.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::journal::Journal;
use super::writes;
use crate::http::Client;

pub fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What clients observed while a load ran.
#[derive(Default, Debug, Clone, Copy)]
pub struct Seen {
    pub done: u64,
    pub failed: u64,
    /// The longest wait of a client.
    pub longest: Duration,
}

/// The writes from `next` to `end`, and the outcome of earlier ones.
pub struct Load<'a> {
    pub journal: &'a Mutex<Journal>,
    pub next: &'a AtomicU64,
    pub end: u64,
}

impl Load<'_> {
    /// Sends writes from several clients as long as `go_on` is true. Each response must be a success or the documented
    /// system error of its operation.
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
            let write = writes::by_number(number);
            let response = client.send(&(write.request)(number));
            let waited = start.elapsed();
            let mut journal = locked(self.journal);
            let mut seen = locked(seen);
            seen.longest = seen.longest.max(waited);
            match response {
                Ok(response) if journal.answered(number, &response) => seen.done += 1,
                Ok(response) => {
                    seen.failed += 1;
                    journal.unanswered.push(number);
                    if (response.status, response.code()) != write.system_error {
                        journal.violation(format!("{} was answered with {response}", write.operation));
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
