//! Combines the files of a seed to one source: tenants with their lists of entities, and apps.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    path::{Component, Path, PathBuf},
};

use super::tree::{Node, SourcePosition, Table, Value};
use crate::{
    seed::{
        Format,
        app_events::{self, AppEventsSource},
        compile::{
            context::Context,
            entity_types::ENTITY_TYPES,
            fields::{ReadPass, TableReader},
        },
        errors::{Errors, SeedErrors},
    },
    tenancy::{contacts::Contacts, scopes, switches::Switch},
};

/// A tenant in the files.
#[derive(Debug, Default)]
pub struct TenantSource {
    pub at: SourcePosition,
    /// The prefix of the names of its entities in messages.
    pub label: String,
    /// `None`: the server's own tenant.
    pub key: Option<String>,
    pub name: Option<String>,
    pub switches: Vec<(Switch, bool)>,
    /// Whether a new tenant starts with the default data.
    pub default_set: bool,
    pub lists: BTreeMap<&'static str, Vec<Node>>,
}

/// An app in the files. `None` keeps the stored value.
#[derive(Clone, Debug)]
pub struct AppSource {
    pub at: SourcePosition,
    pub app_id: String,
    pub secret: String,
    pub name: Option<String>,
    pub kind: Option<SeedAppKind>,
    pub developer: Option<String>,
    pub scopes: Option<BTreeSet<String>>,
    /// Keys of tenants. If empty, a new app belongs to the file's own tenant.
    pub tenants: Vec<String>,
    pub disabled: Option<bool>,
    pub events: Option<AppEventsSource>,
    /// Its contact scope in the file's own tenant.
    pub contacts: Option<Contacts>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeedAppKind {
    #[default]
    SelfBuilt,
    Store,
}

#[derive(Debug, Default)]
pub struct Source {
    pub files: Vec<String>,
    pub tenants: Vec<TenantSource>,
    pub apps: Vec<AppSource>,
    /// Errors in readable files, reported with all other errors.
    pub errors: Errors,
}

/// Returns the text of an included file, by its path.
pub type IncludeLoader<'l> = &'l dyn Fn(&str) -> Result<String, std::io::Error>;

impl Source {
    /// Reads a file and its includes. Fails immediately if a file cannot be read, because its missing entities would
    /// cause further errors.
    pub fn read(text: &str, format: Format, name: &str, load: IncludeLoader<'_>) -> Result<Self, SeedErrors> {
        let mut builder = SourceBuilder::default();
        builder.file(text, format, name, load);
        let SourceBuilder { mut source, own, lists, unreadable, mut errors } = builder;
        if unreadable {
            errors.into_result(&source.files)?;
            return Ok(source);
        }
        match (own, source.tenants.as_mut_slice()) {
            (None, [only]) => {
                for (list, mut nodes) in lists {
                    only.lists.entry(list).or_default().append(&mut nodes);
                }
            }
            (None, [_, ..]) if lists.is_empty() => {}
            (own, _) => source.tenants.insert(0, TenantSource { lists, ..own.unwrap_or_default() }),
        }
        let mut keys = HashSet::new();
        for tenant in &source.tenants {
            if tenant.key.as_ref().is_some_and(|key| !keys.insert(key.clone())) {
                errors.add(tenant.at, "another tenant has this key");
            }
        }
        let mut app_ids = HashSet::new();
        for app in source.apps.iter().filter(|app| !app_ids.insert(&app.app_id)) {
            errors.add(app.at, format!("another app has the app_id {:?}", app.app_id));
        }
        source.errors = errors;
        Ok(source)
    }
}

#[derive(Default)]
struct SourceBuilder {
    source: Source,
    own: Option<TenantSource>,
    lists: BTreeMap<&'static str, Vec<Node>>,
    /// Whether a file could not be read.
    unreadable: bool,
    errors: Errors,
}

impl SourceBuilder {
    fn file(&mut self, text: &str, format: Format, name: &str, load: IncludeLoader<'_>) {
        let file = self.source.files.len();
        self.source.files.push(name.to_owned());
        let table = match format {
            Format::Toml => super::toml::read(text, file),
            Format::Json => super::json::read(text, file),
        };
        match table {
            Ok(table) => {
                for (_, node) in table.iter() {
                    self.refuse_nul(node);
                }
                self.members(&table, Path::new(name), load);
            }
            Err(errors) => {
                self.unreadable = true;
                self.errors.extend(errors);
            }
        }
    }

