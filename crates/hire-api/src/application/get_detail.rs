//! <https://open.feishu.cn/document/hire-v1/candidate-management/delivery-process-management/application/get_detail>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    application::offer::CustomFieldValue,
    gated::{Gated, permissions},
    i18n::{I18n, IdName},
    reference::{DepartmentRef, EmployeeTypeRef, JobFamilyRef, JobLevelRef, UserRef},
    shapes::application::{ApplicationResumeSource, Stage, WebsiteSource},
    shapes::common::{Address, CodeName, NamedText},
    shapes::interview::InterviewExtendV2,
};
use hire_types::{
    application::{
        ApplicationDetailOption, CandidateRelation, CommitStatus, ConversionStatus, DeliveryType,
        EmployeeOnboardStatus, EvaluationConclusion, Familiarity, MatchDegree, OnboardState, ReferralMethod,
        ReferralType, Relationship, WorkAbilityFamiliarity,
    },
    hiring::{ActiveStatus, ContractPeriod},
    id::{
        AdminUserIdType, ApplicationId, AttachmentId, DepartmentIdType, EmployeeId, EmployeeTypeIdType,
        JobFamilyIdType, JobId, JobLevelIdType, JobRequirementId, OfferId, StageId, TalentId, TerminationReasonId,
    },
    offer::{FormalOfferStatus, SalaryStatus},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetApplicationDetailPath {
    pub application_id: ApplicationId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetApplicationDetailQuery {
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    #[serde(default = "default_job_level_id_type")]
    pub job_level_id_type: JobLevelIdType,
    #[serde(default = "default_job_family_id_type")]
    pub job_family_id_type: JobFamilyIdType,
    #[serde(default = "default_employee_type_id_type")]
    pub employee_type_id_type: EmployeeTypeIdType,
    pub options: Option<Vec<ApplicationDetailOption>>,
}

const fn default_job_level_id_type() -> JobLevelIdType {
    JobLevelIdType::JobLevelId
}

const fn default_job_family_id_type() -> JobFamilyIdType {
    JobFamilyIdType::JobFamilyId
}

const fn default_employee_type_id_type() -> EmployeeTypeIdType {
    EmployeeTypeIdType::EnumId
}

permissions! {
    JobPermission: &["hire:job:readonly", "hire:job"];
    TalentPermission: &["hire:talent:readonly", "hire:talent"];
    EvaluationPermission: &["hire:evaluation:readonly"];
    InterviewPermission: &["hire:interview:readonly", "hire:interview"];
    OfferPermission: &["hire:offer:readonly", "hire:offer"];
    EmployeePermission: &["hire:employee", "hire:employee:readonly"];
    AgencyPermission: &["hire:agency:readonly", "hire:agency"];
    PortalPermission: &["hire:site:readonly", "hire:site"];
    ReferralPermission: &["hire:referral:readonly", "hire:referral"];
    OfferSalaryPermission: &["hire:offer_salary:readonly"];
    AgencySalaryPermission: &["hire:agency_salary:readonly"];
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetApplicationDetailData {
    pub application_detail: Option<ApplicationDetailInfo>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ApplicationDetailInfo {
    pub basic_info: Option<ApplicationDetailBasicInfo>,
    pub job: Option<Gated<JobPermission, JobBasicInfo>>,
    pub talent: Option<Gated<TalentPermission, TalentBasicInfoV2>>,
    pub evaluations: Option<Gated<EvaluationPermission, Vec<Evaluation>>>,
    pub interview_aggregation: Option<Gated<InterviewPermission, InterviewAggregation>>,
    pub offer: Option<Gated<OfferPermission, OfferInfoV2>>,
    pub employee: Option<Gated<EmployeePermission, EmployeeV2>>,
    pub agency: Option<Gated<AgencyPermission, AgencyInfo>>,
    pub portal: Option<Gated<PortalPermission, ApplicationDetailPortalInfo>>,
    pub referral: Option<Gated<ReferralPermission, ReferralInfoV2>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ApplicationDetailBasicInfo {
    pub id: ApplicationId,
    pub job_id: Option<JobId>,
    pub talent_id: Option<TalentId>,
    pub stage: Option<Stage>,
    /// Whether it is active or terminated.
    pub active_status: Option<ActiveStatus>,
    pub delivery_type: Option<DeliveryType>,
    pub resume_source_info: Option<ApplicationResumeSource>,
    pub website_resume_source: Option<WebsiteSource>,
    pub talent_attachment_resume_id: Option<AttachmentId>,
    pub stage_time_list: Option<Vec<ApplicationStageTime>>,
    pub onboard_status: Option<OnboardState>,
    pub application_preferred_city_list: Option<Vec<CodeName>>,
    pub termination_reason: Option<TerminationReasonInfo>,
    /// The creator.
    pub creator_id: Option<UserRef>,
    pub owner_id: Option<UserRef>,
    pub terminator_id: Option<UserRef>,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: Option<String>,
    /// When it was last changed.
    #[schemars(extend("x-unit" = "ms"))]
    pub modify_time: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ApplicationStageTime {
    pub stage_id: Option<StageId>,
    #[schemars(extend("x-unit" = "ms"))]
    pub enter_time: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub exit_time: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TerminationReasonInfo {
    pub id: TerminationReasonId,
    pub name: Option<I18n>,
    pub children: Option<Vec<IdName>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobBasicInfo {
    pub id: Option<String>,
    pub name: Option<String>,
    /// The code that the company gave it.
    pub code: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentBasicInfoV2 {
    pub id: TalentId,
    pub name: Option<String>,
    pub mobile_code: Option<String>,
    pub mobile_number: Option<String>,
    pub email: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Evaluation {
    pub id: Option<String>,
    pub application_id: Option<ApplicationId>,
    pub stage_id: Option<StageId>,
    /// The creator.
    pub creator_id: Option<UserRef>,
    pub evaluator_id: Option<UserRef>,
    pub commit_status: Option<CommitStatus>,
    pub conclusion: Option<EvaluationConclusion>,
    /// The text.
    pub content: Option<String>,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: Option<String>,
    /// When it was last changed.
    #[schemars(extend("x-unit" = "ms"))]
    pub update_time: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct InterviewAggregation {
    pub interviews: Option<Vec<InterviewExtendV2>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferInfoV2 {
    pub offer_basic: Option<OfferBasicInfoV2>,
    pub offer_salary: Option<Gated<OfferSalaryPermission, OfferSalaryInfoV2>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferBasicInfoV2 {
    pub id: OfferId,
    pub offer_status: Option<FormalOfferStatus>,
    pub leader: Option<IdName<UserRef>>,
    pub employee_type: Option<IdName<EmployeeTypeRef>>,
    pub department: Option<IdName<DepartmentRef>>,
    pub sequence: Option<IdName<JobFamilyRef>>,
    pub level: Option<IdName<JobLevelRef>>,
    pub company_main_body: Option<IdName>,
    pub job_requirement_id: Option<JobRequirementId>,
    pub probation_month: Option<i64>,
    pub contract_period: Option<ContractPeriod>,
    pub onboard_date: Option<String>,
    pub owner: Option<IdName<UserRef>>,
    pub onboard_address: Option<Address>,
    pub work_address: Option<Address>,
    /// A remark.
    pub remark: Option<String>,
    pub attachment_list: Option<Vec<OfferAttachmentInfo>>,
    pub customize_info_list: Option<Vec<CustomFieldValue>>,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferAttachmentInfo {
    pub id: AttachmentId,
    pub name: Option<String>,
    pub size: Option<i64>,
    pub common_attachment_id: Option<AttachmentId>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferSalaryInfoV2 {
    pub id: Option<String>,
    pub salary_status: Option<SalaryStatus>,
    pub probation_salary_percentage: Option<String>,
    pub award_salary_multiple: Option<String>,
    pub option_shares: Option<String>,
    pub quarterly_bonus: Option<String>,
    pub half_year_bonus: Option<String>,
    pub total_annual_cash: Option<String>,
    pub customize_info_list: Option<Vec<CustomFieldValue>>,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct EmployeeV2 {
    pub id: EmployeeId,
    pub application_id: Option<ApplicationId>,
    pub onboard_status: Option<EmployeeOnboardStatus>,
    pub conversion_status: Option<ConversionStatus>,
    #[schemars(extend("x-unit" = "ms"))]
    pub onboard_time: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub expected_conversion_time: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub actual_conversion_time: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub overboard_time: Option<String>,
    pub overboard_note: Option<String>,
    pub onboard_city_code: Option<String>,
    pub department_id: Option<DepartmentRef>,
    pub leader_id: Option<UserRef>,
    pub sequence_id: Option<JobFamilyRef>,
    pub level_id: Option<JobLevelRef>,
    pub employee_type: Option<EmployeeTypeRef>,
    pub job_requirement_id: Option<JobRequirementId>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgencyInfo {
    pub basic_info: Option<AgencyBasicInfo>,
    pub comment_info: Option<Vec<NamedText>>,
    pub salary_info: Option<Gated<AgencySalaryPermission, Vec<NamedText>>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgencyBasicInfo {
    pub hunter_user_name: Option<I18n>,
    pub hunter_company_name: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ApplicationDetailPortalInfo {
    pub campus_volunteer_info: Option<CampusVolumnteerInfo>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CampusVolumnteerInfo {
    pub volunteer_seq: Option<i64>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReferralInfoV2 {
    pub basic_info: Option<ReferralBasicInfo>,
    pub recommend_info: Option<ReferralRecommendInfo>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReferralBasicInfo {
    pub id: Option<String>,
    pub application_id: Option<ApplicationId>,
    pub referral_type: Option<ReferralType>,
    pub user_info: Option<IdName<UserRef>>,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: Option<String>,
    pub referral_method: Option<ReferralMethod>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReferralRecommendInfo {
    pub relationship: Option<Relationship>,
    pub familiarity: Option<Familiarity>,
    pub comment: Option<String>,
    pub specific_relationship: Option<SpecificRelationship>,
    pub work_ability_familiarity: Option<WorkAbilityFamiliarity>,
    pub match_degree: Option<MatchDegree>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct SpecificRelationship {
    pub relation_with_candidate: Option<CandidateRelation>,
    pub extra: Option<String>,
}

crate::endpoint! {
    /// An application with the related records that the caller requests.
    Get "/open-apis/hire/v1/applications/:application_id/get_detail" => GetApplicationDetail {
        name: "application/get_detail",
        document: "https://open.feishu.cn/document/hire-v1/candidate-management/delivery-process-management/application/get_detail",
        limits: [PerSecond(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:application", "hire:application:readonly"], ok: "success",
        path: GetApplicationDetailPath, query: GetApplicationDetailQuery, body: Empty, data: GetApplicationDetailData,
        errors: GetApplicationDetailError {
            System = 1_002_001 @ 500 "system error",
            Parameter = 1_002_002 @ 400 "parameter error",
            ApplicationUnknown = 1_002_201 @ 400 "application does not exist",
        }
    }
}
