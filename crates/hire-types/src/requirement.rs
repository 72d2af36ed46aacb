//! Job requirements.

use crate::wire_enum;

wire_enum! {
    pub enum DisplayProgress: i64 {
        NotStarted = 1 ("未开始", "not started"),
        InProgress = 2 ("进行中", "in progress"),
        Cancelled = 3 ("已取消", "cancelled"),
        Paused = 4 ("已暂停", "paused"),
        Completed = 5 ("已完成", "completed"),
        Overdue = 6 ("已超期", "overdue"),
    }
}

wire_enum! {
    pub enum RequirementCategory: i64 {
        Addition = 1 ("新增", "addition"),
        Replacement = 2 ("替换", "replacement"),
    }
}

wire_enum! {
    pub enum Priority: i64 {
        High = 1 ("高", "high"),
        Medium = 2 ("中", "medium"),
        Low = 3 ("低", "low"),
    }
}

wire_enum! {
    pub enum RequiredDegree: i64 {
        Primary = 1 ("小学及以上", "primary school or higher"),
        Junior = 2 ("初中及以上", "junior middle school or higher"),
        Vocational = 3 ("专职及以上", "vocational school or higher"),
        Senior = 4 ("高中及以上", "senior middle school or higher"),
        College = 5 ("大专及以上", "college or higher"),
        Bachelor = 6 ("本科及以上", "bachelor or higher"),
        Master = 7 ("硕士及以上", "master or higher"),
        Doctor = 8 ("博士及以上", "doctor or higher"),
        Any = 20 ("不限", "any"),
    }
}

wire_enum! {
    pub enum RequirementFieldType: i64 {
        Text = 1 ("单行文本", "single-line text"),
        LongText = 2 ("多行文本", "multi-line text"),
        Select = 3 ("单选", "single choice"),
        MultiSelect = 4 ("多选", "multiple choice"),
        Date = 5 ("日期", "date"),
        Month = 6 ("月份选择", "month"),
        Year = 7 ("年份选择", "year"),
        Period = 8 ("时间段", "period"),
        Number = 9 ("数字", "number"),
        Default = 10 ("默认字段", "built-in field"),
        Module = 11 ("模块", "module"),
    }
}

wire_enum! {
    pub enum ApprovalStatus: i64 {
        NotStarted = 1 ("未发起", "not started"),
        InApproval = 2 ("审批中", "in approval"),
        Approved = 3 ("审批通过", "approved"),
        Withdrawn = 4 ("已撤回", "withdrawn"),
        Rejected = 5 ("未通过", "refused"),
    }
}
