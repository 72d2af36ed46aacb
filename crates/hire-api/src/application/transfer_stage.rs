//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/application/transfer_stage>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;
use hire_types::id::{ApplicationId, StageId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct TransferStagePath {
    pub application_id: ApplicationId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct TransferStageBody {
    pub stage_id: StageId,
}

crate::endpoint! {
    /// Moves an application to another stage of its process.
    Post "/open-apis/hire/v1/applications/:application_id/transfer_stage" => TransferStage {
        name: "application/transfer_stage",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/application/transfer_stage",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:application"], ok: "success",
        path: TransferStagePath, query: Empty, body: TransferStageBody, data: Empty,
        errors: TransferStageError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            ApplicationUnknown = 1_002_201 @ 400 "投递不存在",
            StageUnknown = 1_002_204 @ 400 "阶段不存在",
            TalentLocked = 1_002_210 @ 400 "人才已被锁定",
            StageUnreachable = 1_002_211 @ 400 "无法转移到该阶段",
            TransferFailed = 1_002_212 @ 400 "阶段转移失败",
            StageFixed = 1_002_220 @ 400 "当前投递阶段无法转移阶段",
        }
    }
}
