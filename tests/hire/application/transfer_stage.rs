//! `POST /hire/v1/applications/:application_id/transfer_stage`

use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::{
    application::create::application,
    company::{Company, hiring::Stage},
    harness::{MINUTE, NOW, Reply, UNKNOWN_ID},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let applied = company.talent().with_application(Stage::Screening).apply();
    let stage = company.stage(Stage::Interview);
    Sample::new().path("application_id", applied.application.id).body(json!({ "stage_id": stage }))
}

pub async fn transfer(company: &Company, application: &str, stage: &str) -> Reply {
    let path = format!("/open-apis/hire/v1/applications/{application}/transfer_stage");
    company.server.post(&path, json!({ "stage_id": stage })).await
}

#[tokio::test]
async fn a_stage_is_left_when_another_is_entered_and_its_last_visit_counts() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Interview).apply().application.id;
    let [interview, offer] = [Stage::Interview, Stage::Offer].map(|stage| company.stage(stage));
    company.save().await;
    company.server.clock.advance(MINUTE);
    let reply = transfer(&company, &made, &offer).await;
    assert_eq!(reply.body, json!({ "code": 0, "msg": "success", "data": {} }));
    let shown = application(&company, &made).await;
    let time = |minutes: i64| json!((NOW + minutes * MINUTE).to_string());
    assert_eq!((&shown["stage"]["id"], &shown["modify_time"]), (&json!(offer), &time(1)));
    let expected = json!([
        { "stage_id": interview, "enter_time": time(0), "exit_time": time(1) },
        { "stage_id": offer, "enter_time": time(1) },
    ]);
    assert_eq!(shown["stage_time_list"], expected);
    company.server.clock.advance(MINUTE);
    transfer(&company, &made, &interview).await.data();
    let expected = json!([
        { "stage_id": offer, "enter_time": time(1), "exit_time": time(2) },
        { "stage_id": interview, "enter_time": time(2) },
    ]);
    assert_eq!(application(&company, &made).await["stage_time_list"], expected);
}

#[tokio::test]
async fn a_change_of_the_stage_is_announced() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Interview).apply().application.id;
    let [interview, offer] = [Stage::Interview, Stage::Offer].map(|stage| company.stage(stage));
    company.save().await;
    transfer(&company, &made, &offer).await.data();
    transfer(&company, &made, &offer).await.assert_error(400, 1_002_211);
    let facts = facts(&company).await;
    assert_eq!(facts.len(), 1);
    let fact = &facts[0]["application_stage_changed"];
    assert_eq!((&fact["application"], &fact["from"], &fact["to"]), (&json!(made), &json!(interview), &json!(offer)));
    assert_eq!(fact["at"], NOW);
}

/// The facts that were written for events.
pub async fn facts(company: &Company) -> Vec<Value> {
    let tenant = company.server.tenant().await;
    let read = company
        .server
        .state
        .store
        .read(tenant, |tx| tx.scalars::<String>("SELECT fact FROM events WHERE tenant = $1 ORDER BY id", &[]));
    let facts: Vec<String> = read.await.expect("a read");
    facts.iter().map(|fact| serde_json::from_str(fact).expect("JSON")).collect()
}

#[tokio::test]
async fn unknown_applications_and_stages_have_their_errors() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Interview).apply().application.id;
    let offer = company.stage(Stage::Offer);
    company.save().await;
    transfer(&company, UNKNOWN_ID, UNKNOWN_ID).await.assert_error(400, 1_002_201);
    transfer(&company, "x", &offer).await.assert_error(400, 1_002_201);
    transfer(&company, &made, UNKNOWN_ID).await.assert_error(400, 1_002_204);
    transfer(&company, &made, "x").await.assert_error(400, 1_002_204);
}

#[tokio::test]
async fn some_stages_cannot_be_entered() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Interview).apply().application.id;
    let stages = [Stage::Interview, Stage::Onboarded].map(|stage| company.stage(stage));
    company.save().await;
    // The next seed has a process of its own.
    let foreign = company.stage(Stage::Offer);
    company.save().await;
    let [same, onboarded] = stages;
    for (stage, message) in [
        (same, "stage_id: the application is in this stage"),
        (onboarded, "stage_id: onboard the candidate instead"),
        (foreign, "stage_id: is not in the process of the job"),
    ] {
        let reply = transfer(&company, &made, &stage).await;
        reply.assert_error(400, 1_002_211);
        assert_eq!(reply.body["msg"], format!("无法转移到该阶段: {message}"));
    }
}

#[tokio::test]
async fn an_onboarded_application_stays_where_it_is() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Onboarded).apply().application.id;
    let offer = company.stage(Stage::Offer);
    company.save().await;
    transfer(&company, &made, &offer).await.assert_error(400, 1_002_220);
}

#[tokio::test]
async fn a_terminated_application_is_1002212() {
    let mut company = Company::start().await;
    let (talent, job) = (company.talent().create(), company.job());
    let made = company.application_for(&talent, &job, Stage::Interview, json!({ "terminated": true }));
    let [interview, offer] = [Stage::Interview, Stage::Offer].map(|stage| company.stage(stage));
    company.save().await;
    transfer(&company, &made.id, &offer).await.assert_error(400, 1_002_212);
    // An error of the stage is reported first.
    transfer(&company, &made.id, &interview).await.assert_error(400, 1_002_211);
}

#[tokio::test]
async fn a_talent_that_another_application_locks_stays() {
    let mut company = Company::start().await;
    let (talent, job) = (company.talent().create(), company.job());
    let holder = company.application_for(&talent, &job, Stage::Interview, json!({ "locks_talent": true }));
    let other = company.application(&talent, Stage::Interview);
    let offer = company.stage(Stage::Offer);
    company.save().await;
    transfer(&company, &other.id, &offer).await.assert_error(400, 1_002_210);
    transfer(&company, &holder.id, &offer).await.data();
}

#[tokio::test]
async fn the_tenant_may_want_an_approved_offer_before_the_onboarding() {
    let mut company = Company::start().await;
    let applied = company.talent().with_offer().apply();
    let without = company.talent().with_application(Stage::Offer).apply().application.id;
    let waiting = company.stage(Stage::ToBeOnboarded);
    company.save().await;
    company.server.switch_on("offer_approval_required").await;
    transfer(&company, &without, &waiting).await.assert_error(400, 1_002_211);
    transfer(&company, &applied.application.id, &waiting).await.assert_error(400, 1_002_211);
    company.server.execute_tenant("UPDATE offers SET status = 4 WHERE tenant = $1").await;
    transfer(&company, &applied.application.id, &waiting).await.data();
    company.server.execute_tenant("UPDATE switches SET value = 'off' WHERE tenant = $1").await;
    transfer(&company, &without, &waiting).await.data();
}

/// Each request sees the stage that the one before it left.
#[tokio::test]
async fn of_several_transfers_to_a_stage_at_once_one_succeeds() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Interview).apply().application.id;
    let offer = company.stage(Stage::Offer);
    company.save().await;
    let replies = join_all((0..8).map(|_| transfer(&company, &made, &offer))).await;
    let (moved, refused): (Vec<_>, Vec<_>) = replies.into_iter().partition(|reply| reply.code() == 0);
    assert_eq!(moved.len(), 1);
    for reply in refused {
        reply.assert_error(400, 1_002_211);
    }
    assert_eq!(facts(&company).await.len(), 1);
}
