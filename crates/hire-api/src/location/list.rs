//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/location/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, i18n::I18n, page::Page, shapes::common::CodeName};
use hire_types::{
    common::{EnabledStatus, LocationUsage},
    id::AddressId,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListLocationsQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(range(max = 100))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
    pub usage: LocationUsage,
}

const fn default_page_size() -> i32 {
    10
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Location {
    pub id: AddressId,
    pub name: Option<I18n>,
    pub district: Option<CodeName>,
    pub city: Option<CodeName>,
    pub state: Option<CodeName>,
    pub country: Option<CodeName>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
}

crate::endpoint! {
    /// The addresses of the company.
    Get "/open-apis/hire/v1/locations" => ListLocations {
        name: "location/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/location/list",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:location:readonly"], ok: "success",
        path: Empty, query: ListLocationsQuery, body: Empty, data: Page<Location>,
        errors: ListLocationsError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
