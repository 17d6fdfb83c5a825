-- Use an assertion or a proof once, on behalf of the agency that acts; false if it was used before
-- or is past its window. One call in sixteen forgets what has expired.

CREATE OR REPLACE FUNCTION use_once(kind text, digest bytea, expires_at timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    used integer;
BEGIN
    IF get_byte(use_once.digest, 0) < 16 THEN
        DELETE FROM replays WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM replays
            WHERE replays.agency = acting_agency() AND replays.expires_at < now()
            LIMIT 100 FOR UPDATE SKIP LOCKED
        ));
    END IF;
    INSERT INTO replays (agency, kind, digest, expires_at)
    SELECT acting_agency(), use_once.kind, use_once.digest, use_once.expires_at
    WHERE use_once.expires_at > now()
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS used = ROW_COUNT;
    RETURN used = 1;
END $$;
