//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/application/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, reference::UserRef};
use hire_types::{
    application::DeliveryType,
    id::{ApplicationId, JobId, ResumeSourceId, TalentId, UserIdType},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateApplicationQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateApplicationBody {
    pub talent_id: TalentId,
    pub job_id: JobId,
    pub user_id: Option<UserRef>,
    pub resume_source_id: Option<ResumeSourceId>,
    pub application_preferred_city_code_list: Option<Vec<String>>,
    pub delivery_type: Option<DeliveryType>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateApplicationData {
    pub id: ApplicationId,
}

crate::endpoint! {
    /// Creates the application of a talent for a job.
    Post "/open-apis/hire/v1/applications" => CreateApplication {
        name: "application/create",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/application/create",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:application"], ok: "success",
        path: Empty, query: CreateApplicationQuery, body: CreateApplicationBody, data: CreateApplicationData,
        errors: CreateApplicationError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            TalentUnknown = 1_002_102 @ 400 "人才不存在",
            ApplicationExists = 1_002_206 @ 400 "存在重复投递",
            TalentHasEmployee = 1_002_222 @ 400 "人才已关联其他员工",
            EmployeeHasTalent = 1_002_223 @ 400 "员工已关联其他人才",
            EmployeeUnknown = 1_002_224 @ 400 "员工不存在",
            TooManyApplications = 1_002_511 @ 400 "人才的投递次数已达到上限",
            ResumeSourceUnknown = 1_002_512 @ 400 "简历来源不存在",
        }
    }
}
