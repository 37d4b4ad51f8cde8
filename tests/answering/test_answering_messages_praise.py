import pytest

from tutor.answering.messages.smalltalk import classify_smalltalk, strip_greeting

PRAISE = """Thanks, that really helped a lot!|Thank you, this was really clear.|thanks a ton, super useful
|Great answer, thank you!|Aha, now I get it, thanks!|That is exactly what I was looking for, thank you
|Perfect, that answered my question.|Thanks, very clear summary|you explained that so clearly|You put it really well!
|Thank you very much, your answer was super helpful|Thanks for your help, I learned a lot|that clears things up, cheers
|Thanks for explaining this so patiently!|I really appreciate the clear explanation|This has been so useful
|You have been very kind, thanks|you are a lifesaver|Thanks man, good to know|No more questions, thanks
|Thanks, I'll remember that.|That makes a lot more sense now.|I love this tutor|what a brilliant explanation
|谢谢，解释得非常清楚！|谢谢你，讲得很明白|谢谢，真是帮了大忙了|太感谢了，我懂了|感谢，很有帮助|讲得真好|您讲得太到位了！
|回答得很详细，谢谢老师|非常清楚，多谢|多谢，这下明白了|原来是这样，谢谢|终于听懂了，谢谢！|谢谢你这么耐心的讲解|感谢您的解答
|学到了很多，谢谢|受益匪浅|你帮了我一个大忙|这个回答很有用|你的解释很棒|谢谢啦，下次再来问|謝謝，解釋得很清楚|点赞|666""".replace(
    "\n", ""
)
QUESTIONS = """Thanks, that helped, but what does a bicycle cost?|Great answer! And in winter?|What makes a good tutor?
|Is a clear explanation cheaper?|very clear water boils at what temperature?|that makes sense if the boat is full?
|Thanks to whom did the line start?|What did she love in it?|I understand kelp but not keels|good answers cost what?
|谢谢，讲得很清楚，那红茶呢？|很好的茶要多少钱？|讲得清楚的老师是谁？|你知道红茶要泡多久吗|好茶多少钱|他们感谢了谁？|原来是这样，那为什么呢
|明白了什么？|赞美诗是谁写的""".replace("\n", "")


@pytest.mark.parametrize("text", PRAISE.split("|"))
def test_thanks_and_praise_are_small_talk_in_many_wordings(text: str) -> None:
    assert classify_smalltalk(text) in ("thanks", "praise", "ok", "bye")


@pytest.mark.parametrize("text", QUESTIONS.split("|"))
def test_a_question_with_or_about_praise_is_none(text: str) -> None:
    assert classify_smalltalk(text) is None


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Thanks, that was very helpful! And what does a bicycle cost?", "And what does a bicycle cost?"),
        ("That makes sense now. Who needs a reservation?", "Who needs a reservation?"),
        ("谢谢，讲得很清楚！那红茶呢？", "那红茶呢？"),
        ("明白了，谢谢老师。茶壶有多大？", "茶壶有多大？"),
        ("Very clear water boils when?", "Very clear water boils when?"),
    ],
)
def test_praise_in_front_of_a_question_is_left_out(text: str, question: str) -> None:
    assert strip_greeting(text) == question
