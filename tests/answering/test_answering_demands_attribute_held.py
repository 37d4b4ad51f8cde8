"""How far a unit holds the attribute that a question asks for."""

from __future__ import annotations

import pytest
from made_evidence import make_chunk, score

from tutor.answering.demands.attribute_held import rate_held, weigh_lack
from tutor.answering.evidence import Scored
from tutor.answering.questions.attribute import Attribute, find_attribute
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind

HELD = 0.75  # from here on a unit counts as holding what is asked for, below MISSING as lacking it
MISSING = 0.5


def find(question: str) -> Attribute:
    found = find_attribute(question)
    assert found is not None
    return found


def rate(question: str, text: str, *, heading: str = "") -> float:
    unit = Unit(text, UnitKind.SENTENCE, Location())
    chunk = make_chunk("a.md", unit, heading=heading)
    return rate_held(find(question), (), unit, chunk)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many lambs were born on the island?", "In spring 214 lambs came into the world."),
        ("How many boats does the harbour have?", "Seven boats lie at the quay."),
        ("How many people work at the harbour?", "The harbour has 40 employees."),
        ("How many awards has she won?", "A six-time award winner sang."),
        ("What temperature should the oven have?", "Bake at a temperature of 230 degrees."),
        ("What is the ferry's speed?", "Its top speed is 14 knots."),
        ("What is the chart's size?", "The whole chart came to 40 GB."),
        ("How accurate is the forecast?", "Its accuracy was 92 %."),
        ("Which material did the monks use?", "The monks chose a light material, reed."),
        ("When did Ada Wren die?", "Ada Wren (1880–1951) led the line."),
        ("When did Ada Wren die?", "Her death in 1951 ended an era."),
        ("When was the ferry line founded?", "The line was established in 1921."),
        ("When was the ferry line founded?", "The line has run since 1921."),
        ("Where was Ada Wren born?", "A native of Maro, she went to sea early."),
        ("How tall is the lighthouse?", "The lighthouse rises 31 metres above the rock."),
        ("灯塔有多少名看守人？", "灯塔有3名看守人。"),
        ("这条船有多少救生衣？", "船上备有120件救生衣。"),
        ("港口有多少员工？", "港口有40人。"),
        ("茶山上的气温是多少？", "茶山上的气温只有12度。"),
        ("渡船公司是哪一年创办的？", "渡船公司成立于1921年。"),
        ("渡船公司的老板是什么时候去世的？", "老板于1951年病逝。"),
        ("茶山有多高？", "茶山海拔820米。"),
        ("那颗彗星离地球有多远？", "The comet is 40 light-years from Earth."),
        ("谁发明了这种窑？", "这种窑的发明人是老陶工。"),
    ],
)
def test_unit_that_holds_the_attribute(question: str, text: str) -> None:
    assert rate(question, text) >= HELD


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many lambs were born on the island?", "The island has 12 shepherds."),
        ("How many lambs were born on the island?", "The island is known for its lambs."),
        ("How many passengers does the ferry carry?", "The ferry carries cars and bicycles."),
        ("How many parameters does the kiln have?", "A near-optimal parameter count was chosen for the kiln."),
        ("What temperature should the oven have?", "The oven stands in the bakery since 2004."),
        ("What is the interest rate of the loan?", "The loan covers 80 % of the oven."),
        ("Which language is the song in?", "The song has five verses."),
        ("How does the kiln's formula look like?", "The kiln follows the potters' rules for size."),
        ("When did Ada Wren die?", "In 1921 Ada Wren bought the Brevik."),
        ("When was the ferry line founded?", "In 1988 the ferry line carried 20,000 cars."),
        ("Where can I download the timetable?", "The timetable hangs at the quay."),
        ("How tall is the lighthouse?", "The lighthouse keeps three watches."),
        ("灯塔有多少名看守人？", "灯塔有31级台阶。"),
        ("这条船有多少救生衣？", "这条船用了2000个小时才造好。"),
        ("一台窑有多大容量？", "一台窑大约要1万元。"),
        ("渡船公司是哪一年创办的？", "1988年渡船公司运了2万辆车。"),
        ("渡船公司的老板是什么时候去世的？", "1921年老板买下了第一条船。"),
        ("这首歌是用哪种编程语言写的？", "这首歌能让人理解语言的美。"),
        ("茶山有多高？", "茶山上种着红茶。"),
    ],
)
def test_unit_that_lacks_the_attribute(question: str, text: str) -> None:
    assert rate(question, text) <= MISSING


