"""Make true/false items of what one thing is of another: "a form of it", as the lesson says and the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tutor.quiz.generation.keysentences import KeySentence, find_key_sentences
from tutor.quiz.generation.keyterms import list_common_words
from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.predicates import lower_start
from tutor.quiz.generation.verbs import ABSTRACT_ENDINGS
from tutor.quiz.items import make_item
from tutor.quiz.relations import Relation, read_relation
from tutor.retrieval.fieldterms import find_term_mentions
from tutor.text.fold import fold
from tutor.types import Chunk, ItemKind, Level, QuizItem


def make_relation_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each key sentence that says that A is a form or a part of B, that statement and its converse."""
    small_words = list_common_words(chunks)
    for sentence in find_key_sentences(chunks):
        relation = read_relation(sentence.text, sentence.chunk.language)
        if relation is None or not (relation.is_chinese or _stands_bare(relation.other)):
            continue
        if not relation.is_chinese:
            relation = replace(relation, one=lower_start(relation.one, small_words))
        yield _judge(sentence, relation, turned=False)
        yield _judge(sentence, relation, turned=True)


def _stands_bare(name: str) -> bool:
    """Tell whether a name can begin a sentence without an article: a term of the field, or no countable thing."""
    forms = (form for term in find_term_mentions(name) for form in term.english_forms)
    return fold(name) in map(fold, forms) or name.endswith(ABSTRACT_ENDINGS)


def _judge(sentence: KeySentence, relation: Relation, *, turned: bool) -> QuizItem:
    language = sentence.chunk.language
    return make_item(
        ItemKind.TRUE_FALSE,
        say("judge", language, text=relation.state(turned=turned)),
        not turned,
        chunk=sentence.chunk,
        units=sentence.units,
        fact=sentence.fact,
        rule="relation-turned" if turned else "relation",
        explanation=say("says", language, text=sentence.text),
        level=Level.UNDERSTAND,
        difficulty=2,
    )
