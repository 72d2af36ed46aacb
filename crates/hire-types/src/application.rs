//! Applications: stages, interviews, evaluations, referrals, employees.

use crate::wire_enum;

wire_enum! {
    /// The filter of a list of applications.
    pub enum ApplicationStatusFilter: str {
        Running = "1" ("活跃投递", "running"),
        Terminated = "2" ("非活跃投递", "terminated"),
        All = "3" ("全部", "all"),
    }
}

wire_enum! {
    /// How an application came about.
    pub enum DeliveryType: i64 {
        Sourced = 1 ("HR 寻访", "sourced"),
        Applied = 2 ("候选人主动投递", "applied"),
    }
}

wire_enum! {
    pub enum ExternalDeliveryType: i64 {
        Sourced = 1 ("HR 寻访", "sourced"),
        Applied = 2 ("候选人主动投递", "applied"),
        Recommended = 3 ("人才推荐", "recommended"),
        Other = 4 ("其他", "other"),
    }
}

wire_enum! {
    pub enum ResumeSourceType: i64 {
        Referral = 10_000 ("内推", "referral"),
        Headhunter = 10_001 ("猎头", "headhunter"),
        Internal = 10_002 ("内部来源", "internal"),
        JobSite = 10_003 ("第三方招聘网站", "job site"),
        SocialMedia = 10_004 ("社交媒体", "social media"),
        Offline = 10_005 ("线下来源", "offline"),
        Other = 10_006 ("其他", "other"),
        ExternalReferral = 10_007 ("外部推荐", "external referral"),
        EmployeeTransfer = 10_008 ("员工转岗", "employee transfer"),
        InternConversion = 10_009 ("实习生转正", "intern conversion"),
    }
}

wire_enum! {
    /// The party that ended an application.
    pub enum TerminationType: i64 {
        RejectedByCompany = 1 ("我们拒绝了候选人", "rejected by company"),
        DeclinedByCandidate = 22 ("候选人拒绝了我们", "declined by candidate"),
        Other = 27 ("其他", "other"),
    }
}

wire_enum! {
    pub enum ApplicationGetOption: str {
        LatestApplicationOnChain = "get_latest_application_on_chain" ("链路上的最新投递", "the application that a virtual job passed on"),
    }
}

wire_enum! {
    /// The optional parts of the details of an application.
    pub enum ApplicationDetailOption: str {
        WithJob = "with_job" ("职位", "job"),
        WithTalent = "with_talent" ("人才", "talent"),
        WithInterview = "with_interview" ("面试", "interviews"),
        WithOffer = "with_offer" ("Offer", "offer"),
        WithEvaluation = "with_evaluation" ("评估", "evaluations"),
        WithEmployee = "with_employee" ("员工", "employee"),
        WithAgency = "with_agency" ("猎头", "agency"),
        WithReferral = "with_referral" ("内推", "referral"),
        WithPortal = "with_portal" ("官网", "website"),
    }
}

wire_enum! {
    /// Whether an application has led to an onboarding.
    pub enum OnboardState: i64 {
        NotOnboarded = 1 ("未入职", "not onboarded"),
        Onboarded = 2 ("已入职", "onboarded"),
    }
}

wire_enum! {
    /// The state of an employment.
    pub enum EmployeeOnboardStatus: i64 {
        Onboarded = 1 ("已入职", "onboarded"),
        Left = 2 ("已离职", "left"),
    }
}

wire_enum! {
    /// Whether the probation is over.
    pub enum ConversionStatus: i64 {
        OnProbation = 1 ("未转正", "on probation"),
        Converted = 2 ("已转正", "converted"),
    }
}

wire_enum! {
    pub enum EmployeeOperation: i64 {
        Convert = 1 ("转正", "convert"),
        Leave = 2 ("离职", "leave"),
        RestoreToBeOnboarded = 3 ("恢复至待入职", "restore to be onboarded"),
        UndoLeave = 4 ("撤销离职", "undo leave"),
        UndoConversion = 5 ("撤销转正", "undo conversion"),
    }
}

wire_enum! {
    pub enum ImportState: i64 {
        Succeeded = 1 ("导入成功", "succeeded"),
        Failed = 2 ("导入失败", "failed"),
    }
}

wire_enum! {
    pub enum CommitStatus: i64 {
        Submitted = 1 ("已提交", "submitted"),
        NotSubmitted = 2 ("未提交", "not submitted"),
    }
}

wire_enum! {
    pub enum EvaluationConclusion: i64 {
        Passed = 1 ("通过", "passed"),
        Failed = 2 ("未通过", "failed"),
    }
}

