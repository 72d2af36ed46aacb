//! <https://open.feishu.cn/document/contact-v3/user/update_user_id>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, reference::UserRef};
use hire_types::id::UserIdType;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateUserIdPath {
    pub user_id: UserRef,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateUserIdQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateUserIdBody {
    pub new_user_id: String,
}

crate::endpoint! {
    /// Changes the user id of a user.
    Patch "/open-apis/contact/v3/users/:user_id/update_user_id" => UpdateUserId {
        name: "contact.user/update_user_id",
        document: "https://open.feishu.cn/document/contact-v3/user/update_user_id",
        limits: [PerSecond(20)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact:update_user_id"], ok: "success",
        path: UpdateUserIdPath, query: UpdateUserIdQuery, body: UpdateUserIdBody, data: Empty,
        errors: UpdateUserIdError {
            Parameter = 40001 @ 400 "Invalid params",
            NoEmailOrMobile = 41009 @ 400 "no email or mobile error",
            UserIdExists = 41011 @ 400 "userID already exist error",
            TooManyUserIdUpdates = 41013 @ 400 "exceed userID update limit error",
            NoUserAuthority = 41050 @ 400 "no user authority error",
            NewUserIdRequired = 41054 @ 400 "new user id is required  error",
            System = 40003 @ 500 "internal error",
        }
    }
}
