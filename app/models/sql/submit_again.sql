-- Answer for an id that its originator has used: the very same report gets its first receipt, and
-- the question is recorded; another report is told that the id is taken.

CREATE OR REPLACE FUNCTION submit_again(originator text, id uuid, digest bytea, entry jsonb)
RETURNS TABLE (outcome text, first_receipt text) LANGUAGE plpgsql AS $$
DECLARE
    known reports;
BEGIN
    SELECT * INTO known FROM reports
    WHERE reports.originator = submit_again.originator AND reports.id = submit_again.id;
    IF known.digest IS DISTINCT FROM submit_again.digest THEN
        RETURN QUERY VALUES ('taken', NULL::text);
        RETURN;
    END IF;
    INSERT INTO access_log SELECT * FROM jsonb_populate_record(
        NULL::act, submit_again.entry || '{"detail": "again", "answer_digest": null}'
    );
    RETURN QUERY VALUES ('again', known.receipt);
END $$;
