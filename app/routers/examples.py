"""Examples in the description of the API: one of each shape, invented, each read by its shape.

Signatures and ciphertexts are cut short: none of them verifies.
"""

from collections.abc import Mapping
from typing import Any, Final

HUB: Final = "https://hub.example"
REQUEST: Final = "9f9dfaa2-460c-4797-aa3e-9125dce12397"
_REPORT: Final = "01a22e4f-aedd-7f74-9c34-6adae1fcd5f5"
_RECORD: Final = "01a22e4f-aef4-720d-9403-cc77bae1db23"
_OTHER: Final = "01a22e50-d90b-7d66-8dd2-e754155e77f6"
_AT: Final = "2026-11-30T09:14:46.305Z"
_LATER: Final = "2027-11-30T09:14:46.305Z"
_SECRET: Final = "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"  # noqa: S105 -- of nothing
_KID: Final = "xolTKJibRwRp7fEnxEq3uzgtTKFEwS_JMji7KMAXRxo"
_SEALING_KID: Final = "T7iabi3aR0L2sCebv7X0PDjWgddIw0pzRLZtrHeKHms"
_HASH: Final = "Wh8aO4ls_vmkS9qc-EAE5vVlWOUI2-ZrH4z2G9ezWm8"
_LEAF: Final = ("n4YQ" * 62)[:247]
_WRAP: Final = ("n4YQ" * 390)[:1559]
_SALTS: Final = "n4YQ" * 32
_REQUEST_URI: Final = f"urn:ietf:params:oauth:request_uri:{_SECRET}"
_INVITATION: Final = "id-polri.Zq3Yk7c2T9mLh4VbXw8sPg"
_DPOP_TOKEN: Final = "eyJ0eXAiOiJhdCtqd3QifQ.eyJzdWIiOiJpZC1wb2xyaSJ9.c2hvcnRlbmVk"  # noqa: S105
_CHECKPOINT: Final = (
    "hub.example/access-log\n1130\nQMJB8uSCnb7hHv+lFjBIsSbFMv7oP0w1yq8nZt3K5cA=\n\n"
)
_CHECKPOINT_SIGNED: Final = f"{_CHECKPOINT}\u2014 hub.example/access-log 7PJAC43kcIlo5jB1\n"
_COSIGNATURE: Final = "\u2014 hub.example/witness/ph-acg i1N/+AAAAABrDelW\n"
_JWS: Final = {
    "payload": "eyJ2IjoxLCJpc3N1ZXIiOiJpZCJ9",
    "signatures": [
        {"protected": "eyJhbGciOiJFZDI1NTE5In0", "signature": "tiB4c3XvxJ7YsWt2NtIGFT4n"},
        {"protected": "eyJhbGciOiJNTC1EU0EtNjUifQ", "signature": "5Kf4KGjGBcnP3F9xMhyg"},
    ],
}
_RECEIPT: Final = {
    "payload": "eyJ2IjoxLCJhY3QiOiJzdWJtaXQifQ",
    "signatures": [
        {"protected": "eyJhbGciOiJFZDI1NTE5In0", "signature": "FLRM1rZVVrcFUnQ4nLobLfOz"}
    ],
}
_ENVELOPE: Final = _JWS | {
    "sections": [{"name": "summary", "ciphertext": "XqkM-1eVZ5A1C0Hn_Ty0vA"}],
    "wraps": [{"section": "summary", "agency": "my-pdrm", "kid": _SEALING_KID, "enc": _WRAP}],
}
_ROLE: Final = {
    "account": "id-polri/k7c2t9mlh4",
    "role": "liaison_officer",
    "scope": "agency",
    "tlp_ceiling": "AMBER",
    "categories": ["scam_centre"],
    "until": None,
}
_ACCOUNT: Final = {
    "id": "id-polri/k7c2t9mlh4",
    "agency": "id-polri",
    "country": "ID",
    "kind": "officer",
    "status": "active",
    "name": "Duty officer 7",
    "created_at": _AT,
    "roles": [_ROLE],
}
_INVITED: Final = {
    "account": "id-polri/k7c2t9mlh4",
    "invitation": _INVITATION,
    "expires_at": "2026-12-01T09:14:46.305Z",
}
_SESSION: Final = {
    "id": _OTHER,
    "account": "id-polri/k7c2t9mlh4",
    "client": "console",
    "method": "passkey",
    "is_phishing_resistant": True,
    "signed_in_at": _AT,
    "started_at": _AT,
    "used_at": _AT,
    "ends_at": "2026-11-30T21:14:46.305Z",
    "ended_at": None,
    "is_current": True,
}
_PROPOSAL: Final = {
    "id": _OTHER,
    "kind": "restore_account",
    "subject": "id-polri/k7c2t9mlh4",
    "role": None,
    "operation": None,
    "reason": "lost telephone",
    "country": "ID",
    "proposed_by": "id-polri/m3x8q1zd5r",
    "proposed_at": _AT,
    "expires_at": "2026-12-03T09:14:46.305Z",
    "state": "open",
    "decided_by": None,
    "decided_at": None,
}
_DECIDED: Final = {
    "state": "confirmed",
    "decided_by": "id-polri/b6w0n2ks9t",
    "decided_at": "2026-11-30T10:02:11.004Z",
}
_AGENCY: Final = {
    "id": "my-pdrm",
    "country": "MY",
    "name": "Commercial Crime Unit",
    "unit_type": "police",
    "remit": ["scam_centre", "mule_account"],
    "contact": {"desk": "Duty desk", "phone": "+15550111", "email": "duty@my-pdrm.example.org"},
    "status": "active",
}
_PASSKEY: Final = {"id": _KID, "name": "Desk key", "created_at": _AT, "used_at": None}
_OPTIONS: Final = {"public_key": {"challenge": _SECRET, "rpId": "hub.example", "timeout": 300000}}
_MADE: Final = {
    "client_data": "eyJ0eXBlIjoid2ViYXV0aG4",
    "attestation": "o2NmbXQ",
    "name": "Desk key",
}
_SHOWN: Final = {
    "id": _KID,
    "client_data": "eyJ0eXBlIjoid2ViYXV0aG4",
    "authenticator_data": "SZYN5YgOjGh0NBcPZHZgWw",
    "signature": "MEUCIQDx",
    "user_handle": "dXNlcg",
}
_MATCH: Final = {
    "reports": [{"originator": "id-polri", "id": _REPORT}],
    "candidates": [{"id": _OTHER, "agency": None, "country": "TH"}],
}
_TOKENS: Final = {"epoch": 1, "salt": _HASH, "t1": [{"type": "phone", "token": _HASH}]}
_ENTRY: Final = {
    "id": _RECORD,
    "recorded_at": _AT,
    "action": "report:open",
    "outcome": "done",
    "rule": "granted",
    "request_id": REQUEST,
    "agency": "my-pdrm",
    "country": "MY",
    "account": "my-pdrm/q8v4h2cy6n",
    "roles": "liaison_officer",
    "kid": _KID,
    "originator": "id-polri",
    "concerned": "ID",
    "object": f"id-polri/{_REPORT}",
    "purpose": "victim_protection",
    "case_reference": "CCID/2026/42",
    "request_digest": _HASH,
    "answer_digest": _HASH,
    "detail": "summary",
}


