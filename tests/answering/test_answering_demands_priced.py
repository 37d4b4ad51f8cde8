import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.priced import asks_free, names_coded, tells_free
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Can anyone use the dock for free?", True),
        ("Is the harbour ferry free?", True),
        ("渡船是免费的吗？", True),
        ("Is the ferry free or do I have to pay for it?", True),
        ("Do I have to pay to see the mill?", True),
        ("看磨坊要花钱吗？", True),
        ("渡船是免费还是收费？", True),
        ("Do I have to pay attention to the tide?", False),
        ("免费的渡船对渔民有什么好处？", False),
        ("the ferry is it free or do i have to pay for it", True),
        ("Is the ferry free of salt?", False),
        ("What does the ferry cost?", False),
    ],
)
def test_whether_something_is_free_is_told_from_what_it_costs(question: str, expected: bool) -> None:
    assert asks_free(question) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("A ticket is $9.", True), ("$9M funding", False), ("It raised $9M and is free.", True)]
)
def test_money_received_is_no_price(text: str, expected: bool) -> None:
    unit = Unit(text, UnitKind.SENTENCE, Location())
    assert tells_free(score(make_chunk("a.md", unit), 0, 1.0)) is expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("One T400 fires for 9 hours.", "That costs $4 an hour."), True),
        (("One T400 fires for 9 hours.", "The T300 costs $4 an hour."), False),
        (("One T400 fires.", "A T300 takes longer.", "That costs $4 an hour."), False),
        (("That costs $4 an hour.",), False),
    ],
)
def test_a_price_is_of_the_make_named_last_before_it(texts: tuple[str, ...], expected: bool) -> None:
    chunk = make_chunk("a.md", *(Unit(text, UnitKind.SENTENCE, Location()) for text in texts))
    assert names_coded("T400", score(chunk, len(texts) - 1, 1.0)) is expected
