"""The hub's settings: read once, in the composition root, from SERUMPUN_* variables."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What an operator decides. Every member is `SERUMPUN_<NAME>` in the environment."""

    model_config = SettingsConfigDict(env_prefix="SERUMPUN_", extra="ignore", frozen=True)

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
        repr=False,
    )
    owner_database_url: str | None = Field(
        None,
        description="The same database for the owner role; only `serumpun hub migrate` uses it.",
        repr=False,
    )
    blobs: str | None = Field(
        None,
        description="Where sealed attachments lie: `file:///...` or `s3://bucket/prefix`; "
        "by default a folder in the state folder.",
    )
    account: str | None = Field(
        None, description="Unprivileged account to become when started by root."
    )
    pool_size: int = Field(10, ge=1, le=90, description="Database connections of one process.")

    def federation_file(self) -> Path:
        """Tell where the federation file lies."""
        return self.federation or self.state / "federation.json"

    def keys_folder(self) -> Path:
        """Tell where the hub's own private keys lie."""
        return self.state / "keys"
