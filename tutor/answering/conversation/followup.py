"""Complete a follow-up question from the conversation, by rules and without a model."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tutor.answering.comparisons.sides import find_sides, list_items
from tutor.answering.conversation.alike import ask_alike
from tutor.answering.conversation.beside import FindPeers, point_beside, swap_beside
from tutor.answering.conversation.claims import point_out_amount, point_out_measure, point_out_name
from tutor.answering.conversation.corrected import restate
from tutor.answering.conversation.described import swap_described
from tutor.answering.conversation.numbered import step_on
from tutor.answering.conversation.ordinals import find_ordinal, name_part
from tutor.answering.conversation.pointers import Relation, find_pointer
from tutor.answering.conversation.pointing import (
    asks_name_alone,
    find_asked_on,
    find_own_words,
    find_swapped,
    goes_on_asking,
    is_followup,
    points_at_pair,
    strip_connective,
)
from tutor.answering.conversation.pronouns import name_doer, name_fronted, name_subject, put_for_pronoun, split_fronted
from tutor.answering.conversation.readings import list_readings
from tutor.answering.conversation.recounted import recount
from tutor.answering.conversation.settings import name_setting
from tutor.answering.conversation.stages import name_stages
from tutor.answering.conversation.swap import drop_denials, drop_opposites, swap_quoted, swap_shaped, swap_thing
from tutor.answering.messages.smalltalk import classify_smalltalk
from tutor.answering.messages.takeover import is_takeover
from tutor.answering.questions.asks import classify_ask
from tutor.answering.questions.kinds import KIND_PATTERNS, VALUE_ASKS, Ask
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.sentences import split_sentences
from tutor.text.words import content_words
from tutor.types import Turn

MAX_TURNS = 12
MAX_TURN_CHARS = 4000  # of a message that is looked at
MAX_TOPIC_CHARS = 240
# A part or measure of the thing that was asked about, and no other thing.
_OWN_PART = re.compile(
    r"^(?:its|their|his|her)\s|\b(?:time|duration|size|length|weight|price|cost|amount|share|percentage)s?$"
    r"|^[它其]们?的|(?:时间|时长|价格|费用|成本|大小|数量|比例)$"
    r"|^(?:staff|people|manpower|risks?|difficulty|drawbacks?|benefits?|resources|quality|speed)$"
    r"|^(?:人[手力员]|团队|风险|难度|[好坏]处|[优缺]点|[优劣]势|资源|设备|硬件|质量|速度|效果|规模)$",
    re.IGNORECASE,
)
# "What does the digging cost?", "and who does it?": what it costs is not asked any more.
_ASKS_ELSE = re.compile(
    r"\bwho (?:does|did|is doing) (?:it|that|this)\b|谁(?:来|去|在)?(?:做|干|负责|完成)", re.IGNORECASE
)
_JOINT = " — "
MAX_ASK_CHARS = 30  # a longer match of an ask's pattern holds the topic too


@dataclass(frozen=True, slots=True)
class Thread:
    """What a conversation is about: its last question standing alone, two things set side by side, a list shown.

    `answer` is what was said to the question; only what `claims` reads off it gets into another question. `rephrased`
    tells that the last question asks the one before it of another thing, in the words of that one. `counting` is the
    topic as it counts its stage, where that is called by its name now.
    """

    topic: str = ""
    sides: tuple[str, str] | None = None
    items: tuple[str, ...] = ()
    answer: str = ""
    rephrased: bool = False
    counting: str = ""


def follow_conversation(question: str, history: Sequence[Turn], find_peers: FindPeers = lambda _: ()) -> Thread:
    """Return the thread after a question: its topic is the question, with that of the turns before where it lacks one.

    Only the last `MAX_TURNS` messages of a user or an assistant count, and of an assistant's only the names of the
    points that it lists, the one name that it gives, what its figure counts, and which of the things it gives that
    the lessons set beside each other: `find_peers` finds those in a text. A question that has its own topic is
    returned as it is.
    """
    return _follow(question.strip(), _thread_turns(history, find_peers), find_peers)


def read_otherwise(question: str, history: Sequence[Turn], find_peers: FindPeers = lambda _: ()) -> list[str]:
    """Return a follow-up asked of each thing alone that it may point at, for where the lessons answer no first reading.

    "What is Orlen built of?", "and who paid for it?": who paid for Orlen.
    """
    thread = _thread_turns(history, find_peers)
    topic = _simplify(thread.topic)
    return list_readings(_simplify(question.strip()), topic, thread.answer, find_peers) if topic else []


def find_replaced(question: str, thread: Thread) -> tuple[str, str] | None:
    """Return the thing before and the one that a follow-up puts in its place, None where its topic names both still."""
    if thread.sides is None or find_swapped(_simplify(question)) is None:
        return None
    old, new = thread.sides
    topic = fold(thread.topic)
    return thread.sides if fold(new) in topic and fold(old) not in topic else None


def _thread_turns(history: Sequence[Turn], find_peers: FindPeers) -> Thread:
    thread = Thread()
    for turn in [turn for turn in history if turn.role in ("user", "assistant")][-MAX_TURNS:]:
        content = turn.content[:MAX_TURN_CHARS].strip()
        if turn.role == "assistant":
            thread = replace(thread, items=list_items(content), answer=content, rephrased=False)
        elif content and classify_smalltalk(content) is None and not is_takeover(content):
            thread = _follow(_shorten(content), thread, find_peers)
    return thread


def _follow(question: str, thread: Thread, find_peers: FindPeers) -> Thread:
    """Return the thread after a question: `topic` is that question standing alone, the stages it counts to named."""
    after = _complete(question, thread, find_peers)
    if _JOINT in after.topic or after.counting:
        return after
    plain = _simplify(after.topic)
    named = name_stages(plain, find_peers)
    return after if named == plain else replace(after, topic=named, rephrased=True, counting=plain)


def _complete(question: str, thread: Thread, find_peers: FindPeers) -> Thread:
    if thread.topic and (meant := restate(_simplify(question), _simplify(thread.counting or thread.topic))):
        after = _complete(meant, thread, find_peers)
        return replace(after, rephrased=_JOINT not in after.topic)
    if thread.topic and (fronted := _follow_fronted(question, thread, find_peers)):
        return fronted
    if thread.topic and (set_in := name_setting(_simplify(question), _simplify(thread.topic))):
        return Thread(strip_connective(set_in), thread.sides, rephrased=True)
    question = name_fronted(question) or question
    plain = _simplify(question)
    if thread.topic and (counted := _count_on(plain, thread, find_peers)):
        question, plain, thread = counted, counted, replace(thread, items=())
    if thread.topic and (counted := recount(plain, _simplify(thread.topic))):
        return Thread(counted, rephrased=True)
    if thread.topic and (sized := point_out_amount(plain, thread.answer)):
        return Thread(sized, rephrased=True)
    if thread.items and (listed := _point_listed(plain, thread.items)):
        return Thread(listed, thread.sides)
    counting = _simplify(thread.counting or thread.topic)
    if counting and (stepped := step_on(plain, counting, several=True)):
        return Thread(stepped, rephrased=True, counting=stepped)
    if thread.topic and (pointed := point_beside(plain, thread.topic, thread.answer, find_peers)):
        sides = (pointed.old, pointed.thing) if pointed.old else None
        return Thread(pointed.question, sides, rephrased=True)
    if counting and (stepped := step_on(plain, counting)):
        return Thread(stepped, rephrased=True, counting=stepped)
    if not thread.topic or not is_followup(plain):
        return Thread(question, find_sides(plain))
    if named := point_out_name(plain, thread.topic, thread.answer) or point_out_measure(plain, thread.answer):
        return Thread(named, find_sides(named))
    choices = thread.sides if thread.sides and len(thread.items) <= len(thread.sides) else thread.items
    if (found := find_ordinal(plain)) and (position := found.position) < len(choices) and position >= -len(choices):
        rest = plain[: found.start] + choices[position] + plain[found.end :]
        return Thread(_join(choices[position], rest) if _says_little(rest) else rest, thread.sides)
    if alike := ask_alike(plain, _simplify(thread.topic)):
        return Thread(alike, thread.sides, rephrased=True)
    if quoted := swap_quoted(_simplify(thread.topic), plain):
        return Thread(quoted, thread.sides, rephrased=True)
    if thing := find_swapped(plain):
        return _follow_swapped(question, plain, thing, thread, find_peers)
    asked = _simplify(thread.topic)
    if named := name_subject(plain, asked) or name_doer(plain, asked):
        return Thread(named, thread.sides, rephrased=True)
    topic = thread.topic
    if thread.sides and points_at_pair(plain):
        topic = _name_both(topic, thread.sides)
    return Thread(_join(_keep_topic(topic, plain), question), thread.sides)


def _count_on(question: str, thread: Thread, find_peers: FindPeers) -> str | None:
    """Return a question that counts on in what the one before counts ("the second one"), where the lessons tell it."""
    counted = name_part(question, _simplify(thread.counting or thread.topic))
    if counted is None:
        return None
    is_told = name_stages(counted, find_peers) != counted or point_beside(
        counted, thread.topic, thread.answer, find_peers
    )
    return counted if is_told else None


def _follow_fronted(question: str, thread: Thread, find_peers: FindPeers) -> Thread | None:
    """Return the thread after a question that describes first what it asks about: "And the bank, what did they use?".

    None where the lessons set nothing that is so described beside what was asked about.
    """
    fronted = split_fronted(question)
    described = swap_described(thread.topic, fronted[0], find_peers) if fronted else None
    if fronted is None or described is None:
        return None
    if find_own_words(fronted[1]) or classify_ask(fronted[1]) in VALUE_ASKS:
        named = put_for_pronoun(fronted[1], described.thing)
        return Thread(named, (described.old, described.thing), rephrased=True) if named else None
    return Thread(described.question, (described.old, described.thing), rephrased=True)


def _follow_swapped(question: str, plain: str, thing: str, thread: Thread, find_peers: FindPeers) -> Thread:
    """Return the thread after a question that names another thing: the question before, asked of that."""
    if _OWN_PART.search(thing):
        question = find_asked_on(plain) or question
        return Thread(_join(_remove_value_words(thread.topic), question), thread.sides)
    pointed = swap_beside(thread.topic, thing, find_peers)
    swapped = (pointed.question, pointed.old) if pointed else swap_thing(_simplify(thread.topic), thing)
    if swapped is None and (pointed := swap_described(thread.topic, thing, find_peers)):
        swapped, thing = (pointed.question, pointed.old), pointed.thing
    if goes_on_asking(plain) and not (swapped and asks_name_alone(plain)):
        topic = swapped[0] if swapped else thread.topic
        return Thread(_join(_keep_topic(topic, plain), question), (swapped[1], thing) if swapped else thread.sides)
    if swapped:
        return Thread(swapped[0], (swapped[1], thing), rephrased=pointed is not None)
    return Thread(_join(thread.topic, question), find_sides(plain) or thread.sides)


def _point_listed(question: str, items: Sequence[str]) -> str | None:
    """Return a question with the one of several things listed before that it counts to: "the second step"."""
    pointer = find_pointer(question)
    if pointer is None or pointer.relation is not Relation.NTH or pointer.position >= len(items):
        return None
    rest = f"{question[: pointer.start]}{items[pointer.position]}{question[pointer.end :]}"
    return _join(items[pointer.position], rest) if _says_little(rest) else rest


def _keep_topic(topic: str, question: str) -> str:
    """Return of a topic what the question does not ask anew: another kind of figure, the other of two opposites."""
    kept = drop_denials(drop_opposites(topic, question), question)
    kept = kept if points_at_pair(question) else swap_shaped(kept, question)
    if _ASKS_ELSE.search(question) or (classify_ask(question) in VALUE_ASKS and not _names_unit_alone(question)):
        kept = _remove_value_words(kept)
    return kept if content_words(kept) else topic


def _remove_value_words(topic: str) -> str:
    for kind, pattern in KIND_PATTERNS:
        if kind in VALUE_ASKS:
            topic = pattern.sub(lambda m: " " if len(m.group()) < MAX_ASK_CHARS else m.group(), topic)
    return " ".join(topic.split())


def _names_unit_alone(question: str) -> bool:
    """Tell whether a question asks for the same figure in another unit: "and in euros?"."""
    return (
        re.search(
            r"^\W*(?:and |so |or )?(?:in|as|per)\b|^(?:那|那么)?(?:换成|折合|用"
            r"|按)",
            question,
            re.I,
        )
        is not None
    )


def _name_both(topic: str, sides: tuple[str, str]) -> str:
    """Return the topic with both of two things where it holds one of them."""
    first, second = sides
    if fold(first) in fold(topic) and fold(second) in fold(topic):
        return topic
    both = f"{first}和{second}" if has_han(topic) else f"{first} and {second}"
    held = next((side for side in (second, first) if side in topic), None)
    return topic.replace(held, both, 1) if held else f"{both} — {topic}"


def _says_little(question: str) -> bool:
    return classify_ask(question) is Ask.GENERAL and len(content_words(strip_connective(question))) == 0


def _join(topic: str, question: str) -> str:
    return f"{topic.rstrip('?？。. ')[:MAX_TOPIC_CHARS].rstrip()}{_JOINT}{question}"


def _shorten(text: str) -> str:
    """Return a long message's last question, or as much of its end as a topic may have."""
    if len(text) <= MAX_TOPIC_CHARS:
        return text
    sentences = [text[start:end] for start, end in split_sentences(text)]
    asked = [s for s in sentences if s.rstrip("\"'”’)） ").endswith(("?", "？"))] or sentences[-1:]
    return asked[-1][:MAX_TOPIC_CHARS]


def _simplify(text: str) -> str:
    """Return a text in half width and simplified characters, its case kept."""
    normal = unicodedata.normalize("NFKC", text)
    return "".join(fold(c) if has_han(c) else c for c in normal) if has_han(normal) else normal
