//! Types that several resources share.

use crate::{id::USER_ID_SCOPE, wire_enum};

wire_enum! {
    pub enum EnabledStatus: i64 {
        Enabled = 1 ("活跃", "enabled"),
        Disabled = 2 ("非活跃，即为「已终止」", "disabled"),
    }
}

impl EnabledStatus {
    pub const fn from_active(active: bool) -> Self {
        if active { Self::Enabled } else { Self::Disabled }
    }
}

wire_enum! {
    /// How a caller names people in core HR.
    pub enum CorehrUserIdType: str {
        OpenId = "open_id" ("应用内的用户 ID", "id of a person for one app"),
        UnionId = "union_id" ("应用开发商内的用户 ID", "id of a person for all apps of one developer"),
        UserId = "user_id" ("租户内的用户 ID", "id of a person in one tenant, the same for all apps") needs USER_ID_SCOPE,
        CorehrId = "people_corehr_id" ("飞书人事的用户 ID", "id of a person in core HR"),
    }
}

impl CorehrUserIdType {
    pub const fn open_id() -> Self {
        Self::OpenId
    }
}

wire_enum! {
    /// How a caller names people where user ids are not offered.
    pub enum OpenUserIdType: str {
        OpenId = "open_id" ("应用内的用户 ID", "id of a person for one app"),
        UnionId = "union_id" ("应用开发商内的用户 ID", "id of a person for all apps of one developer"),
    }
}

impl OpenUserIdType {
    pub const fn open_id() -> Self {
        Self::OpenId
    }
}

wire_enum! {
    /// How a caller names departments in core HR.
    pub enum CorehrDepartmentIdType: str {
        OpenDepartmentId = "open_department_id" ("应用使用的部门 ID", "id of a department for apps"),
        DepartmentId = "department_id" ("租户内的部门 ID", "id of a department in one tenant"),
        CorehrDepartmentId = "people_corehr_department_id" ("飞书人事的部门 ID", "id of a department in core HR"),
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
    pub enum Locale: str {
        ZhCn = "zh_cn" ("中文", "Chinese"),
        EnUs = "en_us" ("英语", "English"),
        JaJp = "ja_jp" ("日语", "Japanese"),
    }
}

wire_enum! {
    /// The types of places that can be queried.
    pub enum QueriedLocationType: i64 {
        Country = 1 ("国家类型", "country"),
        State = 2 ("省份/州类型", "state"),
        City = 3 ("市类型", "city"),
        District = 4 ("区类型", "district"),
    }
}

wire_enum! {
    pub enum LocationUsage: str {
        Job = "position_location" ("职位地址", "job"),
        Interview = "interview_location" ("面试地址", "interview"),
        Store = "store_location" ("门店地址", "store"),
    }
}
