//! The contact scopes of apps.

use super::{Admin, AdminError, apps::named, tenants};
use crate::{
    store::Tx,
    tenancy::contacts::{self, Contacts},
};

impl Admin {
    /// The contact scope of an app in a tenant; without a key, in the only tenant.
    pub fn contacts(&self, app_id: &str, tenant: Option<&str>) -> Result<Contacts, AdminError> {
        let (app_id, tenant) = (app_id.to_owned(), tenant.map(str::to_owned));
        self.read(move |shared| {
            named(shared, &app_id)?;
            let tenant = tenants::chosen(shared, tenant.as_deref())?;
            Ok(contacts::load(&mut Tx::new(shared, tenant.number), &app_id)?)
        })
    }

    pub fn set_contacts(&self, app_id: &str, tenant: Option<&str>, contacts: Contacts) -> Result<(), AdminError> {
        let (app_id, tenant) = (app_id.to_owned(), tenant.map(str::to_owned));
        self.write(move |shared| {
            named(shared, &app_id)?;
            let tenant = tenants::chosen(shared, tenant.as_deref())?;
            contacts::set(shared, &app_id, tenant.number, &contacts)?;
            Ok(())
        })
    }
}