wire_enum! {
    pub enum InterviewType: i64 {
        OnSite = 1 ("现场面试", "on site"),
        Phone = 2 ("电话面试", "phone"),
        Video = 3 ("视频面试", "video"),
    }
}

wire_enum! {
    pub enum ArrangementType: i64 {
        Single = 1 ("社招单面", "single"),
        Centralized = 2 ("集中面试", "centralized"),
        Group = 3 ("集体面试", "group"),
    }
}

wire_enum! {
    pub enum TalentArrangementType: i64 {
        Single = 1 ("社招单面", "single"),
        Centralized = 2 ("集中面试", "centralized"),
    }
}

wire_enum! {
    pub enum ArrangementStatus: i64 {
        NotStarted = 1 ("未开始", "not started"),
        InProgress = 2 ("进行中", "in progress"),
        Finished = 3 ("已结束", "finished"),
        Cancelled = 4 ("已取消", "cancelled"),
    }
}

wire_enum! {
    pub enum TalentArrangementStatus: i64 {
        NotStarted = 1 ("未开始", "not started"),
        InProgress = 2 ("进行中", "in progress"),
        Finished = 3 ("已结束", "finished"),
    }
}

wire_enum! {
    /// Whether an interview was arranged, or chosen by the candidate.
    pub enum AppointmentKind: i64 {
        Arranged = 1 ("直接安排", "arranged"),
        SelfService = 2 ("自助约面", "self service"),
    }
}

wire_enum! {
    pub enum MeetingRoomStatus: i64 {
        Reserving = 1 ("预约中", "reserving"),
        Reserved = 2 ("预约成功", "reserved"),
        Failed = 3 ("预约失败", "failed"),
    }
}

wire_enum! {
    /// The system of a video interview.
    pub enum VideoType: i64 {
        Zoom = 1 ("Zoom", "Zoom"),
        NowcoderTechnical = 2 ("牛客技术类型", "Nowcoder, technical"),
        NowcoderGeneral = 3 ("牛客非技术类型", "Nowcoder, not technical"),
        Saima = 4 ("赛码", "Saima"),
        Feishu = 5 ("Lark", "Feishu"),
        HackerRank = 8 ("Hackerrank", "HackerRank"),
        FeishuWithCoding = 9 ("飞书（含代码考核）", "Feishu, with a coding test"),
        None = 100 ("不使用系统工具", "none"),
    }
}

wire_enum! {
    /// The conclusion of the interviewers of a round.
    pub enum InterviewRoundSummary: i64 {
        NotStarted = 2 ("未开始", "not started"),
        NoneSubmitted = 3 ("全部未评价", "none submitted"),
        AllPassed = 4 ("全部通过", "all passed"),
        AllFailed = 5 ("全部淘汰", "all failed"),
        NoShow = 6 ("爽约", "no show"),
        SomePassed = 7 ("部分评价且均评价通过", "not all submitted: passed"),
        SomePassedAndFailed = 8 ("部分评价且评价中有通过有淘汰的", "not all submitted: passed and failed"),
        SomeFailed = 9 ("部分评价且均评价淘汰", "not all submitted: failed"),
        PassedAndFailed = 10 ("所有面试官都提交评价且评价中有通过有淘汰的", "all submitted: passed and failed"),
        SomePassedAndUndecided = 11 ("部分评价且评价中有通过和待定的", "not all submitted: passed and undecided"),
        SomeFailedAndUndecided = 12 ("部分评价且评价中有淘汰和待定的", "not all submitted: failed and undecided"),
        SomeUndecided = 13 ("部分评级且评价均为待定", "not all submitted: undecided"),
        SomePassedFailedAndUndecided = 14 ("部分评价且评价中有通过、待定和淘汰的", "not all submitted: passed, failed and undecided"),
        PassedAndUndecided = 15 ("所有面试官都提交评价且评价中有通过和待定的", "all submitted: passed and undecided"),
        FailedAndUndecided = 16 ("所有面试官都提交评价且评价中有待定和淘汰的", "all submitted: failed and undecided"),
        AllUndecided = 17 ("所有面试官都提交评价且评价均为待定", "all undecided"),
        PassedFailedAndUndecided = 18 ("所有面试官都提交评价且评价中有通过、待定、淘汰的", "all submitted: passed, failed and undecided"),
    }
}

wire_enum! {
    pub enum AssessmentModuleType: i64 {
        Conclusion = 1 ("系统预置「面试结论」模块", "conclusion"),
        Custom = 2 ("自定义模块", "custom"),
    }
}

