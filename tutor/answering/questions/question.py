"""Read off a question what kind of answer it asks for, and which names that answer must be about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tutor.answering.questions.analogy import ASKING_ANALOGY, asks_in_analogy, strip_setting
from tutor.answering.questions.askedterms import AskedTerm, find_asked_term
from tutor.answering.questions.asks import classify_ask, find_value
from tutor.answering.questions.attribute import asks_measure
from tutor.answering.questions.categories import list_category
from tutor.answering.questions.conditions import ASKING_CONDITIONS, asks_conditions
from tutor.answering.questions.contributions import asks_contribution, list_light
from tutor.answering.questions.counsel import asks_speaker
from tutor.answering.questions.exclusion import find_known_besides
from tutor.answering.questions.fillers import list_fillers, list_light_words
from tutor.answering.questions.kinds import KIND_PATTERNS, VALUE_ASKS, Ask
from tutor.answering.questions.ledlists import Led, find_led
from tutor.answering.questions.listing import ASKING_ALL, asks_all, asks_kinds, find_listed, find_number_listed
from tutor.answering.questions.names import find_names
from tutor.answering.questions.needed import find_needed
from tutor.answering.questions.rosters import find_bodies_asked
from tutor.answering.questions.shown import ASKING_REPLY, ASKING_SHOWN
from tutor.answering.questions.sorts import ASKING_SORT, find_sorted
from tutor.answering.questions.sourcetalk import drop_source_talk
from tutor.answering.questions.things import find_thing
from tutor.answering.questions.uses import ASKING_USES, asks_uses
from tutor.answering.questions.usual import USUAL, asks_usual
from tutor.answering.questions.utterances import ASKING_UTTERANCE, asks_utterance
from tutor.text.language import detect_language
from tutor.text.words import content_words, tokenize

NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|without|cannot|neither|nor|hardly|unlike|unnecessary|needless)\b|n['’]t\b|不|没|无|未|别|并非|从不|绝非",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\bhow many (?:(?:hundred|thousand|[mbt]r?illion)s? (?:of )?)?"
    r"((?:(?!(?:does|do|did|is|are|was|were|has|have|had|can|could|will|would|in|of"
    r"|for|hundreds?|thousands?|[mbt]r?illions?)\b)[a-z-]+\W?){1,3})",
    re.I,
)
# "What is the average age of the boats?" asks for a figure, "What is the mean?" for a meaning.
_ASKS_STATISTIC = re.compile(
    r"\bwhat(?:['’]s| is| was| are| were) the"
    r" (?:average|mean|median|total|maximum|minimum|highest|lowest|exact|typical)"
    r" [a-z]+(?: [a-z]+)? (?:of|in|for|at)\b"
    r"|(?:[考得拿]了?|是)(?:多少|几)分(?!钟)",
    re.IGNORECASE,
)
_WEIGHS = re.compile(
    r"\bwhich (?:one |of (?:them|these|the two) |figure |number )?is (?:right|correct|true)\b|\bwho is right\b"
    r"|\b(?:contradict|disagree|agree (?:about|on|over|as to)|(?:don['’]?t|do not|doesn['’]?t) agree"
    r"|conflict(?!s? (?:resolution|management|zone|of)\b)"
    r"|inconsistent|(?:lessons|sources|texts|files|documents|chapters|articles) (?:agree|differ)"
    r"|why (?:do|are) .*different)"
    r"|说法|该信|信哪|矛盾|不一致|哪个(?:对|正确|准)|到底[^？?]*还是",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"\b(?:lecture|lecturer|video|speaker|transcript|recording|clip)\b"
    # "In everyday talk" names no source, "he talks" is of one who is heard.
    r"|\b(?:the|this|that|his|her|their|he|she|whole|entire|in|during) talk\b"
    r"|视频|影片(?=[里中]|.{0,3}(?:哪个时|哪一?[段分]|第几|几分))|讲座|讲师|主讲|录像(?![带机])|老师(?:说|讲)|演讲者",
    re.IGNORECASE,
)
# "If we pay for oars too, what do they add?": what is supposed is not asked for.
_SUPPOSED = re.compile(
    r"^\W*(?:if|when|once|suppose|given that|since|as|now that|because|while|after|before)\b[^?,]{4,120},\s*(?:then )?"
    r"(?=(?:what|which|who|whom|why|how|where)\b)",
    re.IGNORECASE,
)
_SECOND_QUESTION = re.compile(
    r"[,;?]?\s+(?:and|,)\s+(?=(?:what|how|which|when)\b)|[,;?]\s*(?=(?:what|how|when)\b)|[，,；;？?]\s*(?=\S*(?:多少|多久|几))",
    re.IGNORECASE,
)
# "Who built them?" asks for nothing that was asked before.
_ASKS_ANEW = re.compile(
    r"^\W*(?:(?:and|but|so|then|ok|now)\W+)*(?:whom?|whose|where|what (?:did|does|do|can|could) \w+ \w{3,})\b"
    r"|谁|哪[里儿家]|做什么|干什么",
    re.IGNORECASE,
)
# Words that set two things beside one another: what compares them need not say so.
_COMPARING = re.compile(
    r"\bcompar\w*|\bcontrast\b|\bas opposed to\b|\bside by side\b|\bdistinguish\w*|\bversus\b|\bvs\b|相比|对比|比较",
    re.IGNORECASE,
)
# Words for saying something, which do not stand in what is said.
_SAYING = re.compile(
    r"\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|talk(?:s|ed|ing)?|mention(?:s|ed|ing)?|speak(?:s|ing)?|discuss(?:es|ed)?"
    r"|point|minute|second|moment|bit|spot|timestamp|come up|brings? up|introduces?"
    r"|(?:tell|encourage|recommend|suggest|advise|warn|urge|invite)(?:s|d|ed|ing)?(?: (?:people|us|you|viewers))?)\b"
    r"|讲到|提到|说到|谈到|开始|介绍",
    re.IGNORECASE,
)
# Words that ask for the place in a recording and stand in nothing that is said there.
_ASKING_PLACE = re.compile(
    r"\b(?:what|which|the exact) time\b|\btime ?stamp\b|(?:什么|哪个|啥)时[间候刻]|时间点?|几分几秒|那?这?一?段",
    re.IGNORECASE,
)
# "How many examples does it take?" counts them and asks for none.
_EXAMPLE = re.compile(
    r"(?<!how many )(?<!number of )(?<!labelled )(?<!labeled )(?<!training )(?<!\d )"
    r"\b(?:example|sample|scenario|reply|replies|response|(?:chat)?bot|prompt|demo|demonstration)s?\b"
    r"|(?<!多少)(?<!多少个)(?<!几个)例子|(?<!多少)(?<!多少个)示例|举例|案例|场景|回复|演示|示范|样例",
    re.IGNORECASE,
)
_LASTING = frozenset(
    tokenize("take takes took last lasts run runs ran continue continues keep keeps kept go goes went")
)  # what a duration is asked with
_ONLINE = frozenset(
    tokenize("website site web webpage page homepage url link address online internet find visit look see reach own")
)  # what an address is asked with


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood: `text` stands alone, `asked` is what the learner typed.

    `names` are folded names that an answer must be about. `value` is the kind of figure asked for, also where the
    question compares or lists, and `value_words` the stems of the words that ask for it ("price", "long").
    `negated` tells that it asks for what is not so, `condition` that it asks when something holds; `counted` is the
    stem of what a "how many" question counts, `listed` those of what a question for a list wants listed, in every
    language of the lessons, `number_listed` how many, `kinds` that kinds of it are. `uses` asks what a thing can do or
    is used for, `analogy` for what stands in an analogy, `uttered` for the words of an answer.
    `source_words` are stems that name the source ("lecture") or only ask ("in full"), and not the thing; `speech`
    asks for what is said in a video, `example` for what stands in a worked example; `weighs` asks which of several
    accounts is right, `apart` for a figure on which they are said to differ. `swapped` is what a follow-up puts in the
    place of what was asked about before ("what about books?"), "" if it does not; `replaced` names both where the
    question no longer names the first. `translated` are stems of what its
    words are called in the other languages of the lessons, `left_aside` those of what it leaves aside. `also` is
    another kind of figure that a second question in it asks for ("how many boats, and what do they cost?").
    `needed` holds, for each word of the thing that the asker may need ("do I need it?"), its names in every language.
    `led` is the kind of list asked for by what introduces it ("Used by:"). `contributes` asks what a thing does or
    brings, `light_words` are the stems by which, of which an answer may lack any. `term` is the word of a field that it
    asks for, `bodies` the stems of what it calls the firms or others that it asks for by name, `thing` those of the one
    thing of another that it asks for ("the task of …"), in every language. `called` gives, for names of it that are one
    word, what other languages call them. `source_language` is that of the lessons
    alone that it asks about ("the Chinese article"), "" for all.
    """

    text: str
    asked: str
    language: str
    ask: Ask
    names: tuple[str, ...] = ()
    value: Ask | None = None
    value_words: frozenset[str] = frozenset()
    negated: bool = False
    condition: bool = False
    counted: str = ""
    listed: frozenset[str] = frozenset()
    number_listed: int = 0
    kinds: bool = False
    uses: bool = False
    analogy: bool = False
    uttered: bool = False
    source_words: frozenset[str] = frozenset()
    speech: bool = False
    example: bool = False
    weighs: bool = False
    apart: bool = False
    swapped: str = ""
    replaced: tuple[str, str] | None = None
    translated: frozenset[str] = frozenset()
    left_aside: frozenset[str] = frozenset()
    also: Ask | None = None
    needed: tuple[frozenset[str], ...] = ()
    led: Led | None = None
    contributes: bool = False
    light_words: frozenset[str] = frozenset()
    term: AskedTerm | None = None
    bodies: frozenset[str] | None = None
    thing: frozenset[str] = frozenset()
    called: tuple[tuple[str, frozenset[str]], ...] = ()
    source_language: str = ""

    def translate(self, groups: Sequence[Sequence[str]]) -> Question:
        """Return the question with what other languages call its words, in groups with them."""
        listed = (term for group in groups if group[0] in self.listed for term in group)
        thing = self.thing.union(term for group in groups if group[0] in self.thing for term in group)
        translated = frozenset(term for group in groups for term in group[1:])
        names = {group[0]: frozenset(group) for group in groups}
        needed = tuple(frozenset().union(*(names.get(stem, {stem}) for stem in stems)) for stems in self.needed)
        stems = ((name, tokenize(name)) for name in self.names)
        called = tuple((name, names[own[0]] - {own[0]}) for name, own in stems if len(own) == 1 and own[0] in names)
        return replace(
            self, translated=translated, listed=self.listed.union(listed), needed=needed, thing=thing, called=called
        )

    def set_in_example(self) -> Question:
        """Return the question as one about a worked example, which need not hold what it is called."""
        shown, reply = (_matched_stems(self.text, [pattern]) for pattern in (ASKING_SHOWN, ASKING_REPLY))
        return replace(self, example=True, source_words=self.source_words | shown, light_words=self.light_words | reply)


