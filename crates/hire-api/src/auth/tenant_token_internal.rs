//! <https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal>

use super::{Credentials, TenantTokenData};
use crate::Empty;

crate::endpoint! {
    /// The tenant token of a self-built app.
    Post "/open-apis/auth/v3/tenant_access_token/internal" => TenantTokenInternal {
        name: "auth.tenant_access_token/internal",
        document: "https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal",
        limits: [], apps: [SelfBuilt], access: Public, scopes: [], ok: "ok",
        path: Empty, query: Empty, body: Credentials, data: TenantTokenData,
        errors: TenantTokenInternalError {
            System = 10001 @ 500 "internal error",
            Parameter = 10003 @ 200 "invalid param",
            UnknownApp = 10014 @ 200 "app id not exists",
            WrongSecret = 10014 @ 200 "app secret invalid",
            Disabled = 10014 @ 200 "app unauthorized",
        }
    }
}
