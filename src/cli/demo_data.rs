//! `hired demo-data --talents N`

use clap::Args;

use super::{
    CliError,
    output::{complain, print},
    place::Place,
};
use crate::{clock::Entropy, demo, demo_data, seed::Seed};

#[derive(Debug, Args)]
pub struct DemoData {
    /// How many talents there shall be of this seed; those who are there already are not made again.
    #[arg(long, value_name = "N")]
    talents: u64,
    /// Other people for another number.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// The app whose company gets them. Without it, the demo company, which is made first where it is missing.
    #[arg(long, value_name = "APP_ID")]
    app: Option<String>,
}

/// Talents from one word of progress to the next.
const WORD: u64 = 100_000;

impl DemoData {
    pub fn execute(&self, place: &Place) -> Result<(), CliError> {
        let store = place.open_for_bulk()?;
        if self.app.is_none() {
            Seed::demo()?.apply(&store, &Entropy::System)?;
        }
        let app = self.app.as_deref().unwrap_or(demo::APP_ID);
        let tenant = demo_data::tenant_of(&store, app)?
            .ok_or_else(|| CliError::Refused(format!("no company uses an app {app}")))?;
        let new = demo_data::fill(&store, tenant, self.seed, 0..self.talents, |done| {
            if done % WORD == 0 {
                complain(&format!("{done} of {} talents\n", self.talents));
            }
        })?;
        store.close();
        print(&format!("{new} talents created, {} were there\n", self.talents - new));
        Ok(())
    }
}
