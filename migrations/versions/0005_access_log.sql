-- What happened, as the access log tells it: also by which role, and which country it concerns.

ALTER TYPE act ADD ATTRIBUTE roles text, ADD ATTRIBUTE concerned text;

-- `xid` stays the last column: rows are inserted by position. What was recorded before gets this
-- transaction's, and so comes into the tree first, in the order of its ids.

ALTER TABLE access_log DROP COLUMN xid;

ALTER TABLE access_log
    ADD roles text,
    ADD concerned text,
    ADD xid xid8 NOT NULL DEFAULT pg_current_xact_id();

ALTER TABLE access_log NO FORCE ROW LEVEL SECURITY;

UPDATE access_log SET concerned = upper(left(originator, 2)) WHERE originator IS NOT NULL;

ALTER TABLE access_log FORCE ROW LEVEL SECURITY;

GRANT INSERT (roles, concerned) ON access_log TO serumpun_hub;

CREATE INDEX access_log_by_transaction ON access_log (xid, id);

-- Three more realms beside `country`: a country's auditor, the federation's, and the sequencer.

CREATE FUNCTION acting_auditor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT acting_country() WHERE current_setting('serumpun.realm', true) = 'audit' $$;

CREATE FUNCTION audits_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('serumpun.realm', true) IN ('federation', 'sequencer'), false) $$;

CREATE FUNCTION is_sequencer() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('serumpun.realm', true) = 'sequencer', false) $$;

CREATE POLICY read_by_own_auditor ON access_log FOR SELECT TO serumpun_hub
    USING ((SELECT acting_auditor()) IN (country, concerned));

CREATE POLICY read_as_a_whole ON access_log FOR SELECT TO serumpun_hub
    USING ((SELECT audits_all()));

GRANT SELECT ON access_log TO serumpun_hub;

-- Leaves are commitments: every member may hold them all.

CREATE TABLE log_leaves (
    index bigint PRIMARY KEY,
    entry uuid NOT NULL UNIQUE,
    leaf  bytea NOT NULL CHECK (octet_length(leaf) = 185)
);

ALTER TABLE log_leaves ENABLE ROW LEVEL SECURITY;

ALTER TABLE log_leaves FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_members ON log_leaves FOR SELECT TO serumpun_hub USING (true);

CREATE POLICY written_by_sequencer ON log_leaves FOR INSERT TO serumpun_hub
    WITH CHECK ((SELECT is_sequencer()));

GRANT SELECT, INSERT ON log_leaves TO serumpun_hub;

-- Each country's entries in a row of numbers without gap, with the salts that open the leaf; of an
-- entry that was erased number and leaf stay, and the salts are gone.

CREATE TABLE log_numbers (
    country text NOT NULL,
    number  bigint NOT NULL,
    index   bigint NOT NULL,
    entry   uuid NOT NULL,
    salts   bytea CHECK (octet_length(salts) = 96),
    PRIMARY KEY (country, number)
);

CREATE INDEX log_numbers_by_index ON log_numbers (index);

-- A country's entries of a period: their ids begin with their time.

CREATE INDEX log_numbers_by_entry ON log_numbers (country, entry);

ALTER TABLE log_numbers ENABLE ROW LEVEL SECURITY;

ALTER TABLE log_numbers FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_own_auditor ON log_numbers FOR SELECT TO serumpun_hub
    USING (country = (SELECT acting_auditor()));

CREATE POLICY read_as_a_whole ON log_numbers FOR SELECT TO serumpun_hub
    USING ((SELECT audits_all()));

CREATE POLICY written_by_sequencer ON log_numbers FOR INSERT TO serumpun_hub
    WITH CHECK ((SELECT is_sequencer()) AND salts IS NOT NULL);

GRANT SELECT, INSERT ON log_numbers TO serumpun_hub;

CREATE TABLE log_counts (
    country text PRIMARY KEY,
    entries bigint NOT NULL
);

