use hire_api::{Empty, Endpoint, contact_employee_type_enum::DeleteEmployeeType};

use crate::{
    http::{ApiError, Call, WriteTx},
    organisation::employee_types::{self, TypeRefusal},
};

pub fn delete(tx: &mut WriteTx<'_>, call: &Call<DeleteEmployeeType>) -> Result<Empty, ApiError<DeleteEmployeeType>> {
    employee_types::delete(tx, &call.path.enum_id).map_err(changed)?;
    Ok(Empty {})
}

/// The pages of changes have no rows, so the text says what is wrong.
pub(super) fn changed<E: Endpoint>(refusal: TypeRefusal) -> ApiError<E> {
    ApiError::parameter(match refusal {
        TypeRefusal::Unknown => "enum_id: unknown id",
        TypeRefusal::BuiltIn => "enum_id, enum_type: built-in types cannot be changed",
        TypeRefusal::ContentInvalid => "content: is blank",
        TypeRefusal::ContentTaken => "content: another employee type has it",
        TypeRefusal::TranslationInvalid => "i18n_content: a text must have between 1 and 100 characters",
        TypeRefusal::TranslationTaken => "i18n_content: another employee type has one of the texts",
        TypeRefusal::TooMany => "there are too many employee types",
        TypeRefusal::Store(error) => return ApiError::internal(error),
    })
}
