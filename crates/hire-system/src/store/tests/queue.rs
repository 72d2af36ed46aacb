//! Jobs that wait while every worker is busy.

use std::{
    pin::Pin,
    sync::{Mutex, mpsc},
    thread::JoinHandle,
    time::Duration,
};

use futures_util::FutureExt;

use super::*;
use crate::store::{AppNo, Database, Options, Owner};

const FOR_EVER: Duration = Duration::from_secs(1 << 30);

/// One thread for reads and one for writes, or one for both.
fn with(options: Options) -> (TestDatabase, Store) {
    let scratch = TestDatabase::migrated().unwrap();
    let store = ready(Store::open(&scratch.database, Options { readers: 1, pool: 1, ..options }).unwrap());
    run(&store, |shared| shared.execute(NOTES, &[]).map(|_| ()));
    (scratch, store)
}

/// A job that occupies its worker until it is released.
struct Busy {
    end: mpsc::Sender<()>,
    working: JoinHandle<Result<(), StoreError>>,
}

impl Busy {
    fn at(store: &Store, reads: bool) -> Self {
        let (begun, has_begun) = mpsc::channel();
        let (end, may_end) = mpsc::channel::<()>();
        let may_end = Mutex::new(may_end);
        let store = store.clone();
        let work = move || {
            begun.send(()).unwrap();
            may_end.lock().unwrap().recv().unwrap();
            Ok(())
        };
        let working = std::thread::spawn(move || {
            if reads {
                store.read_global_blocking(move |_| work())
            } else {
                store.write_global_blocking(move |_| work())
            }
        });
        has_begun.recv().unwrap();
        Self { end, working }
    }

    fn let_go(self) {
        self.end.send(()).unwrap();
        self.working.join().unwrap().unwrap();
    }
}

/// A queued job: once polled it is in the queue.
type Waiting = Pin<Box<dyn Future<Output = Result<(), StoreError>>>>;

fn read(store: &Store) -> Waiting {
    let store = store.clone();
    Box::pin(async move { store.read_global(|_| Ok(())).await })
}

fn write(store: &Store, id: i64) -> Waiting {
    let store = store.clone();
    Box::pin(async move { store.write(Actor::System, ONE, move |tx| insert(tx, id)).await })
}

fn assert_unavailable(outcome: &Result<(), StoreError>) {
    assert!(matches!(outcome, Err(StoreError::Unavailable(_))), "{outcome:?}");
}

#[test]
fn jobs_time_out_while_every_worker_is_busy() {
    let (_scratch, store) = with(Options { timeout: Duration::from_millis(40), ..Options::default() });
    let busy = Busy::at(&store, true);
    // The only thread is still busy when this returns.
    assert_unavailable(&futures_executor::block_on(read(&store)));
    busy.let_go();
    let busy = Busy::at(&store, false);
    assert_unavailable(&futures_executor::block_on(write(&store, 1)));
    busy.let_go();
    assert_eq!(store.queued(), 0);
    assert!(ids(&store, ONE).is_empty(), "what was refused is not done later");
}

#[test]
fn a_full_queue_refuses_at_once_and_runs_what_it_has() {
    let (_scratch, store) = with(Options { timeout: FOR_EVER, queue: 3, ..Options::default() });
    let busy = Busy::at(&store, false);
    let mut waiting: Vec<_> = (1..=3).map(|id| write(&store, id)).collect();
    for write in &mut waiting {
        assert_eq!(write.now_or_never(), None);
    }
    for id in 4..=100 {
        assert_unavailable(&write(&store, id).now_or_never().unwrap());
    }
    assert_eq!(store.queued(), 3);
    busy.let_go();
    for write in waiting {
        assert_eq!(futures_executor::block_on(write), Ok(()));
    }
    assert_eq!(ids(&store, ONE), [1, 2, 3]);
    assert_eq!(futures_executor::block_on(write(&store, 4)), Ok(()));
}

#[test]
fn a_full_queue_of_reads_refuses_as_well() {
    let (_scratch, store) = with(Options { timeout: FOR_EVER, queue: 2, ..Options::default() });
    let busy = Busy::at(&store, true);
    let mut waiting = [read(&store), read(&store)];
    for read in &mut waiting {
        assert_eq!(read.now_or_never(), None);
    }
    assert_unavailable(&read(&store).now_or_never().unwrap());
    busy.let_go();
    for read in waiting {
        assert_eq!(futures_executor::block_on(read), Ok(()));
    }
}

