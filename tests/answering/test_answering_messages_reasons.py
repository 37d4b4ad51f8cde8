import pytest

from tutor.answering.messages.reasons import strip_reason


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("what does a ferry cost, need to know before i pay for one", "what does a ferry cost"),
        ("how long does bread rise i got a deadline next week", "how long does bread rise"),
        ("what does the dye cost, asking because we plan the budget", "what does the dye cost"),
        ("how hot is the kiln, my boss wants to know", "how hot is the kiln"),
        ("what is a sourdough im a total noob", "what is a sourdough"),
        ("窑要烧多久啊 想自己烧", "窑要烧多久啊"),
        ("渡船有几艘 明天就要考了", "渡船有几艘"),
        ("染料是什么做的 有人知道吗", "染料是什么做的"),
        ("老板问 渡船多少钱", "渡船多少钱"),
    ],
)
def test_a_last_clause_with_the_askers_reason_is_left_out(typed: str, asked: str) -> None:
    assert strip_reason(typed) == asked


@pytest.mark.parametrize(
    "typed",
    [
        "What must I check before I buy a kiln?",
        "I need to know what a ferry costs",
        "need to know the price",
        "my boss wants a ferry",
        "我想自己烧陶器 要准备什么",
        "什么时候要考虑换船",
    ],
)
def test_a_clause_that_is_asked_about_stays(typed: str) -> None:
    assert strip_reason(typed) == typed
