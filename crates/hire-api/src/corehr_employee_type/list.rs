//! <https://open.feishu.cn/document/server-docs/corehr-v1/basic-infomation/employee_type/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, page::Page, shapes::common::LocalizedText, shapes::corehr::CorehrCustomField};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListHrEmployeeTypesQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(extend("x-max" = 1_999))]
    pub page_size: String,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct EmployeeType {
    pub id: Option<String>,
    pub name: Option<Vec<LocalizedText>>,
    pub default_employee_type: Option<bool>,
    pub active: Option<bool>,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub custom_fields: Option<Vec<CorehrCustomField>>,
}

crate::endpoint! {
    /// The employee types of core HR.
    Get "/open-apis/corehr/v1/employee_types" => ListHrEmployeeTypes {
        name: "corehr.employee_type/list",
        document: "https://open.feishu.cn/document/server-docs/corehr-v1/basic-infomation/employee_type/list",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:common_data.preset_data:read", "corehr:corehr:readonly", "corehr:corehr", "corehr:common_data.preset_data:write"], ok: "success",
        path: Empty, query: ListHrEmployeeTypesQuery, body: Empty, data: Page<EmployeeType>,
        errors: ListHrEmployeeTypesError {
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
