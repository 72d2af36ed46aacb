//! The records that the content of an offer names, each looked up once.
//!
//! Looking up refuses nothing: unknown people and departments are refused last, by the order of the checks.

use hire_rules::organisation::Lookup;
use hire_types::id::AddressId;

use super::{ContentRefusal, draft::Content};
use crate::{
    hiring::Ref,
    store::{
        StoreError, Tx,
        core_hr::Pathway,
        directory::{Department, EmployeeType, JobFamily, JobLevel, User},
        positions,
        requirements::JobRequirement,
        settings::Address,
    },
};

/// A member of an offer that names a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    Department,
    Leader,
    Owner,
    Operator,
    EmployeeType,
    OnboardAddress,
    WorkAddress,
    JobRequirement,
    EmploymentJob,
    JobGrade,
    Position,
    Pathway,
}

#[derive(Debug)]
pub(super) struct Parts {
    pub department: Option<i64>,
    pub leader: Option<User>,
    pub owner: Option<User>,
    pub operator: Option<User>,
    pub employee_type: Lookup<i64>,
    pub job_family: Lookup<JobFamily>,
    pub job_level: Lookup<JobLevel>,
    /// The first other member whose record cannot be used.
    unusable: Option<Unusable>,
}

#[derive(Clone, Copy, Debug)]
enum Unusable {
    Unknown(Member),
    WithoutCoreHr(Member),
}

/// The people of an offer.
#[derive(Clone, Debug)]
pub struct People {
    pub leader: User,
    pub owner: User,
    pub operator: User,
}

impl Parts {
    pub fn look_up(tx: &mut Tx<'_>, content: &Content, core_hr: bool, now: i64) -> Result<Self, StoreError> {
        let department = content.department.find(|id| tx.get::<Department>(&id))?;
        Ok(Self {
            department: department.filter(|department| department.active).map(|department| department.id),
            leader: active_user(tx, content.leader)?,
            owner: active_user(tx, content.owner)?,
            operator: active_user(tx, content.operator)?,
            employee_type: Lookup::resolve(content.employee_type, |named| {
                let kind = named.find(|id| tx.get::<EmployeeType>(&id))?;
                Ok::<_, StoreError>(kind.filter(|kind| kind.active).map(|kind| kind.id))
            })?,
            job_family: Lookup::resolve(content.job_family, |named| {
                let family = named.find(|id| tx.get::<JobFamily>(&id))?;
                Ok::<_, StoreError>(family.filter(|family| family.deleted_at.is_none()))
            })?,
            job_level: Lookup::resolve(content.job_level, |named| {
                let level = named.find(|id| tx.get::<JobLevel>(&id))?;
                Ok::<_, StoreError>(level.filter(|level| level.deleted_at.is_none()))
            })?,
            unusable: unusable(tx, content, core_hr, now)?,
        })
    }

    pub fn job_family(&self) -> Option<i64> {
        self.job_family.found().map(|family| family.id)
    }

    pub fn job_level(&self) -> Option<i64> {
        self.job_level.found().map(|level| level.id)
    }

    /// The department and the people, or the refusal of the first member that names no usable record.
    pub fn all_known(&self) -> Result<(i64, People), ContentRefusal> {
        let user = |member, user: &Option<User>| user.clone().ok_or(ContentRefusal::Unknown(member));
        let department = self.department.ok_or(ContentRefusal::Unknown(Member::Department))?;
        let people = People {
            leader: user(Member::Leader, &self.leader)?,
            owner: user(Member::Owner, &self.owner)?,
            operator: user(Member::Operator, &self.operator)?,
        };
        if matches!(self.employee_type, Lookup::Unknown) {
            return Err(ContentRefusal::Unknown(Member::EmployeeType));
        }
        match self.unusable {
            Some(Unusable::Unknown(member)) => Err(ContentRefusal::Unknown(member)),
            Some(Unusable::WithoutCoreHr(member)) => Err(ContentRefusal::WithoutCoreHr(member)),
            None => Ok((department, people)),
        }
    }
}

fn active_user(tx: &mut Tx<'_>, person: Ref) -> Result<Option<User>, StoreError> {
    Ok(person.find(|id| tx.get::<User>(&id))?.filter(|user| user.active))
}

/// The first address, requirement, position or pathway that is unknown or no longer in use.
fn unusable(tx: &mut Tx<'_>, content: &Content, core_hr: bool, now: i64) -> Result<Option<Unusable>, StoreError> {
    let mut address =
        |id: AddressId| Ok::<_, StoreError>(tx.get::<Address>(&id)?.is_some_and(|address| address.active));
    for (member, id) in [(Member::OnboardAddress, content.onboard_address), (Member::WorkAddress, content.work_address)]
    {
        if let Some(id) = id
            && !address(id)?
        {
            return Ok(Some(Unusable::Unknown(member)));
        }
    }
    if let Some(id) = content.job_requirement
        && tx.get::<JobRequirement>(&id)?.is_none()
    {
        return Ok(Some(Unusable::Unknown(Member::JobRequirement)));
    }
    if let Some(id) = content.position {
        if !core_hr {
            return Ok(Some(Unusable::WithoutCoreHr(Member::Position)));
        }
        if !positions::is_active_at(tx, id, now)? {
            return Ok(Some(Unusable::Unknown(Member::Position)));
        }
    }
    if let Some(id) = content.pathway {
        if !core_hr {
            return Ok(Some(Unusable::WithoutCoreHr(Member::Pathway)));
        }
        if !tx.get::<Pathway>(&id)?.is_some_and(|pathway| pathway.active) {
            return Ok(Some(Unusable::Unknown(Member::Pathway)));
        }
    }
    Ok(None)
}
