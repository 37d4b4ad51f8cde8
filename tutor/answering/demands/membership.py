"""Tell whether one thing is part of another, as a question asks: "is oak in the hull list?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import term_set
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words

MIN_HELD = 0.7  # of the words for the whole, in what frames a part of it
_IN = (
    r"(?:(?:already |actually |even )?(?:in|inside|within|among|part of"
    r"|(?:included|contained|found|used|counted|listed|mixed) (?:in|into|among|with)))"
)
_WHOLE = (
    r"(?P<whole>[^?,]{0,40}?\b(?:data|data ?sets?|corpus|corpora|sets?|sources?|collections?|mix(?:ture)?|list|crawl"
    r"|[A-Z][\w-]*\d)(?: at all| too| as well)?)"
)
_STUFF = r"(?: (?:stuff|content|things|text|texts|posts|data|material))?"
_ENGLISH = tuple(
    re.compile(rf"^\W*(?:(?:and|so|but|ok) )?{pattern}\W*$", re.IGNORECASE)
    for pattern in (
        rf"(?:is|are|was|were) (?:there )?(?:any )?(?P<part>[^?,]{{2,40}}?){_STUFF}(?: also| too| even)? {_IN}"
        rf" (?:the )?{_WHOLE}",
        rf"(?:does|do|did) (?:the )?{_WHOLE} (?:also |even )?(?:include|contain|hold|cover|comprise)"
        r" (?:any(?:thing (?:on|about|from|to do with))? )?"
        rf"(?P<part>[^?,]{{2,40}}?){_STUFF}(?: too| as well)?",
    )
)
_WHOLE_ZH = r"(?P<whole>[^，。？?]{1,24}?(?:数据集?|语料库?|来源|材料|清单|名单|[A-Za-z][\w-]*))"
_ABOUT_ZH = r"(?:的?(?:内容|数据|文本|资料|文章|话题))?"
_CHINESE = tuple(
    re.compile(rf"^(?:请问|那么?)?{pattern}[?？。]*$")
    for pattern in (
        rf"{_WHOLE_ZH}(?:里面?|中|当中)?(?:也|还|到底)?(?:有没有|有|是否有|包括|包含|含有?|收录了?|是否包[括含])(?P<part>[^，。？?什哪多几谁]{{2,16}}?)"
        rf"{_ABOUT_ZH}(?:吗|么|没有?)?",
        rf"(?P<part>[^，。？?什哪多几谁]{{2,16}}?){_ABOUT_ZH}(?:是不是|是否|有没有|也)*(?:在不在|在|属于|包含在|包括在){_WHOLE_ZH}(?:里面?|之?中|当中)(?:吗|么)?",
    )
)


@dataclass(frozen=True, slots=True)
class Membership:
    """The stems of a thing, and of the whole that it may be part of; `part` is the thing as written."""

    part: str
    terms: tuple[str, ...]
    whole: tuple[str, ...]


@lru_cache(maxsize=1024)
def find_membership(question: str) -> Membership | None:
    """Return what a question asks to be part of a whole, None where it asks nothing of the kind."""
    for pattern in (*_ENGLISH, *_CHINESE):
        if match := pattern.match(question):
            terms, whole = content_words(match["part"]), content_words(match["whole"])
            if terms and whole and set(terms).isdisjoint(whole):
                return Membership(match["part"].strip(), tuple(terms), tuple(whole))
    return None


def list_members(question: Question, wanted: Sequence[Wanted], scored: Sequence[Scored]) -> list[Scored]:
    """Return the evidence that names the thing itself that a question asks to be part of a whole, and is about that.

    Or stands under what a row or a point on the whole names: under "Keel", where the table of the hull has such a row.
    """
    asked = find_membership(question.text)
    if asked is None:
        return []
    part, whole = _list_wanted(asked.terms, wanted), _list_wanted(asked.whole, wanted)
    named = [s for s in scored if all(w.find_in(term_set(_read_unit(s))) == 1.0 for w in part)]
    framed = [s for s in scored if _holds_most(whole, f"{frame_text(s.unit, s.chunk)} {s.unit.text}")]
    return [s for s in named if s in framed or any(_leads_to(other, s) for other in framed)]


def find_unmentioned_part(question: Question, wanted: Sequence[Wanted], scored: Sequence[Scored]) -> str:
    """Return what a question asks to be part of a whole where no evidence names it, "" where some does.

    Synonyms and translations name it too.
    """
    asked = find_membership(question.text)
    if asked is None:
        return ""
    part = _list_wanted(asked.terms, wanted)
    held = frozenset().union(*(term_set(f"{_read_unit(s)} {frame_text(s.unit, s.chunk)}") for s in scored))
    return "" if all(not held.isdisjoint(word.terms) for word in part) else asked.part


def _leads_to(other: Scored, scored: Scored) -> bool:
    """Tell whether a row or a point names what evidence of the same lesson stands under."""
    heading = term_set(" ".join(scored.chunk.heading[-1:]))
    named = term_set(other.unit.cells[0] if other.unit.cells else other.unit.text)
    return bool(heading) and scored.chunk.document == other.chunk.document and heading <= named


def _holds_most(words: Sequence[Wanted], text: str) -> bool:
    held = term_set(text)
    return sum(word.find_in(held) > 0 for word in words) >= MIN_HELD * len(words)


def _read_unit(scored: Scored) -> str:
    return " ".join(scored.unit.cells) or scored.unit.text


def _list_wanted(terms: Sequence[str], wanted: Sequence[Wanted]) -> list[Wanted]:
    return [next((w for w in wanted if w.terms[0] == term), Wanted((term,))) for term in terms]
