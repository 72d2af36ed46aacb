//! Talents in requests: converts the wire to a draft, and a refusal to the error of an operation.

use hire_api::{
    Endpoint,
    id::{AttachmentId, ResumeSourceId, TalentFieldId, TalentFolderId, TalentModuleId},
    reference::UserRef,
    talent::combined_create::{
        AccountType, StatedAward, StatedBasicInfo, StatedCareer, StatedCareerType, StatedChild, StatedCustomModule,
        StatedCustomValue, StatedEducation, StatedEntries, StatedIdentification, StatedLanguageSkill, StatedProject,
        StatedSelfEvaluation, StatedSns, StatedWorks,
    },
};
use hire_rules::field::NO_END_YET;
use hire_types::talent::CareerType;

use crate::{
    documents::{
        Award, Career, CustomModule, CustomValue, Education, End, LanguageSkill, Moment, Project, SelfEvaluation, Sns,
        Works,
    },
    hiring::talents::{Account, Basics, CustomRefusal, Draft, Identity, Mobile, Reference, Refusal, Stated},
    http::{ApiError, Call, WriteTx},
    store::StoreError,
};

/// The parts of a request that creates or changes a talent.
pub struct StatedTalent<'a, Name> {
    pub resume_source_id: Option<ResumeSourceId>,
    pub init_source_id: Option<ResumeSourceId>,
    pub folder_id_list: Option<&'a Vec<TalentFolderId>>,
    pub resume_attachment_id: Option<AttachmentId>,
    pub basic_info: &'a StatedBasicInfo<Name>,
    pub education_list: Option<&'a Vec<StatedEducation>>,
    pub career_list: Option<&'a Vec<StatedCareer>>,
    pub project_list: Option<&'a Vec<StatedProject>>,
    pub works_list: Option<&'a Vec<StatedWorks>>,
    pub award_list: Option<&'a Vec<StatedAward>>,
    pub language_list: Option<&'a Vec<StatedLanguageSkill>>,
    pub sns_list: Option<&'a Vec<StatedSns>>,
    pub preferred_city_code_list: Option<&'a Vec<String>>,
    pub self_evaluation: Option<&'a StatedSelfEvaluation>,
    pub customized_data: Option<&'a Vec<StatedCustomModule>>,
}

/// The parts of a body, whose members have the same names in both operations.
macro_rules! stated_talent {
    ($body:expr) => {
        $crate::api::talent::stated::StatedTalent {
            resume_source_id: $body.resume_source_id,
            init_source_id: $body.init_source_id,
            folder_id_list: $body.folder_id_list.as_ref(),
            resume_attachment_id: $body.resume_attachment_id,
            basic_info: &$body.basic_info,
            education_list: $body.education_list.as_ref(),
            career_list: $body.career_list.as_ref(),
            project_list: $body.project_list.as_ref(),
            works_list: $body.works_list.as_ref(),
            award_list: $body.award_list.as_ref(),
            language_list: $body.language_list.as_ref(),
            sns_list: $body.sns_list.as_ref(),
            preferred_city_code_list: $body.preferred_city_code_list.as_ref(),
            self_evaluation: $body.self_evaluation.as_ref(),
            customized_data: $body.customized_data.as_ref(),
        }
    };
}
pub(super) use stated_talent;

/// The user who creates or changes a talent. An id without a type is that of an employee.
pub fn account<E: Endpoint>(
    tx: &mut WriteTx<'_>,
    call: &Call<E>,
    account_type: Option<AccountType>,
    id: Option<&UserRef>,
) -> Result<Account, ApiError<E>> {
    let named = match id {
        Some(id) => Some(call.translator().user_ref(tx, id)?),
        None => None,
    };
    Ok(match (account_type, named) {
        (Some(AccountType::System), _) | (None, None) => Account::System,
        (Some(AccountType::Employee) | None, named) => Account::Employee(named),
    })
}

