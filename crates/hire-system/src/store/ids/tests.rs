#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::{collections::HashSet, sync::mpsc, time::Duration};

use futures_util::FutureExt;
use proptest::{prelude::*, sample::Index, test_runner::Config, test_runner::TestRunner};

use super::*;
use crate::store::{Options, testing::TestDatabase};

const NOW: i64 = 1_716_177_600_000;
/// A whole number of windows, so that a test's clock begins with one.
const BEGIN: i64 = ((NOW / 1000) >> WINDOW_BITS) << WINDOW_BITS;
const WINDOW_MS: i64 = 1000 << WINDOW_BITS;

/// A database and a clock at the beginning of a window. The store must be dropped before the database.
fn fresh() -> (TestDatabase, Store, Clock) {
    let scratch = TestDatabase::migrated().unwrap();
    let store = scratch.open().unwrap();
    (scratch, store, Clock::fixed(BEGIN * 1000))
}

/// A process that creates ids.
struct Node {
    ids: IdGenerator,
    store: Store,
}

impl Node {
    fn new(clock: Clock, store: Store) -> Self {
        Self { ids: IdGenerator::new(clock), store }
    }

    async fn mint(&self) -> Result<i64, StoreError> {
        loop {
            self.ids.ready(&self.store).await?;
            if let Some(id) = self.ids.next() {
                return Ok(id);
            }
        }
    }

    fn mint_blocking(&self) -> Result<i64, StoreError> {
        futures_executor::block_on(self.mint())
    }
}

fn minted(ids: &Node, count: usize) -> Vec<i64> {
    (0..count).map(|_| ids.mint_blocking().unwrap()).collect()
}

fn last_claim(store: &Store) -> i64 {
    let read = |shared: &mut GlobalTx<'_>| -> Result<_, StoreError> {
        shared.query_opt("SELECT last FROM id_claims", &[], |row| row.get(0))
    };
    store.read_global_blocking(read).unwrap().unwrap()
}

fn assert_rise(ids: &[i64]) {
    assert!(ids.is_sorted_by(|one, next| one < next), "{ids:?}");
}

#[test]
fn ids_rise_with_time_look_like_real_ones_and_are_the_same_in_every_run() {
    let (_scratch, store, clock) = fresh();
    let ids = Node::new(clock.clone(), store);
    let mut all = minted(&ids, 2);
    clock.advance(1000);
    all.extend(minted(&ids, 1));
    clock.advance(WINDOW_MS);
    all.extend(minted(&ids, 1));
    let second = 1 << SECOND_BITS;
    let first = BEGIN << SECOND_BITS;
    assert_eq!(all, [first, first + 1, first + second, first + 65 * second]);
    assert_eq!(first.to_string().len(), 19);
}

#[test]
fn a_window_costs_one_claim() {
    let (_scratch, store, clock) = fresh();
    let ids = Node::new(clock.clone(), store.clone());
    minted(&ids, 1);
    let claim = last_claim(&store);
    for _ in 0..63 {
        clock.advance(1000);
        minted(&ids, 10);
    }
    assert_eq!(last_claim(&store), claim);
    clock.advance(1000);
    minted(&ids, 10);
    assert_eq!(last_claim(&store) >> SLOT_BITS, (claim >> SLOT_BITS) + 1);
}

#[test]
fn waiting_tasks_share_a_claim() {
    let (_scratch, store, clock) = fresh();
    let ids = Node::new(clock, store.clone());
    let requests = futures_util::future::join_all((0..100).map(|_| ids.mint()));
    let all: HashSet<i64> = futures_executor::block_on(requests).into_iter().map(Result::unwrap).collect();
    assert_eq!(all.len(), 100);
    assert_eq!(last_claim(&store), BEGIN >> WINDOW_BITS << SLOT_BITS);
}

#[test]
fn threads_of_one_process_never_mint_the_same_id() {
    let (_scratch, store, clock) = fresh();
    let ids = Node::new(clock, store);
    let minting = || minted(&ids, 5000);
    let all: HashSet<i64> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(minting)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(all.len(), 20_000);
}

#[test]
fn a_process_restarted_within_a_second_repeats_no_id() {
    let (scratch, store, clock) = fresh();
    let mut all = Vec::new();
    let mut store = Some(store);
    for _ in 0..5 {
        // There is no clean shutdown: claims are not returned.
        let ids = Node::new(clock.clone(), store.take().unwrap_or_else(|| scratch.open().unwrap()));
        all.extend(minted(&ids, 3));
    }
    assert_rise(&all);
}

