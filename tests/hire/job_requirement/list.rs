//! `GET /hire/v1/job_requirements`

use serde_json::json;

use crate::{
    company::Company,
    harness::{Reply, Server, UNKNOWN_ID, id},
    sample::Sample,
};

const PATH: &str = "/open-apis/hire/v1/job_requirements";

pub fn sample(company: &mut Company) -> Sample {
    let job = company.job();
    company.requirement_of(&job);
    company.requirement_of(&job);
    Sample::new().query("page_size", "10").query("job_id", job.id)
}

#[track_caller]
fn ids(reply: &Reply) -> Vec<String> {
    let items = reply.data()["items"].as_array().expect("items");
    items.iter().map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
}

async fn all(server: &Server, query: &str) -> Vec<String> {
    ids(&server.get(&format!("{PATH}?page_size=100&{query}")).await)
}

#[tokio::test]
async fn requirements_are_listed_newest_first_one_per_page_by_default() {
    let server = Server::start().await;
    let everything = all(&server, "").await;
    assert_eq!(
        i64::try_from(everything.len()),
        Ok(server.query_number("SELECT COUNT(*) FROM job_requirements WHERE tenant = $1").await)
    );
    let mut newest_first = everything.clone();
    let search = server.post(&format!("{PATH}/search"), json!({ "id_list": everything })).await;
    let searched = search.data()["items"].as_array().expect("items").clone();
    newest_first.sort_by_key(|id| {
        let item = searched.iter().find(|item| item["id"] == **id).expect("the requirement");
        let number = |member: &str| item[member].as_str().expect("text").parse::<i64>().expect("a number");
        std::cmp::Reverse((number("create_time"), number("id")))
    });
    assert_eq!(everything, newest_first);
    let (mut token, mut paged, mut shown) = (String::new(), Vec::new(), Vec::new());
    loop {
        let reply = server.get(&format!("{PATH}?page_token={token}")).await;
        assert!(ids(&reply).len() <= 1);
        paged.extend(ids(&reply));
        shown.extend(reply.data()["items"].as_array().expect("items").clone());
        let Some(next) = reply.data()["page_token"].as_str() else { break };
        token = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    }
    assert_eq!(paged, everything);
    assert!(shown.iter().all(|item| searched.contains(item)));
}

#[tokio::test]
async fn filters_must_all_hold_and_windows_include_their_ends() {
    let server = Server::start().await;
    let everything = all(&server, "").await;
    let search = server.post(&format!("{PATH}/search"), json!({ "id_list": everything })).await;
    let items = search.data()["items"].as_array().expect("items").clone();
    let one = items.iter().find(|item| item.get("job_id_list").is_some()).expect("a requirement with jobs");
    let text = |member: &str| one[member].as_str().expect("text");
    let job = one["job_id_list"][0].as_str().expect("a job");
    for query in [
        format!("job_id={job}"),
        format!("create_time_begin={0}&create_time_end={0}", text("create_time")),
        format!("update_time_begin={0}&update_time_end={0}&job_id={job}", text("update_time")),
    ] {
        assert!(all(&server, &query).await.contains(&text("id").to_owned()), "{query}");
    }
    let before: i64 = text("create_time").parse::<i64>().expect("a time") - 1;
    assert!(!all(&server, &format!("create_time_end={before}")).await.contains(&text("id").to_owned()));
    for nothing in [
        format!("job_id={UNKNOWN_ID}"),
        format!("job_id={}", id(1_400_000_001)),
        "update_time_begin=4102444800000".into(),
    ] {
        assert_eq!(all(&server, &nothing).await, Vec::<String>::new(), "{nothing}");
    }
}

#[tokio::test]
async fn page_sizes_above_100_malformed_ids_and_times_are_refused() {
    let server = Server::start().await;
    for (query, member) in [
        ("page_size=101", "page_size"),
        ("page_size=0", "page_size"),
        ("job_id=x", "job_id"),
        ("create_time_begin=yesterday", "create_time_begin"),
        ("update_time_end=1e3", "update_time_end"),
    ] {
        let reply = server.get(&format!("{PATH}?{query}")).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(member), "{}", reply.text);
    }
}

#[tokio::test]
async fn those_in_approval_are_listed_unless_the_company_approves_requirements() {
    let server = Server::start().await;
    let everything = all(&server, "").await;
    server.switch_on("requirement_approval").await;
    let shown = all(&server, "").await;
    let hidden: Vec<_> = everything.into_iter().filter(|id| !shown.contains(id)).collect();
    assert_eq!(hidden, [id(410_000_003)]);
}
