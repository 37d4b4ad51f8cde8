"""What a question names by its form and no evidence mentions."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.unmentioned import find_other_title, find_unmentioned
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


def sentence(text: str) -> Unit:
    return Unit(text, UnitKind.SENTENCE, Location())


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("面包法在1999年通过。", ""),
        ("The bread law was passed in 1999.", ""),
        ("The oven law was passed in 1999.", "《面包法》"),
        ("面粉法在1999年通过。", "《面包法》"),
        ("面包在1999年涨价。", "《面包法》"),
    ],
)
def test_a_title_must_be_held_by_its_words_or_their_translations(text: str, title: str) -> None:
    language = "en" if text.isascii() else "zh"
    evidence = [score(make_chunk("a.md", sentence(text), language=language), 0, 1.0)]
    wanted = (Wanted(("面包", "bread")), Wanted(("包法", "bread", "law")), Wanted(("通过", "pass")))
    assert find_other_title("《面包法》是哪一年通过的？", evidence, wanted) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Oven Safety Act was passed in 1999.", ""),
        ("The Oven Inspection Act was passed in 1999, long before anybody cared for safety.", "Oven Safety Act"),
        ("烤炉安全法在1999年通过。", ""),
        ("烤炉检查法在1999年通过。", "Oven Safety Act"),
    ],
)
def test_a_law_must_be_held_by_its_words_close_together(text: str, title: str) -> None:
    language = "en" if text.isascii() else "zh"
    evidence = [score(make_chunk("a.md", sentence(text), language=language), 0, 1.0)]
    wanted = (
        Wanted(("oven", "烤炉")),
        Wanted(("safeti", "安全")),
        Wanted(("act", "全法", "查法")),
        Wanted(("pass", "通过")),
    )
    assert find_other_title("When was the Oven Safety Act passed?", evidence, wanted) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Act on Oven and Chimney Safety came in 1999.", ""),
        ("Safety and clean ovens were spoken of in 1999.", "《烤炉安全法》"),
        ("The inspection of ovens became law in 1999, and nobody spoke of safety.", "《烤炉安全法》"),
    ],
)
def test_translations_of_a_title_must_stand_close_together_in_its_order(text: str, title: str) -> None:
    evidence = [score(make_chunk("a.md", sentence(text), language="en"), 0, 1.0)]
    wanted = (Wanted(("烤炉", "oven")), Wanted(("安全", "safeti")))
    assert find_other_title("《烤炉安全法》是哪一年通过的？", evidence, wanted) == title


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What does the Kiln 3 cost?", "Kiln 3"),
        ("What happens with heat = 900?", "heat = 900"),
        ("Who broke the Kiln Heat Law?", "Kiln Heat Law"),
        ("How hot is the kx9?", "kx9"),
        ("What does the Kiln 2 cost?", ""),
    ],
)
def test_versions_settings_titles_and_models_must_be_mentioned(question: str, name: str) -> None:
    evidence = [score(make_chunk("a.md", sentence("The Kiln 2 costs 800 pounds."), language="en"), 0, 1.0)]
    wanted = (Wanted(("kiln",)), Wanted(("heat",)), Wanted(("law",)))
    assert (
        find_unmentioned(read_question(question), evidence, wanted, ["clay", "kx9"] if "kx9" in question else [])
        == name
    )


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("What did the oven cost in 1931?", "1931"),
        ("1931年的烤炉多少钱？", "1931"),
        ("What did the oven cost in 1930?", ""),
        ("What did 1931 loaves cost?", ""),
        ("How many ovens were there in 1931?", ""),
    ],
)
def test_a_price_of_a_year_that_no_passage_names_is_not_given(question: str, year: str) -> None:
    evidence = [score(make_chunk("a.md", sentence("The oven cost 40 pounds."), heading="1930"), 0, 1.0)]
    assert find_unmentioned(read_question(question), evidence, (), ()) == year


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        ("How many seats does the ferry in Brevik have?", "brevik"),
        ("What does the ferry in Brevik cost?", "brevik"),
        ("When was the ferry in Brevik built?", ""),  # a date may stand under a title that names the place
        ("What is the ferry in Brevik for?", ""),
    ],
)
def test_a_figure_is_of_all_that_is_named(question: str, lacking: str) -> None:
    evidence = [score(make_chunk("a.md", sentence("The ferry has 40 seats and costs $9.")), 0, 1.0)]
    assert find_unmentioned(read_question(question), evidence, (), ("brevik",)) == lacking


@pytest.mark.parametrize(
    ("question", "text", "place"),
    [
        ("法国的渡轮有多重？", "A ferry weighs 40 tons.", "法国"),
        ("法国的渡轮有多重？", "A French ferry weighs 40 tons.", ""),
        ("法国的渡轮有多重？", "法国渡轮重40吨。", ""),
        ("美国的渡轮有多重？", "A ferry weighs 40 tons in the U.S.", ""),
        ("奥斯曼帝国的渡轮有多重？", "奥斯曼渡轮重40吨。", ""),
        ("奥斯曼帝国的渡轮有多重？", "An Ottoman ferry weighs 40 tons.", ""),
        ("渡轮有多重？", "A ferry weighs 40 tons.", ""),
    ],
)
def test_a_figure_for_a_place_that_no_text_names_is_none(question: str, text: str, place: str) -> None:
    evidence = [score(make_chunk("a.md", sentence(text), language="en" if text.isascii() else "zh"), 0, 1.0)]
    assert find_unmentioned(read_question(question), evidence, (), ()) == place
