use hire_api::{
    contact_user::{
        FindUserIds,
        batch_get_id::{FindUserIdsData, UserContactInfo},
    },
    shapes::directory::UserStatus,
};
use hire_rules::contact::canonical_mobile;

use super::view;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::{StoreError, directory::User, users},
};

/// A row for each mail and then for each mobile. A value of no user that the app sees has no id.
pub fn batch_get_id(tx: &mut ReadTx<'_>, call: &Call<FindUserIds>) -> Result<FindUserIdsData, ApiError<FindUserIds>> {
    let mut rows = Vec::new();
    for email in call.body.emails.iter().flatten() {
        let user = users::by_email(tx, email)?;
        rows.push(UserContactInfo { email: Some(email.clone()), ..row(tx, call, user)? });
    }
    for mobile in call.body.mobiles.iter().flatten() {
        let user = match canonical_mobile(mobile) {
            Some(canonical) => users::by_mobile(tx, &canonical)?,
            None => None,
        };
        rows.push(UserContactInfo { mobile: Some(mobile.clone()), ..row(tx, call, user)? });
    }
    Ok(FindUserIdsData { user_list: Some(rows) })
}

fn row(tx: &mut ReadTx<'_>, call: &Call<FindUserIds>, user: Option<User>) -> Result<UserContactInfo, StoreError> {
    let none = UserContactInfo { user_id: None, mobile: None, email: None, status: None };
    let Some(user) = user.filter(|user| user.active || call.body.include_resigned) else { return Ok(none) };
    if !call.caller.contacts.has_user(tx, user.id)? {
        return Ok(none);
    }
    let status: UserStatus = view::status(&user);
    Ok(UserContactInfo { user_id: call.translator().employee(&user), status: Some(status), ..none })
}
