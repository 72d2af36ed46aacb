-- A list in one order within a window of updates is decided by the index alone: reading the talents themselves to find
-- that most of them lie outside took a second of a million. `deleted` is 0 in all of them, and there because SQLite would
-- look it up in the table otherwise.
DROP INDEX talents_by_update;
DROP INDEX talents_by_entry;
DROP INDEX talents_by_application;
CREATE INDEX talents_by_update ON talents (tenant, updated_at, id, created_at, applied_at, deleted) WHERE deleted = 0;
CREATE INDEX talents_by_entry ON talents (tenant, created_at, id, updated_at, deleted) WHERE deleted = 0;
CREATE INDEX talents_by_application ON talents (tenant, applied_at, id, updated_at, deleted) WHERE deleted = 0;
