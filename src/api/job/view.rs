//! A job as the operations show it.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use hire_api::{
    i18n::{BilingualWithId, IdName, Localized},
    job_requirement::list_by_id::CustomData,
    reference::{DepartmentRef, JobLevelRef},
    shapes::{
        common::CodeName,
        job::{Choice, Job as ShownJob, JobManager},
    },
    talent::list::City,
};
use hire_types::{
    Id, Name,
    common::EnabledStatus,
    id::{AddressId, JobId},
    job::{JobRole, JobStatus},
    requirement::RequirementFieldType,
};

use crate::{
    api::custom_field,
    documents::{JobSchemaField, StoredValue},
    highlight,
    id_translator::{IdTranslator, People},
    recruitment_type,
    store::{
        StoreError, Tx,
        directory::{Department, JobFamily, JobLevel},
        job_settings::{ANY_MAJOR, JobFields, JobFunction, Major, Subject},
        jobs::{self, Job},
        settings::{FullAddress, JobProcess, JobType, Place},
    },
};

/// Renders the jobs of a response.
pub(super) struct JobView<'a> {
    translator: IdTranslator<'a>,
    people: People<'a>,
    addresses: HashMap<JobId, Vec<AddressId>>,
    now: i64,
}

impl<'a> JobView<'a> {
    pub fn new(tx: &mut Tx<'_>, translator: IdTranslator<'a>, jobs: &[Job], now: i64) -> Result<Self, StoreError> {
        let ids: Vec<JobId> = jobs.iter().map(|job| job.id).collect();
        let addresses = jobs::addresses_by_job(tx, &ids)?;
        Ok(Self { translator, people: People::new(translator), addresses, now })
    }

    pub fn show(&mut self, tx: &mut Tx<'_>, job: &Job) -> Result<ShownJob, StoreError> {
        let document = &job.document;
        let process = tx.cached::<JobProcess>(&job.job_process)?;
        let job_type = tx.cached_opt::<JobType>(job.job_type)?;
        let function = tx.cached_opt::<JobFunction>(job.job_function)?;
        let subject = tx.cached_opt::<Subject>(job.subject)?;
        let cities = self.cities(tx, job.id)?;
        Ok(ShownJob {
            id: job.id,
            title: Some(job.title.clone()),
            description: document.description.clone(),
            code: job.code.clone(),
            requirement: document.requirement.clone(),
            recruitment_type: Some(recruitment_type(&job.recruitment_type)),
            department: self.department(tx, job)?,
            city: cities.first().map(|city| City {
                city_code: city.code.clone(),
                zh_name: city.name.zh.clone(),
                en_name: city.name.en.clone(),
            }),
            min_job_level: self.level(tx, job.min_level)?,
            max_job_level: self.level(tx, job.max_level)?,
            highlight_list: crate::api::non_empty(
                document.highlights.iter().filter_map(|id| Some(highlight::name(id)?.with_id(id))),
            ),
            job_category: tx
                .cached_opt::<JobFamily>(job.job_family)?
                .map(|family| choice(self.translator.job_family(&family), &family.name, family.active)),
            job_type: job_type.map(|kind| kind.name.with_id(kind.id.to_string())),
            active_status: Some(enabled(job.status_at(self.now) == JobStatus::Open)),
            create_user_id: match job.creator {
                Some(creator) => self.people.id(tx, creator)?,
                None => None,
            },
            create_time: Some(job.created_at),
            update_time: Some(job.updated_at),
            process_type: process.as_ref().map(|process| process.process_type),
            process_id: Some(job.job_process),
            process_name: process.as_ref().map(|process| process.name.zh.clone()),
            process_en_name: process.as_ref().map(|process| process.name.en.clone()),
            customized_data_list: crate::api::non_empty(custom_values(tx, &document.custom)?),
            job_function: function.map(|function| id_name(&function.id, &function.name)),
            subject: subject.map(|subject| id_name(&subject.id, &subject.name)),
            head_count: document.head_count,
            experience: document.experience,
            expiry_time: job.expires_at,
            min_salary: document.min_salary,
            max_salary: document.max_salary,
            required_degree: document.required_degree,
            city_list: crate::api::non_empty(cities.iter().map(|city| code_name(city))),
            job_attribute: Some(job.attribute),
            create_timestamp: Some(job.created_at.to_string()),
            update_timestamp: Some(job.updated_at.to_string()),
            expiry_timestamp: job.expires_at.map(|time| time.to_string()),
            target_major_list: majors(tx, &document.majors)?,
        })
    }

