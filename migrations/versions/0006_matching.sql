-- Matching: tokens of the blind index, who met whom, and what an agency may still ask.
--
-- A token is kept as its second form alone (docs/spec/matching.md). Across agencies only `meet`
-- looks, a function of a role that sees tokens and nothing of any report but its policy.

ALTER TABLE reports ADD match_epoch integer, ADD match_policy text CHECK (
    match_policy IN ('none', 'hit_only', 'country', 'agency')
);

COMMENT ON COLUMN reports.match_policy IS 'From the signed header; null: no tokens.';

-- A page of a list is read whole: signatures stay in the row where it fits its page, instead of
-- three pieces that each are looked up elsewhere.

ALTER TABLE reports SET (toast_tuple_target = 8160);

-- As before, but planned once: without OFFSET a second plan is made each time, of a hash of all
-- that the agency sees.

ALTER POLICY read_by_audience ON reports
    USING (
        originator = (SELECT acting_agency())
        OR EXISTS (
            SELECT FROM report_access AS visible
            WHERE visible.agency = (SELECT acting_agency())
            AND visible.originator = reports.originator AND visible.report_id = reports.id
            OFFSET 0
        )
    );

CREATE TABLE report_tokens (
    token       uuid NOT NULL,
    seq         bigint NOT NULL,
    originator  text NOT NULL,
    type        text NOT NULL,
    epoch       integer NOT NULL,
    is_live     boolean NOT NULL DEFAULT true,
    PRIMARY KEY (seq, token)
);

COMMENT ON COLUMN report_tokens.is_live IS 'False: the report has tokens of a later epoch.';

-- A hash of a random value goes to one page, and is found there, however many there are.

CREATE INDEX report_tokens_by_token ON report_tokens USING hash (token);

CREATE INDEX report_tokens_by_epoch ON report_tokens USING brin (epoch);

-- Tokens that an agency waits for: what its signed statement says of them, and their second forms.

CREATE TABLE watches (
    agency      text NOT NULL,
    id          uuid NOT NULL,
    digest      bytea NOT NULL,
    signed      text NOT NULL,
    policy      text NOT NULL CHECK (policy IN ('none', 'hit_only', 'country', 'agency')),
    placed_at   timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (agency, id)
);

COMMENT ON COLUMN watches.policy IS 'From the signed statement.';

CREATE INDEX watches_by_expiry ON watches (expires_at);

CREATE TABLE watch_tokens (
    token       uuid NOT NULL,
    agency      text NOT NULL,
    watch       uuid NOT NULL,
    n           integer NOT NULL,
    PRIMARY KEY (token, agency, watch),
    FOREIGN KEY (agency, watch) REFERENCES watches (agency, id) ON DELETE CASCADE
);

COMMENT ON COLUMN watch_tokens.n IS 'Place in the watch as it was sent, from 1.';

CREATE INDEX watch_tokens_of_watch ON watch_tokens (agency, watch);

-- That two agencies met, one row for each of them; what a policy hides is not in its row, and two
-- meetings that look the same are one row.

CREATE TABLE candidates (
    agency      text NOT NULL,
    id          uuid NOT NULL DEFAULT uuidv7(),
    token       uuid NOT NULL,
    type        text NOT NULL,
    pointer     text NOT NULL,
    found_at    timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    state       text NOT NULL DEFAULT 'open'
        CHECK (state IN ('open', 'confirmed', 'rejected', 'unclear')),
    decided_by  text,
    decided_at  timestamptz,
    PRIMARY KEY (agency, id),
    UNIQUE (agency, token, pointer)
);

COMMENT ON COLUMN candidates.pointer IS 'An agency, two capitals for its country, or empty.';

CREATE INDEX candidates_by_expiry ON candidates (expires_at);

-- How many tokens an agency may still have evaluated; refilled with time.

CREATE TABLE match_budgets (
    agency      text PRIMARY KEY,
    remaining   double precision NOT NULL,
    counted_at  timestamptz NOT NULL
);

-- What two persons let an agency match beyond its budget: how much, for what, until when.

