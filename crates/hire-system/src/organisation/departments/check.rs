//! Applies a draft to a department, or refuses it.

use std::collections::HashSet;

use hire_rules::contact;
use hire_types::{Name, directory::LeaderType};

use super::draft::{Draft, Leader};
use crate::{
    organisation::ContactScope,
    store::{
        StoreError, Tx,
        departments::{self, DepartmentPerson, DepartmentRole, ROOT},
        directory::{self, Department, User},
        ids,
    },
};

/// Levels of departments below the root, at most.
const MAX_DEPTH: i64 = 25;
/// Departments directly in another, at most.
const MAX_CHILDREN: i64 = 1_000;

/// Digits of the id of a chat.
pub(super) const CHAT_ID_DIGITS: usize = 32;

/// Why a department is not stored. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum DepartmentRefusal {
    /// The department of a change is not in the contact scope of the app.
    NoAuthority,
    NameBlank,
    NameHasSeparator,
    IdInvalid,
    /// The order is not a number of 32 bits that is at least 0.
    OrderInvalid,
    IllegalUnit,
    /// The department above is not in the contact scope of the app.
    NoParentAuthority,
    /// The department would be below itself.
    ParentInside,
    TooDeep,
    TooManyChildren,
    /// A person twice, not exactly one main leader, or another main leader than `leader_user_id`.
    LeadersContradict,
    LeaderResigned,
    HrPartnerInvalid,
    EmployeeTypeInvalid,
    IdExists,
    NameExists,
    TranslationExists,
    OrderExists,
    Store(StoreError),
}

impl From<StoreError> for DepartmentRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// A draft and the records that it is checked against.
pub(super) struct Check<'a> {
    pub draft: &'a Draft,
    pub scope: &'a ContactScope,
    pub people_before: &'a [DepartmentPerson],
}

