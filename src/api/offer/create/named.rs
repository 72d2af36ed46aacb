//! Everybody and everything that the request names, looked up once.
//!
//! Unknown people and departments are refused last, by the order of the checks, so a look-up that finds nothing is kept
//! until then.

use hire_api::{id::Id, offer::create::OfferBasics};
use hire_rules::organisation::Named as Part;

use super::Refused;
use crate::{
    directory::{Directory, Unit, UnknownId},
    http::Failure,
    store::{StoreError, Tx, names::Employee},
};

pub(super) struct Named {
    pub department: Result<i64, UnknownId>,
    pub leader: Result<Employee, UnknownId>,
    pub owner: Result<Employee, UnknownId>,
    pub operator: Result<Employee, UnknownId>,
    pub employee_type: Part<i64>,
    pub job_family: Part<Unit>,
    pub job_level: Part<Unit>,
    /// The first member that names something else that is not there.
    missing: Option<&'static str>,
}

/// What an offer cannot be without.
pub(super) struct Found {
    pub department: i64,
    pub leader: Employee,
    pub owner: Employee,
    pub operator: Employee,
}

impl Named {
    pub(super) fn look_up(
        tx: &mut Tx<'_>,
        directory: &Directory<'_>,
        basics: &OfferBasics,
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
            missing: missing(tx, basics)?,
        })
    }

    pub(super) fn job_family(&self) -> Option<i64> {
        self.job_family.found().map(|family| family.id)
    }

    pub(super) fn job_level(&self) -> Option<i64> {
        self.job_level.found().map(|level| level.id)
    }

    /// Everyone who is named is there, or the refusal of the first who is not.
    pub(super) fn all_found(&self, refuse: impl Fn(&UnknownId) -> Refused) -> Result<Found, Refused> {
        let found = Found {
            department: *self.department.as_ref().map_err(&refuse)?,
            leader: self.leader.clone().map_err(|unknown| refuse(&unknown))?,
            owner: self.owner.clone().map_err(|unknown| refuse(&unknown))?,
            operator: self.operator.clone().map_err(|unknown| refuse(&unknown))?,
        };
        let employee_type = matches!(self.employee_type, Part::Unknown).then_some("employee_type_id");
        match employee_type.or(self.missing) {
            Some(member) => Err(Failure::parameter(format!("basic_info.{member}: unknown id"))),
            None => Ok(found),
        }
    }
}

/// Addresses, positions and pathways that are not in use any more are as missing as those that never were.
fn missing(tx: &mut Tx<'_>, basics: &OfferBasics) -> Result<Option<&'static str>, StoreError> {
    let members = [
        ("onboard_address_id", "addresses", "active = 1", basics.onboard_address_id.map(Id::number)),
        ("work_address_id", "addresses", "active = 1", basics.work_address_id.map(Id::number)),
        ("job_requirement_id", "job_requirements", "TRUE", basics.job_requirement_id.map(Id::number)),
        ("position_id", "positions", "active = 1", basics.position_id.map(Id::number)),
        ("pathway_id", "pathways", "active = 1", basics.pathway_id.map(Id::number)),
    ];
    for (member, table, usable, id) in members {
        let Some(id) = id else { continue };
        let sql = format!("SELECT id FROM {table} WHERE tenant = $1 AND id = $2 AND {usable}");
        if tx.one(&sql, &[&id], |_| Ok(()))?.is_none() {
            return Ok(Some(member));
        }
    }
    Ok(None)
}
