//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/get>

use hire_types::{
    hiring::OfferType,
    id::{AdminUserIdType, DepartmentIdType, EmployeeTypeIdType, JobFamilyIdType, JobLevelIdType, OfferId},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, application::offer::ApplicationOffer, gated::FieldPermission};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetOfferPath {
    pub offer_id: OfferId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetOfferQuery {
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

#[derive(Debug, Serialize, JsonSchema)]
pub struct GetOfferData {
    pub offer: OfferDetail,
}

/// The permission for pay, level, remark and custom values.
#[derive(Clone, Copy, Debug, JsonSchema)]
pub struct SensitiveOfferContent;

impl FieldPermission for SensitiveOfferContent {
    const SCOPES: &'static [&'static str] = &["hire:offer:readonly", "hire:offer"];
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferDetail {
    #[serde(flatten)]
    pub offer: ApplicationOffer<SensitiveOfferContent>,
    pub offer_type: OfferType,
}

crate::endpoint! {
    /// An offer, formal or for an internship.
    Get "/open-apis/hire/v1/offers/:offer_id" => GetOffer {
        name: "offer/get",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/get",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:offer:low_sensitive_info:readonly", "hire:offer:readonly", "hire:offer"], ok: "ok",
        path: GetOfferPath, query: GetOfferQuery, body: Empty, data: GetOfferData,
        errors: GetOfferError {
            System = 1_002_001 @ 500 "System error",
            Parameter = 1_002_002 @ 400 "Parameter error",
        }
    }
}
