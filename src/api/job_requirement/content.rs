//! The content of a requirement between the wire and the domain, the same for creating and for replacing it.

use hire_api::{Endpoint, job_requirement::create::RequirementContent, reference::UserRef};
use hire_rules::form::Given;

use crate::{
    hiring::{
        Ref,
        fields::{CustomDraft, CustomFault},
        requirements::{Content, ContentRefusal, Member, MissingField},
    },
    http::ApiError,
    id_translator::IdTranslator,
    store::{StoreError, Tx},
};

/// Translates the ids of people and organisation, and refuses nothing.
pub(super) fn content(
    tx: &mut Tx<'_>,
    translator: &IdTranslator<'_>,
    sent: &RequirementContent,
) -> Result<Content, StoreError> {
    let max_level = sent.max_level_id.as_ref().map(|id| translator.job_level_ref(tx, id)).transpose()?;
    let min_level = sent.min_level_id.as_ref().map(|id| translator.job_level_ref(tx, id)).transpose()?;
    Ok(Content {
        name: sent.name.clone(),
        progress: sent.display_progress,
        head_count: sent.head_count.into(),
        recruitment_type: sent.recruitment_type_id.clone(),
        employee_type: sent.employee_type_id.as_ref().map(|id| translator.employee_type_ref(tx, id)).transpose()?,
        max_level,
        min_level,
        job_family: sent.sequence_id.as_ref().map(|id| translator.job_family_ref(tx, id)).transpose()?,
        category: sent.category,
        department: sent.department_id.as_ref().map(|id| translator.department_ref(tx, id)).transpose()?,
        recruiters: people(tx, translator, sent.recruiter_id_list.as_deref())?,
        hiring_managers: people(tx, translator, sent.jr_hiring_manager_id_list.as_deref())?,
        direct_leaders: people(tx, translator, sent.direct_leader_id_list.as_deref())?,
        start_time: time(sent.start_time.as_deref()),
        deadline: time(sent.deadline.as_deref()),
        priority: sent.priority,
        required_degree: sent.required_degree,
        max_salary: sent.max_salary.clone(),
        min_salary: sent.min_salary.clone(),
        address: sent.address_id,
        description: sent.description.clone(),
        process_type: sent.process_type,
        job_type: sent.job_type_id,
        employment_job: sent.employment_job_id,
        position: sent.position_id,
        custom: sent.customized_data_list.iter().flatten().map(custom).collect(),
    })
}

fn custom(sent: &hire_api::job_requirement::create::SentCustomData) -> CustomDraft {
    CustomDraft { field: sent.object_id.as_deref().and_then(hire_rules::parse_id), value: sent.value.clone() }
}

fn people(tx: &mut Tx<'_>, translator: &IdTranslator<'_>, sent: Option<&[UserRef]>) -> Result<Vec<Ref>, StoreError> {
    sent.unwrap_or_default().iter().map(|id| translator.user_ref(tx, id)).collect()
}

fn time(text: Option<&str>) -> Given<i64> {
    Given::read(text, |text| text.parse::<i64>().ok().filter(|time| *time >= 0))
}

/// The parameter error of an operation whose document has no row for the refusal.
pub(super) fn parameter<E: Endpoint>(refusal: &ContentRefusal) -> ApiError<E> {
    ApiError::parameter(match refusal {
        ContentRefusal::Store(error) => return ApiError::internal(error),
        ContentRefusal::NoEmployment => "employee_type_id: is required, or recruitment_type_id".to_owned(),
        ContentRefusal::EmploymentUnknown(member) | ContentRefusal::Unknown(member) => {
            format!("{}: unknown or disabled id", name(*member))
        }
        ContentRefusal::LevelDisabled(member) => format!("{}: is disabled", name(*member)),
        ContentRefusal::Repeated(member) => format!("{}: has a person twice", name(*member)),
        ContentRefusal::JobsBeforeApproval => "job_id_list: the requirement is not approved".to_owned(),
        ContentRefusal::Invalid(member) => format!("{}: {}", name(*member), invalid(*member)),
        ContentRefusal::Custom(CustomFault::FieldUnknown(index)) => {
            format!("customized_data_list[{index}].object_id: no field in use")
        }
        ContentRefusal::Custom(CustomFault::FieldRepeated(index)) => {
            format!("customized_data_list[{index}].object_id: has a value already")
        }
        ContentRefusal::Custom(CustomFault::Value(index, fault)) => {
            format!("customized_data_list[{index}].value: {fault}")
        }
        ContentRefusal::Missing(MissingField::Preset(preset)) => format!("{}: is required", preset.code()),
        ContentRefusal::Missing(MissingField::Custom(field)) => {
            format!("customized_data_list: field {field} is required")
        }
    })
}

fn invalid(member: Member) -> &'static str {
    match member {
        Member::ShortCode | Member::Name => "must not be empty",
        Member::HeadCount => "must not be negative",
        Member::StartTime | Member::Deadline => "is no time in milliseconds",
        Member::Salary => "max_salary and min_salary are decimals from 0 on, the lower one in min_salary",
        _ => "is invalid",
    }
}

const fn name(member: Member) -> &'static str {
    match member {
        Member::ShortCode => "short_code",
        Member::Name => "name",
        Member::HeadCount => "head_count",
        Member::RecruitmentType => "recruitment_type_id",
        Member::EmployeeType => "employee_type_id",
        Member::MaxLevel => "max_level_id",
        Member::MinLevel => "min_level_id",
        Member::JobFamily => "sequence_id",
        Member::Department => "department_id",
        Member::Recruiters => "recruiter_id_list",
        Member::HiringManagers => "jr_hiring_manager_id_list",
        Member::DirectLeaders => "direct_leader_id_list",
        Member::StartTime => "start_time",
        Member::Deadline => "deadline",
        Member::Salary => "min_salary",
        Member::Address => "address_id",
        Member::JobType => "job_type_id",
        Member::EmploymentJob => "employment_job_id",
        Member::Position => "position_id",
        Member::Jobs => "job_id_list",
    }
}
