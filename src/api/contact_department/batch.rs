use hire_api::contact_department::{
    BatchGetDepartments,
    batch::{BatchGetDepartmentsData, BatchGetDepartmentsError as Error},
};

use super::view;
use crate::{
    api::contact::{self, MAX_BATCH},
    http::{ApiError, Call, ReadTx},
};

/// Departments in the order of the request, without those outside of the app's contact scope.
pub fn batch(
    tx: &mut ReadTx<'_>,
    call: &Call<BatchGetDepartments>,
) -> Result<BatchGetDepartmentsData, ApiError<BatchGetDepartments>> {
    let ids = &call.query.department_ids;
    if ids.is_empty() || ids.len() > MAX_BATCH {
        return Err(ApiError::parameter(format!("department_ids: between 1 and {MAX_BATCH} are expected")));
    }
    let mut items = Vec::with_capacity(ids.len());
    let mut seen = Vec::with_capacity(ids.len());
    for id in ids {
        let department = contact::department(tx, call, id, Error::NoDepartmentAuthority)?;
        if seen.contains(&department.id()) || !call.caller.contacts.has_department(tx, department.id())? {
            continue;
        }
        seen.push(department.id());
        items.push(department);
    }
    if items.is_empty() {
        return Err(ApiError::new(Error::NoDepartmentAuthority));
    }
    Ok(BatchGetDepartmentsData { items: view::named(tx, call.translator(), items)? })
}
