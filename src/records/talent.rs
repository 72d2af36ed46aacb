use hire_api::talent::list::{
    Award, Career, Degree, Education, FirstDegree, Gender, IdentificationType, LanguageSkill, MaritalStatus, Project,
    Registration, Sns, Works,
};
use serde::{Deserialize, Serialize};

/// The parts of a talent's profile that nothing is filtered by.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TalentDocument {
    pub mobile_code: Option<String>,
    /// The code of a place of type country.
    pub mobile_country_code: Option<String>,
    pub experience_years: Option<i64>,
    /// As stated; a birthday wins over it.
    pub age: Option<i64>,
    pub nationality_code: Option<String>,
    pub gender: Option<Gender>,
    pub current_city: Option<String>,
    pub hometown_city: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub preferred_cities: Vec<String>,
    pub identification_type: Option<IdentificationType>,
    /// Milliseconds.
    pub birthday: Option<i64>,
    pub marital_status: Option<MaritalStatus>,
    pub home_address: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub resume_sources: Vec<i64>,
    /// Newest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub resume_attachments: Vec<i64>,
    pub top_degree: Option<Degree>,
    pub first_degree: Option<FirstDegree>,
}

/// A talent's resume. Each list has a column of its own, from which it goes out as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resume {
    pub educations: Vec<Education>,
    pub careers: Vec<Career>,
    pub projects: Vec<Project>,
    pub works: Vec<Works>,
    pub awards: Vec<Award>,
    pub languages: Vec<LanguageSkill>,
    pub sns: Vec<Sns>,
    pub registrations: Vec<Registration>,
    /// Found by the search, shown by no operation of the mission.
    pub skills: Vec<String>,
}

/// The end of what still lasts.
const LASTING: &str = "-";

impl Resume {
    /// The columns, in the order of [`Resume::texts`].
    pub const COLUMNS: [&str; 9] =
        ["educations", "careers", "projects", "works", "awards", "languages", "sns", "registrations", "skills"];

    /// As it has to be stored, because the lists go out as they are: what still lasts has no other end, and tags are
    /// left out where there are none.
    #[must_use]
    pub fn settled(mut self) -> Self {
        for education in &mut self.educations {
            if education.end_time.as_deref() == Some(LASTING) {
                education.end_time_v2 = None;
            }
            education.tag_list.take_if(|tags| tags.is_empty());
        }
        for career in &mut self.careers {
            career.tag_list.take_if(|tags| tags.is_empty());
        }
        self
    }

    /// What each column holds: nothing where a list is empty, as an answer leaves it out.
    pub fn texts(&self) -> [Option<String>; 9] {
        [
            text(&self.educations),
            text(&self.careers),
            text(&self.projects),
            text(&self.works),
            text(&self.awards),
            text(&self.languages),
            text(&self.sns),
            text(&self.registrations),
            text(&self.skills),
        ]
    }
}

fn text<T: Serialize>(list: &[T]) -> Option<String> {
    // Lists are plain data: no map with keys that are not text, no failing serializer.
    (!list.is_empty()).then(|| serde_json::to_string(list).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_settled_resume_has_no_end_of_what_lasts_and_no_empty_tags() {
        let resume = Resume {
            educations: serde_json::from_str(
                r#"[{"id":"1","end_time":"-","end_time_v2":"5","tag_list":[]},
                    {"id":"2","end_time":"2015-06","end_time_v2":"6","tag_list":[1]}]"#,
            )
            .unwrap(),
            careers: serde_json::from_str(r#"[{"id":"3","tag_list":[]}]"#).unwrap(),
            ..Resume::default()
        };
        let [educations, careers, rest @ ..] = resume.settled().texts();
        let expected =
            r#"[{"id":"1","end_time":"-"},{"id":"2","end_time":"2015-06","end_time_v2":"6","tag_list":[1]}]"#;
        assert_eq!(educations.as_deref(), Some(expected));
        assert_eq!(careers.as_deref(), Some(r#"[{"id":"3"}]"#));
        assert_eq!(rest, [const { None }; 7]);
    }
}
