"""Find worked examples: a sample prompt and its reply, a sample text and its label, a quoted sample."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tutor.course.blocks import Block, BlockKind

_PROMPT = (
    r"input|prompt|given|instruction|text|source(?: text)?|user|human|customer|student|premise|query|passage|sentence"
    r"|输入|提示词?|指令|文本|用户|给定|句子"
)
_REPLY = (
    r"output|response|completion|reply|label|assistant|ai|bot|chatbot|model|chatgpt|target|hypothesis|prediction"
    r"|(?:\w+ )?(?:predicts|outputs|answers|replies|responds)|category|sentiment"
    r"|输出|回答|回复|响应|标签|助手|模型|预测|(?:\w+)?(?:预测|输出)"
)
_QUESTION, _ANSWER = r"question|q|问题?", r"answer|a|答案?"
_LABELLED = re.compile(r"^\W{0,4}(?P<label>[^\W\d_][^:：\"“|]{0,30}?)\W{0,3}[:：]\W{0,2}?\s*(?P<rest>\S.*)$")
_PROMPT_LABEL = re.compile(rf"(?:sample |example )?(?:{_PROMPT})(?: \d+)?", re.I)
_REPLY_LABEL = re.compile(rf"(?:sample |example |expected |correct )?(?:{_REPLY})(?: \d+)?", re.I)
_QUESTION_LABEL = re.compile(rf"(?:sample |example )?(?:{_QUESTION})(?: ?\d+)?", re.I)
_ANSWER_LABEL = re.compile(rf"(?:sample |example |correct )?(?:{_ANSWER})(?: ?\d+)?", re.I)
_SCOPE = re.compile(
    r"^\W*(?:(?:worked |sample )?examples?\b(?!\s*(?:of|for)\b)[^.!?]{0,60}"
    r"|(?:示例|例子|样例|例)\s*\d*[：:、 ].{0,30})$",
    re.I,
)
_TOLD = re.compile(
    r"\b(?:said|says|wrote|writes|told|according|noted|argued|explained|put it)\b|说|表示|写道|指出|曰", re.I
)
_GAP = re.compile(r"_{2,}|…{2,}|\.{4,}")
_OPEN, _CLOSE = '"“「『', '"”」』'
_FIGURE = re.compile(r"^\W*\d|^[^\W\d]{0,3}[$€£¥]\s?\d")
_MEASURE = re.compile(r"^\W{0,2}(?:[$€£¥]\s?\d|\d[\d,.]*\s?(?:[kKmMbB]\b|[×x*]\s?[$\d]|[A-Za-z]{3}|[万百千亿]))")
_MAX_QUOTED_LINES = 12


@dataclass(frozen=True, slots=True)
class ExampleSpan:
    """Lines [start, end) of one worked example; a pair holds a prompt and its reply."""

    start: int
    end: int
    is_pair: bool


def find_examples(lines: Sequence[str]) -> list[ExampleSpan]:
    """Return the spans of worked examples among lines, in order and apart.

    Questions with answers count only under a line that announces an example: in a list of frequent questions
    they are facts.
    """
    spans: list[ExampleSpan] = []
    in_scope = False
    index = 0
    while index < len(lines):
        line = lines[index].strip()
        if not line:
            index += 1
            continue
        span = _match_example(lines, index, in_scope)
        if span is not None:
            spans.append(span)
            index = span.end
            continue
        in_scope = bool(_SCOPE.match(line))
        index += 1
    return spans


def mark_examples(blocks: Sequence[Block]) -> list[Block]:
    """Mark the blocks of worked examples whose parts stand in paragraphs or list items of their own."""
    prose = (BlockKind.TEXT, BlockKind.ITEM, BlockKind.HEADING)
    texts = [block.prose.text if block.kind in prose else "-" for block in blocks]
    marked = {i for span in find_examples(texts) for i in range(span.start, span.end)}
    plain = (BlockKind.TEXT, BlockKind.ITEM)
    return [replace(b, example=True) if i in marked and b.kind in plain else b for i, b in enumerate(blocks)]


def shows_examples(header: Sequence[str], row: Sequence[str]) -> bool:
    """Tell whether a table row is a sample: under a prompt and a reply column ("Text", "Label"), or with a gap.

    Figures under such columns are prices or sizes ("Input", "Output").
    """
    cells = [cell.strip(" *:：") for cell in header]
    columns = list(zip(cells, row, strict=False))
    prompts = any(_PROMPT_LABEL.fullmatch(name) and not _FIGURE.match(cell) for name, cell in columns)
    replies = any(_REPLY_LABEL.fullmatch(name) and not _FIGURE.match(cell) for name, cell in columns)
    return (prompts and replies) or any(_GAP.search(cell) for cell in row)


def announces_example(line: str) -> bool:
    """Tell whether a line announces a worked example ("Example 2: Spam", "示例：")."""
    return _SCOPE.match(line.strip()) is not None


def read_label(line: str) -> str:
    """Return "prompt", "reply", "question", "answer", "other" or "" for what the label of a line says."""
    match = _LABELLED.match(line.strip())
    if match is None:
        return ""
    label = match["label"].strip()
    for name, pattern in (
        ("prompt", _PROMPT_LABEL),
        ("reply", _REPLY_LABEL),
        ("question", _QUESTION_LABEL),
        ("answer", _ANSWER_LABEL),
    ):
        if pattern.fullmatch(label):
            return name
    return "other"


def _match_example(lines: Sequence[str], index: int, in_scope: bool) -> ExampleSpan | None:
    line = lines[index].strip()
    label = read_label(line)
    end = _end_of_quoted(lines, index)
    reply = next((i for i in range(end, min(end + 2, len(lines))) if lines[i].strip()), None)
    if label in ("prompt", "question") and reply is not None and not _is_measured(line):
        wanted = ("reply",) if label == "prompt" else ("answer",)
        if read_label(lines[reply]) in wanted and (label == "prompt" or in_scope):
            return ExampleSpan(index, _end_of_quoted(lines, reply), True)
    quoted = _holds_quotation(lines, index, end)
    if label == "reply" and quoted:
        return ExampleSpan(index, end, False)
    if label and in_scope and quoted:
        return ExampleSpan(index, end, False)
    if line[0] in _OPEN and lines[end - 1].rstrip()[-1:] in _CLOSE and (in_scope or _is_shown(lines, index)):
        return ExampleSpan(index, end, False)
    if re.fullmatch(r"\[[^\]]+\]", line) and index and _is_sample_line(lines[index - 1]):
        return ExampleSpan(index, index + 1, False)
    return None


def _is_measured(line: str) -> bool:
    """Tell whether a label stands before an amount ("Input: 4,000 tokens"), which is no sample."""
    match = _LABELLED.match(line)
    return match is not None and _MEASURE.match(match["rest"]) is not None


def _is_shown(lines: Sequence[str], index: int) -> bool:
    """Tell whether the line before introduces a sample, not a person's words."""
    before = next((lines[i].strip() for i in range(index - 1, -1, -1) if lines[i].strip()), "")
    return before.endswith((":", "：")) and not _TOLD.search(before)


def _is_sample_line(line: str) -> bool:
    return read_label(line) in ("reply", "answer") or line.strip()[-1:] in _CLOSE


def _holds_quotation(lines: Sequence[str], start: int, end: int) -> bool:
    match = _LABELLED.match(lines[start].strip())
    return match is not None and match["rest"][:1] in _OPEN and (end > start + 1 or _is_closed(match["rest"]))


def _is_closed(text: str) -> bool:
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”")


def _end_of_quoted(lines: Sequence[str], start: int) -> int:
    """Return the end of the quotation that line `start` opens; `start` + 1 where it opens none or never closes."""
    match = _LABELLED.match(lines[start].strip())
    rest = match["rest"] if match else lines[start].strip()
    if rest[:1] not in _OPEN or _is_closed(rest):
        return start + 1
    for index in range(start + 1, min(start + _MAX_QUOTED_LINES, len(lines))):
        if not lines[index].strip():
            break
        if any(mark in lines[index] for mark in _CLOSE):
            return index + 1
    return start + 1
