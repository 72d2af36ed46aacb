//! The states of an application and the transitions between them.

use hire_types::hiring::{ActiveStatus, StageType};

/// Applications of one talent, active and terminated, in a tenant that limits them.
pub const MAX_APPLICATIONS_PER_TALENT: i64 = 10;

/// The state of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    pub status: ActiveStatus,
    pub stage: StageType,
}

/// An event of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// It is moved to a stage of this type.
    Moved(StageType),
    Terminated,
    /// A termination is undone.
    Recovered,
    /// The candidate will not come after all.
    OnboardingCancelled,
    /// The candidate came.
    Onboarded,
    /// The onboarding is undone.
    Returned,
}

/// Why an application cannot follow an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    IsTerminated,
    IsNotTerminated,
    IsOnboarded,
    IsNotOnboarded,
    /// It does not wait for the onboarding.
    IsNotToBeOnboarded,
    /// Only an onboarding leads to the last stage.
    TargetOnboarded,
}

/// The stage after an event.
#[derive(Clone, Copy, Debug)]
enum Stage {
    Same,
    Of(StageType),
}

/// The refusals of an event, in the order of the checks, and the state after it.
struct Transition {
    refusals: &'static [Refusal],
    status: ActiveStatus,
    stage: Stage,
}

const fn transition(event: Event) -> Transition {
    use Refusal::{IsNotOnboarded, IsNotTerminated, IsNotToBeOnboarded, IsOnboarded, IsTerminated, TargetOnboarded};
    let (refusals, status, stage): (&[Refusal], _, _) = match event {
        Event::Moved(StageType::Onboarded) => {
            (&[IsOnboarded, TargetOnboarded], ActiveStatus::Running, Stage::Of(StageType::Onboarded))
        }
        Event::Moved(to) => (&[IsOnboarded, IsTerminated], ActiveStatus::Running, Stage::Of(to)),
        Event::Terminated => (&[IsTerminated, IsOnboarded], ActiveStatus::Terminated, Stage::Same),
        Event::OnboardingCancelled => (&[IsTerminated, IsNotToBeOnboarded], ActiveStatus::Terminated, Stage::Same),
        Event::Recovered => (&[IsNotTerminated], ActiveStatus::Running, Stage::Same),
        Event::Onboarded => {
            (&[IsTerminated, IsNotToBeOnboarded], ActiveStatus::Running, Stage::Of(StageType::Onboarded))
        }
        Event::Returned => {
            (&[IsTerminated, IsNotOnboarded], ActiveStatus::Running, Stage::Of(StageType::ToBeOnboarded))
        }
    };
    Transition { refusals, status, stage }
}

impl Refusal {
    fn holds(self, state: State) -> bool {
        match self {
            Self::IsTerminated => state.status == ActiveStatus::Terminated,
            Self::IsNotTerminated => state.status != ActiveStatus::Terminated,
            Self::IsOnboarded => state.stage == StageType::Onboarded,
            Self::IsNotOnboarded => state.stage != StageType::Onboarded,
            Self::IsNotToBeOnboarded => state.stage != StageType::ToBeOnboarded,
            Self::TargetOnboarded => true,
        }
    }
}

/// The state of an application after an event, or the first refusal that applies.
pub fn next(state: State, event: Event) -> Result<State, Refusal> {
    let Transition { refusals, status, stage } = transition(event);
    match refusals.iter().find(|refusal| refusal.holds(state)) {
        Some(refusal) => Err(*refusal),
        None => Ok(State {
            status,
            stage: match stage {
                Stage::Same => state.stage,
                Stage::Of(stage) => stage,
            },
        }),
    }
}

#[cfg(test)]
mod tests;
