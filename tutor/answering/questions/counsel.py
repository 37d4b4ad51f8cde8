"""Tell a question for what a speaker advises, warns of, encourages or thinks, and the words by which one does so."""

from __future__ import annotations

import re

from tutor.text.fold import fold

_COUNSELS = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for asked, told in (
        (
            r"\bencourag\w*|\binvit(?:e|es|ed|ing)\b|\burg(?:e|es|ed|ing)\b|\bgo ahead\b|\bcall(?:s|ed|ing)? on\b"
            r"|\bask(?:s|ed|ing)? (?:of )?(?:us|you|people|viewers|those|teams|anyone|everyone|whoever)\b"
            r"|\bhope(?:s|d)?\b|鼓励|呼吁|号召|希望|邀请|劝",
            r"\bplease\b|\bby all means\b|\bgo ahead\b|\bfeel free\b|\bencourage|\binvite\b|\burge\b|\b(?:I|we) hope\b"
            r"|\bdo try\b|鼓励|请|希望|不妨|尽管",
        ),
        (
            r"\bwarn\w*|\bcaution\w*|\bdiscourag\w*|\bnot to do\b|\badvis\w* against\b|警告|提醒|告诫|劝阻|不要做",
            r"\b(?:don['’]?t|do not|never|avoid|careful|beware|caution|watch out|mistake|warn|risk|last resort)\b"
            r"|不要|别|切勿|小心|注意|当心|避免",
        ),
        (
            r"\badvi[cs]\w*|\brecommend\w*|\bsuggest\w*|\btips?\b|\bwould (?:he|she|the \w+) (?:do|tell|choose|pick)\b"
            r"|建议|推荐|忠告|主张|劝",
            r"\bI(?:['’]d| would| will|['’]ll)? (?:\w+ )?(?:say|suggest|recommend|advise|urge|prefer)\b"
            r"|\b(?:recommend|suggest|advis)|\b(?:may|might|would|is|['’]s) (?:be )?(?:more \w+|better|best|wiser|safer"
            r"|easier) to\b|\b(?:you|we) should\b|建议|推荐|最好|应该|不妨",
        ),
        (
            r"\bthink(?:s)? (?:of|about)\b|\bthought of\b|\bopinion\b|\bviews? (?:on|of)\b|\b(?:he|she|speaker) sees?\b"
            r"|\bcalls?\b|\bconsiders?\b|\bfeels? about\b|怎么看|看法|评价|看成|当成|看作|看待|觉得|认为",
            r"\bI (?:\w+ )?(?:think|believe|feel|find|consider)\b|\bI(?:['’]m| am)\b"
            r"|\b(?:that|it|this)(?:['’]s| is| was| has)? (?:been )?an? (?:\w+ )?(?:fantastic|great|wonderful|amazing"
            r"|good|lovely|terrible|bad|awful)\b|我(?:觉得|认为|想)",
        ),
    )
)
_SPEAKER_HAN = (
    r"(?:讲者|讲师|主讲人?|演讲者|演讲人|主持人|解说员?|旁白|[讲授]课的?人|讲课者"
    r"|(?:讲|拍|做|录)(?:这[个部]?)?(?:视频|影片|课)的(?:那?[个位])?人)"
)
_SAY_HAN = r"(?:[说讲提谈聊劝让叫]|建议|推荐|鼓励|提醒|警告|告诫|呼吁|希望|觉得|认为|感谢|评价|怎么[看说讲]|强调|主张)"
_SAY = (
    r"(?:say|said|talk|mention|advis|advice|recommend|suggest|encourag|warn|caution|urge|thank|call|think|thought|tell"
    r"|told|invite|ask|stress|emphasi[sz]e|bring up|feel|see|consider|speak|do instead)"
)
# One who is heard, by what he is to a recording; or a pronoun, where nothing in the question says who is meant.
_ASKS_SPEAKER = re.compile(
    rf"\b(?:speaker|lecturer|presenter|instructor|narrator)\b|{_SPEAKER_HAN}|(?:老师|教授)(?:在[^，,？?]{{0,4}})?{_SAY_HAN}",
    re.IGNORECASE,
)
_ASKS_PRONOUN = re.compile(
    rf"\b(?:does|did|would|do|is|was) (?:he|she) (?:\w+ )?{_SAY}\w*|\b(?:his|her) (?:advice|opinion|view|warning)"
    rf"|(?:^|[，,。])(?:那|请问)?[他她](?:在[^，,？?]{{0,4}})?{_SAY_HAN}",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.?!] )(?<!^)\b[A-Z][a-z]+\b")


def asks_speaker(question: str) -> bool:
    """Tell whether a question asks for what a speaker says; a name before "he" may tell that another is meant."""
    plain = fold(question)
    if _ASKS_SPEAKER.search(plain):
        return True
    pronoun = _ASKS_PRONOUN.search(plain)
    return pronoun is not None and not _NAME.search(question[: pronoun.start()])


def gives_counsel(question: str, text: str) -> bool:
    """Tell whether a text by its words advises, warns, encourages or judges, as a question asks that somebody does."""
    return any(asked.search(question) and told.search(text) for asked, told in _COUNSELS)
