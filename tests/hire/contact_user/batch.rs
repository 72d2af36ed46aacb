//! `GET /contact/v3/users/batch`

use axum::http::Method;
use serde_json::Value;

use super::{PATH, call};
use crate::{company::Company, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().query("user_ids", company.user().id)
}

fn path(ids: &[&str]) -> String {
    format!("{PATH}/batch?{}", ids.iter().map(|id| format!("user_ids={id}&")).collect::<String>())
}

#[tokio::test]
async fn visible_users_are_returned_once_in_the_order_of_the_request() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    let (first, second, hidden) = (company.member(&inside).id, company.member(&inside).id, company.member(&outside).id);
    company.save().await;
    company.sees(&[&inside], &[]).await;
    let reply = call(&company, Method::GET, &path(&[&second, &hidden, &first, &second]), Value::Null).await;
    let shown: Vec<&str> =
        reply.data()["items"].as_array().unwrap().iter().filter_map(|user| user["open_id"].as_str()).collect();
    assert_eq!(shown, [second.as_str(), first.as_str()]);
    call(&company, Method::GET, &path(&[&hidden]), Value::Null).await.assert_error(400, 41_050);
}

#[tokio::test]
async fn more_than_50_and_unknown_ids_are_refused() {
    let mut company = Company::start().await;
    let user = company.user().id;
    company.save().await;
    call(&company, Method::GET, &path(&vec![user.as_str(); 51]), Value::Null).await.assert_error(400, 40_001);
    let unknown = "ou_00000000000000000000000000000000";
    call(&company, Method::GET, &path(&[&user, unknown]), Value::Null).await.assert_error(400, 99_992_351);
}
