//! <https://open.feishu.cn/document/server-docs/contact-v3/user/batch_get_id>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, reference::UserRef, shapes::directory::UserStatus};
use hire_types::id::UserIdType;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct FindUserIdsQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct FindUserIdsBody {
    #[schemars(length(max = 50))]
    pub emails: Option<Vec<String>>,
    #[schemars(length(max = 50))]
    pub mobiles: Option<Vec<String>>,
    #[serde(default = "default_include_resigned")]
    pub include_resigned: bool,
}

const fn default_include_resigned() -> bool {
    false
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct FindUserIdsData {
    pub user_list: Option<Vec<UserContactInfo>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UserContactInfo {
    pub user_id: Option<UserRef>,
    pub mobile: Option<String>,
    pub email: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub status: Option<UserStatus>,
}

crate::endpoint! {
    /// The ids of users with the stated mobiles and emails.
    Post "/open-apis/contact/v3/users/batch_get_id" => FindUserIds {
        name: "contact.user/batch_get_id",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/user/batch_get_id",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:user.id:readonly"], ok: "success",
        path: Empty, query: FindUserIdsQuery, body: FindUserIdsBody, data: FindUserIdsData,
        errors: FindUserIdsError {
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
