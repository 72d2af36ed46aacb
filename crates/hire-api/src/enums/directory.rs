//! The contacts.

use crate::wire_enum;

wire_enum! {
    pub enum ContactGender: i64 { Unknown = 0, Male = 1, Female = 2, Other = 3 }
}

wire_enum! {
    /// The genders that `contact.user/update` knows.
    pub enum UpdatedContactGender: i64 { Unknown = 0, Male = 1, Female = 2 }
}

wire_enum! {
    /// The built-in employee types. Custom ones have other numbers.
    pub enum EmployeeTypeValue: i64 { Regular = 1, Intern = 2, Outsourced = 3, Contractor = 4, Consultant = 5 }
}

wire_enum! {
    /// The type of a custom field of users.
    pub enum CustomAttributeType: str {
        Text = "TEXT", Link = "HREF", Enumeration = "ENUMERATION", PictureEnumeration = "PICTURE_ENUM",
        User = "GENERIC_USER",
    }
}

wire_enum! {
    pub enum LeaderType: i64 { Main = 1, Deputy = 2 }
}

wire_enum! {
    pub enum EmployeeTypeKind: i64 { BuiltIn = 1, Custom = 2 }
}

wire_enum! {
    pub enum EmployeeTypeStatus: i64 { Active = 1, Inactive = 2 }
}

wire_enum! {
    /// What happens to the mail of a user who is deleted.
    pub enum MailHandling: str { Transfer = "1", Keep = "2", Delete = "3" }
}

wire_enum! {
    pub enum TenantTag: i64 { Team = 0, Personal = 2 }
}
