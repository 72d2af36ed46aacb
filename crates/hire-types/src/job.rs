//! Jobs and requirements.

use crate::{coded_enum, wire_enum};

coded_enum! {
    /// Whether a job takes applications.
    pub enum JobStatus: i64 { Open = 1, Closed = 2 }
}

coded_enum! {
    /// The role of a person in a job.
    pub enum JobRole: i64 { Recruiter = 1, HiringManager = 2, Assistant = 3 }
}

wire_enum! {
    pub enum JobAttribute: i64 {
        Real = 1 ("实体职位", "real"),
        Virtual = 2 ("虚拟职位", "virtual"),
    }
}

wire_enum! {
    pub enum StorefrontMode: i64 {
        Ordinary = 1 ("普通职位", "ordinary"),
        Storefront = 2 ("门店职位", "storefront"),
    }
}

wire_enum! {
    /// The years of experience that a job requires.
    pub enum Experience: i64 {
        Any = 1 ("不限", "any"),
        Graduate = 2 ("应届毕业生", "graduate"),
        UnderOneYear = 3 ("1年以下", "less than 1 year"),
        OneToThreeYears = 4 ("1-3年", "1 to 3 years"),
        ThreeToFiveYears = 5 ("3-5年", "3 to 5 years"),
        FiveToSevenYears = 6 ("5-7年", "5 to 7 years"),
        SevenToTenYears = 7 ("7-10年", "7 to 10 years"),
        OverTenYears = 8 ("10年以上", "more than 10 years"),
    }
}

wire_enum! {
    /// Which people of a job an update replaces.
    pub enum JobManagerUpdate: i64 {
        Recruiter = 1 ("招聘负责人", "recruiter"),
        Assistants = 2 ("招聘协助人", "assistants"),
        HiringManagers = 3 ("用人经理", "hiring managers"),
    }
}

wire_enum! {
    /// Which settings of a job an update replaces.
    pub enum JobConfigUpdate: i64 {
        AssessmentTemplate = 1 ("更新面试评价表", "assessment template"),
        OfferForm = 2 ("更新 Offer 申请表", "offer form"),
        OfferApproval = 3 ("更新 Offer 审批流程", "offer approval"),
        Requirements = 4 ("更新招聘需求", "requirements"),
        Interviewers = 5 ("更新建议面试官", "interviewers"),
        Evaluators = 6 ("更新建议评估人", "evaluators"),
        RelatedJobs = 8 ("更新关联职位", "related jobs"),
        InterviewAppointment = 9 ("更新面试官安排面试配置", "interview appointment"),
        InterviewRegistration = 10 ("更新面试登记表", "interview registration"),
        OnboardRegistration = 11 ("更新入职登记表", "onboard registration"),
        WebsiteForm = 12 ("更新官网申请表", "website form"),
    }
}
