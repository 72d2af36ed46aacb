#![allow(clippy::unwrap_used)]
use hire_types::hiring::{
    ActiveStatus::{Running, Terminated},
    StageType,
};
use proptest::prelude::*;

use super::*;

fn events() -> Vec<Event> {
    let moves = StageType::ALL.iter().copied().map(Event::Moved);
    let others = [Event::Terminated, Event::Recovered, Event::OnboardingCancelled, Event::Onboarded, Event::Returned];
    moves.chain(others).collect()
}

fn any_event() -> impl Strategy<Value = Event> {
    prop::sample::select(events())
}

const fn at(status: ActiveStatus, stage: StageType) -> State {
    State { status, stage }
}

#[test]
fn each_event_is_refused_for_its_first_reason() {
    use Refusal::{IsNotOnboarded, IsNotTerminated, IsNotToBeOnboarded, IsOnboarded, IsTerminated, TargetOnboarded};
    use StageType::{Interview, Onboarded, ToBeOnboarded};
    for (event, state, expected) in [
        (Event::Moved(Interview), at(Terminated, Onboarded), IsOnboarded),
        (Event::Moved(Interview), at(Terminated, Interview), IsTerminated),
        (Event::Moved(Onboarded), at(Terminated, Onboarded), IsOnboarded),
        (Event::Moved(Onboarded), at(Terminated, ToBeOnboarded), TargetOnboarded),
        (Event::Moved(Onboarded), at(Running, ToBeOnboarded), TargetOnboarded),
        (Event::Terminated, at(Terminated, Onboarded), IsTerminated),
        (Event::Terminated, at(Running, Onboarded), IsOnboarded),
        (Event::OnboardingCancelled, at(Terminated, Interview), IsTerminated),
        (Event::OnboardingCancelled, at(Running, Interview), IsNotToBeOnboarded),
        (Event::OnboardingCancelled, at(Running, Onboarded), IsNotToBeOnboarded),
        (Event::Recovered, at(Running, Interview), IsNotTerminated),
        (Event::Onboarded, at(Terminated, ToBeOnboarded), IsTerminated),
        (Event::Onboarded, at(Running, Onboarded), IsNotToBeOnboarded),
        (Event::Returned, at(Terminated, Onboarded), IsTerminated),
        (Event::Returned, at(Running, ToBeOnboarded), IsNotOnboarded),
    ] {
        assert_eq!(next(state, event), Err(expected), "{event:?} of {state:?}");
    }
}

#[test]
fn each_event_leads_to_its_state() {
    use StageType::{Interview, Offer, Onboarded, Screening, ToBeOnboarded};
    for (event, from, to) in [
        (Event::Moved(Offer), at(Running, Screening), at(Running, Offer)),
        (Event::Moved(Screening), at(Running, ToBeOnboarded), at(Running, Screening)),
        (Event::Terminated, at(Running, Interview), at(Terminated, Interview)),
        (Event::OnboardingCancelled, at(Running, ToBeOnboarded), at(Terminated, ToBeOnboarded)),
        (Event::Recovered, at(Terminated, Interview), at(Running, Interview)),
        (Event::Onboarded, at(Running, ToBeOnboarded), at(Running, Onboarded)),
        (Event::Returned, at(Running, Onboarded), at(Running, ToBeOnboarded)),
    ] {
        assert_eq!(next(from, event), Ok(to), "{event:?}");
    }
}

#[test]
fn every_state_is_reached_from_the_first_stage_but_a_terminated_onboarding() {
    let mut reached = vec![at(Running, StageType::Screening)];
    let mut done = 0;
    while let Some(state) = reached.get(done).copied() {
        done += 1;
        for state in events().into_iter().filter_map(|event| next(state, event).ok()) {
            if !reached.contains(&state) {
                reached.push(state);
            }
        }
    }
    for status in [Running, Terminated] {
        for stage in StageType::ALL.iter().copied() {
            let state = at(status, stage);
            assert_eq!(reached.contains(&state), state != at(Terminated, StageType::Onboarded), "{state:?}");
        }
    }
}

proptest! {
    /// However an application is treated, these hold after each step.
    #[test]
    fn any_sequence_keeps_the_invariants(events in prop::collection::vec(any_event(), 0..60)) {
        let mut state = at(Running, StageType::Screening);
        for event in events {
            let Ok(after) = next(state, event) else { continue };
            if state.status == Terminated {
                prop_assert_eq!(event, Event::Recovered);
            }
            if after.stage != state.stage {
                prop_assert_eq!((state.status, after.status), (Running, Running), "{:?}", event);
            }
            if after.stage == StageType::Onboarded && state.stage != StageType::Onboarded {
                prop_assert_eq!((event, state.stage), (Event::Onboarded, StageType::ToBeOnboarded));
            }
            if state.stage == StageType::Onboarded && after.stage != StageType::Onboarded {
                prop_assert_eq!((event, after.stage), (Event::Returned, StageType::ToBeOnboarded));
            }
            state = after;
        }
    }

    #[test]
    fn a_termination_and_its_recovery_change_nothing(events in prop::collection::vec(any_event(), 0..30)) {
        let start = at(Running, StageType::Screening);
        let state = events.into_iter().fold(start, |state, event| next(state, event).unwrap_or(state));
        if let Ok(terminated) = next(state, Event::Terminated) {
            prop_assert_eq!(next(terminated, Event::Terminated), Err(Refusal::IsTerminated));
            prop_assert_eq!(next(terminated, Event::Recovered), Ok(state));
        }
    }
}
