//! <https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_access_token_internal>

use schemars::JsonSchema;
use serde::Serialize;

use super::Credentials;
use crate::Empty;

/// Both tokens of a self-built app are the same one.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InternalTokens {
    pub app_access_token: String,
    pub expire: i64,
    pub tenant_access_token: String,
}

crate::endpoint! {
    /// The app token of a self-built app.
    Post "/open-apis/auth/v3/app_access_token/internal" => AppTokenInternal {
        name: "auth.app_access_token/internal",
        document: "https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_access_token_internal",
        limits: [], apps: [SelfBuilt], access: Public, scopes: [], ok: "ok",
        path: Empty, query: Empty, body: Credentials, data: InternalTokens,
        errors: AppTokenInternalError {
            System = 10001 @ 500 "internal error",
            Parameter = 10003 @ 200 "invalid param",
            UnknownApp = 10014 @ 200 "app id not exists",
            WrongSecret = 10014 @ 200 "app secret invalid",
            Disabled = 10014 @ 200 "app unauthorized",
        }
    }
}
