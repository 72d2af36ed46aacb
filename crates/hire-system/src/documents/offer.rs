use hire_rules::{calendar::Date, form, offer::Contract};
use hire_types::{
    form::ModuleKind,
    hiring::{ContractPeriod, ProcessType},
};
use serde::{Deserialize, Serialize};

use super::OfferProgress;

/// The parts of an offer that no query filters by. Amounts and custom values are text in the format of the form.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OfferDocument {
    pub probation_month: Option<i64>,
    pub contract_year: Option<i64>,
    pub contract_period: Option<ContractPeriod>,
    #[serde(with = "super::date")]
    pub onboard_date: Option<Date>,
    pub recommended_words: Option<String>,
    pub process_type: Option<ProcessType>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub common_attachments: Vec<i64>,
    pub attachment_description: Option<String>,
    pub job_offered: Option<String>,
    pub salary: Option<Salary>,
    pub total_annual_cash: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub custom: Vec<CustomFieldRecord>,
    #[serde(skip_serializing_if = "OfferProgress::is_empty")]
    pub progress: OfferProgress,
}

impl OfferDocument {
    /// The period of the contract, and `contract_year` beside it.
    pub fn contract(&self) -> Option<(ContractPeriod, Option<i64>)> {
        let Contract { year, period } = Contract::from_stated(self.contract_year, self.contract_period)?;
        Some((period, year))
    }
}

/// The salary of an offer. Amounts are decimal text.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Salary {
    /// ISO 4217, such as `CNY`.
    pub currency: String,
    /// Of a month for formal offers, of a day for internships.
    pub basic_salary: Option<String>,
    /// The share of the basic salary that is paid in probation: `0.8` or `80%`.
    pub probation_salary_percentage: Option<String>,
    /// Months of basic salary that are paid as the annual award.
    pub award_salary_multiple: Option<String>,
    pub option_shares: Option<String>,
    pub quarterly_bonus: Option<String>,
    pub half_year_bonus: Option<String>,
}

impl Salary {
    /// As the rules see it.
    pub fn submitted(&self) -> form::Salary<'_> {
        form::Salary {
            currency: &self.currency,
            basic_salary: self.basic_salary.as_deref(),
            probation_salary_percentage: self.probation_salary_percentage.as_deref(),
            award_salary_multiple: self.award_salary_multiple.as_deref(),
            option_shares: self.option_shares.as_deref(),
            quarterly_bonus: self.quarterly_bonus.as_deref(),
            half_year_bonus: self.half_year_bonus.as_deref(),
        }
    }
}

/// The value of a custom field. Its module is copied from the form version of the offer, which never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomFieldRecord {
    pub field: i64,
    pub value: String,
    pub module: i64,
    pub module_kind: ModuleKind,
    /// Computed by a formula, not sent by the caller.
    #[serde(default)]
    pub computed: bool,
}
