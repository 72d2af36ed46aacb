//! Bodies, queries and headers that are invalid, huge or contradictory.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, Method},
};
use hire_api::{Access, BodyFormat, Spec};

use super::answered;
use crate::harness::{APP, Server, UNKNOWN_ID, request};

/// The operations that get large inputs. The code that reads them is shared by all operations.
fn takes_large_inputs(spec: &Spec) -> bool {
    ["auth.tenant_access_token/internal", "offer/create", "talent/list"].contains(&spec.name)
}

/// Maximum bytes of a small input.
const SMALL: usize = 1_000;

fn bodies() -> Vec<Vec<u8>> {
    let mut bodies: Vec<Vec<u8>> = [
        &b"{"[..],
        b"}",
        b"{}}",
        b"{} {}",
        b"[]",
        b"null",
        b"true",
        b"1",
        b"\"\"",
        b"{\"a\"}",
        b"{\"a\":}",
        b"{\"a\":1,}",
        b"{'a':1}",
        b"{a:1}",
        b"// comment\n{}",
        b"{\"a\":NaN}",
        b"{\"a\":Infinity}",
        b"{\"a\":1e400}",
        b"{\"a\":-1e400}",
        b"{\"a\":01}",
        b"{\"a\":+1}",
        b"{\"a\":.5}",
        b"{\"a\":99999999999999999999999999999999}",
        b"\xff\xfe{}",
        b"\xef\xbb\xbf{}",
        b"{\"a\":\"\xff\xfe\"}",
        b"{\"a\":\"\xc0\x80\"}",
        b"{\"a\":\"\xed\xa0\x80\"}",
        b"{\"a\":\"\\ud800\"}",
        b"{\"a\":\"\\udc00\\ud800\"}",
        b"{\"a\":\"\\u0000\"}",
        b"{\"a\":\"\0\"}",
        b"{\"a\":\"\n\"}",
        b"\0",
        b"\0\0\0\0",
        b"app_id=x&app_secret=y",
        b"--boundary\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--boundary--",
        b"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        b"{\"application_id\":\"1\",\"application_id\":{\"a\":[]},\"application_id\":null}",
        b"{\"id_list\":[\"1\"],\"id_list\":7}",
        b"{\"__proto__\":{\"admin\":true},\"constructor\":{}}",
        b"{\"basic_info\":{\"probation_month\":9223372036854775807,\"contract_year\":-9223372036854775808}}",
        b"{\"basic_info\":{\"probation_month\":9223372036854775808,\"contract_year\":1.5}}",
        b"{\"basic_info\":{\"contract_period\":{\"period_type\":1e2,\"period\":18446744073709551616}}}",
    ]
    .map(<[u8]>::to_vec)
    .to_vec();
    bodies.push(b"[".repeat(100_000));
    bodies.push(b"{\"a\":".repeat(100_000));
    bodies.push([b"{\"a\":".repeat(100), b"1".to_vec(), b"}".repeat(100)].concat());
    bodies.push([b"{\"customized_info_list\":".to_vec(), b"[".repeat(120), b"]".repeat(120), b"}".to_vec()].concat());
    bodies.push([b"{\"a\":\"".to_vec(), b"x".repeat(900_000), b"\"}".to_vec()].concat());
    bodies.push([b"{\"a\":".to_vec(), b"9".repeat(900_000), b"}".to_vec()].concat());
    let members: String = (0..50_000).map(|n| format!("\"m{n}\":{n},")).collect();
    bodies.push(format!("{{{members}\"a\":1}}").into_bytes());
    bodies.push(b" ".repeat(1 << 20));
    bodies
}

#[tokio::test]
async fn every_operation_handles_any_body() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    for operation in hire_api::all() {
        let spec = operation.spec;
        let path: Vec<&str> =
            spec.path.split('/').map(|segment| if segment.starts_with(':') { UNKNOWN_ID } else { segment }).collect();
        for body in bodies().into_iter().filter(|body| body.len() < SMALL || takes_large_inputs(spec)) {
            let method = Method::from_bytes(spec.method.as_str().as_bytes()).expect("a method");
            let token = (spec.access == Access::Tenant).then_some(token.as_str());
            let reply = server.send(request(method, &path.join("/"), token, Body::from(body))).await;
            answered(spec, &reply);
        }
    }
    assert_eq!(server.get("/open-apis/hire/v1/offers?talent_id=7999999999999999999").await.code(), 0);
}

