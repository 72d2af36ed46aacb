//! Refusals of a job's content as errors of the operations that write jobs.

use hire_api::Endpoint;
use hire_types::job::JobRole;

use super::content::Sent;
use crate::{
    hiring::jobs::{ContentRefusal, Fault, Member},
    http::{ApiError, Call},
    store::{StoreError, Tx},
};

/// The error of an operation for a refusal, with text that names the member. `row` is the operation's row for it.
pub(super) fn content<E: Endpoint>(
    tx: &mut Tx<'_>,
    call: &Call<E>,
    sent: &Sent<'_>,
    refusal: &ContentRefusal,
    row: E::Error,
) -> Result<ApiError<E>, StoreError> {
    let detail = match refusal {
        ContentRefusal::Store(error) => return Ok(ApiError::internal(error)),
        ContentRefusal::Invalid(member, Fault::Unknown) => return unknown(tx, call, sent, *member),
        ContentRefusal::Missing(member) => Some(format!("{}: is required", path(*member))),
        ContentRefusal::Invalid(member, fault) => Some(format!("{}: {fault}", path(*member))),
        // A row of its own says it all.
        ContentRefusal::JobTypeUnknown
        | ContentRefusal::RecruitmentTypeUnknown
        | ContentRefusal::FamilyUnknown
        | ContentRefusal::LevelUnknown
        | ContentRefusal::LevelDisabled
        | ContentRefusal::HighlightUnknown
        | ContentRefusal::SubjectUnknown
        | ContentRefusal::AnyMajorWithOthers
        | ContentRefusal::MajorUnknown => None,
    };
    Ok(ApiError::Documented(row, detail))
}

/// The row of an operation for a refusal: creating and updating call them the same.
macro_rules! row {
    ($error:ident, $refusal:expr) => {{
        use $crate::hiring::jobs::ContentRefusal;
        match &$refusal {
            ContentRefusal::Missing(_) | ContentRefusal::Invalid(..) => $error::Parameter,
            ContentRefusal::JobTypeUnknown => $error::JobTypeUnknown,
            ContentRefusal::RecruitmentTypeUnknown => $error::RecruitmentTypeUnknown,
            ContentRefusal::FamilyUnknown => $error::FamilyUnknown,
            ContentRefusal::LevelUnknown => $error::LevelUnknown,
            ContentRefusal::LevelDisabled => $error::LevelDisabled,
            ContentRefusal::HighlightUnknown => $error::HighlightUnknown,
            ContentRefusal::SubjectUnknown => $error::SubjectUnknown,
            ContentRefusal::AnyMajorWithOthers => $error::MajorsNotUnlimited,
            ContentRefusal::MajorUnknown => $error::MajorUnknown,
            ContentRefusal::Store(_) => $error::System,
        }
    }};
}
pub(super) use row;

fn unknown<E: Endpoint>(
    tx: &mut Tx<'_>,
    call: &Call<E>,
    sent: &Sent<'_>,
    member: Member,
) -> Result<ApiError<E>, StoreError> {
    let translator = call.translator();
    let id = match member {
        Member::Department => sent.department_id.map(|id| translator.unknown_department(id)),
        Member::Person(role, index) => {
            let id = match role {
                JobRole::Recruiter => Some(sent.recruiter_id),
                JobRole::HiringManager => sent.hiring_manager_id_list.get(index),
                JobRole::Assistant => sent.assistant_id_list.and_then(|ids| ids.get(index)),
            };
            id.map(|id| translator.unknown_user(tx, id)).transpose()?
        }
        _ => None,
    };
    Ok(match id {
        Some(id) => call.unknown_id(&path(member), &id),
        None => ApiError::parameter(format!("{}: {}", path(member), Fault::Unknown)),
    })
}

fn path(member: Member) -> String {
    match member {
        Member::Title => "title".to_owned(),
        Member::Process => "job_process_id".to_owned(),
        Member::ProcessType => "process_type".to_owned(),
        Member::RecruitmentType => "recruitment_type_id".to_owned(),
        Member::Department => "department_id".to_owned(),
        Member::Person(role, index) => format!("job_managers.{}", person(role, index)),
        Member::Address(index) => format!("address_id_list[{index}]"),
        Member::Expiry => "expiry_timestamp".to_owned(),
        Member::Preset(preset) => preset.code().to_owned(),
        Member::Custom(index) => format!("customized_data_list[{index}]"),
        Member::CustomField(field) => format!("customized_data_list (field {field})"),
        Member::InterviewRegistration => "interview_registration_schema_id".to_owned(),
        Member::OnboardRegistration => "onboard_registration_schema_id".to_owned(),
    }
}

/// The place of a person of a job among the people that a request states.
pub(crate) fn person(role: JobRole, index: usize) -> String {
    match role {
        JobRole::Recruiter => "recruiter_id".to_owned(),
        JobRole::HiringManager => format!("hiring_manager_id_list[{index}]"),
        JobRole::Assistant => format!("assistant_id_list[{index}]"),
    }
}
