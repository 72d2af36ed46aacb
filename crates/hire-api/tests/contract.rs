//! Every operation is held against the facts of its document, below `contract/`: what is called, who may call it, every
//! parameter and field, every error row.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use hire_api::{
    Access, Limit, Operation,
    reference::field_scopes,
    schema::{self, ValueSchema, strip_null},
};
use schemars::generate::SchemaSettings;
use serde::Deserialize;
use serde_json::Value;

#[path = "contract/deviations.rs"]
mod deviations;

use deviations::DEVIATIONS;

#[test]
fn every_operation_agrees_with_the_facts_of_its_document() {
    let mut unexpected = Vec::new();
    let mut used = vec![false; DEVIATIONS.len()];
    for operation in hire_api::all() {
        for difference in differences(&operation) {
            let deviation = DEVIATIONS.iter().position(|known| known.covers(operation.spec.name, &difference));
            match deviation.and_then(|at| used.get_mut(at)) {
                Some(used) => *used = true,
                None => unexpected.push(format!("{}: {}: {}", operation.spec.name, difference.place, difference.what)),
            }
        }
    }
    let is_served = |named: &str| hire_api::all().iter().any(|operation| operation.spec.name.starts_with(named));
    let unused = DEVIATIONS.iter().zip(used).filter(|(deviation, used)| !used && is_served(deviation.operation));
    for (deviation, _) in unused {
        unexpected
            .push(format!("{}: {}: agrees now, though {}", deviation.operation, deviation.place, deviation.reason));
    }
    assert!(unexpected.is_empty(), "the types and contract/ differ:\n  {}\n", unexpected.join("\n  "));
}

#[test]
fn every_rule_of_a_served_operation_is_checked() {
    for operation in hire_api::all() {
        for part in [operation.path, operation.query, operation.body] {
            let (_, unsupported) = ValueSchema::compile(&schema::inlined(part));
            assert_eq!(unsupported, Vec::<String>::new(), "{}", operation.spec.name);
        }
    }
}

/// The compared members of a file of `contract/`; `contract/README.md` says where they come from.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Facts {
    method: String,
    path: String,
    document: String,
    limits: Vec<String>,
    apps: Vec<String>,
    tokens: Vec<String>,
    scopes: Vec<String>,
    field_scopes: Vec<Permission>,
    ok: Option<String>,
    path_params: Vec<Field>,
    query: Vec<Field>,
    body: Vec<Field>,
    top: Vec<Field>,
    data: Vec<Field>,
    errors: Vec<Row>,
}

#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Permission {
    code: String,
    /// `parameter=value`. Absent if the permission reveals fields for every request.
    when: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Field {
    name: String,
    r#type: String,
    required: bool,
    default: Option<Value>,
    r#enum: Vec<Value>,
    min: Option<i64>,
    max: Option<i64>,
    min_len: Option<i64>,
    max_len: Option<i64>,
    min_items: Option<i64>,
    max_items: Option<i64>,
    prose: bool,
    unit: Option<String>,
    id_type: Option<String>,
    deprecated: bool,
    scopes: Vec<String>,
    pattern: Option<String>,
    fields: Vec<Field>,
}

#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Row {
    http: u16,
    code: u32,
    message: String,
}

