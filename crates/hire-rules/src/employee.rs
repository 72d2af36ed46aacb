//! The employment that an application led to: converted after the probation, left, and both undone.

use hire_types::application::{
    ConversionStatus::{self, Converted, OnProbation},
    EmployeeOnboardStatus::{self, Left, Onboarded},
    EmployeeOperation,
};

/// The state of an employment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    pub onboard: EmployeeOnboardStatus,
    pub conversion: ConversionStatus,
}

impl State {
    /// A new employee is on probation.
    pub const NEW: Self = Self { onboard: Onboarded, conversion: OnProbation };
}

/// Why an employment does not follow an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Only for an employee who left.
    NotLeft,
    /// The employee left, or the conversion is what it would become already.
    WrongState,
}

/// Each operation with the states that allow it and those that follow.
const TRANSITIONS: [(EmployeeOperation, State, Option<State>); 8] = {
    use EmployeeOperation::{Convert, Leave, RestoreToBeOnboarded, UndoConversion, UndoLeave};
    const fn at(onboard: EmployeeOnboardStatus, conversion: ConversionStatus) -> State {
        State { onboard, conversion }
    }
    [
        (Convert, at(Onboarded, OnProbation), Some(at(Onboarded, Converted))),
        (UndoConversion, at(Onboarded, Converted), Some(at(Onboarded, OnProbation))),
        (Leave, at(Onboarded, OnProbation), Some(at(Left, OnProbation))),
        (Leave, at(Onboarded, Converted), Some(at(Left, Converted))),
        (UndoLeave, at(Left, OnProbation), Some(at(Onboarded, OnProbation))),
        (UndoLeave, at(Left, Converted), Some(at(Onboarded, Converted))),
        // The onboarding did not happen: there is no employment any more.
        (RestoreToBeOnboarded, at(Onboarded, OnProbation), None),
        (RestoreToBeOnboarded, at(Onboarded, Converted), None),
    ]
};

/// The state of an employment after an operation; `None` if there is no employment.
pub fn next(state: State, operation: EmployeeOperation) -> Result<Option<State>, Refusal> {
    let transition = TRANSITIONS.iter().find(|(of, from, _)| *of == operation && *from == state);
    transition.map(|(_, _, to)| *to).ok_or(match operation {
        EmployeeOperation::UndoLeave => Refusal::NotLeft,
        EmployeeOperation::Convert
        | EmployeeOperation::Leave
        | EmployeeOperation::RestoreToBeOnboarded
        | EmployeeOperation::UndoConversion => Refusal::WrongState,
    })
}

#[cfg(test)]
mod tests {
    use EmployeeOperation::{Convert, Leave, RestoreToBeOnboarded, UndoConversion, UndoLeave};
    use proptest::prelude::*;

    use super::*;

    const STATES: [State; 4] = [
        State::NEW,
        State { onboard: Onboarded, conversion: Converted },
        State { onboard: Left, conversion: OnProbation },
        State { onboard: Left, conversion: Converted },
    ];

    #[test]
    fn every_operation_has_the_documented_states_before_it() {
        let allowed = |operation| STATES.map(|state| next(state, operation).is_ok());
        assert_eq!(allowed(Convert), [true, false, false, false]);
        assert_eq!(allowed(UndoConversion), [false, true, false, false]);
        assert_eq!(allowed(Leave), [true, true, false, false]);
        assert_eq!(allowed(UndoLeave), [false, false, true, true]);
        assert_eq!(allowed(RestoreToBeOnboarded), [true, true, false, false]);
    }

    #[test]
    fn a_refusal_names_the_operation_that_needs_a_leave() {
        for state in STATES {
            for operation in EmployeeOperation::ALL.iter().copied() {
                if let Err(refusal) = next(state, operation) {
                    assert_eq!(refusal == Refusal::NotLeft, operation == UndoLeave, "{operation:?} of {state:?}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn an_operation_changes_one_status_and_its_undoing_changes_it_back(
            operations in prop::collection::vec(prop::sample::select(EmployeeOperation::ALL.to_vec()), 0..40),
        ) {
            let mut state = State::NEW;
            for operation in operations {
                match next(state, operation) {
                    Err(_) => {}
                    Ok(None) => {
                        prop_assert_eq!(operation, RestoreToBeOnboarded);
                        prop_assert_eq!(state.onboard, Onboarded);
                        state = State::NEW;
                    }
                    Ok(Some(after)) => {
                        let changed = (after.onboard != state.onboard, after.conversion != state.conversion);
                        let leaving = matches!(operation, Leave | UndoLeave);
                        prop_assert_eq!(changed, (leaving, !leaving));
                        let undone = match operation {
                            Convert => UndoConversion,
                            UndoConversion => Convert,
                            Leave => UndoLeave,
                            UndoLeave | RestoreToBeOnboarded => Leave,
                        };
                        prop_assert_eq!(next(after, undone), Ok(Some(state)));
                        prop_assert!(next(after, operation).is_err(), "repeated");
                        state = after;
                    }
                }
            }
        }
    }
}