CREATE TABLE match_operations (
    agency          text NOT NULL,
    id              uuid NOT NULL,
    purpose         text NOT NULL,
    case_reference  text NOT NULL,
    tokens          integer NOT NULL,
    until           timestamptz NOT NULL,
    remaining       integer NOT NULL CHECK (remaining BETWEEN 0 AND tokens),
    PRIMARY KEY (agency, id)
);

COMMENT ON COLUMN match_operations.id IS 'Of the proposal that was confirmed.';

-- The index key of an epoch, wrapped by the custodian for each agency.

CREATE TABLE index_key_shares (
    to_agency   text NOT NULL,
    epoch       integer NOT NULL,
    to_kid      text NOT NULL,
    key_digest  bytea NOT NULL,
    not_before  timestamptz NOT NULL,
    not_after   timestamptz NOT NULL,
    agency      text NOT NULL,
    signed      text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (to_agency, epoch)
);

ALTER TABLE index_key_shares ENABLE ROW LEVEL SECURITY;

ALTER TABLE index_key_shares FORCE ROW LEVEL SECURITY;

CREATE POLICY written_by_custodian ON index_key_shares TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()));

CREATE POLICY read_by_recipient ON index_key_shares FOR SELECT TO serumpun_hub
    USING (to_agency = (SELECT acting_agency()));

GRANT SELECT, INSERT ON index_key_shares TO serumpun_hub;

GRANT UPDATE (to_kid, signed, recorded_at) ON index_key_shares TO serumpun_hub;

ALTER TABLE report_tokens ENABLE ROW LEVEL SECURITY;

ALTER TABLE report_tokens FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON report_tokens TO serumpun_hub
    USING (originator = (SELECT acting_agency()))
    WITH CHECK (originator = (SELECT acting_agency()));

ALTER TABLE watches ENABLE ROW LEVEL SECURITY;

ALTER TABLE watches FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON watches TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()));

ALTER TABLE watch_tokens ENABLE ROW LEVEL SECURITY;

ALTER TABLE watch_tokens FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON watch_tokens TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()));

ALTER TABLE candidates ENABLE ROW LEVEL SECURITY;

ALTER TABLE candidates FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON candidates TO serumpun_hub USING (agency = (SELECT acting_agency()));

ALTER TABLE match_operations ENABLE ROW LEVEL SECURITY;

ALTER TABLE match_operations FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON match_operations FOR SELECT TO serumpun_hub
    USING (agency = (SELECT acting_agency()));

CREATE POLICY spent_by_own ON match_operations FOR UPDATE TO serumpun_hub
    USING (agency = (SELECT acting_agency()));

-- It follows from what two persons have confirmed, and from nothing else.

CREATE POLICY confirmed_by_two ON match_operations FOR INSERT TO serumpun_hub
    WITH CHECK (
        EXISTS (
            SELECT FROM proposals
            WHERE proposals.id = match_operations.id AND proposals.kind = 'bulk_match'
            AND proposals.state = 'confirmed' AND proposals.subject = match_operations.agency
            AND proposals.operation->>'purpose' = match_operations.purpose
            AND proposals.operation->>'case_reference' = match_operations.case_reference
            AND (proposals.operation->>'tokens')::integer = match_operations.tokens
            AND (proposals.operation->>'until')::timestamptz = match_operations.until
        )
    );

-- One of those who may confirm it can end it: the proposal is withdrawn, the operation erased.

CREATE POLICY operation_ended ON proposals FOR UPDATE TO serumpun_hub
    USING (
        kind = 'bulk_match' AND state = 'confirmed'
        AND (agency = (SELECT acting_agency()) OR country = (SELECT acting_realm()))
    )
    WITH CHECK (state = 'withdrawn' AND decided_country = (SELECT acting_country()));

CREATE POLICY withdrawn_seen ON match_operations FOR SELECT TO serumpun_hub
    USING (
        EXISTS (
            SELECT FROM proposals
            WHERE proposals.id = match_operations.id AND proposals.state = 'withdrawn'
        )
    );

CREATE POLICY withdrawn_erased ON match_operations FOR DELETE TO serumpun_hub
    USING (
        EXISTS (
            SELECT FROM proposals
            WHERE proposals.id = match_operations.id AND proposals.state = 'withdrawn'
        )
    );

