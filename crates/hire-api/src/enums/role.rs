//! Roles and their permissions.

use crate::wire_enum;

wire_enum! {
    pub enum RoleType: i64 { BuiltIn = 1, OrdinaryUser = 2, Custom = 5 }
}

wire_enum! {
    /// Which hiring a role is about.
    pub enum RoleScope: i64 { Social = 1, Campus = 2, Both = 3 }
}

wire_enum! {
    pub enum ScopeRule: i64 { None = 0, All = 1, ByRule = 2 }
}

wire_enum! {
    pub enum FieldPermission: i64 { Hidden = 0, Visible = 1, Editable = 2 }
}
