//! The hiring process: operations among many talents, applications and offers, on SQLite compared with PocketBase, and
//! on PostgreSQL.
//!
//! `src/subject/hiring.rs` prepares the data and assigns the same ids.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use serde_json::{Value, json};

use crate::{
    Result,
    client::{Client, escaped, page_token, request},
    interleave,
    load::{Figures, Load},
    plan::{CONNECTIONS, FIRST_APPLICATION, HiringSize, Plan, TALENTS_PATH, scattered},
    pocketbase::{self, PocketBase},
    report::{Report, Row},
    server::{Server, TempDir, prepare, size_mb},
    upload,
};

const APPLICATIONS_PATH: &str = "/open-apis/hire/v1/applications";
/// Jobs, numbered from the first one on.
const JOBS: i64 = 20;
const FIRST_JOB: i64 = 7_000_000_000_400_000_001;
const STAGES: [&str; 2] = ["7000000000210000004", "7000000000210000001"];
/// When the first application was updated. Each of the others was a millisecond later.
const FIRST_UPDATE: i64 = 1_716_177_600_000;
const PAGE_SIZE: i64 = 20;
/// Slices of each operation. With the nine of other parts this one would take too long.
const SLICES: usize = 3;

const SQLITE: &str = "process, SQLite";
const POSTGRES: &str = "process, PostgreSQL";
const POCKETBASE: &str = "process, PocketBase";

pub fn measure(report: &mut Report, plan: &Plan, postgres: Option<&str>, pocketbase: Option<&str>) -> Result<()> {
    let plan = Plan { slices: SLICES, ..plan.clone() };
    on_sqlite(report, &plan, pocketbase)?;
    match postgres {
        Some(url) => on_postgres(report, &plan, url),
        None => {
            report.missing(POSTGRES, "no server was given");
            Ok(())
        }
    }
}

fn on_sqlite(report: &mut Report, plan: &Plan, pocketbase: Option<&str>) -> Result<()> {
    let (ours, theirs) = (TempDir::new("process")?, TempDir::new("process-pocketbase")?);
    let company = Company::prepare("sqlite", ours.path(), plan.hiring)?;
    let peer = pocketbase.map(|program| PocketBase::start_with(program, ours.path(), theirs.path())).transpose()?;
    let server = Server::serve("sqlite", ours.path(), 512)?;
    server.wait_for_index()?;
    report.fact(&format!("{SQLITE}: database MB"), size_mb(&ours.path().join("hired.db")));
    upload::measure(report, &server, SQLITE)?;
    let operations = company.operations(&server)?;
    match &peer {
        Some(peer) => compare_with_pocketbase(report, plan, &server, operations, peer, company.on_pocketbase(peer)?)?,
        None => {
            report.missing(POCKETBASE, "the program was not given");
            alone(report, plan, &server, SQLITE, operations)?;
        }
    }
    report.fact(&format!("{SQLITE}: after the load, resident MB"), server.memory()?.resident);
    Ok(())
}

fn on_postgres(report: &mut Report, plan: &Plan, url: &str) -> Result<()> {
    let data = TempDir::new("process-postgres")?;
    let company = Company::prepare(url, data.path(), plan.hiring)?;
    let server = Server::serve(url, data.path(), 512)?;
    server.wait_for_index()?;
    alone(report, plan, &server, POSTGRES, company.operations(&server)?)
}

/// Each operation, interleaved with the same on PocketBase.
fn compare_with_pocketbase(
    report: &mut Report,
    plan: &Plan,
    server: &Server,
    operations: Vec<(String, Load)>,
    peer: &PocketBase,
    theirs: Vec<Load>,
) -> Result<()> {
    for ((name, ours), theirs) in operations.into_iter().zip(theirs) {
        let compared = interleave::compare_interleaved(
            plan,
            || server.run_load(&ours, CONNECTIONS, plan.slice),
            || peer.server.run_load(&theirs, CONNECTIONS, plan.slice),
        )?;
        report.add(Row::new(POCKETBASE, &name, &Figures::median(compared.theirs)));
        report.add(Row {
            ratio: Some(compared.ratio),
            ratio_to: Some("PocketBase".to_owned()),
            ..Row::new(SQLITE, &name, &compared.ours)
        });
    }
    Ok(())
}

