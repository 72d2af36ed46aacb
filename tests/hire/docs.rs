//! The reference page: `/` redirects to it, and its examples work.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use axum::{
    body::Body,
    http::{Method, Request},
};

use crate::harness::{Reply, Server, request};

/// The request of a browser.
const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

async fn open(server: &Server, method: Method, path: &str, accept: Option<&str>) -> Reply {
    let mut request = request(method, path, None, Body::empty());
    if let Some(accept) = accept {
        request.headers_mut().insert("Accept", accept.parse().unwrap());
    }
    server.send(request).await
}

#[tokio::test]
async fn a_browser_that_opens_the_root_is_sent_to_the_reference() {
    let server = Server::start().await;
    let reply = open(&server, Method::GET, "/", Some(BROWSER)).await;
    assert_eq!((reply.status.as_u16(), reply.header("location")), (302, Some("/docs")));
    assert_eq!(reply.header("vary"), Some("Accept"));
}

#[tokio::test]
async fn other_clients_and_other_paths_keep_the_documented_404() {
    let server = Server::start().await;
    for (method, path, accept) in [
        (Method::GET, "/", None),
        (Method::GET, "/", Some("*/*")),
        (Method::GET, "/", Some("application/json")),
        (Method::POST, "/", Some(BROWSER)),
        (Method::GET, "/nowhere", Some(BROWSER)),
    ] {
        open(&server, method, path, accept).await.assert_error(404, 99_991_201);
    }
}

#[tokio::test]
async fn the_pages_allow_only_their_own_style_and_script() {
    let server = Server::start().await;
    for page in ["/docs", "/docs/process"] {
        let reply = open(&server, Method::GET, page, Some(BROWSER)).await;
        let policy = reply.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
    }
}

/// Each example is run in a shell, and its `curl` request is sent to a server with the demo company.
#[tokio::test]
async fn every_example_of_the_page_succeeds_on_the_demo_company() {
    let server = Server::demo().await;
    let page = open(&server, Method::GET, "/docs", Some(BROWSER)).await.text;
    let examples: Vec<String> = page.split("<pre class=\"example\">").skip(1).map(text_of).collect();
    let (first, others) = examples.split_first().unwrap();
    assert!(first.starts_with("TOKEN="), "{first}");

    let issued = server.send(as_curl_would(&shell(first, "{}", "").1)).await;
    let (token, _) = shell(first, &issued.text, "");
    assert_eq!(Some(token.as_str()), issued.body["tenant_access_token"].as_str());

    for example in others {
        let reply = server.send(as_curl_would(&shell(example, "{}", &token).1)).await;
        assert_eq!((reply.status.as_u16(), reply.code()), (200, 0), "{example}\n{}", reply.text);
    }
}

/// The text of the first element of the rest of the page.
fn text_of(rest: &str) -> String {
    let (html, _) = rest.split_once("</pre>").unwrap();
    let text: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Runs a command in a shell in which `curl` records its arguments and prints `answer`. Returns the variable `TOKEN`
/// and the arguments.
fn shell(command: &str, answer: &str, token: &str) -> (String, Vec<String>) {
    let script = format!(
        "curl() {{ printf '%s\\0' \"$@\" >&2; printf '%s\\n' \"$ANSWER\"; }}\n{command}\nprintf '\\n%s' \"$TOKEN\""
    );
    let mut child = Command::new("sh")
        .env("ANSWER", answer)
        .env("TOKEN", token)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{command}");
    let stdout = String::from_utf8(output.stdout).unwrap();
    let noted = String::from_utf8(output.stderr).unwrap();
    let arguments = noted.split_terminator('\0').map(str::to_owned).collect();
    (stdout.rsplit('\n').next().unwrap_or_default().to_owned(), arguments)
}

/// The request of `curl` with these arguments.
fn as_curl_would(arguments: &[String]) -> Request<Body> {
    let (mut url, mut method, mut gets) = (None, None, false);
    let (mut headers, mut data, mut parts) = (Vec::new(), Vec::new(), Vec::new());
    let mut arguments = arguments.iter().map(String::as_str);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().unwrap().to_owned();
        match argument {
            "-s" => {}
            "-G" => gets = true,
            "-X" => method = Some(value()),
            "-H" => headers.push(value()),
            "-d" => data.push(value()),
            "-F" => parts.push(value()),
            "--data-urlencode" => {
                let pair = value();
                let (name, text) = pair.split_once('=').unwrap();
                data.push(form_urlencoded::Serializer::new(String::new()).append_pair(name, text).finish());
            }
            option => {
                assert!(!option.starts_with('-'), "{option}");
                assert_eq!(url.replace(option.to_owned()), None, "one address");
            }
        }
    }
    let url = url.unwrap();
    let path = url.strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
    if !parts.is_empty() {
        headers.push("Content-Type: multipart/form-data; boundary=b".to_owned());
        for (name, text) in parts.iter().map(|part| part.split_once('=').unwrap()) {
            data.push(format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n"));
        }
        data = vec![data.concat() + "--b--\r\n"];
    }
    let data = data.join("&");
    let usual = if gets || data.is_empty() { "GET" } else { "POST" };
    let path = if gets { format!("{path}?{data}") } else { path };
    let mut request = Request::builder().method(method.as_deref().unwrap_or(usual)).uri(path);
    for header in &headers {
        let (name, value) = header.split_once(": ").unwrap();
        request = request.header(name, value);
    }
    request.body(if gets { Body::empty() } else { Body::from(data) }).unwrap()
}
