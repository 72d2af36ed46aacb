//! The offer application form of the application's job: which version, and what it says of the request.

use hire_api::{
    id::{AttachmentId, Id, OfferSchemaId},
    offer::create::{CreateOfferBody, CreateOfferError as Error, CustomValue as Sent},
};
use hire_rules::{
    decimal::Decimal,
    form::{Basic, CustomValue, Form, Salary, SalarySource, Submitted, Value},
    offer::{SchemaRefusal, choose_schema},
    parse_id,
    salary::{Cash, PayPeriod},
};
use hire_types::{
    form::ModuleKind,
    hiring::{AttachmentKind, OfferType, ProcessType},
};

use super::{Refused, named::Named, refused};
use crate::{
    directory::UnknownId,
    http::Failure,
    records::CustomFieldRecord,
    store::{
        Tx,
        applications::ApplicationState,
        attachments,
        directory::User,
        forms::{self, rules_form},
        settings::Place,
    },
};

/// The version that the offer is written with.
pub(super) struct Schema {
    pub id: OfferSchemaId,
    pub form: Form,
}

pub(super) fn choose(
    tx: &mut Tx<'_>,
    standing: &ApplicationState,
    requested: Option<OfferSchemaId>,
) -> Result<Schema, Refused> {
    let Some(form) = standing.offer_form else {
        let why = format!("job {} has no offer application form", standing.job);
        return Err(Failure::Documented(Error::SchemaUnknown, Some(why)));
    };
    let versions = forms::versions(tx, form)?.ok_or(refused(Error::SchemaUnknown))?;
    let chosen = choose_schema(requested, versions.latest, &versions.all);
    let id = chosen.map_err(|refusal| {
        refused(match refusal {
            SchemaRefusal::NotLatest => Error::SchemaNotLatest,
            SchemaRefusal::Unknown => Error::SchemaUnknown,
        })
    })?;
    let schema = tx.get::<forms::OfferSchema>(&id)?.ok_or(refused(Error::SchemaUnknown))?;
    let form = rules_form(&schema.document).map_err(Failure::internal)?;
    Ok(Schema { id, form })
}

fn offer_type(body: &CreateOfferBody) -> OfferType {
    body.offer_type.unwrap_or_default()
}

/// The request as the rules look at it. Who could not be found is absent; that is refused elsewhere.
pub(super) fn submitted<'a>(
    body: &'a CreateOfferBody,
    named: &Named,
    process_type: Option<ProcessType>,
    salary_in_core_hr: bool,
) -> Submitted<'a> {
    let basics = &body.basic_info;
    let count = |ids: &Option<Vec<AttachmentId>>| ids.as_ref().map_or(0, Vec::len);
    let person = |person: &Result<User, UnknownId>| person.as_ref().ok().map(|person| person.id);
    Submitted {
        offer_type: offer_type(body),
        basic: Basic {
            department: named.department.as_ref().ok().copied(),
            leader: person(&named.leader),
            employment_job: basics.employment_job_id.map(Id::number),
            employee_type: named.employee_type.found().copied(),
            job_family: named.job_family(),
            job_level: named.job_level(),
            probation_month: basics.probation_month.map(i64::from),
            contract_year: basics.contract_year.map(i64::from),
            contract_period: basics.contract_period,
            expected_onboard_date: basics.expected_onboard_date.as_deref(),
            onboard_address: basics.onboard_address_id.map(Id::number),
            work_address: basics.work_address_id.map(Id::number),
            owner: person(&named.owner),
            recommended_words: basics.recommended_words.as_deref(),
            job_requirement: basics.job_requirement_id.map(Id::number),
            job_process_type: basics.job_process_type_id.map(i64::from).or(process_type.map(ProcessType::code)),
            attachments: count(&basics.attachment_id_list) + count(&basics.common_attachment_id_list),
            attachment_description: basics.attachment_description.as_deref(),
            operator: person(&named.operator),
            position: basics.position_id.map(Id::number),
            job_offered: basics.job_offered.as_deref(),
            job_grade: basics.job_grade_id.map(Id::number),
            pathway: basics.pathway_id.map(Id::number),
        },
        salary: body.salary_info.as_ref().map(|salary| Salary {
            currency: &salary.currency,
            basic_salary: salary.basic_salary.as_deref(),
            probation_salary_percentage: salary.probation_salary_percentage.as_deref(),
            award_salary_multiple: salary.award_salary_multiple.as_deref(),
            option_shares: salary.option_shares.as_deref(),
            quarterly_bonus: salary.quarterly_bonus.as_deref(),
            half_year_bonus: salary.half_year_bonus.as_deref(),
        }),
        salary_source: if salary_in_core_hr { SalarySource::CoreHr } else { SalarySource::Offer },
        custom: body
            .customized_info_list
            .iter()
            .flatten()
            .map(|entry| CustomValue { id: entry.id.as_deref(), value: entry.value.as_deref() })
            .collect(),
    }
}

