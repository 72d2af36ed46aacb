//! Agencies, background checks, referral accounts, websites and other partners.

use crate::wire_enum;

wire_enum! {
    pub enum FilterValueType: i64 {
        Value = 1 ("值过滤，填充 value_list 字段", "value"),
        Range = 2 ("范围过滤，填充 range_filter 字段", "range"),
    }
}

wire_enum! {
    pub enum SupplierArea: i64 {
        MainlandChina = 1 ("中国大陆", "mainland China"),
        Elsewhere = 2 ("非中国大陆", "elsewhere"),
    }
}

wire_enum! {
    pub enum CooperationStatus: i64 {
        Active = 1 ("正式合作", "active"),
        Trial = 2 ("试单", "trial"),
        Ended = 3 ("合作终止", "ended"),
        Invited = 4 ("邀请中", "invited"),
    }
}

wire_enum! {
    pub enum AgencyAccountStatus: i64 {
        Active = 0 ("正常", "active"),
        Disabled = 1 ("已禁用", "disabled"),
        DisabledByAgency = 2 ("已被猎头供应商停用", "disabled by agency"),
    }
}

wire_enum! {
    pub enum AgencyRole: i64 {
        Admin = 0 ("管理员", "admin"),
        Consultant = 1 ("顾问", "consultant"),
    }
}

wire_enum! {
    pub enum AgencyAccountOperation: i64 {
        Disable = 1 ("禁用", "disable"),
        Enable = 2 ("取消禁用", "enable"),
    }
}

wire_enum! {
    /// The subject of an agency protection.
    pub enum ProtectionType: i64 {
        Talent = 1 ("人才保护期", "talent"),
        Job = 2 ("职位保护期", "job"),
    }
}

wire_enum! {
    pub enum BackgroundCheckStatus: i64 {
        Arranged = 2 ("已安排", "arranged"),
        Completed = 3 ("已完成", "completed"),
        Terminated = 4 ("已终止", "terminated"),
        InApproval = 5 ("审批中", "in approval"),
        ApprovalWithdrawn = 6 ("审批已撤回", "approval withdrawn"),
        Approved = 8 ("审批通过", "approved"),
        Rejected = 9 ("审批未通过", "rejected"),
    }
}

wire_enum! {
    /// [`BackgroundCheckStatus`] as text.
    pub enum BackgroundCheckStatusText: str {
        Arranged = "2" ("已安排", "arranged"),
        Completed = "3" ("已完成", "completed"),
        Terminated = "4" ("已终止", "terminated"),
        InApproval = "5" ("审批中", "in approval"),
        ApprovalWithdrawn = "6" ("审批已撤回", "approval withdrawn"),
        Approved = "8" ("审批通过", "approved"),
        Rejected = "9" ("审批未通过", "rejected"),
    }
}

wire_enum! {
    pub enum BackgroundCheckProvider: i64 {
        Bafang = 1 ("八方锦程", "Bafang Jincheng"),
        IBackground = 2 ("背调", "iBeidiao"),
        Xuandu = 3 ("轩渡", "Xuandu"),
        Custom = 127 ("自定义供应商", "custom"),
    }
}

wire_enum! {
    pub enum BackgroundCheckRegion: str {
        MainlandChina = "cn" ("中国大陆", "mainland China"),
        Singapore = "sg" ("新加坡", "Singapore"),
        EasternUs = "us" ("美东", "eastern US"),
        Japan = "jp" ("日本", "Japan"),
    }
}

wire_enum! {
    pub enum ReportType: i64 {
        Interim = 1 ("阶段性报告", "interim"),
        Final = 2 ("终版报告", "final"),
    }
}

wire_enum! {
    pub enum ReportUrlType: i64 {
        Download = 1 ("可下载的链接", "download"),
        Preview = 2 ("预览型链接", "preview"),
    }
}

