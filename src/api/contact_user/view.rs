//! A user as responses show it. Field permissions are applied when the response is written.

use std::collections::HashMap;

use hire_api::{
    reference::{DepartmentRef, UserRef},
    shapes::directory::{UserOrder, UserStatus},
};
use hire_types::directory::ContactGender;

use crate::{
    api::contact::ROOT_ID,
    id_translator::{IdTranslator, People},
    store::{
        StoreError, Tx,
        departments::ROOT,
        directory::{Department, EmployeeType, JobFamily, JobLevel, User},
        users::{self, JobTitle, UserDepartment, WorkCity},
    },
};

/// Every member that some operation shows and that exists here. There are no custom fields, enterprise mails, places of
/// data, licences and pictures of users.
pub struct UserView {
    pub union_id: Option<String>,
    pub user_id: Option<String>,
    pub open_id: Option<String>,
    pub name: Option<String>,
    pub en_name: Option<String>,
    pub nickname: Option<String>,
    pub email: Option<String>,
    pub mobile: Option<String>,
    pub mobile_visible: Option<bool>,
    pub gender: Option<ContactGender>,
    pub avatar_key: Option<String>,
    pub status: Option<UserStatus>,
    pub department_ids: Option<Vec<DepartmentRef>>,
    pub leader_user_id: Option<UserRef>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub work_station: Option<String>,
    pub join_time: Option<i64>,
    pub is_tenant_manager: Option<bool>,
    pub employee_no: Option<String>,
    pub employee_type: Option<i64>,
    pub orders: Option<Vec<UserOrder>>,
    pub job_title: Option<String>,
    pub is_frozen: Option<bool>,
    pub job_level_id: Option<String>,
    pub job_family_id: Option<String>,
    pub dotted_line_leader_user_ids: Option<Vec<UserRef>>,
}

/// The response type of an operation from a [`UserView`]: the members that it has, and those that nothing fills.
macro_rules! shown {
    ($view:expr => $user:path { $($field:ident),+ $(,)? } without { $($empty:ident),* $(,)? }) => {{
        let view = $view;
        $user { $($field: view.$field.map(Into::into),)+ $($empty: None,)* }
    }};
}
pub(super) use shown;

pub fn user(tx: &mut Tx<'_>, translator: IdTranslator<'_>, user: User) -> Result<UserView, StoreError> {
    let departments = users::departments_of(tx, user.id)?;
    one(tx, translator, &mut People::new(translator), user, &departments)
}

/// Users in their order.
pub fn users(tx: &mut Tx<'_>, translator: IdTranslator<'_>, users: Vec<User>) -> Result<Vec<UserView>, StoreError> {
    let ids: Vec<i64> = users.iter().map(|user| user.id).collect();
    let mut departments: HashMap<i64, Vec<UserDepartment>> = HashMap::new();
    for row in users::departments_of_all(tx, &ids)? {
        departments.entry(row.user).or_default().push(row);
    }
    let mut people = People::new(translator);
    let none = Vec::new();
    let view = |user: User| {
        let departments = departments.get(&user.id).unwrap_or(&none);
        one(tx, translator, &mut people, user, departments)
    };
    users.into_iter().map(view).collect()
}

fn one(
    tx: &mut Tx<'_>,
    translator: IdTranslator<'_>,
    people: &mut People<'_>,
    user: User,
    departments: &[UserDepartment],
) -> Result<UserView, StoreError> {
    let status = status(&user);
    let document = user.document.0;
    let mut ids = Vec::with_capacity(departments.len());
    let mut orders = Vec::with_capacity(departments.len());
    for row in departments {
        let Some(id) = department_id(tx, translator, row.department)? else { continue };
        ids.push(id.clone());
        orders.push(UserOrder {
            department_id: Some(id),
            user_order: Some(row.user_order),
            department_order: Some(row.department_order),
            is_primary_dept: Some(row.ordinal == 0),
        });
    }
    let mut dotted = Vec::new();
    for leader in document.dotted_line_leaders {
        dotted.extend(people.id(tx, leader)?);
    }
    let leader = match user.leader {
        Some(leader) => people.id(tx, leader)?,
        None => None,
    };
    let kind = tx.cached_opt::<EmployeeType>(user.employee_type)?;
    let level = tx.cached_opt::<JobLevel>(user.job_level)?.filter(|level| level.deleted_at.is_none());
    let family = tx.cached_opt::<JobFamily>(user.job_family)?.filter(|family| family.deleted_at.is_none());
    Ok(UserView {
        union_id: translator.union_id(user.id),
        user_id: Some(user.user_id),
        open_id: translator.open_id(user.id),
        name: Some(user.name.zh),
        en_name: document.en_name,
        nickname: document.nickname,
        email: user.email,
        mobile: user.mobile,
        mobile_visible: Some(!document.mobile_hidden),
        gender: Some(document.gender.unwrap_or(ContactGender::Unknown)),
        avatar_key: document.avatar_key,
        status: Some(status),
        department_ids: Some(ids),
        leader_user_id: leader,
        city: tx.cached_opt::<WorkCity>(user.work_city)?.map(|city| city.name.clone()),
        country: document.country,
        work_station: document.work_station,
        join_time: document.join_time,
        is_tenant_manager: Some(document.tenant_manager),
        employee_no: user.employee_no,
        employee_type: kind.and_then(|kind| kind.enum_value.parse().ok()),
        orders: Some(orders),
        job_title: tx.cached_opt::<JobTitle>(user.job_title)?.map(|title| title.name.clone()),
        is_frozen: Some(user.frozen),
        job_level_id: level.map(|level| level.job_level_id.clone()),
        job_family_id: family.map(|family| family.job_family_id.clone()),
        dotted_line_leader_user_ids: Some(dotted),
    })
}

pub fn status(user: &User) -> UserStatus {
    let document = &user.document;
    UserStatus {
        is_frozen: Some(user.frozen),
        is_resigned: Some(!user.active),
        is_activated: Some(user.active && !document.unjoined && !document.exited),
        is_exited: Some(document.exited),
        is_unjoin: Some(document.unjoined),
    }
}

fn department_id(
    tx: &mut Tx<'_>,
    translator: IdTranslator<'_>,
    department: i64,
) -> Result<Option<DepartmentRef>, StoreError> {
    if department == ROOT {
        return Ok(Some(ROOT_ID.to_owned().into()));
    }
    Ok(tx.cached::<Department>(&department)?.map(|department| translator.department(&department)))
}
