//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/application/terminate>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;
use hire_types::{
    application::TerminationType,
    id::{ApplicationId, TerminationReasonId},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct TerminateApplicationPath {
    pub application_id: ApplicationId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct TerminateApplicationBody {
    pub termination_type: TerminationType,
    pub termination_reason_list: Option<Vec<TerminationReasonId>>,
    pub termination_reason_note: Option<String>,
}

crate::endpoint! {
    /// Terminates an application.
    Post "/open-apis/hire/v1/applications/:application_id/terminate" => TerminateApplication {
        name: "application/terminate",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/application/terminate",
        limits: [PerSecond(20)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:application"], ok: "success",
        path: TerminateApplicationPath, query: Empty, body: TerminateApplicationBody, data: Empty,
        errors: TerminateApplicationError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            ApplicationTerminated = 1_002_221 @ 400 "投递已终止",
        }
    }
}
