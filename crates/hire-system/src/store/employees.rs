//! Employees: the result of onboarding an application.

use hire_rules::talent::{Employments, onboard_state};
use hire_types::{
    application::{ConversionStatus, EmployeeOnboardStatus},
    hiring::OfferStatus,
    id::{ApplicationId, EmployeeId, JobRequirementId, TalentId},
};

use super::{Entity, StoreError, Tx, WriteTx, offers::Offer, record::record, talents};

record! {
    /// An employee, until the onboarding is undone. The record stays, because clients may have kept its id.
    pub struct Employee in employees, key(id: EmployeeId), part_of(Entity::Application, application) {
        application: ApplicationId,
        talent: TalentId,
        onboard_status: EmployeeOnboardStatus,
        conversion_status: ConversionStatus,
        /// When the onboarding was undone; from then on the record is ignored.
        cancelled_at: Option<i64>,
        department: Option<i64>,
        leader: Option<i64>,
        operator: Option<i64>,
        job_family: Option<i64>,
        job_level: Option<i64>,
        employee_type: Option<i64>,
        job_requirement: Option<JobRequirementId>,
        /// The code of a place.
        onboard_city: Option<String>,
        /// The employment in core HR; if set, changes are made there.
        external_id: Option<String>,
        onboarded_at: i64,
        /// 0 if not given.
        expected_conversion_at: i64,
        converted_at: Option<i64>,
        left_at: Option<i64>,
        leaving_note: Option<String>,
        created_at: i64,
        updated_at: i64,
    }
}

/// An employee whose onboarding was not undone.
pub fn current(tx: &mut Tx<'_>, id: EmployeeId) -> Result<Option<Employee>, StoreError> {
    Ok(tx.get::<Employee>(&id)?.filter(|employee| employee.cancelled_at.is_none()))
}

/// The employee that an application led to.
pub fn of_application(tx: &mut Tx<'_>, application: ApplicationId) -> Result<Option<Employee>, StoreError> {
    tx.find("WHERE tenant = $1 AND application = $2 AND cancelled_at IS NULL", &[&application])
}

/// The employees that a talent is or was.
pub fn of_talent(tx: &mut Tx<'_>, talent: TalentId) -> Result<Vec<Employee>, StoreError> {
    tx.select("WHERE tenant = $1 AND talent = $2 AND cancelled_at IS NULL ORDER BY id", &[&talent])
}

/// The offers of internships that a talent began.
pub fn internships_of(tx: &mut Tx<'_>, talent: TalentId) -> Result<Vec<Offer>, StoreError> {
    let (onboarded, left) = (OfferStatus::InternOnboarded, OfferStatus::InternLeft);
    tx.select("WHERE tenant = $1 AND talent = $2 AND status IN ($3, $4) ORDER BY id", &[&talent, &onboarded, &left])
}

/// Records the consequences for a talent of a change of one of its employments, which is stored already.
pub fn settle_talent(tx: &mut WriteTx<'_>, talent: TalentId) -> Result<(), StoreError> {
    let (employees, internships) = (of_talent(tx, talent)?, internships_of(tx, talent)?);
    let is = |status| employees.iter().any(|employee| employee.onboard_status == status);
    let began = |status| internships.iter().any(|offer| offer.status == status);
    let employments = Employments {
        any_lasts: is(EmployeeOnboardStatus::Onboarded) || began(OfferStatus::InternOnboarded),
        any_ended: is(EmployeeOnboardStatus::Left) || began(OfferStatus::InternLeft),
    };
    talents::set_onboard_state(tx, talent, onboard_state(employments))
}
