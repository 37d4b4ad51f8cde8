"""A list that was cut where a passage ended is shown whole, each part cited on its own."""

from dataclasses import replace

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.compose import Block, compose_blocks
from tutor.answering.continued import continue_lists, continue_speech
from tutor.answering.questions.question import read_question
from tutor.types import Chunk, Location, Unit, UnitKind

LEAD = "A mill has these parts:"


def points(*texts: str, first_line: int) -> list[Unit]:
    return [
        Unit(text, UnitKind.BULLET, Location(first_line + n, first_line + n), lead=LEAD) for n, text in enumerate(texts)
    ]


def place(chunk: Chunk, start: int, end: int) -> Chunk:
    return replace(chunk, location=Location(start, end))


FIRST = place(
    make_chunk("mill.md", Unit(LEAD, UnitKind.SENTENCE, Location(1, 1)), *points("a wheel", "a stone", first_line=2)),
    1,
    3,
)
SECOND = place(
    make_chunk("mill.md", *points("a sieve", first_line=4), Unit("It turns.", UnitKind.SENTENCE, Location(6, 6))), 4, 6
)
QUESTION = read_question("Which parts does a mill have?")


def test_the_end_of_a_list_in_the_next_passage_is_shown_and_cited() -> None:
    scored = [score(FIRST, 1, 3.0), score(SECOND, 0, 2.0)]
    (block,) = continue_lists([Block(FIRST, FIRST.units[1:], 3.0)], scored)
    sentences, citations = compose_blocks(QUESTION, [block])
    assert sentences[0].text == "A mill has these parts: a wheel; a stone; a sieve."
    assert sentences[0].citations == (1, 2)
    assert [(c.quote, c.location.line_start) for c in citations] == [("a wheel\na stone", 2), ("a sieve", 4)]


def test_the_beginning_of_a_list_in_the_passage_before_comes_first() -> None:
    second = place(make_chunk("mill.md", *points("a sieve", "a sack", first_line=4)), 4, 5)
    scored = [score(second, 0, 3.0), score(FIRST, 1, 2.0)]
    (block,) = continue_lists([Block(second, second.units, 3.0)], scored)
    sentences, _ = compose_blocks(QUESTION, [block])
    assert sentences[0].text == "A mill has these parts: a wheel; a stone; a sieve; a sack."


def test_other_lists_lessons_and_single_points_are_left_alone() -> None:
    elsewhere = replace(SECOND, document="barn.md", id="x")
    other = place(make_chunk("mill.md", Unit("a cow", UnitKind.BULLET, Location(4, 4), lead="A barn holds:")), 4, 4)
    scored = [score(FIRST, 1, 3.0), score(elsewhere, 0, 2.0), score(other, 0, 2.0)]
    whole, single = Block(FIRST, FIRST.units[1:], 3.0), Block(FIRST, FIRST.units[2:], 3.0)
    assert continue_lists([whole, single], scored) == [whole, single]
    assert continue_lists([single], [score(FIRST, 1, 3.0), score(SECOND, 0, 2.0)]) == [single]


def test_a_spoken_sentence_is_shown_with_its_other_half() -> None:
    said = ("so borrow a boat that someone else built", "and then to paint it your own way", "we sail in spring")
    spoken = [Unit(text, UnitKind.SENTENCE, Location(time_start=9.0 * n)) for n, text in enumerate(said)]
    talk = make_chunk("talk.txt", *spoken)
    first, second, third = (Block(talk, (unit,), 1.0) for unit in spoken)
    assert continue_speech([first]) == continue_speech([second]) == [first, second]
    assert continue_speech([third, second]) == [third, first, second]
    written = make_chunk("boat.md", *(replace(unit, location=Location(1, 1)) for unit in spoken))
    assert continue_speech([Block(written, written.units[:1], 1.0)]) == [Block(written, written.units[:1], 1.0)]
