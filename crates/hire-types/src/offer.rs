//! Offers, their forms and letters.

use crate::{hiring::OfferStatus, wire_enum};

/// Reasons that one report of an offer's end may name.
pub const MAX_CLOSING_REASONS: usize = 50;

wire_enum! {
    /// The states of a formal offer.
    pub enum FormalOfferStatus: i64 {
        InApproval = 2 ("Offer 审批中", "in approval"),
        ApprovalWithdrawn = 3 ("Offer 审批已撤回", "approval withdrawn"),
        Approved = 4 ("Offer 审批通过", "approved"),
        Rejected = 5 ("Offer 审批不通过", "rejected"),
        Sent = 6 ("Offer 已发送", "sent"),
        Accepted = 7 ("Offer 被候选人接受", "accepted"),
        Declined = 8 ("Offer 被候选人拒绝", "declined"),
        Expired = 9 ("Offer 已失效", "expired"),
        Created = 10 ("Offer 已创建", "created"),
    }
}

impl From<FormalOfferStatus> for OfferStatus {
    fn from(formal: FormalOfferStatus) -> Self {
        match formal {
            FormalOfferStatus::InApproval => Self::InApproval,
            FormalOfferStatus::ApprovalWithdrawn => Self::ApprovalWithdrawn,
            FormalOfferStatus::Approved => Self::Approved,
            FormalOfferStatus::Rejected => Self::Rejected,
            FormalOfferStatus::Sent => Self::Sent,
            FormalOfferStatus::Accepted => Self::Accepted,
            FormalOfferStatus::Declined => Self::Declined,
            FormalOfferStatus::Expired => Self::Expired,
            FormalOfferStatus::Created => Self::Created,
        }
    }
}

wire_enum! {
    /// The states of offers, and 0 for any of them. No offer is ever in state 0.
    pub enum OfferStatusFilter: i64 {
        All = 0 ("所有", "all"),
        NotApplied = 1 ("未申请", "not applied"),
        InApproval = 2 ("审批中", "in approval"),
        ApprovalWithdrawn = 3 ("审批已撤回", "approval withdrawn"),
        Approved = 4 ("审批通过", "approved"),
        Rejected = 5 ("审批不通过", "rejected"),
        Sent = 6 ("Offer 已发出", "sent"),
        Accepted = 7 ("候选人已接受", "accepted"),
        Declined = 8 ("候选人已拒绝", "declined"),
        Expired = 9 ("Offer 已失效", "expired"),
        Created = 10 ("未审批", "created"),
        InternToOnboard = 11 ("实习待入职", "intern, to be onboarded"),
        InternOnboarded = 12 ("实习已入职", "intern, onboarded"),
        InternLeft = 13 ("实习已离职", "intern, left"),
    }
}

wire_enum! {
    pub enum SalaryStatus: i64 {
        NotCreated = 0 ("薪酬未创建", "not created"),
        Created = 1 ("薪酬已创建", "created"),
        InApproval = 2 ("薪酬审批中", "in approval"),
        NeedsNoApproval = 3 ("薪酬无需审批", "needs no approval"),
        Approved = 4 ("薪酬审批已通过", "approved"),
        Rejected = 5 ("薪酬审批已拒绝", "rejected"),
        Withdrawn = 6 ("薪酬已撤回", "withdrawn"),
        Deleted = 7 ("薪酬已删除", "deleted"),
    }
}

wire_enum! {
    pub enum InternOfferOperation: str {
        ConfirmOnboarding = "confirm_onboarding" ("确认入职", "confirm onboarding"),
        CancelOnboarding = "cancel_onboarding" ("放弃入职", "cancel onboarding"),
        Offboard = "offboard" ("操作离职", "offboard"),
    }
}

wire_enum! {
    /// How many of the conditions must hold for a field to be shown.
    pub enum DisplayCondition: i64 {
        All = 1 ("全部满足", "all"),
        Any = 2 ("任一满足", "any"),
    }
}

wire_enum! {
    pub enum DisplayOperator: i64 {
        Equals = 1 ("等于", "equals"),
        Differs = 2 ("不等于", "differs"),
        Contains = 3 ("包含", "contains"),
        Lacks = 4 ("不包含", "lacks"),
    }
}

