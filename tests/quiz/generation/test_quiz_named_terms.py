"""Terms that sentences give as names, and the blanks made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.cloze import MAX_SAME, make_cloze_items
from tutor.quiz.generation.hannames import find_dotted_names
from tutor.quiz.generation.keyterms import TermKind, find_key_terms, read_vocabulary
from tutor.quiz.generation.namedterms import find_named_terms, take_in_bracket
from tutor.types import ItemKind


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The 'spill rule' tells the keeper how far a gate may open.", ["spill rule"]),
        ("A keeper relies on the concept of 'steady head' when boats queue.", ["steady head"]),
        ("A queue of boats before a gate is called lock fever, and it costs hours.", ["lock fever"]),
        ("The queue was a 'real nightmare' for the keepers of the canal.", []),
        ("The keeper was 'tired' when the last boat of the day came in.", []),
        ("Boats wait where the water is 'far too low for them'.", []),
        ("“水梯法则”说明闸门最多能开多大。", ["水梯法则"]),
        ("船夫把等待过闸的焦急称为闸口心病，它让人失眠。", ["闸口心病"]),
        ("船夫觉得水面“平平静静”，于是继续前行。", []),
    ],
)
def test_terms_are_found_where_a_sentence_names_them(text: str, terms: list[str]) -> None:
    assert [text[start:end] for start, end in find_named_terms(text)] == terms


@pytest.mark.parametrize(
    ("text", "term", "taken"),
    [
        ("A Lock Operating Table (LOT) lists the gates.", "Lock Operating Table", "Lock Operating Table (LOT)"),
        ("A Lock Operating Table (1931) lists the gates.", "Lock Operating Table", "Lock Operating Table"),
        ("“水梯法则”（Ladder Rule）说明闸门能开多大。", "水梯法则", "“水梯法则”（Ladder Rule）"),
        ("水梯法则（见附录）说明闸门能开多大。", "水梯法则", "水梯法则"),
    ],
)
def test_a_bracket_with_the_other_name_goes_with_its_term(text: str, term: str, taken: str) -> None:
    start, end = take_in_bracket(text, text.index(term), text.index(term) + len(term))
    assert text[start:end] == taken


def test_blanks_are_made_of_named_terms_and_of_names_at_the_start(tmp_path: Path) -> None:
    chunks = read_markdown(
        tmp_path,
        "# Canals\n\n## Gates\n\nThe 'spill rule' tells the keeper of a gate how far it may open in a flood.\n\n"
        "At Wrenford Weir the keeper of the gate measures the flood with a painted iron post.\n\n"
        "Tidely, a small program that counts boats at the gates, writes a table of the day for its keeper.\n",
    )
    keys = {str(item.answer) for item in make_cloze_items(chunks) if item.kind is ItemKind.CLOZE}
    assert {"spill rule", "Wrenford Weir", "Tidely"} <= keys
    questions = [item.question for item in make_cloze_items(chunks) if item.answer == "spill rule"]
    assert questions and "'____' tells" in questions[0]


def test_a_name_behind_a_phrase_in_front_stands_in_no_list(tmp_path: Path) -> None:
    chunks = read_markdown(
        tmp_path,
        "# Canals\n\n## Gates\n\nIn the great flood, Ada Wrenford opened every gate of the upper canal by hand.\n\n"
        "Boats, horses, Tom Ashby and a barge of coal waited for the water at the lower gate.\n\n"
        "在那年的大洪水里，Rosa Lind 亲手打开了运河上游的全部闸门。\n",
    )
    keys = {str(item.answer) for item in make_cloze_items(chunks) if item.kind is ItemKind.CLOZE}
    assert "Ada Wrenford" in keys and "Tom Ashby" not in keys


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("1931年，工程师罗莎·林德设计了运河上的第一座升降船闸。", ["罗莎·林德"]),
        ("罗莎·林德大桥建在运河下游的河口。", []),
        ("运河有三座船闸，全部由石头砌成。", []),
    ],
)
def test_foreign_names_are_found_by_their_dot(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in find_dotted_names(text)] == names


def test_a_foreign_name_is_left_out_and_its_last_part_counts(tmp_path: Path) -> None:
    text = "1931年，英国工程师罗莎·林德设计了运河上的第一座升降船闸。"
    chunks = read_markdown(tmp_path, f"# 运河\n\n## 船闸\n\n{text}\n")
    (item,) = [item for item in make_cloze_items(chunks) if item.answer == "罗莎·林德"]
    assert "林德" in item.accepted and "英国工程师____设计" in item.question


def test_a_term_is_left_out_of_a_few_sentences_only(tmp_path: Path) -> None:
    told = ("opened a school for pilots", "drew a map of the shoals", "wrote a book of tolls", "built a brick kiln")
    told += ("planted a row of limes", "bought the old ferry")
    text = " ".join(f"In {1900 + year}, Ada Wrenford {what} beside the lower canal." for year, what in enumerate(told))
    chunks = read_markdown(tmp_path, f"# Canals\n\n## Keepers\n\n{text}\n")
    items = [item for item in make_cloze_items(chunks) if item.answer == "Ada Wrenford"]
    assert len(items) == MAX_SAME < len(told)


def test_a_wider_word_would_fit_behind_an_article(tmp_path: Path) -> None:
    text = "Pre-training is the process of building a large language model from a great amount of raw text."
    chunks = read_markdown(tmp_path, f"# Training\n\n## Stages\n\n{text} A large language model is costly.\n")
    assert "large language model" not in {
        item.answer for item in make_cloze_items(chunks) if item.question.find("raw") > 0
    }


def test_the_term_and_its_initials_are_one(tmp_path: Path) -> None:
    text = "A list of the gates is called Lock Operating Table (LOT), and every keeper signs it."
    chunks = read_markdown(tmp_path, f"# Canals\n\n## Gates\n\n{text}\n")
    (term,) = find_key_terms(text, chunks[0], read_vocabulary(chunks))
    assert (term.text, term.kind) == ("Lock Operating Table", TermKind.NAMED)
    assert text[term.end :].startswith(", and")
