//! What a request says, as the rules look at it: ids already resolved to those of the directory, values still as written.

use crate::Id;
use hire_types::hiring::{ContractPeriod, OfferType};

#[derive(Clone, Debug, Default)]
pub struct Submitted<'a> {
    pub offer_type: OfferType,
    pub basic: Basic<'a>,
    pub salary: Option<Salary<'a>>,
    pub salary_source: SalarySource,
    pub custom: Vec<CustomValue<'a>>,
}

/// Where the company keeps what an offer pays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SalarySource {
    #[default]
    Offer,
    /// Core HR: then the request's salary, with the custom fields of the salary module, is neither looked at nor kept.
    CoreHr,
}

/// One entry of `customized_info_list`.
#[derive(Clone, Copy, Debug, Default)]
pub struct CustomValue<'a> {
    pub id: Option<&'a str>,
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
    pub expected_onboard_date: Option<&'a str>,
    pub onboard_address: Option<Id>,
    pub work_address: Option<Id>,
    pub owner: Option<Id>,
    pub recommended_words: Option<&'a str>,
    pub job_requirement: Option<Id>,
    pub job_process_type: Option<i64>,
    /// Of both lists.
    pub attachments: usize,
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
