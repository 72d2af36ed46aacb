//! People and organisation. The `id` is also the people_admin id, `corehr_id` the id in core HR. Rows are deactivated or
//! marked as deleted, never removed, so that old records and late events can still be shown.

use hire_types::Name;

use super::{StoreError, Tx, record::record};

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
    pub struct JobLevel in job_levels, key(id: i64), cached() {
        corehr_id: i64,
        job_level_id: String,
        name as ("name_zh", "name_en"): Name,
        active: bool,
        deleted_at: Option<i64>,
    }
}

record! {
    pub struct JobFamily in job_families, key(id: i64), cached() {
        corehr_id: i64,
        job_family_id: String,
        name as ("name_zh", "name_en"): Name,
        parent: Option<i64>,
        active: bool,
        deleted_at: Option<i64>,
    }
}

record! {
    pub struct EmployeeType in employee_types, key(id: i64), cached() {
        corehr_id: i64,
        enum_id: String,
        /// Also the people_admin id of the type.
        enum_value: String,
        name as ("name_zh", "name_en"): Name,
        active: bool,
        deleted_at: Option<i64>,
    }
}

/// The open_ids of a user that were taken over.
pub fn pinned_open_ids(tx: &mut Tx<'_>, user: i64) -> Result<Vec<PinnedOpenId>, StoreError> {
    tx.select("WHERE tenant = $1 AND \"user\" = $2", &[&user])
}