fn alone(
    report: &mut Report,
    plan: &Plan,
    server: &Server,
    setup: &str,
    operations: Vec<(String, Load)>,
) -> Result<()> {
    for (name, load) in operations {
        let slices = (0..plan.slices).map(|_| server.run_load(&load, CONNECTIONS, plan.slice));
        report.add(Row::new(setup, &name, &Figures::median(slices.collect::<Result<_>>()?)));
    }
    Ok(())
}

/// The prepared data.
pub struct Company {
    pub size: HiringSize,
    talents: Arc<[i64]>,
}

impl Company {
    pub fn prepare(database: &str, data: &Path, size: HiringSize) -> Result<Self> {
        let HiringSize { talents, applications, offers } = size;
        let prepared = prepare("prepare-hiring", database, data, &[talents, applications, offers])?;
        let talents = prepared["talents"].as_array().into_iter().flatten().filter_map(Value::as_i64).collect();
        Ok(Self { size, talents })
    }

    /// The loads in the order of the report. A load may run any number of times.
    fn operations(&self, server: &Server) -> Result<Vec<(String, Load)>> {
        let (address, token) = (&server.address, server.token()?);
        let talents = Arc::clone(&self.talents);
        let talent = move |number| format!("/open-apis/hire/v2/talents/{}", any(&talents, number));
        let mut operations = vec![("get a talent".to_owned(), Load::get(address, talent, Some(&token)))];
        let mut client = Client::connect(address)?;
        for List { name, filter, page, .. } in self.lists() {
            let path = format!("{APPLICATIONS_PATH}?page_size={PAGE_SIZE}&{filter}");
            let far = far_page(&mut client, &path, page, &token)?;
            for (name, path) in [(name.to_owned(), path), (format!("{name}, page {page}"), far)] {
                operations.push((name, Load::get(address, move |_| path.clone(), Some(&token))));
            }
        }
        operations.push(("create a talent".to_owned(), create_talent(address, &token)));
        operations.push(("create an application".to_owned(), self.create_application(address, &token)));
        operations.push(("transfer the stage".to_owned(), self.transfer_stage(address, &token)));
        Ok(operations)
    }

    /// The same on PocketBase, in the same order.
    fn on_pocketbase(&self, peer: &PocketBase) -> Result<Vec<Load>> {
        let (address, token) = (&peer.server.address, Some(peer.token.as_str()));
        let talents = peer.talents()?;
        let talent = move |number| format!("{}/{}", pocketbase::TALENTS, any(&talents, number));
        let mut loads = vec![Load::get(address, talent, token)];
        for List { pocketbase_filter, page, .. } in self.lists() {
            for page in [1, page] {
                let (filter, list) = (escaped(&pocketbase_filter), pocketbase::APPLICATIONS);
                let path =
                    format!("{list}?perPage={PAGE_SIZE}&skipTotal=1&sort=-updated_at&page={page}&filter={filter}");
                loads.push(Load::get(address, move |_| path.clone(), token));
            }
        }
        let next = counter();
        loads.push(Load::post(address, pocketbase::TALENTS, move |_| pocketbase::talent(next()), token));
        let (new, next) = (self.new_applications(), counter());
        let create = move |_| {
            let (talent, job) = new(next());
            json!({ "number": "", "talent": talent.to_string(), "job": job.to_string(), "stage": STAGES[1],
                "updated_at": 5 })
            .to_string()
        };
        loads.push(Load::post(address, pocketbase::APPLICATIONS, create, token));
        let (moves, next, token) = (self.moves(), counter(), peer.token.clone());
        loads.push(Load::new(address, move |_| {
            let (application, stage) = moves(next());
            let path = format!("{}/a{application:014}", pocketbase::APPLICATIONS);
            let body = json!({ "stage": stage, "updated_at": 6 }).to_string();
            request("PATCH", &path, Some(&token), Some(&body))
        }));
        Ok(loads)
    }

    fn lists(&self) -> [List; 2] {
        let count = self.size.applications;
        let (from, to) = (FIRST_UPDATE + count / 4, FIRST_UPDATE + count * 3 / 4);
        // Two thirds of the way to the last page.
        let page = |matches: i64| (matches * 2 / 3 / PAGE_SIZE).max(2);
        [
            List {
                name: "list applications of a job",
                filter: format!("job_id={FIRST_JOB}"),
                pocketbase_filter: format!("job = '{FIRST_JOB}'"),
                page: page(count / JOBS),
            },
            List {
                name: "list applications by update",
                filter: format!("update_start_time={from}&update_end_time={to}"),
                pocketbase_filter: format!("updated_at >= {from} && updated_at <= {to}"),
                page: page(count / 2),
            },
        ]
    }

