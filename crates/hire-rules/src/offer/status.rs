//! The states of an offer and what leads from one to another.

use hire_types::hiring::{OfferStatus, OfferType};

use OfferStatus::{
    Accepted, ApprovalWithdrawn, Approved, Created, Declined, Expired, InApproval, InternLeft, InternOnboarded,
    InternToOnboard, NotApplied, Rejected, Sent,
};

/// An event of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferEvent {
    /// A person or an office automation system reports a status.
    Reported(OfferStatus),
    /// A field that needs approval got another value.
    ContentChanged,
    /// The time until which it was valid is over.
    TimeOver,
    /// An intern arrived.
    Onboarded,
    /// An intern did not arrive.
    OnboardingCancelled,
    /// An intern left.
    Left,
}

/// Why an offer cannot follow an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusRefusal {
    /// The approval has not come so far, or is over.
    Approval,
    /// The offer is not sent, or the candidate has answered.
    Sending,
    /// Only an offer that is sent or accepted expires.
    NotSent,
    /// Only an offer whose content can change, and whose letter is not out, follows a change of its content.
    Content,
    /// The internship is not about to begin.
    NotToOnboard,
    /// The intern is not onboarded.
    NotOnboarded,
}

/// The statuses that may be reported for an offer of a status.
const REPORTS: [(OfferStatus, &[OfferStatus]); 13] = [
    (NotApplied, &[InApproval, Sent]),
    (Created, &[InApproval, Sent]),
    (InApproval, &[ApprovalWithdrawn, Approved, Rejected]),
    (ApprovalWithdrawn, &[InApproval, Created]),
    (Rejected, &[InApproval, Created]),
    (Approved, &[ApprovalWithdrawn, Sent]),
    (Sent, &[Accepted, Declined, Expired]),
    (Accepted, &[Declined, Expired]),
    (Declined, &[InApproval, Sent, Accepted, Created]),
    (Expired, &[InApproval, Sent, Created]),
    // Internships only.
    (InternToOnboard, &[Expired]),
    (InternOnboarded, &[]),
    (InternLeft, &[]),
];

/// Statuses, each with the one that follows.
type Changes = &'static [(OfferStatus, OfferStatus)];

/// The transitions of all other events, and the refusal for statuses that are not listed.
const EVENTS: [(OfferEvent, Changes, StatusRefusal); 5] = [
    (
        OfferEvent::ContentChanged,
        &[
            (InApproval, ApprovalWithdrawn),
            (Approved, ApprovalWithdrawn),
            (Declined, ApprovalWithdrawn),
            (Expired, ApprovalWithdrawn),
            (NotApplied, NotApplied),
            (Created, Created),
            (ApprovalWithdrawn, ApprovalWithdrawn),
            (Rejected, Rejected),
        ],
        StatusRefusal::Content,
    ),
    (OfferEvent::TimeOver, &[(Sent, Expired)], StatusRefusal::NotSent),
    // Internships only.
    (OfferEvent::Onboarded, &[(InternToOnboard, InternOnboarded)], StatusRefusal::NotToOnboard),
    (OfferEvent::OnboardingCancelled, &[(InternToOnboard, Expired)], StatusRefusal::NotToOnboard),
    (OfferEvent::Left, &[(InternOnboarded, InternLeft)], StatusRefusal::NotOnboarded),
];

/// The status of an offer after an event.
///
/// `approval_required` is the tenant's setting: then an offer is sent only after its approval.
pub fn next(
    offer_type: OfferType,
    from: OfferStatus,
    event: OfferEvent,
    approval_required: bool,
) -> Result<OfferStatus, StatusRefusal> {
    let OfferEvent::Reported(to) = event else {
        let (_, changes, refusal) = EVENTS.iter().find(|(known, ..)| *known == event).unwrap_or(&EVENTS[0]);
        return changes.iter().find(|(status, _)| *status == from).map(|(_, to)| *to).ok_or(*refusal);
    };
    let unapproved = matches!(from, Created | NotApplied) && to == Sent && approval_required;
    if unapproved || !reports(from).contains(&to) {
        return Err(refusal(to));
    }
    // An internship that is accepted waits for the intern.
    let waits = offer_type == OfferType::Internship && to == Accepted;
    Ok(if waits { InternToOnboard } else { to })
}

/// The status at a time: an offer that was sent and not answered is no longer valid after `expires_at`, also before the
/// server has stored that. Times are milliseconds.
pub fn status_at(stored: OfferStatus, expires_at: Option<i64>, now: i64) -> OfferStatus {
    if stored == Sent && expires_at.is_some_and(|end| end < now) { Expired } else { stored }
}

/// The subject of a reported status. A tenant decides for each separately whether an OA system reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportKind {
    Approval,
    /// Sending, and what the candidate answers.
    Sending,
}

