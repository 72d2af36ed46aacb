//! Refusals of a department's content as errors of the operations that write departments.

/// The error of an operation for a refusal. The rows that all of them have are here; an operation states the others.
macro_rules! row {
    ($refusal:expr, $error:ident, $($own:pat => $row:expr),+ $(,)?) => {{
        use crate::{http::ApiError, organisation::departments::DepartmentRefusal};
        match $refusal {
            DepartmentRefusal::Store(error) => ApiError::internal(error),
            refusal => ApiError::new(match refusal {
                DepartmentRefusal::Store(_) => $error::Parameter,
                DepartmentRefusal::NoAuthority => $error::NoDepartmentAuthority,
                DepartmentRefusal::NameHasSeparator => $error::NameHasSeparator,
                DepartmentRefusal::NoParentAuthority => $error::NoParentDeptAuthority,
                DepartmentRefusal::TooDeep => $error::TooDeep,
                DepartmentRefusal::TooManyChildren => $error::TooManyChildren,
                DepartmentRefusal::HrPartnerInvalid => $error::InvalidDepartmentHrbps,
                DepartmentRefusal::EmployeeTypeInvalid => $error::EmployeeTypeNotValid,
                DepartmentRefusal::NameExists => $error::DepartmentNameDuplicate,
                DepartmentRefusal::TranslationExists => $error::DuplicateI18nName,
                DepartmentRefusal::OrderExists => $error::DuplicateOrder,
                $($own => $row),+
            }),
        }
    }};
}
pub(super) use row;
