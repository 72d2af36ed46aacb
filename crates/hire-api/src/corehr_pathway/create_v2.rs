//! <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/pathway/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::common::StatedLocalizedText};
use hire_types::id::PathwayId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreatePathwayQuery {
    /// A repeated request with the same token is not carried out again.
    pub client_token: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreatePathwayBody {
    /// The code that the company gave it.
    pub code: Option<String>,
    #[schemars(length(min = 0, max = 2))]
    pub names: Vec<StatedLocalizedText>,
    #[schemars(length(min = 0, max = 2))]
    pub descriptions: Option<Vec<StatedLocalizedText>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreatePathwayData {
    pub pathway_id: Option<PathwayId>,
}

crate::endpoint! {
    /// Creates a pathway.
    Post "/open-apis/corehr/v2/pathways" => CreatePathway {
        name: "corehr.pathway/create.v2",
        document: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/pathway/create",
        limits: [PerSecond(3)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:pathway:write"], ok: "success",
        path: Empty, query: CreatePathwayQuery, body: CreatePathwayBody, data: CreatePathwayData,
        errors: CreatePathwayError {
            RateLimited = 1_161_604 @ 429 "QPS over limit",
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
