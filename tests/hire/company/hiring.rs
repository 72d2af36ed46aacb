//! Talents, jobs, requirements, applications, offers, and the settings that they need.

use serde_json::{Value, json};

use super::{Company, Entity, merged};

/// The stages of the job process, in their order.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "tests of single operations choose among them")]
pub enum Stage {
    Screening = 1,
    Evaluation = 2,
    Exam = 3,
    Interview = 4,
    Offer = 5,
    ToBeOnboarded = 6,
    Onboarded = 7,
}

/// An application, and its offer if there is one.
pub struct Applied {
    pub application: Entity,
    pub offer: Option<Entity>,
}

#[must_use]
pub struct TalentBuilder<'c> {
    company: &'c mut Company,
    members: Value,
    applications: Vec<(Stage, Option<Value>)>,
}

impl TalentBuilder<'_> {
    pub fn named(mut self, name: &str) -> Self {
        self.members["name"] = name.into();
        self
    }

    /// With further members, as `docs/seed.md` has them.
    pub fn with(mut self, members: Value) -> Self {
        self.members = merged(self.members, members);
        self
    }

    /// Works for the company already.
    pub fn onboarded(mut self) -> Self {
        self.members["onboarded"] = true.into();
        self
    }

    pub fn with_resume(mut self, resume: &Entity) -> Self {
        self.members["resume_attachments"] = json!([resume.key]);
        self
    }

    pub fn with_application(mut self, stage: Stage) -> Self {
        self.applications.push((stage, None));
        self
    }

    /// With an application in the offer stage and a formal offer for it.
    pub fn with_offer(self) -> Self {
        self.with_offer_that_is(json!({}))
    }

    /// As `with_offer`, with other members than the offer has by itself, such as its status.
    pub fn with_offer_that_is(mut self, members: Value) -> Self {
        self.applications.push((Stage::Offer, Some(members)));
        self
    }

    pub fn create(self) -> Entity {
        self.create_all().0
    }

    /// The first application, with its offer.
    pub fn apply(self) -> Applied {
        let (_, mut applied) = self.create_all();
        assert!(!applied.is_empty(), "the talent has no application");
        let (application, offer) = applied.remove(0);
        Applied { application, offer }
    }

    /// The talent and its first application.
    pub fn apply_talent(self) -> (Entity, Entity) {
        let (talent, mut applied) = self.create_all();
        assert!(!applied.is_empty(), "the talent has no application");
        (talent, applied.remove(0).0)
    }

    fn create_all(self) -> (Entity, Vec<(Entity, Option<Entity>)>) {
        let Self { company, members, applications } = self;
        let creator = company.user();
        let number = company.number();
        let own =
            json!({ "name": format!("人才{number:07}"), "mobile": format!("139{number:08}"), "creator": creator.key });
        let talent = company.add("talents", number, merged(own, members));
        let applied = applications.into_iter().map(|(stage, offer)| {
            let application = company.application(&talent, stage);
            let offer = offer.map(|members| company.offer(&application, members));
            (application, offer)
        });
        let applied = applied.collect();
        (talent, applied)
    }
}

