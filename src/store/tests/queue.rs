//! What becomes of those who wait while every thread is busy.

use std::{
    pin::Pin,
    sync::{Mutex, mpsc},
    thread::JoinHandle,
    time::Duration,
};

use futures_util::FutureExt;

use super::*;
use crate::store::{Database, Options};

const FOR_EVER: Duration = Duration::from_secs(1 << 30);

/// One thread for reads and one for writes, or one for both.
fn with(options: Options) -> (Scratch, Store) {
    let scratch = Scratch::new().unwrap();
    let store = ready(Store::open(&scratch.database, Options { readers: 1, pool: 1, ..options }).unwrap());
    run(&store, |shared| shared.execute(NOTES, &[]).map(|_| ()));
    (scratch, store)
}

/// A job that keeps its thread until it is let go.
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

/// A request that stands in line: once polled it is there.
type Waiting = Pin<Box<dyn Future<Output = Result<(), StoreError>>>>;

fn read(store: &Store) -> Waiting {
    let store = store.clone();
    Box::pin(async move { store.read_global(|_| Ok(())).await })
}

fn write(store: &Store, id: i64) -> Waiting {
    let store = store.clone();
    Box::pin(async move { store.write(Actor::System, ONE, move |tx| insert(tx, id)).await })
}

fn assert_unavailable(answer: &Result<(), StoreError>) {
    assert!(matches!(answer, Err(StoreError::Unavailable(_))), "{answer:?}");
}

#[test]
fn nobody_waits_for_a_busy_store_for_ever() {
    let (_scratch, store) = with(Options { timeout: Duration::from_millis(40), ..Options::default() });
    let busy = Busy::at(&store, true);
    // The only thread is still busy when this is answered.
    assert_unavailable(&futures_executor::block_on(read(&store)));
    busy.let_go();
    let busy = Busy::at(&store, false);
    assert_unavailable(&futures_executor::block_on(write(&store, 1)));
    busy.let_go();
    assert_eq!(store.queued(), 0);
    assert!(ids(&store, ONE).is_empty(), "what was refused is not done later");
}

#[test]
fn who_finds_the_line_full_is_refused_at_once_and_the_others_are_served() {
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
fn a_full_line_of_reads_is_refused_as_well() {
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
fn on_sqlite_reads_do_not_stand_in_line_with_writes() {
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
fn reads_that_wait_together_see_the_same_and_later_ones_what_was_written_since() {
    let (scratch, store) = with(Options { timeout: FOR_EVER, ..Options::default() });
    // On PostgreSQL, the one thread is the reader's.
    let writer = match scratch.database {
        Database::Postgres(_) => scratch.open().unwrap(),
        Database::Sqlite(_) => store.clone(),
    };
    let count = |tx: &mut Tx<'_>| tx.one("SELECT COUNT(*) FROM notes WHERE tenant = $1", &[], |row| row.get(0));
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
