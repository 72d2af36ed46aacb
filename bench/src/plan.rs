//! What is asked, and how much of it. The ids are those that `src/subject/company.rs` gives.

use std::time::Duration;

use serde_json::json;

pub const APP: &str = "cli_be9c000000000001";
pub const SECRET: &str = "bench-secret";
pub const TOKEN_PATH: &str = "/open-apis/auth/v3/tenant_access_token/internal";
pub const OFFERS_PATH: &str = "/open-apis/hire/v1/offers";
pub const REQUIREMENTS_PATH: &str = "/open-apis/hire/v1/job_requirements/search";
pub const TALENTS_PATH: &str = "/open-apis/hire/v1/talents";

const FIRST_APPLICATION: i64 = 7_000_000_001_000_000_000;
const FIRST_READY: i64 = 7_000_000_002_000_000_000;
const FIRST_REQUIREMENT: i64 = 7_000_000_004_000_000_000;
const TALENT_OF_APPLICATION: i64 = 500_000_000_000;
/// Neighbours in time are not neighbours on disk.
const STRIDE: i64 = 7_919;

/// The load of the targets: connections that each wait for their answer.
pub const CONNECTIONS: usize = 64;

/// How much is measured.
#[derive(Clone, Debug)]
pub struct Plan {
    pub offers: i64,
    pub requirements: i64,
    pub talents: Vec<u64>,
    /// Talents of the comparison with the peers.
    pub beside_peers: u64,
    /// Of creations, and of what is measured beside the peers.
    pub run: Duration,
    /// Of a read, as often as `slices` says, each beside the baseline.
    pub slice: Duration,
    pub slices: usize,
    /// Of one query class in one order.
    pub query_run: Duration,
    pub deep_page: usize,
}

impl Plan {
    pub fn quick() -> Self {
        Self {
            offers: 20_000,
            requirements: 2_000,
            talents: vec![20_000],
            beside_peers: 20_000,
            run: Duration::from_millis(1500),
            slice: Duration::from_millis(400),
            slices: 3,
            query_run: Duration::from_millis(250),
            deep_page: 500,
        }
    }

    pub fn full() -> Self {
        Self {
            offers: 200_000,
            requirements: 20_000,
            talents: vec![1_000, 100_000, 1_000_000],
            beside_peers: 1_000_000,
            run: Duration::from_secs(4),
            slice: Duration::from_secs(1),
            slices: 9,
            query_run: Duration::from_millis(600),
            deep_page: 5_000,
        }
    }

    /// Applications without an offer: enough for a run of creations on either side.
    pub fn ready(&self) -> i64 {
        (self.run.as_millis() as i64 * 100).max(20_000)
    }
}

fn scattered(number: u64, among: i64) -> i64 {
    (number as i64).wrapping_mul(STRIDE).rem_euclid(among)
}

pub fn offer_of_application(number: u64, offers: i64) -> String {
    format!("/open-apis/hire/v1/applications/{}/offer", FIRST_APPLICATION + scattered(number, offers))
}

pub fn offers_of_talent(number: u64, offers: i64) -> String {
    format!("{OFFERS_PATH}?talent_id={}", FIRST_APPLICATION + scattered(number, offers) + TALENT_OF_APPLICATION)
}

pub fn requirements(number: u64, count: u64, among: i64) -> String {
    let ids = (0..count).map(|at| (FIRST_REQUIREMENT + scattered(number * count + at, among)).to_string());
    json!({ "id_list": ids.collect::<Vec<_>>() }).to_string()
}

/// The body of the n-th creation.
pub fn creation(number: i64) -> String {
    let person = "ou_be9c0000000000000000000000000001";
    json!({
        "application_id": (FIRST_READY + number).to_string(),
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