GRANT SELECT, INSERT, DELETE ON match_operations TO serumpun_hub;

GRANT UPDATE (remaining) ON match_operations TO serumpun_hub;

ALTER TABLE match_budgets ENABLE ROW LEVEL SECURITY;

ALTER TABLE match_budgets FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON match_budgets TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()));

GRANT SELECT, INSERT ON report_tokens, match_budgets, watches, watch_tokens TO serumpun_hub;

-- Its tokens go with a watch.

GRANT DELETE ON watches TO serumpun_hub;

GRANT UPDATE (is_live) ON report_tokens TO serumpun_hub;

GRANT UPDATE (remaining, counted_at) ON match_budgets TO serumpun_hub;

GRANT SELECT ON candidates TO serumpun_hub;

GRANT UPDATE (state, decided_by, decided_at) ON candidates TO serumpun_hub;

-- The role that looks across agencies.

DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'serumpun_matching') THEN
        CREATE ROLE serumpun_matching NOLOGIN;
    END IF;
END $$;

CREATE POLICY seen_by_matching ON report_tokens FOR SELECT TO serumpun_matching USING (true);

CREATE POLICY seen_by_matching ON watches FOR SELECT TO serumpun_matching USING (true);

CREATE POLICY seen_by_matching ON watch_tokens FOR SELECT TO serumpun_matching USING (true);

CREATE POLICY seen_by_matching ON reports FOR SELECT TO serumpun_matching
    USING (match_policy IS NOT NULL);

CREATE POLICY seen_by_matching ON report_access FOR SELECT TO serumpun_matching
    USING (agency = (SELECT acting_agency()));

CREATE POLICY seen_by_matching ON candidates FOR SELECT TO serumpun_matching USING (true);

CREATE POLICY written_by_matching ON candidates FOR INSERT TO serumpun_matching WITH CHECK (true);

CREATE POLICY renewed_by_matching ON candidates FOR UPDATE TO serumpun_matching USING (true);

CREATE POLICY written_by_matching ON access_log FOR INSERT TO serumpun_matching
    WITH CHECK (action = 'watch:meet' AND outcome = 'done');

GRANT SELECT (token, seq, originator, is_live) ON report_tokens TO serumpun_matching;

GRANT SELECT (token, agency, watch) ON watch_tokens TO serumpun_matching;

GRANT SELECT (agency, id, policy, expires_at) ON watches TO serumpun_matching;

GRANT INSERT (id, recorded_at, action, outcome, rule, request_id, agency, country, object, detail)
    ON access_log TO serumpun_matching;

GRANT SELECT (seq, originator, match_epoch, match_policy, expires_at) ON reports TO serumpun_matching;

GRANT SELECT (agency, seq) ON report_access TO serumpun_matching;

GRANT SELECT (agency, id, token, pointer, expires_at), INSERT, UPDATE (expires_at) ON candidates
    TO serumpun_matching;

GRANT CREATE ON SCHEMA public TO serumpun_matching;

SET LOCAL ROLE serumpun_matching;

-- What a policy lets the other side see of an agency.

CREATE FUNCTION shown(policy text, agency text) RETURNS text LANGUAGE sql IMMUTABLE
    AS $$
        SELECT CASE policy WHEN 'agency' THEN agency WHEN 'country' THEN upper(left(agency, 2))
            WHEN 'hit_only' THEN '' END
    $$;

CREATE FUNCTION stricter(one text, other text) RETURNS text LANGUAGE sql IMMUTABLE
    AS $$
        SELECT CASE WHEN 'none' IN (one, other) THEN 'none'
            WHEN 'hit_only' IN (one, other) THEN 'hit_only'
            WHEN 'country' IN (one, other) THEN 'country' ELSE 'agency' END
    $$;

-- Match tokens for the agency that acts with reports and with the watches of others: tell it which
-- visible reports have them and which pointers it may see, and tell everybody else concerned as much
-- of it as both policies allow. Whose watch was met for the first time has it in its log. Always by
-- index: a connection keeps the plan that it made when there was nothing, however much comes after.

