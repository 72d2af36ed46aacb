//! Compares recorded responses of the real platform with those of this server: statuses, codes, members and their
//! types. Values differ with the data, and texts with the wording; both are left out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A recorded call.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    pub method: String,
    /// Path and query.
    pub target: String,
    pub body: Option<String>,
    pub status: u16,
    pub response_body: Value,
}

/// The outcome of a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    pub method: String,
    pub target: String,
    pub differences: Vec<String>,
}

#[derive(Deserialize)]
struct Har {
    log: HarLog,
}

#[derive(Deserialize)]
struct HarLog {
    entries: Vec<HarEntry>,
}

#[derive(Deserialize)]
struct HarEntry {
    request: HarRequest,
    response: HarResponse,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct HarRequest {
    method: String,
    url: String,
    post_data: Option<HarText>,
}

#[derive(Deserialize)]
struct HarResponse {
    status: u16,
    content: HarText,
}

#[derive(Deserialize)]
struct HarText {
    #[serde(default)]
    text: String,
}

#[derive(Deserialize)]
struct Line {
    request: LineRequest,
    response: LineResponse,
}

#[derive(Deserialize)]
struct LineRequest {
    method: String,
    path: String,
    body: Option<Value>,
}

#[derive(Deserialize)]
struct LineResponse {
    status: u16,
    body: Value,
}

/// Reads a recording. Calls for tokens, and those of other services, are left out.
pub fn read(text: &str) -> Result<Vec<Exchange>, String> {
    let exchanges: Vec<Exchange> = match serde_json::from_str::<Har>(text) {
        Ok(har) => har.log.entries.into_iter().map(Exchange::from).collect(),
        Err(not_har) => {
            let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
            let read = lines.map(|(at, line)| {
                let parsed = serde_json::from_str::<Line>(line);
                parsed.map(Exchange::from).map_err(|error| {
                    format!("it is neither HAR ({not_har}) nor lines of JSON (line {}: {error})", at + 1)
                })
            });
            read.collect::<Result<_, _>>()?
        }
    };
    let is_of_api = |exchange: &Exchange| {
        exchange.target.starts_with("/open-apis/") && !exchange.target.starts_with("/open-apis/auth/")
    };
    let kept: Vec<Exchange> = exchanges.into_iter().filter(is_of_api).collect();
    if kept.is_empty() { Err("it has no call of the API".to_owned()) } else { Ok(kept) }
}

impl From<HarEntry> for Exchange {
    fn from(entry: HarEntry) -> Self {
        let HarEntry { request, response } = entry;
        Self {
            method: request.method,
            target: target(&request.url),
            body: request.post_data.map(|data| data.text),
            status: response.status,
            response_body: serde_json::from_str(&response.content.text).unwrap_or(Value::String(response.content.text)),
        }
    }
}

impl From<Line> for Exchange {
    fn from(line: Line) -> Self {
        let Line { request, response } = line;
        let text = |body: Value| match body {
            Value::String(text) => text,
            json => json.to_string(),
        };
        let response_body = match response.body {
            Value::String(text) => serde_json::from_str(&text).unwrap_or(Value::String(text)),
            json => json,
        };
        Self {
            method: request.method,
            target: target(&request.path),
            body: request.body.filter(|body| !body.is_null()).map(text),
            status: response.status,
            response_body,
        }
    }
}

/// The path and query of a URL.
fn target(url: &str) -> String {
    let path =
        url.split_once("://").map_or(url, |(_, rest)| rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"));
    path.split('#').next().unwrap_or_default().to_owned()
}

/// Compares a recorded response with that of this server.
pub fn compare(recorded: &Exchange, status: u16, response_body: &Value) -> Outcome {
    let mut differences = Vec::new();
    if recorded.status != status {
        differences.push(format!("HTTP status: recorded {}, here {status}", recorded.status));
    }
    let code = |body: &Value| body.get("code").cloned().unwrap_or_default();
    if code(&recorded.response_body) == code(response_body) {
        of_values("", &[&recorded.response_body], &[response_body], &mut differences);
    } else {
        differences.push(format!("code: recorded {}, here {}", code(&recorded.response_body), code(response_body)));
    }
    Outcome { method: recorded.method.clone(), target: recorded.target.clone(), differences }
}

/// Compares all values at one place of the answers: the items of a list are one place.
fn of_values(path: &str, recorded: &[&Value], here: &[&Value], differences: &mut Vec<String>) {
    let types = |values: &[&Value]| {
        let mut names: Vec<&str> = values.iter().map(|value| type_of(value)).filter(|name| *name != "null").collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    let (theirs, ours) = (types(recorded), types(here));
    // A missing value has an unknown type.
    if theirs != ours && !theirs.is_empty() && !ours.is_empty() {
        differences.push(format!("{}: recorded {}, here {}", shown(path), theirs.join("/"), ours.join("/")));
        return;
    }
    let items = |values: &[&Value]| -> Vec<Value> {
        values.iter().filter_map(|value| value.as_array()).flatten().cloned().collect()
    };
    let (their_items, our_items) = (items(recorded), items(here));
    if !their_items.is_empty() && !our_items.is_empty() {
        let (theirs, ours): (Vec<&Value>, Vec<&Value>) = (their_items.iter().collect(), our_items.iter().collect());
        of_values(&format!("{path}[]"), &theirs, &ours, differences);
    }
    let (theirs, ours) = (members(recorded), members(here));
    if theirs.is_empty() || ours.is_empty() {
        return;
    }
    for (name, values) in &theirs {
        let path = format!("{path}.{name}");
        match ours.get(name) {
            Some(here) => of_values(&path, values, here, differences),
            None => differences.push(format!("{}: recorded, missing here", shown(&path))),
        }
    }
    for name in ours.keys().filter(|name| !theirs.contains_key(*name)) {
        differences.push(format!("{}: here, not recorded", shown(&format!("{path}.{name}"))));
    }
}

fn members<'v>(values: &[&'v Value]) -> BTreeMap<&'v str, Vec<&'v Value>> {
    let mut members: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for (name, value) in values.iter().filter_map(|value| value.as_object()).flatten() {
        members.entry(name).or_default().push(value);
    }
    members
}

fn shown(path: &str) -> &str {
    path.trim_start_matches('.')
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use serde_json::json;

    use super::*;

    fn recorded(response_body: Value) -> Exchange {
        let target = "/open-apis/hire/v1/offers".to_owned();
        Exchange { method: "GET".to_owned(), target, body: None, status: 200, response_body }
    }

    fn differences(theirs: Value, ours: &Value) -> Vec<String> {
        compare(&recorded(theirs), 200, ours).differences
    }

    #[test]
    fn har_and_lines_of_json_are_read() {
        let har = json!({ "log": { "entries": [
            { "request": { "method": "POST", "url": "https://open.feishu.cn/open-apis/hire/v1/offers?a=b",
                           "postData": { "text": "{}" } },
              "response": { "status": 200, "content": { "text": "{\"code\":0}" } } },
            { "request": { "method": "POST", "url": "https://open.feishu.cn/open-apis/auth/v3/token" },
              "response": { "status": 200, "content": {} } },
        ] } });
        let lines = "{\"request\":{\"method\":\"POST\",\"path\":\"/open-apis/hire/v1/offers?a=b\",\"body\":{}},\
                     \"response\":{\"status\":200,\"body\":{\"code\":0}}}\n\n";
        let expected = Exchange {
            method: "POST".to_owned(),
            target: "/open-apis/hire/v1/offers?a=b".to_owned(),
            body: Some("{}".to_owned()),
            status: 200,
            response_body: json!({ "code": 0 }),
        };
        assert_eq!(read(&har.to_string()).unwrap(), std::slice::from_ref(&expected));
        assert_eq!(read(lines).unwrap(), [expected]);
        assert!(read("{}").unwrap_err().contains("line 1"));
        assert!(read("").unwrap_err().contains("no call"));
    }

    #[test]
    fn values_may_differ_and_types_may_not() {
        let theirs = json!({ "code": 0, "msg": "success", "data": { "id": "1", "salary": null, "items": [] } });
        let ours = json!({ "code": 0, "msg": "ok", "data": { "id": "2", "salary": "3", "items": [1] } });
        assert_eq!(differences(theirs.clone(), &ours), Vec::<String>::new());
        let ours = json!({ "code": 0, "msg": "ok", "data": { "id": 2, "salary": "3", "items": [1] } });
        assert_eq!(differences(theirs, &ours), ["data.id: recorded string, here integer"]);
    }

    #[test]
    fn members_are_those_of_all_items_of_a_list() {
        let theirs = json!({ "code": 0, "data": { "items": [{ "a": 1 }, { "b": 1 }] } });
        let same = json!({ "code": 0, "data": { "items": [{ "a": 1, "b": 2 }] } });
        assert_eq!(differences(theirs.clone(), &same), Vec::<String>::new());
        let other = json!({ "code": 0, "data": { "items": [{ "a": 1, "c": 2 }] } });
        assert_eq!(
            differences(theirs, &other),
            ["data.items[].b: recorded, missing here", "data.items[].c: here, not recorded"]
        );
    }

    #[test]
    fn another_code_is_one_difference() {
        let outcome = compare(&recorded(json!({ "code": 0, "data": {} })), 400, &json!({ "code": 1_002_002 }));
        assert_eq!(outcome.differences, ["HTTP status: recorded 200, here 400", "code: recorded 0, here 1002002"]);
    }
}
