//! A call of each operation as a `curl` command. The ids are those of the demo company, on which every example succeeds.

use std::fmt::Write as _;

use hire_api::{Access, BodyFormat, Method, Spec};
use serde::Deserialize;
use serde_json::Value;

use super::html::escape;

/// The first command of the page: it requests a token and stores it for the other examples.
pub const TOKEN_OPERATION: &str = "auth.tenant_access_token/internal";

/// Maximum bytes of a body in one line.
const SHORT_BODY: usize = 80;

macro_rules! examples {
    ($($name:literal),+ $(,)?) => {
        /// Operations and their files below `demo/examples`.
        const EXAMPLES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../../demo/examples/", $name, ".json")))),+];
    };
}

examples! {
    "application/cancel_onboard",
    "application/create",
    "application/get",
    "application/get_detail",
    "application/list",
    "application/offer",
    "attachment/create",
    "attachment/get",
    "attachment/preview",
    "application/recover",
    "application/terminate",
    "application/transfer_onboard",
    "application/transfer_stage",
    "auth.app_access_token/internal",
    "auth.app_ticket/resend",
    "auth.tenant_access_token/internal",
    "contact.department/batch",
    "contact.department/children",
    "contact.department/create",
    "contact.department/delete",
    "contact.department/get",
    "contact.department/list",
    "contact.department/parent",
    "contact.department/patch",
    "contact.department/unbind_department_chat",
    "contact.department/update",
    "contact.department/update_department_id",
    "contact.employee_type_enum/create",
    "contact.employee_type_enum/delete",
    "contact.employee_type_enum/list",
    "contact.employee_type_enum/update",
    "contact.job_family/create",
    "contact.job_family/delete",
    "contact.job_family/get",
    "contact.job_family/list",
    "contact.job_family/update",
    "contact.job_level/create",
    "contact.job_level/delete",
    "contact.job_level/get",
    "contact.job_level/list",
    "contact.job_level/update",
    "contact.job_title/get",
    "contact.job_title/list",
    "contact.scope/list",
    "contact.user/batch",
    "contact.user/batch_get_id",
    "contact.user/create",
    "contact.user/delete",
    "contact.user/find_by_department",
    "contact.user/get",
    "contact.user/list",
    "contact.user/patch",
    "contact.user/resurrect",
    "contact.user/update",
    "contact.user/update_user_id",
    "contact.work_city/get",
    "contact.work_city/list",
    "corehr.common_data_id/convert",
    "corehr.employee_type/list",
    "corehr.job/batch_get.v2",
    "corehr.job/create",
    "corehr.job/get.v2",
    "corehr.job/list.v2",
    "corehr.job_family/create",
    "corehr.job_family/get",
    "corehr.job_family/list",
    "corehr.job_grade/create.v2",
    "corehr.job_grade/patch.v2",
    "corehr.job_grade/query.v2",
    "corehr.job_level/create",
    "corehr.job_level/get",
    "corehr.job_level/list",
    "corehr.location/list",
    "corehr.pathway/active.v2",
    "corehr.pathway/batch_get.v2",
    "corehr.pathway/create.v2",
    "corehr.position/active.v2",
    "corehr.position/create.v2",
    "corehr.position/query.v2",
    "ehr_import_task/patch",
    "employee/get",
    "employee/get_by_application",
    "employee/patch",
    "interview_registration_schema/list",
    "job/close",
    "job/combined_create",
    "job/combined_update",
    "job/config",
    "job/get",
    "job/get_detail",
    "job/list",
    "job/open",
    "job/recruiter",
    "job/update_config",
    "job_function/list",
    "job_manager/batch_update",
    "job_manager/get",
    "job_process/list",
    "job_requirement/create",
    "job_requirement/delete",
    "job_requirement/list",
    "job_requirement/list_by_id",
    "job_requirement/update",
    "job_requirement_schema/list",
    "job_schema/list",
    "job_type/list",
    "location/list",
    "location/query",
    "note/create",
    "note/delete",
    "note/get",
    "note/list",
    "note/patch",
    "offer/create",
    "offer/get",
    "offer/intern_offer_status",
    "offer/list",
    "offer/offer_status",
    "offer/update",
    "offer_application_form/get",
    "offer_application_form/list",
    "offer_approval_template/list",
    "offer_custom_field/update",
    "offer_schema/get",
    "registration_schema/list",
    "resume_source/list",
    "talent/batch_get_id",
    "talent/combined_create",
    "talent/combined_update",
    "talent/get",
    "talent/get.v2",
    "talent/list",
    "talent/onboard_status",
    "talent_object/query",
    "tenant.tenant/query",
    "termination_reason/list",
}

