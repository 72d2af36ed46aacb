//! Talents, their resumes, and custom modules and fields.

use hire_rules::{
    calendar::{Month, Year},
    field::ONGOING,
};
use hire_types::{
    Id,
    form::TalentFieldType,
    id::{AttachmentId, RegistrationFormId, ResumeEntryId, TalentFieldId, TalentModuleId},
    talent::{ResumePart, TalentOnboardState},
};

use crate::{
    documents::{
        Award, Career, CustomModule, CustomValue, Education, End, Entry, LanguageSkill, Moment, Profile, Project,
        Registration, Resume, SelfEvaluation, Sns, Works,
    },
    seed::compile::{
        entity::{Compiled, Entity, EntityRow, Times, derived_id},
        entity_types::{ATTACHMENTS, RESUME_SOURCES, TALENT_FIELDS, TALENT_FOLDERS, TALENT_MODULES, USERS},
        fields::TableReader,
        rows::settings::select_options,
    },
    store::{
        Json,
        talent_form::{TalentField, TalentModule},
        talents::{self, Talent, TalentFolder, TalentFolderMember, TalentSource},
    },
};

pub fn module(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(TalentModule {
        id: Id::new(entity.id),
        part: from.enum_value("part").unwrap_or(ResumePart::Custom),
        name: from.names(),
        active: from.flag("active", true),
    })
    .boxed()
}

pub fn field(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let field_type = from.enum_value("type");
    if field_type.is_none() && !from.has("type") {
        from.error(from.at, "`type` is missing");
    }
    EntityRow::new(TalentField {
        id: Id::new(entity.id),
        module: from.required_id_of("module", TALENT_MODULES),
        field_type: field_type.unwrap_or(TalentFieldType::Text),
        name: from.names(),
        options: Json(select_options(from)),
        active: from.flag("active", true),
    })
    .boxed()
}

pub fn folder(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(TalentFolder { id: Id::new(entity.id), name: from.names(), owner: from.reference("owner", USERS) })
        .boxed()
}

pub fn talent(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let id = Id::new(entity.id);
    let times = Times::read(from, entity);
    let stated = from.has("onboarded");
    let onboarded = from.flag("onboarded", false);
    let talent = Talent {
        id,
        name: from.required_text("name"),
        mobile: from.text("mobile"),
        mobile_code: from.number_text("mobile_code"),
        email: from.text("email"),
        identity_type: from.enum_value("identification_type"),
        identity_number: from.text("identity_number"),
        creator: from.reference("creator", USERS),
        onboard_state: if onboarded { TalentOnboardState::Onboarded } else { TalentOnboardState::Never },
        confidential: from.flag("confidential", false),
        profile: Json(profile(from)),
        resume: Json(resume(from, entity.id)),
        created_at: times.created_at(),
        updated_at: times.updated_at(),
        applied_at: 0,
        deleted: from.flag("deleted", false),
    };
    let keys = talent.keys();
    let sources = from.references("resume_sources", RESUME_SOURCES).into_iter().zip(1..);
    let sources = sources.map(|(source, ordinal)| TalentSource { talent: id, resume_source: Id::new(source), ordinal });
    let folders = from.references("folders", TALENT_FOLDERS).into_iter();
    let added_at = times.created_at();
    let folders = folders.map(|folder| TalentFolderMember { folder: Id::new(folder), talent: id, added_at });
    EntityRow::timed(talent, times)
        .keeping(move |after, before| {
            after.applied_at = before.applied_at;
            if !stated || before.onboard_state == TalentOnboardState::Left {
                after.onboard_state = before.onboard_state;
            }
        })
        .owning(id, |tx, id| talents::sources(tx, &[id]), sources.collect())
        .linking(id, talents::keys_of, keys)
        .linking(id, talents::folders_of, folders.collect())
        .boxed()
}

fn profile(from: &mut TableReader<'_>) -> Profile {
    Profile {
        mobile_country: from.place("mobile_country_code"),
        gender: from.enum_value("gender"),
        birthday: from.time("birthday"),
        age: from.integer("age"),
        work_since: from.time("work_since"),
        experience_years: from.integer("experience_years"),
        marital_status: from.enum_value("marital_status"),
        nationality: from.place("nationality_code"),
        current_city: from.place("current_city"),
        hometown: from.place("hometown_city"),
        preferred_cities: from.places("preferred_cities"),
        home_address: from.text("home_address"),
        custom: custom(from, "custom"),
    }
}

fn resume(from: &mut TableReader<'_>, talent: i64) -> Resume {
    Resume {
        educations: entries(from, talent, "educations", education),
        careers: entries(from, talent, "careers", career),
        projects: entries(from, talent, "projects", project),
        works: from.list("works", |from, _| works(from)),
        awards: entries(from, talent, "awards", award),
        languages: entries(from, talent, "languages", |from| LanguageSkill {
            language: from.enum_value("language"),
            proficiency: from.enum_value("proficiency"),
        }),
        sns: entries(from, talent, "sns", |from| Sns {
            sns_type: from.enum_value("sns_type"),
            link: from.text("link"),
        }),
        self_evaluation: from.text("self_evaluation").map(|content| Entry {
            id: ResumeEntryId::new(derived_id(talent, "self_evaluation")),
            content: SelfEvaluation { content: Some(content) },
            custom: Vec::new(),
        }),
        skills: from.texts("skills").unwrap_or_default(),
        registrations: from.list("registrations", |from, at| registration(from, talent, at)),
        attachments: from.references("resume_attachments", ATTACHMENTS).into_iter().map(AttachmentId::new).collect(),
        top_degree: from.enum_value("top_degree"),
        first_degree: from.enum_value("first_degree"),
        custom: from.list("custom_modules", |from, _| CustomModule {
            module: TalentModuleId::new(from.required_reference("module", TALENT_MODULES)),
            entries: from.list("entries", |from, _| custom(from, "values")),
        }),
    }
}

