//! From the wire to a draft, and from a refusal to the operation's error.

use hire_api::{
    id::{TalentFieldId, TalentModuleId},
    talent::{
        CombinedCreateTalent,
        combined_create::{
            AccountType, CombinedCreateTalentBody, CombinedCreatedTalent, StatedBasicInfo, StatedCareer,
            StatedCareerType, StatedChild, StatedCustomModule, StatedCustomValue, StatedEducation, StatedEntries,
            StatedIdentification, StatedProject,
        },
    },
};
use hire_types::talent::CareerType;

use crate::{
    documents::{
        Award, Career, CustomModule, CustomValue, Education, End, LanguageSkill, Moment, Project, SelfEvaluation, Sns,
        Works,
    },
    hiring::talents::{
        self, Basics, Creator, CustomRefusal, Draft, Identity, Mobile, NO_END_YET, Reference, Refusal, Stated,
    },
    http::{Call, Failure, WriteTx},
    store::StoreError,
};

type Refused = Failure<CombinedCreateTalent>;

pub fn create(tx: &mut WriteTx<'_>, call: &Call<CombinedCreateTalent>) -> Result<CombinedCreatedTalent, Refused> {
    let body = &call.body;
    let named = match &body.creator_id {
        Some(id) => Some(call.directory().user_ref(tx, id)?),
        None => None,
    };
    let creator = match (body.creator_account_type, named) {
        (Some(AccountType::System), _) | (None, None) => Creator::System,
        (Some(AccountType::Employee) | None, named) => Creator::Employee(named),
    };
    let draft = Draft { creator, ..draft(body)? };
    let created = match talents::create(tx, &draft) {
        Ok(created) => created,
        Err(refusal) => return Err(refused(tx, call, refusal)?),
    };
    Ok(CombinedCreatedTalent {
        talent_id: created.talent,
        creator_account_type: if created.creator.is_some() { AccountType::Employee } else { AccountType::System },
        creator_id: created.creator.and_then(|creator| call.directory().employee(&creator)),
    })
}

/// What the request states, but for the creator.
fn draft(body: &CombinedCreateTalentBody) -> Result<Draft, Refused> {
    Ok(Draft {
        creator: Creator::System,
        resume_source: body.resume_source_id.or(body.init_source_id),
        folders: body.folder_id_list.clone().unwrap_or_default(),
        resume: body.resume_attachment_id,
        basics: basics(&body.basic_info, body.preferred_city_code_list.clone())?,
        educations: entries("education_list", body.education_list.as_ref(), education)?,
        careers: entries("career_list", body.career_list.as_ref(), career)?,
        projects: entries("project_list", body.project_list.as_ref(), project)?,
        works: entries("works_list", body.works_list.as_ref(), |_, works| {
            let content = Works {
                attachment: works.attachment_id,
                name: None,
                link: text(works.link.as_ref()),
                desc: text(works.desc.as_ref()),
            };
            Ok(stated(content, works.customized_data.as_ref()))
        })?,
        awards: entries("award_list", body.award_list.as_ref(), |at, award| {
            let won_at = time(&format!("{at}.award_time"), award.award_time.as_ref())?;
            let content = Award { title: text(award.title.as_ref()), at: won_at, desc: text(award.desc.as_ref()) };
            Ok(stated(content, award.customized_data.as_ref()))
        })?,
        languages: entries("language_list", body.language_list.as_ref(), |_, skill| {
            let content = LanguageSkill { language: skill.language, proficiency: skill.proficiency };
            Ok(stated(content, skill.customized_data.as_ref()))
        })?,
        sns: entries("sns_list", body.sns_list.as_ref(), |_, sns| {
            let content = Sns { sns_type: sns.sns_type, link: text(sns.link.as_ref()) };
            Ok(stated(content, sns.customized_data.as_ref()))
        })?,
        self_evaluation: body.self_evaluation.as_ref().map(|evaluation| {
            stated(SelfEvaluation { content: text(evaluation.content.as_ref()) }, evaluation.customized_data.as_ref())
        }),
        custom: body.customized_data.as_ref().map(|modules| modules.iter().map(module).collect()),
    })
}

