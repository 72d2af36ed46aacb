//! `hired app contacts`

use clap::Args;

use super::{
    CliError,
    installation::Installation,
    output::{print, print_json},
};
use crate::tenancy::contacts::Contacts;

/// The contact scope of an app. Without options it is shown unchanged.
#[derive(Debug, Args)]
pub struct AppContacts {
    app_id: String,
    /// The tenant; not needed if there is only one.
    #[arg(long, value_name = "KEY")]
    tenant: Option<String>,
    /// The app sees everyone.
    #[arg(long, conflicts_with_all = ["department", "user", "none"])]
    all: bool,
    /// The app sees no users and no departments.
    #[arg(long, conflicts_with_all = ["department", "user"])]
    none: bool,
    /// An `open_department_id` or `department_id`: the app sees the department and all below it; may be given many times.
    #[arg(long, value_name = "ID")]
    department: Vec<String>,
    /// A `user_id`: the app sees the user; may be given many times.
    #[arg(long, value_name = "ID")]
    user: Vec<String>,
    #[arg(long)]
    json: bool,
}

impl AppContacts {
    pub fn execute(self, installation: &Installation) -> Result<(), CliError> {
        let (admin, tenant) = (installation.admin()?, self.tenant.as_deref());
        if self.all || self.none || !self.department.is_empty() || !self.user.is_empty() {
            let (departments, users) = (self.department.into_iter().collect(), self.user.into_iter().collect());
            admin.set_contacts(&self.app_id, tenant, Contacts { all: self.all, departments, users })?;
        }
        let contacts = admin.contacts(&self.app_id, tenant)?;
        if self.json {
            return print_json(&contacts);
        }
        if contacts.all {
            return print("everyone\n");
        }
        let departments = contacts.departments.iter().map(|id| format!("department {id}\n"));
        print(&departments.chain(contacts.users.iter().map(|id| format!("user {id}\n"))).collect::<String>())
    }
}
