//! Employees as every operation on them shows them.

use hire_api::{reference::UserRef, shapes::application::Employee as Shown};

use crate::{
    id_translator::IdTranslator,
    store::{
        StoreError, Tx,
        directory::{Department, EmployeeType, JobFamily, JobLevel, User},
        employees::Employee,
    },
};

pub fn employee(tx: &mut Tx<'_>, translator: &IdTranslator<'_>, employee: &Employee) -> Result<Shown, StoreError> {
    // An employee whose onboarding was undone is neither onboarded nor gone.
    let counts = employee.cancelled_at.is_none();
    Ok(Shown {
        id: employee.id,
        application_id: Some(employee.application),
        onboard_status: Some(employee.onboard_status).filter(|_| counts),
        conversion_status: Some(employee.conversion_status).filter(|_| counts),
        onboard_time: Some(employee.onboarded_at),
        expected_conversion_time: Some(employee.expected_conversion_at),
        actual_conversion_time: employee.converted_at,
        overboard_time: employee.left_at,
        overboard_note: employee.leaving_note.clone(),
        onboard_city_code: employee.onboard_city.clone(),
        department: tx
            .cached_opt::<Department>(employee.department)?
            .map(|department| translator.department(&department)),
        leader: leader(tx, translator, employee)?,
        sequence: tx.cached_opt::<JobFamily>(employee.job_family)?.map(|family| translator.job_family(&family)),
        level: tx.cached_opt::<JobLevel>(employee.job_level)?.map(|level| translator.job_level(&level)),
        employee_type: tx
            .cached_opt::<EmployeeType>(employee.employee_type)?
            .map(|kind| translator.employee_type(&kind)),
        job_requirement_id: employee.job_requirement,
    })
}

fn leader(tx: &mut Tx<'_>, translator: &IdTranslator<'_>, employee: &Employee) -> Result<Option<UserRef>, StoreError> {
    Ok(tx.cached_opt::<User>(employee.leader)?.and_then(|leader| translator.employee(&leader)))
}
