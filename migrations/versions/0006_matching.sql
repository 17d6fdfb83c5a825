-- Matching: tokens of the blind index, who met whom, and what an agency may still ask.
--
-- A token is kept as its second form alone (docs/spec/matching.md). Across agencies only `meet`
-- looks, a function of a role that sees tokens and nothing of any report but its policy.

ALTER TABLE reports ADD match_epoch integer, ADD match_policy text CHECK (
    match_policy IN ('none', 'hit_only', 'country', 'agency')
);

COMMENT ON COLUMN reports.match_policy IS 'From the signed header; null: no tokens.';

CREATE TABLE report_tokens (
    token       uuid NOT NULL,
    seq         bigint NOT NULL,
    originator  text NOT NULL,
    type        text NOT NULL,
    PRIMARY KEY (token, seq)
);

CREATE INDEX report_tokens_of_report ON report_tokens (seq);

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

ALTER TABLE candidates ENABLE ROW LEVEL SECURITY;

ALTER TABLE candidates FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON candidates TO serumpun_hub USING (agency = (SELECT acting_agency()));

ALTER TABLE match_budgets ENABLE ROW LEVEL SECURITY;

ALTER TABLE match_budgets FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON match_budgets TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()));

GRANT SELECT, INSERT ON report_tokens, match_budgets TO serumpun_hub;

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

CREATE POLICY seen_by_matching ON reports FOR SELECT TO serumpun_matching
    USING (match_policy IS NOT NULL);

CREATE POLICY seen_by_matching ON report_access FOR SELECT TO serumpun_matching
    USING (agency = (SELECT acting_agency()));

CREATE POLICY seen_by_matching ON candidates FOR SELECT TO serumpun_matching USING (true);

CREATE POLICY written_by_matching ON candidates FOR INSERT TO serumpun_matching WITH CHECK (true);

CREATE POLICY renewed_by_matching ON candidates FOR UPDATE TO serumpun_matching USING (true);

GRANT SELECT (token, seq) ON report_tokens TO serumpun_matching;

GRANT SELECT (seq, originator, match_policy, expires_at) ON reports TO serumpun_matching;

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
        SELECT strict.policy FROM unnest(ARRAY['none', 'hit_only', 'country', 'agency'])
            WITH ORDINALITY AS strict (policy, place)
        WHERE strict.policy IN (one, other) ORDER BY strict.place LIMIT 1
    $$;

-- Match tokens for the agency that acts: tell it which visible reports have them and which
-- pointers it may see, and tell everybody else concerned as much of it as both policies allow.

CREATE FUNCTION meet(
    asked     uuid[],     -- tokens, each once
    kinds     text[],     -- their types
    own       text,       -- the policy of what is matched
    at        timestamptz,
    until     timestamptz -- when what is matched ends
) RETURNS TABLE (n integer, seq bigint, pointer text, candidate uuid)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        WITH wanted AS MATERIALIZED (
            SELECT part.token, part.type, part.n::integer AS n
            FROM unnest(asked, kinds) WITH ORDINALITY AS part (token, type, n)
        ), found AS MATERIALIZED (
            SELECT wanted.n, wanted.token, wanted.type, reports.seq, reports.originator,
                reports.match_policy, stricter(reports.match_policy, own) AS policy,
                least(reports.expires_at, until) AS expires_at
            FROM wanted JOIN report_tokens USING (token)
            JOIN reports ON reports.seq = report_tokens.seq
            WHERE reports.expires_at > at
        ), others AS (
            SELECT * FROM found WHERE originator <> acting_agency() AND policy <> 'none'
        ), told AS (
            INSERT INTO candidates AS known (agency, token, type, pointer, found_at, expires_at)
            SELECT side.agency, side.token, min(side.type), side.pointer, at, max(side.expires_at)
            FROM (
                SELECT acting_agency() AS agency, token, type, shown(policy, originator) AS pointer,
                    expires_at
                FROM others
                UNION ALL
                SELECT originator, token, type, shown(policy, acting_agency()), expires_at
                FROM others
            ) AS side
            GROUP BY side.agency, side.token, side.pointer
            ORDER BY side.agency, side.token, side.pointer
            ON CONFLICT (agency, token, pointer)
            DO UPDATE SET expires_at = greatest(known.expires_at, excluded.expires_at)
            RETURNING known.agency, known.token, known.pointer, known.id
        )
        SELECT found.n, found.seq, NULL, NULL
        FROM found JOIN report_access AS visible
            ON visible.agency = acting_agency() AND visible.seq = found.seq
        WHERE found.originator = acting_agency() OR found.match_policy <> 'none'
        UNION
        SELECT wanted.n, NULL, told.pointer, told.id
        FROM wanted JOIN told USING (token) WHERE told.agency = acting_agency()
    $$;

REVOKE ALL ON FUNCTION meet, shown, stricter FROM PUBLIC;

GRANT EXECUTE ON FUNCTION meet TO serumpun_hub;

RESET ROLE;

REVOKE CREATE ON SCHEMA public FROM serumpun_matching;

-- Tokens are erased with their report, candidates when what they are about has ended.

CREATE POLICY seen_by_expiry ON report_tokens FOR SELECT TO serumpun_expiry
    USING (EXISTS (SELECT FROM reports AS expired WHERE expired.seq = report_tokens.seq));

CREATE POLICY erased_by_expiry ON report_tokens FOR DELETE TO serumpun_expiry
    USING (EXISTS (SELECT FROM reports AS expired WHERE expired.seq = report_tokens.seq));

CREATE POLICY seen_by_expiry ON candidates FOR SELECT TO serumpun_expiry
    USING (expires_at <= now());

CREATE POLICY erased_by_expiry ON candidates FOR DELETE TO serumpun_expiry
    USING (expires_at <= now());

GRANT SELECT (seq), DELETE ON report_tokens TO serumpun_expiry;

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

REVOKE ALL ON FUNCTION erase_expired_candidates FROM PUBLIC;

GRANT EXECUTE ON FUNCTION erase_expired_candidates TO serumpun_hub;

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
