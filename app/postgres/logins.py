"""The database's three logins: their secrets, each in a file of its own, and how to connect.

Source: RFC 5802 (SCRAM) and PostgreSQL 18 chapter 53.2 for the stored verifier; libpq's password
file for the files, so that `PGPASSFILE=... psql` works with them as they are.
"""

import base64
import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

from app.postgres.errors import EmbeddedPostgresError
from app.postgres.privileges import Account

DATABASE = "serumpun"
PORT = 5432  # names the socket file only: the server does not listen on TCP
SECRET_BYTES = 32
SCRAM_ITERATIONS = 4096  # PostgreSQL's own default; the secrets are random, not chosen by people
SALT_BYTES = 16


class Login(StrEnum):
    """A role that can log in, and what for."""

    OWNER = "serumpun_owner"  # migrations: owns the database, may make roles, is no superuser
    HUB = "serumpun_hub"  # the hub process: owns nothing
    SUPERUSER = "serumpun_superuser"  # backup, restore and tests: row security does not hold it


@dataclass(frozen=True, repr=False)
class Reach:
    """How to reach a database with a login that row security does not hold.

    Args:
        url: SQLAlchemy URL (asyncpg); it holds the secret.
        programs: Folder of `pg_dump` and `pg_restore`.
    """

    url: str
    programs: Path


def make_secrets(folder: Path, account: Account) -> None:
    """Make the secret of each login that has none yet.

    Only the hub's file is given to `account`: a hub that has dropped root cannot read the others.

    Args:
        folder: Existing folder that only this process's account can write.
        account: Who the hub runs as.
    """
    for login in Login:
        path = secret_file(folder, login)
        if path.exists():
            continue
        line = f"*:*:*:{login}:{secrets.token_urlsafe(SECRET_BYTES)}\n"
        unfinished = path.with_suffix(".new")
        unfinished.unlink(missing_ok=True)
        handle = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "w") as file:
            if login is Login.HUB and not account.is_current:
                os.fchown(file.fileno(), account.uid, account.gid)
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(path)


def secret_file(folder: Path, login: Login) -> Path:
    """Name the password file of `login`, in libpq's format."""
    return folder / f"{login}.pgpass"


def read_secret(folder: Path, login: Login) -> str:
    """Read the secret of `login`.

    Raises:
        EmbeddedPostgresError: The file is gone, damaged, or not for this process's account.
    """
    path = secret_file(folder, login)
    try:
        return path.read_text().strip().split(":", 4)[4]
    except PermissionError as problem:
        raise EmbeddedPostgresError(
            f"this account may not use the login {login}: start as the account that owns {path}"
        ) from problem
    except (OSError, IndexError, UnicodeDecodeError) as problem:
        raise EmbeddedPostgresError(
            f"{path} is missing or damaged: restore it from the backup of this state"
        ) from problem


def connection_url(login: Login, secret: str, socket_folder: Path) -> str:
    """Write the SQLAlchemy URL of `login` over the socket, for asyncpg.

    Args:
        login: Who connects.
        secret: From `read_secret`.
        socket_folder: Folder of the server's socket.
    """
    return (
        f"postgresql+asyncpg://{login}:{quote(secret, safe='')}@/{DATABASE}"
        f"?host={quote(str(socket_folder), safe='/')}&port={PORT}"
    )


def scram_verifier(secret: str) -> str:
    """Compute what PostgreSQL stores of `secret`, so that it never sees the secret itself.

    Source: RFC 5802 section 3; `SCRAM-SHA-256$<iterations>:<salt>$<StoredKey>:<ServerKey>`.

    Args:
        secret: ASCII, so that SASLprep changes nothing.
    """
    salt = os.urandom(SALT_BYTES)
    salted = hashlib.pbkdf2_hmac("sha256", secret.encode("ascii"), salt, SCRAM_ITERATIONS)
    client_key = hmac.digest(salted, b"Client Key", "sha256")
    stored_key = hashlib.sha256(client_key).digest()
    server_key = hmac.digest(salted, b"Server Key", "sha256")
    b64 = [base64.b64encode(each).decode() for each in (salt, stored_key, server_key)]
    return f"SCRAM-SHA-256${SCRAM_ITERATIONS}:{b64[0]}${b64[1]}:{b64[2]}"
