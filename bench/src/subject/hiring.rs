//! Data of the hiring process: talents that applied for several jobs each, most of them with an offer.
//!
//! `hired-bench` derives the ids from the same numbers, see `bench/src/hiring.rs`.

use hire_types::id::{ApplicationId, JobId, StageId, TalentId};
use hired::{
    demo_data::{self, ExistingRefs, person},
    store::{
        Store, TenantNo,
        applications::{Application, ApplicationStage},
        directory::User,
        jobs::Job,
        offers::Offer,
    },
};
use serde_json::json;

use crate::{
    Result,
    company::{self, FIRST_APPLICATION, JOB, NOW, OFFER_STAGE, PEOPLE, USER},
};

/// Jobs, numbered from that of the seed file on.
const JOBS: i64 = 20;
/// People who lead and own offers.
const USERS: i64 = 1_000;
const SCREENING_STAGE: i64 = 7_000_000_000_210_000_001;

/// Numbers of rows. The first applications have an offer.
pub struct Size {
    pub talents: u64,
    pub applications: i64,
    pub offers: i64,
}

/// Fills the store, and prints the ids of the talents in JSON. A second company has the directory of the first and no
/// applications.
pub fn prepare(store: &Store, size: &Size) -> Result<()> {
    let tenant = company::create(store, "be9c")?;
    for tenant in [tenant, company::create(store, "be9d")?] {
        users(store, tenant)?;
    }
    jobs(store, tenant)?;
    demo_data::generate_talents(store, tenant, PEOPLE, 0..size.talents, |_| {})?;
    let among = ExistingRefs::default();
    let talents: Vec<i64> = (0..size.talents).map(|number| person(PEOPLE, number, &among).id).collect();
    applications(store, tenant, size, &talents)?;
    store.close();
    println!("{}", json!({ "talents": talents }));
    Ok(())
}

fn users(store: &Store, tenant: TenantNo) -> Result<()> {
    company::fill(store, tenant, USERS - 1, |tx, number| {
        let number = number + 1;
        let Some(first) = tx.get::<User>(&USER)? else { return Ok(()) };
        let user_id = format!("user{number}");
        tx.insert(&User { id: USER + number, corehr_id: first.corehr_id + number, user_id, ..first })
    })
}

fn jobs(store: &Store, tenant: TenantNo) -> Result<()> {
    company::fill(store, tenant, JOBS - 1, |tx, number| {
        let Some(first) = tx.get::<Job>(&JobId::new(JOB))? else { return Ok(()) };
        tx.insert(&Job { id: JobId::new(JOB + number + 1), ..first })
    })
}

fn applications(store: &Store, tenant: TenantNo, size: &Size, talents: &[i64]) -> Result<()> {
    let (offers, talents) = (size.offers, talents.to_vec());
    company::fill(store, tenant, size.applications, move |tx, number| {
        let count = talents.len() as i64;
        let (talent, round) = (number % count, number / count);
        let of = TalentId::new(talents[talent as usize]);
        let job = JobId::new(JOB + (talent + round) % JOBS);
        // Of those without an offer, one half can move on and the other half can get one.
        let has_offer_stage = number < offers || number % 2 == 1;
        let stage = StageId::new(if has_offer_stage { OFFER_STAGE } else { SCREENING_STAGE });
        let id = ApplicationId::new(FIRST_APPLICATION + number);
        let entered_at = NOW + number;
        tx.insert(&Application::active(id, of, job, stage, entered_at))?;
        tx.insert(&ApplicationStage { application: id, stage, entered_at, exited_at: None })?;
        if number >= offers {
            return Ok(());
        }
        let [leader, owner, operator] = [number, number * 7, number * 13].map(|at| USER + at % USERS);
        tx.insert(&Offer { application: id, talent: of, job, leader, owner, operator, ..company::offer(number) })
    })
}
