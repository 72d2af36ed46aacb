//! Each operation with a request that succeeds, and the ids of a neighbour for each place that can hold an id.

use axum::http::Method;
use hire_api::Spec;
use serde_json::{Value, json};

use super::Sample;
use crate::harness::id;

const HIRE: &str = "/open-apis/hire/v1";

/// One operation in the table.
pub struct Case {
    /// Succeeds for the other company's app; `:name` stands where a path parameter is to be put.
    pub base: Sample,
    /// Puts the parameters of a request that succeeds.
    pub own: Vec<(&'static str, String)>,
    /// What to put where, in addition to the base.
    pub places: Vec<Place>,
}

/// An id of the test company, of which the other company must not learn that it exists.
pub struct Place {
    pub place: &'static str,
    /// More of the query, such as the id type.
    pub query: &'static str,
    pub foreign: String,
    pub nowhere: String,
}

impl Case {
    /// The request that succeeds.
    pub fn succeeding(&self) -> Sample {
        let mut sample = self.base.clone();
        for (place, value) in &self.own {
            sample.put(place, value);
        }
        sample
    }

    /// The request that succeeds, with something else at one place.
    pub fn with(&self, place: &Place, value: &str) -> Sample {
        let mut sample = self.base.clone();
        if !place.query.is_empty() {
            let separator = if sample.path.contains('?') { '&' } else { '?' };
            sample.path += &format!("{separator}{}", place.query);
        }
        for (own, kept) in self.own.iter().filter(|(own, _)| *own != place.place) {
            sample.put(own, kept);
        }
        sample.put(place.place, value);
        sample
    }
}

const NOWHERE: &str = "7999999999999999998";

fn number(place: &'static str, foreign: i64) -> Place {
    Place { place, query: "", foreign: id(foreign), nowhere: NOWHERE.to_owned() }
}

fn text(place: &'static str, query: &'static str, foreign: &str, nowhere: &str) -> Place {
    Place { place, query, foreign: foreign.to_owned(), nowhere: nowhere.to_owned() }
}

fn sample(method: Method, path: &str, body: Value) -> Sample {
    Sample { method, path: format!("{HIRE}{path}"), body }
}

/// The entry of an operation.
pub fn case(spec: &Spec) -> Case {
    match spec.name {
        "offer/list" => Case {
            base: sample(Method::GET, "/offers", Value::Null),
            own: vec![("query.talent_id", id(1_420_000_001))],
            places: vec![number("query.talent_id", 420_000_008)],
        },
        "application/offer" => Case {
            base: sample(Method::GET, "/applications/:application_id/offer", Value::Null),
            own: vec![("path.application_id", id(1_430_000_001))],
            places: vec![number("path.application_id", 430_000_101), number("path.application_id", 430_000_001)],
        },
        "job_requirement/list_by_id" => Case {
            base: sample(Method::POST, "/job_requirements/search", json!({})),
            own: vec![],
            places: vec![
                number("body.id_list[*]", 410_000_001),
                text("body.short_code_list[*]", "", "R00002", "R99999"),
            ],
        },
        "talent/list" => Case {
            base: sample(Method::GET, "/talents?query_option=ignore_empty_error", Value::Null),
            own: vec![],
            places: vec![],
        },
        "offer/create" => offer_create(),
        "talent/combined_create" => combined_create(),
        unknown => panic!("{unknown} has no entry here: what of another tenant could its requests name?"),
    }
}

fn combined_create() -> Case {
    // The mail address makes all of them one talent, whose id is then the same in every answer.
    let body = json!({ "basic_info": { "name": "赵云", "email": "zhao.yun@other.test" } });
    let mut places = vec![
        number("body.init_source_id", 290_000_001),
        number("body.resume_source_id", 290_000_001),
        number("body.folder_id_list[*]", 530_000_001),
        Place { query: "user_id_type=people_admin_id", ..number("body.creator_id", 100_000_001) },
        number("body.resume_attachment_id", 310_000_003),
        number("body.works_list[*].attachment_id", 310_000_003),
        number("body.customized_data[*].object_id", 540_000_002),
        text("body.basic_info.mobile_country_code", "", "CN_1", "CN_99"),
        text("body.basic_info.nationality_id", "", "CN_1", "CN_99"),
        text("body.basic_info.current_city_code", "", "CT_22", "CT_99"),
        text("body.basic_info.hometown_city_code", "", "CT_22", "CT_99"),
        text("body.preferred_city_code_list[*]", "", "CT_22", "CT_99"),
        number("body.basic_info.customized_data[*].object_id", 550_000_001),
        number("body.basic_info.customized_data[*].children[*].object_id", 550_000_001),
    ];
    macro_rules! entries {
        ($($entry:literal),+) => {
            $(places.extend([
                number(concat!("body.", $entry, ".id"), 500_000_001),
                number(concat!("body.", $entry, ".customized_data[*].object_id"), 550_000_001),
                number(concat!("body.", $entry, ".customized_data[*].children[*].object_id"), 550_000_001),
            ]);)+
        };
    }
    entries!(
        "education_list[*]",
        "career_list[*]",
        "project_list[*]",
        "works_list[*]",
        "award_list[*]",
        "language_list[*]",
        "sns_list[*]",
        "self_evaluation"
    );
    Case { base: sample(Method::POST, "/talents/combined_create", body), own: vec![], places }
}

fn offer_create() -> Case {
    let person = "7000000001100000001";
    let body = json!({
        "application_id": id(1_430_000_002),
        "basic_info": {
            "department_id": "od-7e570000000000000000000000000101",
            "leader_user_id": person, "owner_user_id": person, "operator_user_id": person,
        },
    });
    let mut places = vec![
        number("body.application_id", 430_000_001),
        number("body.application_id", 430_000_101),
        number("body.application_id", 430_000_201),
        number("body.schema_id", 250_000_011),
        number("body.schema_id", 250_000_001),
        number("body.basic_info.leader_user_id", 100_000_001),
        number("body.basic_info.owner_user_id", 100_000_001),
        number("body.basic_info.operator_user_id", 100_000_001),
        number("body.basic_info.employment_job_id", 150_000_001),
        number("body.basic_info.employment_job_id", 150_000_003),
        number("body.basic_info.job_family_id", 130_000_001),
        number("body.basic_info.job_family_id", 130_000_004),
        number("body.basic_info.job_level_id", 120_000_001),
        number("body.basic_info.job_level_id", 120_000_004),
        number("body.basic_info.job_grade_id", 160_000_001),
        number("body.basic_info.job_grade_id", 160_000_003),
        number("body.basic_info.onboard_address_id", 230_000_001),
        number("body.basic_info.work_address_id", 230_000_001),
        number("body.basic_info.job_requirement_id", 410_000_001),
        number("body.basic_info.position_id", 170_000_001),
        number("body.basic_info.pathway_id", 180_000_001),
        number("body.basic_info.employee_type_id", 140_000_002),
        number("body.basic_info.attachment_id_list[*]", 310_000_004),
        number("body.basic_info.attachment_id_list[*]", 310_000_003),
        number("body.basic_info.common_attachment_id_list[*]", 310_000_003),
        number("body.customized_info_list[*].id", 270_000_001),
    ];
    places.extend([
        text(
            "body.basic_info.department_id",
            "",
            "od-7e570000000000000000000000000002",
            "od-00000000000000000000000000000002",
        ),
        text("body.basic_info.department_id", "department_id_type=department_id", "company", "nowhere"),
        text(
            "body.basic_info.employee_type_id",
            "employee_type_id_type=employee_type_enum_id",
            "2kRb0cJk1VvYhGm7pTqWzA==",
            "0000000000000000000000==",
        ),
    ]);
    // So people are named in the base.
    let own = vec![("query.user_id_type", "people_admin_id".to_owned())];
    Case { base: sample(Method::POST, "/offers", body), own, places }
}
