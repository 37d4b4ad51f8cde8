"""Make open questions of ordinary prose: how, why, what if, what for, what differs, in what the sentence tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tutor.answering.form import term_set
from tutor.quiz.generation.askcases import ask_cases
from tutor.quiz.generation.askcontrast import ask_contrast
from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.askfacts import CASE_BEHIND, ask_facts
from tutor.quiz.generation.askobjects import ask_objects
from tutor.quiz.generation.askuses import ask_approach, ask_uses, drop_apposition
from tutor.quiz.generation.askways import ask_ways
from tutor.quiz.generation.hanfacts import ask_facts_in_chinese
from tutor.quiz.generation.hanquestions import find_told_in_chinese
from tutor.quiz.generation.hanways import ask_ways_in_chinese
from tutor.quiz.generation.innerstatements import read_ground, read_named_statements
from tutor.quiz.generation.keysentences import (
    KeySentence,
    find_key_sentences,
    find_plain_sentences,
    is_exercise,
    list_topics,
    names_topic,
)
from tutor.quiz.generation.keyterms import list_common_words
from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.predicates import ask_predicate
from tutor.quiz.generation.reasons import make_reason_items
from tutor.quiz.generation.sequels import find_sequels
from tutor.quiz.generation.wellformed import is_order, is_sayable, points_elsewhere
from tutor.quiz.items import make_item
from tutor.text.words import stem_word
from tutor.types import Chunk, ItemKind, Level, QuizItem

MIN_NEW_TERMS, MIN_ASKED_TERMS, MIN_WHY_TERMS = 2, 2, 3
MIN_SHOWN = 12  # characters
_DATED = re.compile(r"^\d{3,4}(?:\s*[-–,]\s*\d{3,4})?\s+(?=[A-Z“\"'一-鿿])(?!年)")
_LOOSE_PRONOUN = re.compile(
    r"^(?:\S+ ){1,4}(?:it|they|he|she|its|their|them)\b(?! (?:important|essential|crucial|necessary|vital|critical"
    r"|useful|helpful|best|a good|hard|difficult|possible|easy|easier|impossible|mean|make sense|help|pay)\b)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"^\((?P<told>[^()]+\.)\)[\"”]*\.?$")  # a whole sentence
_RECEIVED = re.compile(r"\bthe \w+ (?:that )?you (?:get|got|see|saw|receive)(?: back)?\b(?! (?:when|if|from|by)\b)")
_ELSEWHERE = re.compile(
    r"\b(?:this|these|those|here|we|us|our|I|my|lesson|course|notebook|let['’]s)\b|\b(?:above|below)$", re.I
)
_BARE_THING = re.compile(
    r"\bthe (?!near future\b|long run\b|short run\b|real world\b)(?P<noun>[a-z]+)(?: (?P<last>[a-z]+)(?=\?))?"
    r"(?! and [a-z]+ of\b)(?=[?,]| (?:to|by|when|if|and|or|as|be|do|is|are|was|were)\b)"
)
# What is named by what stands before it, or on a screen: "the component", "a better translation", "a value near 0".
_BARE_SUBJECT = re.compile(
    r"^click|^the [a-z]+$|^an? (?:better|different|similar|simple|new|quick)\b"
    r"|^(?:an?|the) (?:\w+ )?(?:value|score|number|result|figure)s?\b(?! of\b)",
    re.IGNORECASE,
)
# A subject that is a text speaks of sources; a bare word in quotation marks says nothing of where it stands.
_TEXT_SUBJECT = re.compile(
    r"^(?:the )?(?:[“\"'][^”\"']+[”\"'])$|\b(?:papers?|articles?|lectures?|notes?|sources?|chapters?|reports?|authors?"
    r"|stud(?:y|ies)|documentation|et al)\b"
    r"|论文|讲座|文章|笔记|教程|来源|作者|文档|^图",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"^such\b|^(?:two|three|four|five|six) (?:kinds?|types?|ways|things|steps|places|sources) |\b(?:several|various"
    r"|some|certain|many|different|multiple|a number of) (?:[\w-]+ )?[\w-]+$"
)
_ASIDE = re.compile(r", (?:for example|for instance|however|in fact|of course|then|in turn),|\s*\([^()]*\)")
_QUOTED = re.compile(r"^[^:]{3,60}: [\"“](?P<told>[^\"”]+)[\"”]\.?$")
_WE_NEED = re.compile(r"\bwe(?= (?:often |usually |always )?(?:need|have) to\b)", re.IGNORECASE)  # so does anyone
_PREPOSITION_END = re.compile(r" (?:in|on|with|by|of|to|from|for|at|as)$")
# Questions of the plain patterns that have one answer: what a thing helps or enables to do, what its goal is.
_DEFINITE = re.compile(
    r"^What (?:does|do) (?!.*\b(?:might|may|could)\b).+ (?:allow|enable|let|help) .*\bdo\?$|^What (?:is|are|was) the"
    r" [\w -]*\b(?:goals?|purpose|aim|role|job|task|objective|idea|advantages?|benefits?"
    r"|drawbacks?|disadvantages?|limitations?|challenges?|problem) (?:of|in|with)\b"
)

_ASKS_OBJECT = re.compile(r"^What (?:does|do|did) .+ (?P<verb>[a-z]+)\?$")
_BY_DOING = re.compile(r"\bby ([a-z]+ing)\b")
_RECALLED = frozenset(("stands", "name", "who"))  # sorts of questions for a name
_Told = tuple[KeySentence, Asked, tuple[str, ...]]


def make_prose_questions(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each sentence of the prose that tells a reason, means, condition or use, the question for it."""
    reasons = list(make_reason_items(chunks))
    yield from reasons
    facts, questions = {item.fact for item in reasons}, {item.question for item in reasons}
    told = {(item.citation.quote, _list_told(item.points)) for item in reasons}
    plain: dict[str, list[KeySentence]] = {}
    for sentence in find_plain_sentences(chunks):
        plain.setdefault(sentence.chunk.document, []).append(sentence)
    for sentence, asked, points in _find_told(chunks):
        item = _make(sentence, asked, points)
        own = plain.get(item.lesson, ())
        again = asked.sort != CASE_BEHIND and _is_said_again(sentence, points, own)
        again = again or _is_done_beside(asked.question, sentence, own)
        answer = (item.citation.quote, _list_told(points))
        is_new = sentence.origin != "" or item.fact not in facts
        if is_new and item.question not in questions and answer not in told and not again:
            facts.add(item.fact)
            told.add(answer)
            yield item


