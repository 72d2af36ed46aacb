//! The requests of a run and their numbers. `src/subject/company.rs` assigns the same ids.

use std::time::Duration;

use serde_json::json;

pub const APP: &str = "cli_be9c000000000001";
pub const SECRET: &str = "bench-secret";
pub const TOKEN_PATH: &str = "/open-apis/auth/v3/tenant_access_token/internal";
pub const OFFERS_PATH: &str = "/open-apis/hire/v1/offers";
pub const REQUIREMENTS_PATH: &str = "/open-apis/hire/v1/job_requirements/search";
pub const TALENTS_PATH: &str = "/open-apis/hire/v1/talents";

pub const FIRST_APPLICATION: i64 = 7_000_000_001_000_000_000;
pub const FIRST_READY: i64 = 7_000_000_002_000_000_000;
const FIRST_REQUIREMENT: i64 = 7_000_000_004_000_000_000;
const TALENT_OF_APPLICATION: i64 = 500_000_000_000;
/// Subsequent requests read rows that are not stored side by side.
const STRIDE: i64 = 7_919;

/// Connections of the load of the targets. Each sends its next request after the response.
pub const CONNECTIONS: usize = 64;

/// Numbers of rows of the part `process`. Offers are those of the first applications.
#[derive(Clone, Copy, Debug)]
pub struct HiringSize {
    pub talents: i64,
    pub applications: i64,
    pub offers: i64,
}

/// Sizes and durations of a run.
#[derive(Clone, Debug)]
pub struct Plan {
    pub offers: i64,
    pub requirements: i64,
    pub talents: Vec<u64>,
    /// Talents of the comparison with the peers.
    pub peer_talents: u64,
    /// Time of a load that runs once.
    pub run: Duration,
    /// Time of a load that runs `slices` times, interleaved with another.
    pub slice: Duration,
    pub slices: usize,
    /// Time of one class of search in one order.
    pub query_run: Duration,
    pub deep_page: usize,
    pub hiring: HiringSize,
    /// Events that are delivered, or that wait for a receiver that fails.
    pub events: u64,
    /// Tenants of a sandbox.
    pub tenants: usize,
}

impl Plan {
    pub fn quick() -> Self {
        Self {
            offers: 20_000,
            requirements: 2_000,
            talents: vec![20_000],
            peer_talents: 20_000,
            run: Duration::from_millis(1500),
            slice: Duration::from_millis(400),
            slices: 3,
            query_run: Duration::from_millis(250),
            deep_page: 500,
            hiring: HiringSize { talents: 2_000, applications: 6_000, offers: 4_000 },
            events: 1_000,
            tenants: 50,
        }
    }

    pub fn full() -> Self {
        Self {
            offers: 200_000,
            requirements: 20_000,
            talents: vec![1_000, 100_000, 1_000_000],
            peer_talents: 1_000_000,
            run: Duration::from_secs(4),
            slice: Duration::from_secs(1),
            slices: 9,
            query_run: Duration::from_millis(600),
            deep_page: 5_000,
            hiring: HiringSize { talents: 100_000, applications: 300_000, offers: 200_000 },
            events: 10_000,
            tenants: 1_000,
        }
    }

    /// Applications without an offer, enough for two runs of creations.
    pub fn ready(&self) -> i64 {
        (self.run.as_millis() as i64 * 100).max(20_000)
    }
}

pub fn scattered(number: u64, among: i64) -> i64 {
    (number as i64).wrapping_mul(STRIDE).rem_euclid(among)
}

pub fn offer_of_application(number: u64, offers: i64) -> String {
    format!("/open-apis/hire/v1/applications/{}/offer", FIRST_APPLICATION + scattered(number, offers))
}

pub fn offers_of_talent(number: u64, offers: i64) -> String {
    format!("{OFFERS_PATH}?talent_id={}", FIRST_APPLICATION + scattered(number, offers) + TALENT_OF_APPLICATION)
}

pub fn requirements(number: u64, count: u64, among: i64) -> String {
    let ids = (0..count).map(|at| format!(r#""{}""#, FIRST_REQUIREMENT + scattered(number * count + at, among)));
    format!(r#"{{"id_list":[{}]}}"#, ids.collect::<Vec<_>>().join(","))
}

/// The body of the creation of an offer.
pub fn creation(application: i64) -> String {
    let person = "ou_be9c0000000000000000000000000001";
    json!({
        "application_id": application.to_string(),
        "basic_info": {
            "department_id": "od-be9c0000000000000000000000000001",
            "leader_user_id": person,
            "owner_user_id": person,
            "operator_user_id": person,
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
        "salary_info": {
            "currency": "CNY",
            "basic_salary": "30000",
            "probation_salary_percentage": "0.8",
            "award_salary_multiple": "3",
            "option_shares": "30",
            "quarterly_bonus": "3000",
            "half_year_bonus": "10000",
        },
        "customized_info_list": [{ "id": "7000000000270000001", "value": "a seat at the window" }],
    })
    .to_string()
}

pub fn credentials() -> String {
    json!({ "app_id": APP, "app_secret": SECRET }).to_string()
}
