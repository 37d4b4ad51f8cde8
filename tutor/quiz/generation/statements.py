"""Make true/false items: key sentences as they stand, and the same with one fact changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.disagreements.intervals import Interval, find_intervals
from tutor.answering.form import term_set
from tutor.quiz.generation.definitions import list_wrong_meanings
from tutor.quiz.generation.figurechange import find_taken, is_firm, list_amounts, make_other_figures
from tutor.quiz.generation.keysentences import KeySentence, find_key_sentences
from tutor.quiz.generation.keyterms import TermKind, Vocabulary, find_key_terms, read_vocabulary
from tutor.quiz.generation.opposites import Turn, find_turns
from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.turntells import find_tell
from tutor.quiz.items import make_item, shuffle_stably
from tutor.types import Chunk, ItemKind, Level, QuizItem

# Opposites that tell one term from another wherever they stand.
_CONTRASTS = frozenset(
    "supervised unsupervised labelled unlabelled labeled unlabeled overfitting underfitting overfit"
    " underfit dependent independent proprietary"
    " 有监督 无监督 监督学习 无监督学习 有标签 无标签 有标注 无标注 已标注 未标注 带标签 过拟合 欠拟合".split()
)
_ONE_OF = re.compile(r"\bone of\b|\bamong\b|之一", re.IGNORECASE)
_CONDITION = re.compile(
    r"^(?:if|when|whenever|once|while|although|from|for|to|in order to)\b[^,]*,"
    r"|^(?:.{0,8}，)?(?:如果|若|当|每当|一旦|即使|虽然|为了|由于)[^，]*，",
    re.IGNORECASE,
)
# What a thing is useful for is told, not what it is useless for.
_USEFUL = re.compile(
    r"\b(?:useful|helpful|handy|beneficial|valuable)\b[^,]*$|(?:有用|有帮助|有助于)[^，]*$"
    r"|^[^,]*\b(?:is|are) (?:\w+ly |very )?(?:useful|helpful|handy|beneficial|valuable)\b",
    re.IGNORECASE,
)
MAX_CHANGES = 2  # of one sentence
MAX_SHARED = 0.6  # of a changed statement's words, above which a sentence of the lessons might bear it out


@dataclass(frozen=True, slots=True)
class Change:
    """A statement made false by one change: its text, the right and the wrong words, and what kind of change."""

    text: str
    right: str
    wrong: str
    kind: str


def make_statement_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield key sentences as true statements, and with one fact changed as false ones.

    Those of one sentence rest on the same fact, so a quiz has one of them, and what is true and what is false reads the
    same. A sentence that cannot be changed is asked only as far as others of its lesson give two false statements, so
    that neither answer is the likelier.
    """
    spare: Counter[tuple[str, str]] = Counter()
    unchanged: list[KeySentence] = []
    for sentence, changes in list_changed(chunks):
        if not changes:
            unchanged.append(sentence)
            continue
        yield _judge(sentence, None)
        for change in changes[:MAX_CHANGES]:
            yield _judge(sentence, change)
        lesson = (sentence.chunk.document, sentence.chunk.language)
        spare[lesson] += min(len(changes), MAX_CHANGES) - 1
    for sentence in unchanged:
        lesson = (sentence.chunk.document, sentence.chunk.language)
        if spare[lesson] > 0:
            spare[lesson] -= 1
            yield _judge(sentence, None)


def list_changed(chunks: Sequence[Chunk]) -> list[tuple[KeySentence, list[Change]]]:
    """Return the key sentences with the changes that make each false by the lessons, the best first."""
    vocabulary, amounts = read_vocabulary(chunks), list_amounts(chunks)
    sentences = list(find_key_sentences(chunks))
    stated = [term_set(s.text) for s in sentences]
    people = _list_people(sentences, vocabulary)
    meanings = list_wrong_meanings(chunks)
    found: list[tuple[KeySentence, list[Change]]] = []
    for sentence in sentences:
        made = _list_changes(sentence, vocabulary, amounts, people)
        told = (change for change in made if not find_tell(change.text, sentence.text))
        changes = [change for change in told if not _may_hold(change, sentence, stated)]
        changes += [
            Change(text, right, wrong, "definition")
            for text, right, wrong in meanings.get((sentence.chunk.document, sentence.text), ())
        ]
        found.append((sentence, changes))
    return found


