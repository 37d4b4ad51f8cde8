"""What a question demands in so many words must stand in the evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.abstain import decide
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.evidence import Scored
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import list_wanted
from tutor.text.words import content_words
from tutor.types import Location, Query, Unit, UnitKind


class KnowsAll:
    def idf(self, term: str) -> float:
        return 2.0

    def knows(self, term: str) -> bool:
        return True


def evidence(*texts: str) -> list[Scored]:
    units = [Unit(text, UnitKind.SENTENCE, Location()) for text in texts]
    chunk = make_chunk("a.md", *units, language="en" if texts[0].isascii() else "zh")
    return [score(chunk, position, 10.0 - position) for position in range(len(units))]


@pytest.mark.parametrize(
    ("question", "missed", "held"),
    [
        ("Who funded the Aire canal?", "The Aire canal has 4 million of funding.", "It was funded by Ann Bell."),
        ("What does a miller earn per hour?", "A miller earns 900 pounds a year.", "A miller earns 2 pounds an hour."),
        ("磨坊工一个月挣多少钱？", "磨坊工的年薪是900元。", "磨坊工每月挣80元。"),
        ("How much is a child ticket for the boat?", "The boat costs 5 pounds for adults.", "Children pay 2 pounds."),
        ("渡轮用的是哪一款发动机？", "The ferry has two engines and 40 seats.", "The ferry has two K9 engines."),
        ("Which engine does the ferry have?", "The ferry has two engines.", "The ferry has two Wren engines."),
        ("What are the five duties?", "The miller has five duties.", "He grinds, sifts, mends, sells and weighs."),
        ("Which topics did the second week cover?", "Week one covered rye.", "Week two covered oats."),
        ("素烧的成果是什么？", "釉烧的成果是瓷碗。", "素烧的成果是素坯。"),
        ("brevik 那个渡轮的 website 是什么", "Sund 的网站：sund.org", "Brevik 的网站：brevik-ferries.org"),
        ("How many eggs does the baker recommend?", "There are 12 eggs in the shop.", "He says use 3 eggs at least."),
    ],
)  # fmt: skip
def test_evidence_without_what_is_demanded_is_refused(question: str, missed: str, held: str) -> None:
    asked = read_question(question)
    assert not decide(asked, evidence(missed), KnowsAll()).answer
    assert decide(asked, evidence(missed, held), KnowsAll()).evidence[0].unit.text == held


def test_evidence_about_something_else_does_not_meet_a_demand() -> None:
    canal, other = evidence("The Aire canal has 4 million of funding.", "The mill was funded by Ann Bell.")
    asked = read_question("Who funded the Aire canal?")
    assert put_demanded_first(asked, [canal, replace(other, own=0.2)], ())[1]
    assert put_demanded_first(asked, [canal, replace(other, missing=("aire",))], ())[1]


def test_who_invented_what_another_point_tells_of_is_not_known() -> None:
    texts = ("1957 The tide clock was invented by Ann Bell.", "1970 Lock gates hold the water of the canal.")
    units = [Unit(text, UnitKind.BULLET, Location()) for text in texts]
    chunk = make_chunk("a.md", *units)
    scored = [score(chunk, position, 10.0 - position) for position in range(len(units))]
    asked = read_question("Who invented lock gates?")
    wanted = list_wanted(asked, Query(asked.text, "en", tuple((term,) for term in content_words(asked.text))))
    assert put_demanded_first(asked, scored, wanted)[1]
    asked = read_question("Who invented the tide clock?")
    wanted = list_wanted(asked, Query(asked.text, "en", tuple((term,) for term in content_words(asked.text))))
    assert not put_demanded_first(asked, scored, wanted)[1]


def test_just_so_many_points_of_what_a_thing_can_do_are_the_tasks_asked_for() -> None:
    points = [Unit(text, UnitKind.BULLET, Location(), lead="What the Wren can do:") for text in ("Tow", "Carry", "Dig")]
    told = [score(make_chunk("a.md", *points), 0, 10.0)]
    assert put_demanded_first(read_question("What are the three tasks the Wren can carry out?"), told, ())[1] == ""
    assert put_demanded_first(read_question("What are the four tasks the Wren can carry out?"), told, ())[1]


def test_lines_beside_an_amount_may_tell_its_period() -> None:
    told = evidence("The mill ran for a month.", "It cost 80 pounds.")
    asked = read_question("What did the mill cost per month?")
    assert not put_demanded_first(asked, told[1:], ())[1]
    other = evidence("The mill ran for a month.", "It cost 80 pounds per year.")
    assert put_demanded_first(asked, other[1:], ())[1]


@pytest.mark.parametrize("question", ["Which bread oven should I use?", "我该用哪个烤面包炉？"])
def test_a_kind_that_no_passage_speaks_of_is_not_advised_on(question: str) -> None:
    asked = read_question(question)
    (found,) = evidence("Use rye for the best taste.")
    terms = ("bread", "oven", "烤面", "面包", "包炉")
    assert put_demanded_first(asked, [replace(found, missing=terms)], ())[1]
    assert not put_demanded_first(asked, [replace(found, missing=terms[:1])], ())[1]


def test_kinds_in_an_analogy_must_be_named_there() -> None:
    points = [Unit(text, UnitKind.BULLET, Location(), lead="Later years:") for text in ("A weaver", "A potter")]
    opening = Unit("Analogy: learning a craft", UnitKind.SENTENCE, Location())
    told = [score(make_chunk("a.md", opening, *points), 1, 9.0)]
    assert put_demanded_first(read_question("Which kinds of crafts does the school analogy name?"), told, ())[1] == ""
    assert put_demanded_first(read_question("Which kinds of boats does the school analogy name?"), told, ())[1]


def test_what_an_analogy_is_said_to_liken_must_be_named_there() -> None:
    opening = Unit("类比：花园", UnitKind.SENTENCE, Location())
    points = [Unit(text, UnitKind.BULLET, Location(), lead="播种（烧制）：") for text in ("翻土", "下种")]
    told = [score(make_chunk("a.md", opening, *points), 1, 9.0)]
    for likened, lack in (("烧制", False), ("上釉", True)):
        question = read_question(f"在花园的类比里，{likened}相当于什么？")
        wanted = list_wanted(question, Query(question.text, "zh", tuple((t,) for t in content_words(question.text))))
        assert bool(put_demanded_first(question, told, wanted, told)[1]) is lack


def test_who_wrote_a_thing_stands_under_the_title_that_names_it() -> None:
    unit = Unit("Authors: Ann Bell, Joe Weir", UnitKind.SENTENCE, Location())
    (one,) = [score(make_chunk("Notes on GlazeKit.md", unit), 0, 9.0)]
    question = read_question("Who are the authors given for the GlazeKit paper?")
    wanted = list_wanted(question, Query(question.text, "en", tuple((w, 1.0) for w in content_words(question.text))))
    assert put_demanded_first(question, [one], wanted, [one])[1] == ""
    other = read_question("Who are the authors of the SailMaker paper?")
    assert put_demanded_first(other, [one], wanted, [one])[1] != ""


def test_evidence_whose_passage_names_the_side_asked_about_comes_first() -> None:
    asked = read_question("What does one run of training cost when fine-tuning?")
    texts = ("One run of training costs $900.", "Fine-tuning: a training run costs $9.")
    one, other = (evidence(text)[0] for text in texts)
    assert decide(asked, [one, replace(other, score=one.score - 1)], KnowsAll()).evidence[0].unit is other.unit


def test_a_price_per_one_may_stand_beside_a_count() -> None:
    (one,) = evidence("Peat is about 9 euros per cart load, and a kiln takes 80 cart loads.")
    question = read_question("What is the peat price assumed per cart?")
    wanted = list_wanted(question, Query(question.text, "en", tuple((w, 1.0) for w in content_words(question.text))))
    assert put_demanded_first(question, [one], wanted, [one])[1] == ""


def test_the_head_of_a_column_advises_the_figures_in_it() -> None:
    question = read_question("Which firing rate would you recommend?")
    question = replace(question, value=Ask.QUANTITY)
    for head, lack in (("Typical values", False), ("Seen", True)):
        cells, header = ("Firing rate", "4-32"), ("Thing", head)
        unit = Unit(" | ".join(cells), UnitKind.ROW, Location(), cells=cells, header=header)
        one = score(make_chunk("kilns.md", unit), 0, 9.0)
        wanted = list_wanted(
            question, Query(question.text, "en", tuple((w, 1.0) for w in content_words(question.text)))
        )
        assert bool(put_demanded_first(question, [one], wanted, [one])[1]) is lack
