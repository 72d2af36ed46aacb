//! From an id that a caller sent to the row that it means.

use hire_api::{
    gateway::GatewayError,
    id::{AdminUserIdType, DepartmentIdType, EmployeeTypeIdType, JobFamilyIdType, JobLevelIdType},
};

use super::Directory;
use crate::store::{Shared, StoreError, TenantNo, Tx};

/// An id that means nobody here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownId {
    /// What the platform's gateway says of it; people_admin ids it does not know at all.
    pub gateway: Option<GatewayError>,
    pub id: String,
}

impl UnknownId {
    fn new(gateway: Option<GatewayError>, id: &str) -> Self {
        Self { gateway, id: id.to_owned() }
    }
}

/// The row's number, or that there is none.
type Found = Result<Result<i64, UnknownId>, StoreError>;

impl Directory<'_> {
    pub fn find_user(&self, tx: &mut Tx<'_>, id: &str) -> Found {
        let unknown = |gateway| Ok(Err(UnknownId::new(gateway, id)));
        let number = match self.types.user {
            AdminUserIdType::OpenId => {
                if let Some(user) = self.caller.pinned_by_open_id.get(id) {
                    return Ok(Ok(*user));
                }
                let decoded = self.caller.open_ids.as_ref().and_then(|ids| ids.decode(id).ok());
                let Some((tenant, user)) = decoded else { return unknown(Some(GatewayError::OpenIdUnknown)) };
                if tenant != self.caller.tenant {
                    let error = if belongs_to_another_app(tx, self.caller.tenant, id)? {
                        GatewayError::OpenIdOfAnotherApp
                    } else {
                        GatewayError::OpenIdUnknown
                    };
                    return unknown(Some(error));
                }
                user
            }
            AdminUserIdType::UnionId => {
                let decoded = self.caller.union_ids.as_ref().and_then(|ids| ids.decode(id).ok());
                match decoded {
                    Some((tenant, user)) if tenant == self.caller.tenant => user,
                    _ => return unknown(Some(GatewayError::UnionIdUnknown)),
                }
            }
            AdminUserIdType::UserId => {
                let user =
                    tx.one("SELECT id FROM users WHERE tenant = $1 AND user_id = $2", &[&id], |row| row.get(0))?;
                return Ok(user.ok_or_else(|| UnknownId::new(Some(GatewayError::UserIdUnknown), id)));
            }
            AdminUserIdType::PeopleAdminId => match id.parse() {
                Ok(number) => number,
                Err(_) => return unknown(None),
            },
        };
        let gateway = match self.types.user {
            AdminUserIdType::OpenId => Some(GatewayError::OpenIdUnknown),
            AdminUserIdType::UnionId => Some(GatewayError::UnionIdUnknown),
            AdminUserIdType::UserId => Some(GatewayError::UserIdUnknown),
            AdminUserIdType::PeopleAdminId => None,
        };
        let user = tx.one("SELECT id FROM users WHERE tenant = $1 AND id = $2", &[&number], |row| row.get(0))?;
        Ok(user.ok_or_else(|| UnknownId::new(gateway, id)))
    }

    pub fn find_department(&self, tx: &mut Tx<'_>, id: &str) -> Found {
        let (sql, gateway) = match self.types.department {
            DepartmentIdType::OpenDepartmentId => (
                "SELECT id FROM departments WHERE tenant = $1 AND open_department_id = $2 AND active = 1",
                GatewayError::OpenDepartmentIdUnknown,
            ),
            DepartmentIdType::DepartmentId => (
                "SELECT id FROM departments WHERE tenant = $1 AND department_id = $2 AND active = 1",
                GatewayError::DepartmentIdUnknown,
            ),
        };
        let department = tx.one(sql, &[&id], |row| row.get(0))?;
        Ok(department.ok_or_else(|| UnknownId::new(Some(gateway), id)))
    }

    /// Levels are found whether they are in use or not: "unknown" and "disabled" are different errors.
    pub fn find_job_level(&self, tx: &mut Tx<'_>, id: &str) -> Result<Option<i64>, StoreError> {
        match self.types.job_level {
            JobLevelIdType::PeopleAdmin => by_number(tx, "SELECT id FROM job_levels WHERE tenant = $1 AND id = $2", id),
            JobLevelIdType::JobLevelId => {
                tx.one("SELECT id FROM job_levels WHERE tenant = $1 AND job_level_id = $2", &[&id], |row| row.get(0))
            }
        }
    }

    pub fn find_job_family(&self, tx: &mut Tx<'_>, id: &str) -> Result<Option<i64>, StoreError> {
        match self.types.job_family {
            JobFamilyIdType::PeopleAdmin => {
                by_number(tx, "SELECT id FROM job_families WHERE tenant = $1 AND id = $2", id)
            }
            JobFamilyIdType::JobFamilyId => {
                let sql = "SELECT id FROM job_families WHERE tenant = $1 AND job_family_id = $2";
                tx.one(sql, &[&id], |row| row.get(0))
            }
        }
    }

    pub fn find_employee_type(&self, tx: &mut Tx<'_>, id: &str) -> Result<Option<i64>, StoreError> {
        let sql = match self.types.employee_type {
            EmployeeTypeIdType::PeopleAdmin => {
                "SELECT id FROM employee_types WHERE tenant = $1 AND enum_value = $2 AND active = 1"
            }
            EmployeeTypeIdType::EnumId => {
                "SELECT id FROM employee_types WHERE tenant = $1 AND enum_id = $2 AND active = 1"
            }
        };
        tx.one(sql, &[&id], |row| row.get(0))
    }
}

fn by_number(tx: &mut Tx<'_>, sql: &str, id: &str) -> Result<Option<i64>, StoreError> {
    match id.parse::<i64>() {
        Ok(number) => tx.one(sql, &[&number], |row| row.get(0)),
        Err(_) => Ok(None),
    }
}

/// Whether the id was made for this tenant under another app's key. Only a mistaken call pays for the search.
fn belongs_to_another_app(tx: &mut Tx<'_>, tenant: TenantNo, open_id: &str) -> Result<bool, StoreError> {
    let keys: Vec<Vec<u8>> = keys_of_tenant(tx.shared(), tenant)?;
    let decodes = |key: &Vec<u8>| {
        let cipher = crate::tenancy::open_id::PersonCipher::open_ids(key)?;
        cipher.decode(open_id).ok().filter(|(of, _)| *of == tenant)
    };
    Ok(keys.iter().any(|key| decodes(key).is_some()))
}

fn keys_of_tenant(shared: &mut Shared<'_>, tenant: TenantNo) -> Result<Vec<Vec<u8>>, StoreError> {
    shared.all(
        "SELECT a.open_id_key FROM apps a JOIN installs i ON i.app_id = a.app_id WHERE i.tenant = $1",
        &[&tenant.0],
        |row| row.get(0),
    )
}
