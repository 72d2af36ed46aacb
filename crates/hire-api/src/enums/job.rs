//! Jobs and requirements.

use crate::wire_enum;

wire_enum! {
    pub enum JobAttribute: i64 { Real = 1, Virtual = 2 }
}

wire_enum! {
    pub enum StorefrontMode: i64 { Ordinary = 1, Storefront = 2 }
}

wire_enum! {
    /// The years of experience that a job asks for.
    pub enum Experience: i64 {
        Any = 1, Graduate = 2, UnderOneYear = 3, OneToThreeYears = 4, ThreeToFiveYears = 5, FiveToSevenYears = 6,
        SevenToTenYears = 7, OverTenYears = 8,
    }
}

wire_enum! {
    /// Which people of a job an update replaces.
    pub enum JobManagerUpdate: i64 { Recruiter = 1, Assistants = 2, HiringManagers = 3 }
}

wire_enum! {
    /// Which settings of a job an update replaces.
    pub enum JobConfigUpdate: i64 {
        AssessmentTemplate = 1, OfferForm = 2, OfferApproval = 3, Requirements = 4, Interviewers = 5, Evaluators = 6,
        RelatedJobs = 8, InterviewAppointment = 9, InterviewRegistration = 10, OnboardRegistration = 11,
        WebsiteForm = 12,
    }
}
