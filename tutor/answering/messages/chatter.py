"""Take out of a question what only belongs to chatting: interjections, fillers, politeness, slips of the fingers."""

from __future__ import annotations

import re

from tutor.answering.messages.chatter_han import strip_han_chatter
from tutor.text.language import has_han

MAX_ROUNDS = 12
_GAP = r"[\s,.…!:;~，。、！：；～—]+(?:-\s+)?"
_WH = r"(?:what|which|who|whom|whose|when|where|why|how|if|whether)\b"
_ASKING = (
    r"(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|can|could|should|would|will|has|have"
    r"|had|if|explain|define|describe|tell|give|name|list|compare|show|i|you|u)\b"
)
# Slips in the words that ask, as whole words; none of them is a word that a question could be about.
_SLIPS = tuple(
    (re.compile(rf"\b(?:{slip})\b", re.IGNORECASE), word)
    for slip, word in (
        (r"waht|wha+t{2,}|whaa+t|wht|whta|hwat|waat", "what"),
        (r"waht['’]?s|whats|wats|wuts", "what's"),
        (r"wich|whcih|wihch|whihc|whitch|wihc", "which"),
        (r"w[au]t(?= (?:is|are|was|were|does|do|did|the|an?)\b)|(?<=^)w[au]t", "what"),
        (r"hwo|hwow|hpw", "how"),
        (r"hows", "how's"),
        (r"whos", "who's"),
        (r"wheres|weres(?= the)", "where's"),
        (r"whne|wehn|wen(?= (?:was|is|did|do|does|were)\b)", "when"),
        (r"whre|wher|hwere|wehre", "where"),
        (r"whys", "why's"),
        (r"wy(?= (?:is|are|was|were|do|does|did)\b)|whyy+|hwy", "why"),
        (r"dose(?= (?:it|this|that|the|a|an)\b[^?]*\bmean\b)|deos|dos(?= (?:it|this|that)\b)|doess", "does"),
        (r"rly|realy|rlly", "really"),
        (r"diff(?= (?:between|from)\b)", "difference"),
        (r"(?:diff|difference) (?:btwn|b/w|btw)", "difference between"),
        (r"wanna", "want to"),
        (r"gonna", "going to"),
        (r"(do|does|did|is|are|was|were|has|have|had|could|should|would)nt", r"\1n't"),
        (r"(?<=\bi )cant|(?<=\bu )cant|(?<=\byou )cant|(?<=\bwe )cant|(?<=\bthey )cant|(?<=\bit )cant", "can't"),
        (r"im(?= (?:an?|the|my|not|just|only|still|new|in|on|sure|[a-z]{2,}ing)\b)", "i'm"),
        (r"(i|we|they|you)ve", r"\1've"),
        (r"(they|you)re", r"\1're"),
        (r"(that|there|here)s(?= (?:an?|the|no|not|some)\b)", r"\1's"),
        (r"abt", "about"),
        (r"ppl", "people"),
        (r"sth|smth", "something"),
        (r"som(?=thing\b)", "some"),
        (r"becuase|becasue|cuz|coz", "because"),
        (r"shoud|shuld", "should"),
        (r"woud|wuld", "would"),
        (r"explian|expain|explane", "explain"),
        (r"thier", "their"),
        (r"teh", "the"),
    )
)
_SOUND = (
    r"(?:u+h+m*|u+m+|e+r+m+|h+m{2,}|hm+|ugh|lo+l|lmf?ao|rofl|ha(?:ha)+h?|he(?:he)+|xd|omg|idk|so{2,}|okay{2,}|ok{2,}"
    r"|okie|heya?y+)"
)
_CALL = r"(?:hey|yo|oi|wow|whoa|oh+|a+h+|eh|yeah|yep|phew|psst|hola|hiya|huh|oops)"
_ADDRESS = r"(?:guys?|dude|bro|bruh|mate|buddy|man|tutor|sir|madam|teacher|prof(?:essor)?|folks|all|there|friend)"
_QUICK = (
    r"(?:(?:i (?:have|had|got)|i['’]ve got|here['’]s|this is|just|got|sorry,?) )*(?:(?:a|an|one|another|my|another"
    r"|maybe a)"
    r" )?(?:(?:very|really|super|quick|dumb|stupid|silly|small|short|tiny|random|basic|simple|noob|newbie|little|last"
    r"|final|follow-?up) )*(?:q|ques|question)(?: for (?:you|u))?(?: (?:about|on|regarding) (?:this|that|it))?"
)
# A word that opens a message and is no part of its question; "so" and "well" only beside another.
_LEADS = (
    rf"{_SOUND}(?:,? {_ADDRESS}(?=[,.!]))?",
    rf"{_CALL}(?:,? {_ADDRESS})?(?=\s*[,.…!:;]|\s+(?:{_SOUND}|{_CALL}|{_QUICK}|{_ASKING}|so|ok|just|like|quick"
    rf"|random)\b)",
    r"(?:ok(?:ay)?|alright(?:y)?|all right|right|well|so|now|and|but|then)(?=[\s,.…]+(?:like|um+|uh+|hmm+|lol"
    r"|ok(?:ay)?"
    r"|so|well|yeah|quick (?:q|question)|hey|hi|anyways?|btw|just curious|basically|i mean|sorry)\b)",
    r"(?:ok(?:ay)?|alright(?:y)?|all right|anyways?|btw|by the way|just (?:curious|wondering|checking|to be sure"
    r"|asking)"
    r"|i mean|you know|y['’]?know|u know|lemme see|let me see|let['’]s see|see|look|listen|basically|honestly"
    r"|seriously"
    r"|actually|sorry(?: to (?:bother|ask)(?: you)?)?(?:,? but)?|excuse me|pardon(?: me)?|please|pls|plz|help(?:"
    r" me)?(?: out)?"
    rf"|oh (?:right|yeah|wait|well)|wait|hold on|hang on|dear {_ADDRESS}|dude|bro|bruh|hi there|hello there|hi|hello"
    r"|for real|real quick|quickly|quick one|one more thing|another thing|final(?:ly)? one|next one)"
    rf"(?:,? {_ADDRESS}(?=[,!.]))?(?=\s*[,.…!:;—]|\s+{_ASKING})",
    rf"like(?=,|\s+(?:{_WH}|um+|uh+|is it|are|do|does|did|can|could))",
    rf"{_QUICK}(?=\s*[,.…!:;?—]|\s+{_ASKING})",
)
# What leads over to the question itself, in so many words.
_LEADING_OVER = (
    rf"(?:can|could|would|will) (?:you|u|someone|anyone|somebody)(?: please| pls| plz| kindly| possibly| maybe| just"
    rf"| quickly| briefly)* (?:(?:tell|remind|explain(?: to)?|teach|show|inform|enlighten)(?: me| us)?(?: (?:again"
    rf"|please"
    rf"|quickly|briefly|in short|real quick))*|let me know|help me (?:understand|remember|figure out))(?: about)?"
    rf" (?={_WH})",
    rf"(?:please |pls |plz |just |kindly )*(?:tell|remind) (?:me|us)(?: again| please| quickly| briefly)*,? (?={_WH})",
    rf"(?:i (?:was|am|['’]m) |i['’]m |im |i )?(?:just |also |really |always |kinda |a bit )*(?:wondering|wonder"
    rf"|curious|asking"
    rf" myself)(?: about| as to)?,? (?={_WH})",
    rf"i (?:was )?(?:just |also |really |only )*(?:want(?:ed)? to|wanna|need to|would (?:like|love) to|['’]d"
    rf" (?:like|love) to|got"
    rf" to|have to)(?: know| ask| understand| find out| learn| check| hear| be sure| make sure)+(?: about)?,?"
    rf" (?={_WH})",
    rf"i(?:['’]d (?:like|love) to| would (?:like|love) to)(?: know| ask| understand| find out| learn)+,? (?={_WH})",
    rf"i (?:still |really |just |honestly |totally |also )*(?:don['’]?t|do not|didn['’]?t|can['’]?t|cannot|can not"
    rf"|never)"
    rf" (?:really |quite |fully |actually |yet )*(?:know|understand|get|remember|recall|see|figure out|grasp|follow)"
    rf"(?: exactly)? (?={_WH})",
    rf"(?:i (?:completely |totally |just )?(?:forgot|forget)|(?:i['’]m |i am |im )?(?:not sure|unsure|confused)(?:"
    rf" about)?)"
    rf",? (?={_WH})",
    rf"(?:do|does|did) (?:you|u|anyone|anybody|someone)(?: (?:happen to|guys|even|by any chance|maybe))* (?:know"
    rf"|remember"
    rf"|recall)(?: exactly)? (?={_WH})",
    rf"(?:(?:you )?got |have you |do you have |is there )?any (?:idea|clue|chance you know)(?: about| of| as to)?"
    rf" (?={_WH})",
)
# What may end any question, and what only stands for itself behind a pause.
_ENDS = (
    r"in (?:very )?(?:simple|plain|easy|lay(?:man['’]?s)?|everyday) (?:words|terms|english|language)|eli ?5"
    r"|(?:explain (?:it )?)?like (?:i['’]?m|im|i am) (?:5|five)|"
    rf"{_SOUND}|pls+|plz+|please|thx|tia|thanks in advance|thank (?:you|u)(?: so much| in advance)?|tho(?:ugh)?|btw"
    r"|by the way|or (?:something|sth|whatever|smth|what)(?: like that)?|if (?:i may ask|that makes sense|possible"
    r"|you don['’]?t mind|you please)|just (?:curious|wondering|asking|checking)|asking for a friend|tbh|real quick"
    r"|asap|(?:pls+|plz+|please) (?:explain|help|clarify|elaborate|answer|tell(?: me)?)(?: (?:it|this|that))?"
)
_PAUSED_ENDS = (
    rf"{_CALL}|thanks?(?: you)?(?: a lot| so much| again| tutor)*|ty|cheers|i (?:guess|think|forgot|forget)|(?:you"
    rf"|u|y)['’]?"
    r" ?know|dude|bro|guys|mate|man|help(?: me)?(?: out)?|anyways?|i['’]?m (?:so )?(?:confused|lost|stuck)"
    r"|(?:i )?(?:can['’]?t|don['’]?t|cannot) (?:remember|recall|get it|understand)(?: it)?"
    r"|(?:can|could) (?:you|u) (?:please |pls )?(?:remind|tell|help|explain)(?: me| us)?(?: it| that)?(?: again|"
    r" please| pls)*"
)
_LEAD = tuple(re.compile(rf"^\W*(?:{lead})\b{_GAP}", re.IGNORECASE) for lead in _LEADS)
_OVER = tuple(re.compile(rf"^\W*(?:so |and |but |ok |well )?(?:{over})", re.IGNORECASE) for over in _LEADING_OVER)
# Words that may end a question about themselves are taken off only behind a pause or where nothing else they could be.
_END = re.compile(rf"(?:[\s,.…!;:(—-]+(?:{_ENDS})|[,.…!?;:—-]+\s*(?:{_PAUSED_ENDS}))(?=[\s?!.,…~)]*$)", re.IGNORECASE)
# "What was it called again?" asks to be reminded; "Who won again?" may ask for another time.
_RECALL = re.compile(
    r"^(?P<asked>\W*(?:(?:and|so|but) )?(?:(?:what|who|which)(?: one)?(?:['’]s| is| was| are| were)\b.*?|what"
    r" (?:does|do|did) .*?"
    r" (?:mean|cost|stand for|do|say)|how (?:many|much|long|big|old|large|high|far)\b.*?|who [a-z]+s\b.*?|remind\b.*?"
    r"|.*\b(?:what|who|where))"
    r"(?<!once)(?<!never)(?<!ever)(?<!and)(?<!yet)(?<!start)(?<!come)(?<!rise)),? again(?P<end>[\s?!.…]*)$",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"^(?P<asks>what|who|where) (?P<thing>[^,?!.]{1,60}?) (?P<verb>is|are|was|were)(?P<end>[\s?!.…]*)$", re.IGNORECASE
)
_INSIDE = (
    (re.compile(r"(?<=[\w?!.])[\s,.…]+(?:u+h+m+|u+m+|u+h+|e+r+m+|hm{2,}|lo+l|lmf?ao)\b[\s,.…]*", re.IGNORECASE), " "),
    (
        re.compile(
            r",\s*(?:like|you know|y['’]?know|u know|i mean|i guess|basically|honestly|well),\s*", re.IGNORECASE
        ),
        " ",
    ),
    (re.compile(r"\b(?:kinda|sorta)\s+", re.IGNORECASE), ""),
    (
        re.compile(
            r"\b((?i:what|why|how|who|where|when))(['’]s)? (?:the (?:hell|heck|fuck|devil)|tf|on earth|in the world)\b"
        ),
        r"\1\2",
    ),
    (
        re.compile(
            r"\b(so|and|ok|what|how|why|is|are|does|do|did) like(?=\s+(?:how|what|why|when|where|who|which)\b)", re.I
        ),
        r"\1",
    ),
)


