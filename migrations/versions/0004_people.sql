-- People: officers' accounts and roles, how they sign in, their sessions and devices, and what it
-- takes two persons to decide.
--
-- A third transaction-local setting, serumpun.realm, is `country` while a country's administration
-- acts: it reaches all agencies of its country. The hub sets it after it has found a role for it.

CREATE FUNCTION acting_realm() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT acting_country() WHERE current_setting('serumpun.realm', true) = 'country' $$;

-- Who acts is asked in nearly every policy: kept parsed, not parsed anew whenever one is planned.

CREATE OR REPLACE FUNCTION acting_agency() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('serumpun.agency', true), '');

CREATE OR REPLACE FUNCTION acting_country() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('serumpun.country', true), '');

-- Accounts. Those that are there are systems; an officer's id is a pseudonym.

ALTER TABLE accounts
    ADD kind text NOT NULL DEFAULT 'system' CHECK (kind IN ('system', 'officer')),
    ADD status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
    ADD name text NOT NULL DEFAULT '',
    ADD created_at timestamptz NOT NULL DEFAULT now();

COMMENT ON COLUMN accounts.name IS 'What the agency calls an officer; nobody else sees it.';

CREATE INDEX accounts_of_agency ON accounts (agency, id);

CREATE INDEX accounts_of_country ON accounts (country, id);

CREATE POLICY read_by_own_realm ON accounts FOR SELECT TO serumpun_hub
    USING (country = (SELECT acting_realm()));

CREATE POLICY written_by_own_agency ON accounts FOR INSERT TO serumpun_hub
    WITH CHECK (
        kind = 'officer'
        AND (agency = (SELECT acting_agency()) OR country = (SELECT acting_realm()))
        AND country = (SELECT acting_country())
    );

CREATE POLICY changed_by_own_agency ON accounts FOR UPDATE TO serumpun_hub
    USING (
        kind = 'officer'
        AND (agency = (SELECT acting_agency()) OR country = (SELECT acting_realm()))
    );

GRANT UPDATE (status, name) ON accounts TO serumpun_hub;

-- Role bindings. A system's follow from its country's statement; an officer's say who gave them.

ALTER TABLE role_bindings
    ADD categories text[],
    ADD until timestamptz,
    ADD granted_by text,
    ADD granted_at timestamptz NOT NULL DEFAULT now();

COMMENT ON COLUMN role_bindings.categories IS 'Of the reports it is for; null: of all.';

CREATE POLICY read_by_own_realm ON role_bindings FOR SELECT TO serumpun_hub
    USING (country = (SELECT acting_realm()));

CREATE POLICY granted_by_own_agency ON role_bindings FOR INSERT TO serumpun_hub
    WITH CHECK (
        granted_by IS NOT NULL AND granted_by <> account
        AND role NOT IN ('federation_auditor', 'witness', 'hub_operator')
        AND country = (SELECT acting_country())
        AND (agency = (SELECT acting_agency()) OR country = (SELECT acting_realm()))
    );

CREATE POLICY regranted_by_own_agency ON role_bindings FOR UPDATE TO serumpun_hub
    USING (
        granted_by IS NOT NULL
        AND (agency = (SELECT acting_agency()) OR country = (SELECT acting_realm()))
    )
    WITH CHECK (
        granted_by <> account AND role NOT IN ('federation_auditor', 'witness', 'hub_operator')
    );

CREATE POLICY withdrawn_by_own_agency ON role_bindings FOR DELETE TO serumpun_hub
    USING (
        granted_by IS NOT NULL
        AND (agency = (SELECT acting_agency()) OR country = (SELECT acting_realm()))
    );

GRANT UPDATE (categories, until, granted_by, granted_at) ON role_bindings TO serumpun_hub;

-- What it takes two persons to decide.

