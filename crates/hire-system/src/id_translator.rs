//! Translates ids of users, departments and levels between the store and the id types of a caller.
//!
//! In the store, a user is a number (also the people_admin id). The ids of a caller depend on the id types of the
//! request, on the app (open_ids) and on its scopes (user_ids).

mod find;
mod id_types;
mod people;

pub use find::UnknownId;
use hire_api::{
    id::{EmployeeTypeIdType, JobFamilyIdType, JobLevelIdType, USER_ID_SCOPE},
    reference::{DepartmentRef, EmployeeTypeRef, JobFamilyRef, JobLevelRef, UserRef},
};
pub use id_types::{DepartmentForm, IdTypes, UnknownIdType, UserForm};
pub use people::People;

use crate::{
    store::directory::{Department, EmployeeType, JobFamily, JobLevel, User},
    tenancy::Caller,
};

/// The translator of one request.
#[derive(Clone, Copy, Debug)]
pub struct IdTranslator<'a> {
    caller: &'a Caller,
    types: IdTypes,
}

impl<'a> IdTranslator<'a> {
    pub fn new(caller: &'a Caller, types: IdTypes) -> Self {
        Self { caller, types }
    }

    /// A user's id for this caller; `None` if the caller may not see ids of the requested type.
    pub fn employee(&self, employee: &User) -> Option<UserRef> {
        let user = employee.id;
        let id = match self.types.user {
            UserForm::OpenId => self.open_id(user),
            UserForm::UnionId => self.union_id(user),
            UserForm::UserId => self.caller.has_scope(USER_ID_SCOPE).then(|| employee.user_id.clone()),
            UserForm::PeopleAdminId => Some(user.to_string()),
            UserForm::CorehrId => Some(employee.corehr_id.to_string()),
        };
        id.map(UserRef::from)
    }

    /// The `open_id` of a user for the calling app.
    pub fn open_id(&self, user: i64) -> Option<String> {
        let pinned = self.caller.pinned_by_user.get(&user).cloned();
        pinned.or_else(|| self.caller.open_ids.as_ref().map(|ids| ids.encode(self.caller.tenant, user)))
    }

    /// The `union_id` of a user for all apps of the developer of the calling app.
    pub fn union_id(&self, user: i64) -> Option<String> {
        self.caller.union_ids.as_ref().map(|ids| ids.encode(self.caller.tenant, user))
    }

    pub fn department(&self, department: &Department) -> DepartmentRef {
        let id = match self.types.department {
            DepartmentForm::OpenDepartmentId => department.open_department_id.clone(),
            DepartmentForm::DepartmentId => department.department_id.clone(),
            DepartmentForm::PeopleAdminId => department.id.to_string(),
            DepartmentForm::CorehrId => department.corehr_id.to_string(),
        };
        id.into()
    }

    pub fn job_level(&self, level: &JobLevel) -> JobLevelRef {
        let id = match self.types.job_level {
            JobLevelIdType::PeopleAdmin => level.id.to_string(),
            JobLevelIdType::JobLevelId => level.job_level_id.clone(),
        };
        id.into()
    }

    pub fn job_family(&self, family: &JobFamily) -> JobFamilyRef {
        let id = match self.types.job_family {
            JobFamilyIdType::PeopleAdmin => family.id.to_string(),
            JobFamilyIdType::JobFamilyId => family.job_family_id.clone(),
        };
        id.into()
    }

    pub fn employee_type(&self, kind: &EmployeeType) -> EmployeeTypeRef {
        let id = match self.types.employee_type {
            EmployeeTypeIdType::PeopleAdmin => kind.enum_value.clone(),
            EmployeeTypeIdType::EnumId => kind.enum_id.clone(),
        };
        id.into()
    }
}
