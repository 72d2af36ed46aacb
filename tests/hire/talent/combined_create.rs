//! Creating a talent with its whole resume: the stored values, and the recognition of the same person.

use futures_util::future::join_all;
use hire_types::id::TalentId;
use hired::store::talents::Talent;
use serde_json::{Value, json};

use super::list::items;
use crate::{
    company::Company,
    harness::{MINUTE, NOW, Reply, Server, id},
    sample::Sample,
};

pub(super) const PATH: &str = "/open-apis/hire/v1/talents/combined_create";
/// Of the test company.
pub(super) const EMPLOYEE: i64 = 100_000_001;
const HEADHUNTER: i64 = 290_000_001;
pub(super) const FOLDER: i64 = 530_000_001;
pub(super) const UPLOADED: i64 = 310_000_003;

/// The lists of a resume, and the part of its form that each belongs to.
const RESUME_LISTS: [(&str, i64); 7] = [
    ("education_list", 2),
    ("career_list", 3),
    ("project_list", 4),
    ("works_list", 5),
    ("award_list", 6),
    ("language_list", 7),
    ("sns_list", 8),
];

/// Names everything that a talent can name. The mail address makes all talents of a company's calls one, so that the call
/// can be repeated.
pub fn sample(company: &mut Company) -> Sample {
    let mut body = stated(company);
    body["basic_info"]["name"] = "赵云".into();
    body["basic_info"]["email"] = "zhao.yun@samples.test".into();
    body["creator_id"] = company.user().id.into();
    body["creator_account_type"] = 1.into();
    body["resume_source_id"] = body["init_source_id"].clone();
    Sample::new().body(body)
}

/// What creating and changing a talent have in common.
pub(super) fn stated(company: &mut Company) -> Value {
    let [basics, evaluations] = [1, 9].map(|part| company.talent_field(part).1);
    let (module, field) = company.talent_field(100);
    let [country, city] = [company.country(), company.city()];
    let source = company.resume_source();
    let mut body = json!({
        "init_source_id": source.id,
        "folder_id_list": [company.talent_folder().id],
        "resume_attachment_id": company.attachment().id,
        "basic_info": {
            "mobile": "13900000000", "mobile_country_code": country, "nationality_id": country,
            "current_city_code": city, "hometown_city_code": city,
            "customized_data": values(&basics),
        },
        "preferred_city_code_list": [city],
        "self_evaluation": { "id": "1", "customized_data": values(&evaluations) },
        "customized_data": [{ "object_id": module, "children": [[{ "object_id": field, "value": "x" }]] }],
    });
    for (list, part) in RESUME_LISTS {
        let (_, field) = company.talent_field(part);
        body[list] = json!([{ "id": "1", "customized_data": values(&field) }]);
    }
    body["works_list"][0]["attachment_id"] = company.attachment().id.into();
    body
}

fn values(field: &str) -> Value {
    json!([{ "object_id": field, "value": "x", "children": [{ "object_id": field }] }])
}

pub async fn create(server: &Server, body: Value) -> Reply {
    server.post(&format!("{PATH}?user_id_type=people_admin_id"), body).await
}

pub(super) async fn created(server: &Server, body: Value) -> String {
    create(server, body).await.data()["talent_id"].as_str().expect("an id").to_owned()
}

/// The newest talent as the list shows it.
pub async fn newest(server: &Server) -> Value {
    items(&server.get("/open-apis/hire/v1/talents?page_size=1").await)[0].clone()
}

pub(super) async fn count(server: &Server) -> i64 {
    server.query_number("SELECT COUNT(*) FROM talents WHERE tenant = $1").await
}

pub(super) fn named(name: &str, more: Value) -> Value {
    let mut info = json!({ "name": name });
    info.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json!({ "basic_info": info })
}

