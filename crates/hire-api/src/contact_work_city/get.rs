//! <https://open.feishu.cn/document/contact-v3/work_city/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::directory::WorkCity};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetWorkCityPath {
    pub work_city_id: String,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetWorkCityData {
    pub work_city: Option<WorkCity>,
}

crate::endpoint! {
    /// A work city.
    Get "/open-apis/contact/v3/work_cities/:work_city_id" => GetWorkCity {
        name: "contact.work_city/get",
        document: "https://open.feishu.cn/document/contact-v3/work_city/get",
        limits: [PerMinute(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:work_city:readonly", "contact:contact:access_as_user", "contact:contact:readonly_as_app"], ok: "success",
        path: GetWorkCityPath, query: Empty, body: Empty, data: GetWorkCityData,
        errors: GetWorkCityError {
            Parameter = 40001 @ 400 "invalid param",
            System = 40003 @ 500 "internal error",
        }
    }
}
