"""What a question wants listed, how many of it, and which lists are of that."""

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.listing import asks_kinds, enumerates, find_listed, find_number_listed, rate_listed
from tutor.answering.questions.question import read_question
from tutor.text.words import content_words
from tutor.types import Location, Unit, UnitKind

HERE = Location()


def points(lead: str, *texts: str) -> list[Unit]:
    return [Unit(text, UnitKind.BULLET, HERE, lead=lead) for text in texts]


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("Which three small wooden boats sail in the fjord?", "boat"),
        ("What kinds of knots does a sailor need?", "knot"),
        ("Which coastal bird species does the lesson name?", "speci"),
        ("Name the four main winds.", "wind"),
        ("码头上有哪些仓库？", "仓库"),
        ("哪三个港口最大？", "港口"),
        ("码头的仓库有哪些？", "仓库"),
        ("What does a keel do?", ""),
    ],
)
def test_the_noun_that_is_listed_is_the_plural_of_its_phrase(question: str, noun: str) -> None:
    assert find_listed(question) == noun


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("which three boats sail?", 3),
        ("What are the six rules of the harbour?", 6),
        ("Name 4 winds.", 4),
        ("哪三个港口最大？", 3),
        ("两大原则是什么？", 2),
        ("Which boats sail at three?", 0),
    ],
)
def test_the_number_that_is_to_be_listed_is_read(question: str, number: int) -> None:
    assert find_number_listed(question) == number


def test_a_list_is_of_what_its_own_points_are_called() -> None:
    chunk = make_chunk(
        "boats.md",
        *points("At the yard:", "Sawyer (timber specialist)", "Rigger (rope specialist)", "Caulker (seam specialist)"),
        *points("At sea:", "Learn knots", "Pass the test"),
    )
    specialists = frozenset({"specialist"})
    assert rate_listed(specialists, 3, chunk, 0) > rate_listed(specialists, 0, chunk, 0) > 0
    assert rate_listed(specialists, 3, chunk, 3) == 0


def test_a_labelled_point_is_of_what_its_label_names() -> None:
    chunk = make_chunk("boats.md", *points("Some facts:", "Harbours: Brevik and Tonsund", "Crew: twelve sailors"))
    assert rate_listed(frozenset({"harbour"}), 0, chunk, 0) > rate_listed(frozenset({"harbour"}), 0, chunk, 1)


def test_what_other_languages_call_it_is_listed_too() -> None:
    question = read_question("码头上有哪些仓库？").translate([("仓库", "warehous"), ("码头", "dock")])
    assert question.listed == {"仓库", "warehous"}


@pytest.mark.parametrize("question", ["把渡轮的票价列全", "列一下渡轮的票价", "请把渡轮的票价都列出来"])
def test_that_all_is_to_be_listed_says_nothing_of_it(question: str) -> None:
    assert read_question(question).ask in (Ask.LIST, Ask.AMOUNT)
    assert set(content_words(question)) <= {"渡轮", "轮的", "的票", "票价"}


def test_words_that_end_alike_are_no_call_for_a_list() -> None:
    assert "序列" in content_words("这个序列全长多少")


def test_what_a_chapter_tells_is_asked_of_the_chapter_alone() -> None:
    assert content_words("第4章会讲哪些内容？") == ["4", "章"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what can the harbour crane lift? list everything", "everyth"),
        ("Tell me the boats that sailed, with all five names", "five"),
        ("Which boats sailed? Give me the full list", "full"),
        ("灯塔是谁造的？全部列出来", "全部"),
    ],
)
def test_words_that_ask_for_the_whole_list_are_no_topic(question: str, said: str) -> None:
    read = read_question(question)
    assert read.ask is Ask.LIST
    assert said in read.source_words


def test_everything_that_a_boat_carries_is_a_topic() -> None:
    assert "everyth" not in read_question("Does the ferry carry everything?").source_words


@pytest.mark.parametrize(
    ("question", "noun", "number"),
    [
        ("Tell me the boats that sailed, with all five names", "boat", 5),
        ("Show us the winds that turn", "wind", 0),
        ("I need the checklist of knots for sailors", "knot", 0),
        ("What are the two kinds of fine tuning?", "finetun", 2),
        ("The price of a boat has three parts. What are the three?", "", 3),
    ],
)
def test_what_is_told_or_shown_is_listed(question: str, noun: str, number: int) -> None:
    assert (find_listed(question), find_number_listed(question)) == (noun, number)


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("What kinds of knots are there?", True),
        ("绳结有哪几种？", True),
        ("绳结的类型有哪些？", True),
        ("Which knots are there?", False),
        ("哪些绳结最牢？", False),
    ],
)
def test_kinds_are_asked_for(question: str, kinds: bool) -> None:
    assert asks_kinds(question) == kinds


def test_a_list_of_its_kinds_is_before_another_list_of_it() -> None:
    chunk = make_chunk("a.md", *points("Kinds of knots:", "Bends", "Hitches"), *points("Old knots:", "Reef", "Granny"))
    knots = frozenset({"knot"})
    assert rate_listed(knots, 0, chunk, 0, kinds=True) > rate_listed(knots, 0, chunk, 2, kinds=True)
    assert rate_listed(knots, 0, chunk, 0) == rate_listed(knots, 0, chunk, 2)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The harbour lies north of many towns—think Brevik, Tonsund, or Lervik.", True),
        ("These towns include Brevik, Tonsund and Lervik.", True),
        ("靠海的城镇，如布雷维克、通松德和莱尔维克，都有港口。", True),
        ("The towns lie by the sea.", False),
        ("The towns are old. Nobody counts. Boats carry salt, fish, and wool.", False),
    ],
)
def test_a_sentence_that_enumerates_is_a_list(text: str, held: bool) -> None:
    assert enumerates(text, frozenset({"town", "城镇"})) is held


def test_kinds_are_listed_under_a_line_that_says_so_whatever_they_are_of() -> None:
    chunk = make_chunk("a.md", *points("Types of knot:", "Bends", "Hitches"), *points("Before you tie:", "Dry it"))
    asked = read_question("绳结主要分哪两种？")
    assert asked.kinds and not asked.listed
    assert rate_listed(asked.listed, 0, chunk, 0, kinds=True) > rate_listed(asked.listed, 0, chunk, 2, kinds=True)


def test_points_of_one_numbered_part_list_no_parts() -> None:
    part, whole = points("Stage 1: Drying", "Stack it", "Wait"), points("Firing has stages:", "Drying", "Burning")
    chunk = make_chunk("kilns.md", *part, *whole)
    listed = frozenset(content_words("stages"))
    assert rate_listed(listed, 0, chunk, 0) < rate_listed(listed, 0, chunk, 2)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Hulls can be planked in two ways. Which ones?", 2),
        ("There are three sails on a sloop; what are they?", 3),
        ("Two boats left. Which one came back?", 0),
    ],
)
def test_a_number_said_before_is_that_of_what_is_listed(question: str, number: int) -> None:
    assert find_number_listed(question) == number


def test_a_sentence_that_counts_as_many_goes_on_to_name_them() -> None:
    texts = ("Shipwrights know two ways of planking: carvel and clinker.", "Hulls are planked: two men work all day.")
    lists = make_chunk("a.md", *(Unit(text, UnitKind.SENTENCE, Location()) for text in texts))
    rated = [rate_listed(frozenset({"way"}), 2, lists, position) for position in range(2)]
    assert rated[0] > rated[1]
