use hire_api::employee::{
    GetEmployeeByApplication,
    get_by_application::{GetEmployeeByApplicationData, GetEmployeeByApplicationError as Error, ShownEmployee},
};

use super::view;
use crate::{
    http::{Call, Failure, ReadTx},
    store::employees,
};

type Refused = Failure<GetEmployeeByApplication>;

pub fn get_by_application(
    tx: &mut ReadTx<'_>,
    call: &Call<GetEmployeeByApplication>,
) -> Result<GetEmployeeByApplicationData, Refused> {
    let found = employees::of_application(tx, call.query.application_id)?;
    let employee = found.ok_or_else(|| Failure::of(Error::EmployeeUnknown))?;
    let shown = view::employee(tx, &call.directory(), &employee)?;
    Ok(GetEmployeeByApplicationData {
        employee: Some(ShownEmployee {
            id: shown.id,
            application_id: shown.application_id,
            onboard_status: shown.onboard_status,
            conversion_status: shown.conversion_status,
            onboard_time: shown.onboard_time,
            expected_conversion_time: shown.expected_conversion_time,
            actual_conversion_time: shown.actual_conversion_time,
            overboard_time: shown.overboard_time,
            overboard_note: shown.overboard_note,
            onboard_city_code: shown.onboard_city_code,
            department: shown.department,
            leader: shown.leader,
            sequence: shown.sequence,
            level: shown.level,
            employee_type: shown.employee_type,
            job_requirement_id: shown.job_requirement_id,
            external_employment_id: employee.external_id,
        }),
    })
}