pub(super) fn with(mut body: Value, more: Value) -> Value {
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

fn mobile(number: &str) -> Value {
    json!({ "mobile": number, "mobile_country_code": "CN_1" })
}

#[tokio::test]
async fn a_new_talent_is_listed_with_its_whole_resume() {
    let server = Server::start().await;
    let body = json!({
        "resume_source_id": id(HEADHUNTER),
        "folder_id_list": [id(FOLDER)],
        "creator_id": id(EMPLOYEE),
        "creator_account_type": 1,
        "resume_attachment_id": id(UPLOADED),
        "basic_info": {
            "name": "王小明", "mobile": "182900291190", "mobile_country_code": "CN_1", "email": " Ming@example.com ",
            "identification": { "identification_type": 2, "identification_number": "E12345678" },
            "start_work_time": "1404144000000", "birthday": "293016767159", "gender": 1, "nationality_id": "CN_1",
            "current_city_code": "CT_11", "hometown_city_code": "ST_47",
        },
        "education_list": [
            { "id": "1", "degree": 7, "school": "湘港大学", "start_time": "1346428800000", "end_time": "1435593600000",
              "education_type": 1, "academic_ranking": 5 },
            { "degree": 6, "school": "东海大学", "field_of_study": "考古" },
        ],
        "career_list": [{ "company": "明日科技公司", "title": "工程师", "start_time": "1577808000000", "end_time": "-1",
                          "career_type": 2 }],
        "project_list": [{ "name": "权限重构", "role": "负责人", "link": "https://example.com", "end_time": "1612108800000" }],
        "works_list": [{ "link": "https://example.com/works", "attachment_id": id(UPLOADED) }, { "desc": "没有文件" }],
        "award_list": [{ "title": "新人奖", "award_time": "1577808000000" }],
        "language_list": [{ "language": 28, "proficiency": 4 }],
        "sns_list": [{ "sns_type": 5, "link": "https://example.com/ming" }],
        "preferred_city_code_list": ["CT_11", "CT_22"],
        "self_evaluation": { "content": "喜欢爬山" },
    });
    let reply = create(&server, body).await;
    let talent = reply.data()["talent_id"].clone();
    assert_eq!(reply.data(), &json!({ "talent_id": talent, "creator_id": id(EMPLOYEE), "creator_account_type": 1 }));
    assert_eq!(reply.body["msg"], "ok");

    let listed = newest(&server).await;
    assert_eq!(listed["id"], talent);
    let mut info = listed["basic_info"].clone();
    let places = ["nationality", "current_city", "hometown_city"].map(|place| info[place].take());
    assert_eq!(places.map(|place| place["zh_name"].clone()), ["中国", "北京", "上海"]);
    assert_eq!(info["preferred_city_list"].take().as_array().unwrap().len(), 2);
    let expected = json!({
        "name": "王小明", "mobile": "182900291190", "mobile_code": "86", "mobile_country_code": "CN_1",
        "email": "Ming@example.com", "identification_type": 2, "identification_number": "E12345678", "gender": 1,
        "birthday": 293_016_767, "age": 45, "experience_years": 9, "creator_id": id(EMPLOYEE),
        "modify_time": NOW.to_string(),
        "nationality": null, "current_city": null, "hometown_city": null, "preferred_city_list": null,
    });
    assert_eq!(info, expected);
    let without_id = |list: &str| {
        let mut entries = listed[list].as_array().expect(list).clone();
        entries.iter_mut().for_each(|entry| _ = entry.as_object_mut().unwrap().remove("id").expect("an id"));
        Value::from(entries)
    };
    assert_eq!(
        without_id("education_list"),
        json!([
            { "degree": 7, "school": "湘港大学", "start_time": "2012-09", "end_time": "2015-06",
              "end_time_v2": "1435593600000", "education_type": 1, "academic_ranking": 5 },
            { "degree": 6, "school": "东海大学", "field_of_study": "考古", "end_time": "-" },
        ])
    );
    assert_eq!(
        without_id("career_list"),
        json!([
            { "company": "明日科技公司", "title": "工程师", "start_time": "2020-01", "end_time": "-", "career_type": 2 },
        ])
    );
    assert_eq!(
        without_id("project_list"),
        json!([
            { "name": "权限重构", "role": "负责人", "link": "https://example.com", "end_time": "2021-02" },
        ])
    );
    assert_eq!(
        without_id("works_list"),
        json!([
            { "link": "https://example.com/works", "name": "terms.pdf" }, { "desc": "没有文件" },
        ])
    );
    assert_eq!(without_id("award_list"), json!([{ "title": "新人奖", "award_time": "2020" }]));
    assert_eq!(without_id("language_list"), json!([{ "language": 28, "proficiency": 4 }]));
    assert_eq!(without_id("sns_list"), json!([{ "sns_type": 5, "link": "https://example.com/ming" }]));
    assert_eq!((&listed["top_degree"], &listed["first_degree"]), (&json!(7), &json!(3)));
    assert_eq!(listed["resume_source_list"][0]["id"], id(HEADHUNTER));
    // The files are copies.
    let files = [&listed["resume_attachment_id_list"][0], &listed["works_list"][0]["id"]];
    assert!(files.iter().all(|file| file.is_string() && **file != id(UPLOADED)), "{files:?}");
    let number = TalentId::new(talent.as_str().expect("an id").parse().expect("a number"));
    let stored = server.write(move |tx| tx.get::<Talent>(&number)).await.expect("a talent");
    let copy = stored.resume.works[0].content.attachment.map(|copy| copy.to_string());
    assert_eq!(copy.map(Value::from).as_ref(), Some(files[1]));
    assert_eq!(
        server.query_number("SELECT COUNT(*) FROM attachments WHERE tenant = $1 AND name = 'terms.pdf'").await,
        3
    );
    assert_eq!(server.query_number("SELECT COUNT(*) FROM talent_folder_members WHERE tenant = $1").await, 1);
    // The self evaluation is shown nowhere, and found.
    let found = server.get(&super::list::path(&[("keyword", "爬山")])).await;
    assert_eq!(items(&found)[0]["id"], talent);
}

#[tokio::test]
async fn a_name_is_enough() {
    let server = Server::start().await;
    let reply = create(&server, named("只有姓名", json!({}))).await;
    let talent = reply.data()["talent_id"].clone();
    assert_eq!(reply.data(), &json!({ "talent_id": talent, "creator_account_type": 3 }));
    let expected = json!({
        "id": talent, "is_in_agency_period": false, "is_onboarded": false,
        "basic_info": { "name": "只有姓名", "modify_time": NOW.to_string() },
    });
    assert_eq!(newest(&server).await, expected);
    create(&server, json!({})).await.assert_violations(&["basic_info"]);
    create(&server, json!({ "basic_info": {} })).await.assert_violations(&["basic_info.name"]);
    // Without a key no two talents are the same person.
    assert_ne!(created(&server, named("只有姓名", json!({}))).await, talent);
}

#[tokio::test]
async fn who_is_a_talent_already_is_changed_and_not_created_again() {
    let server = Server::start().await;
    let first = json!({
        "creator_id": id(EMPLOYEE),
        "resume_source_id": id(290_000_002),
        "education_list": [{ "school": "东海大学", "degree": 6 }],
        "career_list": [{ "company": "一号公司" }],
        "resume_attachment_id": id(UPLOADED),
    });
    let talent = created(&server, with(named("周宁", mobile("18200009991")), first)).await;
    let before = newest(&server).await;
    let count_before = count(&server).await;
    server.clock.advance(MINUTE);
    let second = json!({
        "resume_source_id": id(HEADHUNTER),
        "career_list": [{ "company": "二号公司" }, { "company": "三号公司" }],
        "resume_attachment_id": id(UPLOADED),
    });
    let changed = with(
        named("周宁宁", json!({ "mobile": "18200009991", "mobile_country_code": "CN_1", "email": "n@example.com" })),
        second,
    );
    let reply = create(&server, changed).await;
    assert_eq!(reply.data(), &json!({ "talent_id": talent, "creator_account_type": 3 }));
    assert_eq!(count(&server).await, count_before);
    let after = newest(&server).await;
    assert_eq!(after["id"], talent);
    assert_eq!(after["basic_info"]["name"], "周宁宁");
    assert_eq!(after["basic_info"]["creator_id"], id(EMPLOYEE), "the creator stays");
    assert_eq!(after["basic_info"]["modify_time"], (NOW + MINUTE).to_string());
    assert_eq!(after["education_list"], before["education_list"], "a list that is left out stays");
    assert_eq!(after["career_list"].as_array().unwrap().len(), 2, "a list that is sent replaces");
    let resumes = after["resume_attachment_id_list"].as_array().unwrap();
    assert_eq!(resumes.len(), 2);
    assert_eq!(resumes[1], before["resume_attachment_id_list"][0], "the newest first");
    let copy = resumes[0].as_str().expect("an id");
    let copy = server.get(&format!("/open-apis/hire/v1/attachments/{copy}?type=1")).await;
    assert_eq!(copy.data()["attachment"]["create_time"], NOW + MINUTE);
    let sources: Vec<&Value> = after["resume_source_list"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    assert_eq!(sources, [&json!(id(290_000_002)), &json!(id(HEADHUNTER))], "a new one comes last");
    // The mail address is a key of the same person now, in any case of its letters; and so is a new number.
    let by_mail =
        named("周宁", json!({ "email": "N@EXAMPLE.com", "mobile": "18200009992", "mobile_country_code": "CN_1" }));
    assert_eq!(created(&server, by_mail).await, talent);
    assert_eq!(created(&server, named("周宁", mobile("18200009992"))).await, talent);
    // The old number is free.
    assert_ne!(created(&server, named("别人", mobile("18200009991"))).await, talent);
    // Seeded talents have keys, too; deleted ones have none.
    assert_eq!(created(&server, named("张三", mobile("18200000101"))).await, id(420_000_001));
}

#[tokio::test]
async fn keys_of_different_people_are_refused_and_nothing_is_stored() {
    let server = Server::start().await;
    let passport = |number: &str| json!({ "identification_type": 2, "identification_number": number });
    created(&server, named("甲", json!({ "email": "a@example.com", "identification": passport("E1") }))).await;
    created(&server, named("乙", mobile("18200009981"))).await;
    let before = count(&server).await;
    let keys = "SELECT COUNT(*) FROM talent_keys WHERE tenant = $1";
    let keys_before = server.query_number(keys).await;
    let both = json!({ "email": "a@example.com", "mobile": "18200009981", "mobile_country_code": "CN_1" });
    let another_passport = json!({ "email": "a@example.com", "identification": passport("E2") });
    for info in [both, another_passport] {
        let refused = create(&server, named("丙", info)).await;
        refused.assert_error(400, 1_002_002);
        assert!(refused.text.contains("duplicate talent"), "{}", refused.text);
    }
    assert_eq!((count(&server).await, server.query_number(keys).await), (before, keys_before));
    // The same number of another type is another document; that of the same type is compared without case.
    created(&server, named("甲", json!({ "email": "a@example.com", "identification": passport("e1") }))).await;
    let card = json!({ "identification_type": 1, "identification_number": "E3" });
    created(&server, named("甲", json!({ "email": "a@example.com", "identification": card }))).await;
    assert_eq!(count(&server).await, before);
}

#[tokio::test]
async fn creations_at_once_with_one_mobile_number_end_in_one_talent() {
    let server = Server::start().await;
    let before = count(&server).await;
    server.token(crate::harness::APP).await;
    let calls = (0..12).map(|number| {
        let email = format!("at-once-{number}@example.com");
        let info = json!({ "mobile": "18200009971", "mobile_country_code": "CN_1", "email": email });
        created(&server, named(&format!("同一个人{number}"), info))
    });
    let talents = join_all(calls).await;
    assert!(talents.iter().all(|talent| *talent == talents[0]), "{talents:?}");
    assert_eq!(count(&server).await, before + 1);
}
