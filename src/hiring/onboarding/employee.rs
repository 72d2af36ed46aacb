//! Changes of an employee.

use hire_rules::{
    application::{Event, next as next_of_application},
    employee::{Refusal, State, next},
};
use hire_types::{application::EmployeeOperation, hiring::StageType, id::EmployeeId, talent::TalentOnboardState};

use crate::{
    hiring::applications::Loaded,
    store::{
        StoreError, WriteTx,
        applications::Application,
        employees::{self, Employee},
        settings,
        talents::{self, Talent},
    },
    tenancy::switches::{Switch, Switches},
};

/// A change of an employee, with what it states.
#[derive(Clone, Debug)]
pub struct Change {
    pub operation: EmployeeOperation,
    pub converted_at: Option<i64>,
    pub left_at: Option<i64>,
    pub leaving_note: Option<String>,
}

/// Why an employee is not changed. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum EmployeeRefusal {
    /// No HR system reports changes of employees to this tenant.
    SwitchOff,
    EmployeeUnknown,
    /// Core HR has the employment, so it changes there.
    InCoreHr,
    /// There is no leaving to be undone.
    NotLeft,
    /// The employment does not allow the operation.
    WrongState,
    /// The operation needs its time.
    TimeMissing,
    /// The time is before the onboarding or in the future.
    TimeInvalid,
    Store(StoreError),
}

impl From<StoreError> for EmployeeRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Changes an employee, and the talent and the application with it.
pub fn change(tx: &mut WriteTx<'_>, id: EmployeeId, change: &Change) -> Result<Employee, EmployeeRefusal> {
    if !Switches::load(tx)?.on(Switch::EhrSync) {
        return Err(EmployeeRefusal::SwitchOff);
    }
    let before = employees::current(tx, id)?.ok_or(EmployeeRefusal::EmployeeUnknown)?;
    if before.external_id.is_some() {
        return Err(EmployeeRefusal::InCoreHr);
    }
    let state = State { onboard: before.onboard_status, conversion: before.conversion_status };
    let state = next(state, change.operation).map_err(|refusal| match refusal {
        Refusal::NotLeft => EmployeeRefusal::NotLeft,
        Refusal::WrongState => EmployeeRefusal::WrongState,
    })?;
    let now = tx.now();
    let timed = |time: Option<i64>| {
        let time = time.ok_or(EmployeeRefusal::TimeMissing)?;
        if time < before.onboarded_at || time > now { Err(EmployeeRefusal::TimeInvalid) } else { Ok(Some(time)) }
    };
    let mut after = Employee { updated_at: now, ..before.clone() };
    let mut talent_state = None;
    match change.operation {
        EmployeeOperation::Convert => after.converted_at = timed(change.converted_at)?,
        EmployeeOperation::UndoConversion => after.converted_at = None,
        EmployeeOperation::Leave => {
            after.left_at = timed(change.left_at)?;
            after.leaving_note.clone_from(&change.leaving_note);
            talent_state = Some(TalentOnboardState::Left);
        }
        EmployeeOperation::UndoLeave => {
            // The talent came back with another application.
            if tx
                .get::<Talent>(&before.talent)?
                .is_some_and(|talent| talent.onboard_state == TalentOnboardState::Onboarded)
            {
                return Err(EmployeeRefusal::NotLeft);
            }
            (after.left_at, after.leaving_note) = (None, None);
            talent_state = Some(TalentOnboardState::Onboarded);
        }
        EmployeeOperation::RestoreToBeOnboarded => {
            return_to_waiting(tx, &before)?;
            talent_state = Some(TalentOnboardState::Never);
        }
    }
    match state {
        Some(state) => (after.onboard_status, after.conversion_status) = (state.onboard, state.conversion),
        None => after.cancelled_at = Some(now),
    }
    tx.update(&before, &after)?;
    if let Some(state) = talent_state {
        talents::set_onboard_state(tx, before.talent, state)?;
    }
    Ok(after)
}

/// The application waits for the onboarding again.
fn return_to_waiting(tx: &mut WriteTx<'_>, employee: &Employee) -> Result<(), EmployeeRefusal> {
    let loaded = Loaded::find(tx, employee.application)?.ok_or(EmployeeRefusal::WrongState)?;
    next_of_application(loaded.state, Event::Returned).map_err(|_| EmployeeRefusal::WrongState)?;
    let process = loaded.process.ok_or(EmployeeRefusal::WrongState)?;
    let stage = settings::stage_of_type(tx, process, StageType::ToBeOnboarded)?;
    let stage = stage.ok_or(EmployeeRefusal::WrongState)?;
    loaded.change_to(tx, Application { stage, ..loaded.application.clone() })?;
    Ok(())
}
