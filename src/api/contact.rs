//! Shared by the handlers of the contact API: ids of users and departments, and repeated requests.

use hire_api::{Endpoint, gateway::GatewayError, reference::UserRef};

use crate::{
    http::{ApiError, Call, ReadTx, WriteTx},
    store::{
        access::ClientToken,
        departments::ROOT,
        directory::{Department, User},
    },
};

/// How the root is written, in each form of ids.
pub const ROOT_ID: &str = "0";

/// Ids in one request for several records, at most.
pub const MAX_BATCH: usize = 50;

/// How long a repeated request is recognized, in milliseconds.
const REPEATABLE_FOR: i64 = 24 * 60 * 60 * 1000;

/// The user with an id of a request, also one who left. An unknown id is the gateway's error.
pub fn user<E: Endpoint>(tx: &mut ReadTx<'_>, call: &Call<E>, id: &str) -> Result<User, ApiError<E>> {
    let translator = call.translator();
    match translator.user_ref(tx, id)?.find(|id| tx.get::<User>(&id))? {
        Some(user) => Ok(user),
        None => Err(ApiError::unknown_id(&translator.unknown_user(tx, id)?)),
    }
}

/// The numbers of users with ids of a request.
pub fn users<'i, E: Endpoint>(
    tx: &mut ReadTx<'_>,
    call: &Call<E>,
    ids: impl IntoIterator<Item = &'i str>,
) -> Result<Vec<i64>, ApiError<E>> {
    ids.into_iter().map(|id| Ok(user(tx, call, id)?.id)).collect()
}

/// A leader that a request states; an empty id clears it.
#[allow(clippy::option_option, reason = "not stated, or stated to be no one")]
pub fn leader<E: Endpoint>(
    tx: &mut ReadTx<'_>,
    call: &Call<E>,
    stated: Option<&UserRef>,
) -> Result<Option<Option<i64>>, ApiError<E>> {
    match stated.map(|id| &**id) {
        None => Ok(None),
        Some("") => Ok(Some(None)),
        Some(id) => Ok(Some(Some(user(tx, call, id)?.id))),
    }
}

pub fn people<E: Endpoint>(
    tx: &mut ReadTx<'_>,
    call: &Call<E>,
    stated: Option<&[UserRef]>,
) -> Result<Option<Vec<i64>>, ApiError<E>> {
    stated.map(|ids| users(tx, call, ids.iter().map(|id| &**id))).transpose()
}

/// A department that a request names.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "it lives as long as a call")]
pub enum Named {
    Root,
    Row(Department),
}

impl Named {
    pub fn id(&self) -> i64 {
        match self {
            Self::Root => ROOT,
            Self::Row(department) => department.id,
        }
    }
}

/// The department with an id of a request. An unknown open_department_id is the gateway's error, an unknown `department_id`
/// is as invisible as one outside of the app's scope: `unseen`.
pub fn department<E: Endpoint>(
    tx: &mut ReadTx<'_>,
    call: &Call<E>,
    id: &str,
    unseen: E::Error,
) -> Result<Named, ApiError<E>> {
    match find_department(tx, call, id, unseen)? {
        Named::Row(department) if !department.active => Err(unknown_department(call, id, unseen)),
        department => Ok(department),
    }
}

/// The department with an id of a request that reads it; `unseen` also if the app does not see it.
pub fn visible_department<E: Endpoint>(
    tx: &mut ReadTx<'_>,
    call: &Call<E>,
    id: &str,
    unseen: E::Error,
) -> Result<Named, ApiError<E>> {
    let department = department(tx, call, id, unseen)?;
    if call.caller.contacts.has_department(tx, department.id())? { Ok(department) } else { Err(ApiError::new(unseen)) }
}

/// As [`department`], with departments that were deleted.
pub fn find_department<E: Endpoint>(
    tx: &mut ReadTx<'_>,
    call: &Call<E>,
    id: &str,
    unseen: E::Error,
) -> Result<Named, ApiError<E>> {
    if id == ROOT_ID {
        return Ok(Named::Root);
    }
    let department = call.translator().department_ref(tx, id)?.find(|id| tx.get::<Department>(&id))?;
    department.map(Named::Row).ok_or_else(|| unknown_department(call, id, unseen))
}

fn unknown_department<E: Endpoint>(call: &Call<E>, id: &str, unseen: E::Error) -> ApiError<E> {
    let unknown = call.translator().unknown_department(id);
    match unknown.gateway {
        Some(GatewayError::OpenDepartmentIdUnknown) => ApiError::unknown_id(&unknown),
        _ => ApiError::new(unseen),
    }
}

/// Carries out a request that creates a record, unless it repeats one with the same `client_token`. Another request with
/// that token is refused as `differs`, where the operation has such an error, and is the same otherwise.
pub fn once<E: Endpoint>(
    tx: &mut WriteTx<'_>,
    call: &Call<E>,
    differs: Option<E::Error>,
    create: impl FnOnce(&mut WriteTx<'_>) -> Result<i64, ApiError<E>>,
) -> Result<i64, ApiError<E>> {
    let Some(repetition) = &call.repetition else { return create(tx) };
    tx.delete_where::<ClientToken>("expires_at <= $2", &[&tx.now()])?;
    let key = (call.caller.app_id.to_string(), E::SPEC.name.to_owned(), repetition.client_token.clone());
    if let Some(earlier) = tx.get::<ClientToken>(&key)? {
        let differs = differs.filter(|_| earlier.request != repetition.request);
        return differs.map_or(Ok(earlier.created), |error| Err(ApiError::new(error)));
    }
    let created = create(tx)?;
    let (app_id, operation, token) = key;
    let (request, expires_at) = (repetition.request.to_vec(), tx.now() + REPEATABLE_FOR);
    tx.insert(&ClientToken { app_id, operation, token, request, created, expires_at })?;
    Ok(created)
}