/// The form of the draft for a request.
pub fn draft<E: Endpoint, Name: Clone + Into<Option<String>>>(
    account: Account,
    body: &StatedTalent<'_, Name>,
) -> Result<Draft, ApiError<E>> {
    Ok(Draft {
        account,
        resume_source: body.resume_source_id.or(body.init_source_id),
        folders: body.folder_id_list.cloned().unwrap_or_default(),
        resume: body.resume_attachment_id,
        basics: basics::<E, Name>(body.basic_info, body.preferred_city_code_list.cloned())?,
        educations: entries::<E, _, _>("education_list", body.education_list, education::<E>)?,
        careers: entries::<E, _, _>("career_list", body.career_list, career::<E>)?,
        projects: entries::<E, _, _>("project_list", body.project_list, project::<E>)?,
        works: entries::<E, _, _>("works_list", body.works_list, |_, works| {
            let content = Works {
                attachment: works.attachment_id,
                name: None,
                link: text(works.link.as_ref()),
                desc: text(works.desc.as_ref()),
            };
            Ok(stated(content, works.customized_data.as_ref()))
        })?,
        awards: entries::<E, _, _>("award_list", body.award_list, |at, award| {
            let won_at = time::<E>(&format!("{at}.award_time"), award.award_time.as_ref())?;
            let content = Award { title: text(award.title.as_ref()), at: won_at, desc: text(award.desc.as_ref()) };
            Ok(stated(content, award.customized_data.as_ref()))
        })?,
        languages: entries::<E, _, _>("language_list", body.language_list, |_, skill| {
            let content = LanguageSkill { language: skill.language, proficiency: skill.proficiency };
            Ok(stated(content, skill.customized_data.as_ref()))
        })?,
        sns: entries::<E, _, _>("sns_list", body.sns_list, |_, sns| {
            let content = Sns { sns_type: sns.sns_type, link: text(sns.link.as_ref()) };
            Ok(stated(content, sns.customized_data.as_ref()))
        })?,
        self_evaluation: body.self_evaluation.map(|evaluation| {
            stated(SelfEvaluation { content: text(evaluation.content.as_ref()) }, evaluation.customized_data.as_ref())
        }),
        custom: body.customized_data.map(|modules| modules.iter().map(module).collect()),
    })
}