fn basics(info: &StatedBasicInfo, preferred_cities: Option<Vec<String>>) -> Result<Basics, Refused> {
    let flat = StatedIdentification {
        identification_type: info.identification_type,
        identification_number: info.identification_number.clone(),
    };
    let flat = Some(flat).filter(|flat| flat.identification_type.is_some() || flat.identification_number.is_some());
    let identity = info.identification.clone().or(flat);
    let ms = |name, text| Ok::<_, Refused>(time(name, text)?.and_then(Moment::ms));
    Ok(Basics {
        name: info.name.clone(),
        mobile: info.mobile.clone().map(|number| Mobile { number, country: info.mobile_country_code.clone() }),
        email: info.email.clone(),
        identity: identity
            .map(|stated| Identity { kind: stated.identification_type, number: stated.identification_number }),
        work_since: ms("basic_info.start_work_time", info.start_work_time.as_ref())?,
        birthday: ms("basic_info.birthday", info.birthday.as_ref())?,
        gender: info.gender,
        nationality: info.nationality_id.clone(),
        current_city: info.current_city_code.clone(),
        hometown: info.hometown_city_code.clone(),
        preferred_cities,
        custom: info.customized_data.as_ref().map(|values| custom(values)),
    })
}

/// The entries of a list; `read` gets the path of each.
fn entries<S, T>(
    list: &str,
    stated: Option<&Vec<S>>,
    read: impl Fn(&str, &S) -> Result<Stated<T>, Refused>,
) -> Result<Option<Vec<Stated<T>>>, Refused> {
    let read_all = |entries: &Vec<S>| {
        entries.iter().enumerate().map(|(at, entry)| read(&format!("{list}[{at}]"), entry)).collect()
    };
    stated.map(read_all).transpose()
}

fn education(at: &str, stated_education: &StatedEducation) -> Result<Stated<Education>, Refused> {
    let education = stated_education;
    let content = Education {
        degree: education.degree,
        school: text(education.school.as_ref()),
        field_of_study: text(education.field_of_study.as_ref()),
        start: time(&format!("{at}.start_time"), education.start_time.as_ref())?,
        end: Some(end(at, education.end_time.as_ref())?),
        education_type: education.education_type,
        academic_ranking: education.academic_ranking,
        tags: Vec::new(),
    };
    Ok(stated(content, education.customized_data.as_ref()))
}

fn career(at: &str, career: &StatedCareer) -> Result<Stated<Career>, Refused> {
    let content = Career {
        company: text(career.company.as_ref()),
        title: text(career.title.as_ref()),
        desc: text(career.desc.as_ref()),
        start: time(&format!("{at}.start_time"), career.start_time.as_ref())?,
        end: Some(end(at, career.end_time.as_ref())?),
        career_type: career.career_type.map(|kind| match kind {
            StatedCareerType::Internship => CareerType::Internship,
            StatedCareerType::Work => CareerType::Work,
        }),
        tags: Vec::new(),
    };
    Ok(stated(content, career.customized_data.as_ref()))
}

fn project(at: &str, project: &StatedProject) -> Result<Stated<Project>, Refused> {
    let content = Project {
        name: text(project.name.as_ref()),
        role: text(project.role.as_ref()),
        link: text(project.link.as_ref()),
        desc: text(project.desc.as_ref()),
        start: time(&format!("{at}.start_time"), project.start_time.as_ref())?,
        end: Some(end(at, project.end_time.as_ref())?),
    };
    Ok(stated(content, project.customized_data.as_ref()))
}

fn stated<T>(content: T, values: Option<&Vec<StatedCustomValue>>) -> Stated<T> {
    Stated { content, custom: values.map(|values| custom(values)).unwrap_or_default() }
}

/// A field without an id is unknown; one without a value has an empty one.
fn custom(values: &[StatedCustomValue]) -> Vec<CustomValue> {
    values.iter().map(|value| custom_value(value.object_id, value.value.as_ref())).collect()
}

fn custom_value(field: Option<TalentFieldId>, value: Option<&String>) -> CustomValue {
    CustomValue { field: field.unwrap_or(TalentFieldId::new(0)), value: value.cloned().unwrap_or_default() }
}

