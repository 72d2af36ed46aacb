//! Whether a talent works for the company, as stated without an application. Reads distinguish two states, the rules
//! need three: an employee who left is not onboarded again without an application.

use hire_rules::talent::{Statement, StatementRefusal, state};
use hire_types::id::TalentId;

use crate::{
    hiring::onboarding::end_all,
    store::{
        StoreError, WriteTx,
        talents::{self, Talent},
    },
};

/// Why the state of a talent stays.
#[derive(Debug)]
pub enum OnboardRefusal {
    TalentUnknown,
    State(StatementRefusal),
    Store(StoreError),
}

impl From<StoreError> for OnboardRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Records that a talent became an employee for the first time.
pub fn onboard(tx: &mut WriteTx<'_>, talent: TalentId) -> Result<(), OnboardRefusal> {
    change(tx, talent, Statement::Onboarded)
}

/// Records that a talent left the company at a time. Present employments end with it, so that all
/// operations agree.
pub fn leave(tx: &mut WriteTx<'_>, talent: TalentId, at: i64) -> Result<(), OnboardRefusal> {
    change(tx, talent, Statement::Left)?;
    Ok(end_all(tx, talent, at)?)
}

fn change(tx: &mut WriteTx<'_>, talent: TalentId, statement: Statement) -> Result<(), OnboardRefusal> {
    let row = tx.get::<Talent>(&talent)?.filter(|talent| !talent.deleted);
    let before = row.ok_or(OnboardRefusal::TalentUnknown)?;
    let to = state(before.onboard_state, statement).map_err(OnboardRefusal::State)?;
    Ok(talents::set_onboard_state(tx, talent, to)?)
}