/// What the form makes of the custom values.
pub(super) struct Accepted {
    pub custom: Vec<CustomFieldRecord>,
    values: Vec<Value>,
}

/// Formulas have an error of their own that goes before all other problems; those come back as one text, to be
/// refused after the people that the request names.
pub(super) fn validate(schema: &Schema, submitted: &Submitted<'_>) -> Result<Result<Accepted, String>, Refused> {
    let accepted = match hire_rules::form::validate(&schema.form, submitted) {
        Ok(accepted) => accepted,
        Err(problems) => {
            if let Some(formula) = problems.iter().find(|problem| problem.is_formula()) {
                return Err(Failure::Documented(Error::FormulaIllegal, Some(formula.to_string())));
            }
            let listed: Vec<String> = problems.iter().map(ToString::to_string).collect();
            return Ok(Err(listed.join("; ")));
        }
    };
    let custom = accepted
        .custom
        .iter()
        .map(|value| CustomFieldRecord {
            field: value.field,
            value: value.text.clone(),
            module: value.place.module,
            module_kind: value.place.kind,
            computed: value.is_computed(),
        })
        .collect();
    Ok(Ok(Accepted { custom, values: accepted.custom.into_iter().map(|value| value.value).collect() }))
}

/// Custom values may name files, people and cities. The rules check their form, this checks that they exist.
pub(super) fn look_up_values(tx: &mut Tx<'_>, body: &CreateOfferBody, accepted: &Accepted) -> Result<(), Refused> {
    for (record, value) in accepted.custom.iter().zip(&accepted.values) {
        let at = |why: &str| {
            let is_it = |sent: &Sent| sent.id.as_deref().and_then(parse_id) == Some(record.field);
            let index = body.customized_info_list.iter().flatten().position(is_it).unwrap_or_default();
            format!("customized_info_list[{index}].value: {why}")
        };
        match value {
            Value::Files(files) => {
                for file in files {
                    if !attachments::exists(tx, AttachmentId::new(*file), AttachmentKind::General)? {
                        let why = at(&format!("unknown attachment \"{file}\""));
                        return Err(Failure::Documented(Error::AttachmentUnknown, Some(why)));
                    }
                }
            }
            Value::People(people) => {
                for person in people {
                    if !tx.exists::<User>("WHERE tenant = $1 AND id = $2 AND active = 1", &[person])? {
                        return Err(Failure::parameter(at(&format!("unknown people_admin id \"{person}\""))));
                    }
                }
            }
            Value::City(code) if !tx.exists::<Place>("WHERE tenant = $1 AND code = $2", &[code])? => {
                return Err(Failure::parameter(at(&format!("unknown city code {code:?}"))));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The custom values that are answered: all that were sent, but for those of the salary when core HR keeps it.
pub(super) fn echoed(schema: &Schema, body: &CreateOfferBody, salary_in_core_hr: bool) -> Option<Vec<Sent>> {
    let of_salary = |value: &Sent| {
        let place = value.id.as_deref().and_then(parse_id).and_then(|field| schema.form.place_of(field));
        place.is_some_and(|place| place.kind == ModuleKind::Salary)
    };
    let mut values = body.customized_info_list.clone()?;
    values.retain(|value| !(salary_in_core_hr && of_salary(value)));
    Some(values)
}

/// What a full year pays in cash, where the parts add up to something.
pub(super) fn total_annual_cash(body: &CreateOfferBody) -> Option<String> {
    let salary = body.salary_info.as_ref()?;
    let amount = |text: &Option<String>| text.as_deref().and_then(Decimal::parse);
    let cash = Cash {
        basic_salary: amount(&salary.basic_salary),
        award_salary_multiple: amount(&salary.award_salary_multiple),
        quarterly_bonus: amount(&salary.quarterly_bonus),
        half_year_bonus: amount(&salary.half_year_bonus),
    };
    let total = hire_rules::salary::total_annual_cash(&cash, PayPeriod::of(offer_type(body)))?;
    Some(total.to_string())
}
