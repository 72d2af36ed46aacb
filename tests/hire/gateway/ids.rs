//! Users and departments in the caller's id types, and unknown ids.

use hired::app_state::{RequestSettings, UnknownIdErrors};
use serde_json::json;

use super::bare_offer;
use crate::harness::{APP, APP_WITHOUT_USER_IDS, OTHER_TENANT_APP, READONLY_APP, Reply, Server, UNKNOWN_ID, id};

const OFFERS: &str = "/open-apis/hire/v1/offers";

async fn with_id_errors(id_errors: UnknownIdErrors) -> Server {
    Server::with(RequestSettings { rate_limits: false, id_errors, ..RequestSettings::default() }).await
}

/// The open_id or union_id of a user as an app sees it.
async fn person(server: &Server, app: &str, kind: &str, user: i64) -> String {
    let token = server.token(app).await;
    let caller = server.state.callers.find(&server.state, &token).await.expect("a caller");
    let cipher = if kind == "open_id" { &caller.open_ids } else { &caller.union_ids };
    cipher.as_ref().expect("a key").encode(caller.tenant, user)
}

/// Creates an offer with its four users and its department in these id types.
async fn create(server: &Server, types: &str, user: &str, department: &str) -> Reply {
    let mut body = bare_offer(&id(430_000_001));
    for member in ["leader_user_id", "owner_user_id", "operator_user_id"] {
        body["basic_info"][member] = json!(user);
    }
    body["basic_info"]["department_id"] = json!(department);
    server.post(&format!("{OFFERS}?{types}"), body).await
}

const RD: &str = "od-7e570000000000000000000000000002";
const CHEN: &str = "ou_7e570000000000000000000000000001";
const LI: i64 = 7_000_000_000_100_000_002;

/// The gateway's message for an id of a type.
fn invalid(form: &str, example: &str, id: &str) -> String {
    format!(
        "The request you send is not a valid {{{form}}} or not exists, and the example value is {{{example}}}. Invalid \
         ids: [{id}]"
    )
}

/// An unknown id: types, user, department, the gateway's code and message.
async fn nobodies(server: &Server) -> Vec<(&'static str, String, String, i64, String)> {
    let chen = CHEN.to_owned();
    let rd = RD.to_owned();
    let elsewhere = person(server, READONLY_APP, "open_id", LI).await;
    let unknown_person = person(server, APP, "open_id", 42).await;
    let unknown_union = person(server, APP, "union_id", 42).await;
    let mut cases = vec![("", elsewhere.clone(), rd.clone(), 99_992_361, format!("open_id cross app [{elsewhere}]"))];
    for wrong in [unknown_person, "ou_0".into(), "x".into(), String::new(), "lilei".into()] {
        let msg = invalid("open_id", "ou_da5****************dfe", &wrong);
        cases.push(("", wrong, rd.clone(), 99_992_351, msg));
    }
    for wrong in [unknown_union, chen.clone()] {
        let msg = format!("user id cross tenant [{wrong}]");
        cases.push(("user_id_type=union_id", wrong, rd.clone(), 99_992_364, msg));
    }
    for wrong in ["nobody", CHEN, "7000000000100000002"] {
        let msg = invalid("user_id", "5dc****db", wrong);
        cases.push(("user_id_type=user_id", wrong.to_owned(), rd.clone(), 99_992_360, msg));
    }
    for wrong in ["od-0", "rd", "od-7e570000000000000000000000000004"] {
        let msg = invalid("open_department_id", "od-da5****************dfe", wrong);
        cases.push(("", chen.clone(), wrong.to_owned(), 99_992_357, msg));
    }
    for wrong in ["nowhere", RD, "closed"] {
        let msg = format!("these department ids not existed: [{wrong}]");
        cases.push(("department_id_type=department_id", chen.clone(), wrong.to_owned(), 99_992_358, msg));
    }
    cases
}

