//! `cargo xtask new-endpoint`: the files of an operation, from its facts.

mod lists;
mod names;
mod types;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::contract::{self, facts::Facts};
use crate::format;
use crate::project;
use lists::Listed;
use names::{pascal, snake};
use types::{Direction, Types};

/// Writes contract, handler and test of the operation whose facts are in `contract/<name>.json`.
pub fn run(name: &str) -> Result<()> {
    let name = name.strip_suffix(".json").unwrap_or(name);
    let file = contract::dir().join(name).with_added_extension("json");
    let facts = Facts::read(&file).with_context(|| format!("there are no facts of an operation {name}"))?;
    let endpoint = NewEndpoint::new(name, facts)?;
    endpoint.write()
}

/// The operation and what it is called in Rust.
struct NewEndpoint {
    /// `offer/get`
    name: String,
    facts: Facts,
    resource: String,
    module: String,
    /// `GetOffer`
    endpoint: String,
}

impl NewEndpoint {
    fn new(name: &str, facts: Facts) -> Result<Self> {
        let (resource, operation) = name.split_once('/').context("an operation is named RESOURCE/NAME")?;
        if facts.method.is_none() {
            bail!("{name} is an event; events have no endpoint");
        }
        if let Some(content_type) = &facts.content_type {
            bail!("{name} takes {content_type}; uploads are written by hand, see `ApiRouter::upload`");
        }
        if facts.tokens.iter().any(|token| token == "user_access_token") && facts.tokens.len() == 1 {
            bail!("{name} is for user tokens only, and there are none");
        }
        Ok(Self {
            name: name.to_owned(),
            resource: snake(resource),
            module: snake(operation),
            endpoint: pascal(operation) + &pascal(resource),
            facts,
        })
    }

    fn write(&self) -> Result<()> {
        let Self { resource, module, endpoint, .. } = self;
        let contract = format!("crates/hire-api/src/{resource}/{module}.rs");
        let handler = format!("src/api/{resource}/{module}.rs");
        let test = format!("tests/hire/{resource}/{module}.rs");
        for (file, text) in [(&contract, self.contract()), (&handler, self.handler()), (&test, self.test())] {
            create(&project::root().join(file), &text)?;
        }
        println!("written: {contract}\n         {handler}\n         {test}");
        for line in (Listed { resource, module, endpoint, mount: self.mount() }).add()? {
            println!("added to {line}");
        }
        // Also moves a new module to where the alphabet puts it.
        format::run(false)?;
        println!("then: write handler and test, `cargo xtask openapi`, `cargo xtask coverage`");
        Ok(())
    }

    /// Types and metadata: compiles, and agrees with the facts.
    fn contract(&self) -> String {
        let Self { endpoint, facts, name, .. } = self;
        let mut types = Types::default();
        let path = types.root(&format!("{endpoint}Path"), &facts.path_params, Direction::Request);
        let query = types.root(&format!("{endpoint}Query"), &facts.query, Direction::Request);
        let body =
            types.root(&format!("{endpoint}Body"), facts.body.as_deref().unwrap_or_default(), Direction::Request);
        let open = facts.tokens.is_empty();
        let answer = if open { &facts.top } else { &facts.data };
        let data = types.root(&format!("{endpoint}Data"), answer, Direction::Response);
        let text = types.text();
        if [&path, &query, &body, &data].into_iter().any(|kind| kind == "Empty") {
            types.uses.insert("Empty".to_owned());
        }
        let derives: Vec<&str> = ["Deserialize", "Serialize"]
            .into_iter()
            .filter(|derive| text.contains(&format!("#[derive(Debug, {derive}")))
            .collect();
        let serde = match derives.as_slice() {
            [] => String::new(),
            derives => format!("use schemars::JsonSchema;\nuse serde::{{{}}};\n\n", derives.join(", ")),
        };
        let method = pascal(&facts.method.as_deref().unwrap_or_default().to_lowercase());
        let access = if open { "Public" } else { "Tenant" };
        format!(
            "//! <{document}>\n\n{serde}{uses}\n{text}\n\
             crate::endpoint! {{\n\
             \x20   /// {summary}\n\
             \x20   {method} \"{wire}\" => {endpoint} {{\n\
             \x20       name: \"{name}\",\n\
             \x20       document: \"{document}\",\n\
             \x20       limits: [{limits}], apps: [{apps}], access: {access},\n\
             \x20       scopes: [{scopes}], ok: \"{ok}\",\n\
             \x20       path: {path}, query: {query}, body: {body}, data: {data},\n\
             \x20       errors: {endpoint}Error {{\n{errors}\x20       }}\n\
             \x20   }}\n}}\n",
            document = facts.document,
            uses = types.imports(),
            summary = self.summary(),
            wire = facts.path.as_deref().unwrap_or_default(),
            limits = facts.limits.iter().map(|limit| rate_limit(limit)).collect::<Vec<_>>().join(", "),
            apps = self.app_kinds(),
            scopes = facts.scopes.iter().map(|scope| format!("\"{scope}\"")).collect::<Vec<_>>().join(", "),
            ok = facts.ok.as_deref().unwrap_or("success"),
            errors = self.error_rows(),
        )
    }

    /// `offer/get` → `Offer get.`, to be replaced by a sentence.
    fn summary(&self) -> String {
        let words = snake(&self.name).replace('_', " ");
        let (first, rest) = words.split_at_checked(1).unwrap_or_default();
        format!("{}{rest}.", first.to_uppercase())
    }

