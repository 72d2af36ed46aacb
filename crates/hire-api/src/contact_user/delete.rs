//! <https://open.feishu.cn/document/server-docs/contact-v3/user/delete>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, reference::UserRef};
use hire_types::{directory::MailHandling, id::UserIdType};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct DeleteUserPath {
    pub user_id: UserRef,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct DeleteUserQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct DeleteUserBody {
    pub department_chat_acceptor_user_id: Option<UserRef>,
    pub external_chat_acceptor_user_id: Option<UserRef>,
    pub docs_acceptor_user_id: Option<UserRef>,
    pub calendar_acceptor_user_id: Option<UserRef>,
    pub application_acceptor_user_id: Option<UserRef>,
    pub minutes_acceptor_user_id: Option<UserRef>,
    pub survey_acceptor_user_id: Option<UserRef>,
    pub email_acceptor: Option<ResourceAcceptor>,
    pub anycross_acceptor_user_id: Option<UserRef>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ResourceAcceptor {
    pub processing_type: MailHandling,
    pub acceptor_user_id: Option<UserRef>,
}

crate::endpoint! {
    /// Deletes a user and passes their resources on.
    Delete "/open-apis/contact/v3/users/:user_id" => DeleteUser {
        name: "contact.user/delete",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/user/delete",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact"], ok: "success",
        path: DeleteUserPath, query: DeleteUserQuery, body: DeleteUserBody, data: Empty,
        errors: DeleteUserError {
            Parameter = 40001 @ 400 "param error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
            NoUserAuthority = 41050 @ 403 "no user authority error",
            UserResignAcceptorInvalid = 41052 @ 400 "user resign acceptor is invalid error",
            TenantManagerCannotBeDeleted = 44037 @ 400 "tenant manager cannot be deleted",
            ResurrectionInProgress = 44042 @ 400 "User is in resurrect progress, retry later",
            DeletedThroughLifeCycleOnly = 44062 @ 400 "According to the settings, this member's account can only be deleted through Member life cycle.",
            System = 40003 @ 500 "internal error",
        }
    }
}
