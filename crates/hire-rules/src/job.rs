//! The states of a job and what leads from one to the other.

use hire_types::job::JobStatus::{self, Closed, Open};

/// An event of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobEvent {
    /// Its content or its settings change.
    Changed,
    Closed,
    Reopened,
    /// The time until which it was open is over.
    Expired,
}

/// Why a job cannot follow an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobRefusal {
    IsClosed,
    IsOpen,
}

/// The status after each event.
const TRANSITIONS: [(JobStatus, JobEvent, Result<JobStatus, JobRefusal>); 8] = [
    (Open, JobEvent::Changed, Ok(Open)),
    (Open, JobEvent::Closed, Ok(Closed)),
    (Open, JobEvent::Reopened, Err(JobRefusal::IsOpen)),
    (Closed, JobEvent::Changed, Err(JobRefusal::IsClosed)),
    (Closed, JobEvent::Closed, Err(JobRefusal::IsClosed)),
    (Closed, JobEvent::Reopened, Ok(Open)),
    (Open, JobEvent::Expired, Ok(Closed)),
    (Closed, JobEvent::Expired, Err(JobRefusal::IsClosed)),
];

/// The status of a job after an event.
pub fn next(from: JobStatus, event: JobEvent) -> Result<JobStatus, JobRefusal> {
    let transition = TRANSITIONS.iter().find(|(status, happens, _)| (*status, *happens) == (from, event));
    transition.map_or(Err(JobRefusal::IsClosed), |(.., to)| *to)
}

/// The status of a job at a time: it is closed from its expiry on, also before the server has stored that.
pub fn status_at(set: JobStatus, expires_at: Option<i64>, now: i64) -> JobStatus {
    if expires_at.is_some_and(|end| end <= now) { Closed } else { set }
}

/// Until when a job stays open, as a request states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatedExpiry {
    pub never: bool,
    /// Milliseconds.
    pub at: Option<i64>,
    /// The retired member, in seconds or in milliseconds. It counts only without the other.
    pub retired: Option<i64>,
}

/// Smaller numbers are seconds: as milliseconds they would lie in 1973 or before.
const SMALLEST_MILLISECONDS: i64 = 100_000_000_000;

impl StatedExpiry {
    /// When the job expires, if ever. A job that does must state a time that is still to come.
    pub fn resolve(self, now: i64) -> Result<Option<i64>, NotInTheFuture> {
        if self.never {
            return Ok(None);
        }
        let retired =
            self.retired.map(|time| if time < SMALLEST_MILLISECONDS { time.saturating_mul(1_000) } else { time });
        self.at.or(retired).filter(|time| *time > now).map(Some).ok_or(NotInTheFuture)
    }
}

/// The time of expiry is missing or over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotInTheFuture;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    const EVENTS: [JobEvent; 4] = [JobEvent::Changed, JobEvent::Closed, JobEvent::Reopened, JobEvent::Expired];

    #[test]
    fn every_status_has_one_row_for_every_event() {
        for status in JobStatus::ALL {
            for event in EVENTS {
                let rows = TRANSITIONS.iter().filter(|(from, happens, _)| (from, happens) == (status, &event));
                assert_eq!(rows.count(), 1, "{status:?} {event:?}");
            }
        }
    }

    #[test]
    fn closing_and_expiry_close_and_only_reopening_opens() {
        assert_eq!(next(Open, JobEvent::Expired), Ok(Closed));
        assert_eq!(next(Closed, JobEvent::Expired), Err(JobRefusal::IsClosed));
        assert_eq!(next(Open, JobEvent::Closed), Ok(Closed));
        assert_eq!(next(Closed, JobEvent::Closed), Err(JobRefusal::IsClosed));
        assert_eq!(next(Closed, JobEvent::Reopened), Ok(Open));
        assert_eq!(next(Open, JobEvent::Reopened), Err(JobRefusal::IsOpen));
        assert_eq!(next(Open, JobEvent::Changed), Ok(Open));
        assert_eq!(next(Closed, JobEvent::Changed), Err(JobRefusal::IsClosed));
    }

    #[test]
    fn the_retired_expiry_may_be_in_seconds_and_counts_last() {
        let stated = |at, retired| StatedExpiry { never: false, at, retired }.resolve(1_000_000_000_000);
        assert_eq!(stated(None, Some(1_622_484_739)), Ok(Some(1_622_484_739_000)));
        assert_eq!(stated(None, Some(1_622_484_739_955)), Ok(Some(1_622_484_739_955)));
        assert_eq!(stated(Some(2_000_000_000_000), Some(1)), Ok(Some(2_000_000_000_000)));
        assert_eq!(stated(None, None), Err(NotInTheFuture));
        assert_eq!(stated(Some(1_000_000_000_000), None), Err(NotInTheFuture));
        let early = |retired| StatedExpiry { never: false, at: None, retired: Some(retired) }.resolve(0);
        assert_eq!(early(100_000_000_000), Ok(Some(100_000_000_000)), "milliseconds of 1973");
        assert_eq!(early(99_999_999_999), Ok(Some(99_999_999_999_000)));
        assert_eq!(StatedExpiry { never: true, at: Some(1), retired: Some(1) }.resolve(5), Ok(None));
    }

    proptest! {
        #[test]
        fn an_event_is_accepted_again_only_if_it_changes_nothing(walk in prop::collection::vec(prop::sample::select(EVENTS.to_vec()), 0..20)) {
            let mut status = Open;
            for event in walk {
                let Ok(to) = next(status, event) else { continue };
                prop_assert_eq!(next(to, event).is_ok(), event == JobEvent::Changed);
                prop_assert_eq!(to == Open, matches!(event, JobEvent::Changed | JobEvent::Reopened));
                status = to;
            }
        }

        #[test]
        fn a_job_that_expires_is_open_before_and_closed_from_then_on(at in 1_i64.., now in 0_i64..) {
            let stated = StatedExpiry { never: false, at: Some(at), retired: None };
            match stated.resolve(now) {
                Ok(end) => {
                    prop_assert_eq!(status_at(Open, end, now), Open);
                    prop_assert_eq!(status_at(Open, end, at), Closed);
                }
                Err(NotInTheFuture) => prop_assert_eq!(status_at(Open, Some(at), now), Closed),
            }
            prop_assert_eq!(status_at(Closed, None, now), Closed);
        }
    }
}
