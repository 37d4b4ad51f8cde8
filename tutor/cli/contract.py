"""Turn results into the JSON objects of the documented contract."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from tutor.types import Answer, Chunk, Citation, IndexReport, LessonDisagreement, SearchResult

Json = dict[str, Any]
# What many readers of lines take for a line's end although JSON does not.
_LINE_ENDS = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"})


def dump_line(data: Json) -> str:
    """Return an object as JSON on one line, however a reader splits lines."""
    return json.dumps(data, ensure_ascii=False).translate(_LINE_ENDS)


def index_to_json(report: IndexReport) -> Json:
    """Return the object that `tutor index --json` prints."""
    data = asdict(report)
    data["index"] = data.pop("folder")
    data["skipped"] = [{"path": s.path, "reason": s.reason} for s in report.skipped]
    data["seconds"] = round(report.seconds, 3)
    found = data.pop("disagreements")
    if found is not None:
        data["disagreements"] = [_disagreement_to_json(d) for d in report.disagreements or ()]
    return data


def _disagreement_to_json(disagreement: LessonDisagreement) -> Json:
    values = [
        {"value": value, "places": [{"quote": c.quote, "context": c.context, **_place(c)} for c in places]}
        for value, places in disagreement.values
    ]
    return {"about": disagreement.about, "kind": disagreement.kind, "values": values}


def search_to_json(result: SearchResult) -> Json:
    """Return the object that `tutor search --json` prints."""
    hits = [
        {"rank": p.rank, "score": round(p.score, 4), "text": p.chunk.text, **_place(p.chunk)} for p in result.passages
    ]
    return {
        "question": result.question,
        "language": result.language,
        "hits": hits,
        "timings": {"search_ms": round(result.search_ms, 1)},
    }


def answer_to_json(answer: Answer) -> Json:
    """Return the object that `tutor ask --json` prints."""
    return {
        "question": answer.question,
        "language": answer.language,
        "status": str(answer.status),
        "answer": answer.text,
        "sentences": [
            {
                "text": s.text,
                "citations": list(s.citations),
                "origin": s.origin,
                "support": round(s.support, 3),
                **({"calculation": s.calculation} if s.calculation else {}),
            }
            for s in answer.sentences
        ],
        "citations": [citation_to_json(c) for c in answer.citations],
        "disagreements": [
            {"about": d.about, "values": [{"value": value, "citation": n} for value, n in d.values]}
            for d in answer.disagreements
        ],
        "nearest": list(answer.nearest),
        "choice": answer.choice,
        "model": answer.model,
        "timings": asdict(answer.timings),
    }


def citation_to_json(citation: Citation) -> Json:
    """Return a citation as answers and grades print it: its number, quote, context and location."""
    return {
        "n": citation.n,
        "quote": citation.quote,
        "context": citation.context,
        **_place(citation),
    }


def _place(item: Citation | Chunk) -> Json:
    return {
        "document": item.document,
        "title": item.title,
        "heading": list(item.heading),
        **asdict(item.location),
        "language": item.language,
    }
