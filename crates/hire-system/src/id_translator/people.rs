use std::collections::{HashMap, hash_map::Entry};

use hire_api::{
    i18n::{IdName, Localized},
    reference::UserRef,
};

use super::IdTranslator;
use crate::store::{StoreError, Tx, directory::User};

/// A cache of the users in one response.
#[derive(Debug)]
pub struct People<'a> {
    directory: IdTranslator<'a>,
    known: HashMap<i64, Option<IdName<UserRef>>>,
}

impl<'a> People<'a> {
    pub fn new(directory: IdTranslator<'a>) -> Self {
        Self { directory, known: HashMap::new() }
    }

    /// The user's id for the caller, and the name. `None` if there is no such user.
    pub fn find(&mut self, tx: &mut Tx<'_>, user: i64) -> Result<Option<&IdName<UserRef>>, StoreError> {
        let known = match self.known.entry(user) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let user = tx.cached::<User>(&user)?;
                unknown.insert(user.map(|user| user.name.id_name(self.directory.employee(&user))))
            }
        };
        Ok(known.as_ref())
    }

    /// The user's id only.
    pub fn id(&mut self, tx: &mut Tx<'_>, user: i64) -> Result<Option<UserRef>, StoreError> {
        Ok(self.find(tx, user)?.and_then(|person| person.id.clone()))
    }
}
