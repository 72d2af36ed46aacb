//! A schema as a tree of fields.

use serde_json::Value;

use super::html::{blocks, code, escape};

/// The members of an object as a list, and their number on all levels. Required members come first, marked with the
/// word `always`.
pub fn tree(schema: &Value, always: &str) -> (String, usize) {
    let Some(members) = members(schema) else { return (String::new(), 0) };
    let required: Vec<&str> = list_member(schema, "required").iter().filter_map(Value::as_str).collect();
    let (needed, optional): (Vec<_>, Vec<_>) = members.iter().partition(|(name, _)| required.contains(&name.as_str()));
    let (mut items, mut count) = (String::new(), 0);
    let needed = needed.into_iter().map(|member| (format!("<span class=\"need\">{always}</span>"), member));
    for (need, (name, field)) in needed.chain(optional.into_iter().map(|member| (String::new(), member))) {
        let (item, below) = item(name, field, &need, always);
        items.push_str(&item);
        count += 1 + below;
    }
    if count == 0 { (String::new(), 0) } else { (format!("<ul class=\"fields\">{items}</ul>"), count) }
}

fn item(name: &str, field: &Value, need: &str, always: &str) -> (String, usize) {
    let description = field.get("description").and_then(Value::as_str).map(blocks).unwrap_or_default();
    let deprecated = field.get("deprecated") == Some(&Value::Bool(true));
    let need = if deprecated { format!("{need} <span class=\"retired\">deprecated</span>") } else { need.to_owned() };
    let facts = facts(field);
    let facts = if facts.is_empty() { facts } else { format!("<div class=\"facts\">{facts}</div>") };
    let (below, count) = tree(innermost(field), always);
    let item = format!(
        "<li><code class=\"name\">{}</code> <span class=\"type\">{}</span> {need} {description}{facts}{options}{below}</li>",
        escape(name),
        escape(&kind(field)),
        options = options(innermost(field)),
    );
    (item, count)
}

/// The item type of an array, or of nested arrays.
fn innermost(field: &Value) -> &Value {
    match field.get("items") {
        Some(items) => innermost(items),
        None => field,
    }
}

fn kind(field: &Value) -> String {
    if let Some(items) = field.get("items") {
        return format!("list of {}", kind(items));
    }
    match field.get("type") {
        Some(Value::String(one)) => return one.clone(),
        Some(Value::Array(types)) => {
            return types.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or ");
        }
        _ => {}
    }
    if let Some(reference) = field.get("$ref").and_then(Value::as_str) {
        // Recursive types are not expanded.
        return format!("{}, as above", reference.rsplit('/').next().unwrap_or_default());
    }
    let kinds: Vec<String> = list_member(field, "anyOf").iter().chain(list_member(field, "oneOf")).map(kind).collect();
    if kinds.is_empty() { "anything".to_owned() } else { kinds.join(" or ") }
}

/// Default, bounds, units, and what an id depends on.
fn facts(field: &Value) -> String {
    let mut facts = Vec::new();
    let shown = |value: &Value| code(value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    if let Some(default) = field.get("default") {
        facts.push(format!("default {}", shown(default)));
    }
    if let Some(unit) = field.get("x-unit").and_then(Value::as_str) {
        let unit = match unit {
            "ms" => "milliseconds since 1970-01-01 UTC",
            "s" => "seconds since 1970-01-01 UTC",
            other => other,
        };
        facts.push(escape(unit));
    }
    if let Some(parameter) = innermost(field).get("x-id-type") {
        let scopes = innermost(field).get("x-field-scopes").and_then(Value::as_object).into_iter().flatten();
        let scopes: Vec<String> =
            scopes.map(|(form, scope)| format!("; {} needs {}", code(form), shown(scope))).collect();
        facts.push(format!("as {} says{}", shown(parameter), scopes.concat()));
    }
    for (name, words) in [
        ("minimum", "at least"),
        ("maximum", "at most"),
        ("minLength", "letters at least"),
        ("maxLength", "letters at most"),
        ("minItems", "items at least"),
        ("maxItems", "items at most"),
        ("pattern", "matches"),
        ("x-max", "at most"),
        ("x-max-items", "items at most"),
    ] {
        if let Some(bound) = field.get(name) {
            facts.push(format!("{words} {}", shown(bound)));
        }
    }
    facts.join(" · ")
}

/// The values that a field may have, with their meanings.
fn options(field: &Value) -> String {
    let meanings = list_member(field, "x-enum-descriptions");
    let option = |(at, value): (usize, &Value)| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let meaning = meanings.get(at).and_then(Value::as_str).map(escape).unwrap_or_default();
        let scope = field.get("x-field-scopes").and_then(|scopes| scopes.get(&text)).and_then(Value::as_str);
        let scope = scope.map(|scope| format!("; needs {}", code(scope))).unwrap_or_default();
        format!("<li>{} {meaning}{scope}</li>", code(&text))
    };
    let options: String = list_member(field, "enum").iter().enumerate().map(option).collect();
    if options.is_empty() { options } else { format!("<ul class=\"options\">{options}</ul>") }
}

fn members(schema: &Value) -> Option<&serde_json::Map<String, Value>> {
    schema.get("properties").and_then(Value::as_object)
}

fn list_member<'v>(schema: &'v Value, name: &str) -> &'v [Value] {
    schema.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn nested_members_are_counted_and_required_ones_come_first() {
        let schema = json!({
            "properties": {
                "a": { "type": "integer", "default": 1, "enum": [1, 2], "x-enum-descriptions": ["一 / one", "二 / two"] },
                "b": { "type": "array", "items": { "type": "object", "properties": { "c": { "type": "string" } } } },
            },
            "required": ["b"],
        });
        let (tree, count) = tree(&schema, "required");
        assert_eq!(count, 3);
        assert!(tree.find(">b<") < tree.find(">a<"), "{tree}");
        assert!(tree.contains("list of object"));
        assert!(tree.contains("default <code>1</code>"));
        assert!(tree.contains("<li><code>2</code> 二 / two</li>"), "{tree}");
    }

    #[test]
    fn lists_in_descriptions_are_lists() {
        let description = "One of:\n\n- `a`\n  or more\n- b";
        let (tree, _) = tree(&json!({ "properties": { "x": { "description": description } } }), "");
        let shown = "<span>One of:</span><ul class=\"prose\"><li><code>a</code>\n  or more</li><li>b</li></ul>";
        assert!(tree.contains(shown), "{tree}");
    }

    #[test]
    fn text_cannot_become_markup() {
        let (tree, _) = tree(&json!({ "properties": { "<x>": { "description": "a `b<` & \"c\"" } } }), "");
        assert!(tree.contains("&lt;x&gt;"));
        assert!(tree.contains("a <code>b&lt;</code> &amp; &quot;c&quot;"));
    }
}
