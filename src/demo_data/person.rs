//! Generates one talent.

use hire_rules::calendar::{Date, Month, Year};
use hire_types::{
    id::ResumeEntryId,
    talent::{
        CareerType, Degree, EducationType, FirstDegree, Gender, MaritalStatus, Proficiency, SnsType, StatedLanguage,
    },
};

use super::{rng::Rng, words};
use crate::documents::{Award, Career, Education, End, Entry, LanguageSkill, Moment, Profile, Project, Resume, Sns};

/// A talent and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: i64,
    pub name: String,
    pub mobile: String,
    pub mobile_code: &'static str,
    pub email: String,
    pub creator: Option<i64>,
    pub resume_source: Option<i64>,
    pub profile: Profile,
    pub resume: Resume,
    pub created_at: i64,
    pub updated_at: i64,
    /// 0: never.
    pub applied_at: i64,
}

/// Existing rows of the tenant that generated talents refer to.
#[derive(Clone, Debug, Default)]
pub struct ExistingRefs {
    pub creators: Vec<i64>,
    pub resume_sources: Vec<i64>,
}

/// 2020-01-01: the creation time of the first talent.
const FIRST_CREATED_AT_MS: i64 = 1_577_836_800_000;
/// Interval between two creation times. It does not depend on the number of talents, so more can be added later.
const CREATED_INTERVAL_MS: i64 = 15_000;
const DAY: i64 = 86_400_000;
/// A prime that does not divide a power of ten: multiplying by it shuffles all numbers of eight digits.
const PHONE_MULTIPLIER: u64 = 49_979_687;
/// The share of talents with Chinese names and texts.
const CHINESE_SHARE: f64 = 0.7;

/// The talent with this number, from 1.
pub fn person(seed: u64, number: u64, among: &ExistingRefs) -> Person {
    let mut rng = Rng::new(seed, number);
    let chinese = rng.random_bool(CHINESE_SHARE);
    let created_at =
        FIRST_CREATED_AT_MS + number as i64 * CREATED_INTERVAL_MS + rng.between(0, CREATED_INTERVAL_MS - 1);
    // Most are updated soon, some after a year.
    let updated_at = created_at + (rng.unit_f64().powi(4) * 400.0 * DAY as f64) as i64;
    let applied_at = if rng.random_bool(0.6) { created_at + rng.between(0, 300) * DAY / 4 } else { 0 };
    let id = ((created_at / 1000) << 32) | ((seed & 0x3FF) << 22) as i64 | (number & 0x3F_FFFF) as i64;
    let (name, spelled) = name(&mut rng, chinese);
    let digits = number.wrapping_add(seed).wrapping_mul(PHONE_MULTIPLIER) % 100_000_000;
    let email = format!("{spelled}{number}@{}", rng.choose_zipf(words::MAIL_HOSTS));
    let mobile = if chinese {
        format!("{}{digits:08}", rng.choose_zipf(words::MOBILE_PREFIXES))
    } else {
        format!("7{:01}{digits:08}", rng.between(0, 9))
    };
    let creator = Some(rng.choose(&among.creators)).filter(|creator| *creator != 0);
    let (profile, resume) = known(&mut rng, chinese, created_at);
    let resume_source = Some(rng.choose(&among.resume_sources)).filter(|source| *source != 0);
    let mobile_code = if chinese { "86" } else { "44" };
    Person {
        id,
        name,
        mobile,
        mobile_code,
        email,
        creator,
        resume_source,
        profile,
        resume,
        created_at,
        updated_at,
        applied_at,
    }
}

/// The name, and the name in a mail address.
fn name(rng: &mut Rng, chinese: bool) -> (String, String) {
    if !chinese {
        let (first, last) = (rng.choose_zipf(words::FIRST_NAMES), rng.choose_zipf(words::LAST_NAMES));
        return (format!("{first} {last}"), format!("{first}.{last}").to_lowercase());
    }
    let pick = |rng: &mut Rng, from: &[(&'static str, &'static str)]| {
        from.get(rng.zipf_rank(from.len())).copied().unwrap_or_default()
    };
    let (family, family_spelled) = pick(rng, words::SURNAMES);
    let (mut given, mut given_spelled) = (String::new(), String::new());
    for _ in 0..if rng.random_bool(0.75) { 2 } else { 1 } {
        let (character, spelled) = pick(rng, words::GIVEN);
        given.push_str(character);
        given_spelled.push_str(spelled);
    }
    (format!("{family}{given}"), format!("{family_spelled}.{given_spelled}"))
}

