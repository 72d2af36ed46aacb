use std::collections::HashSet;

use hire_api::corehr_common_data_id::{
    ConvertIds,
    convert::{ConvertIdsData, IdInfo},
};
use hire_rules::parse_id;
use hire_types::corehr::{ConvertedIdType, IdTransform};

use crate::{
    hiring::Ref,
    http::{ApiError, Call, ReadTx},
    organisation::core_hr::is_used,
    store::{
        StoreError,
        directory::{Department, EmployeeType, JobFamily, JobLevel, User},
        organisation,
    },
};

/// Maximum characters of an id, which the page states in prose.
const MAX_ID: usize = 50;

/// Ids that name nothing are left out.
pub fn convert(tx: &mut ReadTx<'_>, call: &Call<ConvertIds>) -> Result<ConvertIdsData, ApiError<ConvertIds>> {
    if let Some(at) = call.body.ids.iter().position(|id| id.chars().count() > MAX_ID) {
        return Err(ApiError::parameter(format!("ids[{at}]: has more than {MAX_ID} characters")));
    }
    if !is_used(tx)? {
        return Err(ApiError::parameter("the tenant does not use core HR (switch core_hr)"));
    }
    let (mut items, mut listed) = (Vec::new(), HashSet::new());
    for id in call.body.ids.iter().filter(|id| listed.insert(id.as_str())) {
        let target = match call.query.id_type {
            ConvertedIdType::User => user(tx, call, id)?,
            ConvertedIdType::Department => department(tx, call, id)?,
            ConvertedIdType::JobLevel => job_level(tx, call, id)?,
            ConvertedIdType::JobFamily => job_family(tx, call, id)?,
            ConvertedIdType::EmployeeType => employee_type(tx, call, id)?,
        };
        items.extend(target.map(|target| IdInfo { id: Some(id.clone()), target_id: Some(target) }));
    }
    Ok(ConvertIdsData { items })
}

/// The number of a text that is one.
fn number(id: &str) -> Ref {
    parse_id(id).into()
}

fn user(tx: &mut ReadTx<'_>, call: &Call<ConvertIds>, id: &str) -> Result<Option<String>, StoreError> {
    let user = match call.query.id_transform_type {
        IdTransform::CorehrToContact => number(id).find(|id| organisation::user_by_corehr_id(tx, id))?,
        IdTransform::ContactToCorehr => call.translator().user_ref(tx, id)?.find(|id| tx.get::<User>(&id))?,
        IdTransform::AdminToContact | IdTransform::AdminToCorehr => number(id).find(|id| tx.get::<User>(&id))?,
    };
    let Some(user) = user.filter(|user| user.active) else { return Ok(None) };
    Ok(match call.query.id_transform_type {
        IdTransform::CorehrToContact | IdTransform::AdminToContact => {
            call.translator().employee(&user).map(|id| id.to_string())
        }
        IdTransform::ContactToCorehr | IdTransform::AdminToCorehr => Some(user.corehr_id.to_string()),
    })
}

fn department(tx: &mut ReadTx<'_>, call: &Call<ConvertIds>, id: &str) -> Result<Option<String>, StoreError> {
    let department = match call.query.id_transform_type {
        IdTransform::CorehrToContact => number(id).find(|id| organisation::department_by_corehr_id(tx, id))?,
        IdTransform::ContactToCorehr => {
            call.translator().department_ref(tx, id)?.find(|id| tx.get::<Department>(&id))?
        }
        IdTransform::AdminToContact | IdTransform::AdminToCorehr => number(id).find(|id| tx.get::<Department>(&id))?,
    };
    let Some(department) = department.filter(|department| department.active) else { return Ok(None) };
    Ok(Some(match call.query.id_transform_type {
        IdTransform::CorehrToContact | IdTransform::AdminToContact => {
            call.translator().department(&department).to_string()
        }
        IdTransform::ContactToCorehr | IdTransform::AdminToCorehr => department.corehr_id.to_string(),
    }))
}

fn job_level(tx: &mut ReadTx<'_>, call: &Call<ConvertIds>, id: &str) -> Result<Option<String>, StoreError> {
    let level = match call.query.id_transform_type {
        IdTransform::CorehrToContact => number(id).find(|id| organisation::job_level_by_corehr_id(tx, id))?,
        IdTransform::ContactToCorehr => organisation::job_level_by_contact_id(tx, id)?,
        IdTransform::AdminToContact | IdTransform::AdminToCorehr => number(id).find(|id| tx.get::<JobLevel>(&id))?,
    };
    let Some(level) = level.filter(|level| level.deleted_at.is_none()) else { return Ok(None) };
    Ok(Some(match call.query.id_transform_type {
        IdTransform::CorehrToContact | IdTransform::AdminToContact => level.job_level_id,
        IdTransform::ContactToCorehr | IdTransform::AdminToCorehr => level.corehr_id.to_string(),
    }))
}

fn job_family(tx: &mut ReadTx<'_>, call: &Call<ConvertIds>, id: &str) -> Result<Option<String>, StoreError> {
    let family = match call.query.id_transform_type {
        IdTransform::CorehrToContact => number(id).find(|id| organisation::job_family_by_corehr_id(tx, id))?,
        IdTransform::ContactToCorehr => organisation::job_family_by_contact_id(tx, id)?,
        IdTransform::AdminToContact | IdTransform::AdminToCorehr => number(id).find(|id| tx.get::<JobFamily>(&id))?,
    };
    let Some(family) = family.filter(|family| family.deleted_at.is_none()) else { return Ok(None) };
    Ok(Some(match call.query.id_transform_type {
        IdTransform::CorehrToContact | IdTransform::AdminToContact => family.job_family_id,
        IdTransform::ContactToCorehr | IdTransform::AdminToCorehr => family.corehr_id.to_string(),
    }))
}

/// In the contacts and in people admin a type is named by its value; the contacts also have an `enum_id`.
fn employee_type(tx: &mut ReadTx<'_>, call: &Call<ConvertIds>, id: &str) -> Result<Option<String>, StoreError> {
    let transform = call.query.id_transform_type;
    let mut kind: Option<EmployeeType> = match transform {
        IdTransform::CorehrToContact => number(id).find(|id| organisation::employee_type_by_corehr_id(tx, id))?,
        IdTransform::ContactToCorehr | IdTransform::AdminToContact | IdTransform::AdminToCorehr => {
            organisation::employee_type_by_value(tx, id)?
        }
    };
    if kind.is_none() && transform == IdTransform::ContactToCorehr {
        kind = organisation::employee_type_by_enum_id(tx, id)?;
    }
    Ok(kind.map(|kind| match transform {
        IdTransform::CorehrToContact | IdTransform::AdminToContact => kind.enum_value,
        IdTransform::ContactToCorehr | IdTransform::AdminToCorehr => kind.corehr_id.to_string(),
    }))
}
