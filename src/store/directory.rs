//! People and organisation. The `id` is also the people_admin id. Rows are deactivated, never deleted, so that old records
//! and late events can still be shown.

use hire_types::Name;

use super::record::record;

record! {
    /// A person of the company.
    pub struct User in users, key(id: i64), cached() {
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
        job_level_id: String,
        name as ("name_zh", "name_en"): Name,
        active: bool,
    }
}

record! {
    pub struct JobFamily in job_families, key(id: i64), cached() {
        job_family_id: String,
        name as ("name_zh", "name_en"): Name,
        parent: Option<i64>,
        active: bool,
    }
}

record! {
    pub struct EmployeeType in employee_types, key(id: i64), cached() {
        enum_id: String,
        /// Also the people_admin id of the type.
        enum_value: String,
        name as ("name_zh", "name_en"): Name,
        active: bool,
    }
}
