//! The content of a department in a request.

use hire_types::directory::LeaderType;

use crate::{
    documents::Translations,
    store::{departments::DepartmentPerson, directory::Department},
};

/// The members of a department that a request states. `None` is a member that was left out.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub department_id: Option<String>,
    pub name: Option<String>,
    pub translations: Option<Translations>,
    /// A row that exists, or the root.
    pub parent: Option<i64>,
    /// A number as text.
    pub order: Option<String>,
    /// `Some(None)` clears it.
    pub leader: Option<Option<i64>>,
    pub leaders: Option<Vec<Leader>>,
    pub hr_partners: Option<Vec<i64>>,
    pub group_chat_employee_types: Option<Vec<i64>>,
    pub units: Option<Vec<String>>,
    /// Whether it gets a chat, unless it has one.
    pub group_chat: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leader {
    pub role: LeaderType,
    pub user: i64,
}

impl Leader {
    pub fn main(user: i64) -> Self {
        Self { role: LeaderType::Main, user }
    }
}

/// A department as it was stored.
#[derive(Clone, Debug)]
pub struct Saved {
    pub department: Department,
    pub people: Vec<DepartmentPerson>,
}
