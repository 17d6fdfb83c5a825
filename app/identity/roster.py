"""Who may act right now? What the directory says, remembered at one version and confirmed in acts.

Agencies, accounts, role bindings and keys change a few times a day and are asked for at each
request. A process remembers them with the directory's version; whatever changes them moves the
version (migration 0003), and each act compares it in its own transaction (ADR 0009).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from app.crypto.directory import CertifiedKey
from app.crypto.keys import KeyUse
from app.crypto.statements import AgencyStatus
from app.errors import NotAuthenticatedError
from app.models import accounts, devices, directory, keys
from app.models.accounts import Account, AccountKind, AccountStatus
from app.models.transaction import Database, Identity, Transaction, transaction
from app.policy.actor import Actor


class Asker(Protocol):
    """A proven account, and by what it was proven."""

    @property
    def agency(self) -> str: ...  # noqa: D102
    @property
    def account(self) -> str: ...  # noqa: D102
    @property
    def kid(self) -> str: ...  # noqa: D102
    @property
    def session(self) -> UUID | None: ...  # noqa: D102


@dataclass(frozen=True)
class KnownAgency:
    """An agency as the directory has it.

    Args:
        status: Active or suspended.
        keys: All its keys by kid, ended ones too.
    """

    status: AgencyStatus
    keys: dict[str, CertifiedKey]

    def has_newer(self, key: CertifiedKey, at: datetime) -> bool:
        """Tell whether a usable key of the same use was certified after this one."""
        return any(
            other.n > key.n and other.key.use is key.key.use and other.is_active(at)
            for other in self.keys.values()
        )


@dataclass(frozen=True)
class Known:
    """What has been read of the directory at one version; filled as it is asked for.

    Args:
        version: Of the directory, read before anything below.
        agencies: By id.
        accounts: That asked, by id.
        devices: Signing keys of the devices of officers that asked, by account.
    """

    version: int
    agencies: dict[str, KnownAgency] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    devices: dict[str, frozenset[str]] = field(default_factory=dict)

    def covers(self, who: Asker, named: Iterable[str]) -> bool:
        """Tell whether everything about who asks and whom it names is here."""
        return who.account in self.accounts and self.agencies.keys() >= {who.agency, *named}

    def actor(self, who: Asker, at: datetime) -> Actor:
        """Tell what a proven account may do at this moment.

        Args:
            who: Proven.
            at: The present instant.

        Raises:
            NotAuthenticatedError: Its key is unknown, revoked or outside its dates, the agency or
                its country is suspended, or the account is absent or disabled: one outcome, the
                reason is for the log only.
        """
        stated, account = self.agencies.get(who.agency), self.accounts.get(who.account)
        if stated is None or account is None or account.agency != who.agency:
            raise NotAuthenticatedError("no account")
        if account.status is not AccountStatus.ACTIVE:
            raise NotAuthenticatedError("the account is disabled")
        if stated.status is not AgencyStatus.ACTIVE:
            raise NotAuthenticatedError("the agency is suspended")
        if (who.session is None) is not (account.kind is AccountKind.SYSTEM):
            raise NotAuthenticatedError("a system signs in by its key, an officer in a session")
        if who.session is None:
            _require_active_key(stated, who.kid, at)
        live = (each for each in account.bindings if each.until is None or at < each.until)
        return Actor(
            agency=who.agency,
            country=account.country,
            account=account.id,
            bindings=tuple(live),
            kid=who.kid,
            session=who.session,
            devices=self.devices.get(account.id, frozenset()),
        )


def _require_active_key(stated: KnownAgency, kid: str, at: datetime) -> None:
    key = stated.keys.get(kid)
    if key is None or key.key.use is not KeyUse.AGENCY_SIGN or not key.is_active(at):
        raise NotAuthenticatedError("key is unknown, revoked or outside its dates")


class Roster:
    """What this process knows of the directory.

    Args:
        federation: Name of the pinned federation.
    """

    def __init__(self, federation: str) -> None:
        self._federation = federation
        self._known = Known(version=0)

    async def recall(self, engine: Database, who: Asker, named: Iterable[str] = ()) -> Known:
        """Tell what is known of who asks and whom it names; read only what is not there yet.

        It may be of an earlier version: an act confirms it, and a refusal is not given on it.
        """
        known, agencies = self._known, tuple(named)
        if known.covers(who, agencies):
            return known
        return await self.read_again(engine, who, agencies)

    async def read_again(self, engine: Database, who: Asker, named: Iterable[str] = ()) -> Known:
        """Tell what the directory says now of who asks and whom it names."""
        async with transaction(engine, Identity.of(who.agency)) as tx:
            version = await directory.read_version(tx)
            return await self.confirm(tx, version, who, named)

    async def confirm(
        self, tx: Transaction, version: int, who: Asker, named: Iterable[str] = ()
    ) -> Known:
        """Tell what the directory says at the version that a transaction has just read.

        Args:
            tx: With the identity of the agency that asks.
            version: As this transaction sees it.
            who: Who asks.
            named: Further agencies.
        """
        if version != self._known.version:
            self._known = Known(version)  # what was known before is forgotten as a whole
        known = self._known
        missing = sorted({who.agency, *named} - known.agencies.keys())
        if missing:
            await self._read_agencies(tx, known, missing)
        if who.account not in known.accounts:
            account = await accounts.find_account(tx, who.account)
            if account is not None:
                if account.kind is AccountKind.OFFICER:
                    signing = await devices.list_signing_keys(tx, who.account)
                    known.devices[who.account] = frozenset(signing)
                known.accounts[who.account] = account
        return known

    async def _read_agencies(self, tx: Transaction, known: Known, agencies: list[str]) -> None:
        statuses = await directory.list_statuses(tx, agencies)
        of_agency: dict[str, dict[str, CertifiedKey]] = {agency: {} for agency in statuses}
        for key in await keys.list_keys_of(tx, self._federation, list(statuses)):
            of_agency[key.key.holder][key.key.kid] = key
        for agency, status in statuses.items():
            known.agencies[agency] = KnownAgency(status, of_agency[agency])
