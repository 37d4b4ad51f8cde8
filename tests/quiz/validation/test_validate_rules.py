"""Every rule rejects the items made to break it, and none of the good ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.quiz.validation import sample_items as sample
from tests.quiz.validation.fixed_items import UNFIXED
from tests.quiz.validation.flawed_items import FLAWS, make_orchard
from tests.quiz.validation.leaning_items import LEANING
from tests.quiz.validation.sample_items import (
    CLOZE,
    FALSE,
    FOUNDER,
    GREEN,
    LENGTH,
    NUMERIC,
    PRICE,
    SHORT,
    TOOLS,
    TRUE,
    make,
)
from tests.quiz.validation.unworthy_items import UNWORTHY
from tutor.quiz.validation.form import check_key_form
from tutor.quiz.validation.validate import FORM_RULES, LESSON_RULES, validate_item
from tutor.types import ItemKind, Pairs, QuizItem

ORDER = make(
    "Put these drinks in the order in which their water is named.",
    (1, 0, 2),
    ("泡四分钟", "绿茶要用80度的水", "红茶要用95度的水"),
    kind=ItemKind.ORDER,
    cites=("绿茶要用", "红茶要用"),
)
FARES = make(
    "Match each passenger with the price of a crossing.",
    (2, 0, 1),
    Pairs(("Adult", "Child", "Bicycle"), ("$6", "$3", "$14")),
    kind=ItemKind.MATCH,
    cites=("Adult", "Child", "Bicycle"),
)
GOOD = (
    LENGTH,
    FOUNDER,
    PRICE,
    TRUE,
    FALSE,
    CLOZE,
    NUMERIC,
    SHORT,
    GREEN,
    TOOLS,
    FARES,
    make("哪种茶要用95度的水？", 1, ("绿茶", "红茶", "白茶"), cites=("红茶要用",)),
    make("红茶是一种要用60度的水泡的茶。", False, kind=ItemKind.TRUE_FALSE, cites=("红茶要用",)),
    make("红茶要用____度的水，泡四分钟。", "95", kind=ItemKind.CLOZE, cites=("红茶要用",)),
    make("泡红茶要多长时间？", "四分钟", kind=ItemKind.NUMERIC, cites=("红茶要用",)),
    make("Kelp is used to feed cattle in Maro.", False, kind=ItemKind.TRUE_FALSE, cites=("feed sheep",)),
    make(
        "Which of these is a reason to reserve a place on the ferry?",
        0,
        ("you bring a car", "you walk on board", "you bring a bicycle"),
        cites=("you bring a car",),
    ),
)


def with_question(item: QuizItem, question: str) -> QuizItem:
    return replace(item, question=question)


BAD: tuple[tuple[str, QuizItem], ...] = (
    ("the key does not fit the choices", replace(LENGTH, answer=3)),
    ("the key does not fit the choices", replace(LENGTH, answer=True)),
    ("the key does not fit the choices", replace(LENGTH, choices=("48 metres",), answer=0)),
    ("the key does not fit the choices", replace(TOOLS, answer=(2, 0))),
    ("the key does not fit the choices", replace(TOOLS, answer=(0, 1, 2, 3))),
    ("the key does not fit the choices", replace(TRUE, answer="true")),
    ("the key does not fit the choices", replace(FARES, answer=(0, 0, 1))),
    ("the key does not fit the choices", replace(SHORT, points=())),
    ("the key does not fit the choices", replace(CLOZE, answer=" ")),
    ("it cites nothing", replace(LENGTH, citation=replace(LENGTH.citation, quote=" "))),
    ("two choices are the same", replace(LENGTH, choices=("35 metres", "48 metres", "48 m etres"))),
    ("two choices are the same", replace(FOUNDER, choices=("Ada Wren", "Tom Hale", "tom hale."))),
    ("two choices are the same", replace(TOOLS, choices=("茶壶", "竹篮", "茶杯", "竹籃"))),
    ("the cloze has no blank", with_question(CLOZE, "Ada Wren founded the line in 1921.")),
    ("the blank is too long to be typed", replace(CLOZE, answer="ferry line of Ada Wren and her two sons")),
    ("there is no question", with_question(LENGTH, " ")),
    ("the question is too long", with_question(LENGTH, "How long was the Brevik " + "of the old line " * 20 + "?")),
    ("there is markup", with_question(LENGTH, "How long was **the Brevik**?")),
    ("there is markup", with_question(LENGTH, "How long was the Brevik, see https://example.com?")),
    ("there is markup", with_question(LENGTH, "How long was the Brevik 🚢?")),
    ("there is markup", replace(FOUNDER, choices=("Ada Wren", "<b>Tom Hale</b>", "Ivo Marsh"))),
    ("there is program code", with_question(LENGTH, "What does ferry.measure(brevik) == 48 tell of the boat?")),
    ("there are broken characters", with_question(LENGTH, "How long was the Brevikâ€™s deck?")),
    ("the question is no whole sentence", with_question(LENGTH, "The length of the Brevik in metres")),
    ("the question says too little", with_question(LENGTH, "What is it and how?")),
    ("the question points at its lesson's page", with_question(LENGTH, "How long was the Brevik in this lesson?")),
    ("the question points at its lesson's page", with_question(LENGTH, "As shown above, how long was the Brevik?")),
    ("the question points at its lesson's page", with_question(GREEN, "如上图所示，绿茶要用多少度的水？")),
    ("a pronoun of the question stands for nothing", with_question(TRUE, "She founded the ferry line in 1921.")),
    (
        "a pronoun of the question stands for nothing",
        with_question(TRUE, "True or false: It founded the line in 1921."),
    ),
    ("the question goes on from something", with_question(TRUE, "However, Ada Wren founded the line in 1921.")),
    ("a choice points at its lesson's page", replace(FOUNDER, choices=("Ada Wren", "Tom Hale", "see above"))),
    ("the question is in another language than its lesson", with_question(LENGTH, "布雷维克号有多长？")),
    ("the question is in another language than its lesson", with_question(GREEN, "How hot is water for green tea?")),
    (
        "a choice is in another language than the question",
        replace(TOOLS, choices=("茶壶", "a bamboo basket to carry the tea leaves", "茶杯", "铁锅")),
    ),
    ("a choice speaks of the other choices", replace(FOUNDER, choices=("Ada Wren", "Tom Hale", "None of the above"))),
    ("a choice speaks of the other choices", replace(FOUNDER, choices=("Ada Wren", "Tom Hale", "Both A and B"))),
    ("a choice speaks of the other choices", replace(TOOLS, choices=("茶壶", "竹篮", "茶杯", "以上都是"))),
    ("the question denies without emphasis", with_question(FOUNDER, "Who did not found the ferry line in 1921?")),
    ("the question denies without emphasis", with_question(TOOLS, "泡茶时以下哪些茶具不需要？")),
    ("the choices are of different kinds", replace(LENGTH, choices=("the Brevik", "48 metres", "61 metres"))),
    ("the choices are figures of different units", replace(LENGTH, choices=("35 minutes", "48 metres", "$61"))),
    (
        "the key alone holds a figure",
        replace(
            FOUNDER,
            choices=("Ada Wren, with $3,000 in cash", "Tom Hale, with a bag of cash", "Ivo Marsh, with no cash"),
        ),
    ),
    ("the key alone is written like a name", replace(FOUNDER, choices=("Ada Wren", "a baker", "two sailors"))),
    ("the key alone is written unlike a name", replace(FOUNDER, choices=("ada wren", "Tom Hale", "Ivo Marsh"))),
    (
        "the key alone is in other letters",
        make("____要用95度的水，泡四分钟。", 0, ("oolong", "红茶", "白茶"), cites=("红茶要用",)),
    ),
    ("the cited words do not give the answer", replace(SHORT, points=("how the boat line sailed",))),
    (
        "the key alone is hedged",
        replace(FOUNDER, choices=("Ada Wren, perhaps; usually", "Tom Hale alone", "Ivo Marsh alone")),
    ),
    ("the wrong choices alone are absolute", replace(FOUNDER, choices=("Ada Wren", "Only Tom", "Always Ivo"))),
    (
        "the key is the longest choice by far",
        replace(FOUNDER, choices=("Ada Wren, who lived by the Sund all her life", "Tom Hale", "Ivo Marsh")),
    ),
    (
        "the key is the shortest choice by far",
        replace(
            FOUNDER,
            choices=(
                "Ada Wren",
                "Tom Hale, a baker of the town by the sea",
                "Ivo Marsh, his old friend from the north",
            ),
        ),
    ),
    (
        "the choices differ much in length",
        replace(
            FOUNDER,
            choices=(
                "Ada Wren",
                "Tom Hale",
                "Ivo Marsh, who came over from the north with all his goats and built a house there",
            ),
        ),
    ),
    (
        "only the key fits the question's grammar",
        make("Ada Wren sailed to Maro on an ____ in spring.", 0, ("old ship", "boat", "raft"), cites=("Ada Wren",)),
    ),
    (
        "only the key fits the question's grammar",
        make("Kelp is grown on these ____ in the sea.", 0, ("ropes", "field", "net"), cites=("on ropes",)),
    ),
    ("the question says its answer", with_question(CLOZE, "Ada Wren and ____ founded the ferry line in 1921.")),
    ("the question says its answer", with_question(NUMERIC, "How long does a crossing of 35 minutes take?")),
    ("the question says its answer", with_question(SHORT, "Why was the first boat the Brevik in those days?")),
    (
        "the key alone repeats words of the question",
        make(
            "What is kelp farming?",
            0,
            ("growing kelp on ropes", "fishing with nets", "sailing to Maro"),
            cites=("on ropes",),
        ),
    ),
    (
        "a wrong choice is the key in other words",
        make("What feeds sheep in Maro? Kelp, 海带 or hay?", 0, ("kelp", "海带", "hay"), cites=("feed sheep",)),
    ),
    ("a wrong choice overlaps the key", replace(LENGTH, choices=("35 to 50 metres", "48 metres", "61 metres"))),
    ("a wrong choice and the key hold one another", replace(FOUNDER, choices=("Ada Wren", "Wren", "Ivo Marsh"))),
    (
        "a wrong choice is right by another lesson",
        make("How many passengers does the Sund ferry carry?", 0, ("310", "290", "150"), cites=("310",)),
    ),
    (
        "a wrong choice is right by a lesson",
        make(
            "Which of these needs a reservation?",
            0,
            ("you bring a car", "you travel with a group of more than 20 people", "you bring a bicycle"),
            cites=("you bring a car",),
        ),
    ),
    (
        "the lessons give different figures for it",
        make("The Sund ferry carries 310 passengers.", True, kind=ItemKind.TRUE_FALSE, cites=("310",)),
    ),
    (
        "the lessons give different figures for it",
        make("How many passengers does the Sund ferry carry?", "310 passengers", kind=ItemKind.NUMERIC, cites=("310",)),
    ),
    (
        "a lesson says what the item calls false",
        make("The Sund ferry carries 290 passengers.", False, kind=ItemKind.TRUE_FALSE, cites=("Ada Wren",)),
    ),
    (
        "the question's wording leads to the key",
        make(
            "What does kelp farming on ropes in the sea mean?",
            0,
            ("farming kelp on ropes in the cold sea", "farming sea fish for sheep", "drying kelp on ropes"),
            cites=("on ropes",),
        ),
    ),
    ("the cited words do not give the answer", replace(LENGTH, answer=0)),
    ("a lesson says what the item calls false", replace(TRUE, answer=False)),
    ("the cited words do not give the answer", replace(FALSE, answer=True)),
    ("the cited words do not give the answer", replace(CLOZE, answer="Tom Hale")),
    ("the cited words do not give the answer", replace(NUMERIC, answer="40 minutes")),
    (
        "the cited words do not give the answer",
        replace(SHORT, points=("the harbour froze over in the winter of the war",)),
    ),
    ("the cited words do not give the answer", replace(TOOLS, choices=("茶壶", "竹篮", "木勺", "铁锅"), answer=(0, 1))),
    ("the cited words do not give the answer", replace(FARES, answer=(0, 2, 1))),
    (
        "the cited words do not give the answer",
        make(
            "Who owns the ferry line of the Sund today?", 0, ("Tom Hale", "Ada Wren", "Ivo Marsh"), cites=("Ada Wren",)
        ),
    ),
)


@pytest.mark.parametrize("item", GOOD, ids=lambda item: item.question)
def test_a_good_item_passes(item: QuizItem) -> None:
    assert validate_item(item, sample.make_lessons()) == ""


@pytest.mark.parametrize(
    ("reason", "item"), BAD, ids=lambda value: value if isinstance(value, str) else value.question[:40]
)
def test_a_bad_item_is_rejected_for_what_is_wrong(reason: str, item: QuizItem) -> None:
    assert validate_item(item, sample.make_lessons()) == reason


def test_each_rule_is_broken_by_an_item_and_by_no_good_one() -> None:
    lessons = sample.make_lessons()
    formed = [
        *(item for _, item in BAD if not check_key_form(item)),
        *(flaw.item for flaw in (*FLAWS, *LEANING, *UNFIXED)),
        *UNWORTHY,
    ]
    for rule in FORM_RULES:
        assert any(rule(item) for item in (formed if rule is not check_key_form else [i for _, i in BAD])), rule
        assert not any(rule(item) for item in GOOD), rule
    for lesson_rule in LESSON_RULES:
        held = any(lesson_rule(item, lessons) for item in formed)
        assert held or any(lesson_rule(flaw.item, make_orchard()) for flaw in (*FLAWS, *LEANING, *UNFIXED)), lesson_rule
        assert not any(lesson_rule(item, lessons) for item in GOOD), lesson_rule
