"""Chinese questions are written in the form that the rules read."""

import pytest

from tutor.answering.messages.canonical_han import write_han_canonically


@pytest.mark.parametrize(
    ("question", "canonical"),
    [
        ("Sund 船厂融了多少资金?", "Sund 船厂有多少融资?"),
        ("Sund 船厂拿到了多少投资?", "Sund 船厂有多少融资?"),
        ("Sund 船厂筹到的资金是多少?", "Sund 船厂的融资是多少?"),
        ("渡轮一共有多少个座位?", "渡轮有多少个座位?"),
        ("渡轮一共要多少钱?", "渡轮一共要多少钱?"),
        ("烤箱里的冰融了多少?", "烤箱里的冰融了多少?"),
        ("学徒拿到了多少工钱?", "学徒拿到了多少工钱?"),
    ],
)
def test_money_that_a_firm_got_is_its_funding(question: str, canonical: str) -> None:
    assert write_han_canonically(question) == canonical


@pytest.mark.parametrize(
    ("question", "canonical"),
    [
        ("租几台窑烧几天,木柴的预算是多少?", "租数台窑烧数天,木柴的预算是多少?"),
        ("过海要几天,船票多少钱?", "过海要几天,船票多少钱?"),
        ("课里讲了几种绳结,分别是什么?", "课里讲了几种绳结,分别是什么?"),
        ("烧几天?", "烧几天?"),
    ],
)
def test_a_few_of_what_only_describes_is_no_question(question: str, canonical: str) -> None:
    assert write_han_canonically(question) == canonical


@pytest.mark.parametrize(
    ("question", "canonical"),
    [
        ("拿渡轮跟帆船的造价来比,说帆船便宜了多少倍?", "帆船比渡轮便宜了多少倍?"),
        ("把渡轮和帆船的造价比一下,渡轮贵多少?", "渡轮比帆船贵多少?"),
        ("把渡轮和帆船的造价比一下,桥贵多少?", "把渡轮和帆船的造价比一下,桥贵多少?"),
    ],
)
def test_two_things_set_side_by_side_are_compared(question: str, canonical: str) -> None:
    assert write_han_canonically(question) == canonical


def test_a_number_of_things_is_how_many_there_are() -> None:
    assert write_han_canonically("列出的渡轮座位数量是多少?") == "渡轮有多少座位?"
    assert write_han_canonically("渡轮的航速是多少?") == "渡轮的航速是多少?"


def test_what_goes_on_without_a_break_is_continuous() -> None:
    assert write_han_canonically("这座窑不间断地烧了多久?") == "这座窑连续烧了多久?"
    assert write_han_canonically("这座窑间断了几次?") == "这座窑间断了几次?"


@pytest.mark.parametrize(
    ("question", "canonical"),
    [
        ("有标签的数据和没标签的数据哪种贵？", "标注数据和无标签数据哪种贵？"),
        ("有标签和没有标签的数据哪种贵？", "标注数据和无标签数据哪种贵？"),
        ("未标注数据和标注数据哪种贵？", "无标签数据和标注数据哪种贵？"),
        ("带标签的数据贵吗？", "带标签的数据贵吗？"),
    ],
)
def test_data_with_and_without_labels_have_their_usual_names(question: str, canonical: str) -> None:
    assert write_han_canonically(question) == canonical


@pytest.mark.parametrize(
    ("question", "canonical"),
    [
        ("视频里那个人对渡轮怎么看?", "视频里讲者对渡轮怎么看?"),
        ("视频里的小哥说了什么?", "视频里讲者说了什么?"),
        ("船上那个人说了什么?", "船上那个人说了什么?"),
    ],
)
def test_somebody_in_a_video_is_its_speaker(question: str, canonical: str) -> None:
    assert write_han_canonically(question) == canonical