def _list_told(points: Sequence[str]) -> frozenset[str]:
    """Return the terms of points, without the reader, by which two questions of one sentence want the same."""
    return term_set(re.sub("[你您]的?", "", " ".join(points)))


def _find_told(chunks: Sequence[Chunk]) -> Iterator[_Told]:
    """Yield for each sentence the first question that it answers, each question of a lesson once."""
    small_words, topics = list_common_words(chunks), list_topics(chunks)
    key_sentences = find_key_sentences(chunks)
    key_texts = {sentence.text for sentence in key_sentences}
    seen = set[tuple[str, str, str]]()
    for sentence in (*key_sentences, *find_plain_sentences(chunks)):
        is_own_work = is_exercise(sentence.chunk) and sentence.text not in key_texts
        told = ((asked, (asked.answer,)) for asked in _ask_inner(sentence, small_words))
        for asked, points in told if is_own_work else _ask(sentence, small_words):
            key = (sentence.unit.text, asked.sort, asked.subject.lower())
            if key in seen:
                break
            own = topics[sentence.chunk.document]
            if is_whole(asked, points, sentence, own) and _names_topic(asked, sentence, topics):
                seen.add(key)
                yield sentence, asked, points
                break
    for sentence, asked, points in (*find_sequels(chunks, small_words), *find_told_in_chinese(chunks)):
        if is_whole(asked, points, sentence, topics[sentence.chunk.document]) and _names_topic(asked, sentence, topics):
            yield sentence, asked, points


def _is_said_again(sentence: KeySentence, points: Sequence[str], others: Sequence[KeySentence]) -> bool:
    """Tell whether another sentence of the lesson begins as this one does before its answer."""
    start = sentence.text.find(points[0][:MIN_SHOWN])
    opening = _PREPOSITION_END.sub("", sentence.text[: max(start, 0)].strip())
    return len(opening) >= MIN_SHOWN and any(
        other.unit.text != sentence.unit.text and other.text.startswith(opening) for other in others
    )


def _is_done_beside(question: str, sentence: KeySentence, others: Sequence[KeySentence]) -> bool:
    """Tell whether another sentence of the passage says of "what it removes" that it works "by removing" something."""
    match = _ASKS_OBJECT.match(question)
    if match is None:
        return False
    verb = stem_word(match["verb"])
    beside = (o.text for o in others if o.chunk is sentence.chunk and o.text != sentence.text)
    return any(stem_word(doing) == verb for text in beside for doing in _BY_DOING.findall(text))


