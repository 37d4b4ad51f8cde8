"""What a speaker advises, warns of, encourages or thinks is looked for in what is said, and told by its words."""

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.answerform import SPEECH_ACT, rate_answer_form
from tutor.answering.questions.asks import classify_ask
from tutor.answering.questions.counsel import asks_speaker, gives_counsel
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import read_question
from tutor.answering.questions.speech import strip_frame
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    "question",
    [
        "What does the presenter advise beginners to knit first?",
        "What does he warn against?",
        "How would she judge, and what's her opinion of acrylic yarn?",
        "What did he say about Norway?",
        "讲课的人鼓励初学者做什么？",
        "讲者怎么看腈纶线？",
        "老师建议先织什么？",
        "講者提醒大家不要做什麼？",
        "她建议用哪种针？",
    ],
)
def test_what_a_speaker_says_is_looked_for_in_speech(question: str) -> None:
    assert asks_speaker(question)
    assert read_question(question).speech


@pytest.mark.parametrize(
    "question",
    [
        "What did Caesar say when he advised the senate, and did he warn Brutus?",
        "What do knitters recommend for socks?",
        "Why did she leave the mill?",
        "建议用哪种针？",
        "老师的工资是多少？",
        "他什么时候出生？",
    ],
)
def test_what_somebody_else_says_or_does_is_not(question: str) -> None:
    assert not asks_speaker(question)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("What does she encourage viewers to do?", "so please knit one for a friend", "wool comes from sheep"),
        ("讲者鼓励大家做什么？", "by all means share your patterns", "patterns are sold in shops"),
        ("What does she ask of people who can knit?", "by all means share your patterns", "patterns are sold"),
        ("What does he warn of?", "don't wash it hot", "wash it by hand"),
        ("讲者建议新手怎么做？", "I would say start with thick yarn", "thick yarn is sold here"),
        ("What would the presenter tell a beginner?", "I would say start small", "small hats are sold"),
        ("老师建议先织什么？", "it may be more practical to begin with a scarf", "a scarf is long"),
        ("What does she think of acrylic?", "I think of it as a stopgap", "acrylic is made of oil"),
        ("讲者怎么评价这些网店？", "that's been a great help to knitters", "shops sell it"),
    ],
)
def test_counsel_is_told_by_its_words(question: str, told: str, other: str) -> None:
    assert gives_counsel(question, told)
    assert not gives_counsel(question, other)


@pytest.mark.parametrize(
    "question",
    [
        "什么时候提到腈纶线？",
        "什么时候感谢养羊的人？",
        "哪一秒说到腈纶线？",
        "影片什么时候建议用粗线？",
        "Where in the vid does she mention yarn?",
        "When does he recommend thick yarn?",
    ],
)
def test_the_time_of_what_is_said_or_advised_is_a_time_in_the_video(question: str) -> None:
    assert classify_ask(question) is Ask.VIDEO_TIME


@pytest.mark.parametrize("question", ["腈纶什么时候发明的？", "影片什么时候上映？", "When should you use thick yarn?"])
def test_the_time_of_anything_else_is_none(question: str) -> None:
    assert classify_ask(question) is not Ask.VIDEO_TIME


def test_who_speaks_and_how_is_left_out_of_what_is_sought() -> None:
    assert strip_frame("讲课的人建议用粗线吗？") == "用粗线吗"
    assert "recommend" not in strip_frame("When does he recommend thick yarn?")


@pytest.mark.parametrize(("question", "gain"), [("讲者建议新手怎么做？", SPEECH_ACT), ("新手建议怎么做？", 0.0)])
def test_counsel_speaks_for_what_is_said_where_a_speaker_is_asked_for(question: str, gain: float) -> None:
    unit = Unit("I would say start with thick yarn", UnitKind.SENTENCE, Location(time_start=3.0))
    assert rate_answer_form(read_question(question), unit, make_chunk("talk.txt", unit)) == gain
