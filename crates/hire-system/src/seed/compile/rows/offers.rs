//! Offers in all states.

use hire_rules::{
    calendar::Date,
    form::{At, Basic, Form, Submitted, validate},
};
use hire_types::{
    Id,
    hiring::{ContractPeriod, OfferStatus, OfferType},
    id::OfferId,
};

use super::offer_progress::progress;
use crate::{
    documents::{CustomFieldRecord, OfferDocument, OfferProgress, Salary},
    seed::{
        compile::{
            entity::{Compiled, Entity, EntityRow, Times},
            entity_types::{
                ADDRESSES, APPLICATIONS, ATTACHMENTS, DEPARTMENTS, EMPLOYEE_TYPES, HR_JOBS, JOB_FAMILIES, JOB_GRADES,
                JOB_LEVELS, JOB_REQUIREMENTS, PATHWAYS, POSITIONS, USERS, VERSIONS,
            },
            fields::TableReader,
        },
        parse::tree::{Node, Value},
    },
    store::{
        Json, StoreError, WriteTx, employees,
        offers::{self, Offer, OfferVersion},
    },
};

pub fn offer(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let application = from.required_reference("application", APPLICATIONS);
    let facts = from.pass.context.facts.borrow().applications.get(&application).copied();
    if facts.is_some() && !from.pass.context.facts.borrow_mut().applications_with_offer.insert(application) {
        from.error(from.position_of("application"), "application: another offer is for the same one");
    }
    let schema = schema(from, facts.map(|facts| facts.job));
    let offer_type = from.enum_value::<OfferType>("offer_type").unwrap_or(OfferType::Formal);
    let times = Times::read(from, entity);
    let offer = Offer {
        id: Id::new(entity.id),
        application: Id::new(application),
        talent: Id::new(facts.map(|facts| facts.talent).unwrap_or_default()),
        job: Id::new(facts.map(|facts| facts.job).unwrap_or_default()),
        schema: Id::new(schema),
        offer_type,
        status: status(from, offer_type),
        version: 1,
        approved_here: from.flag("approved_here", false),
        department: from.required_reference("department", DEPARTMENTS),
        leader: from.required_reference("leader", USERS),
        owner: from.required_reference("owner", USERS),
        operator: from.required_reference("operator", USERS),
        employee_type: from.reference("employee_type", EMPLOYEE_TYPES),
        job_family: from.reference("job_family", JOB_FAMILIES),
        job_level: from.reference("job_level", JOB_LEVELS),
        employment_job: from.id_of("employment_job", HR_JOBS),
        job_grade: from.id_of("job_grade", JOB_GRADES),
        position: from.id_of("position", POSITIONS),
        pathway: from.id_of("pathway", PATHWAYS),
        onboard_address: from.id_of("onboard_address", ADDRESSES),
        work_address: from.id_of("work_address", ADDRESSES),
        job_requirement: from.id_of("job_requirement", JOB_REQUIREMENTS),
        document: Json(document(from, schema)),
        expires_at: from.time("expires_at"),
        created_at: times.created_at(),
        updated_at: times.updated_at(),
    };
    report_refused_values(from, &offer);
    let earlier = earlier_versions(from, &offer);
    let offer = Offer { version: version_after(earlier.len()), ..offer };
    let (id, application) = (offer.id, offer.application);
    EntityRow::timed(offer, times)
        // Versions that were created through the API stay, and later ones continue their numbers.
        .keeping(|after, before| after.version = after.version.max(before.version))
        .afterwards(move |tx, offer| {
            earlier.iter().try_for_each(|version| add_version(tx, version))?;
            match offer.status {
                OfferStatus::InternOnboarded | OfferStatus::InternLeft => employees::settle_talent(tx, offer.talent),
                _ => Ok(()),
            }
        })
        .unless(move |tx| {
            let other: Option<OfferId> = offers::of_application(tx, application)?.filter(|other| *other != id);
            Ok(other.map(|other| format!("application: offer {other} is stored for it already")))
        })
        .boxed()
}

/// The versions before the offer, oldest first. Each states the values that were different.
fn earlier_versions(from: &mut TableReader<'_>, offer: &Offer) -> Vec<OfferVersion> {
    from.list("earlier_versions", |from, index| {
        let replaced_at = from.time("replaced_at");
        let schema = from.reference("schema", VERSIONS).map_or(offer.schema, Id::new);
        let custom = from.has("custom").then(|| custom_values(from, schema.number()));
        let kept = &offer.document.0;
        let version = version_after(index);
        let document = OfferDocument {
            probation_month: from.integer("probation_month").or(kept.probation_month),
            onboard_date: onboard_date(from).or(kept.onboard_date),
            salary: from.table("salary", salary).or_else(|| kept.salary.clone()),
            total_annual_cash: from.number_text("total_annual_cash").or_else(|| kept.total_annual_cash.clone()),
            custom: custom.unwrap_or_else(|| kept.custom.clone()),
            progress: OfferProgress::default(),
            ..kept.clone()
        };
        let replaced_at = from.required("replaced_at", replaced_at);
        let row = Offer {
            schema,
            status: from.enum_value("status").unwrap_or(OfferStatus::Created),
            version,
            job_level: from.reference("job_level", JOB_LEVELS).or(offer.job_level),
            document: Json(document),
            expires_at: None,
            updated_at: from.time("updated_at").unwrap_or(offer.created_at),
            ..offer.clone()
        };
        report_refused_values(from, &row);
        OfferVersion { offer: offer.id, version, document: Json(row), replaced_at }
    })
}

