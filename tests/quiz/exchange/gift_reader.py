"""Read GIFT as its documentation describes it: escapes first, then title, braces, feedback and answers."""

import re
from dataclasses import dataclass

_HIDDEN = 0xE000  # private characters stand for escaped ones while a question is taken apart


@dataclass
class GiftQuestion:
    id: str
    title: str
    text: str
    answers: list[tuple[str, str]]  # (mark with weight, text), as written
    feedback: str


def read_gift(text: str) -> list[GiftQuestion]:
    blocks = [block for block in re.split(r"\n[ \t]*\n", text.strip()) if not block.startswith("$CATEGORY")]
    return [read_question(block) for block in blocks]


def read_question(block: str) -> GiftQuestion:
    lines = block.split("\n")
    comment = " ".join(line for line in lines if line.strip().startswith("//"))
    body = "\n".join(line for line in lines if not line.strip().startswith("//"))
    body = re.sub(r"\\([~=#{}:n\\])", lambda m: chr(_HIDDEN + (10 if m[1] == "n" else ord(m[1]))), body)
    title, _, rest = body.removeprefix("::").partition("::")
    question, _, inside = rest.partition("{")
    inside, _, after = inside.partition("}")
    assert not after.strip(), after
    answers, _, feedback = inside.partition("####")
    parts = re.findall(r"([=~](?:%-?[\d.]+%)?|#)([^=~#]*)", answers) or [("", answers)]
    assert "".join(map("".join, parts)).strip() == answers.strip()
    return GiftQuestion(
        re.search(r"\[id:(.*?)\]", comment)[1],
        show(title),
        show(question.removeprefix("[plain]")),
        [(mark, show(answer.strip().removeprefix("[plain]"))) for mark, answer in parts],
        show(feedback.strip()),
    )


def show(text: str) -> str:
    return "".join(chr(ord(c) - _HIDDEN) if _HIDDEN <= ord(c) < _HIDDEN + 256 else c for c in text)
