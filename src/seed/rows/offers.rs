//! Offers, in every state that they can have.

use hire_api::{
    application::offer::{Acceptance, EmailInfo, OfferFile, SendRecord, SignatureFile, SignatureInfo},
    offer::{ContractPeriod, OfferStatus, OfferType},
};
use hire_rules::calendar::Date;

use crate::{
    documents::{CustomFieldRecord, OfferDocument, Salary},
    seed::{
        fields::Fields,
        kinds::{
            ADDRESSES, APPLICATIONS, ATTACHMENTS, DEPARTMENTS, EMPLOYEE_TYPES, HR_JOBS, JOB_FAMILIES, JOB_GRADES,
            JOB_LEVELS, JOB_REQUIREMENTS, PATHWAYS, POSITIONS, USERS, VERSIONS,
        },
        row::Row,
        tree::Value,
    },
};

pub fn offer(from: &mut Fields<'_>, row: &mut Row) {
    let application = from.must_reference("application", APPLICATIONS);
    row.set("application", application);
    let facts = from.reading.known.facts.borrow().applications.get(&application).copied();
    row.set("talent", facts.map(|facts| facts.talent));
    row.set("job", facts.map(|facts| facts.job));
    if facts.is_some() && !from.reading.known.facts.borrow_mut().applications_with_offer.insert(application) {
        from.mistake(from.place_of("application"), "application: another offer is for the same one");
    }
    let schema = schema(from, facts.map(|facts| facts.job));
    row.set("schema_id", schema);
    let offer_type = from.one_of::<OfferType>("offer_type").unwrap_or(OfferType::Formal);
    let status = from.one_of::<OfferStatus>("status").unwrap_or(OfferStatus::Created);
    let of_internships = [OfferStatus::InternToOnboard, OfferStatus::InternOnboarded, OfferStatus::InternLeft];
    if offer_type == OfferType::Formal && of_internships.contains(&status) {
        from.mistake(from.place_of("status"), "status: only offers of internships can have it");
    }
    row.set("offer_type", offer_type.code());
    row.set("status", status.code());
    row.set("department", from.must_reference("department", DEPARTMENTS));
    row.set("leader", from.must_reference("leader", USERS));
    row.set("owner", from.must_reference("owner", USERS));
    row.set("operator", from.must_reference("operator", USERS));
    for (name, list) in [
        ("employee_type", EMPLOYEE_TYPES),
        ("job_family", JOB_FAMILIES),
        ("job_level", JOB_LEVELS),
        ("employment_job", HR_JOBS),
        ("job_grade", JOB_GRADES),
        ("position", POSITIONS),
        ("pathway", PATHWAYS),
        ("onboard_address", ADDRESSES),
        ("work_address", ADDRESSES),
        ("job_requirement", JOB_REQUIREMENTS),
    ] {
        row.set(name, from.reference(name, list));
    }
    let document = document(from, schema);
    row.document(&document);
    row.set("expires_at", from.time("expires_at"));
    let (created_at, updated_at) = (from.time("created_at"), from.time("updated_at"));
    row.times(created_at, updated_at);
}

/// The version of the form that it was written with: stated, or the latest of the form of its job.
fn schema(from: &mut Fields<'_>, job: Option<i64>) -> i64 {
    let stated = from.reference("schema", VERSIONS);
    if from.has("schema") {
        return stated.unwrap_or_default();
    }
    let facts = from.reading.known.facts.borrow();
    let Some(job) = job.and_then(|job| facts.jobs.get(&job)) else { return 0 };
    if job.offer_form.is_none() {
        from.mistake(from.at, "`schema` is missing, and its job has no offer form");
    }
    let latest = job.offer_form.and_then(|form| facts.latest_schemas.get(&form));
    latest.copied().unwrap_or_default()
}

fn document(from: &mut Fields<'_>, schema: i64) -> OfferDocument {
    OfferDocument {
        probation_month: from.integer("probation_month"),
        contract_year: from.integer("contract_year"),
        contract_period: from.table("contract_period", contract_period).flatten(),
        onboard_date: from.date("expected_onboard_date").and_then(|date| Date::parse(&date)),
        recommended_words: from.text("recommended_words"),
        process_type: from.one_of("job_process_type_id"),
        attachments: from.references("attachments", ATTACHMENTS),
        common_attachments: from.references("common_attachments", ATTACHMENTS),
        attachment_description: from.text("attachment_description"),
        job_offered: from.text("job_offered"),
        salary: from.table("salary", salary),
        total_annual_cash: from.number_text("total_annual_cash"),
        custom: custom_values(from, schema),
        send_records: from.list("send_records", |from, _| send_record(from)),
    }
}

