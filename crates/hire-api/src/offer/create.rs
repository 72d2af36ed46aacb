//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/create>

use hire_types::hiring::MAX_OFFER_ATTACHMENTS;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ContractPeriod, OfferType};
use crate::{
    Empty,
    id::{
        AddressId, AdminUserIdType, ApplicationId, AttachmentId, DepartmentIdType, EmployeeTypeIdType, HrJobId,
        JobFamilyIdType, JobGradeId, JobLevelIdType, JobRequirementId, OfferId, OfferSchemaId, PathwayId, PositionId,
    },
    reference::{DepartmentRef, EmployeeTypeRef, JobFamilyRef, JobLevelRef, UserRef},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateOfferQuery {
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

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateOfferBody {
    pub application_id: ApplicationId,
    /// A version of the offer form that the job of the application uses. Only the latest is accepted, which is also the
    /// default.
    pub schema_id: Option<OfferSchemaId>,
    /// Formal by default.
    pub offer_type: Option<OfferType>,
    pub basic_info: OfferBasics,
    pub salary_info: Option<OfferSalary>,
    pub customized_info_list: Option<Vec<CustomValue>>,
}

/// The offer without its pay. Whether the gateway checks the process type differs between the operations.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct OfferBasics<P = i32> {
    pub department_id: DepartmentRef,
    pub leader_user_id: UserRef,
    pub employment_job_id: Option<HrJobId>,
    pub employee_type_id: Option<EmployeeTypeRef>,
    pub job_family_id: Option<JobFamilyRef>,
    pub job_level_id: Option<JobLevelRef>,
    /// Months.
    pub probation_month: Option<i32>,
    /// Years. `contract_period` says more.
    pub contract_year: Option<i32>,
    pub contract_period: Option<ContractPeriod>,
    /// JSON in a string: `{"date":"2022-04-07"}`.
    pub expected_onboard_date: Option<String>,
    pub onboard_address_id: Option<AddressId>,
    pub work_address_id: Option<AddressId>,
    pub owner_user_id: UserRef,
    pub recommended_words: Option<String>,
    pub job_requirement_id: Option<JobRequirementId>,
    /// 1: 社招 / social recruitment, 2: 校招 / campus recruitment.
    pub job_process_type_id: Option<P>,
    /// Retired; no operation makes such files. Counted together with `common_attachment_id_list`.
    #[schemars(extend("deprecated" = true, "x-max-items" = MAX_OFFER_ATTACHMENTS))]
    pub attachment_id_list: Option<Vec<AttachmentId>>,
    /// Counted together with `attachment_id_list`.
    #[schemars(extend("x-max-items" = MAX_OFFER_ATTACHMENTS))]
    pub common_attachment_id_list: Option<Vec<AttachmentId>>,
    pub attachment_description: Option<String>,
    pub operator_user_id: UserRef,
    pub position_id: Option<PositionId>,
    pub job_offered: Option<String>,
    pub job_grade_id: Option<JobGradeId>,
    pub pathway_id: Option<PathwayId>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OfferSalary {
    /// ISO 4217, such as `CNY`.
    pub currency: String,
    /// Of a month for formal offers, of a day for internships. Required when the offer form has its salary module.
    pub basic_salary: Option<String>,
    /// The share of the basic salary that is paid in probation: `0.8` or `80%`.
    pub probation_salary_percentage: Option<String>,
    /// Months of basic salary that are paid as the annual award.
    pub award_salary_multiple: Option<String>,
    pub option_shares: Option<String>,
    /// At most two decimals.
    pub quarterly_bonus: Option<String>,
    /// At most two decimals.
    pub half_year_bonus: Option<String>,
}

/// A custom field of the form and its value.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CustomValue {
    pub id: Option<String>,
    /// Text whose format depends on the type of the field:
    ///
    /// - text: as it is
    /// - single choice: the option, `1`
    /// - multiple choice: a JSON list of options, `["1","2"]`
    /// - date, month, year: `{"date":"2022-01-31"}`, `{"date":"2022-01"}`, `{"date":"2022"}`
    /// - number: `123.5`; amount: `123.45`, at most two decimals
    /// - yes or no: `true` or `false`
    /// - person: a people_admin id; people: a JSON list of such ids
    /// - city: its code, `CT_11`
    /// - files: `[{"common_attachment_id":"7483412052430997804"}]`
    pub value: Option<String>,
}

/// The created offer: the request in the caller's id types, with its schema.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferInfo {
    pub offer_id: OfferId,
    pub application_id: ApplicationId,
    pub schema_id: OfferSchemaId,
    pub offer_type: OfferType,
    pub basic_info: WrittenBasics,
    pub salary_info: Option<OfferSalary>,
    pub customized_info_list: Option<Vec<CustomValue>>,
}

