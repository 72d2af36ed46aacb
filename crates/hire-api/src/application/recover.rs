//! <https://open.feishu.cn/document/hire-v1/candidate-management/delivery-process-management/application/recover>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;
use hire_types::id::ApplicationId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct RecoverApplicationPath {
    pub application_id: ApplicationId,
}

crate::endpoint! {
    /// Makes a terminated application active again.
    Post "/open-apis/hire/v1/applications/:application_id/recover" => RecoverApplication {
        name: "application/recover",
        document: "https://open.feishu.cn/document/hire-v1/candidate-management/delivery-process-management/application/recover",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:application"], ok: "success",
        path: RecoverApplicationPath, query: Empty, body: Empty, data: Empty,
        errors: RecoverApplicationError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            TalentLocked = 1_002_210 @ 400 "人才已被锁定",
            ApplicationExists = 1_002_206 @ 400 "存在相似投递",
            ApplicationUnknown = 1_002_201 @ 400 "投递不存在",
            ApplicationNotTerminated = 1_002_225 @ 400 "投递未终止",
            TalentOnboarded = 1_002_209 @ 400 "人才已经入职",
        }
    }
}
