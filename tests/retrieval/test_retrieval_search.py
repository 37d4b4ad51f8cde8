"""Questions in two languages over lessons in two languages."""

from pathlib import Path

import numpy as np
import pytest

from tests.course_samples import read_paragraphs, write_lessons
from tests.fakes import HashEncoder
from tutor.course.glossary import load_glossary
from tutor.index.build import update_index
from tutor.index.encoder import Encoder, load_encoder
from tutor.index.lesson_index import LessonIndex, open_index
from tutor.retrieval.bridge import bridge_encoder
from tutor.retrieval.fusion import FOREIGN_WEIGHT, score_chunks, score_lexical
from tutor.retrieval.query import ALIKE, prepare_query
from tutor.retrieval.search import Retriever, search_passages
from tutor.retrieval.translate import Translator
from tutor.types import Query

ENGLISH = {
    "ferry.md": "The ferry to the island leaves at noon.\nA crossing takes 35 minutes.\n\nA ticket costs 14 dollars.",
    "library.md": "The library lends books for three weeks.\n\nReturn them in the hall.",
    "oven.md": "Bread is baked in a stone oven at 230 degrees.\n\nDough rests for an hour.",
}
CHINESE = {
    "茶.md": "绿茶用八十度的热水冲泡。\n\n红茶要用沸水。",
    "图书馆.md": "图书馆的书可以借三个星期。\n\n请把书还到大厅。",
    "学校.md": "学校在春天种树。\n\n学生每天浇水。",
}


def build(folder: Path, lessons: dict[str, str], encoder: Encoder) -> LessonIndex:
    update_index(folder / "index", write_lessons(folder / "in", lessons), read_paragraphs, encoder, chunking={})
    return open_index(folder / "index", encoder)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return bridge_encoder(load_encoder(threads=1), Translator(load_glossary()))


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Retriever:
    return Retriever(build(tmp_path_factory.mktemp("both"), {**ENGLISH, **CHINESE}, encoder), encoder)


def documents(retriever: Retriever, question: str, k: int = 3) -> list[str]:
    return [passage.chunk.document for passage in retriever.find(question, k)[1]]


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("How long does it take to sail to the island?", "ferry.md"),
        ("What does a ticket cost?", "ferry.md"),
        ("How hot is the oven for loaves?", "oven.md"),
        ("红茶用什么水？", "茶.md"),
        ("谁每天浇水？", "学校.md"),
        ("學校什麼時候種樹？", "学校.md"),
    ],
)
def test_a_question_finds_its_lesson(both, question, document):
    assert documents(both, question)[0] == document


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("渡轮什么时候出发？", "ferry.md"),
        ("面包用什么炉子烤？", "oven.md"),
        ("When does the school plant trees?", "学校.md"),
    ],
)
def test_a_question_finds_a_lesson_in_the_other_language(both, question, document):
    assert documents(both, question)[0] == document


def test_of_a_pair_of_lessons_the_one_in_the_questions_language_comes_first(both):
    assert documents(both, "How many weeks does the library lend books?")[0] == "library.md"
    assert documents(both, "图书馆的书可以借几个星期？")[0] == "图书馆.md"
    assert documents(both, "图书馆的书可以借几个星期？", 2)[1] == "library.md"


def test_a_passage_of_another_language_that_alone_holds_a_name_is_not_put_behind(tmp_path, encoder):
    lessons = {"ferry.md": "The ferry carries forty cars.", "船.md": "Brevik 号渡轮可以装六十辆车。"}
    named = {**lessons, "place.md": "Brevik is a village."}

    def score(name: str, of: dict[str, str]) -> float:
        found = Retriever(build(tmp_path / name, of, encoder), encoder).find("How many cars does the Brevik carry?", 3)
        return next(passage.score for passage in found[1] if passage.chunk.document == "船.md")

    assert score("alone", lessons) > score("named", named)


def test_a_mixed_question_reaches_both_languages(both):
    query, passages = both.find("library 的书借多久？", 4)
    assert query.language == "zh"
    assert {"图书馆.md", "library.md"} <= {passage.chunk.document for passage in passages}


def test_passages_are_ranked_with_falling_scores_and_the_similarity_of_each_unit(both, encoder):
    question = "How long does it take to sail to the island?"
    _, passages = both.find(question, 5)
    assert [passage.rank for passage in passages] == [1, 2, 3, 4, 5]
    assert sorted((passage.score for passage in passages), reverse=True) == [passage.score for passage in passages]
    vector = encoder.encode([question], is_query=True)[0]
    for passage in passages:
        position = both.index.positions[passage.chunk.id]
        rows = both.index.unit_vectors.rows[both.index.unit_rows(position)]
        assert passage.unit_similarities == pytest.approx(tuple(rows @ vector), abs=1e-6)
    assert len(passages[0].unit_similarities) == len(passages[0].chunk.units) == 2
    assert passages[0].unit_similarities[1] > 0.3


