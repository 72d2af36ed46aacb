//! Objects of core HR as it shows them, and the texts, days and ids that its requests state.

use hire_api::{
    Endpoint,
    shapes::{
        common::{LocalizedText, StatedLocalizedText},
        corehr::{CorehrJob, CorehrJobFamily, CorehrJobLevel, ShownCorehrJob},
    },
};
use hire_rules::{calendar::Date, parse_id};
use hire_types::{
    common::Locale,
    id::{JobGradeId, PathwayId},
};

use crate::{
    documents::Translations,
    hiring::Ref,
    http::ApiError,
    organisation::core_hr::{CoreHrRefusal, Member, TextFault},
    store::{
        StoreError, Tx,
        core_hr::{self, HrJob},
        directory::{JobFamily, JobLevel},
        organisation,
    },
};

/// Maximum items of a page, which the pages of levels and families state in prose.
const MAX_PAGE_SIZE: i64 = 100;
const FIRST_DAY: &str = "1900-01-01";
const LAST_DAY: &str = "9999-12-31";

/// The languages of core HR and their codes.
const LANGUAGES: [(Locale, &str); 2] = [(Locale::ZhCn, "zh-CN"), (Locale::EnUs, "en-US")];

/// The texts in a list of a request. The error says what is wrong with it.
pub fn stated_texts(member: &str, stated: Option<&[StatedLocalizedText]>) -> Result<Translations, String> {
    let mut texts = Translations::default();
    for (index, StatedLocalizedText { lang, value }) in stated.unwrap_or_default().iter().enumerate() {
        let Some((locale, _)) = LANGUAGES.iter().find(|(_, code)| code == lang) else {
            return Err(format!("{member}[{index}].lang: must be zh-CN or en-US"));
        };
        if texts.get(*locale).is_some() {
            return Err(format!("{member}[{index}].lang: is stated twice"));
        }
        texts.set(*locale, value.clone());
    }
    Ok(texts)
}

/// Texts as core HR shows them. The text without a language is the Chinese one, unless core HR made it from the English
/// one. None where there is no text.
pub fn shown_texts(label: Option<&str>, texts: &Translations) -> Option<Vec<LocalizedText>> {
    let chinese = texts.zh.as_deref().or(label.filter(|label| texts.en.as_deref() != Some(*label)));
    let texts = [(LANGUAGES[0].1, chinese), (LANGUAGES[1].1, texts.en.as_deref())];
    let shown = |(lang, text): (&str, Option<&str>)| {
        Some(LocalizedText { lang: Some(lang.to_owned()), value: Some(text?.to_owned()) })
    };
    let shown: Vec<LocalizedText> = texts.into_iter().filter_map(shown).collect();
    (!shown.is_empty()).then_some(shown)
}

/// The language that a query requests.
pub fn language(code: Option<&str>) -> Result<Option<Locale>, String> {
    let Some(code) = code.filter(|code| !code.is_empty()) else { return Ok(None) };
    let known = LANGUAGES.iter().find(|(_, known)| *known == code);
    known.map(|(locale, _)| Some(*locale)).ok_or_else(|| "query_language: must be zh-CN or en-US".to_owned())
}

/// The beginning of the day in `YYYY-MM-DD hh:mm:ss`, whose time does not count.
pub fn stated_time(member: &str, text: &str) -> Result<i64, String> {
    let wrong = || format!("{member}: must be a day like 2020-01-01 00:00:00, from {FIRST_DAY}");
    let (day, time) = text.split_once(' ').ok_or_else(wrong)?;
    let in_range = |part: &str, max: u32| part.len() == 2 && part.parse().is_ok_and(|number: u32| number <= max);
    let parts: Vec<&str> = time.split(':').collect();
    let is_time = matches!(parts[..], [h, m, s] if in_range(h, 23) && in_range(m, 59) && in_range(s, 59));
    let date = Date::parse(day).filter(|date| is_time && Some(*date) >= Date::parse(FIRST_DAY));
    date.map(Date::begins_at_ms).ok_or_else(wrong)
}

/// The first day of a version.
pub fn shown_day(from: Option<i64>) -> String {
    from.and_then(Date::of_ms).map_or(FIRST_DAY.to_owned(), |day| day.to_string())
}

/// The day on which a version ends.
pub fn shown_last_day(to: Option<i64>) -> String {
    to.and_then(Date::of_ms).map_or(LAST_DAY.to_owned(), |day| day.to_string())
}

pub fn shown_time(from: Option<i64>) -> String {
    format!("{} 00:00:00", shown_day(from))
}

pub fn shown_end(to: Option<i64>) -> String {
    format!("{} 00:00:00", shown_last_day(to))
}

