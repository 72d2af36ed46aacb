//! Applies a draft to a user, or refuses it.

use hire_rules::contact::{self, OrderRefusal};

use super::draft::Draft;
use crate::{
    organisation::ContactScope,
    store::{
        StoreError, Tx,
        directory::{self, EmployeeType, User},
        users::{self, UserDepartment},
    },
};

/// Departments of a user, at most.
const MAX_DEPARTMENTS: usize = 50;
/// Users directly in a department, at most.
const MAX_USERS: i64 = 10_000;
/// Characters of other texts, at most.
const MAX_CHARS: usize = 255;

/// Why a user is not stored. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum UserRefusal {
    /// The user of a change is not in the contact scope of the app.
    NoUserAuthority,
    HasResigned,
    NotJoined,
    Exited,
    FounderFrozen,
    OrderNeedsDepartment,
    NameBlank,
    NameTooLong,
    EnglishNameTooLong,
    NicknameTooLong,
    UserIdTooLong,
    UserIdInvalid,
    NoEmailOrMobile,
    NoMobile,
    MobileInvalid,
    EmailInvalid,
    MobileAndEmailNeeded,
    DepartmentRequired,
    TooManyDepartments,
    EmployeeTypeInvalid,
    EmployeeTypeInactive,
    /// A department is not in the contact scope of the app.
    NoDepartmentAuthority,
    OrderDepartmentInvalid,
    PrimaryDepartmentNotFirst,
    DepartmentHasTooManyUsers,
    LeaderIsOneself,
    LeaderResigned,
    JobLevelInvalid,
    JobFamilyInvalid,
    JobTitleTooLong,
    GeoNotEnabled,
    NoLicenseAuthority,
    EnterpriseEmailUnavailable,
    AvatarKeyInvalid,
    JoinTimeInvalid,
    /// A member that has no error of its own.
    TooLong(&'static str),
    MobileExists,
    EmailExists,
    UserIdExists,
    EmployeeNoExists,
    Store(StoreError),
}

impl From<StoreError> for UserRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// A draft and the records that it is checked against.
pub(super) struct Check<'a> {
    pub draft: &'a Draft,
    pub scope: &'a ContactScope,
    pub departments_before: &'a [UserDepartment],
    /// Characters of a name, at most.
    pub max_name: usize,
}

