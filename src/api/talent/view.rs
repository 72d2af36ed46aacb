//! A talent as the list shows it.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use hire_api::{
    i18n::{BilingualWithId, Localized},
    id::{AttachmentId, ResumeSourceId, TalentId},
    talent::list::{City, Nationality, TalentBasicInfo, TalentItem},
    verbatim::Verbatim,
};
use hire_rules::calendar::{Date, seconds_of_ms};
use hire_types::Name;

use crate::{
    directory::{Directory, People},
    documents::TalentDocument,
    store::{
        Cached, StoreError, Tx, attachments, protections,
        settings::{Place, ResumeSource},
        talents::TalentSummary,
        to_json,
    },
};

/// What all talents of a page are shown with.
pub struct Showing<'a> {
    people: People<'a>,
    /// By an agency, now.
    protected: HashSet<TalentId>,
    /// When resumes were created, of talents with several.
    resumes: HashMap<AttachmentId, i64>,
    today: Option<Date>,
}

impl<'a> Showing<'a> {
    pub fn new(
        tx: &mut Tx<'_>,
        directory: Directory<'a>,
        found: &[TalentSummary],
        now: i64,
    ) -> Result<Self, StoreError> {
        let ids: Vec<TalentId> = found.iter().map(|talent| talent.id).collect();
        let resumes = found.iter().map(|talent| &talent.document.resume_attachments);
        let resumes = resumes.filter(|resumes| resumes.len() > 1).flatten();
        let resumes: Vec<AttachmentId> = resumes.copied().map(AttachmentId::new).collect();
        Ok(Self {
            people: People::new(directory),
            protected: protections::protected_talents(tx, &ids, now)?,
            resumes: attachments::created_at(tx, &resumes)?,
            today: Date::of_ms(now),
        })
    }

    pub fn show(&mut self, tx: &mut Tx<'_>, talent: TalentSummary) -> Result<TalentItem, StoreError> {
        let document = talent.document.0;
        let age = self.age(&document);
        let mut resume_sources = Vec::with_capacity(document.resume_sources.len());
        for source in document.resume_sources {
            resume_sources
                .extend(tx.cached::<ShownSource>(&ResumeSourceId::new(source))?.map(|source| source.0.clone()));
        }
        let mut resumes: Vec<AttachmentId> = document.resume_attachments.into_iter().map(AttachmentId::new).collect();
        resumes.sort_by_key(|resume| Reverse(self.resumes.get(resume)));
        let mut preferred_cities = Vec::with_capacity(document.preferred_cities.len());
        for code in document.preferred_cities {
            preferred_cities.extend(city(tx, Some(code))?);
        }
        Ok(TalentItem {
            id: talent.id,
            is_in_agency_period: self.protected.contains(&talent.id),
            is_onboarded: talent.onboarded,
            basic_info: TalentBasicInfo {
                name: talent.name,
                mobile: talent.mobile,
                email: talent.email,
                age,
                nationality: nationality(tx, document.nationality_code)?,
                current_city: city(tx, document.current_city)?,
                hometown_city: city(tx, document.hometown_city)?,
                preferred_city_list: filled(preferred_cities),
                identification_number: talent.identity_number,
                birthday: document.birthday.map(seconds_of_ms),
                creator_id: match talent.creator {
                    Some(creator) => self.people.id(tx, creator)?,
                    None => None,
                },
                modify_time: talent.updated_at.to_string(),
                profile: talent.profile,
            },
            resume_source_list: filled(resume_sources),
            resume_attachment_id_list: filled(resumes),
            resume: talent.resume,
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
}

/// A city as it goes out, which is the same for everybody.
struct ShownCity(Verbatim<City>);

impl Cached for ShownCity {
    type Key = String;

    fn load(tx: &mut Tx<'_>, code: &String) -> Result<Option<Self>, StoreError> {
        let Name { zh: zh_name, en: en_name } = place_name(tx, code)?;
        Ok(Some(Self(Verbatim::written(to_json(&City { city_code: code.clone(), zh_name, en_name })?))))
    }
}

struct ShownCountry(Verbatim<Nationality>);

impl Cached for ShownCountry {
    type Key = String;

    fn load(tx: &mut Tx<'_>, code: &String) -> Result<Option<Self>, StoreError> {
        let Name { zh: zh_name, en: en_name } = place_name(tx, code)?;
        Ok(Some(Self(Verbatim::written(to_json(&Nationality { nationality_code: code.clone(), zh_name, en_name })?))))
    }
}

struct ShownSource(Verbatim<BilingualWithId>);

impl Cached for ShownSource {
    type Key = ResumeSourceId;

    fn load(tx: &mut Tx<'_>, id: &ResumeSourceId) -> Result<Option<Self>, StoreError> {
        let Some(source) = tx.cached::<ResumeSource>(id)? else { return Ok(None) };
        Ok(Some(Self(Verbatim::written(to_json(&source.name.with_id::<String>(id.to_string()))?))))
    }
}

/// A code that the company's places lack is its own name.
fn place_name(tx: &mut Tx<'_>, code: &String) -> Result<Name, StoreError> {
    let place = tx.cached::<Place>(code)?;
    Ok(place.map_or_else(|| Name { zh: code.clone(), en: code.clone() }, |place| place.name.clone()))
}

fn city(tx: &mut Tx<'_>, code: Option<String>) -> Result<Option<Verbatim<City>>, StoreError> {
    Ok(tx.cached_opt::<ShownCity>(code)?.map(|city| city.0.clone()))
}

fn nationality(tx: &mut Tx<'_>, code: Option<String>) -> Result<Option<Verbatim<Nationality>>, StoreError> {
    Ok(tx.cached_opt::<ShownCountry>(code)?.map(|country| country.0.clone()))
}

/// Lists within an item are left out when they are empty.
fn filled<T>(list: Vec<T>) -> Option<Vec<T>> {
    Some(list).filter(|list| !list.is_empty())
}
