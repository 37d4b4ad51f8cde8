"""Texts that would do something if Streamlit read them as Markdown."""

from __future__ import annotations

import random

WRITTEN = (
    "It cost $4.6 million and $10,000, $$not$$ LaTeX: $x^2$",
    "![picture](http://127.0.0.2:9/x.png) and [link](http://127.0.0.2:9/)",
    "<img src=http://127.0.0.2:9/x.png onerror=alert(1)> <script>alert(1)</script> <b>bold</b>",
    "see www.example.com, http://example.com/a_b, https://example.com or write to me@example.com",
    ":smile: :+1: :red[danger] :blue-background[box] :material/home: :streamlit: :red-badge[x] :small[y]",
    "# no heading",
    "- no bullet",
    "1. no list, 2) neither",
    "> no quote",
    "| a | b |",
    "~~struck~~ *em* _em_ **strong** __strong__ `code` ~sub~ ^sup^",
    "a -> b <- c <-> d -- e >= f <= g ~= h == i",
    "&amp; &lt;b&gt; &copy; &#35;",
    "back\\slash \\* \\$ \\\\",
    "10:30:45, ratio 3:4, a::b, x:y:z, C:/temp, std::vector<int>",
    "[^1] footnote [ref][ref] [ ] todo [x] done",
    "```mermaid graph TD```",
    "---",
    "***",
    "预训练（Pretraining）花费 $4.6M；见 https://example.com。:笑:",
    "snake_case_name and 2 * 3 * 4 and f(x) = x_1 + x_2",
    "@someone #tag #1 user@host",
    "a~b~c and ~10 to ~20",
)
_PIECES = (
    *"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    *"ab1 Z万",
    " ",
    "  ",
    "http://",
    "www.",
    ":red[",
    "](",
    "x.y",
    "--",
    "$$",
)


def generate_texts(count: int, seed: int = 7) -> list[str]:
    """Return the written texts and as many random ones."""
    chance = random.Random(seed)
    return [*WRITTEN, *("".join(chance.choices(_PIECES, k=chance.randint(3, 14))) for _ in range(count))]