struct Difference {
    place: String,
    what: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Direction {
    /// The caller sends it: `required`, defaults and bounds count.
    Request,
    /// We send it: names, types and values count.
    Response,
}

fn differences(operation: &Operation) -> Vec<Difference> {
    let spec = operation.spec;
    let mut differences = Differences::default();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../contract/{}.json", spec.name));
    let Ok(text) = fs::read_to_string(&file) else {
        differences.add("name", format!("there is no contract/{}.json", spec.name));
        return differences.0;
    };
    let facts: Facts = serde_json::from_str(&text).unwrap();

    differences.compare("method", &facts.method, spec.method.as_str());
    differences.compare("path", &facts.path, spec.path);
    differences.compare("document", &facts.document, spec.document);
    if let Some(ok) = &facts.ok {
        differences.compare("ok", ok, spec.success_message);
    }
    let limits = spec.limits.iter().map(|limit| match limit {
        Limit::PerSecond(calls) => format!("{calls}/second"),
        Limit::PerMinute(calls) => format!("{calls}/minute"),
    });
    differences.compare_sets("limits", facts.limits, limits);
    // A few old pages name no kind of app.
    if !facts.apps.is_empty() {
        differences.compare_sets("apps", facts.apps, spec.apps.iter().map(|kind| kind.contract_name().to_owned()));
    }
    differences.compare_sets("scopes", facts.scopes, spec.scopes.iter().map(|scope| (*scope).to_owned()));
    let permissions = field_scopes(operation).into_iter().map(|permission| {
        let when = Some(format!("{}={}", permission.parameter, permission.value));
        Permission { code: permission.scope, when }
    });
    // Those without a parameter are stated at the fields that they reveal.
    let lists_none = facts.field_scopes.is_empty();
    let documented = facts.field_scopes.into_iter().filter(|permission| permission.when.is_some()).collect();
    // A few pages leave them out.
    if !lists_none {
        differences.compare_sets("field_scopes", documented, permissions);
    }
    // User tokens are not served anywhere; a page that takes both kinds is served with the one.
    let documented_access = facts.tokens.iter().any(|token| token == "tenant_access_token");
    differences.compare("access", &documented_access, &(spec.access == Access::Tenant));
    let rows = spec.errors.iter().map(|row| Row { http: row.http, code: row.code, message: row.message.to_owned() });
    let fallback = fallback_rows(spec.path);
    let rows = rows.filter(|row| facts.errors.contains(row) || !fallback.contains(row)).collect::<Vec<_>>();
    differences.compare_sets("errors", facts.errors, rows.into_iter());

    let mut generator =
        SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true).into_generator();
    let mut schema = |of: fn(&mut schemars::SchemaGenerator) -> schemars::Schema| {
        let mut schema = of(&mut generator).to_value();
        strip_null(&mut schema);
        schema
    };
    let response = match spec.access {
        Access::Tenant => facts.data,
        Access::Public => facts.top,
    };
    differences.compare_tree("path_params", &facts.path_params, &schema(operation.path), Direction::Request);
    differences.compare_tree("query", &facts.query, &schema(operation.query), Direction::Request);
    differences.compare_tree("body", &facts.body, &schema(operation.body), Direction::Request);
    differences.compare_tree("data", &response, &schema(operation.data), Direction::Response);
    differences.0
}

