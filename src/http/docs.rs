//! The reference page: all operations, generated from the contract types. One page without external resources, so that
//! it works offline. Beside it, the operations of the hiring process in their order.

mod example;
mod fields;
mod html;
mod operation;
pub mod process;

use std::collections::BTreeMap;

use axum::http::{HeaderMap, header::ACCEPT};
use base64::{Engine, prelude::BASE64_STANDARD};
use hire_api::{Operation, gateway::GatewayError, reference::field_scopes};
use sha2::{Digest, Sha256};

use html::{code, escape};

const CSS: &str = include_str!("docs/page.css");
const JS: &str = include_str!("docs/page.js");

/// Operations grouped by resource, in declaration order.
type Groups = Vec<(&'static str, Vec<Operation>)>;

/// The content security policy of the page: only its own style and script, identified by digest.
pub fn policy() -> String {
    let digest = |text: &str| BASE64_STANDARD.encode(Sha256::digest(text));
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        digest(CSS),
        digest(JS),
    )
}

/// Whether the client is a browser: its `Accept` header names HTML.
pub fn wants_page(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|range| {
        let mut parts = range.split(';').map(str::trim);
        let refused = |part: &str| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000");
        parts.next().is_some_and(|name| name.eq_ignore_ascii_case("text/html")) && !parts.any(refused)
    })
}

/// How tests control the server.
pub const SANDBOX: &str = include_str!("../../docs/sandbox.md");

pub fn page() -> String {
    let groups = groups();
    let operations: Vec<Operation> = groups.iter().flat_map(|(_, operations)| operations.clone()).collect();
    let version = env!("CARGO_PKG_VERSION");
    let count = operations.len();
    let sections: String = groups.iter().map(section).collect();
    format!(
        "{}<nav><header><a class=\"home\" href=\"#top\">hired <small>{version}</small></a>\
         <input id=\"filter\" type=\"search\" placeholder=\"Filter  ( / )\" aria-label=\"Filter operations\" \
         autocomplete=\"off\" spellcheck=\"false\"></header>{}</nav>\
         <main id=\"top\"><section class=\"intro\"><h1>The operations of this server</h1>\
         <p>{count} operations of the Feishu Hire open API, with the names, types, limits and errors that this server \
         holds to. The same for machines: <a href=\"/openapi.json\">openapi.json</a>. From a job to an employee: \
         <a href=\"/docs/process\">the hiring process</a>. How tests control this server: \
         <a href=\"/docs/sandbox.md\">the sandbox</a>.</p>\
         <p>The examples are about the demo company of <code>hired serve --demo</code>. They use the token that this \
         command keeps:</p><pre class=\"example\">{}</pre></section>\
         <p id=\"nothing\" hidden>Nothing here matches the filter.</p>{sections}{}{}</main>\
         <script>{JS}</script></body></html>",
        head("reference"),
        index(&groups),
        first_command(),
        scopes(&operations),
        gateway(),
    )
}

/// The start of every page.
fn head(title: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>hired {}: {title}</title><style>{CSS}</style></head><body>",
        env!("CARGO_PKG_VERSION"),
    )
}

fn first_command() -> String {
    let operation = hire_api::all().into_iter().find(|operation| operation.spec.name == example::TOKEN_OPERATION);
    operation
        .and_then(|operation| example::command(operation.spec))
        .as_deref()
        .map(example::keep_token)
        .unwrap_or_default()
}

fn groups() -> Groups {
    let mut groups = Groups::new();
    for operation in hire_api::all() {
        let resource = operation.spec.name.split('/').next().unwrap_or_default();
        match groups.iter_mut().find(|(name, _)| *name == resource) {
            Some((_, operations)) => operations.push(operation),
            None => groups.push((resource, vec![operation])),
        }
    }
    groups
}

fn index(groups: &Groups) -> String {
    let entry = |operation: &Operation| {
        let spec = operation.spec;
        let short = spec.name.split_once('/').map_or(spec.name, |(_, short)| short);
        let (anchor, method, short) = (operation::anchor(spec), spec.method.as_str(), escape(short));
        format!(
            "<li data-of=\"{anchor}\"><a href=\"#{anchor}\"><b class=\"method {method}\">{method}</b>{short}</a></li>"
        )
    };
    let group = |(resource, operations): &(&str, Vec<Operation>)| {
        let entries: String = operations.iter().map(entry).collect();
        format!("<div class=\"group\"><h2>{}</h2><ul>{entries}</ul></div>", escape(resource))
    };
    let groups: String = groups.iter().map(group).collect();
    groups
        + "<div class=\"group always\"><h2>everywhere</h2><ul><li><a href=\"#scopes\">Scopes</a></li>\
           <li><a href=\"#gateway\">Errors of the gateway</a></li></ul></div>"
}