wire_enum! {
    /// Whether a custom field is for background checks or for exams.
    pub enum EcoScope: i64 {
        BackgroundCheck = 1 ("背调", "background check"),
        Exam = 2 ("笔试", "exam"),
    }
}

wire_enum! {
    pub enum BackgroundCheckFieldType: str {
        Text = "text" ("单行文本", "text"),
        TextArea = "textarea" ("多行文本", "text area"),
        Number = "number" ("数字", "number"),
        Boolean = "boolean" ("布尔", "boolean"),
        Select = "select" ("单选", "select"),
        MultiSelect = "multiselect" ("多选", "multi select"),
        Date = "date" ("日期", "date"),
        File = "file" ("附件", "file"),
        Resume = "resume" ("候选人简历", "resume"),
    }
}

wire_enum! {
    pub enum DiversitySource: i64 {
        Website = 1 ("官网", "website"),
        DetailPage = 2 ("详情页", "detail page"),
    }
}

wire_enum! {
    pub enum DiversityTopic: i64 {
        Gender = 1 ("性别", "gender"),
        Ethnicity = 2 ("种族", "ethnicity"),
        Disability = 3 ("身体情况", "disability"),
    }
}

wire_enum! {
    pub enum DiversityDataType: i64 {
        Select = 1 ("单选", "select"),
        MultiSelect = 2 ("多选", "multi select"),
        Month = 3 ("月份选择", "month"),
        Year = 4 ("年份选择", "year"),
        Number = 5 ("数字", "number"),
        Text = 6 ("文本", "text"),
        LongText = 7 ("多行文本", "long text"),
        Period = 8 ("日期范围", "period"),
    }
}

wire_enum! {
    pub enum BonusType: i64 {
        Points = 1 ("积分", "points"),
        Cash = 2 ("现金", "cash"),
    }
}

wire_enum! {
    pub enum RewardRule: i64 {
        Onboarding = 1 ("入职奖励", "onboarding"),
        Process = 2 ("过程奖励", "process"),
        Activity = 3 ("活动奖励", "activity"),
        OpenSource = 4 ("开源奖励", "open source"),
        Other = 5 ("其他奖励", "other"),
    }
}

wire_enum! {
    pub enum RewardStage: i64 {
        ToBeConfirmed = 1 ("待确认", "to be confirmed"),
        Confirmed = 2 ("已确认", "confirmed"),
        Paid = 3 ("已发放", "paid"),
    }
}

wire_enum! {
    pub enum ReferralAccountStatus: i64 {
        Available = 1 ("可用", "available"),
        Disabled = 2 ("停用", "disabled"),
    }
}

wire_enum! {
    /// The state of a tripartite agreement.
    pub enum AgreementState: i64 {
        NotStarted = 1 ("未开始", "not started"),
        Applied = 2 ("已申请", "applied"),
        WithStudent = 3 ("学生处理中", "waiting for the student"),
        WithCompany = 4 ("公司处理中", "waiting for the company"),
        WithSchool = 5 ("学校处理中", "waiting for the school"),
        Terminated = 6 ("已终止", "terminated"),
        Completed = 7 ("已完成", "completed"),
        Dissolving = 8 ("解约处理中", "dissolving"),
        Dissolved = 9 ("已解约", "dissolved"),
    }
}

wire_enum! {
    pub enum DeliveryTaskStatus: i64 {
        New = 0 ("新建", "new"),
        Processing = 1 ("处理中", "processing"),
        Succeeded = 2 ("成功", "succeeded"),
        Failed = 3 ("失败", "failed"),
    }
}

wire_enum! {
    pub enum OperationLogActor: i64 {
        Employee = 1 ("员工", "employee"),
    }
}

wire_enum! {
    pub enum TodoType: str {
        Evaluation = "evaluation" ("评估待办", "evaluation"),
        Offer = "offer" ("Offer 待办", "offer"),
        Exam = "exam" ("笔试待办", "exam"),
        Interview = "interview" ("面试待办", "interview"),
    }
}
