import pytest

from tutor.answering.demands.priced import asks_free


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
