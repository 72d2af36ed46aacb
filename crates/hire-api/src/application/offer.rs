//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/offer>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    i18n::BilingualWithId,
    id::{
        AddressId, ApplicationId, AttachmentId, DepartmentIdType, EmployeeTypeIdType, FormModuleId, JobFamilyIdType,
        JobGradeId, JobLevelIdType, JobRequirementId, OfferId, OfferSchemaId, PathwayId, PositionId, UserIdType,
    },
    offer::{ContractPeriod, OfferJob, OfferStatus},
    verbatim::Verbatim,
    wire_enum,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ApplicationOfferPath {
    pub application_id: ApplicationId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ApplicationOfferQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    #[serde(default = "JobLevelIdType::people_admin")]
    pub job_level_id_type: JobLevelIdType,
    #[serde(default = "JobFamilyIdType::people_admin")]
    pub job_family_id_type: JobFamilyIdType,
    #[serde(default = "EmployeeTypeIdType::people_admin")]
    pub employee_type_id_type: EmployeeTypeIdType,
}

/// Empty when the application has no formal offer.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ApplicationOfferData {
    pub offer: Option<ApplicationOffer>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ApplicationOffer {
    pub id: OfferId,
    pub application_id: ApplicationId,
    pub basic_info: OfferBasicInfo,
    pub salary_plan: Option<SalaryPlan>,
    pub schema_id: OfferSchemaId,
    pub offer_status: OfferStatus,
    pub job_info: OfferJob,
    pub customized_module_list: Option<Vec<CustomModule>>,
    pub job_requirement_id: Option<JobRequirementId>,
    pub offer_send_record_list: Option<Vec<SendRecord>>,
}

wire_enum! {
    /// The retired kind of offer. Internship offers are not served here, so 3 and 4 do not appear.
    pub enum RetiredOfferType: i64 { Social = 1, Campus = 2, Internship = 3, InternConversion = 4 }
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferBasicInfo {
    #[schemars(extend("deprecated" = true))]
    pub offer_type: Option<RetiredOfferType>,
    pub remark: Option<String>,
    /// Milliseconds as a number, while `create_time` beside it is text.
    pub expire_time: Option<i64>,
    pub owner_user_id: Option<String>,
    pub creator_user_id: Option<String>,
    pub employee_type: Option<BilingualWithId>,
    pub create_time: String,
    pub leader_user_id: Option<String>,
    pub onboard_date: Option<String>,
    pub department_id: Option<String>,
    pub probation_month: Option<i64>,
    pub contract_year: Option<i64>,
    pub contract_period: Option<ContractPeriod>,
    pub recruitment_type: Option<BilingualWithId>,
    pub sequence: Option<BilingualWithId>,
    pub level: Option<BilingualWithId>,
    pub onboard_address: Option<Verbatim<OfferAddress>>,
    pub work_address: Option<Verbatim<OfferAddress>>,
    pub customize_info_list: Option<Vec<CustomFieldValue>>,
    pub position_id: Option<PositionId>,
    pub job_offered: Option<String>,
    pub job_grade_id: Option<JobGradeId>,
    pub common_attachment_id_list: Option<Vec<AttachmentId>>,
    pub pathway_id: Option<PathwayId>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OfferAddress {
    pub id: AddressId,
    pub zh_name: String,
    pub en_name: String,
    pub district: Option<District>,
    pub city: Option<Place>,
    pub state: Option<Place>,
    pub country: Option<Place>,
}

wire_enum! {
    pub enum LocationType: i64 { Country = 1, State = 2, City = 3, District = 4, Address = 5 }
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Place {
    pub zh_name: String,
    pub en_name: String,
    pub code: String,
    pub location_type: LocationType,
}

/// A place whose document lists no values for `location_type`; it is always 4.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct District {
    pub zh_name: String,
    pub en_name: String,
    pub code: String,
    pub location_type: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CustomFieldValue {
    pub object_id: String,
    pub customize_value: String,
}

/// The `ID` is upper case on the wire. The Python SDK looks for `id` and does not see it; the document wins.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomModule {
    #[serde(rename = "ID")]
    pub id: FormModuleId,
    pub object_list: Vec<CustomFieldValue>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct SalaryPlan {
    pub currency: String,
    /// A string that holds JSON: `{"amount":"10000","period":2}`, where 1 is by day and 2 by month.
    pub basic_salary: Option<String>,
    pub probation_salary_percentage: Option<String>,
    pub award_salary_multiple: Option<String>,
    pub option_shares: Option<String>,
    pub quarterly_bonus: Option<String>,
    pub half_year_bonus: Option<String>,
    pub total_annual_cash: Option<String>,
    pub customize_info_list: Option<Vec<CustomFieldValue>>,
}

wire_enum! {
    pub enum LetterStatus: i64 { Created = 1, Accepted = 2, Declined = 3, Expired = 4, Voided = 5 }
}
wire_enum! {
    pub enum AcceptanceOperator: i64 { Hr = 1, Candidate = 2 }
}
wire_enum! {
    pub enum AcceptanceConclusion: i64 { Accepted = 1, Declined = 2 }
}
wire_enum! {
    pub enum SignatureStatus: i64 { Unsigned = 1, SignedByAll = 2, SignedBySome = 3, Declined = 4, Expired = 5 }
}

/// One sending of an offer letter. Only tenants with the switch `offer_send_records` see these.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SendRecord {
    pub offer_send_record_id: String,
    pub operator_user_id: Option<String>,
    pub send_time: Option<String>,
    pub offer_letter_status: Option<LetterStatus>,
    pub email_info: Option<EmailInfo>,
    pub acceptance_list: Option<Vec<Acceptance>>,
    pub offer_file_list: Option<Vec<OfferFile>>,
    pub offer_signature_info: Option<SignatureInfo>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct EmailInfo {
    pub cc_email_list: Option<Vec<String>>,
    pub receiver_email_list: Option<Vec<String>>,
    pub content: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Acceptance {
    pub operator_type: Option<AcceptanceOperator>,
    pub conclusion: Option<AcceptanceConclusion>,
    pub memo: Option<String>,
    pub operate_time: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct OfferFile {
    pub id: String,
    pub file_template_id: Option<String>,
    pub file_template_name: Option<String>,
    pub file_template_type_id: Option<String>,
    pub file_template_type_name: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SignatureInfo {
    pub id: String,
    pub signature_status: Option<SignatureStatus>,
    pub attachment_list: Option<Vec<SignatureFile>>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SignatureFile {
    pub id: String,
    pub file_name: Option<String>,
    pub file_template_id: Option<String>,
    pub file_template_name: Option<String>,
    pub file_template_type_id: Option<String>,
    pub file_template_type_name: Option<String>,
}

crate::endpoint! {
    /// The formal offer of an application.
    Get "/open-apis/hire/v1/applications/:application_id/offer" => GetApplicationOffer {
        name: "application/offer",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/offer",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:application", "hire:application:readonly"], ok: "ok",
        path: ApplicationOfferPath, query: ApplicationOfferQuery, body: Empty, data: ApplicationOfferData,
        errors: GetApplicationOfferError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