fn contract_period(from: &mut Fields<'_>) -> Option<ContractPeriod> {
    let (unit, length) = (from.one_of("period_type"), from.integer("period"));
    if unit.is_none() {
        from.must::<i64>("period_type", None);
    }
    Some(ContractPeriod { period_type: unit?, period: from.must("period", length) })
}

fn salary(from: &mut Fields<'_>) -> Salary {
    Salary {
        currency: from.must_text("currency"),
        basic_salary: from.number_text("basic_salary"),
        probation_salary_percentage: from.number_text("probation_salary_percentage"),
        award_salary_multiple: from.number_text("award_salary_multiple"),
        option_shares: from.number_text("option_shares"),
        quarterly_bonus: from.number_text("quarterly_bonus"),
        half_year_bonus: from.number_text("half_year_bonus"),
    }
}

/// Custom values as they are on the wire, by the key or the id of their field.
fn custom_values(from: &mut Fields<'_>, schema: i64) -> Vec<CustomFieldRecord> {
    let stated = from.free("custom");
    let facts = from.reading.known.facts.borrow();
    // Nothing is known of a version that is not in the seed until the store is asked.
    let Some(schema) = facts.schemas.get(&schema) else { return Vec::new() };
    let record = |(name, node): (&str, &crate::seed::tree::Node)| {
        let Some(field) = schema.fields.get(name) else {
            from.mistake(node.at, format_args!("custom: the form has no field {name:?}"));
            return None;
        };
        let value = match &node.value {
            Value::Fraction(number) => Some(number.clone()),
            _ => node.name(),
        };
        if value.is_none() {
            from.mistake(node.at, format_args!("custom: {name}: {} is not text", node.value.kind()));
        }
        Some(CustomFieldRecord {
            field: field.id,
            value: value?,
            module: field.module,
            module_kind: field.module_kind,
            computed: field.computed,
        })
    };
    stated.into_iter().filter_map(record).collect()
}

fn send_record(from: &mut Fields<'_>) -> SendRecord {
    let id = from.number_text("id");
    SendRecord {
        offer_send_record_id: from.must("id", id),
        operator_user_id: from.reference("operator", USERS).map(|user| user.to_string().into()),
        send_time: from.time("send_time").map(|time| time.to_string()),
        offer_letter_status: from.one_of("offer_letter_status"),
        email_info: from.table("email_info", |from| EmailInfo {
            cc_email_list: from.texts("cc_email_list"),
            receiver_email_list: from.texts("receiver_email_list"),
            content: from.text("content"),
        }),
        acceptance_list: listed(from.list("acceptance_list", |from, _| Acceptance {
            operator_type: from.one_of("operator_type"),
            conclusion: from.one_of("conclusion"),
            memo: from.text("memo"),
            operate_time: from.time("operate_time").map(|time| time.to_string()),
        })),
        offer_file_list: listed(from.list("offer_file_list", |from, _| {
            let id = from.number_text("id");
            OfferFile {
                id: from.must("id", id),
                file_template_id: from.number_text("file_template_id"),
                file_template_name: from.text("file_template_name"),
                file_template_type_id: from.number_text("file_template_type_id"),
                file_template_type_name: from.text("file_template_type_name"),
            }
        })),
        offer_signature_info: from.table("offer_signature_info", signature),
    }
}

fn signature(from: &mut Fields<'_>) -> SignatureInfo {
    let id = from.number_text("id");
    SignatureInfo {
        id: from.must("id", id),
        signature_status: from.one_of("signature_status"),
        attachment_list: listed(from.list("attachment_list", |from, _| {
            let id = from.number_text("id");
            SignatureFile {
                id: from.must("id", id),
                file_name: from.text("file_name"),
                file_template_id: from.number_text("file_template_id"),
                file_template_name: from.text("file_template_name"),
                file_template_type_id: from.number_text("file_template_type_id"),
                file_template_type_name: from.text("file_template_type_name"),
            }
        })),
    }
}

fn listed<T>(list: Vec<T>) -> Option<Vec<T>> {
    Some(list).filter(|list| !list.is_empty())
}
