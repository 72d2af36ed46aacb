//! The operation files, the source of the facts, with descriptions and examples.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;
use serde_json::Value;

use super::facts::{ErrorRow, Facts, Field, FieldScope};

/// The files of `contract/` by path, with their facts.
pub fn read(dir: &Path) -> Result<BTreeMap<String, Facts>> {
    let index: Vec<Entry> = read_json(&dir.join("_index.json"))?;
    let overrides = overriding_pages(&dir.join("_mission"))?;
    let mut files = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut entries: Vec<&Entry> = index.iter().collect();
    entries.sort_by_key(|entry| &entry.file);
    for entry in entries {
        let mut page: Page = read_json(&dir.join(&entry.file))?;
        if let Some(page_file) = page.operation().and_then(|operation| overrides.get(&operation)) {
            page = read_json(page_file)?;
        }
        let facts = page.facts();
        let file = match (&facts.event_type, facts.operation()) {
            (Some(event), _) => format!("events/{event}.json"),
            (None, Some(operation)) => {
                // Two pages describe one operation: the first by name is used.
                if !seen.insert(operation) {
                    continue;
                }
                entry.file.clone()
            }
            (None, None) => anyhow::bail!("{}: neither an operation nor an event", entry.file),
        };
        files.insert(file, facts);
    }
    Ok(files)
}

/// Pages that replace those of the index, by operation.
fn overriding_pages(dir: &Path) -> Result<BTreeMap<String, std::path::PathBuf>> {
    let mut sources = BTreeMap::new();
    for entry in fs::read_dir(dir).with_context(|| dir.display().to_string())? {
        let file = entry?.path();
        let page: Page = read_json(&file)?;
        if let Some(operation) = page.operation() {
            sources.insert(operation, file);
        }
    }
    Ok(sources)
}

fn read_json<T: for<'de> Deserialize<'de>>(file: &Path) -> Result<T> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    serde_json::from_str(&text).with_context(|| file.display().to_string())
}

#[derive(Deserialize)]
struct Entry {
    file: String,
}

#[derive(Deserialize)]
struct Page {
    doc: Doc,
    method: Option<String>,
    path: Option<String>,
    event_type: Option<String>,
    #[serde(default)]
    rate_limits: Vec<Limit>,
    app_types: Vec<String>,
    #[serde(default)]
    access_tokens: Vec<String>,
    scopes: Vec<Scope>,
    field_scopes: Vec<TriggeredScope>,
    #[serde(default)]
    path_params: Vec<SourceField>,
    #[serde(default)]
    query_params: Vec<SourceField>,
    request_body: Option<Body>,
    response: Option<Response>,
    response_example: Option<Value>,
    event_body: Option<Body>,
    errors: Vec<SourceRow>,
}

/// A row of the error table.
#[derive(Deserialize)]
struct SourceRow {
    http: u16,
    code: i64,
    message: String,
    #[serde(default)]
    hint: Option<String>,
}

#[derive(Deserialize)]
struct Doc {
    source_url: String,
    legacy: bool,
}

#[derive(Deserialize)]
struct Limit {
    per: String,
    limit: u32,
}

#[derive(Deserialize)]
struct Scope {
    code: String,
}

#[derive(Deserialize)]
struct TriggeredScope {
    code: String,
    triggered_by: Vec<Trigger>,
}

#[derive(Deserialize)]
struct Trigger {
    field: String,
    when_value: Option<String>,
}

#[derive(Deserialize)]
struct Body {
    content_type: Option<String>,
    fields: Vec<SourceField>,
}

#[derive(Deserialize)]
struct Response {
    envelope: Vec<SourceField>,
    fields: Vec<SourceField>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct SourceField {
    name: String,
    r#type: String,
    required: bool,
    default: Option<Value>,
    r#enum: Vec<EnumValue>,
    min: Option<i64>,
    max: Option<i64>,
    min_length: Option<i64>,
    max_length: Option<i64>,
    length_unit: Option<String>,
    max_from: Option<String>,
    pattern: Option<String>,
    format: Option<String>,
    time_unit: Option<String>,
    id_type_param: Option<String>,
    field_scopes: Vec<FieldScopes>,
    deprecated: bool,
    gray: bool,
    fields: Vec<SourceField>,
}

#[derive(Deserialize)]
struct EnumValue {
    value: Value,
}

#[derive(Deserialize)]
struct FieldScopes {
    any: bool,
    scopes: Vec<Scope>,
}

impl Page {
    fn operation(&self) -> Option<String> {
        Some(format!("{} {}", self.method.as_deref()?, self.path.as_deref()?))
    }

