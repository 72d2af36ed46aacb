-- The lists of a resume go out as they are, so each has a column of its own: cutting them out of the document was most of
-- the work of a list of talents. A list that is empty has no text.
ALTER TABLE talents ADD COLUMN educations TEXT;
ALTER TABLE talents ADD COLUMN careers TEXT;
ALTER TABLE talents ADD COLUMN projects TEXT;
ALTER TABLE talents ADD COLUMN works TEXT;
ALTER TABLE talents ADD COLUMN awards TEXT;
ALTER TABLE talents ADD COLUMN languages TEXT;
ALTER TABLE talents ADD COLUMN sns TEXT;
ALTER TABLE talents ADD COLUMN registrations TEXT;
ALTER TABLE talents ADD COLUMN skills TEXT;
-- A document that cannot be read is left as it is; the log names its talent when the index is built.
UPDATE talents SET
    educations = CASE WHEN json_array_length(document, '$.educations') > 0 THEN json_extract(document, '$.educations') END,
    careers = CASE WHEN json_array_length(document, '$.careers') > 0 THEN json_extract(document, '$.careers') END,
    projects = CASE WHEN json_array_length(document, '$.projects') > 0 THEN json_extract(document, '$.projects') END,
    works = CASE WHEN json_array_length(document, '$.works') > 0 THEN json_extract(document, '$.works') END,
    awards = CASE WHEN json_array_length(document, '$.awards') > 0 THEN json_extract(document, '$.awards') END,
    languages = CASE WHEN json_array_length(document, '$.languages') > 0 THEN json_extract(document, '$.languages') END,
    sns = CASE WHEN json_array_length(document, '$.sns') > 0 THEN json_extract(document, '$.sns') END,
    registrations = CASE WHEN json_array_length(document, '$.registrations') > 0 THEN json_extract(document, '$.registrations') END,
    skills = CASE WHEN json_array_length(document, '$.skills') > 0 THEN json_extract(document, '$.skills') END,
    document = json_remove(document, '$.educations', '$.careers', '$.projects', '$.works', '$.awards', '$.languages', '$.sns',
        '$.registrations', '$.skills')
WHERE json_valid(document);
-- A window of updates in another order asks the search index, so this one need not decide it any more.
DROP INDEX talents_by_update;
CREATE INDEX talents_by_update ON talents (tenant, updated_at, id, deleted) WHERE deleted = 0;
