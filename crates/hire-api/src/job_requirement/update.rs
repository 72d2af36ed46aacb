//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/update>

use hire_types::id::JobRequirementId;
use schemars::JsonSchema;
use serde::Deserialize;

use super::create::{CreateRequirementQuery, RequirementContent};
use crate::Empty;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateRequirementPath {
    pub job_requirement_id: JobRequirementId,
}

/// The whole content of the requirement. Omitted members are cleared, except the type of employment and the jobs.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateRequirementBody {
    #[serde(flatten)]
    pub content: RequirementContent,
    pub update_option: Option<RequirementUpdateOption>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct RequirementUpdateOption {
    /// Whether `job_id_list` replaces the jobs that recruit for the requirement.
    #[serde(default)]
    pub need_update_related_job: bool,
}

crate::endpoint! {
    /// Replaces the content of a requirement.
    Put "/open-apis/hire/v1/job_requirements/:job_requirement_id" => UpdateRequirement {
        name: "job_requirement/update",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/update",
        limits: [PerSecond(5)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:job_requirement"], ok: "SUCCESS",
        path: UpdateRequirementPath, query: CreateRequirementQuery, body: UpdateRequirementBody, data: Empty,
        errors: UpdateRequirementError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            SwitchOff = 1_002_701 @ 400 "【通过 API 新建、编辑、删除招聘需求】开关未开启",
            JobsBeforeApproval = 1_002_702 @ 400 "企业开启了招聘需求审批，需求通过审批前无法关联职位。",
            InApproval = 1_002_703 @ 400 "企业开启了招聘需求审批，审批中的招聘需求无法更新。",
            ApprovalBlocksApi = 1_002_705 @ 400 "已启用招聘需求审批，不可通过API 新建、编辑招聘需求",
            EmploymentUnknown = 1_002_708 @ 400 "人员类型不存在",
            LevelDisabled = 1_002_710 @ 400 "招聘需求职级已停用",
            PersonRepeated = 1_002_721 @ 400 "需求负责人存在重复、需求用人经理存在重复、或直属上级存在重复",
            QuotaExceeded = 1_002_722 @ 400 "「当前招聘需求人数」或「编制关联的所有招聘需求人数」超出空缺编制数，无法创建（该错误码仅对招聘人事一体化客户有效，如客户在编制侧开启创建招聘需求时需校验是否超编，则可能返回此错误码）",
            QuotaFieldMissing = 1_002_723 @ 400 "未填写编制校验的必须内容",
        }
    }
}
