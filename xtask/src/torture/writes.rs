//! The writes that the clients of torture send: how each is requested, and how to check that an answered one is stored.
//!
//! A write is identified by a number, which determines its operation, what the seed file creates for it, its request,
//! and the mark in its record. So every part of torture covers every operation of the table, and a new operation is one
//! entry.

use std::io;

use serde_json::{Value, json};

use crate::http::{Client, Request, Response};

pub struct Write {
    pub operation: &'static str,
    /// The seed file entries that it needs.
    pub seed: fn(u64) -> String,
    pub request: fn(u64) -> Request,
    pub id: RecordId,
    /// Reads the record by its id.
    read: fn(&mut Client, u64, &str) -> io::Result<Response>,
    /// The part of what is read that is the record. Nothing in it changes later.
    record: &'static str,
    /// The member of the record that has the mark of the write.
    mark: &'static str,
    marked: fn(u64) -> Value,
    pub again: Again,
    /// The status and code of its system error.
    pub system_error: (u16, i64),
    /// The table of the record and the action in the operation log.
    pub logged: (&'static str, u8),
    /// The column that has the id, where that is not the number of the record.
    pub id_column: Option<&'static str>,
    /// The kind of the fact that announces it, and where the fact has the id of the record.
    pub event: Option<(&'static str, &'static str)>,
}

/// Where the id of a record comes from.
pub enum RecordId {
    /// In this member of the response.
    Answered(&'static str),
    /// In the request.
    Stated(fn(u64) -> String),
}

/// The outcome of the same request when it is sent again.
pub enum Again {
    Refused(i64),
    /// The same response, and no change.
    Same,
    /// It would create another record.
    Another,
}

/// The system error of the operations of hire.
const HIRE_SYSTEM: (u16, i64) = (500, 1_002_001);
const CREATED: u8 = 1;
const UPDATED: u8 = 2;

const RD: &str = "od-7e570000000000000000000000000002";
/// Several departments of the test company, because one has at most 10,000 users.
const DEPARTMENTS: [&str; 3] = ["od-7e570000000000000000000000000001", RD, "od-7e570000000000000000000000000003"];
const CHEN_MING: &str = "ou_7e570000000000000000000000000001";
/// The talent of all applications, each for a job of its own.
const APPLICANT: &str = "7000000000420000009";
const PROCESS: &str = "7000000000200000001";
const INTERVIEW: &str = "7000000000210000004";
const JOB_TYPE: &str = "7000000000220000001";
/// The form of the jobs, which has the fewest required fields.
const OFFER_SCHEMA: &str = "7000000000250000011";

/// The write with this number.
pub fn by_number(number: u64) -> &'static Write {
    let [first, ..] = &WRITES;
    WRITES.get(index_of(number)).unwrap_or(first)
}

/// Its index in [`WRITES`].
pub fn index_of(number: u64) -> usize {
    usize::try_from(number % WRITES.len() as u64).unwrap_or_default()
}

impl Write {
    pub fn read(&self, client: &mut Client, number: u64, id: &str) -> io::Result<Response> {
        (self.read)(client, number, id)
    }

    /// The record in an answer to `read`, if it has the mark of this write.
    pub fn marked_record<'a>(&self, number: u64, response: &'a Response) -> Option<&'a Value> {
        let record = response.at(self.record).filter(|_| response.code() == 0)?;
        (record.pointer(self.mark) == Some(&(self.marked)(number))).then_some(record)
    }
}