CREATE TABLE proposals (
    id          uuid PRIMARY KEY,
    kind        text NOT NULL CHECK (
        kind IN ('suspend_member', 'restore_member', 'grant_federation_role', 'restore_account',
            'bulk_match', 'erase_account')
    ),
    subject     text NOT NULL,
    role        text,
    reason      text NOT NULL,
    country     text NOT NULL,
    agency      text NOT NULL,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    state       text NOT NULL DEFAULT 'open'
        CHECK (state IN ('open', 'confirmed', 'rejected', 'withdrawn')),
    decided_by      text,
    decided_country text,
    decided_at      timestamptz,
    operation       jsonb,
    CHECK (state <> 'confirmed' OR decided_by <> proposed_by),
    CHECK ((kind = 'grant_federation_role') = (role IS NOT NULL)),
    CHECK ((kind = 'bulk_match') = (operation IS NOT NULL)),
    CHECK (
        kind IN ('restore_account', 'bulk_match', 'erase_account') OR state <> 'confirmed'
        OR decided_country <> country
    )
);

COMMENT ON COLUMN proposals.subject IS 'A country, an agency, or an account.';

CREATE INDEX proposals_by_expiry ON proposals (expires_at);

ALTER TABLE proposals ENABLE ROW LEVEL SECURITY;

ALTER TABLE proposals FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_own_agency ON proposals FOR SELECT TO serumpun_hub
    USING (agency = (SELECT acting_agency()) OR country = (SELECT acting_realm()));

CREATE POLICY read_by_every_realm ON proposals FOR SELECT TO serumpun_hub
    USING (
        kind NOT IN ('restore_account', 'bulk_match', 'erase_account')
        AND (SELECT acting_realm()) IS NOT NULL
    );

CREATE POLICY written_by_proposer ON proposals FOR INSERT TO serumpun_hub
    WITH CHECK (
        agency = (SELECT acting_agency()) AND country = (SELECT acting_country())
        AND state = 'open'
    );

CREATE POLICY decided_once ON proposals FOR UPDATE TO serumpun_hub
    USING (
        state = 'open' AND expires_at > now()
        AND (
            agency = (SELECT acting_agency())
            OR country = (SELECT acting_realm())
            OR (
                kind NOT IN ('restore_account', 'bulk_match', 'erase_account')
                AND (SELECT acting_realm()) IS NOT NULL
            )
        )
    )
    WITH CHECK (state <> 'open' AND decided_country = (SELECT acting_country()));

GRANT SELECT, INSERT ON proposals TO serumpun_hub;

GRANT UPDATE (state, decided_by, decided_country, decided_at) ON proposals TO serumpun_hub;

-- A role of the federation follows from what two countries have confirmed, and from nothing else.

CREATE POLICY granted_by_two_countries ON role_bindings FOR INSERT TO serumpun_hub
    WITH CHECK (
        role IN ('federation_auditor', 'witness', 'hub_operator')
        AND (SELECT acting_realm()) IS NOT NULL
        AND EXISTS (
            SELECT FROM proposals
            WHERE proposals.kind = 'grant_federation_role' AND proposals.state = 'confirmed'
            AND proposals.subject = role_bindings.account AND proposals.role = role_bindings.role
            AND proposals.country = role_bindings.country
            AND proposals.decided_country = (SELECT acting_country())
            AND proposals.decided_at = role_bindings.granted_at
        )
    );

-- Who takes no part for now: a country, or an agency that its country's administration stopped
-- before its root could state it.

CREATE TABLE suspensions (
    subject     text PRIMARY KEY,
    country     text NOT NULL,
    by_account  text NOT NULL,
    reason      text NOT NULL,
    since       timestamptz NOT NULL
);

COMMENT ON COLUMN suspensions.subject IS 'Two capitals: a member; else an agency.';

ALTER TABLE suspensions ENABLE ROW LEVEL SECURITY;

ALTER TABLE suspensions FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_members ON suspensions FOR SELECT TO serumpun_hub USING (true);

