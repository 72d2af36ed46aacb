//! <https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_access_token>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Empty;

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct TicketCredentials {
    pub app_id: String,
    pub app_secret: String,
    pub app_ticket: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct AppTokenData {
    pub app_access_token: String,
    pub expire: i64,
}

crate::endpoint! {
    /// The app token of a store app, for its ticket.
    Post "/open-apis/auth/v3/app_access_token" => AppToken {
        name: "auth.app_access_token/create",
        document: "https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_access_token",
        limits: [], apps: [Store], access: Public, scopes: [], ok: "success",
        path: Empty, query: Empty, body: TicketCredentials, data: AppTokenData,
        errors: AppTokenError {
            System = 10001 @ 500 "internal error",
            Parameter = 10003 @ 200 "invalid param",
            TicketInvalid = 10012 @ 200 "app ticket invalid",
            UnknownApp = 10014 @ 200 "app id not exists",
            WrongSecret = 10014 @ 200 "app secret invalid",
            Disabled = 10014 @ 200 "app unauthorized",
        }
    }
}
