use std::collections::{HashMap, hash_map::Entry};

use hire_api::i18n::IdName;

use super::{Directory, Name};
use crate::store::{StoreError, Tx};

/// The people of one answer, each looked up and translated once.
#[derive(Debug)]
pub struct People<'a> {
    directory: Directory<'a>,
    known: HashMap<i64, Option<IdName>>,
}

impl<'a> People<'a> {
    pub fn new(directory: Directory<'a>) -> Self {
        Self { directory, known: HashMap::new() }
    }

    /// The person's id as the caller may see it, and the name. Nothing when there is no such person.
    pub fn find(&mut self, tx: &mut Tx<'_>, user: i64) -> Result<Option<&IdName>, StoreError> {
        let known = match self.known.entry(user) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let sql = "SELECT user_id, name_zh, name_en FROM users WHERE tenant = $1 AND id = $2";
                let found = tx.one(sql, &[&user], |row| {
                    let name = Name { zh: row.get(1)?, en: row.get(2)? };
                    Ok(name.id_name(self.directory.user(user, row.text(0)?)))
                })?;
                unknown.insert(found)
            }
        };
        Ok(known.as_ref())
    }

    /// The person's id alone.
    pub fn id(&mut self, tx: &mut Tx<'_>, user: i64) -> Result<Option<String>, StoreError> {
        Ok(self.find(tx, user)?.and_then(|person| person.id.clone()))
    }
}