#[test]
fn two_thousand_commands_do_not_create_ids_of_the_server() {
    let (_scratch, store, clock) = fresh();
    let server = Node::new(clock.clone(), store.clone());
    let mut all: HashSet<i64> = minted(&server, 1).into_iter().collect();
    for _ in 0..2000 {
        all.extend(minted(&Node::new(clock.clone(), store.clone()), 1));
        all.extend(minted(&server, 1));
    }
    assert_eq!(all.len(), 4001);
    assert!(all.iter().all(|id| id >> SECOND_BITS == BEGIN), "and none is ahead of its time");
}

#[test]
fn more_claims_than_a_window_has_slots_use_the_next_one() {
    let (_scratch, store, clock) = fresh();
    let server = Node::new(clock.clone(), store.clone());
    let mut all = minted(&server, 1);
    let full = BEGIN >> WINDOW_BITS << SLOT_BITS | SLOT_MASK;
    store.write_global_blocking(move |shared| claims::take(shared, full)).unwrap();
    all.extend(minted(&server, 1));
    all.extend(minted(&Node::new(clock.clone(), store.clone()), 2));
    assert_rise(&all);
    assert_eq!(all.last(), Some(&((BEGIN + 64) << SECOND_BITS | 1)));
    // When the clock reaches that window, its first slot is taken.
    clock.advance(WINDOW_MS);
    let later = minted(&server, 1);
    assert_eq!(later, [(BEGIN + 64) << SECOND_BITS | 1 << COUNTER_BITS]);
}

#[test]
fn a_clock_that_goes_back_repeats_no_id() {
    let (_scratch, store, clock) = fresh();
    let ids = Node::new(clock.clone(), store.clone());
    let mut all = minted(&ids, 2);
    for back in [1000, 10 * WINDOW_MS, 400 * 24 * 3_600_000] {
        clock.advance(-back);
        all.extend(minted(&ids, 2));
        all.extend(minted(&Node::new(clock.clone(), store.clone()), 2));
    }
    let distinct: HashSet<_> = all.iter().collect();
    assert_eq!(distinct.len(), all.len());
    clock.advance(-BEGIN * 2000);
    all.extend(minted(&Node::new(clock.clone(), store), 1));
    assert!(all.iter().all(|id| id >> SECOND_BITS == BEGIN));
}

#[test]
fn a_machine_with_a_slow_clock_uses_the_windows_of_the_fast_one() {
    let (_scratch, store, slow) = fresh();
    let fast = Clock::fixed((BEGIN + 3600) * 1000);
    let (slow_ids, fast_ids) = (Node::new(slow.clone(), store.clone()), Node::new(fast, store));
    let mut all = minted(&slow_ids, 1);
    all.extend(minted(&fast_ids, 1));
    all.extend(minted(&slow_ids, 1));
    slow.advance(WINDOW_MS);
    all.extend(minted(&slow_ids, 2));
    all.extend(minted(&fast_ids, 1));
    let seconds: Vec<i64> = all.iter().map(|id| (id >> SECOND_BITS) - BEGIN).collect();
    assert_eq!(seconds, [0, 3600 / 64 * 64 + 16, 0, 3584, 3584, 3600]);
    assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len());
}

#[test]
fn without_the_store_there_is_no_id_once_the_claim_has_ended() {
    let (scratch, store, clock) = fresh();
    let ids = Node::new(clock.clone(), store.clone());
    let before = minted(&ids, 1);
    store.close();
    // The claim stays taken.
    assert_rise(&[before, minted(&ids, 1)].concat());
    clock.advance(WINDOW_MS);
    assert_eq!(ids.mint_blocking(), Err(StoreError::Closed));
    assert_eq!(Node::new(clock.clone(), store).mint_blocking(), Err(StoreError::Closed));
    let back = Node::new(clock, scratch.open().unwrap());
    assert_eq!(minted(&back, 1), [(BEGIN + 64) << SECOND_BITS]);
}

#[test]
fn waiting_tasks_fail_together_with_a_claim() {
    let scratch = TestDatabase::migrated().unwrap();
    let options = Options { readers: 1, pool: 1, timeout: Duration::from_millis(40), ..Options::default() };
    let store = Store::open(&scratch.database, options).unwrap();
    let ids = Node::new(Clock::fixed(NOW), store.clone());
    let (begun, has_begun) = mpsc::channel();
    let (end, may_end) = mpsc::channel::<()>();
    let may_end = std::sync::Mutex::new(may_end);
    let busy = std::thread::spawn(move || {
        store.write_global_blocking::<_, StoreError>(move |_| {
            begun.send(()).unwrap();
            may_end.lock().unwrap().recv().unwrap();
            Ok(())
        })
    });
    has_begun.recv().unwrap();
    let mut requests: Vec<_> = (0..20).map(|_| Box::pin(ids.mint())).collect();
    assert!(requests.iter_mut().all(|mint| mint.as_mut().now_or_never().is_none()));
    let mut requests = requests.into_iter();
    let first = futures_executor::block_on(requests.next().unwrap());
    assert!(matches!(first, Err(StoreError::Unavailable(_))), "{first:?}");
    for mut mint in requests {
        assert_eq!(mint.as_mut().now_or_never(), Some(first.clone()));
    }
    end.send(()).unwrap();
    busy.join().unwrap().unwrap();
    // Later calls try again.
    assert!(ids.mint_blocking().is_ok());
}

