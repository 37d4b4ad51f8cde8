import html
import re
from html.parser import HTMLParser

from markdown_it import MarkdownIt

from tests.quiz.exchange.exchange_items import ITEMS, PLACE, make
from tutor.quiz.exchange.paper import show_key_lines, write_html, write_markdown
from tutor.quiz.exchange.shown import explain, list_points, show_key
from tutor.types import ItemKind, Pairs


class Reader(HTMLParser):
    """Collects the words of a page and the names of its elements and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.names: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names |= {tag, *(name for name, _ in attrs)}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read_page(data: bytes) -> tuple[str, set[str]]:
    reader = Reader()
    reader.feed(data.decode("utf-8"))
    return "".join(reader.words), reader.names


def test_the_sheet_asks_everything_and_tells_no_key() -> None:
    sheet, key = (read_page(data)[0] for data in write_html(ITEMS, title="Q"))
    for item in ITEMS:
        shown = (*item.choices.left, *item.choices.right) if isinstance(item.choices, Pairs) else item.choices or ()
        assert all(text in sheet for text in (item.question, *shown))
        assert item.citation.quote not in sheet
        assert all(text in key for text in (item.citation.quote, explain(item), *list_points(item), *show_key(item)))
    assert "Su*nd::{x}" not in sheet
    assert "Su*nd::{x}" in key


def test_pages_run_nothing_and_load_nothing() -> None:
    for data in write_html(ITEMS, title="<script>alert(1)</script>"):
        words, names = read_page(data)
        assert "<script>alert(1)</script>" in words
        assert not names & {"script", "img", "link", "iframe", "src", "href", "onclick", "style src", "b"}
        assert not re.search(rb"https?:|url\(|@import", data)


def test_a_learner_can_write_name_date_and_answers() -> None:
    page = write_html(ITEMS, title="Q")[0].decode("utf-8")
    assert "<span>Name</span>" in page
    assert "<span>Date</span>" in page
    assert page.count('class="line"') == sum(
        {ItemKind.CLOZE: 1, ItemKind.NUMERIC: 1, ItemKind.SHORT: 3}.get(item.kind, 0) for item in ITEMS
    )
    assert "color-scheme: light" in page
    assert "@media print" in page


def test_chinese_items_have_chinese_words_around_them() -> None:
    sheet, key = (data.decode("utf-8") for data in write_html([i for i in ITEMS if i.language == "zh"], title="测验"))
    assert '<html lang="zh">' in sheet
    assert all(word in sheet for word in ("姓名", "日期", "写出数值", "正确", "错误"))
    assert "视频 1:05" in key


def test_keys_of_arrangements_follow_the_sheet() -> None:
    assert show_key_lines(ITEMS[8])[0] == "1–B  2–A  3–C"
    assert show_key_lines(ITEMS[15]) == ["3, 1, 2", "1. 烧水", "2. 倒水", "3. 泡两分钟"]


def test_markdown_shows_lesson_text_as_it_is() -> None:
    for data, texts in zip(
        write_markdown(ITEMS, title="Q *1*"),
        ([item.question for item in ITEMS], [line for item in ITEMS for line in item.citation.quote.split("\n")]),
        strict=True,
    ):
        page = MarkdownIt("commonmark").render(data.decode("utf-8"))
        shown = html.unescape(re.sub(r"<[^>]+>", "", page))
        assert all(" ".join(text.split()) in shown for text in texts)
        assert not re.search(r"<(?:img|a|script|table|code|b)\b", page)
        assert "Q *1*" in shown


def test_a_key_says_nothing_twice() -> None:
    again = make(
        ItemKind.SHORT,
        "How is green tea made?",
        None,
        "With water; for two minutes.",
        points=("with water", "for two minutes"),
        explanation=f"It says: “{PLACE.quote}”",
    )
    other = make(ItemKind.CLOZE, "It is ____.", None, "water", explanation="Not milk, but water.")
    _, key = write_markdown([again, other], title="Q")
    text = key.decode("utf-8")
    assert "What it should say" not in text
    assert "It says" not in text
    assert text.count("48 metres long") == 2
    assert "Not milk, but water." in text
