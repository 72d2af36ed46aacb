//! Requirements: what their approval allows, when one was completed, and what they pay.

use hire_types::requirement::{ApprovalStatus, DisplayProgress};

use crate::decimal::Decimal;

/// The state of the approval of a requirement. `None` in a tenant that does not approve requirements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Approval {
    pub required: bool,
    pub status: Option<ApprovalStatus>,
}

/// The effect of an approval: the status, whether the requirement can change, and whether jobs may recruit for it.
/// Those that cannot change are not shown either.
const APPROVALS: [(ApprovalStatus, bool, bool); 5] = [
    (ApprovalStatus::NotStarted, true, false),
    (ApprovalStatus::InApproval, false, false),
    (ApprovalStatus::Approved, true, true),
    (ApprovalStatus::Withdrawn, true, false),
    (ApprovalStatus::Rejected, true, false),
];

impl Approval {
    fn allows(self) -> (bool, bool) {
        let status = self.status.unwrap_or(ApprovalStatus::NotStarted);
        let approval = APPROVALS.iter().find(|(known, ..)| *known == status).filter(|_| self.required);
        approval.map_or((true, true), |(_, change, jobs)| (*change, *jobs))
    }

    pub fn allows_changes(self) -> bool {
        self.allows().0
    }

    pub fn allows_jobs(self) -> bool {
        self.allows().1
    }

    /// That of a new requirement.
    pub fn of_new(required: bool) -> Self {
        Self { required, status: required.then_some(ApprovalStatus::NotStarted) }
    }
}

/// When a requirement was completed. Every progress may follow every other; leaving `Completed` clears the time.
pub fn completed_at(
    before: Option<(DisplayProgress, Option<i64>)>,
    progress: DisplayProgress,
    now: i64,
) -> Option<i64> {
    match (before, progress) {
        (Some((DisplayProgress::Completed, at)), DisplayProgress::Completed) => at.or(Some(now)),
        (_, DisplayProgress::Completed) => Some(now),
        _ => None,
    }
}

/// Whether two amounts are decimals from 0 on, the lower one first. Either may be missing.
pub fn is_salary_range(min: Option<&str>, max: Option<&str>) -> bool {
    let amount = |text: Option<&str>| match text.map(Decimal::parse) {
        None => Some(None),
        Some(Some(amount)) if !amount.is_negative() => Some(Some(amount)),
        Some(_) => None,
    };
    match (amount(min), amount(max)) {
        (Some(Some(min)), Some(Some(max))) => {
            let scale = min.scale().max(max.scale());
            let units = |amount: Decimal| {
                10_i128.checked_pow(scale - amount.scale()).and_then(|factor| amount.units().checked_mul(factor))
            };
            units(min).zip(units(max)).is_some_and(|(min, max)| min <= max)
        }
        (Some(_), Some(_)) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn any_progress() -> impl Strategy<Value = DisplayProgress> {
        prop::sample::select(DisplayProgress::ALL.to_vec())
    }

    #[test]
    fn an_approval_has_a_row_for_every_status() {
        let stated: Vec<_> = APPROVALS.iter().map(|(status, ..)| *status).collect();
        assert_eq!(stated, ApprovalStatus::ALL);
    }

    #[test]
    fn a_requirement_in_approval_stays_and_an_approved_one_gets_jobs() {
        let allowed = |required, status: Option<i64>| {
            let approval = Approval { required, status: status.and_then(ApprovalStatus::from_code) };
            (approval.allows_changes(), approval.allows_jobs())
        };
        for (status, expected) in
            [(1, (true, false)), (2, (false, false)), (3, (true, true)), (4, (true, false)), (5, (true, false))]
        {
            assert_eq!(allowed(true, Some(status)), expected, "{status}");
            assert_eq!(allowed(false, Some(status)), (true, true), "{status}");
        }
        assert_eq!(allowed(true, None), (true, false));
        assert_eq!(Approval::of_new(true).status, Some(ApprovalStatus::NotStarted));
        assert_eq!(Approval::of_new(false).status, None);
    }

    #[test]
    fn a_salary_range_is_two_amounts_in_their_order() {
        for (min, max) in [
            (None, None),
            (Some("0"), None),
            (None, Some("12.5")),
            (Some("9"), Some("10")),
            (Some("1.5"), Some("2")),
            (Some("1"), Some("1.25")),
            (Some("1.50"), Some("1.5")),
        ] {
            assert!(is_salary_range(min, max), "{min:?} {max:?}");
        }
        for (min, max) in [
            (Some("-1"), None),
            (None, Some("x")),
            (Some("10"), Some("9")),
            (Some("1.51"), Some("1.5")),
            (Some("2"), Some("1.75")),
            (Some(""), None),
        ] {
            assert!(!is_salary_range(min, max), "{min:?} {max:?}");
        }
    }

    proptest! {
        #[test]
        fn only_a_completed_requirement_has_the_time_at_which_it_became_so(steps in prop::collection::vec(any_progress(), 1..20)) {
            let mut before = None;
            let mut since = None;
            for (progress, now) in steps.into_iter().zip(1..) {
                let completed = completed_at(before, progress, now);
                since = (progress == DisplayProgress::Completed).then_some(since.unwrap_or(now));
                prop_assert_eq!(completed, since);
                before = Some((progress, completed));
            }
        }
    }
}