fn custom(from: &mut TableReader<'_>, name: &'static str) -> Vec<CustomValue> {
    from.list(name, |from, _| CustomValue {
        field: TalentFieldId::new(from.required_reference("field", TALENT_FIELDS)),
        value: from.required_text("value"),
    })
}

fn entries<T>(
    from: &mut TableReader<'_>,
    talent: i64,
    list: &'static str,
    content: impl Fn(&mut TableReader<'_>) -> T,
) -> Vec<Entry<T>> {
    from.list(list, |from, at| Entry {
        id: ResumeEntryId::new(from.id("id").unwrap_or_else(|| derived_id(talent, &format!("{list}/{at}")))),
        content: content(from),
        custom: custom(from, "custom"),
    })
}

fn education(from: &mut TableReader<'_>) -> Education {
    Education {
        degree: from.enum_value("degree"),
        school: from.text("school"),
        field_of_study: from.text("field_of_study"),
        start: month(from, "start_time"),
        end: precise_end(from),
        education_type: from.enum_value("education_type"),
        academic_ranking: from.enum_value("academic_ranking"),
        tags: from.enum_values("tag_list").unwrap_or_default(),
    }
}

fn career(from: &mut TableReader<'_>) -> Career {
    Career {
        company: from.text("company"),
        title: from.text("title"),
        desc: from.text("desc"),
        start: month(from, "start_time"),
        end: end(from),
        career_type: from.enum_value("career_type"),
        tags: from.enum_values("tag_list").unwrap_or_default(),
    }
}

fn project(from: &mut TableReader<'_>) -> Project {
    Project {
        name: from.text("name"),
        role: from.text("role"),
        link: from.text("link"),
        desc: from.text("desc"),
        start: month(from, "start_time"),
        end: end(from),
    }
}

fn works(from: &mut TableReader<'_>) -> Entry<Works> {
    let attachment = from.required_reference("attachment", ATTACHMENTS);
    let content = Works {
        attachment: Some(AttachmentId::new(attachment)),
        name: from.text("name"),
        link: from.text("link"),
        desc: from.text("desc"),
    };
    Entry { id: ResumeEntryId::new(attachment), content, custom: custom(from, "custom") }
}

fn award(from: &mut TableReader<'_>) -> Award {
    let year = from.number_text("award_time");
    let at = year.as_deref().and_then(Year::parse).map(Moment::Year);
    if let (Some(text), None) = (&year, at) {
        from.error(from.position_of("award_time"), format_args!("award_time: {text:?} is not a year like \"2019\""));
    }
    Award { title: from.text("title"), at, desc: from.text("desc") }
}

fn registration(from: &mut TableReader<'_>, talent: i64, at: usize) -> Registration {
    let id = from.id("id").unwrap_or_else(|| derived_id(talent, &format!("registrations/{at}")));
    let time = from.time("registration_time");
    Registration { id: RegistrationFormId::new(id), at: from.required("registration_time", time) }
}

/// `YYYY-MM`
fn month(from: &mut TableReader<'_>, name: &'static str) -> Option<Moment> {
    let text = from.text(name)?;
    checked_month(from, name, &text)
}

/// `YYYY-MM`, or `-` while it lasts.
fn end(from: &mut TableReader<'_>) -> Option<End> {
    match from.text("end_time")?.as_str() {
        ONGOING => Some(End::Ongoing),
        text => checked_month(from, "end_time", text).map(End::At),
    }
}

fn checked_month(from: &TableReader<'_>, name: &str, text: &str) -> Option<Moment> {
    let month = Month::parse(text).map(Moment::Month);
    if month.is_none() {
        from.error(from.position_of(name), format_args!("{name}: {text:?} is not a month like \"2019-07\""));
    }
    month
}

/// The time in `end_time_v2`, within the month of `end_time`. `None` for an ongoing entry.
fn precise_end(from: &mut TableReader<'_>) -> Option<End> {
    let (month, time) = (end(from), from.time("end_time_v2"));
    let Some(time) = time.map(Moment::Instant).filter(|_| month != Some(End::Ongoing)) else { return month };
    if let Some(End::At(stated)) = month.filter(|stated| *stated != End::At(stated_month(time))) {
        let stated = End::At(stated).month_text().unwrap_or_default();
        from.error(from.position_of("end_time_v2"), format_args!("end_time_v2: the time is not in {stated}"));
    }
    Some(End::At(time))
}

fn stated_month(time: Moment) -> Moment {
    time.month().map_or(time, Moment::Month)
}
