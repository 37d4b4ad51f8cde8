"""Companies and persons named in Chinese are found with their Latin names; places and ordinary words are none."""

import pytest

from tutor.answering.demands.hannames import find_han_names


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("谷歌建一座数据中心要多少钱？", {"谷歌": ("google",)}),
        ("微软和英伟达谁的员工多？", {"微软": ("microsoft",), "英伟达": ("nvidia",)}),
        ("爱因斯坦什么时候结婚？", {"爱因斯坦": ("albert", "einstein")}),
        ("法国的渡轮多少钱？", {}),
        ("星期一的船票多少钱？", {}),
        ("橡木为什么比松木贵？", {}),
        ("玛丽·霍顿发现了什么？", {}),
        ("What did Google pay?", {}),
    ],
)
def test_names_have_their_latin_forms(question: str, names: dict[str, tuple[str, ...]]) -> None:
    assert {name.word: name.parts for name in find_han_names(question)} == names


def test_a_text_holds_a_name_however_it_is_spaced() -> None:
    (name,) = find_han_names("杜邦的工厂在哪？")
    assert name.stands_in("the mills of e.i. du pont")
    assert not name.stands_in("the mills of nobel")
