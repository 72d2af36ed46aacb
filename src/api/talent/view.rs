//! A talent as the list shows it.

use std::collections::HashMap;

use hire_api::{
    i18n::BilingualWithId,
    id::AttachmentId,
    talent::list::{City, Nationality, TalentBasicInfo, TalentItem},
    verbatim::Verbatim,
};
use hire_rules::calendar::{Date, seconds_of_ms};
use serde::Serialize;

use crate::{
    directory::{Directory, Name, People},
    records::TalentDocument,
    store::{
        StoreError, Tx,
        talents::{self, Listed},
        to_json,
    },
};

/// What all talents of a page are shown with.
pub struct Showing<'a> {
    people: People<'a>,
    cities: Places<City>,
    countries: Places<Nationality>,
    sources: HashMap<i64, Option<Verbatim<BilingualWithId>>>,
    today: Option<Date>,
}

impl<'a> Showing<'a> {
    pub fn new(directory: Directory<'a>, now: i64) -> Self {
        Self {
            people: People::new(directory),
            cities: Places::default(),
            countries: Places::default(),
            sources: HashMap::new(),
            today: Date::of_ms(now),
        }
    }

    pub fn show(&mut self, tx: &mut Tx<'_>, talent: Listed) -> Result<TalentItem, StoreError> {
        let (document, resume) = (talent.document, talent.resume);
        let age = self.age(&document);
        let mut resume_sources = Vec::with_capacity(document.resume_sources.len());
        for source in document.resume_sources {
            resume_sources.extend(self.resume_source(tx, source)?);
        }
        let mut preferred_cities = Vec::with_capacity(document.preferred_cities.len());
        for code in document.preferred_cities {
            preferred_cities.push(self.city(tx, code)?);
        }
        Ok(TalentItem {
            id: talent.id,
            is_in_agency_period: talent.protected,
            is_onboarded: talent.onboarded,
            basic_info: TalentBasicInfo {
                name: talent.name,
                mobile: talent.mobile,
                mobile_code: document.mobile_code,
                mobile_country_code: document.mobile_country_code,
                email: talent.email,
                experience_years: document.experience_years,
                age,
                nationality: document.nationality_code.map(|code| self.nationality(tx, code)).transpose()?,
                gender: document.gender,
                current_city: document.current_city.map(|code| self.city(tx, code)).transpose()?,
                hometown_city: document.hometown_city.map(|code| self.city(tx, code)).transpose()?,
                preferred_city_list: filled(preferred_cities),
                identification_type: document.identification_type,
                identification_number: talent.identity_number,
                birthday: document.birthday.map(seconds_of_ms),
                creator_id: match talent.creator {
                    Some(creator) => self.people.id(tx, creator)?,
                    None => None,
                },
                marital_status: document.marital_status,
                current_home_address: document.home_address,
                modify_time: talent.updated_at.to_string(),
            },
            education_list: resume.educations,
            career_list: resume.careers,
            project_list: resume.projects,
            works_list: resume.works,
            award_list: resume.awards,
            language_list: resume.languages,
            sns_list: resume.sns,
            resume_source_list: filled(resume_sources),
            interview_registration_list: resume.registrations,
            resume_attachment_id_list: filled(document.resume_attachments.into_iter().map(AttachmentId::new).collect()),
            top_degree: document.top_degree,
            first_degree: document.first_degree,
        })
    }

    /// By the birthday; as it was stated where nobody knows that.
    fn age(&self, document: &TalentDocument) -> Option<i64> {
        let birthday = document.birthday.and_then(Date::of_ms);
        match (birthday, self.today) {
            (Some(birthday), Some(today)) => birthday.age_on(today),
            _ => document.age,
        }
    }

    fn city(&mut self, tx: &mut Tx<'_>, code: String) -> Result<Verbatim<City>, StoreError> {
        self.cities.named(tx, code, |city_code, Name { zh, en }| City { city_code, zh_name: zh, en_name: en })
    }

    fn nationality(&mut self, tx: &mut Tx<'_>, code: String) -> Result<Verbatim<Nationality>, StoreError> {
        self.countries.named(tx, code, |nationality_code, Name { zh, en }| Nationality {
            nationality_code,
            zh_name: zh,
            en_name: en,
        })
    }

    fn resume_source(&mut self, tx: &mut Tx<'_>, id: i64) -> Result<Option<Verbatim<BilingualWithId>>, StoreError> {
        if let Some(known) = self.sources.get(&id) {
            return Ok(known.clone());
        }
        let name = talents::resume_source_name(tx, id)?;
        let written = match name {
            Some(name) => Some(Verbatim::written(to_json(&name.with_id(id.to_string()))?)),
            None => None,
        };
        self.sources.insert(id, written.clone());
        Ok(written)
    }
}

/// The places of a page, each written once: most talents live in the same few.
struct Places<T>(HashMap<String, Verbatim<T>>);

impl<T> Default for Places<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Serialize> Places<T> {
    /// A code that the company's places lack is its own name.
    fn named(
        &mut self,
        tx: &mut Tx<'_>,
        code: String,
        shown: impl FnOnce(String, Name) -> T,
    ) -> Result<Verbatim<T>, StoreError> {
        if let Some(known) = self.0.get(&code) {
            return Ok(known.clone());
        }
        let found = talents::place_name(tx, &code)?;
        let name = found.unwrap_or_else(|| Name { zh: code.clone(), en: code.clone() });
        let written = Verbatim::written(to_json(&shown(code.clone(), name))?);
        self.0.insert(code, written.clone());
        Ok(written)
    }
}

/// Lists within an item are left out when they are empty.
fn filled<T>(list: Vec<T>) -> Option<Vec<T>> {
    Some(list).filter(|list| !list.is_empty())
}
