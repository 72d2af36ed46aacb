//! Everybody and everything that the request names, looked up once.
//!
//! Unknown people and departments are refused last, by the order of the checks, so a look-up that finds nothing is kept
//! until then.

use hire_api::offer::create::OfferBasics;

use super::Refused;
use crate::{
    directory::{Directory, UnknownId},
    http::Failure,
    store::{StoreError, Tx, offers::Person},
};

type Part = hire_rules::organisation::Named<i64>;

pub(super) struct Named {
    department: Result<i64, UnknownId>,
    leader: Result<Person, UnknownId>,
    owner: Result<Person, UnknownId>,
    operator: Result<Person, UnknownId>,
    employee_type: Part,
    pub family_named: bool,
    pub level_named: bool,
    pub job_family: Option<i64>,
    pub job_level: Option<i64>,
    pub employment_job: Option<i64>,
    pub job_grade: Option<i64>,
    /// The members that name a row which is not there.
    missing: Vec<&'static str>,
}

/// What an offer cannot be without.
pub(super) struct Found {
    pub department: i64,
    pub leader: Person,
    pub owner: Person,
    pub operator: Person,
    pub employee_type: Option<i64>,
}

impl Named {
    pub(super) fn look_up(
        tx: &mut Tx<'_>,
        directory: &Directory<'_>,
        basics: &OfferBasics,
    ) -> Result<Self, StoreError> {
        let mut missing = Vec::new();
        let others: [(&'static str, &str, Option<i64>); 5] = [
            ("onboard_address_id", "addresses", basics.onboard_address_id.map(hire_api::id::Id::number)),
            ("work_address_id", "addresses", basics.work_address_id.map(hire_api::id::Id::number)),
            ("job_requirement_id", "job_requirements", basics.job_requirement_id.map(hire_api::id::Id::number)),
            ("position_id", "positions", basics.position_id.map(hire_api::id::Id::number)),
            ("pathway_id", "pathways", basics.pathway_id.map(hire_api::id::Id::number)),
        ];
        for (member, table, id) in others {
            if let Some(id) = id
                && !is_there(tx, table, id)?
            {
                missing.push(member);
            }
        }
        let family = |tx: &mut Tx<'_>, id: &String| directory.find_job_family(tx, id);
        let level = |tx: &mut Tx<'_>, id: &String| directory.find_job_level(tx, id);
        Ok(Self {
            department: directory.find_department(tx, &basics.department_id)?,
            leader: person(tx, directory, &basics.leader_user_id)?,
            owner: person(tx, directory, &basics.owner_user_id)?,
            operator: person(tx, directory, &basics.operator_user_id)?,
            employee_type: match &basics.employee_type_id {
                Some(id) => Part::looked_up(true, directory.find_employee_type(tx, id)?),
                None => Part::NotNamed,
            },
            family_named: basics.job_family_id.is_some(),
            level_named: basics.job_level_id.is_some(),
            job_family: optional(tx, basics.job_family_id.as_ref(), family)?,
            job_level: optional(tx, basics.job_level_id.as_ref(), level)?,
            employment_job: basics.employment_job_id.map(hire_api::id::Id::number),
            job_grade: basics.job_grade_id.map(hire_api::id::Id::number),
            missing,
        })
    }

    pub(super) fn department(&self) -> Option<i64> {
        self.department.as_ref().ok().copied()
    }

    pub(super) fn leader(&self) -> Option<i64> {
        self.leader.as_ref().ok().map(|person| person.id)
    }

    pub(super) fn owner(&self) -> Option<i64> {
        self.owner.as_ref().ok().map(|person| person.id)
    }

    pub(super) fn operator(&self) -> Option<i64> {
        self.operator.as_ref().ok().map(|person| person.id)
    }

    pub(super) fn employee_type(&self) -> Option<i64> {
        match self.employee_type {
            Part::Found(id) => Some(id),
            Part::NotNamed | Part::Unknown => None,
        }
    }

    /// Everyone who is named is there, or the refusal of the first who is not.
    pub(super) fn all_found(&self, refuse: impl Fn(&UnknownId) -> Refused) -> Result<Found, Refused> {
        let found = Found {
            department: *self.department.as_ref().map_err(&refuse)?,
            leader: self.leader.clone().map_err(|unknown| refuse(&unknown))?,
            owner: self.owner.clone().map_err(|unknown| refuse(&unknown))?,
            operator: self.operator.clone().map_err(|unknown| refuse(&unknown))?,
            employee_type: match self.employee_type {
                Part::Unknown => return Err(Failure::parameter("basic_info.employee_type_id: unknown id")),
                _ => self.employee_type(),
            },
        };
        match self.missing.first() {
            Some(member) => Err(Failure::parameter(format!("basic_info.{member}: unknown id"))),
            None => Ok(found),
        }
    }
}

fn person(tx: &mut Tx<'_>, directory: &Directory<'_>, id: &str) -> Result<Result<Person, UnknownId>, StoreError> {
    match directory.find_user(tx, id)? {
        Ok(id) => {
            let sql = "SELECT user_id FROM users WHERE tenant = $1 AND id = $2";
            let user_id = tx.one(sql, &[&id], |row| row.get(0))?.unwrap_or_default();
            Ok(Ok(Person { id, user_id }))
        }
        Err(unknown) => Ok(Err(unknown)),
    }
}

fn optional(
    tx: &mut Tx<'_>,
    id: Option<&String>,
    find: impl Fn(&mut Tx<'_>, &String) -> Result<Option<i64>, StoreError>,
) -> Result<Option<i64>, StoreError> {
    match id {
        Some(id) => find(tx, id),
        None => Ok(None),
    }
}

fn is_there(tx: &mut Tx<'_>, table: &str, id: i64) -> Result<bool, StoreError> {
    let sql = format!("SELECT id FROM {table} WHERE tenant = $1 AND id = $2");
    Ok(tx.one(&sql, &[&id], |_| Ok(()))?.is_some())
}
