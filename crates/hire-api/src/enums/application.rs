//! Applications: stages, interviews, evaluations, referrals, employees.

use crate::wire_enum;

wire_enum! {
    /// Whether an application is active.
    pub enum ActiveStatus: i64 { Running = 1, Terminated = 2 }
}

wire_enum! {
    /// The filter of a list of applications.
    pub enum ApplicationStatusFilter: str { Running = "1", Terminated = "2", All = "3" }
}

wire_enum! {
    /// Whether a talent is locked to a job.
    pub enum LockStatus: i64 { Unlocked = 1, LockedToOtherJob = 2, LockedToThisJob = 3 }
}

wire_enum! {
    /// How an application came about.
    pub enum DeliveryType: i64 { Sourced = 1, Applied = 2 }
}

wire_enum! {
    pub enum ExternalDeliveryType: i64 { Sourced = 1, Applied = 2, Recommended = 3, Other = 4 }
}

wire_enum! {
    pub enum StageType: i64 {
        Screening = 1, Assessment = 2, WrittenTest = 3, Interview = 4, Offer = 5, ToBeOnboarded = 6, Onboarded = 7,
        Other = 8, SystemDefault = 255,
    }
}

wire_enum! {
    pub enum ResumeSourceType: i64 {
        Referral = 10_000, Headhunter = 10_001, Internal = 10_002, JobSite = 10_003, SocialMedia = 10_004,
        Offline = 10_005, Other = 10_006, ExternalReferral = 10_007, EmployeeTransfer = 10_008,
        InternConversion = 10_009,
    }
}

wire_enum! {
    /// Who ended an application.
    pub enum TerminationType: i64 { RejectedByCompany = 1, DeclinedByCandidate = 22, Other = 27 }
}

wire_enum! {
    pub enum ApplicationGetOption: str { LatestApplicationOnChain = "get_latest_application_on_chain" }
}

wire_enum! {
    /// Whether an application has led to an onboarding.
    pub enum OnboardState: i64 { NotOnboarded = 1, Onboarded = 2 }
}

wire_enum! {
    /// Where the employment of a hire stands.
    pub enum EmployeeOnboardStatus: i64 { Onboarded = 1, Left = 2 }
}

wire_enum! {
    /// Whether the probation is over.
    pub enum ConversionStatus: i64 { OnProbation = 1, Converted = 2 }
}

wire_enum! {
    pub enum EmployeeOperation: i64 {
        Convert = 1, Leave = 2, RestoreToBeOnboarded = 3, UndoLeave = 4, UndoConversion = 5,
    }
}

wire_enum! {
    pub enum ImportState: i64 { Succeeded = 1, Failed = 2 }
}

wire_enum! {
    pub enum CommitStatus: i64 { Submitted = 1, NotSubmitted = 2 }
}

wire_enum! {
    pub enum EvaluationConclusion: i64 { Passed = 1, Failed = 2 }
}

wire_enum! {
    pub enum InterviewType: i64 { OnSite = 1, Phone = 2, Video = 3 }
}

wire_enum! {
    pub enum ArrangementType: i64 { Single = 1, Centralized = 2, Group = 3 }
}

wire_enum! {
    pub enum TalentArrangementType: i64 { Single = 1, Centralized = 2 }
}

wire_enum! {
    pub enum ArrangementStatus: i64 { NotStarted = 1, InProgress = 2, Finished = 3, Cancelled = 4 }
}

wire_enum! {
    pub enum TalentArrangementStatus: i64 { NotStarted = 1, InProgress = 2, Finished = 3 }
}

wire_enum! {
    /// Whether an interview was arranged, or chosen by the candidate.
    pub enum AppointmentKind: i64 { Arranged = 1, SelfService = 2 }
}

wire_enum! {
    pub enum MeetingRoomStatus: i64 { Reserving = 1, Reserved = 2, Failed = 3 }
}

wire_enum! {
    /// The system of a video interview.
    pub enum VideoType: i64 {
        Zoom = 1, NowcoderTechnical = 2, NowcoderGeneral = 3, Saima = 4, Feishu = 5, HackerRank = 8,
        FeishuWithCoding = 9, None = 100,
    }
}

wire_enum! {
    /// What the interviewers of a round concluded together. `Some…` means that not all have submitted.
    pub enum InterviewRoundSummary: i64 {
        NotStarted = 2, NoneSubmitted = 3, AllPassed = 4, AllFailed = 5, NoShow = 6, SomePassed = 7,
        SomePassedAndFailed = 8, SomeFailed = 9, PassedAndFailed = 10, SomePassedAndUndecided = 11,
        SomeFailedAndUndecided = 12, SomeUndecided = 13, SomePassedFailedAndUndecided = 14, PassedAndUndecided = 15,
        FailedAndUndecided = 16, AllUndecided = 17, PassedFailedAndUndecided = 18,
    }
}

wire_enum! {
    pub enum AssessmentModuleType: i64 { Conclusion = 1, Custom = 2 }
}

wire_enum! {
    pub enum AssessmentDimensionType: i64 {
        SingleChoice = 1, MultipleChoice = 2, Description = 3, JobLevel = 5, ScoreChoice = 6, ScoreInput = 7,
        PresetConclusion = 10, PresetScore = 11, PresetRecord = 12,
    }
}

wire_enum! {
    pub enum AssessmentDimensionTypeV1: i64 {
        SingleChoice = 1, MultipleChoice = 2, Description = 3, Text = 4, JobLevelRange = 5, ScoreChoice = 6,
        ScoreInput = 7, PresetConclusion = 10, PresetScore = 11, PresetRecord = 12,
    }
}

wire_enum! {
    pub enum InterviewQuestionType: i64 { Ordinary = 1, Coding = 2 }
}

wire_enum! {
    pub enum InterviewConclusion: i64 {
        Passed = 1, Failed = 2, NotStarted = 3, NotSubmitted = 4, NotAttended = 5, Undecided = 6,
    }
}

wire_enum! {
    pub enum ExternalConclusion: i64 { Failed = 1, Passed = 2, Undecided = 3 }
}

wire_enum! {
    /// Whether a referral names a job.
    pub enum ReferralType: i64 { Intention = 1, Job = 2 }
}

wire_enum! {
    pub enum ReferralMethod: i64 { Ordinary = 1, Code = 2, Special = 3, H5 = 4, ByRecruiter = 5 }
}

wire_enum! {
    pub enum CandidateRelation: i64 { FormerColleague = 1, Friend = 2, Other = 3 }
}

wire_enum! {
    pub enum Relationship: i64 { None = 0, ImmediateFamily = 1 }
}

wire_enum! {
    pub enum Familiarity: i64 { Unfamiliar = 0, Familiar = 1 }
}

wire_enum! {
    pub enum WorkAbilityFamiliarity: i64 { VeryFamiliar = 1, Familiar = 2, Somewhat = 3, Unfamiliar = 4 }
}

wire_enum! {
    pub enum MatchDegree: i64 { VeryGood = 1, Good = 2, Fair = 3, None = 4 }
}

wire_enum! {
    /// [`ResumeSourceType`] as text.
    pub enum ResumeSourceTypeText: str {
        Referral = "10000", Headhunter = "10001", Internal = "10002", JobSite = "10003", SocialMedia = "10004",
        Offline = "10005", Other = "10006", ExternalReferral = "10007", EmployeeTransfer = "10008",
        InternConversion = "10009",
    }
}
