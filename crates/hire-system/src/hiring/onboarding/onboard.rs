//! Onboarding a candidate.

use hire_rules::{
    application::{Event, next},
    employee::State,
};
use hire_types::{
    application::{EmployeeOnboardStatus, TerminationType},
    hiring::StageType,
    id::{ApplicationId, JobRequirementId, StageId, TalentId},
    talent::TalentOnboardState,
};

use crate::{
    hiring::{
        Ref,
        applications::{self as changes, Loaded, Termination},
    },
    store::{
        StoreError, Tx, WriteTx,
        applications::{self, Application},
        directory::{Department, EmployeeType, JobFamily, JobLevel, User},
        employees::{self, Employee},
        record::{PerTenant, Record},
        requirements::JobRequirement,
        settings::{self, Place},
        talents::Talent,
    },
    tenancy::switches::{Switch, Switches},
};

/// The content of an onboarding in a request.
#[derive(Clone, Debug, Default)]
pub struct Onboarding {
    /// Without a time it is now.
    pub onboarded_at: Option<i64>,
    pub expected_conversion_at: Option<i64>,
    pub job_requirement: Option<JobRequirementId>,
    pub operator: Option<Ref>,
    /// The code of a place.
    pub city: Option<String>,
    pub department: Option<Ref>,
    pub leader: Option<Ref>,
    pub job_family: Option<Ref>,
    pub job_level: Option<Ref>,
    pub employee_type: Option<Ref>,
}

/// A member of an onboarding that names a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    Operator,
    City,
    Department,
    Leader,
    JobFamily,
    JobLevel,
    EmployeeType,
    JobRequirement,
}

/// Why a candidate is not onboarded. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum OnboardRefusal {
    /// No HR system reports onboardings to this tenant.
    SwitchOff,
    ApplicationUnknown,
    /// With this application, or with another one that is not of an employee for a second job.
    AlreadyOnboarded,
    /// Another application locks the talent.
    TalentLocked,
    /// The application does not wait for the onboarding, or its process has no stage after it.
    StageForbids,
    TimeInvalid,
    /// The tenant wants each onboarding to fill a requirement.
    RequirementMissing,
    Unknown(Member),
    Store(StoreError),
}

impl From<StoreError> for OnboardRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Onboards the candidate of an application. The other active applications of the talent end.
pub fn onboard(tx: &mut WriteTx<'_>, id: ApplicationId, onboarding: &Onboarding) -> Result<Employee, OnboardRefusal> {
    let switches = Switches::load(tx)?;
    if !switches.on(Switch::EhrSync) {
        return Err(OnboardRefusal::SwitchOff);
    }
    let loaded = Loaded::find(tx, id)?.ok_or(OnboardRefusal::ApplicationUnknown)?;
    let stage = may_onboard(tx, &loaded)?;
    let now = tx.now();
    let onboarded_at = onboarding.onboarded_at.unwrap_or(now);
    let expected_conversion_at = onboarding.expected_conversion_at.unwrap_or_default();
    let early = expected_conversion_at != 0 && expected_conversion_at < onboarded_at;
    if onboarded_at < 0 || onboarded_at > now || early {
        return Err(OnboardRefusal::TimeInvalid);
    }
    if onboarding.job_requirement.is_none() && switches.on(Switch::OnboardingRequirementRequired) {
        return Err(OnboardRefusal::RequirementMissing);
    }
    let new = State::NEW;
    let employee = Employee {
        id: tx.new_id()?,
        application: id,
        talent: loaded.application.talent,
        onboard_status: new.onboard,
        conversion_status: new.conversion,
        cancelled_at: None,
        department: found(tx, onboarding.department, Member::Department, |department: &Department| department.active)?,
        leader: found(tx, onboarding.leader, Member::Leader, |user: &User| user.active)?,
        operator: found(tx, onboarding.operator, Member::Operator, |user: &User| user.active)?,
        job_family: found(tx, onboarding.job_family, Member::JobFamily, |family: &JobFamily| family.is_active_at(now))?,
        job_level: found(tx, onboarding.job_level, Member::JobLevel, |level: &JobLevel| level.active)?,
        employee_type: found(tx, onboarding.employee_type, Member::EmployeeType, |kind: &EmployeeType| kind.active)?,
        job_requirement: onboarding.job_requirement,
        onboard_city: onboarding.city.clone(),
        external_id: None,
        onboarded_at,
        expected_conversion_at,
        converted_at: None,
        left_at: None,
        leaving_note: None,
        created_at: now,
        updated_at: now,
    };
    if let Some(requirement) = employee.job_requirement
        && tx.get::<JobRequirement>(&requirement)?.is_none()
    {
        return Err(OnboardRefusal::Unknown(Member::JobRequirement));
    }
    if let Some(city) = &employee.onboard_city
        && tx.get::<Place>(city)?.is_none()
    {
        return Err(OnboardRefusal::Unknown(Member::City));
    }
    tx.insert(&employee)?;
    loaded.change_to(tx, Application { stage, ..loaded.application.clone() })?;
    employees::settle_talent(tx, employee.talent)?;
    end_others(tx, employee.talent, id)?;
    Ok(employee)
}

/// The stage of the onboarded, if the application may enter it.
fn may_onboard(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<StageId, OnboardRefusal> {
    let application = &loaded.application;
    let employee = employees::of_application(tx, application.id)?;
    if employee.is_some_and(|employee| employee.onboard_status == EmployeeOnboardStatus::Onboarded) {
        return Err(OnboardRefusal::AlreadyOnboarded);
    }
    if tx
        .get::<Talent>(&application.talent)?
        .is_some_and(|talent| talent.onboard_state == TalentOnboardState::Onboarded)
        && !changes::is_of_person_who_works_here(tx, application)?
    {
        return Err(OnboardRefusal::AlreadyOnboarded);
    }
    if loaded.is_locked_out(tx)? {
        return Err(OnboardRefusal::TalentLocked);
    }
    next(loaded.state, Event::Onboarded).map_err(|_| OnboardRefusal::StageForbids)?;
    let process = loaded.process.ok_or(OnboardRefusal::StageForbids)?;
    settings::stage_of_type(tx, process, StageType::Onboarded)?.ok_or(OnboardRefusal::StageForbids)
}

/// The id of the record that a member names, if it is in use.
fn found<R>(
    tx: &mut Tx<'_>,
    named: Option<Ref>,
    member: Member,
    active: impl Fn(&R) -> bool,
) -> Result<Option<i64>, OnboardRefusal>
where
    R: Record<Scope = PerTenant, Key = i64>,
{
    let Some(named) = named else { return Ok(None) };
    match (named, named.find(|id| tx.get::<R>(&id))?.filter(active)) {
        (Ref::Row(id), Some(_)) => Ok(Some(id)),
        _ => Err(OnboardRefusal::Unknown(member)),
    }
}

/// The termination of an application whose talent was onboarded with another one.
const NOTE: &str = "其他投递已入职";

/// Ends the other active applications of an onboarded talent, except those of earlier onboardings.
fn end_others(tx: &mut WriteTx<'_>, talent: TalentId, but: ApplicationId) -> Result<(), StoreError> {
    let termination = Termination { kind: TerminationType::Other, reasons: Vec::new(), note: Some(NOTE.to_owned()) };
    for id in applications::active_of_talent(tx, talent)?.into_iter().filter(|id| *id != but) {
        let Some(other) = Loaded::find(tx, id)? else { continue };
        if let Ok(state) = next(other.state, Event::Terminated) {
            changes::end(tx, &other, state, &termination)?;
        }
    }
    Ok(())
}
