-- The foundation: directory, reports, attachments, openings, access log. One statement a paragraph.
--
-- Identity reaches every statement as the transaction-local settings serumpun.agency and
-- serumpun.country. Each table is under FORCE ROW LEVEL SECURITY, so its owner sees no rows
-- either. There are no foreign keys: rows that belong together are written by one statement.

CREATE FUNCTION acting_agency() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('serumpun.agency', true), '') $$;

CREATE FUNCTION acting_country() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('serumpun.country', true), '') $$;

-- The country whose root acts: what a root may write, none of its agencies may.
CREATE FUNCTION acting_root() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT acting_country() WHERE acting_agency() IS NULL $$;

-- Directory: public to every member, written only for the country whose key signed.

CREATE TABLE statements (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    country     text NOT NULL,
    issuer      text NOT NULL,
    n           integer NOT NULL,
    typ         text NOT NULL,
    digest      bytea NOT NULL UNIQUE,
    signed      text NOT NULL,
    receipt     text NOT NULL,
    issued_at   timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    UNIQUE (issuer, n)
);

CREATE TABLE agencies (
    id          text PRIMARY KEY,
    country     text NOT NULL,
    status      text NOT NULL,
    statement   text NOT NULL,
    CHECK (id LIKE lower(country) || '-%')
);

CREATE TABLE accounts (
    id          text PRIMARY KEY,
    agency      text NOT NULL,
    country     text NOT NULL
);

CREATE TABLE role_bindings (
    account     text NOT NULL,
    agency      text NOT NULL,
    country     text NOT NULL,
    role        text NOT NULL,
    tlp_ceiling text NOT NULL,
    PRIMARY KEY (account, role)
);

CREATE TABLE keys (
    kid            text PRIMARY KEY,
    agency         text NOT NULL,
    country        text NOT NULL,
    use            text NOT NULL,
    parts          bytea[] NOT NULL,
    n              integer NOT NULL,
    not_before     timestamptz NOT NULL,
    not_after      timestamptz NOT NULL,
    revoked_at     timestamptz,
    compromised_at timestamptz
);

CREATE INDEX keys_of_agency ON keys (agency, use, n);

CREATE TABLE key_components (
    digest      bytea PRIMARY KEY,
    kid         text NOT NULL,
    country     text NOT NULL
);

-- One row, held by whoever appends a statement: so `seq` is the order of commits.

CREATE TABLE directory_head (
    is_only     boolean PRIMARY KEY CHECK (is_only)
);

INSERT INTO directory_head VALUES (true);

-- Reports: a header is visible to its originator and to the audience of at least one section.

CREATE TABLE reports (
    originator  text NOT NULL,
    id          uuid NOT NULL,
    seq         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    digest      bytea NOT NULL,
    payload     text NOT NULL,
    signatures  text NOT NULL,
    receipt     text NOT NULL,
    received_at timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (originator, id)
);

CREATE INDEX reports_by_digest ON reports (originator, digest);

CREATE TABLE report_access (
    agency        text NOT NULL,
    seq           bigint NOT NULL,
    originator    text NOT NULL,
    report_id     uuid NOT NULL,
    sections      text[] NOT NULL,
    kind          text NOT NULL,
    category      text NOT NULL,
    tlp           text NOT NULL,
    countries     text[] NOT NULL,
    occurred_from timestamptz,
    occurred_to   timestamptz,
    received_at   timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    thread        text,
    PRIMARY KEY (agency, seq)
);

CREATE UNIQUE INDEX report_access_of_report ON report_access (agency, originator, report_id);

CREATE INDEX report_access_by_category ON report_access (agency, category, seq);

CREATE INDEX report_access_by_occurrence ON report_access (agency, occurred_from, seq);

CREATE INDEX report_access_by_thread ON report_access (agency, thread, seq) WHERE thread IS NOT NULL;

CREATE TABLE sections (
    originator  text NOT NULL,
    report_id   uuid NOT NULL,
    name        text NOT NULL,
    ciphertext  bytea NOT NULL,
    PRIMARY KEY (originator, report_id, name)
);

ALTER TABLE sections ALTER ciphertext SET STORAGE EXTERNAL;

CREATE TABLE wraps (
    originator  text NOT NULL,
    report_id   uuid NOT NULL,
    section     text NOT NULL,
    agency      text NOT NULL,
    kid         text NOT NULL,
    enc         bytea NOT NULL,
    PRIMARY KEY (originator, report_id, section, agency)
);