/// Versions count from 1.
fn version_after(earlier: usize) -> i64 {
    i64::try_from(earlier).unwrap_or(i64::MAX - 1) + 1
}

fn add_version(tx: &mut WriteTx<'_>, version: &OfferVersion) -> Result<(), StoreError> {
    if tx.get::<OfferVersion>(&(version.offer, version.version))?.is_none() {
        tx.insert(version)?;
    }
    Ok(())
}

fn onboard_date(from: &mut TableReader<'_>) -> Option<Date> {
    from.date("expected_onboard_date").and_then(|date| Date::parse(&date))
}

fn status(from: &mut TableReader<'_>, offer_type: OfferType) -> OfferStatus {
    let status = from.enum_value::<OfferStatus>("status").unwrap_or(OfferStatus::Created);
    let of_internships = [OfferStatus::InternToOnboard, OfferStatus::InternOnboarded, OfferStatus::InternLeft];
    if offer_type == OfferType::Formal && of_internships.contains(&status) {
        from.error(from.position_of("status"), "status: only offers of internships can have it");
    }
    status
}

/// Checks salary and periods by the rules of the API. A form without fields requires nothing.
fn report_refused_values(from: &TableReader<'_>, offer: &Offer) {
    let document = &offer.document;
    let salary = document.salary.as_ref().map(Salary::submitted);
    let basic = Basic {
        probation_month: document.probation_month,
        contract_year: document.contract_year,
        contract_period: document.contract_period,
        ..Basic::default()
    };
    let submitted = Submitted { offer_type: offer.offer_type, basic, salary, ..Submitted::default() };
    for problem in validate(&Form::default(), &submitted).err().into_iter().flatten() {
        let (member, path) = match problem.at {
            At::Preset(preset) if preset.is_salary() => ("salary", format!("salary.{}", preset.name())),
            At::Preset(preset) => (preset.name(), preset.name().to_owned()),
            At::ContractYears => ("contract_year", "contract_year".to_owned()),
            At::ContractLength => ("contract_period", "contract_period.period".to_owned()),
            // Without custom values and form fields, these errors cannot occur.
            At::CustomField(_) | At::CustomValue(_) | At::Missing(_) => ("custom", "custom".to_owned()),
        };
        from.error(from.position_of(member), format_args!("{path}: {}", problem.fault));
    }
}

/// The version of the form: explicit, otherwise the latest of the form of its job.
fn schema(from: &mut TableReader<'_>, job: Option<i64>) -> i64 {
    let stated = from.reference("schema", VERSIONS);
    if from.has("schema") {
        return stated.unwrap_or_default();
    }
    let facts = from.pass.context.facts.borrow();
    let Some(job) = job.and_then(|job| facts.jobs.get(&job)) else { return 0 };
    if job.offer_form.is_none() {
        from.error(from.at, "`schema` is missing, and its job has no offer form");
    }
    let latest = job.offer_form.and_then(|form| facts.latest_schemas.get(&form));
    latest.copied().unwrap_or_default()
}

fn document(from: &mut TableReader<'_>, schema: i64) -> OfferDocument {
    OfferDocument {
        probation_month: from.integer("probation_month"),
        contract_year: from.integer("contract_year"),
        contract_period: from.table("contract_period", contract_period).flatten(),
        onboard_date: onboard_date(from),
        recommended_words: from.text("recommended_words"),
        process_type: from.enum_value("job_process_type_id"),
        attachments: from.references("attachments", ATTACHMENTS),
        common_attachments: from.references("common_attachments", ATTACHMENTS),
        attachment_description: from.text("attachment_description"),
        job_offered: from.text("job_offered"),
        salary: from.table("salary", salary),
        total_annual_cash: from.number_text("total_annual_cash"),
        custom: custom_values(from, schema),
        progress: progress(from),
    }
}

fn contract_period(from: &mut TableReader<'_>) -> Option<ContractPeriod> {
    let (unit, length) = (from.enum_value("period_type"), from.integer("period"));
    if unit.is_none() {
        from.required::<i64>("period_type", None);
    }
    Some(ContractPeriod { period_type: unit?, period: from.required("period", length) })
}

fn salary(from: &mut TableReader<'_>) -> Salary {
    Salary {
        currency: from.required_text("currency"),
        basic_salary: from.number_text("basic_salary"),
        probation_salary_percentage: from.number_text("probation_salary_percentage"),
        award_salary_multiple: from.number_text("award_salary_multiple"),
        option_shares: from.number_text("option_shares"),
        quarterly_bonus: from.number_text("quarterly_bonus"),
        half_year_bonus: from.number_text("half_year_bonus"),
    }
}

/// Custom values as they are on the wire, by the key or the id of their field.
fn custom_values(from: &mut TableReader<'_>, schema: i64) -> Vec<CustomFieldRecord> {
    let stated = from.entries("custom");
    let facts = from.pass.context.facts.borrow();
    // A version outside the file is known in the pass after its lookup.
    let Some(schema) = facts.schemas.get(&schema) else { return Vec::new() };
    let record = |(name, node): (&str, &Node)| {
        let Some(field) = schema.fields.get(name) else {
            from.error(node.at, format_args!("custom: the form has no field {name:?}"));
            return None;
        };
        let value = match &node.value {
            Value::Float(number) => Some(number.clone()),
            _ => node.name(),
        };
        if value.is_none() {
            from.error(node.at, format_args!("custom: {name}: {} is not text", node.value.kind()));
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
