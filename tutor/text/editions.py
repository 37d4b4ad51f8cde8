"""The same lesson in several languages: in one file, or in files whose paths differ in the name of a language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

Entry = TypeVar("Entry")
_SEPARATOR = re.compile(r"[/\\_.\-\s]+")
_LANGUAGE_NAMES = frozenset("en eng english zh cn chs cht chinese 中文 英文 hans hant tw hk us gb".split())


def name_work(document: str) -> tuple[str, ...]:
    """Return what the editions of a lesson have in common: the parts of its path that name no language."""
    parts = [part for part in _SEPARATOR.split(document.lower()) if part]
    return tuple(part for part in parts if part not in _LANGUAGE_NAMES)


def keep_one_edition(
    entries: Iterable[Entry], language: str, document_of: Callable[[Entry], str], language_of: Callable[[Entry], str]
) -> list[Entry]:
    """Return of each lesson what is in `language`, or what is in its main language where it has nothing in that one."""
    listed = [(entry, name_work(document_of(entry)), language_of(entry)) for entry in entries]
    counts: dict[tuple[str, ...], Counter[str]] = {}
    for _, work, spoken in listed:
        counts.setdefault(work, Counter())[spoken] += 1
    chosen = {work: language if language in own else own.most_common(1)[0][0] for work, own in counts.items()}
    return [entry for entry, work, spoken in listed if spoken == chosen[work]]
