-- The data model: who may call (tenants, apps, tokens), the directory, the hiring data, changes and events.
-- One text for both engines: TEXT, BIGINT and BYTEA columns, booleans as 0/1, JSON as TEXT that no query looks into,
-- times as unix milliseconds. In every tenant's table the primary key begins with the tenant.

-- ---------------------------------------------------------------- who may call

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE tenants (
    id         BIGINT PRIMARY KEY,
    tenant_key TEXT   NOT NULL UNIQUE,
    name       TEXT   NOT NULL,
    created_at BIGINT NOT NULL
);

-- What Feishu lets only an administrator decide in its settings pages. A switch without a row has its default.
CREATE TABLE switches (
    tenant BIGINT NOT NULL,
    name   TEXT   NOT NULL,
    value  TEXT   NOT NULL,
    PRIMARY KEY (tenant, name)
);

-- Apps of one developer see the same union_ids.
CREATE TABLE developers (
    id        TEXT  PRIMARY KEY,
    union_key BYTEA NOT NULL
);

CREATE TABLE apps (
    app_id           TEXT   PRIMARY KEY,
    name             TEXT   NOT NULL,
    kind             TEXT   NOT NULL,
    developer        TEXT   NOT NULL,
    secret_salt      BYTEA  NOT NULL,
    secret_hash      BYTEA  NOT NULL,
    open_id_key      BYTEA  NOT NULL,
    ticket           TEXT,
    ticket_issued_at BIGINT,
    disabled         BIGINT NOT NULL,
    created_at       BIGINT NOT NULL
);

CREATE TABLE app_scopes (
    app_id TEXT NOT NULL,
    scope  TEXT NOT NULL,
    PRIMARY KEY (app_id, scope)
);

-- Which tenants use an app: the owner for a self-built app, every customer for a store app.
CREATE TABLE installs (
    app_id TEXT   NOT NULL,
    tenant BIGINT NOT NULL,
    PRIMARY KEY (app_id, tenant)
);

-- Tokens are kept as digests. The token itself is recomputed from the caller's secret and the nonce.
CREATE TABLE tokens (
    digest     BYTEA  PRIMARY KEY,
    kind       TEXT   NOT NULL,
    app_id     TEXT   NOT NULL,
    tenant     BIGINT NOT NULL,
    nonce      BYTEA  NOT NULL,
    -- Of a store app's own token: the key of its tenants' tokens, readable only with the token itself.
    sealed_key BYTEA,
    expires_at BIGINT NOT NULL
);
CREATE INDEX tokens_of_app ON tokens (app_id, kind, tenant, expires_at);

-- ---------------------------------------------------------------- directory
-- `id` is the people_admin id of the same person, department, level or family; `corehr_id` is its id in core HR.
-- `active = 0`: disabled or left. `deleted_at`: deleted; the row stays for records that name it.