#[tokio::test]
async fn every_operation_handles_any_query() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let mut queries: Vec<String> = [
        "?",
        "&",
        "&&&&",
        "=",
        "=&=",
        "%",
        "%zz",
        "%00",
        "%ff%fe",
        "%c0%80",
        "a[]=1&a[0]=2",
        "a[b][c]=1",
        "a;b=1",
        "page_size=1e9",
        "page_size=9223372036854775807",
        "page_size=-9223372036854775808",
        "page_size=9223372036854775808",
        "page_size=0x10",
        "page_size=%EF%BC%91",
        "page_size=1%00",
        "page_size=+1",
        "page_size=1.0",
        "page_size=",
        "talent_id=%00",
        "talent_id=9223372036854775807",
        "talent_id=9223372036854775808",
        "talent_id=%F0%9F%98%80",
        "keyword=%00",
        "keyword=%ff",
        "keyword=(((((((((",
        "keyword=%22",
        "sort_by=99",
        "user_id_type=%00",
        "update_start_time=9223372036854775807&update_end_time=0",
        "update_start_time=9223372036854775808",
        "update_start_time=-1",
        "update_start_time=1e3",
        "page_token=%00",
        "page_token=%ff",
        "talent_id=1&talent_id=2&talent_id=x",
        "__proto__=1",
    ]
    .map(str::to_owned)
    .to_vec();
    queries.push(format!("keyword={}", "x".repeat(30_000)));
    queries.push(format!("keyword={}", "a%20or%20".repeat(7_000)));
    queries.push(format!("page_token={}", "A".repeat(60_000)));
    queries.push(format!("talent_id={}", "9".repeat(60_000)));
    queries.push("a=1&".repeat(15_000));
    queries.push("keyword=a&".repeat(6_000));
    queries.push("%41".repeat(20_000));
    for operation in hire_api::all() {
        let spec = operation.spec;
        let path: Vec<&str> =
            spec.path.split('/').map(|segment| if segment.starts_with(':') { UNKNOWN_ID } else { segment }).collect();
        for query in queries.iter().filter(|query| query.len() < SMALL || takes_large_inputs(spec)) {
            let method = Method::from_bytes(spec.method.as_str().as_bytes()).expect("a method");
            let token = (spec.access == Access::Tenant).then_some(token.as_str());
            let path = format!("{}?{query}", path.join("/"));
            answered(spec, &server.send(request(method, &path, token, Body::empty())).await);
        }
    }
}

