//! The platform's own errors (9999xxxx): what is answered before an operation is reached, or instead of it.

use crate::ErrorRow;

/// An error of the gateway. The HTTP statuses are those observed on the real platform; where none was observed it
/// is 400, see `docs/choices.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GatewayError {
    /// No `Authorization` header, or one that is not `Bearer …`.
    MissingToken,
    AppDisabled,
    /// A tenant token that is unknown, expired, or of the wrong kind for the operation.
    InvalidTenantToken,
    InvalidAppToken,
    InvalidTenant,
    /// A user token: invalid, or not accepted by the operation.
    UserTokenNotSupported,
    /// Neither `t-` nor `u-`.
    MalformedToken,
    ScopeMissing,
    AppNotInstalled,
    /// This kind of app may not call the operation.
    NoPermission,
    RateLimited,
    InvalidFields,
    UnknownPath,
    WrongMethod,
    BodyTooLarge,
    OpenIdUnknown,
    OpenIdOfAnotherApp,
    UnionIdUnknown,
    UserIdUnknown,
    OpenDepartmentIdUnknown,
    DepartmentIdUnknown,
}

impl GatewayError {
    pub const ALL: &'static [Self] = &[
        Self::MissingToken,
        Self::AppDisabled,
        Self::InvalidTenantToken,
        Self::InvalidAppToken,
        Self::InvalidTenant,
        Self::UserTokenNotSupported,
        Self::MalformedToken,
        Self::ScopeMissing,
        Self::AppNotInstalled,
        Self::NoPermission,
        Self::RateLimited,
        Self::InvalidFields,
        Self::UnknownPath,
        Self::WrongMethod,
        Self::BodyTooLarge,
        Self::OpenIdUnknown,
        Self::OpenIdOfAnotherApp,
        Self::UnionIdUnknown,
        Self::UserIdUnknown,
        Self::OpenDepartmentIdUnknown,
        Self::DepartmentIdUnknown,
    ];

    pub const fn row(self) -> ErrorRow {
        let (code, http, message) = match self {
            Self::MissingToken => {
                (99_991_661, 400, "Missing access token for authorization. Please make a request with token attached.")
            }
            Self::AppDisabled => (99_991_662, 400, "app not in use"),
            Self::InvalidTenantToken => {
                (99_991_663, 400, "Invalid access token for authorization. Please make a request with token attached.")
            }
            Self::InvalidAppToken => (99_991_664, 400, "invalid app token"),
            Self::InvalidTenant => (99_991_665, 400, "invalid tenant code"),
            Self::UserTokenNotSupported => (99_991_668, 400, "user access token not support"),
            Self::MalformedToken => (99_991_671, 400, "Invalid token: must start with t-/u-"),
            Self::ScopeMissing => (99_991_672, 400, "Access denied. One of the following scopes is required:"),
            Self::AppNotInstalled => (99_991_673, 400, "unauthorized app"),
            Self::NoPermission => (99_991_676, 400, "token no permission"),
            Self::RateLimited => (99_991_400, 429, "request trigger frequency limit"),
            Self::InvalidFields => (99_992_402, 400, "field validation failed"),
            Self::UnknownPath => (99_991_201, 404, "404 page not found"),
            Self::WrongMethod => (99_991_301, 405, "405 method not allowed"),
            Self::BodyTooLarge => (99_991_413, 413, "request body too large"),
            Self::OpenIdUnknown => (
                99_992_351,
                400,
                "The request you send is not a valid {open_id} or not exists, and the example value is \
                 {ou_da5****************dfe}. Invalid ids:",
            ),
            Self::OpenIdOfAnotherApp => (99_992_361, 400, "open_id cross app"),
            Self::UnionIdUnknown => (99_992_364, 400, "user id cross tenant"),
            Self::UserIdUnknown => (
                99_992_360,
                400,
                "The request you send is not a valid {user_id} or not exists, and the example value is \
                 {5dc****db}. Invalid ids:",
            ),
            Self::OpenDepartmentIdUnknown => (
                99_992_357,
                400,
                "The request you send is not a valid {open_department_id} or not exists, and the example value is \
                 {od-da5****************dfe}. Invalid ids:",
            ),
            Self::DepartmentIdUnknown => (99_992_358, 400, "these department ids not existed:"),
        };
        ErrorRow { code, http, message }
    }
}
