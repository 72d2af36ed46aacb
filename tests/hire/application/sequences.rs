//! Random sequences of operations on applications and employees: whatever is called when, these hold afterwards.

use axum::{body::Body, http::Method};
use hire_api::{
    DocumentedError, Endpoint,
    application::{
        CancelOnboard, CreateApplication, RecoverApplication, TerminateApplication, TransferOnboard, TransferStage,
    },
    employee::PatchEmployee,
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

/// What a sequence plays with.
struct Play {
    company: Company,
    numbers: Numbers,
    talents: Vec<String>,
    jobs: Vec<String>,
    stages: Vec<String>,
    applications: Vec<String>,
    employees: Vec<String>,
    succeeded: usize,
}

impl Play {
    async fn new(seed: u64) -> Self {
        let mut company = Company::start().await;
        let talents = (0..2).map(|_| company.talent().create().id).collect();
        let jobs = (0..2).map(|_| company.job().id).collect();
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
        let (applications, employees) = (Vec::new(), Vec::new());
        Self { company, numbers: Numbers(seed), talents, jobs, stages, applications, employees, succeeded: 0 }
    }

    async fn call<E: Endpoint>(&mut self, _: E, method: Method, path: String, body: Value) -> Reply {
        let path = format!("/open-apis/hire/v1/{path}");
        let body = Body::from(body.to_string());
        let token = self.company.server.token(APP).await;
        let reply = self.company.server.send(request(method, &path, Some(&token), body)).await;
        let rows = E::SPEC.errors.iter().filter(|row| row.code != E::Error::SYSTEM.row().code);
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
        match self.numbers.below(12) {
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
                let reply = self.call(TransferOnboard, Method::POST, of("transfer_onboard"), json!({})).await;
                self.employees.extend(reply.body["data"]["employee"]["id"].as_str().map(str::to_owned));
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
            "who works here has an employment, and only they",
            "SELECT COUNT(*) FROM talents t WHERE t.tenant = $1 AND (t.onboard_state = 1) <> EXISTS (SELECT 1 \
             FROM employees e WHERE e.tenant = t.tenant AND e.talent = t.id AND e.onboard_status = 1 \
             AND e.cancelled_at IS NULL)",
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
