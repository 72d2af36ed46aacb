//! Agencies, background checks, referral accounts, websites and other partners.

use crate::wire_enum;

wire_enum! {
    pub enum FilterValueType: i64 { Value = 1, Range = 2 }
}

wire_enum! {
    pub enum SupplierArea: i64 { MainlandChina = 1, Elsewhere = 2 }
}

wire_enum! {
    pub enum CooperationStatus: i64 { Active = 1, Trial = 2, Ended = 3, Invited = 4 }
}

wire_enum! {
    pub enum AgencyAccountStatus: i64 { Active = 0, Disabled = 1, DisabledByAgency = 2 }
}

wire_enum! {
    pub enum AgencyRole: i64 { Admin = 0, Consultant = 1 }
}

wire_enum! {
    pub enum AgencyAccountOperation: i64 { Disable = 1, Enable = 2 }
}

wire_enum! {
    /// What an agency protection is about.
    pub enum ProtectionType: i64 { Talent = 1, Job = 2 }
}

wire_enum! {
    pub enum BackgroundCheckStatus: i64 {
        Arranged = 2, Completed = 3, Terminated = 4, InApproval = 5, ApprovalWithdrawn = 6, Approved = 8,
        Rejected = 9,
    }
}

wire_enum! {
    /// [`BackgroundCheckStatus`] as text.
    pub enum BackgroundCheckStatusText: str {
        Arranged = "2", Completed = "3", Terminated = "4", InApproval = "5", ApprovalWithdrawn = "6", Approved = "8",
        Rejected = "9",
    }
}

wire_enum! {
    pub enum BackgroundCheckProvider: i64 { Bafang = 1, IBackground = 2, Xuandu = 3, Custom = 127 }
}

wire_enum! {
    pub enum BackgroundCheckRegion: str { MainlandChina = "cn", Singapore = "sg", EasternUs = "us", Japan = "jp" }
}

wire_enum! {
    pub enum ReportType: i64 { Interim = 1, Final = 2 }
}

wire_enum! {
    pub enum ReportUrlType: i64 { Download = 1, Preview = 2 }
}

wire_enum! {
    /// Whether a custom field is for background checks or for exams.
    pub enum EcoScope: i64 { BackgroundCheck = 1, Exam = 2 }
}

wire_enum! {
    pub enum BackgroundCheckFieldType: str {
        Text = "text", TextArea = "textarea", Number = "number", Boolean = "boolean", Select = "select",
        MultiSelect = "multiselect", Date = "date", File = "file", Resume = "resume",
    }
}

wire_enum! {
    pub enum DiversitySource: i64 { Website = 1, DetailPage = 2 }
}

wire_enum! {
    pub enum DiversityTopic: i64 { Gender = 1, Ethnicity = 2, Disability = 3 }
}

wire_enum! {
    pub enum DiversityDataType: i64 {
        Select = 1, MultiSelect = 2, Month = 3, Year = 4, Number = 5, Text = 6, LongText = 7, Period = 8,
    }
}

wire_enum! {
    pub enum BonusType: i64 { Points = 1, Cash = 2 }
}

wire_enum! {
    pub enum RewardRule: i64 { Onboarding = 1, Process = 2, Activity = 3, OpenSource = 4, Other = 5 }
}

wire_enum! {
    pub enum RewardStage: i64 { ToBeConfirmed = 1, Confirmed = 2, Paid = 3 }
}

wire_enum! {
    pub enum ReferralAccountStatus: i64 { Available = 1, Disabled = 2 }
}

wire_enum! {
    /// The state of a tripartite agreement.
    pub enum AgreementState: i64 {
        NotStarted = 1, Applied = 2, WithStudent = 3, WithCompany = 4, WithSchool = 5, Terminated = 6, Completed = 7,
        Dissolving = 8, Dissolved = 9,
    }
}

wire_enum! {
    pub enum DeliveryTaskStatus: i64 { New = 0, Processing = 1, Succeeded = 2, Failed = 3 }
}

wire_enum! {
    pub enum OperationLogActor: i64 { Employee = 1 }
}

wire_enum! {
    pub enum TodoType: str { Evaluation = "evaluation", Offer = "offer", Exam = "exam", Interview = "interview" }
}