pub fn family_ref(tx: &mut Tx<'_>, id: &str) -> Result<Ref, StoreError> {
    let Some(id) = parse_id(id) else { return Ok(Ref::Nothing) };
    Ok(organisation::job_family_by_corehr_id(tx, id)?.map(|family| family.id).into())
}

pub fn family_refs(tx: &mut Tx<'_>, ids: Option<&[String]>) -> Result<Vec<Ref>, StoreError> {
    ids.unwrap_or_default().iter().map(|id| family_ref(tx, id)).collect()
}

pub fn level_refs(tx: &mut Tx<'_>, ids: Option<&[String]>) -> Result<Vec<Ref>, StoreError> {
    let level = |id: &String| {
        let Some(id) = parse_id(id) else { return Ok(Ref::Nothing) };
        Ok(organisation::job_level_by_corehr_id(tx, id)?.map(|level| level.id).into())
    };
    ids.unwrap_or_default().iter().map(level).collect()
}

pub fn employee_type_refs(tx: &mut Tx<'_>, ids: Option<&[String]>) -> Result<Vec<Ref>, StoreError> {
    let kind = |id: &String| {
        let Some(id) = parse_id(id) else { return Ok(Ref::Nothing) };
        Ok(organisation::employee_type_by_corehr_id(tx, id)?.map(|kind| kind.id).into())
    };
    ids.unwrap_or_default().iter().map(kind).collect()
}

/// A malformed id names no grade.
pub fn grades(ids: Option<&[String]>) -> Vec<JobGradeId> {
    ids.unwrap_or_default().iter().map(|id| JobGradeId::new(parse_id(id).unwrap_or_default())).collect()
}

/// Refuses a page size that the page limits in prose only.
pub fn check_page_size<E: Endpoint>(limit: i64) -> Result<(), ApiError<E>> {
    if limit > MAX_PAGE_SIZE {
        return Err(ApiError::parameter(format!("page_size must be between 1 and {MAX_PAGE_SIZE}")));
    }
    Ok(())
}

/// The parts of a job that are not in its row.
pub struct JobLinks {
    families: Vec<String>,
    levels: Vec<String>,
}

impl JobLinks {
    pub fn load(tx: &mut Tx<'_>, job: &HrJob) -> Result<Self, StoreError> {
        let mut links = Self { families: Vec::new(), levels: Vec::new() };
        for family in core_hr::families_of_job(tx, job.id)? {
            links.families.extend(tx.cached::<JobFamily>(&family)?.map(|family| family.corehr_id.to_string()));
        }
        for level in core_hr::levels_of_job(tx, job.id)? {
            links.levels.extend(tx.cached::<JobLevel>(&level)?.map(|level| level.corehr_id.to_string()));
        }
        Ok(links)
    }
}

/// A job after its creation, which shows its levels to every app.
pub fn created_job(tx: &mut Tx<'_>, job: &HrJob) -> Result<CorehrJob, StoreError> {
    let JobLinks { families, levels } = JobLinks::load(tx, job)?;
    Ok(CorehrJob {
        id: Some(job.id.to_string()),
        code: job.code.clone(),
        name: shown_texts(None, &job.document.names),
        description: shown_texts(None, &job.document.descriptions),
        active: Some(job.active),
        job_title: shown_texts(None, &job.document.titles),
        pathway_id: job.document.pathway.map(PathwayId::new),
        job_family_id_list: Some(families),
        job_level_id_list: Some(levels),
        working_hours_type_id: job.document.working_hours_type.clone(),
        effective_time: Some(shown_time(job.effective_from)),
        expiration_time: Some(shown_end(job.effective_to)),
        custom_fields: None,
    })
}

/// A job with its texts in one language, or in all.
pub fn job(tx: &mut Tx<'_>, job: &HrJob, language: Option<Locale>) -> Result<ShownCorehrJob, StoreError> {
    let CorehrJob {
        id,
        code,
        name,
        description,
        active,
        job_title,
        pathway_id,
        job_family_id_list,
        job_level_id_list,
        working_hours_type_id,
        effective_time,
        expiration_time,
        custom_fields,
    } = created_job(tx, job)?;
    let code_of_language = LANGUAGES.iter().find(|(locale, _)| Some(*locale) == language).map(|(_, code)| *code);
    let only = |texts: Option<Vec<LocalizedText>>| {
        let mut texts = texts?;
        texts.retain(|text| code_of_language.is_none_or(|code| text.lang.as_deref() == Some(code)));
        (!texts.is_empty()).then_some(texts)
    };
    Ok(ShownCorehrJob {
        id,
        code,
        name: only(name),
        description: only(description),
        active,
        job_title: only(job_title),
        pathway_id,
        job_family_id_list,
        job_level_id_list,
        working_hours_type_id,
        effective_time,
        expiration_time,
        custom_fields,
    })
}