def _list_changes(
    sentence: KeySentence,
    vocabulary: Vocabulary,
    amounts: Sequence[tuple[Interval, frozenset[str]]],
    people: Sequence[tuple[str, str]],
) -> Iterator[Change]:
    yield from _change_figures(sentence, amounts)
    for turn in find_turns(sentence.text, sentence.chunk.language):
        if _is_inside_term(turn, sentence, vocabulary) or _is_in_condition(turn, sentence.text):
            continue
        if _is_of_use(turn, sentence.text):
            continue
        yield Change(turn.text, turn.right, turn.wrong, "negation" if turn.denied else "opposite")
    yield from _change_people(sentence, vocabulary, people)


def _is_inside_term(turn: Turn, sentence: KeySentence, vocabulary: Vocabulary) -> bool:
    """Tell whether a turned word is part of a longer term or of a quotation: "large" of a large language model."""
    end = turn.start + len(turn.right)
    if len(re.findall("[“”\"‘']", sentence.text[: turn.start])) % 2:
        return True
    terms = find_key_terms(sentence.text, sentence.chunk, vocabulary)
    return any(
        t.start <= turn.start
        and end <= t.end
        and len(t.text) > len(turn.right)
        and turn.right.lower() not in _CONTRASTS
        for t in terms
    )


def _is_of_use(turn: Turn, text: str) -> bool:
    """Tell whether a turned word is part of what is useful, or of what it is useful for: the contrary may be too."""
    found = _USEFUL.search(text[: turn.start]) or _USEFUL.match(text)
    return found is not None and not turn.denied


def _is_in_condition(turn: Turn, text: str) -> bool:
    """Tell whether a turned word stands in the condition that opens a sentence: what follows may hold all the same."""
    condition = _CONDITION.match(text)
    return condition is not None and turn.start < condition.end()


def _change_figures(sentence: KeySentence, amounts: Sequence[tuple[Interval, frozenset[str]]]) -> Iterator[Change]:
    intervals = find_intervals(sentence.text)
    if len(intervals) > 2:
        return
    for interval in intervals:
        if not is_firm(interval, sentence.text):
            continue
        taken = [*find_taken(sentence.text, interval, amounts), *intervals]
        for other in make_other_figures(interval, sentence.text, 1, taken):
            text = sentence.text[: interval.start] + other + sentence.text[interval.end :]
            yield Change(text, interval.text.strip(), other.strip(), "figure")


def _list_people(sentences: Sequence[KeySentence], vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Return the people whom the lessons name, each with the document, once each."""
    found = (
        (term.text, sentence.chunk.document)
        for sentence in sentences
        for term in find_key_terms(sentence.text, sentence.chunk, vocabulary)
        if term.kind is TermKind.NAME and vocabulary.is_person(term.text)
    )
    return list(dict.fromkeys(found))


def _change_people(
    sentence: KeySentence, vocabulary: Vocabulary, people: Sequence[tuple[str, str]]
) -> Iterator[Change]:
    terms = find_key_terms(sentence.text, sentence.chunk, vocabulary)
    named = [t for t in terms if t.kind is TermKind.NAME and vocabulary.is_person(t.text)]
    others = [n for n, document in people if document == sentence.chunk.document and n not in sentence.text]
    if len(named) == 1 and others and not _ONE_OF.search(sentence.text):
        term, other = named[0], shuffle_stably(others, sentence.text)[0]
        if set(term.text.split()).isdisjoint(other.split()):
            text = sentence.text[: term.start] + other + sentence.text[term.end :]
            yield Change(text, term.text, other, "name")


def _may_hold(change: Change, sentence: KeySentence, stated: Sequence[frozenset[str]]) -> bool:
    """Tell whether another sentence of the lessons says much of what a changed statement says, its new word too."""
    said, new = term_set(change.text), term_set(change.wrong) - term_set(sentence.text)
    own = term_set(sentence.text)
    return any(
        terms != own and len(said & terms) > MAX_SHARED * len(said) and (not new or new & terms) for terms in stated
    )


def _judge(sentence: KeySentence, change: Change | None) -> QuizItem:
    language = sentence.chunk.language
    if change is None:
        explanation = say("says", language, text=sentence.text)
    elif change.kind in ("negation", "definition"):
        explanation = say("denies" if change.kind == "negation" else "says", language, text=sentence.text)
    else:
        explanation = say("corrects", language, right=change.right, wrong=change.wrong, text=sentence.text)
    return make_item(
        ItemKind.TRUE_FALSE,
        say("judge", language, text=change.text if change else sentence.text),
        change is None,
        chunk=sentence.chunk,
        units=sentence.units,
        fact=sentence.fact,
        rule=f"statement-{change.kind}" if change else "statement-true",
        explanation=explanation,
        level=Level.REMEMBER if change and change.kind in ("figure", "name") else Level.UNDERSTAND,
        difficulty=2 if change and change.kind in ("opposite", "negation") else 3,
    )
