//! `hired tenant …`

use clap::Subcommand;
use serde_json::{Value, json};

use super::{
    CliError,
    output::{print, print_json, table},
    place::Place,
};
use crate::tenancy::{
    admin::{Admin, tenants::SwitchState},
    switches::Switch,
};

#[derive(Debug, Subcommand)]
pub enum Tenant {
    /// Make a tenant.
    Create {
        #[arg(long)]
        name: String,
        /// Its tenant_key; otherwise one is made.
        #[arg(long)]
        key: Option<String>,
        #[arg(long)]
        json: bool,
    },
    /// Show all tenants.
    List {
        #[arg(long)]
        json: bool,
    },
    /// Show the switches of a tenant, or turn one on or off: what Feishu has on its settings pages.
    Switch {
        name: Option<String>,
        #[arg(value_parser = ["on", "off"])]
        value: Option<String>,
        /// Not needed while there is only one.
        #[arg(long, value_name = "KEY")]
        tenant: Option<String>,
        #[arg(long)]
        json: bool,
    },
}

impl Tenant {
    pub fn execute(self, place: &Place) -> Result<(), CliError> {
        match self {
            Self::Create { name, key, json } => {
                let made = Admin::new(place.open_or_create()?).create_tenant(&name, key.as_deref())?;
                if json {
                    print_json(&made);
                } else {
                    print(&format!("{}\n", made.tenant_key));
                }
            }
            Self::List { json } => {
                let tenants = place.admin()?.tenants()?;
                if json {
                    print_json(&tenants);
                    return Ok(());
                }
                let mut rows = vec![["TENANT_KEY", "APPS", "NAME"].map(str::to_owned).to_vec()];
                rows.extend(tenants.into_iter().map(|one| vec![one.tenant_key, one.apps.to_string(), one.name]));
                print(&table(&rows));
            }
            Self::Switch { name: None, tenant, json, .. } => {
                show(&place.admin()?.switches(tenant.as_deref())?, json);
            }
            Self::Switch { name: Some(name), value, tenant, json } => {
                let switch = Switch::named(&name).ok_or_else(|| unknown(&name))?;
                let admin = place.admin()?;
                if let Some(value) = value {
                    admin.set_switch(tenant.as_deref(), switch, value == "on")?;
                }
                let mut switches = admin.switches(tenant.as_deref())?;
                switches.retain(|state| state.switch == switch);
                show(&switches, json);
            }
        }
        Ok(())
    }
}

fn show(switches: &[SwitchState], as_json: bool) {
    let value = |state: &SwitchState| if state.on { "on" } else { "off" };
    if as_json {
        let listed: Vec<Value> = switches
            .iter()
            .map(|state| json!({ "name": state.switch.name(), "value": value(state), "meaning": state.switch.meaning() }))
            .collect();
        print_json(&listed);
        return;
    }
    let row = |state: &SwitchState| {
        vec![state.switch.name().to_owned(), value(state).to_owned(), state.switch.meaning().to_owned()]
    };
    print(&table(&switches.iter().map(row).collect::<Vec<_>>()));
}

fn unknown(name: &str) -> CliError {
    let rows: Vec<_> =
        Switch::ALL.iter().map(|one| vec![String::new(), one.name().to_owned(), one.meaning().to_owned()]).collect();
    CliError::Refused(format!("there is no switch {name:?}; the switches are\n{}", table(&rows).trim_end()))
}