# By the name of the shape, as the description of the API has it; the categories are the list's own.
EXAMPLES: Final[Mapping[str, Any]] = {
    "AccountChange": {"status": "disabled"},
    "AccountOut": _ACCOUNT,
    "AccountPageOut": {"accounts": [_ACCOUNT], "next": None},
    "AgenciesOut": {"agencies": [_AGENCY]},
    "AgencyOut": _AGENCY,
    "AppendedOut": {"receipt": _RECEIPT},
    "BatchLineOut": {"line": 1, "status": 201, "receipt": _RECEIPT, "warnings": []},
    "BlobOut": {"n": 1, "length": 184320, "sha256": _HASH},
    "CandidatesOut": {
        "candidates": [
            {
                "id": _OTHER,
                "type": "phone",
                "agency": None,
                "country": "TH",
                "reports": [f"id-polri/{_REPORT}"],
                "watches": [],
                "found_at": _AT,
                "state": "open",
                "decided_by": None,
                "decided_at": None,
            }
        ],
        "next": None,
    },
    "ChoiceIn": {"request_uri": _REQUEST_URI, "issuer": "https://login.polri.example"},
    "CodeIn": {
        "grant_type": "authorization_code",
        "client_id": "console",
        "code": _SECRET,
        "redirect_uri": f"{HUB}/docs/signed-in",
        "code_verifier": _SECRET,
    },
    "ConsistencyOut": {"proof": [_HASH]},
    "CosignatureIn": {"checkpoint": _CHECKPOINT_SIGNED, "cosignature": _COSIGNATURE},
    "CosignaturesOut": {
        "quorum": {
            "countries": 2,
            "limit_seconds": 14400,
            "host": "SG",
            "last_at": _AT,
            "is_held": True,
        },
        "cosignatures": [
            {
                "agency": "ph-acg",
                "country": "PH",
                "size": 1130,
                "checkpoint": _CHECKPOINT_SIGNED,
                "cosignature": _COSIGNATURE,
                "cosigned_at": _AT,
            }
        ],
        "asked": [],
    },
    "DecidedOut": {"proposal": _PROPOSAL | _DECIDED, "invitation": _INVITED},
    "DecisionIn": {"state": "confirmed"},
    "DemoIn": {"request_uri": _REQUEST_URI, "account": "id-polri/demoliaiso"},
    "DevicesOut": {
        "devices": [
            {
                "kid": _KID,
                "sealing_kid": _SEALING_KID,
                "account": "id-polri/k7c2t9mlh4",
                "name": "Browser at the duty desk",
                "status": "active",
                "requested_at": _AT,
                "not_after": _LATER,
                "request": _JWS,
            }
        ]
    },
    "DirectoryOut": {
        "statements": [{"seq": 1, "signed": _JWS, "receipt": _RECEIPT}],
        "next_after": None,
        "heads": _RECEIPT,
    },
    "EnrolledOut": {"kid": _KID},
    "EntriesOut": {
        "entries": [{"number": 312, "index": 1000, "salts": _SALTS, "entry": _ENTRY}],
        "next": None,
    },
    "Envelope": _ENVELOPE,
    "FederationOut": {
        "file": "eyJ2IjoxLCJuYW1lIjoiYXNlYW4uZXhhbXBsZSJ9",
        "changes": [],
        "next_after": None,
    },
    "FirstPasskeyIn": {"request_uri": _REQUEST_URI, "passkey": _MADE},
    "InclusionOut": {
        "index": 1000,
        "leaf": _LEAF,
        "proof": [_HASH],
        "checkpoint": _CHECKPOINT_SIGNED,
    },
    "IndexKeySharedOut": {"to_agency": "my-pdrm", "epoch": 1},
    "IndexKeysOut": {"shares": [_JWS]},
    "InvitationOut": _INVITED,
    "InvitedIn": {"request_uri": _REQUEST_URI, "invitation": _INVITATION},
    "JwksOut": {
        "keys": [
            {
                "kty": "EC",
                "crv": "P-256",
                "x": "E5qYcvqx2NpBArYnTWUgV5kEwqL_uHicAAjdMKmUX7g",
                "y": "ghy4Qj2qYENcMEWqORqESy5r5jYfzDd6eEceNg5YA-Y",
                "kid": _KID,
                "use": "sig",
                "alg": "ES256",
            }
        ]
    },
    "Jws": _JWS,
    "KeySharesOut": {"shares": [_JWS]},
    "LogScopeOut": {"country": "ID", "entries": 312, "tag_key": _HASH},
    "MatchIn": {
        "epoch": 1,
        "policy": "country",
        "purpose": "criminal_investigation",
        "case_reference": "CASE/2026/117",
        "t1": [{"type": "phone", "token": _HASH}],
    },
    "MatchesOut": {"matches": [_MATCH]},
    "MembersOut": {
        "federation": "asean.example",
        "members": [{"country": "ID", "name": "Indonesia"}, {"country": "MY", "name": "Malaysia"}],
        "suspended": [],
    },
    "MetadataOut": {
        "issuer": HUB,
        "token_endpoint": f"{HUB}/v1/token",
        "pushed_authorization_request_endpoint": f"{HUB}/v1/par",
        "authorization_endpoint": f"{HUB}/sign-in",
    },
    "NewAccount": {"agency": "id-polri", "name": "Duty officer 7"},
    "NewProposal": {
        "kind": "restore_account",
        "subject": "id-polri/k7c2t9mlh4",
        "reason": "lost telephone",
    },
    "OnwardOut": {"location": f"{HUB}/docs/signed-in?code={_SECRET}"},
    "OpenedOut": {"envelope": _ENVELOPE, "submission_receipt": _RECEIPT, "receipt": _RECEIPT},
    "OpeningPageOut": {"openings": [{"open_request": _JWS, "receipt": _RECEIPT}], "next": None},
    "OptionsOut": _OPTIONS,
    "PasskeyOut": _PASSKEY,
    "PasskeyPageIn": {"request_uri": _REQUEST_URI},
    "PasskeysOut": {"passkeys": [_PASSKEY]},
    "PlacedWatchOut": {"id": _OTHER, "matches": [_MATCH]},
    "ProposalOut": _PROPOSAL,
    "ProposalsOut": {"proposals": [_PROPOSAL], "next": None},
    "ProvidersOut": {
        "providers": [
            {
                "v": 1,
                "issuer": "id",
                "n": 7,
                "prev": _HASH,
                "issued_at": _AT,
                "subject": "id",
                "provider": "https://login.polri.example",
                "client_id": "serumpun",
                "agencies": ["id-polri"],
                "status": "active",
                "phishing_resistant": {"acr": [], "amr": ["hwk"]},
            }
        ]
    },
    "PushIn": {
        "response_type": "code",
        "client_id": "console",
        "redirect_uri": f"{HUB}/docs/signed-in",
        "state": "Zq3Yk7c2T9mLh4VbXw8sPg",
        "code_challenge": _SECRET,
        "code_challenge_method": "S256",
    },
    "PushOut": {"request_uri": _REQUEST_URI, "expires_in": 600},
    "RefreshIn": {
        "grant_type": "refresh_token",
        "client_id": "console",
        "refresh_token": f"id-polri.{_OTHER.replace('-', '')}.{_SECRET}",
    },
    "RegistrationIn": _MADE,
    "ReportOut": {"signed": _JWS, "receipt": _RECEIPT, "sections": ["summary"]},
    "ReportPageOut": {
        "reports": [{"signed": _JWS, "receipt": _RECEIPT, "sections": ["summary"]}],
        "next": None,
    },
    "RoleBindingOut": _ROLE,
    "RoleBindingsOut": {"role_bindings": [_ROLE], "next": None},
    "RoleBounds": {"tlp_ceiling": "AMBER", "categories": ["scam_centre"], "until": _LATER},
    "SealedWatch": {"signed": _JWS, "tokens": _TOKENS},
    "SelfOut": {
        "account": "id-polri/k7c2t9mlh4",
        "agency": "id-polri",
        "country": "ID",
        "kind": "officer",
        "name": "Duty officer 7",
        "roles": [_ROLE],
        "session": _SESSION,
        "actions": [
            {"action": "report:open", "is_allowed": True, "rule": None},
            {"action": "account:create", "is_allowed": False, "rule": "no-role"},
        ],
        "keys": [{"kid": _KID, "use": "agency-sign", "not_after": _LATER, "days_left": 365}],
    },
    "SessionTokenOut": {
        "access_token": _DPOP_TOKEN,
        "token_type": "DPoP",
        "expires_in": 300,
        "refresh_token": f"id-polri.{_OTHER.replace('-', '')}.{_SECRET}",
        "refresh_expires_in": 900,
        "session": _OTHER,
    },
    "SessionsOut": {"sessions": [_SESSION], "next": None},
    "SharedOut": {"to_kid": _SEALING_KID},
    "SignInByPasskeyIn": {"request_uri": _REQUEST_URI, "passkey": _SHOWN},
    "SubmittedOut": {"receipt": _RECEIPT, "warnings": []},
    "Suspension": {"reason": "handed over to the ministry"},
    "TokenIn": {
        "grant_type": "client_credentials",
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": _DPOP_TOKEN,
    },
    "TokenOut": {"access_token": _DPOP_TOKEN, "token_type": "DPoP", "expires_in": 300},
    "TokensRenewalIn": {"signed": _JWS, "tokens": _TOKENS},
    "TokensRenewedOut": {"epoch": 2},
    "WatchesOut": {"watches": [{"id": _OTHER, "signed": _JWS, "tokens": 12}], "next": None},
}
