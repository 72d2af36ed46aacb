//! The data of the measurement: a small directory, and many applications, most of them with an offer.

use hire_rules::calendar::Date;
use hire_types::{
    Id,
    form::ModuleKind,
    hiring::{ContractPeriod, OfferStatus, OfferType, PeriodType, ProcessType},
    requirement::{DisplayProgress, Priority, RequiredDegree},
};
use hired::{
    clock::Entropy,
    demo_data::{self, ExistingRefs, person},
    documents::{CustomFieldRecord, OfferDocument, RequirementDocument, Salary},
    seed::{Format, Seed},
    store::{
        Actor, Json, Store, StoreError, TenantNo, WriteTx,
        applications::Application,
        offers::Offer,
        requirements::{JobRequirement, RequirementJob},
    },
};
use serde_json::json;

use crate::Result;

pub const APP: &str = "cli_be9c000000000001";
const SEED: &str = include_str!("company.toml");
pub const FIRST_APPLICATION: i64 = 7_000_000_001_000_000_000;
const FIRST_READY: i64 = 7_000_000_002_000_000_000;
const FIRST_REQUIREMENT: i64 = 7_000_000_004_000_000_000;
const FIRST_OFFER: i64 = 7_000_000_003_000_000_000;
pub const NOW: i64 = 1_716_177_600_000;
/// Rows in one transaction.
const CHUNK: i64 = 5_000;

/// Numbers of rows.
pub struct Size {
    /// Applications with an offer.
    pub offers: i64,
    /// Applications without an offer, for the creations.
    pub ready: i64,
    pub requirements: i64,
    pub talents: u64,
}

/// The seed of the generated talents.
pub const PEOPLE: u64 = 1;

/// Creates the company of the seed file; with another code instead of `be9c` it is another company with other apps.
pub fn create(store: &Store, code: &str) -> Result<TenantNo> {
    let seed = SEED.replace("be9c", code);
    let seed = Seed::parse(&seed, Format::Toml, "company.toml").map_err(|errors| errors.to_string())?;
    seed.apply(store, &Entropy::System).map_err(|errors| errors.to_string())?;
    Ok(demo_data::tenant_of(store, &APP.replace("be9c", code))?.ok_or("the seed created no tenant")?)
}

/// Fills the store. Prints in JSON how many talents a second were written, and samples of them for searches.
pub fn prepare(store: &Store, size: &Size) -> Result<()> {
    let tenant = create(store, "be9c")?;
    fill(store, tenant, size.offers, move |tx, number| {
        application(tx, FIRST_APPLICATION + number, number)?;
        tx.insert(&offer(number))
    })?;
    fill(store, tenant, size.ready, |tx, number| application(tx, FIRST_READY + number, number))?;
    fill(store, tenant, size.requirements, requirement)?;
    let begun = std::time::Instant::now();
    demo_data::generate_talents(store, tenant, PEOPLE, 0..size.talents, |_| {})?;
    let seconds = begun.elapsed().as_secs_f64();
    store.close();
    let among = ExistingRefs::default();
    let sample: Vec<_> = (0..100).map(|at| person(PEOPLE, at * size.talents / 100, &among)).collect();
    let summary = json!({
        "talents_per_second": if size.talents > 0 { size.talents as f64 / seconds } else { 0.0 },
        "names": sample.iter().map(|person| &person.name).collect::<Vec<_>>(),
        "mobiles": sample.iter().map(|person| &person.mobile).collect::<Vec<_>>(),
        "emails": sample.iter().map(|person| &person.email).collect::<Vec<_>>(),
    });
    println!("{summary}");
    Ok(())
}

