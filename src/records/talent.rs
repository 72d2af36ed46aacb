use hire_api::talent::list::{
    Award, Career, Degree, Education, FirstDegree, Gender, IdentificationType, LanguageSkill, MaritalStatus, Project,
    Registration, Sns, Works,
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
