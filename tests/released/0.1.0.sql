PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE refinery_schema_history(
             version int4 PRIMARY KEY,
             name VARCHAR(255),
             applied_on VARCHAR(255),
             checksum VARCHAR(255));
INSERT INTO refinery_schema_history VALUES(1,'schema','2026-11-28T03:33:23.754235722Z','14580977246292689919');
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
INSERT INTO meta VALUES('epoch','2');
INSERT INTO meta VALUES('page_key','ba2a3220867fd2b9934b2dc30118885bde5d8bf1704bbfbf4a6661bc26aae4ba');
CREATE TABLE tenants (
    id         BIGINT PRIMARY KEY,
    tenant_key TEXT   NOT NULL UNIQUE,
    name       TEXT   NOT NULL,
    created_at BIGINT NOT NULL
);
INSERT INTO tenants VALUES(1,'7e57000000000001','Test Company',1795836803768);
INSERT INTO tenants VALUES(2,'7e57000000000002','Other Company',1795836803768);
CREATE TABLE switches (
    tenant BIGINT NOT NULL,
    name   TEXT   NOT NULL,
    value  TEXT   NOT NULL,
    PRIMARY KEY (tenant, name)
);
CREATE TABLE sandbox_tenants (
    tenant       BIGINT PRIMARY KEY,
    -- The state that a reset restores: `demo`, `empty`, or a seed in JSON. Empty for a tenant that the sandbox did not create.
    seed         TEXT   NOT NULL,
    -- The offset of its clock from the server's. Ignored if the clock is stopped at `frozen_at`.
    clock_offset BIGINT NOT NULL,
    frozen_at    BIGINT
);
CREATE TABLE developers (
    id        TEXT  PRIMARY KEY,
    union_key BYTEA NOT NULL
);
INSERT INTO developers VALUES('tenant-1',X'346c75ac4e2a0ff85418129da46f92a3');
INSERT INTO developers VALUES('independent-vendor',X'd53ad61bde54b989b78df497f9fdbf03');
INSERT INTO developers VALUES('tenant-2',X'b1519bd902b8f3047c4a71d13b8b8e10');
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
INSERT INTO apps VALUES('cli_7e57000000000001','All scopes','self-built','tenant-1',X'9cb63abc1e4238945307fdea51797660',X'b68d89ff68a44e6cbcd1e116fdbd183af9af2c47bdfe661b8b18e74ba3b32660',X'69408aa04da3cc851983b97294d2ebab',NULL,NULL,0,1795836803768);
INSERT INTO apps VALUES('cli_7e57000000000002','Without user ids','self-built','tenant-1',X'dc6b2a86e788078454c8e4c96188f30b',X'64483746de1f7aa70be903e929bc6e0a7105b0f12f70af6fed418bfe5d97f170',X'b403392138c05fb4b95333f54d4ea05b',NULL,NULL,0,1795836803768);
INSERT INTO apps VALUES('cli_7e57000000000003','Readonly','self-built','tenant-1',X'e036e370c5776c2a72c7ffc1bbcbfbe1',X'79ceac61e2a26604572eab88fb4138f58b296fdf33de601739ba55bcc370ec01',X'8e66a50ac19e7804167f3ca099d934ca',NULL,NULL,0,1795836803768);
INSERT INTO apps VALUES('cli_7e57000000000004','No scopes','self-built','tenant-1',X'6f6c587062a7a6834944dba34ee0c636',X'5989899de31f77a7234e7115b6c6f9f0723e0f047e27f85228c6e8b56ce66498',X'cd5b9cdc02dfb2564065fc3811453a1d',NULL,NULL,0,1795836803768);
INSERT INTO apps VALUES('cli_7e57000000000005','Store app','store','independent-vendor',X'928c1c5286b399985e2ee3c72b62a152',X'093f0fe5a99e7a1b57dfcedcf92741caa18e1641ea772356180a49a9f86dd69b',X'26185821a70eae563d338eb1e300ccdc',NULL,NULL,0,1795836803768);
INSERT INTO apps VALUES('cli_7e57000000000006','Disabled','self-built','tenant-1',X'79f591b6e1750237b44af7076a659392',X'9c93b6feb9b6d507ac6e3feaf6e1b393079593798cd09afe7423f4e34f16b281',X'5e4660e4d4940fe0df9378753e10c366',NULL,NULL,1,1795836803768);
INSERT INTO apps VALUES('cli_7e57000000000007','App of the other tenant','self-built','tenant-2',X'aab739fdec3e3cce6745074837fc8756',X'7331939f97e28958ce76954b6434c6e7526233253f03bab02804b5e9f406bdfe',X'98526e3bd0c42b4a30b07edf889f97cf',NULL,NULL,0,1795836803768);
CREATE TABLE app_scopes (
    app_id TEXT NOT NULL,
    scope  TEXT NOT NULL,
    PRIMARY KEY (app_id, scope)
);
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:contact');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:contact.base:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:contact:access_as_app');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:contact:access_as_user');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:contact:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:contact:readonly_as_app');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:contact:update_department_id');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:contact:update_user_id');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:department.base:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:department.hrbp:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:department.organize:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:job_family');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:job_family:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:job_level');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:job_level:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:job_title:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.assign_info:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.base');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.base:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.department:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.department_path:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.dotted_line_leader_info.read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.employee:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.employee_id:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.employee_number:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.gender:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.id:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.job_family:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.job_level:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.phone:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.subscription_ids:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:user.user_geo');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','contact:work_city:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:common_data.id.convert:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:common_data.preset_data:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:common_data.preset_data:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:corehr');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:corehr:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:job.job_level:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:job.only:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:job:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:job:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:job_family:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:job_family:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:job_grade:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:job_grade:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:job_level:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:job_level:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:locations:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:locations:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:pathway:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:pathway:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:position:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','corehr:position:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','directory:employee.base.email:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','event:ip_list');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:advertisement');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:agency');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:agency.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:agency.mobile:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:agency:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:agency_account');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:agency_account:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:agency_salary:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:application');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:attachment');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:attachment:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:auth');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:auth:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:background_check_order');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:background_check_order:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:ehr_import');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:employee');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:employee.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:employee.mobile:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:employee:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:evaluation:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:exam');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:exam:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:external_application');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:external_application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:external_offer');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:external_offer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:external_referral_reward');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:interview');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:interview:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:interviewer');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:interviewer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:job');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:job.composite_info:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:job:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:job_process:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:job_requirement');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:job_requirement:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:location:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:note');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:note:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:offer');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:offer:low_sensitive_info:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:offer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:offer_approval_template:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:offer_salary:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:offer_schema:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:offer_selection_object');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:questionnaire');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:questionnaire:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:referral');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:referral:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:referral_account');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:referral_account:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:referral_website:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:site');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:site:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:site_application');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:site_application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:site_job_post:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:subject:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:talent');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:talent.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:talent.mobile:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:talent:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:talent_blocklist');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:talent_blocklist:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:talent_folder');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:talent_folder:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:talent_folder_association');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:talent_onboard_status:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:talent_tag');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:talent_tag:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:todo:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:tripartite_agreement');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','hire:tripartite_agreement:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','search:department:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','tenant:tenant.domain:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000001','tenant:tenant:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000002','hire:application');
INSERT INTO app_scopes VALUES('cli_7e57000000000002','hire:application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000002','hire:job_requirement');
INSERT INTO app_scopes VALUES('cli_7e57000000000002','hire:job_requirement:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000002','hire:offer');
INSERT INTO app_scopes VALUES('cli_7e57000000000002','hire:offer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000002','hire:talent');
INSERT INTO app_scopes VALUES('cli_7e57000000000002','hire:talent:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000003','hire:application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000003','hire:job_requirement:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000003','hire:offer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000003','hire:talent:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:contact');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:contact.base:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:contact:access_as_app');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:contact:access_as_user');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:contact:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:contact:readonly_as_app');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:contact:update_department_id');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:contact:update_user_id');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:department.base:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:department.hrbp:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:department.organize:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:job_family');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:job_family:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:job_level');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:job_level:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:job_title:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.assign_info:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.base');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.base:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.department:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.department_path:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.dotted_line_leader_info.read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.employee:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.employee_id:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.employee_number:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.gender:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.id:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.job_family:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.job_level:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.phone:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.subscription_ids:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:user.user_geo');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','contact:work_city:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:common_data.id.convert:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:common_data.preset_data:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:common_data.preset_data:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:corehr');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:corehr:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:job.job_level:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:job.only:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:job:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:job:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:job_family:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:job_family:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:job_grade:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:job_grade:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:job_level:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:job_level:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:locations:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:locations:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:pathway:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:pathway:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:position:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','corehr:position:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','directory:employee.base.email:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','event:ip_list');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:advertisement');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:agency');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:agency.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:agency.mobile:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:agency:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:agency_account');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:agency_account:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:agency_salary:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:application');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:attachment');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:attachment:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:auth');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:auth:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:background_check_order');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:background_check_order:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:ehr_import');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:employee');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:employee.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:employee.mobile:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:employee:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:evaluation:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:exam');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:exam:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:external_application');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:external_application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:external_offer');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:external_offer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:external_referral_reward');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:interview');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:interview:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:interviewer');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:interviewer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:job');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:job.composite_info:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:job:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:job_process:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:job_requirement');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:job_requirement:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:location:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:note');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:note:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:offer');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:offer:low_sensitive_info:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:offer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:offer_approval_template:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:offer_salary:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:offer_schema:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:offer_selection_object');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:questionnaire');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:questionnaire:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:referral');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:referral:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:referral_account');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:referral_account:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:referral_website:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:site');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:site:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:site_application');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:site_application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:site_job_post:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:subject:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:talent');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:talent.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:talent.mobile:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:talent:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:talent_blocklist');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:talent_blocklist:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:talent_folder');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:talent_folder:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:talent_folder_association');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:talent_onboard_status:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:talent_tag');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:talent_tag:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:todo:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:tripartite_agreement');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','hire:tripartite_agreement:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','search:department:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','tenant:tenant.domain:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000005','tenant:tenant:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:contact');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:contact.base:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:contact:access_as_app');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:contact:access_as_user');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:contact:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:contact:readonly_as_app');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:contact:update_department_id');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:contact:update_user_id');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:department.base:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:department.hrbp:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:department.organize:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:job_family');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:job_family:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:job_level');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:job_level:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:job_title:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.assign_info:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.base');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.base:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.department:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.department_path:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.dotted_line_leader_info.read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.employee:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.employee_id:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.employee_number:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.gender:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.id:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.job_family:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.job_level:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.phone:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.subscription_ids:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:user.user_geo');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','contact:work_city:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:common_data.id.convert:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:common_data.preset_data:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:common_data.preset_data:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:corehr');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:corehr:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:job.job_level:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:job.only:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:job:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:job:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:job_family:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:job_family:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:job_grade:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:job_grade:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:job_level:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:job_level:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:locations:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:locations:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:pathway:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:pathway:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:position:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','corehr:position:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','directory:employee.base.email:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','event:ip_list');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:advertisement');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:agency');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:agency.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:agency.mobile:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:agency:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:agency_account');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:agency_account:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:agency_salary:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:application');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:attachment');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:attachment:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:auth');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:auth:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:background_check_order');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:background_check_order:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:ehr_import');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:employee');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:employee.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:employee.mobile:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:employee:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:evaluation:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:exam');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:exam:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:external_application');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:external_application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:external_offer');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:external_offer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:external_referral_reward');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:interview');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:interview:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:interviewer');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:interviewer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:job');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:job.composite_info:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:job:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:job_process:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:job_requirement');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:job_requirement:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:location:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:note');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:note:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:offer');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:offer:low_sensitive_info:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:offer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:offer_approval_template:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:offer_salary:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:offer_schema:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:offer_selection_object');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:questionnaire');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:questionnaire:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:referral');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:referral:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:referral_account');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:referral_account:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:referral_website:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:site');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:site:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:site_application');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:site_application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:site_job_post:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:subject:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:talent');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:talent.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:talent.mobile:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:talent:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:talent_blocklist');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:talent_blocklist:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:talent_folder');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:talent_folder:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:talent_folder_association');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:talent_onboard_status:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:talent_tag');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:talent_tag:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:todo:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:tripartite_agreement');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','hire:tripartite_agreement:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','search:department:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','tenant:tenant.domain:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000006','tenant:tenant:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:contact');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:contact.base:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:contact:access_as_app');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:contact:access_as_user');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:contact:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:contact:readonly_as_app');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:contact:update_department_id');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:contact:update_user_id');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:department.base:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:department.hrbp:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:department.organize:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:job_family');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:job_family:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:job_level');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:job_level:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:job_title:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.assign_info:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.base');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.base:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.department:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.department_path:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.dotted_line_leader_info.read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.employee:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.employee_id:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.employee_number:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.gender:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.id:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.job_family:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.job_level:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.phone:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.subscription_ids:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:user.user_geo');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','contact:work_city:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:common_data.id.convert:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:common_data.preset_data:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:common_data.preset_data:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:corehr');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:corehr:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:job.job_level:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:job.only:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:job:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:job:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:job_family:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:job_family:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:job_grade:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:job_grade:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:job_level:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:job_level:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:locations:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:locations:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:pathway:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:pathway:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:position:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','corehr:position:write');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','directory:employee.base.email:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','event:ip_list');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:advertisement');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:agency');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:agency.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:agency.mobile:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:agency:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:agency_account');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:agency_account:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:agency_salary:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:application');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:attachment');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:attachment:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:auth');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:auth:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:background_check_order');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:background_check_order:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:ehr_import');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:employee');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:employee.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:employee.mobile:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:employee:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:evaluation:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:exam');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:exam:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:external_application');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:external_application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:external_offer');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:external_offer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:external_referral_reward');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:interview');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:interview:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:interviewer');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:interviewer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:job');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:job.composite_info:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:job:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:job_process:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:job_requirement');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:job_requirement:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:location:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:note');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:note:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:offer');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:offer:low_sensitive_info:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:offer:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:offer_approval_template:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:offer_salary:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:offer_schema:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:offer_selection_object');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:questionnaire');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:questionnaire:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:referral');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:referral:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:referral_account');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:referral_account:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:referral_website:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:site');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:site:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:site_application');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:site_application:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:site_job_post:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:subject:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:talent');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:talent.email:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:talent.mobile:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:talent:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:talent_blocklist');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:talent_blocklist:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:talent_folder');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:talent_folder:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:talent_folder_association');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:talent_onboard_status:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:talent_tag');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:talent_tag:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:todo:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:tripartite_agreement');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','hire:tripartite_agreement:readonly');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','search:department:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','tenant:tenant.domain:read');
INSERT INTO app_scopes VALUES('cli_7e57000000000007','tenant:tenant:readonly');
CREATE TABLE installs (
    app_id       TEXT   NOT NULL,
    tenant       BIGINT NOT NULL,
    -- Whether the app sees the whole directory. Otherwise it sees the rows of contact_scopes.
    all_contacts BIGINT NOT NULL,
    PRIMARY KEY (app_id, tenant)
);
INSERT INTO installs VALUES('cli_7e57000000000001',1,1);
INSERT INTO installs VALUES('cli_7e57000000000002',1,1);
INSERT INTO installs VALUES('cli_7e57000000000003',1,1);
INSERT INTO installs VALUES('cli_7e57000000000004',1,1);
INSERT INTO installs VALUES('cli_7e57000000000005',1,1);
INSERT INTO installs VALUES('cli_7e57000000000005',2,1);
INSERT INTO installs VALUES('cli_7e57000000000006',1,1);
INSERT INTO installs VALUES('cli_7e57000000000007',2,1);
CREATE TABLE contact_scopes (
    tenant BIGINT NOT NULL,
    app_id TEXT   NOT NULL,
    -- department, user
    kind   TEXT   NOT NULL,
    id     BIGINT NOT NULL,
    PRIMARY KEY (tenant, app_id, kind, id)
);
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
INSERT INTO tokens VALUES(X'd74e6687b004987762c00de97a0bfe0adfc027a305152e669ba64e7fbc87b863','t','cli_7e57000000000001',1,X'53e2ef88e294327909dd032a716c6d31',NULL,1795844004000);
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
INSERT INTO users VALUES(1,7000000000100000001,7000000000626230878,'chenming','陈明','Chen Ming','chenming@example.com','+8618200000001',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1,NULL,'{"en_name":"Chen Ming","mobile_hidden":false,"tenant_manager":false,"unjoined":false,"exited":false}');
INSERT INTO users VALUES(1,7000000000100000002,6999999999582998269,'lilei','李雷','Li Lei',NULL,NULL,NULL,7000000000100000001,NULL,NULL,NULL,NULL,NULL,0,1,NULL,'{"en_name":"Li Lei","mobile_hidden":false,"tenant_manager":false,"unjoined":false,"exited":false}');
INSERT INTO users VALUES(1,7000000000100000003,6999999998652742924,'wangfang','王芳','Wang Fang',NULL,NULL,NULL,7000000000100000001,NULL,NULL,NULL,NULL,NULL,0,1,NULL,'{"en_name":"Wang Fang","mobile_hidden":false,"tenant_manager":false,"unjoined":false,"exited":false}');
INSERT INTO users VALUES(1,7000000000100000004,6999999999212710047,'leftuser','离职员工','Left',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,1795836803768,'{"en_name":"Left","mobile_hidden":false,"tenant_manager":false,"unjoined":false,"exited":false}');
INSERT INTO users VALUES(2,7000000001100000001,7000000001562588215,'zhaoyun','赵云','Zhao Yun',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1,NULL,'{"en_name":"Zhao Yun","mobile_hidden":false,"tenant_manager":false,"unjoined":false,"exited":false}');
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
INSERT INTO user_departments VALUES(1,7000000000100000001,7000000000110000001,0,0,0);
INSERT INTO user_departments VALUES(1,7000000000100000002,7000000000110000002,0,0,0);
INSERT INTO user_departments VALUES(1,7000000000100000003,7000000000110000003,0,0,0);
INSERT INTO user_departments VALUES(2,7000000001100000001,7000000001110000001,0,0,0);
CREATE TABLE job_titles (
    tenant       BIGINT NOT NULL,
    id           BIGINT NOT NULL,
    job_title_id TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE TABLE work_cities (
    tenant       BIGINT NOT NULL,
    id           BIGINT NOT NULL,
    work_city_id TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE TABLE pinned_open_ids (
    tenant  BIGINT NOT NULL,
    app_id  TEXT   NOT NULL,
    open_id TEXT   NOT NULL,
    "user"  BIGINT NOT NULL,
    PRIMARY KEY (tenant, app_id, open_id)
);
INSERT INTO pinned_open_ids VALUES(1,'cli_7e57000000000001','ou_7e570000000000000000000000000001',7000000000100000001);
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
INSERT INTO departments VALUES(1,7000000000110000001,7000000000782845867,'od-7e570000000000000000000000000001','company','测试公司','测试公司','Test Company',0,1,1,'{"name":{}}');
INSERT INTO departments VALUES(1,7000000000110000002,6999999997681586143,'od-7e570000000000000000000000000002','rd','研发部','研发部','R&D',7000000000110000001,2,1,'{"name":{}}');
INSERT INTO departments VALUES(1,7000000000110000003,6999999999705860683,'od-7e570000000000000000000000000003','sales','销售部','销售部','Sales',7000000000110000001,3,1,'{"name":{}}');
INSERT INTO departments VALUES(1,7000000000110000004,6999999999773015820,'od-7e570000000000000000000000000004','closed','已撤销部门','已撤销部门','Closed',0,4,0,'{"name":{}}');
INSERT INTO departments VALUES(2,7000000001110000001,7000000000144025642,'od-7e570000000000000000000000000101','other','其他公司','其他公司','Other Company',0,1,1,'{"name":{}}');
CREATE TABLE department_people (
    tenant     BIGINT NOT NULL,
    department BIGINT NOT NULL,
    "user"     BIGINT NOT NULL,
    -- leader, deputy, hrbp
    role       TEXT   NOT NULL,
    ordinal    BIGINT NOT NULL,
    PRIMARY KEY (tenant, department, "user", role)
);
INSERT INTO department_people VALUES(1,7000000000110000002,7000000000100000002,'leader',0);
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
INSERT INTO job_levels VALUES(1,7000000000120000001,7000000000802753242,'levelp5',NULL,'P5 工程师','P5 工程师','P5',100,1,1,NULL,'{"names":{"zh":"P5 工程师","en":"P5"},"descriptions":{}}');
INSERT INTO job_levels VALUES(1,7000000000120000002,6999999999595350837,'levelp6',NULL,'P6 高级工程师','P6 高级工程师','P6',101,2,1,NULL,'{"names":{"zh":"P6 高级工程师","en":"P6"},"descriptions":{}}');
INSERT INTO job_levels VALUES(1,7000000000120000003,6999999998964187006,'levelp7',NULL,'P7 专家','P7 专家','P7',102,3,1,NULL,'{"names":{"zh":"P7 专家","en":"P7"},"descriptions":{}}');
INSERT INTO job_levels VALUES(1,7000000000120000004,6999999997885471776,'levelretired',NULL,'停用职级','停用职级','Retired level',103,4,0,NULL,'{"names":{"zh":"停用职级","en":"Retired level"},"descriptions":{}}');
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
INSERT INTO job_families VALUES(1,7000000000130000001,6999999997941705985,'familytech',NULL,'技术序列','技术序列','Technology',NULL,1,1,NULL,NULL,'{"names":{"zh":"技术序列","en":"Technology"},"descriptions":{}}');
INSERT INTO job_families VALUES(1,7000000000130000002,7000000000833575107,'familyproduct',NULL,'产品序列','产品序列','Product',NULL,1,1,NULL,NULL,'{"names":{"zh":"产品序列","en":"Product"},"descriptions":{}}');
INSERT INTO job_families VALUES(1,7000000000130000003,6999999999027420765,'familysales',NULL,'销售序列','销售序列','Sales',NULL,1,1,NULL,NULL,'{"names":{"zh":"销售序列","en":"Sales"},"descriptions":{}}');
INSERT INTO job_families VALUES(1,7000000000130000004,6999999999374856886,'familyretired',NULL,'停用序列','停用序列','Retired family',NULL,1,0,NULL,NULL,'{"names":{"zh":"停用序列","en":"Retired family"},"descriptions":{}}');
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
INSERT INTO employee_types VALUES(1,7000000000140000001,6999999997726520103,'exGeIjow7zIqWMy+ONkFxA==','1','正式','正式','Regular',1,NULL,'{"zh":"正式","en":"Regular"}');
INSERT INTO employee_types VALUES(1,7000000000140000002,7000000000638259921,'2kRb0cJk1VvYhGm7pTqWzA==','2','实习','实习','Intern',1,NULL,'{"zh":"实习","en":"Intern"}');
INSERT INTO employee_types VALUES(1,7000000000140000003,6999999998876100814,'9mXc4dLs6BnFvZa8qWeRtY==','3','停用类型','停用类型','Retired type',0,NULL,'{"zh":"停用类型","en":"Retired type"}');
INSERT INTO employee_types VALUES(1,7713060337838194688,7713060337838194689,'0bc4334d923f7b32d443671a','4','劳务','劳务','Contractor',1,NULL,'{"zh":"劳务","en":"Contractor"}');
INSERT INTO employee_types VALUES(1,7713060337838194690,7713060337838194691,'e8238c7cc19c94d411420279','5','顾问','顾问','Consultant',1,NULL,'{"zh":"顾问","en":"Consultant"}');
INSERT INTO employee_types VALUES(2,7000000001140000001,6999999998250624239,'exGeIjow7zIqWMy+ONkFxA==','1','正式','正式','Regular',1,NULL,'{"zh":"正式","en":"Regular"}');
INSERT INTO employee_types VALUES(2,7713060337838194692,7713060337838194693,'581bd5dadc2d6c6ca114453c','2','实习','实习','Intern',1,NULL,'{"zh":"实习","en":"Intern"}');
INSERT INTO employee_types VALUES(2,7713060337838194694,7713060337838194695,'d9bbbcfa606a938370397654','3','外包','外包','Outsourced',1,NULL,'{"zh":"外包","en":"Outsourced"}');
INSERT INTO employee_types VALUES(2,7713060337838194696,7713060337838194697,'df7f4bea68f348c6da40315c','4','劳务','劳务','Contractor',1,NULL,'{"zh":"劳务","en":"Contractor"}');
INSERT INTO employee_types VALUES(2,7713060337838194698,7713060337838194699,'05a0218bfd7b70ae80c060f8','5','顾问','顾问','Consultant',1,NULL,'{"zh":"顾问","en":"Consultant"}');
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
INSERT INTO hr_jobs VALUES(1,7000000000150000001,NULL,'软件工程师','Software engineer',1,1577808000000,NULL,'{"names":{"zh":"软件工程师","en":"Software engineer"},"descriptions":{},"titles":{}}',1795836803768,1795836803768);
INSERT INTO hr_jobs VALUES(1,7000000000150000002,NULL,'销售','Salesperson',1,NULL,NULL,'{"names":{"zh":"销售","en":"Salesperson"},"descriptions":{},"titles":{}}',1795836803768,1795836803768);
INSERT INTO hr_jobs VALUES(1,7000000000150000003,NULL,'停用职务','Retired job',0,NULL,NULL,'{"names":{"zh":"停用职务","en":"Retired job"},"descriptions":{},"titles":{}}',1795836803768,1795836803768);
INSERT INTO hr_jobs VALUES(1,7000000000150000004,NULL,'过期职务','Expired job',1,1262275200000,1577721600000,'{"names":{"zh":"过期职务","en":"Expired job"},"descriptions":{},"titles":{}}',1795836803768,1795836803768);
INSERT INTO hr_jobs VALUES(1,7000000000150000005,NULL,'未生效职务','Future job',1,4102416000000,NULL,'{"names":{"zh":"未生效职务","en":"Future job"},"descriptions":{},"titles":{}}',1795836803768,1795836803768);
CREATE TABLE hr_job_families (
    tenant     BIGINT NOT NULL,
    hr_job     BIGINT NOT NULL,
    job_family BIGINT NOT NULL,
    PRIMARY KEY (tenant, hr_job, job_family)
);
INSERT INTO hr_job_families VALUES(1,7000000000150000001,7000000000130000001);
INSERT INTO hr_job_families VALUES(1,7000000000150000002,7000000000130000003);
INSERT INTO hr_job_families VALUES(1,7000000000150000003,7000000000130000001);
INSERT INTO hr_job_families VALUES(1,7000000000150000004,7000000000130000002);
INSERT INTO hr_job_families VALUES(1,7000000000150000005,7000000000130000002);
CREATE TABLE hr_job_levels (
    tenant    BIGINT NOT NULL,
    hr_job    BIGINT NOT NULL,
    job_level BIGINT NOT NULL,
    PRIMARY KEY (tenant, hr_job, job_level)
);
INSERT INTO hr_job_levels VALUES(1,7000000000150000001,7000000000120000001);
INSERT INTO hr_job_levels VALUES(1,7000000000150000001,7000000000120000002);
INSERT INTO hr_job_levels VALUES(1,7000000000150000002,7000000000120000001);
INSERT INTO hr_job_levels VALUES(1,7000000000150000002,7000000000120000003);
INSERT INTO hr_job_levels VALUES(1,7000000000150000003,7000000000120000001);
INSERT INTO hr_job_levels VALUES(1,7000000000150000004,7000000000120000002);
INSERT INTO hr_job_levels VALUES(1,7000000000150000005,7000000000120000003);
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
INSERT INTO job_grades VALUES(1,7000000000160000001,NULL,'一等','Grade 1',1,1,'{"names":{"zh":"一等","en":"Grade 1"},"descriptions":{}}');
INSERT INTO job_grades VALUES(1,7000000000160000002,NULL,'二等','Grade 2',2,1,'{"names":{"zh":"二等","en":"Grade 2"},"descriptions":{}}');
INSERT INTO job_grades VALUES(1,7000000000160000003,NULL,'停用职等','Retired grade',3,0,'{"names":{"zh":"停用职等","en":"Retired grade"},"descriptions":{}}');
CREATE TABLE job_level_grades (
    tenant    BIGINT NOT NULL,
    job_level BIGINT NOT NULL,
    job_grade BIGINT NOT NULL,
    PRIMARY KEY (tenant, job_level, job_grade)
);
INSERT INTO job_level_grades VALUES(1,7000000000120000001,7000000000160000001);
INSERT INTO job_level_grades VALUES(1,7000000000120000002,7000000000160000001);
INSERT INTO job_level_grades VALUES(1,7000000000120000002,7000000000160000002);
INSERT INTO job_level_grades VALUES(1,7000000000120000001,7000000000160000003);
INSERT INTO job_level_grades VALUES(1,7000000000120000002,7000000000160000003);
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
INSERT INTO positions VALUES(1,7000000000170000001,NULL,'后端岗','Backend position',NULL,NULL,NULL,'{"names":{"zh":"后端岗","en":"Backend position"},"descriptions":{},"families":[],"levels":[],"grades":[],"employee_types":[],"work_locations":[],"is_key_position":false}');
CREATE TABLE position_versions (
    tenant         BIGINT NOT NULL,
    position       BIGINT NOT NULL,
    effective_from BIGINT NOT NULL,
    active         BIGINT NOT NULL,
    PRIMARY KEY (tenant, position, effective_from)
);
INSERT INTO position_versions VALUES(1,7000000000170000001,-9223372036854775808,1);
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
INSERT INTO pathways VALUES(1,7000000000180000001,NULL,'专业通道','Expert pathway',1,'{"names":{"zh":"专业通道","en":"Expert pathway"},"descriptions":{}}');
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
INSERT INTO places VALUES(1,'CN_1',1,'中国','China',NULL,'86');
INSERT INTO places VALUES(1,'ST_47',2,'上海','Shanghai','CN_1',NULL);
INSERT INTO places VALUES(1,'ST_11',2,'北京市','Beijing','CN_1',NULL);
INSERT INTO places VALUES(1,'CT_11',3,'北京','Beijing','ST_11',NULL);
INSERT INTO places VALUES(1,'CT_22',3,'成都','Chengdu','CN_1',NULL);
INSERT INTO places VALUES(1,'DS_70',4,'海淀区','Haidian','CT_11',NULL);
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
INSERT INTO addresses VALUES(1,7000000000230000001,'北京办公室','Beijing office','["position_location","interview_location"]','DS_70','CT_11','ST_11','CN_1',1);
INSERT INTO addresses VALUES(1,7000000000230000002,'远程','Remote','["position_location","interview_location"]',NULL,NULL,NULL,'CN_1',1);
INSERT INTO addresses VALUES(1,7000000000230000003,'停用地址','Closed address','["position_location","interview_location"]',NULL,NULL,NULL,'CN_1',0);
CREATE TABLE job_types (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    parent  BIGINT,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
INSERT INTO job_types VALUES(1,7000000000220000001,'技术','Technology',NULL,1);
INSERT INTO job_types VALUES(1,7000000000220000002,'后端','Backend',7000000000220000001,1);
CREATE TABLE job_functions (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    parent  BIGINT,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE TABLE subjects (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE TABLE majors (
    tenant  BIGINT NOT NULL,
    code    TEXT   NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    PRIMARY KEY (tenant, code)
);
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
INSERT INTO job_processes VALUES(1,7000000000200000001,1,'社招流程','Social process');
INSERT INTO job_processes VALUES(1,7000000000200000002,2,'校招流程','Campus process');
INSERT INTO job_processes VALUES(1,7000000000200000003,1,'人才储备流程','Pipeline without offers');
INSERT INTO job_processes VALUES(2,7000000001200000001,1,'社招流程','社招流程');
CREATE TABLE stages (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    type    BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
INSERT INTO stages VALUES(1,7000000000210000001,1,'筛选','Screening');
INSERT INTO stages VALUES(1,7000000000210000002,2,'评估','Evaluation');
INSERT INTO stages VALUES(1,7000000000210000003,3,'笔试','Exam');
INSERT INTO stages VALUES(1,7000000000210000004,4,'面试','Interview');
INSERT INTO stages VALUES(1,7000000000210000005,5,'Offer','Offer');
INSERT INTO stages VALUES(1,7000000000210000006,6,'待入职','To be onboarded');
INSERT INTO stages VALUES(1,7000000000210000007,7,'已入职','Onboarded');
INSERT INTO stages VALUES(1,7000000000210000008,8,'其它','Other');
INSERT INTO stages VALUES(1,7000000000210000009,255,'默认','Default');
INSERT INTO stages VALUES(1,7000000000210000011,1,'筛选','Screening');
INSERT INTO stages VALUES(1,7000000000210000015,5,'Offer','Offer');
INSERT INTO stages VALUES(1,7000000000210000017,7,'已入职','Onboarded');
INSERT INTO stages VALUES(1,7000000000210000021,1,'筛选','Screening');
INSERT INTO stages VALUES(1,7000000000210000024,4,'面试','Interview');
INSERT INTO stages VALUES(2,7000000001210000001,1,'筛选','筛选');
INSERT INTO stages VALUES(2,7000000001210000005,5,'Offer','Offer');
CREATE TABLE process_stages (
    tenant      BIGINT NOT NULL,
    job_process BIGINT NOT NULL,
    stage       BIGINT NOT NULL,
    -- Its rank in the process, from 1.
    ordinal     BIGINT NOT NULL,
    PRIMARY KEY (tenant, job_process, stage)
);
INSERT INTO process_stages VALUES(1,7000000000200000001,7000000000210000001,1);
INSERT INTO process_stages VALUES(1,7000000000200000001,7000000000210000002,2);
INSERT INTO process_stages VALUES(1,7000000000200000001,7000000000210000003,3);
INSERT INTO process_stages VALUES(1,7000000000200000001,7000000000210000004,4);
INSERT INTO process_stages VALUES(1,7000000000200000001,7000000000210000005,5);
INSERT INTO process_stages VALUES(1,7000000000200000001,7000000000210000006,6);
INSERT INTO process_stages VALUES(1,7000000000200000001,7000000000210000007,7);
INSERT INTO process_stages VALUES(1,7000000000200000001,7000000000210000008,8);
INSERT INTO process_stages VALUES(1,7000000000200000001,7000000000210000009,9);
INSERT INTO process_stages VALUES(1,7000000000200000002,7000000000210000011,1);
INSERT INTO process_stages VALUES(1,7000000000200000002,7000000000210000015,2);
INSERT INTO process_stages VALUES(1,7000000000200000002,7000000000210000017,3);
INSERT INTO process_stages VALUES(1,7000000000200000003,7000000000210000021,1);
INSERT INTO process_stages VALUES(1,7000000000200000003,7000000000210000024,2);
INSERT INTO process_stages VALUES(2,7000000001200000001,7000000001210000001,1);
INSERT INTO process_stages VALUES(2,7000000001200000001,7000000001210000005,2);
CREATE TABLE offer_forms (
    tenant        BIGINT NOT NULL,
    id            BIGINT NOT NULL,
    name_zh       TEXT   NOT NULL,
    name_en       TEXT   NOT NULL,
    latest_schema BIGINT NOT NULL,
    created_at    BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
INSERT INTO offer_forms VALUES(1,7000000000240000001,'最简申请表','Bare form',7000000000250000011,1795836803768);
INSERT INTO offer_forms VALUES(1,7000000000240000002,'标准申请表','Standard form',7000000000250000002,1795836803768);
INSERT INTO offer_forms VALUES(1,7000000000240000003,'严格申请表','Strict form',7000000000250000021,1795836803768);
INSERT INTO offer_forms VALUES(1,7000000000240000004,'公式申请表','Formula form',7000000000250000031,1795836803768);
INSERT INTO offer_forms VALUES(2,7000000001240000001,'最简申请表','最简申请表',7000000001250000001,1795836803768);
CREATE TABLE offer_schemas (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    offer_form BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    document   TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
INSERT INTO offer_schemas VALUES(1,7000000000250000011,7000000000240000001,1,'{"modules":[{"id":7000000000260000011,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000101,"key":"department_id","name_zh":"部门","name_en":"Department","description_zh":"","description_en":"","system":"department_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000102,"key":"leader_user_id","name_zh":"直属上级","name_en":"Direct manager","description_zh":"","description_en":"","system":"leader_user_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000103,"key":"probation_month","name_zh":"试用期（月）","name_en":"Probation (months)","description_zh":"","description_en":"","system":"probation_month","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000104,"key":"contract_period","name_zh":"合同期","name_en":"Contract period","description_zh":"","description_en":"","system":"contract_period","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]}]}');
INSERT INTO offer_schemas VALUES(1,7000000000250000001,7000000000240000002,1,'{"modules":[{"id":7000000000260000001,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000003,"key":"shirt","name_zh":"衣服尺码","name_en":"Shirt size","description_zh":"","description_en":"","system":null,"kind":"select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[{"id":"1","key":null,"name_zh":"小","name_en":"S","description_zh":"","description_en":"","active":true}],"formula":null,"formula_result":null,"display":null}]}]}');
INSERT INTO offer_schemas VALUES(1,7000000000250000002,7000000000240000002,2,'{"modules":[{"id":7000000000260000001,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000020,"key":"probation_month","name_zh":"试用期（月）","name_en":"Probation (months)","description_zh":"","description_en":"","system":"probation_month","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000001,"key":"note","name_zh":"备注","name_en":"Note","description_zh":"","description_en":"","system":null,"kind":"text","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000002,"key":"story","name_zh":"说明","name_en":"Story","description_zh":"","description_en":"","system":null,"kind":"long_text","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000003,"key":"shirt","name_zh":"衣服尺码","name_en":"Shirt size","description_zh":"","description_en":"","system":null,"kind":"select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[{"id":"1","key":null,"name_zh":"小","name_en":"S","description_zh":"","description_en":"","active":true},{"id":"2","key":null,"name_zh":"大","name_en":"L","description_zh":"","description_en":"","active":true}],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000004,"key":"days","name_zh":"到岗日","name_en":"Days","description_zh":"","description_en":"","system":null,"kind":"multi_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[{"id":"1","key":null,"name_zh":"周一","name_en":"Monday","description_zh":"","description_en":"","active":true},{"id":"2","key":null,"name_zh":"周二","name_en":"Tuesday","description_zh":"","description_en":"","active":true},{"id":"3","key":null,"name_zh":"周三","name_en":"Wednesday","description_zh":"","description_en":"","active":true}],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000005,"key":"since","name_zh":"日期","name_en":"Date","description_zh":"","description_en":"","system":null,"kind":"date_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000006,"key":"month","name_zh":"月份","name_en":"Month","description_zh":"","description_en":"","system":null,"kind":"month_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000007,"key":"year","name_zh":"年份","name_en":"Year","description_zh":"","description_en":"","system":null,"kind":"year_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000008,"key":"seats","name_zh":"工位数","name_en":"Seats","description_zh":"","description_en":"","system":null,"kind":"number","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000009,"key":"file","name_zh":"附件","name_en":"File","description_zh":"","description_en":"","system":null,"kind":"file","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000010,"key":"mentor","name_zh":"导师","name_en":"Mentor","description_zh":"","description_en":"","system":null,"kind":"personnel_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000011,"key":"buddies","name_zh":"伙伴","name_en":"Buddies","description_zh":"","description_en":"","system":null,"kind":"personnel_multi_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000012,"key":"base","name_zh":"常驻城市","name_en":"Base","description_zh":"","description_en":"","system":null,"kind":"city_single_select","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000013,"key":"remote","name_zh":"远程","name_en":"Remote","description_zh":"","description_en":"","system":null,"kind":"boolean","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]},{"id":7000000000260000002,"name_zh":"薪资信息","name_en":"Salary","kind":"salary","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000021,"key":"basic_salary","name_zh":"基本工资","name_en":"Basic salary","description_zh":"","description_en":"","system":"basic_salary","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000014,"key":"signing","name_zh":"签字费","name_en":"Signing bonus","description_zh":"","description_en":"","system":null,"kind":"amount","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000015,"key":"first_year","name_zh":"首年现金","name_en":"First year cash","description_zh":"","description_en":"","system":null,"kind":"formula","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":"[7000000000270000021] * 12 + [7000000000270000014]","formula_result":1,"display":null}]},{"id":7000000000260000003,"name_zh":"福利","name_en":"Perks","kind":"custom","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000016,"key":"laptop","name_zh":"电脑","name_en":"Laptop","description_zh":"","description_en":"","system":null,"kind":"text","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000017,"key":"phone","name_zh":"手机","name_en":"Phone","description_zh":"","description_en":"","system":null,"kind":"text","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]}]}');
INSERT INTO offer_schemas VALUES(1,7000000000250000021,7000000000240000003,1,'{"modules":[{"id":7000000000260000021,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000201,"key":"job_level_id","name_zh":"职级","name_en":"Job level","description_zh":"","description_en":"","system":"job_level_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000202,"key":"onboard_address_id","name_zh":"入职地点","name_en":"Onboarding location","description_zh":"","description_en":"","system":"onboard_address_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000203,"key":"recommended_words","name_zh":"推荐语","name_en":"Recommendation","description_zh":"","description_en":"","system":"recommended_words","kind":"default","required":true,"active":false,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000204,"key":"shirt","name_zh":"衣服尺码","name_en":"Shirt size","description_zh":"","description_en":"","system":null,"kind":"select","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[{"id":"1","key":null,"name_zh":"小","name_en":"S","description_zh":"","description_en":"","active":true},{"id":"2","key":null,"name_zh":"特制","name_en":"Tailored","description_zh":"","description_en":"","active":true}],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000205,"key":"measures","name_zh":"尺寸","name_en":"Measures","description_zh":"","description_en":"","system":null,"kind":"text","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":{"condition":1,"rules":[{"field":7000000000270000204,"operator":1,"values":["2"]}]}},{"id":7000000000270000206,"key":"retired_note","name_zh":"旧备注","name_en":"Retired note","description_zh":"","description_en":"","system":null,"kind":"text","required":true,"active":false,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]},{"id":7000000000260000022,"name_zh":"停用模块","name_en":"Retired module","kind":"custom","active":false,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000207,"key":"retired_field","name_zh":"停用字段","name_en":"Field of a retired module","description_zh":"","description_en":"","system":null,"kind":"text","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]}]}');
INSERT INTO offer_schemas VALUES(1,7000000000250000031,7000000000240000004,1,'{"modules":[{"id":7000000000260000031,"name_zh":"薪资信息","name_en":"Salary","kind":"salary","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000000270000301,"key":"basic_salary","name_zh":"基本工资","name_en":"Basic salary","description_zh":"","description_en":"","system":"basic_salary","kind":"default","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000302,"key":"months","name_zh":"月数","name_en":"Months","description_zh":"","description_en":"","system":null,"kind":"number","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null},{"id":7000000000270000303,"key":"monthly_pay","name_zh":"月薪","name_en":"Monthly pay","description_zh":"","description_en":"","system":null,"kind":"formula","required":false,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":"[7000000000270000301] / [7000000000270000302]","formula_result":1,"display":null}]}]}');
INSERT INTO offer_schemas VALUES(2,7000000001250000001,7000000001240000001,1,'{"modules":[{"id":7000000001260000001,"name_zh":"基本信息","name_en":"Basic information","kind":"basic","active":true,"hint_zh":"","hint_en":"","fields":[{"id":7000000001270000001,"key":"department_id","name_zh":"部门","name_en":"Department","description_zh":"","description_en":"","system":"department_id","kind":"default","required":true,"active":true,"need_approve":false,"sensitive":false,"options":[],"formula":null,"formula_result":null,"display":null}]}]}');
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
CREATE TABLE requirement_schemas (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
INSERT INTO requirement_schemas VALUES(1,7000000000281000001,'需求模板','Requirement template');
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
INSERT INTO requirement_modules VALUES(1,7000000000282000001,7000000000281000001,'需求模块','Requirement module','','',0,1,1);
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
INSERT INTO requirement_fields VALUES(1,7000000000280000001,7000000000282000001,NULL,1,'单行文本','Text','','','[]',0,1,1);
INSERT INTO requirement_fields VALUES(1,7000000000280000002,7000000000282000001,NULL,2,'多行文本','Long text','','','[]',0,1,2);
INSERT INTO requirement_fields VALUES(1,7000000000280000003,7000000000282000001,NULL,3,'单选','Select','','','[{"key":"AA","name_zh":"甲","name_en":"Alpha","active":true},{"key":"BB","name_zh":"乙","name_en":"Beta","active":true}]',0,1,3);
INSERT INTO requirement_fields VALUES(1,7000000000280000004,7000000000282000001,NULL,4,'多选','Multi select','','','[{"key":"X","name_zh":"一","name_en":"One","active":true},{"key":"Y","name_zh":"二","name_en":"Two","active":true},{"key":"Z","name_zh":"三","name_en":"Three","active":true}]',0,1,4);
INSERT INTO requirement_fields VALUES(1,7000000000280000005,7000000000282000001,NULL,5,'日期','Date','','','[]',0,1,5);
INSERT INTO requirement_fields VALUES(1,7000000000280000006,7000000000282000001,NULL,6,'月份','Month','','','[]',0,1,6);
INSERT INTO requirement_fields VALUES(1,7000000000280000007,7000000000282000001,NULL,7,'年份','Year','','','[]',0,1,7);
INSERT INTO requirement_fields VALUES(1,7000000000280000008,7000000000282000001,NULL,8,'时间段','Period','','','[]',0,1,8);
INSERT INTO requirement_fields VALUES(1,7000000000280000009,7000000000282000001,NULL,9,'数字','Number','','','[]',0,1,9);
INSERT INTO requirement_fields VALUES(1,7000000000280000010,7000000000282000001,NULL,10,'默认字段','Default','','','[]',0,1,10);
INSERT INTO requirement_fields VALUES(1,7000000000280000011,7000000000282000001,NULL,11,'模块','Module','','','[]',0,1,11);
CREATE TABLE talent_modules (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    part    BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
INSERT INTO talent_modules VALUES(1,7000000000540000001,2,'教育经历','教育经历',1);
INSERT INTO talent_modules VALUES(1,7000000000540000002,100,'证书','证书',1);
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
INSERT INTO talent_fields VALUES(1,7000000000550000001,7000000000540000001,1,'导师','导师','[]',1);
INSERT INTO talent_fields VALUES(1,7000000000550000002,7000000000540000001,3,'学制','学制','[{"key":"1","name_zh":"三年","name_en":"三年","active":true},{"key":"2","name_zh":"四年","name_en":"四年","active":true}]',1);
INSERT INTO talent_fields VALUES(1,7000000000550000003,7000000000540000001,4,'奖项','奖项','[{"key":"1","name_zh":"一等","name_en":"一等","active":true},{"key":"2","name_zh":"二等","name_en":"二等","active":true}]',1);
INSERT INTO talent_fields VALUES(1,7000000000550000004,7000000000540000001,8,'交换','交换','[]',1);
INSERT INTO talent_fields VALUES(1,7000000000550000005,7000000000540000001,9,'绩点','绩点','[]',1);
INSERT INTO talent_fields VALUES(1,7000000000550000006,7000000000540000001,13,'成绩单','成绩单','[]',1);
INSERT INTO talent_fields VALUES(1,7000000000550000007,7000000000540000001,1,'已停用','已停用','[]',0);
INSERT INTO talent_fields VALUES(1,7000000000550000011,7000000000540000002,1,'名称','名称','[]',1);
INSERT INTO talent_fields VALUES(1,7000000000550000012,7000000000540000002,5,'日期','日期','[]',1);
CREATE TABLE resume_sources (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    type    BIGINT NOT NULL,
    active  BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
INSERT INTO resume_sources VALUES(1,7000000000290000001,'猎头','Headhunter',10001,1);
INSERT INTO resume_sources VALUES(1,7000000000290000002,'内推','Referral',10000,1);
INSERT INTO resume_sources VALUES(1,7000000000290000009,'已停用','已停用',10006,0);
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
INSERT INTO termination_reasons VALUES(1,7000000000300000001,'候选人放弃','Candidate declined','候选人放弃','Candidate declined',27,0,NULL,1);
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
CREATE TABLE unreferenced_blobs (
    blob  TEXT   NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL
);
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
INSERT INTO attachments VALUES(1,7000000000310000001,1,'resume.pdf','application/pdf',0,NULL,1795836803768);
INSERT INTO attachments VALUES(1,7000000000310000002,2,'works.zip','application/zip',0,NULL,1795836803768);
INSERT INTO attachments VALUES(1,7000000000310000003,3,'terms.pdf','application/pdf',0,NULL,1795836803768);
INSERT INTO attachments VALUES(1,7000000000310000004,4,'old-offer.pdf','application/pdf',0,NULL,1795836803768);
INSERT INTO attachments VALUES(1,7000000000310000005,1,'resume-2019.pdf','application/pdf',0,NULL,1556697600000);
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
INSERT INTO jobs VALUES(1,7000000000400000001,'J001','助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000002,'J002','后端工程师',1,1,7000000000200000001,'101',7000000000110000002,7000000000220000002,NULL,NULL,NULL,NULL,NULL,7000000000240000002,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000003,NULL,'审计',1,1,7000000000200000001,'101',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000003,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000004,NULL,'顾问',1,1,7000000000200000001,'101',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000004,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000005,NULL,'管培生',1,1,7000000000200000002,'101',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000006,NULL,'人才储备',1,1,7000000000200000003,'101',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000007,NULL,'无表职位',1,1,7000000000200000001,'101',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000008,NULL,'实习生',1,1,7000000000200000002,'202',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000119,NULL,'助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000101,NULL,'助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000102,NULL,'助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000103,NULL,'助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000108,NULL,'助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000109,NULL,'助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000110,NULL,'助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000111,NULL,'助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000112,NULL,'助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000113,NULL,'助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000114,NULL,'助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000115,NULL,'助理',1,1,7000000000200000001,'101',7000000000110000001,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000104,NULL,'后端工程师',1,1,7000000000200000001,'101',7000000000110000002,7000000000220000002,NULL,NULL,NULL,NULL,NULL,7000000000240000002,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000105,NULL,'后端工程师',1,1,7000000000200000001,'101',7000000000110000002,7000000000220000002,NULL,NULL,NULL,NULL,NULL,7000000000240000002,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000107,NULL,'顾问',1,1,7000000000200000001,'101',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000004,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000116,NULL,'实习生',1,1,7000000000200000002,'202',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000117,NULL,'实习生',1,1,7000000000200000002,'202',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7000000000400000106,NULL,'审计',1,1,7000000000200000001,'101',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000003,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(2,7000000001400000001,NULL,'其他职位',1,1,7000000001200000001,'101',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7000000001240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(2,7000000001400000118,NULL,'其他职位',1,1,7000000001200000001,'101',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7000000001240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1704153600000,1704153600000);
INSERT INTO jobs VALUES(1,7200000000000000000,NULL,'助理',1,1,7000000000200000001,'101',NULL,NULL,NULL,NULL,NULL,NULL,NULL,7000000000240000001,NULL,NULL,NULL,NULL,NULL,'{"settings":{}}',1795836803854,1795836803854);
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
CREATE TABLE job_relations (
    tenant      BIGINT NOT NULL,
    real_job    BIGINT NOT NULL,
    virtual_job BIGINT NOT NULL,
    PRIMARY KEY (tenant, real_job)
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
INSERT INTO job_requirements VALUES(1,7000000000410000001,'R00001','后端扩招',2,3,11,'101',7000000000140000001,7000000000120000003,7000000000120000001,7000000000130000001,7000000000110000002,7000000000230000001,7000000000220000002,7000000000150000001,7000000000170000001,7000000000100000001,'{"category":1,"recruiters":[7000000000100000001,7000000000100000003],"hiring_managers":[7000000000100000002],"direct_leaders":[7000000000100000002],"start_time":1704067200000,"deadline":1735603200000,"priority":1,"required_degree":20,"max_salary":"50","min_salary":"30","description":"十一位后端工程师","process_type":1,"custom":[{"field":7000000000280000005,"value":{"time":1714953600000}},{"field":7000000000280000010,"value":{"text":"default content"}},{"field":7000000000280000002,"value":{"text":"two\nlines"}},{"field":7000000000280000011,"value":{"text":"module content"}},{"field":7000000000280000006,"value":{"time":1714521600000}},{"field":7000000000280000004,"value":{"options":["X","Z"]}},{"field":7000000000280000009,"value":{"number":"111"}},{"field":7000000000280000008,"value":{"period":{"start":1704067200000,"end":1711843200000}}},{"field":7000000000280000003,"value":{"option":"AA"}},{"field":7000000000280000001,"value":{"text":"text"}},{"field":7000000000280000007,"value":{"time":1704067200000}}]}',NULL,1704096000000,1704182400000);
INSERT INTO job_requirements VALUES(1,7000000000410000002,'R00002','最简需求',1,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1704096000000,1704096000000);
INSERT INTO job_requirements VALUES(1,7000000000410000003,'R00003','审批中的需求',1,2,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1704096000000,1704096000000);
INSERT INTO job_requirements VALUES(1,7000000000410000004,'R00004','已完成的需求',5,3,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',1717228800000,1704096000000,1717228800000);
INSERT INTO job_requirements VALUES(1,7000000000410000005,'R00005','已取消的需求',3,NULL,4,NULL,7000000000140000002,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',1717228800000,1704096000000,1704096000000);
INSERT INTO job_requirements VALUES(2,7000000001410000001,'R00001','其他公司的需求',1,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1704096000000,1704096000000);
CREATE TABLE requirement_jobs (
    tenant          BIGINT NOT NULL,
    job_requirement BIGINT NOT NULL,
    job             BIGINT NOT NULL,
    PRIMARY KEY (tenant, job_requirement, job)
);
INSERT INTO requirement_jobs VALUES(1,7000000000410000001,7000000000400000002);
INSERT INTO requirement_jobs VALUES(1,7000000000410000001,7000000000400000001);
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
INSERT INTO talents VALUES(1,7000000000420000001,'张三','18200000101','86','zhangsan@example.com',1,'110101199003070000',7000000000100000001,0,0,'{"mobile_country":"CN_1","gender":1,"birthday":636768000000,"age":22,"experience_years":5,"marital_status":1,"nationality":"CN_1","current_city":"CT_11","hometown":"CT_22","preferred_cities":["ST_47","CT_11"],"home_address":"南京路1号"}','{"educations":[{"id":"7000000000500000001","content":{"degree":6,"school":"湘港大学","field_of_study":"考古","start":"2008-09","end":1341014400000,"education_type":2,"academic_ranking":5,"tags":[1,2]}},{"id":"7000000000500000002","content":{"degree":7,"school":"北方理工学院","field_of_study":"软件工程","start":"2012-09","end":1435622400000,"education_type":1,"academic_ranking":-1,"tags":[4]}}],"careers":[{"id":"7000000000500000011","content":{"company":"明日科技公司","title":"高级工程师","desc":"设计并实现公司主页的交互动画","start":"2015-07","end":"2020-01","career_type":2,"tags":[6]}}],"projects":[{"id":"7000000000500000021","content":{"name":"权限重构项目","role":"项目负责人","link":"https://example.com/project","desc":"把权限模块拆成可以组合的规则","start":"2016-01","end":"2017-01"}}],"works":[{"id":"7000000000310000002","content":{"attachment":"7000000000310000002","name":"设计大赛","link":"https://example.com/works","desc":"一等奖"}}],"awards":[{"id":"7000000000500000031","content":{"title":"最佳新人奖","at":"2016","desc":"入职首年的表彰"}}],"languages":[{"id":"7000000000500000041","content":{"language":1,"proficiency":4}}],"sns":[{"id":"7000000000500000051","content":{"sns_type":5,"link":"https://example.com/zhangsan"}}],"skills":["Rust","PostgreSQL"],"registrations":[{"id":"7000000000510000001","at":1618494330000}],"attachments":["7000000000310000005","7000000000310000001"],"top_degree":7,"first_degree":3}',1704240000000,1708387200103,1704412801000,0);
INSERT INTO talents VALUES(1,7000000000420000002,'无名氏',NULL,NULL,NULL,NULL,NULL,NULL,0,0,'{}','{}',1704240001000,1704240001000,0,0);
INSERT INTO talents VALUES(1,7000000000420000003,'至今',NULL,NULL,NULL,NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500000101","content":{"degree":8,"school":"长江学院","start":"2022-09","end":"-"}}],"careers":[{"id":"7000000000500000111","content":{"company":"长河公司","title":"顾问","start":"2021-01","end":"-"}}],"projects":[{"id":"7000000000500000121","content":{"name":"长期项目","start":"2021-02","end":"-"}}]}',1704240002000,1704240002000,0,0);
INSERT INTO talents VALUES(1,7000000000420000004,'已入职者',NULL,NULL,NULL,NULL,NULL,NULL,1,0,'{}','{}',1704240003000,1704240003000,1704412805000,0);
INSERT INTO talents VALUES(1,7000000000420000005,'保护期内',NULL,NULL,NULL,NULL,NULL,NULL,0,0,'{}','{}',1704240004000,1704240004000,0,0);
INSERT INTO talents VALUES(1,7000000000420000006,'保护期外',NULL,NULL,NULL,NULL,NULL,NULL,0,0,'{}','{}',1704240005000,1704240005000,0,0);
INSERT INTO talents VALUES(1,7000000000420000007,'已删除者',NULL,NULL,NULL,NULL,NULL,NULL,0,0,'{}','{}',1704240006000,1704240006000,0,1);
INSERT INTO talents VALUES(1,7000000000420000008,'多份邀约',NULL,NULL,NULL,NULL,NULL,NULL,1,0,'{}','{}',1704240007000,1704240007000,1704499200000,0);
INSERT INTO talents VALUES(1,7000000000420000009,'投递者',NULL,NULL,NULL,NULL,NULL,NULL,0,0,'{}','{}',1704240008000,1704240008000,1795836803854,0);
INSERT INTO talents VALUES(1,7000000000420000011,'张三丰','18200000111','86','sanfeng@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001100","content":{"degree":6,"school":"东海大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001000","content":{"company":"星河科技","title":"产品经理","desc":"负责产品规划与产品运营","start":"2019-01","end":"2023-12"}}]}',1704326400000,1706745600000,0,0);
INSERT INTO talents VALUES(1,7000000000420000012,'李四','18200000112','86','lisi@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001101","content":{"degree":6,"school":"北方理工学院","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001001","content":{"company":"明日科技公司","title":"产品经理","desc":"产品设计","start":"2019-01","end":"2023-12"}}]}',1704326401000,1706832000000,0,0);
INSERT INTO talents VALUES(1,7000000000420000013,'王五','18200000113','86','wangwu@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001102","content":{"degree":6,"school":"东海大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001002","content":{"company":"星河科技","title":"后端工程师","desc":"使用 Rust 与 PostgreSQL 开发支付系统","start":"2019-01","end":"2023-12"}}]}',1704326402000,1706918400000,1704412803000,0);
INSERT INTO talents VALUES(1,7000000000420000014,'Alice Chen','18200000114','86','alice.chen@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001103","content":{"degree":6,"school":"Northern University","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001003","content":{"company":"Blue Ocean Ltd","title":"Product Manager","desc":"Owned the roadmap of a payment product","start":"2019-01","end":"2023-12"}}]}',1704326403000,1707004800000,0,0);
INSERT INTO talents VALUES(1,7000000000420000015,'Bob Müller','18200000115','86','bob@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001104","content":{"degree":6,"school":"Northern University","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001004","content":{"company":"Blue Ocean Ltd","title":"Backend Engineer","desc":"Wrote Java and Go services","start":"2019-01","end":"2023-12"}}]}',1704326404000,1707091200000,1704412804000,0);
INSERT INTO talents VALUES(1,7000000000420000016,'Carol','18200000116','86','carol@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001105","content":{"degree":6,"school":"College of Arts","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001005","content":{"company":"Studio 9","title":"Designer","desc":"Design systems; not a manager","start":"2019-01","end":"2023-12"}}]}',1704326405000,1707177600000,0,0);
INSERT INTO talents VALUES(1,7000000000420000017,'贾宝玉','18200000117','86','jiabaoyu@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001106","content":{"degree":6,"school":"金陵大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001006","content":{"company":"红楼集团","title":"销售经理","desc":"负责大客户销售","start":"2019-01","end":"2023-12"}}]}',1704326406000,1707264000000,0,0);
INSERT INTO talents VALUES(1,7000000000420000018,'林黛玉','18200000118','86','lindaiyu@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001107","content":{"degree":6,"school":"金陵大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001007","content":{"company":"红楼集团","title":"内容编辑","desc":"诗词 and 编辑","start":"2019-01","end":"2023-12"}}]}',1704326407000,1707350400000,0,0);
INSERT INTO talents VALUES(1,7000000000420000019,'孫悟空','18200000119','86','sunwukong@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001108","content":{"degree":6,"school":"西游大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001008","content":{"company":"花果山科技","title":"运维工程师","desc":"ＫＵＢＥＲＮＥＴＥＳ 全角","start":"2019-01","end":"2023-12"}}]}',1704326408000,1707436800000,0,0);
INSERT INTO talents VALUES(1,7000000000420000020,'朱八戒','18200000120','86','zhubajie@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001109","content":{"degree":6,"school":"西游大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001009","content":{"company":"花果山科技","title":"测试工程师","desc":"自动化测试，Python","start":"2019-01","end":"2023-12"}}]}',1704326409000,1707523200000,1704412802000,0);
INSERT INTO talents VALUES(1,7000000000420000021,'Andrea Nott','18200000121','86','andrea.nott@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001110","content":{"degree":6,"school":"Northern University","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001010","content":{"company":"Orchard and Sons","title":"Analyst","desc":"Names with and, or, not inside","start":"2019-01","end":"2023-12"}}]}',1704326410000,1707609600000,0,0);
INSERT INTO talents VALUES(1,7000000000420000022,'芮品经','18200000122','86','rui@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001111","content":{"degree":6,"school":"东海大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001011","content":{"company":"星河科技","title":"工程师","desc":"名字里有品经二字","start":"2019-01","end":"2023-12"}}]}',1704326411000,1707696000000,0,0);
INSERT INTO talents VALUES(1,7000000000420000023,'段誉','18200000123','86','duanyu@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001112","content":{"degree":6,"school":"天龙大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001012","content":{"company":"大理数据","title":"数据分析师","desc":"Python, SQL, 数据仓库","start":"2019-01","end":"2023-12"}}]}',1704326412000,1707782400000,0,0);
INSERT INTO talents VALUES(1,7000000000420000024,'乔峰','18200000124','86','qiaofeng@example.com',NULL,NULL,NULL,0,0,'{}','{"educations":[{"id":"7000000000500001113","content":{"degree":6,"school":"天龙大学","start":"2014-09","end":"2018-06"}}],"careers":[{"id":"7000000000500001013","content":{"company":"大理数据","title":"安全工程师","desc":"渗透测试","start":"2019-01","end":"2023-12"}}]}',1704326413000,1707868800000,0,0);
INSERT INTO talents VALUES(2,7000000001420000001,'张三','18200000101',NULL,NULL,NULL,NULL,NULL,0,0,'{}','{}',1704240000000,1704240000000,1704412800000,0);
CREATE TABLE talent_keys (
    tenant BIGINT NOT NULL,
    -- identity, mobile, email
    kind   TEXT   NOT NULL,
    value  TEXT   NOT NULL,
    talent BIGINT NOT NULL,
    PRIMARY KEY (tenant, kind, value)
);
INSERT INTO talent_keys VALUES(1,'identity','1 110101199003070000',7000000000420000001);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000101',7000000000420000001);
INSERT INTO talent_keys VALUES(1,'email','zhangsan@example.com',7000000000420000001);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000111',7000000000420000011);
INSERT INTO talent_keys VALUES(1,'email','sanfeng@example.com',7000000000420000011);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000112',7000000000420000012);
INSERT INTO talent_keys VALUES(1,'email','lisi@example.com',7000000000420000012);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000113',7000000000420000013);
INSERT INTO talent_keys VALUES(1,'email','wangwu@example.com',7000000000420000013);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000114',7000000000420000014);
INSERT INTO talent_keys VALUES(1,'email','alice.chen@example.com',7000000000420000014);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000115',7000000000420000015);
INSERT INTO talent_keys VALUES(1,'email','bob@example.com',7000000000420000015);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000116',7000000000420000016);
INSERT INTO talent_keys VALUES(1,'email','carol@example.com',7000000000420000016);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000117',7000000000420000017);
INSERT INTO talent_keys VALUES(1,'email','jiabaoyu@example.com',7000000000420000017);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000118',7000000000420000018);
INSERT INTO talent_keys VALUES(1,'email','lindaiyu@example.com',7000000000420000018);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000119',7000000000420000019);
INSERT INTO talent_keys VALUES(1,'email','sunwukong@example.com',7000000000420000019);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000120',7000000000420000020);
INSERT INTO talent_keys VALUES(1,'email','zhubajie@example.com',7000000000420000020);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000121',7000000000420000021);
INSERT INTO talent_keys VALUES(1,'email','andrea.nott@example.com',7000000000420000021);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000122',7000000000420000022);
INSERT INTO talent_keys VALUES(1,'email','rui@example.com',7000000000420000022);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000123',7000000000420000023);
INSERT INTO talent_keys VALUES(1,'email','duanyu@example.com',7000000000420000023);
INSERT INTO talent_keys VALUES(1,'mobile','86 18200000124',7000000000420000024);
INSERT INTO talent_keys VALUES(1,'email','qiaofeng@example.com',7000000000420000024);
INSERT INTO talent_keys VALUES(2,'mobile','86 18200000101',7000000001420000001);
CREATE TABLE talent_sources (
    tenant        BIGINT NOT NULL,
    talent        BIGINT NOT NULL,
    resume_source BIGINT NOT NULL,
    ordinal       BIGINT NOT NULL,
    PRIMARY KEY (tenant, talent, resume_source)
);
INSERT INTO talent_sources VALUES(1,7000000000420000001,7000000000290000001,1);
INSERT INTO talent_sources VALUES(1,7000000000420000001,7000000000290000002,2);
CREATE TABLE talent_folders (
    tenant  BIGINT NOT NULL,
    id      BIGINT NOT NULL,
    name_zh TEXT   NOT NULL,
    name_en TEXT   NOT NULL,
    owner   BIGINT,
    PRIMARY KEY (tenant, id)
);
INSERT INTO talent_folders VALUES(1,7000000000530000001,'校招','校招',NULL);
CREATE TABLE talent_folder_members (
    tenant   BIGINT NOT NULL,
    folder   BIGINT NOT NULL,
    talent   BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, folder, talent)
);
CREATE TABLE agency_protections (
    tenant     BIGINT NOT NULL,
    talent     BIGINT NOT NULL,
    agency     TEXT   NOT NULL,
    starts_at  BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, talent, agency)
);
INSERT INTO agency_protections VALUES(1,7000000000420000005,'独立猎头',1704067200000,7258032000000);
INSERT INTO agency_protections VALUES(1,7000000000420000006,'独立猎头',1577836800000,1609372800000);
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
INSERT INTO applications VALUES(1,7000000000430000001,7000000000420000009,7000000000400000001,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000002,7000000000420000009,7000000000400000101,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000003,7000000000420000009,7000000000400000102,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000004,7000000000420000009,7000000000400000103,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000011,7000000000420000009,7000000000400000002,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000012,7000000000420000009,7000000000400000104,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000013,7000000000420000009,7000000000400000105,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000021,7000000000420000009,7000000000400000003,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000022,7000000000420000009,7000000000400000106,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000031,7000000000420000009,7000000000400000004,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000032,7000000000420000009,7000000000400000107,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000041,7000000000420000009,7000000000400000005,7000000000210000015,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000051,7000000000420000009,7000000000400000007,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000101,7000000000420000001,7000000000400000002,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412801000,1704412801000);
INSERT INTO applications VALUES(1,7000000000430000102,7000000000420000020,7000000000400000008,7000000000210000015,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412802000,1704412802000);
INSERT INTO applications VALUES(1,7000000000430000103,7000000000420000013,7000000000400000001,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412803000,1704412803000);
INSERT INTO applications VALUES(1,7000000000430000104,7000000000420000015,7000000000400000001,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412804000,1704412804000);
INSERT INTO applications VALUES(1,7000000000430000201,7000000000420000009,7000000000400000119,7000000000210000005,2,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000210,7000000000420000009,7000000000400000108,7000000000210000015,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000211,7000000000420000009,7000000000400000109,7000000000210000001,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000212,7000000000420000009,7000000000400000110,7000000000210000002,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000213,7000000000420000009,7000000000400000111,7000000000210000003,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000214,7000000000420000009,7000000000400000112,7000000000210000004,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000216,7000000000420000009,7000000000400000113,7000000000210000006,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000217,7000000000420000004,7000000000400000001,7000000000210000007,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412805000,1704412805000);
INSERT INTO applications VALUES(1,7000000000430000218,7000000000420000009,7000000000400000114,7000000000210000008,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000219,7000000000420000009,7000000000400000115,7000000000210000009,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000220,7000000000420000009,7000000000400000006,7000000000210000024,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7000000000430000301,7000000000420000008,7000000000400000001,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(1,7000000000430000302,7000000000420000008,7000000000400000101,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(1,7000000000430000303,7000000000420000008,7000000000400000102,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(1,7000000000430000304,7000000000420000008,7000000000400000103,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(1,7000000000430000305,7000000000420000008,7000000000400000108,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(1,7000000000430000306,7000000000420000008,7000000000400000109,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(1,7000000000430000307,7000000000420000008,7000000000400000110,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(1,7000000000430000308,7000000000420000008,7000000000400000111,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(1,7000000000430000309,7000000000420000008,7000000000400000112,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(1,7000000000430000310,7000000000420000008,7000000000400000113,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(1,7000000000430000311,7000000000420000008,7000000000400000008,7000000000210000015,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(1,7000000000430000312,7000000000420000008,7000000000400000116,7000000000210000015,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(1,7000000000430000313,7000000000420000008,7000000000400000117,7000000000210000015,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704499200000,1704499200000);
INSERT INTO applications VALUES(2,7000000001430000001,7000000001420000001,7000000001400000001,7000000001210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(2,7000000001430000002,7000000001420000001,7000000001400000118,7000000001210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1704412800000,1704412800000);
INSERT INTO applications VALUES(1,7100000000000000000,7000000000420000009,7200000000000000000,7000000000210000005,1,NULL,1,NULL,NULL,NULL,NULL,NULL,'{}',1795836803854,1795836803854);
CREATE TABLE application_stages (
    tenant      BIGINT NOT NULL,
    application BIGINT NOT NULL,
    stage       BIGINT NOT NULL,
    entered_at  BIGINT NOT NULL,
    exited_at   BIGINT,
    PRIMARY KEY (tenant, application, stage)
);
INSERT INTO application_stages VALUES(1,7000000000430000001,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000002,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000003,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000004,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000011,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000012,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000013,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000021,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000022,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000031,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000032,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000041,7000000000210000015,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000051,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000101,7000000000210000005,1704412801000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000102,7000000000210000015,1704412802000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000103,7000000000210000005,1704412803000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000104,7000000000210000005,1704412804000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000201,7000000000210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000210,7000000000210000015,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000211,7000000000210000001,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000212,7000000000210000002,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000213,7000000000210000003,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000214,7000000000210000004,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000216,7000000000210000006,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000217,7000000000210000007,1704412805000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000218,7000000000210000008,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000219,7000000000210000009,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000220,7000000000210000024,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000301,7000000000210000005,1704499200000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000302,7000000000210000005,1704499200000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000303,7000000000210000005,1704499200000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000304,7000000000210000005,1704499200000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000305,7000000000210000005,1704499200000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000306,7000000000210000005,1704499200000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000307,7000000000210000005,1704499200000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000308,7000000000210000005,1704499200000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000309,7000000000210000005,1704499200000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000310,7000000000210000005,1704499200000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000311,7000000000210000015,1704499200000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000312,7000000000210000015,1704499200000,NULL);
INSERT INTO application_stages VALUES(1,7000000000430000313,7000000000210000015,1704499200000,NULL);
INSERT INTO application_stages VALUES(2,7000000001430000001,7000000001210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(2,7000000001430000002,7000000001210000005,1704412800000,NULL);
INSERT INTO application_stages VALUES(1,7100000000000000000,7000000000210000005,1795836803854,NULL);
CREATE TABLE talent_users (
    tenant BIGINT NOT NULL,
    talent BIGINT NOT NULL,
    "user" BIGINT NOT NULL,
    PRIMARY KEY (tenant, talent)
);
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
INSERT INTO offers VALUES(1,7000000000440000001,7000000000430000101,7000000000420000001,7000000000400000002,7000000000250000002,1,9,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000001,7000000000130000001,7000000000120000002,7000000000150000001,7000000000160000002,7000000000170000001,7000000000180000001,7000000000230000001,7000000000230000002,7000000000410000001,'{"probation_month":3,"contract_year":3,"contract_period":{"period_type":2,"period":3},"onboard_date":"2024-03-01","recommended_words":"表现突出，建议录用","process_type":1,"attachments":[7000000000310000004],"common_attachments":[7000000000310000003],"attachment_description":"张三的简历","job_offered":"入职职位","salary":{"currency":"CNY","basic_salary":"30000","probation_salary_percentage":"0.8","award_salary_multiple":"3","option_shares":"30","quarterly_bonus":"3000","half_year_bonus":"10000"},"total_annual_cash":"360000","custom":[{"field":7000000000270000004,"value":"[\"1\", \"3\"]","module":7000000000260000001,"module_kind":"basic","computed":false},{"field":7000000000270000015,"value":"380000","module":7000000000260000002,"module_kind":"salary","computed":true},{"field":7000000000270000016,"value":"14 寸","module":7000000000260000003,"module_kind":"custom","computed":false},{"field":7000000000270000010,"value":"7000000000100000003","module":7000000000260000001,"module_kind":"basic","computed":false},{"field":7000000000270000001,"value":"靠窗","module":7000000000260000001,"module_kind":"basic","computed":false},{"field":7000000000270000017,"value":"无","module":7000000000260000003,"module_kind":"custom","computed":false},{"field":7000000000270000003,"value":"2","module":7000000000260000001,"module_kind":"basic","computed":false},{"field":7000000000270000014,"value":"20000","module":7000000000260000002,"module_kind":"salary","computed":false}],"progress":{"send_records":[{"id":"1718959426734","operator":7000000000100000001,"sent_at":1706832000000,"letter_status":1,"email":{"cc":["cc@example.com"],"receivers":["zhangsan@example.com"],"content":"Please answer within two weeks."},"acceptances":[{"operator":2,"conclusion":1,"memo":"OK","operated_at":1706918400000}],"files":[{"id":"12345678901","template":"1718959426735","template_name":"Offer 文件"}],"signature":{"id":"1718959426736","status":1,"files":[{"id":"12345678902","name":"Offer 文件"}]}}]}}',1716541898000,1706745600000,1795836803961);
INSERT INTO offers VALUES(1,7000000000440000002,7000000000430000102,7000000000420000020,7000000000400000008,7000000000250000011,2,11,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000002,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1706745600000,1706745600000);
INSERT INTO offers VALUES(1,7000000000440000003,7000000000430000103,7000000000420000013,7000000000400000001,7000000000250000011,1,10,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"contract_period":{"period_type":1,"period":18}}',NULL,1706745600000,1706745600000);
INSERT INTO offers VALUES(1,7000000000440000004,7000000000430000104,7000000000420000015,7000000000400000001,7000000000250000011,1,10,1,0,7000000000110000003,7000000000100000003,7000000000100000001,7000000000100000003,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"contract_period":{"period_type":2,"period":3}}',NULL,1706745600000,1706745600000);
INSERT INTO offers VALUES(1,7000000000440000101,7000000000430000301,7000000000420000008,7000000000400000001,7000000000250000011,1,1,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1706788800000,1706788800000);
INSERT INTO offers VALUES(1,7000000000440000102,7000000000430000302,7000000000420000008,7000000000400000101,7000000000250000011,1,2,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1706875200000,1706875200000);
INSERT INTO offers VALUES(1,7000000000440000103,7000000000430000303,7000000000420000008,7000000000400000102,7000000000250000011,1,3,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1706961600000,1706961600000);
INSERT INTO offers VALUES(1,7000000000440000104,7000000000430000304,7000000000420000008,7000000000400000103,7000000000250000011,1,4,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1707048000000,1707048000000);
INSERT INTO offers VALUES(1,7000000000440000105,7000000000430000305,7000000000420000008,7000000000400000108,7000000000250000011,1,5,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1707134400000,1707134400000);
INSERT INTO offers VALUES(1,7000000000440000106,7000000000430000306,7000000000420000008,7000000000400000109,7000000000250000011,1,6,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1707220800000,1707220800000);
INSERT INTO offers VALUES(1,7000000000440000107,7000000000430000307,7000000000420000008,7000000000400000110,7000000000250000011,1,7,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1707307200000,1707307200000);
INSERT INTO offers VALUES(1,7000000000440000108,7000000000430000308,7000000000420000008,7000000000400000111,7000000000250000011,1,8,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1707393600000,1707393600000);
INSERT INTO offers VALUES(1,7000000000440000109,7000000000430000309,7000000000420000008,7000000000400000112,7000000000250000011,1,9,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1707480000000,1707480000000);
INSERT INTO offers VALUES(1,7000000000440000110,7000000000430000310,7000000000420000008,7000000000400000113,7000000000250000011,1,10,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1707566400000,1707566400000);
INSERT INTO offers VALUES(1,7000000000440000111,7000000000430000311,7000000000420000008,7000000000400000008,7000000000250000011,2,11,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000002,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1707652800000,1707652800000);
INSERT INTO offers VALUES(1,7000000000440000112,7000000000430000312,7000000000420000008,7000000000400000116,7000000000250000011,2,12,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000002,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1707739200000,1707739200000);
INSERT INTO offers VALUES(1,7000000000440000113,7000000000430000313,7000000000420000008,7000000000400000117,7000000000250000011,2,13,1,0,7000000000110000002,7000000000100000002,7000000000100000001,7000000000100000001,7000000000140000002,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1707825600000,1707825600000);
INSERT INTO offers VALUES(2,7000000001440000001,7000000001430000001,7000000001420000001,7000000001400000001,7000000001250000001,1,10,1,0,7000000001110000001,7000000001100000001,7000000001100000001,7000000001100000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,1706745600000,1706745600000);
INSERT INTO offers VALUES(1,7713060342133424128,7100000000000000000,7000000000420000009,7200000000000000000,7000000000250000011,1,10,1,0,7000000000110000002,7000000000100000001,7000000000100000001,7000000000100000001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"recommended_words":"write 0"}',NULL,1795836804004,1795836804004);
CREATE TABLE offer_versions (
    tenant      BIGINT NOT NULL,
    offer       BIGINT NOT NULL,
    version     BIGINT NOT NULL,
    document    TEXT   NOT NULL,
    replaced_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, offer, version)
);
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
INSERT INTO operation_log VALUES(1,7713060337838456832,'system',2,'offers',7000000000440000001,7000000000420000001,'{"changed":["status","updated_at"]}',1795836803961);
INSERT INTO operation_log VALUES(1,7713060342133424129,'app:cli_7e57000000000001',1,'offers',7713060342133424128,7000000000420000009,'{}',1795836804004);
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
CREATE TABLE seeded (
    tenant BIGINT NOT NULL,
    entity TEXT   NOT NULL,
    name   TEXT   NOT NULL,
    id     BIGINT NOT NULL,
    digest BYTEA  NOT NULL,
    PRIMARY KEY (tenant, entity, name)
);
INSERT INTO seeded VALUES(1,'places','CN_1',0,X'd54625ead06d48a0d8336ef695dec9da3f90f2558db79322589c47585acc0731');
INSERT INTO seeded VALUES(1,'places','ST_47',0,X'cba045b5e715ea8b2b35216b5b9122f96b1d3f596d66965969c9ddd4c109e0cf');
INSERT INTO seeded VALUES(1,'places','ST_11',0,X'e33b941eecb6be13509295d7fd116b64b40ac654f6fa723afcf96e1a367cf930');
INSERT INTO seeded VALUES(1,'places','CT_11',0,X'c5a926cbd356ba3e9009eca03b6ba6a52608223beb39148104ea0c27c351a35c');
INSERT INTO seeded VALUES(1,'places','CT_22',0,X'cb317c36346079f12e6dbbb9ac01eaa30a03087d11e885d610a8df576e1fc659');
INSERT INTO seeded VALUES(1,'places','DS_70',0,X'b8db8419d84b339f3efe89b5e0355409a4441bcb637cd201bc3ab8817e389623');
INSERT INTO seeded VALUES(1,'departments','company',7000000000110000001,X'3ef2c219cc2339e68d83def38357d4661b7ccf8e3d06b69bb77a4fa6cceca296');
INSERT INTO seeded VALUES(1,'departments','rd',7000000000110000002,X'2779fef52748207e260e9c0ddf73fd4ec5cd5ea9c2037897d76f8bf9c1b0e16b');
INSERT INTO seeded VALUES(1,'departments','sales',7000000000110000003,X'6ea9e9d1e89288a6e45c704cadff53f2ecbe56dac2ae03b7ac7e41e5adb98163');
INSERT INTO seeded VALUES(1,'departments','closed-department',7000000000110000004,X'78e2fb4a256eb6b8f52212342936a5f22a541756c75a5cd48648b21897f2d6f3');
INSERT INTO seeded VALUES(1,'users','chen-ming',7000000000100000001,X'38507650307d29a546d9b33a26a8bc69bc759038871901f48731b4cb9e32ed72');
INSERT INTO seeded VALUES(1,'users','li-lei',7000000000100000002,X'4c094acc78a782a18613a46dc050ce03a9abdc779c761d76fb27173b8ddd22f5');
INSERT INTO seeded VALUES(1,'users','wang-fang',7000000000100000003,X'3ae90bc84a90b6cb58a7b6dada2bb2d53da3fdc600ba31334d9523778c6bfe01');
INSERT INTO seeded VALUES(1,'users','left-user',7000000000100000004,X'c9d15aad3422cadbd3a9f9afb6ae8c2362dc78f8af45f8229ad653e91c50ed3d');
INSERT INTO seeded VALUES(1,'job_levels','p5',7000000000120000001,X'5bf041aa6262dc359051e18d009f3bcdcd0cc0bb1869648258feea859fd4ebfa');
INSERT INTO seeded VALUES(1,'job_levels','p6',7000000000120000002,X'd197e41dc41105c624de7d3e6b91a6ed38419023de03852399c51335ce0d7a7c');
INSERT INTO seeded VALUES(1,'job_levels','p7',7000000000120000003,X'8796aaf8e3f20b0ea361350add501fbb98e5a59e0afbd36a15597589f54a7494');
INSERT INTO seeded VALUES(1,'job_levels','retired-level',7000000000120000004,X'64be780c11cd12596ff4c5f857c1371316661c8838ec39db5b1f0846a8e3530e');
INSERT INTO seeded VALUES(1,'job_families','tech',7000000000130000001,X'4321098dd7792b7128fc98fc98eba63be9906ea70eb90904365f794412c0e5f1');
INSERT INTO seeded VALUES(1,'job_families','product',7000000000130000002,X'14e6b31da3b8d93424b437666b613f6cb85403c9a8358abe7b63132e32486e1f');
INSERT INTO seeded VALUES(1,'job_families','sales',7000000000130000003,X'280f91662e1767e551c2204a66dc91ac4575c61b515eb7620ffdd47e39143283');
INSERT INTO seeded VALUES(1,'job_families','retired-family',7000000000130000004,X'adb1b15d39327ffe417e22a283236ecd2bc6cded334263246d4398090eeb4c24');
INSERT INTO seeded VALUES(1,'employee_types','regular',7000000000140000001,X'544d27bb35eb3546bf5ac802b3548055641fc1f1f1195b8985f4b49a22aa08e7');
INSERT INTO seeded VALUES(1,'employee_types','intern',7000000000140000002,X'48eef701767c9c08417ab6d5ca7f488de43199e5cd560e9d040ae8a822b42d34');
INSERT INTO seeded VALUES(1,'employee_types','retired-type',7000000000140000003,X'81cdad72158a37da8832610ec2454ad5d946141f1a94c73644d5d2cde83ffb3a');
INSERT INTO seeded VALUES(1,'hr_jobs','engineer',7000000000150000001,X'5a5fe559aa4e023b84302c507caad05adb8fcc0cb35efbdfcea0298fec0005ee');
INSERT INTO seeded VALUES(1,'hr_jobs','salesperson',7000000000150000002,X'7e095f9e41d48937fb6aad2076dfcc214f838301521c11eccd8a1954f86b8e33');
INSERT INTO seeded VALUES(1,'hr_jobs','retired-job',7000000000150000003,X'33483c0c9a7b2e380358dbc2fe940e2d56d20a2cac2d45487298e41478147746');
INSERT INTO seeded VALUES(1,'hr_jobs','expired-job',7000000000150000004,X'bb8806f457991712a21348630dd8c24ef5d12430bb9e41d482cf657ade05b271');
INSERT INTO seeded VALUES(1,'hr_jobs','future-job',7000000000150000005,X'2542030817f9bc7683716d8ff76e2efd9f8c87b3734a36d41237e36bc878051d');
INSERT INTO seeded VALUES(1,'job_grades','g1',7000000000160000001,X'c1c49594340174675b3f154f00b2b3987f26763912228b69e1887ba60f75f538');
INSERT INTO seeded VALUES(1,'job_grades','g2',7000000000160000002,X'783efdb44bb8078c4d562472299522c032902f6cecc7a96315a9c5c51dce10b6');
INSERT INTO seeded VALUES(1,'job_grades','retired-grade',7000000000160000003,X'cdf269aa703665efbaa234ebb239aa5d739d1fecc2cd572c54aec54931364ed8');
INSERT INTO seeded VALUES(1,'positions','backend-position',7000000000170000001,X'84d06df440d8b68a05f4fc1acfc653650dd2bf63c25eaf799757ef3a0af696cf');
INSERT INTO seeded VALUES(1,'pathways','expert-pathway',7000000000180000001,X'ccead0a345dc642e998ecda8273c4272353f40f662b5fcabd97866a37560d734');
INSERT INTO seeded VALUES(1,'addresses','beijing-office',7000000000230000001,X'a13ec2b63e0eeca858a6a453f89a40fe0252e184321dac0adcd8b62acfd8c9be');
INSERT INTO seeded VALUES(1,'addresses','anywhere',7000000000230000002,X'd96695b868464fbdd3b0dbaaea04007698780c0b10e39a8b463c6d4b96ea35e3');
INSERT INTO seeded VALUES(1,'addresses','closed-address',7000000000230000003,X'a333c2795abf6bd5aed6ebfc873347793ea7a0a54eab80c453b5539a55c0bf23');
INSERT INTO seeded VALUES(1,'job_types','technology',7000000000220000001,X'160cae5e2cc0c50a46f6aed7b43677c3825173e111661d13978efafd36d88ac7');
INSERT INTO seeded VALUES(1,'job_types','backend',7000000000220000002,X'c2e687ae079ea91a836844cb350c1502e35e62f568685d7697c8fdc60865657d');
INSERT INTO seeded VALUES(1,'job_processes','social',7000000000200000001,X'6354fa254bc446cdb1a91c0c6ee2a1c58c8562632f35fa3196967e1f482ea18a');
INSERT INTO seeded VALUES(1,'stages','social/screening',7000000000210000001,X'49f18a8d7d5e9e7c71be674a8127b99ece221b7b86d70d5e341ead22806ef42b');
INSERT INTO seeded VALUES(1,'stages','social/evaluation',7000000000210000002,X'7960ae989cff23f3252ac3d3e971b6641aa9e5df1626a86fb0fbdaee2323560b');
INSERT INTO seeded VALUES(1,'stages','social/exam',7000000000210000003,X'e0fc8a2e355929736d87b0dc5a3a3af1e8df87b5bfd8cf9ad568f49d619ba8a3');
INSERT INTO seeded VALUES(1,'stages','social/interview',7000000000210000004,X'fa521d13384c9354e137331d485168c0793f0b14a1b622f1fbbf2aa7f47b6801');
INSERT INTO seeded VALUES(1,'stages','social/offer',7000000000210000005,X'0f8468ccb392819778cec7deeb535076fdb1d1cb851946605288cac42e02d24e');
INSERT INTO seeded VALUES(1,'stages','social/to-onboard',7000000000210000006,X'9ae8252b7ca8a16f4745f6d7a98b495c884e671d8f0e48b16fb69fe2f5c895aa');
INSERT INTO seeded VALUES(1,'stages','social/onboarded',7000000000210000007,X'8c7ca85a6f7dbe6e19d0270b4d4ac45a463f8bc165a52939f68b60a163d5e283');
INSERT INTO seeded VALUES(1,'stages','social/other',7000000000210000008,X'b069f4629e47cd6377b9b65bcca76eddefaf1f2ee5e25048abc39442c66cf7f4');
INSERT INTO seeded VALUES(1,'stages','social/default',7000000000210000009,X'591cf2e060ecd9857e549c696f0e19e4cb24e39b335b6f770c174357ac0edfa3');
INSERT INTO seeded VALUES(1,'job_processes','campus',7000000000200000002,X'da39728e10016499c3757619683c56c3c562eb555cc20dad631cb12e346bc744');
INSERT INTO seeded VALUES(1,'stages','campus/screening',7000000000210000011,X'1fb5b3b2ef57c5a25d84bac5cab5ab90e9b2b47617579d8d4b6531bbdcd9f000');
INSERT INTO seeded VALUES(1,'stages','campus/offer',7000000000210000015,X'c73229997164bf5b264ffef3847b3bb261410ace5165ac411d7637ea9b0dd012');
INSERT INTO seeded VALUES(1,'stages','campus/onboarded',7000000000210000017,X'0a2885331c387fae1a4fa31ee133e24431a7d1bd67e928f4483c91bbe2ca1834');
INSERT INTO seeded VALUES(1,'job_processes','without-offers',7000000000200000003,X'9f6a8b73a9b35bc4b394dd8cf9d15c792c7e1efabcd26366e7c20645eb3a3ed4');
INSERT INTO seeded VALUES(1,'stages','without-offers/screening',7000000000210000021,X'5e54e7687ff27d388a09b564e00c01774f89b422f4572e25f366168d6c74a5ab');
INSERT INTO seeded VALUES(1,'stages','without-offers/interview',7000000000210000024,X'fafe35ffcca4ceab8a58c3bf60f55dbbb6ba0998248f610c8eaea6d0d5ab3537');
INSERT INTO seeded VALUES(1,'offer_forms','bare',7000000000240000001,X'38cb5f8348e95c6a3fc5f1142ca743fce7d458da71c27ebbb46141662fa29fb0');
INSERT INTO seeded VALUES(1,'versions','bare/7000000000250000011',7000000000250000011,X'cbc6acf176d2f655f8c5d235cf324ca1c9846de217e34b2577471451cd025883');
INSERT INTO seeded VALUES(1,'offer_forms','standard',7000000000240000002,X'6c3ab6ed6fe607b19c3fadc9fa7a3ead7f783af99c4a2b44d3d91a72a89e4256');
INSERT INTO seeded VALUES(1,'versions','standard/7000000000250000001',7000000000250000001,X'fad45fed1bf137b1dcd47b4e135b66996f747246683879f36aa511e3397e6beb');
INSERT INTO seeded VALUES(1,'versions','standard/7000000000250000002',7000000000250000002,X'd537dd11b638c797a1d7b61b2a15f478834c1e2c6a8f9dcb3b16a2afe84caca7');
INSERT INTO seeded VALUES(1,'offer_forms','strict',7000000000240000003,X'6a265b46b2f49eb1c62ac9f5f06d8ad0a1c6e26e43158b047a441021763f03ea');
INSERT INTO seeded VALUES(1,'versions','strict/7000000000250000021',7000000000250000021,X'9bc0bafa199dbad86b959711ea3c4e09a1b4a9aaadf8bf907d29f1d3e1c17cd1');
INSERT INTO seeded VALUES(1,'offer_forms','formula',7000000000240000004,X'7993381cb10556620bf10ab12e7e45f0144c06c685bc09e22f847226d9e472ce');
INSERT INTO seeded VALUES(1,'versions','formula/7000000000250000031',7000000000250000031,X'74d35feeddbc1ebcbe823a7bda49f7b75ddfdd219454992527c9ec606be0c533');
INSERT INTO seeded VALUES(1,'requirement_schemas','all-types',7000000000281000001,X'66a3df82622ef2a35376f34a68c868de8fd847c1654c2130c1027262297fb368');
INSERT INTO seeded VALUES(1,'requirement_modules','all-types',7000000000282000001,X'0196f7179df93094fe8d4484004b8cb8e8ef153625deec95052f0f898839f65c');
INSERT INTO seeded VALUES(1,'requirement_fields','text',7000000000280000001,X'37bb4d7d16d85c1f7fbfcbf5956400743c9668f5eaffc43b80892c8f11638a86');
INSERT INTO seeded VALUES(1,'requirement_fields','long-text',7000000000280000002,X'80252b95cb9cf94e7c92a1f2ed9be204a106861453f13ea1a675f0dab92b77fc');
INSERT INTO seeded VALUES(1,'requirement_fields','select',7000000000280000003,X'beb5bef703f6a50f4ead6120d7bddf6bb14e738360d9debc0d417ae8b5cf04a5');
INSERT INTO seeded VALUES(1,'requirement_fields','multi-select',7000000000280000004,X'0ce6d10bf63747b9a3e3d14fa0a7d65e83c641f8edaa2727e4be42986389c2ab');
INSERT INTO seeded VALUES(1,'requirement_fields','date',7000000000280000005,X'df9baebd7bff77f69d35076df72e01afad302a7fde3ddd239c1e479e02c65723');
INSERT INTO seeded VALUES(1,'requirement_fields','month',7000000000280000006,X'c807a0ce3939e9209700db09713d3ac55e6ca5e83ffaa42621c2cca3a5fd0a27');
INSERT INTO seeded VALUES(1,'requirement_fields','year',7000000000280000007,X'c03128e27ad4b16f55d89b8313fcfade80e24dbd183462064f0041c5d33353a0');
INSERT INTO seeded VALUES(1,'requirement_fields','period',7000000000280000008,X'65141cbbc1ceb7dc781d708dd63cfeb466063e1186bd2fb1986bb4849cbce431');
INSERT INTO seeded VALUES(1,'requirement_fields','number',7000000000280000009,X'97aeca007ca19a688d0c4a04267eb8e9ecde8c35b62d92afb1290bf302cd210f');
INSERT INTO seeded VALUES(1,'requirement_fields','default',7000000000280000010,X'eef6365e01585fb521cf87af24e4724b1348497035a751f96a38930951822ca7');
INSERT INTO seeded VALUES(1,'requirement_fields','module',7000000000280000011,X'77f81b2398e9dc10557a1fb5ba197cab972d94052e18614dc6bbd43055d2e802');
INSERT INTO seeded VALUES(1,'resume_sources','headhunter',7000000000290000001,X'998b43bd32e6c54fbf89557894bdf31c92db5e1fb3e3b32a9298be94f0a6d71f');
INSERT INTO seeded VALUES(1,'resume_sources','referral',7000000000290000002,X'6df9a2eb65f8032f0bc8a7c1bdbf260cd7306d6ebd6429708084c4250bd7fa0e');
INSERT INTO seeded VALUES(1,'resume_sources','closed-source',7000000000290000009,X'e81f09a1ba672ab72defabc36626c99f04f0bbba8a3a251c75752e33c32d5598');
INSERT INTO seeded VALUES(1,'termination_reasons','declined',7000000000300000001,X'5d9de09afdca636d9cdb37f1ee401811dfcfc7e082c3cc69d267333882be9a08');
INSERT INTO seeded VALUES(1,'attachments','resume-attachment',7000000000310000001,X'1bfa0057777300a5702aa750b26ed7cb5af94ee0ee26188f4e9bcd5a5c434f44');
INSERT INTO seeded VALUES(1,'attachments','works-attachment',7000000000310000002,X'6fad345b8f9dc34fba3ab3d3e95d86d3ff9b2da192735a5152dbf268533ba028');
INSERT INTO seeded VALUES(1,'attachments','general-attachment',7000000000310000003,X'bddb2713207f8931351fd0148259bc87d06af6013382bec2207f65942b0b5072');
INSERT INTO seeded VALUES(1,'attachments','retired-attachment',7000000000310000004,X'd67931560b047368023814d79fcc34dd0ac2fd157ef4d2deccb011484e229a82');
INSERT INTO seeded VALUES(1,'attachments','older-resume',7000000000310000005,X'cf1681c7bd2bc9a237c1f88c082441f386e081b2e1541288a7288370fc8a4fd5');
INSERT INTO seeded VALUES(1,'jobs','assistant',7000000000400000001,X'874ae5315c45caca77911611be4783d26c2c6c5c468c9d52e79e3da17bf5a7da');
INSERT INTO seeded VALUES(1,'jobs','backend-engineer',7000000000400000002,X'ccc84a0c9882577d867bc450cbd178fa3391bb99bb4e47f36ff85f9a3a24b0a1');
INSERT INTO seeded VALUES(1,'jobs','strict-job',7000000000400000003,X'7d029d42fbefe9068da42979270791aaf503b223f2a63686223216c7a6152c5c');
INSERT INTO seeded VALUES(1,'jobs','formula-job',7000000000400000004,X'ff64ddb69767a7b4651eb8379320d3684b350f503e6cd8dc71e7ebaa129639b1');
INSERT INTO seeded VALUES(1,'jobs','campus-job',7000000000400000005,X'fd23dbe56f395b98ea7842ec93a82430e0bba3b2862207cb4d6ba0b31ff14eeb');
INSERT INTO seeded VALUES(1,'jobs','pipeline-job',7000000000400000006,X'79ae7b5d9c8d535acea15114a4bc854e6792218212948aa3b60110ccf8ea46aa');
INSERT INTO seeded VALUES(1,'jobs','job-without-form',7000000000400000007,X'55fbc91c1d126456dea3f637a0db7ce3971342a4ec73fb604d9244fe29016178');
INSERT INTO seeded VALUES(1,'jobs','intern-job',7000000000400000008,X'b483c9e7d3591abcb666b72ace1253a959ec476268b68b9f829a9d652ab4ebf0');
INSERT INTO seeded VALUES(1,'jobs','assistant-terminated',7000000000400000119,X'f20aa99d2986827cc34d0337cd16c7a70bcf26bc1bd4aa83c496490054057715');
INSERT INTO seeded VALUES(1,'jobs','assistant-2',7000000000400000101,X'a5048aa84d2cbedb91d7dd2a32aac3648500fb69542c35237fd17468bf2b6208');
INSERT INTO seeded VALUES(1,'jobs','assistant-3',7000000000400000102,X'24cfd6989b8d159d20c545d0fb52304ca0ff4fed3e98a4b433fb006bdbfa60a3');
INSERT INTO seeded VALUES(1,'jobs','assistant-4',7000000000400000103,X'c7b048ffc543820b6d41ff7f8d39224a30b0c82c44c4622b309413c09f98815f');
INSERT INTO seeded VALUES(1,'jobs','assistant-5',7000000000400000108,X'956431f0c848d5eacc8da0b43bbf7b2bbb3ab63f3b7f6bfb1bad141c26615718');
INSERT INTO seeded VALUES(1,'jobs','assistant-6',7000000000400000109,X'39bd4147bf85309f4dd1f8cc149e5475e5daac349904fdcdc8c301af3b984a74');
INSERT INTO seeded VALUES(1,'jobs','assistant-7',7000000000400000110,X'f766937c053d698ab4baecd402b6bbc6bd09ff8e3a9e5beff9d72d8fe6963ea0');
INSERT INTO seeded VALUES(1,'jobs','assistant-8',7000000000400000111,X'760b60112f5c064091c94a600a34f0debf56c3f6386612c497d33c83e156fff7');
INSERT INTO seeded VALUES(1,'jobs','assistant-9',7000000000400000112,X'4a0aaf5f0e137d9d8c536568997051ca929eadf5e0fff2ddae30d89dd2f499db');
INSERT INTO seeded VALUES(1,'jobs','assistant-10',7000000000400000113,X'9546e4fd678c67415a420d4628689f7c676bb09ed60fd3ce853745df4b2daa44');
INSERT INTO seeded VALUES(1,'jobs','assistant-11',7000000000400000114,X'49549b56b82d51573c226aaefd97c76756e041fab8e429b2817502ab7eedaab1');
INSERT INTO seeded VALUES(1,'jobs','assistant-12',7000000000400000115,X'b1c2e24006400509cb140d71da295ab28b04d6c7f195554b7083cddaecf2605d');
INSERT INTO seeded VALUES(1,'jobs','backend-engineer-2',7000000000400000104,X'ff377fb326a016d823c2cc8322e788aa8c1e5603880e6fb97bde9238bd448573');
INSERT INTO seeded VALUES(1,'jobs','backend-engineer-3',7000000000400000105,X'84b81a21819903f9b1a0c4565da20367d42ed2f5c5d81e35c00515b0009114c0');
INSERT INTO seeded VALUES(1,'jobs','formula-job-2',7000000000400000107,X'e34a863e727b7202e4a33fe120303dd588ae9c06cb1c58ea8b719210ef2adc9a');
INSERT INTO seeded VALUES(1,'jobs','intern-job-2',7000000000400000116,X'c071af966e445472ca33c4a7fd055721890471acbd9dab132d5779615e28dfff');
INSERT INTO seeded VALUES(1,'jobs','intern-job-3',7000000000400000117,X'6d075e3cd5c7a1b7585c6eee549c9de5440a645cac55e165f5da016058c9a6c3');
INSERT INTO seeded VALUES(1,'jobs','strict-job-2',7000000000400000106,X'1e3d6f2aac599cc4822ca4ce73dc74cc2f8ba43f97c73f45b36afabbb83c38dd');
INSERT INTO seeded VALUES(1,'job_requirements','full',7000000000410000001,X'69c8885848f98badd49f712db4d93ad9dcd84b954c18533e6a203ce671b9156f');
INSERT INTO seeded VALUES(1,'job_requirements','bare',7000000000410000002,X'3c2f6f029d44fa06c269c307fcab17451a3b2e2890e00bc6b38d3a40946edf12');
INSERT INTO seeded VALUES(1,'job_requirements','in-approval',7000000000410000003,X'd69f2eca81ccae6b23812416088b16ca8f80ef6c41cbf9b7f9450257c0652998');
INSERT INTO seeded VALUES(1,'job_requirements','completed',7000000000410000004,X'93b12ea66541212fb116ed2be2aa1bd781c29a9832a76b9a64251e447a9ebe48');
INSERT INTO seeded VALUES(1,'job_requirements','cancelled',7000000000410000005,X'ba49a16159808442191d4f9123ad822df4ed5afdc269ab3bb735519e45c3d0d9');
INSERT INTO seeded VALUES(1,'talent_modules','educations',7000000000540000001,X'9fa17f089b8d57a74c834d2628a5c6a6b287e25c6a0cfe692484d6f3a0efd133');
INSERT INTO seeded VALUES(1,'talent_modules','certificates',7000000000540000002,X'6895c041490d3c3036eada5501346765ecd0ca61f57317f3a9f08728b09f712d');
INSERT INTO seeded VALUES(1,'talent_fields','7000000000550000001',7000000000550000001,X'702e9718479c12314d9092774beda4c84479bc878bbc68e5407678a32160868c');
INSERT INTO seeded VALUES(1,'talent_fields','7000000000550000002',7000000000550000002,X'35d63ffb280c922e31be5fbc7e60056f98504e1ef7b4e06c9d1c661d817c96ef');
INSERT INTO seeded VALUES(1,'talent_fields','7000000000550000003',7000000000550000003,X'f1d257b90e99630b1085d2a2d1580f13f3c71eb0c7e5305ad83be4de77a32015');
INSERT INTO seeded VALUES(1,'talent_fields','7000000000550000004',7000000000550000004,X'4413f5a2c3f02628e06116aee523d13c2373c6c0888d87d3f703b9242ae211e7');
INSERT INTO seeded VALUES(1,'talent_fields','7000000000550000005',7000000000550000005,X'c1268756f2d0e2277e29a30084fe976b189b24229f45321310fe0cea9c74b6b2');
INSERT INTO seeded VALUES(1,'talent_fields','7000000000550000006',7000000000550000006,X'77d149f134a760f5c9b422127a12bc316a25d59c7de123d38ef79d2855644f83');
INSERT INTO seeded VALUES(1,'talent_fields','7000000000550000007',7000000000550000007,X'c365347b2c76c9042f7f8226b14150bdc8ff476ec80504ae232ab3f38862ab19');
INSERT INTO seeded VALUES(1,'talent_fields','7000000000550000011',7000000000550000011,X'bfca54e5aa1986ca17be5bf8d87a7f96506ac1116224ba39f70846ca142a6812');
INSERT INTO seeded VALUES(1,'talent_fields','7000000000550000012',7000000000550000012,X'59e5c0d09be34c363abeb3be0c6e6aa3f307359d3bcafda6199dd9d8e2a880a6');
INSERT INTO seeded VALUES(1,'talent_folders','campus',7000000000530000001,X'1a3703094d342d88cd52088b81b3ed3a096652f091dedbc6e06600c3fbf5dd84');
INSERT INTO seeded VALUES(1,'talents','full-resume',7000000000420000001,X'1d598eeca850a6673798d0dd999df48a2abbc33cb14b1bc012841fc2e2c52bc7');
INSERT INTO seeded VALUES(1,'talents','bare-talent',7000000000420000002,X'11d68b9f3758779204499f053de475191b1bff79164b1efbaff8a2afeee53a95');
INSERT INTO seeded VALUES(1,'talents','lasting',7000000000420000003,X'b4837b28615c1a935174c280f636dec70fc14e61a42d67f4e0fbf1faa9314f5a');
INSERT INTO seeded VALUES(1,'talents','onboarded',7000000000420000004,X'e568e206e0c5b08f6845e064bc76093dd8e25412e31e109de4da7ce0601f7e2d');
INSERT INTO seeded VALUES(1,'talents','protected',7000000000420000005,X'd21c1dd1818474adb2e74515de9741c42c6c5878a2a199e2310005f454a126bb');
INSERT INTO seeded VALUES(1,'talents','protection-over',7000000000420000006,X'16f3c2c3472009af95531600ebb7dc76131820f20a7d1311d93aa63410abea0e');
INSERT INTO seeded VALUES(1,'talents','deleted',7000000000420000007,X'dfab1fe70b756b3624089860c2b3cb3ef5991eab1583d0cb1e226e35cf2ad8bf');
INSERT INTO seeded VALUES(1,'talents','many-offers',7000000000420000008,X'c0ac834f9de3fc6f23fc51bb38f1e9732b4183e207d4bc657108d35550482294');
INSERT INTO seeded VALUES(1,'talents','applicant',7000000000420000009,X'dd7c4682aebf57a6fdac0485b74cf8c22a6c50e2903fd92dc788d44a65821896');
INSERT INTO seeded VALUES(1,'talents','p-zhangsan',7000000000420000011,X'b51330da53abe128e55376d3445baccd19227558ea6de14699b3010fe94a732d');
INSERT INTO seeded VALUES(1,'talents','p-lisi',7000000000420000012,X'be5a75fa78e87de0487965f949075f9b61d3fab5ac47ab0bdd62f3dd653aa0f8');
INSERT INTO seeded VALUES(1,'talents','p-wangwu',7000000000420000013,X'f50da195765f6bfcbb768cfa2f8bf5d683a7fb0057d665d7bb473d17baa732fe');
INSERT INTO seeded VALUES(1,'talents','p-alice',7000000000420000014,X'e32442ba2325cb464d060e50561e610b80c8fc1370703f2b4d4ded17af9803fc');
INSERT INTO seeded VALUES(1,'talents','p-bob',7000000000420000015,X'cc53e138c6f6b75066f685d7179148a765fb353be39e900e8a9a3cf4b5239361');
INSERT INTO seeded VALUES(1,'talents','p-carol',7000000000420000016,X'16d727b0b28fd81789ac803a8cb4bd68811c8fb86636631b0d52340253265022');
INSERT INTO seeded VALUES(1,'talents','p-jia',7000000000420000017,X'af357ba078c41c287f006b70a9520738d073530c841078c788619d97f09a4ac5');
INSERT INTO seeded VALUES(1,'talents','p-lin',7000000000420000018,X'ced2aafa338c25eced622161e67d5eedc00244aa2881ffc147f44fbff1e260cd');
INSERT INTO seeded VALUES(1,'talents','p-sun',7000000000420000019,X'a7b4b3fcca27e9c6aa514b7887cff8c712dc885963c248d2390773ef56871006');
INSERT INTO seeded VALUES(1,'talents','p-zhu',7000000000420000020,X'2cca37b4fb0107d2986f89f1c990c74a9681b714635e975fe1c6e8126989f2a6');
INSERT INTO seeded VALUES(1,'talents','p-andrea',7000000000420000021,X'3079e81f931b8f54d48967f3e0af94c5511a768afa99d91a6888d4603fd53a49');
INSERT INTO seeded VALUES(1,'talents','p-rui',7000000000420000022,X'910ea69d0b27b85e420d48b58feeb3fa55f6cb5825bb1cd997bf28e550a1324e');
INSERT INTO seeded VALUES(1,'talents','p-duan',7000000000420000023,X'9c47a8d7d66754c80008df4239ec6e98a3f57969e04b736fc1ae1800c7784e18');
INSERT INTO seeded VALUES(1,'talents','p-qiao',7000000000420000024,X'd498d3ebca86d6446e0a20d0f279280feaf366d4000dbf8699c72188da45e68d');
INSERT INTO seeded VALUES(1,'agency_protections','protected/独立猎头',0,X'5646e53af8fab88e97e41445b47d839450db72c0ef21b794ad2d7d3e6660aebc');
INSERT INTO seeded VALUES(1,'agency_protections','protection-over/独立猎头',0,X'5abfcca0b97374d931b0f00a6ce53f377aabb5209b49c31e290ed2c7d68a2e50');
INSERT INTO seeded VALUES(1,'applications','ready-bare-1',7000000000430000001,X'f160e74ea0a5b189720afec3ccc101d3ccd9d4cc7d56f8cfbc161499a6bc9933');
INSERT INTO seeded VALUES(1,'applications','ready-bare-2',7000000000430000002,X'dd0fab51e2ff15f958baf16be5b1d1e544c004e8146d4852294e383a15606783');
INSERT INTO seeded VALUES(1,'applications','ready-bare-3',7000000000430000003,X'3d8a4fb89092d2f0ebce47bfd113b188d105e31b24d86c4735eaf947cd39545a');
INSERT INTO seeded VALUES(1,'applications','ready-bare-4',7000000000430000004,X'794578c63299d26a4d5366db79b880250fce313925268e16b3ccc478c0687607');
INSERT INTO seeded VALUES(1,'applications','ready-standard-1',7000000000430000011,X'6ea78fc3721348b6d1c6fa9bb95e85aa9ea1330e508bd5798988ed1e7a587347');
INSERT INTO seeded VALUES(1,'applications','ready-standard-2',7000000000430000012,X'7351ba57b942d65476310a167d2f0baab52347832327539e54ef27f19ff2f7d6');
INSERT INTO seeded VALUES(1,'applications','ready-standard-3',7000000000430000013,X'87ab65650b8feeebd9a31f56fde7f6598a35b8175949049acb4c7ce51c926d8f');
INSERT INTO seeded VALUES(1,'applications','ready-strict-1',7000000000430000021,X'6cfa6a35b751b35cf660d74e02255db5b599ae99c2c85297cea3c42daabe14d0');
INSERT INTO seeded VALUES(1,'applications','ready-strict-2',7000000000430000022,X'0c1a21e4244bf1fdd4e0966973a3016fcead02ea4a1cad6dc1877413080da9f3');
INSERT INTO seeded VALUES(1,'applications','ready-formula-1',7000000000430000031,X'7c8b355f62943317ff6dcbe65cc1519468ffd41f601550c690724df907cff730');
INSERT INTO seeded VALUES(1,'applications','ready-formula-2',7000000000430000032,X'c6a8ef467709028c782dedaefc54b759a3e52aa3d12053b46eeef49f7f912459');
INSERT INTO seeded VALUES(1,'applications','ready-campus',7000000000430000041,X'643bf4aae560ac307f7221871473c44cf9b89b0ecd1cb8f97f9f5d656013e5d2');
INSERT INTO seeded VALUES(1,'applications','ready-without-form',7000000000430000051,X'8f2d9d3ca91e2ad15318877fac7c418e0c52aefd4e9ee89a38fd017280a8c8cc');
INSERT INTO seeded VALUES(1,'applications','with-formal',7000000000430000101,X'c23527a53db76021e0f23c248cf73e4053b240c1574e4d5b5d14859a17d451e4');
INSERT INTO seeded VALUES(1,'applications','with-internship',7000000000430000102,X'f1a6501fc00f8526efceca1081ab882c1d2986c7e5fe324c0f6c266bca74eacf');
INSERT INTO seeded VALUES(1,'applications','with-months',7000000000430000103,X'f5e514f4524b0dbe7b20767ed81b2a10ec6592a5621463aebffa86c9172a7c1f');
INSERT INTO seeded VALUES(1,'applications','with-years',7000000000430000104,X'0583975f269dc2d2a3b0ac9949c696fcb2a73b2bdafc0d7ede463970522d1574');
INSERT INTO seeded VALUES(1,'applications','terminated',7000000000430000201,X'6e6b8aecd3c612d4594ecd527c9d9eca4174d89958d9fb7908de63bf218fd28e');
INSERT INTO seeded VALUES(1,'applications','stage-of-another-process',7000000000430000210,X'946a69636f6ff715613552fadc2ef97129f640674f02208957605c028578e29f');
INSERT INTO seeded VALUES(1,'applications','in-screening',7000000000430000211,X'02800043e9b124b893ae3992c6a4bdd30881da12d772c5a0d64f2a80dbdd6f40');
INSERT INTO seeded VALUES(1,'applications','in-evaluation',7000000000430000212,X'5bab8d66fa5070fa5ae8bce955e321ef5681f20d0d11fe86a034a88629b4c372');
INSERT INTO seeded VALUES(1,'applications','in-exam',7000000000430000213,X'6c7b6c82978ac3ab9cba87d281cd53dda45cb681f632fb785d0487dfdaa93be5');
INSERT INTO seeded VALUES(1,'applications','in-interview',7000000000430000214,X'35c16367cc59ad2d30e002ab0d1fb232b1d19453c1d024f2dfbbb5d7063cd6f9');
INSERT INTO seeded VALUES(1,'applications','to-onboard',7000000000430000216,X'263201972f01afdd4cd0615255df4ddfe070f25a52c979784800a7df93c02dac');
INSERT INTO seeded VALUES(1,'applications','onboarded',7000000000430000217,X'fa8c3fe4c92fa440325950a371960f63dfd0ccaba2af9557d404193718032014');
INSERT INTO seeded VALUES(1,'applications','in-other',7000000000430000218,X'73425e7a25b5ca42d9db960a6c760ef175d8fba4e8f1387fe6831268f4f00176');
INSERT INTO seeded VALUES(1,'applications','in-default',7000000000430000219,X'7cbbe49af7b58666bfed21dd1f3e0e13980c6c353b172a1c62a5eba51a97ddd8');
INSERT INTO seeded VALUES(1,'applications','process-without-offers',7000000000430000220,X'761d39238d55bf8286edef2b34eaeeaca63588cbad232182cf81a027cd008301');
INSERT INTO seeded VALUES(1,'applications','status-1',7000000000430000301,X'ccfc70f17b7cbb8ee6b3acaf9fcf1ede81130b93c32b003488fa87acf86542a0');
INSERT INTO seeded VALUES(1,'applications','status-2',7000000000430000302,X'3cd97edd8c2c96f197e273078f8a4da6ceda416eb423b198021358f5d7b03b20');
INSERT INTO seeded VALUES(1,'applications','status-3',7000000000430000303,X'3bd1db63760d5d0f0831714097e1c2de4df01fb83bb7e60599442f432897a696');
INSERT INTO seeded VALUES(1,'applications','status-4',7000000000430000304,X'ed0e907081bb5b0705017a1cda8d68c9836fa7c7e8f49db3ce73c9c42c4ec191');
INSERT INTO seeded VALUES(1,'applications','status-5',7000000000430000305,X'5eb9e1e425b9d3f51eac59158345593227111b36c47e1789f9b0be6b04cde0c2');
INSERT INTO seeded VALUES(1,'applications','status-6',7000000000430000306,X'cb94598333dd94f21bc86700cbbbf0d28cf42d969d022221bb422500468c0c8c');
INSERT INTO seeded VALUES(1,'applications','status-7',7000000000430000307,X'684c888bd002d4cab2dfc86d2c1199e5e9c50158e9284dc95dbad3dfba023ad4');
INSERT INTO seeded VALUES(1,'applications','status-8',7000000000430000308,X'b9b59970d4abb3bf9883ba7f62610b5a00e570ec7bfd931d086aa59d0c74e432');
INSERT INTO seeded VALUES(1,'applications','status-9',7000000000430000309,X'cde880665cdc7af2b48f725b729c9aa46542f0910dd1c28102a7ab2fd21c95ee');
INSERT INTO seeded VALUES(1,'applications','status-10',7000000000430000310,X'f00d046facb47adcde50e9d11d5f41277960479bfbdc470b7dbdf424746608f3');
INSERT INTO seeded VALUES(1,'applications','status-11',7000000000430000311,X'912d37b0fc375ceb9b7fab7e2c65b75afdd25ebee2d2951b593d2050091a3392');
INSERT INTO seeded VALUES(1,'applications','status-12',7000000000430000312,X'e90e2c918505d3d254619c18625b165083fe3b7527cb043506ee61feb9073a4e');
INSERT INTO seeded VALUES(1,'applications','status-13',7000000000430000313,X'5b04c04ac708be13cdaa8be3146cc438c33084cb299303ce0046a0cf94e22323');
INSERT INTO seeded VALUES(1,'offers','formal-full',7000000000440000001,X'a105a436f970fd4fd551fd71c9975267737097eeb9824f9d36d76627ef085979');
INSERT INTO seeded VALUES(1,'offers','internship-only',7000000000440000002,X'f30bc74e42dbdff8fbea16f36782413b7f01968c6dc1040793baf4d11ebb42a0');
INSERT INTO seeded VALUES(1,'offers','months',7000000000440000003,X'c168852a05040dfefba390e04d6c6fc61ff209a357d2ad13662834c0767bc563');
INSERT INTO seeded VALUES(1,'offers','years',7000000000440000004,X'771b36cc5c770932fcc8a9dcafc8dbc1d988b53db19b05080d09a02f359d2d25');
INSERT INTO seeded VALUES(1,'offers','status-1',7000000000440000101,X'1e2a0f5fc691aa40ac9762b19ecfc4056f45aa2667a11ce01a11ae910e27ca41');
INSERT INTO seeded VALUES(1,'offers','status-2',7000000000440000102,X'6604b416b7de6b8283f8c405504be31eec0d6254dad04dd14a924b9372799b40');
INSERT INTO seeded VALUES(1,'offers','status-3',7000000000440000103,X'e5a3e32552cbc3bf78b0537d7662f4c5770f5e0e73bd726f889e3459028b77c2');
INSERT INTO seeded VALUES(1,'offers','status-4',7000000000440000104,X'f495ccd119e968c638b048f0f96afb50c599820bb1204e2df68acc7c92ad0fa0');
INSERT INTO seeded VALUES(1,'offers','status-5',7000000000440000105,X'dfb585b0c80e9b381cf41434756c124d10af73c7a446ae25534d130ea8fc03f8');
INSERT INTO seeded VALUES(1,'offers','status-6',7000000000440000106,X'aeff46178a570010d056ef306c6f7b3227fbef5a8206b97f9c86e4fe91ea8236');
INSERT INTO seeded VALUES(1,'offers','status-7',7000000000440000107,X'ac1718704c19233296e075abd4d1a7c535fa001c5cdc81e43709a90b5958ddc3');
INSERT INTO seeded VALUES(1,'offers','status-8',7000000000440000108,X'04d037e98e24ef44137549f6e2d57386f1f32a1f28a53374aea61f13e78cb84e');
INSERT INTO seeded VALUES(1,'offers','status-9',7000000000440000109,X'f5c904eccd982e959cac3a4ec40ecd46d096343abfb26ff3616343461cb3c9b8');
INSERT INTO seeded VALUES(1,'offers','status-10',7000000000440000110,X'd23a880b10d331b4e75838215603ac25d967d3651da369c2fd46b9c40f6f3e0b');
INSERT INTO seeded VALUES(1,'offers','status-11',7000000000440000111,X'7ccb65e8233164b7e8e687e7502e020b4427e6499afd5e535b1f9cb2543b4f9b');
INSERT INTO seeded VALUES(1,'offers','status-12',7000000000440000112,X'fc5391ba470f7af790dd3d742a0d3e995606232cbe3cbc12135e7f7622b8782c');
INSERT INTO seeded VALUES(1,'offers','status-13',7000000000440000113,X'2ff1f28d74e60c1ef9f92e7295bf9713474c73e538b27a23050f3f9af6245997');
INSERT INTO seeded VALUES(2,'departments','other',7000000001110000001,X'656a49299cb2eb5842ed07010537b4f88e2240d8b83a1185ecf04fec4166aa17');
INSERT INTO seeded VALUES(2,'users','zhao-yun',7000000001100000001,X'b049a135c501aa042b29e51a2de104e729d173dc1b9bb2c2161265a73770b265');
INSERT INTO seeded VALUES(2,'employee_types','regular',7000000001140000001,X'f8e366938c75e2c1b7a9045c39d9d441559d713cda0e32d658989108a203c14f');
INSERT INTO seeded VALUES(2,'job_processes','social',7000000001200000001,X'827fa5f81213cdc49aacf36bfb2f28645a53ac3d102805abccb546246c9cc8a5');
INSERT INTO seeded VALUES(2,'stages','social/screening',7000000001210000001,X'5d380b2622dea0889a50d23b222b9e64546e0dd991b426044193d53054dddc1b');
INSERT INTO seeded VALUES(2,'stages','social/offer',7000000001210000005,X'1f3cbf86fe2f297791dc9adb7fe008c0b3934d67bc7a913bec5c231b82758e2d');
INSERT INTO seeded VALUES(2,'offer_forms','bare',7000000001240000001,X'c8105333a395abf5693f611511c23e03c5dd4b2c26c7762b05e3bd9b886c329a');
INSERT INTO seeded VALUES(2,'versions','bare/7000000001250000001',7000000001250000001,X'3ec0ee643bab621871877c63a3f8356360913637cada7586eaae65c80139c1ec');
INSERT INTO seeded VALUES(2,'jobs','job',7000000001400000001,X'76219482004384d28c2610bbf566497019fc5bd8d8039b56e39c4f04a49a3101');
INSERT INTO seeded VALUES(2,'jobs','job-2',7000000001400000118,X'0b8e6bdde9134a6405f55451985457825feab455526f64665dae09b631349118');
INSERT INTO seeded VALUES(2,'job_requirements','requirement',7000000001410000001,X'38956fe829b517d70139c8ae240eba33e028130042243f176042ce8d3ed92d27');
INSERT INTO seeded VALUES(2,'talents','talent',7000000001420000001,X'0a45180c699335e5db4d701ad840a462e086b72259210385ecfe888ccddcc706');
INSERT INTO seeded VALUES(2,'applications','with-offer',7000000001430000001,X'9bb44b0c01c01b3376fda9aa93aa3ca67577506dc76e61d3a63a5b8a2589b2b2');
INSERT INTO seeded VALUES(2,'applications','ready',7000000001430000002,X'c14eb9d102dd8376507fb5737954030d8642346f0615044807607c6fb8d4bf9f');
INSERT INTO seeded VALUES(2,'offers','offer',7000000001440000001,X'f932c7eb86c2acbc26daeb130d126c02902bd7d628f59c7fb0e7d7c1ce4fe9ec');
INSERT INTO seeded VALUES(1,'jobs','job-7200000000000000000',7200000000000000000,X'a4157ce4cda6d6f713374cbe20fc921a6d6a5abc5821f630e5b8e10a7be43556');
INSERT INTO seeded VALUES(1,'applications','7100000000000000000',7100000000000000000,X'209d49d57c1214bd23e34c63ca1b635f8fb98dcf705a1ae97ef4836984431098');
CREATE TABLE changes (
    tenant   BIGINT NOT NULL,
    entity   TEXT   NOT NULL,
    id       BIGINT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (tenant, entity, id)
);
INSERT INTO changes VALUES(1,'application',7000000000430000001,1);
INSERT INTO changes VALUES(1,'application',7000000000430000002,1);
INSERT INTO changes VALUES(1,'application',7000000000430000003,1);
INSERT INTO changes VALUES(1,'application',7000000000430000004,1);
INSERT INTO changes VALUES(1,'application',7000000000430000011,1);
INSERT INTO changes VALUES(1,'application',7000000000430000012,1);
INSERT INTO changes VALUES(1,'application',7000000000430000013,1);
INSERT INTO changes VALUES(1,'application',7000000000430000021,1);
INSERT INTO changes VALUES(1,'application',7000000000430000022,1);
INSERT INTO changes VALUES(1,'application',7000000000430000031,1);
INSERT INTO changes VALUES(1,'application',7000000000430000032,1);
INSERT INTO changes VALUES(1,'application',7000000000430000041,1);
INSERT INTO changes VALUES(1,'application',7000000000430000051,1);
INSERT INTO changes VALUES(1,'application',7000000000430000101,1);
INSERT INTO changes VALUES(1,'application',7000000000430000102,1);
INSERT INTO changes VALUES(1,'application',7000000000430000103,1);
INSERT INTO changes VALUES(1,'application',7000000000430000104,1);
INSERT INTO changes VALUES(1,'application',7000000000430000201,1);
INSERT INTO changes VALUES(1,'application',7000000000430000210,1);
INSERT INTO changes VALUES(1,'application',7000000000430000211,1);
INSERT INTO changes VALUES(1,'application',7000000000430000212,1);
INSERT INTO changes VALUES(1,'application',7000000000430000213,1);
INSERT INTO changes VALUES(1,'application',7000000000430000214,1);
INSERT INTO changes VALUES(1,'application',7000000000430000216,1);
INSERT INTO changes VALUES(1,'application',7000000000430000217,1);
INSERT INTO changes VALUES(1,'application',7000000000430000218,1);
INSERT INTO changes VALUES(1,'application',7000000000430000219,1);
INSERT INTO changes VALUES(1,'application',7000000000430000220,1);
INSERT INTO changes VALUES(1,'application',7000000000430000301,1);
INSERT INTO changes VALUES(1,'application',7000000000430000302,1);
INSERT INTO changes VALUES(1,'application',7000000000430000303,1);
INSERT INTO changes VALUES(1,'application',7000000000430000304,1);
INSERT INTO changes VALUES(1,'application',7000000000430000305,1);
INSERT INTO changes VALUES(1,'application',7000000000430000306,1);
INSERT INTO changes VALUES(1,'application',7000000000430000307,1);
INSERT INTO changes VALUES(1,'application',7000000000430000308,1);
INSERT INTO changes VALUES(1,'application',7000000000430000309,1);
INSERT INTO changes VALUES(1,'application',7000000000430000310,1);
INSERT INTO changes VALUES(1,'application',7000000000430000311,1);
INSERT INTO changes VALUES(1,'application',7000000000430000312,1);
INSERT INTO changes VALUES(1,'application',7000000000430000313,1);
INSERT INTO changes VALUES(1,'job_requirement',7000000000410000001,1);
INSERT INTO changes VALUES(1,'job_requirement',7000000000410000002,1);
INSERT INTO changes VALUES(1,'job_requirement',7000000000410000003,1);
INSERT INTO changes VALUES(1,'job_requirement',7000000000410000004,1);
INSERT INTO changes VALUES(1,'job_requirement',7000000000410000005,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000001,4);
INSERT INTO changes VALUES(1,'offer',7000000000440000002,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000003,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000004,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000101,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000102,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000103,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000104,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000105,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000106,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000107,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000108,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000109,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000110,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000111,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000112,1);
INSERT INTO changes VALUES(1,'offer',7000000000440000113,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000001,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000002,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000003,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000004,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000005,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000006,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000007,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000008,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000009,3);
INSERT INTO changes VALUES(1,'talent',7000000000420000011,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000012,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000013,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000014,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000015,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000016,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000017,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000018,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000019,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000020,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000021,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000022,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000023,1);
INSERT INTO changes VALUES(1,'talent',7000000000420000024,1);
INSERT INTO changes VALUES(2,'application',7000000001430000001,2);
INSERT INTO changes VALUES(2,'application',7000000001430000002,2);
INSERT INTO changes VALUES(2,'job_requirement',7000000001410000001,2);
INSERT INTO changes VALUES(2,'offer',7000000001440000001,2);
INSERT INTO changes VALUES(2,'talent',7000000001420000001,2);
INSERT INTO changes VALUES(1,'application',7100000000000000000,3);
INSERT INTO changes VALUES(1,'offer',7713060342133424128,6);
CREATE TABLE change_clock (position BIGINT NOT NULL);
INSERT INTO change_clock VALUES(6);
CREATE TABLE cache_versions (
    tenant  BIGINT PRIMARY KEY,
    version BIGINT NOT NULL
);
INSERT INTO cache_versions VALUES(1,2);
INSERT INTO cache_versions VALUES(2,2);
CREATE TABLE id_claims (last BIGINT NOT NULL);
INSERT INTO id_claims VALUES(459734220801);
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
INSERT INTO events VALUES(1,7713060337838456833,'offer_status_changed','{"offer_status_changed":{"talent":"7000000000420000001","offer":"7000000000440000001","application":"7000000000430000101","from":6,"to":9}}','system',5,1795836803961,0,0);
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
CREATE INDEX installs_of_tenant ON installs (tenant);
CREATE INDEX tokens_of_app ON tokens (app_id, kind, tenant, expires_at);
CREATE INDEX client_tokens_by_expiry ON client_tokens (tenant, expires_at);
CREATE UNIQUE INDEX users_by_user_id ON users (tenant, user_id) WHERE active = 1;
CREATE UNIQUE INDEX users_by_email ON users (tenant, lower(email)) WHERE active = 1;
CREATE UNIQUE INDEX users_by_mobile ON users (tenant, mobile) WHERE active = 1;
CREATE UNIQUE INDEX users_by_employee_no ON users (tenant, employee_no) WHERE active = 1;
CREATE UNIQUE INDEX users_by_corehr_id ON users (tenant, corehr_id);
CREATE INDEX users_by_past_user_id ON users (tenant, user_id);
CREATE INDEX users_by_past_email ON users (tenant, lower(email));
CREATE INDEX users_by_past_mobile ON users (tenant, mobile);
CREATE INDEX user_departments_by_department ON user_departments (tenant, department, user_order DESC, "user");
CREATE UNIQUE INDEX job_titles_by_contact_id ON job_titles (tenant, job_title_id);
CREATE UNIQUE INDEX job_titles_by_name ON job_titles (tenant, name);
CREATE UNIQUE INDEX work_cities_by_contact_id ON work_cities (tenant, work_city_id);
CREATE UNIQUE INDEX work_cities_by_name ON work_cities (tenant, name);
CREATE UNIQUE INDEX pinned_open_ids_by_user ON pinned_open_ids (tenant, app_id, "user");
CREATE INDEX departments_of_parent ON departments (tenant, parent, ordinal, id);
CREATE INDEX departments_by_label ON departments (tenant, parent, label);
CREATE UNIQUE INDEX departments_by_open_id ON departments (tenant, open_department_id);
CREATE UNIQUE INDEX departments_by_department_id ON departments (tenant, department_id) WHERE active = 1;
CREATE UNIQUE INDEX departments_by_corehr_id ON departments (tenant, corehr_id);
CREATE INDEX departments_by_past_department_id ON departments (tenant, department_id);
CREATE UNIQUE INDEX department_people_leader ON department_people (tenant, department) WHERE role = 'leader';
CREATE INDEX department_people_by_user ON department_people (tenant, "user");
CREATE INDEX job_levels_by_ordinal ON job_levels (tenant, ordinal, id);
CREATE INDEX job_levels_by_label ON job_levels (tenant, label);
CREATE UNIQUE INDEX job_levels_by_contact_id ON job_levels (tenant, job_level_id);
CREATE UNIQUE INDEX job_levels_by_corehr_id ON job_levels (tenant, corehr_id);
CREATE INDEX job_families_by_label ON job_families (tenant, label);
CREATE INDEX job_families_of_parent ON job_families (tenant, parent);
CREATE UNIQUE INDEX job_families_by_contact_id ON job_families (tenant, job_family_id);
CREATE UNIQUE INDEX job_families_by_corehr_id ON job_families (tenant, corehr_id);
CREATE UNIQUE INDEX employee_types_by_enum_id ON employee_types (tenant, enum_id);
CREATE UNIQUE INDEX employee_types_by_enum_value ON employee_types (tenant, enum_value);
CREATE UNIQUE INDEX employee_types_by_corehr_id ON employee_types (tenant, corehr_id);
CREATE UNIQUE INDEX hr_jobs_by_code ON hr_jobs (tenant, code);
CREATE INDEX hr_jobs_by_name_zh ON hr_jobs (tenant, name_zh);
CREATE INDEX hr_jobs_by_name_en ON hr_jobs (tenant, name_en);
CREATE INDEX hr_job_families_by_family ON hr_job_families (tenant, job_family);
CREATE UNIQUE INDEX job_grades_by_code ON job_grades (tenant, code);
CREATE UNIQUE INDEX positions_by_code ON positions (tenant, code);
CREATE INDEX positions_of_leader ON positions (tenant, direct_leader);
CREATE UNIQUE INDEX pathways_by_code ON pathways (tenant, code);
CREATE UNIQUE INDEX hr_locations_by_code ON hr_locations (tenant, code);
CREATE INDEX process_stages_in_order ON process_stages (tenant, job_process, ordinal);
CREATE UNIQUE INDEX offer_schemas_of_form ON offer_schemas (tenant, offer_form, version);
CREATE UNIQUE INDEX files_blob ON files (blob);
CREATE INDEX unreferenced_blobs_since ON unreferenced_blobs (since);
CREATE UNIQUE INDEX jobs_by_code ON jobs (tenant, code);
CREATE INDEX jobs_by_update ON jobs (tenant, updated_at, id);
CREATE INDEX jobs_by_expiry ON jobs (expires_at, id) WHERE status = 1;
CREATE INDEX job_relations_by_virtual ON job_relations (tenant, virtual_job);
CREATE UNIQUE INDEX job_requirements_by_short_code ON job_requirements (tenant, short_code);
CREATE INDEX job_requirements_by_creation ON job_requirements (tenant, created_at, id);
CREATE INDEX requirement_jobs_by_job ON requirement_jobs (tenant, job);
CREATE INDEX talents_by_update ON talents (tenant, updated_at, id, deleted) WHERE deleted = 0;
CREATE INDEX talents_by_entry ON talents (tenant, created_at, id, updated_at, deleted) WHERE deleted = 0;
CREATE INDEX talents_by_application ON talents (tenant, applied_at, id, updated_at, deleted) WHERE deleted = 0;
CREATE INDEX talent_keys_of_talent ON talent_keys (tenant, talent);
CREATE INDEX talent_folder_members_by_talent ON talent_folder_members (tenant, talent);
CREATE INDEX notes_of_talent ON notes (tenant, talent, created_at, id);
CREATE INDEX applications_of_talent ON applications (tenant, talent, id);
CREATE INDEX applications_of_job ON applications (tenant, job, updated_at, id);
CREATE INDEX applications_by_update ON applications (tenant, updated_at, id);
CREATE UNIQUE INDEX applications_active ON applications (tenant, talent, job) WHERE active_status = 1;
CREATE UNIQUE INDEX talent_users_by_user ON talent_users (tenant, "user");
CREATE UNIQUE INDEX offers_of_application ON offers (tenant, application);
CREATE INDEX offers_of_talent ON offers (tenant, talent, created_at, id);
CREATE INDEX offers_of_requirement ON offers (tenant, job_requirement);
CREATE INDEX offers_by_expiry ON offers (expires_at, id) WHERE status = 6;
CREATE INDEX operation_log_of_talent ON operation_log (tenant, talent, id) WHERE talent IS NOT NULL;
CREATE INDEX operation_log_of_record ON operation_log (tenant, entity, record, id);
CREATE UNIQUE INDEX employees_of_application ON employees (tenant, application) WHERE cancelled_at IS NULL;
CREATE INDEX employees_of_requirement ON employees (tenant, job_requirement);
CREATE INDEX employees_of_talent ON employees (tenant, talent);
CREATE INDEX changes_by_position ON changes (position);
CREATE INDEX events_due ON events (due_at, position) WHERE expanded = 0;
CREATE INDEX events_to_expand ON events (tenant, position, id) WHERE expanded = 0;
CREATE INDEX deliveries_due ON deliveries (app_id, due_at, id) WHERE state = 'pending';
CREATE INDEX deliveries_in_order ON deliveries (app_id, order_key, position) WHERE state = 'pending';
CREATE INDEX deliveries_of_app ON deliveries (app_id, created_at, id);
CREATE INDEX deliveries_by_event_id ON deliveries (event_id);
COMMIT;
