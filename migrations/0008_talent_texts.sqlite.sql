-- What a list shows of a talent as it was stated goes out without being read: `profile` into `basic_info`, `resume` beside
-- it. `document` keeps what has to be looked at. A document that cannot be read is left as it is.
CREATE TABLE talents_with_texts (
    tenant          BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    name            TEXT   NOT NULL,
    mobile          TEXT,
    email           TEXT,
    identity_number TEXT,
    creator         BIGINT,
    onboarded       BIGINT NOT NULL DEFAULT 0,
    document        TEXT   NOT NULL,
    created_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    -- When the talent last applied; 0 sorts those who never did behind everyone else.
    applied_at      BIGINT NOT NULL DEFAULT 0,
    deleted         BIGINT NOT NULL DEFAULT 0,
    profile         TEXT   NOT NULL DEFAULT '{}',
    resume          TEXT   NOT NULL DEFAULT '{}',
    skills          TEXT   NOT NULL DEFAULT '[]',
    PRIMARY KEY (tenant, id)
);
-- A patch leaves out what is null.
INSERT INTO talents_with_texts
SELECT tenant, id, name, mobile, email, identity_number, creator, onboarded,
    CASE WHEN json_valid(document) THEN json_remove(document, '$.mobile_code', '$.mobile_country_code', '$.experience_years',
        '$.gender', '$.identification_type', '$.marital_status', '$.home_address', '$.top_degree', '$.first_degree')
        ELSE document END,
    created_at, updated_at, applied_at, deleted,
    CASE WHEN json_valid(document) THEN json_patch('{}', json_object(
        'mobile_code', json_extract(document, '$.mobile_code'),
        'mobile_country_code', json_extract(document, '$.mobile_country_code'),
        'experience_years', json_extract(document, '$.experience_years'),
        'gender', json_extract(document, '$.gender'),
        'identification_type', json_extract(document, '$.identification_type'),
        'marital_status', json_extract(document, '$.marital_status'),
        'current_home_address', json_extract(document, '$.home_address')))
        ELSE '{}' END,
    json_patch('{}', json_object(
        'education_list', json(educations),
        'career_list', json(careers),
        'project_list', json(projects),
        'works_list', json(works),
        'award_list', json(awards),
        'language_list', json(languages),
        'sns_list', json(sns),
        'interview_registration_list', json(registrations),
        'top_degree', CASE WHEN json_valid(document) THEN json_extract(document, '$.top_degree') END,
        'first_degree', CASE WHEN json_valid(document) THEN json_extract(document, '$.first_degree') END)),
    COALESCE(skills, '[]')
FROM talents;
DROP TABLE talents;
ALTER TABLE talents_with_texts RENAME TO talents;
CREATE INDEX talents_by_update ON talents (tenant, updated_at, id, deleted) WHERE deleted = 0;
CREATE INDEX talents_by_entry ON talents (tenant, created_at, id, updated_at, deleted) WHERE deleted = 0;
CREATE INDEX talents_by_application ON talents (tenant, applied_at, id, updated_at, deleted) WHERE deleted = 0;
CREATE INDEX talents_by_mobile ON talents (tenant, mobile);
CREATE INDEX talents_by_email ON talents (tenant, email);
CREATE INDEX talents_by_identity ON talents (tenant, identity_number);
