//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/update>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::create::{CustomValue, OfferBasics, OfferSalary, WrittenBasics};
use crate::{
    id::{
        AdminUserIdType, DepartmentIdType, EmployeeTypeIdType, JobFamilyIdType, JobLevelIdType, OfferId, OfferSchemaId,
    },
    offer::ProcessType,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateOfferPath {
    pub offer_id: OfferId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateOfferQuery {
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    #[serde(default = "JobLevelIdType::people_admin")]
    pub job_level_id_type: JobLevelIdType,
    #[serde(default = "JobFamilyIdType::people_admin")]
    pub job_family_id_type: JobFamilyIdType,
    #[serde(default = "EmployeeTypeIdType::people_admin")]
    pub employee_type_id_type: EmployeeTypeIdType,
}

/// The whole content of the offer. Omitted members are cleared.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateOfferBody {
    /// A version of the offer form that the job of the application uses. Only the latest is accepted.
    pub schema_id: OfferSchemaId,
    pub basic_info: OfferBasics<ProcessType>,
    pub salary_info: Option<OfferSalary>,
    pub customized_info_list: Option<Vec<CustomValue>>,
}

/// The updated offer: the request in the caller's id types.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UpdatedOffer {
    pub offer_id: OfferId,
    pub schema_id: OfferSchemaId,
    pub basic_info: WrittenBasics<ProcessType>,
    pub salary_info: Option<OfferSalary>,
    pub customized_info_list: Option<Vec<CustomValue>>,
}

crate::endpoint! {
    /// Replaces the content of an offer.
    Put "/open-apis/hire/v1/offers/:offer_id" => UpdateOffer {
        name: "offer/update",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/update",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant, scopes: ["hire:offer"], ok: "ok",
        path: UpdateOfferPath, query: UpdateOfferQuery, body: UpdateOfferBody, data: UpdatedOffer,
        errors: UpdateOfferError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            ApplicationUnknown = 1_002_054 @ 500 "投递不存在",
            ApplicationTerminated = 1_002_055 @ 500 "投递已经终止",
            StageAbnormal = 1_002_056 @ 500 "投递阶段异常",
            SchemaNotLatest = 1_002_057 @ 500 "Offer 申请表模板不是最新的版本",
            RetiredAttachmentUnknown = 1_002_058 @ 500 "Offer 附件不存在",
            SchemaUnknown = 1_002_059 @ 500 "Offer 申请表模板不存在",
            FormulaIllegal = 1_002_061 @ 500 "公式无效",
            OfferUnknown = 1_002_064 @ 500 "Offer 不存在",
            StatusFinal = 1_002_066 @ 500 "Offer 状态不支持更新",
            HrJobUnknown = 1_002_069 @ 400 "职务不存在",
            HrJobDisabled = 1_002_070 @ 400 "职务已停用",
            FamilyUnknown = 1_002_071 @ 400 "序列不存在",
            FamilyDisabled = 1_002_072 @ 400 "序列已停用",
            LevelUnknown = 1_002_073 @ 400 "职级不存在",
            LevelDisabled = 1_002_074 @ 400 "职级已停用",
            JobFamilyMismatch = 1_002_077 @ 400 "职务、序列不匹配",
            JobLevelMismatch = 1_002_078 @ 400 "职务、职级不匹配",
            FamilyLevelMismatch = 1_002_079 @ 400 "序列、职级不匹配(在序列与职级在生效时间内未查询到关联的生效职务)",
            TooManyAttachments = 1_002_082 @ 400 "Offer 附件数量超过限制",
            AttachmentUnknown = 1_002_083 @ 400 "Offer 附件对应的文件不存在",
        }
    }
}