def read_question(text: str, *, asked: str | None = None) -> Question:
    """Classify a question that stands alone; `asked` is the learner's own wording when it was completed."""
    asked = text if asked is None else asked
    main = _SUPPOSED.sub("", asked)
    conditions, analogy, uttered = asks_conditions(asked), asks_in_analogy(asked), asks_utterance(asked)
    weighs = _WEIGHS.search(asked) is not None or drop_source_talk(asked) != ""
    ask, value, uses = _classify(text, asked, main, weighs=weighs)
    contributes = value is None and ask in (Ask.GENERAL, Ask.LIST, Ask.DEFINITION) and asks_contribution(asked)
    led = find_led(asked) if value is None and ask in (Ask.GENERAL, Ask.LIST, Ask.DEFINITION, Ask.COMPARISON) else None
    speech = ask is Ask.VIDEO_TIME or _SPEECH.search(text) is not None or asks_speaker(text)
    known, besides = find_known_besides(text)
    question = Question(
        text=text,
        asked=asked,
        language=detect_language(asked),
        ask=ask,
        names=tuple(name for name in find_names(text) if not known.issuperset(tokenize(name))),
        value=value,
        value_words=_list_value_words(main, asked, ask, value),
        condition=conditions,
        negated=NEGATION.search(asked) is not None,
        counted=_find_counted(asked) if value is Ask.COUNT else "",
        listed=frozenset({listed}) if ask is Ask.LIST and (listed := find_listed(asked)) else frozenset(),
        number_listed=find_number_listed(asked) if ask is Ask.LIST else 0,
        kinds=ask is Ask.LIST and asks_kinds(asked),
        uses=uses,
        speech=speech,
        example=uttered or _EXAMPLE.search(text) is not None,
        analogy=analogy,
        uttered=uttered,
        weighs=weighs,
        also=_find_second_value(asked, value),
        led=led,
        contributes=contributes,
        term=find_asked_term(asked) if value is None else None,
        bodies=find_bodies_asked(asked) if value is None else None,
        light_words=(list_light(asked) if contributes else frozenset()) | list_light_words(text) | list_category(asked),
        needed=tuple(frozenset({stem}) for stem in find_needed(asked)),
        thing=find_thing(asked),
        left_aside=known,
    )
    return replace(question, source_words=_list_source_words(question) | list_fillers(text) | besides)