    /// PostgreSQL cannot store NUL, and in SQLite it ends the text for many programs.
    fn refuse_nul(&mut self, node: &Node) {
        match &node.value {
            Value::Text(text) if text.contains('\0') => {
                self.errors.add(node.at, "the character NUL cannot be stored");
            }
            Value::List(nodes) => nodes.iter().for_each(|node| self.refuse_nul(node)),
            Value::Table(table) => {
                for (name, node) in table.iter() {
                    if name.contains('\0') {
                        self.errors.add(node.at, "the character NUL cannot be stored");
                    }
                    self.refuse_nul(node);
                }
            }
            _ => {}
        }
    }

    fn members(&mut self, table: &Table, file: &Path, load: IncludeLoader<'_>) {
        for (name, node) in table.iter() {
            match name {
                "include" => self.include(node, file, load),
                "tenant" if self.own.is_some() => self.errors.add(node.at, "`tenant` is given twice"),
                "tenant" => {
                    let tenant = self.with_fields(node, "tenant".to_owned(), tenant);
                    self.own = tenant;
                }
                "tenants" => self.tenants(node),
                "apps" => {
                    for (index, node) in self.list("apps", node).iter().enumerate() {
                        let app = self.with_fields(node, format!("apps[{index}]"), app);
                        self.source.apps.extend(app);
                    }
                }
                _ => self.entities(name, node),
            }
        }
    }

    fn entities(&mut self, name: &str, node: &Node) {
        if let Some(entity_type) = ENTITY_TYPES.iter().find(|entity_type| entity_type.list == name) {
            let nodes = self.list(entity_type.list, node).to_vec();
            self.lists.entry(entity_type.list).or_default().extend(nodes);
        } else {
            let lists: Vec<_> = ENTITY_TYPES.iter().map(|entity_type| entity_type.list).collect();
            let lists = lists.join(", ");
            let message = format!("unknown member `{name}`; there are include, tenant, tenants, apps, {lists}");
            self.errors.add(node.at, message);
        }
    }

    fn include(&mut self, node: &Node, file: &Path, load: IncludeLoader<'_>) {
        for node in self.list("include", node).to_vec() {
            let Value::Text(path) = &node.value else {
                self.errors.add(node.at, "include: a file name is expected");
                continue;
            };
            let name = normalized(&file.parent().unwrap_or(Path::new("")).join(path)).display().to_string();
            if self.source.files.iter().any(|read| normalized(Path::new(read)) == Path::new(&name)) {
                self.errors.add(node.at, format!("include: {path:?} is included twice"));
                continue;
            }
            match (Format::from_name(path), load(&name)) {
                (Some(format), Ok(text)) => self.file(&text, format, &name, load),
                (None, _) => self.missing(&node, format!("include: {path:?} ends in neither .toml nor .json")),
                (_, Err(error)) => self.missing(&node, format!("include: {path:?}: {error}")),
            }
        }
    }

    fn missing(&mut self, node: &Node, message: String) {
        self.unreadable = true;
        self.errors.add(node.at, message);
    }

    fn tenants(&mut self, node: &Node) {
        for (index, node) in self.list("tenants", node).iter().enumerate() {
            let label = format!("tenants[{index}]");
            let tenant = self.with_fields(node, label.clone(), |from| {
                let mut tenant = tenant(from);
                if tenant.key.is_none() {
                    from.required::<String>("key", None);
                }
                tenant.label = format!("{label}: ");
                for entity_type in ENTITY_TYPES {
                    if let Some(nodes) = from.nodes(entity_type.list) {
                        tenant.lists.insert(entity_type.list, nodes.to_vec());
                    }
                }
                tenant
            });
            self.source.tenants.extend(tenant);
        }
    }

