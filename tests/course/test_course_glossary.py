"""The glossary: what ships is sound, forms are found in both directions, broken files are refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.course.glossary import Glossary, Term, load_glossary, parse_glossary
from tutor.errors import TutorError

TOKEN = Term("token", "词元", ("tokens",), ("标记符",))
LABEL = Term("label", "标签", ("tag",), ())
TAG_LINE = Term("slogan", "口号", ("tag",), ())


def as_json(**changes: object) -> str:
    record = {"english": "token", "chinese": "词元", "english_variants": [], "chinese_variants": []} | changes
    return json.dumps({"terms": [record]})


def test_shipped_glossary_is_large_and_covers_the_core_terms() -> None:
    glossary = load_glossary()
    assert len(glossary.terms) >= 120
    for english, chinese in [
        ("pre-training", "预训练"),
        ("LLM", "大语言模型"),
        ("fine-tuning", "微调"),
        ("RAG", "检索增强生成"),
        ("electricity", "电费"),
        ("salaries", "薪资"),
        ("scaling laws", "规模法则"),
        ("overfitting", "过拟合"),
    ]:
        assert glossary.to_chinese(english)[0] == chinese


@pytest.mark.parametrize("term", load_glossary().terms, ids=lambda term: term.english)
def test_every_form_of_a_shipped_term_leads_to_the_term(term: Term) -> None:
    glossary = load_glossary()
    for form in (*term.english_forms, *term.chinese_forms):
        assert term in glossary.find(form)
        assert term in glossary.find(form.upper())


@pytest.mark.parametrize("form", ["Pre-Training", "pre training", "PRETRAINING", "pre‑training", "ｐｒｅtraining"])
def test_case_width_and_hyphens_do_not_matter(form: str) -> None:
    assert load_glossary().to_chinese(form)[0] == "预训练"


def test_traditional_characters_find_the_term() -> None:
    assert load_glossary().to_english("預訓練")[0] == "pre-training"


def test_plural_finds_the_singular() -> None:
    assert Glossary((LABEL,)).find("Labels") == (LABEL,)


def test_form_of_two_terms_gives_both_in_order() -> None:
    glossary = Glossary((LABEL, TAG_LINE))
    assert glossary.find("tag") == (LABEL, TAG_LINE)
    assert glossary.to_chinese("tag") == ("标签", "口号")


def test_unknown_form_gives_nothing() -> None:
    glossary = Glossary((TOKEN,))
    assert glossary.find("harpsichord") == ()
    assert glossary.to_chinese("harpsichord") == ()
    assert glossary.to_english("羽管键琴") == ()


def test_mentions_come_in_order_and_once() -> None:
    english = [
        t.english for t in load_glossary().find_mentions("Does finetuning LLMs cost less than pre training an LLM?")
    ]
    assert english == ["fine-tuning", "large language model", "cost", "pre-training"]


def test_longest_form_wins_over_the_forms_inside_it() -> None:
    assert [t.english for t in load_glossary().find_mentions("什么是检索增强生成？")] == [
        "retrieval-augmented generation"
    ]
    assert [t.english for t in load_glossary().find_mentions("instruction fine-tuning")] == ["instruction fine-tuning"]


def test_forms_inside_other_words_are_no_mentions() -> None:
    assert (
        Glossary((Term("RAG", "检索增强"), Term("word", "词"))).find_mentions("a fragment of 词元 and swordfish") == ()
    )


def test_empty_glossary_finds_nothing() -> None:
    assert Glossary(()).find_mentions("any text 任何文字") == ()


@given(st.text())
def test_lookup_never_fails_and_mentions_are_terms(text: str) -> None:
    glossary = load_glossary()
    assert set(glossary.find(text)) <= set(glossary.terms)
    assert set(glossary.find_mentions(text)) <= set(glossary.terms)


def test_parse_reads_all_fields() -> None:
    text = as_json(english_variants=["tokens"], chinese_variants=["标记符"])
    assert parse_glossary(text).terms == (TOKEN,)


@pytest.mark.parametrize(
    "text",
    [
        "not json",
        "[]",
        '{"terms": {}}',
        '{"terms": ["token"]}',
        '{"terms": [{"english": "token"}]}',
        as_json(english=""),
        as_json(english=" token"),
        as_json(english=7),
        as_json(english="词"),
        as_json(chinese="token"),
        as_json(english_variants="tokens"),
        as_json(english_variants=["Token"]),
        as_json(chinese_variants=["詞元"]),
        json.dumps({"terms": json.loads(as_json())["terms"] * 2}),
    ],
)
def test_broken_glossary_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(TutorError) as caught:
        parse_glossary(text)
    assert caught.value.message.startswith("The glossary cannot be used")
    assert caught.value.remedy