@pytest.mark.parametrize(
    ("question", "canonical"),
    [
        ("什么情况下完全可以跳过上釉?", "什么情况下不需要上釉?"),
        ("哪些人用不着海图?", "哪些人不需要海图?"),
        ("什么情况下上釉是多余的?", "什么情况下不需要上釉?"),
        ("在什么条件下自己造窑才说得过去?", "在什么条件下值得自己造窑?"),
        ("什么时候开窑?", "什么时候开窑?"),
        ("黑麦给配方带来了什么?", "为什么要用黑麦作为配方?"),
        ("为什么要把海草加进饲料配方?", "为什么要用海草作为饲料配方?"),
        ("海草凭什么进配方?", "为什么要用海草作为配方?"),
        ("饲料配方里为什么要包括海草?", "为什么要用海草作为饲料配方?"),
        ("海草对饲料配方有什么价值?", "为什么要用海草作为饲料配方?"),
        ("训练新手时为什么要加入海图?", "为什么要用海图作为训练数据?"),
        ("为什么配方很贵?", "为什么配方很贵?"),
        ("上釉给窑厂带来了什么好处?", "上釉给窑厂带来了什么好处?"),
        ("那这样做给他们带来了哪些好处?", "那这样做给他们带来了哪些好处?"),
        ("Sund 从自己的船上得到了什么好处?", "Sund 自己的船有哪些好处?"),
        ("开渡轮需要什么样的人手?", "开渡轮需要什么样的团队?"),
    ],
)
def test_what_a_question_is_after_is_said_in_one_form(question: str, canonical: str) -> None:
    assert write_han_canonically(question) == canonical


def test_a_numbered_stage_is_counted_to() -> None:
    assert write_han_canonically("烧制里阶段3叫什么?") == "烧制里第3阶段叫什么?"
    assert write_han_canonically("这三个阶段一共多久?") == "这三个阶段一共多久?"


@pytest.mark.parametrize(
    ("question", "canonical"),
    [
        ("素烧结束后得到的那个器物叫什么?", "素烧的产物叫什么器物?"),
        ("经过素烧之后,我们得到的是什么?", "素烧的产物叫什么?"),
        ("素烧完会得到什么样的器物", "素烧的产物叫什么器物"),
        ("素烧后得到几个碗?", "素烧后得到几个碗?"),
        ("素烧之后怎么办?", "素烧之后怎么办?"),
    ],
)
def test_what_one_has_once_a_thing_is_done_is_its_result(question: str, canonical: str) -> None:
    assert write_han_canonically(question) == canonical


@pytest.mark.parametrize(
    ("question", "canonical"),
    [
        ("光靠现成的窑,手艺能走到哪一步?", "用现成的窑,手艺能到什么?"),
        ("直接用现有的窑,能把手艺带到什么阶段?", "用现有的窑,能把手艺到什么?"),
        ("渡轮走到哪一步码头?", "渡轮走到哪一步码头?"),
    ],
)
def test_how_far_one_gets_with_what_there_is(question: str, canonical: str) -> None:
    assert write_han_canonically(question) == canonical


@pytest.mark.parametrize(
    ("question", "canonical"),
    [
        ("一个港口要符合哪三个条件,自己造船才可能说得过去?", "一个港口什么条件下值得自己造船?"),
        ("要满足哪几点,自己造船才算合理?", "什么条件下值得自己造船?"),
        ("满足什么条件,公司用帆船才划算?", "什么条件下值得帆船?"),
        ("自己造船要满足什么条件才划算?", "什么条件下值得自己造船?"),
        ("什么样的公司自己造船才不亏?", "什么样的公司值得自己造船?"),
        ("哪种组织可以考虑自己造船?", "哪种组织值得自己造船?"),
        ("什么条件下才有理由自己造船?", "什么条件下值得自己造船?"),
        ("满足哪些条件才能进港?", "满足哪些条件才能进港?"),
        ("要具备什么条件才行?", "要具备什么条件才行?"),
        ("渡轮有什么标准座位?", "渡轮有什么标准座位?"),
    ],
)
def test_conditions_for_a_thing_to_pay_ask_when_it_is_worth_it(question: str, canonical: str) -> None:
    assert write_han_canonically(question) == canonical
