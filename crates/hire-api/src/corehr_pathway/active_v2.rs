//! <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/pathway/active>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;
use hire_types::id::PathwayId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ActivatePathwayBody {
    pub pathway_id: PathwayId,
    pub active: bool,
}

crate::endpoint! {
    /// Enables or disables a pathway.
    Post "/open-apis/corehr/v2/pathways/active" => ActivatePathway {
        name: "corehr.pathway/active.v2",
        document: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/pathway/active",
        limits: [PerSecond(5)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:pathway:write"], ok: "success",
        path: Empty, query: Empty, body: ActivatePathwayBody, data: Empty,
        errors: ActivatePathwayError {
            RateLimited = 1_161_604 @ 429 "QPS over limit",
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
