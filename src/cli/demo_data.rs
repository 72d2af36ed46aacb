//! `hired demo-data --talents N`

use clap::Args;

use super::{
    CliError,
    installation::Installation,
    output::{eprint, print},
};
use crate::{clock::Entropy, demo, demo_data, seed::Seed};

#[derive(Debug, Args)]
pub struct DemoData {
    /// Target number of talents. Existing ones are kept.
    #[arg(long, value_name = "N")]
    talents: u64,
    /// Random seed; another value generates other talents.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// The app whose tenant gets them. Without it: the demo company, which is created if missing.
    #[arg(long, value_name = "APP_ID")]
    app: Option<String>,
}

/// Talents between two reports of progress.
const PROGRESS_INTERVAL: u64 = 100_000;

impl DemoData {
    pub fn execute(&self, installation: &Installation) -> Result<(), CliError> {
        if self.app.is_none() {
            installation.refuse_demo_beyond_loopback()?;
        }
        let store = installation.open_for_bulk()?;
        if self.app.is_none() {
            Seed::demo()?.apply(&store, &Entropy::System)?;
        }
        let app = self.app.as_deref().unwrap_or(demo::APP_ID);
        let tenant = demo_data::tenant_of(&store, app)?
            .ok_or_else(|| CliError::Message(format!("no company uses an app {app}")))?;
        let new = demo_data::generate_talents(&store, tenant, self.seed, 0..self.talents, |done| {
            if done % PROGRESS_INTERVAL == 0 {
                eprint(&format!("{done} of {} talents\n", self.talents));
            }
        })?;
        store.close();
        print(&format!("{new} talents created, {} existed\n", self.talents - new))
    }
}
