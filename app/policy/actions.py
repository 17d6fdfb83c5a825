"""Every act the hub knows; each route names exactly one, and no rule means no."""

from enum import StrEnum


class Action(StrEnum):
    """What somebody does to something: `<resource>:<verb>`."""

    REPORT_SUBMIT = "report:submit"
    REPORT_LIST = "report:list"
    REPORT_OPEN = "report:open"
    RECEIPT_LIST = "receipt:list"
    BLOB_UPLOAD = "blob:upload"
    BLOB_DOWNLOAD = "blob:download"
    DIRECTORY_READ = "directory:read"
    CATEGORY_READ = "category:read"
    DEVICE_ENROL = "device:enrol"
    DEVICE_LIST = "device:list"
    DEVICE_REMOVE = "device:remove"
    KEY_SHARE_POST = "key-share:post"
    KEY_SHARE_LIST = "key-share:list"
    # Proven by the statement's or assertion's own signature, before there is an account.
    STATEMENT_APPEND = "statement:append"
    TOKEN_ISSUE = "token:issue"  # noqa: S105 -- an action, not a password
    SIGN_IN_PUSH = "sign-in:push"
    SIGN_IN_FINISH = "sign-in:finish"
    # The hub's own housekeeping; no route names it.
    BLOB_EXPIRE = "blob:expire"
    REPORT_EXPIRE = "report:expire"
    # The operator's, on the hub's machine; no route names them.
    BACKUP_WRITE = "backup:write"
    BACKUP_RESTORE = "backup:restore"
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
