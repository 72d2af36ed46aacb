//! `GET /contact/v3/users/:user_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, call, created, text};
use crate::{company::Company, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("user_id", company.user().id)
}

#[tokio::test]
async fn unknown_ids_are_errors_of_the_gateway() {
    let company = Company::start().await;
    for (form, id, code) in [
        ("open_id", "ou_00000000000000000000000000000000", 99_992_351),
        ("union_id", "on_00000000000000000000000000000000", 99_992_364),
        ("user_id", "nobody", 99_992_360),
    ] {
        let path = format!("{PATH}/{id}?user_id_type={form}");
        call(&company, Method::GET, &path, Value::Null).await.assert_error(400, code);
    }
}

#[tokio::test]
async fn users_outside_of_the_contact_scope_are_refused() {
    let mut company = Company::start().await;
    let (above, outside) = (company.department(), company.department());
    company.save().await;
    let below = json!({ "name": "Below", "parent_department_id": above.id });
    let below = call(&company, Method::POST, "/open-apis/contact/v3/departments", below).await;
    let below = text(&below.data()["department"], "open_department_id").to_owned();
    let inside = created(&mut company, json!({ "department_ids": [outside.id, below] })).await;
    let other = created(&mut company, json!({ "department_ids": [outside.id] })).await;
    let single = created(&mut company, json!({})).await;
    company.sees(&[&above], &[text(&single, "user_id")]).await;
    for (user, visible) in [(&inside, true), (&single, true), (&other, false)] {
        let reply = call(&company, Method::GET, &format!("{PATH}/{}", text(user, "open_id")), Value::Null).await;
        if visible {
            reply.data();
        } else {
            reply.assert_error(400, 41_050);
        }
    }
}