    /// The cities of the job's addresses, each once.
    fn cities(&self, tx: &mut Tx<'_>, job: JobId) -> Result<Vec<Arc<Place>>, StoreError> {
        let mut cities: Vec<Arc<Place>> = Vec::new();
        for address in self.addresses.get(&job).into_iter().flatten() {
            let address = tx.cached::<FullAddress>(address)?;
            cities.extend(address.and_then(|address| address.city.clone()));
        }
        let mut seen = HashSet::new();
        cities.retain(|city| seen.insert(city.code.clone()));
        Ok(cities)
    }

    fn department(&self, tx: &mut Tx<'_>, job: &Job) -> Result<Option<BilingualWithId<DepartmentRef>>, StoreError> {
        let department = tx.cached_opt::<Department>(job.department)?;
        Ok(department.map(|department| department.name.with_id(self.translator.department(&department))))
    }

    fn level(&self, tx: &mut Tx<'_>, level: Option<i64>) -> Result<Option<Choice<JobLevelRef>>, StoreError> {
        let level = tx.cached_opt::<JobLevel>(level)?;
        Ok(level.map(|level| choice(self.translator.job_level(&level), &level.name, level.active)))
    }
}

/// The people of a job by their ids.
pub(crate) fn managers(tx: &mut Tx<'_>, translator: IdTranslator<'_>, job: JobId) -> Result<JobManager, StoreError> {
    let mut people = People::new(translator);
    let (mut recruiters, mut hiring_managers, mut assistants) = (Vec::new(), Vec::new(), Vec::new());
    for person in jobs::people_of(tx, job)? {
        let role = match person.role {
            JobRole::Recruiter => &mut recruiters,
            JobRole::HiringManager => &mut hiring_managers,
            JobRole::Assistant => &mut assistants,
        };
        role.extend(people.id(tx, person.user)?);
    }
    Ok(JobManager {
        id: Some(job.to_string()),
        recruiter_id: recruiters.into_iter().next(),
        hiring_manager_id_list: crate::api::non_empty(hiring_managers),
        assistant_id_list: crate::api::non_empty(assistants),
    })
}

/// The values of fields that are known, but for files, which the documents have no member for.
fn custom_values(tx: &mut Tx<'_>, values: &[StoredValue]) -> Result<Vec<CustomData>, StoreError> {
    if values.is_empty() {
        return Ok(Vec::new());
    }
    let fields = tx.cached::<JobFields>(&())?.unwrap_or_default();
    let shown = |custom: &StoredValue| {
        let field = fields.0.get(&custom.field)?;
        Some(CustomData {
            object_id: Id::new(field.id),
            name: field_name(field).i18n(),
            object_type: RequirementFieldType::from_code(field.field_type.code())?,
            value: custom_field::shown(&custom.value, &field.options)?,
        })
    };
    Ok(values.iter().filter_map(shown).collect())
}

fn field_name(field: &JobSchemaField) -> Name {
    Name { zh: field.name_zh.clone(), en: field.name_en.clone() }
}

fn majors(tx: &mut Tx<'_>, codes: &[String]) -> Result<Option<Vec<BilingualWithId>>, StoreError> {
    let mut shown = Vec::with_capacity(codes.len());
    for code in codes {
        if code == ANY_MAJOR {
            shown.push(Name { zh: "不限专业".to_owned(), en: "Any major".to_owned() }.with_id(code));
        } else {
            shown.extend(tx.cached::<Major>(code)?.map(|major| major.name.with_id(code)));
        }
    }
    Ok(crate::api::non_empty(shown))
}

fn recruitment_type(id: &str) -> Choice {
    choice(id.to_owned(), &recruitment_type::name(id), true)
}

fn choice<I>(id: I, name: &Name, active: bool) -> Choice<I> {
    let (zh_name, en_name) = (Some(name.zh.clone()), Some(name.en.clone()));
    Choice { id: Some(id), zh_name, en_name, active_status: Some(enabled(active)) }
}

fn id_name(id: &impl ToString, name: &Name) -> IdName {
    name.id_name(Some(id.to_string()))
}

/// A place by its code.
pub(crate) fn code_name(place: &Place) -> CodeName {
    CodeName { code: Some(place.code.clone()), name: Some(place.name.i18n()) }
}

pub(crate) const fn enabled(active: bool) -> EnabledStatus {
    if active { EnabledStatus::Enabled } else { EnabledStatus::Disabled }
}
