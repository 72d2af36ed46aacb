//! Requirements, and protections by agencies.

use hire_types::{
    Id,
    field::FieldValue,
    requirement::{DisplayProgress, RequirementFieldType},
};

use crate::{
    documents::{RequirementDocument, StoredValue},
    recruitment_type,
    seed::{
        compile::{
            context::RequirementFieldFacts,
            entity::{Compiled, Entity, EntityRow, Times},
            entity_types::{
                ADDRESSES, DEPARTMENTS, EMPLOYEE_TYPES, HR_JOBS, JOB_FAMILIES, JOB_LEVELS, JOB_TYPES, JOBS, POSITIONS,
                REQUIREMENT_FIELDS, TALENTS, USERS,
            },
            fields::TableReader,
            time,
        },
        parse::tree::{Node, Value},
    },
    store::{
        Json,
        protections::AgencyProtection,
        requirements::{JobRequirement, RequirementJob, job_links},
    },
};

pub(super) fn recruitment_type(from: &mut TableReader<'_>) -> Option<String> {
    let id = from.number_text("recruitment_type")?;
    if !recruitment_type::exists(&id) {
        let at = from.position_of("recruitment_type");
        from.error(at, format_args!("recruitment_type: {id:?} is none of {}", recruitment_type::ids()));
    }
    Some(id)
}

pub fn job_requirement(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let id = Id::new(entity.id);
    let times = Times::read(from, entity);
    let requirement = JobRequirement {
        id,
        short_code: from.required_text("short_code"),
        name: from.required_text("name"),
        display_progress: from.enum_value("display_progress").unwrap_or(DisplayProgress::NotStarted),
        approval_status: from.enum_value("approval_status"),
        head_count: from.integer("head_count").unwrap_or(1),
        recruitment_type: recruitment_type(from),
        employee_type: from.reference("employee_type", EMPLOYEE_TYPES),
        max_level: from.reference("max_level", JOB_LEVELS),
        min_level: from.reference("min_level", JOB_LEVELS),
        job_family: from.reference("job_family", JOB_FAMILIES),
        department: from.reference("department", DEPARTMENTS),
        address: from.id_of("address", ADDRESSES),
        job_type: from.id_of("job_type", JOB_TYPES),
        employment_job: from.id_of("employment_job", HR_JOBS),
        position: from.id_of("position", POSITIONS),
        creator: from.reference("creator", USERS),
        document: Json(RequirementDocument {
            category: from.enum_value("category"),
            recruiters: from.references("recruiters", USERS),
            hiring_managers: from.references("hiring_managers", USERS),
            direct_leaders: from.references("direct_leaders", USERS),
            start_time: from.time("start_time"),
            deadline: from.time("deadline"),
            priority: from.enum_value("priority"),
            required_degree: from.enum_value("required_degree"),
            max_salary: from.number_text("max_salary"),
            min_salary: from.number_text("min_salary"),
            description: from.text("description"),
            process_type: from.enum_value("process_type"),
            custom: custom_values(from),
        }),
        completed_at: from.time("completed_at"),
        created_at: times.created_at(),
        updated_at: times.updated_at(),
    };
    let jobs = from.references("jobs", JOBS).into_iter();
    let links = jobs.map(|job| RequirementJob { job_requirement: id, job: Id::new(job) }).collect();
    EntityRow::timed(requirement, times).owning(id, job_links, links).boxed()
}

fn custom_values(from: &mut TableReader<'_>) -> Vec<StoredValue> {
    let mut values = Vec::new();
    for (name, node) in from.entries("custom") {
        let Some(field) = from.resolve_name("custom", node.at, REQUIREMENT_FIELDS, name.to_owned()) else { continue };
        let facts = from.pass.context.facts.borrow().requirement_fields.get(&field).cloned();
        let Some(facts) = facts else { continue };
        match custom_value(&facts, node) {
            Ok(value) => values.push(StoredValue { field, value }),
            Err(expected) => from.error(node.at, format_args!("custom: {name}: {expected} is expected")),
        }
    }
    values
}

/// The value, by the type of the field.
fn custom_value(field: &RequirementFieldFacts, node: &Node) -> Result<FieldValue, &'static str> {
    use RequirementFieldType as Type;
    let time = |node: &Node| time::milliseconds(&node.value);
    let option = |node: &Node| node.name().filter(|key| field.options.contains(key)).ok_or("an option of the field");
    Ok(match Type::from_code(field.kind) {
        Some(Type::Text | Type::LongText | Type::Default | Type::Module) => {
            FieldValue::Text(node.name().ok_or("text")?)
        }
        Some(Type::Select) => FieldValue::Option(option(node)?),
        Some(Type::MultiSelect) => {
            let Value::List(nodes) = &node.value else { return Err("a list of options") };
            FieldValue::Options(nodes.iter().map(option).collect::<Result<_, _>>()?)
        }
        Some(Type::Date | Type::Month | Type::Year) => FieldValue::Time(time(node).ok_or("a time")?),
        Some(Type::Period) => {
            let table = node.table().ok_or("a table of start_time and end_time")?;
            if table.iter().any(|(name, _)| !["start_time", "end_time"].contains(&name)) {
                return Err("a table of start_time and end_time only");
            }
            let at = |name| table.get(name).map(|node| time(node).ok_or("a time")).transpose();
            FieldValue::Period { start: at("start_time")?.ok_or("a start_time")?, end: at("end_time")? }
        }
        Some(Type::Number) => FieldValue::Number(match &node.value {
            Value::Float(number) => number.clone(),
            _ => node.name().filter(|text| text.parse::<f64>().is_ok()).ok_or("a number")?,
        }),
        None => return Err("a field of a known type"),
    })
}

pub fn agency_protection(from: &mut TableReader<'_>, _: &Entity) -> Box<dyn Compiled> {
    let (starts_at, expires_at) = (from.time("starts_at"), from.time("expires_at"));
    EntityRow::new(AgencyProtection {
        talent: from.required_id_of("talent", TALENTS),
        agency: from.required_text("agency"),
        starts_at: from.required("starts_at", starts_at),
        expires_at: from.required("expires_at", expires_at),
    })
    .boxed()
}
