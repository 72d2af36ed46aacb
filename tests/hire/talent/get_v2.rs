//! `GET /hire/v2/talents/:talent_id`

use axum::{body::Body, http::Method};
use serde_json::{Value, json};

use super::get::with_everything;
use crate::{
    company::Company,
    harness::{NOW, READONLY_APP, Server, UNKNOWN_ID, id, request},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let folder = company.talent_folder();
    let talent = company.talent().with(json!({ "folders": [folder.key()] })).create();
    company.note(&talent);
    Sample::new().path("talent_id", talent.id)
}

fn path(talent: &str) -> String {
    format!("/open-apis/hire/v2/talents/{talent}")
}

/// Members that both versions have, by their names in the first and the second one.
const INFO: [(&str, &str); 12] = [
    ("name", "name"),
    ("mobile", "mobile_number"),
    ("mobile_code", "mobile_code"),
    ("email", "email"),
    ("experience_years", "experience_years"),
    ("age", "age"),
    ("gender", "gender"),
    ("identification_type", "identification_type"),
    ("identification_number", "identification_number"),
    ("birthday", "birthday"),
    ("marital_status", "marital_status"),
    ("modify_time", "update_time"),
];
const ENTRIES: [(&str, &[(&str, &str)]); 6] = [
    (
        "education_list",
        &[
            ("degree", "degree"),
            ("school", "school_name"),
            ("field_of_study", "major"),
            ("start_time", "start_time"),
            ("end_time", "end_time"),
            ("education_type", "education_type"),
            ("academic_ranking", "academic_ranking"),
        ],
    ),
    ("project_list", &[("name", "project_name"), ("role", "role"), ("link", "link"), ("desc", "description")]),
    ("works_list", &[("id", "id"), ("link", "link"), ("desc", "description")]),
    ("award_list", &[("title", "award_name"), ("desc", "description")]),
    ("language_list", &[("language", "language"), ("proficiency", "proficiency")]),
    ("sns_list", &[("sns_type", "sns_type"), ("link", "link")]),
];
const SAME: [&str; 5] =
    ["resume_source_list", "resume_attachment_id_list", "is_onboarded", "is_in_agency_period", "top_degree"];

#[tokio::test]
async fn both_versions_show_the_same_talent() {
    let server = Server::start().await;
    let talent = with_everything(&server).await;
    for talent in [talent, id(420_000_001)] {
        let first = server.get(&super::get::path(&talent)).await.data()["talent"].clone();
        let reply = server.get(&path(&talent)).await;
        let second = reply.data();
        assert_eq!((&second["talent_id"], &reply.body["msg"]), (&first["id"], &json!("success")));
        for (old, new) in INFO {
            assert_eq!(second["basic_info"][new], first["basic_info"][old], "{new}");
        }
        for (list, names) in ENTRIES {
            let entries = |talent: &Value| talent[list].as_array().cloned().unwrap_or_default();
            assert_eq!(entries(second).len(), entries(&first).len(), "{list}");
            for (new_entry, old_entry) in entries(second).iter().zip(&entries(&first)) {
                for (old, new) in names {
                    assert_eq!(new_entry[new], old_entry[old], "{list}.{new}");
                }
            }
        }
        for name in SAME {
            assert_eq!(second[name], first[name], "{name}");
        }
        let careers = ["career_list", "internship_list"].map(|list| second[list].as_array().map_or(0, Vec::len));
        assert_eq!(careers.iter().sum::<usize>(), first["career_list"].as_array().map_or(0, Vec::len));
    }
}

#[tokio::test]
async fn what_only_the_second_version_has() {
    let server = Server::start().await;
    let talent = with_everything(&server).await;
    let reply = server.get(&path(&talent)).await;
    let talent = reply.data();
    let info = &talent["basic_info"];
    let places = [&info["nationality_code"], &info["current_location_code"], &info["hometown_location_code"]];
    assert_eq!(places, ["CN_1", "CT_11", "ST_47"]);
    assert_eq!(info["preferred_location_code_list"], json!(["CT_11", "CT_22"]));
    assert_eq!((&info["create_time"], &info["confidential"]), (&json!(NOW.to_string()), &json!(2)));
    let career = json!({
        "company_name": "明日科技公司", "description": "后端", "title": "工程师", "start_time": "2020-01", "end_time": "-",
    });
    assert_eq!(talent["career_list"], json!([career]));
    assert_eq!(talent["internship_list"][0]["company_name"], "昨日科技公司");
    assert_eq!(talent["award_list"][0]["award_time"], "2020-01");
    let resume = &talent["resume_attachment_list"][0];
    assert_eq!(resume["id"], talent["resume_attachment_id_list"][0]);
    assert_eq!((&resume["name"], &resume["create_time"]), (&json!("terms.pdf"), &json!(NOW.to_string())));
    let file = &talent["education_list"][0]["customized_data_list"][5]["value"]["customized_attachment"][0];
    assert_eq!((&file["file_name"], file.get("name")), (&json!("terms.pdf"), None));
    assert_eq!(talent["customized_data_list"][0]["module_id"], id(540_000_002));
    assert_eq!(talent["similar_info_v2"], json!({ "is_similar_talent": false }));
}

#[tokio::test]
async fn notes_are_shown_as_the_list_of_notes_has_them() {
    let mut company = Company::start().await;
    let talent = company.talent().create();
    company.note(&talent);
    company.note(&talent);
    company.save().await;
    let get = async |path: String| {
        let request =
            request(Method::GET, &format!("{path}user_id_type=people_admin_id"), Some(&company.token), Body::empty());
        company.server.send(request).await
    };
    let shown = get(format!("{}?", path(&talent.id))).await;
    let listed = get(format!("/open-apis/hire/v1/notes?talent_id={}&", talent.id)).await;
    let notes = |of: &Value, times: [&str; 2]| -> Vec<Value> {
        let of = of.as_array().unwrap().iter();
        let text = |time: &Value| time.as_str().map_or_else(|| time.to_string(), str::to_owned);
        of.map(|note| json!([note["id"], note["content"], note["creator_id"], times.map(|time| text(&note[time]))]))
            .collect()
    };
    let expected = notes(&listed.data()["items"], ["create_time", "modify_time"]);
    assert_eq!(notes(&shown.data()["note_list_v2"], ["create_time", "update_time"]), expected);
    assert_eq!(expected.len(), 2);
    assert_eq!(shown.data()["note_list_v2"][0]["privacy"], 2);
}

#[tokio::test]
async fn folders_need_a_scope() {
    let server = Server::start().await;
    let talent = with_everything(&server).await;
    let reply = server.get(&path(&talent)).await;
    let folder = &reply.data()["talent_folder_ref_list_v2"][0];
    assert_eq!(folder["folder_id"], id(super::combined_create::FOLDER));
    assert_eq!(folder["add_time"], NOW.to_string());
    let reply = server.get_as(READONLY_APP, &path(&talent)).await;
    assert!(reply.data().get("talent_folder_ref_list_v2").is_none());
}

#[tokio::test]
async fn an_unknown_or_deleted_talent_is_not_found() {
    let server = Server::start().await;
    for talent in [UNKNOWN_ID, &id(420_000_007)] {
        assert_eq!(server.get(&path(talent)).await.assert_error(404, 1_002_102).body["msg"], "人才不存在");
    }
    server.get(&path("x")).await.assert_error(404, 1_002_102);
}
