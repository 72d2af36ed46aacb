//! Refusals of a user's content as errors of the operations that write users.

/// The error of an operation for a refusal. The rows that all of them have are here; an operation states the others.
macro_rules! row {
    ($refusal:expr, $error:ident, $($own:pat => $row:expr),+ $(,)?) => {{
        use crate::{http::ApiError, organisation::users::UserRefusal};
        match $refusal {
            UserRefusal::Store(error) => ApiError::internal(error),
            UserRefusal::TooLong(member) => ApiError::parameter(format!("{member}: more than 255 characters")),
            refusal => ApiError::new(match refusal {
                UserRefusal::Store(_) | UserRefusal::TooLong(_) => $error::Parameter,
                UserRefusal::NameBlank => $error::UserNameNull,
                UserRefusal::NameTooLong => $error::NameTooLong,
                UserRefusal::EnglishNameTooLong => $error::EnglishNameTooLong,
                UserRefusal::NicknameTooLong => $error::NicknameTooLong,
                UserRefusal::UserIdTooLong => $error::EmployeeIdInvalid,
                UserRefusal::NoEmailOrMobile => $error::NoEmailOrMobile,
                UserRefusal::NoMobile => $error::NoMobile,
                UserRefusal::MobileInvalid => $error::MobileInvalid,
                UserRefusal::EmailInvalid => $error::EmailInvalid,
                UserRefusal::MobileAndEmailNeeded => $error::MobileAndEmailNeeded,
                UserRefusal::DepartmentRequired => $error::DepartmentRequired,
                UserRefusal::TooManyDepartments => $error::TooManyDepartments,
                UserRefusal::EmployeeTypeInvalid => $error::EmployeeTypeInvalid,
                UserRefusal::EmployeeTypeInactive => $error::InactiveEmployeeType,
                UserRefusal::NoDepartmentAuthority => $error::NoDepartmentAuthority,
                UserRefusal::OrderDepartmentInvalid => $error::OrderDepartmentInvalid,
                UserRefusal::PrimaryDepartmentNotFirst => $error::PrimaryDepartmentNotFirst,
                UserRefusal::DepartmentHasTooManyUsers => $error::DepartmentHasTooManyUsers,
                UserRefusal::LeaderIsOneself => $error::SetLeaderToOneself,
                UserRefusal::JobTitleTooLong => $error::JobTitleTooLong,
                UserRefusal::EnterpriseEmailUnavailable => $error::BusinessEmailDomainNotAvailable,
                UserRefusal::AvatarKeyInvalid => $error::AvatarKeyInvalid,
                UserRefusal::JoinTimeInvalid => $error::JoinTimeInvalid,
                UserRefusal::MobileExists => $error::MobileExists,
                UserRefusal::EmailExists => $error::EmailExists,
                UserRefusal::UserIdExists => $error::UserIdExists,
                $($own => $row),+
            }),
        }
    }};
}
pub(super) use row;
