use hire_api::{application::offer::SendRecord, offer::create::OfferSalary};
use hire_rules::offer::Contract;
use hire_types::{form::ModuleKind, hiring::ContractPeriod};
use serde::{Deserialize, Serialize};

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

impl OfferDocument {
    /// The period of the contract, and `contract_year` beside it.
    pub fn contract(&self) -> Option<(ContractPeriod, Option<i64>)> {
        let Contract { year, period } = Contract::of(self.contract_year, self.contract_period)?;
        Some((period, year))
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
