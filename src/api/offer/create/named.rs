//! The ids of the request, each looked up once.
//!
//! Unknown users and departments are refused last, by the order of the checks, so a look-up that finds nothing is kept
//! until then.

use hire_api::{id::AddressId, offer::create::OfferBasics};
use hire_rules::organisation::Named as Part;

use super::Refused;
use crate::{
    directory::{Directory, Unit, UnknownId},
    http::Failure,
    store::{
        StoreError, Tx,
        core_hr::{Pathway, Position},
        directory::User,
        requirements::JobRequirement,
        settings::Address,
    },
};

pub(super) struct Named {
    pub department: Result<i64, UnknownId>,
    pub leader: Result<User, UnknownId>,
    pub owner: Result<User, UnknownId>,
    pub operator: Result<User, UnknownId>,
    pub employee_type: Part<i64>,
    pub job_family: Part<Unit>,
    pub job_level: Part<Unit>,
    /// The first other member whose id is unknown, and why.
    missing: Option<(&'static str, &'static str)>,
}

/// What an offer cannot be without.
pub(super) struct Found {
    pub department: i64,
    pub leader: User,
    pub owner: User,
    pub operator: User,
}

impl Named {
    pub(super) fn look_up(
        tx: &mut Tx<'_>,
        directory: &Directory<'_>,
        basics: &OfferBasics,
        core_hr: bool,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            department: directory.find_department(tx, &basics.department_id)?,
            leader: directory.find_user(tx, &basics.leader_user_id)?,
            owner: directory.find_user(tx, &basics.owner_user_id)?,
            operator: directory.find_user(tx, &basics.operator_user_id)?,
            employee_type: Part::look_up(basics.employee_type_id.as_deref(), |id| {
                directory.find_employee_type(tx, id)
            })?,
            job_family: Part::look_up(basics.job_family_id.as_deref(), |id| directory.find_job_family(tx, id))?,
            job_level: Part::look_up(basics.job_level_id.as_deref(), |id| directory.find_job_level(tx, id))?,
            missing: missing(tx, basics, core_hr)?,
        })
    }

    pub(super) fn job_family(&self) -> Option<i64> {
        self.job_family.found().map(|family| family.id)
    }

    pub(super) fn job_level(&self) -> Option<i64> {
        self.job_level.found().map(|level| level.id)
    }

    /// The users and the department of the offer, or the error of the first member that names an unknown one.
    pub(super) fn all_found(&self, refuse: impl Fn(&str, &UnknownId) -> Refused) -> Result<Found, Refused> {
        let user =
            |member: &str, user: &Result<User, UnknownId>| user.clone().map_err(|unknown| refuse(member, &unknown));
        let department = self.department.as_ref().copied();
        let found = Found {
            department: department.map_err(|unknown| refuse("basic_info.department_id", unknown))?,
            leader: user("basic_info.leader_user_id", &self.leader)?,
            owner: user("basic_info.owner_user_id", &self.owner)?,
            operator: user("basic_info.operator_user_id", &self.operator)?,
        };
        let employee_type = matches!(self.employee_type, Part::Unknown).then_some(("employee_type_id", UNKNOWN));
        match employee_type.or(self.missing) {
            Some((member, why)) => Err(Failure::parameter(format!("basic_info.{member}: {why}"))),
            None => Ok(found),
        }
    }
}

const UNKNOWN: &str = "unknown id";

/// Why a member of core HR is refused in a tenant that does not use core HR.
pub(super) const NO_CORE_HR: &str = "the tenant does not use core HR (switch core_hr)";

/// The first member whose address, requirement, position or pathway is unknown. Those that are no longer in use count as
/// unknown.
fn missing(
    tx: &mut Tx<'_>,
    basics: &OfferBasics,
    core_hr: bool,
) -> Result<Option<(&'static str, &'static str)>, StoreError> {
    let is_used = |tx: &mut Tx<'_>, id: AddressId| {
        Ok::<_, StoreError>(tx.get::<Address>(&id)?.is_some_and(|address| address.active))
    };
    if let Some(id) = basics.onboard_address_id
        && !is_used(tx, id)?
    {
        return Ok(Some(("onboard_address_id", UNKNOWN)));
    }
    if let Some(id) = basics.work_address_id
        && !is_used(tx, id)?
    {
        return Ok(Some(("work_address_id", UNKNOWN)));
    }
    if let Some(id) = basics.job_requirement_id
        && !tx.exists::<JobRequirement>("WHERE tenant = $1 AND id = $2", &[&id])?
    {
        return Ok(Some(("job_requirement_id", UNKNOWN)));
    }
    if let Some(id) = basics.position_id {
        if !core_hr {
            return Ok(Some(("position_id", NO_CORE_HR)));
        }
        if !tx.get::<Position>(&id)?.is_some_and(|position| position.active) {
            return Ok(Some(("position_id", UNKNOWN)));
        }
    }
    if let Some(id) = basics.pathway_id {
        if !core_hr {
            return Ok(Some(("pathway_id", NO_CORE_HR)));
        }
        if !tx.get::<Pathway>(&id)?.is_some_and(|pathway| pathway.active) {
            return Ok(Some(("pathway_id", UNKNOWN)));
        }
    }
    Ok(None)
}