#[test]
fn on_sqlite_reads_do_not_wait_behind_writes() {
    let (scratch, store) = with(Options { timeout: FOR_EVER, queue: 1, ..Options::default() });
    if matches!(scratch.database, Database::Postgres(_)) {
        return;
    }
    let busy = Busy::at(&store, false);
    let mut waiting = write(&store, 1);
    assert_eq!(waiting.as_mut().now_or_never(), None);
    assert_unavailable(&write(&store, 2).now_or_never().unwrap());
    assert!(ids(&store, ONE).is_empty());
    busy.let_go();
    assert_eq!(futures_executor::block_on(waiting), Ok(()));
}

#[test]
fn queued_reads_share_a_snapshot_and_later_ones_see_newer_writes() {
    let (scratch, store) = with(Options { timeout: FOR_EVER, ..Options::default() });
    // On PostgreSQL, the one thread is the reader's.
    let writer = match scratch.database {
        Database::Postgres(_) => scratch.open().unwrap(),
        Database::Sqlite(_) => store.clone(),
    };
    let count = |tx: &mut Tx<'_>| tx.query_opt("SELECT COUNT(*) FROM memos WHERE tenant = $1", &[], |row| row.get(0));
    let busy = Busy::at(&store, true);
    let mut first = Box::pin(store.read::<Option<i64>, StoreError>(ONE, move |tx| {
        let before = count(tx)?;
        writer.write_blocking(Actor::System, ONE, |tx| insert(tx, 1))?;
        Ok(before)
    }));
    let mut second = Box::pin(store.read::<Option<i64>, StoreError>(ONE, count));
    assert_eq!(first.as_mut().now_or_never(), None);
    assert_eq!(second.as_mut().now_or_never(), None);
    busy.let_go();
    assert_eq!(futures_executor::block_on(first), Ok(Some(0)));
    assert_eq!(futures_executor::block_on(second), Ok(Some(0)));
    assert_eq!(ids(&store, ONE), [1]);
}

fn app(number: u64) -> Owner {
    Owner::Caller { tenant: ONE, app: AppNo(number) }
}

#[test]
fn an_owner_that_occupies_all_workers_does_not_delay_another() {
    let (_scratch, store) = with(Options { timeout: FOR_EVER, ..Options::default() });
    // The owner of the jobs before this one, whose worker may not have noticed yet that it is free: so the reserved
    // worker does not take it.
    let busy = Busy::at(&store, true);
    let mut waiting: Vec<_> = (0..50).map(|_| read(&store)).collect();
    for read in &mut waiting {
        assert_eq!(read.now_or_never(), None);
    }
    // The job of another owner is done while the only general worker is still busy.
    assert_eq!(futures_executor::block_on(read(&store.for_owner(app(1)))), Ok(()));
    assert_eq!(store.queued(), 50);
    busy.let_go();
    for read in waiting {
        assert_eq!(futures_executor::block_on(read), Ok(()));
    }
}

#[test]
fn an_owner_that_fills_the_queue_does_not_block_another() {
    let (_scratch, store) = with(Options { timeout: FOR_EVER, queue: 3, ..Options::default() });
    let (heavy, light) = (store.for_owner(app(1)), store.for_owner(app(2)));
    let busy = [Busy::at(&heavy, true), Busy::at(&light, true)];
    let mut waiting: Vec<_> = (0..3).map(|_| read(&heavy)).collect();
    for read in &mut waiting {
        assert_eq!(read.now_or_never(), None);
    }
    let mut of_light = read(&light);
    assert_eq!(of_light.as_mut().now_or_never(), None);
    // The newest job of the owner with the most jobs was removed.
    assert_unavailable(&futures_executor::block_on(waiting.pop().unwrap()));
    busy.into_iter().for_each(Busy::let_go);
    assert_eq!(futures_executor::block_on(of_light), Ok(()));
}

#[test]
fn a_ping_is_answered_while_every_worker_is_busy_and_the_queue_is_full() {
    let (_scratch, store) = with(Options { timeout: FOR_EVER, queue: 1, ..Options::default() });
    let busy = [Busy::at(&store.for_owner(app(1)), true), Busy::at(&store.for_owner(app(2)), true)];
    let mut waiting = read(&store);
    assert_eq!(waiting.as_mut().now_or_never(), None);
    assert_unavailable(&futures_executor::block_on(read(&store)));
    assert_eq!(futures_executor::block_on(store.ping()), Ok(()));
    busy.into_iter().for_each(Busy::let_go);
    assert_eq!(futures_executor::block_on(waiting), Ok(()));
}
