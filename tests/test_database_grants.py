"""What the hub's own login may do in the database: the verbs each table needs and no others."""

from collections.abc import Mapping

from tests.hub import HubUnderTest

SI = {"SELECT", "INSERT"}
GRANTED: Mapping[str, set[str]] = {
    "statements": SI,
    "accounts": SI,
    "reports": SI,
    "report_access": SI,
    "sections": SI,
    "wraps": SI,
    "openings": SI,
    "agencies": SI,
    "keys": SI,
    "blobs": SI,
    "role_bindings": SI | {"DELETE"},
    "replays": SI | {"DELETE"},
    "uploads": SI | {"DELETE"},
    "directory_head": {"SELECT", "UPDATE"},
    "key_components": {"INSERT"},
    "alembic_version": {"SELECT"},
    "dropped_blobs": {"SELECT", "DELETE"},
    "proposals": SI,
    "suspensions": SI | {"DELETE"},
    "identity_providers": SI,
    "identities": SI | {"DELETE"},
    "passkeys": SI | {"DELETE"},
    "invitations": SI | {"DELETE"},
    "sessions": SI,
    "sign_ins": SI | {"DELETE"},
    "devices": SI | {"DELETE"},
    "key_shares": SI,
    "access_log": {"SELECT"},
    "log_leaves": SI,
    "log_numbers": SI,
    "log_counts": SI,
    "log_tiles": SI,
    "log_head": {"SELECT"},
    "log_checkpoints": SI | {"DELETE"},
    "log_cosignatures": SI,
    "log_witnesses": SI,
    "log_stated_witnesses": SI,
    "index_key_shares": SI,
    "report_tokens": SI,
    "match_budgets": SI,
    "watches": SI | {"DELETE"},
    "watch_tokens": SI,
    "match_operations": SI | {"DELETE"},
    "candidates": {"SELECT"},
}
GRANTED_COLUMNS = {
    ("role_bindings", "tlp_ceiling"),
    ("key_shares", "signed"),
    ("report_tokens", "is_live"),
    ("key_shares", "recorded_at"),
    ("role_bindings", "categories"),
    ("role_bindings", "until"),
    ("role_bindings", "granted_by"),
    ("role_bindings", "granted_at"),
    ("accounts", "status"),
    ("accounts", "name"),
    ("sign_ins", "session"),
    ("sign_ins", "browser"),
    ("sign_ins", "issuer"),
    ("sign_ins", "state"),
    ("sign_ins", "nonce"),
    ("sign_ins", "verifier"),
    ("sign_ins", "challenge"),
    ("sign_ins", "invitation"),
    ("sign_ins", "code"),
    ("sign_ins", "account"),
    ("sign_ins", "agency"),
    ("sign_ins", "country"),
    ("sign_ins", "method"),
    ("sign_ins", "is_phishing_resistant"),
    ("sign_ins", "signed_in_at"),
    ("sign_ins", "completed_at"),
    ("proposals", "state"),
    ("proposals", "decided_by"),
    ("proposals", "decided_country"),
    ("proposals", "decided_at"),
    ("identity_providers", "status"),
    ("identity_providers", "statement"),
    ("passkeys", "sign_count"),
    ("passkeys", "used_at"),
    ("invitations", "used_at"),
    ("sessions", "method"),
    ("sessions", "refresh"),
    ("sessions", "is_phishing_resistant"),
    ("sessions", "signed_in_at"),
    ("sessions", "used_at"),
    ("sessions", "ended_at"),
    ("sessions", "challenge"),
    ("agencies", "status"),
    ("agencies", "statement"),
    ("keys", "revoked_at"),
    ("keys", "compromised_at"),
    ("blobs", "section"),
    ("blobs", "uploaded_at"),
    ("directory_head", "is_only"),
    ("log_counts", "entries"),
    *(("log_cosignatures", name) for name in ("size", "note", "line", "cosigned_at")),
    *(("log_stated_witnesses", name) for name in ("status", "statement", "stated_at")),
    *(("log_stated_witnesses", name) for name in ("asked_at", "outcome")),
    ("log_tiles", "hashes"),
    ("log_head", "size"),
    ("log_head", "low_xid"),
    ("log_head", "cluster"),
    ("directory_head", "version"),
    *(("index_key_shares", name) for name in ("to_kid", "signed", "recorded_at")),
    ("match_operations", "remaining"),
    *(("match_budgets", name) for name in ("remaining", "counted_at")),
    *(("candidates", name) for name in ("state", "decided_by", "decided_at")),
    ("replays", "expires_at"),  # never changed: what `FOR UPDATE SKIP LOCKED` asks for
}


def test_every_table_is_under_forced_row_security(hub: HubUnderTest) -> None:
    found = hub.rows(
        "SELECT relname, relrowsecurity AND relforcerowsecurity FROM pg_class"
        " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm', 'f', 'v')"
    )
    assert {row[0] for row in found} == {*GRANTED}
    assert all(row[1] for row in found), [row[0] for row in found if not row[1]]


def test_the_hub_has_the_verbs_each_table_needs_and_no_others(hub: HubUnderTest) -> None:
    found: dict[str, set[str]] = {}
    for table, verb in hub.rows(
        "SELECT table_name, privilege_type FROM information_schema.table_privileges"
        " WHERE grantee IN ('serumpun_hub', 'PUBLIC') AND table_schema = 'public'"
    ):
        found.setdefault(table, set()).add(verb)
    assert found == GRANTED
    columns = hub.rows(
        "SELECT table_name, column_name FROM information_schema.column_privileges"
        " WHERE grantee = 'serumpun_hub' AND privilege_type = 'UPDATE'"
    )
    assert {tuple(row) for row in columns} == GRANTED_COLUMNS


def test_the_hub_does_not_choose_the_transaction_of_a_record(hub: HubUnderTest) -> None:
    may = hub.rows(
        "SELECT column_name, has_column_privilege('serumpun_hub', 'access_log', column_name::text,"
        " 'INSERT') FROM information_schema.columns WHERE table_name = 'access_log'"
    )
    assert {row[0] for row in may if not row[1]} == {"xid"}


def test_the_hub_owns_nothing_and_is_nobody_special(hub: HubUnderTest) -> None:
    [role] = hub.rows(
        "SELECT oid, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication"
        " FROM pg_roles WHERE rolname = 'serumpun_hub'"
    )
    assert not any(tuple(role)[1:])
    owned = "SELECT objid FROM pg_shdepend WHERE refobjid = $1 AND deptype = 'o'"
    assert hub.rows(owned, role["oid"]) == []
    member = "SELECT 1 FROM pg_auth_members WHERE member = $1"
    assert hub.rows(member, role["oid"]) == []
    create = "SELECT has_schema_privilege('serumpun_hub', 'public', 'CREATE')"
    assert not hub.rows(create)[0][0]
