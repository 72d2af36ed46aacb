use std::slice;

use hire_api::{
    i18n::Localized,
    talent::{
        GetTalentV2,
        get_v2::{
            AwardV2, BasicInfoV2, CareerV2, CustomModuleDataV2, EducationV2, GetTalentV2Error, LanguageSkillV2,
            ProjectV2, ResumeFile, SnsV2, TalentFolder, TalentNote, TalentSimilar, TalentV2, WorksV2,
        },
        list::{Career, TalentBasicInfo},
    },
};
use hire_types::{
    id::{AttachmentId, TalentId},
    requirement::RequirementFieldType,
    talent::{CareerType, Confidentiality},
};

use super::{
    custom::{self, Fields},
    get::registrations,
    view::{TalentRenderer, month},
};
use crate::{
    documents::Profile,
    http::{ApiError, Call, ReadTx},
    id_translator::People,
    store::{StoreError, Tx, attachments, notes, talents},
};

/// As many as a page of `note/list` may have.
const MAX_NOTES: i64 = 200;

/// The talent as the list shows it, under other names. The company has no pools, tags and block list.
pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetTalentV2>) -> Result<TalentV2, ApiError<GetTalentV2>> {
    let talent = talents::by_ids(tx, &[call.path.talent_id.number()])?.pop();
    let talent = talent.ok_or_else(|| ApiError::new(GetTalentV2Error::TalentUnknown))?;
    let (profile, resume) = (talent.profile.clone(), talent.resume.clone());
    let mut people = People::new(call.translator());
    let folders = folders(tx, &mut people, talent.id)?;
    let notes = notes_on(tx, &mut people, talent.id)?;
    let basics = Basics {
        created_at: talent.created_at,
        confidential: talent.confidential,
        custom: custom::fields(tx, &profile.custom)?,
    };
    let mut showing = TalentRenderer::new(tx, call.translator(), slice::from_ref(&talent), call.now())?;
    let item = showing.show(tx, talent)?;
    let careers = zipped(item.career_list, custom::of_entries(tx, &resume.careers)?);
    let (internships, careers): (Vec<_>, Vec<_>) =
        careers.partition(|(career, _)| career.career_type == Some(CareerType::Internship));
    let awards = zipped(item.award_list, custom::of_entries(tx, &resume.awards)?).zip(&resume.awards);
    let modules = custom::modules(tx, &resume.custom)?.into_iter().map(|(module, children)| CustomModuleDataV2 {
        module_id: module.id,
        name: module.name.i18n(),
        object_type: RequirementFieldType::Module,
        children: custom::v2(children),
    });
    let resumes = item.resume_attachment_id_list.unwrap_or_default();
    Ok(TalentV2 {
        talent_id: item.id,
        basic_info: basic_info(item.basic_info, profile.0, basics),
        education_list: shown(
            zipped(item.education_list, custom::of_entries(tx, &resume.educations)?),
            |(it, custom)| EducationV2 {
                degree: it.degree,
                school_name: it.school,
                major: it.field_of_study,
                start_time: it.start_time,
                end_time: it.end_time,
                education_type: it.education_type,
                academic_ranking: it.academic_ranking,
                customized_data_list: custom::v2(custom),
            },
        ),
        career_list: shown(careers.into_iter(), career),
        internship_list: shown(internships.into_iter(), career),
        project_list: shown(zipped(item.project_list, custom::of_entries(tx, &resume.projects)?), |(it, custom)| {
            ProjectV2 {
                project_name: it.name,
                role: it.role,
                link: it.link,
                description: it.desc,
                start_time: it.start_time,
                end_time: it.end_time,
                customized_data_list: custom::v2(custom),
            }
        }),
        works_list: shown(zipped(item.works_list, custom::of_entries(tx, &resume.works)?), |(it, custom)| WorksV2 {
            id: Some(it.id.to_string()),
            link: it.link,
            description: it.desc,
            customized_data_list: custom::v2(custom),
        }),
        award_list: shown(awards, |((it, custom), stored)| AwardV2 {
            award_name: it.title,
            award_time: month(stored.at),
            description: it.desc,
            customized_data_list: custom::v2(custom),
        }),
        language_list: shown(zipped(item.language_list, custom::of_entries(tx, &resume.languages)?), |(it, custom)| {
            LanguageSkillV2 {
                language: it.language,
                proficiency: it.proficiency,
                customized_data_list: custom::v2(custom),
            }
        }),
        sns_list: shown(zipped(item.sns_list, custom::of_entries(tx, &resume.sns)?), |(it, custom)| SnsV2 {
            sns_type: it.sns_type,
            link: it.link,
            customized_data_list: custom::v2(custom),
        }),
        resume_source_list: item.resume_source_list,
        customized_data_list: crate::api::non_empty(modules),
        resume_attachment_list: crate::api::non_empty(files(tx, &resumes)?),
        resume_attachment_id_list: crate::api::non_empty(resumes),
        interview_registration_list: item.interview_registration_list.map(registrations),
        registration_list: None,
        is_onboarded: item.is_onboarded,
        is_in_agency_period: item.is_in_agency_period,
        top_degree: item.top_degree.map(hire_types::talent::Degree::code),
        talent_pool_id_list: None,
        talent_folder_ref_list_v2: crate::api::non_empty(folders),
        tag_list: None,
        similar_info_v2: TalentSimilar { is_similar_talent: false, similar_talent_id_list: None },
        block_info: None,
        talent_pool_ref_list_v2: None,
        note_list_v2: crate::api::non_empty(notes),
    })
}

