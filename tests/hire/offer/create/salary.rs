//! The salary of an offer.

use serde_json::{Value, json};

use super::{BARE, PATH, STANDARD, offer_of, request, standard};
use crate::{
    harness::{Server, id},
    offer::with,
};

fn paying(change: Value) -> Value {
    let salary = json!({ "salary_info": { "currency": "CNY" } });
    with(with(request(BARE), salary), json!({ "salary_info": change }))
}

/// Text, two decimals at most.
#[tokio::test]
async fn amounts_have_at_most_two_decimals() {
    let server = Server::start().await;
    for member in ["basic_salary", "quarterly_bonus", "half_year_bonus"] {
        for refused in ["100.001", "-1", "1,000", "many", "1e3", "10%"] {
            let reply = server.post(PATH, paying(json!({ member: refused }))).await;
            reply.assert_error(400, 1_002_002);
            assert!(reply.body["msg"].as_str().expect("msg").contains(member), "{}", reply.text);
        }
    }
    let amounts = json!({
        "basic_salary": "1000000.25",
        "probation_salary_percentage": "0.85",
        "quarterly_bonus": "0",
        "half_year_bonus": "10000.5",
    });
    let reply = server.post(PATH, paying(amounts.clone())).await;
    assert_eq!(reply.data()["salary_info"], with(amounts, json!({ "currency": "CNY" })));
}

/// The second form is the one that the value is read back in.
#[tokio::test]
async fn probation_pay_is_read_back_as_a_percentage() {
    for (sent, shown) in [("0.8", "80%"), ("0.855", "85.5%"), ("10%", "10%"), ("1", "100%")] {
        let server = Server::start().await;
        let reply = server.post(PATH, paying(json!({ "probation_salary_percentage": sent }))).await;
        assert_eq!(reply.data()["salary_info"]["probation_salary_percentage"], sent);
        assert_eq!(offer_of(&server, BARE).await["salary_plan"]["probation_salary_percentage"], shown);
    }
    let server = Server::start().await;
    for refused in ["80", "1.01", "101%", "-10%", "half"] {
        let reply = server.post(PATH, paying(json!({ "probation_salary_percentage": refused }))).await;
        reply.assert_error(400, 1_002_002);
        let msg = reply.body["msg"].as_str().expect("msg");
        assert!(msg.contains("salary_info.probation_salary_percentage: must be"), "{msg}");
    }
}

#[tokio::test]
async fn multiples_and_shares_may_have_decimals_and_come_back_as_sent() {
    let server = Server::start().await;
    for member in ["award_salary_multiple", "option_shares"] {
        for refused in ["-3", "three"] {
            server.post(PATH, paying(json!({ member: refused }))).await.assert_error(400, 1_002_002);
        }
    }
    let quantities = json!({ "award_salary_multiple": "3.5", "option_shares": "30.5" });
    server.post(PATH, paying(quantities.clone())).await.data();
    let plan = &offer_of(&server, BARE).await["salary_plan"];
    assert_eq!(plan, &with(quantities, json!({ "currency": "CNY" })));
}

#[tokio::test]
async fn the_currency_is_a_code_of_three_letters() {
    let server = Server::start().await;
    for refused in ["1", "", "cny", "RMB元", "CNYX"] {
        server.post(PATH, paying(json!({ "currency": refused }))).await.assert_error(400, 1_002_002);
    }
    assert_eq!(server.post(PATH, paying(json!({ "currency": "USD" }))).await.data()["salary_info"]["currency"], "USD");
}

/// Accepted, but neither kept nor answered, with the custom fields of the salary module.
#[tokio::test]
async fn with_pay_from_core_hr_no_salary_is_created() {
    let server = Server::start().await;
    server.switch_on("salary_from_core_hr").await;
    let values = json!([
        { "id": id(270_000_001), "value": "note" },
        { "id": id(270_000_014), "value": "20000" },
    ]);
    let reply = server.post(PATH, standard(json!({ "customized_info_list": values }))).await;
    assert!(reply.data().get("salary_info").is_none());
    assert_eq!(reply.data()["customized_info_list"], json!([{ "id": id(270_000_001), "value": "note" }]));
    let offer = offer_of(&server, STANDARD).await;
    assert!(offer.get("salary_plan").is_none());
    let kept = json!([{ "object_id": id(270_000_001), "customize_value": "note" }]);
    assert_eq!(offer["basic_info"]["customize_info_list"], kept);
}

/// Ignored members are neither required nor checked.
#[tokio::test]
async fn with_pay_from_core_hr_the_salary_is_not_looked_at() {
    for salary in [json!(null), json!({ "basic_salary": "a lot" })] {
        let server = Server::start().await;
        server.switch_on("salary_from_core_hr").await;
        server.post(PATH, standard(json!({ "salary_info": salary }))).await.data();
    }
}

#[tokio::test]
async fn without_the_switch_the_salary_is_created() {
    let server = Server::start().await;
    let reply = server.post(PATH, standard(json!({}))).await;
    assert_eq!(reply.data()["salary_info"], json!({ "currency": "CNY", "basic_salary": "30000" }));
    assert!(offer_of(&server, STANDARD).await["salary_plan"].is_object());
}
