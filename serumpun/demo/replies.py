"""Threads under an invented incident (`replies.yaml`): questions, answers, corrections, a drill."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any, Final, Literal

import yaml

from app.crypto.header import Kind
from app.crypto.shape import AgencyId
from app.schemas.incident import IncidentDocument
from app.schemas.incident_parts import Part
from serumpun.demo.reports import DemoIncident

_REPLY_EXPIRY_DAYS: Final = 180
_EXERCISE_EXPIRY_DAYS: Final = 30
_CORRECTION_SHARE: Final = 0.15


class Turn(Part):
    """One turn of a thread.

    Attributes:
        by: Who speaks: the originator of the incident, a recipient of its operational section, or
            an outsider to that section who has only the summary.
    """

    kind: Kind
    by: Literal["originator", "recipient", "outsider"]
    language: str
    title: str
    text: str


class Exercise(Part):
    """The words of the practice report."""

    title: str
    text: str


class ReplyScript(Part):
    """All threads, with the words of corrections and of the exercise."""

    correction: dict[str, str]
    exercise: Exercise
    threads: tuple[tuple[Turn, ...], ...]


@cache
def load_replies() -> ReplyScript:
    """Read the threads once, at their first use."""
    text = files("serumpun.demo").joinpath("replies.yaml").read_text("utf-8")
    return ReplyScript.model_validate(yaml.safe_load(text))


def draw_thread(rng: Random, reports: Sequence[DemoIncident], parent: int) -> list[DemoIncident]:
    """Draw what follows an incident.

    Args:
        rng: Source of choices.
        reports: All reports so far; the new ones are numbered on from their end.
        parent: Index of the incident.
    """
    incident = reports[parent]
    if rng.random() < _CORRECTION_SHARE:
        return [_correct(rng, incident, parent)]
    turns = rng.choice(load_replies().threads)
    partner = _partner(rng, incident.document, outsider=turns[0].by == "outsider")
    if partner is None:
        return []
    thread: list[DemoIncident] = []
    answered, at = parent, incident.created_at
    for turn in turns:
        at += timedelta(hours=rng.randint(2, 90), minutes=rng.randrange(60))
        speaker, listener = incident.originator, partner
        if turn.by != "originator":
            speaker, listener = partner, incident.originator
        document = _reply(incident.document, turn, listener)
        thread.append(DemoIncident(speaker, document, at, answered))
        answered = len(reports) + len(thread) - 1
    return thread


def draw_exercise(at: datetime, everybody: Sequence[AgencyId]) -> DemoIncident:
    """Make the practice report: from the first agency to all others.

    Args:
        at: When it is written.
        everybody: Ids of all agencies, at most 65.
    """
    exercise = load_replies().exercise
    body = {"title": exercise.title, "narrative": {"language": "en", "text": exercise.text}}
    members: dict[str, Any] = {
        "kind": Kind.PRACTICE,
        "category": "scam_centre",
        "tlp": "GREEN",
        "pap": "GREEN",
        "handling_code": "H0",
        "expires_in_days": _EXERCISE_EXPIRY_DAYS,
        "sections": {"summary": {"audience": everybody[1:], "body": body}},
    }
    return DemoIncident(everybody[0], IncidentDocument.model_validate(members), at, None)


def _partner(rng: Random, document: IncidentDocument, *, outsider: bool) -> AgencyId | None:
    """Choose who takes part in the thread beside the originator."""
    operational = document.sections.operational
    summary = document.sections.summary
    if operational is None or summary is None:
        return None
    if not outsider:
        return rng.choice(operational.audience)
    left_out = [agency for agency in summary.audience if agency not in operational.audience]
    return rng.choice(left_out) if left_out else None


def _reply(about: IncidentDocument, turn: Turn, listener: AgencyId) -> IncidentDocument:
    """Write one turn: marked like the incident, for the one agency it speaks to."""
    body = {"title": turn.title, "narrative": {"language": turn.language, "text": turn.text}}
    members: dict[str, Any] = {
        "kind": turn.kind,
        "category": about.category,
        "tlp": about.tlp,
        "pap": about.pap,
        "handling_code": about.handling_code,
        "permitted_actions": about.permitted_actions,
        "countries_concerned": about.countries_concerned,
        "expires_in_days": _REPLY_EXPIRY_DAYS,
        "sections": {"summary": {"audience": [listener], "body": body}},
    }
    return IncidentDocument.model_validate(members)


def _correct(rng: Random, incident: DemoIncident, parent: int) -> DemoIncident:
    """Write the incident again with its first date put right."""
    members = incident.document.model_dump(mode="json", by_alias=True, exclude_none=True)
    period = incident.document.occurred
    if period is not None:
        members["occurred"]["from"] = period.from_at - timedelta(days=rng.randint(1, 5))
    narrative = members["sections"]["summary"]["body"]["narrative"]
    narrative["text"] = f"{narrative['text']} {load_replies().correction['en']}"
    members["kind"] = Kind.CORRECTION
    at = incident.created_at + timedelta(hours=rng.randint(5, 70))
    document = IncidentDocument.model_validate(members)
    return DemoIncident(incident.originator, document, at, parent)
