//! Talents and their resumes.

use hire_api::{
    talent::list::{Award, Career, Education, LanguageSkill, Profile, Project, Registration, Resume, Sns, Works},
    verbatim::Verbatim,
};
use hire_types::{
    Id,
    id::{AttachmentId, RegistrationFormId, ResumeEntryId},
};

use crate::{
    documents::{TalentDocument, settled},
    seed::compile::{
        entity::{Compiled, Entity, EntityRow, Times, derived_id},
        entity_types::{ATTACHMENTS, RESUME_SOURCES, USERS},
        fields::TableReader,
    },
    store::{Json, talents::Talent},
};

pub fn talent(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let times = Times::read(from, entity);
    let talent = Talent {
        id: Id::new(entity.id),
        name: from.required_text("name"),
        mobile: from.text("mobile"),
        email: from.text("email"),
        identity_number: from.text("identity_number"),
        creator: from.reference("creator", USERS),
        onboarded: from.flag("onboarded", false),
        document: Json(document(from)),
        profile: verbatim(&profile(from)),
        resume: verbatim(&settled(resume(from, entity.id))),
        skills: Json(from.texts("skills").unwrap_or_default()),
        created_at: times.created_at(),
        updated_at: times.updated_at(),
        applied_at: 0,
        deleted: from.flag("deleted", false),
    };
    EntityRow::timed(talent, times).keeping(|after, before| after.applied_at = before.applied_at).boxed()
}

fn verbatim<T: serde::Serialize>(value: &T) -> Verbatim<T> {
    // Plain data: no map with keys that are not text, no failing serializer.
    Verbatim::written(serde_json::to_string(value).unwrap_or_default())
}

fn document(from: &mut TableReader<'_>) -> TalentDocument {
    TalentDocument {
        age: from.integer("age"),
        nationality_code: from.place("nationality_code"),
        current_city: from.place("current_city"),
        hometown_city: from.place("hometown_city"),
        preferred_cities: from.places("preferred_cities"),
        birthday: from.time("birthday"),
        resume_sources: from.references("resume_sources", RESUME_SOURCES),
        resume_attachments: from.references("resume_attachments", ATTACHMENTS),
    }
}

fn profile(from: &mut TableReader<'_>) -> Profile {
    Profile {
        mobile_code: from.number_text("mobile_code"),
        mobile_country_code: from.place("mobile_country_code"),
        experience_years: from.integer("experience_years"),
        gender: from.enum_value("gender"),
        identification_type: from.enum_value("identification_type"),
        marital_status: from.enum_value("marital_status"),
        current_home_address: from.text("home_address"),
    }
}

fn resume(from: &mut TableReader<'_>, talent: i64) -> Resume {
    Resume {
        education_list: Some(from.list("educations", |from, at| education(from, talent, at))),
        career_list: Some(from.list("careers", |from, at| career(from, talent, at))),
        project_list: Some(from.list("projects", |from, at| project(from, talent, at))),
        works_list: Some(from.list("works", |from, _| works(from))),
        award_list: Some(from.list("awards", |from, at| award(from, talent, at))),
        language_list: Some(from.list("languages", |from, at| language(from, talent, at))),
        sns_list: Some(from.list("sns", |from, at| sns(from, talent, at))),
        interview_registration_list: Some(from.list("registrations", |from, at| registration(from, talent, at))),
        top_degree: from.enum_value("top_degree"),
        first_degree: from.enum_value("first_degree"),
    }
}

fn entry(from: &mut TableReader<'_>, talent: i64, list: &str, at: usize) -> ResumeEntryId {
    ResumeEntryId::new(from.id("id").unwrap_or_else(|| derived_id(talent, &format!("{list}/{at}"))))
}

fn education(from: &mut TableReader<'_>, talent: i64, at: usize) -> Education {
    Education {
        id: entry(from, talent, "educations", at),
        degree: from.enum_value("degree"),
        school: from.text("school"),
        field_of_study: from.text("field_of_study"),
        start_time: month(from, "start_time"),
        end_time: month_or_lasting(from, "end_time"),
        end_time_v2: from.time("end_time_v2").map(|time| time.to_string()),
        education_type: from.enum_value("education_type"),
        academic_ranking: from.enum_value("academic_ranking"),
        tag_list: from.enum_values("tag_list"),
    }
}

fn career(from: &mut TableReader<'_>, talent: i64, at: usize) -> Career {
    Career {
        id: entry(from, talent, "careers", at),
        company: from.text("company"),
        title: from.text("title"),
        desc: from.text("desc"),
        start_time: month(from, "start_time"),
        end_time: month_or_lasting(from, "end_time"),
        career_type: from.enum_value("career_type"),
        tag_list: from.enum_values("tag_list"),
    }
}

fn project(from: &mut TableReader<'_>, talent: i64, at: usize) -> Project {
    Project {
        id: entry(from, talent, "projects", at),
        name: from.text("name"),
        role: from.text("role"),
        link: from.text("link"),
        desc: from.text("desc"),
        start_time: month(from, "start_time"),
        end_time: month_or_lasting(from, "end_time"),
    }
}

fn works(from: &mut TableReader<'_>) -> Works {
    Works {
        id: AttachmentId::new(from.required_reference("attachment", ATTACHMENTS)),
        link: from.text("link"),
        desc: from.text("desc"),
        name: from.text("name"),
    }
}

fn award(from: &mut TableReader<'_>, talent: i64, at: usize) -> Award {
    Award {
        id: entry(from, talent, "awards", at),
        title: from.text("title"),
        award_time: from.number_text("award_time"),
        desc: from.text("desc"),
    }
}

fn language(from: &mut TableReader<'_>, talent: i64, at: usize) -> LanguageSkill {
    LanguageSkill {
        id: entry(from, talent, "languages", at),
        language: from.enum_value("language"),
        proficiency: from.enum_value("proficiency"),
    }
}

fn sns(from: &mut TableReader<'_>, talent: i64, at: usize) -> Sns {
    Sns { id: entry(from, talent, "sns", at), sns_type: from.enum_value("sns_type"), link: from.text("link") }
}

fn registration(from: &mut TableReader<'_>, talent: i64, at: usize) -> Registration {
    let id = from.id("id").unwrap_or_else(|| derived_id(talent, &format!("registrations/{at}")));
    let time = from.time("registration_time");
    Registration { id: RegistrationFormId::new(id), registration_time: from.required("registration_time", time) }
}

/// `YYYY-MM`
fn month(from: &mut TableReader<'_>, name: &'static str) -> Option<String> {
    checked_month(from, name, false)
}

/// `YYYY-MM`, or `-` while it lasts.
fn month_or_lasting(from: &mut TableReader<'_>, name: &'static str) -> Option<String> {
    checked_month(from, name, true)
}

fn checked_month(from: &mut TableReader<'_>, name: &'static str, may_last: bool) -> Option<String> {
    let text = from.text(name)?;
    let is_month = format!("{text}-01").parse::<jiff::civil::Date>().is_ok() && text.len() == 7;
    let lasts = may_last && text == "-";
    if !is_month && !lasts {
        let at = from.position_of(name);
        from.error(at, format_args!("{name}: {text:?} is not a month like \"2019-07\""));
    }
    Some(text)
}
