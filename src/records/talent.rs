use hire_api::{
    talent::list::{
        Award, Career, Degree, Education, FirstDegree, Gender, IdentificationType, LanguageSkill, MaritalStatus,
        Project, Registration, Sns, Works,
    },
    verbatim::Verbatim,
};
use serde::{Deserialize, Serialize};

/// A talent's resume and the parts of the profile that nothing is filtered by.
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
    pub preferred_cities: Vec<String>,
    pub identification_type: Option<IdentificationType>,
    /// Milliseconds.
    pub birthday: Option<i64>,
    pub marital_status: Option<MaritalStatus>,
    pub home_address: Option<String>,
    pub educations: Vec<Education>,
    pub careers: Vec<Career>,
    pub projects: Vec<Project>,
    pub works: Vec<Works>,
    pub awards: Vec<Award>,
    pub languages: Vec<LanguageSkill>,
    pub sns: Vec<Sns>,
    /// Found by the search, shown by no operation of the mission.
    pub skills: Vec<String>,
    pub resume_sources: Vec<i64>,
    pub registrations: Vec<Registration>,
    /// Newest first.
    pub resume_attachments: Vec<i64>,
    pub top_degree: Option<Degree>,
    pub first_degree: Option<FirstDegree>,
}

/// The end of what still lasts.
const LASTING: &str = "-";

impl TalentDocument {
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
}

/// A [`TalentDocument`] as a list of talents reads it: what is shown as it is stays text.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ShownTalent {
    pub mobile_code: Option<String>,
    pub mobile_country_code: Option<String>,
    pub experience_years: Option<i64>,
    pub age: Option<i64>,
    pub nationality_code: Option<String>,
    pub gender: Option<Gender>,
    pub current_city: Option<String>,
    pub hometown_city: Option<String>,
    pub preferred_cities: Vec<String>,
    pub identification_type: Option<IdentificationType>,
    pub birthday: Option<i64>,
    pub marital_status: Option<MaritalStatus>,
    pub home_address: Option<String>,
    pub educations: Option<Verbatim<Vec<Education>>>,
    pub careers: Option<Verbatim<Vec<Career>>>,
    pub projects: Option<Verbatim<Vec<Project>>>,
    pub works: Option<Verbatim<Vec<Works>>>,
    pub awards: Option<Verbatim<Vec<Award>>>,
    pub languages: Option<Verbatim<Vec<LanguageSkill>>>,
    pub sns: Option<Verbatim<Vec<Sns>>>,
    pub resume_sources: Vec<i64>,
    pub registrations: Option<Verbatim<Vec<Registration>>>,
    pub resume_attachments: Vec<i64>,
    pub top_degree: Option<Degree>,
    pub first_degree: Option<FirstDegree>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const DOCUMENT: &str = r#"{"mobile_code":"86","mobile_country_code":"CN_1","experience_years":5,"age":22,
        "nationality_code":"CN_1","gender":1,"current_city":"CT_11","hometown_city":"CT_22",
        "preferred_cities":["ST_47"],"identification_type":1,"birthday":636768000000,"marital_status":1,
        "home_address":"x","educations":[{"id":"1","school":"x"}],"careers":[{"id":"2"}],"projects":[{"id":"3"}],
        "works":[{"id":"4"}],"awards":[{"id":"5"}],"languages":[{"id":"6"}],"sns":[{"id":"7"}],"skills":["Rust"],
        "resume_sources":[8],"registrations":[{"id":"9","registration_time":1}],"resume_attachments":[10],
        "top_degree":7,"first_degree":3}"#;

    /// Every member of the document, the name of each as a `T` knows it.
    fn names<T: std::fmt::Debug>(document: &T) -> Vec<String> {
        let debug = format!("{document:#?}");
        let members = debug.lines().filter_map(|line| line.strip_prefix("    ")?.split_once(": "));
        members.filter(|(name, _)| !name.starts_with(' ')).map(|(name, _)| name.to_owned()).collect()
    }

    #[test]
    fn a_list_reads_all_of_a_document_but_the_skills() {
        let whole: TalentDocument = serde_json::from_str(DOCUMENT).unwrap();
        let shown: ShownTalent = serde_json::from_str(&serde_json::to_string(&whole).unwrap()).unwrap();
        let expected: Vec<String> = names(&whole).into_iter().filter(|name| name != "skills").collect();
        assert_eq!(names(&shown), expected);
        assert!(!format!("{shown:?}").contains("None"), "{shown:?}");
        assert_eq!(shown.educations.unwrap().text(), r#"[{"id":"1","school":"x"}]"#);
    }

    #[test]
    fn a_settled_document_has_no_end_of_what_lasts_and_no_empty_tags() {
        let document = r#"{"educations":[{"id":"1","end_time":"-","end_time_v2":"5","tag_list":[]},
            {"id":"2","end_time":"2015-06","end_time_v2":"6","tag_list":[1]}],"careers":[{"id":"3","tag_list":[]}]}"#;
        let settled = serde_json::from_str::<TalentDocument>(document).unwrap().settled();
        let expected = r#"{"educations":[{"id":"1","end_time":"-"},
            {"id":"2","end_time":"2015-06","end_time_v2":"6","tag_list":[1]}],"careers":[{"id":"3"}]}"#;
        assert_eq!(settled, serde_json::from_str(expected).unwrap());
    }
}
