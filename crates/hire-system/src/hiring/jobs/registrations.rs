//! The registration forms of a job. A company whose recruiters choose the forms of each job must name them. In other
//! companies they have no effect.

use hire_types::{form::RegistrationScenario, id::RegistrationFormId};

use crate::{
    store::{StoreError, Tx, registrations::RegistrationForm},
    tenancy::switches::{Switch, Switches},
};

/// The effect of the form that a request states for a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    NoEffect,
    Missing,
    /// There is no such form, or it is for something else.
    Unknown,
    Form(i64),
}

pub(super) fn choice(
    tx: &mut Tx<'_>,
    switches: &Switches,
    scenario: RegistrationScenario,
    stated: Option<RegistrationFormId>,
) -> Result<Choice, StoreError> {
    let by_job = match scenario {
        RegistrationScenario::Interview => switches.on(Switch::InterviewRegistrationByJob),
        RegistrationScenario::Onboarding => switches.on(Switch::OnboardRegistrationByJob),
        RegistrationScenario::Update => false,
    };
    Ok(match stated {
        _ if !by_job => Choice::NoEffect,
        None => Choice::Missing,
        Some(id) => {
            let form = tx.get::<RegistrationForm>(&id)?.filter(|form| form.scenarios().contains(&scenario));
            form.map_or(Choice::Unknown, |form| Choice::Form(form.id.number()))
        }
    })
}
