"""Answers on the page: sentences with their citation numbers, disagreements, refusals, failures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from tutor.conversations.records import Conversation, Exchange, Outcome
from tutor.conversations.store import ConversationStore
from tutor.text.fold import fold
from tutor.types import Answer, Citation, Disagreement, Sentence, Status
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.chat.actions import show_actions
from tutor.ui.chat.running import find_run
from tutor.ui.escape import escape_markdown
from tutor.ui.failures import show_failure
from tutor.ui.messages import word_message
from tutor.ui.places import cut_topics, split_frame, split_points, split_row, split_table
from tutor.ui.quotes import show_number, show_row, show_sources, show_table
from tutor.ui.session import ask_next
from tutor.ui.words import say

LIVE_PARTS = 3  # what an answer in the making has in its message
SHOWN = 20  # exchanges of a long conversation that are shown at first


def show_conversation_so_far(
    store: ConversationStore, conversation: Conversation, language: str, *, is_asking: bool, is_closed: bool = False
) -> None:
    """Show the exchanges of a conversation, of a long one the last.

    The last one is left out while it is being answered, for `watch_answer`, unless this window is asking another. One
    that is closed, as its lessons are gone, is to be read only: nothing in it asks or leads into a lesson.
    """
    count = len(conversation.exchanges)
    first = max(0, count - SHOWN)
    if first and st.session_state.get(keys.EARLIER) != conversation.id:
        label = say(language, "ask.earlier", count=first)
        st.button(
            label,
            key=keys.EARLIER_SHOW,
            icon=":material/history:",
            type="tertiary",
            on_click=guarded(_unfold),
            args=(conversation.id,),
        )
    else:
        first = 0
    for place in range(first, count):
        exchange = conversation.exchanges[place]
        if find_run(conversation.id, exchange.asked_at) is None:
            with show_exchange(exchange, place, language, is_closed=is_closed):
                if not is_closed:
                    show_actions(store, conversation, place, language)
        elif is_asking or place < count - 1:
            show_question(exchange.question, language, is_repeated=bool(exchange.repeats))
            with st.chat_message("assistant", avatar=":material/school:"):
                st.caption(say(language, "ask.elsewhere"))


def _unfold(conversation_id: str) -> None:
    st.session_state[keys.EARLIER] = conversation_id


def show_exchange(exchange: Exchange, place: int, language: str, *, is_closed: bool = False) -> DeltaGenerator:
    """Show a question and what came of it; `place` counts from 0 in the conversation. Returns the answer's place."""
    show_question(exchange.question, language, is_repeated=bool(exchange.repeats))
    message = st.chat_message("assistant", avatar=":material/school:")
    with message:
        if exchange.answer is not None:
            show_answer(exchange.answer, place, language, is_closed=is_closed)
        if exchange.outcome is Outcome.STOPPED:
            st.caption(say(language, "ask.stopped"))
        elif exchange.outcome is Outcome.FAILED:
            show_failure(exchange.message, exchange.remedy)
        elif exchange.outcome is Outcome.OPEN:
            st.caption(say(language, "ask.unfinished"))
        elif exchange.message:
            reason, remedy = (word_message(text, language) for text in (exchange.message, exchange.remedy))
            st.caption(escape_markdown(say(language, "ask.model_failed", reason=reason, remedy=remedy).rstrip()))
        if exchange.outcome in (Outcome.FAILED, Outcome.OPEN) and not is_closed:
            again = say(language, "ask.ask_again")
            first = exchange.repeats or exchange.asked_at
            st.button(
                again,
                key=keys.retry(place),
                icon=":material/refresh:",
                on_click=guarded(ask_next),
                args=(exchange.question, first),
            )
    return message


def show_question(question: str, language: str, *, is_repeated: bool = False) -> None:
    """Show what the learner asked."""
    with st.chat_message("user", avatar=":material/person:"):
        st.text(question)
        if is_repeated:
            st.caption(f":material/refresh: {say(language, 'ask.asked_again')}")


def show_answer(answer: Answer, place: int, language: str, *, is_closed: bool = False) -> None:
    """Show a whole answer."""
    if answer.status is not Status.ANSWERED or not answer.sentences:
        if answer.text:
            st.text(cut_topics(answer.text, answer.nearest))
        if answer.status is Status.REPLY:
            for _ in range(LIVE_PARTS - 1):  # else they would stay on the page until the questions below are found
                st.empty()
        if not is_closed:
            show_nearest(answer.nearest, place, language)
        show_sources(answer.citations, str(place), language, expanded=False, linked=not is_closed)
        return
    cited = {citation.n: citation for citation in answer.citations}
    with st.container(key=keys.flow(str(place))):
        for count, sentence in enumerate(answer.sentences):
            show_sentence(sentence, cited, f"{place}-{count}", language, linked=not is_closed)
    for count, disagreement in enumerate(answer.disagreements):
        show_disagreement(disagreement, cited, f"{place}-differ{count}", language, linked=not is_closed)
    if any(sentence.origin == "model" for sentence in answer.sentences) and answer.model:
        st.caption(escape_markdown(say(language, "ask.worded_by", model=answer.model)))
    show_sources(answer.citations, str(place), language, expanded=False, linked=not is_closed)


def show_sentence(
    sentence: Sentence, cited: Mapping[int, Citation], scope: str, language: str, *, linked: bool = True
) -> None:
    """Show a sentence with the numbers of its quotes; one that is a table row, as a small table."""
    known = [cited[n] for n in dict.fromkeys(sentence.citations) if n in cited]
    points = _show_words(sentence, known)
    for citation in known:
        show_number(citation, scope, language, linked=linked)
    if points:
        st.markdown("\n".join(f"- {escape_markdown(point)}" for point in points))
    if sentence.calculation:
        st.caption(escape_markdown(say(language, "ask.calculation", text=sentence.calculation)))


def _show_words(sentence: Sentence, known: Sequence[Citation]) -> tuple[str, ...]:
    """Show a sentence as prose, row, table or what introduces a list; return the points of that list."""
    if not known or sentence.origin != "quote":
        st.text(sentence.text)
        return ()
    row = split_row(sentence.text, split_frame(known[0])[1])
    header, rows = split_table(known[0])
    lead, points = split_points(sentence.text, known[0].quote)
    if row:
        show_row(row)
    elif rows and all(fold(line[0]) in fold(sentence.text) for line in rows):
        show_table(header, rows)
    else:
        st.text(lead or sentence.text)
    return points if lead else ()


def show_disagreement(
    disagreement: Disagreement, cited: Mapping[int, Citation], scope: str, language: str, *, linked: bool = True
) -> None:
    """Show the figures that lessons give for the same thing, each with its quote."""
    with st.container(border=True, key=keys.differ(scope), gap="xsmall"):
        title = escape_markdown(say(language, "ask.differ", about=disagreement.about))
        st.markdown(f"**{title}**")
        for count, (value, n) in enumerate(disagreement.values):
            with st.container(key=keys.flow(f"{scope}-{count}")):
                st.text(value if n not in cited else f"{value} · {cited[n].title}")
                if n in cited:
                    show_number(cited[n], f"{scope}-{count}", language, linked=linked)


def show_nearest(topics: tuple[str, ...], place: int, language: str) -> None:
    """Show the topics that the lessons do cover as buttons that ask about them."""
    if not topics:
        return
    st.caption(say(language, "ask.nearest"))
    with st.container(horizontal=True, key=keys.nearest_row(place), gap="xsmall"):
        for count, topic in enumerate(topics):
            st.button(escape_markdown(topic), key=keys.nearest(place, count), on_click=guarded(ask_next), args=(topic,))