wire_enum! {
    pub enum AssessmentDimensionType: i64 {
        SingleChoice = 1 ("单选题", "single choice"),
        MultipleChoice = 2 ("多选题", "multiple choice"),
        Description = 3 ("描述题", "description"),
        JobLevel = 5 ("职级建议", "job level"),
        ScoreChoice = 6 ("打分题(单选)", "score choice"),
        ScoreInput = 7 ("打分题(填空)", "score input"),
        PresetConclusion = 10 ("系统预置-结论", "preset conclusion"),
        PresetScore = 11 ("系统预置-得分", "preset score"),
        PresetRecord = 12 ("系统预置-记录", "preset record"),
    }
}

wire_enum! {
    pub enum AssessmentDimensionTypeV1: i64 {
        SingleChoice = 1 ("单选题", "single choice"),
        MultipleChoice = 2 ("多选题", "multiple choice"),
        Description = 3 ("描述题", "description"),
        Text = 4 ("单行文本", "text"),
        JobLevelRange = 5 ("职级范围", "job level range"),
        ScoreChoice = 6 ("打分题(单选)", "score choice"),
        ScoreInput = 7 ("打分题(填空)", "score input"),
        PresetConclusion = 10 ("系统预设题目 - 结论", "preset conclusion"),
        PresetScore = 11 ("系统预设题目 - 得分", "preset score"),
        PresetRecord = 12 ("系统预设题目 - 记录", "preset record"),
    }
}

wire_enum! {
    pub enum InterviewQuestionType: i64 {
        Ordinary = 1 ("普通面试题目", "ordinary"),
        Coding = 2 ("在线编程题目", "coding"),
    }
}

wire_enum! {
    pub enum InterviewConclusion: i64 {
        Passed = 1 ("通过", "passed"),
        Failed = 2 ("未通过", "failed"),
        NotStarted = 3 ("未开始", "not started"),
        NotSubmitted = 4 ("未提交", "not submitted"),
        NotAttended = 5 ("未到场", "not attended"),
        Undecided = 6 ("待定", "undecided"),
    }
}

wire_enum! {
    pub enum ExternalConclusion: i64 {
        Failed = 1 ("不通过", "failed"),
        Passed = 2 ("通过", "passed"),
        Undecided = 3 ("待定", "undecided"),
    }
}

wire_enum! {
    /// Whether a referral names a job.
    pub enum ReferralType: i64 {
        Intention = 1 ("意向推荐", "intention"),
        Job = 2 ("职位推荐", "job"),
    }
}

wire_enum! {
    pub enum ReferralMethod: i64 {
        Ordinary = 1 ("正常内推", "ordinary"),
        Code = 2 ("内推码", "code"),
        Special = 3 ("特别内推码", "special"),
        H5 = 4 ("H5 内推", "h5"),
        ByRecruiter = 5 ("HR 代为内推", "by a recruiter for an employee"),
    }
}

wire_enum! {
    pub enum CandidateRelation: i64 {
        FormerColleague = 1 ("前同事", "former colleague"),
        Friend = 2 ("朋友", "friend"),
        Other = 3 ("其他", "other"),
    }
}

wire_enum! {
    pub enum Relationship: i64 {
        None = 0 ("无关系", "none"),
        ImmediateFamily = 1 ("直系亲属", "immediate family"),
    }
}

wire_enum! {
    pub enum Familiarity: i64 {
        Unfamiliar = 0 ("不熟悉", "unfamiliar"),
        Familiar = 1 ("熟悉", "familiar"),
    }
}

wire_enum! {
    pub enum WorkAbilityFamiliarity: i64 {
        VeryFamiliar = 1 ("非常熟悉", "very familiar"),
        Familiar = 2 ("比较熟悉", "familiar"),
        Somewhat = 3 ("一般熟悉", "somewhat"),
        Unfamiliar = 4 ("不熟悉", "unfamiliar"),
    }
}

wire_enum! {
    pub enum MatchDegree: i64 {
        VeryGood = 1 ("非常匹配", "very good"),
        Good = 2 ("比较匹配", "good"),
        Fair = 3 ("一般匹配", "fair"),
        None = 4 ("不匹配", "none"),
    }
}

wire_enum! {
    /// [`ResumeSourceType`] as text.
    pub enum ResumeSourceTypeText: str {
        Referral = "10000" ("内推", "referral"),
        Headhunter = "10001" ("猎头", "headhunter"),
        Internal = "10002" ("内部来源", "internal"),
        JobSite = "10003" ("第三方招聘网站", "job site"),
        SocialMedia = "10004" ("社交媒体", "social media"),
        Offline = "10005" ("线下来源", "offline"),
        Other = "10006" ("其他", "other"),
        ExternalReferral = "10007" ("外部推荐", "external referral"),
        EmployeeTransfer = "10008" ("员工转岗", "employee transfer"),
        InternConversion = "10009" ("实习生转正", "intern conversion"),
    }
}
