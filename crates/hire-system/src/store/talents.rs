//! Talents.

use std::collections::HashMap;

use hire_types::{
    Name,
    id::{AttachmentId, ResumeSourceId, TalentFolderId, TalentId},
    talent::{IdentificationType, TalentKeyKind, TalentOnboardState},
};

use super::{
    Actor, Entity, Json, StoreError, Tx, WriteTx, attachments, in_list,
    record::{PageRows, record, view},
};
use crate::{
    documents::{Profile, Resume},
    events::facts,
};

/// Whether a talent exists and is not deleted.
pub fn exists(tx: &mut Tx<'_>, id: TalentId) -> Result<bool, StoreError> {
    tx.exists::<Talent>("WHERE tenant = $1 AND id = $2 AND deleted = 0", &[&id])
}

/// The orders that an index serves, all descending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Updated,
    Applied,
    Created,
}

/// The first and the last millisecond in which talents were updated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UpdateWindow {
    pub from: i64,
    pub to: i64,
}

impl UpdateWindow {
    pub const UNBOUNDED: Self = Self { from: i64::MIN, to: i64::MAX };
}

record! {
    pub struct Talent in talents, key(id: TalentId), feed(Entity::Talent), events(facts::talent) {
        name: String,
        mobile: Option<String>,
        /// The calling code of the number.
        mobile_code: Option<String>,
        email: Option<String>,
        identity_type: Option<IdentificationType>,
        identity_number: Option<String>,
        creator: Option<i64>,
        onboard_state: TalentOnboardState,
        confidential: bool,
        profile: Json<Profile>,
        resume: Json<Resume>,
        created_at: i64,
        updated_at: i64,
        /// The time of the last application; 0 without one, so that these talents sort last.
        applied_at: i64,
        deleted: bool,
    }
}

view! {
    /// A talent as a list shows it.
    pub struct TalentSummary of Talent in talents {
        id: TalentId,
        name: String,
        mobile: Option<String>,
        mobile_code: Option<String>,
        email: Option<String>,
        identity_type: Option<IdentificationType>,
        identity_number: Option<String>,
        creator: Option<i64>,
        onboard_state: TalentOnboardState,
        confidential: bool,
        created_at: i64,
        updated_at: i64,
        applied_at: i64,
        profile: Json<Profile>,
        resume: Json<Resume>,
    }
}

record! {
    /// Identifies a talent by mobile, mail or identity number. Keys are unique within a tenant.
    pub struct TalentKey in talent_keys, key(kind: TalentKeyKind, value: String), unlogged() {
        talent: TalentId,
    }
}

record! {
    /// A source that a talent came from; the first one has the lowest ordinal.
    pub struct TalentSource in talent_sources, key(talent: TalentId, resume_source: ResumeSourceId),
        part_of(Entity::Talent, talent) {
        ordinal: i64,
    }
}

record! {
    pub struct TalentFolder in talent_folders, key(id: TalentFolderId) {
        name as ("name_zh", "name_en"): Name,
        owner: Option<i64>,
    }
}

record! {
    pub struct TalentFolderMember in talent_folder_members, key(folder: TalentFolderId, talent: TalentId) {
        added_at: i64,
    }
}

/// The default calling code of mobile numbers.
pub const DEFAULT_CALLING_CODE: &str = "86";

/// The values of keys.
impl TalentKey {
    pub fn of_identity(kind: IdentificationType, number: &str) -> String {
        format!("{} {}", kind.code(), number.trim().to_lowercase())
    }

    pub fn of_mobile(calling_code: &str, number: &str) -> String {
        format!("{calling_code} {number}")
    }

    pub fn of_email(email: &str) -> String {
        email.trim().to_lowercase()
    }
}

impl Talent {
    /// The keys that identify the person. A deleted talent has none.
    pub fn keys(&self) -> Vec<TalentKey> {
        if self.deleted {
            return Vec::new();
        }
        let identity = self.identity_type.zip(self.identity_number.as_deref());
        let identity = identity.map(|(kind, number)| TalentKey::of_identity(kind, number));
        let code = self.mobile_code.as_deref().unwrap_or(DEFAULT_CALLING_CODE);
        let mobile = self.mobile.as_deref().map(|mobile| TalentKey::of_mobile(code, mobile));
        let email = self.email.as_deref().map(TalentKey::of_email);
        [(TalentKeyKind::Identity, identity), (TalentKeyKind::Mobile, mobile), (TalentKeyKind::Email, email)]
            .into_iter()
            .filter_map(|(kind, value)| Some(TalentKey { kind, value: value?, talent: self.id }))
            .collect()
    }
}

impl TalentSummary {
    /// Its sort key in an order.
    pub fn sort_key(&self, order: Order) -> (i64, i64) {
        let time = match order {
            Order::Updated => self.updated_at,
            Order::Applied => self.applied_at,
            Order::Created => self.created_at,
        };
        (time, self.id.number())
    }
}

macro_rules! page_by {
    ($column:literal) => {
        concat!(
            "WHERE tenant = $1 AND deleted = 0 AND (",
            $column,
            ", id) < ($2, $3) AND updated_at >= $4 AND updated_at <= $5 ORDER BY ",
            $column,
            " DESC, id DESC LIMIT $6"
        )
    };
}