CREATE POLICY agency_suspended_by_own_realm ON suspensions FOR INSERT TO serumpun_hub
    WITH CHECK (country = (SELECT acting_realm()) AND subject LIKE lower(country) || '-%');

CREATE POLICY agency_restored_by_own_realm ON suspensions FOR DELETE TO serumpun_hub
    USING (country = (SELECT acting_realm()) AND subject <> country);

CREATE POLICY member_suspended_by_two_countries ON suspensions FOR INSERT TO serumpun_hub
    WITH CHECK (
        subject = country AND EXISTS (
            SELECT FROM proposals
            WHERE proposals.kind = 'suspend_member' AND proposals.state = 'confirmed'
            AND proposals.subject = suspensions.subject
            AND proposals.decided_country = (SELECT acting_realm())
            AND proposals.decided_at = suspensions.since
        )
    );

CREATE POLICY member_restored_by_two_countries ON suspensions FOR DELETE TO serumpun_hub
    USING (
        subject = country AND EXISTS (
            SELECT FROM proposals
            WHERE proposals.kind = 'restore_member' AND proposals.state = 'confirmed'
            AND proposals.subject = suspensions.subject
            AND proposals.decided_country = (SELECT acting_realm())
            AND proposals.decided_at > suspensions.since
        )
    );

GRANT SELECT, INSERT, DELETE ON suspensions TO serumpun_hub;

CREATE TRIGGER moves_directory AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON suspensions
    FOR EACH STATEMENT EXECUTE FUNCTION move_directory();

-- How officers sign in. A country's providers follow from its root's statements.

CREATE TABLE identity_providers (
    issuer      text PRIMARY KEY,
    country     text NOT NULL,
    status      text NOT NULL,
    statement   text NOT NULL
);

ALTER TABLE identity_providers ENABLE ROW LEVEL SECURITY;

ALTER TABLE identity_providers FORCE ROW LEVEL SECURITY;

CREATE POLICY read_by_members ON identity_providers FOR SELECT TO serumpun_hub USING (true);

CREATE POLICY written_by_own_root ON identity_providers FOR INSERT TO serumpun_hub
    WITH CHECK (country = (SELECT acting_root()));

CREATE POLICY replaced_by_own_root ON identity_providers FOR UPDATE TO serumpun_hub
    USING (country = (SELECT acting_root()))
    WITH CHECK (country = (SELECT acting_root()));

GRANT SELECT, INSERT ON identity_providers TO serumpun_hub;

GRANT UPDATE (status, statement) ON identity_providers TO serumpun_hub;

-- One account may have several ways in; a way in leads to one account. Looked up in the realm of
-- the provider's country, so that a provider reaches no other country's accounts.

