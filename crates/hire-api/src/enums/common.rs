//! What operations of several resources share.

use crate::wire_enum;

wire_enum! {
    pub enum EnabledStatus: i64 { Enabled = 1, Disabled = 2 }
}

wire_enum! {
    /// How a caller names people in core HR.
    pub enum CorehrUserIdType: str {
        OpenId = "open_id", UnionId = "union_id", UserId = "user_id", CorehrId = "people_corehr_id",
    }
}

impl CorehrUserIdType {
    pub const fn open_id() -> Self {
        Self::OpenId
    }
}

wire_enum! {
    /// How a caller names people where user ids are not offered.
    pub enum OpenUserIdType: str { OpenId = "open_id", UnionId = "union_id" }
}

impl OpenUserIdType {
    pub const fn open_id() -> Self {
        Self::OpenId
    }
}

wire_enum! {
    /// How a caller names departments, where the document still knows `people_admin_department_id`.
    pub enum AdminDepartmentIdType: str {
        OpenDepartmentId = "open_department_id", DepartmentId = "department_id",
        PeopleAdminDepartmentId = "people_admin_department_id",
    }
}

impl AdminDepartmentIdType {
    pub const fn open_department_id() -> Self {
        Self::OpenDepartmentId
    }

    pub const fn people_admin_department_id() -> Self {
        Self::PeopleAdminDepartmentId
    }
}

wire_enum! {
    /// How a caller names departments in core HR.
    pub enum CorehrDepartmentIdType: str {
        OpenDepartmentId = "open_department_id", DepartmentId = "department_id",
        CorehrDepartmentId = "people_corehr_department_id",
    }
}

impl CorehrDepartmentIdType {
    pub const fn open_department_id() -> Self {
        Self::OpenDepartmentId
    }

    pub const fn corehr_department_id() -> Self {
        Self::CorehrDepartmentId
    }
}

wire_enum! {
    /// A language of a name.
    pub enum Locale: str { ZhCn = "zh_cn", EnUs = "en_us", JaJp = "ja_jp" }
}

wire_enum! {
    /// The types of places that can be queried.
    pub enum QueriedLocationType: i64 { Country = 1, State = 2, City = 3, District = 4 }
}

wire_enum! {
    pub enum LocationUsage: str {
        Job = "position_location", Interview = "interview_location", Store = "store_location",
    }
}
