-- Store a verified report with all that belongs to it, claim its attachments and record the act.
-- Row security binds every row to who asks. If the id is taken, nothing is stored.

CREATE OR REPLACE FUNCTION submit_report(
    facts        jsonb,     -- what lists filter on, from the verified header
    payload      text,      -- header as carried
    signatures   text,      -- signatures as carried
    receipt      text,      -- what the hub promises once this has committed
    section      text[],    -- per section: name
    ciphertext   bytea[],   --              ciphertext
    wrap_section text[],    -- per wrap: section
    wrap_agency  text[],    --           recipient
    wrap_kid     text[],    --           recipient's key
    wrap_enc     bytea[],   --           wrapped content key
    blob_n       integer[], -- per attachment: number
    blob_section text[],    --                 section that claims it
    entry        jsonb      -- the record of this act
) RETURNS TABLE (is_new boolean, claimed integer) LANGUAGE sql AS $$
    WITH report AS (
        SELECT * FROM jsonb_populate_record(NULL::reports, facts)
    ), stored AS (
        INSERT INTO reports (originator, id, digest, payload, signatures, receipt, received_at, expires_at)
        SELECT report.originator, report.id, report.digest, submit_report.payload,
            submit_report.signatures, submit_report.receipt, report.received_at, report.expires_at
        FROM report
        ON CONFLICT (originator, id) DO NOTHING
        RETURNING originator, id, seq
    ), stored_sections AS (
        INSERT INTO sections (originator, report_id, name, ciphertext)
        SELECT stored.originator, stored.id, part.name, part.ciphertext
        FROM stored, unnest(section, submit_report.ciphertext) AS part (name, ciphertext)
    ), stored_wraps AS (
        INSERT INTO wraps (originator, report_id, section, agency, kid, enc)
        SELECT stored.originator, stored.id, part.section, part.agency, part.kid, part.enc
        FROM stored, unnest(wrap_section, wrap_agency, wrap_kid, wrap_enc)
            AS part (section, agency, kid, enc)
    ), parties AS (
        SELECT party.agency, array_remove(array_agg(party.section), NULL) AS sections
        FROM (
            SELECT part.agency, part.section
            FROM unnest(wrap_agency, wrap_section) AS part (agency, section)
            UNION ALL
            SELECT stored.originator, NULL FROM stored
        ) AS party
        GROUP BY party.agency
    ), stored_access AS (
        INSERT INTO report_access (agency, seq, originator, report_id, sections, kind, category, tlp,
            countries, occurred_from, occurred_to, received_at, expires_at, thread)
        SELECT parties.agency, stored.seq, stored.originator, stored.id, parties.sections, fact.kind,
            fact.category, fact.tlp, fact.countries, fact.occurred_from, fact.occurred_to,
            fact.received_at, fact.expires_at, fact.thread
        FROM stored, parties, jsonb_populate_record(NULL::report_access, facts) AS fact
    ), claimed AS (
        UPDATE blobs SET section = part.section
        FROM stored, unnest(blob_n, blob_section) AS part (n, section)
        WHERE blobs.originator = stored.originator AND blobs.report_id = stored.id
        AND blobs.n = part.n AND blobs.section IS NULL
        RETURNING blobs.n
    ), recorded AS (
        INSERT INTO access_log
        SELECT act.* FROM stored, jsonb_populate_record(NULL::act, entry) AS act
    )
    SELECT EXISTS (SELECT FROM stored), (SELECT count(*)::integer FROM claimed)
$$;