ALTER TABLE log_counts ENABLE ROW LEVEL SECURITY;

ALTER TABLE log_counts FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_own_auditor ON log_counts FOR SELECT TO serumpun_hub
    USING (country = (SELECT acting_auditor()) OR (SELECT audits_all()));

CREATE POLICY written_by_sequencer ON log_counts FOR INSERT TO serumpun_hub
    WITH CHECK ((SELECT is_sequencer()));

CREATE POLICY raised_by_sequencer ON log_counts FOR UPDATE TO serumpun_hub
    USING ((SELECT is_sequencer())) WITH CHECK ((SELECT is_sequencer()));

GRANT SELECT, INSERT ON log_counts TO serumpun_hub;

GRANT UPDATE (entries) ON log_counts TO serumpun_hub;

-- Hashes of the tree, 256 a tile. A tile that is not full yet grows and never changes.

CREATE TABLE log_tiles (
    level  integer NOT NULL,
    index  bigint NOT NULL,
    hashes bytea NOT NULL CHECK (octet_length(hashes) BETWEEN 32 AND 8192),
    PRIMARY KEY (level, index)
);

ALTER TABLE log_tiles ALTER hashes SET STORAGE EXTERNAL;

CREATE FUNCTION only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF substr(NEW.hashes, 1, octet_length(OLD.hashes)) <> OLD.hashes THEN
        RAISE EXCEPTION 'a tile never changes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER only_grow BEFORE UPDATE ON log_tiles FOR EACH ROW EXECUTE FUNCTION only_grow();

ALTER TABLE log_tiles ENABLE ROW LEVEL SECURITY;

ALTER TABLE log_tiles FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_members ON log_tiles FOR SELECT TO serumpun_hub USING (true);

CREATE POLICY written_by_sequencer ON log_tiles FOR INSERT TO serumpun_hub
    WITH CHECK ((SELECT is_sequencer()));

CREATE POLICY widened_by_sequencer ON log_tiles FOR UPDATE TO serumpun_hub
    USING ((SELECT is_sequencer())) WITH CHECK ((SELECT is_sequencer()));

GRANT SELECT, INSERT ON log_tiles TO serumpun_hub;

GRANT UPDATE (hashes) ON log_tiles TO serumpun_hub;

-- How far the tree has come. Entries of transactions before `low_xid` are all in it; in another
-- cluster (a restored dump) transactions are counted anew.

CREATE TABLE log_head (
    is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    size    bigint NOT NULL DEFAULT 0,
    low_xid xid8 NOT NULL DEFAULT '0',
    cluster bigint NOT NULL DEFAULT 0
);

INSERT INTO log_head DEFAULT VALUES;

CREATE FUNCTION only_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.size < OLD.size THEN
        RAISE EXCEPTION 'a log never shrinks' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER only_forward BEFORE UPDATE ON log_head FOR EACH ROW EXECUTE FUNCTION only_forward();

ALTER TABLE log_head ENABLE ROW LEVEL SECURITY;

ALTER TABLE log_head FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_members ON log_head FOR SELECT TO serumpun_hub USING (true);

CREATE POLICY moved_by_sequencer ON log_head FOR UPDATE TO serumpun_hub
    USING ((SELECT is_sequencer())) WITH CHECK (is_only);

GRANT SELECT ON log_head TO serumpun_hub;

GRANT UPDATE (size, low_xid, cluster) ON log_head TO serumpun_hub;

CREATE TABLE log_checkpoints (
    size      bigint PRIMARY KEY,
    signed_at timestamptz NOT NULL,
    note      bytea NOT NULL
);

ALTER TABLE log_checkpoints ENABLE ROW LEVEL SECURITY;

ALTER TABLE log_checkpoints FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_members ON log_checkpoints FOR SELECT TO serumpun_hub USING (true);

CREATE POLICY written_by_sequencer ON log_checkpoints FOR INSERT TO serumpun_hub
    WITH CHECK ((SELECT is_sequencer()));

