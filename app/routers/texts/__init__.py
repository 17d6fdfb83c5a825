"""Texts of the hub's pages by key and language; a language is one catalogue file more."""

import re
from collections.abc import Mapping
from typing import Final

from app.errors import SerumpunError
from app.routers.texts.en import EN
from app.routers.texts.id import ID

CATALOGUES: Final[Mapping[str, Mapping[str, str]]] = {"en": EN, "id": ID}
_USUAL: Final = "en"
_WISH: Final = re.compile(
    r"\s*([a-zA-Z]{2})(?:-[a-zA-Z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?"
)


def language_of(*wishes: str) -> str:
    """Choose the language of a page.

    Source: RFC 9110 section 12.5.4.

    Args:
        wishes: What the browser asks for, the strongest first, each like `Accept-Language`; what
            cannot be read is left aside.

    Returns:
        A key of `CATALOGUES`.
    """
    for wish in wishes:
        read = [_WISH.fullmatch(each) for each in wish.split(",")]
        weighed = [(float(it[2] or 1), it[1].lower()) for it in read if it]
        for weight, language in sorted(weighed, key=lambda each: -each[0]):
            if weight and language in CATALOGUES:
                return language
    return _USUAL


def say(language: str, key: str, **filled: str) -> str:
    """Say something in a language; `{names}` are filled in."""
    return CATALOGUES[language][key].format(**filled)


def say_refusal(language: str, error: SerumpunError) -> tuple[str, str]:
    """Say what was refused, and what to do next; what no page refuses is said in English."""
    texts = CATALOGUES[language]
    return (
        texts.get(f"problem.{error.code}", error.title),
        texts.get(f"next.{error.code}", error.next_step),
    )


def refusals_in(language: str) -> dict[str, str]:
    """List what can be refused, by code, for the script of a page."""
    texts, refusal = CATALOGUES[language], "problem."
    return {
        code: f"{text}. {texts[f'next.{code}']}"
        for key, text in texts.items()
        if key.startswith(refusal) and (code := key.removeprefix(refusal))
    }
