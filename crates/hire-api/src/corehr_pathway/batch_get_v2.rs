//! <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/pathway/batch_get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::common::LocalizedText};
use hire_types::id::PathwayId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct BatchGetPathwaysBody {
    #[schemars(length(min = 1, max = 100))]
    pub pathway_ids: Vec<PathwayId>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct BatchGetPathwaysData {
    pub items: Vec<Pathway>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Pathway {
    pub pathway_id: Option<PathwayId>,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub names: Option<Vec<LocalizedText>>,
    pub descriptions: Option<Vec<LocalizedText>>,
    pub active: Option<bool>,
}

crate::endpoint! {
    /// Pathways by their ids.
    Post "/open-apis/corehr/v2/pathways/batch_get" => BatchGetPathways {
        name: "corehr.pathway/batch_get.v2",
        document: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/pathway/batch_get",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:pathway:read", "corehr:pathway:write"], ok: "success",
        path: Empty, query: Empty, body: BatchGetPathwaysBody, data: BatchGetPathwaysData,
        errors: BatchGetPathwaysError {
            RateLimited = 1_161_604 @ 429 "QPS over limit",
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
