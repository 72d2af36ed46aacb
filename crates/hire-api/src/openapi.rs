//! The OpenAPI 3.1 document, derived from the operations.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::{
    Access, AppKind, BodyFormat, Limit, Operation, ResponseFormat,
    reference::{FieldScope, field_scopes},
    schema::strip_null,
};

/// Where a document of one operation has its named schemas.
const SCHEMAS: &str = "#/components/schemas/";

/// The whole document, stable from build to build. Every schema is called `RESOURCE.NAME.TYPE` after its operation and its
/// Rust type, so that an operation that is added changes no other name.
pub fn document() -> Value {
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for operation in crate::all() {
        let Described { mut item, schemas: own } = Described::new(&operation);
        let prefix = operation_id(&operation);
        qualify(&mut item, &prefix);
        let methods = paths.entry(template(operation.spec.path)).or_insert_with(|| json!({}));
        if let Value::Object(methods) = methods {
            methods.insert(operation.spec.method.as_str().to_lowercase(), item);
        }
        for (name, mut schema) in own {
            qualify(&mut schema, &prefix);
            schemas.insert(format!("{prefix}.{name}"), schema);
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "hired",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "The Feishu Hire open API, served by hired.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "http://127.0.0.1:8080" }],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "tenant_access_token": { "type": "http", "scheme": "bearer" },
            },
        },
    })
}

/// The part of one operation, with the schemas under the names of their Rust types.
pub fn operation(operation: &Operation) -> Value {
    let Described { item, schemas } = Described::new(operation);
    let method = operation.spec.method.as_str().to_lowercase();
    json!({
        "paths": { template(operation.spec.path): { method: item } },
        "components": { "schemas": schemas },
    })
}

struct Described {
    item: Value,
    schemas: Map<String, Value>,
}

impl Described {
    fn new(operation: &Operation) -> Self {
        let mut generator = SchemaSettings::draft2020_12()
            .with(|settings| {
                settings.definitions_path = "/components/schemas".into();
                settings.meta_schema = None;
            })
            .into_generator();
        let mut item = describe(operation, &mut generator);
        let mut schemas = generator.take_definitions(true);
        strip_null(&mut item);
        schemas.values_mut().for_each(strip_null);
        drop_impossible_defaults(&mut item);
        schemas.values_mut().for_each(drop_impossible_defaults);
        Self { item, schemas }
    }
}

/// A page may document a default beyond its own maximum; a schema may not.
fn drop_impossible_defaults(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(drop_impossible_defaults),
        Value::Object(members) => {
            let number = |name: &str| members.get(name).and_then(Value::as_i64);
            if number("default").zip(number("maximum")).is_some_and(|(default, maximum)| default > maximum) {
                members.remove("default");
            }
            members.values_mut().for_each(drop_impossible_defaults);
        }
        _ => {}
    }
}

fn operation_id(operation: &Operation) -> String {
    operation.spec.name.replace('/', ".")
}

/// Puts the operation before the name in every reference.
fn qualify(value: &mut Value, prefix: &str) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| qualify(item, prefix)),
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get_mut("$ref")
                && let Some(name) = reference.strip_prefix(SCHEMAS)
            {
                *reference = format!("{SCHEMAS}{prefix}.{name}");
            }
            members.values_mut().for_each(|member| qualify(member, prefix));
        }
        _ => {}
    }
}

/// `/a/:id` as the template `/a/{id}`.
pub fn template(path: &str) -> String {
    let segments: Vec<String> = path
        .split('/')
        .map(|part| part.strip_prefix(':').map_or_else(|| part.to_owned(), |name| format!("{{{name}}}")))
        .collect();
    segments.join("/")
}

