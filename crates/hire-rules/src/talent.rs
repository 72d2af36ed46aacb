//! Whether a talent works for the company. It follows from the talent's employments; only of a talent without any it is
//! stated directly.

use hire_types::talent::TalentOnboardState::{self, Left, Never, Onboarded};

/// The employments of a talent, internships included. One that was undone does not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Employments {
    pub any_lasts: bool,
    pub any_ended: bool,
}

/// The state that follows from employments.
pub const fn onboard_state(employments: Employments) -> TalentOnboardState {
    match employments {
        Employments { any_lasts: true, .. } => Onboarded,
        Employments { any_ended: true, .. } => Left,
        Employments { .. } => Never,
    }
}

/// A statement about a talent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statement {
    Onboarded,
    Left,
}

/// Why a statement is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatementRefusal {
    AlreadyOnboarded,
    /// An employee who left needs a new application.
    HasLeft,
    NotOnboarded,
}

const STATEMENTS: [(TalentOnboardState, Statement, Result<TalentOnboardState, StatementRefusal>); 6] = [
    (Never, Statement::Onboarded, Ok(Onboarded)),
    (Onboarded, Statement::Onboarded, Err(StatementRefusal::AlreadyOnboarded)),
    (Left, Statement::Onboarded, Err(StatementRefusal::HasLeft)),
    (Never, Statement::Left, Err(StatementRefusal::NotOnboarded)),
    (Onboarded, Statement::Left, Ok(Left)),
    (Left, Statement::Left, Err(StatementRefusal::NotOnboarded)),
];

/// The state after a statement.
pub fn state(from: TalentOnboardState, statement: Statement) -> Result<TalentOnboardState, StatementRefusal> {
    let transition = STATEMENTS.iter().find(|(state, stated, _)| (*state, *stated) == (from, statement));
    transition.map_or(Err(StatementRefusal::NotOnboarded), |(.., to)| *to)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOTH: [Statement; 2] = [Statement::Onboarded, Statement::Left];

    #[test]
    fn a_talent_has_left_when_all_employments_ended() {
        for (any_lasts, any_ended, expected) in
            [(false, false, Never), (false, true, Left), (true, false, Onboarded), (true, true, Onboarded)]
        {
            assert_eq!(onboard_state(Employments { any_lasts, any_ended }), expected);
        }
    }

    #[test]
    fn every_state_has_one_row_for_every_statement() {
        for from in TalentOnboardState::ALL {
            for statement in BOTH {
                let rows = STATEMENTS.iter().filter(|(state, stated, _)| (state, stated) == (from, &statement));
                assert_eq!(rows.count(), 1, "{from:?} {statement:?}");
            }
        }
    }

    #[test]
    fn a_refusal_says_why() {
        assert_eq!(state(Onboarded, Statement::Onboarded), Err(StatementRefusal::AlreadyOnboarded));
        assert_eq!(state(Left, Statement::Onboarded), Err(StatementRefusal::HasLeft));
        for from in [Never, Left] {
            assert_eq!(state(from, Statement::Left), Err(StatementRefusal::NotOnboarded));
        }
    }

    proptest! {
        #[test]
        fn a_talent_is_stated_to_come_once_and_to_leave_once(walk in prop::collection::vec(prop::sample::select(BOTH.to_vec()), 0..20)) {
            let mut at = Never;
            let mut taken = Vec::new();
            for statement in walk {
                if let Ok(to) = state(at, statement) {
                    taken.push(statement);
                    at = to;
                }
            }
            prop_assert!(BOTH.starts_with(&taken), "{:?}", taken);
        }
    }
}
