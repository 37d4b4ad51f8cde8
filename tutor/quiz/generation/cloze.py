"""Make cloze items: a key sentence with a key term left out that the rest of it determines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.form import term_set
from tutor.quiz.generation.agreement import make_singular
from tutor.quiz.generation.blankchoice import Blank, choose_term
from tutor.quiz.generation.hannames import DOT
from tutor.quiz.generation.keysentences import KeySentence, find_key_sentences
from tutor.quiz.generation.keyterms import KeyTerm, TermKind, Vocabulary, find_key_terms, read_vocabulary
from tutor.quiz.generation.othernames import OtherNames
from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.termgiven import is_echoed
from tutor.quiz.generation.termkinds import list_kind_words
from tutor.quiz.generation.termpool import read_term_pool
from tutor.quiz.generation.variants import list_variants, spell_initials
from tutor.quiz.items import make_item
from tutor.retrieval.fieldterms import find_term_mentions, find_terms
from tutor.text.fold import fold
from tutor.text.language import count_han, has_han
from tutor.types import Chunk, ItemKind, Level, QuizItem

MIN_REST_TERMS, MIN_REST_HAN = 5, 10
# A term that most lessons speak of would fit anywhere; one that a single part mentions was hardly taught.
MIN_DOCUMENTS, MAX_DOCUMENT_SHARE, MIN_USES = 4, 0.7, 2
MAX_BLANKS, MAX_SAME = 2, 4  # of one sentence; for one term of a lesson
MIN_HELD_CHARS = 7  # of a word that another word of the sentence holds: translation in mistranslations
_LISTED_BEFORE = re.compile(
    r"(?:[,，、/]|\b(?:and|or|nor|like|such as|including|e\.g\.|versus|vs\.?)|[和与或及、]|以及|例如"
    r"|比如|包括|如|\+)\s*(?:(?:the|an?|some|other|your)\s+)?[“\"'‘]?$",
    re.IGNORECASE,
)
# A comma that ends a phrase or clause in front of the subject begins no list.
_FRONTED = re.compile(
    r"^(?:(?:in|on|at|by|for|from|with|without|under|after|before|during|since|until|when|while|if|because|although"
    r"|though|as|to|unlike|instead|despite|given|according|based|rather|[a-z]+ing|(?:[a-z]+ed|known|seen|given)"
    r" (?:as|by|on|in|to|with))\b[^,]*, |(?:在|当|如果|若|由于|因为|为了?|根据|通过|对于|关于|随着|除了|基于"
    r"|与|虽然|尽管|即使|\d{3,4}\s?年)[^，、]*，)$",
    re.IGNORECASE,
)
_LISTED_AFTER = re.compile(
    r"^[”\"'’]?\s*(?:[、/]|,\s*(?:and|or|\w+(?:\s\w+)?(?:,|\s(?:and|or)\b))|\b(?:and|or|vs\.?|etc)\b|[和与或及]"
    r"|以及|等|\()",
    re.IGNORECASE,
)
_LOOSE = frozenset(("相关", "分类", "训练", "提示", "特征"))  # parts of other words more often than terms
_SUFFIXES = frozenset("器者性化率式型度法集机学力员家值图表库层数点线型")
_PREFIXES = frozenset("非无反超子多半预伪")
_SPECIFIC_NAME = re.compile(r"[A-Z][a-z]+[A-Z]\w{3,}(?: [A-Z]\w+)*|[A-Z]\w+(?:[ -][A-Z]\w+)+")
_BEHIND_ARTICLE = re.compile(r"\w an? $")
_CREDITED = re.compile(
    r"\b(?:according to|by|credit|(?:term|word|phrase|name)\s*['\"‘“]?)\s*$|(?:根据|据|来自)\s*$", re.IGNORECASE
)
_THE = re.compile(r"\bthe $", re.IGNORECASE)  # stands before no person's name
_TELLS = re.compile(r"\s*(?:is|are|was|were|, an? |[是指由])")
_DEFINED = re.compile(r"(?:是|指|用来|用于|由[^，。]*(?:组成|构成|形成|堆积|制成|混合))")
_EXAMPLE = re.compile(r"^(?:an|one|another) example\b|^(?:一个|另一个)例子", re.IGNORECASE)
# A single word before another noun could be one of many.
_MODIFIED = re.compile(
    r"\s(?!(?:is|are|was|were|has|have|can|may|will|must|should|does|do|did|in|on|of|to|for|with|by|from"
    r"|at|as|and|or|that|which|who|when|where"
    r"|if|because|between|into|than|rather|but|before|after|using|without|through|over|under|per|the"
    r"|an?|its|not|also|often|usually|helps?|needs?"
    r"|uses?|means?|refers|predicts?|relies|requires?|allows?|gives?|makes?|takes?|shows?|works?|provides?"
    r"|includes?|automates?|deals?)\b)[a-z]"
)


def make_cloze_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each key sentence, cloze items on the terms that it is about, open and with choices, in order."""
    vocabulary = read_vocabulary(chunks)
    uses = _count_uses(chunks)
    blanks: list[Blank] = []
    made = Counter[tuple[str, str]]()
    for sentence in find_key_sentences(chunks):
        if sentence.origin:  # the whole sentence has its blanks
            continue
        terms = find_key_terms(sentence.text, sentence.chunk, vocabulary)
        fitting = [t for t in terms if _is_determined(t, sentence) and _is_taught(t, sentence, uses, vocabulary)]
        document = sentence.chunk.document
        fresh = [t for t in fitting if made[document, fold(t.text)] < MAX_SAME]
        chosen = sorted(fresh, key=lambda t: (-_rate(t), t.start))[:MAX_BLANKS]
        made.update((document, fold(term.text)) for term in chosen)
        blanks.extend(Blank(term, sentence) for term in chosen)
    pool, names = read_term_pool(chunks), OtherNames(chunks)
    for blank in blanks:
        yield _leave_out(blank, vocabulary, names)
        yield from choose_term(blank, pool)