fn describe(operation: &Operation, generator: &mut schemars::SchemaGenerator) -> Value {
    let spec = operation.spec;
    let mut parameters = parameters("path", &(operation.path)(generator).to_value(), generator);
    parameters.extend(self::parameters("query", &(operation.query)(generator).to_value(), generator));
    let data = (operation.data)(generator).to_value();
    let mut item = json!({
        "operationId": operation_id(operation),
        "summary": spec.summary.trim(),
        "externalDocs": { "url": spec.document },
        "tags": [spec.name.split('/').next().unwrap_or_default()],
        "parameters": parameters,
        "responses": responses(operation, &data),
        "x-app-kinds": spec.apps.iter().map(|kind: &AppKind| kind.contract_name()).collect::<Vec<_>>(),
        "x-scopes-any-of": spec.scopes,
        "x-field-scopes": field_scopes(operation).into_iter().map(|FieldScope { parameter, value, scope }| {
            json!({ "scope": scope, "when": format!("{parameter}={value}") })
        }).collect::<Vec<_>>(),
        "x-rate-limits": spec.limits.iter().map(|limit| match limit {
            Limit::PerSecond(calls) => format!("{calls}/s"),
            Limit::PerMinute(calls) => format!("{calls}/min"),
        }).collect::<Vec<_>>(),
    });
    if let Value::Object(members) = &mut item {
        if spec.access == Access::Tenant {
            members.insert("security".into(), json!([{ "tenant_access_token": [] }]));
        }
        let body = (operation.body)(generator).to_value();
        let has_fields = resolve(&body, generator).pointer("/properties").is_some();
        if has_fields {
            let content_type = match spec.body {
                BodyFormat::Json => "application/json",
                BodyFormat::Multipart { .. } => "multipart/form-data",
            };
            members.insert("requestBody".into(), json!({ "content": { content_type: { "schema": body } } }));
        }
    }
    item
}

/// The fields of a path or query type as OpenAPI parameters.
fn parameters(place: &str, schema: &Value, generator: &schemars::SchemaGenerator) -> Vec<Value> {
    let schema = resolve(schema, generator);
    let required: Vec<&str> =
        schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let fields = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    fields
        .map(|(name, field)| {
            let mut field = field.clone();
            let description = field.as_object_mut().and_then(|members| members.remove("description"));
            let mut parameter = json!({
                "name": name, "in": place, "required": place == "path" || required.contains(&name.as_str()), "schema": field,
            });
            if let (Some(text), Value::Object(members)) = (description, &mut parameter) {
                members.insert("description".into(), text);
            }
            parameter
        })
        .collect()
}

/// Follows the reference that the generator writes for a named type.
fn resolve(schema: &Value, generator: &schemars::SchemaGenerator) -> Value {
    let name = schema.get("$ref").and_then(Value::as_str).and_then(|reference| reference.rsplit('/').next());
    name.and_then(|name| generator.definitions().get(name)).unwrap_or(schema).clone()
}

fn responses(operation: &Operation, data: &Value) -> Value {
    let spec = operation.spec;
    let code = json!({ "type": "integer", "const": 0 });
    let msg = json!({ "type": "string", "examples": [spec.success_message] });
    let response = match spec.access {
        Access::Tenant => json!({
            "type": "object",
            "properties": { "code": code, spec.message_member: msg, "data": data },
            "required": ["code", spec.message_member, "data"],
        }),
        Access::Public => json!({
            "type": "object",
            "properties": { "code": code, "msg": msg },
            "required": ["code", "msg"],
            "allOf": [data],
        }),
    };
    let mut responses = Map::new();
    let mut add = |http: u16, description: String, schema: Value| {
        let known = responses.entry(http.to_string()).or_insert_with(
            || json!({ "description": "", "content": { "application/json": { "schema": { "anyOf": [] } } } }),
        );
        if let Some(Value::String(text)) = known.get_mut("description") {
            if !text.is_empty() {
                text.push_str("; ");
            }
            text.push_str(&description);
        }
        if let Some(Value::Array(any)) = known.pointer_mut("/content/application~1json/schema/anyOf") {
            any.push(schema);
        }
    };
    if spec.response == ResponseFormat::Json {
        add(200, "success".into(), response);
    }
    for row in spec.errors {
        add(row.http, format!("{} {}", row.code, row.message), failure(row.code));
    }
    if spec.access == Access::Tenant {
        add(400, "a gateway error: token, scope or field validation".into(), gateway_failure());
        add(429, "99991400 request trigger frequency limit".into(), failure(99_991_400));
    }
    if let ResponseFormat::File { content_type } = spec.response {
        let file = json!({ content_type: { "schema": { "type": "string", "format": "binary" } } });
        responses.insert("200".into(), json!({ "description": "the file", "content": file }));
    }
    Value::Object(responses)
}