CREATE POLICY replaced_by_sequencer ON log_checkpoints FOR DELETE TO serumpun_hub
    USING ((SELECT is_sequencer()));

GRANT SELECT, INSERT, DELETE ON log_checkpoints TO serumpun_hub;

-- The newest checkpoint that each witness has cosigned: that it continues all it saw before.

CREATE TABLE log_cosignatures (
    agency      text PRIMARY KEY,
    country     text NOT NULL,
    size        bigint NOT NULL,
    note        bytea NOT NULL,
    line        text NOT NULL,
    cosigned_at timestamptz NOT NULL
);

ALTER TABLE log_cosignatures ENABLE ROW LEVEL SECURITY;

ALTER TABLE log_cosignatures FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_members ON log_cosignatures FOR SELECT TO serumpun_hub USING (true);

CREATE POLICY written_by_witness ON log_cosignatures FOR INSERT TO serumpun_hub
    WITH CHECK (agency = (SELECT acting_agency()) AND country = (SELECT acting_country()));

CREATE POLICY renewed_by_witness ON log_cosignatures FOR UPDATE TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()) AND country = (SELECT acting_country()));

GRANT SELECT, INSERT ON log_cosignatures TO serumpun_hub;

GRANT UPDATE (size, note, line, cosigned_at) ON log_cosignatures TO serumpun_hub;

-- Witnesses that the hub asks, as their countries' roots stated them last, and how the last time
-- ended.

CREATE TABLE log_stated_witnesses (
    agency    text PRIMARY KEY,
    country   text NOT NULL,
    status    text NOT NULL,
    statement text NOT NULL,
    stated_at timestamptz NOT NULL,
    asked_at  timestamptz,
    outcome   text
);

ALTER TABLE log_stated_witnesses ENABLE ROW LEVEL SECURITY;

ALTER TABLE log_stated_witnesses FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_members ON log_stated_witnesses FOR SELECT TO serumpun_hub USING (true);

CREATE POLICY written_by_own_root ON log_stated_witnesses FOR INSERT TO serumpun_hub
    WITH CHECK (country = (SELECT acting_root()));

CREATE POLICY replaced_by_own_root ON log_stated_witnesses FOR UPDATE TO serumpun_hub
    USING (country = (SELECT acting_root()))
    WITH CHECK (country = (SELECT acting_root()));

CREATE POLICY asked_by_sequencer ON log_stated_witnesses FOR UPDATE TO serumpun_hub
    USING ((SELECT is_sequencer())) WITH CHECK ((SELECT is_sequencer()));

GRANT SELECT, INSERT ON log_stated_witnesses TO serumpun_hub;

GRANT UPDATE (status, statement, stated_at, asked_at, outcome)
    ON log_stated_witnesses TO serumpun_hub;

-- Agencies that have ever been a witness, and since when: from then on new reports need a quorum.

CREATE TABLE log_witnesses (
    agency  text PRIMARY KEY,
    country text NOT NULL,
    since   timestamptz NOT NULL
);

ALTER TABLE role_bindings NO FORCE ROW LEVEL SECURITY;

INSERT INTO log_witnesses SELECT DISTINCT agency, country, now() FROM role_bindings
WHERE role = 'witness';

ALTER TABLE role_bindings FORCE ROW LEVEL SECURITY;

CREATE FUNCTION remember_witness() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO log_witnesses VALUES (NEW.agency, NEW.country, now()) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER remembers_witness AFTER INSERT OR UPDATE ON role_bindings
    FOR EACH ROW WHEN (NEW.role = 'witness') EXECUTE FUNCTION remember_witness();

ALTER TABLE log_witnesses ENABLE ROW LEVEL SECURITY;

ALTER TABLE log_witnesses FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_members ON log_witnesses FOR SELECT TO serumpun_hub USING (true);

