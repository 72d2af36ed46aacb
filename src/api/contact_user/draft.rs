//! The members of a user as requests state them.

use hire_api::{Endpoint, reference::DepartmentRef};
use hire_rules::contact::Order;

use crate::{
    api::contact,
    http::{ApiError, Call, ReadTx},
};

/// The errors of an operation for departments that it cannot use.
#[derive(Clone, Copy)]
pub struct DepartmentErrors<E> {
    /// Its `department_id` is unknown. An unknown open_department_id is the gateway's error.
    pub unknown: E,
    /// An order names none.
    pub unnamed: E,
}

pub fn departments<E: Endpoint>(
    tx: &mut ReadTx<'_>,
    call: &Call<E>,
    ids: &[DepartmentRef],
    errors: DepartmentErrors<E::Error>,
) -> Result<Vec<i64>, ApiError<E>> {
    ids.iter().map(|id| Ok(contact::department(tx, call, id, errors.unknown)?.id())).collect()
}

/// An order as a request states it.
pub struct StatedOrder<'a> {
    pub department: Option<&'a DepartmentRef>,
    pub user_order: Option<i32>,
    pub department_order: Option<i32>,
    pub primary: Option<bool>,
}

pub fn orders<'a, E: Endpoint>(
    tx: &mut ReadTx<'_>,
    call: &Call<E>,
    stated: impl IntoIterator<Item = StatedOrder<'a>>,
    errors: DepartmentErrors<E::Error>,
) -> Result<Vec<Order>, ApiError<E>> {
    let mut orders = Vec::new();
    for order in stated {
        let id = order.department.filter(|id| !id.is_empty()).ok_or_else(|| ApiError::new(errors.unnamed))?;
        orders.push(Order {
            department: contact::department(tx, call, id, errors.unknown)?.id(),
            user_order: order.user_order.unwrap_or(0).into(),
            department_order: order.department_order.unwrap_or(0).into(),
            primary: order.primary,
        });
    }
    Ok(orders)
}
