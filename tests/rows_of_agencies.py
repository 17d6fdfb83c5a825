"""Rows of every table that belongs to agencies, for the tests of row security."""

# A row of each kind that belongs to agency $1 of country $2.
PEOPLE = (
    "INSERT INTO accounts VALUES ($1 || '/officer', $1, $2, 'officer')",
    "INSERT INTO role_bindings VALUES ($1 || '/officer', $1, $2, 'analyst', 'RED', NULL, NULL, $1)",
    "INSERT INTO identities VALUES ('https://idp.test', $1, $1 || '/officer', $1, $2, now())",
    "INSERT INTO passkeys VALUES ($1::text::bytea, $1 || '/officer', $1, $2, '', 0, '', now())",
    "INSERT INTO invitations VALUES ($1::text::bytea, $1 || '/officer', $1, $2, now())",
    (
        "INSERT INTO sessions VALUES (gen_random_uuid(), $1 || '/officer', $1, $2, 'cli',"
        " 'passkey', '', '', true, now(), now(), now(), now())"
    ),
    (
        "INSERT INTO devices VALUES ($1 || ' signs', $1 || ' seals', $1 || '/officer', $1, $2, '',"
        " '', now())"
    ),
    "INSERT INTO key_shares VALUES ($1 || ' seals', 'kid', $1, $2, '', now())",
    "INSERT INTO index_key_shares VALUES ($1, 1, $2, '', now(), now(), $1, '', now())",
    "INSERT INTO report_tokens VALUES (gen_random_uuid(), 0, $1, $2, 1)",
    "INSERT INTO match_budgets VALUES ($1, length($2), now())",
    "INSERT INTO match_operations VALUES ($1, uuidv7(), $2, '', 1, now(), 1)",
    "INSERT INTO watches VALUES ($1, uuidv7(), $2::text::bytea, '', 'none', now(), now())",
    (
        "INSERT INTO watch_tokens SELECT uuidv7(), agency, id, length($2) FROM watches"
        " WHERE agency = $1"
    ),
    "INSERT INTO candidates VALUES ($1, uuidv7(), uuidv7(), 'phone', $2, now(), now())",
    (
        "INSERT INTO proposals VALUES (gen_random_uuid(), 'suspend_member', 'XX', NULL, '', $2, $1,"
        " $1 || '/officer', now(), now() + interval '1 hour')"
    ),
    "INSERT INTO log_stated_witnesses VALUES ($1, $2, 'active', '', now())",
    "INSERT INTO suspensions SELECT 'XX', 'XX', $1 || $2, '', now() ON CONFLICT DO NOTHING",
    (
        "INSERT INTO identity_providers SELECT 'https://idp.test', 'XX', 'active', $1 || $2"
        " ON CONFLICT DO NOTHING"
    ),
    (
        "INSERT INTO sign_ins (id, client, redirect_uri, client_state, code_challenge, jkt,"
        " max_age, created_at, expires_at)"
        " VALUES (($1 || $2)::bytea, '', '', '', '', '', 0, now(), now())"
    ),
)
