//! The content of a job in a request.

use hire_rules::job::StatedExpiry;
use hire_types::{
    field::JobPreset,
    hiring::ProcessType,
    id::{AddressId, JobFunctionId, JobProcessId, JobTypeId, RegistrationFormId, SubjectId},
    job::{Experience, JobAttribute, JobRole},
    requirement::RequiredDegree,
};

use crate::hiring::{Ref, fields::CustomDraft};

/// A job to be created.
#[derive(Clone, Debug)]
pub struct Draft {
    pub content: Content,
    pub code: Option<String>,
    pub job_process: JobProcessId,
    pub process_type: ProcessType,
    pub recruitment_type: String,
    pub interview_registration: Option<RegistrationFormId>,
    pub onboard_registration: Option<RegistrationFormId>,
}

/// The common part of creating and updating a job.
#[derive(Clone, Debug)]
pub struct Content {
    pub title: Option<String>,
    pub description: Option<String>,
    pub requirement: Option<String>,
    pub department: Option<Ref>,
    pub addresses: Vec<AddressId>,
    pub min_level: Option<Ref>,
    pub max_level: Option<Ref>,
    pub family: Option<Ref>,
    pub job_type: JobTypeId,
    pub function: Option<JobFunctionId>,
    pub subject: Option<SubjectId>,
    pub head_count: Option<i64>,
    pub min_salary: Option<i64>,
    pub max_salary: Option<i64>,
    pub experience: Option<Experience>,
    pub required_degree: Option<RequiredDegree>,
    pub highlights: Vec<String>,
    pub majors: Vec<String>,
    pub expiry: StatedExpiry,
    pub attribute: Option<JobAttribute>,
    pub people: PeopleDraft,
    pub custom: Vec<CustomDraft>,
}

/// The people who work on a job.
#[derive(Clone, Debug)]
pub struct PeopleDraft {
    pub recruiter: Ref,
    pub hiring_managers: Vec<Ref>,
    pub assistants: Vec<Ref>,
}

/// A member of a job that can be refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    Title,
    Process,
    ProcessType,
    RecruitmentType,
    Department,
    /// A person, by the position in the list of the role.
    Person(JobRole, usize),
    Address(usize),
    Expiry,
    Preset(JobPreset),
    /// A custom value, by its position.
    Custom(usize),
    /// A custom field without a value.
    CustomField(i64),
    InterviewRegistration,
    OnboardRegistration,
}
