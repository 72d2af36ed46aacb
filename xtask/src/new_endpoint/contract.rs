//! The contract file of an operation.

use anyhow::{Context as _, Result, bail};

use super::names::{grouped, pascal, snake};
use super::types::Types;
use crate::contract::facts::{ErrorRow, Facts};
use crate::vocabulary::{FieldPath, Vocabulary};

/// The content type of a form with a file.
const MULTIPART: &str = "multipart/form-data";

/// An operation and its names in Rust.
pub struct NewEndpoint<'v> {
    vocabulary: &'v Vocabulary,
    /// `offer/get`
    pub name: String,
    pub facts: Facts,
    pub resource: String,
    pub module: String,
    /// `GetOffer`
    pub endpoint: String,
    summary: String,
}

impl<'v> NewEndpoint<'v> {
    /// Fails for an operation that cannot be served or that the generator does not support.
    pub fn new(name: &str, facts: Facts, vocabulary: &'v Vocabulary) -> Result<Self> {
        let (resource, operation) = name.split_once('/').context("an operation is named RESOURCE/NAME")?;
        if facts.method.is_none() {
            bail!("{name} is an event; events have no endpoint");
        }
        if let Some(content_type) = facts.content_type.as_deref().filter(|kind| *kind != MULTIPART) {
            bail!("{name} takes {content_type}, which the generator does not know");
        }
        if facts.tokens == ["user_access_token"] {
            bail!("{name} is for user tokens only, and this server issues none");
        }
        if facts.tokens.is_empty() {
            bail!("{name} needs no token; write this one by hand");
        }
        if facts.limits.iter().any(|limit| rate_limit(limit).is_none()) {
            bail!("{name} has a rate limit that the generator does not know: {:?}", facts.limits);
        }
        let (resource, module) = (snake(resource), snake(operation));
        let (endpoint, summary) = match vocabulary.operation(name) {
            Some((endpoint, summary)) => (endpoint.to_owned(), summary.to_owned()),
            None => (pascal(operation) + &pascal(&resource), sentence(name)),
        };
        Ok(Self { vocabulary, name: name.to_owned(), facts, resource, module, endpoint, summary })
    }

    /// Whether the body is a form with a file.
    pub fn is_upload(&self) -> bool {
        self.facts.content_type.is_some()
    }

    /// Types and metadata. The result compiles and agrees with the facts.
    pub fn contract(&self) -> Result<String> {
        let Self { endpoint, facts, name, .. } = self;
        let module = format!("crate::{}::{}", self.resource, self.module);
        let mut types = Types::of_module(self.vocabulary, &module);
        let field_path = |part| FieldPath::new(name, facts.path.as_deref().unwrap_or_default(), part);
        let body = facts.body.as_deref().unwrap_or_default();
        let path = types.root(&format!("{endpoint}Path"), &facts.path_params, &field_path("path"))?;
        let query = types.root(&format!("{endpoint}Query"), &facts.query, &field_path("query"))?;
        let body = types.root(&format!("{endpoint}Body"), body, &field_path("body"))?;
        let data = types.root(&format!("{endpoint}Data"), &facts.data, &field_path("data"))?;
        let body = match self.vocabulary.max_upload(name) {
            Some(max_bytes) if self.is_upload() => format!("upload: {body}, max_bytes: {}", grouped(max_bytes)),
            None if self.is_upload() => bail!("{name}: fields.toml states no limit of the upload"),
            _ => format!("body: {body}"),
        };
        Ok(format!(
            "//! <{document}>\n\n{derives}\n{imports}\n{text}\n\
             crate::endpoint! {{\n\
             \x20   /// {summary}\n\
             \x20   {method} \"{wire}\" => {endpoint} {{\n\
             \x20       name: \"{name}\",\n\
             \x20       document: \"{document}\",\n\
             \x20       limits: [{limits}], apps: [{apps}], access: Tenant,\n\
             \x20       scopes: [{scopes}], ok: \"{ok}\",\n\
             \x20       path: {path}, query: {query}, {body}, data: {data},\n\
             \x20       errors: {endpoint}Error {{\n{errors}\x20       }}\n\
             \x20   }}\n}}\n",
            document = facts.document,
            derives = types.derive_imports(),
            imports = types.imports()?,
            text = types.text(),
            summary = self.summary,
            method = pascal(&facts.method.as_deref().unwrap_or_default().to_lowercase()),
            wire = facts.path.as_deref().unwrap_or_default(),
            limits = facts.limits.iter().filter_map(|limit| rate_limit(limit)).collect::<Vec<_>>().join(", "),
            apps = self.app_kinds(),
            scopes = facts.scopes.iter().map(|scope| format!("\"{scope}\"")).collect::<Vec<_>>().join(", "),
            ok = facts.ok.as_deref().unwrap_or("success"),
            errors = self.error_rows()?,
        ))
    }

    /// The few pages without an app kind are for both.
    fn app_kinds(&self) -> String {
        let kinds = [("custom", "SelfBuilt"), ("store", "Store")];
        let named = |word: &str| self.facts.apps.is_empty() || self.facts.apps.iter().any(|kind| kind == word);
        kinds.iter().filter(|(word, _)| named(word)).map(|(_, kind)| *kind).collect::<Vec<_>>().join(", ")
    }

    fn error_rows(&self) -> Result<String> {
        let rows = self.vocabulary.errors.rows(&self.facts).with_context(|| self.name.clone())?;
        let text = rows.iter().map(|(variant, ErrorRow { code, http, message })| {
            format!("            {variant} = {} @ {http} {message:?},\n", grouped(*code))
        });
        Ok(text.collect())
    }
}

/// `10/second` → `PerSecond(10)`
fn rate_limit(limit: &str) -> Option<String> {
    let (calls, per) = limit.split_once('/')?;
    let calls: u32 = calls.parse().ok()?;
    ["second", "minute"].contains(&per).then(|| format!("Per{}({calls})", pascal(per)))
}

/// `offer/get` → `Offer get.`, a placeholder.
fn sentence(name: &str) -> String {
    let words = snake(name).replace('_', " ");
    let (first, rest) = words.split_at_checked(1).unwrap_or_default();
    format!("{}{rest}.", first.to_uppercase())
}
