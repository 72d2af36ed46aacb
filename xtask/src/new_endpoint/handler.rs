//! The skeletons of an operation's handler and test.

use super::contract::NewEndpoint;

/// How the router mounts the operation. A POST that searches only reads; it is recognized by its name.
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

/// Does not compile until it is implemented, so that no invented response is served.
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
         use crate::http::{{Call, ApiError, {transaction}}};\n\n\
         type Data = <{name} as Endpoint>::Data;\n\n\
         pub fn {module}(tx: &mut {transaction}<'_>, call: &Call<{name}>) -> Result<Data, ApiError<{name}>> {{\n\
         \x20   // translate ids, call the domain or the store, map every refusal, present the result\n\
         }}\n"
    )
}

/// The sample and a test. Both fail until they are implemented.
pub fn test(endpoint: &NewEndpoint<'_>) -> String {
    let facts = &endpoint.facts;
    let mut request = "Sample::new()".to_owned();
    for field in facts.path_params.iter().filter(|field| field.required) {
        request += &format!(".path(\"{}\", \"\")", field.name);
    }
    for field in facts.query.iter().filter(|field| field.required) {
        request += &format!(".query(\"{}\", \"\")", field.name);
    }
    let has_body = facts.body.as_ref().is_some_and(|fields| !fields.is_empty());
    if has_body {
        request += ".body(json!({}))";
    }
    format!(
        "//! `{method} {path}`\n\n\
         use serde_json::json;\n\n\
         use crate::{{\n    company::Company,\n    sample::{{Entry, Sample}},\n}};\n\n\
         pub fn sample(company: &mut Company) -> Sample {{\n\
         \x20   // create the data that the request needs, and state all of its members\n\
         \x20   {request}\n\
         }}\n\n\
         #[tokio::test]\n\
         async fn the_response_is_as_documented() {{\n\
         \x20   let mut company = Company::start().await;\n\
         \x20   let call = Entry::new(hire_api::{resource}::{name}, sample).call(&mut company);\n\
         \x20   company.save().await;\n\
         \x20   let reply = call.send(&company.server, &company.token).await;\n\
         \x20   assert_eq!(*reply.data(), json!(\"what the document shows\"));\n\
         }}\n",
        resource = endpoint.resource,
        name = endpoint.endpoint,
        method = facts.method.as_deref().unwrap_or_default(),
        path = facts.path.as_deref().unwrap_or_default().trim_start_matches("/open-apis"),
    )
}