    fn list<'n>(&mut self, name: &str, node: &'n Node) -> &'n [Node] {
        if let Value::List(nodes) = &node.value {
            nodes
        } else {
            self.errors.add(node.at, format!("{name}: {} is not a list", node.value.kind()));
            &[]
        }
    }

    /// Reads a table without references to entities.
    fn with_fields<T>(
        &mut self,
        node: &Node,
        label: String,
        read: impl FnOnce(&mut TableReader<'_>) -> T,
    ) -> Option<T> {
        let context = Context::default();
        let pass = ReadPass::new(&context);
        let result = TableReader::read_table(&pass, node, label, &[], read);
        self.errors.append(pass.errors.into_inner());
        result
    }
}

/// Normalizes a path, so that every file has one name.
fn normalized(path: &Path) -> PathBuf {
    let mut parts = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(parts.components().next_back(), Some(Component::Normal(_))) => {
                parts.pop();
            }
            _ => parts.push(component),
        }
    }
    parts
}

fn tenant(from: &mut TableReader<'_>) -> TenantSource {
    let key = from.text("key");
    if key.as_ref().is_some_and(|key| key.len() != 16 || !key.bytes().all(|byte| byte.is_ascii_hexdigit())) {
        from.error(from.position_of("key"), "key: 16 hexadecimal digits are expected");
    }
    let mut switches = Vec::new();
    for (name, node) in from.entries("switches") {
        match (Switch::ALL.iter().find(|switch| switch.name() == name), &node.value) {
            (Some(switch), Value::Bool(on)) => switches.push((*switch, *on)),
            (Some(_), other) => {
                from.error(node.at, format_args!("switches: {name}: {} is not true or false", other.kind()));
            }
            (None, _) => {
                let names: Vec<_> = Switch::ALL.iter().map(|switch| switch.name()).collect();
                from.error(node.at, format_args!("switches: unknown switch `{name}`; there are {}", names.join(", ")));
            }
        }
    }
    TenantSource {
        at: from.at,
        key,
        name: from.text("name"),
        switches,
        default_set: from.flag("default_set", false),
        ..TenantSource::default()
    }
}

fn contacts(from: &mut TableReader<'_>) -> Contacts {
    let mut listed = |name| from.texts(name).unwrap_or_default().into_iter().collect();
    let (departments, users): (BTreeSet<String>, BTreeSet<String>) = (listed("departments"), listed("users"));
    let all = from.flag("all", false);
    if all && !(departments.is_empty() && users.is_empty()) {
        from.error(from.position_of("all"), "contacts: `all` has every department and user already");
    }
    Contacts { all, departments, users }
}

fn app(from: &mut TableReader<'_>) -> AppSource {
    let app_id = from.required_text("app_id");
    let digits = app_id.strip_prefix("cli_").filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if digits.is_none_or(|digits| digits.len() != 16) {
        from.error(from.position_of("app_id"), "app_id: \"cli_\" and 16 hexadecimal digits are expected");
    }
    let all_scopes = from.flag("all_scopes", false);
    let stated = from.texts("scopes");
    if all_scopes && stated.is_some() {
        from.error(from.position_of("scopes"), "scopes: `all_scopes` grants them already");
    }
    let scopes = if all_scopes { Some(scopes::all()) } else { stated.map(|scopes| scopes.into_iter().collect()) };
    AppSource {
        at: from.at,
        secret: from.required_text("secret"),
        name: from.text("name"),
        app_id,
        kind: from.enum_value("kind"),
        developer: from.text("developer"),
        scopes,
        tenants: from.texts("tenants").unwrap_or_default(),
        disabled: from.optional_flag("disabled"),
        events: from.table("events", app_events::read),
        contacts: from.table("contacts", contacts),
    }
}
