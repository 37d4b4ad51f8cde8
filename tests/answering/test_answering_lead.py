import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.answering.compose import count_words
from tutor.answering.lead import add_leads, make_lead, pair_terms
from tutor.answering.questions.question import read_question
from tutor.retrieval.translate import Part
from tutor.types import Citation, Location, Sentence

NAMES = {
    "绿茶": ("green tea", "sencha"),
    "红茶": ("black tea",),
    "斤": ("pound",),
    "海": ("sea",),
    "价格": ("to price",),
}
QUOTE = "A pound of green tea costs $14."


def translate(text: str) -> list[Part]:
    """Return the words of a text that the tests have names for, in order."""
    found = [name for name in NAMES if name in text]
    return [Part(name, NAMES[name]) for name in sorted(found, key=text.index)]


def cite(quote: str, language: str, n: int = 1, context: str = "Tea") -> Citation:
    return Citation(n, quote, context, "tea.md", "Tea", ("Tea",), language, Location())


def test_a_chinese_question_gets_a_chinese_lead_before_an_english_quote() -> None:
    (led,) = add_leads(read_question("绿茶多少钱？"), [Sentence(QUOTE, (1,))], [cite(QUOTE, "en")], translate)
    assert led.text == f"关于“绿茶（green tea）”的费用，课程原文：“{QUOTE}”"
    assert led.citations == (1,)
    assert led.origin == "quote"


def test_an_english_question_gets_an_english_lead_before_a_chinese_quote() -> None:
    quote = "一斤绿茶大约要120元。"
    (led,) = add_leads(
        read_question("What does green tea cost?"), [Sentence(quote, (1,))], [cite(quote, "zh")], translate
    )
    assert led.text == f"On the cost of “green tea” (绿茶), the lesson says: “{quote}”"


def test_terms_are_paired_with_the_form_that_the_lesson_has() -> None:
    question = read_question("在 Maro，绿茶要多少钱？")
    words = "In Maro, sencha is $9 a season."
    assert pair_terms(question, words, translate) == [("Maro", "Maro"), ("绿茶", "sencha")]
    assert pair_terms(read_question("海有多深？"), words, translate) == []  # no sea in a season
    (led,) = add_leads(question, [Sentence(words, (1,))], [cite(words, "en")], translate)
    assert led.text == f"关于Maro和“绿茶（sencha）”的费用，课程原文：“{words}”"


@pytest.mark.parametrize(("question", "language"), [("绿茶多少钱？", "zh"), ("What does tea cost?", "en")])
def test_a_quote_in_the_readers_language_stays_as_it_is(question: str, language: str) -> None:
    sentence = Sentence(QUOTE, (1,))
    assert add_leads(read_question(question), [sentence], [cite(QUOTE, language)], translate) == (sentence,)


def test_a_lead_names_nouns_before_verbs_and_no_word_that_carries_nothing() -> None:
    names = {"烧制": "fire", "一样": "like", "茶碗": "bowl", "釉料": "glaze"}
    words = "Fire the bowl, and glaze it like this."

    def name(text: str) -> list[Part]:
        return [Part(word, (sense,)) for word, sense in names.items() if word in text]

    asked = read_question("烧制一样的茶碗要用釉料吗？")
    assert [asked for asked, _ in pair_terms(asked, words, name)][:2] == ["茶碗", "釉料"]
    assert "一样" not in {asked for asked, _ in pair_terms(asked, words, name)}


def test_a_models_sentence_stays_as_it_is() -> None:
    sentence = Sentence("绿茶要14美元。", (1,), "model")
    assert add_leads(read_question("绿茶多少钱？"), [sentence], [cite(QUOTE, "en")], translate) == (sentence,)


def test_only_the_first_quote_has_a_lead() -> None:
    sentences = [Sentence(QUOTE, (1,)), Sentence("It keeps for years.", (2,))]
    citations = [cite(QUOTE, "en"), cite("It keeps for years.", "en", 2)]
    led = add_leads(read_question("绿茶多少钱？"), sentences, citations, translate)
    assert led[1].text == "“It keeps for years.”"


def test_what_the_lesson_does_not_name_is_not_in_the_lead() -> None:
    question = read_question("红茶和 GPT-9 多少钱？")
    (led,) = add_leads(question, [Sentence(QUOTE, (1,))], [cite(QUOTE, "en")], translate)
    assert led.text == f"课程原文：“{QUOTE}”"


def test_a_name_is_said_once() -> None:
    assert make_lead(read_question("LoRA 是什么？"), [("LoRA", "LoRA")]) == "关于LoRA的含义，课程原文："


@given(
    question=st.sampled_from(["绿茶要多久？", "为什么？", "What is it?", "How long is tea kept?", "有哪些茶？"]),
    quote=st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1),
)
def test_the_quote_is_kept_and_the_lead_is_short_and_without_figures(question: str, quote: str) -> None:
    asked = read_question(question)
    language = "en" if asked.language == "zh" else "zh"
    (led,) = add_leads(asked, [Sentence(quote, (1,))], [cite(quote, language)], translate)
    assert led.text.endswith(f"“{quote}”")
    lead = led.text[: -len(quote) - 2]
    assert count_words(lead) < 15
    assert not re.search(r"\d", lead)