def _ask(sentence: KeySentence, small_words: frozenset[str]) -> Iterator[tuple[Asked, tuple[str, ...]]]:
    text = _DATED.sub("", sentence.text)
    if sentence.chunk.language == "zh":
        for asked in (*ask_ways_in_chinese(text), *ask_facts_in_chinese(text)):
            yield asked, tuple(asked.answer.split("\n"))
        return
    text = _QUOTED.sub(lambda match: match["told"], _ASIDE.sub("", _WE_NEED.sub("you", text)))
    if is_order(text):
        return
    yield from ask_contrast(text, small_words)
    for ask in (ask_ways, ask_cases, ask_objects, ask_uses):
        for asked in ask(drop_apposition(text), small_words):
            yield asked, (asked.answer,)
    for asked in (
        *ask_facts(sentence.text, small_words),
        *_ask_inner(sentence, small_words),
        *ask_approach(text, sentence.chunk.heading, small_words),
    ):
        yield asked, (asked.answer,)
    predicate = ask_predicate(text, "en", small_words)
    if predicate is not None and not predicate.is_one_of_many and _DEFINITE.search(predicate.question):
        yield predicate, (predicate.answer,)


def _ask_inner(sentence: KeySentence, small_words: frozenset[str]) -> Iterator[Asked]:
    """Yield the questions for what a sentence says beside its main statement."""
    if sentence.chunk.language == "zh":
        return
    named = list(read_named_statements(sentence.text))
    for text in (read_ground(sentence.text), *named):
        for ask in (ask_objects, ask_facts):
            yield from ask(text, small_words) if text else ()
    for text in named:
        predicate = ask_predicate(text, "en", small_words)
        if predicate is not None and predicate.sort == "what" and not predicate.is_one_of_many:
            yield predicate


def _names_topic(asked: Asked, sentence: KeySentence, topics: Mapping[str, frozenset[str]]) -> bool:
    told = (asked.question, sentence.text)
    return bool(sentence.origin) or any(names_topic(text, sentence.chunk, topics) for text in told)


def is_whole(asked: Asked, points: Sequence[str], sentence: KeySentence, topics: frozenset[str]) -> bool:
    """Tell whether a question can be asked alone and its points say something of their own."""
    told = " ".join(points)
    if not all(map(is_sayable, (asked.question, told))) or _TEXT_SUBJECT.search(asked.subject):
        return False
    if re.match(r"^为什么[“「][^”」]{1,8}[”」](?!的)", asked.question):
        return False
    if sentence.chunk.language != "zh" and not _is_clear_english(asked, told, sentence, topics):
        return False
    new = len(term_set(told) - term_set(asked.question))
    least = MIN_WHY_TERMS if asked.sort.startswith("why") else MIN_ASKED_TERMS
    return new >= MIN_NEW_TERMS and len(term_set(asked.question)) >= least


def _is_clear_english(asked: Asked, told: str, sentence: KeySentence, topics: frozenset[str]) -> bool:
    question = asked.question
    if points_elsewhere(question) or _ELSEWHERE.search(told) or re.search(r"[!?]", told):
        return False
    if _RECEIVED.search(question) or (_LOOSE_PRONOUN.match(question) and "," not in question) or _VAGUE.search(told):
        return False
    headings = term_set(" ".join((sentence.chunk.title, *sentence.chunk.heading)))
    if _BARE_SUBJECT.match(asked.subject) or re.match("that there (?:is|are)", told):
        return False
    return all(
        term_set(match["noun"]) & headings
        or term_set(match["last"] or "") & (headings | topics)
        or re.search(rf"\b(?:an?|each|any|one) (?:\w+ )?{match['noun']}\b", question[: match.start()])
        for match in _BARE_THING.finditer(question)
    )


def _make(sentence: KeySentence, asked: Asked, points: Sequence[str]) -> QuizItem:
    sort = asked.sort.split("-")[0]
    told = _IN_BRACKETS.sub(r"\g<told>", sentence.text)
    return make_item(
        ItemKind.SHORT,
        asked.question,
        told,
        chunk=sentence.chunk,
        units=sentence.units,
        fact=sentence.fact,
        rule=f"prose-{sort}",
        explanation=say("says", sentence.chunk.language, text=told),
        level=Level.REMEMBER if sort in _RECALLED else Level.UNDERSTAND,
        difficulty=3 if sort in _RECALLED else 4,
        points=points,
    )
