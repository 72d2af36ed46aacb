//! PostgreSQL stops and restarts, and another client locks a table.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::Engine;
use super::installation::{Installation, token, wait_until};
use super::journal::Journal;
use super::load::{Load, Seen, locked};
use crate::http::Client;
use crate::report::Count;

const ROUNDS: u64 = 3;
const WRITES_PER_ROUND: u64 = 4000;
/// The setting `store.timeout` of these servers, in seconds.
const STORE_TIMEOUT_SECS: u64 = 2;
/// From the end of the timeout to the response.
const SLACK: Duration = Duration::from_secs(3);
/// How long a statement waits for a lock.
const LOCKED: Duration = Duration::from_secs(10);

pub fn run(program: &Path, thorough: bool) -> Result<Count> {
    let mut installation = Installation::new(program, Engine::Postgres)?.with_flags(&[
        "--rate-limits",
        "off",
        "--set",
        &format!("store.timeout={STORE_TIMEOUT_SECS}"),
        "--set",
        "store.pool=4",
    ]);
    let mut cluster = installation.cluster.take().context("a cluster of its own")?;
    let server = installation.serve()?;
    let token = token(&server)?;
    let (journal, next) = (Mutex::new(Journal::default()), AtomicU64::new(0));
    let mut client = Client::new(&server.base_url, &token);
    let rounds = if thorough { ROUNDS } else { 1 };
    for round in 0..rounds {
        let first = round * WRITES_PER_ROUND;
        installation.prepare(first, first + WRITES_PER_ROUND)?;
        next.store(first, Ordering::SeqCst);
        let load = Load { journal: &journal, next: &next, end: first + WRITES_PER_ROUND };
        let ending = AtomicBool::new(false);
        let (seen, healed) = std::thread::scope(|scope| -> Result<(Seen, Duration)> {
            let running = scope.spawn(|| load.run(&server.base_url, &token, 8, || !ending.load(Ordering::SeqCst)));
            let outcome = stop_and_restart(&mut client, &mut cluster, &next, first);
            ending.store(true, Ordering::SeqCst);
            let seen = running.join().map_err(|_| anyhow::anyhow!("the load panicked"))?;
            Ok((seen, outcome?))
        })?;
        println!("stopped and restarted: {seen:?}, healed within {healed:?}");
        if seen.failed == 0 || seen.longest > Duration::from_secs(STORE_TIMEOUT_SECS) + SLACK {
            bail!("while PostgreSQL was stopped: {seen:?}");
        }
        let mut journal = locked(&journal);
        journal.check_answered(&mut client, &installation, 0)?;
        journal.check_unanswered(&mut client, &installation)?;
    }
    if thorough {
        lock_table(&installation, &cluster, &server.base_url, &token, &journal, &next)?;
    }
    locked(&journal).check_answered(&mut client, &installation, 0)?;
    locked(&journal).check_unanswered(&mut client, &installation)?;
    drop(server);
    let mut journal = journal.into_inner().unwrap_or_else(PoisonError::into_inner);
    for problem in installation.doctor_problems()? {
        journal.violation(problem);
    }
    drop(cluster);
    Ok(Count { passed: u32::from(thorough) + u32::try_from(rounds)?, failed: u32::try_from(journal.violations.len())? })
}

/// Stops and restarts PostgreSQL under load. Returns how long it took until writes succeeded again.
fn stop_and_restart(
    client: &mut Client,
    cluster: &mut crate::postgres::Cluster,
    next: &AtomicU64,
    first: u64,
) -> Result<Duration> {
    let timeout = Duration::from_secs(30);
    wait_until("load", timeout, || next.load(Ordering::SeqCst) > first + 100)?;
    cluster.stop()?;
    wait_until("/readyz reports 503", timeout, || client.get("/readyz").is_ok_and(|response| response.status == 503))?;
    let alive = client.get("/healthz")?;
    if alive.status != 200 {
        bail!("/healthz without PostgreSQL: {alive}");
    }
    // Long enough for every request to time out once.
    let start = Instant::now();
    wait_until("time", timeout, || start.elapsed() > Duration::from_secs(STORE_TIMEOUT_SECS + 1))?;
    cluster.resume()?;
    let healed =
        wait_until("readiness", timeout, || client.get("/readyz").is_ok_and(|response| response.status == 200))?;
    let before = next.load(Ordering::SeqCst);
    wait_until("load continues", timeout, || next.load(Ordering::SeqCst) > before + 50)?;
    Ok(healed)
}

/// Another client locks the operation log, so that in the end every connection of the pool waits.
fn lock_table(
    installation: &Installation,
    cluster: &crate::postgres::Cluster,
    base_url: &str,
    token: &str,
    journal: &Mutex<Journal>,
    next: &AtomicU64,
) -> Result<()> {
    let first = ROUNDS * WRITES_PER_ROUND;
    installation.prepare(first, first + 200)?;
    next.store(first, Ordering::SeqCst);
    let mut holding = cluster.hold_transaction("LOCK TABLE operation_log IN ACCESS EXCLUSIVE MODE", 13)?;
    let mut client = Client::new(base_url, token);
    let load = Load { journal, next, end: first + 40 };
    let seen = load.run(base_url, token, 20, || true);
    println!("table locked: {seen:?}");
    holding.wait()?;
    if seen.failed == 0 || seen.longest > LOCKED + Duration::from_secs(STORE_TIMEOUT_SECS) + SLACK {
        bail!("while the table was locked: {seen:?}");
    }
    let load = Load { journal, next, end: first + 200 };
    let after = load.run(base_url, token, 4, || true);
    if after.failed > 0 || client.get("/readyz")?.status != 200 {
        bail!("after the lock was released: {after:?}");
    }
    Ok(())
}