CREATE TABLE users (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    corehr_id  BIGINT NOT NULL,
    user_id    TEXT   NOT NULL,
    name_zh    TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    email      TEXT,
    mobile     TEXT,
    department BIGINT,
    leader     BIGINT,
    active     BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
-- An id is free again when its user has left.
CREATE UNIQUE INDEX users_by_user_id ON users (tenant, user_id) WHERE active = 1;
CREATE UNIQUE INDEX users_by_corehr_id ON users (tenant, corehr_id);
CREATE INDEX users_by_past_user_id ON users (tenant, user_id);

-- Ids taken over from a real tenant. Everyone else's open_id is computed.
CREATE TABLE pinned_open_ids (
    tenant  BIGINT NOT NULL,
    app_id  TEXT   NOT NULL,
    open_id TEXT   NOT NULL,
    "user"  BIGINT NOT NULL,
    PRIMARY KEY (tenant, app_id, open_id)
);
CREATE UNIQUE INDEX pinned_open_ids_by_user ON pinned_open_ids (tenant, app_id, "user");

CREATE TABLE departments (
    tenant             BIGINT NOT NULL,
    id                 BIGINT NOT NULL,
    corehr_id          BIGINT NOT NULL,
    open_department_id TEXT   NOT NULL,
    department_id      TEXT   NOT NULL,
    name_zh            TEXT   NOT NULL,
    name_en            TEXT   NOT NULL,
    parent             BIGINT,
    leader             BIGINT,
    active             BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX departments_by_open_id ON departments (tenant, open_department_id);
CREATE UNIQUE INDEX departments_by_department_id ON departments (tenant, department_id) WHERE active = 1;
CREATE UNIQUE INDEX departments_by_corehr_id ON departments (tenant, corehr_id);
CREATE INDEX departments_by_past_department_id ON departments (tenant, department_id);

CREATE TABLE job_levels (
    tenant       BIGINT NOT NULL,
    id           BIGINT NOT NULL,
    corehr_id    BIGINT NOT NULL,
    job_level_id TEXT   NOT NULL,
    name_zh      TEXT   NOT NULL,
    name_en      TEXT   NOT NULL,
    active       BIGINT NOT NULL,
    deleted_at   BIGINT,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX job_levels_by_contact_id ON job_levels (tenant, job_level_id);
CREATE UNIQUE INDEX job_levels_by_corehr_id ON job_levels (tenant, corehr_id);

CREATE TABLE job_families (
    tenant        BIGINT NOT NULL,
    id            BIGINT NOT NULL,
    corehr_id     BIGINT NOT NULL,
    job_family_id TEXT   NOT NULL,
    name_zh       TEXT   NOT NULL,
    name_en       TEXT   NOT NULL,
    parent        BIGINT,
    active        BIGINT NOT NULL,
    deleted_at    BIGINT,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX job_families_by_contact_id ON job_families (tenant, job_family_id);
CREATE UNIQUE INDEX job_families_by_corehr_id ON job_families (tenant, corehr_id);

-- `enum_value` is also the people_admin id of the type.
CREATE TABLE employee_types (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    corehr_id  BIGINT NOT NULL,
    enum_id    TEXT   NOT NULL,
    enum_value TEXT   NOT NULL,
    name_zh    TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    active     BIGINT NOT NULL,
    deleted_at BIGINT,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX employee_types_by_enum_id ON employee_types (tenant, enum_id);
CREATE UNIQUE INDEX employee_types_by_enum_value ON employee_types (tenant, enum_value);
CREATE UNIQUE INDEX employee_types_by_corehr_id ON employee_types (tenant, corehr_id);

-- ---------------------------------------------------------------- core HR: employment jobs, grades, positions, pathways

CREATE TABLE hr_jobs (
    tenant         BIGINT NOT NULL,
    id             BIGINT NOT NULL,
    name_zh        TEXT   NOT NULL,
    name_en        TEXT   NOT NULL,
    active         BIGINT NOT NULL,
    effective_from BIGINT,
    effective_to   BIGINT,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE hr_job_families (
    tenant     BIGINT NOT NULL,
    hr_job     BIGINT NOT NULL,
    job_family BIGINT NOT NULL,
    PRIMARY KEY (tenant, hr_job, job_family)
);
CREATE INDEX hr_job_families_by_family ON hr_job_families (tenant, job_family);

CREATE TABLE hr_job_levels (
    tenant    BIGINT NOT NULL,
    hr_job    BIGINT NOT NULL,
    job_level BIGINT NOT NULL,
    PRIMARY KEY (tenant, hr_job, job_level)
);

CREATE TABLE job_grades (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE job_level_grades (
    tenant    BIGINT NOT NULL,
    job_level BIGINT NOT NULL,
    job_grade BIGINT NOT NULL,
    PRIMARY KEY (tenant, job_level, job_grade)
);

CREATE TABLE positions (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE pathways (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- ---------------------------------------------------------------- settings of hiring

-- Countries, states, cities, districts by their codes (CN_1, ST_47, CT_11, DS_70).
CREATE TABLE places (
    tenant        BIGINT NOT NULL,
    code          TEXT   NOT NULL,
    location_type BIGINT NOT NULL,
    name_zh       TEXT   NOT NULL,
    name_en       TEXT   NOT NULL,
    parent        TEXT,
    -- Of a country: what stands before its phone numbers, such as 86.
    calling_code  TEXT,
    PRIMARY KEY (tenant, code)
);

CREATE TABLE addresses (
    tenant   BIGINT NOT NULL,
    id       BIGINT NOT NULL,
    name_zh  TEXT   NOT NULL,
    name_en  TEXT   NOT NULL,
    usages   TEXT   NOT NULL,
    district TEXT,
    city     TEXT,
    state    TEXT,
    country  TEXT,
    active   BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE job_types (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    parent  BIGINT,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE job_processes (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    type    BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Stages belong to the tenant; several processes may share one, each at a rank of its own.
CREATE TABLE stages (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    type    BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE process_stages (
    tenant      BIGINT NOT NULL,
    job_process BIGINT NOT NULL,
    stage       BIGINT NOT NULL,
    -- Its rank in the process, from 1.
    ordinal     BIGINT NOT NULL,
    PRIMARY KEY (tenant, job_process, stage)
);
CREATE INDEX process_stages_in_order ON process_stages (tenant, job_process, ordinal);

CREATE TABLE offer_forms (
    tenant        BIGINT NOT NULL,
    id            BIGINT NOT NULL,
    name_zh       TEXT   NOT NULL,
    name_en       TEXT   NOT NULL,
    latest_schema BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- A version of a form, kept for ever: offers name the version that they were written with.
CREATE TABLE offer_schemas (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    offer_form BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    document   TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX offer_schemas_of_form ON offer_schemas (tenant, offer_form, version);

CREATE TABLE requirement_fields (
    tenant   BIGINT NOT NULL,
    id       BIGINT NOT NULL,
    type     BIGINT NOT NULL,
    name_zh  TEXT   NOT NULL,
    name_en  TEXT   NOT NULL,
    options  TEXT   NOT NULL,
    required BIGINT NOT NULL,
    active   BIGINT NOT NULL,
    -- Its place in the company's form, from 1.
    ordinal  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- part: 1 to 9 the parts of every resume, 100 a module that the company added.
CREATE TABLE talent_modules (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    part    BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE talent_fields (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    module  BIGINT NOT NULL,
    type    BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    options TEXT   NOT NULL,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE resume_sources (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    type    BIGINT NOT NULL,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE termination_reasons (
    tenant           BIGINT NOT NULL,
    id               BIGINT NOT NULL,
    name_zh          TEXT   NOT NULL,
    name_en          TEXT   NOT NULL,
    -- What referrers are told.
    referral_name_zh TEXT   NOT NULL,
    referral_name_en TEXT   NOT NULL,
    -- 1 rejected by us, 22 declined by the talent, 27 other
    termination_type BIGINT NOT NULL,
    for_evaluations  BIGINT NOT NULL,
    parent           BIGINT,
    active           BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Uploaded files. The bytes are in the blob store under the name `blob`, which no other row has; they are complete and
-- durable before their row is written.
CREATE TABLE files (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    blob       TEXT   NOT NULL,
    size       BIGINT NOT NULL,
    sha256     TEXT   NOT NULL,
    mime       TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE UNIQUE INDEX files_blob ON files (blob);

-- Blobs that no row referred to at `since`. They are deleted when that is an hour ago and still no row does.
CREATE TABLE unreferenced_blobs (
    blob  TEXT   NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL
);

CREATE INDEX unreferenced_blobs_since ON unreferenced_blobs (since);

-- kind: 1 resume, 2 works, 3 general; 4 is the retired offer attachment that nothing can create any more.
CREATE TABLE attachments (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    kind       BIGINT NOT NULL,
    name       TEXT   NOT NULL,
    mime       TEXT   NOT NULL,
    size       BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- ---------------------------------------------------------------- hiring

CREATE TABLE jobs (
    tenant           BIGINT NOT NULL,
    id               BIGINT NOT NULL,
    code             TEXT,
    title            TEXT   NOT NULL,
    status           BIGINT NOT NULL,
    job_process      BIGINT NOT NULL,
    recruitment_type TEXT   NOT NULL,
    department       BIGINT,
    job_type         BIGINT,
    offer_form       BIGINT,
    document         TEXT   NOT NULL,
    created_at       BIGINT NOT NULL,
    updated_at       BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE job_requirements (
    tenant           BIGINT NOT NULL,
    id               BIGINT NOT NULL,
    short_code       TEXT   NOT NULL,
    name             TEXT   NOT NULL,
    display_progress BIGINT NOT NULL,
    approval_status  BIGINT,
    head_count       BIGINT NOT NULL,
    recruitment_type TEXT,
    employee_type    BIGINT,
    max_level        BIGINT,
    min_level        BIGINT,
    job_family       BIGINT,
    department       BIGINT,
    address          BIGINT,
    job_type         BIGINT,
    employment_job   BIGINT,
    position         BIGINT,
    creator          BIGINT,
    document         TEXT   NOT NULL,
    completed_at     BIGINT,
    created_at       BIGINT NOT NULL,
    updated_at       BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX job_requirements_by_short_code ON job_requirements (tenant, short_code);
CREATE INDEX job_requirements_by_creation ON job_requirements (tenant, created_at, id);

CREATE TABLE requirement_jobs (
    tenant          BIGINT NOT NULL,
    job_requirement BIGINT NOT NULL,
    job             BIGINT NOT NULL,
    PRIMARY KEY (tenant, job_requirement, job)
);
CREATE INDEX requirement_jobs_by_job ON requirement_jobs (tenant, job);

CREATE TABLE talents (
    tenant          BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    name            TEXT   NOT NULL,
    -- The number, and the calling code that stands before it.
    mobile          TEXT,
    mobile_code     TEXT,
    email           TEXT,
    identity_type   BIGINT,
    identity_number TEXT,
    creator         BIGINT,
    -- 0 never, 1 onboarded, 2 left
    onboard_state   BIGINT NOT NULL DEFAULT 0,
    confidential    BIGINT NOT NULL DEFAULT 0,
    profile         TEXT   NOT NULL,
    resume          TEXT   NOT NULL,
    created_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    -- When the talent last applied; 0 sorts those who never did behind all others.
    applied_at      BIGINT NOT NULL DEFAULT 0,
    deleted         BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, id)
);
-- A list is decided by its index alone. `deleted` is 0 in all of them, and there because SQLite would look it up in the
-- table otherwise.
CREATE INDEX talents_by_update ON talents (tenant, updated_at, id, deleted) WHERE deleted = 0;
CREATE INDEX talents_by_entry ON talents (tenant, created_at, id, updated_at, deleted) WHERE deleted = 0;
CREATE INDEX talents_by_application ON talents (tenant, applied_at, id, updated_at, deleted) WHERE deleted = 0;

-- One person is one talent: an identity number, a mobile number and a mail address each belong to one talent that is not
-- deleted. `value` is what is compared: without case, with the type or the calling code in front.
CREATE TABLE talent_keys (
    tenant BIGINT NOT NULL,
    -- identity, mobile, email
    kind   TEXT   NOT NULL,
    value  TEXT   NOT NULL,
    talent BIGINT NOT NULL,
    PRIMARY KEY (tenant, kind, value)
);
CREATE INDEX talent_keys_of_talent ON talent_keys (tenant, talent);

CREATE TABLE talent_sources (
    tenant        BIGINT NOT NULL,
    talent        BIGINT NOT NULL,
    resume_source BIGINT NOT NULL,
    ordinal       BIGINT NOT NULL,
    PRIMARY KEY (tenant, talent, resume_source)
);

CREATE TABLE talent_folders (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    owner   BIGINT,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE talent_folder_members (
    tenant   BIGINT NOT NULL,
    folder   BIGINT NOT NULL,
    talent   BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, folder, talent)
);
CREATE INDEX talent_folder_members_by_talent ON talent_folder_members (tenant, talent);

CREATE TABLE agency_protections (
    tenant     BIGINT NOT NULL,
    talent     BIGINT NOT NULL,
    agency     TEXT   NOT NULL,
    starts_at  BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, talent, agency)
);

CREATE TABLE applications (
    tenant        BIGINT NOT NULL,
    id            BIGINT NOT NULL,
    talent        BIGINT NOT NULL,
    job           BIGINT NOT NULL,
    stage         BIGINT NOT NULL,
    -- 1 running, 2 terminated
    active_status BIGINT NOT NULL,
    document      TEXT   NOT NULL,
    created_at    BIGINT NOT NULL,
    updated_at    BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX applications_of_talent ON applications (tenant, talent, id);
CREATE INDEX applications_of_job ON applications (tenant, job, updated_at, id);
CREATE INDEX applications_by_update ON applications (tenant, updated_at, id);

-- The application that locks a talent for the others.
CREATE TABLE talent_locks (
    tenant      BIGINT NOT NULL,
    talent      BIGINT NOT NULL,
    application BIGINT NOT NULL,
    locked_at   BIGINT NOT NULL,
    PRIMARY KEY (tenant, talent)
);

CREATE TABLE offers (
    tenant          BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    application     BIGINT NOT NULL,
    talent          BIGINT NOT NULL,
    job             BIGINT NOT NULL,
    schema_id       BIGINT NOT NULL,
    -- 1 formal, 2 internship
    offer_type      BIGINT NOT NULL,
    status          BIGINT NOT NULL,
    -- Increases with every change of the content.
    version         BIGINT NOT NULL DEFAULT 1,
    -- An approval was started inside this system, and not reported by an OA system.
    approved_here   BIGINT NOT NULL DEFAULT 0,
    department      BIGINT NOT NULL,
    leader          BIGINT NOT NULL,
    owner           BIGINT NOT NULL,
    operator        BIGINT NOT NULL,
    employee_type   BIGINT,
    job_family      BIGINT,
    job_level       BIGINT,
    employment_job  BIGINT,
    job_grade       BIGINT,
    position        BIGINT,
    pathway         BIGINT,
    onboard_address BIGINT,
    work_address    BIGINT,
    job_requirement BIGINT,
    document        TEXT   NOT NULL,
    expires_at      BIGINT,
    created_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX offers_of_application ON offers (tenant, application);
CREATE INDEX offers_of_talent ON offers (tenant, talent, created_at, id);
CREATE INDEX offers_of_requirement ON offers (tenant, job_requirement);
-- Sent offers that the clock will expire.
CREATE INDEX offers_by_expiry ON offers (expires_at, id) WHERE status = 6;

-- Earlier versions of an offer: `document` is the whole row as it was.
CREATE TABLE offer_versions (
    tenant      BIGINT NOT NULL,
    offer       BIGINT NOT NULL,
    version     BIGINT NOT NULL,
    document    TEXT   NOT NULL,
    replaced_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, offer, version)
);

-- ---------------------------------------------------------------- seed files

-- Which row an entity of a seed file became, and the digest of what was stated: applying a file twice changes nothing.
CREATE TABLE seeded (
    tenant BIGINT NOT NULL,
    entity TEXT   NOT NULL,
    name   TEXT   NOT NULL,
    id     BIGINT NOT NULL,
    digest BYTEA  NOT NULL,
    PRIMARY KEY (tenant, entity, name)
);

-- ---------------------------------------------------------------- changes and events

-- What changed last: one row an entity, the newest position wins. Derived data, such as the search index, follows it.
CREATE TABLE changes (
    tenant   BIGINT NOT NULL,
    entity   TEXT   NOT NULL,
    id       BIGINT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (tenant, entity, id)
);
CREATE INDEX changes_by_position ON changes (position);

-- SQLite: the last position that was given out. PostgreSQL: what to add to a transaction's id, see src/store/changes.rs.
CREATE TABLE change_clock (position BIGINT NOT NULL);
INSERT INTO change_clock (position) VALUES (0);

-- Readers cache the rows of some tables for as long as the version of their tenant stays the same, see
-- src/store/cache.rs. A tenant without a row has version 0.
CREATE TABLE cache_versions (
    tenant  BIGINT PRIMARY KEY,
    version BIGINT NOT NULL
);

-- The last of the claims from which ids are made, see src/store/ids.rs.
CREATE TABLE id_claims (last BIGINT NOT NULL);
INSERT INTO id_claims (last) VALUES (0);

-- What happened, in ids of the store, written with the change itself. It is rendered for each app when it is delivered.
CREATE TABLE events (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    kind       TEXT   NOT NULL,
    fact       TEXT   NOT NULL,
    actor      TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    -- Whether its deliveries have been made.
    expanded   BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX events_to_expand ON events (created_at, id) WHERE expanded = 0;

-- How an app receives events; without a row it receives none.
CREATE TABLE event_settings (
    app_id             TEXT   PRIMARY KEY,
    -- webhook, long_connection
    mode               TEXT   NOT NULL,
    request_url        TEXT,
    encrypt_key        TEXT,
    verification_token TEXT   NOT NULL,
    updated_at         BIGINT NOT NULL
);

CREATE TABLE event_subscriptions (
    app_id     TEXT NOT NULL,
    event_type TEXT NOT NULL,
    PRIMARY KEY (app_id, event_type)
);

-- A message to one app: an event of a tenant, or an app_ticket.
CREATE TABLE deliveries (
    id           BIGINT PRIMARY KEY,
    app_id       TEXT   NOT NULL,
    event_tenant BIGINT,
    event        BIGINT,
    event_id     TEXT   NOT NULL,
    event_at     BIGINT NOT NULL,
    event_type   TEXT   NOT NULL,
    -- Deliveries to one app with the same key keep their order, which is that of the positions.
    order_key    TEXT   NOT NULL,
    position     BIGINT NOT NULL,
    -- The event as the app sees it, without the envelope: its token may change until the next attempt.
    payload      TEXT   NOT NULL,
    -- pending, delivered, failed
    state        TEXT   NOT NULL,
    -- Attempts so far, and how many have failed since it was last put into the queue.
    attempts     BIGINT NOT NULL,
    failures     BIGINT NOT NULL,
    -- Without a time it waits for the one before it.
    due_at       BIGINT,
    -- The process that makes an attempt, and until when others keep off.
    lease        TEXT,
    leased_until BIGINT,
    created_at   BIGINT NOT NULL,
    finished_at  BIGINT
);
CREATE INDEX deliveries_due ON deliveries (app_id, due_at, id) WHERE state = 'pending';
CREATE INDEX deliveries_in_order ON deliveries (app_id, order_key, position) WHERE state = 'pending';
CREATE INDEX deliveries_of_app ON deliveries (app_id, created_at, id);
CREATE INDEX deliveries_by_event_id ON deliveries (event_id);

CREATE TABLE delivery_attempts (
    delivery   BIGINT NOT NULL,
    attempt    BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    latency_ms BIGINT NOT NULL,
    -- The HTTP status or the code of an acknowledgement, if there was one.
    status     BIGINT,
    error      TEXT,
    response   TEXT   NOT NULL,
    PRIMARY KEY (delivery, attempt)
);
