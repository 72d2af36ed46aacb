//! The content of an offer between the wire and the domain, the same for creating and for updating.

use hire_api::offer::create::{CustomValue, OfferBasics, OfferSalary, WrittenBasics};
use hire_rules::{calendar::Date, form::Given, parse_id};
use hire_types::{hiring::ProcessType, id::OfferSchemaId};
use serde::Deserialize;

use crate::{
    documents::Salary,
    hiring::offers::{Content, CustomDraft, Written},
    id_translator::IdTranslator,
    store::{StoreError, Tx},
};

/// The parts of a request that state the content.
#[derive(Debug)]
pub(super) struct Sent<'a, P> {
    pub schema: Option<OfferSchemaId>,
    pub basics: &'a OfferBasics<P>,
    pub salary: Option<&'a OfferSalary>,
    pub custom: Option<&'a [CustomValue]>,
}

impl<P: Copy> Sent<'_, P> {
    /// Translates the ids of people and organisation, and refuses nothing.
    pub fn content(
        &self,
        tx: &mut Tx<'_>,
        translator: &IdTranslator<'_>,
        process_type: impl Fn(P) -> Given<ProcessType>,
    ) -> Result<Content, StoreError> {
        let basics = self.basics;
        let employee_type = basics.employee_type_id.as_deref();
        let (family, level) = (basics.job_family_id.as_deref(), basics.job_level_id.as_deref());
        Ok(Content {
            schema: self.schema,
            department: translator.department_ref(tx, &basics.department_id)?,
            leader: translator.user_ref(tx, &basics.leader_user_id)?,
            owner: translator.user_ref(tx, &basics.owner_user_id)?,
            operator: translator.user_ref(tx, &basics.operator_user_id)?,
            employee_type: employee_type.map(|id| translator.employee_type_ref(tx, id)).transpose()?,
            job_family: family.map(|id| translator.job_family_ref(tx, id)).transpose()?,
            job_level: level.map(|id| translator.job_level_ref(tx, id)).transpose()?,
            employment_job: basics.employment_job_id,
            job_grade: basics.job_grade_id,
            position: basics.position_id,
            pathway: basics.pathway_id,
            onboard_address: basics.onboard_address_id,
            work_address: basics.work_address_id,
            job_requirement: basics.job_requirement_id,
            probation_month: basics.probation_month.map(i64::from),
            contract_year: basics.contract_year.map(i64::from),
            contract_period: basics.contract_period,
            onboard_date: Given::read(basics.expected_onboard_date.as_deref(), onboard_date),
            recommended_words: basics.recommended_words.clone(),
            process_type: basics.job_process_type_id.map_or(Given::Absent, process_type),
            retired_attachments: basics.attachment_id_list.clone().unwrap_or_default(),
            attachments: basics.common_attachment_id_list.clone().unwrap_or_default(),
            attachment_description: basics.attachment_description.clone(),
            job_offered: basics.job_offered.clone(),
            salary: self.salary.map(salary),
            custom: self.custom.unwrap_or_default().iter().map(custom).collect(),
        })
    }

    /// The basic information of the response: the request again. Ids are those of the request, so only people whom the
    /// caller may not see are left out.
    pub fn written_basics(&self, translator: &IdTranslator<'_>, written: &Written) -> WrittenBasics<P> {
        let basics = self.basics;
        WrittenBasics {
            department_id: basics.department_id.clone(),
            leader_user_id: translator.employee(&written.people.leader),
            employment_job_id: basics.employment_job_id,
            employee_type_id: basics.employee_type_id.clone(),
            job_family_id: basics.job_family_id.clone(),
            job_level_id: basics.job_level_id.clone(),
            probation_month: basics.probation_month,
            contract_year: basics.contract_year,
            contract_period: basics.contract_period,
            expected_onboard_date: basics.expected_onboard_date.clone(),
            onboard_address_id: basics.onboard_address_id,
            work_address_id: basics.work_address_id,
            owner_user_id: translator.employee(&written.people.owner),
            recommended_words: basics.recommended_words.clone(),
            job_requirement_id: basics.job_requirement_id,
            job_process_type_id: basics.job_process_type_id,
            attachment_id_list: basics.attachment_id_list.clone(),
            common_attachment_id_list: basics.common_attachment_id_list.clone(),
            attachment_description: basics.attachment_description.clone(),
            operator_user_id: translator.employee(&written.people.operator),
            position_id: basics.position_id,
            job_offered: basics.job_offered.clone(),
            job_grade_id: basics.job_grade_id,
            pathway_id: basics.pathway_id,
        }
    }

    /// The salary of the response: the request's, unless core HR has it.
    pub fn written_salary(&self, written: &Written) -> Option<OfferSalary> {
        self.salary.filter(|_| written.offer.document.salary.is_some()).cloned()
    }

    /// The custom values of the response: all that were sent, but for those of the salary when core HR has it.
    pub fn written_custom(&self, written: &Written) -> Option<Vec<CustomValue>> {
        let keeps = |value: &&CustomValue| field(value).value().is_none_or(|field| written.keeps(field));
        Some(self.custom?.iter().filter(keeps).cloned().collect())
    }
}

/// The field that a custom value names.
pub(super) fn field(sent: &CustomValue) -> Given<i64> {
    sent.id.as_deref().map_or(Given::Absent, |id| parse_id(id).map_or(Given::Malformed, Given::Value))
}

fn custom(sent: &CustomValue) -> CustomDraft {
    CustomDraft { field: field(sent), value: sent.value.clone() }
}

/// Reads `{"date":"2022-04-07"}`. A plain date is refused: the document's value is JSON in a string.
fn onboard_date(text: &str) -> Option<Date> {
    #[derive(Deserialize)]
    struct Dated {
        date: String,
    }
    Date::parse(&serde_json::from_str::<Dated>(text).ok()?.date)
}

fn salary(sent: &OfferSalary) -> Salary {
    Salary {
        currency: sent.currency.clone(),
        basic_salary: sent.basic_salary.clone(),
        probation_salary_percentage: sent.probation_salary_percentage.clone(),
        award_salary_multiple: sent.award_salary_multiple.clone(),
        option_shares: sent.option_shares.clone(),
        quarterly_bonus: sent.quarterly_bonus.clone(),
        half_year_bonus: sent.half_year_bonus.clone(),
    }
}
