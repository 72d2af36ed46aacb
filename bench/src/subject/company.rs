//! The data that is measured: a small directory, many applications, most of them with an offer.

use hire_api::{
    id::Id,
    offer::{ContractPeriod, OfferStatus, OfferType, PeriodType, create::OfferSalary},
};
use hired::{
    clock::{Clock, Entropy},
    demo_data::{self, Surroundings, person},
    ids::Ids,
    records::{CustomFieldRecord, ModuleKind, OfferDocument},
    seed::{Format, Seed},
    store::{Store, StoreError, TenantNo, Tx, offers},
};
use serde_json::json;

use crate::Result;

pub const APP: &str = "cli_be9c000000000001";
const SEED: &str = include_str!("company.toml");
const FIRST_APPLICATION: i64 = 7_000_000_001_000_000_000;
const FIRST_READY: i64 = 7_000_000_002_000_000_000;
const FIRST_REQUIREMENT: i64 = 7_000_000_004_000_000_000;
const FIRST_OFFER: i64 = 7_000_000_003_000_000_000;
const NOW: i64 = 1_716_177_600_000;
/// Rows in one transaction.
const CHUNK: i64 = 5_000;

/// How much of everything.
pub struct Size {
    /// Applications with an offer.
    pub offers: i64,
    /// Applications without an offer, for the creations.
    pub ready: i64,
    pub requirements: i64,
    pub talents: u64,
}

/// The seed of the invented talents.
pub const PEOPLE: u64 = 1;

/// Fills the store and says in JSON how fast the talents went in, and samples of what searches can ask for.
pub fn prepare(store: &Store, size: &Size) -> Result<()> {
    let clock = Clock::System;
    let ids = Ids::new(clock.clone(), store.clone());
    let seed = Seed::parse(SEED, Format::Toml, "company.toml").map_err(|errors| errors.to_string())?;
    seed.apply(store, &clock, &Entropy::System, &ids).map_err(|errors| errors.to_string())?;
    let tenant = demo_data::tenant_of(store, APP)?.ok_or("the seed made no tenant")?;
    fill(store, tenant, size.offers, move |tx, number| {
        application(tx, FIRST_APPLICATION + number, number)?;
        offers::insert(tx, &offer(number))
    })?;
    fill(store, tenant, size.ready, |tx, number| application(tx, FIRST_READY + number, number))?;
    fill(store, tenant, size.requirements, requirement)?;
    let begun = std::time::Instant::now();
    demo_data::fill(store, tenant, PEOPLE, 0..size.talents, |_| {})?;
    let seconds = begun.elapsed().as_secs_f64();
    store.close();
    let among = Surroundings::default();
    let sample: Vec<_> = (0..100).map(|at| person(PEOPLE, at * size.talents / 100, &among)).collect();
    let answer = json!({
        "talents_per_second": if size.talents > 0 { size.talents as f64 / seconds } else { 0.0 },
        "names": sample.iter().map(|person| &person.name).collect::<Vec<_>>(),
        "mobiles": sample.iter().map(|person| &person.mobile).collect::<Vec<_>>(),
        "emails": sample.iter().map(|person| &person.email).collect::<Vec<_>>(),
    });
    println!("{answer}");
    Ok(())
}

