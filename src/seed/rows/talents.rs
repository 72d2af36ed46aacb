//! Talents and their resumes, and the modules and fields that a company adds to them.

use hire_rules::calendar::{Month, Year};
use hire_types::{
    id::{AttachmentId, RegistrationFormId, ResumeEntryId, TalentFieldId, TalentId, TalentModuleId},
    talent::{IdentificationType, OnboardState, ResumePart, TalentFieldType},
};

use crate::{
    documents::{
        Award, Career, CustomModule, CustomValue, Education, End, Entry, LanguageSkill, Moment, ONGOING, Profile,
        Project, Registration, RequirementOption, Resume, SelfEvaluation, Sns, Works,
    },
    seed::{
        fields::Fields,
        kinds::{ATTACHMENTS, RESUME_SOURCES, TALENT_FIELDS, TALENT_FOLDERS, TALENT_MODULES, USERS},
        row::{Cell, Links, Row, part_id},
    },
    store::talents::Keyed,
};

pub fn module(from: &mut Fields<'_>, row: &mut Row) {
    row.set("part", from.one_of("part").unwrap_or(ResumePart::Custom).code());
    row.names(from.names());
    row.set("active", from.flag("active", true));
}

pub fn field(from: &mut Fields<'_>, row: &mut Row) {
    row.set("module", from.must_reference("module", TALENT_MODULES));
    let field_type = from.one_of("type");
    row.set("type", from.must("type", field_type.map(TalentFieldType::code)));
    row.names(from.names());
    let options = from.list("options", |from, _| {
        let (key, (name_zh, name_en)) = (from.number_text("key"), from.names());
        RequirementOption { key: from.must("key", key), name_zh, name_en }
    });
    row.json("options", &options);
    row.set("active", from.flag("active", true));
}

pub fn folder(from: &mut Fields<'_>, row: &mut Row) {
    row.names(from.names());
    row.set("owner", from.reference("owner", USERS));
}

pub fn talent(from: &mut Fields<'_>, row: &mut Row) {
    row.set("name", from.must_text("name"));
    let keyed = Keyed {
        identity_type: from.one_of::<IdentificationType>("identification_type"),
        identity_number: from.text("identity_number"),
        mobile_code: from.number_text("mobile_code"),
        mobile: from.text("mobile"),
        email: from.text("email"),
    };
    let deleted = from.flag("deleted", false);
    let keys = if deleted { Vec::new() } else { keyed.keys(TalentId::new(row.id)) };
    row.links.push(Links {
        table: "talent_keys",
        owner: "talent",
        columns: &["kind", "value"],
        rows: keys.into_iter().map(|key| vec![key.kind.code().into(), key.value.into()]).collect(),
    });
    row.set("mobile", keyed.mobile);
    row.set("mobile_code", keyed.mobile_code);
    row.set("email", keyed.email);
    row.set("identity_type", keyed.identity_type.map(IdentificationType::code));
    row.set("identity_number", keyed.identity_number);
    row.set("creator", from.reference("creator", USERS));
    let onboarded = if from.flag("onboarded", false) { OnboardState::Onboarded } else { OnboardState::Never };
    row.set("onboard_state", onboarded.code());
    row.set("confidential", from.flag("confidential", false));
    row.set("deleted", deleted);
    row.json("profile", &profile(from));
    row.json("resume", &resume(from, row.id));
    let sources = from.references("resume_sources", RESUME_SOURCES);
    row.links.push(Links {
        table: "talent_sources",
        owner: "talent",
        columns: &["resume_source", "ordinal"],
        rows: sources.into_iter().zip(1..).map(|(id, ordinal)| vec![Cell::from(id), Cell::from(ordinal)]).collect(),
    });
    row.initial("applied_at", 0);
    let (created_at, updated_at) = (from.time("created_at"), from.time("updated_at"));
    let added_at = row.times(created_at, updated_at);
    let folders = from.references("folders", TALENT_FOLDERS);
    row.links.push(Links {
        table: "talent_folder_members",
        owner: "talent",
        columns: &["folder", "added_at"],
        rows: folders.into_iter().map(|folder| vec![folder.into(), added_at.into()]).collect(),
    });
}

fn profile(from: &mut Fields<'_>) -> Profile {
    Profile {
        mobile_country: from.place("mobile_country_code"),
        gender: from.one_of("gender"),
        birthday: from.time("birthday"),
        age: from.integer("age"),
        work_since: from.time("work_since"),
        experience_years: from.integer("experience_years"),
        marital_status: from.one_of("marital_status"),
        nationality: from.place("nationality_code"),
        current_city: from.place("current_city"),
        hometown: from.place("hometown_city"),
        preferred_cities: from.places("preferred_cities"),
        home_address: from.text("home_address"),
        custom: custom(from, "custom"),
    }
}

