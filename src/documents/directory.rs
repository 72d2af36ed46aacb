use hire_types::directory::ContactGender;
use serde::{Deserialize, Serialize};

/// The parts of a user that nothing is filtered by. Times are seconds, people are numbers of users.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct UserDocument {
    /// As it was stated. The English name in the row stands in for it where records need one.
    pub en_name: Option<String>,
    pub nickname: Option<String>,
    pub gender: Option<ContactGender>,
    pub mobile_hidden: bool,
    pub avatar_key: Option<String>,
    pub country: Option<String>,
    pub work_station: Option<String>,
    pub join_time: Option<i64>,
    pub tenant_manager: bool,
    /// Whether the user has not joined the company's account yet.
    pub unjoined: bool,
    /// Whether the user left the company's account without being deleted.
    pub exited: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dotted_line_leaders: Vec<i64>,
}

/// The parts of a department that nothing is filtered by.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DepartmentDocument {
    pub name: Translations,
    /// The id of the chat of its members.
    pub chat_id: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub group_chat_employee_types: Vec<i64>,
}

/// A name in the languages in which it was stated.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Translations {
    pub zh: Option<String>,
    pub ja: Option<String>,
    pub en: Option<String>,
}

impl Translations {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether both have the same text in a language.
    pub fn overlaps(&self, other: &Self) -> bool {
        let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
        same(&self.zh, &other.zh) || same(&self.ja, &other.ja) || same(&self.en, &other.en)
    }
}
