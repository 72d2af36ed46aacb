//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/offer>

pub use hire_types::{
    offer::{AcceptanceConclusion, AcceptanceOperator, LetterStatus, SignatureStatus},
    place::LocationType,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    gated::{FieldPermission, Gated, Unrestricted},
    i18n::BilingualWithId,
    id::{
        AddressId, ApplicationId, AttachmentId, DepartmentIdType, EmployeeTypeIdType, FormModuleId, JobFamilyIdType,
        JobGradeId, JobLevelIdType, JobRequirementId, OfferId, OfferSchemaId, PathwayId, PositionId, UserIdType,
    },
    offer::{ContractPeriod, OfferJob, OfferStatus},
    reference::{DepartmentRef, EmployeeTypeRef, JobFamilyRef, JobLevelRef, UserRef},
    wire_enum,
    written::Written,
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

/// A formal offer, or any offer where `P` restricts who receives its content.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
#[serde(bound = "")]
pub struct ApplicationOffer<P: FieldPermission = Unrestricted> {
    pub id: OfferId,
    pub application_id: ApplicationId,
    pub basic_info: OfferBasicInfo<P>,
    pub salary_plan: Option<Gated<P, SalaryPlan>>,
    pub schema_id: OfferSchemaId,
    pub offer_status: OfferStatus,
    pub job_info: OfferJob,
    pub customized_module_list: Option<Gated<P, Vec<CustomModule>>>,
    pub job_requirement_id: Option<JobRequirementId>,
    /// Only for tenants with the switch `offer_send_records`.
    pub offer_send_record_list: Option<Vec<SendRecord>>,
}

wire_enum! {
    /// The retired type of offer. 4 is never returned: the stored data does not distinguish it from 1.
    pub enum RetiredOfferType: i64 {
        Social = 1 ("社招offer", "social recruitment"),
        Campus = 2 ("校招offer", "campus recruitment"),
        Internship = 3 ("实习offer", "internship"),
        InternConversion = 4 ("实习生转正offer", "conversion of an intern"),
    }
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
#[serde(bound = "")]
pub struct OfferBasicInfo<P: FieldPermission = Unrestricted> {
    #[schemars(extend("deprecated" = true))]
    pub offer_type: Option<RetiredOfferType>,
    /// The `recommended_words` of the request that created the offer.
    pub remark: Option<Gated<P, String>>,
    #[schemars(extend("x-unit" = "ms"))]
    pub expire_time: Option<i64>,
    pub owner_user_id: Option<UserRef>,
    pub creator_user_id: Option<UserRef>,
    pub employee_type: Option<BilingualWithId<EmployeeTypeRef>>,
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: String,
    pub leader_user_id: Option<UserRef>,
    /// `YYYY-MM-DD`
    pub onboard_date: Option<String>,
    pub department_id: Option<DepartmentRef>,
    /// Months.
    pub probation_month: Option<i64>,
    /// Years.
    pub contract_year: Option<i64>,
    pub contract_period: Option<ContractPeriod>,
    pub recruitment_type: Option<BilingualWithId>,
    pub sequence: Option<BilingualWithId<JobFamilyRef>>,
    pub level: Option<Gated<P, BilingualWithId<JobLevelRef>>>,
    pub onboard_address: Option<Written<OfferAddress>>,
    pub work_address: Option<Written<OfferAddress>>,
    pub customize_info_list: Option<Gated<P, Vec<CustomFieldValue>>>,
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

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomFieldValue {
    pub object_id: String,
    /// In the format of the field's type, as when the offer was created. Ids of people are people_admin ids.
    pub customize_value: String,
}

/// A custom module of the offer form and the values of its fields.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomModule {
    /// Upper case on the wire. The Python SDK looks for `id` and does not find it.
    #[serde(rename = "ID")]
    pub id: FormModuleId,
    pub object_list: Vec<CustomFieldValue>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct SalaryPlan {
    pub currency: String,
    /// JSON in a string: `{"amount":"10000","period":2}`. The period is 1 for a day, 2 for a month.
    pub basic_salary: Option<String>,
    /// The share of the basic salary that is paid in probation, in percent: `80%`.
    pub probation_salary_percentage: Option<String>,
    /// Months of basic salary that are paid as the annual award.
    pub award_salary_multiple: Option<String>,
    pub option_shares: Option<String>,
    pub quarterly_bonus: Option<String>,
    pub half_year_bonus: Option<String>,
    pub total_annual_cash: Option<String>,
    pub customize_info_list: Option<Vec<CustomFieldValue>>,
}

/// One sending of an offer letter.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct SendRecord {
    pub offer_send_record_id: String,
    pub operator_user_id: Option<UserRef>,
    #[schemars(extend("x-unit" = "ms"))]
    pub send_time: Option<String>,
    pub offer_letter_status: Option<LetterStatus>,
    pub email_info: Option<EmailInfo>,
    pub acceptance_list: Option<Vec<Acceptance>>,
    pub offer_file_list: Option<Vec<OfferFile>>,
    pub offer_signature_info: Option<SignatureInfo>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct EmailInfo {
    pub cc_email_list: Option<Vec<String>>,
    pub receiver_email_list: Option<Vec<String>>,
    pub content: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Acceptance {
    pub operator_type: Option<AcceptanceOperator>,
    pub conclusion: Option<AcceptanceConclusion>,
    pub memo: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub operate_time: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferFile {
    pub id: String,
    pub file_template_id: Option<String>,
    pub file_template_name: Option<String>,
    pub file_template_type_id: Option<String>,
    pub file_template_type_name: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct SignatureInfo {
    pub id: String,
    pub signature_status: Option<SignatureStatus>,
    pub attachment_list: Option<Vec<SignatureFile>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
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