/// The request body. Members keep their order.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct Example {
    path: serde_json::Map<String, Value>,
    query: serde_json::Map<String, Value>,
    body: Value,
}

/// The command that calls the operation, as HTML; empty if the operation has no example.
pub fn command(spec: &Spec) -> Option<String> {
    let (_, text) = EXAMPLES.iter().find(|(name, _)| *name == spec.name)?;
    serde_json::from_str(text).ok().map(|example| render(spec, &example))
}

/// The same as a shell statement that stores the token of the response.
pub fn keep_token(command: &str) -> String {
    format!("TOKEN=$({command} \\\n  | sed 's/.*&quot;tenant_access_token&quot;:&quot;\\([^&quot;]*\\)&quot;.*/\\1/')")
}

fn render(spec: &Spec, example: &Example) -> String {
    let path: Vec<String> = spec
        .path
        .split('/')
        .map(|part| match part.strip_prefix(':').and_then(|name| example.path.get(name)) {
            Some(value) => plain(value),
            None => part.to_owned(),
        })
        .collect();
    let gets = spec.method == Method::Get;
    let mut url = path.join("/");
    if !gets && !example.query.is_empty() {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(example.query.iter().map(|(name, value)| (name, plain(value))));
        url = format!("{url}?{}", query.finish());
    }
    let mut command = String::from("curl -s");
    if gets && !example.query.is_empty() {
        command.push_str(" -G");
    }
    // With a body, curl sends a POST.
    let implied = if example.body.is_null() { Method::Get } else { Method::Post };
    if spec.method != implied {
        let _ = write!(command, " -X {}", spec.method.as_str());
    }
    let _ = write!(command, " '<i class=\"base\">http://127.0.0.1:8080</i>{}'", escape(&url));
    if spec.access == Access::Tenant {
        command.push_str(" \\\n  -H &quot;Authorization: Bearer $TOKEN&quot;");
    }
    if gets {
        for (name, value) in &example.query {
            let _ = write!(command, " \\\n  --data-urlencode {}", quoted(&format!("{name}={}", plain(value))));
        }
    }
    if let (BodyFormat::Multipart { .. }, Value::Object(parts)) = (spec.body, &example.body) {
        for (name, value) in parts {
            let _ = write!(command, " \\\n  -F {}", quoted(&format!("{name}={}", plain(value))));
        }
    } else if !example.body.is_null() {
        let short = Some(example.body.to_string()).filter(|body| body.len() <= SHORT_BODY);
        let body = short.or_else(|| serde_json::to_string_pretty(&example.body).ok()).unwrap_or_default();
        let _ = write!(command, " \\\n  -H 'Content-Type: application/json' \\\n  -d {}", quoted(&body));
    }
    command
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// In single quotes, as a POSIX shell reads them.
fn quoted(text: &str) -> String {
    format!("'{}'", escape(&text.replace('\'', r"'\''")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    /// Operations without examples, and the reasons.
    const EXCEPTIONS: &[(&str, &str)] = &[
        ("auth.app_access_token/create", "it takes a ticket that an event brings"),
        ("auth.tenant_access_token/create", "it takes an app token that was made from such a ticket"),
    ];

    #[test]
    fn every_operation_has_an_example() {
        for operation in hire_api::all() {
            let name = operation.spec.name;
            let excepted = EXCEPTIONS.iter().any(|(exception, _)| *exception == name);
            assert_ne!(command(operation.spec).is_some(), excepted, "{name}: demo/examples/{name}.json");
        }
    }

    #[test]
    fn examples_name_parameters_that_the_operation_has() {
        for operation in hire_api::all() {
            let Some((_, text)) = EXAMPLES.iter().find(|(name, _)| *name == operation.spec.name) else { continue };
            let example: Example = serde_json::from_str(text).unwrap();
            for (part, sent) in [(operation.path, &example.path), (operation.query, &example.query)] {
                let schema = hire_api::schema::inlined(part);
                for name in sent.keys() {
                    assert!(schema["properties"].get(name).is_some(), "{}: {name}", operation.spec.name);
                }
            }
        }
    }
}
