//! Settings of an administrator: places, addresses, stages, processes, custom fields.

use std::{collections::BTreeMap, sync::Arc};

use hire_types::{
    Name,
    application::TerminationType,
    hiring::{ProcessType, StageType},
    id::{AddressId, JobProcessId, JobTypeId, ResumeSourceId, StageId, TerminationReasonId},
    place::LocationType,
};

use super::{
    Cached, Json, StoreError, Tx,
    record::{PageRows, PerTenant, Record, record},
};
use crate::place;

record! {
    /// A country, state, city or district by its code, such as `CN_1`.
    pub struct Place in places, key(code: String), cached(place) {
        location_type: LocationType,
        name as ("name_zh", "name_en"): Name,
        parent: Option<String>,
        /// The calling code of a country, such as `86`.
        calling_code: Option<String>,
    }
}

/// A place of the company or of the built-in dictionary.
fn place(tx: &mut Tx<'_>, code: &String) -> Result<Option<Place>, StoreError> {
    Ok(tx.get(code)?.or_else(|| place::find(code).map(Place::from)))
}

impl From<&place::KnownPlace> for Place {
    fn from(known: &place::KnownPlace) -> Self {
        Self {
            code: known.code.to_owned(),
            location_type: known.location_type,
            name: known.name.clone(),
            parent: known.parent.map(str::to_owned),
            calling_code: known.calling_code.map(str::to_owned),
        }
    }
}

/// The places of a type by their codes, of the company and of the dictionary.
#[derive(Clone, Debug)]
pub struct PlacesOfType(pub Vec<Place>);

impl Cached for PlacesOfType {
    type Key = LocationType;

    fn load(tx: &mut Tx<'_>, location_type: &LocationType) -> Result<Option<Self>, StoreError> {
        let own = tx.select::<Place>("WHERE tenant = $1", &[])?;
        let mut places: BTreeMap<String, Place> =
            place::all().iter().map(|known| (known.code.to_owned(), known.into())).collect();
        places.extend(own.into_iter().map(|place| (place.code.clone(), place)));
        Ok(Some(Self(places.into_values().filter(|place| place.location_type == *location_type).collect())))
    }
}

record! {
    pub struct Address in addresses, key(id: AddressId), cached() {
        name as ("name_zh", "name_en"): Name,
        usages: Json<Vec<String>>,
        district: Option<String>,
        city: Option<String>,
        state: Option<String>,
        country: Option<String>,
        active: bool,
    }
}

/// An address with the places that contain it.
#[derive(Clone, Debug)]
pub struct FullAddress {
    pub id: AddressId,
    pub name: Name,
    pub district: Option<Arc<Place>>,
    pub city: Option<Arc<Place>>,
    pub state: Option<Arc<Place>>,
    pub country: Option<Arc<Place>>,
}

impl Cached for FullAddress {
    type Key = AddressId;

    fn load(tx: &mut Tx<'_>, id: &AddressId) -> Result<Option<Self>, StoreError> {
        let Some(address) = tx.get::<Address>(id)? else { return Ok(None) };
        Ok(Some(Self {
            id: address.id,
            name: address.name,
            district: tx.cached_opt(address.district)?,
            city: tx.cached_opt(address.city)?,
            state: tx.cached_opt(address.state)?,
            country: tx.cached_opt(address.country)?,
        }))
    }
}

/// The addresses after an id, earliest created first, including inactive ones.
pub fn addresses(tx: &mut Tx<'_>, after: i64) -> Result<Vec<Address>, StoreError> {
    tx.select("WHERE tenant = $1 AND id > $2 ORDER BY id", &[&after])
}

record! {
    pub struct JobType in job_types, key(id: JobTypeId), cached() {
        name as ("name_zh", "name_en"): Name,
        parent: Option<JobTypeId>,
        active: bool,
    }
}

record! {
    pub struct JobProcess in job_processes, key(id: JobProcessId), cached() {
        process_type as "type": ProcessType,
        name as ("name_zh", "name_en"): Name,
    }
}

record! {
    /// A stage of hiring. It belongs to the tenant; several processes may share it.
    pub struct Stage in stages, key(id: StageId), cached() {
        stage_type as "type": StageType,
        name as ("name_zh", "name_en"): Name,
    }
}

record! {
    /// A stage in a process.
    pub struct ProcessStage in process_stages, key(job_process: JobProcessId, stage: StageId) {
        /// Its rank in the process, from 1.
        ordinal: i64,
    }
}

/// The stages of a process, in their order.
pub fn stages_of(tx: &mut Tx<'_>, process: JobProcessId) -> Result<Vec<ProcessStage>, StoreError> {
    tx.select("WHERE tenant = $1 AND job_process = $2 ORDER BY ordinal, stage", &[&process])
}

/// The first stage of a type in a process.
pub fn stage_of_type(
    tx: &mut Tx<'_>,
    process: JobProcessId,
    stage_type: StageType,
) -> Result<Option<StageId>, StoreError> {
    tx.scalar(
        "SELECT stages.id FROM process_stages JOIN stages ON stages.tenant = process_stages.tenant \
         AND stages.id = process_stages.stage WHERE process_stages.tenant = $1 \
         AND process_stages.job_process = $2 AND stages.type = $3 ORDER BY process_stages.ordinal LIMIT 1",
        &[&process, &stage_type],
    )
}

record! {
    pub struct ResumeSource in resume_sources, key(id: ResumeSourceId), cached() {
        name as ("name_zh", "name_en"): Name,
        source_type as "type": i64,
        active: bool,
    }
}

record! {
    pub struct TerminationReason in termination_reasons, key(id: TerminationReasonId) {
        name as ("name_zh", "name_en"): Name,
        /// The texts shown to referrers.
        referral_name as ("referral_name_zh", "referral_name_en"): Name,
        termination_type: TerminationType,
        for_evaluations: bool,
        parent: Option<TerminationReasonId>,
        active: bool,
    }
}

/// The settings of one type after an id, ordered by id, including inactive ones.
pub fn list<R: Record<Scope = PerTenant>>(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<PageRows<R>, StoreError> {
    tx.select_page("WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3", &[&after], limit)
}
