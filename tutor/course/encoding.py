"""Tell the encoding of a text file and decode it."""

from __future__ import annotations

import codecs
import re

from tutor.errors import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_BYTES = 65536
_BINARY_SHARE = 0.02
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")


def decode_text(data: bytes) -> str:
    """Decode bytes of unknown encoding; line ends become "\\n".

    Tried in order: byte order marks, UTF-8, UTF-16 without a mark, GB18030 and Big5 (scored by how common the
    characters are that they give), cp1252, and charset-normalizer's best guess. Raises ReadError for binary data.
    """
    text = _decode(data)
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


def _decode(data: bytes) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    wide = _guess_utf16(data)
    if wide:
        return data.decode(wide, "replace")
    _refuse_binary(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(data, error):
            return data.decode("utf-8", "replace")
    return _decode_legacy(data)


def _is_mostly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Tell whether the file is UTF-8 with a few broken bytes (a cut end, a stray byte)."""
    if error.start >= len(data) - 3 and error.start > 0:
        return not data[: error.start].isascii()
    text = data.decode("utf-8", "replace")
    good = sum(ord(c) > 127 and c != "\ufffd" for c in text)
    return good > 20 * text.count("\ufffd")


def _guess_utf16(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark by where its zero bytes stand, or by what it decodes to."""
    sample = data[:_SAMPLE_BYTES]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.3 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.05 * half:
        return "utf-16-be"
    if not even and not odd:
        return None
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = sample[: len(sample) // 2 * 2].decode(name)
        except UnicodeDecodeError:
            continue
        common = sum("一" <= c <= "鿿" or c in "，。、：；\n" or " " <= c <= "~" for c in text)
        if common > 0.9 * len(text) and any(c in "，。、\n" for c in text):
            return name
    return None


def _refuse_binary(data: bytes) -> None:
    sample = data[:_SAMPLE_BYTES]
    control = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in sample)
    if control > _BINARY_SHARE * len(sample):
        raise ReadError("The file holds binary data, not text.", "Convert it to text or remove it.")


def _decode_legacy(data: bytes) -> str:
    scores = {"gb18030": _score_double(data, "gb18030"), "big5": _score_double(data, "big5hkscs")}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= 0.7:
        return data.decode("big5hkscs" if best == "big5" else best, "replace")
    if _looks_western(data):
        return data.decode("cp1252", "replace")
    from charset_normalizer import from_bytes

    guess = from_bytes(data[: 4 * _SAMPLE_BYTES]).best()
    return data.decode(guess.encoding if guess else "cp1252", "replace")


def _looks_western(data: bytes) -> bool:
    """Tell whether high bytes stand alone among ASCII letters, as accents and quotation marks do."""
    runs = _HIGH_RUN.findall(data)
    return bool(runs) and sum(len(run) <= 2 for run in runs) >= 0.8 * len(runs)


def _score_double(data: bytes, codec: str) -> float:
    """Return the share of high bytes that decode to characters in everyday use, 0 where decoding fails.

    Everyday characters are the first levels of GB 2312 (lead bytes B0-D7) and Big5 (A4-C6), and full-width marks.
    """
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        if error.start < len(data) - 4:
            return 0.0
        text = data[: error.start].decode(codec)
    low, high = (0xB0, 0xD7) if codec == "gb18030" else (0xA4, 0xC6)
    common = wide = lonely = 0
    for index, character in enumerate(text):
        if ord(character) < 128:
            continue
        wide += 1
        encoded = character.encode(codec)
        first, second = encoded[0], encoded[1] if len(encoded) > 1 else 0
        plain_trail = second >= 0xA1 or codec != "gb18030"
        common += len(encoded) == 2 and plain_trail and (low <= first <= high or 0xA1 <= first <= 0xA3)
        sides = text[max(0, index - 1) : index] + text[index + 1 : index + 2]
        lonely += bool(sides) and all(c.isascii() and c.isalpha() for c in sides)
    if not wide or lonely > 0.3 * wide:
        return 0.0
    return common / wide