CREATE FUNCTION meet(
    asked     uuid[],     -- tokens, each once
    kinds     text[],     -- their types
    own       text,       -- the policy of what is matched
    at        timestamptz,
    until     timestamptz, -- when what is matched ends
    is_stored boolean DEFAULT false, -- tokens of a report: its own agency's others are no news
    born      integer DEFAULT NULL -- only with reports whose first tokens are of this epoch
) RETURNS TABLE (n integer, seq bigint, pointer text, candidate uuid)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
    AS $$
        WITH wanted AS MATERIALIZED (
            SELECT part.token, part.type, part.n::integer AS n
            FROM unnest(asked, kinds) WITH ORDINALITY AS part (token, type, n)
        ), found AS MATERIALIZED (
            SELECT wanted.n, wanted.token, wanted.type, reports.seq, NULL::uuid AS watch,
                reports.originator AS agency, reports.match_policy,
                stricter(reports.match_policy, own) AS policy,
                least(reports.expires_at, until) AS expires_at
            FROM wanted JOIN report_tokens USING (token)
            JOIN reports ON reports.seq = report_tokens.seq
            WHERE reports.expires_at > at
            AND report_tokens.is_live AND (born IS NULL OR reports.match_epoch = born)
            AND NOT (is_stored AND report_tokens.originator = (SELECT acting_agency()))
            UNION ALL
            SELECT wanted.n, wanted.token, wanted.type, NULL, watches.id,
                watches.agency, watches.policy,
                stricter(watches.policy, own),
                least(watches.expires_at, until)
            FROM wanted JOIN watch_tokens USING (token)
            JOIN watches ON watches.agency = watch_tokens.agency
                AND watches.id = watch_tokens.watch
            WHERE watches.expires_at > at
        ), others AS MATERIALIZED (
            SELECT *, shown(policy, acting_agency()) AS pointer FROM found
            WHERE agency <> acting_agency() AND policy <> 'none'
        ), told AS (
            INSERT INTO candidates AS known (agency, token, type, pointer, found_at, expires_at)
            SELECT side.agency, side.token, min(side.type), side.pointer, at, max(side.expires_at)
            FROM (
                SELECT acting_agency() AS agency, token, type, shown(policy, agency) AS pointer,
                    expires_at
                FROM others
                UNION ALL
                SELECT agency, token, type, pointer, expires_at FROM others
            ) AS side
            GROUP BY side.agency, side.token, side.pointer
            ORDER BY side.agency, side.token, side.pointer
            ON CONFLICT (agency, token, pointer)
            DO UPDATE SET expires_at = greatest(known.expires_at, excluded.expires_at)
            RETURNING known.agency, known.token, known.pointer, known.id, old.id IS NULL AS is_new
        ), recorded AS (
            INSERT INTO access_log (id, recorded_at, action, outcome, rule, request_id, agency,
                country, object, detail)
            SELECT uuidv7(), at, 'watch:meet', 'done', 'granted', uuidv7()::text, agency,
                upper(left(agency, 2)), watch::text, 'tokens=' || count(*)
            FROM others JOIN told USING (agency, token, pointer)
            WHERE others.watch IS NOT NULL AND told.is_new
            GROUP BY agency, watch
        )
        SELECT found.n, found.seq, NULL, NULL
        FROM found JOIN report_access AS visible
            ON visible.agency = acting_agency() AND visible.seq = found.seq
        WHERE found.agency = acting_agency() OR found.match_policy <> 'none'
        UNION
        SELECT wanted.n, NULL, told.pointer, told.id
        FROM wanted JOIN told USING (token) WHERE told.agency = acting_agency()
    $$;

REVOKE ALL ON FUNCTION meet, shown, stricter FROM PUBLIC;

GRANT EXECUTE ON FUNCTION meet TO serumpun_hub;

RESET ROLE;

REVOKE CREATE ON SCHEMA public FROM serumpun_matching;

-- Tokens are erased with their report or watch, candidates when what they are about has ended.

CREATE POLICY seen_by_expiry ON watches FOR SELECT TO serumpun_expiry USING (expires_at <= now());

