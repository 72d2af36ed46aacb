use hire_api::{
    application::offer::SendRecord,
    offer::{ContractPeriod, PeriodType, create::OfferSalary},
};
use hire_rules::offer::{Contract, PeriodUnit};
use serde::{Deserialize, Serialize};

use super::ModuleKind;

/// The parts of an offer that nothing is filtered by, as they were sent.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OfferDocument {
    pub probation_month: Option<i64>,
    pub contract_year: Option<i64>,
    pub contract_period: Option<ContractPeriod>,
    /// A string that holds `{"date":"YYYY-MM-DD"}`.
    pub expected_onboard_date: Option<String>,
    pub recommended_words: Option<String>,
    pub job_process_type_id: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub common_attachments: Vec<i64>,
    pub attachment_description: Option<String>,
    pub job_offered: Option<String>,
    pub salary: Option<OfferSalary>,
    pub total_annual_cash: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub custom: Vec<CustomFieldRecord>,
    /// `operator_user_id` holds the number of the user; it is translated for each caller.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub send_records: Vec<SendRecord>,
}

/// A period as the rules look at it.
pub fn contract_period(period: ContractPeriod) -> hire_rules::offer::ContractPeriod {
    let unit = match period.period_type {
        PeriodType::Month => PeriodUnit::Months,
        PeriodType::Year => PeriodUnit::Years,
    };
    hire_rules::offer::ContractPeriod { unit, length: period.period }
}

impl OfferDocument {
    /// The period of the contract, and `contract_year` beside it.
    pub fn contract(&self) -> Option<(ContractPeriod, Option<i64>)> {
        let Contract { year, period } = Contract::of(self.contract_year, self.contract_period.map(contract_period))?;
        let period_type = match period.unit {
            PeriodUnit::Months => PeriodType::Month,
            PeriodUnit::Years => PeriodType::Year,
        };
        Some((ContractPeriod { period_type, period: period.length }, year))
    }
}

/// The value of a custom field. Where it belongs is copied from the schema version of the offer, which never changes.
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
