use hire_api::employee::{
    PatchEmployee,
    patch::{PatchEmployeeData, PatchEmployeeError as Error},
};
use hire_types::application::EmployeeOperation;

use super::view;
use crate::{
    hiring::onboarding::{self, Change, EmployeeRefusal},
    http::{ApiError, Call, WriteTx},
};

pub fn patch(tx: &mut WriteTx<'_>, call: &Call<PatchEmployee>) -> Result<PatchEmployeeData, ApiError<PatchEmployee>> {
    let body = &call.body;
    let change = Change {
        operation: body.operation,
        converted_at: body.conversion_info.as_ref().and_then(|info| info.actual_conversion_time),
        left_at: body.overboard_info.as_ref().and_then(|info| info.actual_overboard_time),
        leaving_note: body.overboard_info.as_ref().and_then(|info| info.overboard_note.clone()),
    };
    let changed = onboarding::change(tx, call.path.employee_id, &change);
    let employee = changed.map_err(|refusal| refused(body.operation, refusal))?;
    Ok(PatchEmployeeData { employee: Some(view::employee(tx, &call.translator(), &employee)?) })
}

fn refused(operation: EmployeeOperation, refusal: EmployeeRefusal) -> ApiError<PatchEmployee> {
    ApiError::new(match refusal {
        EmployeeRefusal::SwitchOff => Error::EhrSwitchOff,
        EmployeeRefusal::EmployeeUnknown => Error::EmployeeUnknown,
        EmployeeRefusal::InCoreHr => Error::SyncedToCorehr,
        EmployeeRefusal::NotLeft => Error::CannotUndoLeave,
        EmployeeRefusal::WrongState => Error::EmployeeStatusForbidsThis,
        EmployeeRefusal::TimeMissing => {
            let member = if operation == EmployeeOperation::Convert {
                "conversion_info.actual_conversion_time"
            } else {
                "overboard_info.actual_overboard_time"
            };
            return ApiError::parameter(format!("{member}: the operation needs it"));
        }
        EmployeeRefusal::TimeInvalid => Error::TimeInvalid,
        EmployeeRefusal::Store(error) => return error.into(),
    })
}