CREATE POLICY written_by_the_role ON log_witnesses FOR INSERT TO serumpun_hub
    WITH CHECK (pg_trigger_depth() > 0);

GRANT SELECT, INSERT ON log_witnesses TO serumpun_hub;

-- Entries are erased after the retention of their class (app/crypto/log_retention.py), by the
-- database's own clock, by the role that erases what has expired. It sees no other entry, erases
-- none that has no leaf yet, and of a number nothing but the salts.

CREATE FUNCTION log_retention(action text, outcome text) RETURNS interval
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
        SELECT CASE
            WHEN split_part(action, ':', 1) IN ('report', 'receipt', 'blob', 'match', 'candidate',
                'watch', 'subject')
                THEN interval '1827 days'
            WHEN outcome = 'refused' OR split_part(action, ':', 1) IN ('hub', 'backup')
                THEN interval '366 days'
            ELSE interval '1096 days'
        END
    $$;

CREATE FUNCTION first_id(at timestamptz) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
        SELECT (lpad(to_hex(floor(extract(epoch FROM at) * 1000)::bigint), 12, '0')
            || repeat('0', 20))::uuid
    $$;

CREATE POLICY old_seen_by_expiry ON access_log FOR SELECT TO serumpun_expiry
    USING (recorded_at <= now() - log_retention(action, outcome));

CREATE POLICY old_erased_by_expiry ON access_log FOR DELETE TO serumpun_expiry
    USING (
        recorded_at <= now() - log_retention(action, outcome)
        AND EXISTS (SELECT FROM log_leaves WHERE log_leaves.entry = access_log.id)
    );

GRANT SELECT (id, recorded_at, action, outcome), DELETE ON access_log TO serumpun_expiry;

CREATE POLICY seen_by_expiry ON log_leaves FOR SELECT TO serumpun_expiry USING (true);

GRANT SELECT (index, entry) ON log_leaves TO serumpun_expiry;

CREATE POLICY old_seen_by_expiry ON log_numbers FOR SELECT TO serumpun_expiry
    USING (EXISTS (SELECT FROM access_log WHERE access_log.id = log_numbers.entry));

CREATE POLICY old_erased_by_expiry ON log_numbers FOR UPDATE TO serumpun_expiry
    USING (EXISTS (SELECT FROM access_log WHERE access_log.id = log_numbers.entry))
    WITH CHECK (salts IS NULL);

GRANT SELECT (index, entry), UPDATE (salts) ON log_numbers TO serumpun_expiry;

-- Who an officer was is erased from the entries of an account if two administrators of its country
-- approved that, six hours later: whoever is pulling then began after the approval had its leaf. In
-- the account's place stands the proposal. Salts that are not deleted lose the subject's alone.

CREATE FUNCTION keep_other_salts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.salts := overlay(OLD.salts PLACING decode(repeat('00', 32), 'hex') FROM 33 FOR 32);
    RETURN NEW;
END $$;

CREATE TRIGGER keep_other_salts BEFORE UPDATE ON log_numbers FOR EACH ROW
    WHEN (NEW.salts IS NOT NULL) EXECUTE FUNCTION keep_other_salts();

CREATE POLICY approvals_seen_by_expiry ON proposals FOR SELECT TO serumpun_expiry
    USING (kind = 'erase_account' AND state = 'confirmed');

GRANT SELECT (id, kind, state, subject, decided_at) ON proposals TO serumpun_expiry;

CREATE POLICY subject_seen_by_expiry ON access_log FOR SELECT TO serumpun_expiry
    USING (
        action = 'subject:erase'
        OR account IN (SELECT subject FROM proposals UNION ALL SELECT id::text FROM proposals)
    );

CREATE POLICY subject_erased_by_expiry ON access_log FOR UPDATE TO serumpun_expiry
    USING (
        account IN (SELECT subject FROM proposals WHERE decided_at <= now() - interval '6 hours')
        AND EXISTS (SELECT FROM log_leaves WHERE log_leaves.entry = access_log.id)
    )
    WITH CHECK (account IN (SELECT id::text FROM proposals));

