//! The article of one operation.

use hire_api::{
    Access, AppKind, ErrorRow, Limit, Operation, Spec,
    reference::{FieldScope, field_scopes},
    schema::inlined,
};
use serde_json::Value;

use super::{
    example, fields,
    html::{code, escape, prose},
};

/// The fragment of links to the operation.
pub fn anchor(spec: &Spec) -> String {
    spec.name.replace('/', ".")
}

/// The path with its parameters highlighted.
pub fn path(spec: &Spec) -> String {
    let part = |part: &str| match part.strip_prefix(':') {
        Some(_) => format!("<em>{}</em>", escape(part)),
        None => escape(part),
    };
    spec.path.split('/').map(part).collect::<Vec<_>>().join("/")
}

pub fn article(operation: &Operation) -> String {
    let spec = operation.spec;
    let method = spec.method.as_str();
    let parts = [
        part("Path", &inlined(operation.path)),
        part("Query", &inlined(operation.query)),
        part("Body", &inlined(operation.body)),
        part(if spec.access == Access::Tenant { "Response: data" } else { "Response" }, &inlined(operation.data)),
    ];
    format!(
        "<article id=\"{0}\" data-text=\"{1}\"><h3><b class=\"method {method}\">{method}</b> \
         <a class=\"path\" href=\"#{0}\">{2}</a></h3><p>{3} <a class=\"source\" href=\"{4}\">document</a></p>{5}{6}{9}\
         <details class=\"part\"><summary>Errors <span>{7}</span></summary>{8}</details></article>",
        anchor(spec),
        escape(&searched(spec)),
        path(spec),
        prose(spec.summary.trim()),
        escape(spec.document),
        facts(operation),
        parts.concat(),
        spec.errors.len(),
        errors(spec.errors),
        example(spec),
    )
}

/// The example call, collapsed at first.
fn example(spec: &Spec) -> String {
    let example = |command| {
        format!("<details class=\"part\"><summary>Example</summary><pre class=\"example\">{command}</pre></details>")
    };
    example::command(spec).map(example).unwrap_or_default()
}

/// The words that the filter matches.
fn searched(spec: &Spec) -> String {
    let codes = spec.errors.iter().map(|row| row.code.to_string());
    let words = [spec.name, spec.path, spec.summary, spec.method.as_str()].into_iter().map(str::to_owned);
    let scopes = spec.scopes.iter().map(|scope| (*scope).to_owned());
    words.chain(scopes).chain(codes).collect::<Vec<_>>().join(" ").to_lowercase()
}

fn facts(operation: &Operation) -> String {
    let spec = operation.spec;
    let limits: Vec<String> = spec
        .limits
        .iter()
        .map(|limit| match limit {
            Limit::PerSecond(calls) => format!("{calls} a second"),
            Limit::PerMinute(calls) => format!("{calls} a minute"),
        })
        .collect();
    let apps: Vec<&str> = spec
        .apps
        .iter()
        .map(|kind| match kind {
            AppKind::SelfBuilt => "self-built",
            AppKind::Store => "store",
        })
        .collect();
    let token = match spec.access {
        Access::Tenant => "tenant_access_token",
        Access::Public => "none",
    };
    let scopes: Vec<String> = spec.scopes.iter().map(code).collect();
    let field_scope = |FieldScope { parameter, value, scope }| {
        format!(
            "<div><dt>field permission</dt><dd>{} for fields with {}</dd></div>",
            code(scope),
            code(format!("{parameter}={value}"))
        )
    };
    let field_scopes: String = field_scopes(operation).into_iter().map(field_scope).collect();
    let or =
        |list: Vec<String>, joint: &str, none: &str| if list.is_empty() { none.to_owned() } else { list.join(joint) };
    format!(
        "<dl><div><dt>scopes</dt><dd>{}</dd></div><div><dt>limits</dt><dd>{}</dd></div>\
         <div><dt>apps</dt><dd>{}</dd></div><div><dt>token</dt><dd>{token}</dd></div>{field_scopes}</dl>",
        or(scopes, " or ", "none needed"),
        or(limits, ", ", "none"),
        apps.join(", "),
    )
}

/// A collapsed group of fields; empty if there are none.
fn part(title: &str, schema: &Value) -> String {
    let is_response = title.starts_with("Response");
    let (tree, count) = fields::tree(schema, if is_response { "always" } else { "required" });
    if count == 0 {
        return String::new();
    }
    // Short lists are open.
    let open = if count <= 12 && !is_response { " open" } else { "" };
    format!("<details class=\"part\"{open}><summary>{title} <span>{count}</span></summary>{tree}</details>")
}

pub fn errors(rows: &[ErrorRow]) -> String {
    let row =
        |row: &ErrorRow| format!("<tr><td>{}</td><td>{}</td><td>{}</td></tr>", row.code, row.http, escape(row.message));
    let rows: String = rows.iter().map(row).collect();
    format!(
        "<table class=\"errors\"><thead><tr><th>code</th><th>HTTP</th><th>msg</th></tr></thead>\
         <tbody>{rows}</tbody></table>"
    )
}
