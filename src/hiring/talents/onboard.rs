//! Whether a talent works for the company. Reads tell two states, the rules need three: who left is not onboarded again
//! without an application.

use hire_types::{id::TalentId, talent::TalentOnboardState};

use crate::store::{
    StoreError, WriteTx,
    talents::{self, Talent},
};

/// Why the state of a talent stays.
#[derive(Debug)]
pub enum OnboardRefusal {
    TalentUnknown,
    AlreadyOnboarded,
    Left,
    NotOnboarded,
    Store(StoreError),
}

impl From<StoreError> for OnboardRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// States that a talent who never worked for the company does now.
pub fn onboard(tx: &mut WriteTx<'_>, talent: TalentId) -> Result<(), OnboardRefusal> {
    change(tx, talent, TalentOnboardState::Onboarded, |state| match state {
        TalentOnboardState::Never => Ok(()),
        TalentOnboardState::Onboarded => Err(OnboardRefusal::AlreadyOnboarded),
        TalentOnboardState::Left => Err(OnboardRefusal::Left),
    })
}

/// States that a talent who works for the company left.
pub fn leave(tx: &mut WriteTx<'_>, talent: TalentId) -> Result<(), OnboardRefusal> {
    change(tx, talent, TalentOnboardState::Left, |state| match state {
        TalentOnboardState::Onboarded => Ok(()),
        TalentOnboardState::Never | TalentOnboardState::Left => Err(OnboardRefusal::NotOnboarded),
    })
}

fn change(
    tx: &mut WriteTx<'_>,
    talent: TalentId,
    to: TalentOnboardState,
    check: impl Fn(TalentOnboardState) -> Result<(), OnboardRefusal>,
) -> Result<(), OnboardRefusal> {
    let found = tx.get::<Talent>(&talent)?.filter(|talent| !talent.deleted);
    let before = found.ok_or(OnboardRefusal::TalentUnknown)?;
    check(before.onboard_state)?;
    Ok(talents::set_onboard_state(tx, talent, to)?)
}
