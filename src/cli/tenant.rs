//! `hired tenant …`

use clap::Subcommand;
use serde_json::{Value, json};

use super::{
    CliError,
    installation::Installation,
    output::{print, print_json, table},
};
use crate::tenancy::{
    admin::{
        Admin,
        tenants::{InitialData, SwitchState},
    },
    switches::Switch,
};

#[derive(Debug, Subcommand)]
pub enum Tenant {
    /// Create a tenant.
    Create {
        #[arg(long)]
        name: String,
        /// Its tenant_key; generated if not given.
        #[arg(long)]
        key: Option<String>,
        /// Without the default processes, forms and reasons, for a seed file with its own.
        #[arg(long)]
        empty: bool,
        #[arg(long)]
        json: bool,
    },
    /// Show all tenants.
    List {
        #[arg(long)]
        json: bool,
    },
    /// Show the switches of a tenant, or turn one on or off: settings that Feishu has on its administrator pages.
    Switch {
        name: Option<String>,
        #[arg(value_parser = ["on", "off"])]
        value: Option<String>,
        /// Not needed if there is only one.
        #[arg(long, value_name = "KEY")]
        tenant: Option<String>,
        #[arg(long)]
        json: bool,
    },
}

impl Tenant {
    pub fn execute(self, installation: &Installation) -> Result<(), CliError> {
        match self {
            Self::Create { name, key, empty, json } => {
                let data = if empty { InitialData::Nothing } else { InitialData::DefaultSet };
                let made = Admin::new(installation.open_or_create()?).create_tenant(&name, key.as_deref(), data)?;
                if json { print_json(&made) } else { print(&format!("{}\n", made.tenant_key)) }
            }
            Self::List { json } => {
                let tenants = installation.admin()?.tenants()?;
                if json {
                    return print_json(&tenants);
                }
                let mut rows = vec![["TENANT_KEY", "NUMBER", "APPS", "NAME"].map(str::to_owned).to_vec()];
                rows.extend(
                    tenants
                        .into_iter()
                        .map(|one| vec![one.tenant_key, one.number.0.to_string(), one.apps.to_string(), one.name]),
                );
                print(&table(&rows))
            }
            Self::Switch { name: None, tenant, json, .. } => {
                show(&installation.admin()?.switches(tenant.as_deref())?, json)
            }
            Self::Switch { name: Some(name), value, tenant, json } => {
                let switch = Switch::named(&name).ok_or_else(|| unknown(&name))?;
                let admin = installation.admin()?;
                if let Some(value) = value {
                    admin.set_switch(tenant.as_deref(), switch, value == "on")?;
                }
                let mut switches = admin.switches(tenant.as_deref())?;
                switches.retain(|state| state.switch == switch);
                show(&switches, json)
            }
        }
    }
}

fn show(switches: &[SwitchState], as_json: bool) -> Result<(), CliError> {
    let value = |state: &SwitchState| if state.on { "on" } else { "off" };
    if as_json {
        let listed: Vec<Value> = switches
            .iter()
            .map(|state| json!({ "name": state.switch.name(), "value": value(state), "meaning": state.switch.meaning() }))
            .collect();
        return print_json(&listed);
    }
    let row = |state: &SwitchState| {
        vec![state.switch.name().to_owned(), value(state).to_owned(), state.switch.meaning().to_owned()]
    };
    print(&table(&switches.iter().map(row).collect::<Vec<_>>()))
}

fn unknown(name: &str) -> CliError {
    let rows: Vec<_> =
        Switch::ALL.iter().map(|one| vec![String::new(), one.name().to_owned(), one.meaning().to_owned()]).collect();
    CliError::Message(format!("unknown switch {name:?}; the switches are\n{}", table(&rows).trim_end()))
}
