"""The forms of common English verbs: find them in a sentence, and turn them into the form behind "does" or "did"."""

from __future__ import annotations

import re
from functools import lru_cache

_AUXILIARY = frozenset(
    "is are was were has have had can could may might must will would shall should does do did cannot isn't aren't"
    " wasn't weren't hasn't haven't can't couldn't won't wouldn't shouldn't doesn't don't didn't".split()
)
_REGULAR = (
    "achieve act adapt add address affect aim allow analyse analyze answer appear apply arrive ask"
    " assign assume attract automate"
    " avoid belong benefit blend burn call capture carry cause change charge check classify close"
    " collect combine compare compete"
    " complete compute concern connect consider consist consume contain continue contribute convert"
    " cook cool correspond count cover crawl create decide decrease define"
    " deliver demand demonstrate depend derive describe design detect determine develop differ direct"
    " discover display divide double"
    " earn enable encourage end ensure enter equal establish estimate evaluate evolve examine exceed"
    " exclude execute exist expand"
    " expect explain explore expose express extend extract fail favour feature fetch fill finish"
    " fit fix flow focus follow force"
    " form function gain gather generate govern group guarantee guide handle happen harm heat help"
    " hinder identify ignore illustrate impact"
    " implement imply improve include increase indicate influence inform introduce invent involve"
    " join kill label lack land last"
    " launch learn let lie limit link list live load look lower maintain manage map mark match matter"
    " measure melt mention mix modify"
    " move multiply name need note number obtain occur offer open operate optimize order organise"
    " organize outperform own perform"
    " permit pick place plan play point posit predict prefer prepare present prevent process produce"
    " prohibit promote propose prove"
    " provide publish push raise range rank reach react receive recognise recognize recommend reduce"
    " refer reflect refuse reject relate release rely"
    " remain remember remove repeat replace represent require rest result return reveal ripen rise"
    " roast rotate rule sail sample save scale"
    " search seem select separate serve shape share shift ship show sign simplify slow solve sort"
    " specialise specialize specify split"
    " start state stay stem step stop store strengthen struggle study suffer suggest suit supply"
    " support surround survive tend test thrive"
    " touch track trade train transform translate travel treat trigger turn underlie understate unlock"
    " use validate value vary visit wait walk want warn wash weigh"
    " work yield"
    " abandon abolish absorb accelerate accept accumulate acquire adopt announce appoint arrest attach bury cease"
    " celebrate circulate collapse colonise compose condense confirm conquer consult convince cultivate declare"
    " dedicate defeat defend deny descend destroy devise die digest dissolve distinguish dominate donate elect"
    " eliminate emerge employ enclose endure enjoy erode erupt escape evaporate excavate exhibit expand exploit"
    " flourish germinate grant ignite impose inhabit inherit inject inspire install invade invest irrigate isolate"
    " justify mature migrate negotiate observe occupy oppose originate penetrate persuade pollinate pour preserve"
    " proclaim prosper protect punish purify pursue radiate rebel reclaim recover recruit refine regard regulate"
    " reinforce renew reproduce resemble resist resolve respond restore restrict retain retire scatter secrete secure"
    " seize settle stimulate succeed supervise swell symbolise threaten tolerate unite vanish vibrate"
    " violate watch worship".split()
)
_IRREGULAR = {
    "become": "became", "begin": "began", "bring": "brought", "build": "built", "buy": "bought", "choose": "chose",
    "come": "came", "cost": "cost", "cut": "cut", "draw": "drew", "drive": "drove", "eat": "ate", "fall": "fell",
    "feed": "fed", "feel": "felt", "find": "found", "get": "got", "give": "gave", "go": "went", "grow": "grew",
    "hold": "held", "keep": "kept", "know": "knew", "lead": "led", "leave": "left", "lose": "lost", "make": "made",
    "mean": "meant", "meet": "met", "pay": "paid", "put": "put", "read": "read", "rise": "rose", "run": "ran",
    "say": "said", "see": "saw", "sell": "sold", "send": "sent", "set": "set", "speak": "spoke", "spend": "spent",
    "spread": "spread", "stand": "stood", "take": "took", "teach": "taught", "tell": "told", "think": "thought",
    "understand": "understood", "wear": "wore", "win": "won", "write": "wrote", "hit": "hit", "let": "let",
    "arise": "arose", "bear": "bore", "bind": "bound", "break": "broke", "catch": "caught", "commit": "committed",
    "emit": "emitted", "expel": "expelled", "fight": "fought", "flee": "fled", "fly": "flew", "forbid": "forbade",
    "freeze": "froze", "lay": "laid", "shrink": "shrank", "sink": "sank", "spin": "spun", "strike": "struck",
    "submit": "submitted", "swim": "swam", "transmit": "transmitted", "trap": "trapped", "undergo": "underwent",
}  # fmt: skip
# Verbs whose other forms are nouns more often.
_PAST_ONLY = (
    "attack award believe coin claim command damage discard echo exchange export fund hail harvest import issue mine"
    " paint plant record report rescue signal stage tax trade travel visit vote witness".split()
)
# Endings of English words that are no names.
ABSTRACT_ENDINGS = ("ing", "tion", "ment", "ness", "ity", "ism", "ance", "ence", "ship")
_WORD = re.compile(r"[A-Za-z]+(?:['’]t)?")


@lru_cache(maxsize=1)
def _forms() -> dict[str, tuple[str, str]]:
    """Return for each finite form its base and "does" or "did"; a base form itself stands behind plurals, "do"."""
    forms: dict[str, tuple[str, str]] = {}
    for verb in (*_REGULAR, *_IRREGULAR):
        forms[verb] = (verb, "do")
    for verb, past in _IRREGULAR.items():
        forms.setdefault(past, (verb, "did"))
    for verb in _REGULAR:
        forms.setdefault(_add_ed(verb), (verb, "did"))
    for verb in _PAST_ONLY:
        forms.setdefault(_add_ed(verb), (verb, "did"))
    for verb in (*_REGULAR, *_IRREGULAR):
        forms[add_s(verb)] = (verb, "does")
    forms["has"], forms["have"], forms["had"] = ("have", "does"), ("have", "do"), ("have", "did")
    return forms


def read_verb(form: str) -> tuple[str, str] | None:
    """Return the base of a finite verb form and the auxiliary that asks for it, None for what is no known verb."""
    return _forms().get(form.lower())


def count_verbs(text: str) -> int:
    """Count the words of an English sentence that are, or look like, finite verbs."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    count, before = 0, ""
    for word in words:
        behind_to = before in ("to", "not", "a", "an", "the", "of") or before in _AUXILIARY
        count += word in _AUXILIARY and before not in _AUXILIARY
        count += word not in _AUXILIARY and word in _forms() and not behind_to and before != ""
        before = word
    return count


def find_verb(text: str) -> re.Match[str] | None:
    """Return the first word of an English sentence, not its very first, that is a finite verb, None without one."""
    for match in list(_WORD.finditer(text))[1:]:
        word = match.group().lower()
        if text[match.start() - 1] in "-‑/'’":
            continue
        if word in _AUXILIARY or (word in _forms() and _forms()[word][1] != "do"):
            return match
    return None


def add_s(verb: str) -> str:
    """Return the form of a regular English verb behind "he" or "it"."""
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


def _add_ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "ed"
