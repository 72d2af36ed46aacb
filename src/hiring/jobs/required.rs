//! What a company's own settings make obligatory.

use hire_types::{field::JobPreset, form::RegistrationFieldType};

use super::{
    content::ContentRefusal,
    draft::{Content, Member},
};
use crate::documents::{JobSchemaDocument, JobSchemaField};

/// Refuses content that lacks a field which the template of its process type requires. `code` is whether a code is stated.
pub(super) fn check(schema: &JobSchemaDocument, content: &Content, code: bool) -> Result<(), ContentRefusal> {
    for field in schema.fields_in_use().filter(|field| field.required) {
        if let Some(member) = lacking(field, content, code) {
            return Err(ContentRefusal::Missing(member));
        }
    }
    Ok(())
}

fn lacking(field: &JobSchemaField, content: &Content, code: bool) -> Option<Member> {
    if let Some(preset) = field.preset {
        return (!states(content, preset, code)).then_some(Member::Preset(preset));
    }
    let has_values = !matches!(field.field_type, RegistrationFieldType::Default | RegistrationFieldType::Module);
    let is_stated = content.custom.iter().any(|custom| custom.field == Some(field.id));
    (has_values && !is_stated).then_some(Member::CustomField(field.id))
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