CREATE TABLE identities (
    issuer      text NOT NULL,
    subject     text NOT NULL,
    account     text NOT NULL,
    agency      text NOT NULL,
    country     text NOT NULL,
    bound_at    timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX identities_of_account ON identities (account);

CREATE TABLE passkeys (
    id          bytea PRIMARY KEY,
    account     text NOT NULL,
    agency      text NOT NULL,
    country     text NOT NULL,
    public_key  bytea NOT NULL,
    sign_count  bigint NOT NULL,
    name        text NOT NULL,
    created_at  timestamptz NOT NULL,
    used_at     timestamptz
);

CREATE INDEX passkeys_of_account ON passkeys (account);

-- An invitation lets its holder bind a way in to an account, once.

CREATE TABLE invitations (
    digest      bytea PRIMARY KEY,
    account     text NOT NULL,
    agency      text NOT NULL,
    country     text NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz
);

CREATE TABLE sessions (
    id          uuid PRIMARY KEY,
    account     text NOT NULL,
    agency      text NOT NULL,
    country     text NOT NULL,
    client      text NOT NULL,
    method      text NOT NULL,
    jkt         text NOT NULL,
    refresh     bytea NOT NULL,
    is_phishing_resistant boolean NOT NULL,
    signed_in_at timestamptz NOT NULL,
    started_at  timestamptz NOT NULL,
    used_at     timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    ended_at    timestamptz,
    challenge   bytea
);

COMMENT ON COLUMN sessions.challenge IS 'That a further passkey must answer.';

COMMENT ON COLUMN sessions.signed_in_at IS 'Of the last full sign-in, which a step-up renews.';

CREATE INDEX sessions_of_account ON sessions (account, started_at);

CREATE INDEX sessions_of_agency ON sessions (agency, started_at);

-- A sign-in under way: nobody is known yet.

CREATE TABLE sign_ins (
    id             bytea PRIMARY KEY,
    client         text NOT NULL,
    redirect_uri   text NOT NULL,
    client_state   text NOT NULL,
    code_challenge text NOT NULL,
    jkt            text NOT NULL,
    max_age        integer NOT NULL,
    session        uuid,
    browser        bytea,
    issuer         text,
    state          bytea UNIQUE,
    nonce          text,
    verifier       text,
    challenge      bytea,
    invitation     text,
    code           bytea UNIQUE,
    account        text,
    agency         text,
    country        text,
    method         text,
    is_phishing_resistant boolean,
    signed_in_at   timestamptz,
    completed_at   timestamptz,
    created_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL
);

COMMENT ON COLUMN sign_ins.session IS 'Once the code was used, the session it led to.';

COMMENT ON COLUMN sign_ins.max_age IS 'Seconds that a sign-in at the provider may be old.';

COMMENT ON COLUMN sign_ins.invitation IS '<agency>.<digest of its secret>.';

CREATE INDEX sign_ins_by_expiry ON sign_ins (expires_at);

-- An officer's devices, and sealing keys shared to them.

CREATE TABLE devices (
    sign_kid    text PRIMARY KEY,
    seal_kid    text NOT NULL UNIQUE,
    account     text NOT NULL,
    agency      text NOT NULL,
    country     text NOT NULL,
    name        text NOT NULL,
    request     text NOT NULL,
    requested_at timestamptz NOT NULL
);

CREATE INDEX devices_of_account ON devices (account);

CREATE TABLE key_shares (
    to_kid      text NOT NULL,
    subject     text NOT NULL,
    agency      text NOT NULL,
    country     text NOT NULL,
    signed      text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (to_kid, subject)
);

-- Row security: an agency's own, and its country's administration.

ALTER TABLE passkeys ENABLE ROW LEVEL SECURITY;

ALTER TABLE passkeys FORCE ROW LEVEL SECURITY;

CREATE POLICY own_agency ON passkeys TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()) AND country = (SELECT acting_country()));

CREATE POLICY own_realm ON passkeys TO serumpun_hub
    USING (country = (SELECT acting_realm()))
    WITH CHECK (country = (SELECT acting_realm()));

ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;

ALTER TABLE invitations FORCE ROW LEVEL SECURITY;

CREATE POLICY own_agency ON invitations TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()) AND country = (SELECT acting_country()));

CREATE POLICY own_realm ON invitations TO serumpun_hub
    USING (country = (SELECT acting_realm()))
    WITH CHECK (country = (SELECT acting_realm()));

ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;

ALTER TABLE sessions FORCE ROW LEVEL SECURITY;

CREATE POLICY own_agency ON sessions TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()) AND country = (SELECT acting_country()));

CREATE POLICY own_realm ON sessions TO serumpun_hub
    USING (country = (SELECT acting_realm()))
    WITH CHECK (country = (SELECT acting_realm()));

ALTER TABLE devices ENABLE ROW LEVEL SECURITY;

ALTER TABLE devices FORCE ROW LEVEL SECURITY;

CREATE POLICY own_agency ON devices TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()) AND country = (SELECT acting_country()));

CREATE POLICY own_realm ON devices TO serumpun_hub
    USING (country = (SELECT acting_realm()))
    WITH CHECK (country = (SELECT acting_realm()));

