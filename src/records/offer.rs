use hire_api::{
    application::offer::SendRecord,
    offer::{ContractPeriod, create::OfferSalary},
};
use serde::{Deserialize, Serialize};

/// The parts of an offer that nothing is filtered by.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OfferDocument {
    pub probation_month: Option<i64>,
    pub contract_year: Option<i64>,
    pub contract_period: Option<ContractPeriod>,
    /// As it was sent: a string that holds `{"date":"YYYY-MM-DD"}`.
    pub expected_onboard_date: Option<String>,
    pub recommended_words: Option<String>,
    pub job_process_type_id: Option<i64>,
    pub attachments: Vec<i64>,
    pub common_attachments: Vec<i64>,
    pub attachment_description: Option<String>,
    pub job_offered: Option<String>,
    pub salary: Option<OfferSalary>,
    pub total_annual_cash: Option<String>,
    pub custom: Vec<CustomFieldRecord>,
    /// `operator_user_id` holds the number of the user; it is translated for each caller.
    pub send_records: Vec<SendRecord>,
}

/// The value of a custom field. The module it belongs to is looked up in the schema version of the offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomFieldRecord {
    pub field: i64,
    pub value: String,
    /// Computed by a formula, not sent by the caller.
    #[serde(default)]
    pub computed: bool,
}
