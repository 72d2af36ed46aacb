use hire_api::talent::list::Resume;
use serde::{Deserialize, Serialize};

/// What has to be looked at to show a talent. What goes out as it is has texts of its own: the profile, and the resume.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TalentDocument {
    /// As stated; a birthday wins over it.
    pub age: Option<i64>,
    pub nationality_code: Option<String>,
    pub current_city: Option<String>,
    pub hometown_city: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub preferred_cities: Vec<String>,
    /// Milliseconds.
    pub birthday: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub resume_sources: Vec<i64>,
    /// In any order; answers list the newest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub resume_attachments: Vec<i64>,
}

/// The end of what still lasts.
const LASTING: &str = "-";

/// A resume as it has to be stored, because it goes out as it is: what still lasts has no other end, and what is empty is
/// left out.
#[must_use]
pub fn settled(mut resume: Resume) -> Resume {
    for education in resume.education_list.iter_mut().flatten() {
        if education.end_time.as_deref() == Some(LASTING) {
            education.end_time_v2 = None;
        }
        without_empty(&mut education.tag_list);
    }
    for career in resume.career_list.iter_mut().flatten() {
        without_empty(&mut career.tag_list);
    }
    without_empty(&mut resume.education_list);
    without_empty(&mut resume.career_list);
    without_empty(&mut resume.project_list);
    without_empty(&mut resume.works_list);
    without_empty(&mut resume.award_list);
    without_empty(&mut resume.language_list);
    without_empty(&mut resume.sns_list);
    without_empty(&mut resume.interview_registration_list);
    resume
}

fn without_empty<T>(list: &mut Option<Vec<T>>) {
    list.take_if(|list| list.is_empty());
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_settled_resume_has_no_end_of_what_lasts_and_nothing_that_is_empty() {
        let resume: Resume = serde_json::from_str(
            r#"{"education_list":[{"id":"1","end_time":"-","end_time_v2":"5","tag_list":[]},
                    {"id":"2","end_time":"2015-06","end_time_v2":"6","tag_list":[1]}],
                "career_list":[{"id":"3","tag_list":[]}],"project_list":[],"works_list":[],"award_list":[],
                "language_list":[],"sns_list":[],"interview_registration_list":[],"top_degree":7}"#,
        )
        .unwrap();
        let expected = concat!(
            r#"{"education_list":[{"id":"1","end_time":"-"},"#,
            r#"{"id":"2","end_time":"2015-06","end_time_v2":"6","tag_list":[1]}],"#,
            r#""career_list":[{"id":"3"}],"top_degree":7}"#
        );
        assert_eq!(serde_json::to_string(&settled(resume)).unwrap(), expected);
    }
}
