//! <https://open.feishu.cn/document/server-docs/tenant-v2/query>

use schemars::JsonSchema;
use serde::Serialize;

use crate::{Empty, shapes::directory::Avatar};
use hire_types::directory::TenantTag;

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetTenantData {
    pub tenant: Option<Tenant>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Tenant {
    pub name: Option<String>,
    pub display_id: Option<String>,
    pub tenant_tag: Option<TenantTag>,
    pub tenant_key: Option<String>,
    pub avatar: Option<Avatar>,
    #[schemars(extend("x-scopes" = ["tenant:tenant.domain:read"]))]
    pub domain: Option<String>,
}

crate::endpoint! {
    /// The company of the token.
    Get "/open-apis/tenant/v2/tenant/query" => GetTenant {
        name: "tenant.tenant/query",
        document: "https://open.feishu.cn/document/server-docs/tenant-v2/query",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["tenant:tenant:readonly"], ok: "success",
        path: Empty, query: Empty, body: Empty, data: GetTenantData,
        errors: GetTenantError {
            TenantUnknown = 1_184_000 @ 404 "企业不存在",
            TenantForbidden = 1_184_001 @ 403 "无权限获取企业信息",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