    fn facts(self) -> Facts {
        let message =
            |example: &Value| example.get("msg").or_else(|| example.get("message"))?.as_str().map(str::to_owned);
        let ok = self.response_example.as_ref().and_then(message);
        let (body_type, body) = self.request_body.map_or((None, None), |body| (body.content_type, Some(body.fields)));
        let (envelope, data) = self.response.map_or_else(Default::default, |answer| (answer.envelope, answer.fields));
        let event = self.event_body.map_or_else(Vec::new, |body| body.fields);
        Facts {
            ok: ok.filter(|_| self.event_type.is_none()),
            method: self.method,
            path: self.path,
            event_type: self.event_type,
            document: self.doc.source_url,
            legacy: self.doc.legacy,
            limits: self.rate_limits.iter().map(|limit| format!("{}/{}", limit.limit, limit.per)).collect(),
            apps: self.app_types,
            tokens: self.access_tokens,
            scopes: codes(self.scopes),
            field_scopes: self.field_scopes.into_iter().map(TriggeredScope::facts).collect(),
            content_type: body_type.filter(|kind| !kind.starts_with("application/json")),
            path_params: facts(self.path_params),
            query: facts(self.query_params),
            body: body.map(facts),
            top: facts(envelope.into_iter().filter(|field| !ENVELOPE.contains(&field.name.as_str())).collect()),
            data: facts(data),
            // The header is the same for all events.
            event: facts(event.into_iter().find(|field| field.name == "event").map_or_else(Vec::new, |it| it.fields)),
            errors: self.errors.into_iter().map(SourceRow::facts).collect(),
        }
    }
}

const ENVELOPE: [&str; 4] = ["code", "msg", "message", "data"];

impl SourceRow {
    /// After a line break, the rest of a message precedes the hint.
    fn facts(self) -> ErrorRow {
        let hint = self.hint.unwrap_or_default();
        let message = match hint.strip_prefix('\n').and_then(|hint| hint.split_once(" | ")) {
            Some((rest, _)) => format!("{} {rest}", self.message),
            None => self.message,
        };
        ErrorRow { http: self.http, code: self.code, message }
    }
}

impl TriggeredScope {
    fn facts(self) -> FieldScope {
        let when = self.triggered_by.into_iter().find_map(|trigger| {
            let value = trigger.when_value?;
            Some(format!("{}={value}", trigger.field))
        });
        FieldScope { code: self.code, when }
    }
}

fn facts(fields: Vec<SourceField>) -> Vec<Field> {
    fields.into_iter().map(SourceField::facts).collect()
}

fn codes(scopes: Vec<Scope>) -> Vec<String> {
    scopes.into_iter().map(|scope| scope.code).collect()
}

impl SourceField {
    fn facts(self) -> Field {
        let is_list = self.r#type.ends_with("[]");
        let (items, chars) = if is_list || self.length_unit.as_deref() == Some("items") {
            ((self.min_length, self.max_length), (None, None))
        } else {
            ((None, None), (self.min_length, self.max_length))
        };
        // A few pages have the bounds of a list's length as bounds of its value.
        let (items, range) = if is_list {
            ((items.0.or(self.min), items.1.or(self.max)), (None, None))
        } else {
            (items, (self.min, self.max))
        };
        // A boolean needs no list of its values.
        let values = if self.r#type == "boolean" { Vec::new() } else { self.r#enum };
        Field {
            name: self.name,
            kind: if self.r#type == "number(float)" { "float".to_owned() } else { self.r#type },
            required: self.required,
            // Some pages have a sentence instead of a default value.
            default: self.default.filter(|value| value.as_str().is_none_or(str::is_ascii)),
            values: values.into_iter().map(|value| value.value).collect(),
            min: range.0,
            max: range.1,
            min_len: chars.0,
            max_len: chars.1,
            min_items: items.0,
            max_items: items.1,
            prose: self.max_from.as_deref() == Some("prose"),
            pattern: self.pattern,
            format: self.format.map(|format| format.trim_matches('"').to_owned()),
            unit: self.time_unit,
            id_type: self.id_type_param.map(|name| name.chars().filter(char::is_ascii).collect()),
            // Scopes that depend on a parameter's value are listed at the operation.
            scopes: self.field_scopes.into_iter().filter(|scopes| scopes.any).flat_map(|it| codes(it.scopes)).collect(),
            deprecated: self.deprecated,
            gray: self.gray,
            fields: facts(self.fields),
        }
    }
}
