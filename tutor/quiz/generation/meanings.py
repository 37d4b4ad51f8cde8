"""Find where lessons say what a term means, in English and in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tutor.quiz.generation.keysentences import is_plain, iterate_sentences, teaches
from tutor.quiz.generation.rewording import reword_sentence
from tutor.quiz.generation.unfolding import unfold_sentence
from tutor.quiz.generation.verbs import count_verbs
from tutor.quiz.generation.wellformed import is_sayable, tidy_sentence
from tutor.text.fold import fold
from tutor.text.language import count_han, has_han
from tutor.text.words import STOP_WORDS, tokenize
from tutor.types import Chunk, Unit

MAX_TERM_WORDS, MAX_TERM_HAN = 5, 12
MIN_MEANING_WORDS, MAX_MEANING_WORDS = 4, 32
MIN_MEANING_HAN, MAX_MEANING_HAN = 7, 60
_TERM = (
    r"(?P<term>(?:(?:The|An?|the term|The term|In \w+(?: \w+)?,) )?[“\"'‘]?[\w][\w’'/+-]*(?: [\w’'/+-]+){0,4}?["
    r"”\"'’]?(?: ?[(（](?P<short>[^()（）]{2,40})[)）])?)"
)
_ENGLISH = (
    re.compile(
        rf"^{_TERM},?\s*(?P<verb>is|are) (?:actually |basically |essentially |usually |typically |generally"
        rf" |really |simply )?"
        r"(?:defined as |known as |understood as )?(?P<meaning>(?:an?|the|one of the|any|all|some) .+)$"
    ),
    re.compile(
        rf"^{_TERM}\s*(?P<verb>refers? to|means?|stands? for|is defined as|are defined as|describes?"
        rf"|denotes?|(?:is|are) where) (?P<meaning>(?!that you\b).+)$"
    ),
    re.compile(
        rf"^{_TERM} (?P<verb>are) (?P<meaning>(?:[A-Za-z][\w-]* ){{0,3}}[a-z-]+s (?:that|which|who|whose|where) .+)$"
    ),
)
_CALLED = re.compile(
    r"^(?P<meaning>(?:An?|The (?:process|method|practice|task|technique|act|number|amount|way|measure"
    r"|problem|study|step|stage|part|set|area|rate|ability|idea)) [^,]{20,}?)"
    r" (?:is|are)(?: often| usually| commonly| sometimes)? (?:called|known as|termed|referred to as)"
    r" (?P<term>(?:an? |the )?[“\"'‘]?[\w-]+(?: [\w-]+){0,3}[”\"'’]?)(?:\.|, .+)$"
)
# "a fixed charge, i.e. a charge that ...": a kind of what its last word names.
_THAT_IS = re.compile(
    r"\b(?P<term>[a-z][\w-]+ (?P<head>[a-z][\w-]+)),? (?:i\.e\.|that is),? (?P<meaning>an? (?P=head) (?:that|which"
    r"|whose|where|in which|with|of) [^;:]+?)\.?$"
)
_LABELLED = re.compile(
    r"^(?P<term>[A-Z][\w/+-]*(?: [\w/+()-]+){0,4})(?:[:：]| [–—-]|\.(?= [A-Z]\w+ (?!is\b|are\b|was\b)))\s+(?P<m"
    r"eaning>.+)$"
)
_DEFINITION_LABEL = re.compile(
    r"^(?:(?:simple |short |formal )?definition|what it is|meaning|(?:简单)?定义|是什么|含义)\s*[:：]\s*(?P<mea"
    r"ning>.+)$",
    re.IGNORECASE,
)
_HEADING_TERM = re.compile(
    r"^(?:\d+(?:\.\d+)*\.?\s*)?(?:what (?:is|are) )?(?:an? |the )?(?P<term>[^?？:：]+?)(?:是什么|的?定义)?\s*[?？]?$",
    re.IGNORECASE,
)
_CHINESE = (
    re.compile(
        r"^(?:所谓的?)?(?P<term>[“\"「『'‘]?[^，。：；、]{2,24}?[”\"」』'’]?(?: ?[（(](?P<short>[^（）()]{2,40}"
        r")[）)])?)\s*(?:，|,)?(?P<verb>是指|指的是|就是指|是|指|意味着|被定义为是|被定义为|定义为)(?:的是)?\s*(?P<meaning"
        r">[^，。].+)$"
    ),
)
_HAN_CALLED = re.compile(
    r"^(?P<meaning>[^，。]{8,40}?)(?:被)?(?:称为|称作|叫做|叫作)(?P<term>[“\"「]?[^，。；、]{2,14}?[”\"」]?)(?:"
    r"。|，.+)$"
)
_HAN_LABELLED = re.compile(
    r"^(?P<term>[^，。：；、！？\s][^，。：；、！？]{1,13})(?:：|:\s?| [–—-]+ |——)\s*(?P<meaning>.+)$"
)
_NOT_A_TERM = re.compile(
    r"^(?:since|because|although|though|while|if|when|as|one|two|three|four|several|many|most|both"
    r"|such|it|this|that|these|those|there|here|what|which|who"
    r"|he|she|they|we|you|i|all|some|each|another|other|how|why|where|not)\b.*$"
    r"|^(?:examples?|notes?|tips?|sources?|results?|tasks?|time|costs?|total|question|answer|input"
    r"|output|response|warning|goals?|summary|conclusion|reason|problem"
    r"|solution|format|use cases?|used (?:for|by)|benefits?|remember|definition|company|product|website"
    r"|parameters?|duration|data|model|date|image|figure|table|code"
    r"|video|author|credit|features?:|(?:step|stage|part|lesson|chapter|example|scenario) \w+)$"
    r"|^the (?:\w+ )?(?:idea|goal|results?|problem|question|following|reason|first|second|third|last"
    r"|next|best|main|most|only|other|rest|key|example|output|data|model"
    r"|answer|point|aim|purpose|difference|process|term|author|change|field|trick|challenge|insight"
    r"|parameters?|function|way|approach)$"
    r"|^an? example\b|^an? (?:\w+ )?(?:example|way|approach|problem|question|step|challenge|difference"
    r"|idea|change|reason|model|system|method|person|group)$"
    r"|\b(?:is|are|was|were|has|have|can|will|and|or|but|if|when|that|which|who|to|with|for|by|from"
    r"|as|at|the|you|your|we|our|its|their|this|these|removing|using|example)\b",
    re.IGNORECASE,
)
_NOT_A_HAN_TERM = re.compile(
    r"^(?:这|那|它|他|她|其|此|该|我|你|您|哪|什么|谁|怎|如|当|在|从|对|为|由|因|但|而|或|也|不|没"
    r"|有|可|会|能|要|应|如果|例|注|示|步骤|问题|答|结果|目标|原因|来源|时间|费用|总|数据|模型|第"
    r"|一个|一种|首先|其次|最|下|上|前|后|以|请|看|重要|关键|主要|常见|另|每|两|三|四|五|大|更)"
    r"|的$|的.*的|们|[是都也不就很又还会能]$|^.{0,2}过程$|目的|目标|原因|问题是|结果|区别|方法之|例子|任务$|部分$"
    r"|挑战|[？?！!]|的|是|指|有|和|这|只|等人|[（(]|点击|概念|两种|三种|几种|阶段|被|各|相加|像|通常|往往|大多|一般"
    r"|可以|需要|应该|能够|已经|使用|用于"
)
_MEANS_NOTHING = re.compile(
    r"^(?:an? |the |one of the )?(?:mystery|must|bit|lot|opposite|mess|great|good|very|important|key"
    r"|most|main|best|only|same|problem|example|case|reason|result|huge|big|crucial|major|valuable"
    r"|useful"
    r"|helpful|popular|interesting|powerful|common|perfect|simple|difficult|different|number of|few"
    r"|first|next|last|subject of|topic|way to go|complex|major|rough|tricky|list|(?:\w+ )?(?:concern"
    r"|challenge|issue|topic|way|area|thing|box|largest part|gold standard|idea|step|tool|chatbot))\b(?!"
    r" \w+ (?:that|which|of|for|in|where|used|to)\b| \w+ \w+s (?:that|which|where)\b)"
    r"|\b(?:this|these|those|here|above|below|following|we|our|us|I|lesson|course|chapter|notebook)\b"
    r"|\b(?:it|they)['’]\w+",
    re.IGNORECASE,
)
_HAN_MEANS_NOTHING = re.compile(
    r"^(?:：|:|还|也|就|都|已|否|不|没|谁|什么|怎|为了?|因为|由于|在|如|可|很|非常|最|更|正确|错误|相反|必|有"
    r"|由|当|对|否则|基于|相|时|重要|关键|常见|必要|必须|至|合|一项?重要|一个(?:重要|关键|谜|好|问题"
    r"|挑战|很|非常|常见|巨大|大|更))|这|此|参阅|我|你|您|上述|以下|如下|本课|本文|课程|[?？]|的[。.]?$|^[^，]*的(?:，"
    r"|$)|因为|^[“「][^”」]{2,8}[”」]，即|^(?:定|导|数|标|出|向|明|令|望|挥)"
)
_EDGE = "“”\"'‘’「」『』*_` "


@dataclass(frozen=True, slots=True)
class Definition:
    """What a lesson says that a term means: the term as a name alone, its meaning without a stop, and where it says so.

    `verb` joins the two where the lesson's sentence does ("is", 是指), "" for a label before a colon. `sentence` is the
    whole as it stands. `aliases` are the term's other names that the lesson gives beside it.
    """

    term: str
    meaning: str
    sentence: str
    verb: str
    chunk: Chunk
    unit: Unit
    aliases: tuple[str, ...] = ()

    @property
    def language(self) -> str:
        """The language of the lesson."""
        return self.chunk.language


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a definition stands."""

    sentence: str
    unit: Unit
    chunk: Chunk


