use std::slice;

use hire_api::{
    i18n::Localized,
    talent::{
        GetTalent,
        get::{BasicInfo, CustomModuleData, GetTalentError, RegistrationFile, TalentData, TalentDetail, WithCustom},
        list::Registration,
    },
};
use hire_types::requirement::RequirementFieldType;

use super::{
    custom::{self, Fields},
    view::TalentRenderer,
};
use crate::{
    http::{ApiError, Call, ReadTx},
    store::talents,
};

/// The talent as the list shows it, with custom fields.
pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetTalent>) -> Result<TalentData, ApiError<GetTalent>> {
    let talent = talents::by_ids(tx, &[call.path.talent_id.number()])?.pop();
    let talent = talent.ok_or_else(|| ApiError::new(GetTalentError::TalentUnknown))?;
    let (profile, resume) = (talent.profile.clone(), talent.resume.clone());
    let mut showing = TalentRenderer::new(tx, call.translator(), slice::from_ref(&talent), call.now())?;
    let item = showing.show(tx, talent)?;
    let modules = custom::modules(tx, &resume.custom)?.into_iter().map(|(module, children)| CustomModuleData {
        object_id: module.id,
        name: module.name.i18n(),
        object_type: RequirementFieldType::Module,
        children,
    });
    Ok(TalentData {
        talent: TalentDetail {
            id: item.id,
            is_in_agency_period: item.is_in_agency_period,
            is_onboarded: item.is_onboarded,
            basic_info: BasicInfo {
                info: item.basic_info,
                customized_data_list: custom::fields(tx, &profile.custom)?,
                hukou_location_code: None,
            },
            education_list: with_custom(item.education_list, custom::of_entries(tx, &resume.educations)?),
            career_list: with_custom(item.career_list, custom::of_entries(tx, &resume.careers)?),
            project_list: with_custom(item.project_list, custom::of_entries(tx, &resume.projects)?),
            works_list: with_custom(item.works_list, custom::of_entries(tx, &resume.works)?),
            award_list: with_custom(item.award_list, custom::of_entries(tx, &resume.awards)?),
            language_list: with_custom(item.language_list, custom::of_entries(tx, &resume.languages)?),
            sns_list: with_custom(item.sns_list, custom::of_entries(tx, &resume.sns)?),
            resume_source_list: item.resume_source_list,
            interview_registration_list: item.interview_registration_list.map(registrations),
            registration_list: None,
            resume_attachment_id_list: item.resume_attachment_id_list,
            customized_data_list: crate::api::non_empty(modules),
            top_degree: item.top_degree,
            first_degree: item.first_degree,
        },
    })
}

/// The entries of a list, each with its own fields.
fn with_custom<T>(parts: Option<Vec<T>>, fields: Vec<Fields>) -> Option<Vec<WithCustom<T>>> {
    let both = |(part, customized_data_list)| WithCustom { part, customized_data_list };
    parts.map(|parts| parts.into_iter().zip(fields).map(both).collect())
}

/// Forms without a file: the server keeps none.
pub fn registrations(list: Vec<Registration>) -> Vec<RegistrationFile> {
    let file = |Registration { id, registration_time }| RegistrationFile {
        id: Some(id.to_string()),
        registration_time: Some(registration_time),
        download_url: None,
    };
    list.into_iter().map(file).collect()
}