wire_enum! {
    /// The type of a formula's result.
    pub enum FormulaResult: i64 {
        Amount = 1 ("金额", "amount"),
        Number = 2 ("数字", "number"),
        Percentage = 3 ("百分比", "percentage"),
    }
}

wire_enum! {
    /// The use of a form.
    pub enum SchemaScenario: i64 {
        Approval = 1 ("Offer 审批表", "offer approval"),
    }
}

wire_enum! {
    /// Whether an option of an offer form can be chosen.
    pub enum OptionStatus: i64 {
        Active = 1 ("进行中", "active"),
        Ended = 2 ("已终止", "ended"),
    }
}

wire_enum! {
    pub enum OfferFieldType: i64 {
        Text = 1 ("单行文本", "text"),
        LongText = 2 ("多行文本", "long text"),
        Select = 3 ("单选", "select"),
        MultiSelect = 4 ("多选", "multi select"),
        Date = 5 ("日期", "date"),
        Month = 6 ("月份选择", "month"),
        Year = 7 ("年份选择", "year"),
        Number = 8 ("数字", "number"),
        Amount = 9 ("金额", "amount"),
        Formula = 10 ("公式", "formula"),
        Default = 11 ("默认字段", "default"),
    }
}

wire_enum! {
    pub enum OfferFieldTypeV2: str {
        Text = "text" ("单行文本", "text"),
        LongText = "long_text" ("多行文本", "long text"),
        Select = "select" ("单选", "select"),
        MultiSelect = "multi_select" ("多选", "multi select"),
        Date = "date_select" ("日期选择", "date"),
        Month = "month_select" ("月份选择", "month"),
        Year = "year_select" ("年份选择", "year"),
        Number = "number" ("数字", "number"),
        Amount = "amount" ("金额", "amount"),
        Formula = "formula" ("公式", "formula"),
        Boolean = "boolean" ("布尔值", "boolean"),
        File = "file" ("附件", "file"),
        Person = "personnel_select" ("人员单选", "person"),
        People = "personnel_multi_select" ("人员多选", "people"),
        City = "city_single_select" ("城市单选", "city"),
        CorehrText = "corehr_text" ("单行文本", "core HR text"),
        CorehrLongText = "corehr_long_text" ("多行文本", "core HR long text"),
        CorehrSelect = "corehr_select" ("单选", "core HR select"),
        CorehrMultiSelect = "corehr_multi_select" ("多选", "core HR multi select"),
        CorehrDate = "corehr_date_select" ("日期选择", "core HR date"),
        CorehrNumber = "corehr_number" ("数字", "core HR number"),
        CorehrBoolean = "corehr_boolean" ("布尔值", "core HR boolean"),
        CorehrAttachment = "corehr_attachment" ("附件", "core HR attachment"),
        CorehrPerson = "corehr_personnel_select" ("人员单选", "core HR person"),
        CorehrPeople = "corehr_personnel_multi_select" ("人员多选", "core HR people"),
        Default = "default" ("默认字段", "default"),
    }
}

wire_enum! {
    pub enum LetterStatus: i64 {
        Created = 1 ("已创建", "created"),
        Accepted = 2 ("已接受", "accepted"),
        Declined = 3 ("已拒绝", "declined"),
        Expired = 4 ("已过期", "expired"),
        Voided = 5 ("已作废", "voided"),
    }
}

wire_enum! {
    pub enum AcceptanceOperator: i64 {
        Hr = 1 ("HR 操作", "HR"),
        Candidate = 2 ("候选人操作", "the candidate"),
    }
}

wire_enum! {
    pub enum AcceptanceConclusion: i64 {
        Accepted = 1 ("接受", "accepted"),
        Declined = 2 ("拒绝", "declined"),
    }
}

wire_enum! {
    pub enum SignatureStatus: i64 {
        Unsigned = 1 ("未签署", "not signed"),
        SignedByAll = 2 ("所有签署人已签署", "signed by everyone"),
        SignedBySome = 3 ("部分签署人已签署", "signed by some"),
        Declined = 4 ("已拒绝", "declined"),
        Expired = 5 ("已失效", "no longer valid"),
    }
}
