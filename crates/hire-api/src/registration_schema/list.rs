//! <https://open.feishu.cn/document/hire-v1/recruitment-related-configuration/application/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, page::Page, shapes::form::RegistrationField};
use hire_types::{form::RegistrationScenario, id::RegistrationFormId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListRegistrationSchemasQuery {
    /// How many items a page has at most.
    #[schemars(range(max = 50))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    pub scenario: Option<RegistrationScenario>,
}

const fn default_page_size() -> i32 {
    10
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct RegistrationSchema {
    pub id: RegistrationFormId,
    pub name: Option<String>,
    pub scenarios: Option<Vec<RegistrationScenario>>,
    pub objects: Option<Vec<RegistrationField>>,
}

crate::endpoint! {
    /// The registration forms.
    Get "/open-apis/hire/v1/registration_schemas" => ListRegistrationSchemas {
        name: "registration_schema/list",
        document: "https://open.feishu.cn/document/hire-v1/recruitment-related-configuration/application/list",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:talent:readonly", "hire:talent"], ok: "SUCCESS",
        path: Empty, query: ListRegistrationSchemasQuery, body: Empty, data: Page<RegistrationSchema>,
        errors: ListRegistrationSchemasError {
            System = 1_002_001 @ 500 "system error",
            Parameter = 1_002_002 @ 400 "param illegal",
        }
    }
}
