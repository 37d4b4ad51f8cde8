"""What the columns of question files are called, and what kinds of questions are, in English and Chinese."""

from __future__ import annotations

import re
from enum import StrEnum

from tutor.text.fold import fold
from tutor.types import ItemKind


class Column(StrEnum):
    """What a column of a question file holds."""

    ID = "id"
    KIND = "kind"
    QUESTION = "question"
    CHOICES = "choices"
    CHOICE = "choice"
    WRONG = "wrong"
    LEFT = "left"
    RIGHT = "right"
    ANSWER = "answer"
    ACCEPTED = "accepted"
    POINTS = "points"
    EXPLANATION = "explanation"
    LESSON = "lesson"
    LANGUAGE = "language"
    DIFFICULTY = "difficulty"


_NAMES = {
    Column.ID: "id|identifier|idnumber|编号|序号|number|no|nr|#",
    Column.KIND: "kind|type|questiontype|itemtype|题型|类型|题目类型",
    Column.QUESTION: "question|questiontext|stem|prompt|item|front|statement|title|text|题目|问题|题干|题目内容|试题",
    Column.CHOICES: "choices|options|alternatives|answers|possibleanswers|answeroptions|选项|备选项|备选答案",
    Column.WRONG: "wrong|wronganswers|incorrect|incorrectanswers|distractors|错误选项|干扰项|错误答案",
    Column.ANSWER: "answer|correct|correctanswer|correctanswers|rightanswer|key|solution"
    "|correctoption|correctchoice|correctindex|answerindex|answerkey|modelanswer|back|答案|正确答案|标准答案|参考答案|正确选项",
    Column.ACCEPTED: "accepted|alsoaccepted|synonyms|acceptedanswers|alternateanswers|同义答案|也算对|可接受答案",
    Column.POINTS: "points|rubric|criteria|keypoints|要点|评分要点|得分点|采分点",
    Column.EXPLANATION: "explanation|explain|feedback|rationale|comment|reason|解析|说明|解释|答案解析|反馈",
    Column.LESSON: "lesson|document|file|chapter|topic|category|unit|source|课程|章节|文件|课|来源|出处",
    Column.LANGUAGE: "language|lang|语言",
    Column.DIFFICULTY: "difficulty|level|难度",
    Column.LEFT: "left|premises|左列|左",
    Column.RIGHT: "right|responses|右列|右",
}
_BY_NAME = {name: (column, n) for column, names in _NAMES.items() for n, name in enumerate(names.split("|"))}
_NUMBERED = re.compile(
    r"(?P<what>choice|option|answer|opt|alternative|wrong|wronganswer|incorrect|incorrectanswer|distractor|left|right|选项|答案"
    r"|错误选项|干扰项|)(?P<n>[a-z]|\d{1,2})"
)
_REVERSED = re.compile(r"(?P<n>[a-z])选项")
_KINDS = {
    ItemKind.MCQ: "mcq|mc|multiplechoice|singlechoice|single|choice|multichoice|selectone"
    "|单选|单选题|单项选择题|选择题",
    ItemKind.MULTI: "multi|multipleresponse|multipleanswer|multipleanswers|multipleselect|multiselect"
    "|checkbox|checkboxes|selectall|ma|mr|多选|多选题|多项选择题|不定项选择题",
    ItemKind.TRUE_FALSE: "truefalse|trueorfalse|tf|boolean|bool|yesno|判断|判断题|是非题|正误题",
    ItemKind.CLOZE: "cloze|gap|gapfill|fillin|fillintheblank|fillinblank|fillintheblanks|fib|blank|填空|填空题",
    ItemKind.NUMERIC: "numeric|numerical|number|num|数值|数值题|计算题",
    ItemKind.SHORT: "short|shortanswer|open|openended|essay|freetext|text|sa|简答|简答题|问答|问答题|论述题",
    ItemKind.MATCH: "match|matching|pairs|配对|配对题|匹配|匹配题|连线题",
    ItemKind.ORDER: "order|ordering|sequence|sequencing|rank|排序|排序题",
}
_KIND_BY_NAME = {name: kind for kind, names in _KINDS.items() for name in names.split("|")}


def name_column(header: str) -> tuple[Column, int] | None:
    """Return what a column holds by its name, None if that is unknown; and its place among those that hold the same.

    For choices that is their number, for others how usual the name is, 0 for the most usual.
    """
    name = _squeeze(header)
    if name in _BY_NAME:
        return _BY_NAME[name]
    match = _NUMBERED.fullmatch(name) or _REVERSED.fullmatch(name)
    if match is None:
        return None
    what = match.groupdict().get("what") or "choice"
    digit = match["n"].isdigit()
    place = int(match["n"]) if digit else ord(match["n"]) - ord("a") + 1
    if what in ("left", "right"):
        return Column(what), place
    is_wrong = what.startswith(("wrong", "incorrect", "distractor", "错误", "干扰"))
    return (Column.WRONG if is_wrong else Column.CHOICE), place


def read_kind(name: str) -> ItemKind | None:
    """Return the kind that a name says; None if it says none."""
    return _KIND_BY_NAME.get(_squeeze(name))


def _squeeze(text: str) -> str:
    """Return a name in lower case without spaces, marks and notes in brackets."""
    plain = re.sub(r"[(（\[].*?[)）\]]", "", fold(text))
    return re.sub(r"[\s_\-./:*]+", "", plain)
