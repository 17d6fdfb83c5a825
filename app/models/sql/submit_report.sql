-- Store a verified report with all that belongs to it, claim its attachments and record the act:
-- one call, one report, one identity. Several calls may share a transaction (models/submissions.py):
-- each begins by telling row security who asks, so every row is bound to its own originator.

CREATE OR REPLACE FUNCTION submit_report(
    agency       text,        -- who asks
    country      text,
    proof        bytea,       -- as begin_act
    proof_until  timestamptz,
    session      uuid,
    known        bigint,      -- version of the directory that the report was judged by
    facts        jsonb,       -- what lists filter on, from the verified header
    payload      text,        -- header as carried
    signatures   text,        -- signatures as carried
    receipt      text,        -- what the hub promises once this has committed
    section      text[],      -- per section: name
    ciphertext   bytea[],     --              ciphertext
    wrap_section text[],      -- per wrap: section
    wrap_agency  text[],      --           recipient
    wrap_kid     text[],      --           recipient's key
    wrap_enc     bytea[],     --           wrapped content key
    blob_n       integer[],   -- per attachment: number
    blob_section text[],      --                 section that claims it
    blob_length  bigint[],    --                 bytes
    blob_sha256  bytea[],     --                 digest
    token        uuid[],      -- per token: second form
    token_type   text[],      --            type
    per_day      integer,     -- tokens that an agency may have evaluated in a day
    entry        jsonb        -- the record of this act
) RETURNS TABLE (outcome text, first_receipt text)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    begun   record;
    stored  reports;       -- the facts, by column of each
    visible report_access;
    act     act;
BEGIN
    PERFORM act_as(submit_report.agency, submit_report.country);
    stored := jsonb_populate_record(NULL::reports, submit_report.facts);
    IF stored.match_policy <> 'none' THEN -- of no tokens it is null
        PERFORM meet_alone();
    END IF;
    SELECT * INTO begun FROM begin_act(
        submit_report.proof, submit_report.proof_until, submit_report.session
    );
    IF NOT begun.is_fresh THEN
        RETURN QUERY VALUES ('replayed', NULL::text);
        RETURN;
    END IF;
    IF submit_report.session IS NOT NULL AND begun.signed_in_at IS NULL THEN
        RETURN QUERY VALUES ('ended', NULL::text);
        RETURN;
    END IF;
    IF begun.version <> submit_report.known THEN
        RETURN QUERY VALUES ('stale', NULL::text);
        RETURN;
    END IF;
    IF cardinality(blob_n) > 0 OR stored.match_policy <> 'none' THEN -- asked for once, not again
        IF EXISTS (
            SELECT FROM reports WHERE originator = stored.originator AND id = stored.id
        ) THEN
            RETURN QUERY
                SELECT * FROM submit_again(stored.originator, stored.id, stored.digest, entry);
            RETURN;
        END IF;
        IF cardinality(blob_n) > (
            SELECT count(*) FROM (
                SELECT FROM blobs JOIN unnest(blob_n, blob_length, blob_sha256)
                    AS part (n, length, sha256) USING (n, length, sha256)
                WHERE blobs.originator = stored.originator AND blobs.report_id = stored.id
                AND blobs.section IS NULL FOR UPDATE OF blobs
            ) AS claimable
        ) THEN
            RETURN QUERY VALUES ('incomplete', NULL::text);
            RETURN;
        END IF;
        IF stored.match_policy <> 'none' THEN -- in AND the budget would be asked, and locked, without tokens too
            IF take_budget(cardinality(submit_report.token), per_day, stored.received_at) IS NULL THEN
                RETURN QUERY VALUES ('spent', NULL::text);
                RETURN;
            END IF;
        END IF;
    END IF;
    visible := jsonb_populate_record(NULL::report_access, submit_report.facts);
    act := jsonb_populate_record(NULL::act, submit_report.entry);
    WITH report AS (
        INSERT INTO reports (originator, id, digest, payload, signatures, receipt, received_at,
            expires_at, match_epoch, match_policy)
        VALUES (stored.originator, stored.id, stored.digest, submit_report.payload,
            submit_report.signatures, submit_report.receipt, stored.received_at, stored.expires_at,
            stored.match_epoch, stored.match_policy)
        ON CONFLICT (originator, id) DO NOTHING
        RETURNING seq
    ), stored_sections AS (
        INSERT INTO sections (originator, report_id, name, ciphertext)
        SELECT stored.originator, stored.id, part.name, part.ciphertext
        FROM report, unnest(section, submit_report.ciphertext) AS part (name, ciphertext)
    ), stored_wraps AS (
        INSERT INTO wraps (originator, report_id, section, agency, kid, enc)
        SELECT stored.originator, stored.id, part.section, part.agency, part.kid, part.enc
        FROM report, unnest(wrap_section, wrap_agency, wrap_kid, wrap_enc)
            AS part (section, agency, kid, enc)
    ), parties AS (
        SELECT party.agency, array_remove(array_agg(party.section), NULL) AS sections
        FROM (
            SELECT part.agency, part.section
            FROM unnest(wrap_agency, wrap_section) AS part (agency, section)
            UNION ALL
            SELECT stored.originator, NULL
        ) AS party
        GROUP BY party.agency
    ), stored_access AS (
        INSERT INTO report_access (agency, seq, originator, report_id, sections, kind, category,
            tlp, countries, occurred_from, occurred_to, received_at, expires_at, thread)
        SELECT parties.agency, report.seq, stored.originator, stored.id, parties.sections,
            visible.kind, visible.category, visible.tlp, visible.countries, visible.occurred_from,
            visible.occurred_to, visible.received_at, visible.expires_at, visible.thread
        FROM report, parties
    ), recorded AS (
        INSERT INTO access_log
        SELECT act.* FROM report
        UNION ALL -- so that a country whom the report is withheld from sees a gap
        SELECT delivered.* FROM report,
            (SELECT DISTINCT upper(left(name, 2)) AS code FROM unnest(wrap_agency) AS name) AS told,
            jsonb_populate_record(act, jsonb_build_object(
                'id', uuidv7(), 'action', 'report:deliver', 'concerned', told.code
            )) AS delivered
        WHERE told.code <> submit_report.country
    )
    SELECT seq INTO stored.seq FROM report;
    IF NOT FOUND THEN -- it is there already, or was sent twice at the same time
        RETURN QUERY SELECT * FROM submit_again(stored.originator, stored.id, stored.digest, entry);
        RETURN;
    END IF;
    IF cardinality(blob_n) > 0 THEN
        UPDATE blobs SET section = part.section
        FROM unnest(blob_n, blob_section) AS part (n, section)
        WHERE blobs.originator = stored.originator AND blobs.report_id = stored.id
        AND blobs.n = part.n;
    END IF;
    IF cardinality(submit_report.token) > 0 THEN
        INSERT INTO report_tokens (token, seq, originator, type, epoch)
        SELECT part.token, stored.seq, stored.originator, part.type, stored.match_epoch
        FROM unnest(submit_report.token, token_type) AS part (token, type);
    END IF;
    IF stored.match_policy <> 'none' THEN
        PERFORM FROM meet(submit_report.token, token_type, stored.match_policy,
            stored.received_at, stored.expires_at, is_stored => true);
    END IF;
    RETURN QUERY VALUES ('stored', NULL::text);
END $$;
