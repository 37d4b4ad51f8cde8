"""What lessons say in English and in Chinese is paired, and only that."""

import pytest

from tests.course_samples import read_paragraphs, write_lessons
from tutor.course.glossary import load_glossary
from tutor.index.build import update_index
from tutor.index.encoder import load_encoder
from tutor.index.lesson_index import open_index
from tutor.retrieval.bridge import bridge_encoder
from tutor.retrieval.counterparts import Counterparts
from tutor.retrieval.translate import Translator
from tutor.types import Chunk, Unit

ENGLISH = (
    "The library lends books for three weeks.",
    "Return the books in the large hall.",
    "A lost book costs 20 dollars.",
    "Students water the young trees every day.",
    "The ferry to the island leaves at noon.",
)
CHINESE = (
    "图书馆的书可以借三个星期。",
    "请把书还到大厅。",
    "丢失一本书要付20美元。",
    "学生每天给小树浇水。",
    "面包在石炉里烤。",
)


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Counterparts:
    folder = tmp_path_factory.mktemp("both")
    english = ("\n".join(ENGLISH[:3]), "\n".join(ENGLISH[3:]))
    chinese = ("\n".join(CHINESE[:3]), "\n".join(CHINESE[3:]), "丢失一本书要付30美元。")
    lessons = {"en.md": "\n\n".join(english), "zh.md": "\n\n".join(chinese)}
    encoder = bridge_encoder(load_encoder(threads=1), Translator(load_glossary()))
    update_index(folder / "index", write_lessons(folder / "in", lessons), read_paragraphs, encoder, chunking={})
    return Counterparts(open_index(folder / "index", encoder))


def place(pairs: Counterparts, text: str) -> tuple[Chunk, Unit]:
    return next((chunk, unit) for chunk in pairs.index.chunks for unit in chunk.units if unit.text == text)


@pytest.mark.parametrize(("english", "chinese"), list(zip(ENGLISH, CHINESE, strict=True))[:4])
def test_each_finds_the_other(pairs: Counterparts, english: str, chinese: str) -> None:
    assert pairs.find(*place(pairs, english), "zh") == place(pairs, chinese)
    assert pairs.find(*place(pairs, chinese), "en") == place(pairs, english)


def test_what_one_language_alone_says_has_no_counterpart(pairs: Counterparts) -> None:
    assert pairs.find(*place(pairs, ENGLISH[4]), "zh") is None
    assert pairs.find(*place(pairs, CHINESE[4]), "en") is None


def test_another_figure_is_another_statement(pairs: Counterparts) -> None:
    assert pairs.find(*place(pairs, "丢失一本书要付30美元。"), "en") is None


def test_nothing_is_looked_for_in_a_units_own_language_or_for_units_that_the_index_lacks(pairs: Counterparts) -> None:
    chunk, unit = place(pairs, ENGLISH[0])
    assert pairs.find(chunk, unit, "en") is None
    assert pairs.find(chunk, place(pairs, ENGLISH[4])[1], "zh") is None
