import pytest

from tutor.answering.messages.smalltalk import classify_smalltalk, reply_to_smalltalk, strip_greeting

SMALL_TALK = {
    "greeting": "hello|Hi there!|Good morning, tutor|你好|老师好！|大家好|Ｈｅｌｌｏ|早上好",
    "thanks": "Thanks a lot|thank you!|ok, thanks|thank you so much for your help|谢谢你！|非常感谢|好的，谢谢老师"
    "|多謝",
    "ability": "What can you do?|who are you?|help|Can you help me?|你能做什么？|你是谁|怎么用？|我可以问什么"
    "|hi, what can you do?",
    "identity": "Are you ChatGPT?|are you GPT-4 or Claude?|who made you|What model are you?|你是机器人吗？|你叫什么名字"
    "|what's your name?|do you use the internet?|are you a human",
    "language": "speak Chinese please|Can you answer in English?|请用中文回答|说英语|能不能用中文？|In Chinese, please",
    "feeling": "I'm tired|I am so bored of this|this is too hard|I don't understand|我累了|太难了|我有点累|听不懂"
    "|i give up",
    "insult": "you're stupid|You suck!|shut up|that's wrong|你真笨|垃圾|你太没用了|useless bot",
    "praise": "good bot|well done!|you are so helpful|你真棒|太厉害了|回答得很好",
    "mood": "how are you?|how's it going|你好吗？|最近怎么样|hello, how are you today?|在吗",
    "bye": "bye|see you tomorrow|再见|ok thanks bye!|我先走了|good night",
    "ok": "ok|I see|got it!|cool|好的|明白了|👍|嗯嗯|原来如此|yes",
    "unclear": "???|!!|……|🤔",
}
QUESTIONS = (
    "hello world program cost|What is a keel?|thanks, and what does it cost?|你好，什么是龙骨？|good data"
    "|hi, what does the ferry cost?|Help me understand kelp|What are you supposed to bring on board?"
    "|Are you allowed to bring a bicycle?|How does this work?|Can you explain the fares?|好的茶叶多少钱？"
    "|谢谢，那红茶呢？|你觉得绿茶好还是红茶好|How are you charged for a car?|Who are the founders?"
    "|Is this wrong: kelp is an animal?|OK but why?|why?|what is good tea|难点是什么？|为什么难？"
    "|用中文怎么说 kelp|What languages do the clerks speak?|Thanks to whom was the line founded?"
    "|Hi, I'm tired of reading; what does a bicycle cost?|What does tired rice mean?|你知道渡轮几点开吗"
)


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in SMALL_TALK.items() for text in texts.split("|")]
)
def test_small_talk_is_replied_to(kind: str, text: str) -> None:
    assert classify_smalltalk(text) == kind
    assert reply_to_smalltalk(text, "en", ["Knots"])
    assert reply_to_smalltalk(text, "zh", [])


@pytest.mark.parametrize("text", QUESTIONS.split("|"))
def test_questions_are_not_taken_for_small_talk(text: str) -> None:
    assert reply_to_smalltalk(text, "en", ["Knots"]) is None


def test_the_reply_names_topics_in_the_learners_language() -> None:
    assert "Knots; Sails" in str(reply_to_smalltalk("hello", "en", ["Knots", "Sails"]))
    assert "绳结、帆" in str(reply_to_smalltalk("你好", "zh", ["绳结", "帆"]))
    assert reply_to_smalltalk("hello", "en", [])


def test_who_asks_for_a_language_is_replied_to_in_it() -> None:
    assert "中文" in str(reply_to_smalltalk("Please speak Chinese", "en", []))
    assert "in English" in str(reply_to_smalltalk("请用英语回答", "zh", []))


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Hi! What does the ferry cost?", "What does the ferry cost?"),
        ("你好，什么是龙骨？", "什么是龙骨？"),
        ("OK, thanks. And in winter?", "And in winter?"),
        ("good data", "good data"),
        ("hello world program", "hello world program"),
        ("Hello!", "Hello!"),
        ("What is a keel?", "What is a keel?"),
    ],
)
def test_a_greeting_before_a_question_is_taken_off(text: str, question: str) -> None:
    assert strip_greeting(text) == question
