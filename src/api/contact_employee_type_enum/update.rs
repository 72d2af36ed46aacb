use hire_api::contact_employee_type_enum::{
    UpdateEmployeeType,
    update::{UpdateEmployeeTypeBody, UpdateEmployeeTypeData},
};
use hire_types::directory::EmployeeTypeStatus;

use super::delete::changed;
use crate::{
    api::organisation as shown,
    http::{ApiError, Call, WriteTx},
    organisation::employee_types::{self, TypeDraft},
};

pub fn update(
    tx: &mut WriteTx<'_>,
    call: &Call<UpdateEmployeeType>,
) -> Result<UpdateEmployeeTypeData, ApiError<UpdateEmployeeType>> {
    let UpdateEmployeeTypeBody { content, enum_type, enum_status, i18n_content } = &call.body;
    let translations = shown::translations("i18n_content", i18n_content.as_deref()).map_err(ApiError::parameter)?;
    let draft = TypeDraft {
        content: content.clone(),
        kind: *enum_type,
        active: *enum_status == EmployeeTypeStatus::Active,
        translations,
    };
    let updated = employee_types::update(tx, &call.path.enum_id, &draft).map_err(changed)?;
    Ok(UpdateEmployeeTypeData { employee_type_enum: Some(shown::employee_type(&updated)) })
}