    /// The talent and the job of the n-th new application. No talent has two for one job.
    fn new_applications(&self) -> impl Fn(u64) -> (i64, i64) + Send + Sync + 'static {
        let (talents, rounds) = (Arc::clone(&self.talents), self.size.applications / self.size.talents);
        move |number| {
            let count = talents.len() as i64;
            let (talent, round) = (scattered(number, count), number as i64 / count);
            (talents[talent as usize], FIRST_JOB + (talent + rounds + round) % JOBS)
        }
    }

    fn create_application(&self, address: &str, token: &str) -> Load {
        let (new, next) = (self.new_applications(), counter());
        let body = move |_| {
            let (talent, job) = new(next());
            json!({ "talent_id": talent.to_string(), "job_id": job.to_string() }).to_string()
        };
        Load::post(address, APPLICATIONS_PATH, body, Some(token))
    }

    /// The application and the stage of the n-th transfer: all that have no offer and are not in the stage of offers move
    /// to an interview, then back, and so on.
    fn moves(&self) -> impl Fn(u64) -> (i64, &'static str) + Send + Sync + 'static {
        let (first, count) = (self.size.offers, (self.size.applications - self.size.offers) / 2);
        move |number| {
            let round = number / count as u64;
            (first + 2 * scattered(number, count), STAGES[round as usize % STAGES.len()])
        }
    }

    pub fn transfer_stage(&self, address: &str, token: &str) -> Load {
        let (moves, next, token) = (self.moves(), counter(), token.to_owned());
        Load::new(address, move |_| {
            let (application, stage) = moves(next());
            let path = format!("{APPLICATIONS_PATH}/{}/transfer_stage", FIRST_APPLICATION + application);
            request("POST", &path, Some(&token), Some(&json!({ "stage_id": stage }).to_string()))
        })
    }

    /// The n-th application that has no offer and is in the stage of offers.
    pub fn without_offer(&self) -> impl Fn(u64) -> i64 + Send + Sync + 'static {
        let first = self.size.offers;
        move |number| FIRST_APPLICATION + first + 2 * number as i64 + 1
    }

    /// How many of those there are.
    pub fn count_without_offer(&self) -> u64 {
        ((self.size.applications - self.size.offers) / 2) as u64
    }
}

/// A list of applications, the latest update first.
struct List {
    name: &'static str,
    filter: String,
    pocketbase_filter: String,
    /// The number of a page far behind the first.
    page: i64,
}

/// New talents, with a resume of about a kilobyte.
pub fn create_talent(address: &str, token: &str) -> Load {
    let next = counter();
    let body = move |_| {
        let number = next();
        json!({
            "basic_info": { "name": "李明", "mobile": format!("60{number:08}"), "mobile_country_code": "CN_1",
                "email": format!("new{number}@example.com") },
            "education_list": [{ "school": "Zhejiang University", "field_of_study": "Computer Science", "degree": 6,
                "start_time": "1283270400000", "end_time": "1404057600000" }],
            "career_list": [{ "company": "Example Software", "title": "Backend engineer", "start_time": "1404144000000",
                "desc": "Led the payment team. ".repeat(50) }],
        })
        .to_string()
    };
    Load::post(address, &format!("{TALENTS_PATH}/combined_create"), body, Some(token))
}

/// Returns the next number with each call. Creations need numbers that are not used twice although their load runs several
/// times.
fn counter() -> impl Fn() -> u64 + Send + Sync + 'static {
    let next = AtomicU64::new(0);
    move || next.fetch_add(1, Ordering::Relaxed)
}

fn any<T>(all: &[T], number: u64) -> &T {
    &all[scattered(number, all.len() as i64) as usize]
}

/// The path of a page, reached as clients reach it: token by token.
fn far_page(client: &mut Client, path: &str, page: i64, token: &str) -> Result<String> {
    let mut next = path.to_owned();
    for _ in 1..page {
        let reply = client.get(&next, Some(token))?;
        let token =
            page_token(&reply.body).ok_or_else(|| format!("there is no page {page} of {path}: {}", reply.body))?;
        next = format!("{path}&page_token={}", escaped(&token));
    }
    Ok(next)
}
