"""Import exported quizzes with other people's programs and compare them with the items: nothing lost, ids stable.

Run it in an environment of its own with Anki's package and a GIFT parser; it needs nothing of this project:

    tutor export json -o quiz.json && tutor export anki -o quiz.apkg && tutor export gift -o quiz.gift
    python -m venv readers && readers/bin/pip install anki pygiftparser
    readers/bin/python benchmarks/check_exports.py quiz.json quiz.apkg quiz.gift
"""

from __future__ import annotations

import html
import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from pygiftparser import parser

_GIFT_KINDS = {
    "mcq": {"SelectSet"},
    "multi": {"MultipleChoicesSet"},
    "true_false": {"TrueFalseSet"},
    "cloze": {"ShortSet"},
    "numeric": {"ShortSet", "NumericAnswerSet"},
    "short": {"Essay"},
    "match": {"MatchingSet"},
    "order": {"MatchingSet"},
}


def check_anki(package: str, items: list[dict[str, Any]]) -> list[str]:
    """Import a package twice into a new collection and return what is wrong with what is there then."""
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        try:
            counts = []
            for _ in range(2):
                request = ImportAnkiPackageRequest(package_path=package, options=ImportAnkiPackageOptions())
                log = collection.import_anki_package(request).log
                counts.append((len(log.new), collection.note_count(), collection.card_count()))
            print(f"Anki: (new, notes, cards) after each import: {counts}")
            wanted = [(len(items),) * 3, (0, len(items), len(items))]
            faults = [] if counts == wanted else [f"expected {wanted}"]
            notes = {note["Id"]: note for note in map(collection.get_note, collection.find_notes(""))}
            return faults + [fault for item in items for fault in compare_note(item, notes.get(item["id"]))]
        finally:
            collection.close()


def compare_note(item: dict[str, Any], note: Any) -> list[str]:
    """Return what of an item its note lacks, on the fields and on the card as Anki renders it."""
    if note is None:
        return [f"{item['id']}: there is no note"]
    front, back = (html.unescape(side.replace("<br>", "\n")) for side in render(note))
    choices = item["choices"] or []
    texts = [*choices["left"], *choices["right"]] if isinstance(choices, dict) else choices
    asked = re.split(r"_{2,}", item["question"]) if item["kind"] == "cloze" else [item["question"]]
    lost = [text for text in (*asked, *texts) if text not in front]
    key = [item["answer"]] if isinstance(item["answer"], str) else []
    lost += [text for text in (*key, *item["accepted"], item["citation"]["quote"]) if text not in back]
    return [f"{item['id']}: the card lacks {text!r}" for text in lost]


def render(note: Any) -> tuple[str, str]:
    """Return the two sides of a note's card as Anki shows them."""
    card = note.cards()[0]
    return card.question(), card.answer()


def check_gift(path: str, items: list[dict[str, Any]]) -> list[str]:
    """Parse a GIFT file and return what is wrong with its questions."""
    with Path(path).open(encoding="utf-8") as stream:
        questions = parser.parseFile(stream)
    print(f"GIFT: {len(questions)} questions")
    faults = [] if len(questions) == len(items) else [f"{len(questions)} questions, not {len(items)}"]
    for question, item in zip(questions, items, strict=False):
        if f"[id:{item['id']}]" not in question.full:
            faults.append(f"{item['id']}: another id")
        if not question.valid or type(question.answers).__name__ not in _GIFT_KINDS[item["kind"]]:
            faults.append(f"{item['id']}: read as {type(question.answers).__name__}")
    return faults


def main() -> int:
    """Check the files named on the command line; 1 if something was lost."""
    source, package, gift = sys.argv[1:]
    items = json.loads(Path(source).read_text(encoding="utf-8"))["items"]
    faults = check_anki(package, items) + check_gift(gift, items)
    print("\n".join(faults) or f"All {len(items)} items are whole.")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
