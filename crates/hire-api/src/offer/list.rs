//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{OfferJob, OfferStatus, OfferType};
use crate::{
    Empty,
    i18n::BilingualWithId,
    id::{AdminUserIdType, ApplicationId, EmployeeTypeIdType, OfferId, TalentId},
    page::Page,
    reference::EmployeeTypeRef,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListOffersQuery {
    pub page_token: Option<String>,
    #[serde(default = "ten")]
    #[schemars(extend("x-max" = 200))]
    pub page_size: i32,
    pub talent_id: TalentId,
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
    #[serde(default = "EmployeeTypeIdType::people_admin")]
    pub employee_type_id_type: EmployeeTypeIdType,
}

const fn ten() -> i32 {
    10
}

/// An offer in a list: a summary without pay and people.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferSummary {
    pub id: OfferId,
    pub job_info: OfferJob,
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: i64,
    pub offer_status: OfferStatus,
    pub offer_type: OfferType,
    pub employee_type: Option<BilingualWithId<EmployeeTypeRef>>,
    pub application_id: ApplicationId,
}

crate::endpoint! {
    /// The offers of a talent, formal and internship, newest first.
    Get "/open-apis/hire/v1/offers" => ListOffers {
        name: "offer/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/list",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:offer:readonly", "hire:offer"], ok: "success",
        path: Empty, query: ListOffersQuery, body: Empty, data: Page<OfferSummary>,
        errors: ListOffersError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
