-- The data model: accounts (tenants, apps, tokens), the directory, the hiring data, changes and events.
-- One text for both engines: TEXT, BIGINT and BYTEA columns, booleans as 0/1, JSON as TEXT that no query looks into,
-- times as unix milliseconds. In every tenant's table the primary key begins with the tenant.

-- ---------------------------------------------------------------- accounts

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

-- Switches: settings that Feishu has only in administrator pages. A switch without a row has its default.
CREATE TABLE switches (
    tenant BIGINT NOT NULL,
    name   TEXT   NOT NULL,
    value  TEXT   NOT NULL,
    PRIMARY KEY (tenant, name)
);

-- Tenants that a sandbox created, and the clocks of those that tests moved.
CREATE TABLE sandbox_tenants (
    tenant       BIGINT PRIMARY KEY,
    -- The state that a reset restores: `demo`, `empty`, or a seed in JSON. Empty for a tenant that the sandbox did not create.
    seed         TEXT   NOT NULL,
    -- The offset of its clock from the server's. Ignored if the clock is stopped at `frozen_at`.
    clock_offset BIGINT NOT NULL,
    frozen_at    BIGINT
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

-- The tenants that use an app: the owner of a self-built app, every customer of a store app.
CREATE TABLE installs (
    app_id       TEXT   NOT NULL,
    tenant       BIGINT NOT NULL,
    -- Whether the app sees the whole directory. Otherwise it sees the rows of contact_scopes.
    all_contacts BIGINT NOT NULL,
    PRIMARY KEY (app_id, tenant)
);
CREATE INDEX installs_of_tenant ON installs (tenant);

-- The departments, with everything below them, and the single users that an app sees.
CREATE TABLE contact_scopes (
    tenant BIGINT NOT NULL,
    app_id TEXT   NOT NULL,
    -- department, user
    kind   TEXT   NOT NULL,
    id     BIGINT NOT NULL,
    PRIMARY KEY (tenant, app_id, kind, id)
);

-- Tokens are stored as digests. The token itself is recomputed from the caller's secret and the nonce.
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

-- Results of requests with a `client_token`, so that a repeated request is not executed again.
CREATE TABLE client_tokens (
    tenant     BIGINT NOT NULL,
    app_id     TEXT   NOT NULL,
    operation  TEXT   NOT NULL,
    token      TEXT   NOT NULL,
    -- The digest of the request.
    request    BYTEA  NOT NULL,
    created    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, app_id, operation, token)
);
CREATE INDEX client_tokens_by_expiry ON client_tokens (tenant, expires_at);

-- ---------------------------------------------------------------- directory
-- `id` is the people_admin id of the same person, department, level or family; `corehr_id` is its id in core HR.
-- `active = 0`: disabled or left. `deleted_at`: deleted; the row is kept for records that refer to it.

