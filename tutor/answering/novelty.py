"""Find the words of a sentence that come from nowhere: not from the words it cites, nor from the question."""

from __future__ import annotations

import re

from tutor.answering.questions.synonyms import find_synonyms
from tutor.text.fold import fold
from tutor.text.words import tokenize

# Words that put others together and claim nothing by themselves.
_GENERAL = frozenset(
    tokenize(
        "note notes lesson lessons text passage states state stated says said mention mentions mentioned"
        " according means mean meaning refers refer called known named term is are was were be being been has have"
        " had do does did use uses used using make makes made making take takes took taking taken give gives given"
        " giving get gets include includes including included contain contains containing consist consists involve"
        " involves cost costs pay pays paid need needs needed require requires required amount amounts total"
        " number price value figure about around approximately roughly only also both each one two while whereas"
        " because since therefore thus so however instead rather than first second third last next before after"
        " during within between per same different other another such kind type example namely typically usually"
        " generally often allow allows help helps become becomes begin begins start starts end ends lasts range"
        " ranges come comes goes go work works happen happens provide provides show shows shown case way process"
        " thing part people person someone answer"
    )
)
_HAN = re.compile(r"[㐀-䶿一-鿿]")
_GENERAL_HAN = frozenset(
    "的了是在和与及或有对把被从到中为于以也都就还又而但则等之其这那它们个位种类次年月天时分钟小约大概需要用可能会因所如果"
    "使让做得着过去来上下里内外后前间一二两三四五六七八九十百千万亿元美每只共总费钱花成本价格称叫指即由根据关课程文中说明"
    "包括含不同比较更最多少长短高低左右"
) - frozenset("不费")


def find_novel_words(sentence: str, known: str) -> list[str]:
    """Return the terms of a sentence that `known` holds in no form and no synonym of: what it adds on its own.

    General words that claim nothing are left out, figures too (they are checked by value); Chinese is compared by
    characters, since words are put together anew when a sentence is.
    """
    held = set(tokenize(known))
    held.update(synonym for term in list(held) for synonym in find_synonyms(term))
    latin = [
        term
        for term in tokenize(_HAN.sub(" ", sentence))
        if term not in held and term not in _GENERAL and not any(c.isdigit() for c in term)
    ]
    characters = set(fold(known)) | _GENERAL_HAN
    return [*latin, *(c for c in dict.fromkeys(fold(sentence)) if _HAN.match(c) and c not in characters)]