fn failure(code: u32) -> Value {
    json!({
        "type": "object",
        "properties": { "code": { "const": code }, "msg": { "type": "string" }, "error": { "type": "object" } },
        "required": ["code", "msg"],
    })
}

fn gateway_failure() -> Value {
    json!({
        "type": "object",
        "properties": {
            "code": { "type": "integer", "minimum": 99_990_000 },
            "msg": { "type": "string" },
            "error": {
                "type": "object",
                "properties": {
                    "log_id": { "type": "string" },
                    "field_violations": { "type": "array", "items": { "type": "object" } },
                    "permission_violations": { "type": "array", "items": { "type": "object" } },
                },
            },
        },
        "required": ["code", "msg", "error"],
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn objects<'v>(value: &'v Value, collected: &mut Vec<&'v Map<String, Value>>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| objects(item, collected)),
            Value::Object(members) => {
                collected.push(members);
                members.values().for_each(|member| objects(member, collected));
            }
            _ => {}
        }
    }

    #[test]
    fn descriptions_have_no_markup_of_rustdoc() {
        let document = document();
        let mut all = Vec::new();
        objects(&document, &mut all);
        let texts = all.iter().flat_map(|members| ["description", "summary"].map(|name| members.get(name)));
        let texts: Vec<&str> = texts.flatten().filter_map(Value::as_str).collect();
        assert!(texts.len() > 50);
        for text in texts {
            // Text in backticks is copied unchanged.
            let outside: String = text.split('`').step_by(2).collect();
            assert!(!outside.contains(['[', ']', '<', '#']) && !outside.contains("::"), "{text}");
            assert!(text.matches('`').count().is_multiple_of(2), "{text}");
        }
    }

    #[test]
    fn every_value_of_an_enumeration_has_its_meaning() {
        let document = document();
        let mut all = Vec::new();
        objects(&document, &mut all);
        let enumerations: Vec<_> = all.iter().filter(|members| members.contains_key("enum")).collect();
        assert!(enumerations.len() > 20);
        for members in enumerations {
            let count = |name: &str| members.get(name).and_then(Value::as_array).map(Vec::len);
            assert_eq!(count("enum"), count("x-enum-descriptions"), "{members:?}");
            assert_eq!(count("enum"), count("x-enum-varnames"), "{members:?}");
        }
    }

    /// Two types of one name in one operation would be distinguished by a number.
    #[test]
    fn schema_names_have_no_numbers_of_the_generator() {
        for operation in crate::all() {
            let schemas = Described::new(&operation).schemas;
            for name in schemas.keys() {
                let plain = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
                assert!(plain == name || !schemas.contains_key(plain), "{}: {name}", operation.spec.name);
            }
        }
    }

    #[test]
    fn every_reference_has_its_schema() {
        let document = document();
        let mut all = Vec::new();
        objects(&document, &mut all);
        let references: Vec<&str> = all.iter().filter_map(|members| members.get("$ref")?.as_str()).collect();
        assert!(references.len() > 20);
        for reference in references {
            let pointer = reference.strip_prefix('#').unwrap();
            assert!(document.pointer(pointer).is_some(), "{reference}");
        }
    }

    #[test]
    fn ids_of_people_state_their_field_permission() {
        let document = document();
        let basics =
            document.pointer("/components/schemas/application.offer.OfferBasicInfo/properties/owner_user_id").unwrap();
        assert_eq!(basics["x-id-type"], "user_id_type");
        assert_eq!(basics["x-field-scopes"], json!({ "user_id": crate::id::USER_ID_SCOPE }));
        let talents = document.pointer("/paths/~1open-apis~1hire~1v1~1talents/get/x-field-scopes").unwrap();
        assert_eq!(*talents, json!([{ "scope": crate::id::USER_ID_SCOPE, "when": "user_id_type=user_id" }]));
    }
}
