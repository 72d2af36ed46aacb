//! Jobs and what they are described with.

use serde_json::{Value, json};

use super::{Company, Entity, merged};

/// The id of a field of the template with a number.
fn field_id(number: i64, part: i64) -> String {
    (7_600_000_000_000_000_000 + number * 10 + part).to_string()
}

impl Company {
    /// An open job with a process of all stages and the form of [`Company::offer_form`].
    pub fn job(&mut self) -> Entity {
        self.job_with(json!({}))
    }

    /// The same with further members, or others.
    pub fn job_with(&mut self, members: Value) -> Entity {
        let (process, form) = (self.job_process(), self.offer_form());
        let number = self.number();
        let own = json!({
            "title": format!("职位{number:07}"), "job_process": process.key, "recruitment_type": "101",
            "offer_form": form.entity.key,
        });
        self.add("jobs", number, merged(own, members))
    }

    /// An open job that states everything, in two places of one city.
    pub fn described_job(&mut self) -> Entity {
        let (department, person, colleague) = (self.department(), self.user(), self.user());
        let (level, family, job_type) = (self.job_level(), self.job_family(), self.job_type());
        let (function, subject, major) = (self.job_function(), self.subject(), self.major());
        let city = self.city();
        let addresses = [self.address_in(&city), self.address_in(&city)].map(|address| address.key);
        let number = self.number();
        self.job_with(json!({
            "code": format!("J{number:07}"), "department": department.key, "job_type": job_type.key,
            "job_function": function.key, "subject": subject.key, "job_family": family.key, "min_level": level.key,
            "max_level": level.key, "creator": person.key, "expires_at": 4_000_000_000_000_i64, "head_count": 3,
            "description": "负责后端研发", "requirement": "熟悉后端研发", "experience": 4, "required_degree": 6,
            "min_salary": 20, "max_salary": 40, "highlights": ["6732430418202593547"], "majors": [major.id],
            "addresses": addresses, "recruiter": person.key, "hiring_managers": [person.key, colleague.key],
            "assistants": [colleague.key],
        }))
    }

    /// A request to create a job with all members, with a code and a title of its own. The company has a template
    /// with one custom field for it.
    pub fn job_draft(&mut self) -> Value {
        let (process, department, person) = (self.job_process(), self.department(), self.user());
        let (min_level, max_level, family) = (self.job_level(), self.job_level(), self.job_family());
        let (job_type, function, subject, major) = (self.job_type(), self.job_function(), self.subject(), self.major());
        let (address, note, number) = (self.address(), self.job_field(), self.number());
        self.offer_form();
        json!({
            "code": format!("K{number:07}"), "title": format!("职位{number:07}"), "experience": 4, "head_count": 2,
            "description": "负责后端研发", "requirement": "熟悉后端研发", "min_salary": 20, "max_salary": 40,
            "customized_data_list": [{ "object_id": note, "value": "长期" }],
            "min_level_id": min_level.id, "max_level_id": max_level.id, "job_category_id": family.id,
            "job_managers": {
                "id": "1", "recruiter_id": person.id, "hiring_manager_id_list": [person.id],
                "assistant_id_list": [person.id],
            },
            "job_process_id": process.id, "process_type": 1, "subject_id": subject.id, "job_function_id": function.id,
            "department_id": department.id, "is_never_expired": false, "expiry_timestamp": "4000000000000",
            "expiry_time": 1_622_484_739, "highlight_list": ["6732430418202593547"], "job_type_id": job_type.id,
            "recruitment_type_id": "101", "required_degree": 6, "address_id_list": [address.id], "job_attribute": 1,
            "interview_registration_schema_id": "1", "onboard_registration_schema_id": "1",
            "target_major_id_list": [major.id], "portal_website_apply_form_schema_id": "1",
        })
    }

    /// A custom field of the template of experienced hires, of type text.
    pub fn job_field(&mut self) -> String {
        let schema = self.job_schema();
        let id: i64 = schema.id.parse().expect("a number");
        field_id(id - 7_100_000_000_000_000_000, 0)
    }

    /// The template of experienced hires: the first field is a text, the next are a choice, a multiple choice, a date, a
    /// period, a number, a file, and a text that is disabled.
    pub fn job_schema(&mut self) -> Entity {
        self.once("job_schemas", |company| {
            let number = company.number();
            let schema = company.schema_members(number, 1, json!([]));
            company.add("job_schemas", number, schema)
        })
    }

