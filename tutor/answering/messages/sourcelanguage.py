"""Read the language of the source that a question names, "the Chinese article says", 英文那篇, and leave it out."""

from __future__ import annotations

import re

_CODES = {
    "chinese": "zh",
    "english": "en",
    "french": "fr",
    "german": "de",
    "spanish": "es",
    "japanese": "ja",
    "korean": "ko",
    "russian": "ru",
    "italian": "it",
    "portuguese": "pt",
    "中": "zh",
    "汉": "zh",
    "英": "en",
    "法": "fr",
    "德": "de",
    "日": "ja",
    "韩": "ko",
    "俄": "ru",
}
_LANGUAGE = rf"(?P<language>{'|'.join(name for name in _CODES if name.isascii())})(?:[- ]language)?"
_SOURCE = (
    r"(?:articles?|texts?|versions?|pieces?|lessons?|documents?|write-?ups?|files?|chapters?|notes|originals?"
    r"|essays?|blogs?|explainers?|recaps?|summar(?:y|ies)|materials?|handouts?|transcripts?|introductions?"
    r"|conclusions?)"
)
_OF_IT = r"(?: of (?:the|this|that) (?:[\w'’-]+ ){0,2}?(?:article|text|piece|lesson|document|chapter|post|course))?"
_NAMED = re.compile(
    rf"\b(?P<the>the|this|that|our|your|my) {_LANGUAGE} (?P<kind>(?:(?!and\b|or\b)[\w'’-]+ ){{0,2}}?)"
    rf"{_SOURCE}\b{_OF_IT}(?! (?:of|by)\b)",
    re.IGNORECASE,
)
# "Which glaze does it mention that the English recap doesn't?"
_UNLIKE = re.compile(
    rf",? (?:(?:that|which|but|and) (?:is (?:missing|absent|left out) (?:from|in|of) )?|unlike |not in )"
    rf"the {_LANGUAGE} (?:[\w'’-]+ ){{0,2}}?(?:{_SOURCE}|one)(?: (?:does(?:n['’]?t| not)|lacks?|leaves? out|omits?)"
    r"(?: (?:mention|name|list|have|give))?(?: (?:it|there))?)?(?=[?.!,]|$)",
    re.IGNORECASE,
)
_HAN_TEXT = r"(?:的?(?:科普|技术)*(?:文章|课文|材料|教材|讲义|资料|笔记|文档))"
_HAN_NAMED = re.compile(
    r"(?:在|根据|按照?)?(?:[那这][篇份])?(?<![成为到])(?P<language>[中汉英法德日韩俄])[文语]"
    rf"(?:(?:版本?|[那这]一?[篇份版课章]|原文|原版){_HAN_TEXT}?|{_HAN_TEXT})(?:里面?|中|上)?的?[，,：:]?"
)
_HAN_SAYS = re.compile(r"^(?:说|提到|写|讲|认为|指出|介绍)(?:过|了)?(?:的)?[，,：:]?(?=[^，,。？?]{3})")


def read_source_language(message: str) -> tuple[str, str]:
    """Return a message without the language of the source that it names, and that language's code.

    The code is "" where it names none, or sources in two languages, of which neither is to be left aside.
    """
    rest = _UNLIKE.sub("", message)
    found = [*_NAMED.finditer(rest), *_HAN_NAMED.finditer(rest)]
    codes = {_CODES[match["language"].lower()] for match in found}
    if len(codes) != 1:
        return message, ""
    rest = _HAN_NAMED.sub("", _NAMED.sub(r"\g<the> \g<kind>lesson", rest))
    return _HAN_SAYS.sub("", rest.strip()), codes.pop()
