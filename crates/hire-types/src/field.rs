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

coded_enum! {
    /// The default fields of a requirement, as requests call them.
    pub enum RequirementPreset: str {
        ShortCode = "short_code",
        Name = "name",
        DisplayProgress = "display_progress",
        HeadCount = "head_count",
        RecruitmentType = "recruitment_type_id",
        EmployeeType = "employee_type_id",
        MaxLevel = "max_level_id",
        MinLevel = "min_level_id",
        Family = "sequence_id",
        Category = "category",
        Department = "department_id",
        Recruiters = "recruiter_id_list",
        HiringManagers = "jr_hiring_manager_id_list",
        DirectLeaders = "direct_leader_id_list",
        StartTime = "start_time",
        Deadline = "deadline",
        Priority = "priority",
        RequiredDegree = "required_degree",
        MaxSalary = "max_salary",
        MinSalary = "min_salary",
        Address = "address_id",
        Description = "description",
        ProcessType = "process_type",
        JobType = "job_type_id",
        EmploymentJob = "employment_job_id",
        Position = "position_id",
    }
}
