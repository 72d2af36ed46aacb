//! Jobs, and the settings that they refer to.

use hire_rules::distinct;
use hire_types::{
    Id,
    id::JobId,
    job::{JobAttribute, JobRole, JobStatus},
};

use super::hiring::recruitment_type;
use crate::{
    documents::{ApprovalTemplateDocument, JobDocument, JobSettings},
    highlight,
    seed::compile::{
        context::JobFacts,
        entity::{Compiled, Entity, EntityRow, Times},
        entity_types::{
            ADDRESSES, DEPARTMENTS, JOB_FAMILIES, JOB_FUNCTIONS, JOB_LEVELS, JOB_PROCESSES, JOB_TYPES, MAJORS,
            OFFER_APPROVAL_TEMPLATES, OFFER_FORMS, SUBJECTS, USERS,
        },
        fields::TableReader,
    },
    store::{
        Json,
        approval_templates::ApprovalTemplate,
        job_settings::{JobFunction, Major, Subject},
        jobs::{Job, JobAddress, JobPerson, addresses_of, people_of},
    },
};

pub fn job(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let id = Id::new(entity.id);
    let process = from.required_reference("job_process", JOB_PROCESSES);
    let offer_form = from.reference("offer_form", OFFER_FORMS);
    let recruitment_type = recruitment_type(from);
    let times = Times::read(from, entity);
    from.pass.context.facts.borrow_mut().jobs.insert(entity.id, JobFacts { process, offer_form });
    let job = Job {
        id,
        code: from.text("code"),
        title: from.required_text("title"),
        status: from.enum_value("status").unwrap_or(JobStatus::Open),
        attribute: from.enum_value("attribute").unwrap_or(JobAttribute::Real),
        job_process: Id::new(process),
        recruitment_type: from.required("recruitment_type", recruitment_type),
        department: from.reference("department", DEPARTMENTS),
        job_type: from.id_of("job_type", JOB_TYPES),
        job_function: from.id_of("job_function", JOB_FUNCTIONS),
        subject: from.id_of("subject", SUBJECTS),
        job_family: from.reference("job_family", JOB_FAMILIES),
        min_level: from.reference("min_level", JOB_LEVELS),
        max_level: from.reference("max_level", JOB_LEVELS),
        offer_form: offer_form.map(Id::new),
        intern_offer_form: from.id_of("intern_offer_form", OFFER_FORMS),
        approval_template: from.id_of("approval_template", OFFER_APPROVAL_TEMPLATES),
        default_post: None,
        creator: from.reference("creator", USERS),
        expires_at: from.time("expires_at"),
        document: Json(document(from)),
        created_at: times.created_at(),
        updated_at: times.updated_at(),
    };
    let (people, addresses) = (people(from, id), distinct(&from.references("addresses", ADDRESSES)));
    let addresses = (1..).zip(addresses);
    let addresses = addresses.map(|(ordinal, address)| JobAddress { job: id, address: Id::new(address), ordinal });
    EntityRow::timed(job, times)
        .keeping(|after, before| after.default_post = before.default_post)
        .owning(id, people_of, people)
        .owning(id, addresses_of, addresses.collect())
        .boxed()
}

fn document(from: &mut TableReader<'_>) -> JobDocument {
    let highlights = from.texts("highlights").unwrap_or_default();
    for id in highlights.iter().filter(|id| highlight::name(id).is_none()) {
        let at = from.position_of("highlights");
        from.error(at, format_args!("highlights: {id:?} is none of {}", highlight::ids()));
    }
    JobDocument {
        description: from.text("description"),
        requirement: from.text("requirement"),
        head_count: from.integer("head_count"),
        experience: from.enum_value("experience"),
        min_salary: from.integer("min_salary"),
        max_salary: from.integer("max_salary"),
        required_degree: from.enum_value("required_degree"),
        highlights,
        majors: from.codes("majors", MAJORS),
        custom: Vec::new(),
        settings: JobSettings::default(),
    }
}

fn people(from: &mut TableReader<'_>, job: JobId) -> Vec<JobPerson> {
    let recruiter = from.reference("recruiter", USERS).into_iter().collect();
    let roles = [
        (JobRole::Recruiter, recruiter),
        (JobRole::HiringManager, from.references("hiring_managers", USERS)),
        (JobRole::Assistant, from.references("assistants", USERS)),
    ];
    let ranked = roles.into_iter().flat_map(|(role, users): (_, Vec<i64>)| {
        (1..).zip(distinct(&users)).map(move |(ordinal, user)| JobPerson { job, role, user, ordinal })
    });
    ranked.collect()
}

pub fn approval_template(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let created_at = from.time("created_at");
    EntityRow::new(ApprovalTemplate {
        id: Id::new(entity.id),
        name: from.names(),
        active: from.flag("active", true),
        document: Json(ApprovalTemplateDocument {
            remark: from.text("remark"),
            departments: from.references("departments", DEPARTMENTS),
        }),
        created_at: created_at.unwrap_or(entity.now),
    })
    .keeping(move |after, before| {
        if created_at.is_none() {
            after.created_at = before.created_at;
        }
    })
    .boxed()
}

pub fn job_function(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(JobFunction {
        id: Id::new(entity.id),
        name: from.names(),
        parent: from.id_of("parent", JOB_FUNCTIONS),
        active: from.flag("active", true),
    })
    .boxed()
}

pub fn subject(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(Subject { id: Id::new(entity.id), name: from.names(), active: from.flag("active", true) }).boxed()
}

pub fn major(from: &mut TableReader<'_>, _: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(Major { code: from.required_text("code"), name: from.names() }).boxed()
}
