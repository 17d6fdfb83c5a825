"""The hub's settings: read once, in the composition root, from SERUMPUN_* variables.

`make settings` writes docs/configuration.md from this file. A member that is a secret says so by
`_SECRET`; its value may lie in a file instead (`secrets`).
"""

import difflib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.errors import NotReadyError

PREFIX: Final = "SERUMPUN_"
CLIENT_NAMES: Final = frozenset(  # of the command line: they may be set where a hub runs too
    f"{PREFIX}{name}" for name in ("HOME", "PASSPHRASE", "PASSPHRASE_FILE", "PROFILE", "TRACEBACK")
)
_POSTGRESQL: Final = r"^postgresql\+asyncpg://"
_SECRET: Final[dict[str, Any]] = {"json_schema_extra": {"writeOnly": True}, "repr": False}


class Settings(BaseSettings):
    """What an operator decides. Every member is `SERUMPUN_<NAME>` in the environment."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore", frozen=True)

    state: Path = Field(Path("state"), description="Folder of database, keys and attachments.")
    issuer: str = Field(
        "http://127.0.0.1:8080",
        description="The hub's public URL without trailing slash, as in the federation file.",
        pattern=r"^https?://[A-Za-z0-9.:\[\]-]+$",
    )
    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(8080, ge=0, le=65535, description="Port to listen on.")
    federation: Path | None = Field(
        None, description="Federation file; by default `federation.json` in the state folder."
    )
    database_url: str | None = Field(
        None,
        description="PostgreSQL 18 for the hub's own role, `postgresql+asyncpg://...`; "
        "without it an embedded server runs in the state folder.",
        pattern=_POSTGRESQL,
        **_SECRET,
    )
    owner_database_url: str | None = Field(
        None,
        description="The same database for the owner role; only `serumpun hub migrate` uses it.",
        pattern=_POSTGRESQL,
        **_SECRET,
    )
    backup_database_url: str | None = Field(
        None,
        description="The same database for a superuser; only `serumpun hub backup` and `restore` "
        "use it.",
        pattern=_POSTGRESQL,
        **_SECRET,
    )
    blobs: str | None = Field(
        None,
        description="Where sealed attachments lie: `file:///...` or `s3://bucket/prefix`; "
        "by default a folder in the state folder.",
    )
    account: str | None = Field(
        None, description="Unprivileged account to become when started by root."
    )
    workers: int = Field(1, ge=1, le=64, description="Processes that serve, on one socket.")
    pool_size: int = Field(10, ge=1, le=90, description="Database connections of each process.")
    rate_per_minute: int = Field(
        6000,
        ge=1,
        le=1_000_000_000,
        description="Requests of one agency in a minute, in the long run.",
    )
    rate_burst: int = Field(
        6000,
        ge=1,
        le=1_000_000_000,
        description="Requests of one agency that may come at once after a pause.",
    )
    host_country: str | None = Field(
        None,
        description="Country of the hub, `SG`: its own witness does not count.",
        pattern=r"^[A-Z]{2}$",
    )
    quorum_countries: int = Field(
        2,
        ge=0,
        le=50,
        description="Once there is a witness: so many countries must have cosigned the access log "
        "lately, else new reports are refused; 0: none.",
    )
    quorum_seconds: int = Field(
        4 * 3600, ge=60, le=7 * 86_400, description="How long ago at most they may have cosigned."
    )
    match_per_day: int = Field(
        10_000,
        ge=500,
        le=1_000_000_000,
        description="Tokens of one agency that are evaluated in a day: queries, watches, reports.",
    )
    evaluator: str | None = Field(
        None,
        description="Address of the evaluator that holds the second keys of the blind index, "
        "`https://...`, or on loopback `http://127.0.0.1:...`; without it this hub holds them.",
        pattern=r"^(https://[A-Za-z0-9.:\[\]-]+|http://127\.0\.0\.1(:[0-9]+)?)$",
    )
    evaluator_key: str | None = Field(
        None,
        description="Public key of the evaluator, as `serumpun index-evaluator --show-key` tells "
        "it; needed with SERUMPUN_EVALUATOR.",
        pattern=r"^[A-Za-z0-9_-]{43}$",
    )
    checkpoint: Path | None = Field(
        None,
        description="A checkpoint that the access log must continue, as a witness keeps it "
        "(`witness/checkpoint`), else the hub does not start; beside the one that it keeps itself.",
    )
    demo_sign_in: bool = Field(
        default=False,
        description="Invented officers may sign in without proof, on 127.0.0.1 alone, until a "
        "country states its first identity provider.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="Least important line of the hub's log."
    )
    log_requests: bool = Field(
        default=True, description="A log line for each request, without its path and its words."
    )
    metrics_host: str = Field(
        "127.0.0.1", description="Address on which the metrics are told, if they are."
    )
    metrics_port: int | None = Field(
        None,
        ge=1,
        le=65535,
        description="Port for Prometheus (`/metrics`); off unless set.",
    )
    otlp_endpoint: str | None = Field(
        None,
        description="OpenTelemetry collector that is sent a span for each request, over OTLP/HTTP, "
        "such as `http://127.0.0.1:4318`; off unless set; needs `serumpun[telemetry]`.",
        pattern=r"^https?://[A-Za-z0-9.:\[\]-]+(/[A-Za-z0-9._~/-]*)?$",
    )
    drain_seconds: int = Field(
        0,
        ge=0,
        le=60,
        description="How long a hub that is told to stop serves on, not ready, before it does.",
    )
    secrets: Path | None = Field(
        None,
        description="Folder whose files `serumpun_<name>` hold settings that are not variables, "
        "as container engines and systemd (`%d`) hand over secrets.",
    )

    def federation_file(self) -> Path:
        """Tell where the federation file lies."""
        return self.federation or self.state / "federation.json"

    def log_folder(self) -> Path:
        """Tell where the newest checkpoint of the access log lies."""
        return self.state / "log"

    def keys_folder(self) -> Path:
        """Tell where the hub's own private keys lie."""
        return self.state / "keys"


def read_settings() -> Settings:
    """Read this process's settings from its variables and from the folder of secrets, if any.

    Raises:
        NotReadyError: A name that no setting has, or no folder of secrets where one is named.
        ValidationError: A value that does not fit.
    """
    folder = os.environ.get(f"{PREFIX}SECRETS")
    require_known(os.environ)
    if folder is None:
        return Settings()
    try:
        require_known(path.name for path in Path(folder).iterdir())
    except OSError as error:
        raise NotReadyError(f"{PREFIX}SECRETS: {folder}: {error.strerror}") from error
    return Settings(_secrets_dir=folder)


def require_known(names: Iterable[str]) -> None:
    """Refuse a name that looks like a setting and is none: a typing error would be a default.

    Raises:
        NotReadyError: Names it.
    """
    known = [name.upper() for name in Settings.model_fields]
    asked = {name.upper() for name in names}
    unknown = sorted(
        name.removeprefix(PREFIX)
        for name in asked.difference(CLIENT_NAMES, (PREFIX + name for name in known))
        if name.startswith(PREFIX)
    )
    if unknown:
        near = difflib.get_close_matches(unknown[0], known, n=1)
        advice = f"is it {PREFIX}{near[0]}?" if near else "see docs/configuration.md"
        listed = ", ".join(PREFIX + name for name in unknown)
        raise NotReadyError(f"no such setting: {listed}; {advice}")