def find_definitions(chunks: Sequence[Chunk]) -> tuple[Definition, ...]:
    """Return the definitions of the chunks in order, of each term in a lesson the first; kept for those read last."""
    return _find_definitions(tuple(chunks))


@lru_cache(maxsize=2)
def _find_definitions(chunks: tuple[Chunk, ...]) -> tuple[Definition, ...]:
    found: dict[tuple[str, str, str], Definition] = {}
    for chunk in chunks:
        if not teaches(chunk):
            continue
        for position, unit in enumerate(chunk.units):
            if is_plain(chunk, position):
                for definition in _read_unit(unit, chunk):
                    found.setdefault((chunk.document, chunk.language, fold(definition.term)), definition)
    return tuple(found.values())


def _read_unit(unit: Unit, chunk: Chunk) -> Iterator[Definition]:
    chinese = chunk.language == "zh"
    whole = tidy_sentence(unit.text)
    if labelled := _read_label(whole, unit, chunk):
        yield labelled
        return
    sentences = list(iterate_sentences(unit))
    for told in (*sentences, *(more for text in sentences for more in unfold_sentence(text, chunk))):
        sentence = reword_sentence(told, chunk.language, chunk.heading) or told
        if match := _THAT_IS.search(told):
            stated = f"{_article(match['term']).capitalize()} {match['term']} is {match['meaning']}."
            if made := _build(match["term"], match["meaning"], "is", _Place(stated, unit, chunk)):
                yield made
            continue
        patterns = (*_CHINESE, _HAN_CALLED) if chinese else (*_ENGLISH, _CALLED)
        for pattern in patterns:
            match = pattern.match(sentence)
            if match and (made := _make(match, sentence, unit, chunk, named=pattern in (_CALLED, _HAN_CALLED))):
                yield made
                break


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


