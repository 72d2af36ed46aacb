use hire_types::{
    id::{AttachmentId, ResumeSourceId, TalentFolderId},
    talent::{Gender, IdentificationType},
};

use crate::{
    documents::{
        Award, Career, CustomModule, CustomValue, Education, LanguageSkill, Project, SelfEvaluation, Sns, Works,
    },
    hiring::Ref,
};

/// A person in a request. `None` is an omitted member.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The creator of a new talent, or the user who changes it.
    pub account: Account,
    pub resume_source: Option<ResumeSourceId>,
    pub folders: Vec<TalentFolderId>,
    /// An uploaded file, of which the talent gets a copy.
    pub resume: Option<AttachmentId>,
    pub basics: Basics,
    pub educations: Option<Vec<Stated<Education>>>,
    pub careers: Option<Vec<Stated<Career>>>,
    pub projects: Option<Vec<Stated<Project>>>,
    /// Their attachments are uploaded files, of which the talent gets copies.
    pub works: Option<Vec<Stated<Works>>>,
    pub awards: Option<Vec<Stated<Award>>>,
    pub languages: Option<Vec<Stated<LanguageSkill>>>,
    pub sns: Option<Vec<Stated<Sns>>>,
    pub self_evaluation: Option<Stated<SelfEvaluation>>,
    pub custom: Option<Vec<CustomModule>>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Account {
    #[default]
    System,
    /// A person of the company, or none where one is needed.
    Employee(Option<Ref>),
}

/// An empty text clears the stored one.
#[derive(Clone, Debug, Default)]
pub struct Basics {
    pub name: Option<String>,
    pub mobile: Option<Mobile>,
    pub email: Option<String>,
    pub identity: Option<Identity>,
    /// Milliseconds.
    pub work_since: Option<i64>,
    /// Milliseconds.
    pub birthday: Option<i64>,
    pub gender: Option<Gender>,
    pub nationality: Option<String>,
    pub current_city: Option<String>,
    pub hometown: Option<String>,
    pub preferred_cities: Option<Vec<String>>,
    pub custom: Option<Vec<CustomValue>>,
}

#[derive(Clone, Debug)]
pub struct Mobile {
    pub number: String,
    /// The code of a country among the places.
    pub country: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Identity {
    pub kind: Option<IdentificationType>,
    pub number: Option<String>,
}

/// An entry of a resume that has no id yet.
#[derive(Clone, Debug)]
pub struct Stated<T> {
    pub content: T,
    pub custom: Vec<CustomValue>,
}

/// A record that a draft names; of lists, with the position from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    Account,
    ResumeSource,
    Folder(usize),
    Resume,
    WorksAttachment(usize),
    MobileCountry,
    Nationality,
    CurrentCity,
    Hometown,
    PreferredCity(usize),
}
