//! The last requests of the API, for assertions and for debugging clients.

use std::{
    collections::VecDeque,
    str::FromStr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{
    body::Bytes,
    http::{HeaderMap, Method, header::AUTHORIZATION},
};
use serde_json::{Map, Value, json};

use super::{SandboxError, tenants};
use crate::{app_state::AppState, store::TenantNo};

const MAX_REQUESTS: usize = 1_000;
/// Headers and bodies of all kept requests together.
const MAX_BYTES: usize = 32 << 20;
/// Of one request body; of a longer one the beginning is kept.
pub const MAX_BODY: usize = 1 << 20;
const DEFAULT_LIMIT: usize = 100;

/// Members whose values are not shown.
const SECRETS: &[&str] = &[
    "app_secret",
    "app_ticket",
    "app_access_token",
    "tenant_access_token",
    "user_access_token",
    "refresh_token",
    "encrypt_key",
    "verification_token",
];
const MASK: &str = "***";

/// A request and its response.
#[derive(Clone, Debug)]
pub struct Record {
    /// In the order in which requests were answered.
    pub id: u64,
    /// When it was answered, by the server's time.
    pub at: i64,
    pub tenant: Option<TenantNo>,
    pub app_id: Option<String>,
    pub operation: &'static str,
    pub method: Method,
    /// Path and query.
    pub target: String,
    pub headers: HeaderMap,
    pub body: Bytes,
    /// Whether `body` is all of it.
    pub body_is_whole: bool,
    pub status: u16,
    pub code: u32,
    pub log_id: String,
    /// `None` for a file.
    pub response_body: Bytes,
    pub micros: u64,
}

#[derive(Debug, Default)]
struct Buffer {
    last: u64,
    bytes: usize,
    records: VecDeque<Arc<Record>>,
}

#[derive(Debug, Default)]
pub struct Requests(Mutex<Buffer>);

/// Which requests to show or to count.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    tenant: Option<TenantNo>,
    app_id: Option<String>,
    operation: Option<String>,
    code: Option<u32>,
    status: Option<u16>,
    /// The id of a request: those after it.
    after: u64,
    limit: Option<usize>,
}

impl Filter {
    /// From the parameters of a query.
    pub async fn read(state: &AppState, query: &str) -> Result<Self, SandboxError> {
        let mut filter = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            fn number<T: FromStr>(member: &'static str, value: &str) -> Result<T, SandboxError> {
                value.parse().map_err(|_| SandboxError::Invalid(member, format!("{value:?} is not a number")))
            }
            match &*name {
                "tenant" => filter.tenant = Some(tenants::number(state, &value).await?),
                "app_id" => filter.app_id = Some(value.into_owned()),
                "operation" => filter.operation = Some(value.into_owned()),
                "code" => filter.code = Some(number("code", &value)?),
                "status" => filter.status = Some(number("status", &value)?),
                "after" => filter.after = number("after", &value)?,
                "limit" => filter.limit = Some(number("limit", &value)?),
                other => {
                    let known = "tenant, app_id, operation, code, status, after, limit";
                    return Err(SandboxError::Invalid(
                        "query",
                        format!("unknown parameter `{other}`; there are {known}"),
                    ));
                }
            }
        }
        Ok(filter)
    }

    fn fits(&self, record: &Record) -> bool {
        fn is<T: PartialEq>(wanted: Option<&T>, value: Option<&T>) -> bool {
            wanted.is_none() || wanted == value
        }
        record.id > self.after
            && is(self.tenant.as_ref(), record.tenant.as_ref())
            && is(self.app_id.as_ref(), record.app_id.as_ref())
            && self.operation.as_ref().is_none_or(|operation| operation == record.operation)
            && is(self.code.as_ref(), Some(&record.code))
            && is(self.status.as_ref(), Some(&record.status))
    }
}

impl Requests {
    fn buffer(&self) -> MutexGuard<'_, Buffer> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a request; its id is given here.
    pub fn add(&self, mut record: Record) {
        let mut buffer = self.buffer();
        buffer.last += 1;
        record.id = buffer.last;
        buffer.bytes += record.size();
        buffer.records.push_back(Arc::new(record));
        while buffer.records.len() > MAX_REQUESTS || buffer.bytes > MAX_BYTES {
            let Some(oldest) = buffer.records.pop_front() else { break };
            buffer.bytes -= oldest.size();
        }
    }

