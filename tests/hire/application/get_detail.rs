//! `GET /hire/v1/applications/:application_id/get_detail`

use serde_json::{Value, json};

use crate::{
    application::{
        create::application,
        terminate::terminate,
        transfer_onboard::{onboard, waiting},
    },
    company::{Company, hiring::Stage},
    harness::{NOW, Reply, UNKNOWN_ID},
    sample::Sample,
};

const ALL: [&str; 9] = [
    "with_job",
    "with_talent",
    "with_interview",
    "with_offer",
    "with_evaluation",
    "with_employee",
    "with_agency",
    "with_referral",
    "with_portal",
];

pub fn sample(company: &mut Company) -> Sample {
    let (talent, job, person) = (company.talent().create(), company.job(), company.user());
    let members = json!({ "creator": person.key(), "owner": person.key(), "terminator": person.key() });
    let made = company.application_for(&talent, &job, Stage::Onboarded, members);
    company.offer(&made, json!({}));
    company.employee_of(&made, json!({}));
    ALL.iter().fold(Sample::new().path("application_id", made.id), |sample, option| sample.query("options", *option))
}

async fn detail(company: &Company, application: &str, options: &[&str]) -> Reply {
    let options: String = options.iter().map(|option| format!("&options={option}")).collect();
    company.server.get(&format!("/open-apis/hire/v1/applications/{application}/get_detail?{options}")).await
}

fn shown(reply: &Reply) -> &Value {
    &reply.data()["application_detail"]
}

/// The members that both operations show are those of the older one.
#[tokio::test]
async fn the_basic_information_agrees_with_the_older_operation() {
    let mut company = Company::start().await;
    let (talent, job, city) = (company.talent().create(), company.job(), company.city());
    let source = company.source_of_type(10_001);
    let (creator, owner) = (company.user(), company.user());
    let members = json!({
        "creator": creator.key(), "owner": owner.key(), "resume_source": source.key(), "preferred_cities": [city],
    });
    let made = company.application_for(&talent, &job, Stage::Interview, members);
    company.save().await;
    let reply = detail(&company, &made.id, &[]).await;
    let mut basics = shown(&reply)["basic_info"].clone();
    assert_eq!(shown(&reply).as_object().map(serde_json::Map::len), Some(1), "{}", reply.text);
    assert_eq!((&basics["onboard_status"], &basics["owner_id"]), (&json!(1), &json!(owner.id)));
    let mut older = application(&company, &made.id).await;
    for member in ["onboard_status", "owner_id"] {
        basics.as_object_mut().expect("an object").remove(member);
    }
    older.as_object_mut().expect("an object").remove("resume_source_id");
    assert_eq!(basics, older);
}

#[tokio::test]
async fn each_option_adds_its_entity() {
    let mut company = Company::start().await;
    let made = company.talent().with_offer().apply();
    let waiting = waiting(&mut company);
    company.save().await;
    onboard(&company, &waiting.id, json!({})).await.data();
    let (id, waiting) = (made.application.id, waiting.id);
    let reply = detail(&company, &id, &["with_job", "with_talent", "with_offer", "with_employee"]).await;
    let detail_of = shown(&reply);
    assert_eq!(detail_of["job"]["id"], detail_of["basic_info"]["job_id"]);
    assert_eq!(detail_of["talent"]["id"], detail_of["basic_info"]["talent_id"]);
    assert!(detail_of["talent"]["mobile_number"].is_string());
    let offer = &detail_of["offer"]["offer_basic"];
    assert_eq!((&offer["id"], &offer["offer_status"]), (&json!(made.offer.expect("an offer").id), &json!(10)));
    for member in ["department", "leader", "owner", "employee_type", "sequence", "level"] {
        assert!(offer[member]["id"].is_string() && offer[member]["name"]["zh_cn"].is_string(), "{member}: {offer}");
    }
    assert_eq!(detail_of.get("employee"), None);
    let reply = detail(&company, &waiting, &["with_employee"]).await;
    let options = shown(&reply);
    assert_eq!((&options["basic_info"]["onboard_status"], options.get("job")), (&json!(2), None));
    let employee = &options["employee"];
    assert_eq!((&employee["onboard_time"], &employee["onboard_status"]), (&json!(NOW.to_string()), &json!(1)));
}

/// Its place in a company's tree: the reason that it belongs to, and the reasons that were given.
#[tokio::test]
async fn the_reason_of_a_termination_is_a_tree() {
    let mut company = Company::start().await;
    let made = company.talent().with_application(Stage::Interview).apply().application.id;
    let alone = company.talent().with_application(Stage::Interview).apply().application.id;
    let parent = company.termination_reason(1);
    let child = company.termination_reason_below(&parent, 1);
    company.save().await;
    let body = |id: &str| json!({ "termination_type": 1, "termination_reason_list": [id] });
    terminate(&company, &made, body(&child.id)).await.data();
    terminate(&company, &alone, body(&parent.id)).await.data();
    let reply = detail(&company, &made, &[]).await;
    let reason = &shown(&reply)["basic_info"]["termination_reason"];
    assert_eq!((&reason["id"], &reason["children"][0]["id"]), (&json!(parent.id), &json!(child.id)));
    let reply = detail(&company, &alone, &[]).await;
    let reason = &shown(&reply)["basic_info"]["termination_reason"];
    assert_eq!((&reason["id"], reason.get("children")), (&json!(parent.id), None));
}

/// An app that may read applications and offers, but no pay.
#[tokio::test]
async fn entities_without_their_permission_are_left_out() {
    let mut company = Company::start().await;
    let made = company.talent().with_offer().apply().application.id;
    company.save().await;
    let pay = r#"UPDATE offers SET document = '{"salary":{"currency":"CNY"}}' WHERE tenant = $1"#;
    company.server.execute_tenant(pay).await;
    let path = format!("/open-apis/hire/v1/applications/{made}/get_detail?options=with_offer&options=with_job");
    let all = company.server.get(&path).await;
    assert_eq!(shown(&all)["offer"]["offer_salary"]["salary_status"], 3);
    let remove =
        "DELETE FROM app_scopes WHERE scope IN ('hire:offer_salary:readonly', 'hire:job:readonly', 'hire:job')";
    company.server.execute_global(remove).await;
    let less = company.server.get(&path).await;
    assert_eq!((shown(&less)["offer"].get("offer_salary"), shown(&less).get("job")), (None, None));
    assert!(shown(&less)["offer"]["offer_basic"].is_object());
}

#[tokio::test]
async fn an_unknown_application_is_1002201() {
    let company = Company::start().await;
    for id in [UNKNOWN_ID, "x"] {
        detail(&company, id, &[]).await.assert_error(400, 1_002_201);
    }
}

#[tokio::test]
async fn an_unknown_option_is_refused_by_the_gateway() {
    let company = Company::start().await;
    detail(&company, UNKNOWN_ID, &["with_everything"]).await.assert_error(400, 99_992_402);
}