ALTER TABLE key_shares ENABLE ROW LEVEL SECURITY;

ALTER TABLE key_shares FORCE ROW LEVEL SECURITY;

CREATE POLICY own_agency ON key_shares TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()) AND country = (SELECT acting_country()));

ALTER TABLE identities ENABLE ROW LEVEL SECURITY;

ALTER TABLE identities FORCE ROW LEVEL SECURITY;

CREATE POLICY found_in_own_country ON identities FOR SELECT TO serumpun_hub
    USING (country = (SELECT acting_root()));

CREATE POLICY own_agency ON identities TO serumpun_hub
    USING (agency = (SELECT acting_agency()))
    WITH CHECK (agency = (SELECT acting_agency()) AND country = (SELECT acting_country()));

CREATE POLICY own_realm ON identities TO serumpun_hub
    USING (country = (SELECT acting_realm()))
    WITH CHECK (country = (SELECT acting_realm()));

ALTER TABLE sign_ins ENABLE ROW LEVEL SECURITY;

ALTER TABLE sign_ins FORCE ROW LEVEL SECURITY;

CREATE POLICY of_nobody_yet ON sign_ins TO serumpun_hub
    USING ((SELECT acting_country()) IS NULL)
    WITH CHECK ((SELECT acting_country()) IS NULL);

GRANT SELECT, INSERT, DELETE ON identities, passkeys TO serumpun_hub;

GRANT UPDATE (sign_count, used_at) ON passkeys TO serumpun_hub;

GRANT SELECT, INSERT, DELETE ON invitations TO serumpun_hub;

GRANT UPDATE (used_at) ON invitations TO serumpun_hub;

GRANT SELECT, INSERT ON sessions TO serumpun_hub;

GRANT UPDATE (method, refresh, is_phishing_resistant, signed_in_at, used_at, ended_at, challenge) ON sessions
    TO serumpun_hub;

GRANT SELECT, INSERT, DELETE ON sign_ins TO serumpun_hub;

GRANT UPDATE (session, browser, issuer, state, nonce, verifier, challenge, invitation, code, account,
    agency, country, method, is_phishing_resistant, signed_in_at, completed_at) ON sign_ins
    TO serumpun_hub;

GRANT SELECT, INSERT, DELETE ON devices TO serumpun_hub;

CREATE TRIGGER moves_directory AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON devices
    FOR EACH STATEMENT EXECUTE FUNCTION move_directory();

GRANT SELECT, INSERT ON key_shares TO serumpun_hub;

GRANT UPDATE (signed, recorded_at) ON key_shares TO serumpun_hub;

-- Who certified a key, and when: devices that a thief of the agency's key certified fall with it.

ALTER TABLE keys ADD certified_by text, ADD certified_at timestamptz;

CREATE INDEX keys_by_certifier ON keys (certified_by, certified_at);

-- An agency certifies its own devices' keys.

CREATE POLICY written_by_holder ON keys FOR INSERT TO serumpun_hub
    WITH CHECK (agency = (SELECT acting_agency()) AND use IN ('device-sign', 'device-seal'));

CREATE POLICY written_by_holder ON key_components FOR INSERT TO serumpun_hub
    WITH CHECK (
        EXISTS (
            SELECT FROM keys WHERE keys.kid = key_components.kid
            AND keys.agency = (SELECT acting_agency())
            AND keys.use IN ('device-sign', 'device-seal')
        )
    );

-- These functions take other arguments now; they are installed anew after the migrations.

DROP FUNCTION IF EXISTS begin_act(text, text, bytea, timestamptz);

DROP FUNCTION IF EXISTS submit_report(text, text, bytea, timestamptz, bigint, jsonb, text, text,
    text, text[], bytea[], text[], text[], text[], bytea[], integer[], text[], bigint[], bytea[],
    jsonb);