fn known(rng: &mut Rng, chinese: bool, entered: i64) -> (Profile, Resume) {
    let year = 1970 + entered / DAY * 400 / 146_097;
    let experience = (rng.unit_f64().powi(2) * 25.0) as i64;
    let graduated = year - experience;
    let degree = rng.choose(&[5, 6, 6, 6, 6, 6, 7, 7, 8]);
    let cities = if chinese { words::CITIES_ZH } else { words::CITIES_EN };
    let id = |rng: &mut Rng| ResumeEntryId::new(((entered / 1000) << 32) | (rng.bits() >> 32) as i64);
    let mut skills: Vec<String> = Vec::new();
    for _ in 0..rng.between(2, 6) {
        let skill = rng.choose_zipf(words::SKILLS);
        if skills.iter().all(|known| known != skill) {
            skills.push(skill.to_owned());
        }
    }
    let country = Some(if chinese { "CN_1" } else { "CN_3" }.to_owned());
    let profile = Profile {
        mobile_country: country.clone(),
        gender: Some(rng.choose(&[Sex(Gender::Male), Sex(Gender::Female)]).0),
        nationality: country,
        current_city: Some(rng.choose_zipf(cities).to_owned()),
        hometown: rng.random_bool(0.4).then(|| rng.choose_zipf(cities).to_owned()),
        preferred_cities: (0..rng.between(0, 2)).map(|_| rng.choose_zipf(cities).to_owned()).collect(),
        birthday: Some((graduated - 22 - 1970) * 365 * DAY + rng.between(0, 364) * DAY),
        experience_years: Some(experience),
        marital_status: rng.random_bool(0.2).then_some(MaritalStatus::Single),
        home_address: rng
            .random_bool(0.2)
            .then(|| format!("{}{}", rng.choose_zipf(words::STREETS), rng.between(1, 300))),
        ..Profile::default()
    };
    let resume = Resume {
        educations: educations(rng, chinese, graduated, degree, id),
        careers: careers(rng, chinese, year, experience, id),
        projects: (0..rng.between(0, 2)).map(|_| entry(id(rng), project(rng, chinese, year))).collect(),
        awards: (0..rng.between(0, 5) / 4)
            .map(|_| {
                let title = Some(if chinese { "国家奖学金" } else { "Dean's list" }.to_owned());
                entry(id(rng), Award { title, at: Year::new(graduated).map(Moment::Year), desc: None })
            })
            .collect(),
        languages: (0..rng.between(0, 1))
            .map(|_| {
                let language = Some(if chinese { StatedLanguage::English } else { StatedLanguage::Mandarin });
                entry(id(rng), LanguageSkill { language, proficiency: Some(Proficiency::Business) })
            })
            .collect(),
        sns: (0..rng.between(0, 3) / 3)
            .map(|_| {
                let sns_type = Some(if chinese { SnsType::Maimai } else { SnsType::LinkedIn });
                let link = Some(format!("https://example.com/people/{}", rng.between(1, 999_999)));
                entry(id(rng), Sns { sns_type, link })
            })
            .collect(),
        skills,
        top_degree: Some(level(degree)),
        first_degree: Some(if degree == 5 { FirstDegree::College } else { FirstDegree::Bachelor }),
        ..Resume::default()
    };
    (profile, resume)
}

fn entry<T>(id: ResumeEntryId, content: T) -> Entry<T> {
    Entry { id, content, custom: Vec::new() }
}

fn month(year: i64, month: i64) -> Option<Moment> {
    Month::new(year, month).map(Moment::Month)
}

#[derive(Clone, Copy)]
struct Sex(Gender);

