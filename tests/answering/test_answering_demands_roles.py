"""A question for somebody or something in a role, and texts that tell of that role."""

from __future__ import annotations

import pytest

from tutor.answering.demands.roles import ROLES, find_role, tells_of_role

FUNDING, COLLECTING, BASIS, LEADING, SPEAKING, WRITING, INVENTING, BUYING, LEARNING, KEEPING = ROLES


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Who invested in the canal?", 0),
        ("Which bank financed the mill?", 0),
        ("Who were the backers of the canal?", 0),
        ("From whom did the mill get its two million pounds?", 0),
        ("Who gave the town the money for the mill?", 0),
        ("运河的钱是谁投的？", 0),
        ("哪家银行资助了磨坊？", 0),
        ("磨坊的资金来自哪家公司？", 0),
        ("Who collected the songs?", 1),
        ("Which university compiled the register?", 1),
        ("这些民歌是谁收集整理的？", 1),
        ("这些民歌是由哪几位研究人员整理出来的？", 1),
        ("Which novel is the opera based on?", 2),
        ("The opera was adapted from which play?", None),
        ("What system was the register built on?", 2),
        ("这部歌剧是在哪部小说的基础上写的？", 2),
        ("新船型是基于哪个版本的？", 2),
        ("Who is the CEO of the mill?", 3),
        ("Who founded the mill?", 3),
        ("Which company founded the mill?", 3),
        ("哪位商人创办了磨坊？", 3),
        ("磨坊的老板是谁？", 3),
        ("谁创办了磨坊？", 3),
        ("What is the name of the woman speaking in the film?", 4),
        ("Who is the lecturer?", 4),
        ("Who is the man talking in the film?", 4),
        ("Who's the person that's speaking?", 4),
        ("Who are its authors?", 5),
        ("讲课的人叫什么？", 4),
        ("What does the speaker say about the canal?", None),
        ("How much money was invested in the canal?", None),
        ("运河的经费是哪几家投资机构出的？", 0),
        ("运河那400万英镑融资是哪些投资方给的？", 0),
        ("运河的融资是由哪些投资人提供的？", 0),
        ("In the yard, what task is the model trained on?", None),
        ("Who wrote the tide tables?", 5),
        ("这本潮汐表是谁写的？", 5),
        ("那是哪幅著名的画？", None),
        ("哪本书写到了潮汐？", None),
        ("Who invented the lock gate?", 6),
        ("Who came up with the tide table?", 6),
        ("水闸是谁发明的？", 6),
        ("Which company bought the mill?", 7),
        ("磨坊是被哪家公司收购的？", 7),
        ("Which data sources did the mill use for its forecast?", 8),
        ("预报的数据来自哪些来源？", 8),
        ("Who runs the canal?", 9),
        ("Who is in charge of the mill?", 9),
        ("运河由谁运营？", 9),
        ("Who teaches the course on looms?", 4),
        ("Who voted for the canal?", None),
        ("谁投票支持运河？", None),
        ("How were the songs collected?", None),
        ("What is the opera based on love about?", None),
        ("谁发明了磨坊？", 6),
    ],
)
def test_roles_that_questions_ask_for(question: str, number: int | None) -> None:
    role = find_role(question)
    assert (None if role is None else ROLES.index(role)) == number


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The canal was backed by Lord Ashby.", True),
        ("Lord Ashby gave a loan, and gifts came from the town.", True),
        ("阿什比勋爵投资了运河。", True),
        ("Canal (Northern Branch): 4 million pounds", False),
        ("The canal cost 4 million pounds of funding.", False),
        ("Much was invested in the canal.", False),  # by nobody
    ],
)
def test_money_is_no_investor(text: str, told: bool) -> None:
    assert tells_of_role(FUNDING, text, "Who invested in the canal?") is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The songs were collected by Ada Marsh.", True),
        ("The songs come in two volumes made by Ada Marsh.", True),
        ("民歌由地方档案馆的人员收集。", True),
        ("The songs praise Captain Brook.", False),
        ("这些民歌唱的是布鲁克船长。", False),
    ],
)
def test_a_name_in_the_thing_is_no_collector(text: str, told: bool) -> None:
    assert tells_of_role(COLLECTING, text, "Who collected the songs?") is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tidewater is based on the Harbour novel of 1840.", True),
        ("They fine-tuned Osprey on letters.", True),
        ("Tidewater基于《港湾》。", True),
        ("在Osprey的基础上训练。", True),
        ("下面基于两个场景介绍Tidewater。", False),
        ("Tidewater (fine-tuning only): 8 Kestrel machines", False),
        ("Tidewater is based on a novel, and Tidewater is long.", False),  # names nothing else
        ("Tidewater plays in Norwich.", False),
    ],
)
def test_what_something_is_built_on_has_a_name_of_its_own(text: str, told: bool) -> None:
    assert tells_of_role(BASIS, text, "Which novel is Tidewater based on?") is told


def test_a_leader_is_told_by_a_word_for_leading() -> None:
    assert tells_of_role(LEADING, "The mill was founded by Ada Holm.", "Who founded the mill?")
    assert not tells_of_role(LEADING, "The mill is used by Holm and Sons.", "Who is the CEO of the mill?")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hello, I'm Ada Marsh, and this is a talk on canals.", True),
        ("大家好，我叫艾达，今天讲运河。", True),
        ("The canal that Ada Marsh loves is long, and someone dug it.", False),
    ],
)
def test_only_words_of_the_speaker_name_the_speaker(text: str, told: bool) -> None:
    assert tells_of_role(SPEAKING, text, "Who is the lecturer?") is told


def test_who_wrote_or_bought_a_thing_is_not_told_by_its_name_alone() -> None:
    assert tells_of_role(WRITING, "“Tides of Norwich” is a book by Ada Holm.", "Who wrote Tides of Norwich?")
    assert not tells_of_role(WRITING, "A look at “Tides of Norwich” in Brevik", "Who wrote Tides of Norwich?")
    assert tells_of_role(BUYING, "In spring Holm and Sons took over the mill.", "Which company bought the mill?")
    assert not tells_of_role(BUYING, "Holm and Sons uses the mill.", "Which company bought the mill?")


def test_who_uses_a_thing_did_not_invent_it() -> None:
    assert tells_of_role(INVENTING, "1805 Lock theory by the engineer Ada Holm", "Who came up with lock theory?")
    assert not tells_of_role(INVENTING, "Lock theory is used at Brevik.", "Who came up with lock theory?")


def test_what_something_learns_from_needs_no_name_but_a_word_for_it() -> None:
    question = "Which data sources did the mill use for Kestrel?"
    assert tells_of_role(LEARNING, "Kestrel learned from letters of millers.", question)
    assert not tells_of_role(LEARNING, "Holm (Kestrel, Osprey) - mill owner", question)


@pytest.mark.parametrize(
    "told", ["The rhymes come from Norling sailors.", "两千首歌谣来自 Norling 水手。", "歌谣来源于 Norling 水手。"]
)
def test_what_comes_from_somebody_was_written_by_them(told: str) -> None:
    assert tells_of_role(WRITING, told, "Who wrote the rhymes?")
