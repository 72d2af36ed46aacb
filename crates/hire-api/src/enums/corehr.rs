//! Core HR.

use crate::wire_enum;

wire_enum! {
    /// From which ids to which `common_data/id/convert` translates.
    pub enum IdTransform: i64 { CorehrToContact = 1, ContactToCorehr = 2, AdminToContact = 3, AdminToCorehr = 4 }
}

wire_enum! {
    /// What the ids name that are translated.
    pub enum ConvertedIdType: str {
        User = "user_id", Department = "department_id", JobLevel = "job_level_id", JobFamily = "job_family_id",
        EmployeeType = "employee_type_id",
    }
}