def strip_chatter(question: str) -> str:
    """Return a question without interjections, fillers and politeness, and with the words that ask spelt right.

    What a question could be about stays: a word is left out only where nothing but a filler can stand. A text that is
    nothing else is returned as it is.
    """
    rest = question.strip()
    for slip, word in _SLIPS:
        rest = slip.sub(word, rest)
    for pattern, plain in _INSIDE:
        rest = pattern.sub(plain, rest)
    rest = _strip_opening(rest)
    if has_han(rest):
        rest = strip_han_chatter(rest)
    rest = _strip_ending(rest)
    if rest != question.strip():
        rest = _INVERTED.sub(r"\g<asks> \g<verb> \g<thing>\g<end>", rest)
    return rest.strip() if re.search(r"\w", rest) else question.strip()


def _strip_opening(question: str) -> str:
    rest = question
    for _ in range(MAX_ROUNDS):
        match = next((m for pattern in (*_LEAD, *_OVER) if (m := pattern.match(rest))), None)
        if match is None or not re.search(r"\w", rest[match.end() :]):
            return rest
        rest = rest[match.end() :]
    return rest


def _strip_ending(question: str) -> str:
    rest = question
    for _ in range(MAX_ROUNDS):
        shorter = _END.sub("", rest)
        if shorter == rest or not re.search(r"\w", shorter):
            break
        rest = shorter
    return _RECALL.sub(r"\g<asked>\g<end>", rest)