fn fill(
    store: &Store,
    tenant: TenantNo,
    count: i64,
    row: impl Fn(&mut Tx<'_>, i64) -> std::result::Result<(), StoreError> + Clone + Send + Sync + 'static,
) -> Result<()> {
    for start in (0..count).step_by(CHUNK as usize) {
        let (row, end) = (row.clone(), count.min(start + CHUNK));
        store.write_blocking(tenant, move |tx| (start..end).try_for_each(|number| row(tx, number)))?;
    }
    Ok(())
}

fn requirement(tx: &mut Tx<'_>, number: i64) -> std::result::Result<(), StoreError> {
    let unit = 7_000_000_000_000_000_001_i64;
    tx.execute(
        "INSERT INTO job_requirements (tenant, id, short_code, name, display_progress, head_count, recruitment_type, \
         employee_type, max_level, min_level, job_family, department, address, creator, document, created_at, updated_at) \
         VALUES ($1, $2, $3, 'Backend engineers for the platform', 2, 3, '101', $4, $5, $5, $6, $7, $8, $9, $10, $11, $11)",
        &[
            &(FIRST_REQUIREMENT + number),
            &format!("R{number:06}"),
            &(unit + 140_000_000),
            &(unit + 120_000_000),
            &(unit + 130_000_000),
            &(unit + 110_000_000),
            &(unit + 230_000_000),
            &USER,
            &format!(r#"{{"recruiters":[{USER}],"hiring_managers":[{USER}],"priority":1,"required_degree":6,"max_salary":"45","min_salary":"30","description":"{}"}}"#, "They will carry the platform. ".repeat(10)),
            &(NOW + number),
        ],
    )?;
    tx.execute(
        "INSERT INTO requirement_jobs (tenant, job_requirement, job) VALUES ($1, $2, $3)",
        &[&(FIRST_REQUIREMENT + number), &JOB],
    )?;
    Ok(())
}

fn application(tx: &mut Tx<'_>, id: i64, number: i64) -> std::result::Result<(), StoreError> {
    tx.execute(
        "INSERT INTO applications (tenant, id, talent, job, stage, active_status, document, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, 1, '{}', $6, $6)",
        &[&id, &(id + 500_000_000_000), &JOB, &OFFER_STAGE, &(NOW + number)],
    )?;
    Ok(())
}

const JOB: i64 = 7_000_000_000_400_000_001;
const OFFER_STAGE: i64 = 7_000_000_000_210_000_005;
const SCHEMA: i64 = 7_000_000_000_250_000_001;
const USER: i64 = 7_000_000_000_100_000_001;
const TEXT_FIELD: i64 = 7_000_000_000_270_000_001;

fn offer(number: i64) -> offers::NewOffer {
    let unit = 7_000_000_000_000_000_001;
    offers::NewOffer {
        id: Id::new(FIRST_OFFER + number),
        application: Id::new(FIRST_APPLICATION + number),
        talent: Id::new(FIRST_APPLICATION + number + 500_000_000_000),
        job: Id::new(JOB),
        schema: Id::new(SCHEMA),
        offer_type: OfferType::Formal,
        status: OfferStatus::Created,
        department: unit + 110_000_000,
        leader: USER,
        owner: USER,
        operator: USER,
        employee_type: Some(unit + 140_000_000),
        job_family: Some(unit + 130_000_000),
        job_level: Some(unit + 120_000_000),
        employment_job: None,
        job_grade: None,
        position: None,
        pathway: None,
        onboard_address: Some(Id::new(unit + 230_000_000)),
        work_address: Some(Id::new(unit + 230_000_000)),
        job_requirement: None,
        document: OfferDocument {
            probation_month: Some(3),
            contract_year: Some(3),
            contract_period: Some(ContractPeriod { period_type: PeriodType::Year, period: 3 }),
            expected_onboard_date: Some(r#"{"date":"2024-06-01"}"#.to_owned()),
            recommended_words: Some("Strong in interviews, recommended by the whole panel.".to_owned()),
            job_process_type_id: Some(1),
            job_offered: Some("Backend engineer".to_owned()),
            salary: Some(salary()),
            total_annual_cash: Some("482000".to_owned()),
            custom: vec![CustomFieldRecord {
                field: TEXT_FIELD,
                value: "a seat at the window".to_owned(),
                module: 7_000_000_000_260_000_001,
                module_kind: ModuleKind::Basic,
                computed: false,
            }],
            ..OfferDocument::default()
        },
        expires_at: None,
        created_at: NOW + number,
    }
}

fn salary() -> OfferSalary {
    OfferSalary {
        currency: "CNY".to_owned(),
        basic_salary: Some("30000".to_owned()),
        probation_salary_percentage: Some("0.8".to_owned()),
        award_salary_multiple: Some("3".to_owned()),
        option_shares: Some("30".to_owned()),
        quarterly_bonus: Some("3000".to_owned()),
        half_year_bonus: Some("10000".to_owned()),
    }
}
