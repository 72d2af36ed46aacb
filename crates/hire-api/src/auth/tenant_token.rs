//! <https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token>

use schemars::JsonSchema;
use serde::Deserialize;

use super::TenantTokenData;
use crate::Empty;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct TenantTokenBody {
    pub app_access_token: String,
    pub tenant_key: String,
}

crate::endpoint! {
    /// The tenant token of a store app, for one of the tenants that use it.
    Post "/open-apis/auth/v3/tenant_access_token" => TenantToken {
        name: "auth.tenant_access_token/create",
        document: "https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token",
        limits: [], apps: [Store], access: Public, scopes: [], ok: "success",
        path: Empty, query: Empty, body: TenantTokenBody, data: TenantTokenData,
        errors: TenantTokenError {
            System = 10001 @ 500 "internal error",
            Parameter = 10003 @ 200 "invalid param",
            NotInstalled = 10013 @ 200 "get tenant access token fail",
            InvalidAppToken = 99_991_664 @ 200 "invalid app token",
        }
    }
}
