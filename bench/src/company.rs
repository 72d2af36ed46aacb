//! The data that is measured: a small directory, many applications, most of them with an offer.

use std::path::Path;

use hire_api::{
    id::Id,
    offer::{ContractPeriod, OfferStatus, OfferType, PeriodType, create::OfferSalary},
};
use hired::{
    clock::{Clock, Entropy, Ids},
    records::{CustomFieldRecord, ModuleKind, OfferDocument},
    seed::{Format, Seed},
    store::{Database, Options, Store, StoreError, TenantNo, Tx, offers},
};
use serde_json::json;

use crate::Result;

pub const APP: &str = "cli_be9c000000000001";
pub const SECRET: &str = "bench-secret";
/// Applications without an offer, for the creations.
pub const READY: i64 = 400_000;

const SEED: &str = include_str!("company.toml");
const FIRST_APPLICATION: i64 = 7_000_000_001_000_000_000;
const FIRST_READY: i64 = 7_000_000_002_000_000_000;
const FIRST_OFFER: i64 = 7_000_000_003_000_000_000;
const NOW: i64 = 1_716_177_600_000;
/// Rows in one transaction.
const CHUNK: i64 = 5_000;

pub fn prepare(data: &Path, offers: i64) -> Result<()> {
    let store = Store::open(&Database::Sqlite(data.join("hired.db")), Options::default())?;
    let clock = Clock::System;
    let ids = Ids::new(clock.clone(), store.claim_node()?);
    let seed = Seed::parse(SEED, Format::Toml, "company.toml").map_err(|errors| errors.to_string())?;
    seed.apply(&store, &clock, &Entropy::System, &ids).map_err(|errors| errors.to_string())?;
    let tenant = store.read_shared_blocking(|shared| -> std::result::Result<_, StoreError> {
        shared.one("SELECT id FROM tenants ORDER BY id DESC LIMIT 1", &[], |row| row.get(0))
    })?;
    let tenant = TenantNo(tenant.ok_or("the seed made no tenant")?);
    fill(&store, tenant, offers, move |tx, number| {
        application(tx, FIRST_APPLICATION + number, number)?;
        offers::insert(tx, &offer(number))
    })?;
    fill(&store, tenant, READY, |tx, number| application(tx, FIRST_READY + number, number))
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
const DEPARTMENT: &str = "od-be9c0000000000000000000000000001";
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

/// The path of the n-th read; a prime stride, so that neighbours in time are not neighbours on disk.
pub fn offer_path(number: u64) -> String {
    let application = FIRST_APPLICATION + (number as i64).wrapping_mul(7_919).rem_euclid(crate::OFFERS);
    format!("/open-apis/hire/v1/applications/{application}/offer")
}

/// The body of the n-th creation.
pub fn creation(number: i64) -> String {
    json!({
        "application_id": (FIRST_READY + number).to_string(),
        "basic_info": {
            "department_id": DEPARTMENT,
            "leader_user_id": USER_OPEN_ID,
            "owner_user_id": USER_OPEN_ID,
            "operator_user_id": USER_OPEN_ID,
            "employee_type_id": "1",
            "job_family_id": "7000000000130000001",
            "job_level_id": "7000000000120000001",
            "onboard_address_id": "7000000000230000001",
            "work_address_id": "7000000000230000001",
            "probation_month": 3,
            "contract_period": { "period_type": 2, "period": 3 },
            "expected_onboard_date": r#"{"date":"2024-06-01"}"#,
            "recommended_words": "Strong in interviews, recommended by the whole panel.",
            "job_process_type_id": 1,
            "job_offered": "Backend engineer",
        },
        "salary_info": salary(),
        "customized_info_list": [{ "id": TEXT_FIELD.to_string(), "value": "a seat at the window" }],
    })
    .to_string()
}

const USER_OPEN_ID: &str = "ou_be9c0000000000000000000000000001";
