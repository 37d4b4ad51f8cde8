"""Exports: every question, sentence, number and quote is there, and nothing of a lesson becomes Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.fakes import FakeTutor
from tutor.conversations.export import Labels, write_markdown, write_plain
from tutor.conversations.records import Conversation, Exchange, Outcome
from tutor.types import Citation, Sentence

LABELS = Labels(
    quotes="Quotes",
    nearest="The lessons do cover",
    differ="The lessons differ: {about}",
    calculated="Calculated: {text}",
    stopped="Stopped.",
    failed="Failed.",
    unanswered="Not answered.",
    asked_again="asked again",
    course="Course: {name}",
)


def describe(citation: Citation) -> str:
    return f"{citation.document}:{citation.location.line_start}"


def converse(*exchanges: Exchange) -> Conversation:
    return Conversation("0" * 32, "me", "About *bread*", "t0", "t1", exchanges)


def answered(question: str, repeats: str = "") -> Exchange:
    return Exchange(question, "t", Outcome.ANSWERED, FakeTutor().ask(question), repeats=repeats)


def test_a_conversation_becomes_markdown() -> None:
    written = write_markdown(converse(answered("What does rye cost?")), describe, LABELS)
    assert written.startswith("# About \\*bread\\*\n\n## What does rye cost?\n\n")
    assert "A loaf costs between \\$4.60 and \\$10 to bake at home. \\[1\\]" in written
    assert "(Calculated: 12 × 4.60 = 55.20) \\[1\\]" in written
    assert "> **\\[1\\]** A loaf costs between" in written
    assert "> Baking bread › Costs; bread.md:12\n" in written


def test_the_course_is_named_under_the_title() -> None:
    written = write_markdown(converse(answered("What does rye cost?")), describe, LABELS, "Bread & *rye*")
    assert written.startswith("# About \\*bread\\*\n\n*Course: Bread \\& \\*rye\\**\n\n## What")


def test_refusals_failures_and_what_was_stopped_are_told() -> None:
    conversation = converse(
        answered("Who is king?"),
        Exchange("broken", "t2", Outcome.FAILED, message="The model fell over.", remedy="Ask again."),
        Exchange("slow", "t3", Outcome.STOPPED),
        Exchange("cut off", "t4"),
        answered("hello", repeats="t0"),
        answered("Where do they differ?"),
    )
    written = write_markdown(conversation, describe, LABELS)
    assert "The lessons do not say this.\n\nThe lessons do cover:\n\n- Kinds of bread\n- Costs\n- 泡茶" in written
    assert "*Failed.* The model fell over. Ask again." in written
    assert "## slow\n\n*Stopped.*" in written
    assert "## cut off\n\n*Not answered.*" in written
    assert "## hello (asked again)\n\nHello! Ask me about \\*your\\* lessons." in written
    assert "- The lessons differ: what a loaf costs: \\$4.60–\\$10 \\[1\\]; \\$12 \\[2\\]" in written


def test_an_answer_becomes_plain_text() -> None:
    written = write_plain(FakeTutor().ask("How to fold?"), describe, LABELS)
    first, blank, quote = written.splitlines()
    assert first.endswith("under a cloth. [1]") and not blank
    assert quote.startswith("[1] “Step 0: fold") and quote.endswith(
        "(Baking bread › Method › By hand › Folding; bread.md:44)"
    )
    assert write_plain(FakeTutor().ask("hello"), describe, LABELS) == "Hello! Ask me about *your* lessons.\n"


HOSTILE = (
    *("<img src=x onerror=1>", "![a](http://b.example/c.png)", "[d](javascript:e)", "[1]: x", "&amp;", "\\", "| o |"),
    *("# f", "- g", "1. h", "2)", "> i", "`j`", "**k**", "_l_", "~~m~~", "$n$", "***", "---", "==="),
    *("\t", "\n", "茶", "p "),
)
hostile = st.lists(st.sampled_from(HOSTILE), max_size=6).map("".join)


@given(hostile)
def test_no_text_of_a_lesson_becomes_markup(text: str) -> None:
    answer = FakeTutor().ask("rye")
    citation = replace(answer.citations[0], quote=text, title="A", heading=())
    answer = replace(answer, sentences=(Sentence(f"A{text}", (1,)),), citations=(citation,))
    conversation = converse(Exchange(f"Q{text}", "t", Outcome.ANSWERED, answer))
    tokens = MarkdownIt().enable("table").enable("strikethrough").parse(write_markdown(conversation, describe, LABELS))
    kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}
    allowed = {"heading", "paragraph", "blockquote", "strong"}
    assert {kind.removesuffix("_open").removesuffix("_close") for kind in kinds} <= allowed | {
        "inline",
        "text",
        "softbreak",
        "text_special",
    }
    shown = ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]
    assert " ".join(f"Q{text}".split()) in shown
    assert " ".join(f"A{text} [1]".split()) in shown


@pytest.mark.parametrize("question", ["1. What?", "# Why", "- so", "12) Where", "= a", "+ b"])
def test_what_begins_like_a_list_stays_a_question(question: str) -> None:
    tokens = MarkdownIt().parse(write_markdown(converse(Exchange(question, "t")), describe, LABELS))
    shown = ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]
    assert shown == ["About *bread*", question, "Not answered."]
