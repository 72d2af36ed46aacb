//! A talent as the list shows it.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use hire_api::{
    i18n::{BilingualWithId, Localized},
    id::{AttachmentId, ResumeSourceId, TalentId},
    talent::list::{
        Award, Career, City, Education, LanguageSkill, Nationality, Project, Registration, Sns, TalentBasicInfo,
        TalentItem, Works,
    },
};
use hire_rules::calendar::{Date, seconds_of_ms};
use hire_types::{Name, talent::TalentOnboardState};

use crate::{
    documents::{self, End, Entry, Moment, Profile},
    id_translator::{IdTranslator, People},
    store::{
        StoreError, Tx, attachments, protections,
        settings::{Place, ResumeSource},
        talents::{self, TalentSummary},
    },
};

/// Renders the talents of a page.
pub struct TalentRenderer<'a> {
    people: People<'a>,
    /// By an agency, now.
    protected: HashSet<TalentId>,
    sources: HashMap<TalentId, Vec<ResumeSourceId>>,
    /// When resumes were created, of talents with several.
    resumes: HashMap<AttachmentId, i64>,
    today: Option<Date>,
}

impl<'a> TalentRenderer<'a> {
    pub fn new(
        tx: &mut Tx<'_>,
        translator: IdTranslator<'a>,
        talents: &[TalentSummary],
        now: i64,
    ) -> Result<Self, StoreError> {
        let ids: Vec<TalentId> = talents.iter().map(|talent| talent.id).collect();
        let mut sources: HashMap<TalentId, Vec<ResumeSourceId>> = HashMap::new();
        for source in talents::sources(tx, &ids)? {
            sources.entry(source.talent).or_default().push(source.resume_source);
        }
        let resumes = talents.iter().map(|talent| &talent.resume.attachments).filter(|resumes| resumes.len() > 1);
        let resumes: Vec<AttachmentId> = resumes.flatten().copied().collect();
        Ok(Self {
            people: People::new(translator),
            protected: protections::protected_talents(tx, &ids, now)?,
            sources,
            resumes: attachments::created_at(tx, &resumes)?,
            today: Date::of_ms(now),
        })
    }

    pub fn show(&mut self, tx: &mut Tx<'_>, talent: TalentSummary) -> Result<TalentItem, StoreError> {
        let (mut resume, id) = (talent.resume.0, talent.id);
        let mut resume_sources = Vec::new();
        for source in self.sources.remove(&id).unwrap_or_default() {
            resume_sources.extend(shown_source(tx, source)?);
        }
        resume.attachments.sort_by_key(|attachment| Reverse(self.resumes.get(attachment)));
        Ok(TalentItem {
            id,
            is_in_agency_period: self.protected.contains(&id),
            is_onboarded: talent.onboard_state == TalentOnboardState::Onboarded,
            basic_info: TalentBasicInfo {
                name: talent.name,
                mobile: talent.mobile,
                email: talent.email,
                age: self.age(&talent.profile),
                nationality: nationality(tx, talent.profile.nationality.as_ref())?,
                current_city: city(tx, talent.profile.current_city.as_ref())?,
                hometown_city: city(tx, talent.profile.hometown.as_ref())?,
                preferred_city_list: cities(tx, &talent.profile.preferred_cities)?,
                identification_number: talent.identity_number,
                birthday: talent.profile.birthday.map(seconds_of_ms),
                creator_id: match talent.creator {
                    Some(creator) => self.people.id(tx, creator)?,
                    None => None,
                },
                modify_time: talent.updated_at.to_string(),
                mobile_code: talent.mobile_code,
                experience_years: self.experience(&talent.profile),
                gender: talent.profile.gender,
                identification_type: talent.identity_type,
                marital_status: talent.profile.marital_status,
                mobile_country_code: talent.profile.0.mobile_country,
                current_home_address: talent.profile.0.home_address,
            },
            resume_source_list: crate::api::non_empty(resume_sources),
            resume_attachment_id_list: crate::api::non_empty(resume.attachments),
            education_list: shown(resume.educations, education),
            career_list: shown(resume.careers, career),
            project_list: shown(resume.projects, project),
            works_list: shown(resume.works, works),
            award_list: shown(resume.awards, award),
            language_list: shown(resume.languages, language),
            sns_list: shown(resume.sns, sns),
            interview_registration_list: shown(resume.registrations, registration),
            top_degree: resume.top_degree,
            first_degree: resume.first_degree,
        })
    }

