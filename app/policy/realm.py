"""How far an act reaches beyond the agency of who does it; row security is told by this word."""

from enum import StrEnum


class Realm(StrEnum):
    """How far an identity reaches beyond its agency."""

    NONE = ""
    COUNTRY = "country"  # its administration, which reaches all its agencies
    AUDIT = "audit"  # what the access log tells of the country
    FEDERATION = "federation"  # the whole access log
    SEQUENCER = "sequencer"  # the whole access log, and its tree; no role leads here
