"""The form of items and citations in JSON: what `tutor quiz --json` prints, and what is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from tutor.types import Choices, Citation, ItemKind, Key, Level, Location, Pairs, QuizItem

Json = dict[str, Any]
_PLACE = ("line_start", "line_end", "page", "time_start", "time_end")


def write_item(item: QuizItem) -> Json:
    """Return an item as JSON values."""
    return {
        "id": item.id,
        "kind": str(item.kind),
        "question": item.question,
        "choices": _write_choices(item.choices),
        "answer": list(item.answer) if isinstance(item.answer, tuple) else item.answer,
        "accepted": list(item.accepted),
        **({"points": list(item.points)} if item.points else {}),
        "explanation": item.explanation,
        "lesson": item.lesson,
        "objective": item.objective,
        "objective_id": item.objective_id,
        "difficulty": item.difficulty,
        "level": str(item.level),
        "language": item.language,
        "fact": item.fact,
        "rule": item.rule,
        "citation": write_citation(item.citation),
    }


def read_item(record: Mapping[str, Any]) -> QuizItem:
    """Return the item that `write_item` wrote. Raises ValueError, KeyError or TypeError for other values."""
    kind = ItemKind(record["kind"])
    return QuizItem(
        id=str(record["id"]),
        kind=kind,
        question=str(record["question"]),
        choices=_read_choices(record.get("choices")),
        answer=read_key(record["answer"]),
        explanation=str(record["explanation"]),
        lesson=str(record["lesson"]),
        language=str(record["language"]),
        citation=read_citation(record["citation"]),
        difficulty=int(record["difficulty"]),
        level=Level(record["level"]),
        fact=str(record.get("fact", "")),
        rule=str(record.get("rule", "")),
        accepted=_texts(record.get("accepted", ())),
        points=_texts(record.get("points", ())),
        objective=str(record.get("objective", "")),
        objective_id=str(record.get("objective_id", "")),
    )


def write_citation(citation: Citation) -> Json:
    """Return a citation as JSON values: quote, context and location."""
    return {
        "quote": citation.quote,
        "context": citation.context,
        "document": citation.document,
        "title": citation.title,
        "heading": list(citation.heading),
        **asdict(citation.location),
        "language": citation.language,
        "chunk_id": citation.chunk_id,
    }


def read_citation(record: Mapping[str, Any]) -> Citation:
    """Return the citation that `write_citation` wrote, numbered 1. Raises KeyError or TypeError for other values."""
    return Citation(
        n=1,
        quote=str(record["quote"]),
        context=str(record["context"]),
        document=str(record["document"]),
        title=str(record["title"]),
        heading=_texts(record["heading"]),
        language=str(record["language"]),
        location=Location(*(record.get(name) for name in _PLACE)),
        chunk_id=str(record.get("chunk_id", "")),
    )


def read_key(value: object) -> Key:
    """Return a key or a response of JSON values. Raises TypeError if it has no form of one."""
    if isinstance(value, list | tuple):
        if not all(isinstance(n, int) and not isinstance(n, bool) for n in value):
            raise TypeError("indices must be whole numbers")
        return tuple(value)
    if isinstance(value, bool | int | str):
        return value
    raise TypeError("a key must be a truth value, an index, indices or a text")


def _write_choices(choices: Choices) -> Json | list[str] | None:
    if isinstance(choices, Pairs):
        return {"left": list(choices.left), "right": list(choices.right)}
    return None if choices is None else list(choices)


def _read_choices(value: object) -> Choices:
    if value is None:
        return None
    if isinstance(value, Mapping):
        return Pairs(_texts(value["left"]), _texts(value["right"]))
    return _texts(value)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise TypeError("a list of texts was expected")
    return tuple(str(text) for text in value)
