//! Builders of test data: `company.talent().named("张三").create()`.
//!
//! A builder collects the values of a record, creates the records that the test does not mention, and returns the ids.
//! `save` stores everything that was created since the last save. Ids of people and of the organisation are returned in
//! the form that the call under test uses.
//!
//! Only `Company::add` and `Company::save` depend on how data is stored: they write a seed.

pub mod hiring;
mod jobs;
mod organisation;

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use hire_api::id::USER_ID_SCOPE;
use hired::{
    clock::Entropy,
    seed::{Format, Seed},
    tenancy::contacts::Contacts,
};
use serde_json::{Map, Value, json};

use crate::{
    auth::tokens::{APP_TOKEN, RESEND, TENANT_TOKEN, ask, credentials, issued},
    harness::{
        APP, APP_WITHOUT_SCOPES, APP_WITHOUT_USER_IDS, DISABLED_APP, OTHER_TENANT_APP, READONLY_APP, SECRET, STORE_APP,
        Server, UNKNOWN_ID,
    },
    isolation::credentials::administer,
};

/// A store app without tenants, whose ticket nothing depends on.
pub const OTHER_STORE_APP: &str = "cli_7e57000000000008";

const TENANT: &str = "7e57000000000001";
const OTHER_TENANT: &str = "7e57000000000002";

/// The two tenants and their apps, as a seed file. The scopes are those of all served operations.
pub fn callers() -> String {
    let specs: Vec<_> = hire_api::all().into_iter().map(|operation| operation.spec).collect();
    let scopes: BTreeSet<&str> = specs.iter().flat_map(|spec| spec.scopes).copied().collect();
    let readonly: Vec<&&str> = scopes.iter().filter(|scope| scope.ends_with(":readonly")).collect();
    let fields = crate::sample::field_scopes();
    let fields: BTreeSet<&str> = fields.iter().map(String::as_str).filter(|scope| *scope != USER_ID_SCOPE).collect();
    let without_user_ids: BTreeSet<&str> = scopes.union(&fields).copied().collect();
    let all: Vec<&str> = without_user_ids.iter().copied().chain([USER_ID_SCOPE]).collect();
    let app = |app_id: &str, more: Value| {
        let mut app = json!({ "app_id": app_id, "secret": SECRET, "name": app_id, "scopes": all });
        app.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        app
    };
    json!({
        "tenant": { "key": TENANT, "name": "North" },
        "tenants": [{ "key": OTHER_TENANT, "name": "South" }],
        "apps": [
            app(APP, json!({})),
            app(APP_WITHOUT_USER_IDS, json!({ "scopes": without_user_ids })),
            app(READONLY_APP, json!({ "scopes": readonly })),
            app(APP_WITHOUT_SCOPES, json!({ "scopes": [] })),
            app(OTHER_STORE_APP, json!({ "kind": "store", "developer": "vendor" })),
            app(STORE_APP, json!({ "kind": "store", "developer": "vendor", "tenants": [TENANT, OTHER_TENANT] })),
            app(DISABLED_APP, json!({ "disabled": true })),
            app(OTHER_TENANT_APP, json!({ "tenants": [OTHER_TENANT] })),
        ],
    })
    .to_string()
}

/// A record that a builder created.
#[derive(Default, Clone, Debug)]
pub struct Entity {
    /// Its id in the call under test.
    pub id: String,
    /// Its id in the contacts, if it has one.
    pub contact_id: String,
    /// Its id in core HR, if that differs.
    pub corehr_id: String,
    /// Its code in the company.
    pub code: String,
    key: String,
}

impl Entity {
    /// Its key in the seed.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// An unknown id.
    pub fn unknown() -> Self {
        Self { id: UNKNOWN_ID.to_owned(), ..Self::default() }
    }

    /// The number of its row, which is its people_admin id where it has one.
    pub fn admin_id(&self) -> String {
        let number = self.key.rsplit('-').next().and_then(|number| number.parse::<i64>().ok());
        (7_100_000_000_000_000_000 + number.expect("a number")).to_string()
    }
}

/// The secrets of the store app.
#[derive(Clone)]
pub struct StoreApp {
    pub ticket: String,
    pub app_token: String,
}

impl StoreApp {
    async fn fetch(server: &Server) -> Self {
        ask(server, RESEND, credentials(STORE_APP)).await;
        let sql = format!("SELECT ticket FROM apps WHERE app_id = '{STORE_APP}'");
        let ticket: String = server.query_global(sql).await.expect("a ticket");
        let body = json!({ "app_id": STORE_APP, "app_secret": SECRET, "app_ticket": ticket });
        let (app_token, _) = issued(&ask(server, APP_TOKEN, body).await, "app_access_token");
        Self { ticket, app_token }
    }
}

