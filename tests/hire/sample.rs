//! Samples: a complete valid request of each operation. The tests in [`operations`](crate::operations) vary them.
//!
//! A sample is a function beside the tests of its operation. It creates the data that the request needs with the
//! builders of [`Company`] and returns the request. Method, path, scopes and app kinds come from the operation's `Spec`.

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{HeaderValue, Method, Request, header::CONTENT_TYPE},
};
use hire_api::{Access, BodyFormat, Endpoint, Operation, Spec, schema::inlined};
use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server, request},
};

/// The parameters of a request that succeeds.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    path: Vec<(&'static str, String)>,
    query: Vec<(String, String)>,
    body: Value,
    variants: Vec<Sample>,
    not_ids: Vec<&'static str>,
}

impl Sample {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn path(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.path.push((name, value.into()));
        self
    }

    pub fn query(mut self, name: &str, value: impl Into<String>) -> Self {
        self.query.push((name.to_owned(), value.into()));
        self
    }

    /// The JSON body, or the parts of an upload: the member of a file has its name.
    pub fn body(mut self, body: Value) -> Self {
        self.body = body;
        self
    }

    /// Another request that succeeds, for parameters that exclude each other.
    pub fn or(mut self, variant: Self) -> Self {
        self.variants.push(variant);
        self
    }

    /// Declares that a member whose name looks like an id, such as `mobile_code`, is not an id.
    pub fn not_an_id(mut self, place: &'static str) -> Self {
        self.not_ids.push(place);
        self
    }
}

/// An operation and its sample.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub operation: Operation,
    sample: fn(&mut Company) -> Sample,
}

impl Entry {
    pub fn new<E: Endpoint>(_: E, sample: fn(&mut Company) -> Sample) -> Self {
        Self { operation: Operation::of::<E>(), sample }
    }

    pub fn spec(&self) -> &'static Spec {
        self.operation.spec
    }

    /// A call with its own data. It succeeds after the company is saved.
    pub fn call(&self, company: &mut Company) -> Call {
        self.calls(company, &[]).remove(0)
    }

    /// The same with ids of these types, such as `("user_id_type", "union_id")`, which the query then names.
    pub fn call_with_ids(&self, company: &mut Company, forms: &[(&str, &str)]) -> Call {
        self.calls(company, forms).remove(0)
    }

    /// The call and its variants.
    pub fn variants(&self, company: &mut Company) -> Vec<Call> {
        self.calls(company, &[])
    }

    fn calls(&self, company: &mut Company, forms: &[(&str, &str)]) -> Vec<Call> {
        let mut stated = listed_parameters(&self.operation);
        stated.retain(|listed| listed.name.ends_with("_id_type"));
        let default = |listed: Listed| listed.default.map(|default| (listed.name, default));
        let mut all: Vec<_> = stated.into_iter().filter_map(default).collect();
        all.extend(forms.iter().map(|(name, form)| ((*name).to_owned(), (*form).to_owned())));
        company.use_id_forms(all);
        let mut sample = (self.sample)(company);
        let mut variants = std::mem::take(&mut sample.variants);
        variants.insert(0, sample);
        let parts = inlined(self.operation.body);
        let parts = parts["properties"].as_object().into_iter().flatten();
        let files: Vec<String> =
            parts.filter(|(_, part)| part["format"] == "binary").map(|(name, _)| name.clone()).collect();
        let call = |mut sample: Sample| {
            sample.query.extend(forms.iter().map(|(name, form)| ((*name).to_owned(), (*form).to_owned())));
            Call { spec: self.spec(), sample, files: files.clone() }
        };
        variants.into_iter().map(call).collect()
    }
}

/// The sample of every operation that has one.
pub fn all() -> Vec<Entry> {
    crate::samples()
}

/// Of the operations that need a token.
pub fn with_token() -> Vec<Entry> {
    all().into_iter().filter(|entry| entry.spec().access == Access::Tenant).collect()
}

/// A request of one operation, before serialization.
///
/// A place in it is written `path.application_id`, `query.talent_id` or `body.basic_info.attachment_id_list[*]`.
#[derive(Clone, Debug)]
pub struct Call {
    pub spec: &'static Spec,
    sample: Sample,
    /// The parts of an upload that are files.
    files: Vec<String>,
}

impl Call {
    pub fn has_body(&self) -> bool {
        !self.sample.body.is_null()
    }

    pub fn body(&self) -> &Value {
        &self.sample.body
    }

    pub fn is_id(&self, place: &str) -> bool {
        !self.sample.not_ids.contains(&place)
    }

