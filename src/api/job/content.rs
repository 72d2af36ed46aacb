//! The content of a job between the wire and the domain, the same for creating and for updating.

use hire_api::{
    reference::{DepartmentRef, JobFamilyRef, JobLevelRef, UserRef},
    shapes::common::StatedObjectValue,
};
use hire_rules::job::StatedExpiry;
use hire_types::{
    id::{AddressId, JobFunctionId, JobTypeId, SubjectId},
    job::{Experience, JobAttribute},
    requirement::RequiredDegree,
};

use crate::{
    hiring::{
        Ref,
        fields::CustomDraft,
        jobs::{Content, PeopleDraft},
    },
    id_translator::IdTranslator,
    store::{StoreError, Tx},
};

/// The parts of a request that state the content.
#[derive(Debug)]
pub(super) struct Sent<'a> {
    pub title: Option<&'a str>,
    pub description: Option<&'a str>,
    pub requirement: Option<&'a str>,
    pub department_id: Option<&'a DepartmentRef>,
    pub address_id_list: Option<&'a [AddressId]>,
    pub min_level_id: Option<&'a JobLevelRef>,
    pub max_level_id: Option<&'a JobLevelRef>,
    pub job_category_id: Option<&'a JobFamilyRef>,
    pub job_type_id: JobTypeId,
    pub job_function_id: Option<JobFunctionId>,
    pub subject_id: Option<SubjectId>,
    pub head_count: Option<i32>,
    pub min_salary: Option<i32>,
    pub max_salary: Option<i32>,
    pub experience: Option<Experience>,
    pub required_degree: Option<RequiredDegree>,
    pub highlight_list: Option<&'a [String]>,
    pub target_major_id_list: Option<&'a [String]>,
    pub is_never_expired: bool,
    pub expiry_timestamp: Option<&'a str>,
    pub expiry_time: Option<i32>,
    pub job_attribute: Option<JobAttribute>,
    pub customized_data_list: Option<&'a [StatedObjectValue]>,
    pub recruiter_id: &'a UserRef,
    pub hiring_manager_id_list: &'a [UserRef],
    pub assistant_id_list: Option<&'a [UserRef]>,
}

/// The content that a body states. Creating a job requires a title and a department, and updating it does not.
macro_rules! sent {
    ($body:expr, title: $title:expr, department_id: $department:expr) => {
        $crate::api::job::content::Sent {
            title: $title,
            description: $body.description.as_deref(),
            requirement: $body.requirement.as_deref(),
            department_id: $department,
            address_id_list: $body.address_id_list.as_deref(),
            min_level_id: $body.min_level_id.as_ref(),
            max_level_id: $body.max_level_id.as_ref(),
            job_category_id: $body.job_category_id.as_ref(),
            job_type_id: $body.job_type_id,
            job_function_id: $body.job_function_id,
            subject_id: $body.subject_id,
            head_count: $body.head_count,
            min_salary: $body.min_salary,
            max_salary: $body.max_salary,
            experience: $body.experience,
            required_degree: $body.required_degree,
            highlight_list: $body.highlight_list.as_deref(),
            target_major_id_list: $body.target_major_id_list.as_deref(),
            is_never_expired: $body.is_never_expired,
            expiry_timestamp: $body.expiry_timestamp.as_deref(),
            expiry_time: $body.expiry_time,
            job_attribute: $body.job_attribute,
            customized_data_list: $body.customized_data_list.as_deref(),
            recruiter_id: &$body.job_managers.recruiter_id,
            hiring_manager_id_list: &$body.job_managers.hiring_manager_id_list,
            assistant_id_list: $body.job_managers.assistant_id_list.as_deref(),
        }
    };
}
pub(super) use sent;

impl Sent<'_> {
    /// Translates the ids of people and organisation, and refuses nothing.
    pub fn content(&self, tx: &mut Tx<'_>, translator: &IdTranslator<'_>) -> Result<Content, StoreError> {
        let mut level = |id: Option<&JobLevelRef>| id.map(|id| translator.job_level_ref(tx, id)).transpose();
        let (min_level, max_level) = (level(self.min_level_id)?, level(self.max_level_id)?);
        let custom = self.customized_data_list.unwrap_or_default().iter();
        Ok(Content {
            title: self.title.map(str::to_owned),
            description: self.description.map(str::to_owned),
            requirement: self.requirement.map(str::to_owned),
            department: self.department_id.map(|id| translator.department_ref(tx, id)).transpose()?,
            addresses: self.address_id_list.unwrap_or_default().to_vec(),
            min_level,
            max_level,
            family: self.job_category_id.map(|id| translator.job_family_ref(tx, id)).transpose()?,
            job_type: self.job_type_id,
            function: self.job_function_id,
            subject: self.subject_id,
            head_count: self.head_count.map(i64::from),
            min_salary: self.min_salary.map(i64::from),
            max_salary: self.max_salary.map(i64::from),
            experience: self.experience,
            required_degree: self.required_degree,
            highlights: self.highlight_list.unwrap_or_default().to_vec(),
            majors: self.target_major_id_list.unwrap_or_default().to_vec(),
            expiry: StatedExpiry {
                never: self.is_never_expired,
                // A malformed time is not in the future either.
                at: self.expiry_timestamp.map(|time| time.parse().unwrap_or_default()),
                retired: self.expiry_time.map(i64::from),
            },
            attribute: self.job_attribute,
            people: PeopleDraft {
                recruiter: translator.user_ref(tx, self.recruiter_id)?,
                hiring_managers: users(tx, translator, self.hiring_manager_id_list)?,
                assistants: users(tx, translator, self.assistant_id_list.unwrap_or_default())?,
            },
            custom: custom
                .map(|custom| CustomDraft {
                    field: custom.object_id.as_deref().and_then(hire_rules::parse_id),
                    value: custom.value.clone(),
                })
                .collect(),
        })
    }
}

pub(crate) fn users(tx: &mut Tx<'_>, translator: &IdTranslator<'_>, ids: &[UserRef]) -> Result<Vec<Ref>, StoreError> {
    ids.iter().map(|id| translator.user_ref(tx, id)).collect()
}
