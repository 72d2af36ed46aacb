//! <https://open.feishu.cn/document/corehr-v1/common_data-id/convert>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Empty;
use hire_types::{
    corehr::{ConvertedIdType, IdTransform},
    id::{DepartmentIdType, UserIdType},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ConvertIdsQuery {
    pub id_transform_type: IdTransform,
    pub id_type: ConvertedIdType,
    #[serde(default = "UserIdType::open_id")]
    pub feishu_user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub feishu_department_id_type: DepartmentIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ConvertIdsBody {
    #[schemars(length(min = 1, max = 100))]
    pub ids: Vec<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ConvertIdsData {
    pub items: Vec<IdInfo>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct IdInfo {
    pub id: Option<String>,
    pub target_id: Option<String>,
}

crate::endpoint! {
    /// Translates ids between core HR, the contacts and people admin.
    Post "/open-apis/corehr/v1/common_data/id/convert" => ConvertIds {
        name: "corehr.common_data_id/convert",
        document: "https://open.feishu.cn/document/corehr-v1/common_data-id/convert",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["corehr:common_data.id.convert:read"], ok: "success",
        path: Empty, query: ConvertIdsQuery, body: ConvertIdsBody, data: ConvertIdsData,
        errors: ConvertIdsError {
            Parameter = 1_160_001 @ 400 "Param Invalid",
            System = 1_160_000 @ 500 "system error",
        }
    }
}
