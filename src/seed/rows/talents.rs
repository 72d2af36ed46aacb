//! Talents and their resumes.

use hire_api::{
    id::{AttachmentId, RegistrationFormId, ResumeEntryId},
    talent::list::{Award, Career, Education, LanguageSkill, Profile, Project, Registration, Resume, Sns, Works},
};

use crate::{
    documents::{TalentDocument, settled},
    seed::{
        fields::Fields,
        kinds::{ATTACHMENTS, RESUME_SOURCES, USERS},
        row::{Row, part_id},
    },
};

pub fn talent(from: &mut Fields<'_>, row: &mut Row) {
    row.set("name", from.must_text("name"));
    row.set("mobile", from.text("mobile"));
    row.set("email", from.text("email"));
    row.set("identity_number", from.text("identity_number"));
    row.set("creator", from.reference("creator", USERS));
    row.set("onboarded", from.flag("onboarded", false));
    row.set("deleted", from.flag("deleted", false));
    row.document(&document(from));
    row.json("profile", &profile(from));
    row.json("resume", &settled(resume(from, row.id)));
    row.json("skills", &from.texts("skills").unwrap_or_default());
    row.initial("applied_at", 0);
    let (created_at, updated_at) = (from.time("created_at"), from.time("updated_at"));
    row.times(created_at, updated_at);
}

fn document(from: &mut Fields<'_>) -> TalentDocument {
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

fn profile(from: &mut Fields<'_>) -> Profile {
    Profile {
        mobile_code: from.number_text("mobile_code"),
        mobile_country_code: from.place("mobile_country_code"),
        experience_years: from.integer("experience_years"),
        gender: from.one_of("gender"),
        identification_type: from.one_of("identification_type"),
        marital_status: from.one_of("marital_status"),
        current_home_address: from.text("home_address"),
    }
}

fn resume(from: &mut Fields<'_>, talent: i64) -> Resume {
    Resume {
        education_list: Some(from.list("educations", |from, at| education(from, talent, at))),
        career_list: Some(from.list("careers", |from, at| career(from, talent, at))),
        project_list: Some(from.list("projects", |from, at| project(from, talent, at))),
        works_list: Some(from.list("works", |from, _| works(from))),
        award_list: Some(from.list("awards", |from, at| award(from, talent, at))),
        language_list: Some(from.list("languages", |from, at| language(from, talent, at))),
        sns_list: Some(from.list("sns", |from, at| sns(from, talent, at))),
        interview_registration_list: Some(from.list("registrations", |from, at| registration(from, talent, at))),
        top_degree: from.one_of("top_degree"),
        first_degree: from.one_of("first_degree"),
    }
}

fn entry(from: &mut Fields<'_>, talent: i64, list: &str, at: usize) -> ResumeEntryId {
    ResumeEntryId::new(from.id("id").unwrap_or_else(|| part_id(talent, &format!("{list}/{at}"))))
}

fn education(from: &mut Fields<'_>, talent: i64, at: usize) -> Education {
    Education {
        id: entry(from, talent, "educations", at),
        degree: from.one_of("degree"),
        school: from.text("school"),
        field_of_study: from.text("field_of_study"),
        start_time: month(from, "start_time"),
        end_time: month_or_lasting(from, "end_time"),
        end_time_v2: from.time("end_time_v2").map(|time| time.to_string()),
        education_type: from.one_of("education_type"),
        academic_ranking: from.one_of("academic_ranking"),
        tag_list: from.many_of("tag_list"),
    }
}

fn career(from: &mut Fields<'_>, talent: i64, at: usize) -> Career {
    Career {
        id: entry(from, talent, "careers", at),
        company: from.text("company"),
        title: from.text("title"),
        desc: from.text("desc"),
        start_time: month(from, "start_time"),
        end_time: month_or_lasting(from, "end_time"),
        career_type: from.one_of("career_type"),
        tag_list: from.many_of("tag_list"),
    }
}

fn project(from: &mut Fields<'_>, talent: i64, at: usize) -> Project {
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

fn works(from: &mut Fields<'_>) -> Works {
    Works {
        id: AttachmentId::new(from.must_reference("attachment", ATTACHMENTS)),
        link: from.text("link"),
        desc: from.text("desc"),
        name: from.text("name"),
    }
}

fn award(from: &mut Fields<'_>, talent: i64, at: usize) -> Award {
    Award {
        id: entry(from, talent, "awards", at),
        title: from.text("title"),
        award_time: from.number_text("award_time"),
        desc: from.text("desc"),
    }
}

fn language(from: &mut Fields<'_>, talent: i64, at: usize) -> LanguageSkill {
    LanguageSkill {
        id: entry(from, talent, "languages", at),
        language: from.one_of("language"),
        proficiency: from.one_of("proficiency"),
    }
}

fn sns(from: &mut Fields<'_>, talent: i64, at: usize) -> Sns {
    Sns { id: entry(from, talent, "sns", at), sns_type: from.one_of("sns_type"), link: from.text("link") }
}

fn registration(from: &mut Fields<'_>, talent: i64, at: usize) -> Registration {
    let id = from.id("id").unwrap_or_else(|| part_id(talent, &format!("registrations/{at}")));
    let time = from.time("registration_time");
    Registration { id: RegistrationFormId::new(id), registration_time: from.must("registration_time", time) }
}

/// `YYYY-MM`
fn month(from: &mut Fields<'_>, name: &'static str) -> Option<String> {
    checked_month(from, name, false)
}

/// `YYYY-MM`, or `-` while it lasts.
fn month_or_lasting(from: &mut Fields<'_>, name: &'static str) -> Option<String> {
    checked_month(from, name, true)
}

fn checked_month(from: &mut Fields<'_>, name: &'static str, may_last: bool) -> Option<String> {
    let text = from.text(name)?;
    let is_month = format!("{text}-01").parse::<jiff::civil::Date>().is_ok() && text.len() == 7;
    let lasts = may_last && text == "-";
    if !is_month && !lasts {
        let at = from.place_of(name);
        from.mistake(at, format_args!("{name}: {text:?} is not a month like \"2019-07\""));
    }
    Some(text)
}
