//! The history of an offer: sent letters, its end, an internship.

use hire_rules::calendar::Date;
use hire_types::Id;

use crate::{
    documents::{Acceptance, Internship, LetterFile, OfferClosing, OfferEmail, OfferProgress, SendRecord, Signature},
    seed::compile::{
        entity_types::{TERMINATION_REASONS, USERS},
        fields::TableReader,
    },
};

pub fn progress(from: &mut TableReader<'_>) -> OfferProgress {
    OfferProgress {
        send_records: from.list("send_records", |from, _| send_record(from)),
        closing: from.table("closing", |from| OfferClosing {
            reasons: from.references("reasons", TERMINATION_REASONS).into_iter().map(Id::new).collect(),
            note: from.text("note"),
        }),
        internship: from.table("internship", |from| Internship {
            onboarded_on: day(from, "onboarded_on"),
            left_on: day(from, "left_on"),
            notes: from.text("notes"),
        }),
    }
}

fn day(from: &mut TableReader<'_>, member: &'static str) -> Option<Date> {
    from.date(member).and_then(|date| Date::parse(&date))
}

fn send_record(from: &mut TableReader<'_>) -> SendRecord {
    let id = from.number_text("id");
    SendRecord {
        id: from.required("id", id),
        operator: from.reference("operator", USERS),
        sent_at: from.time("send_time"),
        letter_status: from.enum_value("offer_letter_status"),
        email: from.table("email_info", |from| OfferEmail {
            cc: from.texts("cc_email_list"),
            receivers: from.texts("receiver_email_list"),
            content: from.text("content"),
        }),
        acceptances: from.list("acceptance_list", |from, _| Acceptance {
            operator: from.enum_value("operator_type"),
            conclusion: from.enum_value("conclusion"),
            memo: from.text("memo"),
            operated_at: from.time("operate_time"),
        }),
        files: from.list("offer_file_list", |from, _| file(from, None)),
        signature: from.table("offer_signature_info", signature),
    }
}

fn signature(from: &mut TableReader<'_>) -> Signature {
    let id = from.number_text("id");
    Signature {
        id: from.required("id", id),
        status: from.enum_value("signature_status"),
        files: from.list("attachment_list", |from, _| {
            let name = from.text("file_name");
            file(from, name)
        }),
    }
}

fn file(from: &mut TableReader<'_>, name: Option<String>) -> LetterFile {
    let id = from.number_text("id");
    LetterFile {
        id: from.required("id", id),
        name,
        template: from.number_text("file_template_id"),
        template_name: from.text("file_template_name"),
        template_type: from.number_text("file_template_type_id"),
        template_type_name: from.text("file_template_type_name"),
    }
}