def _classify(text: str, asked: str, main: str, *, weighs: bool) -> tuple[Ask, Ask | None, bool]:
    """Return what kind of answer is asked for, which figure, and whether it is what a thing is used for."""
    ask, value = classify_ask(main), find_value(main)
    if asks_in_analogy(asked) and ask is Ask.COMPARISON:
        ask = classify_ask(strip_setting(asked))
    value = None if asks_utterance(asked) else value
    uses = ask in (Ask.GENERAL, Ask.LIST, Ask.DEFINITION) and value is None and asks_uses(asked)
    if uses or (ask in (Ask.GENERAL, Ask.DEFINITION) and asks_all(asked)):
        ask = Ask.LIST
    if ask is Ask.GENERAL and asked != text and not _ASKS_ANEW.search(asked):  # "And for a child?" asks for the same
        ask, value = classify_ask(text), find_value(text)
    if weighs or ask is Ask.VIDEO_TIME:  # what is wanted is an explanation, or a place
        value = None
    if value is None and (_ASKS_STATISTIC.search(asked) or (ask is Ask.GENERAL and asks_measure(asked))):
        value = Ask.MEASURE
    if value is None and ask in (Ask.GENERAL, Ask.DEFINITION, Ask.LIST) and asks_usual(asked):
        ask, value = Ask.GENERAL, Ask.MEASURE
    return ask, value, uses


