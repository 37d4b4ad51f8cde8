import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.answering.messages.chatter import strip_chatter

CHATTY = (
    ("ok so like how many boats does sund have lol", "so how many boats does sund have"),
    ("hey um quick q, waht does ballast mean again??", "what does ballast mean??"),
    ("umm so what's the diff between kelp n seaweed haha", "so what's the difference between kelp n seaweed"),
    ("sorry but i still don't get why the ferry is so expensive lol", "why the ferry is so expensive"),
    ("excuse me sir, who founded the ferry line please", "who founded the ferry line"),
    ("could you please tell me what a keel is?", "what is a keel?"),
    ("I was wondering how long the crossing takes, thanks in advance", "how long the crossing takes"),
    ("i forgot what kelp stands for, can u remind me", "what kelp stands for"),
    ("yo quick question wat is ballast", "what is ballast"),
    ("what is ballast, in plain english please", "what is ballast"),
    ("what's a keel like im 5", "what's a keel"),
    ("whats a keel again", "what's a keel"),
    ("who owns the ferry again", "who owns the ferry"),
    ("the second voyage was about what again", "the second voyage was about what"),
    ("他谢过船员了没？", "他谢过船员了吗？"),
    ("航速提高了几个点", "航速提高了百分之几"),
    ("一共租了几张卡", "一共租了几张GPU"),
    ("一张船票几钱", "一张船票多少钱"),
    ("what the hell is a keel?", "what is a keel?"),
    ("Why on earth is the ferry so dear?", "Why is the ferry so dear?"),
    ("btw wich boat is longer, like, the Brevik or the Maro tho", "which boat is longer the Brevik or the Maro"),
    ("Do you happen to know where the Brevik sank?", "where the Brevik sank?"),
    ("like, is the ferry really cheaper or what", "is the ferry really cheaper"),
    ("why doesnt the ferry run in winter??", "why doesn't the ferry run in winter??"),
    ("do i need a pass if im a sailor", "do i need a pass if i'm a sailor"),
    ("what if im going by ferry and theyre full", "what if i'm going by ferry and they're full"),
    ("那个啥…渡轮载多少人来着", "渡轮载多少人"),
    ("老师老师 我想问下哈 就那个龙骨是干嘛的呀", "龙骨是做什么用的"),
    ("呃，就是那个，红茶要泡多久来着？谢谢老师", "红茶要泡多久？"),
    ("龙骨到底是什么意思？", "龙骨是什么意思？"),
    ("想问一下龙骨究竟是什么东西呢", "龙骨是什么东西"),
    ("老师，我不太懂，为啥渡轮这么贵", "为什么渡轮这么贵"),
    ("请问老师，一张船票要花多少钱呀？", "一张船票要花多少钱？"),
    ("麻烦解释一下什么是龙骨，谢谢", "什么是龙骨"),
    ("你知道渡轮几点开吗", "渡轮几点开吗"),
    ("其实我不太懂，渡轮载多少人来着", "渡轮载多少人"),
    ("哈喽老师，想请教一下，龙骨是什么？", "龙骨是什么？"),
    ("老美渡轮乘客里男的占几成哈", "美国渡轮乘客里男性占百分之几"),
    ("咋泡绿茶，急！", "怎么泡绿茶！"),
    ("龙骨是啥 求科普", "龙骨是什么"),
    ("老師，請問紅茶為啥要用熱水？", "紅茶为什么要用熱水？"),
)
LEFT_ALONE = """Hey Jude was written by whom?|What on Earth is the largest animal?|How long is it in mm?|Vitamin K?
|When do whales mate?|Who are the good guys?|What does it feel like to win again?|What is well water like?
|When did he win again?
|what is a quick sort|How well does it do?|What does the man like?|K-means is used for what?|What did So Lo Ming write?
|How is the actual price found?|Who gave thanks?|What happened once again?|Which dose is right?|so how about children
|and how long?|What is a kind of tea?|Is it right or wrong?|What does OK stand for?|Why not?|Where is Angkor Wat?
|那红茶呢|红茶呢？|那个报价是多少？|其实际成本是多少？|谁是达赖喇嘛？|娃哈哈是谁创办的？|谁创办了娃哈哈？|坚持到底的人是谁？
|想问题的人是谁？|老师在视频里说了什么？|他为什么不干了？|令人咋舌的票价是多少？|同学们带了几本书？|这个要多久？
|请教师要花多少钱？""".replace("\n", "").split("|")


@pytest.mark.parametrize(("asked", "plain"), CHATTY)
def test_chatter_is_left_out(asked: str, plain: str) -> None:
    assert strip_chatter(asked) == plain


@pytest.mark.parametrize("question", LEFT_ALONE)
def test_what_a_question_may_be_about_stays(question: str) -> None:
    assert strip_chatter(question) == question


@pytest.mark.parametrize("text", ["lol", "hey um", "??", "", "那个啥…", "老师老师", "ok so like"])
def test_a_text_that_is_nothing_but_chatter_is_kept(text: str) -> None:
    assert strip_chatter(text) in text.replace("啥", "什么")
    assert bool(strip_chatter(text)) == bool(text)


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    stripped = strip_chatter(text)
    assert bool(stripped) == bool(text.strip())
    assert len(stripped) <= 2 * len(text) + 8


def test_long_chatter_takes_no_longer_than_its_length() -> None:
    assert strip_chatter("so like " * 2000 + "what is a keel")
    assert strip_chatter("老师 " * 2000 + "什么是龙骨")


@pytest.mark.parametrize("opening", ["反过来说，", "反過來說，", "反之，", "换句话说，"])
def test_words_that_turn_a_chinese_question_round_are_left_out(opening: str) -> None:
    assert strip_chatter(f"{opening}谁不用船？") == "谁不用船？"


def test_a_plea_at_the_end_is_left_out() -> None:
    assert strip_chatter("what is a keel pls explain") == "what is a keel"
