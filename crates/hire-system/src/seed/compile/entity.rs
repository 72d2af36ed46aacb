//! A compiled entity: a record, and the rows of other tables that belong to it.

use hire_types::Value;
use sha2::{Digest, Sha256};

use super::fields::TableReader;
use crate::store::{
    StoreError, Tx, WriteTx,
    applications::Application,
    core_hr::HrJob,
    ehr_imports::EhrImportTask,
    employees::Employee,
    jobs::Job,
    notes::Note,
    offers::Offer,
    record::{PerTenant, Record, key_of},
    requirements::JobRequirement,
    talents::Talent,
};

/// The identity of an entity.
#[derive(Clone, Debug)]
pub struct Entity {
    pub id: i64,
    /// The id of the entity that this one is nested in.
    pub parent: Option<i64>,
    /// Its position among its siblings, from 1.
    pub ordinal: i64,
    /// The ids of the entities nested in it.
    pub nested: Vec<i64>,
    pub key: String,
    /// Milliseconds.
    pub now: i64,
}

/// The stored state of an entity, compared with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    Absent,
    Same,
    Different,
}

/// A compiled entity.
pub trait Compiled {
    /// The stored row that it collides with, if there is one.
    fn conflict(&self, tx: &mut Tx<'_>) -> Result<Option<String>, StoreError>;

    fn compare(&self, tx: &mut Tx<'_>) -> Result<Stored, StoreError>;

    /// Stores the entity; returns the state before.
    fn save(&self, tx: &mut WriteTx<'_>) -> Result<Stored, StoreError>;
}

type Keep<R> = Box<dyn Fn(&mut R, &R)>;
type Conflict = Box<dyn Fn(&mut Tx<'_>) -> Result<Option<String>, StoreError>>;
type BeforeInsert<R> = fn(&mut Tx<'_>, &mut R) -> Result<(), StoreError>;
type Afterwards<R> = Box<dyn Fn(&mut WriteTx<'_>, &R) -> Result<(), StoreError>>;

/// A record compiled from the file.
pub struct EntityRow<R> {
    record: R,
    /// Copies the values that the file does not have from the stored record.
    keep: Vec<Keep<R>>,
    /// Sets members that depend on other stored records.
    before_insert: Option<BeforeInsert<R>>,
    /// Sets the update time of the record.
    touch: Option<fn(&mut R, i64)>,
    children: Vec<Box<dyn ChildRows>>,
    conflict: Option<Conflict>,
    afterwards: Option<Afterwards<R>>,
}

impl<R: Record<Scope = PerTenant> + Clone + 'static> EntityRow<R> {
    pub fn new(record: R) -> Self {
        Self {
            record,
            keep: Vec::new(),
            before_insert: None,
            touch: None,
            children: Vec::new(),
            conflict: None,
            afterwards: None,
        }
    }

    pub fn keeping(mut self, keep: impl Fn(&mut R, &R) + 'static) -> Self {
        self.keep.push(Box::new(keep));
        self
    }

    pub fn before_insert(mut self, set: BeforeInsert<R>) -> Self {
        self.before_insert = Some(set);
        self
    }

    /// Makes these rows the only ones of their table that belong to the entity; `stored` reads the present ones. Of
    /// rows with equal keys the first is used.
    pub fn owning<C, K>(
        mut self,
        owner: K,
        stored: fn(&mut Tx<'_>, K) -> Result<Vec<C>, StoreError>,
        rows: Vec<C>,
    ) -> Self
    where
        C: Record<Scope = PerTenant> + 'static,
        K: Copy + 'static,
    {
        let mut distinct: Vec<C> = Vec::with_capacity(rows.len());
        for row in rows {
            if !distinct.iter().any(|other| key_of(other) == key_of(&row)) {
                distinct.push(row);
            }
        }
        self.children.push(Box::new(Owned { owner, stored, rows: distinct }));
        self
    }

    /// Like [`owning`](Self::owning), but a row whose key is already stored is kept, even if it belongs to another
    /// entity.
    pub fn linking<C, K>(
        mut self,
        owner: K,
        stored: fn(&mut Tx<'_>, K) -> Result<Vec<C>, StoreError>,
        rows: Vec<C>,
    ) -> Self
    where
        C: Record<Scope = PerTenant> + 'static,
        K: Copy + 'static,
    {
        self.children.push(Box::new(Linked { owner, stored, rows }));
        self
    }

    pub fn unless(mut self, conflict: impl Fn(&mut Tx<'_>) -> Result<Option<String>, StoreError> + 'static) -> Self {
        self.conflict = Some(Box::new(conflict));
        self
    }

    /// Changes other records after this one was stored.
    pub fn afterwards(mut self, change: impl Fn(&mut WriteTx<'_>, &R) -> Result<(), StoreError> + 'static) -> Self {
        self.afterwards = Some(Box::new(change));
        self
    }

    pub fn boxed(self) -> Box<dyn Compiled> {
        Box::new(self)
    }

    /// The stored record and its new state.
    fn merged(&self, tx: &mut Tx<'_>) -> Result<(Option<R>, R), StoreError> {
        let before = tx.stored(&self.record)?;
        let mut after = self.record.clone();
        if let Some(before) = &before {
            for keep in &self.keep {
                keep(&mut after, before);
            }
        }
        Ok((before, after))
    }

    fn difference(&self, tx: &mut Tx<'_>, before: Option<&R>, after: &R) -> Result<Stored, StoreError> {
        let Some(before) = before else { return Ok(Stored::Absent) };
        if before.values() != after.values() {
            return Ok(Stored::Different);
        }
        for children in &self.children {
            if children.differ(tx)? {
                return Ok(Stored::Different);
            }
        }
        Ok(Stored::Same)
    }
}

impl<R: Record<Scope = PerTenant> + Clone + 'static> Compiled for EntityRow<R> {
    fn conflict(&self, tx: &mut Tx<'_>) -> Result<Option<String>, StoreError> {
        self.conflict.as_ref().map_or(Ok(None), |conflict| conflict(tx))
    }

    fn compare(&self, tx: &mut Tx<'_>) -> Result<Stored, StoreError> {
        let (before, after) = self.merged(tx)?;
        self.difference(tx, before.as_ref(), &after)
    }

    fn save(&self, tx: &mut WriteTx<'_>) -> Result<Stored, StoreError> {
        let (before, mut after) = self.merged(tx)?;
        let stored = self.difference(tx, before.as_ref(), &after)?;
        if stored == Stored::Same {
            return Ok(stored);
        }
        if let (Stored::Different, Some(touch)) = (stored, self.touch) {
            touch(&mut after, tx.now());
        }
        if let (Stored::Absent, Some(set)) = (stored, self.before_insert) {
            set(tx, &mut after)?;
        }
        tx.save(before.as_ref(), &after)?;
        for children in &self.children {
            children.replace(tx)?;
        }
        if let Some(afterwards) = &self.afterwards {
            afterwards(tx, &after)?;
        }
        Ok(stored)
    }
}

trait ChildRows {
    fn differ(&self, tx: &mut Tx<'_>) -> Result<bool, StoreError>;
    fn replace(&self, tx: &mut WriteTx<'_>) -> Result<(), StoreError>;
}

/// Rows that belong to the entity alone and are replaced with it.
struct Owned<C, K> {
    owner: K,
    stored: fn(&mut Tx<'_>, K) -> Result<Vec<C>, StoreError>,
    rows: Vec<C>,
}

impl<C: Record<Scope = PerTenant>, K: Copy> ChildRows for Owned<C, K> {
    fn differ(&self, tx: &mut Tx<'_>) -> Result<bool, StoreError> {
        let stored = (self.stored)(tx, self.owner)?;
        let values: Vec<Vec<Value<'_>>> = stored.iter().map(Record::values).collect();
        Ok(stored.len() != self.rows.len() || self.rows.iter().any(|row| !values.contains(&row.values())))
    }

    fn replace(&self, tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
        let stored = (self.stored)(tx, self.owner)?;
        tx.replace(&stored, &self.rows)?;
        Ok(())
    }
}

/// Rows that belong to the entity unless their key is taken. Only their keys matter.
struct Linked<C, K> {
    owner: K,
    stored: fn(&mut Tx<'_>, K) -> Result<Vec<C>, StoreError>,
    rows: Vec<C>,
}

impl<C: Record<Scope = PerTenant>, K: Copy> Linked<C, K> {
    /// Stored rows to delete.
    fn surplus(&self, tx: &mut Tx<'_>) -> Result<Vec<C>, StoreError> {
        let mut stored = (self.stored)(tx, self.owner)?;
        stored.retain(|row| !self.rows.iter().any(|wanted| key_of(wanted) == key_of(row)));
        Ok(stored)
    }
}

impl<C: Record<Scope = PerTenant>, K: Copy> ChildRows for Linked<C, K> {
    fn differ(&self, tx: &mut Tx<'_>) -> Result<bool, StoreError> {
        for row in &self.rows {
            if tx.stored(row)?.is_none() {
                return Ok(true);
            }
        }
        Ok(!self.surplus(tx)?.is_empty())
    }

    fn replace(&self, tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
        for row in self.surplus(tx)? {
            tx.delete(&row)?;
        }
        tx.insert_all(&self.rows)?;
        Ok(())
    }
}

/// A record with a creation time and an update time.
pub trait Timed: Record {
    fn created_at(&mut self) -> &mut i64;
    fn updated_at(&mut self) -> &mut i64;
}

macro_rules! timed {
    ($($record:ty),+) => {
        $(impl Timed for $record {
            fn created_at(&mut self) -> &mut i64 {
                &mut self.created_at
            }

            fn updated_at(&mut self) -> &mut i64 {
                &mut self.updated_at
            }
        })+
    };
}

timed!(HrJob, Job, JobRequirement, Talent, Application, Note, Offer, Employee, EhrImportTask);

/// The explicit times of a file.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    created_at: Option<i64>,
    updated_at: Option<i64>,
    now: i64,
}

impl Times {
    pub fn read(from: &mut TableReader<'_>, entity: &Entity) -> Self {
        Self { created_at: from.time("created_at"), updated_at: from.time("updated_at"), now: entity.now }
    }

    /// Explicit, otherwise now.
    pub fn created_at(self) -> i64 {
        self.created_at.unwrap_or(self.now)
    }

    /// The update time of a new record is its creation time.
    pub fn updated_at(self) -> i64 {
        self.updated_at.unwrap_or(self.created_at())
    }
}

impl<R: Record<Scope = PerTenant> + Timed + Clone + 'static> EntityRow<R> {
    /// Keeps the stored times unless the file has them. A change updates `updated_at`.
    pub fn timed(record: R, times: Times) -> Self {
        let mut row = Self::new(record).keeping(move |after, before| {
            let mut before = before.clone();
            if times.created_at.is_none() {
                *after.created_at() = *before.created_at();
            }
            if times.updated_at.is_none() {
                *after.updated_at() = *before.updated_at();
            }
        });
        if times.updated_at.is_none() {
            row.touch = Some(|record, now| *record.updated_at() = now);
        }
        row
    }
}

/// A deterministic id for a part of an entity: the high half is that of the entity, the low half a hash.
pub fn derived_id(owner: i64, part: &str) -> i64 {
    let [a, b, c, d, ..] = hash(owner, part);
    let low = i64::from(u32::from_be_bytes([a, b, c, d]));
    (owner >> 32 << 32) | low
}

fn hash(number: i64, text: &str) -> [u8; 32] {
    Sha256::new().chain_update(number.to_be_bytes()).chain_update(text).finalize().into()
}
