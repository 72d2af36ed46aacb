//! Talents as the list shows them.

use std::collections::HashMap;

use hire_api::{
    id::TalentId,
    talent::list::{Profile, Resume},
    verbatim::Verbatim,
};

use super::{Row, StoreError, Tx, any_of_them};
use crate::records::TalentDocument;

/// The orders that an index serves, all falling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Updated,
    Applied,
    Created,
}

/// The first and the last millisecond in which talents were updated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub from: i64,
    pub to: i64,
}

impl Window {
    pub const ALWAYS: Self = Self { from: i64::MIN, to: i64::MAX };
}

/// A talent as a list shows it.
#[derive(Debug)]
pub struct Listed {
    pub id: TalentId,
    pub name: String,
    pub mobile: Option<String>,
    pub email: Option<String>,
    pub identity_number: Option<String>,
    pub creator: Option<i64>,
    pub onboarded: bool,
    pub created_at: i64,
    pub updated_at: i64,
    pub applied_at: i64,
    pub document: TalentDocument,
    pub profile: Verbatim<Profile>,
    pub resume: Verbatim<Resume>,
}

impl Listed {
    /// Where it stands in an order.
    pub fn position(&self, order: Order) -> (i64, i64) {
        let time = match order {
            Order::Updated => self.updated_at,
            Order::Applied => self.applied_at,
            Order::Created => self.created_at,
        };
        (time, self.id.number())
    }
}

macro_rules! listed {
    ($($rest:expr),+) => {
        concat!(
            "SELECT id, name, mobile, email, identity_number, creator, onboarded, created_at, updated_at, applied_at, \
             document, profile, resume FROM talents WHERE tenant = $1 AND deleted = 0 AND ",
            $($rest),+
        )
    };
}

macro_rules! page_by {
    ($column:literal) => {
        listed!(
            "(",
            $column,
            ", id) < ($2, $3) AND updated_at >= $4 AND updated_at <= $5 ORDER BY ",
            $column,
            " DESC, id DESC LIMIT $6"
        )
    };
}

/// The first talents of a window, below a position in the order, and whether there are more.
pub fn list(
    tx: &mut Tx<'_>,
    order: Order,
    Window { from, to }: Window,
    below: (i64, i64),
    limit: i64,
) -> Result<(Vec<Listed>, bool), StoreError> {
    // By update, the end of the window is a position in the order.
    let (time, id) = if order == Order::Updated { below.min((to, i64::MAX)) } else { below };
    let sql = match order {
        Order::Updated => page_by!("updated_at"),
        Order::Applied => page_by!("applied_at"),
        Order::Created => page_by!("created_at"),
    };
    tx.page(sql, &[&time, &id, &from, &to], limit, listed)
}

/// Those of these talents that exist, in their order.
pub fn find(tx: &mut Tx<'_>, ids: &[i64]) -> Result<Vec<Listed>, StoreError> {
    let sql = listed!("id IN ", any_of_them!());
    let place: HashMap<i64, usize> = ids.iter().copied().zip(0..).collect();
    let mut found: Vec<Option<Listed>> = ids.iter().map(|_| None).collect();
    for talent in tx.all_of(sql, ids, &[], listed)? {
        if let Some(found) = place.get(&talent.id.number()).and_then(|place| found.get_mut(*place)) {
            *found = Some(talent);
        }
    }
    Ok(found.into_iter().flatten().collect())
}

fn listed(row: &Row<'_>) -> Result<Listed, StoreError> {
    Ok(Listed {
        id: TalentId::new(row.get(0)?),
        name: row.get(1)?,
        mobile: row.get(2)?,
        email: row.get(3)?,
        identity_number: row.get(4)?,
        creator: row.get(5)?,
        onboarded: row.get(6)?,
        created_at: row.get(7)?,
        updated_at: row.get(8)?,
        applied_at: row.get(9)?,
        document: super::from_json(row.text(10)?)?,
        profile: row.get(11)?,
        resume: row.get(12)?,
    })
}

/// When a talent of the tenant was updated last.
pub fn latest_update(tx: &mut Tx<'_>) -> Result<Option<i64>, StoreError> {
    tx.one(
        "SELECT updated_at FROM talents WHERE tenant = $1 AND deleted = 0 ORDER BY updated_at DESC, id DESC LIMIT 1",
        &[],
        |row| row.get(0),
    )
}
