//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/onboard/patch-2>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;
use hire_types::{application::ImportState, id::EhrImportTaskId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchEhrImportTaskPath {
    pub ehr_import_task_id: EhrImportTaskId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchEhrImportTaskBody {
    pub fail_reason: Option<String>,
    pub redirect_url: Option<String>,
    pub state: ImportState,
}

crate::endpoint! {
    /// Reports the result of an import into another HR system.
    Patch "/open-apis/hire/v1/ehr_import_tasks/:ehr_import_task_id" => PatchEhrImportTask {
        name: "ehr_import_task/patch",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/onboard/patch-2",
        limits: [PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:ehr_import"], ok: "success",
        path: PatchEhrImportTaskPath, query: Empty, body: PatchEhrImportTaskBody, data: Empty,
        errors: PatchEhrImportTaskError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
