//! Random sequences of operations on applications, offers, jobs, talents and employees: whatever is called when, these
//! hold afterwards.

use axum::{body::Body, http::Method};
use hire_api::{
    Endpoint,
    application::{
        CancelOnboard, CreateApplication, RecoverApplication, TerminateApplication, TransferOnboard, TransferStage,
    },
    employee::PatchEmployee,
    job::{CloseJob, OpenJob},
    offer::{UpdateInternOfferStatus, UpdateOfferStatus},
    talent::UpdateTalentOnboardStatus,
};
use serde_json::{Value, json};

use crate::{
    company::{Company, hiring::Stage},
    harness::{APP, MINUTE, Reply, request},
};

/// A sequence of numbers that a seed determines.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("a small number")
    }

    fn any<'t, T>(&mut self, of: &'t [T]) -> Option<&'t T> {
        (!of.is_empty()).then(|| &of[self.below(of.len())])
    }
}

/// The records that a sequence uses.
struct Play {
    company: Company,
    numbers: Numbers,
    talents: Vec<String>,
    jobs: Vec<String>,
    stages: Vec<String>,
    applications: Vec<String>,
    /// The first is a formal one, the others are of internships.
    offers: Vec<String>,
    employees: Vec<String>,
    requirement: String,
    reason: String,
    succeeded: usize,
}

impl Play {
    async fn new(seed: u64) -> Self {
        let mut company = Company::start().await;
        let (mut talents, mut applications, mut offers) = (Vec::new(), Vec::new(), Vec::new());
        talents.push(company.talent().create().id);
        for members in [json!({}), json!({ "offer_type": 2 }), json!({ "offer_type": 2, "status": 11 })] {
            let (talent, application) = company.talent().with_application(Stage::Offer).apply_talent();
            offers.push(company.offer(&application, members).id);
            applications.push(application.id);
            talents.push(talent.id);
        }
        let jobs = (0..2).map(|_| company.job().id).collect();
        let (requirement, reason) = (company.job_requirement().0.id, company.termination_reason(22).id);
        let stages = [
            Stage::Screening,
            Stage::Interview,
            Stage::Offer,
            Stage::ToBeOnboarded,
            Stage::ToBeOnboarded,
            Stage::Onboarded,
        ];
        let stages = stages.map(|stage| company.stage(stage)).to_vec();
        company.save().await;
        let (numbers, employees) = (Numbers(seed), Vec::new());
        Self {
            company,
            numbers,
            talents,
            jobs,
            stages,
            applications,
            offers,
            employees,
            requirement,
            reason,
            succeeded: 0,
        }
    }

    async fn call<E: Endpoint>(&mut self, _: E, method: Method, path: String, body: Value) -> Reply {
        let path = format!("/open-apis/hire/v1/{path}");
        let body = Body::from(body.to_string());
        let token = self.company.server.token(APP).await;
        let reply = self.company.server.send(request(method, &path, Some(&token), body)).await;
        let rows = E::SPEC.errors.iter().filter(|row| row.code != E::SPEC.system_error.code);
        let documented = rows.map(|row| (row.http, i64::from(row.code))).chain([(200, 0)]).collect::<Vec<_>>();
        let answered = (reply.status.as_u16(), reply.code());
        assert!(documented.contains(&answered), "{path}: {}", reply.text);
        self.succeeded += usize::from(reply.code() == 0);
        reply
    }

    async fn step(&mut self) {
        self.company.server.clock.advance(MINUTE);
        self.company.server.forget_tokens();
        let [talent, job, stage] = [&self.talents, &self.jobs, &self.stages].map(Clone::clone);
        let talent = self.numbers.any(&talent).cloned();
        let (job, stage) = (self.numbers.any(&job).cloned(), self.numbers.any(&stage).cloned());
        let application = self.numbers.any(&self.applications).cloned().unwrap_or_else(|| "1".to_owned());
        let employee = self.numbers.any(&self.employees).cloned().unwrap_or_else(|| "1".to_owned());
        let of = |operation: &str| format!("applications/{application}/{operation}");
        let ending = json!({ "termination_type": 1 });
        let offer = self.numbers.any(&self.offers).cloned().unwrap_or_default();
        match self.numbers.below(19) {
            0 | 1 => {
                let body = json!({ "talent_id": talent, "job_id": job });
                let reply = self.call(CreateApplication, Method::POST, "applications".to_owned(), body).await;
                self.applications.extend(reply.body["data"]["id"].as_str().map(str::to_owned));
            }
            2..=5 => {
                let body = json!({ "stage_id": stage });
                self.call(TransferStage, Method::POST, of("transfer_stage"), body).await;
            }
            6 => drop(self.call(TerminateApplication, Method::POST, of("terminate"), ending).await),
            7 => drop(self.call(RecoverApplication, Method::POST, of("recover"), json!({})).await),
            8 => drop(self.call(CancelOnboard, Method::POST, of("cancel_onboard"), ending).await),
            9 => {
                let reply = self
                    .call(
                        TransferOnboard,
                        Method::POST,
                        of("transfer_onboard"),
                        json!({ "job_requirement_id": self.requirement }),
                    )
                    .await;
                self.employees.extend(reply.body["data"]["employee"]["id"].as_str().map(str::to_owned));
            }
            12 | 13 => {
                let body = json!({
                    "offer_status": 2 + self.numbers.below(9), "expiration_date": "2024-05-20",
                    "termination_reason_id_list": [self.reason],
                });
                self.call(UpdateOfferStatus, Method::PATCH, format!("offers/{offer}/offer_status"), body).await;
            }
            14 | 15 => {
                let operation = self.numbers.any(&["confirm_onboarding", "cancel_onboarding", "offboard"]).copied();
                let body = json!({
                    "operation": operation,
                    "onboarding_info": { "actual_onboarding_date": "2024-05-20" },
                    "offboarding_info": { "actual_offboarding_date": "2024-05-21" },
                });
                let path = format!("offers/{offer}/intern_offer_status");
                self.call(UpdateInternOfferStatus, Method::POST, path, body).await;
            }
            16 => {
                let now = self.company.server.clock.now().to_string();
                let operation = 1 + self.numbers.below(2);
                let body = json!({ "operation": operation, "onboard_time": now, "overboard_time": now });
                let path = format!("talents/{}/onboard_status", talent.unwrap_or_default());
                self.call(UpdateTalentOnboardStatus, Method::POST, path, body).await;
            }
            17 => drop(
                self.call(CloseJob, Method::POST, format!("jobs/{}/close", job.unwrap_or_default()), json!({})).await,
            ),
            18 => {
                let path = format!("jobs/{}/open", job.unwrap_or_default());
                self.call(OpenJob, Method::POST, path, json!({ "is_never_expired": true })).await;
            }
            _ => {
                let now = self.company.server.clock.now();
                let body = json!({
                    "operation": 1 + self.numbers.below(5),
                    "conversion_info": { "actual_conversion_time": now },
                    "overboard_info": { "actual_overboard_time": now },
                });
                self.call(PatchEmployee, Method::PATCH, format!("employees/{employee}"), body).await;
            }
        }
    }