CREATE TABLE blobs (
    originator  text NOT NULL,
    report_id   uuid NOT NULL,
    n           integer NOT NULL,
    section     text,
    length      bigint NOT NULL,
    sha256      bytea NOT NULL,
    location    text NOT NULL UNIQUE,
    uploaded_at timestamptz NOT NULL,
    PRIMARY KEY (originator, report_id, n)
);

COMMENT ON COLUMN blobs.section IS 'Set when a report claims the blob; until then only its originator sees it.';

CREATE INDEX blobs_unclaimed ON blobs (uploaded_at) WHERE section IS NULL;

-- Where bytes are being written: what has no row in `blobs` a day later is dropped.

CREATE TABLE uploads (
    location    text PRIMARY KEY,
    originator  text NOT NULL,
    begun_at    timestamptz NOT NULL
);

CREATE TABLE openings (
    record_id   uuid PRIMARY KEY,
    originator  text NOT NULL,
    report_id   uuid NOT NULL,
    agency      text NOT NULL,
    kid         text NOT NULL,
    nonce       bytea NOT NULL,
    request     text NOT NULL,
    receipt     text NOT NULL,
    UNIQUE (kid, nonce)
);

CREATE INDEX openings_of_report ON openings (originator, report_id, record_id);

-- What was used once: assertions and proofs. Shared by all workers, bounded by its expiry.

CREATE TABLE replays (
    agency      text NOT NULL,
    kind        text NOT NULL,
    digest      bytea NOT NULL,
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (agency, kind, digest)
);

CREATE INDEX replays_by_expiry ON replays (agency, expires_at);

-- One row for every act and every refusal, insert-only; xid orders rows for the Merkle log.

CREATE TYPE act AS (
    id             uuid,
    recorded_at    timestamptz,
    action         text,
    outcome        text,
    rule           text,
    agency         text,
    country        text,
    account        text,
    kid            text,
    originator     text,
    object         text,
    purpose        text,
    case_reference text,
    request_id     text,
    request_digest bytea,
    answer_digest  bytea,
    detail         text
);

CREATE TABLE access_log (
    LIKE act,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (id)
);

ALTER TABLE access_log
    ALTER recorded_at SET NOT NULL,
    ALTER action SET NOT NULL,
    ALTER outcome SET NOT NULL,
    ALTER rule SET NOT NULL,
    ADD CHECK (outcome IN ('done', 'refused')),
    ALTER request_id SET NOT NULL;

-- Row security. The hub's role owns nothing and has no other way to a row than these policies.

ALTER TABLE statements ENABLE ROW LEVEL SECURITY;

ALTER TABLE statements FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_members ON statements FOR SELECT TO serumpun_hub USING (true);

CREATE POLICY written_by_issuer ON statements FOR INSERT TO serumpun_hub
    WITH CHECK (
        country = (SELECT acting_country())
        AND issuer = coalesce((SELECT acting_agency()), lower((SELECT acting_root())))
    );

ALTER TABLE agencies ENABLE ROW LEVEL SECURITY;

ALTER TABLE agencies FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_members ON agencies FOR SELECT TO serumpun_hub USING (true);

CREATE POLICY written_by_own_root ON agencies FOR INSERT TO serumpun_hub
    WITH CHECK (country = (SELECT acting_root()));

CREATE POLICY replaced_by_own_root ON agencies FOR UPDATE TO serumpun_hub
    USING (country = (SELECT acting_root()))
    WITH CHECK (country = (SELECT acting_root()));

ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;

ALTER TABLE accounts FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_own_agency ON accounts FOR SELECT TO serumpun_hub
    USING (agency = (SELECT acting_agency()));

CREATE POLICY read_by_own_root ON accounts FOR SELECT TO serumpun_hub
    USING (country = (SELECT acting_root()));

CREATE POLICY written_by_own_root ON accounts FOR INSERT TO serumpun_hub
    WITH CHECK (country = (SELECT acting_root()));

ALTER TABLE role_bindings ENABLE ROW LEVEL SECURITY;

ALTER TABLE role_bindings FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_own_agency ON role_bindings FOR SELECT TO serumpun_hub
    USING (agency = (SELECT acting_agency()));

CREATE POLICY read_by_own_root ON role_bindings FOR SELECT TO serumpun_hub
    USING (country = (SELECT acting_root()));

CREATE POLICY written_by_own_root ON role_bindings FOR INSERT TO serumpun_hub
    WITH CHECK (
        country = (SELECT acting_root())
        AND role NOT IN ('federation_auditor', 'witness', 'hub_operator')
    );

CREATE POLICY replaced_by_own_root ON role_bindings FOR UPDATE TO serumpun_hub
    USING (country = (SELECT acting_root()))
    WITH CHECK (country = (SELECT acting_root()));