def _read_label(text: str, unit: Unit, chunk: Chunk) -> Definition | None:
    """Read "Term: meaning", or "Definition: meaning" under a heading that names the term."""
    if under := _DEFINITION_LABEL.match(f"{unit.lead} {text}" if unit.lead.endswith((":", "：")) else text):
        heading = _HEADING_TERM.match(chunk.heading[-1]) if chunk.heading else None
        if heading is None:
            return None
        return _build(heading["term"], under["meaning"], "", _Place(text, unit, chunk))
    match = (_HAN_LABELLED if chunk.language == "zh" else _LABELLED).match(text)
    if match is None or _starts_badly(match["meaning"], chunk.language):
        return None
    return _build(match["term"], match["meaning"], "", _Place(text, unit, chunk))


def _starts_badly(meaning: str, language: str) -> bool:
    """Tell whether what stands behind a label is no meaning: in English it must begin as a noun phrase does."""
    if language == "zh":
        return not re.match(r"(?:一[种个类项组套门]|指|用于|用来|表示|[^，要会能可]{2,30}的[^，]{2,8}$)", meaning)
    if count_verbs(meaning) > len(re.findall(r"\b(?:that|which|who|where|when|whose|so|as)\b", meaning)):
        return True
    if len(re.findall(r"(?<=\s)[A-Z][a-z]+", meaning)) > 3:
        return True
    return not re.match(
        r"(?:an?|the|any|one|the process|text|data) [a-z]"
        r"|(?:[\w-]+ ){1,3}(?:technique|method|algorithm|model|process|type|librar(?:y|ies)|tool|function|measure"
        r"|metric)s? ",
        meaning,
        re.IGNORECASE,
    )


