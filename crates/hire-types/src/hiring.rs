//! Hiring processes, applications and offers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{coded_enum, wire_enum};

wire_enum! {
    /// Whether a process hires experienced people or graduates.
    pub enum ProcessType: i64 {
        Social = 1 ("社招", "social recruitment"),
        Campus = 2 ("校招", "campus recruitment"),
    }
}

wire_enum! {
    /// The type of a stage of a hiring process.
    pub enum StageType: i64 {
        Screening = 1 ("筛选型", "screening"),
        Assessment = 2 ("评估型", "assessment"),
        WrittenTest = 3 ("笔试型", "written test"),
        Interview = 4 ("面试型", "interview"),
        Offer = 5 ("Offer型", "offer"),
        ToBeOnboarded = 6 ("待入职", "to be onboarded"),
        Onboarded = 7 ("已入职", "onboarded"),
        Other = 8 ("其它类型", "other"),
        SystemDefault = 255 ("系统默认", "system default"),
    }
}

wire_enum! {
    /// Whether an application still runs.
    pub enum ActiveStatus: i64 {
        Running = 1 ("活跃", "running"),
        Terminated = 2 ("非活跃，即为「已终止」", "terminated"),
    }
}

wire_enum! {
    /// Whether the talent of an application is locked, and for which application.
    pub enum LockStatus: i64 {
        Unlocked = 1 ("未锁定", "the talent is not locked"),
        LockedByOther = 2 ("被其他投递锁定", "the talent is locked for another application"),
        Locked = 3 ("锁定人才", "the talent is locked for this application"),
    }
}

/// Attachments that one request about an offer may name, in both lists together.
pub const MAX_OFFER_ATTACHMENTS: usize = 20;

wire_enum! {
    /// The type of an offer.
    #[derive(Default)]
    pub enum OfferType: i64 {
        /// The default of requests that name no type.
        #[default]
        Formal = 1 ("正式 Offer", "formal offer"),
        Internship = 2 ("实习 Offer", "internship offer"),
    }
}

wire_enum! {
    /// The status of an offer. The `0` of the documents means "any" in filters; no offer is ever in it. The last three
    /// exist for internship offers only.
    pub enum OfferStatus: i64 {
        NotApplied = 1 ("未申请", "approval not requested"),
        InApproval = 2 ("审批中", "in approval"),
        ApprovalWithdrawn = 3 ("审批已撤回", "approval withdrawn"),
        Approved = 4 ("审批通过", "approved"),
        Rejected = 5 ("审批不通过", "approval refused"),
        Sent = 6 ("Offer 已发出", "sent"),
        Accepted = 7 ("候选人已接受", "accepted by the candidate"),
        Declined = 8 ("候选人已拒绝", "declined by the candidate"),
        Expired = 9 ("Offer 已失效", "no longer valid"),
        Created = 10 ("未审批", "created, not approved"),
        InternToOnboard = 11 ("实习待入职", "internship: to be onboarded"),
        InternOnboarded = 12 ("实习已入职", "internship: onboarded"),
        InternLeft = 13 ("实习已离职", "internship: left"),
    }
}

wire_enum! {
    pub enum PeriodType: i64 {
        Month = 1 ("月", "months"),
        Year = 2 ("年", "years"),
    }
}

/// How long the contract runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ContractPeriod {
    pub period_type: PeriodType,
    #[schemars(range(min = 0, max = 100))]
    pub period: i64,
}

coded_enum! {
    /// The type of a file. An id of one type is unknown where another type is expected.
    pub enum AttachmentKind: i64 {
        Resume = 1,
        Works = 2,
        General = 3,
        /// The retired offer attachment, which cannot be created.
        RetiredOffer = 4,
    }
}
