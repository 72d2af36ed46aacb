//! People and organisation. The `id` is also the people_admin id, `corehr_id` the id in core HR. Rows are deactivated or
//! marked as deleted, never removed, so that old records and late events can still be shown.

use hire_types::Name;

use super::{Json, StoreError, Tx, record::record};
use crate::{
    documents::{DescribedDocument, Translations},
    events::facts,
};

record! {
    /// A person of the company.
    pub struct User in users, key(id: i64), cached() {
        corehr_id: i64,
        user_id: String,
        name as ("name_zh", "name_en"): Name,
        email: Option<String>,
        mobile: Option<String>,
        department: Option<i64>,
        leader: Option<i64>,
        active: bool,
    }
}

record! {
    /// An open_id that was taken over from a real tenant. All others are computed.
    pub struct PinnedOpenId in pinned_open_ids, key(app_id: String, open_id: String) {
        user: i64,
    }
}

record! {
    pub struct Department in departments, key(id: i64), cached() {
        corehr_id: i64,
        open_department_id: String,
        department_id: String,
        name as ("name_zh", "name_en"): Name,
        parent: Option<i64>,
        leader: Option<i64>,
        active: bool,
    }
}

record! {
    pub struct JobLevel in job_levels, key(id: i64), events(facts::job_level), cached() {
        corehr_id: i64,
        job_level_id: String,
        code: Option<String>,
        /// The name without a language.
        label: String,
        name as ("name_zh", "name_en"): Name,
        /// Of the contacts: smaller is earlier.
        ordinal: i64,
        /// Of core HR: larger is higher.
        level_order: i64,
        active: bool,
        deleted_at: Option<i64>,
        document: Json<DescribedDocument>,
    }
}

record! {
    pub struct JobFamily in job_families, key(id: i64), events(facts::job_family), cached() {
        corehr_id: i64,
        job_family_id: String,
        code: Option<String>,
        /// The name without a language.
        label: String,
        name as ("name_zh", "name_en"): Name,
        parent: Option<i64>,
        /// Whether offers may name it.
        selectable: bool,
        active: bool,
        /// The beginning of a day in UTC+8. None: since ever.
        effective_from: Option<i64>,
        deleted_at: Option<i64>,
        document: Json<DescribedDocument>,
    }
}

record! {
    pub struct EmployeeType in employee_types, key(id: i64), events(facts::employee_type), cached() {
        corehr_id: i64,
        enum_id: String,
        /// Also the people_admin id of the type.
        enum_value: String,
        /// The text without a language.
        label: String,
        name as ("name_zh", "name_en"): Name,
        active: bool,
        deleted_at: Option<i64>,
        document: Json<Translations>,
    }
}

impl EmployeeType {
    /// The types that every tenant has. They cannot be changed.
    pub fn is_built_in(&self) -> bool {
        matches!(self.enum_value.as_str(), "1" | "2" | "3" | "4" | "5")
    }

    /// The order of lists: by value, as a number where it is one.
    pub fn position(&self) -> [i64; 2] {
        [self.enum_value.parse().unwrap_or(i64::MAX), self.id]
    }
}

impl JobFamily {
    /// Whether offers may name it at a time.
    pub fn is_active_at(&self, now: i64) -> bool {
        self.active && self.selectable && self.effective_from.is_none_or(|from| from <= now)
    }
}

/// The open_ids of a user that were taken over.
pub fn pinned_open_ids(tx: &mut Tx<'_>, user: i64) -> Result<Vec<PinnedOpenId>, StoreError> {
    tx.select("WHERE tenant = $1 AND \"user\" = $2", &[&user])
}
