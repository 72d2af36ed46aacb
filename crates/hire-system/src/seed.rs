//! Seed files: a tenant described in TOML or JSON. `docs/seed.md` describes the format.
//!
//! Three phases: `parse` reads a file and its includes into a tree with line numbers; `compile` converts the tree to
//! records; `apply` resolves references to stored entities and writes the differences. All errors are reported
//! together; with errors, nothing is written.

mod app_events;
mod apply;
mod compile;
mod errors;
mod parse;
#[cfg(test)]
mod tests;

use std::{convert::Infallible, path::Path, sync::Arc};

use apply::SeedRun;
use compile::{context::Context, fields::ReadPass};
use parse::source::{AppSource, IncludeLoader, Source};

pub use self::{
    apply::{
        accounts::Secrets,
        write::{AppliedEntity, Outcome, SeedReport, SeedSummary},
    },
    errors::{SeedError, SeedErrors},
};
use crate::{
    clock::Entropy,
    demo,
    store::{Actor, GlobalWriteTx, Store, StoreError, TenantNo, WriteTx, tenant_rows::TenantRows},
};

/// The notation of a seed file. Both have the same structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Toml,
    Json,
}

impl Format {
    /// The notation of a file, by its extension.
    pub fn from_name(name: &str) -> Option<Self> {
        match Path::new(name).extension()?.to_str()? {
            "toml" => Some(Self::Toml),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// A parsed seed. [`check`](Self::check) reports errors in the file itself, [`apply`](Self::apply) all errors.
#[derive(Clone, Debug)]
pub struct Seed {
    source: Arc<Source>,
}

/// The tenant of transactions that are rolled back. No tenant is stored under this number.
const SCRATCH_TENANT: TenantNo = TenantNo(-1);

/// Rolls back a transaction, and returns the rows that it would have stored.
enum NotStored {
    Rows(TenantRows),
    Invalid(SeedErrors),
}

impl From<StoreError> for NotStored {
    fn from(error: StoreError) -> Self {
        Self::Invalid(error.into())
    }
}

impl From<SeedErrors> for NotStored {
    fn from(errors: SeedErrors) -> Self {
        Self::Invalid(errors)
    }
}

impl Seed {
    /// Reads a file and its includes.
    pub fn read(path: &Path) -> Result<Self, SeedErrors> {
        let name = path.display().to_string();
        let format = Format::from_name(&name).ok_or_else(|| SeedErrors::UnknownFormat(name.clone()))?;
        let unreadable = |error| SeedErrors::Unreadable { file: name.clone(), error };
        let text = std::fs::read_to_string(path).map_err(unreadable)?;
        Self::load(&text, format, &name, &|included| std::fs::read_to_string(included))
    }

    /// Reads a text without includes; `name` is its name in messages.
    pub fn parse(text: &str, format: Format, name: &str) -> Result<Self, SeedErrors> {
        let nothing = |_: &str| Err(std::io::Error::from(std::io::ErrorKind::NotFound));
        Self::load(text, format, name, &nothing)
    }

    /// The demo company, which is part of the program.
    pub fn demo() -> Result<Self, SeedErrors> {
        let included = |name: &str| match name {
            "demo/talents.toml" => Ok(include_str!("../../../demo/talents.toml").to_owned()),
            "demo/hiring.toml" => Ok(include_str!("../../../demo/hiring.toml").to_owned()),
            _ => Err(std::io::Error::from(std::io::ErrorKind::NotFound)),
        };
        Self::load(include_str!("../../../demo/company.toml"), Format::Toml, "demo/company.toml", &included)
    }

    /// The rows of the seed's entities in a tenant of their own. Nothing is stored, and apps are left out.
    pub async fn rows(&self, store: &Store) -> Result<TenantRows, SeedErrors> {
        let source = Arc::clone(&self.source);
        // The transaction is rolled back: defaults of a seed can only be resolved in a tenant in the store.
        let work = move |tx: &mut WriteTx<'_>| -> Result<Infallible, NotStored> {
            Err(NotStored::Rows(apply::rows(&source, tx)?))
        };
        match store.write(Actor::Seed, SCRATCH_TENANT, work).await {
            Err(NotStored::Rows(rows)) => Ok(rows),
            Err(NotStored::Invalid(errors)) => Err(errors),
            Ok(never) => match never {},
        }
    }

    /// The initial data of new tenants, which is part of the program.
    pub fn default_set() -> Result<Self, SeedErrors> {
        Self::parse(include_str!("seed/default.toml"), Format::Toml, "crates/hire-system/src/seed/default.toml")
    }

    /// Stores the entities of the seed's own tenant in an existing tenant, in the transaction of the caller.
    pub fn apply_in(&self, tx: &mut GlobalWriteTx<'_>, tenant: TenantNo) -> Result<(), SeedErrors> {
        apply::into_tenant(tx, &self.source, tenant)
    }

    fn load(text: &str, format: Format, name: &str, load: IncludeLoader<'_>) -> Result<Self, SeedErrors> {
        Ok(Self { source: Arc::new(Source::read(text, format, name, load)?) })
    }

    /// Reports errors in the file itself. References to entities outside the file are not errors here, as they may be
    /// stored.
    pub fn check(&self) -> Result<(), SeedErrors> {
        let mut errors = self.source.errors.clone();
        for tenant in &self.source.tenants {
            let nodes = compile::collect_entities(tenant, &mut errors);
            // Entities without an id get a placeholder that no file has.
            let ids: Vec<i64> = (0..).zip(&nodes).map(|(at, node)| node.explicit_id.unwrap_or(i64::MAX - at)).collect();
            let context = Context { index: compile::key_index(&nodes, &ids, &mut errors), ..Context::default() };
            let pass = ReadPass::new(&context);
            compile::compile(&pass, &nodes, &ids, 0);
            errors.append(pass.errors.into_inner());
        }
        errors.into_result(&self.source.files)
    }

    /// Whether it has the demo app with its public secret.
    pub fn has_demo_credentials(&self) -> bool {
        let is_demo = |app: &AppSource| app.app_id == demo::APP_ID && app.secret == demo::APP_SECRET;
        self.source.apps.iter().any(is_demo)
    }

    /// Stores the entities of the seed. Everything else is unchanged, and so are the secrets of existing apps. Blocks.
    pub fn apply(&self, store: &Store, entropy: &Entropy) -> Result<SeedSummary, SeedErrors> {
        Ok(self.apply_with(Secrets::Keep, store, entropy)?.summary)
    }

    /// Like [`apply`](Self::apply), with a choice about the secrets. Returns every entity with its id.
    pub fn apply_with(&self, secrets: Secrets, store: &Store, entropy: &Entropy) -> Result<SeedReport, SeedErrors> {
        let (source, entropy) = (Arc::clone(&self.source), entropy.clone());
        store.write_global_blocking(move |tx| SeedRun { source: &source, secrets, entropy: &entropy }.run(tx))
    }
}