impl Default for Sex {
    fn default() -> Self {
        Self(Gender::Other)
    }
}

fn level(degree: i64) -> Degree {
    match degree {
        5 => Degree::College,
        6 => Degree::Bachelor,
        7 => Degree::Master,
        _ => Degree::Doctor,
    }
}

fn educations(
    rng: &mut Rng,
    chinese: bool,
    graduated: i64,
    top: i64,
    id: impl Fn(&mut Rng) -> ResumeEntryId,
) -> Vec<Entry<Education>> {
    let majors = if chinese { words::MAJORS_ZH } else { words::MAJORS_EN };
    let mut list = Vec::new();
    let mut end = graduated;
    for degree in (top.min(6)..=top).rev() {
        let start = end - if degree >= 7 { 3 } else { 4 };
        let last_day = Date::new(end, 6, 30).map(|day| Moment::Instant(day.begins_at_ms()));
        let education = Education {
            degree: Some(level(degree)),
            school: Some(rng.choose_zipf(words::SCHOOLS).to_owned()),
            field_of_study: Some(rng.choose_zipf(majors).to_owned()),
            start: month(start, 9),
            end: last_day.map(End::At),
            education_type: Some(EducationType::FullTime),
            ..Education::default()
        };
        list.push(entry(id(rng), education));
        end = start;
    }
    list
}

fn careers(
    rng: &mut Rng,
    chinese: bool,
    year: i64,
    experience: i64,
    id: impl Fn(&mut Rng) -> ResumeEntryId,
) -> Vec<Entry<Career>> {
    let mut list = Vec::new();
    let (mut end, first) = (year, year - experience);
    while end > first && list.len() < 5 {
        let start = (end - rng.between(1, 6)).max(first);
        let (company, title) = if chinese {
            let company = format!("{}{}", rng.choose_zipf(words::COMPANY_ZH), rng.choose_zipf(words::TRADES_ZH));
            (company, format!("{}{}", rng.choose_zipf(words::GRADES_ZH), rng.choose_zipf(words::TITLES_ZH)))
        } else {
            let company = format!("{} {}", rng.choose_zipf(words::COMPANY_EN), rng.choose_zipf(words::TRADES_EN));
            (company, format!("{}{}", rng.choose_zipf(words::GRADES_EN), rng.choose_zipf(words::TITLES_EN)))
        };
        let career = Career {
            company: Some(company),
            title: Some(title),
            desc: Some(accomplishment(rng, chinese)),
            start: month(start, 7),
            end: if list.is_empty() { Some(End::Ongoing) } else { month(end, 6).map(End::At) },
            career_type: Some(CareerType::Work),
            tags: Vec::new(),
        };
        list.push(entry(id(rng), career));
        end = start;
    }
    list
}

fn project(rng: &mut Rng, chinese: bool, year: i64) -> Project {
    let mut code: String = (0..rng.between(2, 3)).map(|_| rng.choose_zipf(words::SYLLABLES)).collect();
    if let Some(first) = code.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    Project {
        name: Some(if chinese {
            format!("{code}{}", rng.choose_zipf(words::THINGS_ZH))
        } else {
            format!("Project {code}")
        }),
        role: Some(if chinese { "技术负责人" } else { "Contributor" }.to_owned()),
        link: None,
        desc: Some(accomplishment(rng, chinese)),
        start: month(year - 2, 3),
        end: month(year - 1, 1).map(End::At),
    }
}

fn accomplishment(rng: &mut Rng, chinese: bool) -> String {
    let count = rng.between(2, 40);
    if chinese {
        let (act, thing) = (rng.choose_zipf(words::ACTS_ZH), rng.choose_zipf(words::THINGS_ZH));
        format!("{act}{thing}，团队{count}人，{}", rng.choose_zipf(words::RESULTS_ZH))
    } else {
        let (act, thing) = (rng.choose_zipf(words::ACTS_EN), rng.choose_zipf(words::THINGS_EN));
        format!("{act} {thing} {}, {count} people", rng.choose_zipf(words::RESULTS_EN))
    }
}