#[test]
fn a_claim_that_is_used_up_is_followed_by_one_of_the_next_window() {
    let (_scratch, store, clock) = fresh();
    let ids = Node::new(clock, store);
    let first = minted(&ids, 1);
    let last = (BEGIN + 63) << SECOND_BITS | COUNTER_MASK;
    assert_eq!(next_in_claim(last - 1, BEGIN), Some(last));
    ids.ids.last.store(last, Ordering::SeqCst);
    let next = minted(&ids, 1);
    assert_eq!(next, [(BEGIN + 64) << SECOND_BITS]);
    assert_rise(&[first, next].concat());
    // Within a claim, a full second continues in the next.
    let full = BEGIN << SECOND_BITS | 5 << COUNTER_BITS | COUNTER_MASK;
    assert_eq!(next_in_claim(full, BEGIN), Some((BEGIN + 1) << SECOND_BITS | 5 << COUNTER_BITS));
}

#[test]
fn a_clock_that_is_past_the_last_id_is_refused() {
    let (_scratch, store, _) = fresh();
    for seconds in [MAX_SECONDS, MAX_SECONDS + 1, i64::MAX / 1000] {
        let ids = Node::new(Clock::fixed(seconds * 1000), store.clone());
        assert_eq!(ids.mint_blocking(), Err(IDS_EXHAUSTED));
    }
    let last = Node::new(Clock::fixed((MAX_SECONDS - 1) * 1000), store.clone());
    assert!(minted(&last, 2).iter().all(|id| *id > 0));
    // The last id was reached; the counter does not restart.
    let end = MAX_SECONDS >> WINDOW_BITS << SLOT_BITS;
    store.write_global_blocking(move |shared| claims::take(shared, end - 1)).unwrap();
    assert_eq!(Node::new(Clock::fixed(NOW), store).mint_blocking(), Err(IDS_EXHAUSTED));
}

/// An event in one of several processes that share a database.
#[derive(Clone, Debug)]
enum Step {
    Mint(Index, usize),
    /// Killed, and another one starts on the same machine.
    Replace(Index),
    /// One more process on a machine.
    Join(Index),
    /// The clock of a machine advances, or goes back.
    Tick(Index, i64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let tick = prop_oneof![
        4 => 0..2000_i64,
        2 => 30_000..200_000_i64,
        1 => -200_000..0_i64,
        1 => -10_000_000_000..10_000_000_000_i64,
    ];
    let step = prop_oneof![
        6 => (any::<Index>(), 1..20_usize).prop_map(|(process, count)| Step::Mint(process, count)),
        2 => any::<Index>().prop_map(Step::Replace),
        1 => any::<Index>().prop_map(Step::Join),
        3 => (any::<Index>(), tick).prop_map(|(machine, ms)| Step::Tick(machine, ms)),
    ];
    prop::collection::vec(step, 1..60)
}

/// All cases run on one database, one after the other.
#[test]
fn ids_are_unique_for_any_events_of_processes_and_clocks() {
    let (_scratch, store, _) = fresh();
    let mut ever = HashSet::new();
    let config = Config { cases: 64, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new(config);
    let runs = std::cell::RefCell::new(&mut ever);
    runner
        .run(&steps(), |steps| {
            let mut ever = runs.borrow_mut();
            let machines: Vec<Clock> = (0..3).map(|at| Clock::fixed(NOW + at * 700)).collect();
            let start = |machine: usize| (machine, Node::new(machines[machine].clone(), store.clone()), 0);
            let mut processes: Vec<_> = (0..3).map(start).collect();
            for step in steps {
                match step {
                    Step::Mint(at, count) => {
                        let process = at.get_mut(&mut processes);
                        for id in minted(&process.1, count) {
                            prop_assert!(id > process.2, "{id} does not follow {}", process.2);
                            prop_assert!(ever.insert(id), "{id} was made twice");
                            process.2 = id;
                        }
                    }
                    Step::Replace(at) => {
                        let process = at.get_mut(&mut processes);
                        *process = start(process.0);
                    }
                    Step::Join(at) => processes.push(start(at.index(machines.len()))),
                    Step::Tick(at, ms) => at.get(&machines).advance(ms),
                }
            }
            Ok(())
        })
        .unwrap();
    assert!(ever.len() > 1000);
}
