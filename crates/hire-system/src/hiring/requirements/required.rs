//! Which fields the templates of a company make obligatory.

use hire_types::field::RequirementPreset;

use super::{Content, ContentRefusal, custom::custom_fields};
use crate::{hiring::fields, store::requirement_form::RequirementFields};

/// A field without a value that a template requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingField {
    Preset(RequirementPreset),
    Custom(i64),
}

/// Refuses content that lacks a required field. `keeps_employment`: a stored requirement keeps its type when the request
/// states none.
pub(super) fn check(
    stored: &RequirementFields,
    content: &Content,
    keeps_employment: bool,
) -> Result<(), ContentRefusal> {
    let required = stored.in_use().into_iter().filter(|field| field.required);
    let mut presets = required.filter_map(|field| field.preset);
    let preset = presets.find(|preset| !states(content, *preset, keeps_employment)).map(MissingField::Preset);
    let own = || fields::missing(&custom_fields(stored), &content.custom).map(MissingField::Custom);
    preset.or_else(own).map_or(Ok(()), |field| Err(ContentRefusal::Missing(field)))
}

fn states(content: &Content, preset: RequirementPreset, keeps_employment: bool) -> bool {
    use RequirementPreset as Preset;
    match preset {
        // Every request has these, or it is refused for them.
        Preset::ShortCode | Preset::Name | Preset::DisplayProgress | Preset::HeadCount => true,
        Preset::RecruitmentType => content.recruitment_type.is_some() || keeps_employment,
        Preset::EmployeeType => content.employee_type.is_some() || keeps_employment,
        Preset::MaxLevel => content.max_level.is_some(),
        Preset::MinLevel => content.min_level.is_some(),
        Preset::Family => content.job_family.is_some(),
        Preset::Category => content.category.is_some(),
        Preset::Department => content.department.is_some(),
        Preset::Recruiters => !content.recruiters.is_empty(),
        Preset::HiringManagers => !content.hiring_managers.is_empty(),
        Preset::DirectLeaders => !content.direct_leaders.is_empty(),
        Preset::StartTime => content.start_time.value().is_some(),
        Preset::Deadline => content.deadline.value().is_some(),
        Preset::Priority => content.priority.is_some(),
        Preset::RequiredDegree => content.required_degree.is_some(),
        Preset::MaxSalary => content.max_salary.is_some(),
        Preset::MinSalary => content.min_salary.is_some(),
        Preset::Address => content.address.is_some(),
        Preset::Description => content.description.as_deref().is_some_and(|text| !text.trim().is_empty()),
        Preset::ProcessType => content.process_type.is_some(),
        Preset::JobType => content.job_type.is_some(),
        Preset::EmploymentJob => content.employment_job.is_some(),
        Preset::Position => content.position.is_some(),
    }
}
