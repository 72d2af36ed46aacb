-- Names are shown in every answer and hardly ever change, so readers remember them (and switches, and protections of
-- agencies) for as long as this stays as it is, see src/store/known.rs. Triggers change it: whoever writes to one of these
-- tables, psql too, cannot forget to.
-- It is the id of the transaction that changed a name last, so one that changes many writes it once.
CREATE TABLE names_version (version BIGINT NOT NULL);
INSERT INTO names_version (version) VALUES (1);
CREATE FUNCTION names_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    mine CONSTANT BIGINT := CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT);
BEGIN
    EXECUTE format('UPDATE %I.names_version SET version = $1 WHERE version <> $1', TG_TABLE_SCHEMA) USING mine;
    RETURN NULL;
END
$$;
CREATE TRIGGER users_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON users
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER departments_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON departments
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER employee_types_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON employee_types
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER job_families_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON job_families
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER job_levels_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON job_levels
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER job_types_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON job_types
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER job_processes_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON job_processes
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER jobs_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON jobs
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER places_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON places
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER addresses_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON addresses
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER resume_sources_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON resume_sources
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER requirement_fields_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON requirement_fields
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER switches_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON switches
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
CREATE TRIGGER agency_protections_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON agency_protections
    FOR EACH STATEMENT EXECUTE FUNCTION names_changed();