fn resume(from: &mut Fields<'_>, talent: i64) -> Resume {
    Resume {
        educations: entries(from, talent, "educations", education),
        careers: entries(from, talent, "careers", career),
        projects: entries(from, talent, "projects", project),
        works: from.list("works", |from, _| works(from)),
        awards: entries(from, talent, "awards", award),
        languages: entries(from, talent, "languages", |from| LanguageSkill {
            language: from.one_of("language"),
            proficiency: from.one_of("proficiency"),
        }),
        sns: entries(from, talent, "sns", |from| Sns { sns_type: from.one_of("sns_type"), link: from.text("link") }),
        self_evaluation: from.text("self_evaluation").map(|content| Entry {
            id: ResumeEntryId::new(part_id(talent, "self_evaluation")),
            content: SelfEvaluation { content: Some(content) },
            custom: Vec::new(),
        }),
        skills: from.texts("skills").unwrap_or_default(),
        registrations: from.list("registrations", |from, at| registration(from, talent, at)),
        attachments: from.references("resume_attachments", ATTACHMENTS).into_iter().map(AttachmentId::new).collect(),
        top_degree: from.one_of("top_degree"),
        first_degree: from.one_of("first_degree"),
        custom: from.list("custom_modules", |from, _| CustomModule {
            module: TalentModuleId::new(from.must_reference("module", TALENT_MODULES)),
            entries: from.list("entries", |from, _| custom(from, "values")),
        }),
    }
}

fn custom(from: &mut Fields<'_>, name: &'static str) -> Vec<CustomValue> {
    from.list(name, |from, _| CustomValue {
        field: TalentFieldId::new(from.must_reference("field", TALENT_FIELDS)),
        value: from.must_text("value"),
    })
}

fn entries<T>(
    from: &mut Fields<'_>,
    talent: i64,
    list: &'static str,
    content: impl Fn(&mut Fields<'_>) -> T,
) -> Vec<Entry<T>> {
    from.list(list, |from, at| Entry {
        id: ResumeEntryId::new(from.id("id").unwrap_or_else(|| part_id(talent, &format!("{list}/{at}")))),
        content: content(from),
        custom: custom(from, "custom"),
    })
}

fn education(from: &mut Fields<'_>) -> Education {
    Education {
        degree: from.one_of("degree"),
        school: from.text("school"),
        field_of_study: from.text("field_of_study"),
        start: month(from, "start_time"),
        end: precise_end(from),
        education_type: from.one_of("education_type"),
        academic_ranking: from.one_of("academic_ranking"),
        tags: from.many_of("tag_list").unwrap_or_default(),
    }
}

fn career(from: &mut Fields<'_>) -> Career {
    Career {
        company: from.text("company"),
        title: from.text("title"),
        desc: from.text("desc"),
        start: month(from, "start_time"),
        end: end(from),
        career_type: from.one_of("career_type"),
        tags: from.many_of("tag_list").unwrap_or_default(),
    }
}

fn project(from: &mut Fields<'_>) -> Project {
    Project {
        name: from.text("name"),
        role: from.text("role"),
        link: from.text("link"),
        desc: from.text("desc"),
        start: month(from, "start_time"),
        end: end(from),
    }
}

fn works(from: &mut Fields<'_>) -> Entry<Works> {
    let attachment = from.must_reference("attachment", ATTACHMENTS);
    let content = Works {
        attachment: Some(AttachmentId::new(attachment)),
        name: from.text("name"),
        link: from.text("link"),
        desc: from.text("desc"),
    };
    Entry { id: ResumeEntryId::new(attachment), content, custom: custom(from, "custom") }
}

fn award(from: &mut Fields<'_>) -> Award {
    let year = from.number_text("award_time");
    let at = year.as_deref().and_then(Year::parse).map(Moment::Year);
    if let (Some(text), None) = (&year, at) {
        from.mistake(from.place_of("award_time"), format_args!("award_time: {text:?} is not a year like \"2019\""));
    }
    Award { title: from.text("title"), at, desc: from.text("desc") }
}

fn registration(from: &mut Fields<'_>, talent: i64, at: usize) -> Registration {
    let id = from.id("id").unwrap_or_else(|| part_id(talent, &format!("registrations/{at}")));
    let time = from.time("registration_time");
    Registration { id: RegistrationFormId::new(id), at: from.must("registration_time", time) }
}

/// `YYYY-MM`
fn month(from: &mut Fields<'_>, name: &'static str) -> Option<Moment> {
    let text = from.text(name)?;
    checked_month(from, name, &text)
}

/// `YYYY-MM`, or `-` while it lasts.
fn end(from: &mut Fields<'_>) -> Option<End> {
    match from.text("end_time")?.as_str() {
        ONGOING => Some(End::Ongoing),
        text => checked_month(from, "end_time", text).map(End::At),
    }
}

fn checked_month(from: &Fields<'_>, name: &str, text: &str) -> Option<Moment> {
    let month = Month::parse(text).map(Moment::Month);
    if month.is_none() {
        from.mistake(from.place_of(name), format_args!("{name}: {text:?} is not a month like \"2019-07\""));
    }
    month
}

/// The time in `end_time_v2`, which lies in the month of `end_time`. What still lasts has no time.
fn precise_end(from: &mut Fields<'_>) -> Option<End> {
    let (month, time) = (end(from), from.time("end_time_v2"));
    let Some(time) = time.map(Moment::Instant).filter(|_| month != Some(End::Ongoing)) else { return month };
    if let Some(End::At(stated)) = month.filter(|stated| *stated != End::At(stated_month(time))) {
        let stated = End::At(stated).month_text().unwrap_or_default();
        from.mistake(from.place_of("end_time_v2"), format_args!("end_time_v2: the time is not in {stated}"));
    }
    Some(End::At(time))
}

fn stated_month(time: Moment) -> Moment {
    time.month().map_or(time, Moment::Month)
}
