"""Write out what texting cuts short: "hw mny", "need 2 know", "pay 4 it", "b4", "acording 2"."""

from __future__ import annotations

import re

_OBJECT = r"(?:the|an?|my|our|your|their|his|her|me|us|it|this|that|these|those|them|something|someone|free)\b"
_SMALL = r"(?:[a-z]+ing|(?!\w*s\b)[a-z]{3,}\d*)\b"  # one thing: "use it 4 training", not "use 4 boats"
# What a number follows, and what it counts.
_NUMBERED = (
    r"chap(?:ter)?|ch|steps?|stages?|phases?|parts?|weeks?|wk|lessons?|levels?|sections?|questions?|figures?|tables?|pages?"
    r"|points?|options?|types?|grades?|version|units?|days?|modules?|gpt|llama|claude|top|all|the|these|those|of|in|on|at"
    r"|by|first|last|next|other|least|most|about|than|only|just|to|or|and|do|does|did|would|will|can|could|should|must|with|my|our|your|their|its|what|which|are|is|was"
    r"|were|name|list|give|every|each|between|around|over|under|after|before|from|takes?|lasts?|has|have|got"
)
_UNITS = (
    r"percent|million|billion|thousand|hundred|trillion|dozen|bit|byte|year|month|week|day|hour|minute|second|star|point"
    r"|step|stage|fold|page|word|times|people|children|men|women|more|less|other|different|main|big|new|key|and|or|to|of"
)
_RATED = r"(?:expensi\w+|cheap|costly|slow|fast|hard|bad|good|big|small|rare)"
_ASKED_WITH = r"(?:what|why|how|when|where|who|which|much|many|long|often)"
# Whole words in small letters, none of which a question could be about.
_SHORT = tuple(
    (re.compile(rf"\b(?:{short})\b"), word)
    for short, word in (
        (r"hw", "how"),
        (r"wt[fh](?= (?:is|are|was|were|does|do|did)\b)", "what"),
        (r"w[auo]t", "what"),
        (r"w[iu]ch|whch", "which"),
        (r"wen(?= (?:i|u|you|we|they|should|shud|the|a|an|is|was|do|does|did|can|to)\b)", "when"),
        (r"(?<=^)y(?= [a-z])|y(?= (?:r|is|are|was|were|do|does|did|not|would|should|cant|dont)\b)", "why"),
        (
            r"(?<=who )r|(?<=what )r|(?<=how )r|(?<=they )r|(?<=you )r|(?<=we )r|(?<=there )r|(?<=why )r|(?<=where )r"
            r"|(?<=which )r|r(?= (?:u|you|we|they|the|there|these|those)\b)",
            "are",
        ),
        (r"u(?= [a-z])(?!\.)|(?<=can )u|(?<=do )u", "you"),
        (r"ur", "your"),
        (r"(?<=\bbut )y(?= [a-z])|(?<=\bso )y(?= [a-z])|(?<=\band )y(?= [a-z])", "why"),
        (r"theres", "there's"),
        (r"rite(?=\W*(?:$|,))", "right"),
        (r" tho(?=\?)", ""),
        (r"typs", "types"),
        (r"(?<!\d )th(?= [a-z]{3})", "the"),
        (r"(?<=how )lng", "long"),
        (r"betwen|betwe+n|beetween", "between"),
        (r"m+ny|mani", "many"),
        (r"mch|mutch", "much"),
        (r"hav|hve", "have"),
        (r"d[uo]z|dus", "does"),
        (r"wud|wld", "would"),
        (r"shud|shld", "should"),
        (r"cud|cld", "could"),
        (r"frm", "from"),
        (r"thru", "through"),
        (r"pr(?= (?:year|yr|month|day|hour|week|user|person|head|seat)\b)", "per"),
        (r"yrs", "years"),
        (r"yr(?!\.)", "year"),
        (r"ppl", "people"),
        (r"tmrw|tmr|2moro|tmw", "tomorrow"),
        (r"aftr", "after"),
        (rf"(?<=[a-z]{{3}} )y(?= (?:so |that |too )?{_RATED}\W*$)", "why"),
        (r"hrs", "hours"),
        (r"lite(?=[- ]years?\b)", "light"),
        (r"(?P<on>fl|n|br|ton|midn)ite(?P<s>s?)", r"\g<on>ight\g<s>"),
        (r"vids?", "video"),
        (r"abt", "about"),
        (r"tht", "that"),
        (r"mon+y|moeny", "money"),
        (r"when (?:your|ur|u r|youre)(?= (?:in|not|unsure|sure)\b)", "when you are"),
        (r"dout", "doubt"),
        (r"nxt", "next"),
        (r"wrds?", "word"),
        (r"txts?(?= )", "text"),
        (r"adress|addres", "address"),
        (r"avg|avrage|averege", "average"),
        (r"(?<=how many )gigs|(?<=\d )gigs?", "GB"),
        (r"(?<=how many )megs|(?<=\d )megs?", "MB"),
        (r"jst|jsut|juts", "just"),
        (r"acc?ord(?:in|ing)", "according"),
        (r"b4", "before"),
        (r"in2|n2(?= the\b)", "into"),
        (r"on2", "onto"),
        (r"bc|bcuz|cos(?= (?:i|we|it|they)\b)", "because"),
        (r"gud|gd", "good"),
        (r"agian|agn", "again"),
        (r"usin", "using"),
        (r"gimme", "give me"),
        (r"gotta", "have to"),
        (r"exactl?ly", "exactly"),
        (r"bout(?= (?:the|this|that|it)\b)", "about"),
        (r"whats|w[auo]ts", "what's"),
        (r"thats", "that's"),
        (r"difr?f?r?ent", "different"),
        (r"toks(?! \d)", "tokens"),
        (r"(?<=per )mil|(?<=\d )mil", "million"),
        (r"(?<=\d )bil", "billion"),
        (r"calcs?(?=\W*$| (?:of|for|is|was|are|were)\b)", "calculation"),
        (r"in (?:n|and|&) out(?=\W*$| (?:pls|plz|please|lol|prices?|costs?|rates?)\b)", "input and output"),
    )
)
_DOSE = re.compile(rf"(?<=\b)(?P<before>{_ASKED_WITH}(?: [a-z]+){{0,2}}) dose(?= (?!of\b)[a-z])")
_DIGITS = (
    (
        re.compile(
            r"\b(?P<before>need|needs|want|wants|have|has|had|got|like|how|going|trying|try|used|takes?|according"
            r"|compared|due|next|similar|up|able|supposed|cost|costs|it|them|how long|how much) 2(?= (?!\w+s\b)[a-z])"
        ),
        r"\g<before> to",
    ),
    (
        re.compile(r"\b(?P<before>go|goes|went|lead|leads|add|adds|come|comes|belongs?|similar) 2(?=\W*$)"),
        r"\g<before> to",
    ),
    (
        re.compile(
            r"\b(?P<before>paid|pay|pays|good|best|asking|wait|made|meant|ready|charged?|charges|budget|it|them"
            r"|us|me|responsible) 4(?= [a-z])"
        ),
        r"\g<before> for",
    ),
    (re.compile(r"(?<!long )(?<!much )(?<!many )\b(?P<before>do) 4(?= [a-z]+\W*$)"), r"\g<before> for"),
    (re.compile(rf"\b(?P<before>[a-z]+) 4(?= (?:{_OBJECT}))"), r"\g<before> for"),
    (
        re.compile(rf"\b(?!(?:{_NUMBERED})\b)(?P<before>[a-z]{{2,}}) 4(?= (?!(?:{_UNITS})\b)(?:{_SMALL}))"),
        r"\g<before> for",
    ),
    (
        re.compile(
            r"\b(?P<before>good|made|meant|used|it|needed|built|great|best|train(?:ed)?|last(?:ed)?|run|ran|stand|look"
            r"|looking|ask(?:ed|ing)?|pay|paid) 4(?=\W*$)"
        ),
        r"\g<before> for",
    ),
    (re.compile(r"(?<=[a-z]) w/?(?= [a-z]{2,})"), " with"),
    (re.compile(r"\bw/o\b"), "without"),
    (
        re.compile(
            r"(?<=[a-z][a-z0-9]{2})(?<! of)(?<! for)(?<!top)(?<!with) n"
            r" (?=(?:by|at|as|do|is|it|we|u|my|if|in|on|to|r)\b|[a-z]{3,})"
        ),
        " and ",
    ),
    # "is it free y/n"
    (re.compile(r"[\s,;(]+(?:y/n|yes/no|yes or no|t/f|true or false)[\s?!.)]*$"), "?"),
)
# "Oars included or nah" asks whether they are.
_OR_NOT = re.compile(
    r"^(?P<verb>(?:(?:and|so|but|ok|hey|yo|wait) )*(?:is|are|was|were|do|does|did|can|could|has|have|will|would|should"
    r"|what|which|who|why|when|where|how)\b)?"
    r"(?P<rest>.*?),? or (?:nah+|nope|naw|no|not)[\s?!.…]*(?:(?:lol|haha|tho|pls)[\s?!.…]*)?$",
    re.IGNORECASE,
)
_ASKS_INSIDE = re.compile(
    r"\b(?:is|are|was|were|do|does|did|can|could|has|have|will|would|should) (?:it|they|i|we|you|u|the|an?|my|your)\b",
    re.IGNORECASE,
)  # "this boat does it float or no"
# "Is oak dearer then elm": what is more is so than another.
_THEN_FOR_THAN = re.compile(
    r"\b(?P<more>(?:more|less|fewer|better|worse|(?!after|under|over|whether|number|order|other|together|never|ever"
    r"|paper|water|river|letter)\w{3,}er)(?: (?!and\b|to\b|if\b|it\b)[\w-]+){0,4})"
    r" then(?= (?!do|does|did|is|are|can|how|what|why)[a-z])"
)
_THOUSANDS = re.compile(r"(?<![\w.,$€£¥-])(?P<number>[1-9]\d{1,2})k(?= [a-z]{3,})", re.IGNORECASE)  # not "a 4k screen"
_PLURAL = re.compile(r"\b(?P<stem>[a-z]{2,}[bcdfghjklmnpqrstvwxz])ys\b")


def write_out(question: str) -> str:
    """Return a question with what texting cuts short written out, its other words as they are.

    A digit is a word only in a message that begins in small letters, as texting does.
    """
    is_texted = question[:1].islower()
    for pattern, word in _SHORT:
        question = pattern.sub(word, question)
    question = _OR_NOT.sub(_ask_whether, question)
    question = _DOSE.sub(r"\g<before> does", question)
    question = _THEN_FOR_THAN.sub(r"\g<more> than", question) if is_texted else question
    for pattern, words in _DIGITS if is_texted else ():
        question = pattern.sub(words, question)
    return _PLURAL.sub(r"\g<stem>ies", _THOUSANDS.sub(r"\g<number>,000", question))


def _ask_whether(match: re.Match[str]) -> str:
    """Return what ends in "or not" as a question."""
    is_asked = match["verb"] or _ASKS_INSIDE.search(match["rest"])
    return f"{match['verb'] or ''}{match['rest']}?" if is_asked else f"is {match['rest']}?"
