//! Changes of an employee.

use hire_rules::{
    application::{Event, next as next_of_application},
    calendar::Date,
    employee::{Refusal, State, next},
};
use hire_types::{
    application::{EmployeeOnboardStatus, EmployeeOperation},
    hiring::{OfferStatus, StageType},
    id::{ApplicationId, EmployeeId, TalentId},
};

use crate::{
    hiring::{
        applications::{Loaded, is_of_person_who_works_here},
        offers,
    },
    store::{
        StoreError, Tx, WriteTx,
        applications::Application,
        employees::{self, Employee},
        settings,
    },
    tenancy::switches::{Switch, Switches},
};

/// A change of an employee, with its details.
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
    match change.operation {
        EmployeeOperation::Convert => after.converted_at = timed(change.converted_at)?,
        EmployeeOperation::UndoConversion => after.converted_at = None,
        EmployeeOperation::Leave => {
            after.left_at = timed(change.left_at)?;
            after.leaving_note.clone_from(&change.leaving_note);
        }
        EmployeeOperation::UndoLeave => {
            if came_back(tx, &before)? {
                return Err(EmployeeRefusal::NotLeft);
            }
            (after.left_at, after.leaving_note) = (None, None);
        }
        EmployeeOperation::RestoreToBeOnboarded => return_to_waiting(tx, &before)?,
    }
    match state {
        Some(state) => (after.onboard_status, after.conversion_status) = (state.onboard, state.conversion),
        None => after.cancelled_at = Some(now),
    }
    tx.update(&before, &after)?;
    employees::settle_talent(tx, before.talent)?;
    Ok(after)
}

/// Ends all employments of a talent that last: those of employees and internships.
pub(in crate::hiring) fn end_all(tx: &mut WriteTx<'_>, talent: TalentId, at: i64) -> Result<(), StoreError> {
    let now = tx.now();
    for before in employees::of_talent(tx, talent)? {
        let state = State { onboard: before.onboard_status, conversion: before.conversion_status };
        if let Ok(Some(state)) = next(state, EmployeeOperation::Leave) {
            let after =
                Employee { onboard_status: state.onboard, left_at: Some(at), updated_at: now, ..before.clone() };
            tx.update(&before, &after)?;
        }
    }
    for offer in employees::internships_of(tx, talent)? {
        offers::end_internship(tx, &offer, Date::of_ms(at))?;
    }
    Ok(())
}

/// Whether the talent of an employee who left is an employee by another application. A talent who works here may have
/// a second job.
fn came_back(tx: &mut Tx<'_>, employee: &Employee) -> Result<bool, StoreError> {
    if is_second_job(tx, employee.application)? {
        return Ok(false);
    }
    let others = employees::of_talent(tx, employee.talent)?.into_iter();
    let lasting = others.filter(|other| other.onboard_status == EmployeeOnboardStatus::Onboarded);
    let internships = employees::internships_of(tx, employee.talent)?.into_iter();
    let internships = internships.filter(|offer| offer.status == OfferStatus::InternOnboarded);
    for other in lasting.map(|other| other.application).chain(internships.map(|offer| offer.application)) {
        if !is_second_job(tx, other)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_second_job(tx: &mut Tx<'_>, application: ApplicationId) -> Result<bool, StoreError> {
    match tx.get::<Application>(&application)? {
        Some(application) => is_of_person_who_works_here(tx, &application),
        None => Ok(false),
    }
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