def _list_source_words(question: Question) -> frozenset[str]:
    """Return the stems of the words that name a question's source, or ask in its way and need not be held."""
    asked = question.asked
    asking = [
        (_SPEECH, True),
        (_EXAMPLE, True),
        (ASKING_ALL, question.ask is Ask.LIST),
        (_SAYING, question.speech),
        (USUAL, asks_usual(asked)),
        (_ASKING_PLACE, question.ask is Ask.VIDEO_TIME),
        (ASKING_USES, question.uses),
        *([(question.led.asking, True)] if question.led else []),
        (ASKING_SORT, find_sorted(asked) != ""),
        (ASKING_CONDITIONS, question.condition),
        (ASKING_ANALOGY, question.analogy),
        (ASKING_UTTERANCE, question.uttered),
    ]
    return _matched_stems(question.text, [pattern for pattern, holds in asking if holds])


def _list_value_words(main: str, asked: str, ask: Ask, value: Ask | None) -> frozenset[str]:
    """Return the stems of the words that only ask for a kind of value, or that two things be compared."""
    patterns = [pattern for kind, pattern in KIND_PATTERNS if kind in VALUE_ASKS and kind is not Ask.ADDRESS]
    kept = {Ask.DURATION: _LASTING, Ask.ADDRESS: _ONLINE}.get(value, frozenset()) if value else frozenset()
    compared = _matched_stems(asked, [_COMPARING]) if ask is Ask.COMPARISON else frozenset()
    return _matched_stems(main, patterns) | kept | compared


def _find_second_value(text: str, value: Ask | None) -> Ask | None:
    """Return another kind of figure than the first that one of several questions asks for, None where none does."""
    parts = _SECOND_QUESTION.split(text) if value is not None else []
    return next((kind for part in parts if (kind := find_value(part)) not in (None, value)), None)


def _find_counted(text: str) -> str:
    """Return the stem of the thing that is counted: the first plural after "how many", or the word after it."""
    match = _COUNTED.search(text)
    if match is None:
        return ""
    words = [word.strip(" ?.!,") for word in match.group(1).split()]
    noun = next((word for word in words if word.endswith("s")), words[0])
    return next(iter(tokenize(noun)), "")


def _matched_stems(text: str, patterns: Sequence[re.Pattern[str]]) -> frozenset[str]:
    """Return the stems of the words by which patterns match; long matches hold the topic and do not count."""
    words = [m.group() for pattern in patterns for m in pattern.finditer(text) if len(m.group()) < 30]
    return frozenset(term for word in words for term in (*tokenize(word), *content_words(word)))
