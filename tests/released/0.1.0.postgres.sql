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
CREATE TABLE applications (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    talent bigint NOT NULL,
    job bigint NOT NULL,
    stage bigint NOT NULL,
    active_status bigint NOT NULL,
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
CREATE TABLE deliveries (
    id bigint NOT NULL,
    app_id text NOT NULL,
    event_type text NOT NULL,
    payload text NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE departments (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    open_department_id text NOT NULL,
    department_id text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    parent bigint,
    leader bigint,
    active bigint NOT NULL
);
CREATE TABLE developers (
    id text NOT NULL,
    union_key bytea NOT NULL
);
CREATE TABLE employee_types (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    enum_id text NOT NULL,
    enum_value text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active bigint NOT NULL
);
CREATE TABLE events (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    fact text NOT NULL,
    actor text NOT NULL,
    created_at bigint NOT NULL,
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
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active bigint NOT NULL,
    effective_from bigint,
    effective_to bigint
);
CREATE TABLE id_claims (
    last bigint NOT NULL
);
CREATE TABLE installs (
    app_id text NOT NULL,
    tenant bigint NOT NULL
);
CREATE TABLE job_families (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    job_family_id text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    parent bigint,
    active bigint NOT NULL
);
CREATE TABLE job_grades (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active bigint NOT NULL
);
CREATE TABLE job_level_grades (
    tenant bigint NOT NULL,
    job_level bigint NOT NULL,
    job_grade bigint NOT NULL
);
CREATE TABLE job_levels (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    job_level_id text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active bigint NOT NULL
);
CREATE TABLE job_processes (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    type bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL
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
    job_process bigint NOT NULL,
    recruitment_type text NOT NULL,
    department bigint,
    job_type bigint,
    offer_form bigint,
    document text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE meta (
    name text NOT NULL,
    value text NOT NULL
);
CREATE TABLE offer_forms (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    latest_schema bigint NOT NULL
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
CREATE TABLE pathways (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active bigint NOT NULL
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
    parent text
);
CREATE TABLE positions (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active bigint NOT NULL
);
CREATE TABLE refinery_schema_history (
    version integer NOT NULL,
    name character varying(255),
    applied_on character varying(255),
    checksum character varying(255)
);
CREATE TABLE requirement_fields (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    type bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
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
CREATE TABLE resume_sources (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    type bigint NOT NULL,
    active bigint NOT NULL
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
    job_process bigint NOT NULL,
    type bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    ordinal bigint NOT NULL
);
CREATE TABLE switches (
    tenant bigint NOT NULL,
    name text NOT NULL,
    value text NOT NULL
);
CREATE TABLE talent_locks (
    tenant bigint NOT NULL,
    talent bigint NOT NULL,
    application bigint NOT NULL,
    locked_at bigint NOT NULL
);
CREATE TABLE talents (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    mobile text,
    email text,
    identity_number text,
    creator bigint,
    onboarded bigint NOT NULL,
    document text NOT NULL,
    profile text NOT NULL,
    resume text NOT NULL,
    skills text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    applied_at bigint NOT NULL,
    deleted bigint NOT NULL
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
CREATE TABLE users (
    tenant bigint NOT NULL,
    id bigint NOT NULL,
    user_id text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    email text,
    mobile text,
    department bigint,
    leader bigint,
    active bigint NOT NULL
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
	('cli_7e57000000000001', 'hire:offer'),
	('cli_7e57000000000001', 'hire:offer:low_sensitive_info:readonly'),
	('cli_7e57000000000001', 'hire:offer:readonly'),
	('cli_7e57000000000001', 'hire:offer_approval_template:readonly'),
	('cli_7e57000000000001', 'hire:offer_salary:readonly');
INSERT INTO app_scopes VALUES
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
	('cli_7e57000000000005', 'corehr:pathway:read'),
	('cli_7e57000000000005', 'corehr:pathway:write'),
	('cli_7e57000000000005', 'corehr:position:read'),
	('cli_7e57000000000005', 'corehr:position:write'),
	('cli_7e57000000000005', 'directory:employee.base.email:read'),
	('cli_7e57000000000005', 'event:ip_list'),
	('cli_7e57000000000005', 'hire:advertisement'),
	('cli_7e57000000000005', 'hire:agency');
INSERT INTO app_scopes VALUES
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
	('cli_7e57000000000006', 'contact:job_level'),
	('cli_7e57000000000006', 'contact:job_level:readonly'),
	('cli_7e57000000000006', 'contact:job_title:readonly'),
	('cli_7e57000000000006', 'contact:user.assign_info:read'),
	('cli_7e57000000000006', 'contact:user.base'),
	('cli_7e57000000000006', 'contact:user.base:readonly'),
	('cli_7e57000000000006', 'contact:user.department:readonly'),
	('cli_7e57000000000006', 'contact:user.department_path:readonly'),
	('cli_7e57000000000006', 'contact:user.dotted_line_leader_info.read');
INSERT INTO app_scopes VALUES
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
	('cli_7e57000000000006', 'corehr:corehr'),
	('cli_7e57000000000007', 'hire:talent'),
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
	('cli_7e57000000000006', 'hire:site'),
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
	('cli_7e57000000000006', 'hire:talent_blocklist:readonly');
INSERT INTO app_scopes VALUES
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
	('cli_7e57000000000007', 'hire:employee.mobile:readonly'),
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
	('cli_7e57000000000007', 'hire:job.composite_info:readonly');
INSERT INTO app_scopes VALUES
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
INSERT INTO applications VALUES
	(1, 7000000000430000001, 7000000000420000009, 7000000000400000001, 7000000000210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000002, 7000000000420000009, 7000000000400000001, 7000000000210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000003, 7000000000420000009, 7000000000400000001, 7000000000210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000004, 7000000000420000009, 7000000000400000001, 7000000000210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000011, 7000000000420000009, 7000000000400000002, 7000000000210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000012, 7000000000420000009, 7000000000400000002, 7000000000210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000013, 7000000000420000009, 7000000000400000002, 7000000000210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000021, 7000000000420000009, 7000000000400000003, 7000000000210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000022, 7000000000420000009, 7000000000400000003, 7000000000210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000031, 7000000000420000009, 7000000000400000004, 7000000000210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000032, 7000000000420000009, 7000000000400000004, 7000000000210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000041, 7000000000420000009, 7000000000400000005, 7000000000210000015, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000051, 7000000000420000009, 7000000000400000007, 7000000000210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000101, 7000000000420000001, 7000000000400000002, 7000000000210000005, 1, '{}', 1704412801000, 1704412801000),
	(1, 7000000000430000102, 7000000000420000020, 7000000000400000008, 7000000000210000015, 1, '{}', 1704412802000, 1704412802000),
	(1, 7000000000430000103, 7000000000420000013, 7000000000400000001, 7000000000210000005, 1, '{}', 1704412803000, 1704412803000),
	(1, 7000000000430000104, 7000000000420000015, 7000000000400000001, 7000000000210000005, 1, '{}', 1704412804000, 1704412804000),
	(1, 7000000000430000201, 7000000000420000009, 7000000000400000001, 7000000000210000005, 2, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000210, 7000000000420000009, 7000000000400000001, 7000000000210000015, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000211, 7000000000420000009, 7000000000400000001, 7000000000210000001, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000212, 7000000000420000009, 7000000000400000001, 7000000000210000002, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000213, 7000000000420000009, 7000000000400000001, 7000000000210000003, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000214, 7000000000420000009, 7000000000400000001, 7000000000210000004, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000216, 7000000000420000009, 7000000000400000001, 7000000000210000006, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000217, 7000000000420000004, 7000000000400000001, 7000000000210000007, 1, '{}', 1704412805000, 1704412805000),
	(1, 7000000000430000218, 7000000000420000009, 7000000000400000001, 7000000000210000008, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000219, 7000000000420000009, 7000000000400000001, 7000000000210000009, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000220, 7000000000420000009, 7000000000400000006, 7000000000210000024, 1, '{}', 1704412800000, 1704412800000),
	(1, 7000000000430000301, 7000000000420000008, 7000000000400000001, 7000000000210000005, 1, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000302, 7000000000420000008, 7000000000400000001, 7000000000210000005, 1, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000303, 7000000000420000008, 7000000000400000001, 7000000000210000005, 1, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000304, 7000000000420000008, 7000000000400000001, 7000000000210000005, 1, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000305, 7000000000420000008, 7000000000400000001, 7000000000210000005, 1, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000306, 7000000000420000008, 7000000000400000001, 7000000000210000005, 1, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000307, 7000000000420000008, 7000000000400000001, 7000000000210000005, 1, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000308, 7000000000420000008, 7000000000400000001, 7000000000210000005, 1, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000309, 7000000000420000008, 7000000000400000001, 7000000000210000005, 1, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000310, 7000000000420000008, 7000000000400000001, 7000000000210000005, 1, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000311, 7000000000420000008, 7000000000400000008, 7000000000210000015, 1, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000312, 7000000000420000008, 7000000000400000008, 7000000000210000015, 1, '{}', 1704499200000, 1704499200000),
	(1, 7000000000430000313, 7000000000420000008, 7000000000400000008, 7000000000210000015, 1, '{}', 1704499200000, 1704499200000),
	(2, 7000000001430000001, 7000000001420000001, 7000000001400000001, 7000000001210000005, 1, '{}', 1704412800000, 1704412800000),
	(2, 7000000001430000002, 7000000001420000001, 7000000001400000001, 7000000001210000005, 1, '{}', 1704412800000, 1704412800000),
	(1, 7100000000000000000, 7000000000420000009, 7000000000400000001, 7000000000210000005, 1, '{}', 1795793512961, 1795793512961),
	(1, 7100000000000000001, 7000000000420000009, 7000000000400000001, 7000000000210000005, 1, '{}', 1795793512961, 1795793512961);
INSERT INTO apps VALUES
	('cli_7e57000000000001', 'All scopes', 'self-built', 'tenant-1', '\xcb3aa2d3c0c68be57e0fe8072fa1e45b', '\x93c52ad2259709bd4f0dd2bd08264f5b49e70a939cbeb6d874577eacaf80ded3', '\xf840edf300665dbc095ba91438c3cdb6', NULL, NULL, 0, 1795793512833),
	('cli_7e57000000000002', 'Without user ids', 'self-built', 'tenant-1', '\x70dd46e278813c5864112691feaa93ff', '\x3931a2aae76f73b9c1e9b7048f448d26572cd6a6e64f6f2b4f64f9535bd635f5', '\xce5701298ce7938eeb61f20cfa3979b4', NULL, NULL, 0, 1795793512833),
	('cli_7e57000000000003', 'Readonly', 'self-built', 'tenant-1', '\x06d01a4667e7c6571f21d362b7faa6e3', '\x5d4e789ad48541199cb794a7fcf92e95dfdaae11006f4974f6922d0a58fdc9d9', '\xa0a3210983c5347853f0e4d864d435cf', NULL, NULL, 0, 1795793512833),
	('cli_7e57000000000004', 'No scopes', 'self-built', 'tenant-1', '\x1a804653e5aacc566f1418e3cdb71976', '\xe125fc1c5be48aca45307e88d4b206f52a651cfee6e21384f9ee47772706e7f2', '\x96b4a817ccbd20209503942c00ac80d4', NULL, NULL, 0, 1795793512833),
	('cli_7e57000000000005', 'Store app', 'store', 'independent-vendor', '\x133006e87958b74350581a4c2a9a922c', '\x4a03bb8a7e0d9385a2d69f388304c247ab03e5f0dd4db1734d4d66b343d6a73a', '\x7680bc18c4da3b19c68b4ffc7c951629', NULL, NULL, 0, 1795793512833),
	('cli_7e57000000000006', 'Disabled', 'self-built', 'tenant-1', '\xd20bfc5b0a63e7cd19f077e57618e5bf', '\x4f3727111ae1f3b8c95c7c5ca312e4ed1a31adaf5fce2ee9c6b26b509505e545', '\x59b2d17495709f88031303386bc50345', NULL, NULL, 1, 1795793512833),
	('cli_7e57000000000007', 'App of the other tenant', 'self-built', 'tenant-2', '\x3c61a4d33322552409ac3d2a314bd82d', '\x5785a08f79127baa42915f1a29072a66e5f53459fae84d319a4903b5b7473d17', '\xce3d692c6bfa2b13258da5f77d3c1519', NULL, NULL, 0, 1795793512833);
INSERT INTO attachments VALUES
	(1, 7000000000310000001, 1, 'resume.pdf', 'application/pdf', 0, 1795793512833),
	(1, 7000000000310000002, 2, 'works.zip', 'application/zip', 0, 1795793512833),
	(1, 7000000000310000003, 3, 'terms.pdf', 'application/pdf', 0, 1795793512833),
	(1, 7000000000310000004, 4, 'old-offer.pdf', 'application/pdf', 0, 1795793512833),
	(1, 7000000000310000005, 1, 'resume-2019.pdf', 'application/pdf', 0, 1556697600000);
INSERT INTO cache_versions VALUES
	(1, 1),
	(2, 1);
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
	(1, 'offer', 7000000000440000001, 726),
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
	(1, 'application', 7100000000000000001, 727),
	(1, 'talent', 7000000000420000009, 727),
	(1, 'offer', 7712874408703950848, 731);
INSERT INTO departments VALUES
	(1, 7000000000110000001, 'od-7e570000000000000000000000000001', 'company', '测试公司', 'Test Company', NULL, NULL, 1),
	(1, 7000000000110000002, 'od-7e570000000000000000000000000002', 'rd', '研发部', 'R&D', 7000000000110000001, 7000000000100000002, 1),
	(1, 7000000000110000003, 'od-7e570000000000000000000000000003', 'sales', '销售部', 'Sales', 7000000000110000001, NULL, 1),
	(1, 7000000000110000004, 'od-7e570000000000000000000000000004', 'closed', '已撤销部门', 'Closed', NULL, NULL, 0),
	(2, 7000000001110000001, 'od-7e570000000000000000000000000101', 'other', '其他公司', 'Other Company', NULL, NULL, 1);
INSERT INTO developers VALUES
	('tenant-1', '\x8d737f9fcce03181541e80aeb53e06f4'),
	('independent-vendor', '\x66a4f86c8b613b0630fc0f70cbbf7ea2'),
	('tenant-2', '\x19760b4b8b4e230fb99d234a89607ca7');
INSERT INTO employee_types VALUES
	(1, 7000000000140000001, 'exGeIjow7zIqWMy+ONkFxA==', '1', '正式', 'Regular', 1),
	(1, 7000000000140000002, '2kRb0cJk1VvYhGm7pTqWzA==', '2', '实习', 'Intern', 1),
	(1, 7000000000140000003, '9mXc4dLs6BnFvZa8qWeRtY==', '3', '停用类型', 'Retired type', 0),
	(2, 7000000001140000001, 'exGeIjow7zIqWMy+ONkFxA==', '1', '正式', 'Regular', 1);
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
	(1, 7000000000150000001, '软件工程师', 'Software engineer', 1, 1577836800000, NULL),
	(1, 7000000000150000002, '销售', 'Salesperson', 1, NULL, NULL),
	(1, 7000000000150000003, '停用职务', 'Retired job', 0, NULL, NULL),
	(1, 7000000000150000004, '过期职务', 'Expired job', 1, 1262304000000, 1577750400000),
	(1, 7000000000150000005, '未生效职务', 'Future job', 1, 4102444800000, NULL);
INSERT INTO id_claims VALUES
	(459723128832);
INSERT INTO installs VALUES
	('cli_7e57000000000001', 1),
	('cli_7e57000000000002', 1),
	('cli_7e57000000000003', 1),
	('cli_7e57000000000004', 1),
	('cli_7e57000000000005', 1),
	('cli_7e57000000000005', 2),
	('cli_7e57000000000006', 1),
	('cli_7e57000000000007', 2);
INSERT INTO job_families VALUES
	(1, 7000000000130000001, 'familytech', '技术序列', 'Technology', NULL, 1),
	(1, 7000000000130000002, 'familyproduct', '产品序列', 'Product', NULL, 1),
	(1, 7000000000130000003, 'familysales', '销售序列', 'Sales', NULL, 1),
	(1, 7000000000130000004, 'familyretired', '停用序列', 'Retired family', NULL, 0);
INSERT INTO job_grades VALUES
	(1, 7000000000160000001, '一等', 'Grade 1', 1),
	(1, 7000000000160000002, '二等', 'Grade 2', 1),
	(1, 7000000000160000003, '停用职等', 'Retired grade', 0);
INSERT INTO job_level_grades VALUES
	(1, 7000000000120000001, 7000000000160000001),
	(1, 7000000000120000002, 7000000000160000001),
	(1, 7000000000120000002, 7000000000160000002),
	(1, 7000000000120000001, 7000000000160000003),
	(1, 7000000000120000002, 7000000000160000003);
INSERT INTO job_levels VALUES
	(1, 7000000000120000001, 'levelp5', 'P5 工程师', 'P5', 1),
	(1, 7000000000120000002, 'levelp6', 'P6 高级工程师', 'P6', 1),
	(1, 7000000000120000003, 'levelp7', 'P7 专家', 'P7', 1),
	(1, 7000000000120000004, 'levelretired', '停用职级', 'Retired level', 0);
INSERT INTO job_processes VALUES
	(1, 7000000000200000001, 1, '社招流程', 'Social process'),
	(1, 7000000000200000002, 2, '校招流程', 'Campus process'),
	(1, 7000000000200000003, 1, '人才储备流程', 'Pipeline without offers'),
	(2, 7000000001200000001, 1, '社招流程', '社招流程');
INSERT INTO job_requirements VALUES
	(1, 7000000000410000001, 'R00001', '后端扩招', 2, 3, 11, '101', 7000000000140000001, 7000000000120000003, 7000000000120000001, 7000000000130000001, 7000000000110000002, 7000000000230000001, 7000000000220000002, 7000000000150000001, 7000000000170000001, 7000000000100000001, '{"category":1,"recruiters":[7000000000100000001,7000000000100000003],"hiring_managers":[7000000000100000002],"direct_leaders":[7000000000100000002],"start_time":1704067200000,"deadline":1735603200000,"priority":1,"required_degree":20,"max_salary":"50","min_salary":"30","description":"十一位后端工程师","process_type":1,"custom":[{"field":7000000000280000005,"value":{"time":"1714953600000"}},{"field":7000000000280000010,"value":{"content":"default content"}},{"field":7000000000280000002,"value":{"content":"two\nlines"}},{"field":7000000000280000011,"value":{"content":"module content"}},{"field":7000000000280000006,"value":{"time":"1714521600000"}},{"field":7000000000280000004,"value":{"option_list":[{"key":"X","name":{"zh_cn":"","en_us":""}},{"key":"Z","name":{"zh_cn":"","en_us":""}}]}},{"field":7000000000280000009,"value":{"number":"111"}},{"field":7000000000280000008,"value":{"time_range":{"start_time":"1704067200000","end_time":"1711843200000"}}},{"field":7000000000280000003,"value":{"option":{"key":"AA","name":{"zh_cn":"","en_us":""}}}},{"field":7000000000280000001,"value":{"content":"text"}},{"field":7000000000280000007,"value":{"time":"1704067200000"}}]}', NULL, 1704096000000, 1704182400000),
	(1, 7000000000410000002, 'R00002', '最简需求', 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1704096000000, 1704096000000),
	(1, 7000000000410000003, 'R00003', '审批中的需求', 1, 2, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1704096000000, 1704096000000),
	(1, 7000000000410000004, 'R00004', '已完成的需求', 5, 3, 3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', 1717228800000, 1704096000000, 1717228800000),
	(1, 7000000000410000005, 'R00005', '已取消的需求', 3, NULL, 4, NULL, 7000000000140000002, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', 1717228800000, 1704096000000, 1704096000000),
	(2, 7000000001410000001, 'R00001', '其他公司的需求', 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1704096000000, 1704096000000);
INSERT INTO job_types VALUES
	(1, 7000000000220000001, '技术', 'Technology', NULL, 1),
	(1, 7000000000220000002, '后端', 'Backend', 7000000000220000001, 1);
INSERT INTO jobs VALUES
	(1, 7000000000400000001, 'J001', '助理', 1, 7000000000200000001, '101', 7000000000110000001, NULL, 7000000000240000001, '{}', 1704153600000, 1704153600000),
	(1, 7000000000400000002, 'J002', '后端工程师', 1, 7000000000200000001, '101', 7000000000110000002, 7000000000220000002, 7000000000240000002, '{}', 1704153600000, 1704153600000),
	(1, 7000000000400000003, NULL, '审计', 1, 7000000000200000001, '101', NULL, NULL, 7000000000240000003, '{}', 1704153600000, 1704153600000),
	(1, 7000000000400000004, NULL, '顾问', 1, 7000000000200000001, '101', NULL, NULL, 7000000000240000004, '{}', 1704153600000, 1704153600000),
	(1, 7000000000400000005, NULL, '管培生', 1, 7000000000200000002, '101', NULL, NULL, 7000000000240000001, '{}', 1704153600000, 1704153600000),
	(1, 7000000000400000006, NULL, '人才储备', 1, 7000000000200000003, '101', NULL, NULL, 7000000000240000001, '{}', 1704153600000, 1704153600000),
	(1, 7000000000400000007, NULL, '无表职位', 1, 7000000000200000001, '101', NULL, NULL, NULL, '{}', 1704153600000, 1704153600000),
	(1, 7000000000400000008, NULL, '实习生', 1, 7000000000200000002, '202', NULL, NULL, 7000000000240000001, '{}', 1704153600000, 1704153600000),
	(2, 7000000001400000001, NULL, '其他职位', 1, 7000000001200000001, '101', NULL, NULL, 7000000001240000001, '{}', 1704153600000, 1704153600000);
INSERT INTO meta VALUES
	('epoch', '2'),
	('page_key', 'e80b85bf3030cf5101a0e33773c9086c62734e6584f4702e6705470bbdd3cb29');
INSERT INTO offer_forms VALUES
	(1, 7000000000240000001, '最简申请表', 'Bare form', 7000000000250000011),
	(1, 7000000000240000002, '标准申请表', 'Standard form', 7000000000250000002),
	(1, 7000000000240000003, '严格申请表', 'Strict form', 7000000000250000021),
	(1, 7000000000240000004, '公式申请表', 'Formula form', 7000000000250000031),
	(2, 7000000001240000001, '最简申请表', '最简申请表', 7000000001250000001);
INSERT INTO offer_schemas VALUES
	(1, 7000000000250000011, 7000000000240000001, 1, '{"modules":[{"id":7000000000260000011,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000101,"name_zh":"部门","name_en":"Department","system":"department_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000102,"name_zh":"直属上级","name_en":"Direct manager","system":"leader_user_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000103,"name_zh":"试用期（月）","name_en":"Probation (months)","system":"probation_month","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000104,"name_zh":"合同期","name_en":"Contract period","system":"contract_period","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]}]}'),
	(1, 7000000000250000001, 7000000000240000002, 1, '{"modules":[{"id":7000000000260000001,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000003,"name_zh":"衣服尺码","name_en":"Shirt size","system":null,"kind":"select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[{"id":"1","key":null,"name_zh":"小","name_en":"S","active":true}],"formula":null,"formula_result":null,"display":null}]}]}'),
	(1, 7000000000250000002, 7000000000240000002, 2, '{"modules":[{"id":7000000000260000001,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000020,"name_zh":"试用期（月）","name_en":"Probation (months)","system":"probation_month","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000001,"name_zh":"备注","name_en":"Note","system":null,"kind":"text","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000002,"name_zh":"说明","name_en":"Story","system":null,"kind":"long_text","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000003,"name_zh":"衣服尺码","name_en":"Shirt size","system":null,"kind":"select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[{"id":"1","key":null,"name_zh":"小","name_en":"S","active":true},{"id":"2","key":null,"name_zh":"大","name_en":"L","active":true}],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000004,"name_zh":"到岗日","name_en":"Days","system":null,"kind":"multi_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[{"id":"1","key":null,"name_zh":"周一","name_en":"Monday","active":true},{"id":"2","key":null,"name_zh":"周二","name_en":"Tuesday","active":true},{"id":"3","key":null,"name_zh":"周三","name_en":"Wednesday","active":true}],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000005,"name_zh":"日期","name_en":"Date","system":null,"kind":"date_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000006,"name_zh":"月份","name_en":"Month","system":null,"kind":"month_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000007,"name_zh":"年份","name_en":"Year","system":null,"kind":"year_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000008,"name_zh":"工位数","name_en":"Seats","system":null,"kind":"number","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000009,"name_zh":"附件","name_en":"File","system":null,"kind":"file","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000010,"name_zh":"导师","name_en":"Mentor","system":null,"kind":"personnel_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000011,"name_zh":"伙伴","name_en":"Buddies","system":null,"kind":"personnel_multi_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000012,"name_zh":"常驻城市","name_en":"Base","system":null,"kind":"city_single_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000013,"name_zh":"远程","name_en":"Remote","system":null,"kind":"boolean","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]},{"id":7000000000260000002,"name_zh":"薪资信息","name_en":"Salary","kind":"salary","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000021,"name_zh":"基本工资","name_en":"Basic salary","system":"basic_salary","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000014,"name_zh":"签字费","name_en":"Signing bonus","system":null,"kind":"amount","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000015,"name_zh":"首年现金","name_en":"First year cash","system":null,"kind":"formula","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":"[7000000000270000021] * 12 + [7000000000270000014]","formula_result":1,"display":null}]},{"id":7000000000260000003,"name_zh":"福利","name_en":"Perks","kind":"custom","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000016,"name_zh":"电脑","name_en":"Laptop","system":null,"kind":"text","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000017,"name_zh":"手机","name_en":"Phone","system":null,"kind":"text","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]}]}'),
	(1, 7000000000250000021, 7000000000240000003, 1, '{"modules":[{"id":7000000000260000021,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000201,"name_zh":"职级","name_en":"Job level","system":"job_level_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000202,"name_zh":"入职地点","name_en":"Onboarding location","system":"onboard_address_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000203,"name_zh":"推荐语","name_en":"Recommendation","system":"recommended_words","kind":"default","required":true,"active":false,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000204,"name_zh":"衣服尺码","name_en":"Shirt size","system":null,"kind":"select","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[{"id":"1","key":null,"name_zh":"小","name_en":"S","active":true},{"id":"2","key":null,"name_zh":"特制","name_en":"Tailored","active":true}],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000205,"name_zh":"尺寸","name_en":"Measures","system":null,"kind":"text","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":{"condition":1,"rules":[{"field":7000000000270000204,"operator":1,"values":["2"]}]}},{"id":7000000000270000206,"name_zh":"旧备注","name_en":"Retired note","system":null,"kind":"text","required":true,"active":false,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]},{"id":7000000000260000022,"name_zh":"停用模块","name_en":"Retired module","kind":"custom","active":false,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000207,"name_zh":"停用字段","name_en":"Field of a retired module","system":null,"kind":"text","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]}]}'),
	(1, 7000000000250000031, 7000000000240000004, 1, '{"modules":[{"id":7000000000260000031,"name_zh":"薪资信息","name_en":"Salary","kind":"salary","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000301,"name_zh":"基本工资","name_en":"Basic salary","system":"basic_salary","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000302,"name_zh":"月数","name_en":"Months","system":null,"kind":"number","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000303,"name_zh":"月薪","name_en":"Monthly pay","system":null,"kind":"formula","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":"[7000000000270000301] / [7000000000270000302]","formula_result":1,"display":null}]}]}'),
	(2, 7000000001250000001, 7000000001240000001, 1, '{"modules":[{"id":7000000001260000001,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000001270000001,"name_zh":"部门","name_en":"Department","system":"department_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]}]}');
INSERT INTO offers VALUES
	(1, 7000000000440000001, 7000000000430000101, 7000000000420000001, 7000000000400000002, 7000000000250000002, 1, 6, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, 7000000000130000001, 7000000000120000002, 7000000000150000001, 7000000000160000002, 7000000000170000001, 7000000000180000001, 7000000000230000001, 7000000000230000002, 7000000000410000001, '{"probation_month":3,"contract_year":3,"contract_period":{"period_type":2,"period":3},"onboard_date":"2024-03-01","recommended_words":"表现突出，建议录用","process_type":1,"attachments":[7000000000310000004],"common_attachments":[7000000000310000003],"attachment_description":"张三的简历","job_offered":"入职职位","salary":{"currency":"CNY","basic_salary":"30000","probation_salary_percentage":"0.8","award_salary_multiple":"3","option_shares":"30","quarterly_bonus":"3000","half_year_bonus":"10000"},"total_annual_cash":"360000","custom":[{"field":7000000000270000004,"value":"[\"1\", \"3\"]","module":7000000000260000001,"module_kind":"basic","computed":false},{"field":7000000000270000015,"value":"380000","module":7000000000260000002,"module_kind":"salary","computed":true},{"field":7000000000270000016,"value":"14 寸","module":7000000000260000003,"module_kind":"custom","computed":false},{"field":7000000000270000010,"value":"7000000000100000003","module":7000000000260000001,"module_kind":"basic","computed":false},{"field":7000000000270000001,"value":"靠窗","module":7000000000260000001,"module_kind":"basic","computed":false},{"field":7000000000270000017,"value":"无","module":7000000000260000003,"module_kind":"custom","computed":false},{"field":7000000000270000003,"value":"2","module":7000000000260000001,"module_kind":"basic","computed":false},{"field":7000000000270000014,"value":"20000","module":7000000000260000002,"module_kind":"salary","computed":false}],"send_records":[{"offer_send_record_id":"1718959426734","operator_user_id":"7000000000100000001","send_time":"1706832000000","offer_letter_status":1,"email_info":{"cc_email_list":["cc@example.com"],"receiver_email_list":["zhangsan@example.com"],"content":"Please answer within two weeks."},"acceptance_list":[{"operator_type":2,"conclusion":1,"memo":"OK","operate_time":"1706918400000"}],"offer_file_list":[{"id":"12345678901","file_template_id":"1718959426735","file_template_name":"Offer 文件"}],"offer_signature_info":{"id":"1718959426736","signature_status":1,"attachment_list":[{"id":"12345678902","file_name":"Offer 文件"}]}}]}', 1716541898000, 1706745600000, 1706832000000),
	(1, 7000000000440000002, 7000000000430000102, 7000000000420000020, 7000000000400000008, 7000000000250000011, 2, 11, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000002, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1706745600000, 1706745600000),
	(1, 7000000000440000003, 7000000000430000103, 7000000000420000013, 7000000000400000001, 7000000000250000011, 1, 10, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"contract_period":{"period_type":1,"period":18}}', NULL, 1706745600000, 1706745600000),
	(1, 7000000000440000004, 7000000000430000104, 7000000000420000015, 7000000000400000001, 7000000000250000011, 1, 10, 1, 7000000000110000003, 7000000000100000003, 7000000000100000001, 7000000000100000003, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"contract_period":{"period_type":2,"period":3}}', NULL, 1706745600000, 1706745600000),
	(1, 7000000000440000101, 7000000000430000301, 7000000000420000008, 7000000000400000001, 7000000000250000011, 1, 1, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1706788800000, 1706788800000),
	(1, 7000000000440000102, 7000000000430000302, 7000000000420000008, 7000000000400000001, 7000000000250000011, 1, 2, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1706875200000, 1706875200000),
	(1, 7000000000440000103, 7000000000430000303, 7000000000420000008, 7000000000400000001, 7000000000250000011, 1, 3, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1706961600000, 1706961600000),
	(1, 7000000000440000104, 7000000000430000304, 7000000000420000008, 7000000000400000001, 7000000000250000011, 1, 4, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707048000000, 1707048000000),
	(1, 7000000000440000105, 7000000000430000305, 7000000000420000008, 7000000000400000001, 7000000000250000011, 1, 5, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707134400000, 1707134400000),
	(1, 7000000000440000106, 7000000000430000306, 7000000000420000008, 7000000000400000001, 7000000000250000011, 1, 6, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707220800000, 1707220800000),
	(1, 7000000000440000107, 7000000000430000307, 7000000000420000008, 7000000000400000001, 7000000000250000011, 1, 7, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707307200000, 1707307200000),
	(1, 7000000000440000108, 7000000000430000308, 7000000000420000008, 7000000000400000001, 7000000000250000011, 1, 8, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707393600000, 1707393600000),
	(1, 7000000000440000109, 7000000000430000309, 7000000000420000008, 7000000000400000001, 7000000000250000011, 1, 9, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707480000000, 1707480000000),
	(1, 7000000000440000110, 7000000000430000310, 7000000000420000008, 7000000000400000001, 7000000000250000011, 1, 10, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707566400000, 1707566400000),
	(1, 7000000000440000111, 7000000000430000311, 7000000000420000008, 7000000000400000008, 7000000000250000011, 2, 11, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000002, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707652800000, 1707652800000),
	(1, 7000000000440000112, 7000000000430000312, 7000000000420000008, 7000000000400000008, 7000000000250000011, 2, 12, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000002, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707739200000, 1707739200000),
	(1, 7000000000440000113, 7000000000430000313, 7000000000420000008, 7000000000400000008, 7000000000250000011, 2, 13, 1, 7000000000110000002, 7000000000100000002, 7000000000100000001, 7000000000100000001, 7000000000140000002, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1707825600000, 1707825600000),
	(2, 7000000001440000001, 7000000001430000001, 7000000001420000001, 7000000001400000001, 7000000001250000001, 1, 10, 1, 7000000001110000001, 7000000001100000001, 7000000001100000001, 7000000001100000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, 1706745600000, 1706745600000),
	(1, 7712874408703950848, 7100000000000000000, 7000000000420000009, 7000000000400000001, 7000000000250000011, 1, 10, 1, 7000000000110000002, 7000000000100000001, 7000000000100000001, 7000000000100000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"recommended_words":"offer of application 0"}', NULL, 1795793513059, 1795793513059);
INSERT INTO pathways VALUES
	(1, 7000000000180000001, '专业通道', 'Expert pathway', 1);
INSERT INTO pinned_open_ids VALUES
	(1, 'cli_7e57000000000001', 'ou_7e570000000000000000000000000001', 7000000000100000001);
INSERT INTO places VALUES
	(1, 'CN_1', 1, '中国', 'China', NULL),
	(1, 'ST_47', 2, '上海', 'Shanghai', 'CN_1'),
	(1, 'ST_11', 2, '北京市', 'Beijing', 'CN_1'),
	(1, 'CT_11', 3, '北京', 'Beijing', 'ST_11'),
	(1, 'CT_22', 3, '成都', 'Chengdu', 'CN_1'),
	(1, 'DS_70', 4, '海淀区', 'Haidian', 'CT_11');
INSERT INTO positions VALUES
	(1, 7000000000170000001, '后端岗', 'Backend position', 1);
INSERT INTO refinery_schema_history VALUES
	(1, 'schema', '2026-11-27T15:31:52.741971038Z', '13468418549337062832');
INSERT INTO requirement_fields VALUES
	(1, 7000000000280000001, 1, '单行文本', 'Text', '[]', 0, 1, 1),
	(1, 7000000000280000002, 2, '多行文本', 'Long text', '[]', 0, 1, 2),
	(1, 7000000000280000003, 3, '单选', 'Select', '[{"key":"AA","name_zh":"甲","name_en":"Alpha"},{"key":"BB","name_zh":"乙","name_en":"Beta"}]', 0, 1, 3),
	(1, 7000000000280000004, 4, '多选', 'Multi select', '[{"key":"X","name_zh":"一","name_en":"One"},{"key":"Y","name_zh":"二","name_en":"Two"},{"key":"Z","name_zh":"三","name_en":"Three"}]', 0, 1, 4),
	(1, 7000000000280000005, 5, '日期', 'Date', '[]', 0, 1, 5),
	(1, 7000000000280000006, 6, '月份', 'Month', '[]', 0, 1, 6),
	(1, 7000000000280000007, 7, '年份', 'Year', '[]', 0, 1, 7),
	(1, 7000000000280000008, 8, '时间段', 'Period', '[]', 0, 1, 8),
	(1, 7000000000280000009, 9, '数字', 'Number', '[]', 0, 1, 9),
	(1, 7000000000280000010, 10, '默认字段', 'Default', '[]', 0, 1, 10),
	(1, 7000000000280000011, 11, '模块', 'Module', '[]', 0, 1, 11);
INSERT INTO requirement_jobs VALUES
	(1, 7000000000410000001, 7000000000400000002),
	(1, 7000000000410000001, 7000000000400000001);
INSERT INTO resume_sources VALUES
	(1, 7000000000290000001, '猎头', 'Headhunter', 10001, 1),
	(1, 7000000000290000002, '内推', 'Referral', 10000, 1);
INSERT INTO seeded VALUES
	(1, 'places', 'CN_1', 0, '\x6159980a0442b51f9b322dd35fe53711e10795ec1f1c3a5d8b7386ad3442a4d3'),
	(1, 'places', 'ST_47', 0, '\x34fb7f312d239c7e6af0e041803d7a9281bdc275bc6ade2e969eb03eac7a3a89'),
	(1, 'places', 'ST_11', 0, '\x34b7a6b0cd2497d6335c1fb01ee158fe07210e8f4e41a9e699afdea56a3b22ab'),
	(1, 'places', 'CT_11', 0, '\xe6a39941a639c1ee4b69b2a22d7c3d6bc5298a8cce7bfbbbb6d1e7d5a22955e0'),
	(1, 'places', 'CT_22', 0, '\x275b1d7d790fa7496e1327f23bf9456478c343b5c0acd38dd0f446387e45b7c7'),
	(1, 'places', 'DS_70', 0, '\x1268999073fc2c25c29f74448021b1d80dc856d1afb125dd82b39ac5dc8b0668'),
	(1, 'departments', 'company', 7000000000110000001, '\xb6e25ed3ab7229ebb5b754a6d4fd7f235f12015f524f482267fc0759403ff450'),
	(1, 'departments', 'rd', 7000000000110000002, '\x391862535e4bb34580463e198ad0af920158b093e3d0e4e60ca87282df64efe0'),
	(1, 'departments', 'sales', 7000000000110000003, '\xa11a4188d721221dfcc473d7220fd956972da52ff7504de04448283fb5687a1a'),
	(1, 'departments', 'closed-department', 7000000000110000004, '\x5131019fe8c46666cf875ae36a53b0b79be63ac6d2a57786172931c30f4be34c'),
	(1, 'users', 'chen-ming', 7000000000100000001, '\x22b11faf6ef45240f944ef0bce56941309fcf0a5c556edb9b55193c24fbd7b71'),
	(1, 'users', 'li-lei', 7000000000100000002, '\xfcb56900d5fe8407cb1af6c5c3cf7cfc165b3ba711eefe937f1664606090cd7a'),
	(1, 'users', 'wang-fang', 7000000000100000003, '\x07cb05ab36c8e00565f7512bbb0138b4b6abeeaf5e898634d938ed98b8bba78c'),
	(1, 'users', 'left-user', 7000000000100000004, '\x7e560e82c777da195f40256034ff5c70e7e4e6633097cdebc92e6f406e05f73e'),
	(1, 'job_levels', 'p5', 7000000000120000001, '\xd8428c44be173447dd606b351532e93c2d8c1b2a08adf26fbba711076c4149a3'),
	(1, 'job_levels', 'p6', 7000000000120000002, '\x984d2a38b1b937858dbb4a5097bb5e988ba88d98408c4fe4ea486f31aa6f11b9'),
	(1, 'job_levels', 'p7', 7000000000120000003, '\x48f867d04d72417a4ba53bc47c7b2f91b02ed0c7fc962ca2cb765a9952c15941'),
	(1, 'job_levels', 'retired-level', 7000000000120000004, '\xa487c466a1d125a7db272c4bbd12681ffa327e30edf099377707f88afe9a4449'),
	(1, 'job_families', 'tech', 7000000000130000001, '\xf03b33cab08934e04e0deb586bf52b7031f3d688b735d18091d3cd3e92b4a83b'),
	(1, 'job_families', 'product', 7000000000130000002, '\x9911d7aa60e00e16a3d75a5ca1eff8e05b9fd68ec5f857fdc40600f6216a00a2'),
	(1, 'job_families', 'sales', 7000000000130000003, '\xdf68003a93bd76a4ec16642a5eeb93662db7723dc93b4cbd0b016778f78cb5f2'),
	(1, 'job_families', 'retired-family', 7000000000130000004, '\x5d81f4c1b79e0739dbe27f5be1694779f00ecf9bec785562311d1e193721b2ac'),
	(1, 'employee_types', 'regular', 7000000000140000001, '\x8cd51c1488b526ec25c22573a70138f0fe22cb4ee30998cc0bf00d91c05a91d2'),
	(1, 'employee_types', 'intern', 7000000000140000002, '\xad413f4e792496851ed45e3b6d00c1d4add195e9a10f21a75d37d6c5bc50f5c1'),
	(1, 'employee_types', 'retired-type', 7000000000140000003, '\xe7a8d9ed27517cb6183442a473f2b8303a9e955d126a06b8cbe52dc9a57c4465'),
	(1, 'hr_jobs', 'engineer', 7000000000150000001, '\x0a1e6bc33422476aea98bf20de2c1c91815a127746262142ce3ccb96ee00943b'),
	(1, 'hr_jobs', 'salesperson', 7000000000150000002, '\x75cf0ea3e143599c52ba69580b96b2f37ff189673423ad68b1c0b4b1befea762'),
	(1, 'hr_jobs', 'retired-job', 7000000000150000003, '\x7d6bd89135dc2938bde7ee7e71c9d5892cc838712b8f70dfca8b668bad1b38a8'),
	(1, 'hr_jobs', 'expired-job', 7000000000150000004, '\x22464291fb1a0784c790818706b13b73e985c492c100d226c46fa3712f853898'),
	(1, 'hr_jobs', 'future-job', 7000000000150000005, '\xfb0fa62c4d8a4ecc11e68a427f9facd2bbcb72cb1d4fdbb849187f5987905fc5'),
	(1, 'job_grades', 'g1', 7000000000160000001, '\xec23a530b65f18b14828dd22e9cb9903495bcc000c6ee487338523a09d554bb3'),
	(1, 'job_grades', 'g2', 7000000000160000002, '\xd38a858ea06738931a654c0b1bbc72b8fb21a73a535a8c2b24d7d37a72ac704d'),
	(1, 'job_grades', 'retired-grade', 7000000000160000003, '\x5c308e9db7fb70fb38325f513f3222362b0b838122dbbb5b4728a114a212b575'),
	(1, 'positions', 'backend-position', 7000000000170000001, '\xcb896c20e8e02906247798cb4c2316f8566549029e58e9c048929113e4694bb2'),
	(1, 'pathways', 'expert-pathway', 7000000000180000001, '\x28ac11cb538b3f21be8bb889572aaa221ad6da40bdc0845944b801b5d2aebd35'),
	(1, 'addresses', 'beijing-office', 7000000000230000001, '\xc03509d7f903137de9cda0b324fc2e9ff134598a9f48e7359a80feb95f89ac67'),
	(1, 'addresses', 'anywhere', 7000000000230000002, '\xa0c79a87131cc3cc14d2f8c877f96a8058bc9df93fc36172989e28d0cd441a5a'),
	(1, 'addresses', 'closed-address', 7000000000230000003, '\x93d503997bfa16b0fe195e6d46a39efe7d12b97f3b46aae13f611c0aac7ed73e'),
	(1, 'job_types', 'technology', 7000000000220000001, '\x75708ce35ccd1cfae39861396b90ef7121a58359f0ddb7ab64e0d40346bd4d3e'),
	(1, 'job_types', 'backend', 7000000000220000002, '\x0f58c00261013acceac380acc4f47549d804540a3d77c4b44673d76cd1a6707f'),
	(1, 'job_processes', 'social', 7000000000200000001, '\xb8ef258e8f12e28907f07d16eb4a7d5c9cc02698a8cf4c5a1eb267f143b7642a'),
	(1, 'stages', 'social/screening', 7000000000210000001, '\xf0d9051a8a0ed6a9a14713270045197db6d14ab578acb3f02c00472a15304266'),
	(1, 'stages', 'social/evaluation', 7000000000210000002, '\x143079292d2ff3f7cfde32cb00fe33901aae552b3bed568943815c1a2c5e0a4f'),
	(1, 'stages', 'social/exam', 7000000000210000003, '\x8bac6a125353537d073fce89a62822cc226953db68ac84c50b43c4eb765557e1'),
	(1, 'stages', 'social/interview', 7000000000210000004, '\x104e187964f42d2eaee1fd2996085df19decf6cff0c0b8bea84079ca12ddec66'),
	(1, 'stages', 'social/offer', 7000000000210000005, '\x2d686fd7c6e40e87f7552b4cb794b2a8206c85646c4d2fa5c8eb84d610654b04'),
	(1, 'stages', 'social/to-onboard', 7000000000210000006, '\x56f641cfff6fd2f32edd6aa0e4f9b5eadbd875d6d93fbc78da70b9196cd60def'),
	(1, 'stages', 'social/onboarded', 7000000000210000007, '\xc16ea4a76ca12d2cab5ba2cc61adb7ae0698149547a9dcdd1400e6be0e4be929'),
	(1, 'stages', 'social/other', 7000000000210000008, '\x792bd8aa3aca2580dc2c4fd522d6d8144011cdd9182c01a99f13c7b6ffc983c7'),
	(1, 'stages', 'social/default', 7000000000210000009, '\x0d338afeb44220bcd17580cda0df6592ae89b8ec86e2f89607099e027292dbf5'),
	(1, 'job_processes', 'campus', 7000000000200000002, '\x4d2b73846305c0862d1fe2e58cc263736f15b3608079affc9e906e5d54baca95'),
	(1, 'stages', 'campus/screening', 7000000000210000011, '\xb1d18c89b8a72c2929606aa3cd507604408816e939e6b0affeaa547b4fead094'),
	(1, 'stages', 'campus/offer', 7000000000210000015, '\x3ee2495ee177c649f57773280967810793266bbf5d6a6ab48879ffbfe6bc62a4'),
	(1, 'stages', 'campus/onboarded', 7000000000210000017, '\x6939cb46fabfc6d578b6398e7cafbb79cceed7a2cb73da9970efc71ec1da689b'),
	(1, 'job_processes', 'without-offers', 7000000000200000003, '\x6ac4f5f9bcf93bd1c7070a7d534c60f1799a0b7e4c71ce25260ee016e7aad2bc'),
	(1, 'stages', 'without-offers/screening', 7000000000210000021, '\x1e29dda48e56d4465a6001e21d31ed125a7e9b797a7304a1cc1045dc2eaf00af'),
	(1, 'stages', 'without-offers/interview', 7000000000210000024, '\x666122832acc493cbfd3425ee0f193ffd67698f28e0b1e4efbf0a1aba357b4e9'),
	(1, 'offer_forms', 'bare', 7000000000240000001, '\xb4fb719c5f6e82c46a2a81a4ea58c7610264b12a9d6733c1c68c481d4e0ee393'),
	(1, 'versions', 'bare/7000000000250000011', 7000000000250000011, '\x539210560d5085591a66e06a2ece50e127f2fe42acfd10c28353737ee2d6845f'),
	(1, 'offer_forms', 'standard', 7000000000240000002, '\xee8a755e33bf73401b5e26f40c3434fcf438eb9dd9fe8bf9496fa3df04a4a017'),
	(1, 'versions', 'standard/7000000000250000001', 7000000000250000001, '\x8303ad8b036dbb013521d9b9b2ace3b5026204002496f767e0a475414f7a406e'),
	(1, 'versions', 'standard/7000000000250000002', 7000000000250000002, '\x72cdfec47877b00802468408f74561692fbb1d6f67b5cb1bb83af10e6863980b'),
	(1, 'offer_forms', 'strict', 7000000000240000003, '\x132faf72b3193e645aacbc5441d630ef191f5633bcf85ef89de4c3b3db3beffa'),
	(1, 'versions', 'strict/7000000000250000021', 7000000000250000021, '\xf1b484150213822489c7a85de9e7756642542d2cb450ef34971818e889acd88e'),
	(1, 'offer_forms', 'formula', 7000000000240000004, '\x64a3f7e4cafc9cf7a17efcb4953df2af01a0b85c42ed25b8b69e9b791c4936b5'),
	(1, 'versions', 'formula/7000000000250000031', 7000000000250000031, '\xa5c49ed4b4650fe85dd95a6ee7bcfdb3c4114fde3d245a8e1cc882177b3150b6'),
	(1, 'requirement_fields', 'text', 7000000000280000001, '\x8eacf7929d4e73d83155879b268530c9670512d34ae26d8faedd232456e1c09d'),
	(1, 'requirement_fields', 'long-text', 7000000000280000002, '\xa8646cd3e048f591aceff512e2f7da0da5c9d371f279a23aaf22cb69645bd981'),
	(1, 'requirement_fields', 'select', 7000000000280000003, '\x47860869162e345a7aa0e1badee2fedbbb598967d6cc52339f03fc26df8c608a'),
	(1, 'requirement_fields', 'multi-select', 7000000000280000004, '\x64dd30ebdc125e3b7be2cd38f8c2467ba2103ffbf3de8d58898b3b9579b461bf'),
	(1, 'requirement_fields', 'date', 7000000000280000005, '\x1f4ebff464eb82499cc6b807e065b5fa9de57e164495a99c90e3ea586a14728a'),
	(1, 'requirement_fields', 'month', 7000000000280000006, '\x96f6dc6bf5704efcb4e67ab1d1029f46f0bb4ada5cae3229d5d6b9b2693dbcd6'),
	(1, 'requirement_fields', 'year', 7000000000280000007, '\xc1e06a8deccaf342ba1d8bac5a0a1114461b04bb83c152dcd47a6ceed21c4919'),
	(1, 'requirement_fields', 'period', 7000000000280000008, '\x7234e86e2f319104dd5a477e68476433d16da98de96c676f9c05dd1f23742948'),
	(1, 'requirement_fields', 'number', 7000000000280000009, '\x040381747cc55b827096d67f0220ff204ac949314e752fe4a4ed3cb8fc929a86'),
	(1, 'requirement_fields', 'default', 7000000000280000010, '\xa3eb59bcda419de3a92d8c1ba977fd6d278537a240ecf8568d257826ab95b309'),
	(1, 'requirement_fields', 'module', 7000000000280000011, '\xe62925ebbc753a3805f7c16335ef3f0a8a5f04fee0db3649ab4a4c7ae9135913'),
	(1, 'resume_sources', 'headhunter', 7000000000290000001, '\xa0360798243b269c62bd346d3f4419a6e04e37a8f6fb5060dba73f5b8e77a9f8'),
	(1, 'resume_sources', 'referral', 7000000000290000002, '\x1bac1f9853c34e8b36e51b53678817042e5c8532d560408d16c9c705dada1789'),
	(1, 'termination_reasons', 'declined', 7000000000300000001, '\x39db2b69fbaac480237123eb50876b7656d263dfe1c8ca9e720f66556961bd0b'),
	(1, 'attachments', 'resume-attachment', 7000000000310000001, '\xd743072db5eeea12ef8371883ef733d6c9c40d3ce031ab704549705d8b4a71be'),
	(1, 'attachments', 'works-attachment', 7000000000310000002, '\x9a88dcf15978f5e7c9b8cd5d99b1622413316e810c99194a9a1b234c6756d53b'),
	(1, 'attachments', 'general-attachment', 7000000000310000003, '\x303e6f385c60efef597d9a268707d5050e29b1c3cf6af812060dde3afa77abf5'),
	(1, 'attachments', 'retired-attachment', 7000000000310000004, '\xe6c88ef7b38b855b397d674d2f6d9268b5677b37af49650520ab85f4406518de'),
	(1, 'attachments', 'older-resume', 7000000000310000005, '\x525e05c4e2dd8f35a3457c19af3577afa6af0a54d9cdb16f70fd2e289c31c028'),
	(1, 'jobs', 'assistant', 7000000000400000001, '\x1817dbe06b55cd76d4cff831e4cba7b10a8d4f4902b1c8ed546e653ae1bae828'),
	(1, 'jobs', 'backend-engineer', 7000000000400000002, '\x3c38606a6fd4806f69f2509eff99cbe18e92300f48ea718b1dfa1a0d3f92d1a8'),
	(1, 'jobs', 'strict-job', 7000000000400000003, '\x0f9fa194d5a976ec17851f1f84dccce41d7ebd087b9ffdb7c65b8aa8926c8cba'),
	(1, 'jobs', 'formula-job', 7000000000400000004, '\x0e479c70abe91b0c311dc51a19250dd60ddfccad0ebd69b05d9535d5e6824f79'),
	(1, 'jobs', 'campus-job', 7000000000400000005, '\x61798c02224d827fd69ad33a6e4a73b0d7772b9cf73180d7721ce5d88d487fa4'),
	(1, 'jobs', 'pipeline-job', 7000000000400000006, '\xff83193983b99b8e35e2e237a2b1080cda694d70e44e774504c77b36a0b83b38'),
	(1, 'jobs', 'job-without-form', 7000000000400000007, '\xa8e43b9ac39e9fafb6ec4a915453167c0b67d8f564c97f6cd5e06a64c3c776eb'),
	(1, 'jobs', 'intern-job', 7000000000400000008, '\x7c639a6b3fc0c6e49522e1a75234c525c463ad55d0a17217f424954628edf0b5'),
	(1, 'job_requirements', 'full', 7000000000410000001, '\x712b2179224afb5ef4ecdcb91ea1914c4c29316d83c11bc4c5a2cf52358a13bd'),
	(1, 'job_requirements', 'bare', 7000000000410000002, '\xe0646e1b75f5570fc5a87d99e9f9aa43a948fefc594dcc0e31a22fe0fd538ddc'),
	(1, 'job_requirements', 'in-approval', 7000000000410000003, '\x4f342d166ddf9f8b31f94256d6ccc643d751e25994128cfe3eeb5de0dca07d6e'),
	(1, 'job_requirements', 'completed', 7000000000410000004, '\xfb43efbc4bc55305e99fce73428374ac57bcba00989ec8fca96fac172ae93ba7'),
	(1, 'job_requirements', 'cancelled', 7000000000410000005, '\x821dbbedf642527934b39c53a0ad514a6f8a8bd1feb6757ca590f26ae357d2dc'),
	(1, 'talents', 'full-resume', 7000000000420000001, '\x29b953323187671a07adc310c3e9aa8db98e3da2aefdb3216a19fb5d23a9c505'),
	(1, 'talents', 'bare-talent', 7000000000420000002, '\x1b4da4dd46d56e24f0385288425bb7894d1b232b5c98616ac7d8459df64082bc');
INSERT INTO seeded VALUES
	(1, 'talents', 'lasting', 7000000000420000003, '\xf2d218bf5310b533639f79c02ea3fcfd97213a0494d9837720224e80cdc5dead'),
	(1, 'talents', 'onboarded', 7000000000420000004, '\x11fa3ff111f8ea2ec5900bc69aeaf9018a6dc0e5f2f8cb3964eb775c50a1c988'),
	(1, 'talents', 'protected', 7000000000420000005, '\x160194b63b551ba15ff530e8134febeea89baf969302ac8b82615910ceaffd0e'),
	(1, 'talents', 'protection-over', 7000000000420000006, '\x2348ae7ef6a452a822a68b124bff8bd7a550d846612ab1a84103c73686e0366d'),
	(1, 'talents', 'deleted', 7000000000420000007, '\x3ae25397dbc3f79fa96feea81e5a342b144800ee7ab497e67c752d10534d9449'),
	(1, 'talents', 'many-offers', 7000000000420000008, '\x980dac05bbe47f3179036f8c368a6023393dd0465b010c9c207907cbe2696b9a'),
	(1, 'talents', 'applicant', 7000000000420000009, '\x40decd64e16a81f807b7952648c94f38ee95b918fe6b7ab6f513a3a40dd0501e'),
	(1, 'talents', 'p-zhangsan', 7000000000420000011, '\xde493f936a2d5d8d411fc9a4d51ce952608bb8846e0ac7f4848426bd79ea1ee9'),
	(1, 'talents', 'p-lisi', 7000000000420000012, '\x25c09201b93c3f61dfe3fef407e837d9a52a48a487af36753ddd32d8edc341f0'),
	(1, 'talents', 'p-wangwu', 7000000000420000013, '\x6fa04eacf185f0d405b1f1679d0faa12dd1949ee5d04855b6af80ee8fedcff8d'),
	(1, 'talents', 'p-alice', 7000000000420000014, '\xc845b1f8a83a86d7f611a1496b1c54a26aca26a215120dee566669ec701049a1'),
	(1, 'talents', 'p-bob', 7000000000420000015, '\xb7cc15b443fbbba7180d34ac9737f5b98f207d4edaa712ebc5cc103909b0d6f2'),
	(1, 'talents', 'p-carol', 7000000000420000016, '\x0d8854d18daf7678dc1e0d154827a4e013d6afa5859d42f852c101501ebe76c5'),
	(1, 'talents', 'p-jia', 7000000000420000017, '\x1d16acfe3aff2e61009c15b7bf8e7c4019f0c6ac7e4a397f23c7300016bd8a28'),
	(1, 'talents', 'p-lin', 7000000000420000018, '\xdae6ab74056511b19fc060d19fb2f4d4f71de46fd0fa633845653a0c350def59'),
	(1, 'talents', 'p-sun', 7000000000420000019, '\x814f8fab26dec5a388db110c2c9911ac371fddef5e3d1e6d236b552bfa16d125'),
	(1, 'talents', 'p-zhu', 7000000000420000020, '\x28652a2300961510258f51246cadb4ef462cd97db076280b94568f15ec757a0a'),
	(1, 'talents', 'p-andrea', 7000000000420000021, '\x7d27abead9c13dd01e31f9d9f1edb82225493d3c88f177278a519592c56c91c4'),
	(1, 'talents', 'p-rui', 7000000000420000022, '\x6156819e701bc24e989cbf64a5cd0581b006e0377b3e53211119d9c46cfa7bb0'),
	(1, 'talents', 'p-duan', 7000000000420000023, '\x421089cdf709a0a7e0d986aff31793d1f47917043f1d4dc75f9925eb4f2cfac4'),
	(1, 'talents', 'p-qiao', 7000000000420000024, '\x1e7baae5437a2a119225039fff44e1efaf700c90ce6ccc2863676eb5bda14bf0'),
	(1, 'agency_protections', 'protected/独立猎头', 0, '\x402022d42efb20cb9a10a883fcecdc7c5b76db986491dfb13b1d409e4fd41fa7'),
	(1, 'agency_protections', 'protection-over/独立猎头', 0, '\x8e542c678586b47759cc72b2aa0b561d8b54dcbece482195e4e627505dc63422'),
	(1, 'applications', 'ready-bare-1', 7000000000430000001, '\x4f1dfcda141aa6d655e5bafbd9b20915d1cebb5c13038391aad08d9563a69f8d'),
	(1, 'applications', 'ready-bare-2', 7000000000430000002, '\x7daf57dabd6ff21bf637b79d0b6f8672fea0308c06f3b9ed27c8a6368ffbebc9'),
	(1, 'applications', 'ready-bare-3', 7000000000430000003, '\xa6d033f3eba0fc2ca2825232d92641bf8cf66848b107576d43a9c1bec2f1fad3'),
	(1, 'applications', 'ready-bare-4', 7000000000430000004, '\x3b6b6c72eb11ca7ed47af8eb29685b742837c8261abfbe35d7766d4d28a4ca94'),
	(1, 'applications', 'ready-standard-1', 7000000000430000011, '\x5b64a38e0c6212e0cd00501632c53bd0bfb4d66dbc9c32ca78091a5b45e3a06d'),
	(1, 'applications', 'ready-standard-2', 7000000000430000012, '\x60d8f3c81cfec86ee3e00fe9ac921d28a350d31ecc63cedb1a3b56721efbe40c'),
	(1, 'applications', 'ready-standard-3', 7000000000430000013, '\x0949ee1433b40d5ac051b304806ac51b7f2374f73fb906e477170616f955b36c'),
	(1, 'applications', 'ready-strict-1', 7000000000430000021, '\xd69f441b78426c4e310c0124b52c65bf5d6682e0468e028ce64c3f2b1bb92085'),
	(1, 'applications', 'ready-strict-2', 7000000000430000022, '\x5377680fa222e62f935305c108efe1d9873de11958a6a8381f5bf24f1ec5be88'),
	(1, 'applications', 'ready-formula-1', 7000000000430000031, '\x6a482e48554d52a2805717c794ed75c659da405b9e3fd1d4bcc0232e5962b0a6'),
	(1, 'applications', 'ready-formula-2', 7000000000430000032, '\xa4eb121782aba642f1c13127f6e8212b962cd105c39908b492019dd4a5272961'),
	(1, 'applications', 'ready-campus', 7000000000430000041, '\x00070ea6e950f2b8bf24b3c6d1a146b322b5708ae1495be66e60d3066ad3f2f9'),
	(1, 'applications', 'ready-without-form', 7000000000430000051, '\x2c238184543f9c49271efd1eddadb44f4345dd81290a5ac2b60113f75ee3e033'),
	(1, 'applications', 'with-formal', 7000000000430000101, '\x20e0a59bbdc801ff2e178f89869ce38b0786207708df5f0c6499b83a310c7a5c'),
	(1, 'applications', 'with-internship', 7000000000430000102, '\x4f0c92c8efa6a92037e58cd5080bbfb3928be45f314e38ba10902d008e99b017'),
	(1, 'applications', 'with-months', 7000000000430000103, '\x106a04ba3d36e694fb142f68428c51e08f86e313084e907be758330bac06dd1e'),
	(1, 'applications', 'with-years', 7000000000430000104, '\xe74a03d31d3941c27c3289147759baecf0a1a6c9e78e17b4f80c136d76cb4449'),
	(1, 'applications', 'terminated', 7000000000430000201, '\xe27d26741cdd9483abbc4fc1a1df6ac6b498f66a76a608f37dbc2bb4bb0ec9d9'),
	(1, 'applications', 'stage-of-another-process', 7000000000430000210, '\x53ac97a6d769c3465d67eff578b9da0390fe949a1bf1b4d9e47f0d949dcc9823'),
	(1, 'applications', 'in-screening', 7000000000430000211, '\x989ad501353c48dab86eed6aa9fcc97beedc11f4a3a8a06c4480d6dd7b4e8e8d'),
	(1, 'applications', 'in-evaluation', 7000000000430000212, '\xd47dd75a616f5b2dc456174bcdf465d0f3a5e2e1f151ab2d2e4e8b5cceea81c3'),
	(1, 'applications', 'in-exam', 7000000000430000213, '\xaf1b5d3b9e39810b319720e3a1f06d52f0884ae3a37c5e15cf051241229776e8'),
	(1, 'applications', 'in-interview', 7000000000430000214, '\xc43a5a8c94325dc44ece0dd7ed0a17ccd5584c2a3405beaa317027fe243e713b'),
	(1, 'applications', 'to-onboard', 7000000000430000216, '\x1ca7a145a5f49e6739b8c8d6b8c1d832feab6d72f2e50444b224ce4b0b49e8d6'),
	(1, 'applications', 'onboarded', 7000000000430000217, '\x0fd66fbbde80dacd28410113721d0d3214b6a9404e89cffade0ef5cf1a1fa90a'),
	(1, 'applications', 'in-other', 7000000000430000218, '\x3255eb63a9637ec19a5ce11ca4446a8abb7421b901174938303558fd7d7747e0'),
	(1, 'applications', 'in-default', 7000000000430000219, '\x2ead3dfb0dfbe345e8007acc8b317de698a641b85faa6e37f769a6f7e86cb340'),
	(1, 'applications', 'process-without-offers', 7000000000430000220, '\x74d73e9680f7d0ea6464891ecb87c5dd99e3b37de2705b5afc3f3c057555650c'),
	(1, 'applications', 'status-1', 7000000000430000301, '\x573190bb7c2e3f2bb5005b83b7e0f48c4bf954d3d34b7c9d156e91f6e4fe8856'),
	(1, 'applications', 'status-2', 7000000000430000302, '\x843c0d10813e7eed0da3fae856e660d0fe1b712b94281f9e34d4361d16d47921'),
	(1, 'applications', 'status-3', 7000000000430000303, '\xb9b93df9938f6a88762db2f72805948d1aa4def49f4c4988993e78a91f83a84d'),
	(1, 'applications', 'status-4', 7000000000430000304, '\x9a511975ee82582ca956b24d93ef36be6b859e7443022c868df4b804da7df579'),
	(1, 'applications', 'status-5', 7000000000430000305, '\x49b6dd5fe99b700e53b52820e3b3e5c1bc51174013fc69b6a01206650851c892'),
	(1, 'applications', 'status-6', 7000000000430000306, '\x6e6199eca3244e9ad0e9b6d2e2004f4a6b3ed0f1ef7b4d402b302a6f79f81ed5'),
	(1, 'applications', 'status-7', 7000000000430000307, '\x78b71dbcd4ccb839a8db986c6e4a913c015e463d29264587ebf0e38d8628507f'),
	(1, 'applications', 'status-8', 7000000000430000308, '\xdbb696687b787d624c82765932ca5bda5b1f3ea22c612cba1759f969794f6d2f'),
	(1, 'applications', 'status-9', 7000000000430000309, '\xe121102cafc0a10b9b850398dc3566463428f13ecc0249ead0b09a2f70077d15'),
	(1, 'applications', 'status-10', 7000000000430000310, '\x9b8f72ed6b2cf2dd2c041a59a2f94b554d669868d260bd4928343d71ceccc2ce'),
	(1, 'applications', 'status-11', 7000000000430000311, '\x8f6579a6abfa1bf8a6cce25722d1b5e17e9f28d0091d9871431c2f25dfb709a5'),
	(1, 'applications', 'status-12', 7000000000430000312, '\x06d1db97695e69003d304458d758c32ee39b2847085d974db113ff9c013914ec'),
	(1, 'applications', 'status-13', 7000000000430000313, '\x4aa9dbb3a80e723b2ebd466ac39823642fee35168ebcaf4540df6aae6553f68e'),
	(1, 'offers', 'formal-full', 7000000000440000001, '\x8ff13855a40fbf6a566b239c229175edfd20248fa7a4cec3244442041ba2118a'),
	(1, 'offers', 'internship-only', 7000000000440000002, '\xdc651ffd9c3d30c414afeff2c81aa6935df18a54e54015fcd1d1d1d96a61f4bc'),
	(1, 'offers', 'months', 7000000000440000003, '\xfae81573e75bec2024e99eb4548d0bb6c0f2aad11973818d1c921e9bb62820e3'),
	(1, 'offers', 'years', 7000000000440000004, '\x9c5465db386f37fbe4d37f2c38d44581ec20d2c6171eb019014475845af442c5'),
	(1, 'offers', 'status-1', 7000000000440000101, '\xde81a0a0eca5c308220c78dc013aa9931793134c9a875bea8d11a4c24eb24515'),
	(1, 'offers', 'status-2', 7000000000440000102, '\x9d7a4733b12a8c4c434fbb26a969d92f9388536a9b3ef13891e0444043a09041'),
	(1, 'offers', 'status-3', 7000000000440000103, '\xe391136d25311cc16c1082b8eef5ceb8e6233d5524e4709ddb2beb3b9ad46f8a'),
	(1, 'offers', 'status-4', 7000000000440000104, '\xd5467856b70bd9f36e5c9b90d42b509e0910db7803982643a8e141b99aa1bf3f'),
	(1, 'offers', 'status-5', 7000000000440000105, '\x6fe70df4706d7015a0c8e452c9888d310c3aaecc9486e681a15ca1d76896cc73'),
	(1, 'offers', 'status-6', 7000000000440000106, '\x2d6028db8860ae7e0ade2110d38d2ed10b62c60f89495602c1072b8a81322769'),
	(1, 'offers', 'status-7', 7000000000440000107, '\x176c1f714ebe08f53f13bfcbf8f639297a7f5fe5ffa98fc276d0e8cfd3a0db61'),
	(1, 'offers', 'status-8', 7000000000440000108, '\xad6b19d458cf92807db4e7fda743f6812c48243bda2c7f83b3a32ccb7c857f48'),
	(1, 'offers', 'status-9', 7000000000440000109, '\x089d4837a1891d917fc0ecc3af7ab2916b7241679afc62430498d88124eab202'),
	(1, 'offers', 'status-10', 7000000000440000110, '\xcee38404fceb27b7604156337f0a1784fef93eab9f6f91ea78455b9a55645b02'),
	(1, 'offers', 'status-11', 7000000000440000111, '\x43139c153077412df4805b8aefcb841f53a1499feca22e8a1d0cae62fec66069'),
	(1, 'offers', 'status-12', 7000000000440000112, '\xaaa805a841dae9b7da0536082a92dcd383d6b68d2ac4cc93484f41299507aa66'),
	(1, 'offers', 'status-13', 7000000000440000113, '\x6dbf6a2d193301be0ceba1557dbfe1ad646987d5967b08777e406985a18d8557'),
	(2, 'departments', 'other', 7000000001110000001, '\x435eb6168574dc816bb9346e3b2d9532a96fb3387b256d2e9ad7c098cfb843db'),
	(2, 'users', 'zhao-yun', 7000000001100000001, '\x80df1c83b4d035e9758c63a4891b6c44a0c7372b0426a96ef55e2e95857dfa99'),
	(2, 'employee_types', 'regular', 7000000001140000001, '\xbbeb65dfdc2f3eeb667f3f140fd4da7cb74c349a95e7a925d8950408b1c2fe61'),
	(2, 'job_processes', 'social', 7000000001200000001, '\x4dd41aeeb6b3eb35210f34b789487cc184170d6421a2e11d68f21c32fc1e0408'),
	(2, 'stages', 'social/screening', 7000000001210000001, '\xdeab5c2f12e2799dc06872425dd53b0a0136c27d1f37731dae0717fc64f19b12'),
	(2, 'stages', 'social/offer', 7000000001210000005, '\xd6397e9aa33de5f0ba9565ab5b9c2d5aeeee73be03a1374eb89a1385720685ac'),
	(2, 'offer_forms', 'bare', 7000000001240000001, '\x3121111d4f10288ff547cd739bedb23c921c7fd45c04f23920521f8537664561'),
	(2, 'versions', 'bare/7000000001250000001', 7000000001250000001, '\xc397ae229ff3f213ed3110e33198613f193a71f5b8e319578a05dd30f133704e'),
	(2, 'jobs', 'job', 7000000001400000001, '\x3eee1be206afe00aa205df66854c27381464e87892a05449eb94e69064a6e9c2'),
	(2, 'job_requirements', 'requirement', 7000000001410000001, '\x9675025dd5578a9126a28b5fbe1e7279770f4108a4796b53f0d681aa04045d62'),
	(2, 'talents', 'talent', 7000000001420000001, '\x9cf28ad0ad4fe8a953c15965998ac13e7c323bf3cdda332230c469f9fc5e0877'),
	(2, 'applications', 'with-offer', 7000000001430000001, '\xba1444e9cf518e9020a7530cac35293070008245d6b8c2d1a013296e69031904'),
	(2, 'applications', 'ready', 7000000001430000002, '\xdd99bc924a4f8a3b98cf65f41c9726b180a2e6e3d8b2ec97eee7dd1e686491fe'),
	(2, 'offers', 'offer', 7000000001440000001, '\xe40692abc1d0bd6dbd5a2e15d066e36f677b37c2cf7566803d38f2bfd33da446'),
	(1, 'applications', '7100000000000000000', 7100000000000000000, '\x33a0c677ce8765925e48e2f728cfe893c4d91bf82d89916d8913cf80a121f97b'),
	(1, 'applications', '7100000000000000001', 7100000000000000001, '\xa0cc41eb75446bff6e0f0cd6ce8b1a4d39e798a78fbbb583a5368ebc2ec891cc');
INSERT INTO stages VALUES
	(1, 7000000000210000001, 7000000000200000001, 1, '筛选', 'Screening', 1),
	(1, 7000000000210000002, 7000000000200000001, 2, '评估', 'Evaluation', 2),
	(1, 7000000000210000003, 7000000000200000001, 3, '笔试', 'Exam', 3),
	(1, 7000000000210000004, 7000000000200000001, 4, '面试', 'Interview', 4),
	(1, 7000000000210000005, 7000000000200000001, 5, 'Offer', 'Offer', 5),
	(1, 7000000000210000006, 7000000000200000001, 6, '待入职', 'To be onboarded', 6),
	(1, 7000000000210000007, 7000000000200000001, 7, '已入职', 'Onboarded', 7),
	(1, 7000000000210000008, 7000000000200000001, 8, '其它', 'Other', 8),
	(1, 7000000000210000009, 7000000000200000001, 255, '默认', 'Default', 9),
	(1, 7000000000210000011, 7000000000200000002, 1, '筛选', 'Screening', 1),
	(1, 7000000000210000015, 7000000000200000002, 5, 'Offer', 'Offer', 2),
	(1, 7000000000210000017, 7000000000200000002, 7, '已入职', 'Onboarded', 3),
	(1, 7000000000210000021, 7000000000200000003, 1, '筛选', 'Screening', 1),
	(1, 7000000000210000024, 7000000000200000003, 4, '面试', 'Interview', 2),
	(2, 7000000001210000001, 7000000001200000001, 1, '筛选', '筛选', 1),
	(2, 7000000001210000005, 7000000001200000001, 5, 'Offer', 'Offer', 2);
INSERT INTO talents VALUES
	(1, 7000000000420000002, '无名氏', NULL, NULL, NULL, NULL, 0, '{}', '{}', '{}', '[]', 1704240001000, 1704240001000, 0, 0),
	(1, 7000000000420000003, '至今', NULL, NULL, NULL, NULL, 0, '{}', '{}', '{"education_list":[{"id":"7000000000500000101","degree":8,"school":"长江学院","start_time":"2022-09","end_time":"-"}],"career_list":[{"id":"7000000000500000111","company":"长河公司","title":"顾问","start_time":"2021-01","end_time":"-"}],"project_list":[{"id":"7000000000500000121","name":"长期项目","start_time":"2021-02","end_time":"-"}]}', '[]', 1704240002000, 1704240002000, 0, 0),
	(1, 7000000000420000005, '保护期内', NULL, NULL, NULL, NULL, 0, '{}', '{}', '{}', '[]', 1704240004000, 1704240004000, 0, 0),
	(1, 7000000000420000006, '保护期外', NULL, NULL, NULL, NULL, 0, '{}', '{}', '{}', '[]', 1704240005000, 1704240005000, 0, 0),
	(1, 7000000000420000007, '已删除者', NULL, NULL, NULL, NULL, 0, '{}', '{}', '{}', '[]', 1704240006000, 1704240006000, 0, 1),
	(1, 7000000000420000011, '张三丰', '18200000111', 'sanfeng@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001100","degree":6,"school":"东海大学","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001000","company":"星河科技","title":"产品经理","desc":"负责产品规划与产品运营","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326400000, 1706745600000, 0, 0),
	(1, 7000000000420000012, '李四', '18200000112', 'lisi@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001101","degree":6,"school":"北方理工学院","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001001","company":"明日科技公司","title":"产品经理","desc":"产品设计","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326401000, 1706832000000, 0, 0),
	(1, 7000000000420000014, 'Alice Chen', '18200000114', 'alice.chen@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001103","degree":6,"school":"Northern University","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001003","company":"Blue Ocean Ltd","title":"Product Manager","desc":"Owned the roadmap of a payment product","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326403000, 1707004800000, 0, 0),
	(1, 7000000000420000016, 'Carol', '18200000116', 'carol@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001105","degree":6,"school":"College of Arts","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001005","company":"Studio 9","title":"Designer","desc":"Design systems; not a manager","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326405000, 1707177600000, 0, 0),
	(1, 7000000000420000017, '贾宝玉', '18200000117', 'jiabaoyu@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001106","degree":6,"school":"金陵大学","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001006","company":"红楼集团","title":"销售经理","desc":"负责大客户销售","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326406000, 1707264000000, 0, 0),
	(1, 7000000000420000018, '林黛玉', '18200000118', 'lindaiyu@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001107","degree":6,"school":"金陵大学","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001007","company":"红楼集团","title":"内容编辑","desc":"诗词 and 编辑","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326407000, 1707350400000, 0, 0),
	(1, 7000000000420000019, '孫悟空', '18200000119', 'sunwukong@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001108","degree":6,"school":"西游大学","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001008","company":"花果山科技","title":"运维工程师","desc":"ＫＵＢＥＲＮＥＴＥＳ 全角","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326408000, 1707436800000, 0, 0),
	(1, 7000000000420000021, 'Andrea Nott', '18200000121', 'andrea.nott@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001110","degree":6,"school":"Northern University","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001010","company":"Orchard and Sons","title":"Analyst","desc":"Names with and, or, not inside","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326410000, 1707609600000, 0, 0),
	(1, 7000000000420000022, '芮品经', '18200000122', 'rui@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001111","degree":6,"school":"东海大学","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001011","company":"星河科技","title":"工程师","desc":"名字里有品经二字","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326411000, 1707696000000, 0, 0),
	(1, 7000000000420000023, '段誉', '18200000123', 'duanyu@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001112","degree":6,"school":"天龙大学","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001012","company":"大理数据","title":"数据分析师","desc":"Python, SQL, 数据仓库","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326412000, 1707782400000, 0, 0),
	(1, 7000000000420000024, '乔峰', '18200000124', 'qiaofeng@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001113","degree":6,"school":"天龙大学","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001013","company":"大理数据","title":"安全工程师","desc":"渗透测试","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326413000, 1707868800000, 0, 0),
	(1, 7000000000420000001, '张三', '18200000101', 'zhangsan@example.com', '110101199003070000', 7000000000100000001, 0, '{"age":22,"nationality_code":"CN_1","current_city":"CT_11","hometown_city":"CT_22","preferred_cities":["ST_47","CT_11"],"birthday":636768000000,"resume_sources":[7000000000290000001,7000000000290000002],"resume_attachments":[7000000000310000005,7000000000310000001]}', '{"mobile_code":"86","mobile_country_code":"CN_1","experience_years":5,"gender":1,"identification_type":1,"marital_status":1,"current_home_address":"南京路1号"}', '{"education_list":[{"id":"7000000000500000001","degree":6,"school":"湘港大学","field_of_study":"考古","start_time":"2008-09","end_time":"2012-06","end_time_v2":"1341014400000","education_type":2,"academic_ranking":5,"tag_list":[1,2]},{"id":"7000000000500000002","degree":7,"school":"北方理工学院","field_of_study":"软件工程","start_time":"2012-09","end_time":"2015-06","end_time_v2":"1435622400000","education_type":1,"academic_ranking":-1,"tag_list":[4]}],"career_list":[{"id":"7000000000500000011","company":"明日科技公司","title":"高级工程师","desc":"设计并实现公司主页的交互动画","start_time":"2015-07","end_time":"2020-01","career_type":2,"tag_list":[6]}],"project_list":[{"id":"7000000000500000021","name":"权限重构项目","role":"项目负责人","link":"https://example.com/project","desc":"把权限模块拆成可以组合的规则","start_time":"2016-01","end_time":"2017-01"}],"works_list":[{"id":"7000000000310000002","link":"https://example.com/works","desc":"一等奖","name":"设计大赛"}],"award_list":[{"id":"7000000000500000031","title":"最佳新人奖","award_time":"2016","desc":"入职首年的表彰"}],"language_list":[{"id":"7000000000500000041","language":1,"proficiency":4}],"sns_list":[{"id":"7000000000500000051","sns_type":5,"link":"https://example.com/zhangsan"}],"interview_registration_list":[{"id":"7000000000510000001","registration_time":1618494330000}],"top_degree":7,"first_degree":3}', '["Rust","PostgreSQL"]', 1704240000000, 1708387200103, 1704412801000, 0),
	(1, 7000000000420000020, '朱八戒', '18200000120', 'zhubajie@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001109","degree":6,"school":"西游大学","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001009","company":"花果山科技","title":"测试工程师","desc":"自动化测试，Python","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326409000, 1707523200000, 1704412802000, 0),
	(1, 7000000000420000013, '王五', '18200000113', 'wangwu@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001102","degree":6,"school":"东海大学","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001002","company":"星河科技","title":"后端工程师","desc":"使用 Rust 与 PostgreSQL 开发支付系统","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326402000, 1706918400000, 1704412803000, 0),
	(1, 7000000000420000015, 'Bob Müller', '18200000115', 'bob@example.com', NULL, NULL, 0, '{}', '{"mobile_code":"86"}', '{"education_list":[{"id":"7000000000500001104","degree":6,"school":"Northern University","start_time":"2014-09","end_time":"2018-06"}],"career_list":[{"id":"7000000000500001004","company":"Blue Ocean Ltd","title":"Backend Engineer","desc":"Wrote Java and Go services","start_time":"2019-01","end_time":"2023-12"}]}', '[]', 1704326404000, 1707091200000, 1704412804000, 0),
	(1, 7000000000420000004, '已入职者', NULL, NULL, NULL, NULL, 1, '{}', '{}', '{}', '[]', 1704240003000, 1704240003000, 1704412805000, 0),
	(1, 7000000000420000008, '多份邀约', NULL, NULL, NULL, NULL, 0, '{}', '{}', '{}', '[]', 1704240007000, 1704240007000, 1704499200000, 0),
	(2, 7000000001420000001, '张三', '18200000101', NULL, NULL, NULL, 0, '{}', '{}', '{}', '[]', 1704240000000, 1704240000000, 1704412800000, 0),
	(1, 7000000000420000009, '投递者', NULL, NULL, NULL, NULL, 0, '{}', '{}', '{}', '[]', 1704240008000, 1704240008000, 1795793512961, 0);
INSERT INTO tenants VALUES
	(1, '7e57000000000001', 'Test Company', 1795793512833),
	(2, '7e57000000000002', 'Other Company', 1795793512833);
INSERT INTO termination_reasons VALUES
	(1, 7000000000300000001, '候选人放弃', 'Candidate declined', NULL, 1);
INSERT INTO tokens VALUES
	('\xc80a9593b008b320c75a1c5e8f2075c0b703c5f66c81e9e368a0de01f64ab64b', 't', 'cli_7e57000000000001', 1, '\x2982c5b535cb02c0fedf409752b569fe', NULL, 1795800713019);
INSERT INTO users VALUES
	(1, 7000000000100000001, 'chenming', '陈明', 'Chen Ming', 'chenming@example.com', '18200000001', 7000000000110000001, NULL, 1),
	(1, 7000000000100000002, 'lilei', '李雷', 'Li Lei', NULL, NULL, 7000000000110000002, 7000000000100000001, 1),
	(1, 7000000000100000003, 'wangfang', '王芳', 'Wang Fang', NULL, NULL, 7000000000110000003, 7000000000100000001, 1),
	(1, 7000000000100000004, 'leftuser', '离职员工', 'Left', NULL, NULL, NULL, NULL, 0),
	(2, 7000000001100000001, 'zhaoyun', '赵云', 'Zhao Yun', NULL, NULL, 7000000001110000001, NULL, 1);
ALTER TABLE ONLY addresses
    ADD CONSTRAINT addresses_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY agency_protections
    ADD CONSTRAINT agency_protections_pkey PRIMARY KEY (tenant, talent, agency);
ALTER TABLE ONLY app_scopes
    ADD CONSTRAINT app_scopes_pkey PRIMARY KEY (app_id, scope);
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
ALTER TABLE ONLY deliveries
    ADD CONSTRAINT deliveries_pkey PRIMARY KEY (id);
ALTER TABLE ONLY departments
    ADD CONSTRAINT departments_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY developers
    ADD CONSTRAINT developers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY employee_types
    ADD CONSTRAINT employee_types_pkey PRIMARY KEY (tenant, id);
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
ALTER TABLE ONLY installs
    ADD CONSTRAINT installs_pkey PRIMARY KEY (app_id, tenant);
ALTER TABLE ONLY job_families
    ADD CONSTRAINT job_families_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_grades
    ADD CONSTRAINT job_grades_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_level_grades
    ADD CONSTRAINT job_level_grades_pkey PRIMARY KEY (tenant, job_level, job_grade);
ALTER TABLE ONLY job_levels
    ADD CONSTRAINT job_levels_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_processes
    ADD CONSTRAINT job_processes_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_requirements
    ADD CONSTRAINT job_requirements_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY job_types
    ADD CONSTRAINT job_types_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (name);
ALTER TABLE ONLY offer_forms
    ADD CONSTRAINT offer_forms_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY offer_schemas
    ADD CONSTRAINT offer_schemas_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY offer_versions
    ADD CONSTRAINT offer_versions_pkey PRIMARY KEY (tenant, offer, version);
ALTER TABLE ONLY offers
    ADD CONSTRAINT offers_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY pathways
    ADD CONSTRAINT pathways_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY pinned_open_ids
    ADD CONSTRAINT pinned_open_ids_pkey PRIMARY KEY (tenant, app_id, open_id);
ALTER TABLE ONLY places
    ADD CONSTRAINT places_pkey PRIMARY KEY (tenant, code);
ALTER TABLE ONLY positions
    ADD CONSTRAINT positions_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY refinery_schema_history
    ADD CONSTRAINT refinery_schema_history_pkey PRIMARY KEY (version);
ALTER TABLE ONLY requirement_fields
    ADD CONSTRAINT requirement_fields_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY requirement_jobs
    ADD CONSTRAINT requirement_jobs_pkey PRIMARY KEY (tenant, job_requirement, job);
ALTER TABLE ONLY resume_sources
    ADD CONSTRAINT resume_sources_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY seeded
    ADD CONSTRAINT seeded_pkey PRIMARY KEY (tenant, entity, name);
ALTER TABLE ONLY stages
    ADD CONSTRAINT stages_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY switches
    ADD CONSTRAINT switches_pkey PRIMARY KEY (tenant, name);
ALTER TABLE ONLY talent_locks
    ADD CONSTRAINT talent_locks_pkey PRIMARY KEY (tenant, talent);
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
ALTER TABLE ONLY users
    ADD CONSTRAINT users_pkey PRIMARY KEY (tenant, id);
CREATE INDEX applications_by_update ON applications USING btree (tenant, updated_at, id);
CREATE INDEX applications_of_job ON applications USING btree (tenant, job, updated_at, id);
CREATE INDEX applications_of_talent ON applications USING btree (tenant, talent, id);
CREATE INDEX changes_by_position ON changes USING btree ("position");
CREATE UNIQUE INDEX departments_by_department_id ON departments USING btree (tenant, department_id);
CREATE UNIQUE INDEX departments_by_open_id ON departments USING btree (tenant, open_department_id);
CREATE UNIQUE INDEX employee_types_by_enum_id ON employee_types USING btree (tenant, enum_id);
CREATE UNIQUE INDEX employee_types_by_enum_value ON employee_types USING btree (tenant, enum_value);
CREATE INDEX events_to_expand ON events USING btree (id) WHERE (expanded = 0);
CREATE UNIQUE INDEX files_blob ON files USING btree (blob);
CREATE INDEX hr_job_families_by_family ON hr_job_families USING btree (tenant, job_family);
CREATE UNIQUE INDEX job_families_by_contact_id ON job_families USING btree (tenant, job_family_id);
CREATE UNIQUE INDEX job_levels_by_contact_id ON job_levels USING btree (tenant, job_level_id);
CREATE UNIQUE INDEX job_requirements_by_short_code ON job_requirements USING btree (tenant, short_code);
CREATE UNIQUE INDEX offer_schemas_of_form ON offer_schemas USING btree (tenant, offer_form, version);
CREATE UNIQUE INDEX offers_of_application ON offers USING btree (tenant, application);
CREATE INDEX offers_of_talent ON offers USING btree (tenant, talent, created_at, id);
CREATE UNIQUE INDEX pinned_open_ids_by_user ON pinned_open_ids USING btree (tenant, app_id, "user");
CREATE INDEX stages_of_process ON stages USING btree (tenant, job_process, ordinal);
CREATE INDEX talents_by_application ON talents USING btree (tenant, applied_at, id, updated_at, deleted) WHERE (deleted = 0);
CREATE INDEX talents_by_email ON talents USING btree (tenant, email);
CREATE INDEX talents_by_entry ON talents USING btree (tenant, created_at, id, updated_at, deleted) WHERE (deleted = 0);
CREATE INDEX talents_by_identity ON talents USING btree (tenant, identity_number);
CREATE INDEX talents_by_mobile ON talents USING btree (tenant, mobile);
CREATE INDEX talents_by_update ON talents USING btree (tenant, updated_at, id, deleted) WHERE (deleted = 0);
CREATE INDEX tokens_of_app ON tokens USING btree (app_id, kind, tenant, expires_at);
CREATE INDEX unreferenced_blobs_since ON unreferenced_blobs USING btree (since);
CREATE UNIQUE INDEX users_by_user_id ON users USING btree (tenant, user_id);
