//! Custom fields of jobs, requirements and talents.

use serde::{Deserialize, Serialize};

use crate::coded_enum;

/// The value of a custom field. Options are named by their keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldValue {
    Text(String),
    Option(String),
    Options(Vec<String>),
    /// Milliseconds.
    Time(i64),
    /// Two of them; without an end it lasts.
    Period {
        start: i64,
        end: Option<i64>,
    },
    Number(String),
    /// Ids of files.
    Files(Vec<i64>),
}

coded_enum! {
    /// The default fields of a job whose values a company can make obligatory.
    pub enum JobPreset: str {
        Description = "description",
        Requirement = "requirement",
        HeadCount = "head_count",
        Experience = "experience",
        RequiredDegree = "required_degree",
        MinSalary = "min_salary",
        MaxSalary = "max_salary",
        MinLevel = "min_level_id",
        MaxLevel = "max_level_id",
        Family = "job_category_id",
        Function = "job_function_id",
        Subject = "subject_id",
        Addresses = "address_id_list",
        Highlights = "highlight_list",
        Majors = "target_major_id_list",
        Code = "code",
        Attribute = "job_attribute",
    }
}