pub static WRITES: [Write; 11] = [
    Write {
        operation: "offer/create",
        seed: |number| applied(number, "offer"),
        request: |number| {
            let body = json!({ "application_id": application(number), "basic_info": offer_basics(number) });
            Request::json("POST", "/open-apis/hire/v1/offers", &body)
        },
        id: RecordId::Answered("/data/offer_id"),
        read: |client, number, _| client.get(&format!("/open-apis/hire/v1/applications/{}/offer", application(number))),
        record: "/data/offer",
        mark: "/basic_info/remark",
        marked: |number| json!(mark(number)),
        again: Again::Refused(1_002_053),
        system_error: HIRE_SYSTEM,
        logged: ("offers", CREATED),
        id_column: None,
        event: None,
    },
    Write {
        operation: "talent/combined_create",
        seed: |_| String::new(),
        request: |number| {
            let basics = json!({ "name": mark(number), "email": format!("write-{number}@torture.test") });
            Request::json("POST", "/open-apis/hire/v1/talents/combined_create", &json!({ "basic_info": basics }))
        },
        id: RecordId::Answered("/data/talent_id"),
        read: |client, _, id| client.get(&format!("/open-apis/hire/v2/talents/{id}")),
        record: "/data/basic_info",
        mark: "/name",
        marked: |number| json!(mark(number)),
        again: Again::Same,
        system_error: HIRE_SYSTEM,
        logged: ("talents", CREATED),
        id_column: None,
        event: None,
    },
    Write {
        operation: "application/create",
        seed: job,
        request: |number| {
            let body = json!({ "talent_id": APPLICANT, "job_id": job_id(number) });
            Request::json("POST", "/open-apis/hire/v1/applications", &body)
        },
        id: RecordId::Answered("/data/id"),
        read: |client, _, id| client.get(&format!("/open-apis/hire/v1/applications/{id}")),
        record: "/data/application",
        mark: "/job_id",
        marked: |number| json!(job_id(number)),
        again: Again::Refused(1_002_206),
        system_error: HIRE_SYSTEM,
        logged: ("applications", CREATED),
        id_column: None,
        event: None,
    },
    Write {
        operation: "application/transfer_stage",
        seed: |number| applied(number, "screening"),
        request: |number| of_application(number, "transfer_stage", &json!({ "stage_id": INTERVIEW })),
        id: RecordId::Stated(application),
        read: |client, _, id| client.get(&format!("/open-apis/hire/v1/applications/{id}")),
        record: "/data/application",
        mark: "/stage/id",
        marked: |_| json!(INTERVIEW),
        again: Again::Refused(1_002_211),
        system_error: HIRE_SYSTEM,
        logged: ("applications", UPDATED),
        id_column: None,
        event: Some(("application_stage_changed", "/application")),
    },
    Write {
        operation: "application/terminate",
        seed: |number| applied(number, "screening"),
        request: |number| of_application(number, "terminate", &json!({ "termination_type": 1 })),
        id: RecordId::Stated(application),
        read: |client, _, id| client.get(&format!("/open-apis/hire/v1/applications/{id}")),
        record: "/data/application",
        mark: "/active_status",
        marked: |_| json!(2),
        again: Again::Refused(1_002_221),
        system_error: HIRE_SYSTEM,
        logged: ("applications", UPDATED),
        id_column: None,
        event: None,
    },
    Write {
        operation: "job/combined_create",
        seed: |_| String::new(),
        request: |number| {
            let managers = json!({ "id": "1", "recruiter_id": CHEN_MING, "hiring_manager_id_list": [CHEN_MING] });
            let body = json!({
                "title": mark(number), "job_managers": managers, "job_process_id": PROCESS, "process_type": 1,
                "department_id": RD, "is_never_expired": true, "job_type_id": JOB_TYPE, "recruitment_type_id": "101",
            });
            Request::json("POST", "/open-apis/hire/v1/jobs/combined_create", &body)
        },
        id: RecordId::Answered("/data/job/id"),
        read: |client, _, id| client.get(&format!("/open-apis/hire/v1/jobs/{id}")),
        record: "/data/job",
        mark: "/title",
        marked: |number| json!(mark(number)),
        again: Again::Another,
        system_error: HIRE_SYSTEM,
        logged: ("jobs", CREATED),
        id_column: None,
        event: None,
    },
    Write {
        operation: "job_requirement/create",
        seed: |_| String::new(),
        request: |number| {
            let body = json!({
                "short_code": short_code(number), "name": "助理", "display_progress": 1, "head_count": 2,
                "recruitment_type_id": "101",
            });
            Request::json("POST", "/open-apis/hire/v1/job_requirements", &body)
        },
        id: RecordId::Answered("/data/job_requirement/id"),
        read: |client, _, id| client.post("/open-apis/hire/v1/job_requirements/search", &json!({ "id_list": [id] })),
        record: "/data/items/0",
        mark: "/short_code",
        marked: |number| json!(short_code(number)),
        again: Again::Refused(1_002_702),
        system_error: HIRE_SYSTEM,
        logged: ("job_requirements", CREATED),
        id_column: None,
        event: None,
    },
    Write {
        operation: "note/create",
        seed: |_| String::new(),
        request: |number| {
            let body = json!({ "talent_id": APPLICANT, "content": mark(number) });
            Request::json("POST", "/open-apis/hire/v1/notes", &body)
        },
        id: RecordId::Answered("/data/note/id"),
        read: |client, _, id| client.get(&format!("/open-apis/hire/v1/notes/{id}")),
        record: "/data/note",
        mark: "/content",
        marked: |number| json!(mark(number)),
        again: Again::Another,
        system_error: HIRE_SYSTEM,
        logged: ("notes", CREATED),
        id_column: None,
        event: None,
    },
    Write {
        operation: "contact.user/create",
        seed: |_| String::new(),
        request: |number| {
            let department = DEPARTMENTS.get(index_of(number / WRITES.len() as u64) % DEPARTMENTS.len());
            let body = json!({
                "user_id": user_id(number), "name": mark(number), "mobile": format!("138{number:08}"),
                "department_ids": [department], "employee_type": 1,
            });
            Request::json("POST", "/open-apis/contact/v3/users", &body)
        },
        id: RecordId::Stated(user_id),
        read: |client, _, id| client.get(&format!("/open-apis/contact/v3/users/{id}?user_id_type=user_id")),
        record: "/data/user",
        mark: "/name",
        marked: |number| json!(mark(number)),
        again: Again::Refused(41_001),
        system_error: (400, 40_003),
        logged: ("users", CREATED),
        id_column: Some("user_id"),
        event: Some(("user", "/created/user_id")),
    },
    Write {
        operation: "offer/update",
        seed: |number| {
            let (id, application) = (offer_id(number), application(number));
            let people = "leader = \"chen-ming\"\nowner = \"chen-ming\"\noperator = \"chen-ming\"";
            applied(number, "offer")
                + &format!(
                    "[[offers]]\nid = \"{id}\"\napplication = \"{application}\"\ndepartment = \"rd\"\n{people}\n"
                )
        },
        request: |number| {
            let path = format!("/open-apis/hire/v1/offers/{}", offer_id(number));
            Request::json("PUT", path, &json!({ "schema_id": OFFER_SCHEMA, "basic_info": offer_basics(number) }))
        },
        id: RecordId::Stated(offer_id),
        read: |client, number, _| client.get(&format!("/open-apis/hire/v1/applications/{}/offer", application(number))),
        record: "/data/offer",
        mark: "/basic_info/remark",
        marked: |number| json!(mark(number)),
        again: Again::Same,
        system_error: HIRE_SYSTEM,
        logged: ("offers", UPDATED),
        id_column: None,
        event: None,
    },
    Write {
        operation: "attachment/create",
        seed: |_| String::new(),
        request: |number| Request::upload(ATTACHMENTS, &content(number)),
        id: RecordId::Answered("/data/id"),
        read: |client, _, id| download(client, id),
        record: "/data",
        mark: "/content",
        marked: |number| json!(content(number)),
        again: Again::Another,
        system_error: HIRE_SYSTEM,
        logged: ("attachments", CREATED),
        id_column: None,
        event: None,
    },
];

