-- What a list shows of a talent as it was stated goes out without being read: `profile` into `basic_info`, `resume` beside
-- it. `document` keeps what has to be looked at.
ALTER TABLE talents
    ADD COLUMN profile TEXT NOT NULL DEFAULT '{}',
    ADD COLUMN resume TEXT NOT NULL DEFAULT '{}';
UPDATE talents SET
    profile = json_strip_nulls(json_build_object(
        'mobile_code', document::json -> 'mobile_code',
        'mobile_country_code', document::json -> 'mobile_country_code',
        'experience_years', document::json -> 'experience_years',
        'gender', document::json -> 'gender',
        'identification_type', document::json -> 'identification_type',
        'marital_status', document::json -> 'marital_status',
        'current_home_address', document::json -> 'home_address'))::text,
    resume = json_strip_nulls(json_build_object(
        'education_list', educations::json,
        'career_list', careers::json,
        'project_list', projects::json,
        'works_list', works::json,
        'award_list', awards::json,
        'language_list', languages::json,
        'sns_list', sns::json,
        'interview_registration_list', registrations::json,
        'top_degree', document::json -> 'top_degree',
        'first_degree', document::json -> 'first_degree'))::text,
    skills = COALESCE(skills, '[]'),
    document = (
        SELECT COALESCE(json_object_agg(member.key, member.value)::text, '{}') FROM json_each(document::json) member
        WHERE member.key NOT IN ('mobile_code', 'mobile_country_code', 'experience_years', 'gender', 'identification_type',
            'marital_status', 'home_address', 'top_degree', 'first_degree')
    );
ALTER TABLE talents
    ALTER COLUMN skills SET DEFAULT '[]',
    ALTER COLUMN skills SET NOT NULL,
    DROP COLUMN educations,
    DROP COLUMN careers,
    DROP COLUMN projects,
    DROP COLUMN works,
    DROP COLUMN awards,
    DROP COLUMN languages,
    DROP COLUMN sns,
    DROP COLUMN registrations;
