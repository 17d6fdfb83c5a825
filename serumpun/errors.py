"""What can go wrong at the agency itself, before or after the hub is asked (docs/cli.md).

    ClientError
    |- UsageError            the wish itself cannot be carried out as it was given
    |- HomeError             no home, or not enrolled, or the home is damaged
    |  `- SignedOutError     no officer is signed in here, or not any more
    |- KeyFileError          a key file: absent, readable by others, damaged
    |  |- PassphraseError    no passphrase, or not the right one
    |  `- NoSharedKeyError   an officer's device that the agency has shared nothing with
    |- FileError             a file cannot be read or written
    |  `- FileInTheWayError  something already stands there, and nothing is overwritten
    |- IdentifierError       a phone number, account, domain ... that cannot be compared
    |  |- BenignError        it belongs to everybody, so a hit would tell nothing
    |  `- UnreadableError    it is no value of its type
    |- InUseError            another run is doing the same now
    |- HubUnreachableError   no answer from the hub
    |- HubBusyError          the hub asks to wait longer than a command waits by itself
    |- AnswerError           the hub's answer cannot be read
    |- HubStartError         a hub on this machine cannot start
    |- BackupFailedError     a backup of a hub cannot be made or restored
    |  `- BackupDamagedError  it is not as it was made
    `- EquivocationError     two different reports under one id: evidence against their signer

What the hub refuses, and what does not verify, is raised as the classes of `app.errors`. These here
never leave the client: they are no problem types of the hub. Unlike there, the `reason` is written
for whoever sits before the screen.
"""

from typing import ClassVar


class ClientError(Exception):
    """Base of what goes wrong at the agency itself.

    Args:
        reason: What was wrong, in words for the user.
    """

    code: ClassVar[str] = "client"
    title: ClassVar[str] = "It did not work"
    next_step: str = ""

    def __init__(self, reason: str = "", *, next_step: str | None = None) -> None:
        """Keep the reason; `next_step` replaces the usual one where a better one is known."""
        super().__init__(reason or self.title)
        self.reason = reason
        if next_step is not None:
            self.next_step = next_step


class UsageError(ClientError):
    """The wish contradicts itself or misses something."""

    code = "usage"
    title = "This cannot be done as asked"
    next_step = "See `--help` of the command."


class HomeError(ClientError):
    """The agency's home is absent, not enrolled or damaged."""

    code = "home"
    title = "This home is not enrolled"
    next_step = "Run `serumpun enrol`, or name another home with `--home`."


class SignedOutError(HomeError):
    """No officer is signed in at this home, or not any more."""

    code = "signed-out"
    title = "No officer is signed in here"
    next_step = "Run `serumpun login`."


class KeyFileError(ClientError):
    """A key file cannot be used."""

    code = "key-file"
    title = "The key file cannot be used"
    next_step = "Restore it from the agency's backup, or make new keys with `serumpun key new`."


class DeviceKeyLostError(KeyFileError):
    """The key file of an officer's device is not where it was."""

    code = "device-key-lost"
    title = "The key file of this device is gone"
    next_step = (
        "Bring it back, or make other keys: `serumpun login`, then `serumpun device enrol --name "
        "NAME`, and have the agency remove the lost device."
    )


class PassphraseError(KeyFileError):
    """No passphrase, or not the one of this key file."""

    code = "passphrase"
    title = "The passphrase does not open the key file"
    next_step = (
        "Type it again, or give it by `--passphrase-fd` or in the file that "
        "SERUMPUN_PASSPHRASE_FILE names."
    )


class NoSharedKeyError(KeyFileError):
    """An officer's device that holds no sealing key of its agency."""

    code = "no-shared-key"
    title = "This device cannot open reports yet"
    next_step = (
        "Have the agency approve it (`serumpun device approve`); then `serumpun device keys`."
    )


class NoIndexKeyError(ClientError):
    """Without the index key of this time nothing can be compared."""

    code = "no-index-key"
    title = "No index key is shared with this agency"
    next_step = (
        "Ask the agency that `serumpun federation show` names as custodian to run "
        "`serumpun index share`."
    )


class FileError(ClientError):
    """A file cannot be read or written."""

    code = "file"
    title = "A file cannot be read or written"
    next_step = "Check its path and rights."


class NoEntryError(ClientError):
    """What was pulled of the access log has no such entry."""

    code = "no-entry"
    title = "No such entry was pulled"
    next_step = "Run `serumpun audit pull`; entries that do not concern your country never come."


class FileInTheWayError(FileError):
    """Something already stands where a new file should be."""

    code = "file-in-the-way"
    title = "Something already stands there"
    next_step = "Name another place, or move what stands there away; nothing was overwritten."


class IdentifierError(ClientError):
    """A value cannot be compared with those of other agencies."""

    code = "identifier"
    title = "This value cannot be compared"


class BenignError(IdentifierError):
    """It belongs to everybody: a token of it would hit without telling anything."""

    code = "benign"
    title = "This value belongs to everybody"
    next_step = "Leave it out, or give what is particular: the whole address, handle or mailbox."


class UnreadableError(IdentifierError):
    """It is no value of its type, or one that names too little."""

    code = "unreadable"
    title = "This value cannot be read as that type"
    next_step = "Compare it with `docs/guides/identifiers.md`."


class InUseError(ClientError):
    """Another run of this program is doing the same now."""

    code = "in-use"
    title = "Another run of serumpun is at this now"
    next_step = "Wait until it has ended: it does the same."


class HubUnreachableError(ClientError):
    """The hub did not answer."""

    code = "hub-unreachable"
    title = "The hub cannot be reached"
    next_step = "Check the network and the hub's address, then run the same command again."


class HubBusyError(ClientError):
    """The hub asks to wait longer than a command waits by itself."""

    code = "hub-busy"
    title = "The hub is busy"
    next_step = "Run the same command again later."


class AnswerError(ClientError):
    """The hub answered, but not as the protocol says."""

    code = "hub-answer"
    title = "The hub's answer cannot be read"
    next_step = "Check that the address is the hub's; if it is, tell the hub's operator."


class EquivocationError(ClientError):
    """The originator, or the hub with its key, shows two reports under one id."""

    code = "equivocation"
    title = "This id was seen before with another header"
    next_step = "Take the file to your auditor: whoever signed both shows two versions."


class HubStartError(ClientError):
    """A hub on this machine cannot start or do its work."""

    code = "hub-start"
    title = "The hub cannot start"
    next_step = ""


class BackupFailedError(ClientError):
    """A backup of a hub cannot be made or restored."""

    code = "backup"
    title = "The backup cannot be made or restored"
    next_step = ""


class BackupDamagedError(BackupFailedError):
    """A backup is not as it was made: nothing of it was used."""

    code = "backup-damaged"
    title = "The backup is not as it was made"
    next_step = "Use another backup; nothing of this one was used."