pub const ATTACHMENTS: &str = "/open-apis/hire/v1/attachments";

/// The URL to download an attachment, without the server, or the response that has none.
pub fn download_path(client: &mut Client, id: &str) -> io::Result<Result<String, Response>> {
    let response = client.get(&format!("{ATTACHMENTS}/{id}?type=3"))?;
    let path = response.text("/data/attachment/url").and_then(|url| url.splitn(4, '/').nth(3));
    Ok(path.map(|path| format!("/{path}")).ok_or(response))
}

/// The bytes of an attachment as the response of an operation.
fn download(client: &mut Client, id: &str) -> io::Result<Response> {
    let path = match download_path(client, id)? {
        Ok(path) => path,
        Err(response) => return Ok(response),
    };
    let file = client.get(&path)?;
    let code = if file.status == 200 { 0 } else { i64::from(file.status) };
    Ok(Response { status: file.status, body: json!({ "code": code, "data": { "content": file.body } }) })
}

/// Up to 4 KiB of text that is not JSON.
fn content(number: u64) -> String {
    let length = usize::try_from(1 + number * 7919 % 4096).unwrap_or(1);
    let line = format!("the file of {}\n", mark(number));
    line.repeat(length.div_ceil(line.len()))
}

fn mark(number: u64) -> String {
    format!("write {number}")
}

fn short_code(number: u64) -> String {
    format!("TORTURE-{number}")
}

fn user_id(number: u64) -> String {
    format!("torture-{number}")
}

pub fn application(number: u64) -> String {
    format!("71000000{number:011}")
}

fn job_id(number: u64) -> String {
    format!("72000000{number:011}")
}

fn offer_id(number: u64) -> String {
    format!("73000000{number:011}")
}

fn of_application(number: u64, what: &str, body: &Value) -> Request {
    Request::json("POST", format!("/open-apis/hire/v1/applications/{}/{what}", application(number)), body)
}

/// The required members of an offer, and its mark.
fn offer_basics(number: u64) -> Value {
    json!({
        "department_id": RD,
        "leader_user_id": CHEN_MING,
        "owner_user_id": CHEN_MING,
        "operator_user_id": CHEN_MING,
        "recommended_words": mark(number),
    })
}

/// A job of its own.
fn job(number: u64) -> String {
    let id = job_id(number);
    format!(
        "[[jobs]]\nkey = \"job-{id}\"\nid = \"{id}\"\ntitle = \"助理\"\njob_process = \"social\"\n\
         recruitment_type = \"101\"\noffer_form = \"bare\"\n"
    )
}

/// An application for a job of its own, in a stage.
fn applied(number: u64, stage: &str) -> String {
    let (job_id, id) = (job_id(number), application(number));
    job(number)
        + &format!(
            "[[applications]]\nid = \"{id}\"\ntalent = \"{APPLICANT}\"\njob = \"job-{job_id}\"\nstage = \"{stage}\"\n"
        )
}
