"""What kind of answer a question asks for, by the words that ask and not by those beside them."""

import pytest

from tutor.answering.questions.asks import classify_ask, find_value, leave_aside
from tutor.answering.questions.kinds import Ask


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("修一条船（几个人干几天）要多少钱？", Ask.AMOUNT),
        ("What does a new sail cost (for how many months it lasts)?", Ask.AMOUNT),
        ("修一条船要几天（两个人）？", Ask.DURATION),
        ("价目上写的渡轮用的是哪一款发动机？", None),
        ("费用表上的窑是哪个型号？", None),
        ("价目上写的渡轮票价是多少？", Ask.AMOUNT),
        ("What amount did the harbour invest in the ferry?", Ask.AMOUNT),
        ("What is the page count of the tide table?", Ask.COUNT),
        ("What is the size of the crew?", Ask.QUANTITY),
        ("Compare the crew sizes of the Osprey and the Tern.", Ask.QUANTITY),
        ("Compare the Osprey with the Tern.", None),
        ("How much does the harbour pour into its piers?", Ask.AMOUNT),
        ("How much do they sink into a new pier?", Ask.AMOUNT),
        ("How much tea does she pour into a cup?", Ask.QUANTITY),
        ("What is the effect of size on speed?", None),
        ("船厂手里有多少资金？", Ask.AMOUNT),
        ("the ferry is it free or do i have to pay for it", None),
        ("Do we need to pay for a sail?", None),
        ("What do we have to pay for a sail?", Ask.AMOUNT),
        ("What is the fare to the island worked out from?", None),
        ("How is the ferry fare calculated?", None),
        ("What extra costs does the guide warn of?", None),
        ("What costs are there, and how much is the fare?", Ask.AMOUNT),
        ("How can I cut the costs of a raft?", None),
        ("What can we do to keep our spend low?", None),
        ("What are the tips against high ferry fares?", None),
        ("What is not charged for on board?", None),
        ("How do oak and ash compare in price?", Ask.AMOUNT),
        ("How does the ferry charge for a horse?", Ask.AMOUNT),
        ("在哪个网站可以买船票？", Ask.ADDRESS),
        ("航海问答来自哪个网站？", None),
        ("这款发动机的价格是多少，什么型号？", Ask.AMOUNT),
        ("一窑碗烧了多久？这段时间要付钱吗？", Ask.DURATION),
        ("烧窑要付钱吗？也要排队吗？", None),
        ("What's the coal figure for the Heron?", Ask.QUANTITY),
        ("How many ports share the name Sund?", Ask.COUNT),
        ("What share of the ports are dry?", Ask.SHARE),
        ("What portion of a crossing's cost is fuel?", Ask.SHARE),
        ("What portion size does the galley serve?", None),
        ("Which fare is assumed in the plan?", Ask.AMOUNT),
        ("In which three ports do boats cost less?", None),
        ("What is the carbon bill of a kiln?", None),
        ("What is the memory cost of a map?", None),
        ("What does the carbon bill come to in dollars?", Ask.AMOUNT),
    ],
)
def test_the_figure_that_is_asked_for(question: str, value: Ask | None) -> None:
    assert find_value(question) is value


def test_what_stands_in_brackets_is_read_where_only_that_asks() -> None:
    assert leave_aside("A ferry (how long?)") == "A ferry (how long?)"
    assert leave_aside("一条渡船（有多长？）") == "一条渡船（有多长？）"
    assert classify_ask("一条渡船（有几个船员？）") is Ask.COUNT


def test_what_is_to_be_compared_is_a_comparison_whatever_figure_it_is_of() -> None:
    assert classify_ask("Compare the duration of the ferry and the barge.") is Ask.COMPARISON
    assert classify_ask("Please contrast the crossing times of the ferry and the barge.") is Ask.COMPARISON
    assert classify_ask("How long is the crossing?") is Ask.DURATION


def test_what_good_points_a_thing_has_are_listed() -> None:
    assert classify_ask("这座窑有什么好处？") is Ask.LIST


@pytest.mark.parametrize(
    "question",
    [
        "Does the Orlen mill have a website?",
        "orlen mill website address",
        "website of the Orlen mill?",
        "奥伦磨坊的website是什么",
        "is there a home page for it?",
        "奥伦磨坊有官网吗？",
        "它有没有自己的网站？",
        "orlen mill website?",
        "orlen 那家磨坊的 website 是什么",
        "那家磨坊的URL是多少",
        "磨坊的链接发我一下",
        "磨坊的网站",
    ],
)
def test_whether_there_is_a_website_asks_for_its_address(question: str) -> None:
    assert find_value(question) is Ask.ADDRESS


@pytest.mark.parametrize(
    "question",
    [
        "Does the mill have a website that says why?",
        "Does its website show prices?",
        "有网站介绍水磨吗？",
        "Build a website for the mill.",
        "How many visitors come from the mill's website?",
        "磨坊收录了哪些网站？",
        "水磨的图来自多少个网站？",
        "里面还包括哪个水磨图片网站？",
        "里面还 include 了哪个 sailing 的问答网站",
    ],
)
def test_a_question_on_what_a_website_tells_asks_for_no_address(question: str) -> None:
    assert find_value(question) is not Ask.ADDRESS


def test_what_is_given_before_a_yes_or_no_question_leaves_it_one() -> None:
    assert find_value("Given its draught, was the number of oars a good choice?") is None
    assert find_value("Given its draught, what was the number of oars?") is Ask.COUNT


def test_how_far_a_thing_takes_one_is_no_distance() -> None:
    assert find_value("How far can a raft take a crew?") is None
    assert find_value("How far is the island?") is Ask.QUANTITY


def test_a_school_year_is_no_time() -> None:
    assert find_value("船员的孩子读到几年级？") is None
    assert find_value("帆能用几年？") is Ask.DURATION


def test_a_question_that_is_raised_is_no_money() -> None:
    assert find_value("Which question does the chapter raise?") is None
    assert find_value("How much did the yard raise?") is Ask.AMOUNT


@pytest.mark.parametrize(
    ("question", "ask", "value"),
    [
        ("In which four respects do ferries cause running costs?", Ask.LIST, None),
        ("What three things drive the price of a ticket?", Ask.LIST, None),
        ("Name the four ways to cut costs.", Ask.LIST, None),
        ("What two amounts were paid?", Ask.AMOUNT, Ask.AMOUNT),
        ("What are the three ticket prices?", Ask.AMOUNT, Ask.AMOUNT),
    ],
)
def test_so_many_things_to_be_named_are_no_figure(question: str, ask: Ask, value: Ask | None) -> None:
    assert (classify_ask(question), find_value(question)) == (ask, value)
