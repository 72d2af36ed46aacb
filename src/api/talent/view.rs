//! A talent as the list shows it.

use std::collections::{HashMap, hash_map::Entry};

use hire_api::{
    i18n::BilingualWithId,
    id::AttachmentId,
    talent::list::{City, Nationality, TalentBasicInfo, TalentItem},
    verbatim::Verbatim,
};
use hire_rules::calendar::{Date, seconds_of_ms};

use crate::{
    directory::{Directory, Name, People},
    records::ShownTalent,
    store::{
        StoreError, Tx,
        talents::{self, Listed},
    },
};

/// What all talents of a page are shown with. Most of them live in the same few cities.
pub struct Showing<'a> {
    people: People<'a>,
    places: HashMap<String, Name>,
    sources: HashMap<i64, Option<Name>>,
    today: Option<Date>,
}

impl<'a> Showing<'a> {
    pub fn new(directory: Directory<'a>, now: i64) -> Self {
        Self {
            people: People::new(directory),
            places: HashMap::new(),
            sources: HashMap::new(),
            today: Date::of_ms(now),
        }
    }

    pub fn show(&mut self, tx: &mut Tx<'_>, talent: Listed) -> Result<TalentItem, StoreError> {
        let document = talent.document;
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
                nationality: match document.nationality_code {
                    Some(code) => {
                        let Name { zh, en } = self.place(tx, &code)?;
                        Some(Nationality { nationality_code: code, zh_name: zh, en_name: en })
                    }
                    None => None,
                },
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
            education_list: filled_text(document.educations),
            career_list: filled_text(document.careers),
            project_list: filled_text(document.projects),
            works_list: filled_text(document.works),
            award_list: filled_text(document.awards),
            language_list: filled_text(document.languages),
            sns_list: filled_text(document.sns),
            resume_source_list: filled(resume_sources),
            interview_registration_list: filled_text(document.registrations),
            resume_attachment_id_list: filled(document.resume_attachments.into_iter().map(AttachmentId::new).collect()),
            top_degree: document.top_degree,
            first_degree: document.first_degree,
        })
    }

    /// By the birthday; as it was stated where nobody knows that.
    fn age(&self, document: &ShownTalent) -> Option<i64> {
        let birthday = document.birthday.and_then(Date::of_ms);
        match (birthday, self.today) {
            (Some(birthday), Some(today)) => birthday.age_on(today),
            _ => document.age,
        }
    }

    fn city(&mut self, tx: &mut Tx<'_>, code: String) -> Result<City, StoreError> {
        let Name { zh, en } = self.place(tx, &code)?;
        Ok(City { city_code: code, zh_name: zh, en_name: en })
    }

    /// A code that the company's places lack is its own name.
    fn place(&mut self, tx: &mut Tx<'_>, code: &str) -> Result<Name, StoreError> {
        if let Some(known) = self.places.get(code) {
            return Ok(known.clone());
        }
        let found = talents::place_name(tx, code)?;
        let name = found.unwrap_or_else(|| Name { zh: code.to_owned(), en: code.to_owned() });
        self.places.insert(code.to_owned(), name.clone());
        Ok(name)
    }

    fn resume_source(&mut self, tx: &mut Tx<'_>, id: i64) -> Result<Option<BilingualWithId>, StoreError> {
        let name = match self.sources.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(talents::resume_source_name(tx, id)?),
        };
        Ok(name.clone().map(|name| name.with_id(id.to_string())))
    }
}

/// Lists within an item are left out when they are empty.
fn filled<T>(list: Vec<T>) -> Option<Vec<T>> {
    Some(list).filter(|list| !list.is_empty())
}

fn filled_text<T>(list: Option<Verbatim<Vec<T>>>) -> Option<Verbatim<Vec<T>>> {
    list.filter(|list| list.text() != "[]")
}
