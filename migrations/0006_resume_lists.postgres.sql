-- The lists of a resume go out as they are, so each has a column of its own: cutting them out of the document was most of
-- the work of a list of talents. A list that is empty has no text.
ALTER TABLE talents
    ADD COLUMN educations TEXT,
    ADD COLUMN careers TEXT,
    ADD COLUMN projects TEXT,
    ADD COLUMN works TEXT,
    ADD COLUMN awards TEXT,
    ADD COLUMN languages TEXT,
    ADD COLUMN sns TEXT,
    ADD COLUMN registrations TEXT,
    ADD COLUMN skills TEXT;
UPDATE talents SET
    educations = CASE WHEN json_array_length(document::json -> 'educations') > 0 THEN document::json ->> 'educations' END,
    careers = CASE WHEN json_array_length(document::json -> 'careers') > 0 THEN document::json ->> 'careers' END,
    projects = CASE WHEN json_array_length(document::json -> 'projects') > 0 THEN document::json ->> 'projects' END,
    works = CASE WHEN json_array_length(document::json -> 'works') > 0 THEN document::json ->> 'works' END,
    awards = CASE WHEN json_array_length(document::json -> 'awards') > 0 THEN document::json ->> 'awards' END,
    languages = CASE WHEN json_array_length(document::json -> 'languages') > 0 THEN document::json ->> 'languages' END,
    sns = CASE WHEN json_array_length(document::json -> 'sns') > 0 THEN document::json ->> 'sns' END,
    registrations = CASE WHEN json_array_length(document::json -> 'registrations') > 0 THEN document::json ->> 'registrations' END,
    skills = CASE WHEN json_array_length(document::json -> 'skills') > 0 THEN document::json ->> 'skills' END,
    document = (
        SELECT COALESCE(json_object_agg(member.key, member.value)::text, '{}') FROM json_each(document::json) member
        WHERE member.key NOT IN ('educations', 'careers', 'projects', 'works', 'awards', 'languages', 'sns',
            'registrations', 'skills')
    );
-- A window of updates in another order asks the search index, so this one need not decide it any more.
DROP INDEX talents_by_update;
CREATE INDEX talents_by_update ON talents (tenant, updated_at, id, deleted) WHERE deleted = 0;
