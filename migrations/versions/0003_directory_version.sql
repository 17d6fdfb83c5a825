-- Whatever decides who may do what moves the directory's version. What a hub process has read of
-- the directory is then confirmed, in the transaction of each act, by comparing one number.

ALTER TABLE directory_head ADD version bigint NOT NULL DEFAULT 1;

COMMENT ON COLUMN directory_head.version IS 'Moves with each change of agencies, accounts, role bindings and keys.';

CREATE FUNCTION move_directory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE directory_head SET version = version + 1;
    RETURN NULL;
END $$;

CREATE TRIGGER moves_directory AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON agencies
    FOR EACH STATEMENT EXECUTE FUNCTION move_directory();

CREATE TRIGGER moves_directory AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON accounts
    FOR EACH STATEMENT EXECUTE FUNCTION move_directory();

CREATE TRIGGER moves_directory AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON role_bindings
    FOR EACH STATEMENT EXECUTE FUNCTION move_directory();

CREATE TRIGGER moves_directory AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON keys
    FOR EACH STATEMENT EXECUTE FUNCTION move_directory();

-- A report that was sent before is found by its id, whose digest is then compared.

DROP INDEX reports_by_digest;

-- Functions are installed anew after the migrations; this one has other arguments now.

DROP FUNCTION IF EXISTS submit_report(jsonb, text, text, text, text[], bytea[], text[], text[],
    text[], bytea[], integer[], text[], jsonb);
