"""A sentence that only refers to the answer leaves it to the sentence before."""

import pytest

from tutor.answering.referent import leaves_answer_before


@pytest.mark.parametrize(
    ("asked", "text", "left"),
    [
        ("Which device is used to dry hops?", "Hops are sometimes dried with these devices.", True),
        ("Which device is used to dry hops?", "Hops are dried with a kiln.", False),
        ("Who was the oldest miller?", "He was also the oldest miller of the valley.", True),
        ("Who was the oldest miller?", "Ann Reed was the oldest of all.", False),
        ("What was the oldest mill?", "He was also the oldest.", False),
        ("用什么设备烘干啤酒花？", "这些设备有时用来烘干啤酒花。", True),
        ("用什么设备烘干啤酒花？", "烘干啤酒花用烤炉。", False),
        ("谁是最老的磨坊主？", "他也是山谷里最老的一位。", True),
    ],
)
def test_pronouns_and_these_things_refer_back(asked: str, text: str, left: bool) -> None:
    assert leaves_answer_before(asked, text) is left