pub fn job_family(tx: &mut Tx<'_>, family: &JobFamily) -> Result<CorehrJobFamily, StoreError> {
    let parent = tx.cached_opt::<JobFamily>(family.parent)?;
    Ok(CorehrJobFamily {
        id: Some(family.corehr_id.to_string()),
        name: shown_texts(Some(&family.label), &family.document.names),
        active: Some(family.active),
        selectable: Some(family.selectable),
        parent_id: parent.map(|parent| parent.corehr_id.to_string()),
        pathway_ids: Some(family.document.pathways.iter().copied().map(PathwayId::new).collect()),
        effective_time: Some(shown_time(family.effective_from)),
        expiration_time: Some(shown_end(None)),
        code: family.code.clone(),
        description: shown_texts(family.document.description.as_deref(), &family.document.descriptions),
        custom_fields: None,
    })
}

pub fn job_level(tx: &mut Tx<'_>, level: &JobLevel) -> Result<CorehrJobLevel, StoreError> {
    let grades = core_hr::grades_of_level(tx, level.id)?;
    Ok(CorehrJobLevel {
        id: Some(level.corehr_id.to_string()),
        level_order: Some(level.level_order),
        code: level.code.clone(),
        name: shown_texts(Some(&level.label), &level.document.names),
        description: shown_texts(level.document.description.as_deref(), &level.document.descriptions),
        active: Some(level.active),
        custom_fields: None,
        job_grade: Some(grades.iter().map(ToString::to_string).collect()),
        pathway_ids: Some(level.document.pathways.iter().copied().map(PathwayId::new).collect()),
    })
}

/// The pages of creations have no rows, so the text says what is wrong. `names` is the member that holds the name.
pub fn refused<E: Endpoint>(refusal: CoreHrRefusal, names: &str, descriptions: &str) -> ApiError<E> {
    let path = |member| match member {
        Member::Names => names.to_owned(),
        Member::Descriptions => descriptions.to_owned(),
        Member::Titles => "job_title".to_owned(),
        Member::JobFamilies => "job_family_id_list".to_owned(),
        Member::JobLevels => "job_level_id_list".to_owned(),
        Member::JobGrade => "job_grade_id".to_owned(),
        Member::JobGrades => "job_grade".to_owned(),
        Member::Parent => "parent_id".to_owned(),
        Member::Pathway => "pathway_id".to_owned(),
        Member::Pathways => "pathway_ids".to_owned(),
    };
    ApiError::parameter(match refusal {
        CoreHrRefusal::Disabled => "the tenant does not use core HR (switch core_hr)".to_owned(),
        CoreHrRefusal::Text(member, TextFault::Missing) => format!("{}: has no text", path(member)),
        CoreHrRefusal::Text(member, TextFault::Blank) => format!("{}: a text is blank", path(member)),
        CoreHrRefusal::Text(member, TextFault::TooLong(max)) => {
            format!("{}: a text has more than {max} characters", path(member))
        }
        CoreHrRefusal::Text(member, TextFault::Banned) => {
            format!("{}: a name must not have any of / ； ; \\ '", path(member))
        }
        CoreHrRefusal::NameTaken => format!("{names}: another record has one of the names"),
        CoreHrRefusal::CodeInvalid => "code: has more than 200 characters".to_owned(),
        CoreHrRefusal::CodeTaken => "code: another record has it".to_owned(),
        CoreHrRefusal::OrderOutOfRange => "level_order: must be between 0 and 99999999".to_owned(),
        CoreHrRefusal::Unknown(member) => format!("{}: unknown id", path(member)),
        CoreHrRefusal::TooDeep => "parent_id: there are too many levels of families".to_owned(),
        CoreHrRefusal::Store(error) => return ApiError::internal(error),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_stated_with_a_time_that_does_not_count() {
        let begins = stated_time("t", "2020-01-01 00:00:00");
        assert_eq!(begins, Ok(1_577_808_000_000), "midnight in China");
        assert_eq!(stated_time("t", "2020-01-01 23:59:59"), begins);
        for wrong in ["2020-01-01", "1899-12-31 00:00:00", "2020-02-30 00:00:00", "2020-01-01 24:00:00", "", "x y"] {
            assert!(stated_time("t", wrong).is_err(), "{wrong}");
        }
        assert_eq!(shown_time(begins.ok()), "2020-01-01 00:00:00");
    }
}