impl ReportKind {
    pub const fn from_status(reported: OfferStatus) -> Self {
        match reported {
            NotApplied | Created | InApproval | ApprovalWithdrawn | Approved | Rejected => Self::Approval,
            Sent | Accepted | Declined | Expired | InternToOnboard | InternOnboarded | InternLeft => Self::Sending,
        }
    }
}

/// Whether the content of an offer may change: not once its letter is out.
pub fn is_editable(status: OfferStatus) -> bool {
    next(OfferType::Formal, status, OfferEvent::ContentChanged, false).is_ok()
}

/// Whether an offer has a valid approval.
pub const fn is_approved(status: OfferStatus) -> bool {
    match status {
        Approved | Sent | Accepted | InternToOnboard | InternOnboarded | InternLeft => true,
        NotApplied | InApproval | ApprovalWithdrawn | Rejected | Declined | Expired | Created => false,
    }
}

fn reports(from: OfferStatus) -> &'static [OfferStatus] {
    REPORTS.iter().find(|(status, _)| *status == from).map_or(&[], |(_, to)| to)
}

/// The refusal depends on what is reported alone.
fn refusal(to: OfferStatus) -> StatusRefusal {
    match (to, ReportKind::from_status(to)) {
        (Expired, _) => StatusRefusal::NotSent,
        (_, ReportKind::Approval) => StatusRefusal::Approval,
        (_, ReportKind::Sending) => StatusRefusal::Sending,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    const OTHER_EVENTS: [OfferEvent; 5] = [
        OfferEvent::ContentChanged,
        OfferEvent::TimeOver,
        OfferEvent::Onboarded,
        OfferEvent::OnboardingCancelled,
        OfferEvent::Left,
    ];

    fn events() -> impl Iterator<Item = OfferEvent> {
        OfferStatus::ALL.iter().copied().map(OfferEvent::Reported).chain(OTHER_EVENTS)
    }

    /// Every status that a new offer can come to.
    fn reachable(offer_type: OfferType, approval_required: bool) -> Vec<OfferStatus> {
        let mut reachable = vec![Created];
        let mut at = 0;
        while let Some(from) = reachable.get(at).copied() {
            at += 1;
            for to in events().filter_map(|event| next(offer_type, from, event, approval_required).ok()) {
                if !reachable.contains(&to) {
                    reachable.push(to);
                }
            }
        }
        reachable.sort_by_key(|status| status.code());
        reachable
    }

    #[test]
    fn every_status_has_its_reports() {
        let stated: Vec<_> = REPORTS.iter().map(|(status, _)| *status).collect();
        assert!(OfferStatus::ALL.iter().all(|status| stated.contains(status)));
    }

    #[test]
    fn every_status_can_be_reached_but_those_of_the_other_type() {
        let codes = |offer_type, required| -> Vec<i64> {
            reachable(offer_type, required).into_iter().map(OfferStatus::code).collect()
        };
        for required in [false, true] {
            assert_eq!(codes(OfferType::Formal, required), [2, 3, 4, 5, 6, 7, 8, 9, 10]);
            assert_eq!(codes(OfferType::Internship, required), [2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13]);
        }
    }

    #[test]
    fn only_an_internship_that_is_over_stays_so_for_ever() {
        for status in OfferStatus::ALL.iter().copied() {
            let stays = events().all(|event| next(OfferType::Internship, status, event, false).is_err());
            assert_eq!(stays, status == InternLeft, "{status:?}");
        }
    }

    #[test]
    fn reports_follow_the_approval() {
        let allowed = |from, required| -> Vec<i64> {
            let to = |to: &OfferStatus| next(OfferType::Formal, from, OfferEvent::Reported(*to), required).is_ok();
            OfferStatus::ALL.iter().filter(|status| to(status)).map(|status| status.code()).collect()
        };
        for (from, may) in [
            (1, &[2, 6][..]),
            (2, &[3, 4, 5]),
            (3, &[2, 10]),
            (4, &[3, 6]),
            (5, &[2, 10]),
            (6, &[7, 8, 9]),
            (7, &[8, 9]),
            (8, &[2, 6, 7, 10]),
            (9, &[2, 6, 10]),
            (10, &[2, 6]),
        ] {
            assert_eq!(allowed(OfferStatus::from_code(from).unwrap(), false), may, "{from}");
        }
        assert_eq!(allowed(Created, true), [2]);
        assert_eq!(allowed(Expired, true), [2, 6, 10], "it was approved before");
    }

    #[test]
    fn changed_content_withdraws_an_approval_that_runs_or_is_over() {
        let after = |code| {
            let from = OfferStatus::from_code(code).unwrap();
            next(OfferType::Formal, from, OfferEvent::ContentChanged, false).map(OfferStatus::code)
        };
        for (from, to) in [(1, 1), (2, 3), (3, 3), (4, 3), (5, 5), (8, 3), (9, 3), (10, 10)] {
            assert_eq!(after(from), Ok(to), "{from}");
        }
        for from in [6, 7, 11, 12, 13] {
            assert_eq!(after(from), Err(StatusRefusal::Content), "{from}");
        }
    }

    #[test]
    fn an_approval_stands_until_the_candidate_declines_or_the_offer_expires() {
        let approved = OfferStatus::ALL.iter().copied().filter(|status| is_approved(*status));
        assert_eq!(approved.map(OfferStatus::code).collect::<Vec<_>>(), [4, 6, 7, 11, 12, 13]);
    }

    #[test]
    fn an_internship_begins_and_ends_once() {
        let next = |from, event| next(OfferType::Internship, from, event, false);
        assert_eq!(next(Sent, OfferEvent::Reported(Accepted)), Ok(InternToOnboard));
        assert_eq!(next(InternToOnboard, OfferEvent::Onboarded), Ok(InternOnboarded));
        assert_eq!(next(InternToOnboard, OfferEvent::OnboardingCancelled), Ok(Expired));
        assert_eq!(next(InternOnboarded, OfferEvent::Left), Ok(InternLeft));
        assert_eq!(next(InternOnboarded, OfferEvent::Onboarded), Err(StatusRefusal::NotToOnboard));
        assert_eq!(next(InternLeft, OfferEvent::Left), Err(StatusRefusal::NotOnboarded));
    }

    fn any_status() -> impl Strategy<Value = OfferStatus> {
        prop::sample::select(OfferStatus::ALL.to_vec())
    }

    #[test]
    fn only_an_offer_that_waits_for_an_answer_runs_out() {
        for status in OfferStatus::ALL.iter().copied() {
            let after = if status == Sent { Expired } else { status };
            assert_eq!(status_at(status, Some(5), 6), after, "{status:?}");
            assert_eq!(
                next(OfferType::Formal, status, OfferEvent::TimeOver, false).ok(),
                (status == Sent).then_some(Expired)
            );
        }
        assert_eq!([status_at(Sent, Some(5), 5), status_at(Sent, None, i64::MAX)], [Sent, Sent]);
    }

    #[test]
    fn the_setting_of_a_report_follows_what_it_is_about() {
        let of = |kind| -> Vec<i64> {
            let of_kind = OfferStatus::ALL.iter().filter(|status| ReportKind::from_status(**status) == kind);
            of_kind.map(|status| status.code()).collect()
        };
        assert_eq!(of(ReportKind::Approval), [1, 2, 3, 4, 5, 10]);
        assert_eq!(of(ReportKind::Sending), [6, 7, 8, 9, 11, 12, 13]);
    }

    /// The statuses of a random life, from the first.
    fn life(offer_type: OfferType, required: bool, events: &[OfferEvent]) -> Vec<OfferStatus> {
        let mut life = vec![Created];
        for event in events {
            let from = life.last().copied().unwrap_or(Created);
            life.extend(next(offer_type, from, *event, required));
        }
        life
    }

    fn any_events() -> impl Strategy<Value = Vec<OfferEvent>> {
        prop::collection::vec(prop::sample::select(events().collect::<Vec<_>>()), 0..40)
    }

    proptest! {
        #[test]
        fn a_required_approval_comes_before_the_letter(events in any_events(), intern in any::<bool>()) {
            let offer_type = if intern { OfferType::Internship } else { OfferType::Formal };
            let life = life(offer_type, true, &events);
            let first = |status| life.iter().position(|other| *other == status);
            if let Some(sent) = first(Sent) {
                prop_assert!(first(Approved).is_some_and(|approved| approved < sent), "{:?}", life);
            }
        }

        #[test]
        fn an_internship_begins_after_it_was_sent_and_ends_after_it_began(events in any_events()) {
            let life = life(OfferType::Internship, false, &events);
            let first = |status| life.iter().position(|other| *other == status);
            for (later, earlier) in [(InternToOnboard, Sent), (InternOnboarded, InternToOnboard), (InternLeft, InternOnboarded)] {
                if let Some(later) = first(later) {
                    prop_assert!(first(earlier).is_some_and(|earlier| earlier < later), "{:?}", life);
                }
            }
            prop_assert!(!life.contains(&Accepted));
        }

        #[test]
        fn a_status_is_never_reported_twice(status in any_status(), intern in any::<bool>(), required in any::<bool>()) {
            let offer_type = if intern { OfferType::Internship } else { OfferType::Formal };
            prop_assert!(next(offer_type, status, OfferEvent::Reported(status), required).is_err());
        }

        #[test]
        fn a_refusal_tells_the_class_of_what_was_reported(from in any_status(), to in any_status(), required in any::<bool>()) {
            if let Err(refused) = next(OfferType::Formal, from, OfferEvent::Reported(to), required) {
                prop_assert_eq!(refused, refusal(to));
            }
        }

        #[test]
        fn nothing_makes_a_formal_offer_an_internship(events in any_events()) {
            let life = life(OfferType::Formal, false, &events);
            prop_assert!(!life.iter().any(|status| matches!(status, InternToOnboard | InternOnboarded | InternLeft)));
        }
    }
}
