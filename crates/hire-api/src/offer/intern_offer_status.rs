//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/intern_offer_status>

use hire_types::{id::OfferId, offer::InternOfferOperation};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Empty;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateInternOfferStatusPath {
    pub offer_id: OfferId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateInternOfferStatusBody {
    pub operation: InternOfferOperation,
    /// Required to confirm the onboarding.
    pub onboarding_info: Option<InternOfferOnboardingInfo>,
    /// Required to end the internship.
    pub offboarding_info: Option<InternOfferOffboardingInfo>,
}

#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct InternOfferOnboardingInfo {
    /// `YYYY-MM-DD`.
    pub actual_onboarding_date: String,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct InternOfferOffboardingInfo {
    /// `YYYY-MM-DD`, later than the onboarding.
    pub actual_offboarding_date: String,
    pub notes: Option<String>,
}

/// The change: the request, without members that its operation does not use.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UpdateInternOfferStatusData {
    pub offer_id: OfferId,
    pub operation: InternOfferOperation,
    pub onboarding_info: Option<InternOfferOnboardingInfo>,
    pub offboarding_info: Option<InternOfferOffboardingInfo>,
}

crate::endpoint! {
    /// Confirms or cancels the onboarding of an intern, or ends the internship.
    Post "/open-apis/hire/v1/offers/:offer_id/intern_offer_status" => UpdateInternOfferStatus {
        name: "offer/intern_offer_status",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/intern_offer_status",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:offer"], ok: "success",
        path: UpdateInternOfferStatusPath, query: Empty, body: UpdateInternOfferStatusBody, data: UpdateInternOfferStatusData,
        errors: UpdateInternOfferStatusError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            NotToBeOnboarded = 1_002_067 @ 500 "实习待入职状态错误",
            NotOnboarded = 1_002_068 @ 500 "实习入职状态错误",
        }
    }
}