def test_without_anything_to_look_for_nothing_is_found(tmp_path, both):
    assert both.find("anything", 0)[1] == []
    empty = HashEncoder()
    assert Retriever(build(tmp_path, {}, empty), empty).find("anything", 5)[1] == []


def test_groups_hold_each_word_with_its_names_in_the_other_language(both):
    groups = {group[0]: group[1:] for group in both.find("渡轮的票", 1)[0].groups}
    assert "ferri" in groups["渡轮"]
    english = {group[0]: group[1:] for group in both.find("library books", 1)[0].groups}
    assert "书馆" in english["librari"]
    assert "图书" not in english["librari"]  # a picture book is no library


def test_each_word_of_an_english_name_has_its_share_of_the_chinese_one(both):
    groups = {group[0]: group[1:] for group in both.find("hot water", 1)[0].groups}
    assert "热水" in {*groups["hot"], *groups["water"]}
    tree = {group[0]: group[1:] for group in both.find("foundation model", 1)[0].groups}
    assert "模型" in tree["model"]
    assert "模型" not in tree["foundat"]


def test_a_number_in_a_name_does_not_stand_for_a_word_alone(both):
    query, _ = both.find("二氧化碳有多少", 3)
    terms = {term for group in query.groups for term in group}
    assert "dioxid" in terms
    assert not any(term.isdigit() for term in terms)


def test_a_word_that_the_lessons_lack_is_searched_and_held_by_one_that_means_the_same(both):
    query = both.find("红茶用开水冲吗？", 3)[0]
    related = dict(zip((group[0] for group in query.groups), query.related, strict=True))
    assert ("沸水", ALIKE) in related["开水"]
    assert "沸水" in {term for group in dict(query.legs)["zh"] for term, _ in group}


def test_a_question_is_given_to_the_encoder_only_in_a_language_that_it_reads(tmp_path):
    encoder = HashEncoder(readable=("en",))
    index = build(tmp_path, {**ENGLISH, **CHINESE}, encoder)
    encoder.texts.clear()
    retriever = Retriever(index, encoder)
    query, passages = retriever.find("红茶用什么水？", 3)
    assert (query.dense_text, encoder.texts) == ("", [])
    assert passages[0].chunk.document == "茶.md"
    assert retriever.find("the oven", 1)[0].dense_text == "the oven"


def test_the_fused_score_is_the_stated_sum(tmp_path):
    encoder = HashEncoder()
    index = build(tmp_path, {**ENGLISH, **CHINESE}, encoder)
    query = prepare_query("a ticket for the ferry", index, encoder, Translator(None))
    vector = encoder.encode([query.dense_text], is_query=True)[0]
    fused, units = score_chunks(query, index, vector)
    lexical = score_lexical(query, index)
    for position, chunk in enumerate(index.chunks):
        cosine = float(index.chunk_vectors.rows[position] @ vector)
        best = float(units[index.unit_rows(position)].max())
        weight = 1.0 if chunk.language == "en" else FOREIGN_WEIGHT
        expected = weight * (0.2 * cosine + 0.8 * best + 0.75 * float(lexical[position]))
        assert fused[position] == pytest.approx(expected, abs=1e-5)


def test_lexical_scores_are_shares_of_a_full_match(both):
    query, _ = both.find("ferry island noon", 1)
    scores = score_lexical(query, both.index)
    assert 0 <= scores.min() < scores.max() < 1
    nothing = score_lexical(Query("?", "und"), both.index)
    assert not nothing.any()


def test_a_query_made_by_hand_can_be_searched(both, encoder):
    query = Query("oven", "en", dense_text="oven", legs=(("en", ((("oven", 1.0),),)),))
    passages = search_passages(query, both.index, encoder, 2)
    assert passages[0].chunk.document == "oven.md"
    assert np.isfinite([passage.score for passage in passages]).all()


def test_the_first_word_of_a_compound_has_the_owner_in_an_english_name_with_of(
    tmp_path: Path, encoder: Encoder
) -> None:
    index = build(tmp_path, {"a.md": "# Ships\n\nThe number of sails is 4.\n"}, encoder)

    class Sails:
        english_forms = ("number of sails",)
        chinese_forms = ("船帆量",)

    class Terms:
        terms = (Sails(),)

    query = prepare_query("船帆量是多少", index, encoder, Translator(Terms()))
    groups = {group[0]: group[1:] for group in query.groups}
    assert (groups["船帆"], groups["帆量"]) == (("sail",), ("number",))
