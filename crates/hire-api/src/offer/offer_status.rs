//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/offer_status>

use hire_types::{
    id::{OfferId, TerminationReasonId},
    offer::{FormalOfferStatus, MAX_CLOSING_REASONS},
};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateOfferStatusPath {
    pub offer_id: OfferId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateOfferStatusBody {
    pub offer_status: FormalOfferStatus,
    /// The last day on which the candidate can answer, `YYYY-MM-DD`. Required with 6, and ignored otherwise.
    pub expiration_date: Option<String>,
    /// Required with 8, possible with 9, and ignored otherwise.
    #[schemars(extend("x-max-items" = MAX_CLOSING_REASONS))]
    pub termination_reason_id_list: Option<Vec<TerminationReasonId>>,
    pub termination_reason_note: Option<String>,
}

crate::endpoint! {
    /// Reports what an OA system did with an offer: its approval, its sending, the candidate's answer.
    Patch "/open-apis/hire/v1/offers/:offer_id/offer_status" => UpdateOfferStatus {
        name: "offer/offer_status",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/offer/offer_status",
        limits: [PerMinute(100)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:offer"], ok: "success",
        path: UpdateOfferStatusPath, query: Empty, body: UpdateOfferStatusBody, data: Empty,
        errors: UpdateOfferStatusError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            OfferUnknown = 1_002_064 @ 400 "Offer 不存在",
            ApprovalUpdateFailed = 1_002_069 @ 500 "Offer 审批状态更新失败",
            ApprovalStartedInHire = 1_002_070 @ 400 "当前 Offer 已通过飞书招聘发起过审批，不可再通过此接口更新 Offer 状态",
            StageForbidsAcceptance = 1_002_071 @ 400 "当前投递阶段不可更新Offer 接受状态",
            CannotExpire = 1_002_072 @ 400 "不可将 Offer 置为已失效",
            SentInHire = 1_002_073 @ 500 "当前 Offer 已通过飞书招聘发送给候选人，不可通过该接口更新 Offer 发送和接受状态",
            SyncSwitchOff = 1_002_074 @ 500 "同步开关尚未打开，仅支持在招聘系统中创建 Offer、修改 Offer 状态和发送 Offer",
        }
    }
}
