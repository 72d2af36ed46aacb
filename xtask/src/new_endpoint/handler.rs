//! The skeletons of an operation's handler and test.

use super::contract::NewEndpoint;

/// How the router mounts the operation. A POST that searches only reads: its name says so.
pub fn mount(endpoint: &NewEndpoint<'_>) -> &'static str {
    const SEARCHES: [&str; 4] = ["query", "search", "batch_get", "list"];
    let only_reads = endpoint.facts.method.as_deref() == Some("GET")
        || SEARCHES.iter().any(|word| endpoint.module.starts_with(word));
    match endpoint.is_upload() {
        true => "upload",
        false if only_reads => "read",
        false => "write",
    }
}

/// Does not compile until it says what the operation does: an invented response would be served.
pub fn skeleton(endpoint: &NewEndpoint<'_>) -> String {
    let NewEndpoint { resource, module, endpoint: name, .. } = endpoint;
    let transaction = match mount(endpoint) {
        "read" => "ReadTx",
        "write" => "WriteTx",
        _ => {
            return format!(
                "use hire_api::{resource}::{name};\n\n\
                 use crate::http::{{ApiResult, UploadCall}};\n\n\
                 pub async fn {module}(call: UploadCall<{name}>) -> ApiResult<{name}> {{\n\
                 \x20   // store the stream, then the row, present the result\n\
                 }}\n"
            );
        }
    };
    format!(
        "use hire_api::{{Endpoint, {resource}::{name}}};\n\n\
         use crate::http::{{Call, Failure, {transaction}}};\n\n\
         type Data = <{name} as Endpoint>::Data;\n\n\
         pub fn {module}(tx: &mut {transaction}<'_>, call: &Call<{name}>) -> Result<Data, Failure<{name}>> {{\n\
         \x20   // translate ids, call the domain or the store, map every refusal, present the result\n\
         }}\n"
    )
}

/// A call that succeeds, a test that fails until it says what the document shows, and one that holds already.
pub fn test(endpoint: &NewEndpoint<'_>) -> String {
    let method = endpoint.facts.method.as_deref().unwrap_or_default();
    let (uses, call) = match method {
        "GET" => ("", "server.get_as(app, PATH).await".to_owned()),
        "POST" => ("use serde_json::json;\n\n", "server.post_as(app, PATH, json!({})).await".to_owned()),
        _ => (
            "use axum::{body::Body, http::Method};\n\n",
            format!(
                "let token = server.token(app).await;\n    \
                 server.send(request(Method::{method}, PATH, Some(&token), Body::from(\"{{}}\"))).await"
            ),
        ),
    };
    let is_scoped = !endpoint.facts.scopes.is_empty();
    let names = [Some("APP"), is_scoped.then_some("APP_WITHOUT_SCOPES"), Some("Reply"), Some("Server")];
    let names = names.into_iter().chain([call.contains("request(").then_some("request")]).flatten();
    let mut text = format!(
        "{uses}use crate::harness::{{{names}}};\n\n\
         const PATH: &str = \"{path}\";\n\n\
         /// The sample: a call that succeeds.\n\
         async fn call(server: &Server, app: &str) -> Reply {{\n    {call}\n}}\n\n\
         #[tokio::test]\n\
         async fn the_response_is_as_documented() {{\n\
         \x20   let server = Server::start().await;\n\
         \x20   let reply = call(&server, APP).await;\n\
         \x20   assert_eq!(reply.data().to_string(), \"\", \"write down what the document shows\");\n\
         }}\n",
        names = names.collect::<Vec<_>>().join(", "),
        path = endpoint.path_of_nothing(),
    );
    if is_scoped {
        text += "\n#[tokio::test]\n\
                 async fn one_of_the_documented_scopes_is_needed() {\n\
                 \x20   let server = Server::start().await;\n\
                 \x20   call(&server, APP_WITHOUT_SCOPES).await.refused(400, 99_991_672);\n\
                 }\n";
    }
    text
}