@dataclass(frozen=True, slots=True)
class _Uses:
    """How many headings and units of a document hold a term, and what share of a language's documents do."""

    by_document: dict[str, Counter[str]]
    shares: dict[str, dict[str, float]]


def _count_uses(chunks: Sequence[Chunk]) -> _Uses:
    by_document: dict[str, Counter[str]] = {}
    holders: dict[str, dict[str, set[str]]] = {}
    for chunk in chunks:
        terms = term_set(f"{' '.join(chunk.heading)} {chunk.text}")
        for text in (" ".join(chunk.heading), *(unit.text for unit in chunk.units)):
            by_document.setdefault(chunk.document, Counter()).update(term_set(text))
        for term in terms:
            holders.setdefault(chunk.language, {}).setdefault(term, set()).add(chunk.document)
    shares = {}
    for language, held in holders.items():
        documents = len({chunk.document for chunk in chunks if chunk.language == language})
        if documents >= MIN_DOCUMENTS:
            shares[language] = {term: len(found) / documents for term, found in held.items()}
    return _Uses(by_document, shares)


def _is_determined(term: KeyTerm, sentence: KeySentence) -> bool:
    """Tell whether the rest of the sentence asks for the term: it says enough, and neither names nor lists it."""
    text = sentence.text
    before, after = text[: term.start], text[term.end :]
    fronted = term.kind is not TermKind.PHRASE and _FRONTED.match(before) is not None
    listed = not fronted and _LISTED_BEFORE.search(before) is not None
    if listed or _LISTED_AFTER.match(after):
        return False
    if _cuts_word(term, text):
        return False
    if before.count("(") > before.count(")") or before.count("（") > before.count("）") or _CREDITED.search(before):
        return False
    is_single = len(term.text.split()) == 1
    if (
        term.kind not in (TermKind.NAME, TermKind.SUBJECT)
        and (is_single or re.search(r"\w", before))
        and _MODIFIED.match(after)
    ):
        return False
    if _is_compound(term, before) or _is_any_of_kind(term, before):
        return False
    rest = f"{before} {after}"
    theme = term_set(sentence.chunk.title) if term.kind is TermKind.SUBJECT else frozenset()
    own = term_set(term.text) - theme or term_set(term.text)
    if is_echoed(term.text, _drop_theme(rest, term, sentence)):
        return False
    if has_han(text) and count_han(rest) < MIN_REST_HAN:
        return False
    if term.kind is TermKind.SUBJECT and any(len(w) >= MIN_HELD_CHARS and w in rest.lower() for w in term.text.split()):
        return False
    rest_terms = term_set(rest)
    least = MIN_REST_TERMS - (term.kind is TermKind.NAME and term.start == 0)
    if len(rest_terms) < least or rest_terms & own:
        return False
    if (initials := spell_initials(term.text)) and re.search(rf"\b{re.escape(initials)}s?\b", rest):
        return False
    known = find_terms(term.text)
    return not any(set(find_term_mentions(rest)) & {entry} for entry in known)


