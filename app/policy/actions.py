"""Every act the hub knows; each route names exactly one, and no rule means no."""

from enum import StrEnum


class Action(StrEnum):
    """What somebody does to something: `<resource>:<verb>`."""

    REPORT_SUBMIT = "report:submit"
    REPORT_RENEW = "report:renew"
    REPORT_LIST = "report:list"
    REPORT_OPEN = "report:open"
    RECEIPT_LIST = "receipt:list"
    MATCH_QUERY = "match:query"
    CANDIDATE_LIST = "candidate:list"
    CANDIDATE_DECIDE = "candidate:decide"
    WATCH_PLACE = "watch:place"
    WATCH_LIST = "watch:list"
    WATCH_END = "watch:end"
    INDEX_KEY_SHARE = "index-key:share"
    INDEX_KEY_LIST = "index-key:list"
    BLOB_UPLOAD = "blob:upload"
    BLOB_DOWNLOAD = "blob:download"
    DIRECTORY_READ = "directory:read"
    FEDERATION_READ = "federation:read"
    LOG_READ = "access-log:read"
    # Checkpoints, tiles, proofs: they show nothing of any entry, and are not recorded.
    LOG_VERIFY = "access-log:verify"
    LOG_COSIGN = "access-log:cosign"
    CATEGORY_READ = "category:read"
    DEVICE_ENROL = "device:enrol"
    DEVICE_LIST = "device:list"
    DEVICE_REMOVE = "device:remove"
    KEY_SHARE_POST = "key-share:post"
    KEY_SHARE_LIST = "key-share:list"
    # Of every account, about itself; an administrator's reach is wider.
    SELF_READ = "self:read"
    SESSION_LIST = "session:list"
    SESSION_END = "session:end"
    PASSKEY_LIST = "passkey:list"
    PASSKEY_PREPARE = "passkey:prepare"
    PASSKEY_ADD = "passkey:add"
    PASSKEY_REMOVE = "passkey:remove"
    # Administration of an agency or a country.
    ACCOUNT_LIST = "account:list"
    ACCOUNT_CREATE = "account:create"
    ACCOUNT_CHANGE = "account:change"
    ACCOUNT_INVITE = "account:invite"
    ROLE_LIST = "role-binding:list"
    ROLE_GRANT = "role-binding:grant"
    ROLE_WITHDRAW = "role-binding:withdraw"
    PROPOSAL_LIST = "proposal:list"
    PROPOSAL_MAKE = "proposal:make"
    PROPOSAL_DECIDE = "proposal:decide"
    AGENCY_SUSPEND = "agency:suspend"
    AGENCY_RESTORE = "agency:restore"
    # Proven by the statement's or assertion's own signature, before there is an account.
    STATEMENT_APPEND = "statement:append"
    TOKEN_ISSUE = "token:issue"  # noqa: S105 -- an action, not a password
    SIGN_IN_PUSH = "sign-in:push"
    SIGN_IN_FINISH = "sign-in:finish"
    # Part of finishing a sign-in: an invitation binds a way in to an account; no route names it.
    SIGN_IN_BIND = "sign-in:bind"
    # Part of submitting: told to each country that somebody in the audience is of.
    REPORT_DELIVER = "report:deliver"
    # Part of what another agency submits, asks or watches: a watch is met for the first time.
    WATCH_MEET = "watch:meet"
    # The hub's own housekeeping; no route names it.
    HUB_START = "hub:start"
    HUB_STOP = "hub:stop"
    BLOB_EXPIRE = "blob:expire"
    WATCH_EXPIRE = "watch:expire"
    REPORT_EXPIRE = "report:expire"
    LOG_ERASE = "access-log:erase"
    # Follows from a proposal that a second person confirmed; no route names it.
    SUBJECT_ERASE = "subject:erase"
    # The operator's, on the hub's machine; no route names them.
    BACKUP_WRITE = "backup:write"
    BACKUP_RESTORE = "backup:restore"
    LOG_RECOVER = "access-log:recover"
    # Open to everybody and not recorded: they tell nothing about anybody.
    HEALTH_READ = "health:read"
    PROBLEM_READ = "problem:read"
    METADATA_READ = "metadata:read"
    SIGN_IN_BEGIN = "sign-in:begin"


# Actions without an account: the signature presented is the proof, or there is nothing to protect.
SELF_PROVEN = frozenset(
    {
        Action.STATEMENT_APPEND,
        Action.TOKEN_ISSUE,
        Action.SIGN_IN_PUSH,
        Action.SIGN_IN_FINISH,
    }
)
PUBLIC = frozenset(
    {Action.HEALTH_READ, Action.PROBLEM_READ, Action.METADATA_READ, Action.SIGN_IN_BEGIN}
)
# What every account may do, whatever its roles: it concerns the account itself.
_PASSKEYS = frozenset(
    {Action.PASSKEY_LIST, Action.PASSKEY_PREPARE, Action.PASSKEY_ADD, Action.PASSKEY_REMOVE}
)
OWN = _PASSKEYS | {Action.SELF_READ, Action.SESSION_LIST, Action.SESSION_END}
# Where an administrator's roles reach other accounts.
CHANGES_ROLES = frozenset(
    {
        Action.ACCOUNT_CREATE,
        Action.ACCOUNT_CHANGE,
        Action.ACCOUNT_INVITE,
        Action.ROLE_GRANT,
        Action.ROLE_WITHDRAW,
        Action.PROPOSAL_MAKE,
        Action.PROPOSAL_DECIDE,
        Action.AGENCY_SUSPEND,
        Action.AGENCY_RESTORE,
    }
)
ADMINISTRATION = (
    CHANGES_ROLES
    | {Action.ACCOUNT_LIST, Action.ROLE_LIST, Action.PROPOSAL_LIST}
    | {Action.SESSION_LIST, Action.SESSION_END, Action.DEVICE_LIST, Action.DEVICE_REMOVE}
)
# What an officer does only after a fresh sign-in that cannot be phished.
STEP_UP = CHANGES_ROLES | {
    Action.LOG_READ,
    Action.DEVICE_ENROL,
    Action.DEVICE_REMOVE,
    Action.KEY_SHARE_POST,
    Action.INDEX_KEY_SHARE,
    Action.PASSKEY_PREPARE,
    Action.PASSKEY_ADD,
    Action.PASSKEY_REMOVE,
}