impl Company {
    pub fn talent(&mut self) -> TalentBuilder<'_> {
        TalentBuilder { company: self, members: json!({}), applications: Vec::new() }
    }

    /// The number of a talent that was created without one.
    pub fn mobile(talent: &Entity) -> String {
        format!("139{}", &talent.id[11..])
    }

    /// The process of all jobs.
    pub fn job_process(&mut self) -> Entity {
        self.once("job_processes", |company| {
            let process = company.number();
            let stages: Vec<Value> = (1..=7)
                .map(|stage| {
                    let (number, id) = (company.number(), stage_id(process, stage));
                    company.texts.insert(id.clone());
                    let members = json!({ "key": format!("stage-{stage}"), "id": id, "type": stage });
                    merged(company.name(number), members)
                })
                .collect();
            company.add("job_processes", process, merged(company.name(process), json!({ "type": 1, "stages": stages })))
        })
    }

    /// The id of a stage of the process.
    pub fn stage(&mut self, stage: Stage) -> String {
        let process: i64 = self.job_process().id.parse().expect("a number");
        stage_id(process - 7_100_000_000_000_000_000, stage as i64)
    }

    /// The offer form of all jobs: only the department is required, and there is one custom field.
    pub fn offer_form(&mut self) -> OfferForm {
        let entity = self.once("offer_forms", |company| {
            let number = company.number();
            let id = |part: i64| (7_200_000_000_000_000_000 + number * 10 + part).to_string();
            let modules = json!([
                { "key": "basic", "id": id(2), "kind": "basic", "fields": [
                    { "system": "department_id", "id": id(3), "required": true },
                ] },
                { "key": "more", "id": id(4), "kind": "custom", "name_zh": "更多", "fields": [
                    { "key": "note", "id": id(5), "kind": "text", "name_zh": "备注" },
                ] },
            ]);
            let versions = json!([{ "id": id(1), "modules": modules }]);
            company.texts.extend((1..=5).map(id));
            company.add("offer_forms", number, merged(company.name(number), json!({ "versions": versions })))
        });
        let number: i64 = entity.id.parse::<i64>().expect("a number") - 7_100_000_000_000_000_000;
        let id = |part: i64| (7_200_000_000_000_000_000 + number * 10 + part).to_string();
        OfferForm { entity, schema_id: id(1), note: id(5) }
    }

    pub fn application(&mut self, talent: &Entity, stage: Stage) -> Entity {
        let job = self.job();
        self.application_for(talent, &job, stage, json!({}))
    }

    pub fn application_for(&mut self, talent: &Entity, job: &Entity, stage: Stage, more: Value) -> Entity {
        let number = self.number();
        let members = json!({ "talent": talent.key, "job": job.key, "stage": format!("stage-{}", stage as i64) });
        self.add("applications", number, merged(members, more))
    }

    pub fn termination_reason(&mut self, termination_type: i64) -> Entity {
        let number = self.number();
        let members = json!({ "termination_type": termination_type });
        self.add("termination_reasons", number, merged(self.name(number), members))
    }

    pub fn termination_reason_below(&mut self, parent: &Entity, termination_type: i64) -> Entity {
        let number = self.number();
        let members = json!({ "termination_type": termination_type, "parent": parent.key });
        self.add("termination_reasons", number, merged(self.name(number), members))
    }

    /// An employee, with the application that led there.
    pub fn employee(&mut self, more: Value) -> Entity {
        let application = self.talent().onboarded().with_application(Stage::Onboarded).apply().application;
        self.employee_of(&application, more)
    }

    pub fn employee_of(&mut self, application: &Entity, more: Value) -> Entity {
        let (department, person, requirement) = (self.department(), self.user(), self.job_requirement().0);
        let (employee_type, level, family) = (self.employee_type(), self.job_level(), self.job_family());
        let number = self.number();
        let members = json!({
            "application": application.key, "department": department.key, "leader": person.key,
            "operator": person.key, "employee_type": employee_type.key, "job_level": level.key,
            "job_family": family.key, "job_requirement": requirement.key,
        });
        self.add("employees", number, merged(members, more))
    }

    /// An import of the candidate into an HR system that waits for its result.
    pub fn ehr_import_task(&mut self, application: &Entity) -> Entity {
        let number = self.number();
        self.add("ehr_import_tasks", number, json!({ "application": application.key }))
    }

    pub fn resume(&mut self) -> Entity {
        let number = self.number();
        self.add("attachments", number, json!({ "kind": 1, "name": format!("resume{number:07}.pdf") }))
    }

    /// A formal offer that is to be approved, or what `members` make of it.
    pub fn offer(&mut self, application: &Entity, members: Value) -> Entity {
        let (department, person) = (self.department(), self.user());
        let (employee_type, level, family) = (self.employee_type(), self.job_level(), self.job_family());
        let number = self.number();
        let own = json!({
            "application": application.key, "department": department.key, "leader": person.key, "owner": person.key,
            "operator": person.key, "employee_type": employee_type.key, "job_level": level.key, "job_family": family.key,
        });
        self.add("offers", number, merged(own, members))
    }

    /// A requirement that names people and organisation, and its short code.
    pub fn job_requirement(&mut self) -> (Entity, String) {
        self.job_requirement_that_is(json!({}))
    }

    /// A requirement that a job recruits for.
    pub fn requirement_of(&mut self, job: &Entity) -> Entity {
        self.job_requirement_that_is(json!({ "jobs": [job.key] })).0
    }

    /// A code that no requirement has.
    pub fn unused_short_code(&mut self) -> String {
        format!("N{:07}", self.number())
    }

    /// A custom field of requirements, of type text.
    pub fn requirement_field(&mut self) -> Entity {
        self.requirement_field_that_is(json!({ "type": 1 }))
    }

    pub fn requirement_field_that_is(&mut self, members: Value) -> Entity {
        let module = self.requirement_module();
        let number = self.number();
        let own = merged(self.name(number), json!({ "module": module.key }));
        self.add("requirement_fields", number, merged(own, members))
    }

    /// A template of requirements without modules.
    pub fn requirement_schema(&mut self) -> Entity {
        let number = self.number();
        self.add("requirement_schemas", number, self.name(number))
    }

    /// The module of all fields of requirements.
    fn requirement_module(&mut self) -> Entity {
        self.once("requirement_modules", |company| {
            let schema = company.requirement_schema();
            let number = company.number();
            let members = merged(company.name(number), json!({ "schema": schema.key, "description_zh": "基础字段" }));
            company.add("requirement_modules", number, members)
        })
    }

    fn job_requirement_that_is(&mut self, members: Value) -> (Entity, String) {
        let (department, person, employee_type) = (self.department(), self.user(), self.employee_type());
        let (level, family) = (self.job_level(), self.job_family());
        let number = self.number();
        let short_code = format!("R{number:07}");
        let own = json!({
            "short_code": short_code, "name": format!("需求{number:07}"), "display_progress": 1, "head_count": 1,
            "department": department.key, "creator": person.key, "recruiters": [person.key],
            "hiring_managers": [person.key], "direct_leaders": [person.key], "employee_type": employee_type.key,
            "max_level": level.key, "min_level": level.key, "job_family": family.key,
        });
        (self.add("job_requirements", number, merged(own, members)), short_code)
    }

    pub fn address(&mut self) -> Entity {
        let number = self.number();
        self.add("addresses", number, self.name(number))
    }

    /// An uploaded file, such as an attachment of an offer.
    pub fn attachment(&mut self) -> Entity {
        self.file(3)
    }

    /// A file of a kind: 1 resume, 2 works, 3 uploaded.
    pub fn file(&mut self, kind: i64) -> Entity {
        let number = self.number();
        self.add("attachments", number, json!({ "kind": kind, "name": format!("file{number:07}.pdf") }))
    }

    /// An attachment of an offer as only old offers have them.
    pub fn retired_attachment(&mut self) -> Entity {
        self.file(4)
    }

    pub fn resume_source(&mut self) -> Entity {
        self.source_of_type(10_000)
    }

    /// A source of resumes of a type such as 10008.
    pub fn source_of_type(&mut self, source_type: i64) -> Entity {
        let number = self.number();
        self.add("resume_sources", number, merged(self.name(number), json!({ "type": source_type })))
    }

    pub fn registration_form(&mut self) -> Entity {
        self.registration_form_for(5)
    }

    /// A registration form for a scenario (5 interview, 6 onboarding) with a text and a choice.
    pub fn registration_form_for(&mut self, scenario: i64) -> Entity {
        let number = self.number();
        let fields = json!([
            { "key": "text", "name_zh": "姓名", "type": 1, "required": true },
            { "key": "choice", "name_zh": "学历", "type": 3, "options": [{ "key": "1", "name_zh": "本科" }] },
        ]);
        let modules = json!([{ "key": "basic", "name_zh": "基本信息", "fields": fields }]);
        let members = json!({ "scenarios": [scenario], "modules": modules });
        self.add("registration_forms", number, merged(self.name(number), members))
    }

    /// A note on a talent, by a new user.
    pub fn note(&mut self, talent: &Entity) -> Entity {
        let (creator, number) = (self.user(), self.number());
        let members = json!({ "talent": talent.key, "creator": creator.key, "content": format!("备注{number:07}") });
        self.add("notes", number, members)
    }

    pub fn talent_folder(&mut self) -> Entity {
        let number = self.number();
        self.add("talent_folders", number, self.name(number))
    }

    /// The ids of a module for a part of resumes (100 for a part of the company's own), and of its field of type text.
    pub fn talent_field(&mut self, part: i64) -> (String, String) {
        let number = self.number();
        let module = self.add("talent_modules", number, merged(self.name(number), json!({ "part": part })));
        let number = self.number();
        let members = json!({ "module": module.key, "type": 1 });
        let field = self.add("talent_fields", number, merged(self.name(number), members));
        (module.id, field.id)
    }

    /// The code of a country.
    pub fn country(&mut self) -> String {
        self.place("CN", json!({ "calling_code": "86" }))
    }

    /// The code of a city.
    pub fn city(&mut self) -> String {
        self.place("CT", json!({}))
    }

    fn place(&mut self, prefix: &str, members: Value) -> String {
        let number = self.number();
        let code = format!("{prefix}_{number:07}");
        // A place is named by its code alone.
        let own = merged(self.name(number), json!({ "id": null, "key": null, "code": code }));
        self.add("places", number, merged(own, members));
        self.texts.insert(code.clone());
        code
    }
}

fn stage_id(process: i64, stage: i64) -> String {
    (7_200_000_000_000_000_000 + process * 10 + stage).to_string()
}

/// A form, its only version, and its custom field.
pub struct OfferForm {
    pub(super) entity: Entity,
    pub schema_id: String,
    /// A field of type text.
    pub note: String,
}

impl OfferForm {
    pub fn id(&self) -> &str {
        &self.entity.id
    }
}