def _is_any_of_kind(term: KeyTerm, before: str) -> bool:
    """Tell whether the last word alone fits as well: "training a ____" of a language model, which is a model."""
    if term.kind is TermKind.NAMED or _BEHIND_ARTICLE.search(before) is None:
        return False
    words = term.text.lower().split()
    return len(words) > 1 and make_singular(words[-1]) in list_kind_words()


def _drop_theme(rest: str, term: KeyTerm, sentence: KeySentence) -> str:
    """Leave out of a Chinese text what its lesson is about, where a term is not only that: 火山 beside 层状火山."""
    title = sentence.chunk.title
    is_more = term.kind is TermKind.SUBJECT and title in term.text and title != term.text
    return rest.replace(title, "") if is_more and has_han(title) else rest


def _is_taught(term: KeyTerm, sentence: KeySentence, uses: _Uses, vocabulary: Vocabulary) -> bool:
    """Tell whether a term is one of the lesson's: a person, its sentence's first name, or a term that returns."""
    held = term_set(term.text)
    if not held or term.text in _LOOSE:
        return False
    if term.kind is TermKind.NAMED:
        return True
    counts = uses.by_document[sentence.chunk.document]
    if term.kind is TermKind.SUBJECT and has_han(term.text):
        named_twice = term.end - term.start > len(term.text)  # its other name stands behind it in brackets
        if named_twice or _DEFINED.match(sentence.text[term.end :]):
            return True
    if term.kind is TermKind.NAME and _EXAMPLE.match(sentence.text):
        return False
    if term.kind is TermKind.NAME:
        if vocabulary.is_person(term.text) or (
            sentence.text.startswith(term.text) and _is_told(term, sentence, min(counts[t] for t in held))
        ):
            return True
        if _SPECIFIC_NAME.fullmatch(term.text):
            return True
    shares = uses.shares.get(sentence.chunk.language, {})
    is_subject = held <= term_set(sentence.chunk.title)
    if not is_subject and min(shares.get(t, 0.0) for t in held) > MAX_DOCUMENT_SHARE:
        return False
    return min(counts[t] for t in held) >= MIN_USES


def _is_told(term: KeyTerm, sentence: KeySentence, uses: int) -> bool:
    """Tell whether a sentence that begins with a name is about it: it says what it is, or the lesson returns to it."""
    return (
        uses >= MIN_USES or re.match(r"\s*(?:is|are|was|were|, an? |[是指由])", sentence.text[term.end :]) is not None
    )


def _cuts_word(term: KeyTerm, text: str) -> bool:
    """Tell whether a Chinese term begins or ends inside a word of its sentence: 分类 in 分类器."""
    if not has_han(term.text):
        return False
    if text[term.end : term.end + 1] in _SUFFIXES or text[term.start - 1 : term.start] in _PREFIXES:
        return True
    import rjieba

    edges, place = {0}, 0
    for word in rjieba.cut(text):
        place += len(word)
        edges.add(place)
    return term.start not in edges or term.end not in edges


def _is_compound(term: KeyTerm, before: str) -> bool:
    """Tell whether a Chinese term goes on from a noun right before it, or is a phrase inside a longer name."""
    if not has_han(term.text) or not has_han(before[-1:]) or DOT in term.text:
        return False
    import rjieba

    tags = rjieba.tag(before)
    return term.kind is TermKind.PHRASE or (bool(tags) and tags[-1][1].startswith("n"))


def _rate(term: KeyTerm) -> float:
    order = (
        *(TermKind.DEFINED, TermKind.NAMED, TermKind.GLOSSARY),
        *(TermKind.NAME, TermKind.PHRASE, TermKind.SUBJECT),
    )
    return len(order) - order.index(term.kind) + 0.1 * len(term.text.split())


def _leave_out(blank: Blank, vocabulary: Vocabulary, names: OtherNames) -> QuizItem:
    term, sentence = blank.term, blank.sentence
    language = sentence.chunk.language
    is_person = vocabulary.is_person(term.text) and not _THE.search(sentence.text[: term.start])
    aliases = (
        *((re.split(r"[ ·]", term.text)[-1],) if is_person else ()),
        *names.list_names(term.text, sentence.chunk),
    )
    return make_item(
        ItemKind.CLOZE,
        say("fill", language, text=blank.text),
        term.text,
        chunk=sentence.chunk,
        units=sentence.units,
        fact=sentence.fact,
        rule=f"cloze-{term.kind}",
        explanation=say("says", language, text=sentence.text),
        level=Level.REMEMBER,
        difficulty=3 if term.kind in (TermKind.DEFINED, TermKind.GLOSSARY) else 4,
        accepted=[form for form in list_variants(term.text, language, aliases) if fold(form) not in fold(blank.rest)],
    )