CREATE POLICY removed_by_own_root ON role_bindings FOR DELETE TO serumpun_hub
    USING (country = (SELECT acting_root()));

ALTER TABLE keys ENABLE ROW LEVEL SECURITY;

ALTER TABLE keys FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_members ON keys FOR SELECT TO serumpun_hub USING (true);

CREATE POLICY written_by_own_root ON keys FOR INSERT TO serumpun_hub
    WITH CHECK (country = (SELECT acting_root()));

CREATE POLICY revoked_by_own_root ON keys FOR UPDATE TO serumpun_hub
    USING (country = (SELECT acting_root()))
    WITH CHECK (revoked_at IS NOT NULL);

CREATE POLICY revoked_by_holder ON keys FOR UPDATE TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (revoked_at IS NOT NULL);

CREATE FUNCTION only_revoke() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.revoked_at > OLD.revoked_at OR NEW.compromised_at > OLD.compromised_at
        OR (NEW.compromised_at IS NULL AND OLD.compromised_at IS NOT NULL)
    THEN
        RAISE EXCEPTION 'a revocation is never taken back' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER only_revoke BEFORE UPDATE ON keys FOR EACH ROW EXECUTE FUNCTION only_revoke();

ALTER TABLE directory_head ENABLE ROW LEVEL SECURITY;

ALTER TABLE directory_head FORCE ROW LEVEL SECURITY;

CREATE POLICY held_by_hub ON directory_head TO serumpun_hub USING (true) WITH CHECK (is_only);

ALTER TABLE key_components ENABLE ROW LEVEL SECURITY;

ALTER TABLE key_components FORCE ROW LEVEL SECURITY;

CREATE POLICY written_by_own_root ON key_components FOR INSERT TO serumpun_hub
    WITH CHECK (country = (SELECT acting_root()));

ALTER TABLE report_access ENABLE ROW LEVEL SECURITY;

ALTER TABLE report_access FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_audience ON report_access FOR SELECT TO serumpun_hub
    USING (agency = (SELECT acting_agency()));

CREATE POLICY written_by_originator ON report_access FOR INSERT TO serumpun_hub
    WITH CHECK (originator = (SELECT acting_agency()));

ALTER TABLE reports ENABLE ROW LEVEL SECURITY;

ALTER TABLE reports FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_audience ON reports FOR SELECT TO serumpun_hub
    USING (
        originator = (SELECT acting_agency())
        OR EXISTS (
            SELECT FROM report_access AS visible
            WHERE visible.agency = (SELECT acting_agency())
            AND visible.originator = reports.originator AND visible.report_id = reports.id
        )
    );

CREATE POLICY written_by_originator ON reports FOR INSERT TO serumpun_hub
    WITH CHECK (originator = (SELECT acting_agency()));

ALTER TABLE wraps ENABLE ROW LEVEL SECURITY;

ALTER TABLE wraps FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_recipient ON wraps FOR SELECT TO serumpun_hub
    USING (agency = (SELECT acting_agency()));

CREATE POLICY written_by_originator ON wraps FOR INSERT TO serumpun_hub
    WITH CHECK (originator = (SELECT acting_agency()));

ALTER TABLE sections ENABLE ROW LEVEL SECURITY;

ALTER TABLE sections FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_recipient ON sections FOR SELECT TO serumpun_hub
    USING (
        EXISTS (
            SELECT FROM wraps AS own
            WHERE own.agency = (SELECT acting_agency()) AND own.originator = sections.originator
            AND own.report_id = sections.report_id AND own.section = sections.name
        )
    );

CREATE POLICY written_by_originator ON sections FOR INSERT TO serumpun_hub
    WITH CHECK (originator = (SELECT acting_agency()));

ALTER TABLE blobs ENABLE ROW LEVEL SECURITY;

ALTER TABLE blobs FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_recipient ON blobs FOR SELECT TO serumpun_hub
    USING (
        originator = (SELECT acting_agency())
        OR EXISTS (
            SELECT FROM wraps AS own
            WHERE own.agency = (SELECT acting_agency()) AND own.originator = blobs.originator
            AND own.report_id = blobs.report_id AND own.section = blobs.section
        )
    );

CREATE POLICY written_by_originator ON blobs FOR INSERT TO serumpun_hub
    WITH CHECK (originator = (SELECT acting_agency()));

CREATE POLICY claimed_by_originator ON blobs FOR UPDATE TO serumpun_hub
    USING (originator = (SELECT acting_agency()) AND section IS NULL)
    WITH CHECK (originator = (SELECT acting_agency()));

ALTER TABLE uploads ENABLE ROW LEVEL SECURITY;

