//! `GET /hire/v1/talents/:talent_id`

use serde_json::{Value, json};

use super::combined_create::{EMPLOYEE, FOLDER, UPLOADED, created, named, newest, with};
use crate::{
    company::Company,
    harness::{Server, UNKNOWN_ID, id},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("talent_id", company.talent().create().id)
}

pub(super) fn path(talent: &str) -> String {
    format!("/open-apis/hire/v1/talents/{talent}")
}

/// A talent with a whole resume, and values of all types of custom fields.
pub(super) async fn with_everything(server: &Server) -> String {
    let file = json!([{ "file_id": id(UPLOADED) }]).to_string();
    let values: Vec<Value> = [
        (550_000_001, "李教授"),
        (550_000_002, "2"),
        (550_000_003, r#"["1", "2"]"#),
        (550_000_004, r#"["1577808000000", "-1"]"#),
        (550_000_005, "3.9"),
        (550_000_006, &file),
    ]
    .iter()
    .map(|(field, value)| json!({ "object_id": id(*field), "value": value }))
    .collect();
    let date = json!({ "object_id": id(550_000_012), "value": "1627379423000" });
    let name = |name: &str| json!({ "object_id": id(550_000_011), "value": name });
    let body = json!({
        "resume_source_id": id(290_000_001), "folder_id_list": [id(FOLDER)], "creator_id": id(EMPLOYEE),
        "resume_attachment_id": id(UPLOADED), "preferred_city_code_list": ["CT_11", "CT_22"],
        "education_list": [
            { "degree": 7, "school": "湘港大学", "field_of_study": "物理", "start_time": "1346428800000",
              "end_time": "1435593600000", "education_type": 1, "academic_ranking": 5, "customized_data": values },
            { "degree": 6, "school": "东海大学" },
        ],
        "career_list": [
            { "company": "明日科技公司", "title": "工程师", "desc": "后端", "start_time": "1577808000000", "career_type": 2 },
            { "company": "昨日科技公司", "title": "实习生", "career_type": 1 },
        ],
        "project_list": [{ "name": "权限重构", "role": "负责人", "link": "https://example.com", "desc": "重构" }],
        "works_list": [{ "link": "https://example.com/works", "desc": "作品", "attachment_id": id(UPLOADED) }],
        "award_list": [{ "title": "新人奖", "award_time": "1577808000000", "desc": "一等" }],
        "language_list": [{ "language": 28, "proficiency": 4 }],
        "sns_list": [{ "sns_type": 5, "link": "https://example.com/ming" }],
        "customized_data": [{ "object_id": id(540_000_002), "children": [[name("甲"), date], [name("乙")]] }],
    });
    let info = json!({
        "mobile": "182900291190", "mobile_country_code": "CN_1", "email": "ming@example.com", "gender": 1,
        "identification": { "identification_type": 2, "identification_number": "E12345678" },
        "start_work_time": "1404144000000", "birthday": "293016767159", "nationality_id": "CN_1",
        "current_city_code": "CT_11", "hometown_city_code": "ST_47",
    });
    created(server, with(named("王小明", info), body)).await
}

/// Without the values of custom fields.
fn plain(mut value: Value) -> Value {
    match &mut value {
        Value::Object(members) => {
            members.remove("customized_data_list");
            members.values_mut().for_each(|member| *member = plain(member.take()));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| *item = plain(item.take())),
        _ => {}
    }
    value
}

#[tokio::test]
async fn a_talent_is_shown_as_in_the_list() {
    let server = Server::start().await;
    let talent = with_everything(&server).await;
    let reply = server.get(&path(&talent)).await;
    assert_eq!(reply.body["msg"], "ok");
    assert_eq!(plain(reply.data()["talent"].clone()), newest(&server).await);
    let open_id = server.get(&format!("{}?user_id_type=open_id", path(&talent))).await;
    let creator = open_id.data()["talent"]["basic_info"]["creator_id"].as_str().unwrap().to_owned();
    assert!(creator.starts_with("ou_"), "{creator}");
    // Seeded ones, too.
    let seeded = server.get(&path(&id(420_000_001))).await;
    let listed = server.get(&super::list::path(&[("page_size", "20")])).await;
    let listed = super::list::items(&listed).iter().find(|item| item["id"] == id(420_000_001)).unwrap();
    assert_eq!(plain(seeded.data()["talent"].clone()), *listed);
}

#[tokio::test]
async fn custom_fields_are_shown_by_their_type() {
    let server = Server::start().await;
    let talent = with_everything(&server).await;
    let reply = server.get(&path(&talent)).await;
    let talent = &reply.data()["talent"];
    let i18n = |name: &str| json!({ "zh_cn": name, "en_us": name });
    let fields = talent["education_list"][0]["customized_data_list"].as_array().unwrap();
    let values: Vec<&Value> = fields.iter().map(|field| &field["value"]).collect();
    let expected = [
        json!({ "content": "李教授" }),
        json!({ "option": { "key": "2", "name": i18n("四年") } }),
        json!({ "option_list": [{ "key": "1", "name": i18n("一等") }, { "key": "2", "name": i18n("二等") }] }),
        json!({ "time_range": { "start_time": "1577808000", "end_time": "-" } }),
        json!({ "number": "3.9" }),
        json!({ "customized_attachment": [
            { "file_id": id(UPLOADED), "name": "terms.pdf", "content_type": "application/pdf",
              "file_size": fields[5]["value"]["customized_attachment"][0]["file_size"] },
        ] }),
    ];
    assert_eq!(values, expected.iter().collect::<Vec<_>>());
    assert_eq!((&fields[0]["object_id"], &fields[0]["object_type"]), (&json!(id(550_000_001)), &json!(1)));
    assert!(talent["education_list"][1].get("customized_data_list").is_none());
    // The entries of a module follow one another.
    let module = &talent["customized_data_list"][0];
    assert_eq!((&module["object_id"], &module["object_type"]), (&json!(id(540_000_002)), &json!(11)));
    let values: Vec<&Value> = module["children"].as_array().unwrap().iter().map(|field| &field["value"]).collect();
    let expected = [json!({ "content": "甲" }), json!({ "time": "1627379423" }), json!({ "content": "乙" })];
    assert_eq!(values, expected.iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn an_unknown_or_deleted_talent_is_not_found() {
    let server = Server::start().await;
    for talent in [UNKNOWN_ID, &id(420_000_007)] {
        assert_eq!(server.get(&path(talent)).await.assert_error(404, 1_002_102).body["msg"], "Talent not found");
    }
    server.get(&path("x")).await.assert_error(404, 1_002_102);
}
