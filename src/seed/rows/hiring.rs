//! Jobs, requirements, applications, and whom an agency protects.

use hire_api::{
    i18n::I18n,
    job_requirement::list_by_id::{
        ApprovalStatus, CustomDataValue, CustomOption, DisplayProgress, RequirementFieldType, TimeRange,
    },
};

use super::settings::one_of_numbers;
use crate::{
    documents::{RequirementCustomValue, RequirementDocument},
    recruitment_type,
    seed::{
        fields::Fields,
        index::{ApplicationFacts, JobFacts, RequirementFieldFacts},
        kinds::{
            ADDRESSES, DEPARTMENTS, EMPLOYEE_TYPES, HR_JOBS, JOB_FAMILIES, JOB_LEVELS, JOB_PROCESSES, JOB_TYPES, JOBS,
            OFFER_FORMS, POSITIONS, REQUIREMENT_FIELDS, STAGES, TALENTS, TERMINATION_REASONS, USERS,
        },
        row::{Applied, Row},
        time,
        tree::{Node, Value},
    },
};

pub fn job(from: &mut Fields<'_>, row: &mut Row) {
    row.set("code", from.text("code"));
    row.set("title", from.must_text("title"));
    row.set("status", one_of_numbers(from, "status", &[1, 2]).unwrap_or(1));
    let process = from.must_reference("job_process", JOB_PROCESSES);
    row.set("job_process", process);
    let kind = recruitment_type(from);
    row.set("recruitment_type", from.must("recruitment_type", kind));
    row.set("department", from.reference("department", DEPARTMENTS));
    row.set("job_type", from.reference("job_type", JOB_TYPES));
    let offer_form = from.reference("offer_form", OFFER_FORMS);
    row.set("offer_form", offer_form);
    row.set("document", "{}");
    let (created_at, updated_at) = (from.time("created_at"), from.time("updated_at"));
    row.times(created_at, updated_at);
    from.reading.known.facts.borrow_mut().jobs.insert(row.id, JobFacts { process, offer_form });
}

fn recruitment_type(from: &mut Fields<'_>) -> Option<String> {
    let id = from.number_text("recruitment_type")?;
    if !recruitment_type::exists(&id) {
        let at = from.place_of("recruitment_type");
        from.mistake(at, format_args!("recruitment_type: {id:?} is none of {}", recruitment_type::ids()));
    }
    Some(id)
}

pub fn job_requirement(from: &mut Fields<'_>, row: &mut Row) {
    row.set("short_code", from.must_text("short_code"));
    row.set("name", from.must_text("name"));
    let progress = from.one_of::<DisplayProgress>("display_progress").map(DisplayProgress::code);
    row.set("display_progress", progress.unwrap_or(DisplayProgress::NotStarted.code()));
    row.set("approval_status", from.one_of::<ApprovalStatus>("approval_status").map(ApprovalStatus::code));
    row.set("head_count", from.integer("head_count").unwrap_or(1));
    row.set("recruitment_type", recruitment_type(from));
    row.set("employee_type", from.reference("employee_type", EMPLOYEE_TYPES));
    row.set("max_level", from.reference("max_level", JOB_LEVELS));
    row.set("min_level", from.reference("min_level", JOB_LEVELS));
    row.set("job_family", from.reference("job_family", JOB_FAMILIES));
    row.set("department", from.reference("department", DEPARTMENTS));
    row.set("address", from.reference("address", ADDRESSES));
    row.set("job_type", from.reference("job_type", JOB_TYPES));
    row.set("employment_job", from.reference("employment_job", HR_JOBS));
    row.set("position", from.reference("position", POSITIONS));
    row.set("creator", from.reference("creator", USERS));
    row.document(&RequirementDocument {
        category: from.one_of("category"),
        recruiters: from.references("recruiters", USERS),
        hiring_managers: from.references("hiring_managers", USERS),
        direct_leaders: from.references("direct_leaders", USERS),
        start_time: from.time("start_time"),
        deadline: from.time("deadline"),
        priority: from.one_of("priority"),
        required_degree: from.one_of("required_degree"),
        max_salary: from.number_text("max_salary"),
        min_salary: from.number_text("min_salary"),
        description: from.text("description"),
        process_type: from.one_of("process_type"),
        custom: custom_values(from),
    });
    row.set("completed_at", from.time("completed_at"));
    let (created_at, updated_at) = (from.time("created_at"), from.time("updated_at"));
    row.times(created_at, updated_at);
    row.links("requirement_jobs", "job_requirement", &["job"], from.references("jobs", JOBS));
}

