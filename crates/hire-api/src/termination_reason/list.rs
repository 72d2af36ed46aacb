//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/application/list-2>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, i18n::I18n, page::Page};
use hire_types::{application::TerminationType, common::EnabledStatus, id::TerminationReasonId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListTerminationReasonsQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(range(max = 200))]
    pub page_size: Option<i32>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TerminationReason {
    pub id: TerminationReasonId,
    pub name: Option<I18n>,
    pub referral_name: Option<I18n>,
    pub termination_type: Option<TerminationType>,
    pub is_used_as_evaluation: Option<bool>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
}

crate::endpoint! {
    /// The reasons for which applications are terminated.
    Get "/open-apis/hire/v1/termination_reasons" => ListTerminationReasons {
        name: "termination_reason/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/application/list-2",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:application:readonly", "hire:application"], ok: "success",
        path: Empty, query: ListTerminationReasonsQuery, body: Empty, data: Page<TerminationReason>,
        errors: ListTerminationReasonsError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
