"""Cut Chinese into words, and weigh the character pairs of a question by them."""

from __future__ import annotations

from tutor.text.fold import fold
from tutor.text.language import has_han

INSIDE_WORD, ACROSS_WORDS, FUNCTION_WORD = 1.0, 0.5, 0.25
FUNCTION_WORDS = frozenset(
    "的 了 是 在 和 与 及 或 有 对 把 被 从 到 中 它 他 她 这 那 其 们 请 会 能 个 为 吗 呢 吧 啊 呀 么 着 过"
    " 得 地 之 以 于 而 也 都 就 还 又 才 所 由 将 让 使 给 向 跟 同 比 按 因 且 但 则 若 如 上 下 里 内 外 时"
    " 后 前 间 等 某 各 每 该 此 本 何 哪 谁 几 不 没 什么 什么样 哪些 哪个 哪种 哪一 哪里 哪儿 哪位 哪年 多少"
    " 如何 怎么 怎样 怎么样 为什么 为何 何时 何种 何处 几个 几种 是否 能否 可否 有没有 是不是 能不能 他们 它们"
    " 她们 我们 你们 我 你 您 自己 一个 一种 一些 这个 那个 这些 那些 这种 那种 其中 其他 没有 可以 可能 应该"
    " 需要 必须 一定 能够 称为 叫 叫做 叫作 进行 认为 以及 并 并且 或者 还是 如果 因为 所以 但是 然后 之后 之前 之间"
    " 关于 对于 根据 通过 由于 为了 作为 除了 当 最 很 更 太 请问 告诉 告诉我 说 的话 一下".split()
)


def cut_words(text: str) -> list[str]:
    """Cut a Chinese text into words; joined, they are the text."""
    import rjieba

    return list(rjieba.cut(text))


def tag_words(text: str) -> list[tuple[str, str]]:
    """Cut a Chinese text into words, each with the tag of its part of speech."""
    import rjieba

    return [(word, tag) for word, tag in rjieba.tag(text)]


def weigh_pairs(question: str) -> dict[str, float]:
    """Return the weight of each pair of Chinese characters in a question, and of each character that stands alone.

    Lessons are indexed by pairs, which need no segmenter. In a question a pair inside one word says more than one
    across two words, and one that touches a function word says least.
    """
    folded = fold(question)
    owners: list[tuple[int, str]] = []
    for number, word in enumerate(cut_words(folded)):
        owners.extend((number, word) for _ in word)
    weights: dict[str, float] = {}
    for start in range(len(folded)):
        for end in (start + 1, start + 2):
            text = folded[start:end]
            if len(text) == end - start and all(map(has_han, text)):
                weight = _weigh(owners[start], owners[end - 1])
                weights[text] = max(weight, weights.get(text, 0.0))
    return weights


def _weigh(first: tuple[int, str], last: tuple[int, str]) -> float:
    if first[1] in FUNCTION_WORDS or last[1] in FUNCTION_WORDS:
        return FUNCTION_WORD
    return INSIDE_WORD if first[0] == last[0] else ACROSS_WORDS
