//! Fair scheduling: which of the waiting jobs a worker takes next.
//!
//! Each owner has a first-in, first-out queue and an account of the worker time that it used lately. The next job is the
//! oldest of the owner that used least, so an owner with slow jobs, or many, delays its own jobs and not those of others.
//!
//! There is a general worker for each processor, so slow jobs on all of them would slow down everything else in the
//! process. While an app with quick jobs is active, one general worker is kept free of slow ones.
//!
//! This module reads no clock and takes no lock.

use std::{
    collections::VecDeque,
    fmt,
    time::{Duration, Instant},
};

use foldhash::{HashMap, HashMapExt};

use crate::store::TenantNo;

/// On whose behalf a job runs. Owners share the workers fairly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    /// The server itself: the search index, administration, commands.
    System,
    /// Requests whose caller is not known yet: token checks and the token operations.
    Gateway,
    /// An app in a tenant.
    Caller { tenant: TenantNo, app: AppNo },
}

/// The number of an app: the digits of its `app_id`. Cheaper to compare than text, and safe in logs and metrics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AppNo(pub u64);

impl fmt::Display for AppNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Which jobs a worker takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    General,
    /// Only jobs of owners that use little and have no other job running. Such a job starts at once even while slow jobs
    /// occupy all general workers.
    Reserved,
}

/// Used worker time counts half after this long.
const HALF_LIFE: Duration = Duration::from_secs(1);
/// An owner below this much recent worker time may use the reserved lane. In the long run it is 7 % of one worker.
const LIGHT_SECONDS: f64 = 0.1;
/// Jobs are slow when they take longer than this on average, the last ones counting most.
const SLOW_JOB_SECONDS: f64 = 0.005;
const MEAN_WEIGHT: f64 = 0.125;
/// An idle account with less than this is removed.
const NEGLIGIBLE_SECONDS: f64 = 1e-6;

pub struct Waiting<T> {
    pub owner: Owner,
    pub job: T,
    pub enqueued_at: Instant,
}

struct Account<T> {
    waiting: VecDeque<Waiting<T>>,
    running: usize,
    used_seconds: f64,
    used_until: Instant,
    /// `None` before the first job.
    mean_job_seconds: Option<f64>,
}

impl<T> Account<T> {
    fn new(now: Instant) -> Self {
        Self { waiting: VecDeque::new(), running: 0, used_seconds: 0.0, used_until: now, mean_job_seconds: None }
    }

    fn recent_seconds(&self, now: Instant) -> f64 {
        let half_lives = now.saturating_duration_since(self.used_until).as_secs_f64() / HALF_LIFE.as_secs_f64();
        self.used_seconds * (-half_lives).exp2()
    }

    fn charge(&mut self, time: Duration, now: Instant) {
        self.used_seconds = self.recent_seconds(now) + time.as_secs_f64();
        self.used_until = now;
        let mean = self.mean_job_seconds.unwrap_or(time.as_secs_f64());
        self.mean_job_seconds = Some(mean + MEAN_WEIGHT * (time.as_secs_f64() - mean));
    }

    fn is_slow(&self) -> bool {
        self.mean_job_seconds.is_some_and(|mean| mean > SLOW_JOB_SECONDS)
    }

    fn may_use(&self, lane: Lane, now: Instant) -> bool {
        lane == Lane::General || (self.running == 0 && self.recent_seconds(now) < LIGHT_SECONDS)
    }
}

pub struct FairQueue<T> {
    /// One for each owner that waits, runs, or used worker time in the last seconds.
    accounts: HashMap<Owner, Account<T>>,
    len: usize,
    general_workers: usize,
}

impl<T> Default for FairQueue<T> {
    fn default() -> Self {
        Self { accounts: HashMap::new(), len: 0, general_workers: 0 }
    }
}

impl<T> FairQueue<T> {
    pub fn len(&self) -> usize {
        self.len
    }

    pub fn add_general_worker(&mut self) {
        self.general_workers += 1;
    }

    pub fn general_workers(&self) -> usize {
        self.general_workers
    }

    /// Whether another slow job would leave no general worker to an active app with quick jobs.
    fn is_full_of_slow_jobs(&self) -> bool {
        let (mut slow, mut is_shared) = (0, false);
        for (owner, account) in &self.accounts {
            match owner {
                _ if account.is_slow() => slow += account.running,
                Owner::Caller { .. } => is_shared = true,
                // Always active with short jobs.
                Owner::System | Owner::Gateway => {}
            }
        }
        is_shared && self.general_workers > 1 && slow + 1 >= self.general_workers
    }

    /// Adds a job. If the queue is full, removes and returns the newest job of the owner with the most jobs.
    pub fn push(&mut self, owner: Owner, job: T, capacity: usize, now: Instant) -> Option<T> {
        if self.len >= capacity {
            let own = self.accounts.get(&owner).map_or(0, |account| account.waiting.len());
            let longest = self.accounts.values_mut().max_by_key(|account| account.waiting.len());
            let Some(longest) = longest.filter(|longest| longest.waiting.len() > own + 1) else { return Some(job) };
            let evicted = longest.waiting.pop_back().map(|waiting| waiting.job);
            self.account(owner, now).waiting.push_back(Waiting { owner, job, enqueued_at: now });
            return evicted;
        }
        self.account(owner, now).waiting.push_back(Waiting { owner, job, enqueued_at: now });
        self.len += 1;
        None
    }

