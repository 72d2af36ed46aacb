//! Forms and their fields.

use crate::wire_enum;

wire_enum! {
    /// The types of the fields of published jobs: a [`RequirementFieldType`] without modules.
    pub enum PublishedFieldType: i64 {
        Text = 1, LongText = 2, Select = 3, MultiSelect = 4, Date = 5, Month = 6, Year = 7, Period = 8, Number = 9,
        Default = 10,
    }
}

wire_enum! {
    /// The types of the fields of registration forms: a [`RequirementFieldType`], or an attachment.
    pub enum RegistrationFieldType: i64 {
        Text = 1, LongText = 2, Select = 3, MultiSelect = 4, Date = 5, Month = 6, Year = 7, Period = 8, Number = 9,
        Default = 10, Module = 11, Attachment = 13,
    }
}

wire_enum! {
    /// The types of the fields of talents: a [`RequirementFieldType`], a day, or an attachment.
    pub enum TalentFieldType: i64 {
        Text = 1, LongText = 2, Select = 3, MultiSelect = 4, Date = 5, Month = 6, Year = 7, Period = 8, Number = 9,
        Default = 10, Module = 11, Day = 12, Attachment = 13,
    }
}

wire_enum! {
    /// What a registration form is for.
    pub enum RegistrationScenario: i64 { Interview = 5, Onboarding = 6, Update = 14 }
}

wire_enum! {
    /// What an attachment belongs to.
    pub enum AttachmentType: i64 { Resume = 1, Works = 2, Common = 3 }
}