def _make(match: re.Match[str], sentence: str, unit: Unit, chunk: Chunk, *, named: bool) -> Definition | None:
    groups = match.groupdict()
    verb = "" if named else groups["verb"]
    return _build(groups["term"], groups["meaning"], verb, _Place(sentence, unit, chunk), groups.get("short"))


def _build(term: str, meaning: str, verb: str, place: _Place, short: str | None = None) -> Definition | None:
    chinese = place.chunk.language == "zh"
    if short:
        term = re.sub(r" ?[（(][^（）()]*[）)]$", "", term)
    term = re.sub(r"^(?:the term|in \w+(?: \w+)?,|术语|所谓) ?", "", term, flags=re.IGNORECASE).strip(_EDGE)
    if dated := re.match(r"\d{4}\s*(?=[^\W\d])", term):  # of a list by years, not of the sentence
        term = term[dated.end() :]
        place = replace(place, sentence=place.sentence.removeprefix(dated.group()))
    plain = re.sub(r"^(?:an?|the) ", "", term, flags=re.IGNORECASE).strip(_EDGE)
    meaning = re.sub(r"(?:,? because\b|,? so that\b|[；;]).*$", "", meaning.strip()).rstrip("。.;；,， ")
    meaning = meaning if meaning.count("“") == meaning.count("”") else ""
    if not (_is_chinese_pair(term, meaning) if chinese else _is_english_pair(term, plain, meaning)):
        return None
    if not is_sayable(meaning) or not is_sayable(plain):
        return None
    return Definition(plain, meaning, place.sentence, verb, place.chunk, place.unit, _read_aliases(short))


def _read_aliases(short: str | None) -> tuple[str, ...]:
    """Return the other names in the brackets behind a term: "LLM，大型语言模型", "also called base model"."""
    names = re.split(r"[,，、;；]| or |或", short or "")
    told = (
        re.sub(r"^(?:also (?:called|known as)|or|aka|又称|也叫|也称|简称|即|或) ?", "", n.strip(), flags=re.I)
        for n in names
    )
    return tuple(name for name in (n.strip(_EDGE) for n in told) if name and not re.search(r"\d{3}", name))


def _is_english_pair(term: str, plain: str, meaning: str) -> bool:
    words, told = plain.split(), meaning.split()
    if not 1 <= len(words) <= MAX_TERM_WORDS or not MIN_MEANING_WORDS <= len(told) <= MAX_MEANING_WORDS:
        return False
    if (
        has_han(plain)
        or _NOT_A_TERM.search(term.removeprefix("The ").removeprefix("the ") if term != plain else term)
        or _NOT_A_TERM.search(term)
        or plain.lower() in STOP_WORDS
        or not tokenize(plain)
    ):
        return False
    if re.search(r"\d{3}", plain) or plain.endswith(("ly", "-")):
        return False
    return _MEANS_NOTHING.search(meaning) is None and "?" not in meaning and "!" not in meaning and ":" not in meaning


def _is_chinese_pair(term: str, meaning: str) -> bool:
    if not (2 <= len(term) <= 2 * MAX_TERM_HAN and count_han(term) <= MAX_TERM_HAN) or _NOT_A_HAN_TERM.search(term):
        return False
    if not MIN_MEANING_HAN <= count_han(meaning) <= MAX_MEANING_HAN:
        return False
    return _HAN_MEANS_NOTHING.search(meaning) is None


def shares_words(term: str, meaning: str) -> bool:
    """Tell whether a meaning repeats a word of its term, so that it gives the term away."""
    if has_han(term):
        return any(term[n : n + 2] in meaning for n in range(len(term) - 1) if has_han(term[n : n + 2]))
    return bool(set(tokenize(term)) & set(tokenize(meaning)))
