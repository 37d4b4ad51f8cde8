import pytest

from tests.answering.paired_lessons import find_pairs
from tutor.answering.conversation.peers import PeerFinder, Peers


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> PeerFinder:
    return find_pairs(tmp_path_factory.mktemp("pairs"))


def find(finder: PeerFinder, text: str) -> list[tuple[str, Peers]]:
    return [(text[mention.start : mention.end], mention.peers) for mention in finder.find(text)]


@pytest.mark.parametrize(
    ("text", "named", "beside"),
    [
        ("What does a backstrap loom weigh?", "backstrap loom", ("treadle looms",)),  # of a sentence
        ("How long does mordanting take?", "mordanting", ("Steeping",)),  # of a heading
        ("What do the vats cost?", "vats", ("Alum",)),  # of a row
        ("What is case binding?", "case binding", ("Coptic binding",)),  # of a point
        ("How many loops has a bowline?", "bowline", ("Reef knot",)),  # of a column
        ("灰釉用什么？", "灰釉", ("铅釉",)),
        ("灰釉用什麼？", "灰釉", ("铅釉",)),
        ("拉坯要多久？", "拉坯", ("揉泥",)),
    ],
)
def test_what_stands_beside_a_thing_is_found(
    finder: PeerFinder, text: str, named: str, beside: tuple[str, ...]
) -> None:
    assert any(where == named and beside in peers.names for where, peers in find(finder, text))


@pytest.mark.parametrize("text", ["Who was Ada Wren?", "What does it cost?", "", "它要多少钱？", "the of and"])
def test_nothing_is_found_in_a_text_without_such_a_thing(finder: PeerFinder, text: str) -> None:
    assert finder.find(text) == []


def test_steps_have_an_order_and_kinds_have_none(finder: PeerFinder) -> None:
    assert [peers.ordered for _, peers in find(finder, "mordanting")] == [True]
    assert [peers.ordered for _, peers in find(finder, "揉泥")] == [True]
    assert [peers.ordered for _, peers in find(finder, "case binding")] == [False]


def test_the_row_for_the_whole_is_none_of_the_others(finder: PeerFinder) -> None:
    (_, rows), *_ = find(finder, "alum")
    assert rows.whole == "Total"
    assert rows.names == (("Alum",), ("Vats",))
    assert rows.heading == "What a dye works costs"


def test_a_chinese_name_finds_an_english_one(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("crossing")
    (folder / "learning.md").write_text(
        "# Learning\n\n## Supervised learning\n\nIt has labels.\n\n## Reinforcement learning\n\nIt has rewards.\n",
        encoding="utf-8",
    )
    assert [named for named, peers in find(find_pairs(folder), "强化学习要多久") if len(peers.names) == 2] == [
        "强化学习"
    ]
