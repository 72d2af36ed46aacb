//! The reference page: every operation, written from the same statements that the server works by. One page, without
//! anything from elsewhere, so that it works offline.

mod fields;
mod html;
mod operation;

use std::collections::BTreeMap;

use hire_api::{Operation, gateway::GatewayError};

use html::{code, escape};

const CSS: &str = include_str!("docs/page.css");
const JS: &str = include_str!("docs/page.js");

/// Operations by their resource, both in the order in which they are stated.
type Groups = Vec<(&'static str, Vec<Operation>)>;

pub fn page() -> String {
    let groups = groups();
    let operations: Vec<Operation> = groups.iter().flat_map(|(_, operations)| operations.clone()).collect();
    let version = env!("CARGO_PKG_VERSION");
    let count = operations.len();
    let sections: String = groups.iter().map(section).collect();
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>hired {version}: reference</title><style>{CSS}</style></head><body>\
         <nav><header><a class=\"home\" href=\"#top\">hired <small>{version}</small></a>\
         <input id=\"filter\" type=\"search\" placeholder=\"Filter  ( / )\" aria-label=\"Filter operations\" \
         autocomplete=\"off\" spellcheck=\"false\"></header>{}</nav>\
         <main id=\"top\"><section class=\"intro\"><h1>The operations of this server</h1>\
         <p>{count} operations of the Feishu Hire open API, with the names, types, limits and errors that this server \
         holds to. The same for machines: <a href=\"/openapi.json\">openapi.json</a>.</p>{CALLING}</section>\
         <p id=\"nothing\" hidden>Nothing here matches the filter.</p>{sections}{}{}</main>\
         <script>{JS}</script></body></html>",
        index(&groups),
        scopes(&operations),
        gateway(),
    )
}

const CALLING: &str = r#"<pre>TOKEN=$(curl -s <i class="base">http://127.0.0.1:8080</i>/open-apis/auth/v3/tenant_access_token/internal \
  -d '{"app_id":"cli_…","app_secret":"…"}' | sed 's/.*"tenant_access_token":"\([^"]*\)".*/\1/')
curl -s <i class="base">http://127.0.0.1:8080</i>/open-apis/hire/v1/talents -H "Authorization: Bearer $TOKEN"</pre>"#;

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
    format!(
        "<section id=\"scopes\"><h2>Scopes</h2><p>An operation needs any one of its scopes. \
         <code>hired app scopes APP --add SCOPE</code> grants one to an app.</p>\
         <table><thead><tr><th>scope</th><th>opens</th></tr></thead><tbody>{rows}</tbody></table></section>"
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
    fn the_page_needs_nothing_from_elsewhere() {
        let page = page();
        for loads in [" src=", "@import", "url(", "<link"] {
            assert!(!page.contains(loads), "{loads}");
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
