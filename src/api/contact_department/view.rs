//! A department as responses show it. Field permissions are applied when the response is written.

use std::collections::HashMap;

use hire_api::{
    Endpoint,
    page::Page,
    shapes::{
        common::I18nWithJapanese,
        directory::{Department as Shown, DepartmentLeader, DepartmentStatus},
    },
};
use hire_types::directory::LeaderType;

use crate::{
    api::contact::{Named, ROOT_ID},
    http::{ApiError, Call, PageRequest},
    id_translator::{IdTranslator, People},
    store::{
        StoreError, Tx, access,
        departments::{self, DepartmentPerson, DepartmentRole, Members, Place, ROOT},
        directory::Department,
        record::PageRows,
    },
};

pub fn department(tx: &mut Tx<'_>, translator: IdTranslator<'_>, department: Named) -> Result<Shown, StoreError> {
    match department {
        Named::Root => root(tx),
        Named::Row(department) => {
            let mut shown = departments(tx, translator, vec![department])?;
            shown.pop().ok_or(StoreError::Unsupported("a department has no view"))
        }
    }
}

/// The company itself.
pub fn root(tx: &mut Tx<'_>) -> Result<Shown, StoreError> {
    let members = departments::members_of_root(tx)?;
    Ok(Shown {
        name: access::tenant_name(tx)?,
        department_id: Some(ROOT_ID.to_owned()),
        open_department_id: Some(ROOT_ID.to_owned()),
        member_count: Some(members.all),
        primary_member_count: Some(members.primary),
        ..empty()
    })
}

/// Departments and the company itself, in their order.
pub fn named(tx: &mut Tx<'_>, translator: IdTranslator<'_>, named: Vec<Named>) -> Result<Vec<Shown>, StoreError> {
    named.into_iter().map(|named| department(tx, translator, named)).collect()
}

/// A page of departments that were found below others.
pub fn page<E: Endpoint>(
    tx: &mut Tx<'_>,
    call: &Call<E>,
    page: &PageRequest<'_, 3>,
    PageRows { rows, more }: PageRows<Place>,
) -> Result<Page<Shown>, ApiError<E>> {
    let next = rows.last().filter(|_| more).map(|last| page.token(*last));
    let ids: Vec<i64> = rows.iter().map(|[.., id]| *id).collect();
    let rows = departments::in_order(tx, &ids)?;
    Ok(Page::new(departments(tx, call.translator(), rows)?, next))
}

/// Departments in their order.
pub fn departments(
    tx: &mut Tx<'_>,
    translator: IdTranslator<'_>,
    rows: Vec<Department>,
) -> Result<Vec<Shown>, StoreError> {
    let ids: Vec<i64> = rows.iter().map(|department| department.id).collect();
    let members: HashMap<i64, Members> = departments::members(tx, &ids)?.into_iter().collect();
    let mut people: HashMap<i64, Vec<DepartmentPerson>> = HashMap::new();
    for person in departments::people_of_all(tx, &ids)? {
        people.entry(person.department).or_default().push(person);
    }
    let mut known = People::new(translator);
    let mut shown = Vec::with_capacity(rows.len());
    for department in rows {
        let members = members.get(&department.id).copied().unwrap_or_default();
        let people = people.remove(&department.id).unwrap_or_default();
        shown.push(one(tx, translator, &mut known, department, members, &people)?);
    }
    Ok(shown)
}

fn one(
    tx: &mut Tx<'_>,
    translator: IdTranslator<'_>,
    known: &mut People<'_>,
    department: Department,
    members: Members,
    people: &[DepartmentPerson],
) -> Result<Shown, StoreError> {
    let (mut leaders, mut partners, mut main) = (Vec::new(), Vec::new(), None);
    for person in people {
        let id = known.id(tx, person.user)?;
        let leader_type = match person.role {
            DepartmentRole::Leader => LeaderType::Main,
            DepartmentRole::Deputy => LeaderType::Deputy,
            DepartmentRole::HrPartner => {
                partners.extend(id);
                continue;
            }
        };
        let id = id.map(|id| id.to_string());
        if leader_type == LeaderType::Main {
            main.clone_from(&id);
        }
        leaders.push(DepartmentLeader { leader_type: Some(leader_type), leader_id: id });
    }
    leaders.sort_by_key(|leader| leader.leader_type != Some(LeaderType::Main));
    let parent = match department.parent {
        ROOT => Some(ROOT_ID.to_owned()),
        parent => tx.cached::<Department>(&parent)?.map(|parent| translator.department(&parent).to_string()),
    };
    let document = department.document.0;
    Ok(Shown {
        i18n_name: Some(document.name).filter(|name| !name.is_empty()).map(|name| I18nWithJapanese {
            zh_cn: name.zh,
            ja_jp: name.ja,
            en_us: name.en,
        }),
        name: Some(department.label),
        parent_department_id: parent,
        department_id: Some(department.department_id),
        open_department_id: Some(department.open_department_id),
        leader_user_id: main,
        chat_id: document.chat_id,
        order: Some(department.ordinal.to_string()),
        member_count: Some(members.all),
        primary_member_count: Some(members.primary),
        status: Some(DepartmentStatus { is_deleted: Some(!department.active) }),
        leaders: Some(leaders).filter(|leaders| !leaders.is_empty()),
        group_chat_employee_types: Some(document.group_chat_employee_types).filter(|types| !types.is_empty()),
        department_hrbps: Some(partners).filter(|partners| !partners.is_empty()),
        ..empty()
    })
}

fn empty() -> Shown {
    Shown {
        name: None,
        i18n_name: None,
        parent_department_id: None,
        department_id: None,
        open_department_id: None,
        leader_user_id: None,
        chat_id: None,
        order: None,
        unit_ids: None,
        member_count: None,
        status: None,
        leaders: None,
        group_chat_employee_types: None,
        department_hrbps: None,
        primary_member_count: None,
    }
}
