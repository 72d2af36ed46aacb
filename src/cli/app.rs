//! `hired app …`

use std::collections::BTreeSet;

use clap::{ArgGroup, Args, Subcommand, ValueEnum};
use hire_api::AppKind;
use serde_json::json;

use super::{
    CliError,
    app_contacts::AppContacts,
    app_events::AppEvents,
    installation::Installation,
    output::{eprint, json_text, print, print_json, table, write_out},
};
use crate::tenancy::{
    admin::{
        Admin, AdminError,
        apps::{NewApp, ScopeChange, checked},
    },
    scopes,
};

#[derive(Debug, Subcommand)]
pub enum App {
    /// Create an app and print its credentials. The secret is not shown again.
    Create(Create),
    /// Show all apps.
    List {
        #[arg(long)]
        json: bool,
    },
    /// Show or change the scopes of an app; without an app, show all scopes.
    Scopes(Scopes),
    /// Give an app a new secret. Its tokens stop working.
    RotateSecret {
        app_id: String,
        #[arg(long)]
        json: bool,
    },
    /// Disable an app: all its calls are refused.
    Disable { app_id: String },
    /// Enable a disabled app.
    Enable { app_id: String },
    /// Install a store app in a tenant.
    Install {
        app_id: String,
        #[arg(long, value_name = "KEY")]
        tenant: String,
    },
    /// Uninstall a store app from a tenant.
    Uninstall {
        app_id: String,
        #[arg(long, value_name = "KEY")]
        tenant: String,
    },
    /// Show or change how an app receives events.
    Events(AppEvents),
    /// Show or change what an app sees of the directory.
    Contacts(AppContacts),
    /// Print the ticket of a store app.
    Ticket { app_id: String },
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("permissions").required(true).args(["scope", "all_scopes"]))]
pub struct Create {
    #[arg(long)]
    name: String,
    /// A scope to grant; may be given many times.
    #[arg(long, value_name = "SCOPE")]
    scope: Vec<String>,
    /// Grant every existing scope.
    #[arg(long)]
    all_scopes: bool,
    #[arg(long, value_enum, default_value_t = AppKindArg::SelfBuilt)]
    kind: AppKindArg,
    /// The tenant that owns it, or the first one to install it; not needed if there is only one.
    #[arg(long, value_name = "KEY")]
    tenant: Option<String>,
    /// Apps of one developer see the same union_ids.
    #[arg(long, value_name = "NAME")]
    developer: Option<String>,
    /// Accept scopes that no documented operation requires.
    #[arg(long)]
    force: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum AppKindArg {
    /// Belongs to one tenant.
    SelfBuilt,
    /// May be installed in many tenants.
    Store,
}

#[derive(Debug, Args)]
pub struct Scopes {
    app_id: Option<String>,
    /// A scope to grant; may be given many times.
    #[arg(long, value_name = "SCOPE", requires = "app_id")]
    add: Vec<String>,
    /// A scope to remove; may be given many times.
    #[arg(long, value_name = "SCOPE", requires = "app_id")]
    remove: Vec<String>,
    /// Grant every existing scope.
    #[arg(long, requires = "app_id", conflicts_with = "add")]
    all: bool,
    /// Accept scopes that no documented operation requires.
    #[arg(long)]
    force: bool,
    #[arg(long)]
    json: bool,
}

impl App {
    pub fn execute(self, installation: &Installation) -> Result<(), CliError> {
        match self {
            // The first app may come before the first start of the server.
            Self::Create(create) => create.execute(&Admin::new(installation.open_or_create()?)),
            Self::List { json } => list(&installation.admin()?, json),
            Self::Scopes(scopes) => scopes.execute(installation),
            Self::RotateSecret { app_id, json } => rotate_secret(&installation.admin()?, &app_id, json),
            Self::Disable { app_id } => Ok(installation.admin()?.set_disabled(&app_id, true)?),
            Self::Enable { app_id } => Ok(installation.admin()?.set_disabled(&app_id, false)?),
            Self::Install { app_id, tenant } => Ok(installation.admin()?.install(&app_id, &tenant, true)?),
            Self::Uninstall { app_id, tenant } => Ok(installation.admin()?.install(&app_id, &tenant, false)?),
            Self::Events(events) => events.execute(installation),
            Self::Contacts(contacts) => contacts.execute(installation),
            Self::Ticket { app_id } => print(&format!("{}\n", installation.admin()?.ticket(&app_id)?)),
        }
    }
}

impl Create {
    fn execute(self, admin: &Admin) -> Result<(), CliError> {
        let app = NewApp {
            name: self.name,
            kind: match self.kind {
                AppKindArg::SelfBuilt => AppKind::SelfBuilt,
                AppKindArg::Store => AppKind::Store,
            },
            scopes: granted(self.scope, self.all_scopes, self.force)?,
            tenant: self.tenant,
            developer: self.developer,
        };
        let made = admin.create_app(app)?;
        let text = if self.json {
            json_text(&made)
        } else {
            let rows = [("app_id", &made.app_id), ("app_secret", &made.app_secret), ("tenant_key", &made.tenant_key)];
            table(&rows.map(|(name, value)| vec![name.to_owned(), value.clone()]))
        };
        write_out(&text).map_err(|error| {
            CliError::Message(format!(
                "the app {0} was created, but its secret could not be written: {error}; `hired app rotate-secret {0}` \
                 makes another",
                made.app_id
            ))
        })
    }
}

/// Prints the new secret before it takes effect: if printing fails, the old secret stays.
fn rotate_secret(admin: &Admin, app_id: &str, json: bool) -> Result<(), CliError> {
    let app_secret = admin.new_secret(app_id)?;
    let text = if json {
        json_text(&json!({ "app_id": app_id, "app_secret": app_secret }))
    } else {
        format!("app_id      {app_id}\napp_secret  {app_secret}\n")
    };
    write_out(&text).map_err(|error| {
        CliError::Message(format!("the new secret could not be written: {error}; the old one is still in effect"))
    })?;
    admin.set_secret(app_id, &app_secret).inspect_err(|_| {
        eprint("hired: the secret that was printed is not in effect\n");
    })?;
    Ok(())
}

fn granted(scopes: Vec<String>, all: bool, force: bool) -> Result<BTreeSet<String>, AdminError> {
    if all {
        return Ok(scopes::all());
    }
    if force { Ok(scopes.into_iter().collect()) } else { checked(scopes) }
}

impl Scopes {
    fn execute(self, installation: &Installation) -> Result<(), CliError> {
        let listed = match self.app_id {
            None => scopes::all().into_iter().collect(),
            Some(app_id) => {
                let add = granted(self.add, self.all, self.force)?;
                let admin = installation.admin()?;
                if add.is_empty() && self.remove.is_empty() {
                    admin.scopes(&app_id)?
                } else {
                    admin.change_scopes(&app_id, ScopeChange { add, remove: self.remove.into_iter().collect() })?
                }
            }
        };
        if self.json {
            print_json(&listed)
        } else {
            print(&listed.into_iter().map(|scope| scope + "\n").collect::<String>())
        }
    }
}

fn list(admin: &Admin, json: bool) -> Result<(), CliError> {
    let apps = admin.apps()?;
    if json {
        return print_json(&apps);
    }
    let mut rows = vec![["APP_ID", "KIND", "STATE", "SCOPES", "TENANTS", "NAME"].map(str::to_owned).to_vec()];
    rows.extend(apps.into_iter().map(|app| {
        let state = if app.disabled { "disabled" } else { "enabled" };
        vec![app.app_id, app.kind, state.to_owned(), app.scopes.to_string(), app.tenants.join(","), app.name]
    }));
    print(&table(&rows))
}