/// The basic information of the request.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct WrittenBasics<P = i32> {
    pub department_id: DepartmentRef,
    pub leader_user_id: Option<UserRef>,
    pub employment_job_id: Option<HrJobId>,
    pub employee_type_id: Option<EmployeeTypeRef>,
    pub job_family_id: Option<JobFamilyRef>,
    pub job_level_id: Option<JobLevelRef>,
    /// Months.
    pub probation_month: Option<i32>,
    /// Years.
    pub contract_year: Option<i32>,
    pub contract_period: Option<ContractPeriod>,
    /// JSON in a string: `{"date":"2022-04-07"}`.
    pub expected_onboard_date: Option<String>,
    pub onboard_address_id: Option<AddressId>,
    pub work_address_id: Option<AddressId>,
    pub owner_user_id: Option<UserRef>,
    pub recommended_words: Option<String>,
    pub job_requirement_id: Option<JobRequirementId>,
    pub job_process_type_id: Option<P>,
    #[schemars(extend("deprecated" = true))]
    pub attachment_id_list: Option<Vec<AttachmentId>>,
    pub common_attachment_id_list: Option<Vec<AttachmentId>>,
    pub attachment_description: Option<String>,
    pub operator_user_id: Option<UserRef>,
    pub position_id: Option<PositionId>,
    pub job_offered: Option<String>,
    pub job_grade_id: Option<JobGradeId>,
    pub pathway_id: Option<PathwayId>,
}

crate::endpoint! {
    /// Creates the offer of an application that has reached the offer stage.
    Post "/open-apis/hire/v1/offers" => CreateOffer {
        name: "offer/create",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/create",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant, scopes: ["hire:offer"], ok: "success",
        path: Empty, query: CreateOfferQuery, body: CreateOfferBody, data: OfferInfo,
        errors: CreateOfferError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            OfferExists = 1_002_053 @ 500 "offer already exist",
            ApplicationUnknown = 1_002_054 @ 500 "application not exist",
            ApplicationTerminated = 1_002_055 @ 500 "application already terminated",
            StageAbnormal = 1_002_056 @ 500 "application stage abnormal",
            SchemaNotLatest = 1_002_057 @ 500 "schema not the latest version",
            RetiredAttachmentUnknown = 1_002_058 @ 500 "offer attachment not exist",
            SchemaUnknown = 1_002_059 @ 500 "schema not exist",
            FormulaIllegal = 1_002_061 @ 500 "formula illegal",
            StageWithoutOffers = 1_002_062 @ 500 "miss in job process",
            HrJobUnknown = 1_002_069 @ 400 "职务不存在",
            HrJobDisabled = 1_002_070 @ 400 "职务已停用",
            FamilyUnknown = 1_002_071 @ 400 "序列不存在",
            FamilyDisabled = 1_002_072 @ 400 "序列已停用",
            LevelUnknown = 1_002_073 @ 400 "职级不存在",
            LevelDisabled = 1_002_074 @ 400 "职级已停用",
            GradeUnknown = 1_002_075 @ 400 "职等不存在",
            GradeDisabled = 1_002_076 @ 400 "职等已停用",
            JobFamilyMismatch = 1_002_077 @ 400 "职务、序列不匹配",
            JobLevelMismatch = 1_002_078 @ 400 "职务、职级不匹配",
            FamilyLevelMismatch = 1_002_079 @ 400 "序列、职级不匹配(在序列与职级在生效时间内未查询到关联的生效职务)",
            LevelGradeMismatch = 1_002_080 @ 400 "职级、职等不匹配",
            TooManyAttachments = 1_002_082 @ 400 "Offer 附件数量超过限制",
            AttachmentUnknown = 1_002_083 @ 400 "Offer 附件对应的文件不存在",
        }
    }
}