CREATE POLICY erased_by_expiry ON watches FOR DELETE TO serumpun_expiry
    USING (expires_at <= now());

GRANT SELECT (expires_at), DELETE ON watches TO serumpun_expiry;

CREATE POLICY seen_by_expiry ON report_tokens FOR SELECT TO serumpun_expiry
    USING (EXISTS (SELECT FROM reports AS expired WHERE expired.seq = report_tokens.seq));

CREATE POLICY erased_by_expiry ON report_tokens FOR DELETE TO serumpun_expiry
    USING (EXISTS (SELECT FROM reports AS expired WHERE expired.seq = report_tokens.seq));

CREATE POLICY seen_by_expiry ON candidates FOR SELECT TO serumpun_expiry
    USING (expires_at <= now());

CREATE POLICY erased_by_expiry ON candidates FOR DELETE TO serumpun_expiry
    USING (expires_at <= now());

CREATE POLICY ended_seen_by_expiry ON report_tokens FOR SELECT TO serumpun_expiry
    USING (EXISTS (SELECT FROM index_key_shares AS key
        WHERE key.epoch = report_tokens.epoch AND key.not_after <= now()));

CREATE POLICY ended_erased_by_expiry ON report_tokens FOR DELETE TO serumpun_expiry
    USING (EXISTS (SELECT FROM index_key_shares AS key
        WHERE key.epoch = report_tokens.epoch AND key.not_after <= now()));

CREATE POLICY dates_seen_by_expiry ON index_key_shares FOR SELECT TO serumpun_expiry USING (true);

GRANT SELECT (epoch, not_after) ON index_key_shares TO serumpun_expiry;

GRANT SELECT (seq, epoch), DELETE ON report_tokens TO serumpun_expiry;

GRANT SELECT (expires_at), DELETE ON candidates TO serumpun_expiry;

GRANT SELECT (seq) ON reports TO serumpun_expiry;

GRANT CREATE ON SCHEMA public TO serumpun_expiry;

SET LOCAL ROLE serumpun_expiry;

CREATE FUNCTION erase_expired_candidates(at timestamptz) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        WITH erased AS (
            DELETE FROM candidates WHERE expires_at <= least(at, now()) RETURNING expires_at
        )
        SELECT count(*) FROM erased
    $$;

CREATE FUNCTION erase_expired_watches(at timestamptz) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        WITH erased AS (
            DELETE FROM watches WHERE expires_at <= least(at, now()) RETURNING expires_at
        )
        SELECT count(*) FROM erased
    $$;

-- Tokens of an epoch whose key has ended, which nobody makes any more.

CREATE FUNCTION erase_ended_tokens(at timestamptz) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        WITH ended AS (
            SELECT epoch FROM index_key_shares GROUP BY epoch
            HAVING max(not_after) <= least(at, now())
        ), erased AS (
            DELETE FROM report_tokens
            WHERE epoch = ANY (ARRAY(SELECT epoch FROM ended)) RETURNING seq
        )
        SELECT count(*) FROM erased
    $$;

REVOKE ALL ON FUNCTION erase_expired_candidates, erase_expired_watches, erase_ended_tokens FROM PUBLIC;

GRANT EXECUTE ON FUNCTION erase_expired_candidates, erase_expired_watches, erase_ended_tokens
    TO serumpun_hub;

RESET ROLE;

REVOKE CREATE ON SCHEMA public FROM serumpun_expiry;

CREATE FUNCTION erase_tokens() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM report_tokens WHERE seq = NEW.seq;
    RETURN NULL;
END $$;

CREATE TRIGGER erase_tokens AFTER UPDATE OF erased_at ON reports
    FOR EACH ROW WHEN (NEW.match_policy IS NOT NULL) EXECUTE FUNCTION erase_tokens();

-- This function takes other arguments now; it is installed anew after the migrations.

DROP FUNCTION IF EXISTS submit_report(text, text, bytea, timestamptz, uuid, bigint, jsonb, text,
    text, text, text[], bytea[], text[], text[], text[], bytea[], integer[], text[], bigint[],
    bytea[], jsonb);
