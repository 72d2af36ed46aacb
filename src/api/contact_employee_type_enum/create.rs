use hire_api::contact_employee_type_enum::{
    CreateEmployeeType,
    create::{CreateEmployeeTypeBody, CreateEmployeeTypeData, CreateEmployeeTypeError as Error},
};
use hire_types::directory::EmployeeTypeStatus;

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, WriteTx},
    organisation::employee_types::{self, TypeDraft, TypeRefusal},
};

pub fn create(
    tx: &mut WriteTx<'_>,
    call: &Call<CreateEmployeeType>,
) -> Result<CreateEmployeeTypeData, ApiError<CreateEmployeeType>> {
    let CreateEmployeeTypeBody { content, enum_type, enum_status, i18n_content } = &call.body;
    let translations = shown::translations("i18n_content", i18n_content.as_deref()).map_err(ApiError::parameter)?;
    let draft = TypeDraft {
        content: content.clone(),
        kind: *enum_type,
        active: *enum_status == EmployeeTypeStatus::Active,
        translations,
    };
    let created = employee_types::create(tx, &draft).map_err(|refusal| match refusal {
        TypeRefusal::ContentTaken => ApiError::new(Error::ContentTaken),
        TypeRefusal::TranslationTaken => ApiError::new(Error::TranslationTaken),
        TypeRefusal::TooMany => ApiError::new(Error::TooManyTypes),
        TypeRefusal::ContentInvalid => ApiError::parameter("content: is blank"),
        TypeRefusal::TranslationInvalid => {
            ApiError::parameter("i18n_content: a text must have between 1 and 100 characters")
        }
        TypeRefusal::BuiltIn | TypeRefusal::Unknown => ApiError::parameter("enum_type: must be 2"),
        TypeRefusal::Store(error) => ApiError::internal(error),
    })?;
    Ok(CreateEmployeeTypeData { employee_type_enum: Some(shown::employee_type(&created)) })
}
