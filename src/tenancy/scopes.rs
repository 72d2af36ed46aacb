//! The scopes that there are.

use std::collections::BTreeSet;

use crate::directory::USER_ID_SCOPE;

/// Every scope that any operation of this server asks for, and those that show sensitive members.
pub fn all() -> BTreeSet<String> {
    let operations = hire_api::all();
    let scopes = operations.iter().flat_map(|operation| operation.spec.scopes.iter().copied());
    scopes.chain([USER_ID_SCOPE]).map(str::to_owned).collect()
}