/// The open_id and the union_id of a user for the calling app.
type PersonIds = Box<dyn Fn(i64) -> [String; 2] + Send + Sync>;

/// A tenant of a server, the calling app, and the data that a test creates.
pub struct Company {
    pub server: Arc<Server>,
    /// The tenant token of the calling app.
    pub token: String,
    pub store_app: StoreApp,
    tenant: &'static str,
    open_and_union_id: PersonIds,
    next: Arc<AtomicI64>,
    id_forms: BTreeMap<String, String>,
    /// By parameter and form, such as `user_id_type` and `open_id`.
    ids: BTreeMap<(&'static str, &'static str), BTreeSet<String>>,
    /// Ids and names, each one word.
    texts: HashSet<String>,
    created: Map<String, Value>,
    /// Records that builders share until the next save, by list.
    shared: BTreeMap<&'static str, Entity>,
    employee_types: Vec<(i64, Entity)>,
}

impl Company {
    /// An empty company on a server of its own, called by [`APP`], with rate limits off.
    pub async fn start() -> Self {
        Self::with(Arc::new(Server::empty().await)).await
    }

    /// A company on a server that has data already. Sets the tenants and apps as in [`callers`].
    pub async fn on(server: Server) -> Self {
        apply(&server, callers()).await;
        server.state.callers.clear();
        Self::with(Arc::new(server)).await
    }

    async fn with(server: Arc<Server>) -> Self {
        let (token, store_app) = (server.token(APP).await, StoreApp::fetch(&server).await);
        Self::new(server, Arc::new(AtomicI64::new(1)), store_app, TENANT, token).await
    }

    /// The same company, called by another app of its tenant, without the created records.
    pub async fn called_by(self, app: &str) -> Self {
        let token = self.server.token(app).await;
        Self::new(self.server, self.next, self.store_app, self.tenant, token).await
    }

    /// The same company, called by the store app, without the created records.
    pub async fn called_by_the_store_app(self) -> Self {
        let body = json!({ "app_access_token": self.store_app.app_token, "tenant_key": self.tenant });
        let (token, _) = issued(&ask(&self.server, TENANT_TOKEN, body).await, "tenant_access_token");
        Self::new(self.server, self.next, self.store_app, self.tenant, token).await
    }

    /// Another company on the same server, called by [`OTHER_TENANT_APP`].
    pub async fn neighbour(&self) -> Self {
        let token = self.server.token(OTHER_TENANT_APP).await;
        let (server, next) = (Arc::clone(&self.server), Arc::clone(&self.next));
        Self::new(server, next, self.store_app.clone(), OTHER_TENANT, token).await
    }

    async fn new(
        server: Arc<Server>,
        next: Arc<AtomicI64>,
        store_app: StoreApp,
        tenant: &'static str,
        token: String,
    ) -> Self {
        let caller = server.state.callers.find(&server.state, &token).await.expect("a caller");
        let open_and_union_id: PersonIds = Box::new(move |user| {
            let ids = [&caller.open_ids, &caller.union_ids];
            ids.map(|ids| ids.as_ref().expect("a key").encode(caller.tenant, user))
        });
        Self {
            server,
            token,
            store_app,
            tenant,
            open_and_union_id,
            next,
            id_forms: BTreeMap::new(),
            ids: BTreeMap::new(),
            texts: HashSet::new(),
            created: Map::new(),
            shared: BTreeMap::new(),
            employee_types: Vec::new(),
        }
    }

