"""What can go wrong with a backup; each message is one line that says what and why."""


class BackupError(RuntimeError):
    """A backup cannot be made or restored."""


class DamagedBackupError(BackupError):
    """A backup is not as it was made."""


class WrongPassphraseError(BackupError):
    """The passphrase does not open the copy of the hub's keys."""
