//! Core HR.

use crate::wire_enum;

wire_enum! {
    /// From which ids to which `common_data/id/convert` translates.
    pub enum IdTransform: i64 {
        CorehrToContact = 1 ("飞书人事 -> 飞书通讯录", "core HR to contacts"),
        ContactToCorehr = 2 ("飞书通讯录 -> 飞书人事", "contacts to core HR"),
        AdminToContact = 3 ("people admin -> 飞书通讯录", "people admin to contacts"),
        AdminToCorehr = 4 ("people admin -> 飞书人事", "people admin to core HR"),
    }
}

wire_enum! {
    /// The type of the entities whose ids are translated.
    pub enum ConvertedIdType: str {
        User = "user_id" ("员工ID，当选择 user_id 且 id_tr", "user"),
        Department = "department_id" ("部门ID，当选择 department_id 且", "department"),
        JobLevel = "job_level_id" ("职级ID", "job level"),
        JobFamily = "job_family_id" ("序列ID", "job family"),
        EmployeeType = "employee_type_id" ("人员类型ID，people admin 的人员类", "employee type"),
    }
}
