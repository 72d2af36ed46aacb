CREATE TABLE addresses (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    usages text NOT NULL,
    district text,
    city text,
    state text,
    country text,
    active bigint NOT NULL
);
CREATE TABLE agency_protections (
    tenant bigint NOT NULL,
    talent bigint NOT NULL,
    agency text NOT NULL,
    starts_at bigint NOT NULL,
    expires_at bigint NOT NULL
);
CREATE TABLE app_scopes (
    app_id text NOT NULL,
    scope text NOT NULL
);
CREATE TABLE application_stages (
    tenant bigint NOT NULL,
    application bigint NOT NULL,
    stage bigint NOT NULL,
    entered_at bigint NOT NULL,
    exited_at bigint
);
CREATE TABLE applications (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    talent bigint NOT NULL,
    job bigint NOT NULL,
    stage bigint NOT NULL,
    active_status bigint NOT NULL,
    resume_source bigint,
    delivery_type bigint NOT NULL,
    resume bigint,
    creator bigint,
    owner bigint,
    terminator bigint,
    termination_type bigint,
    document text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE apps (
    app_id text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    developer text NOT NULL,
    secret_salt bytea NOT NULL,
    secret_hash bytea NOT NULL,
    open_id_key bytea NOT NULL,
    ticket text,
    ticket_issued_at bigint,
    disabled bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE attachments (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    kind bigint NOT NULL,
    name text NOT NULL,
    mime text NOT NULL,
    size bigint NOT NULL,
    file bigint,
    created_at bigint NOT NULL
);
CREATE TABLE cache_versions (
    tenant bigint NOT NULL,
    version bigint NOT NULL
);
CREATE TABLE change_clock (
    "position" bigint NOT NULL
);
CREATE TABLE changes (
    tenant bigint NOT NULL,
    entity text NOT NULL,
    id bigint NOT NULL,
    "position" bigint NOT NULL
);
CREATE TABLE client_tokens (
    tenant bigint NOT NULL,
    app_id text NOT NULL,
    operation text NOT NULL,
    token text NOT NULL,
    request bytea NOT NULL,
    created bigint NOT NULL,
    expires_at bigint NOT NULL
);
CREATE TABLE contact_scopes (
    tenant bigint NOT NULL,
    app_id text NOT NULL,
    kind text NOT NULL,
    id bigint NOT NULL
);
CREATE TABLE deliveries (
    id bigint NOT NULL,
    app_id text NOT NULL,
    event_tenant bigint,
    event bigint,
    event_id text NOT NULL,
    event_at bigint NOT NULL,
    event_type text NOT NULL,
    order_key text NOT NULL,
    "position" bigint NOT NULL,
    payload text NOT NULL,
    state text NOT NULL,
    attempts bigint NOT NULL,
    failures bigint NOT NULL,
    due_at bigint,
    lease text,
    leased_until bigint,
    created_at bigint NOT NULL,
    finished_at bigint
);
CREATE TABLE delivery_attempts (
    delivery bigint NOT NULL,
    attempt bigint NOT NULL,
    started_at bigint NOT NULL,
    latency_ms bigint NOT NULL,
    status bigint,
    error text,
    response text NOT NULL
);
CREATE TABLE department_people (
    tenant bigint NOT NULL,
    department bigint NOT NULL,
    "user" bigint NOT NULL,
    role text NOT NULL,
    ordinal bigint NOT NULL
);
CREATE TABLE departments (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    corehr_id bigint NOT NULL,
    open_department_id text NOT NULL,
    department_id text NOT NULL,
    label text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    parent bigint NOT NULL,
    ordinal bigint NOT NULL,
    active bigint NOT NULL,
    document text NOT NULL
);
CREATE TABLE developers (
    id text NOT NULL,
    union_key bytea NOT NULL
);
CREATE TABLE ehr_import_tasks (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    application bigint NOT NULL,
    offer bigint,
    state bigint,
    fail_reason text,
    redirect_url text,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE employee_types (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    corehr_id bigint NOT NULL,
    enum_id text NOT NULL,
    enum_value text NOT NULL,
    label text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active bigint NOT NULL,
    deleted_at bigint,
    document text NOT NULL
);
CREATE TABLE employees (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    application bigint NOT NULL,
    talent bigint NOT NULL,
    onboard_status bigint NOT NULL,
    conversion_status bigint NOT NULL,
    cancelled_at bigint,
    department bigint,
    leader bigint,
    operator bigint,
    job_family bigint,
    job_level bigint,
    employee_type bigint,
    job_requirement bigint,
    onboard_city text,
    external_id text,
    onboarded_at bigint NOT NULL,
    expected_conversion_at bigint NOT NULL,
    converted_at bigint,
    left_at bigint,
    leaving_note text,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE event_settings (
    app_id text NOT NULL,
    mode text NOT NULL,
    request_url text,
    encrypt_key text,
    verification_token text NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE event_subscriptions (
    app_id text NOT NULL,
    event_type text NOT NULL
);
CREATE TABLE events (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    fact text NOT NULL,
    actor text NOT NULL,
    "position" bigint NOT NULL,
    created_at bigint NOT NULL,
    due_at bigint NOT NULL,
    expanded bigint NOT NULL
);
CREATE TABLE files (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    blob text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    mime text NOT NULL,
    name text NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE hr_job_families (
    tenant bigint NOT NULL,
    hr_job bigint NOT NULL,
    job_family bigint NOT NULL
);
CREATE TABLE hr_job_levels (
    tenant bigint NOT NULL,
    hr_job bigint NOT NULL,
    job_level bigint NOT NULL
);
CREATE TABLE hr_jobs (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    code text,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active bigint NOT NULL,
    effective_from bigint,
    effective_to bigint,
    document text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE hr_locations (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    code text,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    parent bigint,
    active bigint NOT NULL,
    effective_from bigint,
    document text NOT NULL
);
CREATE TABLE id_claims (
    last bigint NOT NULL
);
CREATE TABLE installs (
    app_id text NOT NULL,
    tenant bigint NOT NULL,
    all_contacts bigint NOT NULL
);
CREATE TABLE job_addresses (
    tenant bigint NOT NULL,
    job bigint NOT NULL,
    address bigint NOT NULL,
    ordinal bigint NOT NULL
);
CREATE TABLE job_families (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    corehr_id bigint NOT NULL,
    job_family_id text NOT NULL,
    code text,
    label text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    parent bigint,
    selectable bigint NOT NULL,
    active bigint NOT NULL,
    effective_from bigint,
    deleted_at bigint,
    document text NOT NULL
);
CREATE TABLE job_functions (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    parent bigint,
    active bigint NOT NULL
);
CREATE TABLE job_grades (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    code text,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    grade_order bigint NOT NULL,
    active bigint NOT NULL,
    document text NOT NULL
);
CREATE TABLE job_level_grades (
    tenant bigint NOT NULL,
    job_level bigint NOT NULL,
    job_grade bigint NOT NULL
);
CREATE TABLE job_levels (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    corehr_id bigint NOT NULL,
    job_level_id text NOT NULL,
    code text,
    label text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    ordinal bigint NOT NULL,
    level_order bigint NOT NULL,
    active bigint NOT NULL,
    deleted_at bigint,
    document text NOT NULL
);
CREATE TABLE job_people (
    tenant bigint NOT NULL,
    job bigint NOT NULL,
    role bigint NOT NULL,
    "user" bigint NOT NULL,
    ordinal bigint NOT NULL
);
CREATE TABLE job_processes (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    type bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL
);
CREATE TABLE job_relations (
    tenant bigint NOT NULL,
    real_job bigint NOT NULL,
    virtual_job bigint NOT NULL
);
CREATE TABLE job_requirements (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    short_code text NOT NULL,
    name text NOT NULL,
    display_progress bigint NOT NULL,
    approval_status bigint,
    head_count bigint NOT NULL,
    recruitment_type text,
    employee_type bigint,
    max_level bigint,
    min_level bigint,
    job_family bigint,
    department bigint,
    address bigint,
    job_type bigint,
    employment_job bigint,
    "position" bigint,
    creator bigint,
    document text NOT NULL,
    completed_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE job_schemas (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    scenario bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    document text NOT NULL
);
CREATE TABLE job_titles (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    job_title_id text NOT NULL,
    name text NOT NULL
);
CREATE TABLE job_types (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    parent bigint,
    active bigint NOT NULL
);
CREATE TABLE jobs (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    code text,
    title text NOT NULL,
    status bigint NOT NULL,
    attribute bigint NOT NULL,
    job_process bigint NOT NULL,
    recruitment_type text NOT NULL,
    department bigint,
    job_type bigint,
    job_function bigint,
    subject bigint,
    job_family bigint,
    min_level bigint,
    max_level bigint,
    offer_form bigint,
    intern_offer_form bigint,
    approval_template bigint,
    default_post bigint,
    creator bigint,
    expires_at bigint,
    document text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE majors (
    tenant bigint NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL
);
CREATE TABLE meta (
    name text NOT NULL,
    value text NOT NULL
);
CREATE TABLE notes (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    talent bigint NOT NULL,
    application bigint,
    creator bigint,
    privacy bigint NOT NULL,
    content text NOT NULL,
    mentions text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE offer_approval_templates (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active bigint NOT NULL,
    document text NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE offer_forms (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    latest_schema bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE offer_schemas (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    offer_form bigint NOT NULL,
    version bigint NOT NULL,
    document text NOT NULL
);
CREATE TABLE offer_versions (
    tenant bigint NOT NULL,
    offer bigint NOT NULL,
    version bigint NOT NULL,
    document text NOT NULL,
    replaced_at bigint NOT NULL
);
CREATE TABLE offers (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    application bigint NOT NULL,
    talent bigint NOT NULL,
    job bigint NOT NULL,
    schema_id bigint NOT NULL,
    offer_type bigint NOT NULL,
    status bigint NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    approved_here bigint DEFAULT 0 NOT NULL,
    department bigint NOT NULL,
    leader bigint NOT NULL,
    owner bigint NOT NULL,
    operator bigint NOT NULL,
    employee_type bigint,
    job_family bigint,
    job_level bigint,
    employment_job bigint,
    job_grade bigint,
    "position" bigint,
    pathway bigint,
    onboard_address bigint,
    work_address bigint,
    job_requirement bigint,
    document text NOT NULL,
    expires_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE operation_log (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    actor text NOT NULL,
    action bigint NOT NULL,
    entity text NOT NULL,
    record bigint NOT NULL,
    talent bigint,
    document text NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE pathways (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    code text,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active bigint NOT NULL,
    document text NOT NULL
);
CREATE TABLE pinned_open_ids (
    tenant bigint NOT NULL,
    app_id text NOT NULL,
    open_id text NOT NULL,
    "user" bigint NOT NULL
);
CREATE TABLE places (
    tenant bigint NOT NULL,
    code text NOT NULL,
    location_type bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    parent text,
    calling_code text
);
CREATE TABLE position_versions (
    tenant bigint NOT NULL,
    "position" bigint NOT NULL,
    effective_from bigint NOT NULL,
    active bigint NOT NULL
);
CREATE TABLE positions (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    code text,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    hr_job bigint,
    department bigint,
    direct_leader bigint,
    document text NOT NULL
);
CREATE TABLE process_stages (
    tenant bigint NOT NULL,
    job_process bigint NOT NULL,
    stage bigint NOT NULL,
    ordinal bigint NOT NULL
);
CREATE TABLE refinery_schema_history (
    version integer NOT NULL,
    name character varying(255),
    applied_on character varying(255),
    checksum character varying(255)
);
CREATE TABLE registration_forms (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    for_interviews bigint NOT NULL,
    for_onboarding bigint NOT NULL,
    for_updates bigint NOT NULL,
    document text NOT NULL
);
CREATE TABLE requirement_fields (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    module bigint NOT NULL,
    preset text,
    type bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    description_zh text NOT NULL,
    description_en text NOT NULL,
    options text NOT NULL,
    required bigint NOT NULL,
    active bigint NOT NULL,
    ordinal bigint NOT NULL
);
CREATE TABLE requirement_jobs (
    tenant bigint NOT NULL,
    job_requirement bigint NOT NULL,
    job bigint NOT NULL
);
CREATE TABLE requirement_modules (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    schema_id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    description_zh text NOT NULL,
    description_en text NOT NULL,
    customized bigint NOT NULL,
    active bigint NOT NULL,
    ordinal bigint NOT NULL
);
CREATE TABLE requirement_schemas (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL
);
CREATE TABLE resume_sources (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    type bigint NOT NULL,
    active bigint NOT NULL
);
CREATE TABLE sandbox_tenants (
    tenant bigint NOT NULL,
    seed text NOT NULL,
    clock_offset bigint NOT NULL,
    frozen_at bigint
);
CREATE TABLE seeded (
    tenant bigint NOT NULL,
    entity text NOT NULL,
    name text NOT NULL,
    id bigint NOT NULL,
    digest bytea NOT NULL
);
CREATE TABLE stages (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    type bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL
);
CREATE TABLE subjects (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active bigint NOT NULL
);
CREATE TABLE switches (
    tenant bigint NOT NULL,
    name text NOT NULL,
    value text NOT NULL
);
CREATE TABLE talent_fields (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    module bigint NOT NULL,
    type bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    options text NOT NULL,
    active bigint NOT NULL
);
CREATE TABLE talent_folder_members (
    tenant bigint NOT NULL,
    folder bigint NOT NULL,
    talent bigint NOT NULL,
    added_at bigint NOT NULL
);
CREATE TABLE talent_folders (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    owner bigint
);
CREATE TABLE talent_keys (
    tenant bigint NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    talent bigint NOT NULL
);
CREATE TABLE talent_locks (
    tenant bigint NOT NULL,
    talent bigint NOT NULL,
    application bigint NOT NULL,
    locked_at bigint NOT NULL
);
CREATE TABLE talent_modules (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    part bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active bigint NOT NULL
);
CREATE TABLE talent_sources (
    tenant bigint NOT NULL,
    talent bigint NOT NULL,
    resume_source bigint NOT NULL,
    ordinal bigint NOT NULL
);
CREATE TABLE talent_users (
    tenant bigint NOT NULL,
    talent bigint NOT NULL,
    "user" bigint NOT NULL
);
CREATE TABLE talents (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    mobile text,
    mobile_code text,
    email text,
    identity_type bigint,
    identity_number text,
    creator bigint,
    onboard_state bigint DEFAULT 0 NOT NULL,
    confidential bigint DEFAULT 0 NOT NULL,
    profile text NOT NULL,
    resume text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    applied_at bigint DEFAULT 0 NOT NULL,
    deleted bigint DEFAULT 0 NOT NULL
);
CREATE TABLE tenants (
    id bigint NOT NULL,
    tenant_key text NOT NULL,
    name text NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE termination_reasons (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    referral_name_zh text NOT NULL,
    referral_name_en text NOT NULL,
    termination_type bigint NOT NULL,
    for_evaluations bigint NOT NULL,
    parent bigint,
    active bigint NOT NULL
);
CREATE TABLE tokens (
    digest bytea NOT NULL,
    kind text NOT NULL,
    app_id text NOT NULL,
    tenant bigint NOT NULL,
    nonce bytea NOT NULL,
    sealed_key bytea,
    expires_at bigint NOT NULL
);
CREATE TABLE unreferenced_blobs (
    blob text NOT NULL,
    since bigint NOT NULL
);
CREATE TABLE user_departments (
    tenant bigint NOT NULL,
    "user" bigint NOT NULL,
    department bigint NOT NULL,
    ordinal bigint NOT NULL,
    user_order bigint NOT NULL,
    department_order bigint NOT NULL
);
CREATE TABLE users (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    corehr_id bigint NOT NULL,
    user_id text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    email text,
    mobile text,
    employee_no text,
    leader bigint,
    employee_type bigint,
    job_level bigint,
    job_family bigint,
    job_title bigint,
    work_city bigint,
    frozen bigint NOT NULL,
    active bigint NOT NULL,
    left_at bigint,
    document text NOT NULL
);
CREATE TABLE work_cities (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    work_city_id text NOT NULL,
    name text NOT NULL
);
INSERT INTO addresses VALUES
	(1, 7000000000230000001, '北京办公室', 'Beijing office', '["position_location","interview_location"]', 'DS_70', 'CT_11', 'ST_11', 'CN_1', 1),
	(1, 7000000000230000002, '远程', 'Remote', '["position_location","interview_location"]', NULL, NULL, NULL, 'CN_1', 1),
	(1, 7000000000230000003, '停用地址', 'Closed address', '["position_location","interview_location"]', NULL, NULL, NULL, 'CN_1', 0);
INSERT INTO agency_protections VALUES
	(1, 7000000000420000005, '独立猎头', 1704067200000, 7258032000000),
	(1, 7000000000420000006, '独立猎头', 1577836800000, 1609372800000);
INSERT INTO app_scopes VALUES
	('cli_7e57000000000001', 'contact:contact'),
	('cli_7e57000000000001', 'contact:contact.base:readonly'),
	('cli_7e57000000000001', 'contact:contact:access_as_app'),
	('cli_7e57000000000001', 'contact:contact:access_as_user'),
	('cli_7e57000000000001', 'contact:contact:readonly'),
	('cli_7e57000000000001', 'contact:contact:readonly_as_app'),
	('cli_7e57000000000001', 'contact:contact:update_department_id'),
	('cli_7e57000000000001', 'contact:contact:update_user_id'),
	('cli_7e57000000000001', 'contact:department.base:readonly'),
	('cli_7e57000000000001', 'contact:department.hrbp:readonly'),
	('cli_7e57000000000001', 'contact:department.organize:readonly'),
	('cli_7e57000000000001', 'contact:job_family'),
	('cli_7e57000000000001', 'contact:job_family:readonly'),
	('cli_7e57000000000001', 'contact:job_level'),
	('cli_7e57000000000001', 'contact:job_level:readonly'),
	('cli_7e57000000000001', 'contact:job_title:readonly'),
	('cli_7e57000000000001', 'contact:user.assign_info:read'),
	('cli_7e57000000000001', 'contact:user.base'),
	('cli_7e57000000000001', 'contact:user.base:readonly'),
	('cli_7e57000000000001', 'contact:user.department:readonly'),
	('cli_7e57000000000001', 'contact:user.department_path:readonly'),
	('cli_7e57000000000001', 'contact:user.dotted_line_leader_info.read'),
	('cli_7e57000000000001', 'contact:user.email:readonly'),
	('cli_7e57000000000001', 'contact:user.employee:readonly'),
	('cli_7e57000000000001', 'contact:user.employee_id:readonly'),
	('cli_7e57000000000001', 'contact:user.employee_number:read'),
	('cli_7e57000000000001', 'contact:user.gender:readonly'),
	('cli_7e57000000000001', 'contact:user.id:readonly'),
	('cli_7e57000000000001', 'contact:user.job_family:readonly'),
	('cli_7e57000000000001', 'contact:user.job_level:readonly'),
	('cli_7e57000000000001', 'contact:user.phone:readonly'),
	('cli_7e57000000000001', 'contact:user.subscription_ids:write'),
	('cli_7e57000000000001', 'contact:user.user_geo'),
	('cli_7e57000000000001', 'contact:work_city:readonly'),
	('cli_7e57000000000001', 'corehr:common_data.id.convert:read'),
	('cli_7e57000000000001', 'corehr:common_data.preset_data:read'),
	('cli_7e57000000000001', 'corehr:common_data.preset_data:write'),
	('cli_7e57000000000001', 'corehr:corehr'),
	('cli_7e57000000000001', 'corehr:corehr:readonly'),
	('cli_7e57000000000001', 'corehr:job.job_level:read'),
	('cli_7e57000000000001', 'corehr:job.only:read'),
	('cli_7e57000000000001', 'corehr:job:read'),
	('cli_7e57000000000001', 'corehr:job:write'),
	('cli_7e57000000000001', 'corehr:job_family:read'),
	('cli_7e57000000000001', 'corehr:job_family:write'),
	('cli_7e57000000000001', 'corehr:job_grade:read'),
	('cli_7e57000000000001', 'corehr:job_grade:write'),
	('cli_7e57000000000001', 'corehr:job_level:read'),
	('cli_7e57000000000001', 'corehr:job_level:write'),
	('cli_7e57000000000001', 'corehr:locations:read'),
	('cli_7e57000000000001', 'corehr:locations:write'),
	('cli_7e57000000000001', 'corehr:pathway:read'),
	('cli_7e57000000000001', 'corehr:pathway:write'),
	('cli_7e57000000000001', 'corehr:position:read'),
	('cli_7e57000000000001', 'corehr:position:write'),
	('cli_7e57000000000001', 'directory:employee.base.email:read'),
	('cli_7e57000000000001', 'event:ip_list'),
	('cli_7e57000000000001', 'hire:advertisement'),
	('cli_7e57000000000001', 'hire:agency'),
	('cli_7e57000000000001', 'hire:agency.email:readonly'),
	('cli_7e57000000000001', 'hire:agency.mobile:readonly'),
	('cli_7e57000000000001', 'hire:agency:readonly'),
	('cli_7e57000000000001', 'hire:agency_account'),
	('cli_7e57000000000001', 'hire:agency_account:readonly'),
	('cli_7e57000000000001', 'hire:agency_salary:readonly'),
	('cli_7e57000000000001', 'hire:application'),
	('cli_7e57000000000001', 'hire:application:readonly'),
	('cli_7e57000000000001', 'hire:attachment'),
	('cli_7e57000000000001', 'hire:attachment:readonly'),
	('cli_7e57000000000001', 'hire:auth'),
	('cli_7e57000000000001', 'hire:auth:readonly'),
	('cli_7e57000000000001', 'hire:background_check_order'),
	('cli_7e57000000000001', 'hire:background_check_order:readonly'),
	('cli_7e57000000000001', 'hire:ehr_import'),
	('cli_7e57000000000001', 'hire:employee'),
	('cli_7e57000000000001', 'hire:employee.email:readonly'),
	('cli_7e57000000000001', 'hire:employee.mobile:readonly'),
	('cli_7e57000000000001', 'hire:employee:readonly'),
	('cli_7e57000000000001', 'hire:evaluation:readonly'),
	('cli_7e57000000000001', 'hire:exam'),
	('cli_7e57000000000001', 'hire:exam:readonly'),
	('cli_7e57000000000001', 'hire:external_application'),
	('cli_7e57000000000001', 'hire:external_application:readonly'),
	('cli_7e57000000000001', 'hire:external_offer'),
	('cli_7e57000000000001', 'hire:external_offer:readonly'),
	('cli_7e57000000000001', 'hire:external_referral_reward'),
	('cli_7e57000000000001', 'hire:interview'),
	('cli_7e57000000000001', 'hire:interview:readonly'),
	('cli_7e57000000000001', 'hire:interviewer'),
	('cli_7e57000000000001', 'hire:interviewer:readonly'),
	('cli_7e57000000000001', 'hire:job'),
	('cli_7e57000000000001', 'hire:job.composite_info:readonly'),
	('cli_7e57000000000001', 'hire:job:readonly'),
	('cli_7e57000000000001', 'hire:job_process:readonly'),
	('cli_7e57000000000001', 'hire:job_requirement'),
	('cli_7e57000000000001', 'hire:job_requirement:readonly'),
	('cli_7e57000000000001', 'hire:location:readonly'),
	('cli_7e57000000000001', 'hire:note'),
	('cli_7e57000000000001', 'hire:note:readonly'),
	('cli_7e57000000000001', 'hire:offer');
INSERT INTO app_scopes VALUES
	('cli_7e57000000000001', 'hire:offer:low_sensitive_info:readonly'),
	('cli_7e57000000000001', 'hire:offer:readonly'),
	('cli_7e57000000000001', 'hire:offer_approval_template:readonly'),
	('cli_7e57000000000001', 'hire:offer_salary:readonly'),
	('cli_7e57000000000001', 'hire:offer_schema:readonly'),
	('cli_7e57000000000001', 'hire:offer_selection_object'),
	('cli_7e57000000000001', 'hire:questionnaire'),
	('cli_7e57000000000001', 'hire:questionnaire:readonly'),
	('cli_7e57000000000001', 'hire:referral'),
	('cli_7e57000000000001', 'hire:referral:readonly'),
	('cli_7e57000000000001', 'hire:referral_account'),
	('cli_7e57000000000001', 'hire:referral_account:readonly'),
	('cli_7e57000000000001', 'hire:referral_website:readonly'),
	('cli_7e57000000000001', 'hire:site'),
	('cli_7e57000000000001', 'hire:site:readonly'),
	('cli_7e57000000000001', 'hire:site_application'),
	('cli_7e57000000000001', 'hire:site_application:readonly'),
	('cli_7e57000000000001', 'hire:site_job_post:readonly'),
	('cli_7e57000000000001', 'hire:subject:readonly'),
	('cli_7e57000000000001', 'hire:talent'),
	('cli_7e57000000000001', 'hire:talent.email:readonly'),
	('cli_7e57000000000001', 'hire:talent.mobile:readonly'),
	('cli_7e57000000000001', 'hire:talent:readonly'),
	('cli_7e57000000000001', 'hire:talent_blocklist'),
	('cli_7e57000000000001', 'hire:talent_blocklist:readonly'),
	('cli_7e57000000000001', 'hire:talent_folder'),
	('cli_7e57000000000001', 'hire:talent_folder:readonly'),
	('cli_7e57000000000001', 'hire:talent_folder_association'),
	('cli_7e57000000000001', 'hire:talent_onboard_status:readonly'),
	('cli_7e57000000000001', 'hire:talent_tag'),
	('cli_7e57000000000001', 'hire:talent_tag:readonly'),
	('cli_7e57000000000001', 'hire:todo:readonly'),
	('cli_7e57000000000001', 'hire:tripartite_agreement'),
	('cli_7e57000000000001', 'hire:tripartite_agreement:readonly'),
	('cli_7e57000000000001', 'search:department:read'),
	('cli_7e57000000000001', 'tenant:tenant.domain:read'),
	('cli_7e57000000000001', 'tenant:tenant:readonly'),
	('cli_7e57000000000002', 'hire:application'),
	('cli_7e57000000000002', 'hire:application:readonly'),
	('cli_7e57000000000002', 'hire:job_requirement'),
	('cli_7e57000000000002', 'hire:job_requirement:readonly'),
	('cli_7e57000000000002', 'hire:offer'),
	('cli_7e57000000000002', 'hire:offer:readonly'),
	('cli_7e57000000000002', 'hire:talent'),
	('cli_7e57000000000002', 'hire:talent:readonly'),
	('cli_7e57000000000003', 'hire:application:readonly'),
	('cli_7e57000000000003', 'hire:job_requirement:readonly'),
	('cli_7e57000000000003', 'hire:offer:readonly'),
	('cli_7e57000000000003', 'hire:talent:readonly'),
	('cli_7e57000000000005', 'contact:contact'),
	('cli_7e57000000000005', 'contact:contact.base:readonly'),
	('cli_7e57000000000005', 'contact:contact:access_as_app'),
	('cli_7e57000000000005', 'contact:contact:access_as_user'),
	('cli_7e57000000000005', 'contact:contact:readonly'),
	('cli_7e57000000000005', 'contact:contact:readonly_as_app'),
	('cli_7e57000000000005', 'contact:contact:update_department_id'),
	('cli_7e57000000000005', 'contact:contact:update_user_id'),
	('cli_7e57000000000005', 'contact:department.base:readonly'),
	('cli_7e57000000000005', 'contact:department.hrbp:readonly'),
	('cli_7e57000000000005', 'contact:department.organize:readonly'),
	('cli_7e57000000000005', 'contact:job_family'),
	('cli_7e57000000000005', 'contact:job_family:readonly'),
	('cli_7e57000000000005', 'contact:job_level'),
	('cli_7e57000000000005', 'contact:job_level:readonly'),
	('cli_7e57000000000005', 'contact:job_title:readonly'),
	('cli_7e57000000000005', 'contact:user.assign_info:read'),
	('cli_7e57000000000005', 'contact:user.base'),
	('cli_7e57000000000005', 'contact:user.base:readonly'),
	('cli_7e57000000000005', 'contact:user.department:readonly'),
	('cli_7e57000000000005', 'contact:user.department_path:readonly'),
	('cli_7e57000000000005', 'contact:user.dotted_line_leader_info.read'),
	('cli_7e57000000000005', 'contact:user.email:readonly'),
	('cli_7e57000000000005', 'contact:user.employee:readonly'),
	('cli_7e57000000000005', 'contact:user.employee_id:readonly'),
	('cli_7e57000000000005', 'contact:user.employee_number:read'),
	('cli_7e57000000000005', 'contact:user.gender:readonly'),
	('cli_7e57000000000005', 'contact:user.id:readonly'),
	('cli_7e57000000000005', 'contact:user.job_family:readonly'),
	('cli_7e57000000000005', 'contact:user.job_level:readonly'),
	('cli_7e57000000000005', 'contact:user.phone:readonly'),
	('cli_7e57000000000005', 'contact:user.subscription_ids:write'),
	('cli_7e57000000000005', 'contact:user.user_geo'),
	('cli_7e57000000000005', 'contact:work_city:readonly'),
	('cli_7e57000000000005', 'corehr:common_data.id.convert:read'),
	('cli_7e57000000000005', 'corehr:common_data.preset_data:read'),
	('cli_7e57000000000005', 'corehr:common_data.preset_data:write'),
	('cli_7e57000000000005', 'corehr:corehr'),
	('cli_7e57000000000005', 'corehr:corehr:readonly'),
	('cli_7e57000000000005', 'corehr:job.job_level:read'),
	('cli_7e57000000000005', 'corehr:job.only:read'),
	('cli_7e57000000000005', 'corehr:job:read'),
	('cli_7e57000000000005', 'corehr:job:write'),
	('cli_7e57000000000005', 'corehr:job_family:read'),
	('cli_7e57000000000005', 'corehr:job_family:write'),
	('cli_7e57000000000005', 'corehr:job_grade:read'),
	('cli_7e57000000000005', 'corehr:job_grade:write'),
	('cli_7e57000000000005', 'corehr:job_level:read'),
	('cli_7e57000000000005', 'corehr:job_level:write'),
	('cli_7e57000000000005', 'corehr:locations:read'),
	('cli_7e57000000000005', 'corehr:locations:write');
INSERT INTO app_scopes VALUES
	('cli_7e57000000000005', 'corehr:pathway:read'),
	('cli_7e57000000000005', 'corehr:pathway:write'),
	('cli_7e57000000000005', 'corehr:position:read'),
	('cli_7e57000000000005', 'corehr:position:write'),
	('cli_7e57000000000005', 'directory:employee.base.email:read'),
	('cli_7e57000000000005', 'event:ip_list'),
	('cli_7e57000000000005', 'hire:advertisement'),
	('cli_7e57000000000005', 'hire:agency'),
	('cli_7e57000000000005', 'hire:agency.email:readonly'),
	('cli_7e57000000000005', 'hire:agency.mobile:readonly'),
	('cli_7e57000000000005', 'hire:agency:readonly'),
	('cli_7e57000000000005', 'hire:agency_account'),
	('cli_7e57000000000005', 'hire:agency_account:readonly'),
	('cli_7e57000000000005', 'hire:agency_salary:readonly'),
	('cli_7e57000000000005', 'hire:application'),
	('cli_7e57000000000005', 'hire:application:readonly'),
	('cli_7e57000000000005', 'hire:attachment'),
	('cli_7e57000000000005', 'hire:attachment:readonly'),
	('cli_7e57000000000005', 'hire:auth'),
	('cli_7e57000000000005', 'hire:auth:readonly'),
	('cli_7e57000000000005', 'hire:background_check_order'),
	('cli_7e57000000000005', 'hire:background_check_order:readonly'),
	('cli_7e57000000000005', 'hire:ehr_import'),
	('cli_7e57000000000005', 'hire:employee'),
	('cli_7e57000000000005', 'hire:employee.email:readonly'),
	('cli_7e57000000000005', 'hire:employee.mobile:readonly'),
	('cli_7e57000000000005', 'hire:employee:readonly'),
	('cli_7e57000000000005', 'hire:evaluation:readonly'),
	('cli_7e57000000000005', 'hire:exam'),
	('cli_7e57000000000005', 'hire:exam:readonly'),
	('cli_7e57000000000005', 'hire:external_application'),
	('cli_7e57000000000005', 'hire:external_application:readonly'),
	('cli_7e57000000000005', 'hire:external_offer'),
	('cli_7e57000000000005', 'hire:external_offer:readonly'),
	('cli_7e57000000000005', 'hire:external_referral_reward'),
	('cli_7e57000000000005', 'hire:interview'),
	('cli_7e57000000000005', 'hire:interview:readonly'),
	('cli_7e57000000000005', 'hire:interviewer'),
	('cli_7e57000000000005', 'hire:interviewer:readonly'),
	('cli_7e57000000000005', 'hire:job'),
	('cli_7e57000000000005', 'hire:job.composite_info:readonly'),
	('cli_7e57000000000005', 'hire:job:readonly'),
	('cli_7e57000000000005', 'hire:job_process:readonly'),
	('cli_7e57000000000005', 'hire:job_requirement'),
	('cli_7e57000000000005', 'hire:job_requirement:readonly'),
	('cli_7e57000000000005', 'hire:location:readonly'),
	('cli_7e57000000000005', 'hire:note'),
	('cli_7e57000000000005', 'hire:note:readonly'),
	('cli_7e57000000000005', 'hire:offer'),
	('cli_7e57000000000005', 'hire:offer:low_sensitive_info:readonly'),
	('cli_7e57000000000005', 'hire:offer:readonly'),
	('cli_7e57000000000005', 'hire:offer_approval_template:readonly'),
	('cli_7e57000000000005', 'hire:offer_salary:readonly'),
	('cli_7e57000000000005', 'hire:offer_schema:readonly'),
	('cli_7e57000000000005', 'hire:offer_selection_object'),
	('cli_7e57000000000005', 'hire:questionnaire'),
	('cli_7e57000000000005', 'hire:questionnaire:readonly'),
	('cli_7e57000000000005', 'hire:referral'),
	('cli_7e57000000000005', 'hire:referral:readonly'),
	('cli_7e57000000000005', 'hire:referral_account'),
	('cli_7e57000000000005', 'hire:referral_account:readonly'),
	('cli_7e57000000000005', 'hire:referral_website:readonly'),
	('cli_7e57000000000005', 'hire:site'),
	('cli_7e57000000000005', 'hire:site:readonly'),
	('cli_7e57000000000005', 'hire:site_application'),
	('cli_7e57000000000005', 'hire:site_application:readonly'),
	('cli_7e57000000000005', 'hire:site_job_post:readonly'),
	('cli_7e57000000000005', 'hire:subject:readonly'),
	('cli_7e57000000000005', 'hire:talent'),
	('cli_7e57000000000005', 'hire:talent.email:readonly'),
	('cli_7e57000000000005', 'hire:talent.mobile:readonly'),
	('cli_7e57000000000005', 'hire:talent:readonly'),
	('cli_7e57000000000005', 'hire:talent_blocklist'),
	('cli_7e57000000000005', 'hire:talent_blocklist:readonly'),
	('cli_7e57000000000005', 'hire:talent_folder'),
	('cli_7e57000000000005', 'hire:talent_folder:readonly'),
	('cli_7e57000000000005', 'hire:talent_folder_association'),
	('cli_7e57000000000005', 'hire:talent_onboard_status:readonly'),
	('cli_7e57000000000005', 'hire:talent_tag'),
	('cli_7e57000000000005', 'hire:talent_tag:readonly'),
	('cli_7e57000000000005', 'hire:todo:readonly'),
	('cli_7e57000000000005', 'hire:tripartite_agreement'),
	('cli_7e57000000000005', 'hire:tripartite_agreement:readonly'),
	('cli_7e57000000000005', 'search:department:read'),
	('cli_7e57000000000005', 'tenant:tenant.domain:read'),
	('cli_7e57000000000005', 'tenant:tenant:readonly'),
	('cli_7e57000000000006', 'contact:contact'),
	('cli_7e57000000000006', 'contact:contact.base:readonly'),
	('cli_7e57000000000006', 'contact:contact:access_as_app'),
	('cli_7e57000000000006', 'contact:contact:access_as_user'),
	('cli_7e57000000000006', 'contact:contact:readonly'),
	('cli_7e57000000000006', 'contact:contact:readonly_as_app'),
	('cli_7e57000000000006', 'contact:contact:update_department_id'),
	('cli_7e57000000000006', 'contact:contact:update_user_id'),
	('cli_7e57000000000006', 'contact:department.base:readonly'),
	('cli_7e57000000000006', 'contact:department.hrbp:readonly'),
	('cli_7e57000000000006', 'contact:department.organize:readonly'),
	('cli_7e57000000000006', 'contact:job_family'),
	('cli_7e57000000000006', 'contact:job_family:readonly'),
	('cli_7e57000000000006', 'contact:job_level');
INSERT INTO app_scopes VALUES
	('cli_7e57000000000006', 'contact:job_level:readonly'),
	('cli_7e57000000000006', 'contact:job_title:readonly'),
	('cli_7e57000000000006', 'contact:user.assign_info:read'),
	('cli_7e57000000000006', 'contact:user.base'),
	('cli_7e57000000000006', 'contact:user.base:readonly'),
	('cli_7e57000000000006', 'contact:user.department:readonly'),
	('cli_7e57000000000006', 'contact:user.department_path:readonly'),
	('cli_7e57000000000006', 'contact:user.dotted_line_leader_info.read'),
	('cli_7e57000000000006', 'contact:user.email:readonly'),
	('cli_7e57000000000006', 'contact:user.employee:readonly'),
	('cli_7e57000000000006', 'contact:user.employee_id:readonly'),
	('cli_7e57000000000006', 'contact:user.employee_number:read'),
	('cli_7e57000000000006', 'contact:user.gender:readonly'),
	('cli_7e57000000000006', 'contact:user.id:readonly'),
	('cli_7e57000000000006', 'contact:user.job_family:readonly'),
	('cli_7e57000000000006', 'contact:user.job_level:readonly'),
	('cli_7e57000000000006', 'contact:user.phone:readonly'),
	('cli_7e57000000000006', 'contact:user.subscription_ids:write'),
	('cli_7e57000000000006', 'contact:user.user_geo'),
	('cli_7e57000000000006', 'contact:work_city:readonly'),
	('cli_7e57000000000006', 'corehr:common_data.id.convert:read'),
	('cli_7e57000000000006', 'corehr:common_data.preset_data:read'),
	('cli_7e57000000000006', 'corehr:common_data.preset_data:write'),
	('cli_7e57000000000006', 'corehr:corehr'),
	('cli_7e57000000000006', 'corehr:corehr:readonly'),
	('cli_7e57000000000006', 'corehr:job.job_level:read'),
	('cli_7e57000000000006', 'corehr:job.only:read'),
	('cli_7e57000000000006', 'corehr:job:read'),
	('cli_7e57000000000006', 'corehr:job:write'),
	('cli_7e57000000000006', 'corehr:job_family:read'),
	('cli_7e57000000000006', 'corehr:job_family:write'),
	('cli_7e57000000000006', 'corehr:job_grade:read'),
	('cli_7e57000000000006', 'corehr:job_grade:write'),
	('cli_7e57000000000006', 'corehr:job_level:read'),
	('cli_7e57000000000006', 'corehr:job_level:write'),
	('cli_7e57000000000006', 'corehr:locations:read'),
	('cli_7e57000000000006', 'corehr:locations:write'),
	('cli_7e57000000000006', 'corehr:pathway:read'),
	('cli_7e57000000000006', 'corehr:pathway:write'),
	('cli_7e57000000000006', 'corehr:position:read'),
	('cli_7e57000000000006', 'corehr:position:write'),
	('cli_7e57000000000006', 'directory:employee.base.email:read'),
	('cli_7e57000000000006', 'event:ip_list'),
	('cli_7e57000000000006', 'hire:advertisement'),
	('cli_7e57000000000006', 'hire:agency'),
	('cli_7e57000000000006', 'hire:agency.email:readonly'),
	('cli_7e57000000000006', 'hire:agency.mobile:readonly'),
	('cli_7e57000000000006', 'hire:agency:readonly'),
	('cli_7e57000000000006', 'hire:agency_account'),
	('cli_7e57000000000006', 'hire:agency_account:readonly'),
	('cli_7e57000000000006', 'hire:agency_salary:readonly'),
	('cli_7e57000000000006', 'hire:application'),
	('cli_7e57000000000006', 'hire:application:readonly'),
	('cli_7e57000000000006', 'hire:attachment'),
	('cli_7e57000000000006', 'hire:attachment:readonly'),
	('cli_7e57000000000006', 'hire:auth'),
	('cli_7e57000000000006', 'hire:auth:readonly'),
	('cli_7e57000000000006', 'hire:background_check_order'),
	('cli_7e57000000000006', 'hire:background_check_order:readonly'),
	('cli_7e57000000000006', 'hire:ehr_import'),
	('cli_7e57000000000006', 'hire:employee'),
	('cli_7e57000000000006', 'hire:employee.email:readonly'),
	('cli_7e57000000000006', 'hire:employee.mobile:readonly'),
	('cli_7e57000000000006', 'hire:employee:readonly'),
	('cli_7e57000000000006', 'hire:evaluation:readonly'),
	('cli_7e57000000000006', 'hire:exam'),
	('cli_7e57000000000006', 'hire:exam:readonly'),
	('cli_7e57000000000006', 'hire:external_application'),
	('cli_7e57000000000006', 'hire:external_application:readonly'),
	('cli_7e57000000000006', 'hire:external_offer'),
	('cli_7e57000000000006', 'hire:external_offer:readonly'),
	('cli_7e57000000000006', 'hire:external_referral_reward'),
	('cli_7e57000000000006', 'hire:interview'),
	('cli_7e57000000000006', 'hire:interview:readonly'),
	('cli_7e57000000000006', 'hire:interviewer'),
	('cli_7e57000000000006', 'hire:interviewer:readonly'),
	('cli_7e57000000000006', 'hire:job'),
	('cli_7e57000000000006', 'hire:job.composite_info:readonly'),
	('cli_7e57000000000006', 'hire:job:readonly'),
	('cli_7e57000000000006', 'hire:job_process:readonly'),
	('cli_7e57000000000006', 'hire:job_requirement'),
	('cli_7e57000000000006', 'hire:job_requirement:readonly'),
	('cli_7e57000000000006', 'hire:location:readonly'),
	('cli_7e57000000000006', 'hire:note'),
	('cli_7e57000000000006', 'hire:note:readonly'),
	('cli_7e57000000000006', 'hire:offer'),
	('cli_7e57000000000006', 'hire:offer:low_sensitive_info:readonly'),
	('cli_7e57000000000006', 'hire:offer:readonly'),
	('cli_7e57000000000006', 'hire:offer_approval_template:readonly'),
	('cli_7e57000000000006', 'hire:offer_salary:readonly'),
	('cli_7e57000000000006', 'hire:offer_schema:readonly'),
	('cli_7e57000000000006', 'hire:offer_selection_object'),
	('cli_7e57000000000006', 'hire:questionnaire'),
	('cli_7e57000000000006', 'hire:questionnaire:readonly'),
	('cli_7e57000000000006', 'hire:referral'),
	('cli_7e57000000000006', 'hire:referral:readonly'),
	('cli_7e57000000000006', 'hire:referral_account'),
	('cli_7e57000000000006', 'hire:referral_account:readonly'),
	('cli_7e57000000000006', 'hire:referral_website:readonly'),
	('cli_7e57000000000006', 'hire:site');
INSERT INTO app_scopes VALUES
	('cli_7e57000000000006', 'hire:site:readonly'),
	('cli_7e57000000000006', 'hire:site_application'),
	('cli_7e57000000000006', 'hire:site_application:readonly'),
	('cli_7e57000000000006', 'hire:site_job_post:readonly'),
	('cli_7e57000000000006', 'hire:subject:readonly'),
	('cli_7e57000000000006', 'hire:talent'),
	('cli_7e57000000000006', 'hire:talent.email:readonly'),
	('cli_7e57000000000006', 'hire:talent.mobile:readonly'),
	('cli_7e57000000000006', 'hire:talent:readonly'),
	('cli_7e57000000000006', 'hire:talent_blocklist'),
	('cli_7e57000000000006', 'hire:talent_blocklist:readonly'),
	('cli_7e57000000000006', 'hire:talent_folder'),
	('cli_7e57000000000006', 'hire:talent_folder:readonly'),
	('cli_7e57000000000006', 'hire:talent_folder_association'),
	('cli_7e57000000000006', 'hire:talent_onboard_status:readonly'),
	('cli_7e57000000000006', 'hire:talent_tag'),
	('cli_7e57000000000006', 'hire:talent_tag:readonly'),
	('cli_7e57000000000006', 'hire:todo:readonly'),
	('cli_7e57000000000006', 'hire:tripartite_agreement'),
	('cli_7e57000000000006', 'hire:tripartite_agreement:readonly'),
	('cli_7e57000000000006', 'search:department:read'),
	('cli_7e57000000000006', 'tenant:tenant.domain:read'),
	('cli_7e57000000000006', 'tenant:tenant:readonly'),
	('cli_7e57000000000007', 'contact:contact'),
	('cli_7e57000000000007', 'contact:contact.base:readonly'),
	('cli_7e57000000000007', 'contact:contact:access_as_app'),
	('cli_7e57000000000007', 'contact:contact:access_as_user'),
	('cli_7e57000000000007', 'contact:contact:readonly'),
	('cli_7e57000000000007', 'contact:contact:readonly_as_app'),
	('cli_7e57000000000007', 'contact:contact:update_department_id'),
	('cli_7e57000000000007', 'contact:contact:update_user_id'),
	('cli_7e57000000000007', 'contact:department.base:readonly'),
	('cli_7e57000000000007', 'contact:department.hrbp:readonly'),
	('cli_7e57000000000007', 'contact:department.organize:readonly'),
	('cli_7e57000000000007', 'contact:job_family'),
	('cli_7e57000000000007', 'contact:job_family:readonly'),
	('cli_7e57000000000007', 'contact:job_level'),
	('cli_7e57000000000007', 'contact:job_level:readonly'),
	('cli_7e57000000000007', 'contact:job_title:readonly'),
	('cli_7e57000000000007', 'contact:user.assign_info:read'),
	('cli_7e57000000000007', 'contact:user.base'),
	('cli_7e57000000000007', 'contact:user.base:readonly'),
	('cli_7e57000000000007', 'contact:user.department:readonly'),
	('cli_7e57000000000007', 'contact:user.department_path:readonly'),
	('cli_7e57000000000007', 'contact:user.dotted_line_leader_info.read'),
	('cli_7e57000000000007', 'contact:user.email:readonly'),
	('cli_7e57000000000007', 'contact:user.employee:readonly'),
	('cli_7e57000000000007', 'contact:user.employee_id:readonly'),
	('cli_7e57000000000007', 'contact:user.employee_number:read'),
	('cli_7e57000000000007', 'contact:user.gender:readonly'),
	('cli_7e57000000000007', 'contact:user.id:readonly'),
	('cli_7e57000000000007', 'contact:user.job_family:readonly'),
	('cli_7e57000000000007', 'contact:user.job_level:readonly'),
	('cli_7e57000000000007', 'contact:user.phone:readonly'),
	('cli_7e57000000000007', 'contact:user.subscription_ids:write'),
	('cli_7e57000000000007', 'contact:user.user_geo'),
	('cli_7e57000000000007', 'contact:work_city:readonly'),
	('cli_7e57000000000007', 'corehr:common_data.id.convert:read'),
	('cli_7e57000000000007', 'corehr:common_data.preset_data:read'),
	('cli_7e57000000000007', 'corehr:common_data.preset_data:write'),
	('cli_7e57000000000007', 'corehr:corehr'),
	('cli_7e57000000000007', 'corehr:corehr:readonly'),
	('cli_7e57000000000007', 'corehr:job.job_level:read'),
	('cli_7e57000000000007', 'corehr:job.only:read'),
	('cli_7e57000000000007', 'corehr:job:read'),
	('cli_7e57000000000007', 'corehr:job:write'),
	('cli_7e57000000000007', 'corehr:job_family:read'),
	('cli_7e57000000000007', 'corehr:job_family:write'),
	('cli_7e57000000000007', 'corehr:job_grade:read'),
	('cli_7e57000000000007', 'corehr:job_grade:write'),
	('cli_7e57000000000007', 'corehr:job_level:read'),
	('cli_7e57000000000007', 'corehr:job_level:write'),
	('cli_7e57000000000007', 'corehr:locations:read'),
	('cli_7e57000000000007', 'corehr:locations:write'),
	('cli_7e57000000000007', 'corehr:pathway:read'),
	('cli_7e57000000000007', 'corehr:pathway:write'),
	('cli_7e57000000000007', 'corehr:position:read'),
	('cli_7e57000000000007', 'corehr:position:write'),
	('cli_7e57000000000007', 'directory:employee.base.email:read'),
	('cli_7e57000000000007', 'event:ip_list'),
	('cli_7e57000000000007', 'hire:advertisement'),
	('cli_7e57000000000007', 'hire:agency'),
	('cli_7e57000000000007', 'hire:agency.email:readonly'),
	('cli_7e57000000000007', 'hire:agency.mobile:readonly'),
	('cli_7e57000000000007', 'hire:agency:readonly'),
	('cli_7e57000000000007', 'hire:agency_account'),
	('cli_7e57000000000007', 'hire:agency_account:readonly'),
	('cli_7e57000000000007', 'hire:agency_salary:readonly'),
	('cli_7e57000000000007', 'hire:application'),
	('cli_7e57000000000007', 'hire:application:readonly'),
	('cli_7e57000000000007', 'hire:attachment'),
	('cli_7e57000000000007', 'hire:attachment:readonly'),
	('cli_7e57000000000007', 'hire:auth'),
	('cli_7e57000000000007', 'hire:auth:readonly'),
	('cli_7e57000000000007', 'hire:background_check_order'),
	('cli_7e57000000000007', 'hire:background_check_order:readonly'),
	('cli_7e57000000000007', 'hire:ehr_import'),
	('cli_7e57000000000007', 'hire:employee'),
	('cli_7e57000000000007', 'hire:employee.email:readonly'),
	('cli_7e57000000000007', 'hire:employee.mobile:readonly');
INSERT INTO app_scopes VALUES
	('cli_7e57000000000007', 'hire:employee:readonly'),
	('cli_7e57000000000007', 'hire:evaluation:readonly'),
	('cli_7e57000000000007', 'hire:exam'),
	('cli_7e57000000000007', 'hire:exam:readonly'),
	('cli_7e57000000000007', 'hire:external_application'),
	('cli_7e57000000000007', 'hire:external_application:readonly'),
	('cli_7e57000000000007', 'hire:external_offer'),
	('cli_7e57000000000007', 'hire:external_offer:readonly'),
	('cli_7e57000000000007', 'hire:external_referral_reward'),
	('cli_7e57000000000007', 'hire:interview'),
	('cli_7e57000000000007', 'hire:interview:readonly'),
	('cli_7e57000000000007', 'hire:interviewer'),
	('cli_7e57000000000007', 'hire:interviewer:readonly'),
	('cli_7e57000000000007', 'hire:job'),
	('cli_7e57000000000007', 'hire:job.composite_info:readonly'),
	('cli_7e57000000000007', 'hire:job:readonly'),
	('cli_7e57000000000007', 'hire:job_process:readonly'),
	('cli_7e57000000000007', 'hire:job_requirement'),
	('cli_7e57000000000007', 'hire:job_requirement:readonly'),
	('cli_7e57000000000007', 'hire:location:readonly'),
	('cli_7e57000000000007', 'hire:note'),
	('cli_7e57000000000007', 'hire:note:readonly'),
	('cli_7e57000000000007', 'hire:offer'),
	('cli_7e57000000000007', 'hire:offer:low_sensitive_info:readonly'),
	('cli_7e57000000000007', 'hire:offer:readonly'),
	('cli_7e57000000000007', 'hire:offer_approval_template:readonly'),
	('cli_7e57000000000007', 'hire:offer_salary:readonly'),
	('cli_7e57000000000007', 'hire:offer_schema:readonly'),
	('cli_7e57000000000007', 'hire:offer_selection_object'),
	('cli_7e57000000000007', 'hire:questionnaire'),
	('cli_7e57000000000007', 'hire:questionnaire:readonly'),
	('cli_7e57000000000007', 'hire:referral'),
	('cli_7e57000000000007', 'hire:referral:readonly'),
	('cli_7e57000000000007', 'hire:referral_account'),
	('cli_7e57000000000007', 'hire:referral_account:readonly'),
	('cli_7e57000000000007', 'hire:referral_website:readonly'),
	('cli_7e57000000000007', 'hire:site'),
	('cli_7e57000000000007', 'hire:site:readonly'),
	('cli_7e57000000000007', 'hire:site_application'),
	('cli_7e57000000000007', 'hire:site_application:readonly'),
	('cli_7e57000000000007', 'hire:site_job_post:readonly'),
	('cli_7e57000000000007', 'hire:subject:readonly'),
	('cli_7e57000000000007', 'hire:talent'),
	('cli_7e57000000000007', 'hire:talent.email:readonly'),
	('cli_7e57000000000007', 'hire:talent.mobile:readonly'),
	('cli_7e57000000000007', 'hire:talent:readonly'),
	('cli_7e57000000000007', 'hire:talent_blocklist'),
	('cli_7e57000000000007', 'hire:talent_blocklist:readonly'),
	('cli_7e57000000000007', 'hire:talent_folder'),
	('cli_7e57000000000007', 'hire:talent_folder:readonly'),
	('cli_7e57000000000007', 'hire:talent_folder_association'),
	('cli_7e57000000000007', 'hire:talent_onboard_status:readonly'),
	('cli_7e57000000000007', 'hire:talent_tag'),
	('cli_7e57000000000007', 'hire:talent_tag:readonly'),
	('cli_7e57000000000007', 'hire:todo:readonly'),
	('cli_7e57000000000007', 'hire:tripartite_agreement'),
	('cli_7e57000000000007', 'hire:tripartite_agreement:readonly'),
	('cli_7e57000000000007', 'search:department:read'),
	('cli_7e57000000000007', 'tenant:tenant.domain:read'),
	('cli_7e57000000000007', 'tenant:tenant:readonly');
INSERT INTO application_stages VALUES
	(1, 7000000000430000001, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000002, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000003, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000004, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000011, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000012, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000013, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000021, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000022, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000031, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000032, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000041, 7000000000210000015, 1704412800000, NULL),
	(1, 7000000000430000051, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000101, 7000000000210000005, 1704412801000, NULL),
	(1, 7000000000430000102, 7000000000210000015, 1704412802000, NULL),
	(1, 7000000000430000103, 7000000000210000005, 1704412803000, NULL),
	(1, 7000000000430000104, 7000000000210000005, 1704412804000, NULL),
	(1, 7000000000430000201, 7000000000210000005, 1704412800000, NULL),
	(1, 7000000000430000210, 7000000000210000015, 1704412800000, NULL),
	(1, 7000000000430000211, 7000000000210000001, 1704412800000, NULL),
	(1, 7000000000430000212, 7000000000210000002, 1704412800000, NULL),
	(1, 7000000000430000213, 7000000000210000003, 1704412800000, NULL),
	(1, 7000000000430000214, 7000000000210000004, 1704412800000, NULL),
	(1, 7000000000430000216, 7000000000210000006, 1704412800000, NULL),
	(1, 7000000000430000217, 7000000000210000007, 1704412805000, NULL),
	(1, 7000000000430000218, 7000000000210000008, 1704412800000, NULL),
	(1, 7000000000430000219, 7000000000210000009, 1704412800000, NULL),
	(1, 7000000000430000220, 7000000000210000024, 1704412800000, NULL),
	(1, 7000000000430000301, 7000000000210000005, 1704499200000, NULL),
	(1, 7000000000430000302, 7000000000210000005, 1704499200000, NULL),
	(1, 7000000000430000303, 7000000000210000005, 1704499200000, NULL),
	(1, 7000000000430000304, 7000000000210000005, 1704499200000, NULL),
	(1, 7000000000430000305, 7000000000210000005, 1704499200000, NULL),
	(1, 7000000000430000306, 7000000000210000005, 1704499200000, NULL),
	(1, 7000000000430000307, 7000000000210000005, 1704499200000, NULL),
	(1, 7000000000430000308, 7000000000210000005, 1704499200000, NULL),
	(1, 7000000000430000309, 7000000000210000005, 1704499200000, NULL),
	(1, 7000000000430000310, 7000000000210000005, 1704499200000, NULL),
	(1, 7000000000430000311, 7000000000210000015, 1704499200000, NULL),
	(1, 7000000000430000312, 7000000000210000015, 1704499200000, NULL),
	(1, 7000000000430000313, 7000000000210000015, 1704499200000, NULL),
	(2, 7000000001430000001, 7000000001210000005, 1704412800000, NULL),
	(2, 7000000001430000002, 7000000001210000005, 1704412800000, NULL),
	(1, 7100000000000000000, 7000000000210000005, 1795836806067, NULL);
INSERT INTO applications VALUES
	(1, 7000000000430000001, 7000000000420000009, 7000000000400000001, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000002, 7000000000420000009, 7000000000400000101, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000003, 7000000000420000009, 7000000000400000102, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000004, 7000000000420000009, 7000000000400000103, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000011, 7000000000420000009, 7000000000400000002, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000012, 7000000000420000009, 7000000000400000104, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000013, 7000000000420000009, 7000000000400000105, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000021, 7000000000420000009, 7000000000400000003, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000022, 7000000000420000009, 7000000000400000106, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000031, 7000000000420000009, 7000000000400000004, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000032, 7000000000420000009, 7000000000400000107, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000041, 7000000000420000009, 7000000000400000005, 7000000000210000015, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000051, 7000000000420000009, 7000000000400000007, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000101, 7000000000420000001, 7000000000400000002, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412801000, 1704412801000),
	(1, 7000000000430000102, 7000000000420000020, 7000000000400000008, 7000000000210000015, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412802000, 1704412802000),
	(1, 7000000000430000103, 7000000000420000013, 7000000000400000001, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412803000, 1704412803000),
	(1, 7000000000430000104, 7000000000420000015, 7000000000400000001, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412804000, 1704412804000),
	(1, 7000000000430000201, 7000000000420000009, 7000000000400000119, 7000000000210000005, 2, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000210, 7000000000420000009, 7000000000400000108, 7000000000210000015, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000211, 7000000000420000009, 7000000000400000109, 7000000000210000001, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000212, 7000000000420000009, 7000000000400000110, 7000000000210000002, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000213, 7000000000420000009, 7000000000400000111, 7000000000210000003, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000214, 7000000000420000009, 7000000000400000112, 7000000000210000004, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000216, 7000000000420000009, 7000000000400000113, 7000000000210000006, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000217, 7000000000420000004, 7000000000400000001, 7000000000210000007, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412805000, 1704412805000),
	(1, 7000000000430000218, 7000000000420000009, 7000000000400000114, 7000000000210000008, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000219, 7000000000420000009, 7000000000400000115, 7000000000210000009, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000220, 7000000000420000009, 7000000000400000006, 7000000000210000024, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000301, 7000000000420000008, 7000000000400000001, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000302, 7000000000420000008, 7000000000400000101, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000303, 7000000000420000008, 7000000000400000102, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000304, 7000000000420000008, 7000000000400000103, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000305, 7000000000420000008, 7000000000400000108, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000306, 7000000000420000008, 7000000000400000109, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000307, 7000000000420000008, 7000000000400000110, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000308, 7000000000420000008, 7000000000400000111, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000309, 7000000000420000008, 7000000000400000112, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000310, 7000000000420000008, 7000000000400000113, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000311, 7000000000420000008, 7000000000400000008, 7000000000210000015, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000312, 7000000000420000008, 7000000000400000116, 7000000000210000015, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000313, 7000000000420000008, 7000000000400000117, 7000000000210000015, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704499200000, 1704499200000),
	(2, 7000000001430000001, 7000000001420000001, 7000000001400000001, 7000000001210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(2, 7000000001430000002, 7000000001420000001, 7000000001400000118, 7000000001210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1704412800000, 1704412800000),
	(1, 7100000000000000000, 7000000000420000009, 7200000000000000000, 7000000000210000005, 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, '{}', 1795836806067, 1795836806067);
INSERT INTO apps VALUES
	('cli_7e57000000000001', 'All scopes', 'self-built', 'tenant-1', '\x95f4cbffaff8967f689cb9b5bc2f5f2e', '\xd098bb5d24da2c6c17261ba8a52d7c92723bb47ea005859b2ca7f4ad6dc77179', '\xe49a5177681e0bfbde9abbad89bbcaf4', NULL, NULL, 0, 1795836805866),
	('cli_7e57000000000002', 'Without user ids', 'self-built', 'tenant-1', '\xe2be05fa6d8a9e905088a68ee5f1fabb', '\xf32fe1c9839c1634718b3c5156252a4017779b39887f18e651d761236d865cf5', '\x96af940dd891307fec8dc846a549cdab', NULL, NULL, 0, 1795836805866),
	('cli_7e57000000000003', 'Readonly', 'self-built', 'tenant-1', '\x9daa0143221a57187cdb58d0c10c0f70', '\xa9289b1e7c19bde88e8bfe8287f314ed6e792947dfc9b553cf639f5e249737fc', '\x92a57aa660e537bddc491ffe5b5b2126', NULL, NULL, 0, 1795836805866),
	('cli_7e57000000000004', 'No scopes', 'self-built', 'tenant-1', '\xb86b7af2cfa774fba5c296821237dac7', '\x68296aadcf4d578b66add385d70f5c73a7d1f0f2e6bb81c77e2f348f96c75f9b', '\x9641208f6054e0cf7c0b9fd2f223015a', NULL, NULL, 0, 1795836805866),
	('cli_7e57000000000005', 'Store app', 'store', 'independent-vendor', '\x87b90545e2c17de0ee29a2cc5bb5653a', '\x8a9bb499b00ea914b58de7d45f939c34963ece4b58f3fed1d1cbb505792b257a', '\x689ef3a08fb30ca163dab14a260fe00b', NULL, NULL, 0, 1795836805866),
	('cli_7e57000000000006', 'Disabled', 'self-built', 'tenant-1', '\xcbda53c5493d7ac7784eea86c2c7e974', '\x502c5d586220ad1441aa49a32ceded3a68598fb5f934d2e91b22aca314e7e40d', '\x3ed27f7a382121873a1d928cbf25d4d4', NULL, NULL, 1, 1795836805866),
	('cli_7e57000000000007', 'App of the other tenant', 'self-built', 'tenant-2', '\xa339cd777674c8555f667dcc746497bb', '\xf3ca6d0757d35fa79a3d9f0b8b6eb434b0efa68f65314235e37e65842e41efa8', '\x767608ed592b5107325f8b28257a7f38', NULL, NULL, 0, 1795836805866);
INSERT INTO attachments VALUES
	(1, 7000000000310000001, 1, 'resume.pdf', 'application/pdf', 0, NULL, 1795836805866),
	(1, 7000000000310000002, 2, 'works.zip', 'application/zip', 0, NULL, 1795836805866),
	(1, 7000000000310000003, 3, 'terms.pdf', 'application/pdf', 0, NULL, 1795836805866),
	(1, 7000000000310000004, 4, 'old-offer.pdf', 'application/pdf', 0, NULL, 1795836805866),
	(1, 7000000000310000005, 1, 'resume-2019.pdf', 'application/pdf', 0, NULL, 1556697600000);
INSERT INTO cache_versions VALUES
	(1, 2),
	(2, 2);
INSERT INTO change_clock VALUES
	(0);
INSERT INTO changes VALUES
	(1, 'application', 7000000000430000001, 726),
	(1, 'application', 7000000000430000002, 726),
	(1, 'application', 7000000000430000003, 726),
	(1, 'application', 7000000000430000004, 726),
	(1, 'application', 7000000000430000011, 726),
	(1, 'application', 7000000000430000012, 726),
	(1, 'application', 7000000000430000013, 726),
	(1, 'application', 7000000000430000021, 726),
	(1, 'application', 7000000000430000022, 726),
	(1, 'application', 7000000000430000031, 726),
	(1, 'application', 7000000000430000032, 726),
	(1, 'application', 7000000000430000041, 726),
	(1, 'application', 7000000000430000051, 726),
	(1, 'application', 7000000000430000101, 726),
	(1, 'application', 7000000000430000102, 726),
	(1, 'application', 7000000000430000103, 726),
	(1, 'application', 7000000000430000104, 726),
	(1, 'application', 7000000000430000201, 726),
	(1, 'application', 7000000000430000210, 726),
	(1, 'application', 7000000000430000211, 726),
	(1, 'application', 7000000000430000212, 726),
	(1, 'application', 7000000000430000213, 726),
	(1, 'application', 7000000000430000214, 726),
	(1, 'application', 7000000000430000216, 726),
	(1, 'application', 7000000000430000217, 726),
	(1, 'application', 7000000000430000218, 726),
	(1, 'application', 7000000000430000219, 726),
	(1, 'application', 7000000000430000220, 726),
	(1, 'application', 7000000000430000301, 726),
	(1, 'application', 7000000000430000302, 726),
	(1, 'application', 7000000000430000303, 726),
	(1, 'application', 7000000000430000304, 726),
	(1, 'application', 7000000000430000305, 726),
	(1, 'application', 7000000000430000306, 726),
	(1, 'application', 7000000000430000307, 726),
	(1, 'application', 7000000000430000308, 726),
	(1, 'application', 7000000000430000309, 726),
	(1, 'application', 7000000000430000310, 726),
	(1, 'application', 7000000000430000311, 726),
	(1, 'application', 7000000000430000312, 726),
	(1, 'application', 7000000000430000313, 726),
	(1, 'job_requirement', 7000000000410000001, 726),
	(1, 'job_requirement', 7000000000410000002, 726),
	(1, 'job_requirement', 7000000000410000003, 726),
	(1, 'job_requirement', 7000000000410000004, 726),
	(1, 'job_requirement', 7000000000410000005, 726),
	(1, 'offer', 7000000000440000002, 726),
	(1, 'offer', 7000000000440000003, 726),
	(1, 'offer', 7000000000440000004, 726),
	(1, 'offer', 7000000000440000101, 726),
	(1, 'offer', 7000000000440000102, 726),
	(1, 'offer', 7000000000440000103, 726),
	(1, 'offer', 7000000000440000104, 726),
	(1, 'offer', 7000000000440000105, 726),
	(1, 'offer', 7000000000440000106, 726),
	(1, 'offer', 7000000000440000107, 726),
	(1, 'offer', 7000000000440000108, 726),
	(1, 'offer', 7000000000440000109, 726),
	(1, 'offer', 7000000000440000110, 726),
	(1, 'offer', 7000000000440000111, 726),
	(1, 'offer', 7000000000440000112, 726),
	(1, 'offer', 7000000000440000113, 726),
	(1, 'talent', 7000000000420000001, 726),
	(1, 'talent', 7000000000420000002, 726),
	(1, 'talent', 7000000000420000003, 726),
	(1, 'talent', 7000000000420000004, 726),
	(1, 'talent', 7000000000420000005, 726),
	(1, 'talent', 7000000000420000006, 726),
	(1, 'talent', 7000000000420000007, 726),
	(1, 'talent', 7000000000420000008, 726),
	(1, 'talent', 7000000000420000011, 726),
	(1, 'talent', 7000000000420000012, 726),
	(1, 'talent', 7000000000420000013, 726),
	(1, 'talent', 7000000000420000014, 726),
	(1, 'talent', 7000000000420000015, 726),
	(1, 'talent', 7000000000420000016, 726),
	(1, 'talent', 7000000000420000017, 726),
	(1, 'talent', 7000000000420000018, 726),
	(1, 'talent', 7000000000420000019, 726),
	(1, 'talent', 7000000000420000020, 726),
	(1, 'talent', 7000000000420000021, 726),
	(1, 'talent', 7000000000420000022, 726),
	(1, 'talent', 7000000000420000023, 726),
	(1, 'talent', 7000000000420000024, 726),
	(2, 'application', 7000000001430000001, 726),
	(2, 'application', 7000000001430000002, 726),
	(2, 'job_requirement', 7000000001410000001, 726),
	(2, 'offer', 7000000001440000001, 726),
	(2, 'talent', 7000000001420000001, 726),
	(1, 'application', 7100000000000000000, 727),
	(1, 'talent', 7000000000420000009, 727),
	(1, 'offer', 7000000000440000001, 730),
	(1, 'offer', 7713060350723358722, 732);
INSERT INTO department_people VALUES
	(1, 7000000000110000002, 7000000000100000002, 'leader', 0);
INSERT INTO departments VALUES
	(1, 7000000000110000001, 7000000000782845867, 'od-7e570000000000000000000000000001', 'company', '测试公司', '测试公司', 'Test Company', 0, 1, 1, '{"name":{}}'),
	(1, 7000000000110000002, 6999999997681586143, 'od-7e570000000000000000000000000002', 'rd', '研发部', '研发部', 'R&D', 7000000000110000001, 2, 1, '{"name":{}}'),
	(1, 7000000000110000003, 6999999999705860683, 'od-7e570000000000000000000000000003', 'sales', '销售部', '销售部', 'Sales', 7000000000110000001, 3, 1, '{"name":{}}'),
	(1, 7000000000110000004, 6999999999773015820, 'od-7e570000000000000000000000000004', 'closed', '已撤销部门', '已撤销部门', 'Closed', 0, 4, 0, '{"name":{}}'),
	(2, 7000000001110000001, 7000000000144025642, 'od-7e570000000000000000000000000101', 'other', '其他公司', '其他公司', 'Other Company', 0, 1, 1, '{"name":{}}');
INSERT INTO developers VALUES
	('tenant-1', '\x63249681e96911cddc3fdcd67fd50c84'),
	('independent-vendor', '\xcdd2796767b117f92475fe3f52278fbc'),
	('tenant-2', '\x264409127ac7ed06c39767a6f4d4f5cf');
INSERT INTO employee_types VALUES
	(1, 7000000000140000001, 6999999997726520103, 'exGeIjow7zIqWMy+ONkFxA==', '1', '正式', '正式', 'Regular', 1, NULL, '{"zh":"正式","en":"Regular"}'),
	(1, 7000000000140000002, 7000000000638259921, '2kRb0cJk1VvYhGm7pTqWzA==', '2', '实习', '实习', 'Intern', 1, NULL, '{"zh":"实习","en":"Intern"}'),
	(1, 7000000000140000003, 6999999998876100814, '9mXc4dLs6BnFvZa8qWeRtY==', '3', '停用类型', '停用类型', 'Retired type', 0, NULL, '{"zh":"停用类型","en":"Retired type"}'),
	(1, 7713060346428129280, 7713060346428129281, 'c698ce2ec1a697f9cbebe79b', '4', '劳务', '劳务', 'Contractor', 1, NULL, '{"zh":"劳务","en":"Contractor"}'),
	(1, 7713060346428129282, 7713060346428129283, '8467865b69390274e608f9a2', '5', '顾问', '顾问', 'Consultant', 1, NULL, '{"zh":"顾问","en":"Consultant"}'),
	(2, 7000000001140000001, 6999999998250624239, 'exGeIjow7zIqWMy+ONkFxA==', '1', '正式', '正式', 'Regular', 1, NULL, '{"zh":"正式","en":"Regular"}'),
	(2, 7713060346428129284, 7713060346428129285, 'c972b46608399d4400c4a91d', '2', '实习', '实习', 'Intern', 1, NULL, '{"zh":"实习","en":"Intern"}'),
	(2, 7713060346428129286, 7713060346428129287, '7bbff841ac0953684a87bd6f', '3', '外包', '外包', 'Outsourced', 1, NULL, '{"zh":"外包","en":"Outsourced"}'),
	(2, 7713060346428129288, 7713060346428129289, '0e04dd8d3c1b53b070d13744', '4', '劳务', '劳务', 'Contractor', 1, NULL, '{"zh":"劳务","en":"Contractor"}'),
	(2, 7713060346428129290, 7713060346428129291, 'a20e937bbbd3a666b1218663', '5', '顾问', '顾问', 'Consultant', 1, NULL, '{"zh":"顾问","en":"Consultant"}');
INSERT INTO events VALUES
	(1, 7713060350723358721, 'offer_status_changed', '{"offer_status_changed":{"talent":"7000000000420000001","offer":"7000000000440000001","application":"7000000000430000101","from":6,"to":9}}', 'system', 730, 1795836806209, 0, 0);
INSERT INTO hr_job_families VALUES
	(1, 7000000000150000001, 7000000000130000001),
	(1, 7000000000150000002, 7000000000130000003),
	(1, 7000000000150000003, 7000000000130000001),
	(1, 7000000000150000004, 7000000000130000002),
	(1, 7000000000150000005, 7000000000130000002);
INSERT INTO hr_job_levels VALUES
	(1, 7000000000150000001, 7000000000120000001),
	(1, 7000000000150000001, 7000000000120000002),
	(1, 7000000000150000002, 7000000000120000001),
	(1, 7000000000150000002, 7000000000120000003),
	(1, 7000000000150000003, 7000000000120000001),
	(1, 7000000000150000004, 7000000000120000002),
	(1, 7000000000150000005, 7000000000120000003);
INSERT INTO hr_jobs VALUES
	(1, 7000000000150000001, NULL, '软件工程师', 'Software engineer', 1, 1577808000000, NULL, '{"names":{"zh":"软件工程师","en":"Software engineer"},"descriptions":{},"titles":{}}', 1795836805866, 1795836805866),
	(1, 7000000000150000002, NULL, '销售', 'Salesperson', 1, NULL, NULL, '{"names":{"zh":"销售","en":"Salesperson"},"descriptions":{},"titles":{}}', 1795836805866, 1795836805866),
	(1, 7000000000150000003, NULL, '停用职务', 'Retired job', 0, NULL, NULL, '{"names":{"zh":"停用职务","en":"Retired job"},"descriptions":{},"titles":{}}', 1795836805866, 1795836805866),
	(1, 7000000000150000004, NULL, '过期职务', 'Expired job', 1, 1262275200000, 1577721600000, '{"names":{"zh":"过期职务","en":"Expired job"},"descriptions":{},"titles":{}}', 1795836805866, 1795836805866),
	(1, 7000000000150000005, NULL, '未生效职务', 'Future job', 1, 4102416000000, NULL, '{"names":{"zh":"未生效职务","en":"Future job"},"descriptions":{},"titles":{}}', 1795836805866, 1795836805866);
INSERT INTO id_claims VALUES
	(459734220801);
INSERT INTO installs VALUES
	('cli_7e57000000000001', 1, 1),
	('cli_7e57000000000002', 1, 1),
	('cli_7e57000000000003', 1, 1),
	('cli_7e57000000000004', 1, 1),
	('cli_7e57000000000005', 1, 1),
	('cli_7e57000000000005', 2, 1),
	('cli_7e57000000000006', 1, 1),
	('cli_7e57000000000007', 2, 1);
INSERT INTO job_families VALUES
	(1, 7000000000130000001, 6999999997941705985, 'familytech', NULL, '技术序列', '技术序列', 'Technology', NULL, 1, 1, NULL, NULL, '{"names":{"zh":"技术序列","en":"Technology"},"descriptions":{}}'),
	(1, 7000000000130000002, 7000000000833575107, 'familyproduct', NULL, '产品序列', '产品序列', 'Product', NULL, 1, 1, NULL, NULL, '{"names":{"zh":"产品序列","en":"Product"},"descriptions":{}}'),
	(1, 7000000000130000003, 6999999999027420765, 'familysales', NULL, '销售序列', '销售序列', 'Sales', NULL, 1, 1, NULL, NULL, '{"names":{"zh":"销售序列","en":"Sales"},"descriptions":{}}'),
	(1, 7000000000130000004, 6999999999374856886, 'familyretired', NULL, '停用序列', '停用序列', 'Retired family', NULL, 1, 0, NULL, NULL, '{"names":{"zh":"停用序列","en":"Retired family"},"descriptions":{}}');
INSERT INTO job_grades VALUES
	(1, 7000000000160000001, NULL, '一等', 'Grade 1', 1, 1, '{"names":{"zh":"一等","en":"Grade 1"},"descriptions":{}}'),
	(1, 7000000000160000002, NULL, '二等', 'Grade 2', 2, 1, '{"names":{"zh":"二等","en":"Grade 2"},"descriptions":{}}'),
	(1, 7000000000160000003, NULL, '停用职等', 'Retired grade', 3, 0, '{"names":{"zh":"停用职等","en":"Retired grade"},"descriptions":{}}');
INSERT INTO job_level_grades VALUES
	(1, 7000000000120000001, 7000000000160000001),
	(1, 7000000000120000002, 7000000000160000001),
	(1, 7000000000120000002, 7000000000160000002),
	(1, 7000000000120000001, 7000000000160000003),
	(1, 7000000000120000002, 7000000000160000003);
INSERT INTO job_levels VALUES
	(1, 7000000000120000001, 7000000000802753242, 'levelp5', NULL, 'P5 工程师', 'P5 工程师', 'P5', 100, 1, 1, NULL, '{"names":{"zh":"P5 工程师","en":"P5"},"descriptions":{}}'),
	(1, 7000000000120000002, 6999999999595350837, 'levelp6', NULL, 'P6 高级工程师', 'P6 高级工程师', 'P6', 101, 2, 1, NULL, '{"names":{"zh":"P6 高级工程师","en":"P6"},"descriptions":{}}'),
	(1, 7000000000120000003, 6999999998964187006, 'levelp7', NULL, 'P7 专家', 'P7 专家', 'P7', 102, 3, 1, NULL, '{"names":{"zh":"P7 专家","en":"P7"},"descriptions":{}}'),
	(1, 7000000000120000004, 6999999997885471776, 'levelretired', NULL, '停用职级', '停用职级', 'Retired level', 103, 4, 0, NULL, '{"names":{"zh":"停用职级","en":"Retired level"},"descriptions":{}}');
INSERT INTO job_processes VALUES
	(1, 7000000000200000001, 1, '社招流程', 'Social process'),
	(1, 7000000000200000002, 2, '校招流程', 'Campus process'),
	(1, 7000000000200000003, 1, '人才储备流程', 'Pipeline without offers'),
	(2, 7000000001200000001, 1, '社招流程', '社招流程');
INSERT INTO job_requirements VALUES
	(1, 7000000000410000001, 'R00001', '后端扩招', 2, 3, 11, '101', 7000000000140000001, 7000000000120000003, 7000000000120000001, 7000000000130000001, 7000000000110000002, 7000000000230000001, 7000000000220000002, 7000000000150000001, 7000000000170000001, 7000000000100000001, '{"category":1,"recruiters":[7000000000100000001,7000000000100000003],"hiring_managers":[7000000000100000002],"direct_leaders":[7000000000100000002],"start_time":1704067200000,"deadline":1735603200000,"priority":1,"required_degree":20,"max_salary":"50","min_salary":"30","description":"十一位后端工程师","process_type":1,"custom":[{"field":7000000000280000005,"value":{"time":1714953600000}},{"field":7000000000280000010,"value":{"text":"default content"}},{"field":7000000000280000002,"value":{"text":"two\nlines"}},{"field":7000000000280000011,"value":{"text":"module content"}},{"field":7000000000280000006,"value":{"time":1714521600000}},{"field":7000000000280000004,"value":{"options":["X","Z"]}},{"field":7000000000280000009,"value":{"number":"111"}},{"field":7000000000280000008,"value":{"period":{"start":1704067200000,"end":1711843200000}}},{"field":7000000000280000003,"value":{"option":"AA"}},{"field":7000000000280000001,"value":{"text":"text"}},{"field":7000000000280000007,"value":{"time":1704067200000}}]}', NULL, 1704096000000, 1704182400000),
	(1, 7000000000410000002, 'R00002', '最简需求', 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1704096000000, 1704096000000),
	(1, 7000000000410000003, 'R00003', '审批中的需求', 1, 2, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1704096000000, 1704096000000),
	(1, 7000000000410000004, 'R00004', '已完成的需求', 5, 3, 3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', 1717228800000, 1704096000000, 1717228800000),
	(1, 7000000000410000005, 'R00005', '已取消的需求', 3, NULL, 4, NULL, 7000000000140000002, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', 1717228800000, 1704096000000, 1704096000000),
	(2, 7000000001410000001, 'R00001', '其他公司的需求', 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1704096000000, 1704096000000);
INSERT INTO job_types VALUES
	(1, 7000000000220000001, '技术', 'Technology', NULL, 1),
	(1, 7000000000220000002, '后端', 'Backend', 7000000000220000001, 1);
INSERT INTO jobs VALUES
	(1, 7000000000400000001, 'J001', '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000002, 'J002', '后端工程师', 1, 1, 7000000000200000001, '101', 7000000000110000002, 7000000000220000002, NULL, NULL, NULL, NULL, NULL, 7000000000240000002, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000003, NULL, '审计', 1, 1, 7000000000200000001, '101', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000003, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000004, NULL, '顾问', 1, 1, 7000000000200000001, '101', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000004, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000005, NULL, '管培生', 1, 1, 7000000000200000002, '101', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000006, NULL, '人才储备', 1, 1, 7000000000200000003, '101', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000007, NULL, '无表职位', 1, 1, 7000000000200000001, '101', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000008, NULL, '实习生', 1, 1, 7000000000200000002, '202', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000119, NULL, '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000101, NULL, '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000102, NULL, '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000103, NULL, '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000108, NULL, '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000109, NULL, '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000110, NULL, '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000111, NULL, '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000112, NULL, '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000113, NULL, '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000114, NULL, '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000115, NULL, '助理', 1, 1, 7000000000200000001, '101', 7000000000110000001, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000104, NULL, '后端工程师', 1, 1, 7000000000200000001, '101', 7000000000110000002, 7000000000220000002, NULL, NULL, NULL, NULL, NULL, 7000000000240000002, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000105, NULL, '后端工程师', 1, 1, 7000000000200000001, '101', 7000000000110000002, 7000000000220000002, NULL, NULL, NULL, NULL, NULL, 7000000000240000002, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000107, NULL, '顾问', 1, 1, 7000000000200000001, '101', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000004, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000116, NULL, '实习生', 1, 1, 7000000000200000002, '202', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000117, NULL, '实习生', 1, 1, 7000000000200000002, '202', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7000000000400000106, NULL, '审计', 1, 1, 7000000000200000001, '101', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000003, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(2, 7000000001400000001, NULL, '其他职位', 1, 1, 7000000001200000001, '101', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7000000001240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(2, 7000000001400000118, NULL, '其他职位', 1, 1, 7000000001200000001, '101', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7000000001240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1704153600000, 1704153600000),
	(1, 7200000000000000000, NULL, '助理', 1, 1, 7000000000200000001, '101', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7000000000240000001, NULL, NULL, NULL, NULL, NULL, '{"settings":{}}', 1795836806067, 1795836806067);
INSERT INTO meta VALUES
	('epoch', '2'),
	('page_key', 'ab1e120ed03b3e9be39f08267ae269ef4bdb0c441da31ebaccb3f748096448db');
INSERT INTO offer_forms VALUES
	(1, 7000000000240000001, '最简申请表', 'Bare form', 7000000000250000011, 1795836805866),
	(1, 7000000000240000002, '标准申请表', 'Standard form', 7000000000250000002, 1795836805866),
	(1, 7000000000240000003, '严格申请表', 'Strict form', 7000000000250000021, 1795836805866),
	(1, 7000000000240000004, '公式申请表', 'Formula form', 7000000000250000031, 1795836805866),
	(2, 7000000001240000001, '最简申请表', '最简申请表', 7000000001250000001, 1795836805866);
INSERT INTO offer_schemas VALUES
	(1, 7000000000250000011, 7000000000240000001, 1, '{"modules":[{"id":7000000000260000011,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000101,"key":"department_id","name_zh":"部门","name_en":"Department","description_zh":"","description_en":"","system":"department_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000102,"key":"leader_user_id","name_zh":"直属上级","name_en":"Direct manager","description_zh":"","description_en":"","system":"leader_user_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000103,"key":"probation_month","name_zh":"试用期（月）","name_en":"Probation (months)","description_zh":"","description_en":"","system":"probation_month","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000104,"key":"contract_period","name_zh":"合同期","name_en":"Contract period","description_zh":"","description_en":"","system":"contract_period","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]}]}'),
	(1, 7000000000250000001, 7000000000240000002, 1, '{"modules":[{"id":7000000000260000001,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000003,"key":"shirt","name_zh":"衣服尺码","name_en":"Shirt size","description_zh":"","description_en":"","system":null,"kind":"select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[{"id":"1","key":null,"name_zh":"小","name_en":"S","description_zh":"","description_en":"","active":true}],"formula":null,"formula_result":null,"display":null}]}]}'),
	(1, 7000000000250000002, 7000000000240000002, 2, '{"modules":[{"id":7000000000260000001,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000020,"key":"probation_month","name_zh":"试用期（月）","name_en":"Probation (months)","description_zh":"","description_en":"","system":"probation_month","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000001,"key":"note","name_zh":"备注","name_en":"Note","description_zh":"","description_en":"","system":null,"kind":"text","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000002,"key":"story","name_zh":"说明","name_en":"Story","description_zh":"","description_en":"","system":null,"kind":"long_text","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000003,"key":"shirt","name_zh":"衣服尺码","name_en":"Shirt size","description_zh":"","description_en":"","system":null,"kind":"select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[{"id":"1","key":null,"name_zh":"小","name_en":"S","description_zh":"","description_en":"","active":true},{"id":"2","key":null,"name_zh":"大","name_en":"L","description_zh":"","description_en":"","active":true}],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000004,"key":"days","name_zh":"到岗日","name_en":"Days","description_zh":"","description_en":"","system":null,"kind":"multi_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[{"id":"1","key":null,"name_zh":"周一","name_en":"Monday","description_zh":"","description_en":"","active":true},{"id":"2","key":null,"name_zh":"周二","name_en":"Tuesday","description_zh":"","description_en":"","active":true},{"id":"3","key":null,"name_zh":"周三","name_en":"Wednesday","description_zh":"","description_en":"","active":true}],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000005,"key":"since","name_zh":"日期","name_en":"Date","description_zh":"","description_en":"","system":null,"kind":"date_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000006,"key":"month","name_zh":"月份","name_en":"Month","description_zh":"","description_en":"","system":null,"kind":"month_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000007,"key":"year","name_zh":"年份","name_en":"Year","description_zh":"","description_en":"","system":null,"kind":"year_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000008,"key":"seats","name_zh":"工位数","name_en":"Seats","description_zh":"","description_en":"","system":null,"kind":"number","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000009,"key":"file","name_zh":"附件","name_en":"File","description_zh":"","description_en":"","system":null,"kind":"file","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000010,"key":"mentor","name_zh":"导师","name_en":"Mentor","description_zh":"","description_en":"","system":null,"kind":"personnel_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000011,"key":"buddies","name_zh":"伙伴","name_en":"Buddies","description_zh":"","description_en":"","system":null,"kind":"personnel_multi_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000012,"key":"base","name_zh":"常驻城市","name_en":"Base","description_zh":"","description_en":"","system":null,"kind":"city_single_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000013,"key":"remote","name_zh":"远程","name_en":"Remote","description_zh":"","description_en":"","system":null,"kind":"boolean","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]},{"id":7000000000260000002,"name_zh":"薪资信息","name_en":"Salary","kind":"salary","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000021,"key":"basic_salary","name_zh":"基本工资","name_en":"Basic salary","description_zh":"","description_en":"","system":"basic_salary","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000014,"key":"signing","name_zh":"签字费","name_en":"Signing bonus","description_zh":"","description_en":"","system":null,"kind":"amount","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000015,"key":"first_year","name_zh":"首年现金","name_en":"First year cash","description_zh":"","description_en":"","system":null,"kind":"formula","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":"[7000000000270000021] * 12 + [7000000000270000014]","formula_result":1,"display":null}]},{"id":7000000000260000003,"name_zh":"福利","name_en":"Perks","kind":"custom","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000016,"key":"laptop","name_zh":"电脑","name_en":"Laptop","description_zh":"","description_en":"","system":null,"kind":"text","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000017,"key":"phone","name_zh":"手机","name_en":"Phone","description_zh":"","description_en":"","system":null,"kind":"text","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]}]}'),
	(1, 7000000000250000021, 7000000000240000003, 1, '{"modules":[{"id":7000000000260000021,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000201,"key":"job_level_id","name_zh":"职级","name_en":"Job level","description_zh":"","description_en":"","system":"job_level_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000202,"key":"onboard_address_id","name_zh":"入职地点","name_en":"Onboarding location","description_zh":"","description_en":"","system":"onboard_address_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000203,"key":"recommended_words","name_zh":"推荐语","name_en":"Recommendation","description_zh":"","description_en":"","system":"recommended_words","kind":"default","required":true,"active":false,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000204,"key":"shirt","name_zh":"衣服尺码","name_en":"Shirt size","description_zh":"","description_en":"","system":null,"kind":"select","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[{"id":"1","key":null,"name_zh":"小","name_en":"S","description_zh":"","description_en":"","active":true},{"id":"2","key":null,"name_zh":"特制","name_en":"Tailored","description_zh":"","description_en":"","active":true}],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000205,"key":"measures","name_zh":"尺寸","name_en":"Measures","description_zh":"","description_en":"","system":null,"kind":"text","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":{"condition":1,"rules":[{"field":7000000000270000204,"operator":1,"values":["2"]}]}},{"id":7000000000270000206,"key":"retired_note","name_zh":"旧备注","name_en":"Retired note","description_zh":"","description_en":"","system":null,"kind":"text","required":true,"active":false,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]},{"id":7000000000260000022,"name_zh":"停用模块","name_en":"Retired module","kind":"custom","active":false,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000207,"key":"retired_field","name_zh":"停用字段","name_en":"Field of a retired module","description_zh":"","description_en":"","system":null,"kind":"text","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]}]}'),
	(1, 7000000000250000031, 7000000000240000004, 1, '{"modules":[{"id":7000000000260000031,"name_zh":"薪资信息","name_en":"Salary","kind":"salary","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000301,"key":"basic_salary","name_zh":"基本工资","name_en":"Basic salary","description_zh":"","description_en":"","system":"basic_salary","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000302,"key":"months","name_zh":"月数","name_en":"Months","description_zh":"","description_en":"","system":null,"kind":"number","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000303,"key":"monthly_pay","name_zh":"月薪","name_en":"Monthly pay","description_zh":"","description_en":"","system":null,"kind":"formula","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":"[7000000000270000301] / [7000000000270000302]","formula_result":1,"display":null}]}]}'),
	(2, 7000000001250000001, 7000000001240000001, 1, '{"modules":[{"id":7000000001260000001,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000001270000001,"key":"department_id","name_zh":"部门","name_en":"Department","description_zh":"","description_en":"","system":"department_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]}]}');
INSERT INTO offers VALUES
	(1, 7000000000440000002, 7000000000430000102, 7000000000420000020, 7000000000400000008, 7000000000250000011, 2, 11, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000002, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1706745600000, 1706745600000),
	(1, 7000000000440000003, 7000000000430000103, 7000000000420000013, 7000000000400000001, 7000000000250000011, 1, 10, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"contract_period":{"period_type":1,"period":18}}', NULL, 1706745600000, 1706745600000),
	(1, 7000000000440000004, 7000000000430000104, 7000000000420000015, 7000000000400000001, 7000000000250000011, 1, 10, 1, 0, 7000000000110000003, 7000000000100000003, 7000000000100000001, 7000000000100000003, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"contract_period":{"period_type":2,"period":3}}', NULL, 1706745600000, 1706745600000),
	(1, 7000000000440000101, 7000000000430000301, 7000000000420000008, 7000000000400000001, 7000000000250000011, 1, 1, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1706788800000, 1706788800000),
	(1, 7000000000440000102, 7000000000430000302, 7000000000420000008, 7000000000400000101, 7000000000250000011, 1, 2, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1706875200000, 1706875200000),
	(1, 7000000000440000103, 7000000000430000303, 7000000000420000008, 7000000000400000102, 7000000000250000011, 1, 3, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1706961600000, 1706961600000),
	(1, 7000000000440000104, 7000000000430000304, 7000000000420000008, 7000000000400000103, 7000000000250000011, 1, 4, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707048000000, 1707048000000),
	(1, 7000000000440000105, 7000000000430000305, 7000000000420000008, 7000000000400000108, 7000000000250000011, 1, 5, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707134400000, 1707134400000),
	(1, 7000000000440000106, 7000000000430000306, 7000000000420000008, 7000000000400000109, 7000000000250000011, 1, 6, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707220800000, 1707220800000),
	(1, 7000000000440000107, 7000000000430000307, 7000000000420000008, 7000000000400000110, 7000000000250000011, 1, 7, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707307200000, 1707307200000),
	(1, 7000000000440000108, 7000000000430000308, 7000000000420000008, 7000000000400000111, 7000000000250000011, 1, 8, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707393600000, 1707393600000),
	(1, 7000000000440000109, 7000000000430000309, 7000000000420000008, 7000000000400000112, 7000000000250000011, 1, 9, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707480000000, 1707480000000),
	(1, 7000000000440000110, 7000000000430000310, 7000000000420000008, 7000000000400000113, 7000000000250000011, 1, 10, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707566400000, 1707566400000),
	(1, 7000000000440000111, 7000000000430000311, 7000000000420000008, 7000000000400000008, 7000000000250000011, 2, 11, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000002, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707652800000, 1707652800000),
	(1, 7000000000440000112, 7000000000430000312, 7000000000420000008, 7000000000400000116, 7000000000250000011, 2, 12, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000002, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707739200000, 1707739200000),
	(1, 7000000000440000113, 7000000000430000313, 7000000000420000008, 7000000000400000117, 7000000000250000011, 2, 13, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000002, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707825600000, 1707825600000),
	(2, 7000000001440000001, 7000000001430000001, 7000000001420000001, 7000000001400000001, 7000000001250000001, 1, 10, 1, 0, 7000000001110000001, 7000000001100000001, 7000000001100000001, 7000000001100000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1706745600000, 1706745600000),
	(1, 7000000000440000001, 7000000000430000101, 7000000000420000001, 7000000000400000002, 7000000000250000002, 1, 9, 1, 0, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, 7000000000130000001, 7000000000120000002, 7000000000150000001, 7000000000160000002, 7000000000170000001, 7000000000180000001, 7000000000230000001, 7000000000230000002, 7000000000410000001, '{"probation_month":3,"contract_year":3,"contract_period":{"period_type":2,"period":3},"onboard_date":"2024-03-01","recommended_words":"表现突出，建议录用","process_type":1,"attachments":[7000000000310000004],"common_attachments":[7000000000310000003],"attachment_description":"张三的简历","job_offered":"入职职位","salary":{"currency":"CNY","basic_salary":"30000","probation_salary_percentage":"0.8","award_salary_multiple":"3","option_shares":"30","quarterly_bonus":"3000","half_year_bonus":"10000"},"total_annual_cash":"360000","custom":[{"field":7000000000270000004,"value":"[\"1\", \"3\"]","module":7000000000260000001,"module_kind":"basic","computed":false},{"field":7000000000270000015,"value":"380000","module":7000000000260000002,"module_kind":"salary","computed":true},{"field":7000000000270000016,"value":"14 寸","module":7000000000260000003,"module_kind":"custom","computed":false},{"field":7000000000270000010,"value":"7000000000100000003","module":7000000000260000001,"module_kind":"basic","computed":false},{"field":7000000000270000001,"value":"靠窗","module":7000000000260000001,"module_kind":"basic","computed":false},{"field":7000000000270000017,"value":"无","module":7000000000260000003,"module_kind":"custom","computed":false},{"field":7000000000270000003,"value":"2","module":7000000000260000001,"module_kind":"basic","computed":false},{"field":7000000000270000014,"value":"20000","module":7000000000260000002,"module_kind":"salary","computed":false}],"progress":{"send_records":[{"id":"1718959426734","operator":7000000000100000001,"sent_at":1706832000000,"letter_status":1,"email":{"cc":["cc@example.com"],"receivers":["zhangsan@example.com"],"content":"Please answer within two weeks."},"acceptances":[{"operator":2,"conclusion":1,"memo":"OK","operated_at":1706918400000}],"files":[{"id":"12345678901","template":"1718959426735","template_name":"Offer 文件"}],"signature":{"id":"1718959426736","status":1,"files":[{"id":"12345678902","name":"Offer 文件"}]}}]}}', 1716541898000, 1706745600000, 1795836806209),
	(1, 7713060350723358722, 7100000000000000000, 7000000000420000009, 7200000000000000000, 7000000000250000011, 1, 10, 1, 0, 7000000000110000002, 7000000000100000001, 7000000000100000001, 7000000000100000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"recommended_words":"write 0"}', NULL, 1795836806229, 1795836806229);
INSERT INTO operation_log VALUES
	(1, 7713060350723358720, 'system', 2, 'offers', 7000000000440000001, 7000000000420000001, '{"changed":["status","updated_at"]}', 1795836806209),
	(1, 7713060350723358723, 'app:cli_7e57000000000001', 1, 'offers', 7713060350723358722, 7000000000420000009, '{}', 1795836806229);
INSERT INTO pathways VALUES
	(1, 7000000000180000001, NULL, '专业通道', 'Expert pathway', 1, '{"names":{"zh":"专业通道","en":"Expert pathway"},"descriptions":{}}');
INSERT INTO pinned_open_ids VALUES
	(1, 'cli_7e57000000000001', 'ou_7e570000000000000000000000000001', 7000000000100000001);
INSERT INTO places VALUES
	(1, 'CN_1', 1, '中国', 'China', NULL, '86'),
	(1, 'ST_47', 2, '上海', 'Shanghai', 'CN_1', NULL),
	(1, 'ST_11', 2, '北京市', 'Beijing', 'CN_1', NULL),
	(1, 'CT_11', 3, '北京', 'Beijing', 'ST_11', NULL),
	(1, 'CT_22', 3, '成都', 'Chengdu', 'CN_1', NULL),
	(1, 'DS_70', 4, '海淀区', 'Haidian', 'CT_11', NULL);
INSERT INTO position_versions VALUES
	(1, 7000000000170000001, -9223372036854775808, 1);
INSERT INTO positions VALUES
	(1, 7000000000170000001, NULL, '后端岗', 'Backend position', NULL, NULL, NULL, '{"names":{"zh":"后端岗","en":"Backend position"},"descriptions":{},"families":[],"levels":[],"grades":[],"employee_types":[],"work_locations":[],"is_key_position":false}');
INSERT INTO process_stages VALUES
	(1, 7000000000200000001, 7000000000210000001, 1),
	(1, 7000000000200000001, 7000000000210000002, 2),
	(1, 7000000000200000001, 7000000000210000003, 3),
	(1, 7000000000200000001, 7000000000210000004, 4),
	(1, 7000000000200000001, 7000000000210000005, 5),
	(1, 7000000000200000001, 7000000000210000006, 6),
	(1, 7000000000200000001, 7000000000210000007, 7),
	(1, 7000000000200000001, 7000000000210000008, 8),
	(1, 7000000000200000001, 7000000000210000009, 9),
	(1, 7000000000200000002, 7000000000210000011, 1),
	(1, 7000000000200000002, 7000000000210000015, 2),
	(1, 7000000000200000002, 7000000000210000017, 3),
	(1, 7000000000200000003, 7000000000210000021, 1),
	(1, 7000000000200000003, 7000000000210000024, 2),
	(2, 7000000001200000001, 7000000001210000001, 1),
	(2, 7000000001200000001, 7000000001210000005, 2);
INSERT INTO refinery_schema_history VALUES
	(1, 'schema', '2026-11-28T03:33:24.814933255Z', '14580977246292689919');
INSERT INTO requirement_fields VALUES
	(1, 7000000000280000001, 7000000000282000001, NULL, 1, '单行文本', 'Text', '', '', '[]', 0, 1, 1),
	(1, 7000000000280000002, 7000000000282000001, NULL, 2, '多行文本', 'Long text', '', '', '[]', 0, 1, 2),
	(1, 7000000000280000003, 7000000000282000001, NULL, 3, '单选', 'Select', '', '', '[{"key":"AA","name_zh":"甲","name_en":"Alpha","active":true},{"key":"BB","name_zh":"乙","name_en":"Beta","active":true}]', 0, 1, 3),
	(1, 7000000000280000004, 7000000000282000001, NULL, 4, '多选', 'Multi select', '', '', '[{"key":"X","name_zh":"一","name_en":"One","active":true},{"key":"Y","name_zh":"二","name_en":"Two","active":true},{"key":"Z","name_zh":"三","name_en":"Three","active":true}]', 0, 1, 4),
	(1, 7000000000280000005, 7000000000282000001, NULL, 5, '日期', 'Date', '', '', '[]', 0, 1, 5),
	(1, 7000000000280000006, 7000000000282000001, NULL, 6, '月份', 'Month', '', '', '[]', 0, 1, 6),
	(1, 7000000000280000007, 7000000000282000001, NULL, 7, '年份', 'Year', '', '', '[]', 0, 1, 7),
	(1, 7000000000280000008, 7000000000282000001, NULL, 8, '时间段', 'Period', '', '', '[]', 0, 1, 8),
	(1, 7000000000280000009, 7000000000282000001, NULL, 9, '数字', 'Number', '', '', '[]', 0, 1, 9),
	(1, 7000000000280000010, 7000000000282000001, NULL, 10, '默认字段', 'Default', '', '', '[]', 0, 1, 10),
	(1, 7000000000280000011, 7000000000282000001, NULL, 11, '模块', 'Module', '', '', '[]', 0, 1, 11);
INSERT INTO requirement_jobs VALUES
	(1, 7000000000410000001, 7000000000400000002),
	(1, 7000000000410000001, 7000000000400000001);
INSERT INTO requirement_modules VALUES
	(1, 7000000000282000001, 7000000000281000001, '需求模块', 'Requirement module', '', '', 0, 1, 1);
INSERT INTO requirement_schemas VALUES
	(1, 7000000000281000001, '需求模板', 'Requirement template');
INSERT INTO resume_sources VALUES
	(1, 7000000000290000001, '猎头', 'Headhunter', 10001, 1),
	(1, 7000000000290000002, '内推', 'Referral', 10000, 1),
	(1, 7000000000290000009, '已停用', '已停用', 10006, 0);
INSERT INTO seeded VALUES
	(1, 'places', 'CN_1', 0, '\xd54625ead06d48a0d8336ef695dec9da3f90f2558db79322589c47585acc0731'),
	(1, 'places', 'ST_47', 0, '\xcba045b5e715ea8b2b35216b5b9122f96b1d3f596d66965969c9ddd4c109e0cf'),
	(1, 'places', 'ST_11', 0, '\xe33b941eecb6be13509295d7fd116b64b40ac654f6fa723afcf96e1a367cf930'),
	(1, 'places', 'CT_11', 0, '\xc5a926cbd356ba3e9009eca03b6ba6a52608223beb39148104ea0c27c351a35c'),
	(1, 'places', 'CT_22', 0, '\xcb317c36346079f12e6dbbb9ac01eaa30a03087d11e885d610a8df576e1fc659'),
	(1, 'places', 'DS_70', 0, '\xb8db8419d84b339f3efe89b5e0355409a4441bcb637cd201bc3ab8817e389623'),
	(1, 'departments', 'company', 7000000000110000001, '\x3ef2c219cc2339e68d83def38357d4661b7ccf8e3d06b69bb77a4fa6cceca296'),
	(1, 'departments', 'rd', 7000000000110000002, '\x2779fef52748207e260e9c0ddf73fd4ec5cd5ea9c2037897d76f8bf9c1b0e16b'),
	(1, 'departments', 'sales', 7000000000110000003, '\x6ea9e9d1e89288a6e45c704cadff53f2ecbe56dac2ae03b7ac7e41e5adb98163'),
	(1, 'departments', 'closed-department', 7000000000110000004, '\x78e2fb4a256eb6b8f52212342936a5f22a541756c75a5cd48648b21897f2d6f3'),
	(1, 'users', 'chen-ming', 7000000000100000001, '\x38507650307d29a546d9b33a26a8bc69bc759038871901f48731b4cb9e32ed72'),
	(1, 'users', 'li-lei', 7000000000100000002, '\x4c094acc78a782a18613a46dc050ce03a9abdc779c761d76fb27173b8ddd22f5'),
	(1, 'users', 'wang-fang', 7000000000100000003, '\x3ae90bc84a90b6cb58a7b6dada2bb2d53da3fdc600ba31334d9523778c6bfe01'),
	(1, 'users', 'left-user', 7000000000100000004, '\xc9d15aad3422cadbd3a9f9afb6ae8c2362dc78f8af45f8229ad653e91c50ed3d'),
	(1, 'job_levels', 'p5', 7000000000120000001, '\x5bf041aa6262dc359051e18d009f3bcdcd0cc0bb1869648258feea859fd4ebfa'),
	(1, 'job_levels', 'p6', 7000000000120000002, '\xd197e41dc41105c624de7d3e6b91a6ed38419023de03852399c51335ce0d7a7c'),
	(1, 'job_levels', 'p7', 7000000000120000003, '\x8796aaf8e3f20b0ea361350add501fbb98e5a59e0afbd36a15597589f54a7494'),
	(1, 'job_levels', 'retired-level', 7000000000120000004, '\x64be780c11cd12596ff4c5f857c1371316661c8838ec39db5b1f0846a8e3530e'),
	(1, 'job_families', 'tech', 7000000000130000001, '\x4321098dd7792b7128fc98fc98eba63be9906ea70eb90904365f794412c0e5f1'),
	(1, 'job_families', 'product', 7000000000130000002, '\x14e6b31da3b8d93424b437666b613f6cb85403c9a8358abe7b63132e32486e1f'),
	(1, 'job_families', 'sales', 7000000000130000003, '\x280f91662e1767e551c2204a66dc91ac4575c61b515eb7620ffdd47e39143283'),
	(1, 'job_families', 'retired-family', 7000000000130000004, '\xadb1b15d39327ffe417e22a283236ecd2bc6cded334263246d4398090eeb4c24'),
	(1, 'employee_types', 'regular', 7000000000140000001, '\x544d27bb35eb3546bf5ac802b3548055641fc1f1f1195b8985f4b49a22aa08e7'),
	(1, 'employee_types', 'intern', 7000000000140000002, '\x48eef701767c9c08417ab6d5ca7f488de43199e5cd560e9d040ae8a822b42d34'),
	(1, 'employee_types', 'retired-type', 7000000000140000003, '\x81cdad72158a37da8832610ec2454ad5d946141f1a94c73644d5d2cde83ffb3a'),
	(1, 'hr_jobs', 'engineer', 7000000000150000001, '\x5a5fe559aa4e023b84302c507caad05adb8fcc0cb35efbdfcea0298fec0005ee'),
	(1, 'hr_jobs', 'salesperson', 7000000000150000002, '\x7e095f9e41d48937fb6aad2076dfcc214f838301521c11eccd8a1954f86b8e33'),
	(1, 'hr_jobs', 'retired-job', 7000000000150000003, '\x33483c0c9a7b2e380358dbc2fe940e2d56d20a2cac2d45487298e41478147746'),
	(1, 'hr_jobs', 'expired-job', 7000000000150000004, '\xbb8806f457991712a21348630dd8c24ef5d12430bb9e41d482cf657ade05b271'),
	(1, 'hr_jobs', 'future-job', 7000000000150000005, '\x2542030817f9bc7683716d8ff76e2efd9f8c87b3734a36d41237e36bc878051d'),
	(1, 'job_grades', 'g1', 7000000000160000001, '\xc1c49594340174675b3f154f00b2b3987f26763912228b69e1887ba60f75f538'),
	(1, 'job_grades', 'g2', 7000000000160000002, '\x783efdb44bb8078c4d562472299522c032902f6cecc7a96315a9c5c51dce10b6'),
	(1, 'job_grades', 'retired-grade', 7000000000160000003, '\xcdf269aa703665efbaa234ebb239aa5d739d1fecc2cd572c54aec54931364ed8'),
	(1, 'positions', 'backend-position', 7000000000170000001, '\x84d06df440d8b68a05f4fc1acfc653650dd2bf63c25eaf799757ef3a0af696cf'),
	(1, 'pathways', 'expert-pathway', 7000000000180000001, '\xccead0a345dc642e998ecda8273c4272353f40f662b5fcabd97866a37560d734'),
	(1, 'addresses', 'beijing-office', 7000000000230000001, '\xa13ec2b63e0eeca858a6a453f89a40fe0252e184321dac0adcd8b62acfd8c9be'),
	(1, 'addresses', 'anywhere', 7000000000230000002, '\xd96695b868464fbdd3b0dbaaea04007698780c0b10e39a8b463c6d4b96ea35e3'),
	(1, 'addresses', 'closed-address', 7000000000230000003, '\xa333c2795abf6bd5aed6ebfc873347793ea7a0a54eab80c453b5539a55c0bf23'),
	(1, 'job_types', 'technology', 7000000000220000001, '\x160cae5e2cc0c50a46f6aed7b43677c3825173e111661d13978efafd36d88ac7'),
	(1, 'job_types', 'backend', 7000000000220000002, '\xc2e687ae079ea91a836844cb350c1502e35e62f568685d7697c8fdc60865657d'),
	(1, 'job_processes', 'social', 7000000000200000001, '\x6354fa254bc446cdb1a91c0c6ee2a1c58c8562632f35fa3196967e1f482ea18a'),
	(1, 'stages', 'social/screening', 7000000000210000001, '\x49f18a8d7d5e9e7c71be674a8127b99ece221b7b86d70d5e341ead22806ef42b'),
	(1, 'stages', 'social/evaluation', 7000000000210000002, '\x7960ae989cff23f3252ac3d3e971b6641aa9e5df1626a86fb0fbdaee2323560b'),
	(1, 'stages', 'social/exam', 7000000000210000003, '\xe0fc8a2e355929736d87b0dc5a3a3af1e8df87b5bfd8cf9ad568f49d619ba8a3'),
	(1, 'stages', 'social/interview', 7000000000210000004, '\xfa521d13384c9354e137331d485168c0793f0b14a1b622f1fbbf2aa7f47b6801'),
	(1, 'stages', 'social/offer', 7000000000210000005, '\x0f8468ccb392819778cec7deeb535076fdb1d1cb851946605288cac42e02d24e'),
	(1, 'stages', 'social/to-onboard', 7000000000210000006, '\x9ae8252b7ca8a16f4745f6d7a98b495c884e671d8f0e48b16fb69fe2f5c895aa'),
	(1, 'stages', 'social/onboarded', 7000000000210000007, '\x8c7ca85a6f7dbe6e19d0270b4d4ac45a463f8bc165a52939f68b60a163d5e283'),
	(1, 'stages', 'social/other', 7000000000210000008, '\xb069f4629e47cd6377b9b65bcca76eddefaf1f2ee5e25048abc39442c66cf7f4'),
	(1, 'stages', 'social/default', 7000000000210000009, '\x591cf2e060ecd9857e549c696f0e19e4cb24e39b335b6f770c174357ac0edfa3'),
	(1, 'job_processes', 'campus', 7000000000200000002, '\xda39728e10016499c3757619683c56c3c562eb555cc20dad631cb12e346bc744'),
	(1, 'stages', 'campus/screening', 7000000000210000011, '\x1fb5b3b2ef57c5a25d84bac5cab5ab90e9b2b47617579d8d4b6531bbdcd9f000'),
	(1, 'stages', 'campus/offer', 7000000000210000015, '\xc73229997164bf5b264ffef3847b3bb261410ace5165ac411d7637ea9b0dd012'),
	(1, 'stages', 'campus/onboarded', 7000000000210000017, '\x0a2885331c387fae1a4fa31ee133e24431a7d1bd67e928f4483c91bbe2ca1834'),
	(1, 'job_processes', 'without-offers', 7000000000200000003, '\x9f6a8b73a9b35bc4b394dd8cf9d15c792c7e1efabcd26366e7c20645eb3a3ed4'),
	(1, 'stages', 'without-offers/screening', 7000000000210000021, '\x5e54e7687ff27d388a09b564e00c01774f89b422f4572e25f366168d6c74a5ab'),
	(1, 'stages', 'without-offers/interview', 7000000000210000024, '\xfafe35ffcca4ceab8a58c3bf60f55dbbb6ba0998248f610c8eaea6d0d5ab3537'),
	(1, 'offer_forms', 'bare', 7000000000240000001, '\x38cb5f8348e95c6a3fc5f1142ca743fce7d458da71c27ebbb46141662fa29fb0'),
	(1, 'versions', 'bare/7000000000250000011', 7000000000250000011, '\xcbc6acf176d2f655f8c5d235cf324ca1c9846de217e34b2577471451cd025883'),
	(1, 'offer_forms', 'standard', 7000000000240000002, '\x6c3ab6ed6fe607b19c3fadc9fa7a3ead7f783af99c4a2b44d3d91a72a89e4256'),
	(1, 'versions', 'standard/7000000000250000001', 7000000000250000001, '\xfad45fed1bf137b1dcd47b4e135b66996f747246683879f36aa511e3397e6beb'),
	(1, 'versions', 'standard/7000000000250000002', 7000000000250000002, '\xd537dd11b638c797a1d7b61b2a15f478834c1e2c6a8f9dcb3b16a2afe84caca7'),
	(1, 'offer_forms', 'strict', 7000000000240000003, '\x6a265b46b2f49eb1c62ac9f5f06d8ad0a1c6e26e43158b047a441021763f03ea'),
	(1, 'versions', 'strict/7000000000250000021', 7000000000250000021, '\x9bc0bafa199dbad86b959711ea3c4e09a1b4a9aaadf8bf907d29f1d3e1c17cd1'),
	(1, 'offer_forms', 'formula', 7000000000240000004, '\x7993381cb10556620bf10ab12e7e45f0144c06c685bc09e22f847226d9e472ce'),
	(1, 'versions', 'formula/7000000000250000031', 7000000000250000031, '\x74d35feeddbc1ebcbe823a7bda49f7b75ddfdd219454992527c9ec606be0c533'),
	(1, 'requirement_schemas', 'all-types', 7000000000281000001, '\x66a3df82622ef2a35376f34a68c868de8fd847c1654c2130c1027262297fb368'),
	(1, 'requirement_modules', 'all-types', 7000000000282000001, '\x0196f7179df93094fe8d4484004b8cb8e8ef153625deec95052f0f898839f65c'),
	(1, 'requirement_fields', 'text', 7000000000280000001, '\x37bb4d7d16d85c1f7fbfcbf5956400743c9668f5eaffc43b80892c8f11638a86'),
	(1, 'requirement_fields', 'long-text', 7000000000280000002, '\x80252b95cb9cf94e7c92a1f2ed9be204a106861453f13ea1a675f0dab92b77fc'),
	(1, 'requirement_fields', 'select', 7000000000280000003, '\xbeb5bef703f6a50f4ead6120d7bddf6bb14e738360d9debc0d417ae8b5cf04a5'),
	(1, 'requirement_fields', 'multi-select', 7000000000280000004, '\x0ce6d10bf63747b9a3e3d14fa0a7d65e83c641f8edaa2727e4be42986389c2ab'),
	(1, 'requirement_fields', 'date', 7000000000280000005, '\xdf9baebd7bff77f69d35076df72e01afad302a7fde3ddd239c1e479e02c65723'),
	(1, 'requirement_fields', 'month', 7000000000280000006, '\xc807a0ce3939e9209700db09713d3ac55e6ca5e83ffaa42621c2cca3a5fd0a27'),
	(1, 'requirement_fields', 'year', 7000000000280000007, '\xc03128e27ad4b16f55d89b8313fcfade80e24dbd183462064f0041c5d33353a0'),
	(1, 'requirement_fields', 'period', 7000000000280000008, '\x65141cbbc1ceb7dc781d708dd63cfeb466063e1186bd2fb1986bb4849cbce431'),
	(1, 'requirement_fields', 'number', 7000000000280000009, '\x97aeca007ca19a688d0c4a04267eb8e9ecde8c35b62d92afb1290bf302cd210f'),
	(1, 'requirement_fields', 'default', 7000000000280000010, '\xeef6365e01585fb521cf87af24e4724b1348497035a751f96a38930951822ca7'),
	(1, 'requirement_fields', 'module', 7000000000280000011, '\x77f81b2398e9dc10557a1fb5ba197cab972d94052e18614dc6bbd43055d2e802'),
	(1, 'resume_sources', 'headhunter', 7000000000290000001, '\x998b43bd32e6c54fbf89557894bdf31c92db5e1fb3e3b32a9298be94f0a6d71f'),
	(1, 'resume_sources', 'referral', 7000000000290000002, '\x6df9a2eb65f8032f0bc8a7c1bdbf260cd7306d6ebd6429708084c4250bd7fa0e'),
	(1, 'resume_sources', 'closed-source', 7000000000290000009, '\xe81f09a1ba672ab72defabc36626c99f04f0bbba8a3a251c75752e33c32d5598'),
	(1, 'termination_reasons', 'declined', 7000000000300000001, '\x5d9de09afdca636d9cdb37f1ee401811dfcfc7e082c3cc69d267333882be9a08'),
	(1, 'attachments', 'resume-attachment', 7000000000310000001, '\x1bfa0057777300a5702aa750b26ed7cb5af94ee0ee26188f4e9bcd5a5c434f44'),
	(1, 'attachments', 'works-attachment', 7000000000310000002, '\x6fad345b8f9dc34fba3ab3d3e95d86d3ff9b2da192735a5152dbf268533ba028'),
	(1, 'attachments', 'general-attachment', 7000000000310000003, '\xbddb2713207f8931351fd0148259bc87d06af6013382bec2207f65942b0b5072'),
	(1, 'attachments', 'retired-attachment', 7000000000310000004, '\xd67931560b047368023814d79fcc34dd0ac2fd157ef4d2deccb011484e229a82'),
	(1, 'attachments', 'older-resume', 7000000000310000005, '\xcf1681c7bd2bc9a237c1f88c082441f386e081b2e1541288a7288370fc8a4fd5'),
	(1, 'jobs', 'assistant', 7000000000400000001, '\x874ae5315c45caca77911611be4783d26c2c6c5c468c9d52e79e3da17bf5a7da'),
	(1, 'jobs', 'backend-engineer', 7000000000400000002, '\xccc84a0c9882577d867bc450cbd178fa3391bb99bb4e47f36ff85f9a3a24b0a1'),
	(1, 'jobs', 'strict-job', 7000000000400000003, '\x7d029d42fbefe9068da42979270791aaf503b223f2a63686223216c7a6152c5c'),
	(1, 'jobs', 'formula-job', 7000000000400000004, '\xff64ddb69767a7b4651eb8379320d3684b350f503e6cd8dc71e7ebaa129639b1'),
	(1, 'jobs', 'campus-job', 7000000000400000005, '\xfd23dbe56f395b98ea7842ec93a82430e0bba3b2862207cb4d6ba0b31ff14eeb'),
	(1, 'jobs', 'pipeline-job', 7000000000400000006, '\x79ae7b5d9c8d535acea15114a4bc854e6792218212948aa3b60110ccf8ea46aa'),
	(1, 'jobs', 'job-without-form', 7000000000400000007, '\x55fbc91c1d126456dea3f637a0db7ce3971342a4ec73fb604d9244fe29016178'),
	(1, 'jobs', 'intern-job', 7000000000400000008, '\xb483c9e7d3591abcb666b72ace1253a959ec476268b68b9f829a9d652ab4ebf0'),
	(1, 'jobs', 'assistant-terminated', 7000000000400000119, '\xf20aa99d2986827cc34d0337cd16c7a70bcf26bc1bd4aa83c496490054057715'),
	(1, 'jobs', 'assistant-2', 7000000000400000101, '\xa5048aa84d2cbedb91d7dd2a32aac3648500fb69542c35237fd17468bf2b6208'),
	(1, 'jobs', 'assistant-3', 7000000000400000102, '\x24cfd6989b8d159d20c545d0fb52304ca0ff4fed3e98a4b433fb006bdbfa60a3'),
	(1, 'jobs', 'assistant-4', 7000000000400000103, '\xc7b048ffc543820b6d41ff7f8d39224a30b0c82c44c4622b309413c09f98815f');
INSERT INTO seeded VALUES
	(1, 'jobs', 'assistant-5', 7000000000400000108, '\x956431f0c848d5eacc8da0b43bbf7b2bbb3ab63f3b7f6bfb1bad141c26615718'),
	(1, 'jobs', 'assistant-6', 7000000000400000109, '\x39bd4147bf85309f4dd1f8cc149e5475e5daac349904fdcdc8c301af3b984a74'),
	(1, 'jobs', 'assistant-7', 7000000000400000110, '\xf766937c053d698ab4baecd402b6bbc6bd09ff8e3a9e5beff9d72d8fe6963ea0'),
	(1, 'jobs', 'assistant-8', 7000000000400000111, '\x760b60112f5c064091c94a600a34f0debf56c3f6386612c497d33c83e156fff7'),
	(1, 'jobs', 'assistant-9', 7000000000400000112, '\x4a0aaf5f0e137d9d8c536568997051ca929eadf5e0fff2ddae30d89dd2f499db'),
	(1, 'jobs', 'assistant-10', 7000000000400000113, '\x9546e4fd678c67415a420d4628689f7c676bb09ed60fd3ce853745df4b2daa44'),
	(1, 'jobs', 'assistant-11', 7000000000400000114, '\x49549b56b82d51573c226aaefd97c76756e041fab8e429b2817502ab7eedaab1'),
	(1, 'jobs', 'assistant-12', 7000000000400000115, '\xb1c2e24006400509cb140d71da295ab28b04d6c7f195554b7083cddaecf2605d'),
	(1, 'jobs', 'backend-engineer-2', 7000000000400000104, '\xff377fb326a016d823c2cc8322e788aa8c1e5603880e6fb97bde9238bd448573'),
	(1, 'jobs', 'backend-engineer-3', 7000000000400000105, '\x84b81a21819903f9b1a0c4565da20367d42ed2f5c5d81e35c00515b0009114c0'),
	(1, 'jobs', 'formula-job-2', 7000000000400000107, '\xe34a863e727b7202e4a33fe120303dd588ae9c06cb1c58ea8b719210ef2adc9a'),
	(1, 'jobs', 'intern-job-2', 7000000000400000116, '\xc071af966e445472ca33c4a7fd055721890471acbd9dab132d5779615e28dfff'),
	(1, 'jobs', 'intern-job-3', 7000000000400000117, '\x6d075e3cd5c7a1b7585c6eee549c9de5440a645cac55e165f5da016058c9a6c3'),
	(1, 'jobs', 'strict-job-2', 7000000000400000106, '\x1e3d6f2aac599cc4822ca4ce73dc74cc2f8ba43f97c73f45b36afabbb83c38dd'),
	(1, 'job_requirements', 'full', 7000000000410000001, '\x69c8885848f98badd49f712db4d93ad9dcd84b954c18533e6a203ce671b9156f'),
	(1, 'job_requirements', 'bare', 7000000000410000002, '\x3c2f6f029d44fa06c269c307fcab17451a3b2e2890e00bc6b38d3a40946edf12'),
	(1, 'job_requirements', 'in-approval', 7000000000410000003, '\xd69f2eca81ccae6b23812416088b16ca8f80ef6c41cbf9b7f9450257c0652998'),
	(1, 'job_requirements', 'completed', 7000000000410000004, '\x93b12ea66541212fb116ed2be2aa1bd781c29a9832a76b9a64251e447a9ebe48'),
	(1, 'job_requirements', 'cancelled', 7000000000410000005, '\xba49a16159808442191d4f9123ad822df4ed5afdc269ab3bb735519e45c3d0d9'),
	(1, 'talent_modules', 'educations', 7000000000540000001, '\x9fa17f089b8d57a74c834d2628a5c6a6b287e25c6a0cfe692484d6f3a0efd133'),
	(1, 'talent_modules', 'certificates', 7000000000540000002, '\x6895c041490d3c3036eada5501346765ecd0ca61f57317f3a9f08728b09f712d'),
	(1, 'talent_fields', '7000000000550000001', 7000000000550000001, '\x702e9718479c12314d9092774beda4c84479bc878bbc68e5407678a32160868c'),
	(1, 'talent_fields', '7000000000550000002', 7000000000550000002, '\x35d63ffb280c922e31be5fbc7e60056f98504e1ef7b4e06c9d1c661d817c96ef'),
	(1, 'talent_fields', '7000000000550000003', 7000000000550000003, '\xf1d257b90e99630b1085d2a2d1580f13f3c71eb0c7e5305ad83be4de77a32015'),
	(1, 'talent_fields', '7000000000550000004', 7000000000550000004, '\x4413f5a2c3f02628e06116aee523d13c2373c6c0888d87d3f703b9242ae211e7'),
	(1, 'talent_fields', '7000000000550000005', 7000000000550000005, '\xc1268756f2d0e2277e29a30084fe976b189b24229f45321310fe0cea9c74b6b2'),
	(1, 'talent_fields', '7000000000550000006', 7000000000550000006, '\x77d149f134a760f5c9b422127a12bc316a25d59c7de123d38ef79d2855644f83'),
	(1, 'talent_fields', '7000000000550000007', 7000000000550000007, '\xc365347b2c76c9042f7f8226b14150bdc8ff476ec80504ae232ab3f38862ab19'),
	(1, 'talent_fields', '7000000000550000011', 7000000000550000011, '\xbfca54e5aa1986ca17be5bf8d87a7f96506ac1116224ba39f70846ca142a6812'),
	(1, 'talent_fields', '7000000000550000012', 7000000000550000012, '\x59e5c0d09be34c363abeb3be0c6e6aa3f307359d3bcafda6199dd9d8e2a880a6'),
	(1, 'talent_folders', 'campus', 7000000000530000001, '\x1a3703094d342d88cd52088b81b3ed3a096652f091dedbc6e06600c3fbf5dd84'),
	(1, 'talents', 'full-resume', 7000000000420000001, '\x1d598eeca850a6673798d0dd999df48a2abbc33cb14b1bc012841fc2e2c52bc7'),
	(1, 'talents', 'bare-talent', 7000000000420000002, '\x11d68b9f3758779204499f053de475191b1bff79164b1efbaff8a2afeee53a95'),
	(1, 'talents', 'lasting', 7000000000420000003, '\xb4837b28615c1a935174c280f636dec70fc14e61a42d67f4e0fbf1faa9314f5a'),
	(1, 'talents', 'onboarded', 7000000000420000004, '\xe568e206e0c5b08f6845e064bc76093dd8e25412e31e109de4da7ce0601f7e2d'),
	(1, 'talents', 'protected', 7000000000420000005, '\xd21c1dd1818474adb2e74515de9741c42c6c5878a2a199e2310005f454a126bb'),
	(1, 'talents', 'protection-over', 7000000000420000006, '\x16f3c2c3472009af95531600ebb7dc76131820f20a7d1311d93aa63410abea0e'),
	(1, 'talents', 'deleted', 7000000000420000007, '\xdfab1fe70b756b3624089860c2b3cb3ef5991eab1583d0cb1e226e35cf2ad8bf'),
	(1, 'talents', 'many-offers', 7000000000420000008, '\xc0ac834f9de3fc6f23fc51bb38f1e9732b4183e207d4bc657108d35550482294'),
	(1, 'talents', 'applicant', 7000000000420000009, '\xdd7c4682aebf57a6fdac0485b74cf8c22a6c50e2903fd92dc788d44a65821896'),
	(1, 'talents', 'p-zhangsan', 7000000000420000011, '\xb51330da53abe128e55376d3445baccd19227558ea6de14699b3010fe94a732d'),
	(1, 'talents', 'p-lisi', 7000000000420000012, '\xbe5a75fa78e87de0487965f949075f9b61d3fab5ac47ab0bdd62f3dd653aa0f8'),
	(1, 'talents', 'p-wangwu', 7000000000420000013, '\xf50da195765f6bfcbb768cfa2f8bf5d683a7fb0057d665d7bb473d17baa732fe'),
	(1, 'talents', 'p-alice', 7000000000420000014, '\xe32442ba2325cb464d060e50561e610b80c8fc1370703f2b4d4ded17af9803fc'),
	(1, 'talents', 'p-bob', 7000000000420000015, '\xcc53e138c6f6b75066f685d7179148a765fb353be39e900e8a9a3cf4b5239361'),
	(1, 'talents', 'p-carol', 7000000000420000016, '\x16d727b0b28fd81789ac803a8cb4bd68811c8fb86636631b0d52340253265022'),
	(1, 'talents', 'p-jia', 7000000000420000017, '\xaf357ba078c41c287f006b70a9520738d073530c841078c788619d97f09a4ac5'),
	(1, 'talents', 'p-lin', 7000000000420000018, '\xced2aafa338c25eced622161e67d5eedc00244aa2881ffc147f44fbff1e260cd'),
	(1, 'talents', 'p-sun', 7000000000420000019, '\xa7b4b3fcca27e9c6aa514b7887cff8c712dc885963c248d2390773ef56871006'),
	(1, 'talents', 'p-zhu', 7000000000420000020, '\x2cca37b4fb0107d2986f89f1c990c74a9681b714635e975fe1c6e8126989f2a6'),
	(1, 'talents', 'p-andrea', 7000000000420000021, '\x3079e81f931b8f54d48967f3e0af94c5511a768afa99d91a6888d4603fd53a49'),
	(1, 'talents', 'p-rui', 7000000000420000022, '\x910ea69d0b27b85e420d48b58feeb3fa55f6cb5825bb1cd997bf28e550a1324e'),
	(1, 'talents', 'p-duan', 7000000000420000023, '\x9c47a8d7d66754c80008df4239ec6e98a3f57969e04b736fc1ae1800c7784e18'),
	(1, 'talents', 'p-qiao', 7000000000420000024, '\xd498d3ebca86d6446e0a20d0f279280feaf366d4000dbf8699c72188da45e68d'),
	(1, 'agency_protections', 'protected/独立猎头', 0, '\x5646e53af8fab88e97e41445b47d839450db72c0ef21b794ad2d7d3e6660aebc'),
	(1, 'agency_protections', 'protection-over/独立猎头', 0, '\x5abfcca0b97374d931b0f00a6ce53f377aabb5209b49c31e290ed2c7d68a2e50'),
	(1, 'applications', 'ready-bare-1', 7000000000430000001, '\xf160e74ea0a5b189720afec3ccc101d3ccd9d4cc7d56f8cfbc161499a6bc9933'),
	(1, 'applications', 'ready-bare-2', 7000000000430000002, '\xdd0fab51e2ff15f958baf16be5b1d1e544c004e8146d4852294e383a15606783'),
	(1, 'applications', 'ready-bare-3', 7000000000430000003, '\x3d8a4fb89092d2f0ebce47bfd113b188d105e31b24d86c4735eaf947cd39545a'),
	(1, 'applications', 'ready-bare-4', 7000000000430000004, '\x794578c63299d26a4d5366db79b880250fce313925268e16b3ccc478c0687607'),
	(1, 'applications', 'ready-standard-1', 7000000000430000011, '\x6ea78fc3721348b6d1c6fa9bb95e85aa9ea1330e508bd5798988ed1e7a587347'),
	(1, 'applications', 'ready-standard-2', 7000000000430000012, '\x7351ba57b942d65476310a167d2f0baab52347832327539e54ef27f19ff2f7d6'),
	(1, 'applications', 'ready-standard-3', 7000000000430000013, '\x87ab65650b8feeebd9a31f56fde7f6598a35b8175949049acb4c7ce51c926d8f'),
	(1, 'applications', 'ready-strict-1', 7000000000430000021, '\x6cfa6a35b751b35cf660d74e02255db5b599ae99c2c85297cea3c42daabe14d0'),
	(1, 'applications', 'ready-strict-2', 7000000000430000022, '\x0c1a21e4244bf1fdd4e0966973a3016fcead02ea4a1cad6dc1877413080da9f3'),
	(1, 'applications', 'ready-formula-1', 7000000000430000031, '\x7c8b355f62943317ff6dcbe65cc1519468ffd41f601550c690724df907cff730'),
	(1, 'applications', 'ready-formula-2', 7000000000430000032, '\xc6a8ef467709028c782dedaefc54b759a3e52aa3d12053b46eeef49f7f912459'),
	(1, 'applications', 'ready-campus', 7000000000430000041, '\x643bf4aae560ac307f7221871473c44cf9b89b0ecd1cb8f97f9f5d656013e5d2'),
	(1, 'applications', 'ready-without-form', 7000000000430000051, '\x8f2d9d3ca91e2ad15318877fac7c418e0c52aefd4e9ee89a38fd017280a8c8cc'),
	(1, 'applications', 'with-formal', 7000000000430000101, '\xc23527a53db76021e0f23c248cf73e4053b240c1574e4d5b5d14859a17d451e4'),
	(1, 'applications', 'with-internship', 7000000000430000102, '\xf1a6501fc00f8526efceca1081ab882c1d2986c7e5fe324c0f6c266bca74eacf'),
	(1, 'applications', 'with-months', 7000000000430000103, '\xf5e514f4524b0dbe7b20767ed81b2a10ec6592a5621463aebffa86c9172a7c1f'),
	(1, 'applications', 'with-years', 7000000000430000104, '\x0583975f269dc2d2a3b0ac9949c696fcb2a73b2bdafc0d7ede463970522d1574'),
	(1, 'applications', 'terminated', 7000000000430000201, '\x6e6b8aecd3c612d4594ecd527c9d9eca4174d89958d9fb7908de63bf218fd28e'),
	(1, 'applications', 'stage-of-another-process', 7000000000430000210, '\x946a69636f6ff715613552fadc2ef97129f640674f02208957605c028578e29f'),
	(1, 'applications', 'in-screening', 7000000000430000211, '\x02800043e9b124b893ae3992c6a4bdd30881da12d772c5a0d64f2a80dbdd6f40'),
	(1, 'applications', 'in-evaluation', 7000000000430000212, '\x5bab8d66fa5070fa5ae8bce955e321ef5681f20d0d11fe86a034a88629b4c372'),
	(1, 'applications', 'in-exam', 7000000000430000213, '\x6c7b6c82978ac3ab9cba87d281cd53dda45cb681f632fb785d0487dfdaa93be5'),
	(1, 'applications', 'in-interview', 7000000000430000214, '\x35c16367cc59ad2d30e002ab0d1fb232b1d19453c1d024f2dfbbb5d7063cd6f9'),
	(1, 'applications', 'to-onboard', 7000000000430000216, '\x263201972f01afdd4cd0615255df4ddfe070f25a52c979784800a7df93c02dac'),
	(1, 'applications', 'onboarded', 7000000000430000217, '\xfa8c3fe4c92fa440325950a371960f63dfd0ccaba2af9557d404193718032014'),
	(1, 'applications', 'in-other', 7000000000430000218, '\x73425e7a25b5ca42d9db960a6c760ef175d8fba4e8f1387fe6831268f4f00176'),
	(1, 'applications', 'in-default', 7000000000430000219, '\x7cbbe49af7b58666bfed21dd1f3e0e13980c6c353b172a1c62a5eba51a97ddd8'),
	(1, 'applications', 'process-without-offers', 7000000000430000220, '\x761d39238d55bf8286edef2b34eaeeaca63588cbad232182cf81a027cd008301'),
	(1, 'applications', 'status-1', 7000000000430000301, '\xccfc70f17b7cbb8ee6b3acaf9fcf1ede81130b93c32b003488fa87acf86542a0'),
	(1, 'applications', 'status-2', 7000000000430000302, '\x3cd97edd8c2c96f197e273078f8a4da6ceda416eb423b198021358f5d7b03b20'),
	(1, 'applications', 'status-3', 7000000000430000303, '\x3bd1db63760d5d0f0831714097e1c2de4df01fb83bb7e60599442f432897a696'),
	(1, 'applications', 'status-4', 7000000000430000304, '\xed0e907081bb5b0705017a1cda8d68c9836fa7c7e8f49db3ce73c9c42c4ec191'),
	(1, 'applications', 'status-5', 7000000000430000305, '\x5eb9e1e425b9d3f51eac59158345593227111b36c47e1789f9b0be6b04cde0c2'),
	(1, 'applications', 'status-6', 7000000000430000306, '\xcb94598333dd94f21bc86700cbbbf0d28cf42d969d022221bb422500468c0c8c'),
	(1, 'applications', 'status-7', 7000000000430000307, '\x684c888bd002d4cab2dfc86d2c1199e5e9c50158e9284dc95dbad3dfba023ad4'),
	(1, 'applications', 'status-8', 7000000000430000308, '\xb9b59970d4abb3bf9883ba7f62610b5a00e570ec7bfd931d086aa59d0c74e432'),
	(1, 'applications', 'status-9', 7000000000430000309, '\xcde880665cdc7af2b48f725b729c9aa46542f0910dd1c28102a7ab2fd21c95ee'),
	(1, 'applications', 'status-10', 7000000000430000310, '\xf00d046facb47adcde50e9d11d5f41277960479bfbdc470b7dbdf424746608f3'),
	(1, 'applications', 'status-11', 7000000000430000311, '\x912d37b0fc375ceb9b7fab7e2c65b75afdd25ebee2d2951b593d2050091a3392'),
	(1, 'applications', 'status-12', 7000000000430000312, '\xe90e2c918505d3d254619c18625b165083fe3b7527cb043506ee61feb9073a4e'),
	(1, 'applications', 'status-13', 7000000000430000313, '\x5b04c04ac708be13cdaa8be3146cc438c33084cb299303ce0046a0cf94e22323'),
	(1, 'offers', 'formal-full', 7000000000440000001, '\xa105a436f970fd4fd551fd71c9975267737097eeb9824f9d36d76627ef085979'),
	(1, 'offers', 'internship-only', 7000000000440000002, '\xf30bc74e42dbdff8fbea16f36782413b7f01968c6dc1040793baf4d11ebb42a0'),
	(1, 'offers', 'months', 7000000000440000003, '\xc168852a05040dfefba390e04d6c6fc61ff209a357d2ad13662834c0767bc563');
INSERT INTO seeded VALUES
	(1, 'offers', 'years', 7000000000440000004, '\x771b36cc5c770932fcc8a9dcafc8dbc1d988b53db19b05080d09a02f359d2d25'),
	(1, 'offers', 'status-1', 7000000000440000101, '\x1e2a0f5fc691aa40ac9762b19ecfc4056f45aa2667a11ce01a11ae910e27ca41'),
	(1, 'offers', 'status-2', 7000000000440000102, '\x6604b416b7de6b8283f8c405504be31eec0d6254dad04dd14a924b9372799b40'),
	(1, 'offers', 'status-3', 7000000000440000103, '\xe5a3e32552cbc3bf78b0537d7662f4c5770f5e0e73bd726f889e3459028b77c2'),
	(1, 'offers', 'status-4', 7000000000440000104, '\xf495ccd119e968c638b048f0f96afb50c599820bb1204e2df68acc7c92ad0fa0'),
	(1, 'offers', 'status-5', 7000000000440000105, '\xdfb585b0c80e9b381cf41434756c124d10af73c7a446ae25534d130ea8fc03f8'),
	(1, 'offers', 'status-6', 7000000000440000106, '\xaeff46178a570010d056ef306c6f7b3227fbef5a8206b97f9c86e4fe91ea8236'),
	(1, 'offers', 'status-7', 7000000000440000107, '\xac1718704c19233296e075abd4d1a7c535fa001c5cdc81e43709a90b5958ddc3'),
	(1, 'offers', 'status-8', 7000000000440000108, '\x04d037e98e24ef44137549f6e2d57386f1f32a1f28a53374aea61f13e78cb84e'),
	(1, 'offers', 'status-9', 7000000000440000109, '\xf5c904eccd982e959cac3a4ec40ecd46d096343abfb26ff3616343461cb3c9b8'),
	(1, 'offers', 'status-10', 7000000000440000110, '\xd23a880b10d331b4e75838215603ac25d967d3651da369c2fd46b9c40f6f3e0b'),
	(1, 'offers', 'status-11', 7000000000440000111, '\x7ccb65e8233164b7e8e687e7502e020b4427e6499afd5e535b1f9cb2543b4f9b'),
	(1, 'offers', 'status-12', 7000000000440000112, '\xfc5391ba470f7af790dd3d742a0d3e995606232cbe3cbc12135e7f7622b8782c'),
	(1, 'offers', 'status-13', 7000000000440000113, '\x2ff1f28d74e60c1ef9f92e7295bf9713474c73e538b27a23050f3f9af6245997'),
	(2, 'departments', 'other', 7000000001110000001, '\x656a49299cb2eb5842ed07010537b4f88e2240d8b83a1185ecf04fec4166aa17'),
	(2, 'users', 'zhao-yun', 7000000001100000001, '\xb049a135c501aa042b29e51a2de104e729d173dc1b9bb2c2161265a73770b265'),
	(2, 'employee_types', 'regular', 7000000001140000001, '\xf8e366938c75e2c1b7a9045c39d9d441559d713cda0e32d658989108a203c14f'),
	(2, 'job_processes', 'social', 7000000001200000001, '\x827fa5f81213cdc49aacf36bfb2f28645a53ac3d102805abccb546246c9cc8a5'),
	(2, 'stages', 'social/screening', 7000000001210000001, '\x5d380b2622dea0889a50d23b222b9e64546e0dd991b426044193d53054dddc1b'),
	(2, 'stages', 'social/offer', 7000000001210000005, '\x1f3cbf86fe2f297791dc9adb7fe008c0b3934d67bc7a913bec5c231b82758e2d'),
	(2, 'offer_forms', 'bare', 7000000001240000001, '\xc8105333a395abf5693f611511c23e03c5dd4b2c26c7762b05e3bd9b886c329a'),
	(2, 'versions', 'bare/7000000001250000001', 7000000001250000001, '\x3ec0ee643bab621871877c63a3f8356360913637cada7586eaae65c80139c1ec'),
	(2, 'jobs', 'job', 7000000001400000001, '\x76219482004384d28c2610bbf566497019fc5bd8d8039b56e39c4f04a49a3101'),
	(2, 'jobs', 'job-2', 7000000001400000118, '\x0b8e6bdde9134a6405f55451985457825feab455526f64665dae09b631349118'),
	(2, 'job_requirements', 'requirement', 7000000001410000001, '\x38956fe829b517d70139c8ae240eba33e028130042243f176042ce8d3ed92d27'),
	(2, 'talents', 'talent', 7000000001420000001, '\x0a45180c699335e5db4d701ad840a462e086b72259210385ecfe888ccddcc706'),
	(2, 'applications', 'with-offer', 7000000001430000001, '\x9bb44b0c01c01b3376fda9aa93aa3ca67577506dc76e61d3a63a5b8a2589b2b2'),
	(2, 'applications', 'ready', 7000000001430000002, '\xc14eb9d102dd8376507fb5737954030d8642346f0615044807607c6fb8d4bf9f'),
	(2, 'offers', 'offer', 7000000001440000001, '\xf932c7eb86c2acbc26daeb130d126c02902bd7d628f59c7fb0e7d7c1ce4fe9ec'),
	(1, 'jobs', 'job-7200000000000000000', 7200000000000000000, '\xa4157ce4cda6d6f713374cbe20fc921a6d6a5abc5821f630e5b8e10a7be43556'),
	(1, 'applications', '7100000000000000000', 7100000000000000000, '\x209d49d57c1214bd23e34c63ca1b635f8fb98dcf705a1ae97ef4836984431098');
INSERT INTO stages VALUES
	(1, 7000000000210000001, 1, '筛选', 'Screening'),
	(1, 7000000000210000002, 2, '评估', 'Evaluation'),
	(1, 7000000000210000003, 3, '笔试', 'Exam'),
	(1, 7000000000210000004, 4, '面试', 'Interview'),
	(1, 7000000000210000005, 5, 'Offer', 'Offer'),
	(1, 7000000000210000006, 6, '待入职', 'To be onboarded'),
	(1, 7000000000210000007, 7, '已入职', 'Onboarded'),
	(1, 7000000000210000008, 8, '其它', 'Other'),
	(1, 7000000000210000009, 255, '默认', 'Default'),
	(1, 7000000000210000011, 1, '筛选', 'Screening'),
	(1, 7000000000210000015, 5, 'Offer', 'Offer'),
	(1, 7000000000210000017, 7, '已入职', 'Onboarded'),
	(1, 7000000000210000021, 1, '筛选', 'Screening'),
	(1, 7000000000210000024, 4, '面试', 'Interview'),
	(2, 7000000001210000001, 1, '筛选', '筛选'),
	(2, 7000000001210000005, 5, 'Offer', 'Offer');
INSERT INTO talent_fields VALUES
	(1, 7000000000550000001, 7000000000540000001, 1, '导师', '导师', '[]', 1),
	(1, 7000000000550000002, 7000000000540000001, 3, '学制', '学制', '[{"key":"1","name_zh":"三年","name_en":"三年","active":true},{"key":"2","name_zh":"四年","name_en":"四年","active":true}]', 1),
	(1, 7000000000550000003, 7000000000540000001, 4, '奖项', '奖项', '[{"key":"1","name_zh":"一等","name_en":"一等","active":true},{"key":"2","name_zh":"二等","name_en":"二等","active":true}]', 1),
	(1, 7000000000550000004, 7000000000540000001, 8, '交换', '交换', '[]', 1),
	(1, 7000000000550000005, 7000000000540000001, 9, '绩点', '绩点', '[]', 1),
	(1, 7000000000550000006, 7000000000540000001, 13, '成绩单', '成绩单', '[]', 1),
	(1, 7000000000550000007, 7000000000540000001, 1, '已停用', '已停用', '[]', 0),
	(1, 7000000000550000011, 7000000000540000002, 1, '名称', '名称', '[]', 1),
	(1, 7000000000550000012, 7000000000540000002, 5, '日期', '日期', '[]', 1);
INSERT INTO talent_folders VALUES
	(1, 7000000000530000001, '校招', '校招', NULL);
INSERT INTO talent_keys VALUES
	(1, 'identity', '1 110101199003070000', 7000000000420000001),
	(1, 'mobile', '86 18200000101', 7000000000420000001),
	(1, 'email', 'zhangsan@example.com', 7000000000420000001),
	(1, 'mobile', '86 18200000111', 7000000000420000011),
	(1, 'email', 'sanfeng@example.com', 7000000000420000011),
	(1, 'mobile', '86 18200000112', 7000000000420000012),
	(1, 'email', 'lisi@example.com', 7000000000420000012),
	(1, 'mobile', '86 18200000113', 7000000000420000013),
	(1, 'email', 'wangwu@example.com', 7000000000420000013),
	(1, 'mobile', '86 18200000114', 7000000000420000014),
	(1, 'email', 'alice.chen@example.com', 7000000000420000014),
	(1, 'mobile', '86 18200000115', 7000000000420000015),
	(1, 'email', 'bob@example.com', 7000000000420000015),
	(1, 'mobile', '86 18200000116', 7000000000420000016),
	(1, 'email', 'carol@example.com', 7000000000420000016),
	(1, 'mobile', '86 18200000117', 7000000000420000017),
	(1, 'email', 'jiabaoyu@example.com', 7000000000420000017),
	(1, 'mobile', '86 18200000118', 7000000000420000018),
	(1, 'email', 'lindaiyu@example.com', 7000000000420000018),
	(1, 'mobile', '86 18200000119', 7000000000420000019),
	(1, 'email', 'sunwukong@example.com', 7000000000420000019),
	(1, 'mobile', '86 18200000120', 7000000000420000020),
	(1, 'email', 'zhubajie@example.com', 7000000000420000020),
	(1, 'mobile', '86 18200000121', 7000000000420000021),
	(1, 'email', 'andrea.nott@example.com', 7000000000420000021),
	(1, 'mobile', '86 18200000122', 7000000000420000022),
	(1, 'email', 'rui@example.com', 7000000000420000022),
	(1, 'mobile', '86 18200000123', 7000000000420000023),
	(1, 'email', 'duanyu@example.com', 7000000000420000023),
	(1, 'mobile', '86 18200000124', 7000000000420000024),
	(1, 'email', 'qiaofeng@example.com', 7000000000420000024),
	(2, 'mobile', '86 18200000101', 7000000001420000001);
INSERT INTO talent_modules VALUES
	(1, 7000000000540000001, 2, '教育经历', '教育经历', 1),
	(1, 7000000000540000002, 100, '证书', '证书', 1);
INSERT INTO talent_sources VALUES
	(1, 7000000000420000001, 7000000000290000001, 1),
	(1, 7000000000420000001, 7000000000290000002, 2);
INSERT INTO talents VALUES
	(1, 7000000000420000002, '无名氏', NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, '{}', '{}', 1704240001000, 1704240001000, 0, 0),
	(1, 7000000000420000003, '至今', NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500000101","content":{"degree":8,"school":"长江学院","start":"2022-09","end":"-"}}],"careers":[{"id":"7000000000500000111","content":{"company":"长河公司","title":"顾问","start":"2021-01","end":"-"}}],"projects":[{"id":"7000000000500000121","content":{"name":"长期项目","start":"2021-02","end":"-"}}]}', 1704240002000, 1704240002000, 0, 0),
	(1, 7000000000420000005, '保护期内', NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, '{}', '{}', 1704240004000, 1704240004000, 0, 0),
	(1, 7000000000420000006, '保护期外', NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, '{}', '{}', 1704240005000, 1704240005000, 0, 0),
	(1, 7000000000420000007, '已删除者', NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, '{}', '{}', 1704240006000, 1704240006000, 0, 1),
	(1, 7000000000420000011, '张三丰', '18200000111', '86', 'sanfeng@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001100","content":{"degree":6,"school":"东海大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001000","content":{"company":"星河科技","title":"产品经理","desc":"负责产品规划与产品运营","start":"2019-01","end":"2023-12"}}]}', 1704326400000, 1706745600000, 0, 0),
	(1, 7000000000420000012, '李四', '18200000112', '86', 'lisi@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001101","content":{"degree":6,"school":"北方理工学院","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001001","content":{"company":"明日科技公司","title":"产品经理","desc":"产品设计","start":"2019-01","end":"2023-12"}}]}', 1704326401000, 1706832000000, 0, 0),
	(1, 7000000000420000014, 'Alice Chen', '18200000114', '86', 'alice.chen@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001103","content":{"degree":6,"school":"Northern University","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001003","content":{"company":"Blue Ocean Ltd","title":"Product Manager","desc":"Owned the roadmap of a payment product","start":"2019-01","end":"2023-12"}}]}', 1704326403000, 1707004800000, 0, 0),
	(1, 7000000000420000016, 'Carol', '18200000116', '86', 'carol@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001105","content":{"degree":6,"school":"College of Arts","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001005","content":{"company":"Studio 9","title":"Designer","desc":"Design systems; not a manager","start":"2019-01","end":"2023-12"}}]}', 1704326405000, 1707177600000, 0, 0),
	(1, 7000000000420000017, '贾宝玉', '18200000117', '86', 'jiabaoyu@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001106","content":{"degree":6,"school":"金陵大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001006","content":{"company":"红楼集团","title":"销售经理","desc":"负责大客户销售","start":"2019-01","end":"2023-12"}}]}', 1704326406000, 1707264000000, 0, 0),
	(1, 7000000000420000018, '林黛玉', '18200000118', '86', 'lindaiyu@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001107","content":{"degree":6,"school":"金陵大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001007","content":{"company":"红楼集团","title":"内容编辑","desc":"诗词 and 编辑","start":"2019-01","end":"2023-12"}}]}', 1704326407000, 1707350400000, 0, 0),
	(1, 7000000000420000019, '孫悟空', '18200000119', '86', 'sunwukong@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001108","content":{"degree":6,"school":"西游大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001008","content":{"company":"花果山科技","title":"运维工程师","desc":"ＫＵＢＥＲＮＥＴＥＳ 全角","start":"2019-01","end":"2023-12"}}]}', 1704326408000, 1707436800000, 0, 0),
	(1, 7000000000420000004, '已入职者', NULL, NULL, NULL, NULL, NULL, NULL, 1, 0, '{}', '{}', 1704240003000, 1704240003000, 1704412805000, 0),
	(1, 7000000000420000009, '投递者', NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, '{}', '{}', 1704240008000, 1704240008000, 1795836806067, 0),
	(1, 7000000000420000021, 'Andrea Nott', '18200000121', '86', 'andrea.nott@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001110","content":{"degree":6,"school":"Northern University","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001010","content":{"company":"Orchard and Sons","title":"Analyst","desc":"Names with and, or, not inside","start":"2019-01","end":"2023-12"}}]}', 1704326410000, 1707609600000, 0, 0),
	(1, 7000000000420000022, '芮品经', '18200000122', '86', 'rui@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001111","content":{"degree":6,"school":"东海大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001011","content":{"company":"星河科技","title":"工程师","desc":"名字里有品经二字","start":"2019-01","end":"2023-12"}}]}', 1704326411000, 1707696000000, 0, 0),
	(1, 7000000000420000023, '段誉', '18200000123', '86', 'duanyu@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001112","content":{"degree":6,"school":"天龙大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001012","content":{"company":"大理数据","title":"数据分析师","desc":"Python, SQL, 数据仓库","start":"2019-01","end":"2023-12"}}]}', 1704326412000, 1707782400000, 0, 0),
	(1, 7000000000420000024, '乔峰', '18200000124', '86', 'qiaofeng@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001113","content":{"degree":6,"school":"天龙大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001013","content":{"company":"大理数据","title":"安全工程师","desc":"渗透测试","start":"2019-01","end":"2023-12"}}]}', 1704326413000, 1707868800000, 0, 0),
	(1, 7000000000420000001, '张三', '18200000101', '86', 'zhangsan@example.com', 1, '110101199003070000', 7000000000100000001, 0, 0, '{"mobile_country":"CN_1","gender":1,"birthday":636768000000,"age":22,"experience_years":5,"marital_status":1,"nationality":"CN_1","current_city":"CT_11","hometown":"CT_22","preferred_cities":["ST_47","CT_11"],"home_address":"南京路1号"}', '{"educations":[{"id":"7000000000500000001","content":{"degree":6,"school":"湘港大学","field_of_study":"考古","start":"2008-09","end":1341014400000,"education_type":2,"academic_ranking":5,"tags":[1,2]}},{"id":"7000000000500000002","content":{"degree":7,"school":"北方理工学院","field_of_study":"软件工程","start":"2012-09","end":1435622400000,"education_type":1,"academic_ranking":-1,"tags":[4]}}],"careers":[{"id":"7000000000500000011","content":{"company":"明日科技公司","title":"高级工程师","desc":"设计并实现公司主页的交互动画","start":"2015-07","end":"2020-01","career_type":2,"tags":[6]}}],"projects":[{"id":"7000000000500000021","content":{"name":"权限重构项目","role":"项目负责人","link":"https://example.com/project","desc":"把权限模块拆成可以组合的规则","start":"2016-01","end":"2017-01"}}],"works":[{"id":"7000000000310000002","content":{"attachment":"7000000000310000002","name":"设计大赛","link":"https://example.com/works","desc":"一等奖"}}],"awards":[{"id":"7000000000500000031","content":{"title":"最佳新人奖","at":"2016","desc":"入职首年的表彰"}}],"languages":[{"id":"7000000000500000041","content":{"language":1,"proficiency":4}}],"sns":[{"id":"7000000000500000051","content":{"sns_type":5,"link":"https://example.com/zhangsan"}}],"skills":["Rust","PostgreSQL"],"registrations":[{"id":"7000000000510000001","at":1618494330000}],"attachments":["7000000000310000005","7000000000310000001"],"top_degree":7,"first_degree":3}', 1704240000000, 1708387200103, 1704412801000, 0),
	(1, 7000000000420000020, '朱八戒', '18200000120', '86', 'zhubajie@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001109","content":{"degree":6,"school":"西游大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001009","content":{"company":"花果山科技","title":"测试工程师","desc":"自动化测试，Python","start":"2019-01","end":"2023-12"}}]}', 1704326409000, 1707523200000, 1704412802000, 0),
	(1, 7000000000420000013, '王五', '18200000113', '86', 'wangwu@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001102","content":{"degree":6,"school":"东海大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001002","content":{"company":"星河科技","title":"后端工程师","desc":"使用 Rust 与 PostgreSQL 开发支付系统","start":"2019-01","end":"2023-12"}}]}', 1704326402000, 1706918400000, 1704412803000, 0),
	(1, 7000000000420000015, 'Bob Müller', '18200000115', '86', 'bob@example.com', NULL, NULL, NULL, 0, 0, '{}', '{"educations":[{"id":"7000000000500001104","content":{"degree":6,"school":"Northern University","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001004","content":{"company":"Blue Ocean Ltd","title":"Backend Engineer","desc":"Wrote Java and Go services","start":"2019-01","end":"2023-12"}}]}', 1704326404000, 1707091200000, 1704412804000, 0),
	(1, 7000000000420000008, '多份邀约', NULL, NULL, NULL, NULL, NULL, NULL, 1, 0, '{}', '{}', 1704240007000, 1704240007000, 1704499200000, 0),
	(2, 7000000001420000001, '张三', '18200000101', NULL, NULL, NULL, NULL, NULL, 0, 0, '{}', '{}', 1704240000000, 1704240000000, 1704412800000, 0);
INSERT INTO tenants VALUES
	(1, '7e57000000000001', 'Test Company', 1795836805866),
	(2, '7e57000000000002', 'Other Company', 1795836805866);
INSERT INTO termination_reasons VALUES
	(1, 7000000000300000001, '候选人放弃', 'Candidate declined', '候选人放弃', 'Candidate declined', 27, 0, NULL, 1);
INSERT INTO tokens VALUES
	('\x9f4626ec9f162f36dc58f639aafb123a6292c1de45fcd379494fa5ba2d6ad3a1', 't', 'cli_7e57000000000001', 1, '\x11c4f3633f3c4f343189b3ca6898c3a7', NULL, 1795844006221);
INSERT INTO user_departments VALUES
	(1, 7000000000100000001, 7000000000110000001, 0, 0, 0),
	(1, 7000000000100000002, 7000000000110000002, 0, 0, 0),
	(1, 7000000000100000003, 7000000000110000003, 0, 0, 0),
	(2, 7000000001100000001, 7000000001110000001, 0, 0, 0);
INSERT INTO users VALUES
	(1, 7000000000100000001, 7000000000626230878, 'chenming', '陈明', 'Chen Ming', 'chenming@example.com', '+8618200000001', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 1, NULL, '{"en_name":"Chen Ming","mobile_hidden":false,"tenant_manager":false,"unjoined":false,"exited":false}'),
	(1, 7000000000100000002, 6999999999582998269, 'lilei', '李雷', 'Li Lei', NULL, NULL, NULL, 7000000000100000001, NULL, NULL, NULL, NULL, NULL, 0, 1, NULL, '{"en_name":"Li Lei","mobile_hidden":false,"tenant_manager":false,"unjoined":false,"exited":false}'),
	(1, 7000000000100000003, 6999999998652742924, 'wangfang', '王芳', 'Wang Fang', NULL, NULL, NULL, 7000000000100000001, NULL, NULL, NULL, NULL, NULL, 0, 1, NULL, '{"en_name":"Wang Fang","mobile_hidden":false,"tenant_manager":false,"unjoined":false,"exited":false}'),
	(1, 7000000000100000004, 6999999999212710047, 'leftuser', '离职员工', 'Left', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 1795836805866, '{"en_name":"Left","mobile_hidden":false,"tenant_manager":false,"unjoined":false,"exited":false}'),
	(2, 7000000001100000001, 7000000001562588215, 'zhaoyun', '赵云', 'Zhao Yun', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 1, NULL, '{"en_name":"Zhao Yun","mobile_hidden":false,"tenant_manager":false,"unjoined":false,"exited":false}');
ALTER TABLE ONLY addresses
    ADD CONSTRAINT addresses_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY agency_protections
    ADD CONSTRAINT agency_protections_pkey PRIMARY KEY (tenant, talent, agency);
ALTER TABLE ONLY app_scopes
    ADD CONSTRAINT app_scopes_pkey PRIMARY KEY (app_id, scope);
ALTER TABLE ONLY application_stages
    ADD CONSTRAINT application_stages_pkey PRIMARY KEY (tenant, application, stage);
ALTER TABLE ONLY applications
    ADD CONSTRAINT applications_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY apps
    ADD CONSTRAINT apps_pkey PRIMARY KEY (app_id);
ALTER TABLE ONLY attachments
    ADD CONSTRAINT attachments_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY cache_versions
    ADD CONSTRAINT cache_versions_pkey PRIMARY KEY (tenant);
ALTER TABLE ONLY changes
    ADD CONSTRAINT changes_pkey PRIMARY KEY (tenant, entity, id);
ALTER TABLE ONLY client_tokens
    ADD CONSTRAINT client_tokens_pkey PRIMARY KEY (tenant, app_id, operation, token);
ALTER TABLE ONLY contact_scopes
    ADD CONSTRAINT contact_scopes_pkey PRIMARY KEY (tenant, app_id, kind, id);
ALTER TABLE ONLY deliveries
    ADD CONSTRAINT deliveries_pkey PRIMARY KEY (id);
ALTER TABLE ONLY delivery_attempts
    ADD CONSTRAINT delivery_attempts_pkey PRIMARY KEY (delivery, attempt);
ALTER TABLE ONLY department_people
    ADD CONSTRAINT department_people_pkey PRIMARY KEY (tenant, department, "user", role);
ALTER TABLE ONLY departments
    ADD CONSTRAINT departments_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY developers
    ADD CONSTRAINT developers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ehr_import_tasks
    ADD CONSTRAINT ehr_import_tasks_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY employee_types
    ADD CONSTRAINT employee_types_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY employees
    ADD CONSTRAINT employees_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY event_settings
    ADD CONSTRAINT event_settings_pkey PRIMARY KEY (app_id);
ALTER TABLE ONLY event_subscriptions
    ADD CONSTRAINT event_subscriptions_pkey PRIMARY KEY (app_id, event_type);
ALTER TABLE ONLY events
    ADD CONSTRAINT events_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY files
    ADD CONSTRAINT files_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY hr_job_families
    ADD CONSTRAINT hr_job_families_pkey PRIMARY KEY (tenant, hr_job, job_family);
ALTER TABLE ONLY hr_job_levels
    ADD CONSTRAINT hr_job_levels_pkey PRIMARY KEY (tenant, hr_job, job_level);
ALTER TABLE ONLY hr_jobs
    ADD CONSTRAINT hr_jobs_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY hr_locations
    ADD CONSTRAINT hr_locations_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY installs
    ADD CONSTRAINT installs_pkey PRIMARY KEY (app_id, tenant);
ALTER TABLE ONLY job_addresses
    ADD CONSTRAINT job_addresses_pkey PRIMARY KEY (tenant, job, address);
ALTER TABLE ONLY job_families
    ADD CONSTRAINT job_families_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_functions
    ADD CONSTRAINT job_functions_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_grades
    ADD CONSTRAINT job_grades_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_level_grades
    ADD CONSTRAINT job_level_grades_pkey PRIMARY KEY (tenant, job_level, job_grade);
ALTER TABLE ONLY job_levels
    ADD CONSTRAINT job_levels_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_people
    ADD CONSTRAINT job_people_pkey PRIMARY KEY (tenant, job, role, "user");
ALTER TABLE ONLY job_processes
    ADD CONSTRAINT job_processes_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_relations
    ADD CONSTRAINT job_relations_pkey PRIMARY KEY (tenant, real_job);
ALTER TABLE ONLY job_requirements
    ADD CONSTRAINT job_requirements_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_schemas
    ADD CONSTRAINT job_schemas_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_titles
    ADD CONSTRAINT job_titles_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_types
    ADD CONSTRAINT job_types_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY majors
    ADD CONSTRAINT majors_pkey PRIMARY KEY (tenant, code);
ALTER TABLE ONLY meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (name);
ALTER TABLE ONLY notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY offer_approval_templates
    ADD CONSTRAINT offer_approval_templates_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY offer_forms
    ADD CONSTRAINT offer_forms_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY offer_schemas
    ADD CONSTRAINT offer_schemas_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY offer_versions
    ADD CONSTRAINT offer_versions_pkey PRIMARY KEY (tenant, offer, version);
ALTER TABLE ONLY offers
    ADD CONSTRAINT offers_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY operation_log
    ADD CONSTRAINT operation_log_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY pathways
    ADD CONSTRAINT pathways_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY pinned_open_ids
    ADD CONSTRAINT pinned_open_ids_pkey PRIMARY KEY (tenant, app_id, open_id);
ALTER TABLE ONLY places
    ADD CONSTRAINT places_pkey PRIMARY KEY (tenant, code);
ALTER TABLE ONLY position_versions
    ADD CONSTRAINT position_versions_pkey PRIMARY KEY (tenant, "position", effective_from);
ALTER TABLE ONLY positions
    ADD CONSTRAINT positions_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY process_stages
    ADD CONSTRAINT process_stages_pkey PRIMARY KEY (tenant, job_process, stage);
ALTER TABLE ONLY refinery_schema_history
    ADD CONSTRAINT refinery_schema_history_pkey PRIMARY KEY (version);
ALTER TABLE ONLY registration_forms
    ADD CONSTRAINT registration_forms_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY requirement_fields
    ADD CONSTRAINT requirement_fields_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY requirement_jobs
    ADD CONSTRAINT requirement_jobs_pkey PRIMARY KEY (tenant, job_requirement, job);
ALTER TABLE ONLY requirement_modules
    ADD CONSTRAINT requirement_modules_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY requirement_schemas
    ADD CONSTRAINT requirement_schemas_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY resume_sources
    ADD CONSTRAINT resume_sources_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY sandbox_tenants
    ADD CONSTRAINT sandbox_tenants_pkey PRIMARY KEY (tenant);
ALTER TABLE ONLY seeded
    ADD CONSTRAINT seeded_pkey PRIMARY KEY (tenant, entity, name);
ALTER TABLE ONLY stages
    ADD CONSTRAINT stages_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY subjects
    ADD CONSTRAINT subjects_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY switches
    ADD CONSTRAINT switches_pkey PRIMARY KEY (tenant, name);
ALTER TABLE ONLY talent_fields
    ADD CONSTRAINT talent_fields_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY talent_folder_members
    ADD CONSTRAINT talent_folder_members_pkey PRIMARY KEY (tenant, folder, talent);
ALTER TABLE ONLY talent_folders
    ADD CONSTRAINT talent_folders_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY talent_keys
    ADD CONSTRAINT talent_keys_pkey PRIMARY KEY (tenant, kind, value);
ALTER TABLE ONLY talent_locks
    ADD CONSTRAINT talent_locks_pkey PRIMARY KEY (tenant, talent);
ALTER TABLE ONLY talent_modules
    ADD CONSTRAINT talent_modules_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY talent_sources
    ADD CONSTRAINT talent_sources_pkey PRIMARY KEY (tenant, talent, resume_source);
ALTER TABLE ONLY talent_users
    ADD CONSTRAINT talent_users_pkey PRIMARY KEY (tenant, talent);
ALTER TABLE ONLY talents
    ADD CONSTRAINT talents_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY tenants
    ADD CONSTRAINT tenants_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tenants
    ADD CONSTRAINT tenants_tenant_key_key UNIQUE (tenant_key);
ALTER TABLE ONLY termination_reasons
    ADD CONSTRAINT termination_reasons_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY tokens
    ADD CONSTRAINT tokens_pkey PRIMARY KEY (digest);
ALTER TABLE ONLY unreferenced_blobs
    ADD CONSTRAINT unreferenced_blobs_pkey PRIMARY KEY (blob);
ALTER TABLE ONLY user_departments
    ADD CONSTRAINT user_departments_pkey PRIMARY KEY (tenant, "user", department);
ALTER TABLE ONLY users
    ADD CONSTRAINT users_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY work_cities
    ADD CONSTRAINT work_cities_pkey PRIMARY KEY (tenant, id);
CREATE UNIQUE INDEX applications_active ON applications USING btree (tenant, talent, job) WHERE (active_status = 1);
CREATE INDEX applications_by_update ON applications USING btree (tenant, updated_at, id);
CREATE INDEX applications_of_job ON applications USING btree (tenant, job, updated_at, id);
CREATE INDEX applications_of_talent ON applications USING btree (tenant, talent, id);
CREATE INDEX changes_by_position ON changes USING btree ("position");
CREATE INDEX client_tokens_by_expiry ON client_tokens USING btree (tenant, expires_at);
CREATE INDEX deliveries_by_event_id ON deliveries USING btree (event_id);
CREATE INDEX deliveries_due ON deliveries USING btree (app_id, due_at, id) WHERE (state = 'pending'::text);
CREATE INDEX deliveries_in_order ON deliveries USING btree (app_id, order_key, "position") WHERE (state = 'pending'::text);
CREATE INDEX deliveries_of_app ON deliveries USING btree (app_id, created_at, id);
CREATE INDEX department_people_by_user ON department_people USING btree (tenant, "user");
CREATE UNIQUE INDEX department_people_leader ON department_people USING btree (tenant, department) WHERE (role = 'leader'::text);
CREATE UNIQUE INDEX departments_by_corehr_id ON departments USING btree (tenant, corehr_id);
CREATE UNIQUE INDEX departments_by_department_id ON departments USING btree (tenant, department_id) WHERE (active = 1);
CREATE INDEX departments_by_label ON departments USING btree (tenant, parent, label);
CREATE UNIQUE INDEX departments_by_open_id ON departments USING btree (tenant, open_department_id);
CREATE INDEX departments_by_past_department_id ON departments USING btree (tenant, department_id);
CREATE INDEX departments_of_parent ON departments USING btree (tenant, parent, ordinal, id);
CREATE UNIQUE INDEX employee_types_by_corehr_id ON employee_types USING btree (tenant, corehr_id);
CREATE UNIQUE INDEX employee_types_by_enum_id ON employee_types USING btree (tenant, enum_id);
CREATE UNIQUE INDEX employee_types_by_enum_value ON employee_types USING btree (tenant, enum_value);
CREATE UNIQUE INDEX employees_of_application ON employees USING btree (tenant, application) WHERE (cancelled_at IS NULL);
CREATE INDEX employees_of_requirement ON employees USING btree (tenant, job_requirement);
CREATE INDEX employees_of_talent ON employees USING btree (tenant, talent);
CREATE INDEX events_due ON events USING btree (due_at, "position") WHERE (expanded = 0);
CREATE INDEX events_to_expand ON events USING btree (tenant, "position", id) WHERE (expanded = 0);
CREATE UNIQUE INDEX files_blob ON files USING btree (blob);
CREATE INDEX hr_job_families_by_family ON hr_job_families USING btree (tenant, job_family);
CREATE UNIQUE INDEX hr_jobs_by_code ON hr_jobs USING btree (tenant, code);
CREATE INDEX hr_jobs_by_name_en ON hr_jobs USING btree (tenant, name_en);
CREATE INDEX hr_jobs_by_name_zh ON hr_jobs USING btree (tenant, name_zh);
CREATE UNIQUE INDEX hr_locations_by_code ON hr_locations USING btree (tenant, code);
CREATE INDEX installs_of_tenant ON installs USING btree (tenant);
CREATE UNIQUE INDEX job_families_by_contact_id ON job_families USING btree (tenant, job_family_id);
CREATE UNIQUE INDEX job_families_by_corehr_id ON job_families USING btree (tenant, corehr_id);
CREATE INDEX job_families_by_label ON job_families USING btree (tenant, label);
CREATE INDEX job_families_of_parent ON job_families USING btree (tenant, parent);
CREATE UNIQUE INDEX job_grades_by_code ON job_grades USING btree (tenant, code);
CREATE UNIQUE INDEX job_levels_by_contact_id ON job_levels USING btree (tenant, job_level_id);
CREATE UNIQUE INDEX job_levels_by_corehr_id ON job_levels USING btree (tenant, corehr_id);
CREATE INDEX job_levels_by_label ON job_levels USING btree (tenant, label);
CREATE INDEX job_levels_by_ordinal ON job_levels USING btree (tenant, ordinal, id);
CREATE INDEX job_relations_by_virtual ON job_relations USING btree (tenant, virtual_job);
CREATE INDEX job_requirements_by_creation ON job_requirements USING btree (tenant, created_at, id);
CREATE UNIQUE INDEX job_requirements_by_short_code ON job_requirements USING btree (tenant, short_code);
CREATE UNIQUE INDEX job_titles_by_contact_id ON job_titles USING btree (tenant, job_title_id);
CREATE UNIQUE INDEX job_titles_by_name ON job_titles USING btree (tenant, name);
CREATE UNIQUE INDEX jobs_by_code ON jobs USING btree (tenant, code);
CREATE INDEX jobs_by_expiry ON jobs USING btree (expires_at, id) WHERE (status = 1);
CREATE INDEX jobs_by_update ON jobs USING btree (tenant, updated_at, id);
CREATE INDEX notes_of_talent ON notes USING btree (tenant, talent, created_at, id);
CREATE UNIQUE INDEX offer_schemas_of_form ON offer_schemas USING btree (tenant, offer_form, version);
CREATE INDEX offers_by_expiry ON offers USING btree (expires_at, id) WHERE (status = 6);
CREATE UNIQUE INDEX offers_of_application ON offers USING btree (tenant, application);
CREATE INDEX offers_of_requirement ON offers USING btree (tenant, job_requirement);
CREATE INDEX offers_of_talent ON offers USING btree (tenant, talent, created_at, id);
CREATE INDEX operation_log_of_record ON operation_log USING btree (tenant, entity, record, id);
CREATE INDEX operation_log_of_talent ON operation_log USING btree (tenant, talent, id) WHERE (talent IS NOT NULL);
CREATE UNIQUE INDEX pathways_by_code ON pathways USING btree (tenant, code);
CREATE UNIQUE INDEX pinned_open_ids_by_user ON pinned_open_ids USING btree (tenant, app_id, "user");
CREATE UNIQUE INDEX positions_by_code ON positions USING btree (tenant, code);
CREATE INDEX positions_of_leader ON positions USING btree (tenant, direct_leader);
CREATE INDEX process_stages_in_order ON process_stages USING btree (tenant, job_process, ordinal);
CREATE INDEX requirement_jobs_by_job ON requirement_jobs USING btree (tenant, job);
CREATE INDEX talent_folder_members_by_talent ON talent_folder_members USING btree (tenant, talent);
CREATE INDEX talent_keys_of_talent ON talent_keys USING btree (tenant, talent);
CREATE UNIQUE INDEX talent_users_by_user ON talent_users USING btree (tenant, "user");
CREATE INDEX talents_by_application ON talents USING btree (tenant, applied_at, id, updated_at, deleted) WHERE (deleted = 0);
CREATE INDEX talents_by_entry ON talents USING btree (tenant, created_at, id, updated_at, deleted) WHERE (deleted = 0);
CREATE INDEX talents_by_update ON talents USING btree (tenant, updated_at, id, deleted) WHERE (deleted = 0);
CREATE INDEX tokens_of_app ON tokens USING btree (app_id, kind, tenant, expires_at);
CREATE INDEX unreferenced_blobs_since ON unreferenced_blobs USING btree (since);
CREATE INDEX user_departments_by_department ON user_departments USING btree (tenant, department, user_order DESC, "user");
CREATE UNIQUE INDEX users_by_corehr_id ON users USING btree (tenant, corehr_id);
CREATE UNIQUE INDEX users_by_email ON users USING btree (tenant, lower(email)) WHERE (active = 1);
CREATE UNIQUE INDEX users_by_employee_no ON users USING btree (tenant, employee_no) WHERE (active = 1);
CREATE UNIQUE INDEX users_by_mobile ON users USING btree (tenant, mobile) WHERE (active = 1);
CREATE INDEX users_by_past_email ON users USING btree (tenant, lower(email));
CREATE INDEX users_by_past_mobile ON users USING btree (tenant, mobile);
CREATE INDEX users_by_past_user_id ON users USING btree (tenant, user_id);
CREATE UNIQUE INDEX users_by_user_id ON users USING btree (tenant, user_id) WHERE (active = 1);
CREATE UNIQUE INDEX work_cities_by_contact_id ON work_cities USING btree (tenant, work_city_id);
CREATE UNIQUE INDEX work_cities_by_name ON work_cities USING btree (tenant, name);