/// A page of the talents in a window, after a sort key.
pub fn list(
    tx: &mut Tx<'_>,
    order: Order,
    UpdateWindow { from, to }: UpdateWindow,
    below: (i64, i64),
    limit: i64,
) -> Result<PageRows<TalentSummary>, StoreError> {
    // Ordered by update, the end of the window is a sort key.
    let (time, id) = if order == Order::Updated { below.min((to, i64::MAX)) } else { below };
    let rest = match order {
        Order::Updated => page_by!("updated_at"),
        Order::Applied => page_by!("applied_at"),
        Order::Created => page_by!("created_at"),
    };
    tx.select_page(rest, &[&time, &id, &from, &to], limit)
}

/// The existing talents among these ids, in the same order.
pub fn by_ids(tx: &mut Tx<'_>, ids: &[i64]) -> Result<Vec<TalentSummary>, StoreError> {
    let rest = concat!("WHERE tenant = $1 AND deleted = 0 AND id IN ", in_list!());
    let place: HashMap<i64, usize> = ids.iter().copied().zip(0..).collect();
    let mut found: Vec<Option<TalentSummary>> = ids.iter().map(|_| None).collect();
    for talent in tx.select_of::<_, TalentSummary>(rest, ids, &[])? {
        if let Some(found) = place.get(&talent.id.number()).and_then(|place| found.get_mut(*place)) {
            *found = Some(talent);
        }
    }
    Ok(found.into_iter().flatten().collect())
}

/// The sources of these talents, in their order.
pub fn sources(tx: &mut Tx<'_>, talents: &[TalentId]) -> Result<Vec<TalentSource>, StoreError> {
    let rest = concat!("WHERE tenant = $1 AND talent IN ", in_list!(), " ORDER BY talent, ordinal");
    tx.select_of(rest, talents, &[])
}

/// The keys of a talent.
pub fn keys_of(tx: &mut Tx<'_>, talent: TalentId) -> Result<Vec<TalentKey>, StoreError> {
    tx.select("WHERE tenant = $1 AND talent = $2 ORDER BY kind, value", &[&talent])
}

/// The distinct talents with these keys, in the order of the values.
pub fn holders(tx: &mut Tx<'_>, kind: TalentKeyKind, values: &[String]) -> Result<Vec<TalentId>, StoreError> {
    let rest = concat!("WHERE tenant = $1 AND kind = $22 AND value IN ", in_list!());
    let found: Vec<TalentKey> = tx.select_of(rest, values, &[&kind])?;
    let by_value: HashMap<&str, TalentId> = found.iter().map(|key| (key.value.as_str(), key.talent)).collect();
    let mut holders = Vec::new();
    for talent in values.iter().filter_map(|value| by_value.get(value.as_str())) {
        if !holders.contains(talent) {
            holders.push(*talent);
        }
    }
    Ok(holders)
}

/// The folders of a talent.
pub fn folders_of(tx: &mut Tx<'_>, talent: TalentId) -> Result<Vec<TalentFolderMember>, StoreError> {
    tx.select("WHERE tenant = $1 AND talent = $2 ORDER BY folder", &[&talent])
}

/// The time of the latest update of any talent of the tenant.
pub fn latest_update(tx: &mut Tx<'_>) -> Result<Option<i64>, StoreError> {
    tx.scalar(
        "SELECT updated_at FROM talents WHERE tenant = $1 AND deleted = 0 ORDER BY updated_at DESC, id DESC LIMIT 1",
        &[],
    )
}

/// The resume that was uploaded last; of several with the same time, the first in the list.
pub fn newest_resume(tx: &mut Tx<'_>, talent: &Talent) -> Result<Option<AttachmentId>, StoreError> {
    let times = attachments::created_at(tx, &talent.resume.attachments)?;
    Ok(talent.resume.attachments.iter().rev().copied().max_by_key(|id| times.get(id)))
}

/// Sets whether a talent is employed.
pub fn set_onboard_state(tx: &mut WriteTx<'_>, talent: TalentId, to: TalentOnboardState) -> Result<(), StoreError> {
    if let Some(before) = tx.get::<Talent>(&talent)?.filter(|talent| talent.onboard_state != to) {
        // A seed states the times of its talents.
        let updated_at = if matches!(tx.actor(), Actor::Seed) { before.updated_at } else { tx.now() };
        let after = Talent { onboard_state: to, updated_at, ..before.clone() };
        tx.update(&before, &after)?;
    }
    Ok(())
}

/// Records an application at this time, from this source. The stored time only moves forward.
pub fn note_application(
    tx: &mut WriteTx<'_>,
    talent: TalentId,
    at: i64,
    source: Option<ResumeSourceId>,
) -> Result<(), StoreError> {
    let Some(before) = tx.get::<Talent>(&talent)? else { return Ok(()) };
    let mut after = before.clone();
    after.applied_at = after.applied_at.max(at);
    if let Some(resume_source) = source {
        let known = sources(tx, &[talent])?;
        if !known.iter().any(|known| known.resume_source == resume_source) {
            let ordinal = known.last().map_or(1, |last| last.ordinal + 1);
            tx.insert(&TalentSource { talent, resume_source, ordinal })?;
            after.updated_at = at;
        }
    }
    tx.update(&before, &after)?;
    Ok(())
}
