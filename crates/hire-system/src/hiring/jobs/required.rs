//! Members that the settings of a company require.

use hire_types::field::JobPreset;

use super::{
    content::ContentRefusal,
    custom::custom_fields,
    draft::{Content, Member},
};
use crate::{documents::JobSchemaDocument, hiring::fields};

/// Refuses content that lacks a field which the template of its process type requires. `code` is whether a code is stated.
pub(super) fn check(schema: &JobSchemaDocument, content: &Content, code: bool) -> Result<(), ContentRefusal> {
    let mut presets = schema.fields_in_use().filter(|field| field.required).filter_map(|field| field.preset);
    let preset = presets.find(|preset| !states(content, *preset, code)).map(Member::Preset);
    let own = || fields::missing(&custom_fields(schema), &content.custom).map(Member::CustomField);
    preset.or_else(own).map_or(Ok(()), |member| Err(ContentRefusal::Missing(member)))
}

fn states(content: &Content, preset: JobPreset, code: bool) -> bool {
    match preset {
        JobPreset::Description => content.description.is_some(),
        JobPreset::Requirement => content.requirement.is_some(),
        JobPreset::HeadCount => content.head_count.is_some(),
        JobPreset::Experience => content.experience.is_some(),
        JobPreset::RequiredDegree => content.required_degree.is_some(),
        JobPreset::MinSalary => content.min_salary.is_some(),
        JobPreset::MaxSalary => content.max_salary.is_some(),
        JobPreset::MinLevel => content.min_level.is_some(),
        JobPreset::MaxLevel => content.max_level.is_some(),
        JobPreset::Family => content.family.is_some(),
        JobPreset::Function => content.function.is_some(),
        JobPreset::Subject => content.subject.is_some(),
        JobPreset::Addresses => !content.addresses.is_empty(),
        JobPreset::Highlights => !content.highlights.is_empty(),
        JobPreset::Majors => !content.majors.is_empty(),
        JobPreset::Code => code,
        JobPreset::Attribute => content.attribute.is_some(),
    }
}
