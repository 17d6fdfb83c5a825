-- Expiry: what has expired is erased by a role that sees nothing else. One statement a paragraph.
--
-- Header and receipts of an erased report stay: its id is never used again, the same submission
-- gets the same receipt, and its originator still sees who opened it. Whom it was sealed to is erased.

ALTER TABLE reports ADD COLUMN erased_at timestamptz;

CREATE INDEX reports_to_erase ON reports (expires_at) WHERE erased_at IS NULL;

-- Bytes that nothing names any more: noted by whoever drops the name, in the same transaction;
-- forgotten once the blob store has deleted them.

CREATE TABLE dropped_blobs (
    location    text PRIMARY KEY
);

ALTER TABLE dropped_blobs ENABLE ROW LEVEL SECURITY;

ALTER TABLE dropped_blobs FORCE ROW LEVEL SECURITY;

CREATE POLICY held_by_nobody ON dropped_blobs TO serumpun_hub
    USING ((SELECT acting_agency()) IS NULL);

CREATE POLICY written_by_expiry ON dropped_blobs FOR INSERT TO serumpun_expiry WITH CHECK (true);

GRANT SELECT, DELETE ON dropped_blobs TO serumpun_hub;

GRANT INSERT ON dropped_blobs TO serumpun_expiry;

-- Expiry sees a report from its expiry on, by the database's own clock, and what belongs to it.

CREATE POLICY seen_by_expiry ON reports FOR SELECT TO serumpun_expiry USING (expires_at <= now());

CREATE POLICY erased_by_expiry ON reports FOR UPDATE TO serumpun_expiry
    USING (expires_at <= now()) WITH CHECK (erased_at IS NOT NULL);

GRANT SELECT (originator, id, expires_at, erased_at), UPDATE (erased_at) ON reports
    TO serumpun_expiry;

CREATE POLICY seen_by_expiry ON report_access FOR SELECT TO serumpun_expiry
    USING (expires_at <= now());

CREATE POLICY erased_by_expiry ON report_access FOR DELETE TO serumpun_expiry
    USING (expires_at <= now() AND agency <> originator);

GRANT SELECT (agency, originator, report_id, expires_at), DELETE ON report_access
    TO serumpun_expiry;

CREATE POLICY seen_by_expiry ON sections FOR SELECT TO serumpun_expiry
    USING (EXISTS (
        SELECT FROM reports AS expired
        WHERE expired.originator = sections.originator AND expired.id = sections.report_id
    ));

CREATE POLICY erased_by_expiry ON sections FOR DELETE TO serumpun_expiry
    USING (EXISTS (
        SELECT FROM reports AS expired
        WHERE expired.originator = sections.originator AND expired.id = sections.report_id
    ));

GRANT SELECT (originator, report_id, name), DELETE ON sections TO serumpun_expiry;

CREATE POLICY seen_by_expiry ON wraps FOR SELECT TO serumpun_expiry
    USING (EXISTS (
        SELECT FROM reports AS expired
        WHERE expired.originator = wraps.originator AND expired.id = wraps.report_id
    ));

CREATE POLICY erased_by_expiry ON wraps FOR DELETE TO serumpun_expiry
    USING (EXISTS (
        SELECT FROM reports AS expired
        WHERE expired.originator = wraps.originator AND expired.id = wraps.report_id
    ));

GRANT SELECT (agency, originator, report_id), DELETE ON wraps TO serumpun_expiry;

CREATE POLICY claimed_seen_by_expiry ON blobs FOR SELECT TO serumpun_expiry
    USING (EXISTS (
        SELECT FROM reports AS expired
        WHERE expired.originator = blobs.originator AND expired.id = blobs.report_id
    ));

CREATE POLICY claimed_erased_by_expiry ON blobs FOR DELETE TO serumpun_expiry
    USING (EXISTS (
        SELECT FROM reports AS expired
        WHERE expired.originator = blobs.originator AND expired.id = blobs.report_id
    ));

-- The functions are made by the role that owns them.

GRANT CREATE ON SCHEMA public TO serumpun_expiry;

SET LOCAL ROLE serumpun_expiry;

CREATE OR REPLACE FUNCTION drop_unclaimed_blobs(before timestamptz) RETURNS SETOF text
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        WITH forgotten AS (
            DELETE FROM uploads WHERE begun_at < before RETURNING location
        ), dropped AS (
            DELETE FROM blobs WHERE section IS NULL AND uploaded_at < before RETURNING location
        ), noted AS (
            SELECT location FROM forgotten UNION SELECT location FROM dropped
        ), kept AS (
            INSERT INTO dropped_blobs SELECT location FROM noted
            ON CONFLICT DO NOTHING
        )
        SELECT location FROM noted
    $$;

-- How many reports wait to be erased. Expired is what both clocks call so, the hub's and ours.

CREATE FUNCTION count_expired_reports(at timestamptz) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        SELECT count(*) FROM reports
        WHERE erased_at IS NULL AND expires_at <= least(at, now())
    $$;

-- Erase some of them; another worker's are passed over. Tells what was erased.

CREATE FUNCTION erase_expired_reports(at timestamptz, most integer)
    RETURNS TABLE (originator text, id uuid, attachments bigint)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        WITH expired AS MATERIALIZED (
            SELECT reports.originator, reports.id FROM reports
            WHERE reports.erased_at IS NULL AND reports.expires_at <= least(at, now())
            ORDER BY reports.expires_at LIMIT most
            FOR UPDATE SKIP LOCKED
        ), erased_sections AS (
            DELETE FROM sections USING expired
            WHERE (sections.originator, sections.report_id) = (expired.originator, expired.id)
        ), erased_wraps AS (
            DELETE FROM wraps USING expired
            WHERE (wraps.originator, wraps.report_id) = (expired.originator, expired.id)
            RETURNING wraps.agency, wraps.originator, wraps.report_id
        ), erased_access AS (
            DELETE FROM report_access USING (SELECT DISTINCT * FROM erased_wraps) AS reader
            WHERE (report_access.agency, report_access.originator, report_access.report_id)
                = (reader.agency, reader.originator, reader.report_id)
        ), erased_blobs AS (
            DELETE FROM blobs USING expired
            WHERE (blobs.originator, blobs.report_id) = (expired.originator, expired.id)
            RETURNING blobs.originator, blobs.report_id, blobs.location
        ), noted AS (
            INSERT INTO dropped_blobs SELECT location FROM erased_blobs
            ON CONFLICT DO NOTHING
        ), erased AS (
            UPDATE reports SET erased_at = now() FROM expired
            WHERE (reports.originator, reports.id) = (expired.originator, expired.id)
        )
        SELECT expired.originator, expired.id, count(erased_blobs.location)
        FROM expired LEFT JOIN erased_blobs
            ON (erased_blobs.originator, erased_blobs.report_id) = (expired.originator, expired.id)
        GROUP BY expired.originator, expired.id
    $$;

REVOKE ALL ON FUNCTION count_expired_reports, erase_expired_reports FROM PUBLIC;

GRANT EXECUTE ON FUNCTION count_expired_reports, erase_expired_reports TO serumpun_hub;

RESET ROLE;

REVOKE CREATE ON SCHEMA public FROM serumpun_expiry;
