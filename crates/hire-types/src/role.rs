//! Roles and their permissions.

use crate::wire_enum;

wire_enum! {
    pub enum RoleType: i64 {
        BuiltIn = 1 ("系统内置角色", "built in"),
        OrdinaryUser = 2 ("普通用户", "ordinary user"),
        Custom = 5 ("自定义角色", "custom"),
    }
}

wire_enum! {
    /// Which hiring a role is about.
    pub enum RoleScope: i64 {
        Social = 1 ("社招", "social recruitment"),
        Campus = 2 ("校招", "campus recruitment"),
        Both = 3 ("都包含", "both"),
    }
}

wire_enum! {
    pub enum ScopeRule: i64 {
        None = 0 ("无数据权限", "none"),
        All = 1 ("全部数据权限", "all"),
        ByRule = 2 ("按规则指定范围", "by rule"),
    }
}

wire_enum! {
    pub enum FieldPermission: i64 {
        Hidden = 0 ("不可见", "hidden"),
        Visible = 1 ("可见", "visible"),
        Editable = 2 ("可编辑", "editable"),
    }
}
