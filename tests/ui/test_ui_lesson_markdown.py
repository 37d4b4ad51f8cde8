"""Lesson text stays text in the Markdown of a page; structure and formulas are all that becomes markup."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.ui.nasty_texts import WRITTEN
from tests.ui.test_ui_escape import READ_AFTER_PARSING
from tutor.reading.page import BlockKind, Line, PageBlock, Piece
from tutor.text.formulas import find_formulas
from tutor.ui.course.markdown import write_blocks, write_text
from tutor.ui.escape import WORD_JOINER

PARSER = MarkdownIt("gfm-like", {"html": True, "linkify": False, "typographer": False})
FORMULA = re.compile(r"(?<!\\)((?:\\\\)*)\$([^$]+)\$")
TEXTS = st.lists(st.sampled_from([*WRITTEN, *"ab1 $\\()[]{}*_<>`|\n中", "$x_1$", r"\(a^2\)", "$$y$$"]), max_size=9).map(
    "".join
)


def block(kind: BlockKind, *texts: str, depth: int = 0, mark: str = "") -> PageBlock:
    lines = tuple(Line((Piece(text, ("c", n)),), depth, mark) for n, text in enumerate(texts))
    return PageBlock(kind, "en", lines)


def lay_flat(text: str) -> str:
    return " ".join(text.replace(WORD_JOINER, "").split())


@given(TEXTS)
def test_nothing_but_formulas_becomes_markup(text: str) -> None:
    written = write_text(text)
    assert "\n" not in written
    formulas = [found[2] for found in FORMULA.finditer(written)]
    assert len(formulas) <= len(list(find_formulas(text)))
    plain = FORMULA.sub(lambda found: f"{found[1]}F", written)
    assert not re.search(r"(?<!\\)(?:\\\\)*\$", plain.replace("\\$", ""))
    rendered = PARSER.render(plain)
    assert not plain or re.fullmatch(r"<p>[^<]*</p>\n", rendered), rendered
    assert not READ_AFTER_PARSING.search(html.unescape(rendered).removeprefix("<p>").removesuffix("</p>\n"))


@pytest.mark.parametrize("text", [text for text in WRITTEN if "$x^2$" not in text])
def test_text_without_formulas_reads_the_same(text: str) -> None:
    shown = html.unescape(PARSER.render(write_text(text)).removeprefix("<p>").removesuffix("</p>\n"))
    assert lay_flat(shown) == lay_flat(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (r"so \(a^2\) and $b$", "so $a^2$ and $b$"),
        ("$$ L = 1 $$", "$\\displaystyle L = 1$"),
        (r"bad $\href{http://127.0.0.2/}{x}$", r"bad \$\\href\{http:" + WORD_JOINER),
        (r"bad $\rule{999em}{999em}$", r"bad \$\\rule\{999em\}\{999em\}\$"),
        (r"bad $\begin{evil}x^2\end{evil}$", r"bad \$\\begin"),
        (r"bad $\def\x{1}$ and $\\[99em] x_1$", r"bad \$\\def"),
        ("$5 and $6", r"\$5 and \$6"),
    ],
)
def test_formulas_are_let_through_or_not(text: str, written: str) -> None:
    assert write_text(text).replace("\\/", "/").replace("\\:", ":").startswith(written)
    assert (FORMULA.search(write_text(text)) is None) == text.startswith(("bad", "$5"))


def test_a_bar_in_a_formula_does_not_end_its_cell() -> None:
    table = PageBlock(BlockKind.TABLE, "en", (Line((Piece("", ("c", 0)),), cells=("$|x|$", "a|b")),), ("A", "B"))
    head, rule, row = write_blocks([table]).split("\n")
    assert (head, rule) == ("| A | B |", "|---|---|")
    assert row == r"| $\vert x\vert $ | a\|b |"


def test_lists_keep_their_depth_and_numbers() -> None:
    lines = [(0, "1.", "one"), (0, "2.", "two"), (1, "", "below"), (1, "", "more"), (0, "5.", "five"), (0, "", "dot")]
    made = PageBlock(
        BlockKind.LIST,
        "en",
        tuple(Line((Piece(text, ("c", n)),), depth, mark) for n, (depth, mark, text) in enumerate(lines)),
    )
    rendered = PARSER.render(write_blocks([made]))
    assert re.sub(r"\s", "", rendered) == (
        "<ol><li>one</li><li>two<ul><li>below</li><li>more</li></ul></li></ol>"
        '<olstart="5"><li>five</li></ol><ul><li>dot</li></ul>'
    )


@given(st.text("`ab\n<$", max_size=30))
def test_code_cannot_leave_its_block(code: str) -> None:
    tokens = PARSER.parse(write_blocks([block(BlockKind.CODE, code), block(BlockKind.PARAGRAPH, "after")]))
    assert [token.type for token in tokens] == ["fence", "paragraph_open", "inline", "paragraph_close"]
    assert tokens[0].content.rstrip("\n") == code.rstrip("\n")


def test_worked_examples_keep_their_lines() -> None:
    rendered = PARSER.render(write_blocks([block(BlockKind.EXAMPLE, 'Ask: "*how*?"\nAnswer: so', "> and")]))
    assert rendered.count("<blockquote>") == 1 and rendered.count("<br />") == 2 and "<em>" not in rendered


def test_sentences_are_joined_as_their_language_does() -> None:
    def join(*texts: str) -> str:
        line = Line(tuple(Piece(text, ("c", n)) for n, text in enumerate(texts)))
        return write_blocks([PageBlock(BlockKind.PARAGRAPH, "en", (line,))]).replace("\\", "")

    assert join("It costs little.", "Buy it.") == "It costs little. Buy it."
    assert join("“Buy it.”", "She did.") == "“Buy it.” She did."
    assert join("很便宜。", "买吧。") == "很便宜。买吧。"


def test_cited_words_are_marked() -> None:
    text = PageBlock(BlockKind.PARAGRAPH, "en", (Line((Piece("One [1].", ("c", 0)), Piece("Two.", ("c", 1)))),))
    assert write_blocks([text], {("c", 0)}) == r":yellow-background[One \[1\]\.] Two\."


@pytest.mark.parametrize("video", ["", "https://youtu.be/orchard_1"])
def test_times_of_speech_open_the_video(video: str) -> None:
    speech = PageBlock(BlockKind.SPEECH, "en", (Line((Piece("We cut trees.", ("c", 0)),), seconds=65.5),))
    time = "[1:05](https://youtu.be/orchard_1?t=65)" if video else "**1:05**"
    assert write_blocks([speech], video=video) == f"{time}  \nWe cut trees\\."
