//! Where the types differ from the facts, and why.

use super::Difference;

/// Where the types differ from the facts on purpose. An entry that no longer differs fails the test, too.
pub const DEVIATIONS: &[Deviation] = &[
    Deviation {
        operation: "auth.",
        place: "errors",
        reason: "the pages of the token operations have no error table; the rows are the platform's general codes",
    },
    Deviation {
        operation: "application/offer",
        place: "data.offer.offer_status.enum",
        reason: "0 means all statuses in filters; no stored offer has it",
    },
    Deviation {
        operation: "job_schema/list",
        place: "query.page_size.maximum",
        reason: "the page states no limit; 100 is that of the other lists of settings",
    },
    Deviation {
        operation: "talent/list",
        place: "data.items.language_list.language.enum",
        reason: "talent/combined_create takes four more languages, which are shown as they are",
    },
    // Not served yet; its generated contract has the shared type.
    Deviation {
        operation: "website_delivery/create_by_resume",
        place: "body.resume.customized_data.children",
        reason: "a type shared with talent/combined_create, which accepts a list of lists too",
    },
    Deviation {
        operation: "talent/combined_",
        place: "body.customized_data.children",
        reason: "the example of the page has a list of lists, its table a list; both are accepted",
    },
    Deviation {
        operation: "talent/get",
        place: "data.talent.education_list.degree.enum",
        reason: "no operation takes the degree 11, so that no talent has it",
    },
    Deviation {
        operation: "talent/get",
        place: "data.talent.career_list.tag_list.enum",
        reason: "no operation takes the tag 10, so that no talent has it",
    },
    Deviation {
        operation: "talent/get",
        place: "data.talent.language_list.language.enum",
        reason: "talent/combined_create takes four more languages, which are shown as they are",
    },
    Deviation {
        operation: "talent/get.v2",
        place: "data.language_list.language.enum",
        reason: "talent/combined_create takes four more languages, which are shown as they are",
    },
    Deviation {
        operation: "attachment/create",
        place: "body.file_name",
        reason: "clients send it, and the SDK of Go gives all files one name",
    },
    Deviation {
        operation: "application/get_detail",
        place: "query.options.enum",
        reason: "the page lists the values below its table",
    },
    Deviation {
        operation: "application/list",
        place: "query.page_size.maximum",
        reason: "the page states the bound in prose, so that a larger page is the operation's own error",
    },
    Deviation {
        operation: "offer/offer_status",
        place: "body.termination_reason_id_list",
        reason: "the page states the bound in prose, so that a longer list is the operation's own error",
    },
    Deviation {
        operation: "offer_schema/get",
        place: "scopes",
        reason: "the page of 2021 prints none; it is the one of offer_application_form/get",
    },
    Deviation {
        operation: "offer_schema/get",
        place: "data",
        reason: "the page of 2021 has the members in running text, of which there are no facts",
    },
    Deviation {
        operation: "offer/get",
        place: "data.offer.basic_info.work_location_address_info",
        reason: "the page says that only one tenant of the platform has it",
    },
];

pub struct Deviation {
    /// The beginning of the operation's name.
    pub operation: &'static str,
    /// The place as the difference names it, or an ancestor of it.
    pub place: &'static str,
    pub reason: &'static str,
}

impl Deviation {
    pub fn covers(&self, operation: &str, difference: &Difference) -> bool {
        let rest = difference.place.strip_prefix(self.place);
        operation.starts_with(self.operation) && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}