fn custom_values(from: &mut Fields<'_>) -> Vec<RequirementCustomValue> {
    let mut values = Vec::new();
    for (name, node) in from.free("custom") {
        let Some(field) = from.resolve_name("custom", node.at, REQUIREMENT_FIELDS, name.to_owned()) else { continue };
        let facts = from.reading.known.facts.borrow().requirement_fields.get(&field).cloned();
        let Some(facts) = facts else { continue };
        match custom_value(&facts, node) {
            Ok(value) => values.push(RequirementCustomValue { field, value }),
            Err(expected) => from.mistake(node.at, format_args!("custom: {name}: {expected} is expected")),
        }
    }
    values
}

/// The branch that belongs to the type of the field.
fn custom_value(field: &RequirementFieldFacts, node: &Node) -> Result<CustomDataValue, &'static str> {
    use RequirementFieldType as Type;
    let time = |node: &Node| time::milliseconds(&node.value).map(|time| time.to_string());
    let option = |node: &Node| {
        let key = node.name().filter(|key| field.options.contains(key));
        key.map(|key| CustomOption { key, name: I18n::default() }).ok_or("an option of the field")
    };
    let mut value = CustomDataValue::default();
    match Type::from_code(field.kind) {
        Some(Type::Text | Type::LongText | Type::Default | Type::Module) => {
            value.content = Some(node.name().ok_or("text")?);
        }
        Some(Type::Select) => value.option = Some(option(node)?),
        Some(Type::MultiSelect) => {
            let Value::List(nodes) = &node.value else { return Err("a list of options") };
            value.option_list = Some(nodes.iter().map(option).collect::<Result<_, _>>()?);
        }
        Some(Type::Date | Type::Month | Type::Year) => value.time = Some(time(node).ok_or("a time")?),
        Some(Type::Period) => {
            let table = node.table().ok_or("a table of start_time and end_time")?;
            if table.iter().any(|(name, _)| !["start_time", "end_time"].contains(&name)) {
                return Err("a table of start_time and end_time only");
            }
            let end = |name| table.get(name).map(|node| time(node).ok_or("a time")).transpose();
            value.time_range = Some(TimeRange { start_time: end("start_time")?, end_time: end("end_time")? });
        }
        Some(Type::Number) => {
            value.number = match &node.value {
                Value::Fraction(number) => Some(number.clone()),
                _ => Some(node.name().filter(|text| text.parse::<f64>().is_ok()).ok_or("a number")?),
            };
        }
        None => return Err("a field of a known type"),
    }
    Ok(value)
}

pub fn agency_protection(from: &mut Fields<'_>, row: &mut Row) {
    row.set("talent", from.must_reference("talent", TALENTS));
    row.set("agency", from.must_text("agency"));
    let (starts_at, expires_at) = (from.time("starts_at"), from.time("expires_at"));
    row.set("starts_at", from.must("starts_at", starts_at));
    row.set("expires_at", from.must("expires_at", expires_at));
}

pub fn application(from: &mut Fields<'_>, row: &mut Row) {
    let talent = from.must_reference("talent", TALENTS);
    let job = from.must_reference("job", JOBS);
    row.set("talent", talent);
    row.set("job", job);
    row.set("stage", stage_of(from, job));
    let reasons = from.references("termination_reasons", TERMINATION_REASONS);
    let terminated = from.flag("terminated", !reasons.is_empty());
    row.set("active_status", if terminated { 2 } else { 1 });
    // What an application says beyond its columns is not read yet; what is stated must not be lost.
    let texts: Vec<_> = reasons.iter().map(ToString::to_string).collect();
    let document =
        if texts.is_empty() { serde_json::json!({}) } else { serde_json::json!({ "termination_reasons": texts }) };
    row.set("document", document.to_string());
    let (created_at, updated_at) = (from.time("created_at"), from.time("updated_at"));
    let at = row.times(created_at, updated_at);
    row.applied = Some(Applied { talent, at, stated: created_at.is_some() });
    from.reading.known.facts.borrow_mut().applications.insert(row.id, ApplicationFacts { talent, job });
}

/// A stage is named by its key in the process of the job, or wholly: `campus/offer`.
fn stage_of(from: &mut Fields<'_>, job: i64) -> i64 {
    let node = from.member("stage");
    let Some(node) = node else { return from.must("stage", None) };
    let Some(name) = node.name() else {
        from.mistake(node.at, format_args!("stage: {} is not a key or an id", node.value.kind()));
        return 0;
    };
    if let Some(stage) = from.reading.known.index.find(STAGES, &name) {
        return stage;
    }
    let facts = from.reading.known.facts.borrow();
    let process = facts.jobs.get(&job).and_then(|job| facts.process_keys.get(&job.process)).cloned();
    drop(facts);
    let whole = match process {
        Some(process) if !name.contains('/') && name.parse::<i64>().is_err() => format!("{process}/{name}"),
        _ => name,
    };
    from.resolve_name("stage", node.at, STAGES, whole).unwrap_or_default()
}
