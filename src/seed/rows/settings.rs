//! What an administrator sets up before anyone can be hired.

use hire_api::{application::offer::LocationType, job_requirement::list_by_id::RequirementFieldType};

use crate::{
    documents::RequirementOption,
    seed::{
        fields::Fields,
        index::RequirementFieldFacts,
        kinds::{JOB_TYPES, TERMINATION_REASONS},
        row::Row,
    },
};

/// A place's code tells what it is, unless it is one from elsewhere.
pub fn place(from: &mut Fields<'_>, row: &mut Row) {
    let code = from.must_text("code");
    let stated = from.one_of::<LocationType>("type");
    let told = match code.split_once('_') {
        Some(("CN", _)) => Some(LocationType::Country),
        Some(("ST", _)) => Some(LocationType::State),
        Some(("CT", _)) => Some(LocationType::City),
        Some(("DS", _)) => Some(LocationType::District),
        _ => None,
    };
    let location_type = stated.or(told);
    if location_type.is_none() {
        from.mistake(from.at, format_args!("`type` is missing: {code:?} does not tell it"));
    }
    row.set("code", code);
    row.set("location_type", location_type.map(LocationType::code));
    row.names(from.names());
    row.set("parent", from.place("parent"));
}

pub fn address(from: &mut Fields<'_>, row: &mut Row) {
    row.names(from.names());
    let usages = from.texts("usages").unwrap_or_else(|| vec![POSITION.to_owned(), INTERVIEW.to_owned()]);
    for usage in usages.iter().filter(|usage| ![POSITION, INTERVIEW, STORE].contains(&usage.as_str())) {
        let at = from.place_of("usages");
        from.mistake(at, format_args!("usages: {usage:?} is none of {POSITION}, {INTERVIEW}, {STORE}"));
    }
    row.set("usages", serde_json::Value::from(usages).to_string());
    for level in ["district", "city", "state", "country"] {
        row.set(level, from.place(level));
    }
    row.set("active", from.flag("active", true));
}

const POSITION: &str = "position_location";
const INTERVIEW: &str = "interview_location";
const STORE: &str = "store_location";

pub fn job_type(from: &mut Fields<'_>, row: &mut Row) {
    row.names(from.names());
    row.set("parent", from.reference("parent", JOB_TYPES));
    row.set("active", from.flag("active", true));
}

pub fn job_process(from: &mut Fields<'_>, row: &mut Row) {
    row.names(from.names());
    let kind = one_of_numbers(from, "type", &[1, 2]);
    row.set("type", from.must("type", kind));
    from.reading.known.facts.borrow_mut().process_keys.insert(row.id, row.key.clone());
}

pub fn stage(from: &mut Fields<'_>, row: &mut Row) {
    row.names(from.names());
    let kind = one_of_numbers(from, "type", &[1, 2, 3, 4, 5, 6, 7, 8, 255]);
    row.set("type", from.must("type", kind));
    row.set("job_process", row.parent);
    row.set("ordinal", row.ordinal);
}

pub fn one_of_numbers(from: &mut Fields<'_>, name: &'static str, options: &[i64]) -> Option<i64> {
    let number = from.integer(name)?;
    if !options.contains(&number) {
        let at = from.place_of(name);
        from.mistake(at, format_args!("{name}: {number} is none of {options:?}"));
    }
    Some(number)
}

pub fn requirement_field(from: &mut Fields<'_>, row: &mut Row) {
    let kind = from.one_of::<RequirementFieldType>("type").map(RequirementFieldType::code);
    let kind = from.must("type", kind);
    row.set("type", kind);
    row.names(from.names());
    let options = from.list("options", |from, _| {
        let key = from.must_text("key");
        let (name_zh, name_en) = from.names();
        RequirementOption { key, name_zh, name_en }
    });
    row.set("options", serde_json::to_string(&options).unwrap_or_default());
    row.set("required", from.flag("required", false));
    row.set("active", from.flag("active", true));
    row.set("ordinal", row.ordinal);
    let options = options.into_iter().map(|option| option.key).collect();
    let facts = RequirementFieldFacts { kind, options };
    from.reading.known.facts.borrow_mut().requirement_fields.insert(row.id, facts);
}

pub fn resume_source(from: &mut Fields<'_>, row: &mut Row) {
    row.names(from.names());
    row.set("type", from.integer("type").unwrap_or(10_000));
    row.set("active", from.flag("active", true));
}

pub fn termination_reason(from: &mut Fields<'_>, row: &mut Row) {
    row.names(from.names());
    row.set("parent", from.reference("parent", TERMINATION_REASONS));
    row.set("active", from.flag("active", true));
}

pub fn attachment(from: &mut Fields<'_>, row: &mut Row) {
    let kind = one_of_numbers(from, "kind", &[1, 2, 3, 4]);
    row.set("kind", from.must("kind", kind));
    row.set("name", from.must_text("name"));
    row.set("mime", from.text("mime").unwrap_or_else(|| "application/octet-stream".to_owned()));
    row.set("size", from.integer("size").unwrap_or(0));
    let created_at = from.time("created_at");
    row.created_at(created_at);
}
