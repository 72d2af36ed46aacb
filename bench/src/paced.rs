//! Requests at a fixed rate, sent by their own thread while something else is measured.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

use crate::{Result, client::Client, server::Server};

pub struct Paced {
    stop: Arc<AtomicBool>,
    begun: Instant,
    thread: JoinHandle<Result<u64>>,
}

impl Paced {
    /// Sends the n-th request `n * interval` after the first one, or later if the server is slower. `render` makes its text.
    pub fn begin(
        server: &Server,
        interval: Duration,
        mut render: impl FnMut(u64) -> String + Send + 'static,
    ) -> Result<Self> {
        let mut client = Client::connect(&server.address)?;
        let stop = Arc::new(AtomicBool::new(false));
        let (stopped, begun) = (Arc::clone(&stop), Instant::now());
        let thread = std::thread::spawn(move || {
            let mut sent = 0;
            while !stopped.load(Ordering::Relaxed) {
                let reply = client.send(&render(sent))?;
                if reply.status != 200 {
                    return Err(reply.body.into());
                }
                sent += 1;
                let due = begun + interval * sent as u32;
                std::thread::sleep(due.saturating_duration_since(Instant::now()));
            }
            Ok(sent)
        });
        Ok(Self { stop, begun, thread })
    }

    /// Stops; returns the number of requests and the seconds that they took.
    pub fn end(self) -> Result<(u64, f64)> {
        self.stop.store(true, Ordering::Relaxed);
        let sent = self.thread.join().map_err(|_| "the paced requests panicked")??;
        Ok((sent, self.begun.elapsed().as_secs_f64()))
    }
}
