//! The parts of a talent that have no columns, independent of the operations that write and show them.

use std::ops::Deref;

use hire_types::{
    id::{AttachmentId, RegistrationFormId, ResumeEntryId, TalentFieldId, TalentModuleId},
    talent::{
        AcademicRanking, CareerTag, CareerType, Degree, EducationTag, EducationType, FirstDegree, Gender,
        MaritalStatus, Proficiency, SnsType, StatedLanguage,
    },
};
use serde::{Deserialize, Serialize};

use super::{End, Moment};

/// Personal data of a talent. Times are milliseconds, places are codes.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Of the mobile number.
    pub mobile_country: Option<String>,
    pub gender: Option<Gender>,
    pub birthday: Option<i64>,
    /// As given; a birthday takes precedence.
    pub age: Option<i64>,
    /// The start of the first job.
    pub work_since: Option<i64>,
    /// As given; `work_since` takes precedence.
    pub experience_years: Option<i64>,
    pub marital_status: Option<MaritalStatus>,
    pub nationality: Option<String>,
    pub current_city: Option<String>,
    pub hometown: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub preferred_cities: Vec<String>,
    pub home_address: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub custom: Vec<CustomValue>,
}

/// Educations, careers, skills and other entries of the resume.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resume {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub educations: Vec<Entry<Education>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub careers: Vec<Entry<Career>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<Entry<Project>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub works: Vec<Entry<Works>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub awards: Vec<Entry<Award>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Entry<LanguageSkill>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sns: Vec<Entry<Sns>>,
    pub self_evaluation: Option<Entry<SelfEvaluation>>,
    /// Found by the search; no operation shows them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub registrations: Vec<Registration>,
    /// Files with the whole resume, in any order; responses list the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<AttachmentId>,
    pub top_degree: Option<Degree>,
    pub first_degree: Option<FirstDegree>,
    /// Modules that the company added to its resumes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub custom: Vec<CustomModule>,
}

/// An entry of a resume, with the values of the fields that the company added to entries of its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry<T> {
    /// Of works with a file, the id of the file.
    pub id: ResumeEntryId,
    pub content: T,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub custom: Vec<CustomValue>,
}

impl<T> Deref for Entry<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.content
    }
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Education {
    pub degree: Option<Degree>,
    pub school: Option<String>,
    pub field_of_study: Option<String>,
    pub start: Option<Moment>,
    pub end: Option<End>,
    pub education_type: Option<EducationType>,
    pub academic_ranking: Option<AcademicRanking>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<EducationTag>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Career {
    pub company: Option<String>,
    pub title: Option<String>,
    pub desc: Option<String>,
    pub start: Option<Moment>,
    pub end: Option<End>,
    pub career_type: Option<CareerType>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<CareerTag>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    pub name: Option<String>,
    pub role: Option<String>,
    pub link: Option<String>,
    pub desc: Option<String>,
    pub start: Option<Moment>,
    pub end: Option<End>,
}

/// A work that the talent shows.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Works {
    pub attachment: Option<AttachmentId>,
    pub name: Option<String>,
    pub link: Option<String>,
    pub desc: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Award {
    pub title: Option<String>,
    pub at: Option<Moment>,
    pub desc: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageSkill {
    pub language: Option<StatedLanguage>,
    pub proficiency: Option<Proficiency>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sns {
    pub sns_type: Option<SnsType>,
    pub link: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfEvaluation {
    pub content: Option<String>,
}

/// A registration form that the talent filled in, such as before an interview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    pub id: RegistrationFormId,
    /// Milliseconds.
    pub at: i64,
}

/// The value of a custom field, as text in the format of the field's type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomValue {
    pub field: TalentFieldId,
    pub value: String,
}

/// The entries of a custom module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomModule {
    pub module: TalentModuleId,
    #[serde(default)]
    pub entries: Vec<Vec<CustomValue>>,
}

impl Resume {
    /// The highest degree; `Other` only if there is nothing else.
    pub fn highest_degree(&self) -> Option<Degree> {
        let degrees = self.educations.iter().filter_map(|education| education.degree);
        degrees.max_by_key(|degree| if *degree == Degree::Other { 0 } else { degree.code() })
    }

    /// The first degree, from college upwards.
    pub fn lowest_degree(&self) -> FirstDegree {
        let degrees = self.educations.iter().filter_map(|education| education.degree);
        let by_rank = degrees.map(|degree| match degree {
            Degree::College => (0, FirstDegree::College),
            Degree::Bachelor => (1, FirstDegree::Bachelor),
            Degree::Master => (2, FirstDegree::Master),
            Degree::Doctor => (3, FirstDegree::Doctor),
            Degree::Primary | Degree::Junior | Degree::Vocational | Degree::Senior => (4, FirstDegree::BelowCollege),
            Degree::Other => (5, FirstDegree::Other),
        });
        by_rank.min_by_key(|(rank, _)| *rank).map_or(FirstDegree::None, |(_, degree)| degree)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn with_degrees(degrees: &[Degree]) -> Resume {
        let entry = |degree: &Degree| Entry {
            id: ResumeEntryId::new(1),
            content: Education { degree: Some(*degree), ..Education::default() },
            custom: Vec::new(),
        };
        Resume { educations: degrees.iter().map(entry).collect(), ..Resume::default() }
    }

    #[test]
    fn degrees_are_computed_from_the_educations() {
        for (degrees, highest, lowest) in [
            (vec![], None, FirstDegree::None),
            (vec![Degree::Other], Some(Degree::Other), FirstDegree::Other),
            (vec![Degree::Senior, Degree::Other], Some(Degree::Senior), FirstDegree::BelowCollege),
            (vec![Degree::Master, Degree::Bachelor, Degree::Senior], Some(Degree::Master), FirstDegree::Bachelor),
            (vec![Degree::Doctor], Some(Degree::Doctor), FirstDegree::Doctor),
        ] {
            let resume = with_degrees(&degrees);
            assert_eq!((resume.highest_degree(), resume.lowest_degree()), (highest, lowest), "{degrees:?}");
        }
    }

    #[test]
    fn resumes_with_unknown_or_missing_members_are_readable() {
        let text = r#"{"educations":[{"id":"1","content":{"school":"A","new":1},"new":2}],"new":[]}"#;
        let resume: Resume = serde_json::from_str(text).unwrap();
        let expected = r#"{"educations":[{"id":"1","content":{"school":"A"}}]}"#;
        assert_eq!(serde_json::to_string(&resume).unwrap(), expected);
        assert_eq!(serde_json::from_str::<Profile>("{}").unwrap(), Profile::default());
    }
}
