"""Repair of text that was decoded wrongly on its way, line by line.

ftfy mends what is lossless. The rest of this module mends UTF-8 that was read as an 8-bit character set whose
bytes 0x80-0x9F were then dropped: of the three bytes of ’ only the first is left (`β` through ISO-8859-7, `â`
through Latin-1), of € the first and the last. What survives decides where it can, position where it cannot, and
what was only decoration is dropped. A figure is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

LOST_EMOJI = "◆"
_CODECS = ("iso8859_7", "latin_1", "iso8859_2", "iso8859_9", "iso8859_15", "iso8859_5")
_MIN_SIGNS = 2
_EXPLAINED_SHARE = 0.8
_SUFFIX = r"(?:s|S|t|T|re|RE|ve|VE|ll|LL|d|D|m|M)"


@dataclass(frozen=True, slots=True)
class _Damage:
    """What one character set made of UTF-8: its decoding of single bytes, "" where the byte was dropped."""

    codec: str
    table: tuple[str, ...]

    def remnant(self, text: str) -> str:
        """Return what was left of a text after the damage."""
        return "".join(self.table[byte] for byte in text.encode("utf-8"))

    def survivors(self) -> str:
        """Return a regex class of the characters that continuation bytes (0x80-0xBF) left."""
        return "[" + "".join(re.escape(c) for c in sorted({self.table[b] for b in range(0x80, 0xC0)} - {""})) + "]"


def repair_lines(lines: list[str]) -> list[str]:
    """Mend wrongly decoded text; the number of lines and their order never change."""
    damage = find_damage("\n".join(lines))
    if damage is not None:
        lines = _mend_lossy(lines, _load_damage(damage))
    return [_mend_lossless(line) for line in lines]


def find_damage(text: str) -> str | None:
    """Name the character set through which the text was damaged beyond ftfy's reach, None where it was not.

    A file counts as damaged when the remnant of ’ stands in English contractions or before surviving bytes that
    only damage puts there, and nearly all its other uses can be explained by damage too: real Greek, French or
    mathematics uses the same letters otherwise.
    """
    if text.isascii():
        return None
    best, best_signs = None, (0, 0)
    for codec in _CODECS:
        damage = _load_damage(codec)
        mark = damage.remnant("’")
        if mark not in text:
            continue
        # Sets that agree on the first byte of ’ are told apart by the first byte of emoji.
        signs = (len(_sign_pattern(codec).findall(text)), text.count(damage.table[0xF0]))
        total = text.count(mark)
        explained = len(_explained_pattern(codec).findall(text))
        if signs[0] >= _MIN_SIGNS and signs > best_signs and explained >= _EXPLAINED_SHARE * total:
            best, best_signs = codec, signs
    return best


@lru_cache(maxsize=16)
def _load_damage(codec: str) -> _Damage:
    table = []
    for byte in range(256):
        shown = bytes([byte]).decode(codec, "ignore")
        table.append("" if 0x7F <= ord(shown or "\x80") <= 0x9F else shown)
    return _Damage(codec, tuple(table))


@lru_cache(maxsize=16)
def _sign_pattern(codec: str) -> re.Pattern[str]:
    damage = _load_damage(codec)
    mark, euro = re.escape(damage.remnant("’")), re.escape(damage.remnant("€"))
    selector = re.escape(damage.remnant("\ufe0f"))
    keycap = re.escape(damage.remnant("\u20e3"))
    return re.compile(
        rf"(?<=[A-Za-z])(?<!\bg)(?<!mâ)(?:(?<=[nN]){mark}[tT]|{mark}(?:s|S|re|ve|ll))\b"
        rf"|{euro}(?=\d)|[0-9]{selector}{keycap}|{mark}{{3,}}"
    )


@lru_cache(maxsize=16)
def _explained_pattern(codec: str) -> re.Pattern[str]:
    damage = _load_damage(codec)
    mark = re.escape(damage.remnant("’"))
    after = r"(?=[\s\d.,;:!?)\]|]|$)"
    kept = damage.survivors()
    return re.compile(
        rf"(?<=[A-Za-z]){mark}(?={_SUFFIX}\b)|(?<![^\W\d_]){mark}|{mark}{after}|{mark}(?={kept})|{mark}(?={mark})"
        rf"|(?<={mark}){mark}|(?<=[a-z]{{3}}){mark}(?=[a-z]{{3}})",
        re.M,
    )


def _mend_lossless(line: str) -> str:
    if line.isascii():
        return line
    import ftfy

    # Windows-1252 has no character for the last byte of ”, so only two of its three are left.
    line = re.sub(r"â€(?=[\s.,;:!?)\]]|$)", "”", line)
    config = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=True,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        normalization=None,
        restore_byte_a0=False,
        explain=False,
    )
    line = ftfy.fix_text_segment(line, config)
    return re.sub(r"[\n\r\v\f\u0085\u2028\u2029]+", " ", line)


def _mend_lossy(lines: list[str], damage: _Damage) -> list[str]:
    exact = _exact_pattern(damage)
    reverse = {shown: byte for byte, shown in enumerate(damage.table) if shown and byte >= 0x80}

    def decode(match: re.Match[str]) -> str:
        return bytes(reverse[c] for c in match[0]).decode("utf-8", "ignore") or match[0]

    lines = [_mend_keycaps_and_emoji(line, damage) for line in lines]
    lines = [exact.sub(decode, line) for line in lines]
    mark = damage.remnant("’")
    lines = [_mend_survivors(line, damage, mark) for line in lines]
    lines = _mend_drawings(lines, mark)
    times = damage.remnant("×")
    lines = [re.sub(rf"(?<=[\s\d]){re.escape(times)}(?=[\s\d])", "×", line) for line in lines]
    return [_mend_marks(line, mark) for line in lines]


def _exact_pattern(damage: _Damage) -> re.Pattern[str]:
    """Match sequences whose continuation bytes all survived."""

    def chars(low: int, high: int) -> str:
        return "".join(re.escape(damage.table[b]) for b in range(low, high) if damage.table[b])

    tail = f"[{chars(0xA0, 0xC0)}]"
    return re.compile(f"[{chars(0xC2, 0xE0)}]{tail}|[{chars(0xE0, 0xF0)}]{tail}{{2}}|[{chars(0xF0, 0xF5)}]{tail}{{3}}")


def _mend_keycaps_and_emoji(line: str, damage: _Damage) -> str:
    selector, keycap = damage.remnant("\ufe0f"), damage.remnant("\u20e3")
    line = re.sub(rf"([0-9#*])(?:{re.escape(selector)})?{re.escape(keycap)}", "\\1\ufe0f\u20e3", line)
    lead, mark, kept = re.escape(damage.remnant("\U0001f680")[0]), re.escape(damage.remnant("’")), damage.survivors()
    one = rf"{lead}{kept}{{0,2}}(?:{re.escape(selector)})?|{mark}{kept}?{re.escape(selector)}"
    cluster = rf"(?:{one})(?:{mark}?(?:{one}))*"
    line = re.sub(rf"^(\s*(?:[-*+#>]+\s+)?){cluster}(?=\s)", rf"\1{LOST_EMOJI}", line)
    return re.sub(rf"\s*(?:{cluster})(?=\W|$)", "", line)


def _mend_survivors(line: str, damage: _Damage, mark: str) -> str:
    """Mend remnants that still hold one of their two continuation bytes, by what they can have been there."""
    euro, dots, bullet = damage.remnant("€"), damage.remnant("…"), damage.remnant("•")
    at_most, at_least = damage.remnant("≤"), damage.remnant("≥")
    rules: list[tuple[str, str | Callable[[re.Match[str]], str]]] = [
        (rf"{re.escape(euro)}(?=\s?\d)|(?<=\d){re.escape(euro)}|(?<=\d\s){re.escape(euro)}", "€"),
        (re.escape(dots), "…"),
        (rf"^(\s*){re.escape(bullet)}(?=\s)", "\\1•"),
        (rf"(?<=\w){re.escape(bullet)}", "™"),
        (rf"(?<=\s){re.escape(at_most)}(?=\s*\d)", "≤"),
        (rf"(?<=\s){re.escape(at_least)}(?=\s*\d)", "≥"),
    ]
    if len(mark) == 1:
        # Inside a drawing a surviving byte belongs to a junction such as ┬ or ┤.
        rules.append((rf"(?<={re.escape(mark)})[€¬¤](?=[\s{re.escape(mark)}]|$)", mark))
    for pattern, replacement in rules:
        line = re.sub(pattern, replacement, line)
    return line


def _mend_drawings(lines: list[str], mark: str) -> list[str]:
    """Give rules, boxes, trees and lone marks back a glyph that tells what they were."""
    one = re.escape(mark)
    mended: list[str] = []
    for index, line in enumerate(lines):
        bare = line.strip()
        if re.fullmatch(rf"(?:{one}){{3,}}", bare):
            mended.append(line.replace(mark, "─"))
        elif bare == mark:
            mended.append(line.replace(mark, _name_lone_mark(mended, index)))
        elif tree := re.fullmatch(rf"((?:\s|{one}\s)*)(?:{one}){{3}}(\s+\S.*)", line):
            following = lines[index + 1] if index + 1 < len(lines) else ""
            branch = "├──" if re.match(rf"\s*(?:{one}\s+)*(?:{one}){{3}}\s", following) else "└──"
            mended.append(tree[1].replace(mark, "│") + branch + tree[2])
        elif _is_drawing(bare, one):
            mended.append(re.sub(one, "│", re.sub(rf"(?:{one}){{2,}}", lambda m: "─" * len(m[0]), line)))
        else:
            mended.append(line)
    return mended


def _is_drawing(bare: str, one: str) -> bool:
    framed = re.fullmatch(rf"{one}\s.*\s{one}", bare) is not None
    return framed or re.search(rf"(?:{one}){{2,}}", bare) is not None


def _name_lone_mark(before: list[str], index: int) -> str:
    """Tell a list mark from an arrow: marks follow an introduction, arrows follow the step that they leave."""
    previous = [line.strip() for line in before[max(0, index - 8) : index] if line.strip()][-2:]
    if not previous:
        return "•"
    last = previous[-1]
    if last.endswith((":", "：")) or re.match(r"\d+[.)]\s", last) or last.startswith("#"):
        return "•"
    if len(previous) == 2 and previous[0] in ("•", "↓"):
        return previous[0]
    return "↓"


def _mend_marks(line: str, mark: str) -> str:
    """Decide by position what a mark was of which only the first byte is left."""
    if mark not in line:
        return line
    one = re.escape(mark)
    line = re.sub(rf"^(\s*(?:[-*+>]\s+|\d+[.)]\s+)?){one}(?=\s+\S)", "\\1•", line)
    line = re.sub(rf"(?<=[A-Za-z0-9]){one}(?={_SUFFIX}(?![A-Za-z]))|(?<=\b[A-Za-z]){one}(?=[A-Za-z])", "’", line)
    line = re.sub(rf"(?<=\d){one}(?=\d)", "–", line)
    line = re.sub(rf"(?<=\|)(\s*){one}(\s*)(?=\|)", r"\1\2", line)
    line = re.sub(rf"\s+{one}\s*$", "", line)
    prose = re.search(r"[.!?]['\")’”]?\s*$", line) is not None and len(line.split()) > 12
    line = re.sub(rf"(?<=\s){one}(?=\s)", "–" if prose else "→", line)
    line = re.sub(
        rf"(?<![^\W_]){one}(?=[^\s{one}.,;!?])([^{one}]*?)(?<=\S){one}(?![^\W_])", lambda m: f"“{m[1]}”", line
    )
    line = re.sub(rf"(?<=\w){one}(?=\w)", "—", line)
    line = re.sub(rf"(?<![^\s(\[]){one}(?=\d0s\b)", "’", line)
    line = re.sub(rf"(?<![^\s(\[]){one}(?=\S)", "“", line)
    # A closing mark without its opening one ends a quotation from an earlier line, or is a plural possessive.
    line = re.sub(rf"(?<=s){one}(?=\s+[a-z])", "’", line)
    return re.sub(rf"(?<=\S){one}", "”", line)
