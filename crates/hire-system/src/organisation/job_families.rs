//! Job families, as the contacts change them.

use hire_rules::tree::{self, PlaceRefusal};
use hire_types::Name;

use super::{Texts, TextsRefusal, core_hr};
use crate::store::{Json, StoreError, WriteTx, directory::JobFamily, ids::text_id, organisation};

/// Maximum families of a tenant.
pub const MAX_FAMILIES: usize = 10_000;
/// Maximum families from the first to the last level.
pub const MAX_DEPTH: usize = 10;
const MAX_NAME: usize = 100;

/// The content of a family in a request. Omitted members stay; a new family needs a name.
#[derive(Clone, Debug, Default)]
pub struct FamilyChange {
    pub texts: Texts,
    /// The id in the contacts.
    pub parent: Option<String>,
    pub active: Option<bool>,
}

#[derive(Debug)]
pub enum FamilyRefusal {
    Unknown,
    NameInvalid,
    DescriptionInvalid,
    NameTaken,
    ParentUnknown,
    ParentDeleted,
    ParentDisabled,
    Cycle,
    TooDeep,
    TooMany,
    Store(StoreError),
}

impl From<StoreError> for FamilyRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<TextsRefusal> for FamilyRefusal {
    fn from(refusal: TextsRefusal) -> Self {
        match refusal {
            TextsRefusal::Name => Self::NameInvalid,
            TextsRefusal::Description => Self::DescriptionInvalid,
        }
    }
}

pub fn create(tx: &mut WriteTx<'_>, change: &FamilyChange) -> Result<JobFamily, FamilyRefusal> {
    let id = tx.new_id::<()>()?.number();
    let blank = JobFamily {
        id,
        corehr_id: tx.new_id::<()>()?.number(),
        job_family_id: text_id("", id, 15),
        code: None,
        label: String::new(),
        name: Name::default(),
        parent: None,
        selectable: true,
        active: true,
        effective_from: core_hr::today(tx.now()),
        deleted_at: None,
        document: Json::default(),
    };
    let created = changed(tx, blank, change)?;
    if organisation::job_family_parents(tx)?.len() >= MAX_FAMILIES {
        return Err(FamilyRefusal::TooMany);
    }
    tx.insert(&created)?;
    Ok(created)
}

pub fn update(tx: &mut WriteTx<'_>, job_family_id: &str, change: &FamilyChange) -> Result<JobFamily, FamilyRefusal> {
    let before = organisation::job_family_by_contact_id(tx, job_family_id)?.ok_or(FamilyRefusal::Unknown)?;
    let after = changed(tx, before.clone(), change)?;
    tx.update(&before, &after)?;
    Ok(after)
}

fn changed(tx: &mut WriteTx<'_>, mut family: JobFamily, change: &FamilyChange) -> Result<JobFamily, FamilyRefusal> {
    change.texts.apply(&mut family.label, &mut family.name, &mut family.document.0, MAX_NAME)?;
    if organisation::is_job_family_label_taken(tx, &family.label, family.id)? {
        return Err(FamilyRefusal::NameTaken);
    }
    if let Some(parent) = change.parent.as_deref().filter(|parent| !parent.is_empty()) {
        let parent = organisation::any_job_family_by_contact_id(tx, parent)?.ok_or(FamilyRefusal::ParentUnknown)?;
        if parent.deleted_at.is_some() {
            return Err(FamilyRefusal::ParentDeleted);
        }
        if !parent.active {
            return Err(FamilyRefusal::ParentDisabled);
        }
        let parents = organisation::job_family_parents(tx)?;
        tree::may_place(&parents, family.id, parent.id, MAX_DEPTH).map_err(|refusal| match refusal {
            PlaceRefusal::Cycle => FamilyRefusal::Cycle,
            PlaceRefusal::TooDeep => FamilyRefusal::TooDeep,
        })?;
        family.parent = Some(parent.id);
    }
    family.active = change.active.unwrap_or(family.active);
    Ok(family)
}

#[derive(Debug)]
pub enum DeleteRefusal {
    Unknown,
    HasChildren,
    Store(StoreError),
}

impl From<StoreError> for DeleteRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Users, jobs and offers keep a deleted family; new requests do not find it.
pub fn delete(tx: &mut WriteTx<'_>, job_family_id: &str) -> Result<(), DeleteRefusal> {
    let before = organisation::job_family_by_contact_id(tx, job_family_id)?.ok_or(DeleteRefusal::Unknown)?;
    if organisation::has_job_family_below(tx, before.id)? {
        return Err(DeleteRefusal::HasChildren);
    }
    let after = JobFamily { active: false, deleted_at: Some(tx.now()), ..before.clone() };
    tx.update(&before, &after)?;
    Ok(())
}