fn basics<E: Endpoint, Name: Clone + Into<Option<String>>>(
    info: &StatedBasicInfo<Name>,
    preferred_cities: Option<Vec<String>>,
) -> Result<Basics, ApiError<E>> {
    let flat = StatedIdentification {
        identification_type: info.identification_type,
        identification_number: info.identification_number.clone(),
    };
    let flat = Some(flat).filter(|flat| flat.identification_type.is_some() || flat.identification_number.is_some());
    let identity = info.identification.clone().or(flat);
    let ms = |name, text| Ok::<_, ApiError<E>>(time::<E>(name, text)?.and_then(Moment::ms));
    Ok(Basics {
        name: info.name.clone().into(),
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
fn entries<E: Endpoint, S, T>(
    list: &str,
    stated: Option<&Vec<S>>,
    read: impl Fn(&str, &S) -> Result<Stated<T>, ApiError<E>>,
) -> Result<Option<Vec<Stated<T>>>, ApiError<E>> {
    let read_all = |entries: &Vec<S>| {
        entries.iter().enumerate().map(|(at, entry)| read(&format!("{list}[{at}]"), entry)).collect()
    };
    stated.map(read_all).transpose()
}

fn education<E: Endpoint>(at: &str, education: &StatedEducation) -> Result<Stated<Education>, ApiError<E>> {
    let content = Education {
        degree: education.degree,
        school: text(education.school.as_ref()),
        field_of_study: text(education.field_of_study.as_ref()),
        start: time::<E>(&format!("{at}.start_time"), education.start_time.as_ref())?,
        end: Some(end::<E>(at, education.end_time.as_ref())?),
        education_type: education.education_type,
        academic_ranking: education.academic_ranking,
        tags: Vec::new(),
    };
    Ok(stated(content, education.customized_data.as_ref()))
}

fn career<E: Endpoint>(at: &str, career: &StatedCareer) -> Result<Stated<Career>, ApiError<E>> {
    let content = Career {
        company: text(career.company.as_ref()),
        title: text(career.title.as_ref()),
        desc: text(career.desc.as_ref()),
        start: time::<E>(&format!("{at}.start_time"), career.start_time.as_ref())?,
        end: Some(end::<E>(at, career.end_time.as_ref())?),
        career_type: career.career_type.map(|kind| match kind {
            StatedCareerType::Internship => CareerType::Internship,
            StatedCareerType::Work => CareerType::Work,
        }),
        tags: Vec::new(),
    };
    Ok(stated(content, career.customized_data.as_ref()))
}

fn project<E: Endpoint>(at: &str, project: &StatedProject) -> Result<Stated<Project>, ApiError<E>> {
    let content = Project {
        name: text(project.name.as_ref()),
        role: text(project.role.as_ref()),
        link: text(project.link.as_ref()),
        desc: text(project.desc.as_ref()),
        start: time::<E>(&format!("{at}.start_time"), project.start_time.as_ref())?,
        end: Some(end::<E>(at, project.end_time.as_ref())?),
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
pub fn time<E: Endpoint>(name: &str, text: Option<&String>) -> Result<Option<Moment>, ApiError<E>> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let time = text.parse().ok().and_then(Moment::instant);
    time.map(Some).ok_or_else(|| ApiError::parameter(format!("{name} must be a time in milliseconds")))
}

/// A period without an end is ongoing.
fn end<E: Endpoint>(at: &str, text: Option<&String>) -> Result<End, ApiError<E>> {
    let text = text.filter(|text| *text != NO_END_YET);
    Ok(time::<E>(&format!("{at}.end_time"), text)?.map_or(End::Ongoing, End::At))
}

/// The members that name records, where the two operations call them differently.
#[derive(Clone, Copy)]
pub struct Members<'a> {
    /// The person and the type of the account, and the id that was sent.
    pub account: [&'static str; 2],
    pub account_id: Option<&'a UserRef>,
    pub source: &'static str,
}

pub fn refused<E: Endpoint>(
    tx: &mut WriteTx<'_>,
    call: &Call<E>,
    members: Members<'_>,
    refusal: Refusal,
) -> Result<ApiError<E>, StoreError> {
    let [account, account_type] = members.account;
    let detail = match refusal {
        Refusal::NameMissing => "basic_info.name must not be empty".to_owned(),
        Refusal::AccountMissing => format!("{account} is required when {account_type} is 1"),
        Refusal::MobileMalformed => "basic_info.mobile must be at most 32 digits".to_owned(),
        Refusal::MobileWithoutCountry => "basic_info.mobile_country_code is required with mobile".to_owned(),
        Refusal::EmailMalformed => "basic_info.email must be a mail address".to_owned(),
        Refusal::IdentityIncomplete => {
            "basic_info.identification needs identification_type and identification_number".to_owned()
        }
        Refusal::Unknown(Reference::Account) => {
            let id = members.account_id.map_or("", |id| &**id);
            let unknown = call.translator().unknown_user(tx, id)?;
            return Ok(call.unknown_id(account, &unknown));
        }
        Refusal::Unknown(reference) => unknown(members, reference),
        Refusal::Custom(CustomRefusal::Field(field)) => format!("customized_data: unknown object_id {field}"),
        Refusal::Custom(CustomRefusal::Module(module)) => format!("customized_data: unknown object_id {module}"),
        Refusal::Custom(CustomRefusal::Value { field, fault }) => {
            format!("customized_data: the value of object_id {field} {fault}")
        }
        Refusal::Duplicate => "duplicate talent: mobile, email or identification belongs to another talent".to_owned(),
        Refusal::Custom(CustomRefusal::Store(error)) | Refusal::Store(error) => return Err(error),
    };
    Ok(ApiError::parameter(detail))
}

fn unknown(members: Members<'_>, reference: Reference) -> String {
    let member = match reference {
        Reference::Account => members.account[0].to_owned(),
        Reference::ResumeSource => members.source.to_owned(),
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
