-- Record an opening and hand over wraps and ciphertexts of the sections asked for, in one statement:
-- without the record there is no key. Row security lets through only what is wrapped for who asks.

CREATE OR REPLACE FUNCTION open_report(
    opening jsonb,  -- signed request and receipt, by column of `openings`
    asked   text[], -- names of sections
    entry   jsonb   -- the record of this act
) RETURNS TABLE (name text, ciphertext bytea, kid text, enc bytea) LANGUAGE sql AS $$
    WITH recorded AS (
        INSERT INTO access_log SELECT * FROM jsonb_populate_record(NULL::act, entry)
    ), opened AS (
        INSERT INTO openings SELECT * FROM jsonb_populate_record(NULL::openings, opening)
        RETURNING originator, report_id
    )
    SELECT sections.name, sections.ciphertext, wraps.kid, wraps.enc
    FROM opened JOIN sections USING (originator, report_id)
    JOIN wraps ON wraps.originator = sections.originator AND wraps.report_id = sections.report_id
        AND wraps.section = sections.name
    WHERE sections.name = ANY (asked) AND wraps.agency = acting_agency()
$$;