def test_number_apart_from_what_is_counted_counts_less_than_beside_it() -> None:
    question = "How many lambs were born on the island?"
    beside = rate(question, "On the island 214 lambs were born.")
    apart = rate(question, "Of the lambs that the shepherds of the island brought down to the shore, nobody sold 30.")

    assert beside > apart > rate(question, "The island has lambs.")
    assert rate(question, "In 2018 lambs were born.") == rate(question, "The island has lambs.")


def test_column_of_a_table_names_what_its_cells_count() -> None:
    header, cells = ("Ferry", "Lifeboats", "Built"), ("Brevik", "8", "1921")
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(), cells=cells, header=header)
    chunk = make_chunk("a.md", row)

    assert rate_held(find("How many lifeboats does the Brevik have?"), (), row, chunk) == 1.0
    assert rate_held(find("How many anchors does the Brevik have?"), (), row, chunk) == 0.0


def test_heading_holds_a_noun_but_dates_no_event() -> None:
    assert rate("What temperature should I choose?", "230 degrees are right.", heading="Temperature") >= HELD
    assert rate("When did Ada Wren die?", "She bought a boat in 1921.", heading="Life and death") == 0.0


def test_translation_and_related_word_stand_for_the_attribute() -> None:
    unit = Unit("The kiln has a volume of 3 barrels.", UnitKind.SENTENCE, Location())
    chunk, asked = make_chunk("a.md", unit), find("一台窑有多大容量？")

    assert rate_held(asked, (), unit, chunk) == 0.0
    assert rate_held(asked, (Wanted(("容量", "volum")),), unit, chunk) == 1.0
    assert rate_held(asked, (Wanted(("容量",), related=(("barrel", 0.6),)),), unit, chunk) == 0.6


def make_kept(*texts: str, language: str = "en") -> list[Scored]:
    units = [Unit(text, UnitKind.SENTENCE, Location()) for text in texts]
    return [score(make_chunk("a.md", unit, language=language), 0, 1.0) for unit in units]


def test_lack_is_full_where_nothing_holds_the_attribute_and_none_where_the_best_does() -> None:
    asked = find("How many lambs were born on the island?")
    others = ["The island is green."] * 5

    nothing = weigh_lack(asked, (), make_kept(*others), "en")
    late = weigh_lack(asked, (), make_kept(*others, "There were 214 lambs."), "en")
    best = weigh_lack(asked, (), make_kept("There were 214 lambs.", *others), "en")

    assert nothing > late > best == 0.0


def test_lack_weighs_less_across_languages_except_for_what_both_are_known_to_say() -> None:
    count, event = find("岛上有多少羊羔？"), find("渡船公司是哪一年创办的？")
    kept = make_kept("The island is green.")

    assert 0 < weigh_lack(count, (), kept, "zh") < weigh_lack(count, (), kept, "en")
    assert weigh_lack(event, (), kept, "zh") == weigh_lack(event, (), kept, "en") > 0


def test_row_gives_a_reason_only_where_it_says_so() -> None:
    asked = find("Why is the ferry cheap for children?")
    price = Unit("Child | $6", UnitKind.ROW, Location(), cells=("Child", "$6"), header=("Passenger", "Price"))
    reason = Unit("Child | half fare", UnitKind.ROW, Location(), cells=("Child", "half fare"), header=("Who", "Why"))

    assert rate_held(asked, (), price, make_chunk("a.md", price)) == 0.0
    assert rate_held(asked, (), reason, make_chunk("a.md", reason)) == 1.0
    assert rate("Why is the ferry cheap for children?", "Children pay half the fare.") == 1.0