impl Check<'_> {
    /// The user as it is after the change, without city and title, and its departments.
    pub fn apply(
        &self,
        tx: &mut Tx<'_>,
        before: Option<&User>,
        mut after: User,
    ) -> Result<(User, Vec<UserDepartment>), UserRefusal> {
        self.names(&mut after)?;
        self.own_id(&mut after)?;
        self.reachable(&mut after)?;
        self.department_count()?;
        self.employee_type(tx, &mut after)?;
        let departments = self.departments(tx, after.id)?;
        self.leaders(tx, &mut after)?;
        self.level_and_family(tx, &mut after)?;
        self.rest(&mut after)?;
        unique(tx, before, &after)?;
        Ok((after, departments))
    }

    fn names(&self, after: &mut User) -> Result<(), UserRefusal> {
        let draft = self.draft;
        if draft.name.as_ref().is_some_and(|name| name.trim().is_empty()) {
            return Err(UserRefusal::NameBlank);
        }
        let too_long = |text: &Option<String>| text.as_ref().is_some_and(|text| text.chars().count() > self.max_name);
        for (text, refusal) in [
            (&draft.name, UserRefusal::NameTooLong),
            (&draft.en_name, UserRefusal::EnglishNameTooLong),
            (&draft.nickname, UserRefusal::NicknameTooLong),
        ] {
            if too_long(text) {
                return Err(refusal);
            }
        }
        if let Some(name) = &draft.name {
            after.name.zh.clone_from(name);
        }
        assign(&mut after.document.0.en_name, draft.en_name.as_ref());
        assign(&mut after.document.0.nickname, draft.nickname.as_ref());
        after.name.en = after.document.en_name.clone().unwrap_or_else(|| after.name.zh.clone());
        Ok(())
    }

    fn own_id(&self, after: &mut User) -> Result<(), UserRefusal> {
        let Some(id) = self.draft.user_id.as_ref().filter(|id| !id.is_empty()) else { return Ok(()) };
        if id.chars().count() > contact::MAX_ID_CHARS {
            return Err(UserRefusal::UserIdTooLong);
        }
        if !contact::is_user_id(id) {
            return Err(UserRefusal::UserIdInvalid);
        }
        after.user_id.clone_from(id);
        Ok(())
    }

    fn reachable(&self, after: &mut User) -> Result<(), UserRefusal> {
        assign(&mut after.email, self.draft.email.as_ref());
        if let Some(mobile) = &self.draft.mobile {
            if mobile.is_empty() {
                let without = if after.email.is_none() { UserRefusal::NoEmailOrMobile } else { UserRefusal::NoMobile };
                return Err(without);
            }
            after.mobile = Some(contact::canonical_mobile(mobile).ok_or(UserRefusal::MobileInvalid)?);
        }
        if after.email.as_ref().is_some_and(|email| !contact::is_email(email)) {
            return Err(UserRefusal::EmailInvalid);
        }
        let foreign = after.mobile.as_ref().is_some_and(|mobile| !contact::is_chinese_mobile(mobile));
        let stated = self.draft.mobile.is_some() || self.draft.email.is_some();
        if stated && foreign && after.email.is_none() {
            return Err(UserRefusal::MobileAndEmailNeeded);
        }
        if stated && after.mobile.is_none() && after.email.is_none() {
            return Err(UserRefusal::NoEmailOrMobile);
        }
        Ok(())
    }

    fn department_count(&self) -> Result<(), UserRefusal> {
        match self.draft.departments.as_deref() {
            Some([]) => Err(UserRefusal::DepartmentRequired),
            Some(departments) if departments.len() > MAX_DEPARTMENTS => Err(UserRefusal::TooManyDepartments),
            _ => Ok(()),
        }
    }

    fn employee_type(&self, tx: &mut Tx<'_>, after: &mut User) -> Result<(), UserRefusal> {
        let Some(value) = self.draft.employee_type else { return Ok(()) };
        let kind = directory::employee_type_of_value(tx, &value.to_string())?;
        let kind: EmployeeType = kind.ok_or(UserRefusal::EmployeeTypeInvalid)?;
        // One that the user has already stays, also when it is disabled.
        if !kind.active && after.employee_type != Some(kind.id) {
            return Err(UserRefusal::EmployeeTypeInactive);
        }
        after.employee_type = Some(kind.id);
        Ok(())
    }

    fn departments(&self, tx: &mut Tx<'_>, user: i64) -> Result<Vec<UserDepartment>, UserRefusal> {
        let before = self.departments_before;
        let Some(stated) = &self.draft.departments else { return Ok(before.to_vec()) };
        let mut departments: Vec<i64> = Vec::with_capacity(stated.len());
        for department in stated {
            if !departments.contains(department) {
                departments.push(*department);
            }
        }
        let all = before.iter().map(|row| row.department).chain(departments.iter().copied());
        if !self.scope.has_departments(tx, all)? {
            return Err(UserRefusal::NoDepartmentAuthority);
        }
        let orders = match &self.draft.orders {
            Some(orders) => orders.clone(),
            None => kept(before, &departments),
        };
        let ordered = contact::ordered(&departments, &orders).map_err(|refusal| match refusal {
            OrderRefusal::Department => UserRefusal::OrderDepartmentInvalid,
            OrderRefusal::Primary => UserRefusal::PrimaryDepartmentNotFirst,
        })?;
        for order in &ordered {
            let is_new = before.iter().all(|row| row.department != order.department);
            if is_new && users::count_in(tx, order.department)? >= MAX_USERS {
                return Err(UserRefusal::DepartmentHasTooManyUsers);
            }
        }
        Ok((0..).zip(ordered).map(|(ordinal, order)| row(user, ordinal, &order)).collect())
    }

    fn leaders(&self, tx: &mut Tx<'_>, after: &mut User) -> Result<(), UserRefusal> {
        let dotted = self.draft.dotted_line_leaders.iter().flatten().copied();
        for leader in self.draft.leader.flatten().into_iter().chain(dotted) {
            if leader == after.id {
                return Err(UserRefusal::LeaderIsOneself);
            }
            if !tx.get::<User>(&leader)?.is_some_and(|leader| leader.active) {
                return Err(UserRefusal::LeaderResigned);
            }
        }
        if let Some(leader) = self.draft.leader {
            after.leader = leader;
        }
        if let Some(leaders) = &self.draft.dotted_line_leaders {
            after.document.0.dotted_line_leaders.clone_from(leaders);
        }
        Ok(())
    }

    fn level_and_family(&self, tx: &mut Tx<'_>, after: &mut User) -> Result<(), UserRefusal> {
        if let Some(id) = &self.draft.job_level_id {
            after.job_level = match id.as_str() {
                "" => None,
                id => Some(directory::usable_job_level(tx, id)?.ok_or(UserRefusal::JobLevelInvalid)?),
            };
        }
        if let Some(id) = &self.draft.job_family_id {
            after.job_family = match id.as_str() {
                "" => None,
                id => Some(directory::usable_job_family(tx, id)?.ok_or(UserRefusal::JobFamilyInvalid)?),
            };
        }
        Ok(())
    }

    fn rest(&self, after: &mut User) -> Result<(), UserRefusal> {
        let draft = self.draft;
        let is_stated = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
        let too_long = |text: &Option<String>| text.as_ref().is_some_and(|text| text.chars().count() > MAX_CHARS);
        if too_long(&draft.job_title) {
            return Err(UserRefusal::JobTitleTooLong);
        }
        if is_stated(&draft.geo) {
            return Err(UserRefusal::GeoNotEnabled);
        }
        if draft.subscription_ids.as_ref().is_some_and(|ids| !ids.is_empty()) {
            return Err(UserRefusal::NoLicenseAuthority);
        }
        if is_stated(&draft.enterprise_email) {
            return Err(UserRefusal::EnterpriseEmailUnavailable);
        }
        if too_long(&draft.avatar_key) {
            return Err(UserRefusal::AvatarKeyInvalid);
        }
        if draft.join_time.is_some_and(i64::is_negative) {
            return Err(UserRefusal::JoinTimeInvalid);
        }
        for (text, member) in
            [(&draft.country, "country"), (&draft.work_station, "work_station"), (&draft.employee_no, "employee_no")]
        {
            if too_long(text) {
                return Err(UserRefusal::TooLong(member));
            }
        }
        let document = &mut after.document.0;
        assign(&mut document.avatar_key, draft.avatar_key.as_ref());
        assign(&mut document.country, draft.country.as_ref());
        assign(&mut document.work_station, draft.work_station.as_ref());
        assign(&mut after.employee_no, draft.employee_no.as_ref());
        if let Some(visible) = draft.mobile_visible {
            document.mobile_hidden = !visible;
        }
        if let Some(gender) = draft.gender {
            document.gender = Some(gender);
        }
        if let Some(time) = draft.join_time {
            document.join_time = Some(time).filter(|time| *time > 0);
        }
        after.frozen = draft.frozen.unwrap_or(after.frozen);
        Ok(())
    }
}

