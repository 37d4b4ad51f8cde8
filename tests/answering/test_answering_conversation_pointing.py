import pytest

from tutor.answering.conversation.ordinals import find_ordinal
from tutor.answering.conversation.pointing import (
    find_asked_on,
    find_swapped,
    goes_on_asking,
    is_followup,
    lacks_subject,
    points_at_pair,
)


@pytest.mark.parametrize(
    "question",
    [
        "And how long?",
        "What about children?",
        "Why?",
        "which of the two?",
        "那它呢?",
        "多久?",
        "再举个例子",
        "the latter?",
        "How much money did it bring to Brevik?",
        "How much did it add to the harbour?",
        "ok and the oars?",
        "嗯，那船桨呢？",
        "比普通渡轮快吗?",
        "给个例子",
        "哪些人就不需要?",
        "什么情况不适合?",
        "占百分之几？",
        "都有谁在用？",
        "全球一共有几家？",
        "后一种要多久？",
    ],
)
def test_what_needs_the_turns_before_is_known(question: str) -> None:
    assert is_followup(question)


def test_what_is_measured_owns_nothing() -> None:
    assert is_followup("And how much CO2 did building it take?")
    assert not is_followup("How much rope did the Orlen ferry lose when it sank?")


@pytest.mark.parametrize(
    "question",
    [
        "Who founded the Tarn school?",
        "When did Ada Wren sell her boats?",
        "How long does it take to steam five kilos of rice?",
        "What part of the school's garden was one of its best?",
        "Whose former office stands in Maro?",
        "Which boat has its origins in Brevik?",
        "In which months are the boats all of the same type?",
        "什么学校要求它的学生穿校服?",
        "北京的天气怎么样?",
    ],
)
def test_a_pronoun_may_stand_for_what_the_question_names_itself(question: str) -> None:
    assert not is_followup(question)


def test_places_are_read() -> None:
    assert (found := find_ordinal("What does the second one cost?")) is not None
    assert found.position == 1
    assert (found := find_ordinal("后者要多久?")) is not None
    assert found.position == 1
    assert find_ordinal("What is the first step of steaming?") is None
    assert find_ordinal("第二个步骤是什么?") is None


def test_what_is_put_in_anothers_place_is_read() -> None:
    assert find_swapped("And what about the children?") == "children"
    assert find_swapped("And Anton?") == "Anton"  # no article
    assert find_swapped("and the theatre?") == "theatre"
    assert find_swapped("那儿童票呢?") == "儿童票"
    assert find_swapped("ok, and the oars?") == "oars"
    assert find_swapped("好的，那船桨呢？") == "船桨"
    assert find_swapped("木工方面呢，有什么例子？") == "木工"
    assert find_swapped("What about oars, are they dear?") == "oars"
    assert find_swapped("What about it?") is None
    assert find_swapped("And why?") is None


def test_a_question_about_both_is_known() -> None:
    assert points_at_pair("which of them is cheaper?")
    assert points_at_pair("哪个更便宜")
    assert not points_at_pair("How long does it take?")


@pytest.mark.parametrize(
    ("question", "goes_on"),
    [
        ("那船桨呢，贵吗？", True),
        ("What about oars, are they dear?", True),
        ("那船桨呢？", False),
        ("What about oars?", False),
        ("what about oars, masts and sails?", False),
    ],
)
def test_a_question_may_go_on_asking_of_what_it_names(question: str, goes_on: bool) -> None:
    assert goes_on_asking(question) is goes_on


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("And the rope row?", "rope"),
        ("what does the sail cloth line say?", "sail cloth"),
        ("And the Danish-sounding one, Orlen?", "Orlen"),
        ("那绳子那一行写的是多少？", "绳子"),
        ("那Orlen这家呢？", "Orlen"),
        ("What does the red line mean?", None),
    ],
)
def test_a_row_or_a_thing_described_and_named_is_put_in_the_place_of_another(question: str, thing: str | None) -> None:
    assert find_swapped(question) == thing


@pytest.mark.parametrize(
    "question",
    ["有哪些公司造渡轮？", "用什么木头做船桨？", "Orlen有官网吗？", "里面放了红豆和糯米的那种粽子要蒸多久？"],
)
def test_a_chinese_question_with_its_own_subject_lacks_none(question: str) -> None:
    assert not lacks_subject(question)


def test_what_is_asked_of_a_part_named_first_is_found() -> None:
    assert find_asked_on("那人手呢，要几个人？") == "要几个人？"
    assert find_asked_on("那人手呢？") == ""


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Which ones does Orlen have?", "Orlen"),
        ("And which ones did Brevik Yard make?", "Brevik Yard"),
        ("Which one do I need?", None),
        ("Which ones did they make?", None),
        ("Which one do people use?", None),
    ],
)
def test_whose_ones_are_asked_for_is_swapped(question: str, thing: str | None) -> None:
    assert find_swapped(question) == thing


def test_of_what_so_much_is_asked_for_is_not_what_it_stands_for() -> None:
    assert is_followup("How much Baltic rye did it mill?")
    assert is_followup("And how much coal did firing it burn?")
    assert not is_followup("How many boats did Orlen rent before it built the Heron?")