    async fn holds(&self, what: &str, exceptions: &'static str) {
        assert_eq!(self.company.server.query_number(exceptions).await, 0, "{what}");
    }
}

#[tokio::test]
async fn any_sequence_of_operations_keeps_what_belongs_together() {
    let (mut succeeded, mut employees) = (0, 0);
    for seed in [1, 0x5eed_0001, 0x5eed_0002] {
        let mut play = Play::new(seed).await;
        for _ in 0..150 {
            play.step().await;
        }
        succeeded += play.succeeded;
        employees += play.employees.len();
        play.holds(
            "one active application of a talent for a job",
            "SELECT COUNT(*) FROM applications a JOIN applications b ON b.tenant = a.tenant AND b.talent = a.talent \
             AND b.job = a.job AND b.id > a.id WHERE a.tenant = $1 AND a.active_status = 1 AND b.active_status = 1",
        )
        .await;
        play.holds(
            "an application stands in its only open stage",
            "SELECT COUNT(*) FROM applications a WHERE a.tenant = $1 AND (SELECT COUNT(*) FROM application_stages s \
             WHERE s.tenant = a.tenant AND s.application = a.id AND s.exited_at IS NULL AND s.stage = a.stage) <> 1",
        )
        .await;
        play.holds(
            "all other stages were left",
            "SELECT COUNT(*) FROM applications a JOIN application_stages s ON s.tenant = a.tenant \
             AND s.application = a.id WHERE a.tenant = $1 AND s.stage <> a.stage AND s.exited_at IS NULL",
        )
        .await;
        play.holds(
            "a talent with employments works here while one of them lasts, and has left when all ended",
            "SELECT COUNT(*) FROM (SELECT t.onboard_state AS state, \
             (SELECT COUNT(*) FROM employees e WHERE e.tenant = t.tenant AND e.talent = t.id \
              AND e.onboard_status = 1 AND e.cancelled_at IS NULL) + (SELECT COUNT(*) FROM offers o \
              WHERE o.tenant = t.tenant AND o.talent = t.id AND o.status = 12) AS lasting, \
             (SELECT COUNT(*) FROM employees e WHERE e.tenant = t.tenant AND e.talent = t.id \
              AND e.onboard_status = 2 AND e.cancelled_at IS NULL) + (SELECT COUNT(*) FROM offers o \
              WHERE o.tenant = t.tenant AND o.talent = t.id AND o.status = 13) AS ended \
             FROM talents t WHERE t.tenant = $1) AS talents \
             WHERE (lasting > 0 AND state <> 1) OR (lasting = 0 AND ended > 0 AND state <> 2)",
        )
        .await;
        play.holds(
            "one offer of an application",
            "SELECT COUNT(*) FROM offers a JOIN offers b ON b.tenant = a.tenant AND b.application = a.application \
             AND b.id > a.id WHERE a.tenant = $1",
        )
        .await;
        play.holds(
            "formal offers are accepted, internships begin and end",
            "SELECT COUNT(*) FROM offers WHERE tenant = $1 AND ((offer_type = 1 AND status > 10) \
             OR (offer_type = 2 AND status = 7))",
        )
        .await;
        play.holds(
            "a requirement asks for as many people as before",
            "SELECT COUNT(*) FROM job_requirements WHERE tenant = $1 AND head_count <> 1",
        )
        .await;
        play.holds(
            "an employment belongs to an active application in the last stage",
            "SELECT COUNT(*) FROM employees e JOIN applications a ON a.tenant = e.tenant AND a.id = e.application \
             JOIN stages s ON s.tenant = a.tenant AND s.id = a.stage \
             WHERE e.tenant = $1 AND e.cancelled_at IS NULL AND (s.type <> 7 OR a.active_status <> 1)",
        )
        .await;
        play.holds(
            "an active application has no reasons to be ended",
            "SELECT COUNT(*) FROM applications a WHERE a.tenant = $1 AND a.active_status = 1 \
             AND a.termination_type IS NOT NULL",
        )
        .await;
    }
    assert!(succeeded > 60 && employees > 0, "{succeeded} operations succeeded, {employees} of them onboarded");
}