/// Sets the stated members; an empty text clears one.
fn assign(target: &mut Option<String>, stated: Option<&String>) {
    if let Some(text) = stated {
        *target = Some(text.clone()).filter(|text| !text.is_empty());
    }
}

/// The orders of the departments that a user keeps.
fn kept(before: &[UserDepartment], departments: &[i64]) -> Vec<contact::Order> {
    let order = |row: &UserDepartment| contact::Order {
        department: row.department,
        user_order: row.user_order,
        department_order: row.department_order,
        primary: None,
    };
    before.iter().filter(|row| departments.contains(&row.department)).map(order).collect()
}

fn row(user: i64, ordinal: i64, order: &contact::Order) -> UserDepartment {
    UserDepartment {
        user,
        department: order.department,
        ordinal,
        user_order: order.user_order,
        department_order: order.department_order,
    }
}

/// Values that no two active users have. A unique index decides between two requests at once; the checks give the error.
fn unique(tx: &mut Tx<'_>, before: Option<&User>, after: &User) -> Result<(), UserRefusal> {
    fn changed<'a>(before: Option<&String>, after: Option<&'a String>) -> Option<&'a String> {
        after.filter(|after| before != Some(*after))
    }
    if let Some(mobile) = changed(before.and_then(|user| user.mobile.as_ref()), after.mobile.as_ref())
        && users::mobile_is_taken(tx, mobile, after.id)?
    {
        return Err(UserRefusal::MobileExists);
    }
    if let Some(email) = changed(before.and_then(|user| user.email.as_ref()), after.email.as_ref())
        && users::email_is_taken(tx, email, after.id)?
    {
        return Err(UserRefusal::EmailExists);
    }
    if let Some(id) = changed(before.map(|user| &user.user_id), Some(&after.user_id))
        && users::user_id_is_taken(tx, id, after.id)?
    {
        return Err(UserRefusal::UserIdExists);
    }
    if let Some(number) = changed(before.and_then(|user| user.employee_no.as_ref()), after.employee_no.as_ref())
        && users::employee_no_is_taken(tx, number, after.id)?
    {
        return Err(UserRefusal::EmployeeNoExists);
    }
    Ok(())
}