    pub fn tenant_key(&self) -> &'static str {
        self.tenant
    }

    /// Sets the id types that builders return, by parameter.
    pub fn use_id_forms(&mut self, forms: impl IntoIterator<Item = (String, String)>) {
        self.id_forms = forms.into_iter().collect();
    }

    /// Whether this is the id of a record of this company in a form. The company itself has one among departments.
    pub fn has_id(&self, parameter: &str, form: &str, id: &str) -> bool {
        let is_root = parameter == "department_id_type" && id == "0";
        is_root || self.ids.iter().any(|((a, b), ids)| *a == parameter && *b == form && ids.contains(id))
    }

    /// An id or a name of this company in a text, other than `sent`.
    pub fn found_in<'t>(&self, text: &'t str, sent: &str) -> Option<&'t str> {
        let words = text.split(|letter: char| !letter.is_alphanumeric() && !['_', '-', '.'].contains(&letter));
        words.into_iter().find(|word| *word != sent && self.texts.contains(*word))
    }

    /// Sets what the app that [`start`](Self::start) uses sees of the directory: departments and users by their `user_id`.
    pub async fn sees(&self, departments: &[&Entity], users: &[&str]) {
        let contacts = Contacts {
            all: false,
            departments: departments.iter().map(|department| department.id.clone()).collect(),
            users: users.iter().map(|id| (*id).to_owned()).collect(),
        };
        let tenant = self.tenant;
        administer(&self.server, move |admin| {
            admin.set_contacts(APP, Some(tenant), contacts).expect("a contact scope");
        })
        .await;
    }

    /// Stores the records created since the last save.
    pub async fn save(&mut self) {
        // A seed cannot refer to the stages of a process of another seed.
        self.shared.clear();
        let mut seed = std::mem::take(&mut self.created);
        if seed.is_empty() {
            return;
        }
        seed.insert("tenant".into(), json!({ "key": self.tenant }));
        apply(&self.server, Value::Object(seed).to_string()).await;
    }

    /// A number that no other record of the server has.
    fn number(&self) -> i64 {
        self.next.fetch_add(1, Ordering::Relaxed)
    }

    /// Adds a record with its own id and names. `members` are those of `docs/seed.md`.
    fn add(&mut self, list: &'static str, number: i64, members: Value) -> Entity {
        let id = (7_100_000_000_000_000_000 + number).to_string();
        let mut record = json!({ "id": id, "key": format!("{list}-{number}") });
        let record_members = record.as_object_mut().expect("an object");
        record_members.extend(members.as_object().expect("an object").clone());
        record_members.retain(|_, value| !value.is_null());
        for member in ["name", "name_zh", "name_en", "short_code", "title", "mobile"] {
            self.texts.extend(record[member].as_str().map(str::to_owned));
        }
        self.texts.insert(id.clone());
        let text = |member: &str| record[member].as_str().unwrap_or_default().to_owned();
        let contact_id =
            ["job_level_id", "job_family_id", "enum_id", "job_title_id", "work_city_id"].map(text).concat();
        let (corehr_id, code, key) = (text("corehr_id"), text("code"), format!("{list}-{number}"));
        let ids = [&contact_id, &corehr_id].map(String::clone);
        self.texts.extend(ids.into_iter().filter(|id| !id.is_empty()));
        let records = self.created.entry(list).or_insert_with(|| json!([]));
        records.as_array_mut().expect("a list").push(record);
        Entity { id, contact_id, corehr_id, code, key }
    }

    /// Adds members to the record that was created last in a list.
    fn amend(&mut self, list: &str, members: Value) {
        let records = self.created.get_mut(list).and_then(Value::as_array_mut).expect("records");
        let last = records.last_mut().and_then(Value::as_object_mut).expect("a record");
        last.extend(members.as_object().expect("an object").clone());
    }

    /// Adds a record that is identified by its code only.
    fn add_coded(&mut self, list: &'static str, code: String, members: Value) -> Entity {
        let record = merged(members, json!({ "code": code }));
        for member in ["name_zh", "name_en", "code"] {
            self.texts.extend(record[member].as_str().map(str::to_owned));
        }
        let records = self.created.entry(list).or_insert_with(|| json!([]));
        records.as_array_mut().expect("a list").push(record);
        Entity { id: code.clone(), key: code, ..Entity::default() }
    }

    /// A name that no other record of the server has.
    fn name(&self, number: i64) -> Value {
        json!({ "name_zh": format!("名称{number:07}"), "name_en": format!("Name{number:07}") })
    }

    /// A name for a record that a request creates.
    pub fn unused_name(&mut self) -> String {
        format!("新名称{:07}", self.number())
    }

    /// A record that is created once and shared.
    fn once(&mut self, list: &'static str, create: fn(&mut Self) -> Entity) -> Entity {
        if let Some(entity) = self.shared.get(list) {
            return entity.clone();
        }
        let entity = create(self);
        self.shared.insert(list, entity.clone());
        entity
    }
}

async fn apply(server: &Server, seed: String) {
    if let Err(errors) = try_apply(server, seed).await {
        panic!("{errors}");
    }
}

/// Applies a seed in JSON; returns all errors.
pub async fn try_apply(server: &Server, seed: String) -> Result<(), String> {
    let state = server.state.clone();
    let work = move || {
        let seed = Seed::parse(&seed, Format::Json, "company.json").map_err(|errors| errors.to_string())?;
        seed.apply(&state.store, &Entropy::seeded(3)).map(|_| ()).map_err(|errors| errors.to_string())
    };
    tokio::task::spawn_blocking(work).await.expect("a seed")
}

/// The members of both.
fn merged(mut base: Value, more: Value) -> Value {
    base.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    base
}
