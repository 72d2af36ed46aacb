//! The submitted values of a request: ids are translated, amounts and custom values are still text.

use crate::Id;
use crate::calendar::Date;
use hire_types::hiring::{ContractPeriod, OfferType, ProcessType};

/// An optional value that may be malformed. The form reports a malformed value with its other problems.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Given<T> {
    #[default]
    Absent,
    Malformed,
    Value(T),
}

impl<T> Given<T> {
    /// Parses an optional text. A blank text is absent.
    pub fn read(text: Option<&str>, read: impl FnOnce(&str) -> Option<T>) -> Self {
        match text.filter(|text| !text.trim().is_empty()) {
            None => Self::Absent,
            Some(text) => read(text).map_or(Self::Malformed, Self::Value),
        }
    }

    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Malformed => None,
        }
    }
}

impl<T> From<Option<T>> for Given<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Self::Value)
    }
}

#[derive(Clone, Debug, Default)]
pub struct Submitted<'a> {
    pub offer_type: OfferType,
    pub basic: Basic<'a>,
    pub salary: Option<Salary<'a>>,
    pub salary_source: SalarySource,
    pub custom: Vec<CustomValue<'a>>,
}

/// Where the company stores salaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SalarySource {
    #[default]
    Offer,
    /// Core HR: then the submitted salary and the custom fields of the salary module are ignored.
    CoreHr,
}

/// The value of a custom field, in the format of the field's type.
#[derive(Clone, Copy, Debug, Default)]
pub struct CustomValue<'a> {
    pub field: Given<Id>,
    pub value: Option<&'a str>,
}

#[derive(Clone, Debug, Default)]
pub struct Basic<'a> {
    pub department: Option<Id>,
    pub leader: Option<Id>,
    pub employment_job: Option<Id>,
    pub employee_type: Option<Id>,
    pub job_family: Option<Id>,
    pub job_level: Option<Id>,
    pub probation_month: Option<i64>,
    pub contract_year: Option<i64>,
    pub contract_period: Option<ContractPeriod>,
    pub onboard_date: Given<Date>,
    pub onboard_address: Option<Id>,
    pub work_address: Option<Id>,
    pub owner: Option<Id>,
    pub recommended_words: Option<&'a str>,
    pub job_requirement: Option<Id>,
    pub process_type: Given<ProcessType>,
    /// Of both lists.
    pub attachments: Vec<Id>,
    pub attachment_description: Option<&'a str>,
    pub operator: Option<Id>,
    pub position: Option<Id>,
    pub job_offered: Option<&'a str>,
    pub job_grade: Option<Id>,
    pub pathway: Option<Id>,
}

#[derive(Clone, Debug, Default)]
pub struct Salary<'a> {
    pub currency: &'a str,
    pub basic_salary: Option<&'a str>,
    pub probation_salary_percentage: Option<&'a str>,
    pub award_salary_multiple: Option<&'a str>,
    pub option_shares: Option<&'a str>,
    pub quarterly_bonus: Option<&'a str>,
    pub half_year_bonus: Option<&'a str>,
}
