//! The contacts.

use crate::wire_enum;

wire_enum! {
    pub enum ContactGender: i64 {
        Unknown = 0 ("保密", "unknown"),
        Male = 1 ("男", "male"),
        Female = 2 ("女", "female"),
        Other = 3 ("其他", "other"),
    }
}

wire_enum! {
    /// The genders of `contact.user/update`.
    pub enum UpdatedContactGender: i64 {
        Unknown = 0 ("保密", "unknown"),
        Male = 1 ("男", "male"),
        Female = 2 ("女", "female"),
    }
}

wire_enum! {
    /// The type of a custom field of users.
    pub enum CustomAttributeType: str {
        Text = "TEXT" ("文本", "text"),
        Link = "HREF" ("网页", "link"),
        Enumeration = "ENUMERATION" ("枚举", "enumeration"),
        PictureEnumeration = "PICTURE_ENUM" ("图片", "picture enumeration"),
        User = "GENERIC_USER" ("用户", "user"),
    }
}

wire_enum! {
    pub enum LeaderType: i64 {
        Main = 1 ("主负责人", "main"),
        Deputy = 2 ("副负责人", "deputy"),
    }
}

wire_enum! {
    pub enum EmployeeTypeKind: i64 {
        BuiltIn = 1 ("内置类型", "built in"),
        Custom = 2 ("自定义", "custom"),
    }
}

wire_enum! {
    pub enum EmployeeTypeStatus: i64 {
        Active = 1 ("激活", "active"),
        Inactive = 2 ("未激活", "inactive"),
    }
}

wire_enum! {
    /// The treatment of the mail of a deleted user.
    pub enum MailHandling: str {
        Transfer = "1" ("转移资源", "transfer"),
        Keep = "2" ("保留资源", "keep"),
        Delete = "3" ("删除资源", "delete"),
    }
}

wire_enum! {
    pub enum TenantTag: i64 {
        Team = 0 ("团队版", "team"),
        Personal = 2 ("个人版", "personal"),
    }
}