GRANT SELECT (account, object, concerned), UPDATE (account) ON access_log TO serumpun_expiry;

CREATE POLICY subject_erased_by_expiry ON log_numbers FOR UPDATE TO serumpun_expiry
    USING (EXISTS (SELECT FROM access_log WHERE access_log.id = log_numbers.entry))
    WITH CHECK (
        EXISTS (
            SELECT FROM access_log
            JOIN proposals ON access_log.account IN (proposals.subject, proposals.id::text)
            WHERE access_log.id = log_numbers.entry
            AND proposals.decided_at <= now() - interval '6 hours'
        )
    );

GRANT CREATE ON SCHEMA public TO serumpun_expiry;

SET LOCAL ROLE serumpun_expiry;

-- The entries of an account whose erasure was approved; without index: not in the tree yet.

CREATE FUNCTION list_subject(proposal uuid)
    RETURNS TABLE (index bigint, concerned text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        SELECT log_leaves.index, access_log.concerned FROM proposals
        JOIN access_log ON access_log.account = proposals.subject
        LEFT JOIN log_leaves ON log_leaves.entry = access_log.id
        WHERE proposals.id = proposal ORDER BY log_leaves.index
    $$;

-- What came before the approval's own record goes; an id begins with its time.

CREATE FUNCTION erase_subjects(at timestamptz) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        WITH due AS MATERIALIZED (
            SELECT access_log.id, log_leaves.index, proposals.id AS proposal FROM proposals
            JOIN access_log AS approval
                ON approval.id >= first_id(decided_at)
                AND approval.id < first_id(decided_at + interval '1 day')
                AND approval.action = 'subject:erase' AND approval.concerned IS NULL
                AND approval.object = proposals.id::text
            JOIN log_leaves AS approved ON approved.entry = approval.id
            JOIN access_log ON access_log.account = proposals.subject
            JOIN log_leaves ON log_leaves.entry = access_log.id
            WHERE decided_at BETWEEN now() - interval '30 days'
                AND least(at, now()) - interval '6 hours'
            AND log_leaves.index < approved.index
        ), opened AS (
            UPDATE log_numbers SET salts = decode(repeat('00', 96), 'hex') FROM due
            WHERE log_numbers.index = due.index
        ), erased AS (
            UPDATE access_log SET account = due.proposal::text FROM due
            WHERE access_log.id = due.id RETURNING access_log.id
        )
        SELECT count(*) FROM erased
    $$;

REVOKE ALL ON FUNCTION list_subject, erase_subjects FROM PUBLIC;

GRANT EXECUTE ON FUNCTION list_subject, erase_subjects TO serumpun_hub;

-- An entry's id begins with its time: nothing younger than the least retention is looked at.

CREATE FUNCTION erase_log_entries(at timestamptz, most integer) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        WITH old AS MATERIALIZED (
            SELECT id FROM access_log
            WHERE recorded_at <= least(at, now()) - log_retention(action, outcome)
            AND id < first_id(now() - interval '365 days')
            AND EXISTS (SELECT FROM log_leaves WHERE log_leaves.entry = access_log.id)
            ORDER BY id LIMIT most
        ), opened AS (
            UPDATE log_numbers SET salts = NULL FROM old, log_leaves
            WHERE log_leaves.entry = old.id AND log_numbers.index = log_leaves.index
        ), erased AS (
            DELETE FROM access_log USING old WHERE access_log.id = old.id RETURNING access_log.id
        )
        SELECT count(*) FROM erased
    $$;

REVOKE ALL ON FUNCTION erase_log_entries FROM PUBLIC;

GRANT EXECUTE ON FUNCTION erase_log_entries TO serumpun_hub;

RESET ROLE;

REVOKE CREATE ON SCHEMA public FROM serumpun_expiry;