    /// The few pages that name no kind are for both.
    fn app_kinds(&self) -> String {
        let kinds = [("custom", "SelfBuilt"), ("store", "Store")];
        let named = |word: &str| self.facts.apps.is_empty() || self.facts.apps.iter().any(|kind| kind == word);
        kinds.iter().filter(|(word, _)| named(word)).map(|(_, kind)| *kind).collect::<Vec<_>>().join(", ")
    }

    /// The macro wants a row for what breaks and one for a bad value.
    fn error_rows(&self) -> String {
        let mut rows = String::new();
        let mut taken: Vec<String> = Vec::new();
        for row in &self.facts.errors {
            let mut variant = match row.code {
                1_002_001 => "System".to_owned(),
                1_002_002 => "Parameter".to_owned(),
                code => names::error(code, &row.message),
            };
            if taken.contains(&variant) {
                variant = format!("Code{}{}", row.code, taken.len());
            }
            rows += &error_row(&variant, row.code, row.http, &row.message);
            taken.push(variant);
        }
        for (variant, code, http, message) in
            [("System", 1_002_001, 500, "系统错误"), ("Parameter", 1_002_002, 400, "参数错误")]
        {
            if !taken.iter().any(|name| name == variant) {
                println!(
                    "the document has no row for `{variant}`: rename a row, or keep {code} and say why in tests/contract.rs"
                );
                rows += &error_row(variant, code, http, message);
            }
        }
        rows
    }

    /// Does not compile before it says what the operation does: an answer that is only there to compile would be
    /// served.
    fn handler(&self) -> String {
        let Self { resource, module, endpoint, .. } = self;
        let transaction = if self.mount() == "read" { "ReadTx" } else { "WriteTx" };
        format!(
            "use hire_api::{{Endpoint, {resource}::{endpoint}}};\n\n\
             use crate::http::{{Call, Failure, {transaction}}};\n\n\
             type Data = <{endpoint} as Endpoint>::Data;\n\n\
             pub fn {module}(tx: &mut {transaction}<'_>, call: &Call<{endpoint}>) -> Result<Data, Failure<{endpoint}>> {{\n\
             \x20   // find, decide by the rules, store, answer\n\
             }}\n"
        )
    }

    /// A POST may also read, which its author has to say in `src/api.rs`.
    fn mount(&self) -> &'static str {
        if self.facts.method.as_deref() == Some("GET") { "read" } else { "write" }
    }

    /// One test that holds already, and one that fails until it says what the document shows.
    fn test(&self) -> String {
        let method = self.facts.method.as_deref().unwrap_or_default();
        let (uses, call) = match method {
            "GET" => ("", "server.get_as(app, PATH).await"),
            "POST" => ("use serde_json::json;\n\n", "server.post_as(app, PATH, json!({})).await"),
            _ => (
                "use axum::{body::Body, http::Method};\n\n",
                "let token = server.token(app).await;\n    server.send(request(Method::METHOD, PATH, Some(&token), Body::from(\"{}\"))).await",
            ),
        };
        let scoped = !self.facts.scopes.is_empty();
        let names = [Some("APP"), scoped.then_some("APP_WITHOUT_SCOPES"), Some("Reply"), Some("Server")];
        let names = names.into_iter().chain([call.contains("request(").then_some("request")]).flatten();
        let mut text = format!(
            "{uses}use crate::harness::{{{names}}};\n\n\
             const PATH: &str = \"{path}\";\n\n\
             async fn call(server: &Server, app: &str) -> Reply {{\n    {call}\n}}\n\n",
            names = names.collect::<Vec<_>>().join(", "),
            path = self.path_of_nothing(),
            call = call.replace("METHOD", method),
        );
        if scoped {
            text += "#[tokio::test]\n\
                     async fn one_of_the_documented_scopes_is_needed() {\n\
                     \x20   let server = Server::start().await;\n\
                     \x20   call(&server, APP_WITHOUT_SCOPES).await.refused(400, 99_991_672);\n\
                     }\n\n";
        }
        text + "#[tokio::test]\n\
                async fn the_answer_is_the_documented_one() {\n\
                \x20   let server = Server::start().await;\n\
                \x20   let reply = call(&server, APP).await;\n\
                \x20   assert_eq!(reply.data().to_string(), \"\", \"write down what the document shows\");\n\
                }\n"
    }

    /// The path with an id that nothing has in the place of every parameter.
    fn path_of_nothing(&self) -> String {
        let path = self.facts.path.as_deref().unwrap_or_default();
        let nobody = |segment: &str| if segment.starts_with(':') { "7999999999999999999" } else { segment }.to_owned();
        path.split('/').map(nobody).collect::<Vec<_>>().join("/")
    }
}

/// `10/second` → `PerSecond(10)`
fn rate_limit(limit: &str) -> String {
    limit.split_once('/').map_or_else(String::new, |(calls, per)| format!("Per{}({calls})", pascal(per)))
}

fn error_row(variant: &str, code: i64, http: u16, message: &str) -> String {
    format!("            {variant} = {} @ {http} {message:?},\n", grouped(code))
}

/// `1002001` → `1_002_001`
fn grouped(code: i64) -> String {
    let digits = code.to_string();
    let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    if digits.len() < 6 { digits } else { String::from_utf8_lossy(&groups.join(&b'_')).into_owned() }
}

fn create(file: &Path, text: &str) -> Result<()> {
    if file.exists() {
        bail!("{} is there already", file.display());
    }
    fs::create_dir_all(file.parent().unwrap_or(file))?;
    fs::write(file, text).with_context(|| file.display().to_string())
}
