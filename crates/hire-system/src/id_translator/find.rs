//! Translates ids of a caller to rows.

use hire_api::{
    gateway::GatewayError,
    id::{EmployeeTypeIdType, JobFamilyIdType, JobLevelIdType},
};
use hire_rules::parse_id;

use super::{DepartmentForm, IdTranslator, UserForm};
use crate::{
    hiring::Ref,
    store::{
        GlobalTx, StoreError, TenantNo, Tx, departments,
        directory::{EmployeeType, JobFamily, JobLevel},
        organisation, users,
    },
    tenancy::open_id::UserIdCipher,
};

/// An id of no user, or of a deleted user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownId {
    /// The error of the platform's gateway; `None` for people_admin ids.
    pub gateway: Option<GatewayError>,
    pub id: String,
}

impl UnknownId {
    fn new(gateway: Option<GatewayError>, id: &str) -> Self {
        Self { gateway, id: id.to_owned() }
    }
}

/// Translations of the ids that a caller sent. They refuse nothing: the operation checks whether a row exists and may
/// be used, in its order of checks.
impl IdTranslator<'_> {
    pub fn user_ref(&self, tx: &mut Tx<'_>, id: &str) -> Result<Ref, StoreError> {
        let number = match self.types.user {
            UserForm::OpenId => {
                let pinned = self.caller.pinned_by_open_id.get(id).copied();
                pinned.or_else(|| self.decoded(self.caller.open_ids.as_ref(), id))
            }
            UserForm::UnionId => self.decoded(self.caller.union_ids.as_ref(), id),
            UserForm::UserId => users::by_user_id(tx, id)?.map(|user| user.id),
            UserForm::PeopleAdminId => parse_id(id),
            UserForm::CorehrId => match parse_id(id) {
                Some(id) => organisation::user_by_corehr_id(tx, id)?.map(|user| user.id),
                None => None,
            },
        };
        Ok(number.into())
    }

    pub fn department_ref(&self, tx: &mut Tx<'_>, id: &str) -> Result<Ref, StoreError> {
        let department = match self.types.department {
            DepartmentForm::OpenDepartmentId => departments::by_open_id(tx, id)?,
            DepartmentForm::DepartmentId => departments::by_department_id(tx, id)?,
            DepartmentForm::PeopleAdminId => return Ok(parse_id(id).into()),
            DepartmentForm::CorehrId => match parse_id(id) {
                Some(id) => organisation::department_by_corehr_id(tx, id)?,
                None => None,
            },
        };
        Ok(department.map(|department| department.id).into())
    }

    pub fn job_level_ref(&self, tx: &mut Tx<'_>, id: &str) -> Result<Ref, StoreError> {
        Ok(match self.types.job_level {
            JobLevelIdType::PeopleAdmin => parse_id(id).into(),
            JobLevelIdType::JobLevelId => {
                tx.find::<JobLevel>("WHERE tenant = $1 AND job_level_id = $2", &[&id])?.map(|level| level.id).into()
            }
        })
    }

    pub fn job_family_ref(&self, tx: &mut Tx<'_>, id: &str) -> Result<Ref, StoreError> {
        Ok(match self.types.job_family {
            JobFamilyIdType::PeopleAdmin => parse_id(id).into(),
            JobFamilyIdType::JobFamilyId => {
                tx.find::<JobFamily>("WHERE tenant = $1 AND job_family_id = $2", &[&id])?.map(|family| family.id).into()
            }
        })
    }

    pub fn employee_type_ref(&self, tx: &mut Tx<'_>, id: &str) -> Result<Ref, StoreError> {
        let condition = match self.types.employee_type {
            EmployeeTypeIdType::PeopleAdmin => "WHERE tenant = $1 AND enum_value = $2",
            EmployeeTypeIdType::EnumId => "WHERE tenant = $1 AND enum_id = $2",
        };
        Ok(tx.find::<EmployeeType>(condition, &[&id])?.map(|kind| kind.id).into())
    }

    /// The error for the id of a user that an operation refused. Only failing calls pay for the search among other
    /// apps.
    pub fn unknown_user(&self, tx: &mut Tx<'_>, id: &str) -> Result<UnknownId, StoreError> {
        let error = match self.types.user {
            UserForm::OpenId => {
                let pinned = self.caller.pinned_by_open_id.contains_key(id);
                let own = pinned || self.decoded(self.caller.open_ids.as_ref(), id).is_some();
                Some(if !own && belongs_to_another_app(tx, self.caller.tenant, id)? {
                    GatewayError::OpenIdOfAnotherApp
                } else {
                    GatewayError::OpenIdUnknown
                })
            }
            UserForm::UnionId => Some(GatewayError::UnionIdUnknown),
            UserForm::UserId => Some(GatewayError::UserIdUnknown),
            UserForm::PeopleAdminId | UserForm::CorehrId => None,
        };
        Ok(UnknownId::new(error, id))
    }

    /// The error for the id of a department that an operation refused.
    pub fn unknown_department(&self, id: &str) -> UnknownId {
        let error = match self.types.department {
            DepartmentForm::OpenDepartmentId => Some(GatewayError::OpenDepartmentIdUnknown),
            DepartmentForm::DepartmentId => Some(GatewayError::DepartmentIdUnknown),
            DepartmentForm::PeopleAdminId | DepartmentForm::CorehrId => None,
        };
        UnknownId::new(error, id)
    }

    /// The user that an id was computed from, if it was computed for this tenant.
    fn decoded(&self, ids: Option<&UserIdCipher>, id: &str) -> Option<i64> {
        let (tenant, user) = ids?.decode(id).ok()?;
        (tenant == self.caller.tenant).then_some(user)
    }
}

/// Whether the id was made for this tenant under another app's key. Only failing calls pay for the search.
fn belongs_to_another_app(tx: &mut Tx<'_>, tenant: TenantNo, open_id: &str) -> Result<bool, StoreError> {
    let keys: Vec<Vec<u8>> = keys_of_tenant(tx.global(), tenant)?;
    let decodes = |key: &Vec<u8>| {
        let cipher = UserIdCipher::open_ids(key)?;
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
