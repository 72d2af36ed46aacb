//! Which fields the templates of a company make obligatory.

use hire_types::{
    field::RequirementPreset,
    id::RequirementFieldId,
    requirement::RequirementFieldType::{Default, Module},
};

use super::{Content, ContentRefusal};
use crate::{
    documents::RequirementCustomValue,
    store::requirement_form::{RequirementField, RequirementFields},
};

/// A field without a value that a template requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingField {
    Preset(RequirementPreset),
    Custom(RequirementFieldId),
}

/// Refuses content that lacks a required field; of several, it names the first in the form. `keeps_employment`: a stored
/// requirement keeps its type when the request states none.
pub(super) fn check(
    fields: &RequirementFields,
    content: &Content,
    custom: &[RequirementCustomValue],
    keeps_employment: bool,
) -> Result<(), ContentRefusal> {
    let mut required: Vec<_> = fields.0.values().filter(|field| field.required && field.active).collect();
    required.sort_by_key(|field| field.ordinal);
    let missing = |field: &RequirementField| match field.preset {
        Some(preset) => (!states(content, preset, keeps_employment)).then_some(MissingField::Preset(preset)),
        None => {
            let has_values = !matches!(field.field_type, Default | Module);
            let is_stated = custom.iter().any(|value| value.field == field.id.number());
            (has_values && !is_stated).then_some(MissingField::Custom(field.id))
        }
    };
    match required.into_iter().find_map(missing) {
        Some(field) => Err(ContentRefusal::Missing(field)),
        None => Ok(()),
    }
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