#[tokio::test]
async fn every_operation_handles_any_headers() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let long = "x".repeat(60_000);
    let headers: Vec<(&str, Vec<u8>)> = vec![
        ("content-type", b"text/html".to_vec()),
        ("content-type", b"\xff\xfe".to_vec()),
        ("content-type", b"application/json; charset=utf-16".to_vec()),
        ("content-encoding", b"gzip".to_vec()),
        ("transfer-encoding", b"chunked".to_vec()),
        ("content-length", b"-1".to_vec()),
        ("content-length", b"99999999999999999999".to_vec()),
        ("expect", b"100-continue".to_vec()),
        ("host", b"evil.example, other".to_vec()),
        ("x-forwarded-for", b"' OR 1=1 --".to_vec()),
        ("x-http-method-override", b"DELETE".to_vec()),
        ("x-original-url", b"/admin".to_vec()),
        ("x-request-id", b"<script>".to_vec()),
        ("x-tt-logid", long.clone().into_bytes()),
        ("cookie", long.clone().into_bytes()),
        ("range", b"bytes=0-0,0-0,0-0".to_vec()),
        ("origin", b"https://evil.example".to_vec()),
        ("accept", long.into_bytes()),
        ("upgrade", b"websocket".to_vec()),
    ];
    for operation in hire_api::all() {
        let spec = operation.spec;
        let path: Vec<&str> =
            spec.path.split('/').map(|segment| if segment.starts_with(':') { UNKNOWN_ID } else { segment }).collect();
        for (name, value) in headers.iter().filter(|(_, value)| value.len() < SMALL || takes_large_inputs(spec)) {
            let method = Method::from_bytes(spec.method.as_str().as_bytes()).expect("a method");
            let token = (spec.access == Access::Tenant).then_some(token.as_str());
            let mut request = request(method, &path.join("/"), token, Body::from("{}"));
            let name = HeaderName::from_bytes(name.as_bytes()).expect("a name");
            request.headers_mut().insert(name, HeaderValue::from_bytes(value).expect("a value"));
            let reply = server.send(request).await;
            answered(spec, &reply);
            assert!(!reply.text.contains("<script>") && !reply.text.contains("evil.example"), "{}", reply.text);
            assert!(reply.header("access-control-allow-origin").is_none());
        }
    }
}

/// Invalid forms: boundaries, headers and names of parts, incomplete parts. Each is sent with a boundary `b`.
const FORMS: &[&[u8]] = &[
    b"",
    b"--",
    b"--b",
    b"--b--",
    b"--b\r\n",
    b"--b\r\n\r\n",
    b"--b\r\n\r\nx\r\n--b--\r\n",
    b"--c\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\nx\r\n--c--\r\n",
    b"--b\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\nno end",
    b"--b\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\nx\r\n--b",
    b"--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n",
    b"--b\r\nContent-Disposition: attachment; name=\"content\"\r\n\r\nx\r\n--b--\r\n",
    b"--b\r\nContent-Disposition: form-data; name=content; filename=../../a\r\n\r\nx\r\n--b--\r\n",
    b"--b\r\nContent-Disposition: form-data; name=\"content\"; filename=\"\xff\xfe\"\r\n\r\nx\r\n--b--\r\n",
    b"--b\r\nContent-Disposition: form-data; name=\"content\"; filename=\"a\0b\"\r\n\r\nx\r\n--b--\r\n",
    b"--b\r\nContent-Disposition: form-data; name=\"content\"; filename*=utf-8''%ff%00\r\n\r\nx\r\n--b--\r\n",
    b"--b\r\nContent-Type: a/b\r\nContent-Type: c/d\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\n\r\n--b--",
    b"--b\r\nContent-Type: \xff\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\nx\r\n--b--\r\n",
    b"--b\r\nX\r\n\r\nx\r\n--b--\r\n",
    b"--b\nContent-Disposition: form-data; name=\"content\"\n\nx\n--b--\n",
    b"--b\r\nContent-Disposition: form-data; name=\"file_name\"\r\n\r\n\xff\r\n--b--\r\n",
];

#[tokio::test]
async fn every_upload_handles_invalid_forms() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let types =
        ["multipart/form-data; boundary=b", "multipart/form-data; boundary=\"\"", "multipart/form-data", "a/b", ""];
    let long_header = [b"--b\r\nX: ".as_slice(), &[b'x'; 100_000], b"\r\n\r\nx\r\n--b--\r\n"].concat();
    let many_parts = b"--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx\r\n".repeat(2_000);
    let uploads = hire_api::all().into_iter().filter(|operation| operation.spec.body != BodyFormat::Json);
    let uploads: Vec<_> = uploads.collect();
    assert!(!uploads.is_empty());
    for spec in uploads.into_iter().map(|operation| operation.spec) {
        for form in FORMS.iter().copied().chain([long_header.as_slice(), &many_parts]) {
            for content_type in types {
                let mut request = request(Method::POST, spec.path, Some(&token), Body::from(form.to_vec()));
                request.headers_mut().insert("content-type", content_type.parse().expect("a value"));
                answered(spec, &server.send(request).await);
            }
        }
    }
}