impl Check<'_> {
    /// The department as it is after the change, and its people.
    pub fn apply(
        &self,
        tx: &mut Tx<'_>,
        before: Option<&Department>,
        mut after: Department,
    ) -> Result<(Department, Vec<DepartmentPerson>), DepartmentRefusal> {
        self.names(&mut after)?;
        self.formats(&mut after)?;
        self.place(tx, before, &mut after)?;
        let people = self.people(tx, after.id)?;
        self.employee_types(tx, &mut after)?;
        self.chat(&mut after);
        self.unique(tx, before, &after)?;
        Ok((after, people))
    }

    fn names(&self, after: &mut Department) -> Result<(), DepartmentRefusal> {
        if let Some(name) = &self.draft.name {
            if name.trim().is_empty() {
                return Err(DepartmentRefusal::NameBlank);
            }
            after.label.clone_from(name);
        }
        if let Some(translations) = &self.draft.translations {
            after.document.0.name.clone_from(translations);
        }
        let translations = &after.document.name;
        let translated = [&translations.zh, &translations.ja, &translations.en].into_iter().flatten();
        if std::iter::once(&after.label).chain(translated).any(|name| name.contains('/')) {
            return Err(DepartmentRefusal::NameHasSeparator);
        }
        let name_in = |translation: &Option<String>| translation.clone().unwrap_or_else(|| after.label.clone());
        after.name = Name { zh: name_in(&translations.zh), en: name_in(&translations.en) };
        Ok(())
    }

    fn formats(&self, after: &mut Department) -> Result<(), DepartmentRefusal> {
        if let Some(id) = self.draft.department_id.as_ref().filter(|id| !id.is_empty()) {
            if !contact::is_department_id(id) {
                return Err(DepartmentRefusal::IdInvalid);
            }
            after.department_id.clone_from(id);
        }
        if let Some(order) = self.draft.order.as_ref().filter(|order| !order.is_empty()) {
            let digits = order.bytes().all(|byte| byte.is_ascii_digit());
            let order = digits.then(|| order.parse::<i32>().ok()).flatten();
            after.ordinal = order.ok_or(DepartmentRefusal::OrderInvalid)?.into();
        }
        if self.draft.units.as_ref().is_some_and(|units| !units.is_empty()) {
            return Err(DepartmentRefusal::IllegalUnit);
        }
        Ok(())
    }

    /// The parent and the place among its children.
    fn place(
        &self,
        tx: &mut Tx<'_>,
        before: Option<&Department>,
        after: &mut Department,
    ) -> Result<(), DepartmentRefusal> {
        let Some(parent) = self.draft.parent else { return Ok(()) };
        if before.is_some_and(|before| before.parent == parent) {
            return Ok(());
        }
        if !self.scope.has_department(tx, parent)? {
            return Err(DepartmentRefusal::NoParentAuthority);
        }
        let above = if parent == ROOT { Vec::new() } else { departments::chain(tx, parent)? };
        if above.contains(&after.id) {
            return Err(DepartmentRefusal::ParentInside);
        }
        let height = match before {
            Some(before) => departments::height(tx, before.id)?,
            None => 1,
        };
        if above.len() as i64 + height > MAX_DEPTH {
            return Err(DepartmentRefusal::TooDeep);
        }
        if departments::child_count(tx, parent)? >= MAX_CHILDREN {
            return Err(DepartmentRefusal::TooManyChildren);
        }
        after.parent = parent;
        if self.draft.order.as_ref().is_none_or(String::is_empty) {
            after.ordinal = departments::next_ordinal(tx, parent)?;
        }
        Ok(())
    }

    fn people(&self, tx: &mut Tx<'_>, department: i64) -> Result<Vec<DepartmentPerson>, DepartmentRefusal> {
        let of = |role| self.people_before.iter().filter(move |person| person.role == role).map(|person| person.user);
        let mut leader: Option<i64> = of(DepartmentRole::Leader).next();
        let mut deputies: Vec<i64> = of(DepartmentRole::Deputy).collect();
        let mut partners: Vec<i64> = of(DepartmentRole::HrPartner).collect();
        if let Some(leaders) = &self.draft.leaders {
            leader = main_leader(leaders)?;
            if self.draft.leader.is_some_and(|stated| stated != leader) {
                return Err(DepartmentRefusal::LeadersContradict);
            }
            let is_deputy = |leader: &&Leader| leader.role == LeaderType::Deputy;
            deputies = leaders.iter().filter(is_deputy).map(|leader| leader.user).collect();
        } else if let Some(stated) = self.draft.leader {
            leader = stated;
            deputies.retain(|deputy| Some(*deputy) != stated);
        }
        let is_known = |user: &i64| self.people_before.iter().any(|person| person.user == *user);
        for user in leader.iter().chain(&deputies).filter(|user| !is_known(user)) {
            if !is_active(tx, *user)? {
                return Err(DepartmentRefusal::LeaderResigned);
            }
        }
        if let Some(stated) = &self.draft.hr_partners {
            let mut seen = HashSet::new();
            partners = stated.iter().copied().filter(|user| seen.insert(*user)).collect();
            for user in &partners {
                if !is_active(tx, *user)? {
                    return Err(DepartmentRefusal::HrPartnerInvalid);
                }
            }
        }
        let rows = |role, users: Vec<i64>| {
            (0..).zip(users).map(move |(ordinal, user)| DepartmentPerson { department, user, role, ordinal })
        };
        Ok(rows(DepartmentRole::Leader, leader.into_iter().collect())
            .chain(rows(DepartmentRole::Deputy, deputies))
            .chain(rows(DepartmentRole::HrPartner, partners))
            .collect())
    }

    fn employee_types(&self, tx: &mut Tx<'_>, after: &mut Department) -> Result<(), DepartmentRefusal> {
        let Some(stated) = &self.draft.group_chat_employee_types else { return Ok(()) };
        for value in stated {
            let kind = directory::employee_type_of_value(tx, &value.to_string())?;
            if !kind.is_some_and(|kind| kind.active) {
                return Err(DepartmentRefusal::EmployeeTypeInvalid);
            }
        }
        after.document.0.group_chat_employee_types.clone_from(stated);
        Ok(())
    }

    fn chat(&self, after: &mut Department) {
        if self.draft.group_chat && after.document.chat_id.is_none() {
            after.document.0.chat_id = Some(ids::text_id("oc_", after.id, CHAT_ID_DIGITS));
        }
    }

    /// A name, a translation and a place are unique among siblings, an id in the company.
    fn unique(
        &self,
        tx: &mut Tx<'_>,
        before: Option<&Department>,
        after: &Department,
    ) -> Result<(), DepartmentRefusal> {
        let (id, parent) = (after.id, after.parent);
        let is_new = |same: fn(&Department, &Department) -> bool| {
            before.is_none_or(|before| before.parent != parent || !same(before, after))
        };
        // The id of a department that exists has an operation of its own.
        if before.is_none() && departments::department_id_is_taken(tx, &after.department_id, id)? {
            return Err(DepartmentRefusal::IdExists);
        }
        if is_new(|before, after| before.label == after.label)
            && departments::label_is_taken(tx, parent, &after.label, id)?
        {
            return Err(DepartmentRefusal::NameExists);
        }
        let translations = &after.document.name;
        if !translations.is_empty() && is_new(|before, after| before.document.name == after.document.name) {
            let siblings = departments::children(tx, parent)?;
            if siblings.iter().any(|other| other.id != id && other.document.name.overlaps(translations)) {
                return Err(DepartmentRefusal::TranslationExists);
            }
        }
        if is_new(|before, after| before.ordinal == after.ordinal)
            && departments::ordinal_is_taken(tx, parent, after.ordinal, id)?
        {
            return Err(DepartmentRefusal::OrderExists);
        }
        Ok(())
    }
}

/// The main leader of a list, which has exactly one unless it is empty.
fn main_leader(leaders: &[Leader]) -> Result<Option<i64>, DepartmentRefusal> {
    let mut seen = HashSet::new();
    if leaders.iter().any(|leader| !seen.insert(leader.user)) {
        return Err(DepartmentRefusal::LeadersContradict);
    }
    let mut main = leaders.iter().filter(|leader| leader.role == LeaderType::Main);
    match (main.next(), main.next()) {
        (Some(only), None) => Ok(Some(only.user)),
        (None, _) if leaders.is_empty() => Ok(None),
        _ => Err(DepartmentRefusal::LeadersContradict),
    }
}

fn is_active(tx: &mut Tx<'_>, user: i64) -> Result<bool, StoreError> {
    Ok(tx.get::<User>(&user)?.is_some_and(|user| user.active))
}
