//! Offer application forms.

use crate::{coded_enum, requirement::RequirementFieldType, wire_enum};

coded_enum! {
    /// Which part of an offer the fields of a module are shown in.
    #[derive(Default)]
    pub enum ModuleKind: str {
        Basic = "basic",
        Salary = "salary",
        /// The administrator's own (`is_customized`).
        #[default]
        Custom = "custom",
    }
}

wire_enum! {
    /// The types of the fields of published jobs: a `RequirementFieldType` without modules.
    pub enum PublishedFieldType: i64 {
        Text = 1 ("单行文本", "text"),
        LongText = 2 ("多行文本", "long text"),
        Select = 3 ("单选", "select"),
        MultiSelect = 4 ("多选", "multi select"),
        Date = 5 ("日期", "date"),
        Month = 6 ("月份选择", "month"),
        Year = 7 ("年份选择", "year"),
        Period = 8 ("时间段", "period"),
        Number = 9 ("数字", "number"),
        Default = 10 ("默认字段", "default"),
    }
}

wire_enum! {
    /// The types of the fields of registration forms: a `RequirementFieldType`, or an attachment.
    pub enum RegistrationFieldType: i64 {
        Text = 1 ("单行文本", "text"),
        LongText = 2 ("多行文本", "long text"),
        Select = 3 ("单选", "select"),
        MultiSelect = 4 ("多选", "multi select"),
        Date = 5 ("日期", "date"),
        Month = 6 ("月份选择", "month"),
        Year = 7 ("年份选择", "year"),
        Period = 8 ("时间段", "period"),
        Number = 9 ("数字", "number"),
        Default = 10 ("默认字段", "default"),
        Module = 11 ("模块", "module"),
        Attachment = 13 ("附件", "attachment"),
    }
}

impl From<RequirementFieldType> for RegistrationFieldType {
    fn from(of_requirements: RequirementFieldType) -> Self {
        match of_requirements {
            RequirementFieldType::Text => Self::Text,
            RequirementFieldType::LongText => Self::LongText,
            RequirementFieldType::Select => Self::Select,
            RequirementFieldType::MultiSelect => Self::MultiSelect,
            RequirementFieldType::Date => Self::Date,
            RequirementFieldType::Month => Self::Month,
            RequirementFieldType::Year => Self::Year,
            RequirementFieldType::Period => Self::Period,
            RequirementFieldType::Number => Self::Number,
            RequirementFieldType::Default => Self::Default,
            RequirementFieldType::Module => Self::Module,
        }
    }
}

wire_enum! {
    /// The types of the fields of talents, which are all that there are: a `RequirementFieldType`, a day, or an attachment.
    pub enum TalentFieldType: i64 {
        Text = 1 ("单行文本", "text"),
        LongText = 2 ("多行文本", "long text"),
        Select = 3 ("单选", "select"),
        MultiSelect = 4 ("多选", "multi select"),
        Date = 5 ("日期", "date"),
        Month = 6 ("月份选择", "month"),
        Year = 7 ("年份选择", "year"),
        Period = 8 ("时间段", "period"),
        Number = 9 ("数字", "number"),
        Default = 10 ("默认字段", "default"),
        Module = 11 ("模块", "module"),
        Day = 12 ("日选择", "day"),
        Attachment = 13 ("附件", "attachment"),
    }
}

/// The narrower enumerations have the same codes.
macro_rules! widened {
    ($($narrow:ty),+) => {
        $(impl From<$narrow> for TalentFieldType {
            fn from(narrow: $narrow) -> Self {
                Self::from_code(narrow.code()).unwrap_or(Self::Default)
            }
        })+
    };
}

widened!(crate::requirement::RequirementFieldType, RegistrationFieldType);

wire_enum! {
    /// The scenario of a registration form.
    pub enum RegistrationScenario: i64 {
        Interview = 5 ("面试登记表", "interview"),
        Onboarding = 6 ("入职登记表", "onboarding"),
        Update = 14 ("信息更新登记表", "update"),
    }
}

wire_enum! {
    /// The owner of an attachment.
    pub enum AttachmentType: i64 {
        Resume = 1 ("简历附件", "resume"),
        Works = 2 ("作品附件", "works"),
        Common = 3 ("通用附件", "common"),
    }
}