    /// Path and query.
    pub fn url(&self) -> String {
        let value = |name: &str| {
            let stated = self.sample.path.iter().find(|(stated, _)| *stated == name);
            stated.unwrap_or_else(|| panic!("the sample of {} has no {name}", self.spec.name)).1.as_str()
        };
        let segment = |part: &str| match part.strip_prefix(':') {
            Some(name) => {
                form_urlencoded::byte_serialize(value(name).as_bytes()).collect::<String>().replace('+', "%20")
            }
            None => part.to_owned(),
        };
        let path: Vec<String> = self.spec.path.split('/').map(segment).collect();
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.sample.query).finish();
        let separator = if query.is_empty() { "" } else { "?" };
        format!("{}{separator}{query}", path.join("/"))
    }

    /// With the token if the operation takes one.
    pub fn request(&self, token: &str) -> Request<Body> {
        let token = (self.spec.access == Access::Tenant).then_some(token);
        let body = match self.spec.body {
            BodyFormat::Multipart { .. } => self.form(),
            BodyFormat::Json if self.has_body() => self.sample.body.to_string(),
            BodyFormat::Json => String::new(),
        };
        let mut request = request(self.method(), &self.url(), token, Body::from(body));
        if self.spec.body != BodyFormat::Json {
            let form = HeaderValue::from_static("multipart/form-data; boundary=BOUNDARY");
            request.headers_mut().insert(CONTENT_TYPE, form);
        }
        request
    }

    /// The body as `multipart/form-data`; what has no parts is sent as it is. Every file is the start of a PDF.
    fn form(&self) -> String {
        let Some(parts) = self.sample.body.as_object() else { return self.sample.body.to_string() };
        let parts = parts.iter().map(|(name, value)| {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let (file, content) = if self.files.contains(name) {
                (format!("; filename=\"{text}\"\r\nContent-Type: application/pdf"), "%PDF-1.4".to_owned())
            } else {
                (String::new(), text)
            };
            format!("--BOUNDARY\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{content}\r\n")
        });
        parts.collect::<String>() + "--BOUNDARY--\r\n"
    }

    pub fn method(&self) -> Method {
        Method::from_bytes(self.spec.method.as_str().as_bytes()).expect("a method")
    }

    pub async fn send(&self, server: &Server, token: &str) -> Reply {
        server.send(self.request(token)).await
    }

    /// The value at a place.
    pub fn get(&self, place: &str) -> Option<Value> {
        let (part, name) = place.split_once('.').expect("a part and a place");
        match part {
            "path" => self.sample.path.iter().find(|(stated, _)| *stated == name).map(|(_, value)| json!(value)),
            "query" => {
                let name = name.trim_end_matches("[*]");
                self.sample.query.iter().find(|(stated, _)| stated == name).map(|(_, value)| json!(value))
            }
            _ => self.sample.body.pointer(&pointer(name)).cloned(),
        }
    }

    /// The same call with another value at a place.
    pub fn with(&self, place: &str, value: impl Into<Value>) -> Self {
        let (value, mut call) = (value.into(), self.clone());
        let text = || value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let (part, name) = place.split_once('.').expect("a part and a place");
        match part {
            "path" => {
                let stated = call.sample.path.iter_mut().find(|(stated, _)| *stated == name);
                stated.unwrap_or_else(|| panic!("no {place}")).1 = text();
            }
            "query" => {
                let name = name.trim_end_matches("[*]");
                call.sample.query.retain(|(stated, _)| stated != name);
                call.sample.query.push((name.to_owned(), text()));
            }
            _ => *member(&mut call.sample.body, name) = value,
        }
        call
    }

    /// The same call without a query parameter.
    pub fn without_query(&self, name: &str) -> Self {
        let mut call = self.clone();
        call.sample.query.retain(|(stated, _)| stated != name);
        call
    }

    pub fn with_body(&self, body: Value) -> Self {
        let mut call = self.clone();
        call.sample.body = body;
        call
    }
}

/// The JSON pointer to the first value at a place of the body.
pub fn pointer(place: &str) -> String {
    if place.is_empty() { String::new() } else { format!("/{}", place.replace("[*]", ".0").replace('.', "/")) }
}

/// A member of the body, created where it is missing.
fn member<'v>(body: &'v mut Value, place: &str) -> &'v mut Value {
    place.split('.').fold(body, |target, step| match step.strip_suffix("[*]") {
        Some(list) => {
            let list = &mut target[list];
            if list.is_null() {
                *list = json!([null]);
            }
            &mut list[0]
        }
        None => &mut target[step],
    })
}

/// The schemas of an operation, with everything inlined.
pub struct Schemas {
    pub query: Value,
    pub body: Value,
    pub data: Value,
}

impl Schemas {
    pub fn new(operation: &Operation) -> Self {
        Self { query: inlined(operation.query), body: inlined(operation.body), data: inlined(operation.data) }
    }
}

/// Every scope that reveals a member of a response.
pub fn field_scopes() -> BTreeSet<String> {
    fn collect(schema: &Value, collected: &mut BTreeSet<String>) {
        let scopes = schema["x-scopes"].as_array().into_iter().flatten();
        collected.extend(scopes.filter_map(|scope| scope.as_str().map(str::to_owned)));
        for member in schema["properties"].as_object().into_iter().flatten().map(|(_, member)| member) {
            collect(member, collected);
        }
        if schema["items"].is_object() {
            collect(&schema["items"], collected);
        }
    }
    let mut collected = BTreeSet::new();
    for operation in hire_api::all() {
        collect(&inlined(operation.data), &mut collected);
    }
    collected
}

/// A query parameter whose values are listed.
pub struct Listed {
    pub name: String,
    pub options: Vec<String>,
    pub default: Option<String>,
}

pub fn listed_parameters(operation: &Operation) -> Vec<Listed> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let schema = inlined(operation.query);
    let parameters = schema["properties"].as_object().into_iter().flatten();
    let listed = parameters.filter_map(|(name, schema)| {
        let options = schema["enum"].as_array()?.iter().map(text).collect();
        Some(Listed { name: name.clone(), options, default: schema.get("default").map(text) })
    });
    listed.collect()
}

/// Declares the modules of a resource's operations, each with the function `sample`, and lists them in `samples`.
macro_rules! samples {
    (use hire_api::$resource:ident; $($module:ident::$endpoint:ident),+ $(,)?) => {
        $(pub mod $module;)+

        /// The samples of the operations of this resource.
        pub fn samples() -> Vec<crate::sample::Entry> {
            vec![$(crate::sample::Entry::new(hire_api::$resource::$endpoint, $module::sample)),+]
        }
    };
}

pub(crate) use samples;