#[tokio::test]
async fn an_unknown_user_is_the_gateways_error_if_configured() {
    let server = with_id_errors(UnknownIdErrors::Gateway).await;
    for (types, user, department, code, msg) in nobodies(&server).await {
        let reply = create(&server, types, &user, &department).await;
        reply.assert_error(400, code);
        assert_eq!(reply.body["msg"], msg, "{types} {user} {department}");
    }
}

#[tokio::test]
async fn an_unknown_user_is_the_operations_bad_parameter_by_default() {
    let server = with_id_errors(UnknownIdErrors::Operation).await;
    for (types, user, department, ..) in nobodies(&server).await {
        let reply = create(&server, types, &user, &department).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.body["msg"].as_str().is_some_and(|msg| msg.starts_with("参数错误")), "{}", reply.text);
    }
}

#[tokio::test]
async fn an_unknown_people_admin_id_is_always_the_operations_bad_parameter() {
    for setting in [UnknownIdErrors::Gateway, UnknownIdErrors::Operation] {
        let server = with_id_errors(setting).await;
        for wrong in [UNKNOWN_ID, "x", "", "0", CHEN, "7000000001100000001"] {
            create(&server, "user_id_type=people_admin_id", wrong, RD).await.assert_error(400, 1_002_002);
        }
    }
}

#[tokio::test]
async fn users_are_accepted_in_every_documented_id_type() {
    let server = Server::start().await;
    let named = [
        ("", CHEN.to_owned()),
        ("user_id_type=open_id", person(&server, APP, "open_id", LI).await),
        ("user_id_type=union_id", person(&server, APP, "union_id", LI).await),
        ("user_id_type=user_id", "lilei".to_owned()),
        ("user_id_type=people_admin_id", LI.to_string()),
    ];
    for (number, (types, user)) in named.into_iter().enumerate() {
        let mut body = bare_offer(&id(430_000_001));
        for member in ["leader_user_id", "owner_user_id", "operator_user_id"] {
            body["basic_info"][member] = json!(user);
        }
        let reply = server.post(&format!("{OFFERS}?{types}"), body).await;
        assert_eq!(reply.data()["basic_info"]["leader_user_id"], json!(user), "{types}");
        assert_eq!(
            server
                .query_number("SELECT COUNT(*) FROM offers WHERE tenant = $1 AND application = 7000000000430000001")
                .await,
            1
        );
        server.execute_tenant("DELETE FROM offers WHERE tenant = $1 AND application = 7000000000430000001").await;
        assert!(number < 5);
    }
}

#[tokio::test]
async fn an_app_without_the_field_scope_may_send_user_ids_and_gets_none() {
    let server = Server::start().await;
    let mut body = bare_offer(&id(430_000_001));
    for member in ["leader_user_id", "owner_user_id", "operator_user_id"] {
        body["basic_info"][member] = json!("lilei");
    }
    let reply = server.post_as(APP_WITHOUT_USER_IDS, &format!("{OFFERS}?user_id_type=user_id"), body).await;
    let basics = reply.data()["basic_info"].as_object().expect("basics");
    assert!(basics.keys().all(|member| !member.ends_with("_user_id")), "{}", reply.text);
    assert_eq!(basics["department_id"], RD);
}

#[tokio::test]
async fn open_ids_differ_between_apps_and_union_ids_between_developers_only() {
    let server = Server::start().await;
    let open = [person(&server, APP, "open_id", LI).await, person(&server, READONLY_APP, "open_id", LI).await];
    assert_ne!(open[0], open[1]);
    let union = [person(&server, APP, "union_id", LI).await, person(&server, READONLY_APP, "union_id", LI).await];
    assert_eq!(union[0], union[1]);
    assert!(open[0].starts_with("ou_") && open[0].len() == 35, "{}", open[0]);
    assert!(union[0].starts_with("on_") && union[0].len() == 35, "{}", union[0]);
    assert_ne!(person(&server, OTHER_TENANT_APP, "open_id", LI).await, open[0]);
}