fn module(module: &StatedCustomModule) -> CustomModule {
    let entries = match &module.children {
        Some(StatedEntries::Many(entries)) => entries.iter().collect(),
        Some(StatedEntries::One(entry)) => vec![entry],
        None => Vec::new(),
    };
    let values = |entry: &Vec<_>| {
        let value = |child: &StatedChild| custom_value(child.object_id, child.value.as_ref());
        entry.iter().map(value).collect()
    };
    CustomModule {
        module: module.object_id.unwrap_or(TalentModuleId::new(0)),
        entries: entries.into_iter().map(values).collect(),
    }
}

/// An empty text says nothing.
fn text(text: Option<&String>) -> Option<String> {
    text.cloned().filter(|text| !text.is_empty())
}

/// A time in milliseconds, in a text.
fn time(name: &str, text: Option<&String>) -> Result<Option<Moment>, Refused> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let time = text.parse().ok().and_then(Moment::instant);
    time.map(Some).ok_or_else(|| Refused::parameter(format!("{name} must be a time in milliseconds")))
}

/// What has no end lasts.
fn end(at: &str, text: Option<&String>) -> Result<End, Refused> {
    let text = text.filter(|text| *text != NO_END_YET);
    Ok(time(&format!("{at}.end_time"), text)?.map_or(End::Ongoing, End::At))
}

fn refused(tx: &mut WriteTx<'_>, call: &Call<CombinedCreateTalent>, refusal: Refusal) -> Result<Refused, StoreError> {
    let detail = match refusal {
        Refusal::NameMissing => "basic_info.name must not be empty".to_owned(),
        Refusal::CreatorMissing => "creator_id is required when creator_account_type is 1".to_owned(),
        Refusal::MobileMalformed => "basic_info.mobile must be at most 32 digits".to_owned(),
        Refusal::MobileWithoutCountry => "basic_info.mobile_country_code is required with mobile".to_owned(),
        Refusal::EmailMalformed => "basic_info.email must be a mail address".to_owned(),
        Refusal::IdentityIncomplete => {
            "basic_info.identification needs identification_type and identification_number".to_owned()
        }
        Refusal::Unknown(Reference::Creator) => {
            let id = call.body.creator_id.as_deref().unwrap_or_default();
            let unknown = call.directory().unknown_user(tx, id)?;
            return Ok(call.unknown_id("creator_id", &unknown));
        }
        Refusal::Unknown(reference) => unknown(&call.body, reference),
        Refusal::Custom(CustomRefusal::Field(field)) => format!("customized_data: unknown object_id {field}"),
        Refusal::Custom(CustomRefusal::Module(module)) => format!("customized_data: unknown object_id {module}"),
        Refusal::Custom(CustomRefusal::Value { field, expected }) => {
            format!("customized_data: the value of object_id {field} must be {expected}")
        }
        Refusal::Duplicate => "duplicate talent: mobile, email and identification are of different talents".to_owned(),
        Refusal::Custom(CustomRefusal::Store(error)) | Refusal::Store(error) => return Err(error),
    };
    Ok(Refused::parameter(detail))
}

fn unknown(body: &CombinedCreateTalentBody, reference: Reference) -> String {
    let member = match reference {
        Reference::Creator => "creator_id".to_owned(),
        Reference::ResumeSource if body.resume_source_id.is_none() => "init_source_id".to_owned(),
        Reference::ResumeSource => "resume_source_id".to_owned(),
        Reference::Folder(at) => format!("folder_id_list[{at}]"),
        Reference::Resume => "resume_attachment_id".to_owned(),
        Reference::WorksAttachment(at) => format!("works_list[{at}].attachment_id"),
        Reference::MobileCountry => return "basic_info.mobile_country_code: invalid mobile country code".to_owned(),
        Reference::Nationality => "basic_info.nationality_id".to_owned(),
        Reference::CurrentCity => "basic_info.current_city_code".to_owned(),
        Reference::Hometown => "basic_info.hometown_city_code".to_owned(),
        Reference::PreferredCity(at) => format!("preferred_city_code_list[{at}]"),
    };
    format!("{member}: unknown")
}
