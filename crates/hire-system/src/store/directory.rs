//! People and organisation. The `id` is also the people_admin id, `corehr_id` the id in core HR. Rows are deactivated or
//! marked as deleted, never removed, so that old records and late events can still be shown.

use hire_types::Name;

use super::{Json, StoreError, Tx, record::record};
use crate::{
    documents::{DepartmentDocument, DescribedDocument, Translations, UserDocument},
    events::facts,
};

record! {
    /// A person of the company.
    pub struct User in users, key(id: i64), cached() {
        corehr_id: i64,
        user_id: String,
        name as ("name_zh", "name_en"): Name,
        email: Option<String>,
        /// With its country code.
        mobile: Option<String>,
        employee_no: Option<String>,
        leader: Option<i64>,
        employee_type: Option<i64>,
        job_level: Option<i64>,
        job_family: Option<i64>,
        job_title: Option<i64>,
        work_city: Option<i64>,
        frozen: bool,
        active: bool,
        /// When the user was deleted, in milliseconds.
        left_at: Option<i64>,
        document: Json<UserDocument>,
    }
}

record! {
    /// An open_id of a real tenant that is stored (pinned). All others are computed.
    pub struct PinnedOpenId in pinned_open_ids, key(app_id: String, open_id: String) {
        user: i64,
    }
}

record! {
    pub struct Department in departments, key(id: i64), cached() {
        corehr_id: i64,
        open_department_id: String,
        department_id: String,
        /// The name without a language.
        label: String,
        name as ("name_zh", "name_en"): Name,
        /// [`ROOT`](super::departments::ROOT): the company itself.
        parent: i64,
        /// Its order among its siblings.
        ordinal: i64,
        active: bool,
        document: Json<DepartmentDocument>,
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
        /// The beginning of a day in UTC+8. `None`: no beginning.
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

    /// The sort order of lists: by value, compared as a number if it is one.
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

/// The pinned open_ids of a user.
pub fn pinned_open_ids(tx: &mut Tx<'_>, user: i64) -> Result<Vec<PinnedOpenId>, StoreError> {
    tx.select("WHERE tenant = $1 AND \"user\" = $2", &[&user])
}

/// The employee type with this value, unless it was deleted.
pub fn employee_type_of_value(tx: &mut Tx<'_>, value: &str) -> Result<Option<EmployeeType>, StoreError> {
    tx.find("WHERE tenant = $1 AND enum_value = $2 AND deleted_at IS NULL", &[&value])
}

/// The job level with this contact id, if users may have it.
pub fn usable_job_level(tx: &mut Tx<'_>, id: &str) -> Result<Option<i64>, StoreError> {
    let rest = "WHERE tenant = $1 AND job_level_id = $2 AND deleted_at IS NULL AND active = 1";
    Ok(tx.find::<JobLevel>(rest, &[&id])?.map(|level| level.id))
}

/// The job family with this contact id, if users may have it.
pub fn usable_job_family(tx: &mut Tx<'_>, id: &str) -> Result<Option<i64>, StoreError> {
    let rest = "WHERE tenant = $1 AND job_family_id = $2 AND deleted_at IS NULL AND active = 1";
    Ok(tx.find::<JobFamily>(rest, &[&id])?.map(|family| family.id))
}