    /// Computed from the birthday; the stated age if there is none.
    fn age(&self, profile: &Profile) -> Option<i64> {
        match profile.birthday.and_then(Date::of_ms).zip(self.today) {
            Some((birthday, today)) => birthday.age_on(today),
            None => profile.age,
        }
    }

    /// Full years of work, computed from their beginning; the stated number if there is none.
    fn experience(&self, profile: &Profile) -> Option<i64> {
        match profile.work_since.and_then(Date::of_ms).zip(self.today) {
            Some((since, today)) => since.age_on(today),
            None => profile.experience_years,
        }
    }
}

fn education(Entry { id, content, .. }: Entry<documents::Education>) -> Education {
    Education {
        id,
        degree: content.degree,
        school: content.school,
        field_of_study: content.field_of_study,
        start_time: month(content.start),
        end_time: content.end.and_then(End::month_text),
        end_time_v2: content.end.and_then(End::ms).map(|ms| ms.to_string()),
        education_type: content.education_type,
        academic_ranking: content.academic_ranking,
        tag_list: crate::api::non_empty(content.tags),
    }
}

fn career(Entry { id, content, .. }: Entry<documents::Career>) -> Career {
    Career {
        id,
        company: content.company,
        title: content.title,
        desc: content.desc,
        start_time: month(content.start),
        end_time: content.end.and_then(End::month_text),
        career_type: content.career_type,
        tag_list: crate::api::non_empty(content.tags),
    }
}

fn project(Entry { id, content, .. }: Entry<documents::Project>) -> Project {
    Project {
        id,
        name: content.name,
        role: content.role,
        link: content.link,
        desc: content.desc,
        start_time: month(content.start),
        end_time: content.end.and_then(End::month_text),
    }
}

fn works(Entry { id, content, .. }: Entry<documents::Works>) -> Works {
    Works { id: AttachmentId::new(id.number()), link: content.link, desc: content.desc, name: content.name }
}

fn award(Entry { id, content, .. }: Entry<documents::Award>) -> Award {
    let year = content.at.and_then(Moment::year);
    Award { id, title: content.title, award_time: year.map(|year| year.to_string()), desc: content.desc }
}

fn language(Entry { id, content, .. }: Entry<documents::LanguageSkill>) -> LanguageSkill {
    LanguageSkill { id, language: content.language, proficiency: content.proficiency }
}

fn sns(Entry { id, content, .. }: Entry<documents::Sns>) -> Sns {
    Sns { id, sns_type: content.sns_type, link: content.link }
}

fn registration(documents::Registration { id, at }: documents::Registration) -> Registration {
    Registration { id, registration_time: at }
}

/// `YYYY-MM`
pub fn month(moment: Option<Moment>) -> Option<String> {
    moment.and_then(Moment::month).map(|month| month.to_string())
}

fn shown_source(tx: &mut Tx<'_>, id: ResumeSourceId) -> Result<Option<BilingualWithId>, StoreError> {
    Ok(tx.cached::<ResumeSource>(&id)?.map(|source| source.name.with_id(id.to_string())))
}

/// A code that the company's places lack is its own name.
fn place_name(tx: &mut Tx<'_>, code: &String) -> Result<Name, StoreError> {
    let place = tx.cached::<Place>(code)?;
    Ok(place.map_or_else(|| Name { zh: code.clone(), en: code.clone() }, |place| place.name.clone()))
}

fn city(tx: &mut Tx<'_>, code: Option<&String>) -> Result<Option<City>, StoreError> {
    let Some(code) = code else { return Ok(None) };
    let Name { zh: zh_name, en: en_name } = place_name(tx, code)?;
    Ok(Some(City { city_code: code.clone(), zh_name, en_name }))
}

fn cities(tx: &mut Tx<'_>, codes: &[String]) -> Result<Option<Vec<City>>, StoreError> {
    let mut cities = Vec::with_capacity(codes.len());
    for code in codes {
        cities.extend(city(tx, Some(code))?);
    }
    Ok(crate::api::non_empty(cities))
}

fn nationality(tx: &mut Tx<'_>, code: Option<&String>) -> Result<Option<Nationality>, StoreError> {
    let Some(code) = code else { return Ok(None) };
    let Name { zh: zh_name, en: en_name } = place_name(tx, code)?;
    Ok(Some(Nationality { nationality_code: code.clone(), zh_name, en_name }))
}

fn shown<T, U>(list: Vec<T>, show: fn(T) -> U) -> Option<Vec<U>> {
    crate::api::non_empty(list.into_iter().map(show))
}