ALTER TABLE uploads FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON uploads TO serumpun_hub
    USING (originator = (SELECT acting_agency()))
    WITH CHECK (originator = (SELECT acting_agency()));

ALTER TABLE openings ENABLE ROW LEVEL SECURITY;

ALTER TABLE openings FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_both_sides ON openings FOR SELECT TO serumpun_hub
    USING ((SELECT acting_agency()) IN (originator, agency));

CREATE POLICY written_by_opener ON openings FOR INSERT TO serumpun_hub
    WITH CHECK (
        agency = (SELECT acting_agency())
        AND EXISTS (
            SELECT FROM wraps AS own
            WHERE own.agency = openings.agency AND own.originator = openings.originator
            AND own.report_id = openings.report_id
        )
    );

ALTER TABLE replays ENABLE ROW LEVEL SECURITY;

ALTER TABLE replays FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON replays TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()));

ALTER TABLE access_log ENABLE ROW LEVEL SECURITY;

ALTER TABLE access_log FORCE ROW LEVEL SECURITY;

CREATE POLICY written_for_who_asks ON access_log FOR INSERT TO serumpun_hub
    WITH CHECK (agency IS NOT DISTINCT FROM (SELECT acting_agency()));

-- Grants: the verbs each table needs and no others; the access log cannot be read back or changed.

GRANT SELECT, INSERT ON statements, accounts, reports, report_access, sections, wraps, openings
    TO serumpun_hub;

GRANT SELECT, INSERT, DELETE ON role_bindings, replays TO serumpun_hub;

GRANT UPDATE (tlp_ceiling) ON role_bindings TO serumpun_hub;

GRANT UPDATE (expires_at) ON replays TO serumpun_hub;

GRANT SELECT, INSERT ON agencies, keys, blobs TO serumpun_hub;

GRANT UPDATE (status, statement) ON agencies TO serumpun_hub;

GRANT UPDATE (revoked_at, compromised_at) ON keys TO serumpun_hub;

GRANT UPDATE (section, uploaded_at) ON blobs TO serumpun_hub;

GRANT SELECT, INSERT, DELETE ON uploads TO serumpun_hub;

GRANT SELECT, UPDATE ON directory_head TO serumpun_hub;

GRANT INSERT ON key_components TO serumpun_hub;

-- All columns but xid, which nobody may choose.

GRANT INSERT (id, recorded_at, action, outcome, rule, agency, country, account, kid, originator,
    object, purpose, case_reference, request_id, request_digest, answer_digest, detail)
    ON access_log TO serumpun_hub;

-- Unclaimed attachments are dropped by a function of a role that sees them and nothing else.

DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'serumpun_expiry') THEN
        CREATE ROLE serumpun_expiry NOLOGIN;
    END IF;
END $$;

CREATE POLICY seen_by_expiry ON blobs FOR SELECT TO serumpun_expiry USING (section IS NULL);

CREATE POLICY dropped_by_expiry ON blobs FOR DELETE TO serumpun_expiry USING (section IS NULL);

CREATE POLICY seen_by_expiry ON uploads FOR SELECT TO serumpun_expiry USING (true);

CREATE POLICY dropped_by_expiry ON uploads FOR DELETE TO serumpun_expiry USING (true);

GRANT SELECT, DELETE ON blobs, uploads TO serumpun_expiry;

CREATE FUNCTION drop_unclaimed_blobs(before timestamptz) RETURNS SETOF text
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        WITH forgotten AS (
            DELETE FROM uploads WHERE begun_at < before RETURNING location
        ), dropped AS (
            DELETE FROM blobs WHERE section IS NULL AND uploaded_at < before RETURNING location
        )
        SELECT location FROM forgotten UNION ALL SELECT location FROM dropped
    $$;

REVOKE ALL ON FUNCTION drop_unclaimed_blobs FROM PUBLIC;

GRANT EXECUTE ON FUNCTION drop_unclaimed_blobs TO serumpun_hub;

GRANT CREATE ON SCHEMA public TO serumpun_expiry;

ALTER FUNCTION drop_unclaimed_blobs OWNER TO serumpun_expiry;

REVOKE CREATE ON SCHEMA public FROM serumpun_expiry;

-- The schema's own revision: written by migrations, read by the hub before it serves.

ALTER TABLE alembic_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE alembic_version FORCE ROW LEVEL SECURITY;

CREATE POLICY written_by_owner ON alembic_version TO CURRENT_USER USING (true) WITH CHECK (true);

CREATE POLICY read_by_hub ON alembic_version FOR SELECT TO serumpun_hub USING (true);

GRANT SELECT ON alembic_version TO serumpun_hub;