    pub fn get(&self, id: &str) -> Result<Arc<Record>, SandboxError> {
        let record = self.buffer().records.iter().find(|record| record.id.to_string() == id).cloned();
        record.ok_or_else(|| SandboxError::NotFound(format!("there is no request {id}, or it is no longer kept")))
    }

    /// The newest that fit, in their order, and the id after which the next ones come.
    pub fn list(&self, filter: &Filter) -> Value {
        let buffer = self.buffer();
        let newest = buffer.records.iter().rev().filter(|record| filter.fits(record));
        let mut summaries: Vec<Value> =
            newest.take(filter.limit.unwrap_or(DEFAULT_LIMIT)).map(|record| record.summary()).collect();
        summaries.reverse();
        json!({ "requests": summaries, "last": buffer.last })
    }

    pub fn count(&self, filter: &Filter) -> Value {
        let buffer = self.buffer();
        json!({ "count": buffer.records.iter().filter(|record| filter.fits(record)).count(), "last": buffer.last })
    }

    pub fn clear(&self) {
        let mut buffer = self.buffer();
        buffer.records.clear();
        buffer.bytes = 0;
    }
}

impl Record {
    fn size(&self) -> usize {
        let headers: usize = self.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
        self.target.len() + headers + self.body.len() + self.response_body.len()
    }

    fn summary(&self) -> Value {
        json!({
            "id": self.id, "at": self.at, "app_id": self.app_id, "operation": self.operation,
            "method": self.method.as_str(), "target": self.target, "status": self.status, "code": self.code,
            "log_id": self.log_id, "micros": self.micros,
        })
    }

    /// All of it, with secrets masked.
    pub fn shown(&self) -> Value {
        let header = |(name, value): (&axum::http::HeaderName, &axum::http::HeaderValue)| {
            let value = if name == AUTHORIZATION { MASK } else { value.to_str().unwrap_or_default() };
            (name.as_str().to_owned(), Value::String(value.to_owned()))
        };
        let mut shown = self.summary();
        if let Value::Object(members) = &mut shown {
            let headers: Map<String, Value> = self.headers.iter().map(header).collect();
            members.insert("headers".to_owned(), headers.into());
            members.insert("body".to_owned(), masked_body(&self.body));
            members.insert("body_is_whole".to_owned(), self.body_is_whole.into());
            members.insert("answer".to_owned(), masked_body(&self.response_body));
        }
        shown
    }

    /// A command that sends it again. The token is a variable of the shell.
    pub fn curl(&self, base: &str) -> String {
        let mut command = format!("curl -s -X {} {}", self.method, quoted(&format!("{base}{}", self.target)));
        if self.headers.contains_key(AUTHORIZATION) {
            command.push_str(" -H \"Authorization: Bearer $TOKEN\"");
        }
        if let Some(kind) = self.headers.get("content-type").and_then(|kind| kind.to_str().ok()) {
            command.push_str(&format!(" -H {}", quoted(&format!("Content-Type: {kind}"))));
        }
        if !self.body.is_empty() {
            let body = match masked_body(&self.body) {
                Value::String(text) => text,
                json => json.to_string(),
            };
            command.push_str(&format!(" --data-raw {}", quoted(&body)));
        }
        command
    }
}

/// For a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// JSON with its secrets masked, other text as it is, and of anything else the length.
fn masked_body(body: &[u8]) -> Value {
    if body.is_empty() {
        return Value::Null;
    }
    match (serde_json::from_slice::<Value>(body), std::str::from_utf8(body)) {
        (Ok(mut json), _) => {
            mask(&mut json);
            json
        }
        (Err(_), Ok(text)) if !SECRETS.iter().any(|secret| text.contains(secret)) => Value::String(text.to_owned()),
        _ => Value::String(format!("({} bytes)", body.len())),
    }
}

fn mask(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                if SECRETS.contains(&name.as_str()) {
                    *value = Value::String(MASK.to_owned());
                } else {
                    mask(value);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(mask),
        _ => {}
    }
}