fn section((resource, operations): &(&'static str, Vec<Operation>)) -> String {
    let articles: String = operations.iter().map(operation::article).collect();
    format!("<section class=\"resource\"><h2>{}</h2>{articles}</section>", escape(resource))
}

fn scopes(operations: &[Operation]) -> String {
    let mut by_scope: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in operations {
        for scope in operation.spec.scopes {
            by_scope.entry(scope).or_default().push(operation);
        }
    }
    let link = |operation: &&Operation| {
        format!("<a href=\"#{}\">{}</a>", operation::anchor(operation.spec), escape(operation.spec.name))
    };
    let row = |(scope, operations): (&str, Vec<&Operation>)| {
        let links: Vec<String> = operations.iter().map(link).collect();
        format!("<tr><td>{}</td><td>{}</td></tr>", code(scope), links.join(", "))
    };
    let rows: String = by_scope.into_iter().map(row).collect();
    let mut fields: BTreeMap<(String, String), Vec<&Operation>> = BTreeMap::new();
    for operation in operations {
        for found in field_scopes(operation) {
            fields.entry((found.scope, format!("{}={}", found.parameter, found.value))).or_default().push(operation);
        }
    }
    let field_row = |((scope, when), operations): ((String, String), Vec<&Operation>)| {
        let links: Vec<String> = operations.iter().map(link).collect();
        format!("<tr><td>{}</td><td>{}</td><td>{}</td></tr>", code(scope), code(when), links.join(", "))
    };
    let field_rows: String = fields.into_iter().map(field_row).collect();
    format!(
        "<section id=\"scopes\"><h2>Scopes</h2><p>An operation needs any one of its scopes. \
         <code>hired app scopes APP --add SCOPE</code> grants one to an app.</p>\
         <table><thead><tr><th>scope</th><th>opens</th></tr></thead><tbody>{rows}</tbody></table>\
         <h3>Field permissions</h3><p>Without a field permission the call succeeds, and its response leaves the fields \
         out.</p><table><thead><tr><th>scope</th><th>for fields with</th><th>in</th></tr></thead>\
         <tbody>{field_rows}</tbody></table></section>"
    )
}

fn gateway() -> String {
    let rows: Vec<_> = GatewayError::ALL.iter().map(|error| error.row()).collect();
    format!(
        "<section id=\"gateway\"><h2>Errors of the gateway</h2><p>Answered before an operation is reached, whichever \
         it is.</p>{}</section>",
        operation::errors(&rows)
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_page_has_every_operation_with_its_scopes_and_errors() {
        let page = page();
        for operation in hire_api::all() {
            let spec = operation.spec;
            assert!(page.contains(&format!("id=\"{}\"", operation::anchor(spec))), "{}", spec.name);
            assert!(page.contains(&operation::path(spec)), "{}", spec.path);
            assert!(spec.scopes.iter().all(|scope| page.contains(scope)), "{}", spec.name);
            assert!(spec.errors.iter().all(|row| page.contains(&format!(">{}<", row.code))), "{}", spec.name);
        }
    }

    #[test]
    fn the_page_has_no_external_resources() {
        let page = page();
        for loads in [" src=", "@import", "url(", "<link"] {
            assert!(!page.contains(loads), "{loads}");
        }
    }

    #[test]
    fn the_policy_allows_the_style_and_the_script_of_the_page_alone() {
        let (page, policy) = (page(), policy());
        assert!(!policy.contains("unsafe"), "{policy}");
        for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
            let (open, close) = (format!("<{element}>"), format!("</{element}>"));
            assert_eq!(page.matches(&format!("<{element}")).count(), 1, "{element}");
            let (_, rest) = page.split_once(&open).unwrap();
            let digest = BASE64_STANDARD.encode(Sha256::digest(rest.split_once(&close).unwrap().0));
            assert!(policy.contains(&format!("{directive} 'sha256-{digest}'")), "{element}");
        }
        for inline in [" style=", " onclick=", " onload=", "javascript:"] {
            assert!(!page.contains(inline), "{inline}");
        }
    }

    #[test]
    fn browsers_are_recognized_by_their_accept_header() {
        let wants = |accept: &str| wants_page(&[(ACCEPT, accept.parse().unwrap())].into_iter().collect());
        assert!(wants("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        assert!(wants("application/json, Text/HTML;q=0.5"));
        for other in ["*/*", "application/json", "text/*", "text/html;q=0", "application/xhtml+xml"] {
            assert!(!wants(other), "{other}");
        }
        assert!(!wants_page(&HeaderMap::new()));
    }

    #[test]
    fn values_units_and_permissions_are_explained() {
        let page = page();
        for shown in [
            "<code>1</code> 正式 Offer / formal offer",
            "milliseconds since 1970-01-01 UTC",
            "seconds since 1970-01-01 UTC",
            "as <code>user_id_type</code> says",
            "needs <code>contact:user.employee_id:readonly</code>",
            "items at most <code>100</code>",
            "items at most <code>20</code>",
            "operators are read in any case",
            "{&quot;date&quot;:&quot;2022-01&quot;}",
            "deprecated",
        ] {
            assert!(page.contains(shown), "{shown}");
        }
    }

    #[test]
    fn fields_are_shown_with_type_need_default_and_options() {
        let page = page();
        assert!(page.contains("page_size"));
        assert!(page.contains("<code>people_admin_id</code>"));
        assert!(page.contains("class=\"need\">required"));
        assert!(page.contains("default <code>"));
    }
}