/// The rows of an API for failures that a page does not list.
fn fallback_rows(path: &str) -> Vec<Row> {
    #[derive(Deserialize)]
    struct Errors {
        fallback: BTreeMap<String, BTreeMap<String, (u32, u16, String)>>,
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../contract/_vocabulary/errors.toml");
    let errors: Errors = toml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let of_api = errors.fallback.into_iter().filter(|(start, _)| path.starts_with(start));
    of_api.flat_map(|(_, rows)| rows.into_values()).map(|(code, http, message)| Row { http, code, message }).collect()
}

#[derive(Default)]
struct Differences(Vec<Difference>);

impl Differences {
    fn add(&mut self, place: &str, what: String) {
        self.0.push(Difference { place: place.to_owned(), what });
    }

    fn compare<T, U>(&mut self, place: &str, documented: &T, stated: &U)
    where
        T: PartialEq<U> + std::fmt::Debug,
        U: std::fmt::Debug + ?Sized,
    {
        if documented != stated {
            self.add(place, format!("documented {documented:?}, stated {stated:?}"));
        }
    }

    fn compare_sets<T: Ord + std::fmt::Debug>(
        &mut self,
        place: &str,
        documented: Vec<T>,
        stated: impl Iterator<Item = T>,
    ) {
        let (documented, stated): (BTreeSet<T>, BTreeSet<T>) = (documented.into_iter().collect(), stated.collect());
        for missing in documented.difference(&stated) {
            self.add(place, format!("documented and not stated: {missing:?}"));
        }
        for invented in stated.difference(&documented) {
            self.add(place, format!("stated and not documented: {invented:?}"));
        }
    }

    fn compare_tree(&mut self, place: &str, documented: &[Field], schema: &Value, direction: Direction) {
        let stated: BTreeMap<&str, &Value> =
            members(schema, "properties").map(|(name, field)| (name.as_str(), field)).collect();
        let required: BTreeSet<&str> = list(schema, "required").iter().filter_map(Value::as_str).collect();
        for name in stated.keys().filter(|name| documented.iter().all(|field| field.name != **name)) {
            self.add(&format!("{place}.{name}"), "stated and not documented".to_owned());
        }
        for field in documented {
            let place = format!("{place}.{}", field.name);
            let Some(schema) = stated.get(field.name.as_str()) else {
                self.add(&place, "documented and not stated".to_owned());
                continue;
            };
            self.compare_field(&place, field, schema, direction);
            if direction == Direction::Request {
                self.compare(&format!("{place}.required"), &field.required, &required.contains(field.name.as_str()));
            }
        }
    }

    fn compare_field(&mut self, place: &str, field: &Field, schema: &Value, direction: Direction) {
        let (one, is_list) = match field.r#type.strip_suffix("[]") {
            Some(one) => (one, true),
            None => (field.r#type.as_str(), false),
        };
        let item = if is_list { schema.get("items").unwrap_or(&Value::Null) } else { schema };
        let wanted = match one {
            "string" => "string",
            "int" => "integer",
            "boolean" => "boolean",
            "float" => "number",
            "file" => "string",
            _ => "object",
        };
        let wanted = if is_list { format!("{wanted}[]") } else { wanted.to_owned() };
        let stated = if kind(schema) == "array" { format!("{}[]", kind(item)) } else { kind(schema).to_owned() };
        self.compare(&format!("{place}.type"), &wanted, &stated);
        // Values have no order of their own, and not all of them can be sorted as values.
        let text = |values: &[Value]| values.iter().map(ToString::to_string).collect::<Vec<_>>();
        // A field that takes other values, too, lists the documented ones without refusing others.
        let stated = [list(item, "enum"), list(schema, "x-values")].concat();
        self.compare_sets(&format!("{place}.enum"), text(&field.r#enum), text(&stated).into_iter());
        let scopes = list(schema, "x-scopes").iter().filter_map(|scope| scope.as_str().map(str::to_owned));
        self.compare_sets(&format!("{place}.scopes"), field.scopes.clone(), scopes);
        let marked = schema.get("deprecated") == Some(&Value::Bool(true));
        if field.deprecated && !marked {
            self.add(&format!("{place}.deprecated"), "documented and not stated".to_owned());
        }
        // The types state more than the documents where the behaviour is known.
        for (word, documented) in [("x-unit", &field.unit), ("x-id-type", &field.id_type)] {
            // A few pages state the form of an id at the object that has it.
            let id = item.pointer("/properties/id").filter(|_| word == "x-id-type");
            if documented.is_some() {
                let stated = id.unwrap_or(item).get(word).and_then(Value::as_str);
                self.compare(&format!("{place}.{word}"), &documented.as_deref(), &stated);
            }
        }
        if direction == Direction::Request {
            // A required member needs no default, even if the page states one.
            let default = field.default.as_ref().filter(|_| !field.required);
            self.compare(&format!("{place}.default"), &default, &schema.get("default"));
            self.compare(
                &format!("{place}.pattern"),
                &field.pattern.as_deref(),
                &schema.get("pattern").and_then(Value::as_str),
            );
            // Of bounds in prose, too, the types may state more.
            for (word, bound) in
                field.bounds().into_iter().filter(|(word, bound)| bound.is_some() || !word.starts_with("x-"))
            {
                self.compare(&format!("{place}.{word}"), &bound, &schema.get(word).and_then(as_i64));
            }
            if one == "int" {
                self.compare_int(place, field, item);
            }
        }
        self.compare_tree(place, &field.fields, item, direction);
    }

    /// SDKs model an `int` with 32 bits, except for times in milliseconds.
    fn compare_int(&mut self, place: &str, field: &Field, schema: &Value) {
        let is_wide = field.unit.as_deref() == Some("ms");
        let bounds = schema.get("minimum").and_then(as_i64).zip(schema.get("maximum").and_then(as_i64));
        let narrow = |bound: i64| i32::try_from(bound).is_ok();
        let is_narrow = schema.get("format").and_then(Value::as_str) == Some("int32")
            || !list(schema, "enum").is_empty()
            || bounds.is_some_and(|(min, max)| narrow(min) && narrow(max));
        self.compare(&format!("{place}.bits"), &if is_wide { 64 } else { 32 }, &if is_narrow { 32 } else { 64 });
    }
}

impl Field {
    /// The bounds by their words in a JSON Schema. A bound in prose begins with `x-`: the operation refuses more, with its
    /// own error instead of the gateway's.
    fn bounds(&self) -> [(&'static str, Option<i64>); 8] {
        // A few pages limit the number in a text, which the gateway cannot check either.
        let is_text = self.r#type == "string";
        let of_number = |bound: Option<i64>| bound.filter(|_| !is_text);
        let rule = |bound: Option<i64>| bound.filter(|_| !self.prose);
        let prose = |bound: Option<i64>| bound.filter(|_| self.prose);
        [
            ("minimum", rule(of_number(self.min))),
            ("maximum", rule(of_number(self.max))),
            ("minLength", rule(self.min_len)),
            ("maxLength", rule(self.max_len)),
            ("minItems", rule(self.min_items)),
            ("maxItems", rule(self.max_items)),
            ("x-max", self.max.filter(|_| self.prose || is_text)),
            ("x-max-items", prose(self.max_items)),
        ]
    }
}

fn kind(schema: &Value) -> &str {
    schema.get("type").and_then(Value::as_str).unwrap_or("anything")
}

fn members<'a>(schema: &'a Value, name: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    schema.get(name).and_then(Value::as_object).into_iter().flatten()
}

fn list<'a>(schema: &'a Value, name: &str) -> &'a [Value] {
    schema.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// `100.0` is the same bound as `100`.
fn as_i64(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_f64().map(|bound| bound as i64))
}