CREATE TABLE users (
    tenant        BIGINT NOT NULL,
    id            BIGINT NOT NULL,
    corehr_id     BIGINT NOT NULL,
    user_id       TEXT   NOT NULL,
    name_zh       TEXT   NOT NULL,
    name_en       TEXT   NOT NULL,
    email         TEXT,
    -- With its country code.
    mobile        TEXT,
    employee_no   TEXT,
    leader        BIGINT,
    employee_type BIGINT,
    job_level     BIGINT,
    job_family    BIGINT,
    job_title     BIGINT,
    work_city     BIGINT,
    frozen        BIGINT NOT NULL,
    active        BIGINT NOT NULL,
    -- When the user was deleted.
    left_at       BIGINT,
    document      TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
-- Ids, mobiles, mails and employee numbers of deleted users can be used again.
CREATE UNIQUE INDEX users_by_user_id ON users (tenant, user_id) WHERE active = 1;
CREATE UNIQUE INDEX users_by_email ON users (tenant, lower(email)) WHERE active = 1;
CREATE UNIQUE INDEX users_by_mobile ON users (tenant, mobile) WHERE active = 1;
CREATE UNIQUE INDEX users_by_employee_no ON users (tenant, employee_no) WHERE active = 1;
CREATE UNIQUE INDEX users_by_corehr_id ON users (tenant, corehr_id);
CREATE INDEX users_by_past_user_id ON users (tenant, user_id);
CREATE INDEX users_by_past_email ON users (tenant, lower(email));
CREATE INDEX users_by_past_mobile ON users (tenant, mobile);

-- The departments of an active user. Department 0 is the company itself.
CREATE TABLE user_departments (
    tenant           BIGINT NOT NULL,
    "user"           BIGINT NOT NULL,
    department       BIGINT NOT NULL,
    -- 0: the main one.
    ordinal          BIGINT NOT NULL,
    user_order       BIGINT NOT NULL,
    department_order BIGINT NOT NULL,
    PRIMARY KEY (tenant, "user", department)
);
CREATE INDEX user_departments_by_department ON user_departments (tenant, department, user_order DESC, "user");

-- Titles and cities are created when a user refers to them.
CREATE TABLE job_titles (
    tenant       BIGINT NOT NULL,
    id           BIGINT NOT NULL,
    job_title_id TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX job_titles_by_contact_id ON job_titles (tenant, job_title_id);
CREATE UNIQUE INDEX job_titles_by_name ON job_titles (tenant, name);

CREATE TABLE work_cities (
    tenant       BIGINT NOT NULL,
    id           BIGINT NOT NULL,
    work_city_id TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX work_cities_by_contact_id ON work_cities (tenant, work_city_id);
CREATE UNIQUE INDEX work_cities_by_name ON work_cities (tenant, name);

-- Pinned open_ids, taken over from a real tenant. All others are computed.
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
    -- The name without a language; the other two are what records show.
    label              TEXT   NOT NULL,
    name_zh            TEXT   NOT NULL,
    name_en            TEXT   NOT NULL,
    -- 0: the company itself.
    parent             BIGINT NOT NULL,
    -- Its order among its siblings.
    ordinal            BIGINT NOT NULL,
    active             BIGINT NOT NULL,
    document           TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX departments_of_parent ON departments (tenant, parent, ordinal, id);
CREATE INDEX departments_by_label ON departments (tenant, parent, label);
CREATE UNIQUE INDEX departments_by_open_id ON departments (tenant, open_department_id);
CREATE UNIQUE INDEX departments_by_department_id ON departments (tenant, department_id) WHERE active = 1;
CREATE UNIQUE INDEX departments_by_corehr_id ON departments (tenant, corehr_id);
CREATE INDEX departments_by_past_department_id ON departments (tenant, department_id);

-- The leaders and HR business partners of a department.
CREATE TABLE department_people (
    tenant     BIGINT NOT NULL,
    department BIGINT NOT NULL,
    "user"     BIGINT NOT NULL,
    -- leader, deputy, hrbp
    role       TEXT   NOT NULL,
    ordinal    BIGINT NOT NULL,
    PRIMARY KEY (tenant, department, "user", role)
);
CREATE UNIQUE INDEX department_people_leader ON department_people (tenant, department) WHERE role = 'leader';
CREATE INDEX department_people_by_user ON department_people (tenant, "user");

CREATE TABLE job_levels (
    tenant       BIGINT NOT NULL,
    id           BIGINT NOT NULL,
    corehr_id    BIGINT NOT NULL,
    job_level_id TEXT   NOT NULL,
    code         TEXT,
    -- The name without a language; the other two are what records show.
    label        TEXT   NOT NULL,
    name_zh      TEXT   NOT NULL,
    name_en      TEXT   NOT NULL,
    -- Contact: smaller is earlier. Core HR: larger is higher.
    ordinal      BIGINT NOT NULL,
    level_order  BIGINT NOT NULL,
    active       BIGINT NOT NULL,
    deleted_at   BIGINT,
    document     TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX job_levels_by_ordinal ON job_levels (tenant, ordinal, id);
CREATE INDEX job_levels_by_label ON job_levels (tenant, label);
CREATE UNIQUE INDEX job_levels_by_contact_id ON job_levels (tenant, job_level_id);
CREATE UNIQUE INDEX job_levels_by_corehr_id ON job_levels (tenant, corehr_id);

CREATE TABLE job_families (
    tenant        BIGINT NOT NULL,
    id            BIGINT NOT NULL,
    corehr_id     BIGINT NOT NULL,
    job_family_id TEXT   NOT NULL,
    code          TEXT,
    label         TEXT   NOT NULL,
    name_zh       TEXT   NOT NULL,
    name_en       TEXT   NOT NULL,
    parent        BIGINT,
    -- Whether offers may name it.
    selectable    BIGINT NOT NULL,
    active        BIGINT NOT NULL,
    -- The start of a day in UTC+8. Null: no beginning.
    effective_from BIGINT,
    deleted_at    BIGINT,
    document      TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX job_families_by_label ON job_families (tenant, label);
CREATE INDEX job_families_of_parent ON job_families (tenant, parent);
CREATE UNIQUE INDEX job_families_by_contact_id ON job_families (tenant, job_family_id);
CREATE UNIQUE INDEX job_families_by_corehr_id ON job_families (tenant, corehr_id);

-- `enum_value` is also the people_admin id of the type.
CREATE TABLE employee_types (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    corehr_id  BIGINT NOT NULL,
    enum_id    TEXT   NOT NULL,
    enum_value TEXT   NOT NULL,
    label      TEXT   NOT NULL,
    name_zh    TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    active     BIGINT NOT NULL,
    deleted_at BIGINT,
    document   TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX employee_types_by_enum_id ON employee_types (tenant, enum_id);
CREATE UNIQUE INDEX employee_types_by_enum_value ON employee_types (tenant, enum_value);
CREATE UNIQUE INDEX employee_types_by_corehr_id ON employee_types (tenant, corehr_id);

-- ---------------------------------------------------------------- core HR: employment jobs, grades, positions, pathways

CREATE TABLE hr_jobs (
    tenant         BIGINT NOT NULL,
    id             BIGINT NOT NULL,
    code           TEXT,
    name_zh        TEXT   NOT NULL,
    name_en        TEXT   NOT NULL,
    active         BIGINT NOT NULL,
    -- Starts of days in UTC+8. Null: no beginning, no end.
    effective_from BIGINT,
    effective_to   BIGINT,
    document       TEXT   NOT NULL,
    created_at     BIGINT NOT NULL,
    updated_at     BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX hr_jobs_by_code ON hr_jobs (tenant, code);
CREATE INDEX hr_jobs_by_name_zh ON hr_jobs (tenant, name_zh);
CREATE INDEX hr_jobs_by_name_en ON hr_jobs (tenant, name_en);

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
    tenant      BIGINT NOT NULL,
    id          BIGINT NOT NULL,
    code        TEXT,
    name_zh     TEXT   NOT NULL,
    name_en     TEXT   NOT NULL,
    -- Larger is higher.
    grade_order BIGINT NOT NULL,
    active      BIGINT NOT NULL,
    document    TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX job_grades_by_code ON job_grades (tenant, code);

CREATE TABLE job_level_grades (
    tenant    BIGINT NOT NULL,
    job_level BIGINT NOT NULL,
    job_grade BIGINT NOT NULL,
    PRIMARY KEY (tenant, job_level, job_grade)
);

CREATE TABLE positions (
    tenant        BIGINT NOT NULL,
    id            BIGINT NOT NULL,
    code          TEXT,
    name_zh       TEXT   NOT NULL,
    name_en       TEXT   NOT NULL,
    hr_job        BIGINT,
    department    BIGINT,
    -- The position above it.
    direct_leader BIGINT,
    document      TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX positions_by_code ON positions (tenant, code);
CREATE INDEX positions_of_leader ON positions (tenant, direct_leader);

-- Whether a position is enabled from the beginning of a day in UTC+8, until its next version.
CREATE TABLE position_versions (
    tenant         BIGINT NOT NULL,
    position       BIGINT NOT NULL,
    effective_from BIGINT NOT NULL,
    active         BIGINT NOT NULL,
    PRIMARY KEY (tenant, position, effective_from)
);

CREATE TABLE pathways (
    tenant   BIGINT NOT NULL,
    id       BIGINT NOT NULL,
    code     TEXT,
    name_zh  TEXT   NOT NULL,
    name_en  TEXT   NOT NULL,
    active   BIGINT NOT NULL,
    document TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX pathways_by_code ON pathways (tenant, code);

CREATE TABLE hr_locations (
    tenant         BIGINT NOT NULL,
    id             BIGINT NOT NULL,
    code           TEXT,
    name_zh        TEXT   NOT NULL,
    name_en        TEXT   NOT NULL,
    -- The location above it.
    parent         BIGINT,
    active         BIGINT NOT NULL,
    -- The beginning of a day in UTC+8. NULL: since ever.
    effective_from BIGINT,
    document       TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX hr_locations_by_code ON hr_locations (tenant, code);

-- ---------------------------------------------------------------- settings of hiring

-- Countries, states, cities, districts by their codes (CN_1, ST_47, CT_11, DS_70).
CREATE TABLE places (
    tenant        BIGINT NOT NULL,
    code          TEXT   NOT NULL,
    location_type BIGINT NOT NULL,
    name_zh       TEXT   NOT NULL,
    name_en       TEXT   NOT NULL,
    parent        TEXT,
    -- The calling code of a country, such as 86.
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

CREATE TABLE job_functions (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    parent  BIGINT,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Projects of campus hiring.
CREATE TABLE subjects (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Fields of study of jobs, by their codes (MDMJ00000067).
CREATE TABLE majors (
    tenant  BIGINT NOT NULL,
    code    TEXT   NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    PRIMARY KEY (tenant, code)
);

-- The fields that jobs have, by the type of their process.
CREATE TABLE job_schemas (
    tenant   BIGINT NOT NULL,
    id       BIGINT NOT NULL,
    -- 1 experienced hires, 2 graduates
    scenario BIGINT NOT NULL,
    name_zh  TEXT   NOT NULL,
    name_en  TEXT   NOT NULL,
    document TEXT   NOT NULL,
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
    created_at    BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- A version of a form. Never deleted, because offers refer to the version that they were created with.
CREATE TABLE offer_schemas (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    offer_form BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    document   TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX offer_schemas_of_form ON offer_schemas (tenant, offer_form, version);

CREATE TABLE offer_approval_templates (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    name_zh    TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    active     BIGINT NOT NULL,
    document   TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- The templates of requirements. The fields of all templates count together: a requirement names none.
CREATE TABLE requirement_schemas (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE requirement_modules (
    tenant         BIGINT NOT NULL,
    id             BIGINT NOT NULL,
    schema_id      BIGINT NOT NULL,
    name_zh        TEXT   NOT NULL,
    name_en        TEXT   NOT NULL,
    description_zh TEXT   NOT NULL,
    description_en TEXT   NOT NULL,
    -- Whether the company added it.
    customized     BIGINT NOT NULL,
    active         BIGINT NOT NULL,
    -- Its place among the company's modules, from 1.
    ordinal        BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE requirement_fields (
    tenant         BIGINT NOT NULL,
    id             BIGINT NOT NULL,
    module         BIGINT NOT NULL,
    -- Of a default field: the member of a request that it stands for.
    preset         TEXT,
    type           BIGINT NOT NULL,
    name_zh        TEXT   NOT NULL,
    name_en        TEXT   NOT NULL,
    description_zh TEXT   NOT NULL,
    description_en TEXT   NOT NULL,
    options        TEXT   NOT NULL,
    required       BIGINT NOT NULL,
    active         BIGINT NOT NULL,
    -- Its place among the company's fields, from 1.
    ordinal        BIGINT NOT NULL,
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
    -- The texts shown to referrers.
    referral_name_zh TEXT   NOT NULL,
    referral_name_en TEXT   NOT NULL,
    -- 1 rejected by the company, 22 declined by the talent, 27 other
    termination_type BIGINT NOT NULL,
    for_evaluations  BIGINT NOT NULL,
    parent           BIGINT,
    active           BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Forms that candidates fill in. A form may be for several scenarios.
CREATE TABLE registration_forms (
    tenant         BIGINT NOT NULL,
    id             BIGINT NOT NULL,
    name_zh        TEXT   NOT NULL,
    name_en        TEXT   NOT NULL,
    for_interviews BIGINT NOT NULL,
    for_onboarding BIGINT NOT NULL,
    for_updates    BIGINT NOT NULL,
    document       TEXT   NOT NULL,
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

-- Blobs that no row referred to at `since`. They are deleted an hour later, unless a row refers to them by then.
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
    -- The bytes, which copies share.
    file       BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- ---------------------------------------------------------------- hiring

CREATE TABLE jobs (
    tenant            BIGINT NOT NULL,
    id                BIGINT NOT NULL,
    code              TEXT,
    title             TEXT   NOT NULL,
    -- 1 open, 2 closed. An open job counts as closed from `expires_at` on, also before that is stored.
    status            BIGINT NOT NULL,
    -- 1 real, 2 virtual
    attribute         BIGINT NOT NULL,
    job_process       BIGINT NOT NULL,
    recruitment_type  TEXT   NOT NULL,
    department        BIGINT,
    job_type          BIGINT,
    job_function      BIGINT,
    subject           BIGINT,
    job_family        BIGINT,
    min_level         BIGINT,
    max_level         BIGINT,
    offer_form        BIGINT,
    intern_offer_form BIGINT,
    approval_template BIGINT,
    -- The advertisement that a job is created with.
    default_post      BIGINT,
    creator           BIGINT,
    expires_at        BIGINT,
    document          TEXT   NOT NULL,
    created_at        BIGINT NOT NULL,
    updated_at        BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX jobs_by_code ON jobs (tenant, code);
CREATE INDEX jobs_by_update ON jobs (tenant, updated_at, id);
-- Open jobs that the clock will close.
CREATE INDEX jobs_by_expiry ON jobs (expires_at, id) WHERE status = 1;

-- role: 1 recruiter, 2 hiring manager, 3 assistant
CREATE TABLE job_people (
    tenant  BIGINT NOT NULL,
    job     BIGINT NOT NULL,
    role    BIGINT NOT NULL,
    "user"  BIGINT NOT NULL,
    -- The rank among those of the role, from 1.
    ordinal BIGINT NOT NULL,
    PRIMARY KEY (tenant, job, role, "user")
);

CREATE TABLE job_addresses (
    tenant  BIGINT NOT NULL,
    job     BIGINT NOT NULL,
    address BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    PRIMARY KEY (tenant, job, address)
);

-- A real job and the virtual job that represents it.
CREATE TABLE job_relations (
    tenant      BIGINT NOT NULL,
    real_job    BIGINT NOT NULL,
    virtual_job BIGINT NOT NULL,
    PRIMARY KEY (tenant, real_job)
);
CREATE INDEX job_relations_by_virtual ON job_relations (tenant, virtual_job);

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
    -- The number and its calling code.
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
    -- The time of the last application; 0 without one, so that these talents sort last.
    applied_at      BIGINT NOT NULL DEFAULT 0,
    deleted         BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, id)
);
-- Each list is served by its index only. `deleted` is always 0 in them; without the column SQLite would read the table.
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

CREATE TABLE notes (
    tenant      BIGINT NOT NULL,
    id          BIGINT NOT NULL,
    talent      BIGINT NOT NULL,
    application BIGINT,
    creator     BIGINT,
    -- 1 private, 2 public
    privacy     BIGINT NOT NULL,
    content     TEXT   NOT NULL,
    mentions    TEXT   NOT NULL,
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX notes_of_talent ON notes (tenant, talent, created_at, id);

CREATE TABLE applications (
    tenant           BIGINT NOT NULL,
    id               BIGINT NOT NULL,
    talent           BIGINT NOT NULL,
    job              BIGINT NOT NULL,
    stage            BIGINT NOT NULL,
    -- 1 active, 2 terminated
    active_status    BIGINT NOT NULL,
    resume_source    BIGINT,
    -- 1 sourced, 2 applied
    delivery_type    BIGINT NOT NULL,
    -- The talent's newest resume when it applied.
    resume           BIGINT,
    creator          BIGINT,
    owner            BIGINT,
    terminator       BIGINT,
    termination_type BIGINT,
    document         TEXT   NOT NULL,
    created_at       BIGINT NOT NULL,
    updated_at       BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX applications_of_talent ON applications (tenant, talent, id);
CREATE INDEX applications_of_job ON applications (tenant, job, updated_at, id);
CREATE INDEX applications_by_update ON applications (tenant, updated_at, id);
-- A talent has one active application for a job.
CREATE UNIQUE INDEX applications_active ON applications (tenant, talent, job) WHERE active_status = 1;

-- When an application last entered and last left each stage that it was in.
CREATE TABLE application_stages (
    tenant      BIGINT NOT NULL,
    application BIGINT NOT NULL,
    stage       BIGINT NOT NULL,
    entered_at  BIGINT NOT NULL,
    exited_at   BIGINT,
    PRIMARY KEY (tenant, application, stage)
);

-- The contact users of talents.
CREATE TABLE talent_users (
    tenant BIGINT NOT NULL,
    talent BIGINT NOT NULL,
    "user" BIGINT NOT NULL,
    PRIMARY KEY (tenant, talent)
);
CREATE UNIQUE INDEX talent_users_by_user ON talent_users (tenant, "user");

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
    -- The approval was started in this system, not reported by an OA system.
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

-- ---------------------------------------------------------------- operation log

-- Actor, action and record of every change. action: 1 created, 2 updated, 3 deleted. Ids begin with their second.
CREATE TABLE operation_log (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    actor      TEXT   NOT NULL,
    action     BIGINT NOT NULL,
    -- The table of the record, and the first number of its key.
    entity     TEXT   NOT NULL,
    record     BIGINT NOT NULL,
    talent     BIGINT,
    document   TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX operation_log_of_talent ON operation_log (tenant, talent, id) WHERE talent IS NOT NULL;
CREATE INDEX operation_log_of_record ON operation_log (tenant, entity, record, id);

-- ---------------------------------------------------------------- onboarding

CREATE TABLE employees (
    tenant                 BIGINT NOT NULL,
    id                     BIGINT NOT NULL,
    application            BIGINT NOT NULL,
    talent                 BIGINT NOT NULL,
    -- 1 onboarded, 2 left
    onboard_status         BIGINT NOT NULL,
    -- 1 not converted, 2 converted
    conversion_status      BIGINT NOT NULL,
    -- Set when the onboarding was undone; from then on the record is ignored.
    cancelled_at           BIGINT,
    department             BIGINT,
    leader                 BIGINT,
    operator               BIGINT,
    job_family             BIGINT,
    job_level              BIGINT,
    employee_type          BIGINT,
    job_requirement        BIGINT,
    onboard_city           TEXT,
    external_id            TEXT,
    onboarded_at           BIGINT NOT NULL,
    expected_conversion_at BIGINT NOT NULL,
    converted_at           BIGINT,
    left_at                BIGINT,
    leaving_note           TEXT,
    created_at             BIGINT NOT NULL,
    updated_at             BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX employees_of_application ON employees (tenant, application) WHERE cancelled_at IS NULL;
CREATE INDEX employees_of_requirement ON employees (tenant, job_requirement);
CREATE INDEX employees_of_talent ON employees (tenant, talent);

-- A candidate whose import into another HR system was requested.
CREATE TABLE ehr_import_tasks (
    tenant       BIGINT NOT NULL,
    id           BIGINT NOT NULL,
    application  BIGINT NOT NULL,
    -- Of the import of an intern.
    offer        BIGINT,
    -- 1 succeeded, 2 failed; null until the other system reports
    state        BIGINT,
    fail_reason  TEXT,
    redirect_url TEXT,
    created_at   BIGINT NOT NULL,
    updated_at   BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- ---------------------------------------------------------------- seed files

-- Applied seed entities: the row of an entity, and the digest of its explicit values. Applying a file twice changes nothing.
CREATE TABLE seeded (
    tenant BIGINT NOT NULL,
    entity TEXT   NOT NULL,
    name   TEXT   NOT NULL,
    id     BIGINT NOT NULL,
    digest BYTEA  NOT NULL,
    PRIMARY KEY (tenant, entity, name)
);

-- ---------------------------------------------------------------- changes and events

-- The change feed: one row per entity with the position of its last change. The search index is built from it.
CREATE TABLE changes (
    tenant   BIGINT NOT NULL,
    entity   TEXT   NOT NULL,
    id       BIGINT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (tenant, entity, id)
);
CREATE INDEX changes_by_position ON changes (position);

-- SQLite: the last position that was given out. PostgreSQL: the offset added to transaction ids, see crates/hire-system/src/store/changes.rs.
CREATE TABLE change_clock (position BIGINT NOT NULL);
INSERT INTO change_clock (position) VALUES (0);

-- Readers cache the rows of some tables for as long as the version of their tenant stays the same, see
-- crates/hire-system/src/store/cache.rs. A tenant without a row has version 0.
CREATE TABLE cache_versions (
    tenant  BIGINT PRIMARY KEY,
    version BIGINT NOT NULL
);

-- The last of the claims from which ids are made, see crates/hire-system/src/store/ids.rs.
CREATE TABLE id_claims (last BIGINT NOT NULL);
INSERT INTO id_claims (last) VALUES (0);

-- Facts, in ids of the store, written with the change itself. It is rendered for each app when it is delivered.
CREATE TABLE events (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    kind       TEXT   NOT NULL,
    fact       TEXT   NOT NULL,
    actor      TEXT   NOT NULL,
    -- Of the transaction, as in the change feed.
    position   BIGINT NOT NULL,
    -- When it happens, which may be later than the change.
    created_at BIGINT NOT NULL,
    -- The same, or 0 if it happened with the change.
    due_at     BIGINT NOT NULL,
    -- Whether its deliveries have been made.
    expanded   BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX events_due ON events (due_at, position) WHERE expanded = 0;
CREATE INDEX events_to_expand ON events (tenant, position, id) WHERE expanded = 0;

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
    -- Deliveries to one app with the same key are sent in the order of their positions.
    order_key    TEXT   NOT NULL,
    position     BIGINT NOT NULL,
    -- The rendered event without the envelope, because its token may change before the next attempt.
    payload      TEXT   NOT NULL,
    -- pending, delivered, failed
    state        TEXT   NOT NULL,
    -- The number of attempts, and of failed ones since it was last queued.
    attempts     BIGINT NOT NULL,
    failures     BIGINT NOT NULL,
    -- Null while it waits for the previous delivery of its key.
    due_at       BIGINT,
    -- The process that is delivering it, and the end of its lease.
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