    /// A template with further fields.
    pub fn job_schema_with(&mut self, scenario: i64, fields: Value) -> Entity {
        let number = self.number();
        let schema = self.schema_members(number, scenario, fields);
        self.add("job_schemas", number, schema)
    }

    fn schema_members(&mut self, number: i64, scenario: i64, more: Value) -> Value {
        let options = json!([
            { "key": "1", "name_zh": "甲", "name_en": "A" }, { "key": "2", "name_zh": "乙", "name_en": "B" },
            { "key": "3", "name_zh": "丙", "name_en": "C", "active": false },
        ]);
        let mut fields: Vec<Value> = (0..)
            .zip([1, 3, 4, 5, 8, 9, 13, 2])
            .map(|(part, kind)| {
                let choice = if kind == 3 || kind == 4 { options.clone() } else { json!([]) };
                json!({
                    "key": format!("field-{part}"), "id": field_id(number, part), "type": kind, "name_zh": format!("字段{part}"),
                    "name_en": format!("Field {part}"), "options": choice, "active": part != 7,
                })
            })
            .collect();
        fields.extend(more.as_array().expect("a list").iter().cloned());
        self.texts.extend((0..8).map(|part| field_id(number, part)));
        let module = json!({ "key": "module", "name_zh": "基础信息", "name_en": "Basics", "fields": fields });
        merged(self.name(number), json!({ "scenario": scenario, "modules": [module] }))
    }

    /// A requirement of a department that the job recruits for.
    pub fn requirement_for(&mut self, job: &Entity) -> Entity {
        let (department, number) = (self.department(), self.number());
        let members = json!({
            "short_code": format!("Q{number:07}"), "name": format!("需求{number:07}"), "department": department.key,
            "jobs": [job.key],
        });
        self.add("job_requirements", number, members)
    }

    /// An approval flow of offers, for all departments unless the members say otherwise.
    pub fn approval_template(&mut self, members: Value) -> Entity {
        let number = self.number();
        self.add("offer_approval_templates", number, merged(self.name(number), members))
    }

    pub fn job_type(&mut self) -> Entity {
        let parent = self.once("job_types", |company| {
            let number = company.number();
            company.add("job_types", number, company.name(number))
        });
        let number = self.number();
        self.add("job_types", number, merged(self.name(number), json!({ "parent": parent.key })))
    }

    pub fn job_type_out_of_use(&mut self) -> Entity {
        let number = self.number();
        self.add("job_types", number, merged(self.name(number), json!({ "active": false })))
    }

    /// A campus process that begins with the offer stage of [`Company::job_process`].
    pub fn process_sharing_a_stage(&mut self) -> Entity {
        let shared = format!("{}/stage-5", self.job_process().key);
        let number = self.number();
        let own = merged(self.name(number), json!({ "key": "own", "type": 1 }));
        let members = json!({ "type": 2, "stages": [shared, own] });
        self.add("job_processes", number, merged(self.name(number), members))
    }

    /// A process of the same type as [`Company::job_process`].
    pub fn other_process(&mut self) -> Entity {
        let number = self.number();
        let stage = merged(self.name(number), json!({ "key": "own", "type": 1 }));
        let members = json!({ "type": 1, "stages": [stage] });
        self.add("job_processes", number, merged(self.name(number), members))
    }

    pub fn job_function(&mut self) -> Entity {
        self.job_function_with(json!({}))
    }

    pub fn job_function_with(&mut self, members: Value) -> Entity {
        let number = self.number();
        self.add("job_functions", number, merged(self.name(number), members))
    }

    pub fn subject(&mut self) -> Entity {
        let number = self.number();
        self.add("subjects", number, self.name(number))
    }

    /// A field of study; its id is its code.
    pub fn major(&mut self) -> Entity {
        let number = self.number();
        self.add_coded("majors", format!("MDMJ{number:08}"), self.name(number))
    }

    /// A place with a code of the test.
    pub fn place_with_code(&mut self, code: &str, members: Value) -> Entity {
        self.add_coded("places", code.to_owned(), members)
    }

    pub fn address_in(&mut self, city: &str) -> Entity {
        self.address_for(&["position_location"], city)
    }

    pub fn address_for(&mut self, usages: &[&str], city: &str) -> Entity {
        let number = self.number();
        self.add("addresses", number, merged(self.name(number), json!({ "usages": usages, "city": city })))
    }
}