/// Members that the list does not show.
struct Basics {
    created_at: i64,
    confidential: bool,
    custom: Fields,
}

fn basic_info(info: TalentBasicInfo, profile: Profile, basics: Basics) -> BasicInfoV2 {
    BasicInfoV2 {
        name: info.name,
        mobile_number: info.mobile,
        mobile_code: info.mobile_code,
        email: info.email,
        experience_years: info.experience_years,
        age: info.age,
        nationality_code: profile.nationality,
        gender: info.gender,
        current_location_code: profile.current_city,
        hometown_location_code: profile.hometown,
        preferred_location_code_list: crate::api::non_empty(profile.preferred_cities),
        home_address: info.current_home_address,
        identification_type: info.identification_type,
        identification_number: info.identification_number,
        birthday: info.birthday,
        marital_status: info.marital_status,
        customized_data_list: custom::v2(basics.custom),
        hukou_location_code: None,
        update_time: info.modify_time,
        create_time: basics.created_at.to_string(),
        confidential: if basics.confidential { Confidentiality::Hidden } else { Confidentiality::Public },
    }
}

fn career((it, custom): (Career, Fields)) -> CareerV2 {
    CareerV2 {
        company_name: it.company,
        description: it.desc,
        start_time: it.start_time,
        end_time: it.end_time,
        title: it.title,
        customized_data_list: custom::v2(custom),
    }
}

/// The entries of a list, each with its own fields.
fn zipped<T>(parts: Option<Vec<T>>, fields: Vec<Fields>) -> impl Iterator<Item = (T, Fields)> {
    parts.into_iter().flatten().zip(fields)
}

fn shown<T, U>(list: impl Iterator<Item = T>, show: impl Fn(T) -> U) -> Option<Vec<U>> {
    crate::api::non_empty(list.map(show))
}

fn files(tx: &mut Tx<'_>, ids: &[AttachmentId]) -> Result<Vec<ResumeFile>, StoreError> {
    let mut known = attachments::by_ids(tx, ids)?;
    let file = |id| {
        let file = known.remove(id)?;
        Some(ResumeFile { id: file.id, name: file.name, mime: file.mime, create_time: file.created_at.to_string() })
    };
    Ok(ids.iter().filter_map(file).collect())
}

fn folders(tx: &mut Tx<'_>, people: &mut People<'_>, talent: TalentId) -> Result<Vec<TalentFolder>, StoreError> {
    let mut shown = Vec::new();
    for member in talents::folders_of(tx, talent)? {
        let Some(folder) = tx.get::<talents::TalentFolder>(&member.folder)? else { continue };
        shown.push(TalentFolder {
            name: folder.name.zh,
            folder_id: folder.id,
            owner_id: match folder.owner {
                Some(owner) => people.id(tx, owner)?,
                None => None,
            },
            add_time: member.added_at.to_string(),
        });
    }
    Ok(shown)
}

/// The newest notes, the latest first.
fn notes_on(tx: &mut Tx<'_>, people: &mut People<'_>, talent: TalentId) -> Result<Vec<TalentNote>, StoreError> {
    let mut shown = Vec::new();
    for note in notes::list(tx, talent, [i64::MAX; 2], MAX_NOTES)?.rows {
        shown.push(TalentNote {
            id: note.id,
            talent_id: Some(note.talent),
            application_id: note.application,
            create_time: Some(note.created_at.to_string()),
            update_time: Some(note.updated_at.to_string()),
            creator_id: match note.creator {
                Some(creator) => people.id(tx, creator)?,
                None => None,
            },
            content: Some(note.content),
            privacy: Some(note.privacy),
        });
    }
    Ok(shown)
}