    /// Puts a job that was popped back in front of the others of its owner.
    pub fn requeue(&mut self, waiting: Waiting<T>, now: Instant) {
        self.account(waiting.owner, now).waiting.push_front(waiting);
        self.len += 1;
    }

    /// Takes the next job if it fulfils a condition. It runs until `finish`.
    pub fn pop_if(
        &mut self,
        lane: Lane,
        now: Instant,
        condition: impl FnOnce(&Waiting<T>) -> bool,
    ) -> Option<Waiting<T>> {
        if self.len == 0 {
            return None;
        }
        let only_quick = self.is_full_of_slow_jobs();
        let candidates = self.accounts.values_mut().filter_map(|account| {
            let enqueued_at = account.waiting.front()?.enqueued_at;
            let eligible = account.may_use(lane, now) && !(only_quick && account.is_slow());
            eligible.then(|| (account.recent_seconds(now), enqueued_at, account))
        });
        let (_, _, next) = candidates.min_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)))?;
        let waiting = next.waiting.pop_front_if(|front| condition(front))?;
        next.running += 1;
        self.len -= 1;
        Some(waiting)
    }

    pub fn pop(&mut self, lane: Lane, now: Instant) -> Option<Waiting<T>> {
        self.pop_if(lane, now, |_| true)
    }

    /// Charges the owner of a finished job for its running time.
    pub fn finish(&mut self, owner: Owner, time: Duration, now: Instant) {
        let account = self.account(owner, now);
        account.running = account.running.saturating_sub(1);
        account.charge(time, now);
    }

    pub fn has_job_for_reserved(&self, owner: Owner, now: Instant) -> bool {
        let account = self.accounts.get(&owner);
        account.is_some_and(|account| !account.waiting.is_empty() && account.may_use(Lane::Reserved, now))
    }

    /// Removes and returns the jobs that waited for `timeout` or longer, and removes accounts without recent use.
    pub fn expire(&mut self, timeout: Duration, now: Instant) -> Vec<T> {
        let mut expired = Vec::new();
        for account in self.accounts.values_mut() {
            let overdue = |front: &mut Waiting<T>| now.saturating_duration_since(front.enqueued_at) >= timeout;
            while let Some(waiting) = account.waiting.pop_front_if(overdue) {
                expired.push(waiting.job);
            }
        }
        self.len -= expired.len();
        self.accounts.retain(|_, account| {
            !account.waiting.is_empty() || account.running > 0 || account.recent_seconds(now) > NEGLIGIBLE_SECONDS
        });
        expired
    }

    fn account(&mut self, owner: Owner, now: Instant) -> &mut Account<T> {
        self.accounts.entry(owner).or_insert_with(|| Account::new(now))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const MANY: usize = 1_000;
    const SLOW: Duration = Duration::from_millis(300);
    const QUICK: Duration = Duration::from_micros(200);

    fn owner(number: u64) -> Owner {
        Owner::Caller { tenant: TenantNo(1), app: AppNo(number) }
    }

    fn waiting(queue: &mut FairQueue<&'static str>, jobs: &[(u64, &'static str)], now: Instant) {
        for (number, job) in jobs {
            assert_eq!(queue.push(owner(*number), job, MANY, now), None);
        }
    }

    fn pop(queue: &mut FairQueue<&'static str>, lane: Lane, now: Instant) -> Option<&'static str> {
        queue.pop(lane, now).map(|waiting| waiting.job)
    }

    #[test]
    fn an_owner_with_slow_jobs_waits_behind_one_with_quick_jobs() {
        let (mut queue, mut now) = (FairQueue::default(), Instant::now());
        waiting(&mut queue, &[(1, "slow"), (1, "slow"), (1, "slow")], now);
        assert_eq!(pop(&mut queue, Lane::General, now), Some("slow"));
        now += SLOW;
        queue.finish(owner(1), SLOW, now);
        waiting(&mut queue, &[(2, "quick"), (2, "quick")], now);
        for _ in 0..2 {
            assert_eq!(pop(&mut queue, Lane::General, now), Some("quick"));
            now += QUICK;
            queue.finish(owner(2), QUICK, now);
        }
        assert_eq!(pop(&mut queue, Lane::General, now), Some("slow"));
    }

    #[test]
    fn owners_that_use_the_same_take_turns_and_keep_their_own_order() {
        let (mut queue, mut now) = (FairQueue::default(), Instant::now());
        waiting(&mut queue, &[(1, "a1"), (1, "a2"), (1, "a3")], now);
        waiting(&mut queue, &[(2, "b1"), (2, "b2"), (2, "b3")], now + QUICK);
        let mut order = Vec::new();
        while let Some(taken) = queue.pop(Lane::General, now) {
            now += QUICK;
            queue.finish(taken.owner, QUICK, now);
            order.push(taken.job);
        }
        assert_eq!(order, ["a1", "b1", "a2", "b2", "a3", "b3"]);
    }

    #[test]
    fn past_use_decays_within_seconds() {
        let (mut queue, now) = (FairQueue::<()>::default(), Instant::now());
        queue.finish(owner(1), Duration::from_secs(5), now);
        assert!(!queue.account(owner(1), now).may_use(Lane::Reserved, now + Duration::from_secs(5)));
        assert!(queue.account(owner(1), now).may_use(Lane::Reserved, now + Duration::from_secs(6)));
        queue.expire(SLOW, now + Duration::from_secs(10));
        assert_eq!(queue.accounts.len(), 1);
        queue.expire(SLOW, now + Duration::from_secs(30));
        assert_eq!(queue.accounts.len(), 0);
    }

    #[test]
    fn the_reserved_worker_takes_one_job_of_light_owners_only() {
        let (mut queue, now) = (FairQueue::default(), Instant::now());
        waiting(&mut queue, &[(1, "first"), (1, "second")], now);
        assert_eq!(pop(&mut queue, Lane::General, now), Some("first"));
        assert_eq!(pop(&mut queue, Lane::Reserved, now), None);
        waiting(&mut queue, &[(2, "light")], now);
        assert!(queue.has_job_for_reserved(owner(2), now) && !queue.has_job_for_reserved(owner(1), now));
        assert_eq!(pop(&mut queue, Lane::Reserved, now), Some("light"));
        queue.finish(owner(1), SLOW, now);
        assert_eq!(pop(&mut queue, Lane::Reserved, now), None);
        assert_eq!(pop(&mut queue, Lane::General, now), Some("second"));
    }

    #[test]
    fn slow_jobs_leave_a_worker_to_an_active_app_with_quick_jobs() {
        let (mut queue, now) = (FairQueue::default(), Instant::now());
        queue.add_general_worker();
        queue.add_general_worker();
        queue.finish(owner(1), SLOW, now);
        queue.finish(owner(3), SLOW, now);
        waiting(&mut queue, &[(1, "slow"), (1, "slow"), (1, "slow"), (3, "slow")], now);
        // Alone, slow jobs may use every worker.
        for _ in 0..2 {
            assert_eq!(pop(&mut queue, Lane::General, now), Some("slow"));
        }
        queue.finish(owner(1), SLOW, now);
        queue.finish(owner(2), QUICK, now);
        assert_eq!(pop(&mut queue, Lane::General, now), None);
        waiting(&mut queue, &[(2, "quick")], now);
        assert_eq!(pop(&mut queue, Lane::General, now), Some("quick"));
        queue.finish(owner(2), QUICK, now);
        // Once the other app is idle, they may again.
        let later = now + Duration::from_secs(20);
        queue.expire(Duration::from_secs(60), later);
        assert_eq!(pop(&mut queue, Lane::General, later), Some("slow"));
    }

    #[test]
    fn a_full_queue_refuses_the_newest_job_of_the_owner_with_the_most() {
        let (mut queue, now) = (FairQueue::default(), Instant::now());
        waiting(&mut queue, &[(1, "a1"), (1, "a2"), (1, "a3")], now);
        assert_eq!(queue.push(owner(1), "a4", 3, now), Some("a4"));
        assert_eq!(queue.push(owner(2), "b1", 3, now), Some("a3"));
        assert_eq!(queue.push(owner(2), "b2", 3, now), Some("b2"), "both have their share");
        assert_eq!(queue.len(), 3);
        let left: Vec<_> = std::iter::from_fn(|| pop(&mut queue, Lane::General, now)).collect();
        assert_eq!((left.len(), queue.len()), (3, 0));
        assert!(left.contains(&"b1"));
    }

    #[test]
    fn jobs_that_waited_for_the_timeout_are_removed_for_every_owner() {
        let (mut queue, now) = (FairQueue::default(), Instant::now());
        waiting(&mut queue, &[(1, "a1"), (2, "b1")], now);
        waiting(&mut queue, &[(1, "a2")], now + QUICK);
        let mut expired = queue.expire(SLOW, now + SLOW);
        expired.sort_unstable();
        assert_eq!(expired, ["a1", "b1"]);
        assert_eq!(queue.len(), 1);
        assert_eq!(pop(&mut queue, Lane::General, now + SLOW), Some("a2"));
    }

    #[test]
    fn a_condition_applies_to_the_next_job_only() {
        let (mut queue, now) = (FairQueue::default(), Instant::now());
        queue.finish(owner(1), SLOW, now);
        waiting(&mut queue, &[(1, "early")], now);
        waiting(&mut queue, &[(2, "late")], now + QUICK);
        assert!(queue.pop_if(Lane::General, now + QUICK, |front| front.enqueued_at <= now).is_none());
        assert_eq!(pop(&mut queue, Lane::General, now + QUICK), Some("late"));
    }
}
