"""Make true/false items of Chinese denials, and of what is a part of what: both can be turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.quiz.generation.hanclauses import find_han_clauses
from tutor.quiz.generation.hanpredicates import is_noun_phrase
from tutor.quiz.generation.keysentences import KeySentence, is_exercise, list_topics, names_topic
from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.wellformed import is_sayable
from tutor.quiz.items import make_item
from tutor.types import Chunk, ItemKind, Level, QuizItem

MAX_NAME_PARTS = 4
_NOT_SO = re.compile(
    r"^(?P<before>(?:在[^，；：不没]{3,30}中，)?[^，；：不没]{4,60}?)(?P<turn>(?:并|本质上)?不(?:是|太|够)?)(?P<very>很|非常|总是|十分)?"
    r"(?P<state>常见|清晰|清楚|安全|容易|简单|困难|稳定|可靠|准确|完整|公平|透明|昂贵|便宜|相同|平衡)(?P<end>的?)$"
)
_PART_OF = re.compile(
    r"^(?P<part>[^，；：不没是或和与一]{2,14}?)\s?是(?P<whole>[^，；：不没的或和与一]{2,20}?)中?的(?P<kind>一个?(?:重要)?(?:子集|分支|子领域|子类|组成部分|部分))$"
)
_POINTS = re.compile(r"我|你|您|它|他|她|[这该此那](?!外)|上述|以下|任务|例子")
_LINK = re.compile("(?<=[一-鿿])[又也还]是")
_GAP = re.compile("(?<=[一-鿿]) (?=[一-鿿])")
_BRACKETED = re.compile(r"\s*[（(][^（）()]*[)）]")


def make_turn_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each Chinese denial or part of a whole, the statement as it stands and the same turned round."""
    topics, seen = list_topics(chunks), set[str]()
    for clause in find_han_clauses(chunks):
        told = _LINK.sub("是", _GAP.sub("", _BRACKETED.sub("", clause.text.rstrip("。"))))
        turned = _turn(told)
        if not turned or told in seen or is_exercise(clause.chunk) or not is_sayable(told) or _POINTS.search(told):
            continue
        if names_topic(told, clause.chunk, topics):
            seen.add(told)
            yield _judge(clause, f"{told}。", f"{told}。", is_true=True)
            yield _judge(clause, f"{turned}。", f"{told}。", is_true=False)


def _turn(told: str) -> str:
    if match := _NOT_SO.match(told):
        base = "本质上" if "本质上" in match["turn"] else ""
        link, end = ("是", "的") if "是" in match["turn"] else ("", match["end"])
        return f"{match['before']}{base}{link}{match['very'] or ''}{match['state']}{end}"
    if (match := _PART_OF.match(told)) and _is_name(match["part"]) and _is_name(match["whole"]):
        return f"{match['whole']}是{match['part']}的{match['kind']}"
    return ""


def _is_name(words: str) -> bool:
    """Tell whether words can name a thing, such as 计算语言学: not what is done somehow, as 尽快增加压力 is."""
    if is_noun_phrase(words):
        return True
    import rjieba

    tags = [tag for word, tag in rjieba.tag(words) if word.strip()]
    return len(tags) <= MAX_NAME_PARTS and tags[0][0] in "nva"


def _judge(clause: KeySentence, stated: str, told: str, *, is_true: bool) -> QuizItem:
    return make_item(
        ItemKind.TRUE_FALSE,
        say("judge", "zh", text=stated),
        is_true,
        chunk=clause.chunk,
        units=clause.units,
        fact=clause.fact,
        rule="turn-true" if is_true else "turn-false",
        explanation=say("says" if is_true else "denies", "zh", text=told),
        level=Level.UNDERSTAND,
        difficulty=3 if is_true else 2,
    )
