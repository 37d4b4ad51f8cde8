"""Answer a question: understand, find evidence, refuse or word, check, cite."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from tutor.answering.abstain import decide
from tutor.answering.calculation.derive import Derived, asks_calculation, derive_answer, is_beside_the_point
from tutor.answering.choose import Encoder, choose_option, complete_statement, frame_unit
from tutor.answering.clock import Clock
from tutor.answering.comparisons.both_sides import show_both_sides
from tutor.answering.comparisons.extremes import find_extreme
from tutor.answering.comparisons.paired import FindPairs, name_counted_pair
from tutor.answering.comparisons.parallel import show_parallel_lists
from tutor.answering.compose import Block, compose_blocks, join_sentences
from tutor.answering.continued import continue_lists, continue_speech
from tutor.answering.conversation.beside import FindPeers
from tutor.answering.conversation.followup import find_replaced, follow_conversation, read_otherwise
from tutor.answering.conversation.pointing import find_swapped, is_followup
from tutor.answering.conversation.readings import repeats_answer, tells_asked
from tutor.answering.conversation.swapped import keep_swapped
from tutor.answering.demands.designations import keep_designated
from tutor.answering.demands.nthpoint import find_nth_point
from tutor.answering.demands.shown import is_shown, may_be_shown
from tutor.answering.disagreements.conflicts import Conflict
from tutor.answering.disagreements.disagreement import find_disagreements, show_accounts
from tutor.answering.disagreements.elsewhere import show_elsewhere
from tutor.answering.disagreements.known import may_ask_conflict, show_beside, show_conflict
from tutor.answering.duplicates import merge_sources
from tutor.answering.evidence import Scored, score_units
from tutor.answering.insection import open_section
from tutor.answering.lead import add_leads
from tutor.answering.messages.guard import clean_sentence, guard_topics
from tutor.answering.messages.outside import classify_request
from tutor.answering.messages.sections import split_section
from tutor.answering.messages.smalltalk import reply_to_smalltalk
from tutor.answering.messages.sourcelanguage import read_source_language
from tutor.answering.messages.typed import Words, read_typed
from tutor.answering.own_language import FindCounterpart, tell_in_language
from tutor.answering.partwise import answer_each, join_answers
from tutor.answering.passages import Searcher, find_asked, find_passages
from tutor.answering.questions.compound import split_questions
from tutor.answering.questions.exclusion import find_left_aside
from tutor.answering.questions.question import Question, read_question
from tutor.answering.questions.wanted import list_wanted
from tutor.answering.refusal import find_nearest_topics, word_refusal
from tutor.answering.select import choose_blocks
from tutor.answering.telling import plain_answer, tell_derived, tell_whole, word_refused_request
from tutor.answering.wording import Generator, word_quotes
from tutor.errors import TutorError
from tutor.retrieval.translate import Part
from tutor.text.language import detect_language
from tutor.types import (
    Answer,
    AnswerEvent,
    AnswerReady,
    EvidenceFound,
    ModelQueued,
    Passage,
    Query,
    Sentence,
    SentenceReady,
    Status,
    Turn,
    WordingFailed,
)

UNITS_FOR_CHOICES, UNITS_FOR_A_CHOICE = 20, 15


@dataclass(frozen=True, slots=True)
class Answerer:
    """The answering pipeline over one index; holds no state between questions.

    `topics` returns headings of the lessons in a language. `open_generator` returns the model that words answers, or
    None; it is called once the evidence is out, so that a learner reads quotes while a model loads. `translate` names a
    Chinese text's words in English. `encoder` compares choices with evidence. `knows_word` tells words of English from
    misspelt ones. `find_peers` finds what the lessons set beside others, `find_pairs` two of a kind,
    `find_counterpart` what says the same in another language. `list_conflicts` returns what the lessons give different
    figures for. `report_failure` gets a failure in `ask`.
    """

    searcher: Searcher
    lexicon: Words
    topics: Callable[[str], Sequence[str]]
    open_generator: Callable[[], Generator | None] = lambda: None
    translate: Callable[[str], Sequence[Part]] = lambda _: ()
    encoder: Encoder | None = None
    report_failure: Callable[[WordingFailed], None] = lambda _: None
    knows_word: Callable[[str], bool] | None = None
    find_peers: FindPeers = lambda _: ()
    find_pairs: FindPairs = lambda _kinds, _of: ()
    find_counterpart: FindCounterpart = lambda _chunk, _unit, _language: None
    list_conflicts: Callable[[], Sequence[Conflict]] = tuple

    def stream(
        self,
        text: str,
        history: Sequence[Turn] = (),
        *,
        choices: Sequence[str] = (),
        use_model: bool = True,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[AnswerEvent]:
        """Yield the evidence at once, the place in the model's line, each checked sentence, last the whole answer."""
        clock = Clock()
        parts = None if choices else split_questions(read_typed(text, self.lexicon, self.knows_word))
        if parts and (answers := answer_each(parts, history, self._answer_part)):
            whole = self._answer_part(text, history)
            joined = join_answers(answers, whole)
            if joined or not use_model:
                yield from tell_whole(joined or whole, clock)
                return
        yield from self._stream_one(text, history, clock, choices=choices, use_model=use_model, should_stop=should_stop)

    def _answer_part(self, text: str, history: Sequence[Turn]) -> Answer:
        """Answer one question in quotes alone."""
        events = self._stream_one(text, history, Clock(), choices=(), use_model=False, should_stop=None)
        return next(event.answer for event in events if isinstance(event, AnswerReady))

    def _stream_one(
        self,
        text: str,
        history: Sequence[Turn],
        clock: Clock,
        *,
        choices: Sequence[str],
        use_model: bool,
        should_stop: Callable[[], bool] | None,
    ) -> Iterator[AnswerEvent]:
        """Yield what answers a message that asks one question."""
        question = self._understand(text, history)
        topics = guard_topics(self.topics(question.language))
        if (reply := reply_to_smalltalk(text, question.language, topics)) and not choices:
            yield AnswerReady(plain_answer(text, question, Status.REPLY, reply, clock))
            return
        question, query, passages = find_asked(self.searcher, question)
        if (request := classify_request(text, alone=not history)) and (request == "takeover" or not choices):
            yield AnswerReady(word_refused_request(text, request, question, passages, clock))
            return
        if not choices and (told := self._stream_in_section(text, question, use_model, should_stop)):
            yield from told
            return
        question = question.translate(query.groups)
        question, scored = self._score(question, query, passages)
        if not choices and (derived := self._derive(question, query, passages, scored)):
            clock.mark_evidence()
            yield from tell_derived(text, question, derived, clock)
            return
        choice = self._choose(question, choices, scored) if choices else None
        scored = keep_designated(question, scored)
        wanted = list_wanted(question, query)
        conflicts = self.list_conflicts() if may_ask_conflict(question) and not choices else ()
        if accounts := show_conflict(question, wanted, conflicts, scored):
            blocks = merge_sources(accounts, scored)
            yield from self._tell_evidence(text, question, blocks, clock, use_model=use_model, should_stop=should_stop)
            return
        decision = decide(question, keep_swapped(question, scored, wanted), self.lexicon, wanted)
        refused = not decision.answer or is_beside_the_point(question, decision.evidence[0])
        is_open = bool(history) and (refused or repeats_answer(question, decision.evidence[0].unit.text, history))
        if is_open and not choices and (told := self._stream_otherwise(text, history, use_model, should_stop)):
            yield from told
            return
        if refused:
            nearest = find_nearest_topics(question, passages)
            clock.mark_evidence()
            answer = plain_answer(text, question, Status.ABSTAINED, word_refusal(question, nearest), clock)
            yield AnswerReady(replace(answer, nearest=nearest, choice=choice))
            return
        extreme = find_extreme(question, decision.evidence)
        evidence = (extreme,) if extreme else decision.evidence
        blocks = show_both_sides(question, choose_blocks(question, evidence), scored, wanted)
        blocks = show_parallel_lists(question, blocks)
        blocks = continue_speech(continue_lists(blocks, scored))
        blocks = show_beside(question, wanted, blocks, conflicts, scored) or show_accounts(question, blocks, scored)
        blocks = show_elsewhere(question, blocks, scored, wanted)
        blocks = merge_sources(tell_in_language(question, blocks, self.find_counterpart), scored)
        for event in self._tell_evidence(text, question, blocks, clock, use_model=use_model, should_stop=should_stop):
            yield AnswerReady(replace(event.answer, choice=choice)) if isinstance(event, AnswerReady) else event

    def _understand(self, text: str, history: Sequence[Turn]) -> Question:
        """Read a question as it stands alone, without greetings, chatter, misspellings and its source's language."""
        plain, source_language = read_source_language(unicodedata.normalize("NFKC", text))
        question = self._read_thread(plain, history)
        if not source_language:
            return question
        return replace(question, source_language=source_language, language=detect_language(text))

    def _read_thread(self, text: str, history: Sequence[Turn]) -> Question:
        """Read a question as it stands after those before it."""
        asked, left_aside = find_left_aside(read_typed(text, self.lexicon, self.knows_word))
        asked = asked if history and is_followup(asked) else name_counted_pair(asked, self.find_pairs)
        thread = follow_conversation(asked, history, self.find_peers)
        if thread.rephrased:
            alone = read_typed(thread.topic, self.lexicon, self.knows_word)
            question = replace(read_question(alone), language=detect_language(asked))
            replaced = find_replaced(asked, thread)
            return replace(question, left_aside=left_aside or question.left_aside, replaced=replaced)
        question = read_question(thread.topic, asked=asked)
        question = replace(question, left_aside=left_aside or question.left_aside)
        swapped, replaced = find_swapped(asked) or "", find_replaced(asked, thread)
        return replace(question, swapped=swapped, replaced=replaced) if question.text != asked else question

    def _stream_otherwise(
        self, text: str, history: Sequence[Turn], use_model: bool, should_stop: Callable[[], bool] | None
    ) -> Iterator[AnswerEvent] | None:
        """Return what answers a follow-up asked of a thing before that it may point at; None where nothing does."""
        asked = read_typed(text, self.lexicon, self.knows_word)
        for named in read_otherwise(asked, history, self.find_peers):
            told = self._stream_named(text, named, use_model=use_model, should_stop=should_stop)
            first = next(told)
            if isinstance(first, EvidenceFound) and tells_asked(asked, first.citations):
                return chain((first,), told)
        return None

    def _stream_named(
        self, text: str, named: str, *, use_model: bool, should_stop: Callable[[], bool] | None
    ) -> Iterator[AnswerEvent]:
        """Yield what answers a follow-up that stands alone now; the answer says what was typed."""
        for event in self.stream(named, use_model=use_model, should_stop=should_stop):
            yield (
                replace(event, answer=replace(event.answer, question=text)) if isinstance(event, AnswerReady) else event
            )

    def _stream_in_section(
        self, text: str, question: Question, use_model: bool, should_stop: Callable[[], bool] | None
    ) -> Iterator[AnswerEvent] | None:
        """Return what answers a question from the section that it names alone, None where that does not."""
        is_plain = question.text == question.asked and not question.source_language and not question.speech
        section = split_section(question.asked) if is_plain and not find_nth_point(question.asked) else None
        searcher = open_section(section, self.searcher) if section else None
        if section is None or searcher is None:
            return None
        inside = replace(self, searcher=searcher)
        told = inside._stream_named(text, section.rest, use_model=use_model, should_stop=should_stop)
        first = next(told)
        return None if isinstance(first, AnswerReady) else chain((first,), told)

    def _score(
        self, question: Question, query: Query, passages: Sequence[Passage]
    ) -> tuple[Question, Sequence[Scored]]:
        """Score the units; those of worked examples too where what is asked for stands in one, and nowhere else."""
        shown = question.set_in_example()
        wanted = list_wanted(shown, query)
        if may_be_shown(question, passages, wanted):
            scored = score_units(shown, query, passages, self.lexicon)
            if is_shown(question, scored, wanted):
                return shown, scored
            if shown.source_words == question.source_words:
                return question, score_units(question, query, passages, self.lexicon, rated=scored)
        return question, score_units(question, query, passages, self.lexicon)

    def _derive(
        self, question: Question, query: Query, passages: Sequence[Passage], scored: Sequence[Scored]
    ) -> Derived | None:
        """Compute what is asked for; with figures of worked examples where the lessons' own don't give it."""
        derived = derive_answer(question, query, scored)
        if derived or question.example or not asks_calculation(question):
            return derived
        shown = replace(question, example=True)
        return derive_answer(shown, query, score_units(shown, query, passages, self.lexicon))

    def _choose(self, question: Question, choices: Sequence[str], scored: Sequence[Scored]) -> int | None:
        """Return the index of the choice that the lessons bear out most, each looked for besides the question."""
        evidence = [frame_unit(s.chunk, s.unit) for s in scored[:UNITS_FOR_CHOICES]]
        for choice in choices:
            statement = read_question(complete_statement(question.text, choice))
            query, passages = find_passages(self.searcher, statement)
            found = score_units(statement, query, passages, self.lexicon)
            evidence += [frame_unit(s.chunk, s.unit) for s in found[:UNITS_FOR_A_CHOICE]]
        return choose_option(question.text, choices, tuple(dict.fromkeys(evidence)), self.encoder).index

    def _tell_evidence(
        self,
        text: str,
        question: Question,
        blocks: Sequence[Block],
        clock: Clock,
        *,
        use_model: bool,
        should_stop: Callable[[], bool] | None,
    ) -> Iterator[AnswerEvent]:
        """Yield the quotes that an answer rests on, its checked sentences, the whole of it."""
        quotes, citations = compose_blocks(question, blocks)
        quotes = add_leads(question, [clean_sentence(quote) for quote in quotes], citations, self.translate)
        clock.mark_evidence()
        yield EvidenceFound(citations)
        generator = self.open_generator() if use_model else None
        sentences: list[Sentence] = []
        for sentence in word_quotes(generator, question.text, quotes, citations, should_stop):
            if isinstance(sentence, ModelQueued | WordingFailed):
                yield sentence
                continue
            clock.mark_sentence()
            sentences.append(sentence)
            yield SentenceReady(sentence, tuple(c for c in citations if c.n in sentence.citations))
        cited = {n for sentence in sentences for n in sentence.citations}
        used = tuple(c for c in citations if c.n in cited)
        by_model = any(sentence.origin == "model" for sentence in sentences)
        yield AnswerReady(
            Answer(
                question=text,
                language=question.language,
                status=Status.ANSWERED,
                text=join_sentences(sentences),
                sentences=tuple(sentences),
                citations=used,
                disagreements=find_disagreements(question, blocks, used, self.list_conflicts),
                model=generator.name if by_model and generator else None,
                timings=clock.read(generator if by_model else None),
            )
        )

    def ask(
        self, text: str, history: Sequence[Turn] = (), *, choices: Sequence[str] = (), use_model: bool = True
    ) -> Answer:
        """Answer a question, all at once."""
        for event in self.stream(text, history, choices=choices, use_model=use_model):
            if isinstance(event, WordingFailed):
                self.report_failure(event)
            if isinstance(event, AnswerReady):
                return event.answer
        raise TutorError("No answer was finished.", "Ask again.")