/// Calls `row` for each number, many in one transaction.
pub fn fill(
    store: &Store,
    tenant: TenantNo,
    count: i64,
    row: impl Fn(&mut WriteTx<'_>, i64) -> std::result::Result<(), StoreError> + Clone + Send + Sync + 'static,
) -> Result<()> {
    for start in (0..count).step_by(CHUNK as usize) {
        let (row, end) = (row.clone(), count.min(start + CHUNK));
        store.write_blocking(Actor::Seed, tenant, move |tx| (start..end).try_for_each(|number| row(tx, number)))?;
    }
    Ok(())
}

fn requirement(tx: &mut WriteTx<'_>, number: i64) -> std::result::Result<(), StoreError> {
    let unit = 7_000_000_000_000_000_001_i64;
    let id = Id::new(FIRST_REQUIREMENT + number);
    tx.insert(&JobRequirement {
        id,
        short_code: format!("R{number:06}"),
        name: "Backend engineers for the platform".to_owned(),
        display_progress: DisplayProgress::InProgress,
        approval_status: None,
        head_count: 3,
        recruitment_type: Some("101".to_owned()),
        employee_type: Some(unit + 140_000_000),
        max_level: Some(unit + 120_000_000),
        min_level: Some(unit + 120_000_000),
        job_family: Some(unit + 130_000_000),
        department: Some(unit + 110_000_000),
        address: Some(Id::new(unit + 230_000_000)),
        job_type: None,
        employment_job: None,
        position: None,
        creator: Some(USER),
        document: Json(RequirementDocument {
            recruiters: vec![USER],
            hiring_managers: vec![USER],
            priority: Some(Priority::High),
            required_degree: Some(RequiredDegree::Bachelor),
            max_salary: Some("45".to_owned()),
            min_salary: Some("30".to_owned()),
            description: Some("They will develop the platform. ".repeat(10)),
            ..RequirementDocument::default()
        }),
        completed_at: None,
        created_at: NOW + number,
        updated_at: NOW + number,
    })?;
    tx.insert(&RequirementJob { job_requirement: id, job: Id::new(JOB) })
}

fn application(tx: &mut WriteTx<'_>, id: i64, number: i64) -> std::result::Result<(), StoreError> {
    let (id, talent) = (Id::new(id), Id::new(id + 500_000_000_000));
    tx.insert(&Application::active(id, talent, Id::new(JOB), Id::new(OFFER_STAGE), NOW + number))
}

pub const JOB: i64 = 7_000_000_000_400_000_001;
pub const OFFER_STAGE: i64 = 7_000_000_000_210_000_005;
const SCHEMA: i64 = 7_000_000_000_250_000_001;
pub const USER: i64 = 7_000_000_000_100_000_001;
const TEXT_FIELD: i64 = 7_000_000_000_270_000_001;

/// The offer of the application with this number.
pub fn offer(number: i64) -> Offer {
    let unit = 7_000_000_000_000_000_001;
    Offer {
        id: Id::new(FIRST_OFFER + number),
        application: Id::new(FIRST_APPLICATION + number),
        talent: Id::new(FIRST_APPLICATION + number + 500_000_000_000),
        job: Id::new(JOB),
        schema: Id::new(SCHEMA),
        offer_type: OfferType::Formal,
        status: OfferStatus::Created,
        version: 1,
        approved_here: false,
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
        document: Json(OfferDocument {
            probation_month: Some(3),
            contract_year: Some(3),
            contract_period: Some(ContractPeriod { period_type: PeriodType::Year, period: 3 }),
            onboard_date: Date::parse("2024-06-01"),
            recommended_words: Some("Strong in interviews, recommended by the whole panel.".to_owned()),
            process_type: Some(ProcessType::Social),
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
        }),
        expires_at: None,
        created_at: NOW + number,
        updated_at: NOW + number,
    }
}

fn salary() -> Salary {
    Salary {
        currency: "CNY".to_owned(),
        basic_salary: Some("30000".to_owned()),
        probation_salary_percentage: Some("0.8".to_owned()),
        award_salary_multiple: Some("3".to_owned()),
        option_shares: Some("30".to_owned()),
        quarterly_bonus: Some("3000".to_owned()),
        half_year_bonus: Some("10000".to_owned()),
    }
}
