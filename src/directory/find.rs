//! From an id that a caller sent to the row that it means.

use hire_api::{
    gateway::GatewayError,
    id::{AdminDepartmentIdType, AdminUserIdType, EmployeeTypeIdType, JobFamilyIdType, JobLevelIdType},
};
use hire_rules::parse_id;

use super::Directory;
use crate::{
    store::{
        GlobalTx, StoreError, TenantNo, Tx,
        directory::{Department, EmployeeType, JobFamily, JobLevel, User},
        record::{PerTenant, Record},
    },
    tenancy::open_id::PersonCipher,
};

/// An id that means nobody here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownId {
    /// What the platform's gateway says of it; people_admin ids it does not know at all.
    pub gateway: Option<GatewayError>,
    pub id: String,
}

/// A level or family. It is found whether it is in use or not: "unknown" and "disabled" are different errors.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    pub id: i64,
    pub active: bool,
}

impl UnknownId {
    fn new(gateway: Option<GatewayError>, id: &str) -> Self {
        Self { gateway, id: id.to_owned() }
    }
}

/// What was found, or that there is nothing.
type Found<T> = Result<Result<T, UnknownId>, StoreError>;

impl Directory<'_> {
    /// People who left are unknown here, as closed departments are: no request can be about them any more.
    pub fn find_user(&self, tx: &mut Tx<'_>, id: &str) -> Found<User> {
        let (number, error) = match self.types.user {
            AdminUserIdType::OpenId => {
                let pinned = self.caller.pinned_by_open_id.get(id).copied();
                let number = pinned.or_else(|| self.decoded(self.caller.open_ids.as_ref(), id));
                let error = if number.is_none() && belongs_to_another_app(tx, self.caller.tenant, id)? {
                    GatewayError::OpenIdOfAnotherApp
                } else {
                    GatewayError::OpenIdUnknown
                };
                (number, Some(error))
            }
            AdminUserIdType::UnionId => {
                (self.decoded(self.caller.union_ids.as_ref(), id), Some(GatewayError::UnionIdUnknown))
            }
            AdminUserIdType::UserId => {
                let found = tx.find("WHERE tenant = $1 AND user_id = $2 AND active = 1", &[&id])?;
                return Ok(found.ok_or_else(|| UnknownId::new(Some(GatewayError::UserIdUnknown), id)));
            }
            AdminUserIdType::PeopleAdminId => (parse_id(id), None),
        };
        let found = match number {
            Some(number) => tx.get::<User>(&number)?.filter(|user| user.active),
            None => None,
        };
        Ok(found.ok_or_else(|| UnknownId::new(error, id)))
    }

    /// The user that an id was computed from, if it was computed for this tenant.
    fn decoded(&self, ids: Option<&PersonCipher>, id: &str) -> Option<i64> {
        let (tenant, user) = ids?.decode(id).ok()?;
        (tenant == self.caller.tenant).then_some(user)
    }

    pub fn find_department(&self, tx: &mut Tx<'_>, id: &str) -> Found<i64> {
        let (department, gateway): (Option<Department>, _) = match self.types.department {
            AdminDepartmentIdType::OpenDepartmentId => {
                let found = tx.find("WHERE tenant = $1 AND open_department_id = $2 AND active = 1", &[&id])?;
                (found, Some(GatewayError::OpenDepartmentIdUnknown))
            }
            AdminDepartmentIdType::DepartmentId => {
                let found = tx.find("WHERE tenant = $1 AND department_id = $2 AND active = 1", &[&id])?;
                (found, Some(GatewayError::DepartmentIdUnknown))
            }
            AdminDepartmentIdType::PeopleAdminDepartmentId => {
                (by_number::<Department>(tx, id)?.filter(|department| department.active), None)
            }
        };
        Ok(department.map(|department| department.id).ok_or_else(|| UnknownId::new(gateway, id)))
    }

    pub fn find_job_level(&self, tx: &mut Tx<'_>, id: &str) -> Result<Option<Unit>, StoreError> {
        let level: Option<JobLevel> = match self.types.job_level {
            JobLevelIdType::PeopleAdmin => by_number(tx, id)?,
            JobLevelIdType::JobLevelId => tx.find("WHERE tenant = $1 AND job_level_id = $2", &[&id])?,
        };
        Ok(level.map(|level| Unit { id: level.id, active: level.active }))
    }

    pub fn find_job_family(&self, tx: &mut Tx<'_>, id: &str) -> Result<Option<Unit>, StoreError> {
        let family: Option<JobFamily> = match self.types.job_family {
            JobFamilyIdType::PeopleAdmin => by_number(tx, id)?,
            JobFamilyIdType::JobFamilyId => tx.find("WHERE tenant = $1 AND job_family_id = $2", &[&id])?,
        };
        Ok(family.map(|family| Unit { id: family.id, active: family.active }))
    }

    pub fn find_employee_type(&self, tx: &mut Tx<'_>, id: &str) -> Result<Option<i64>, StoreError> {
        let condition = match self.types.employee_type {
            EmployeeTypeIdType::PeopleAdmin => "WHERE tenant = $1 AND enum_value = $2 AND active = 1",
            EmployeeTypeIdType::EnumId => "WHERE tenant = $1 AND enum_id = $2 AND active = 1",
        };
        Ok(tx.find::<EmployeeType>(condition, &[&id])?.map(|kind| kind.id))
    }
}

fn by_number<R: Record<Scope = PerTenant, Key = i64>>(tx: &mut Tx<'_>, id: &str) -> Result<Option<R>, StoreError> {
    parse_id(id).map_or(Ok(None), |number| tx.get(&number))
}

/// Whether the id was made for this tenant under another app's key. Only a mistaken call pays for the search.
fn belongs_to_another_app(tx: &mut Tx<'_>, tenant: TenantNo, open_id: &str) -> Result<bool, StoreError> {
    let keys: Vec<Vec<u8>> = keys_of_tenant(tx.global(), tenant)?;
    let decodes = |key: &Vec<u8>| {
        let cipher = PersonCipher::open_ids(key)?;
        cipher.decode(open_id).ok().filter(|(of, _)| *of == tenant)
    };
    Ok(keys.iter().any(|key| decodes(key).is_some()))
}

fn keys_of_tenant(tx: &mut GlobalTx<'_>, tenant: TenantNo) -> Result<Vec<Vec<u8>>, StoreError> {
    tx.scalars(
        "SELECT a.open_id_key FROM apps a JOIN installs i ON i.app_id = a.app_id WHERE i.tenant = $1",
        &[&tenant.0],
    )
}
