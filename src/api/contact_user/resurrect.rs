//! Restoring a user. The order of the checks is in `docs/choices.md`.

use hire_api::{
    Empty,
    contact_user::{ResurrectUser, resurrect::ResurrectUserError as Error},
};

use super::draft::{self, DepartmentErrors, StatedOrder};
use crate::{
    api::contact,
    http::{ApiError, Call, WriteTx},
    organisation::users::{self, RestoreRefusal},
};

const DEPARTMENTS: DepartmentErrors<Error> =
    DepartmentErrors { unknown: Error::NoAccessToResurrect, unnamed: Error::Parameter };

pub fn resurrect(tx: &mut WriteTx<'_>, call: &Call<ResurrectUser>) -> Result<Empty, ApiError<ResurrectUser>> {
    let user = contact::user(tx, call, &call.path.user_id)?;
    if call.body.subscription_ids.as_ref().is_some_and(|ids| !ids.is_empty()) {
        return Err(ApiError::new(Error::NoLicenseAuthority));
    }
    let stated = call.body.departments.iter().flatten().map(|department| StatedOrder {
        department: Some(&department.department_id),
        user_order: department.user_order,
        department_order: department.department_order,
        primary: None,
    });
    let departments = draft::orders(tx, call, stated, DEPARTMENTS)?;
    users::restore(tx, &call.caller.contacts, &user, &departments).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: RestoreRefusal) -> ApiError<ResurrectUser> {
    match refusal {
        RestoreRefusal::NoAuthority => ApiError::new(Error::NoAccessToResurrect),
        RestoreRefusal::NotResigned => ApiError::new(Error::UserNotResigned),
        RestoreRefusal::TooLate => ApiError::new(Error::ExceedRecoverableTime),
        RestoreRefusal::OrderInvalid => ApiError::parameter("departments: one is named twice"),
        RestoreRefusal::MobileExists => ApiError::new(Error::MobileDuplicated),
        RestoreRefusal::EmailExists => ApiError::new(Error::EmailDuplicated),
        RestoreRefusal::UserIdExists => ApiError::new(Error::UserIdDuplicated),
        RestoreRefusal::EmployeeNoExists => {
            ApiError::parameter("another user has the employee_no of the user who left")
        }
        RestoreRefusal::Store(error) => ApiError::internal(error),
    }
}
