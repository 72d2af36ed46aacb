//! The hiring process as a page: the operations in their order, each with the request that the reference shows.

use hire_api::Spec;

use super::{
    example, first_command, head,
    html::{escape, prose},
    operation,
};

/// From a job to an employee.
const STEPS: [&str; 13] = [
    "job/combined_create",
    "job_requirement/create",
    "attachment/create",
    "talent/combined_create",
    "application/create",
    "application/transfer_stage",
    "note/create",
    "offer/create",
    "offer/update",
    "offer/offer_status",
    "application/transfer_onboard",
    "employee/get_by_application",
    "employee/patch",
];

pub fn page() -> String {
    let operations = hire_api::all();
    let named = |name: &&str| operations.iter().find(|operation| operation.spec.name == *name);
    let specs: Vec<&Spec> = STEPS.iter().filter_map(named).map(|operation| operation.spec).collect();
    let index: String = specs.iter().map(|spec| entry(spec)).collect();
    let steps: String = specs.iter().map(|spec| step(spec)).collect();
    format!(
        "{}<nav><header><a class=\"home\" href=\"/docs\">hired <small>reference</small></a></header>\
         <div class=\"group always\"><h2>the hiring process</h2><ul>{index}</ul></div></nav>\
         <main id=\"top\"><section class=\"intro\"><h1>The hiring process</h1>\
         <p>From a job to an employee, with one request a step. Each request succeeds on the demo company of \
         <code>hired serve --demo</code>, as its ids are of that company; in a process of your own, every id comes from \
         an earlier response. The scripts in <code>tests/sdk</code> show that with the SDKs, from an empty company, and how \
         a hire may end otherwise. The requests use the token that this command keeps:</p>\
         <pre class=\"example\">{}</pre></section>{steps}</main></body></html>",
        head("the hiring process"),
        first_command(),
    )
}

fn entry(spec: &Spec) -> String {
    format!("<li><a href=\"#{}\">{}</a></li>", operation::anchor(spec), escape(spec.name))
}

fn step(spec: &Spec) -> String {
    let (anchor, method) = (operation::anchor(spec), spec.method.as_str());
    format!(
        "<article id=\"{anchor}\"><h3><b class=\"method {method}\">{method}</b> \
         <a class=\"path\" href=\"/docs#{anchor}\">{}</a></h3><p>{}</p><pre class=\"example\">{}</pre></article>",
        operation::path(spec),
        prose(spec.summary.trim()),
        example::command(spec).unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_step_is_an_operation_with_its_request() {
        let page = page();
        for name in STEPS {
            let operation = hire_api::all().into_iter().find(|operation| operation.spec.name == name).unwrap();
            assert!(page.contains(&example::command(operation.spec).unwrap()), "{name}");
            assert!(super::super::page().contains(&format!("id=\"{}\"", operation::anchor(operation.spec))), "{name}");
        }
    }
}
