import pytest

from tutor.answering.questions.asks import classify_ask, remove_ask_words
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import read_question
from tutor.answering.values import asks_amount_of_thing, satisfies_ask, tells_money_alone


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("What did the cable car cost?", Ask.AMOUNT),
        ("How much did they pay for the boat?", Ask.AMOUNT),
        ("What sum has Ann put into the boat?", Ask.AMOUNT),
        ("What does one oar go for?", Ask.AMOUNT),
        ("If they had bought the boats, what would the fleet have come to?", Ask.AMOUNT),
        ("How much should we set aside for sails?", Ask.AMOUNT),
        ("How much did the oar set him back?", Ask.AMOUNT),
        ("船的投资金额有多大？", Ask.AMOUNT),
        ("How much water does the garden need?", Ask.QUANTITY),
        ("How many rooms are there?", Ask.COUNT),
        ("What is the number of rooms?", Ask.COUNT),
        ("What type of boat shows up among the costs?", Ask.GENERAL),
        ("How long does the crossing take?", Ask.DURATION),
        ("What percentage of the crop is lost?", Ask.SHARE),
        ("By how many percent did the harvest get better?", Ask.SHARE),
        ("When in the video does she mention salt?", Ask.VIDEO_TIME),
        ("Compare oak and pine.", Ask.COMPARISON),
        ("Which is heavier, oak or pine?", Ask.COMPARISON),
        ("What are the kinds of knots?", Ask.LIST),
        ("When should you prune?", Ask.LIST),
        ("What is a keel?", Ask.DEFINITION),
        ("What is a harbour fee?", Ask.DEFINITION),
        ("What is meant by the crossing rate?", Ask.DEFINITION),
        ("过路费指的是什么？", Ask.DEFINITION),
        ("Why do ships float?", Ask.REASON),
        ("When was the bridge opened?", Ask.DATE),
        ("这座桥花了多少钱？", Ask.AMOUNT),
        ("需要多长时间？", Ask.DURATION),
        ("有哪些种类？", Ask.LIST),
        ("什么是龙骨？", Ask.DEFINITION),
        ("橡木和松木有什么区别？", Ask.COMPARISON),
        ("为什么船会浮？", Ask.REASON),
        ("这座湖有多大？", Ask.QUANTITY),
        ("大坝在多大程度上影响河流？", Ask.GENERAL),
        ("渡轮用的是什么型号的发动机？", Ask.GENERAL),
        ("渡轮的用途是什么？", Ask.DEFINITION),
        ("哪家公司知道渡轮什么时候开？", Ask.GENERAL),
        ("渡轮是什么时候停开的？", Ask.DATE),
        ("How many berths does the plan define?", Ask.COUNT),
        ("How is a berth defined?", Ask.DEFINITION),
        ("What distinguishes oak from pine?", Ask.COMPARISON),
        ("Did the hull or the mast cost more?", Ask.COMPARISON),
        ("Oak or Pine, who has more boats?", Ask.COMPARISON),
        ("How long does oak take compared with pine?", Ask.COMPARISON),
        ("How much cheaper is oak compared with pine?", Ask.RATIO),
        ("Who builds the hull and who builds the mast?", Ask.COMPARISON),
        ("What is a keel and what is it for?", Ask.DEFINITION),
        ("Do I need one or more boats?", Ask.GENERAL),
        ("Oak or pine, which is cheap and which costs a lot?", Ask.COMPARISON),
        ("Oak or pine: which is cheaper, and why?", Ask.COMPARISON),
        ("橡木和松木哪种便宜？为什么？", Ask.COMPARISON),
        ("为什么橡木比松木贵？", Ask.REASON),
        ("谁造船身，谁造桅杆？", Ask.COMPARISON),
        ("船身是谁在造？桅杆又是谁在造？", Ask.COMPARISON),
        ("橡木和松木各要多长时间干燥？", Ask.COMPARISON),
        ("橡木和松木各降价多少？", Ask.COMPARISON),
        ("橡木和松木，哪种属于硬木，哪种属于软木？", Ask.COMPARISON),
        ("What is the web address of the shipyard?", Ask.ADDRESS),
        ("On which site can I see the charts?", Ask.ADDRESS),
        ("Is there a website where I can see the charts?", Ask.ADDRESS),
        ("Does the shipyard have a website?", Ask.ADDRESS),
        ("Where can I find the shipyard online?", Ask.ADDRESS),
        ("What sail does a boat for a million dollars get?", Ask.GENERAL),
        ("What amount of money does a boat cost?", Ask.AMOUNT),
        ('How is the line "Worth the money" tagged?', Ask.GENERAL),
        ("船厂的官网是什么？", Ask.ADDRESS),
        ("Which building site is the largest?", Ask.GENERAL),
        ("What do oak and pine cost each?", Ask.COMPARISON),
        ("橡木和松木的价格差在哪？", Ask.COMPARISON),
        ("When does he start talking about rigging?", Ask.VIDEO_TIME),
        ("I need the timestamp of the bit where he oils the mast", Ask.VIDEO_TIME),
        ("How much goes to the sailmaker?", Ask.AMOUNT),
        ("Tell me how much sailing costs", Ask.AMOUNT),
        ("渡轮有多少块甲板？", Ask.COUNT),
        ("造船要哪几步？", Ask.LIST),
        ("bilge 到底指什么", Ask.DEFINITION),
        ("bilge 是啥", Ask.DEFINITION),
        ("渡轮大赛的奖金是多少？", Ask.AMOUNT),
        ("视频的哪一段说用松木比较划算？", Ask.VIDEO_TIME),
        ("演讲者在什么时候说松木太软？", Ask.VIDEO_TIME),
        ("演讲者在什么时候解释为什么松木太软？", Ask.VIDEO_TIME),
        ("为什么演讲者在什么时候都说松木太软？", Ask.REASON),
        ("讲座里提到桅杆，是在哪个时间？", Ask.VIDEO_TIME),
        ("想回看上漆那段，在影片第几分钟？", Ask.VIDEO_TIME),
        ("哪段视频讲到船帆？", Ask.VIDEO_TIME),
        ("影片什么时候上映？", Ask.DATE),
        ("什么时候必须自己补船帆？", Ask.GENERAL),
        ("什么时候非请木匠不可？", Ask.GENERAL),
        ("How near the best is the number of sails?", Ask.GENERAL),
        ("How large is the number of sails?", Ask.COUNT),
        ("先上漆再晾干会比较实际吗？", Ask.GENERAL),
        ("松木比较贵吗？", Ask.GENERAL),
        ("橡木和松木哪个比较好？", Ask.COMPARISON),
        ("比较新旧两种船帆", Ask.COMPARISON),
        ("比较好处和坏处", Ask.COMPARISON),
        ("船身一般是谁造？桅杆又是谁造？", Ask.COMPARISON),
        ("龙骨到底指什么？", Ask.DEFINITION),
        ("How long does oak take to dry as opposed to pine?", Ask.COMPARISON),
        ("Put oak and pine side by side: what do they cost?", Ask.COMPARISON),
        ("The cost of a boat has four parts. What are the four?", Ask.LIST),
        ("The yard names three costs. List them.", Ask.LIST),
        ("What are the three steps of the cost-effective way?", Ask.LIST),
        ("船的费用有四项，分别是什么？", Ask.LIST),
    ],
)
def test_question_words_tell_what_is_asked(text: str, ask: Ask) -> None:
    assert classify_ask(text) is ask


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("How many boats are there and what do they cost?", Ask.AMOUNT),
        ("How many boats did they hire, and what did that come to?", Ask.AMOUNT),
        ("一共有多少条船，要多少钱？", Ask.COUNT),
        ("How many boats are there and how many oars?", None),
        ("How many boats are there and who owns them?", None),
        ("Who owns the boats and what do they cost?", None),
    ],
)
def test_a_second_question_may_ask_for_another_figure(text: str, also: Ask | None) -> None:
    assert read_question(text).also is also


@pytest.mark.parametrize(
    ("ask", "text", "fits"),
    [
        (Ask.AMOUNT, "It costs $14.", True),
        (Ask.AMOUNT, "It has 14 rooms.", False),
        (Ask.DURATION, "a few days", True),
        (Ask.DURATION, "at 14 knots", False),
        (Ask.DURATION, "with 3:08 left on the clock", True),
        (Ask.DURATION, "at 3:08 on the clock", False),
        (Ask.SHARE, "60% of it", True),
        (Ask.COUNT, "two of them", True),
        (Ask.COUNT, "many of them", False),
        (Ask.ADDRESS, "Visit brevik-ferries.org", True),
        (Ask.ADDRESS, "Visit the harbour.", False),
        (Ask.ADDRESS, "e.g. the harbour", False),
        (Ask.DATE, "opened in 1971", True),
        (Ask.DATE, "opened in May", True),
        (Ask.DATE, "a decent novel that may sell", False),
        (Ask.DATE, "opened late", False),
        (Ask.DATE, "大约在 300万年 前形成", True),
        (Ask.DATE, "formed three million years ago", True),
        (Ask.QUANTITY, "旧桥中没有一座留存", True),
        (Ask.QUANTITY, "none of the old bridges is left", True),
        (Ask.QUANTITY, "这里没有一般的桥", False),
        (Ask.QUANTITY, "岸边还有大片沼泽", True),
        (Ask.GENERAL, "anything", True),
    ],
)
def test_a_text_holds_the_kind_of_value_asked_for(ask: Ask, text: str, fits: bool) -> None:
    assert satisfies_ask(ask, text) is fits


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("What is a harbour fee?", None),
        ("What is meant by the crossing rate?", None),
        ("What is the harbour fee?", Ask.AMOUNT),
        ("Which crossing rate does the ferry reach?", Ask.QUANTITY),
        ("What accuracy does the compass reach?", Ask.MEASURE),
        ("What is the accuracy for?", None),
        ("Which phone number of the ferry is right?", None),
        ("What is the average age of the boats?", Ask.MEASURE),
        ("What is the mean?", None),
    ],
)
def test_a_meaning_wants_no_figure_and_a_measure_does(text: str, value: Ask | None) -> None:
    assert read_question(text).value is value


def test_a_length_may_be_told_in_steps() -> None:
    assert satisfies_ask(Ask.DURATION, "The average length of a round is 30 to 40 steps.")
    assert not satisfies_ask(Ask.DURATION, "A round has 40 steps.")


def test_a_measure_is_a_figure_and_no_vague_word() -> None:
    assert satisfies_ask(Ask.MEASURE, "It is right half of the time.")
    assert not satisfies_ask(Ask.MEASURE, "Several compasses were tested.")


def test_what_is_supposed_is_not_asked_for() -> None:
    assert read_question("If we pay for oars too, what do they add?").value is None
    assert read_question("If we add oars too, what do they cost?").value is Ask.AMOUNT


def test_what_lasts_only_asks_for_a_duration() -> None:
    assert {"run", "last"} <= read_question("How long does the crossing run?").value_words
    assert "run" not in read_question("Who does run the ferry?").value_words


def test_a_counted_noun_is_read_without_its_question_mark() -> None:
    assert read_question("A crossing is the same as how many usual trips?").counted == "trip"


def test_a_price_word_of_one_character_asks_for_the_value() -> None:
    assert "钱" in read_question("渡船要多少钱？").value_words


def test_the_topic_is_left_when_the_ask_is_removed() -> None:
    assert "ferry" in remove_ask_words("How long does the ferry take?")
    assert "how long" not in remove_ask_words("How long does the ferry take?").lower()


def test_a_question_knows_whether_it_is_about_speech_or_an_example() -> None:
    assert read_question("What does the lecturer say about salt?").speech
    assert read_question("What is the fare in the example?").example
    assert not read_question("What is the fare?").example
    assert read_question("录像里怎么说？").speech
    assert read_question("What does he talk about in the talk?").speech
    assert not read_question("Which word is rare in everyday talk?").speech
    assert not read_question("录像带是谁修复的？").speech


def test_a_count_is_no_price_and_knows_what_is_counted() -> None:
    assert read_question("How many small boats are there?").counted == "boat"
    assert not satisfies_ask(Ask.COUNT, "Hire: $14")
    assert satisfies_ask(Ask.COUNT, "14 boats for $3")


@pytest.mark.parametrize(
    ("text", "is_amount"),
    [
        ("A new harbour costs tens of millions.", True),
        ("The pier cost them several million and took a year.", True),
        ("They spent millions of hours on the pier.", False),
        ("They spent thousands on the pier.", True),
    ],
)
def test_what_is_spent_in_words_is_an_amount(text: str, is_amount: bool) -> None:
    assert satisfies_ask(Ask.AMOUNT, text) is is_amount


def test_a_ratio_is_a_factor_or_a_percentage() -> None:
    assert read_question("How much cheaper is the ferry than the bus?").value is Ask.RATIO
    assert satisfies_ask(Ask.RATIO, "3 times as much")
    assert not satisfies_ask(Ask.RATIO, "It costs $14.")


@pytest.mark.parametrize(
    ("question", "of_thing"),
    [
        ("How much labelled wood does the mill need?", True),
        ("磨坊要多少木材？", True),
        ("How much is the wood?", False),
        ("How much of the wood is oak?", False),
        ("How much money does the mill need?", False),
        ("Do they agree on how much milling costs?", False),
        ("木材多少钱？", False),
        ("有多少个磨坊？", False),
    ],
)
def test_how_much_of_a_thing_is_no_price(question: str, of_thing: bool) -> None:
    assert asks_amount_of_thing(question) is of_thing


def test_a_score_is_a_figure() -> None:
    assert read_question("渡轮在比赛中得了多少分？").value is Ask.MEASURE
    assert read_question("渡轮要开多少分钟？").value is not Ask.MEASURE


def test_money_beside_another_amount_is_not_told_alone() -> None:
    assert tells_money_alone("The mill pays thousands of dollars for wood.")
    assert tells_money_alone("The mill pays $300 for wood.")
    assert not tells_money_alone("The mill needs 40 logs, and pays $300.")
    assert not tells_money_alone("The mill needs 40 logs.")


def test_the_time_of_doing_something_is_a_duration() -> None:
    assert read_question("What is the baking time of rye bread?").value is Ask.DURATION
    assert read_question("Which note asks for the closing time of the mill?").value is None
    assert read_question("What is the best time for rye?").value is None


def test_what_a_duration_is_asked_with_is_no_topic() -> None:
    for question in ("For how many days did the fair keep going?", "The fair ran for how many days?"):
        assert {"keep", "ran"} <= read_question(question).value_words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一个典型的窑炉项目，单看柴火（几个人烧几天）大概要多少钱？", Ask.AMOUNT),
        ("几艘船开几天的燃料费用是多少？", Ask.AMOUNT),
        ("烧一窑碗要几天？", Ask.DURATION),
        ("烧一窑碗要几天、多少钱？", Ask.DURATION),
        ("几天的船票要多久才能买到？", Ask.DURATION),
    ],
)
def test_a_few_days_that_are_paid_for_ask_for_no_time(text: str, value: Ask) -> None:
    assert read_question(text).value is value


def test_counted_examples_are_the_thing_and_no_worked_example() -> None:
    assert not read_question("How many examples does the oven log hold?").example
    assert "exampl" not in read_question("How many examples does the oven log hold?").source_words
    assert read_question("In the example, how many loaves are there?").example


@pytest.mark.parametrize(
    ("asked", "value"), [("And for a child?", Ask.AMOUNT), ("Who built it?", None), ("What did they carve?", None)]
)
def test_a_follow_up_with_a_question_of_its_own_asks_for_no_earlier_figure(asked: str, value: Ask | None) -> None:
    assert read_question(f"What does the ferry cost — {asked}", asked=asked).value is value


@pytest.mark.parametrize(
    ("text", "weighs"),
    [
        ("Do the lessons conflict on the fare?", True),
        ("Which of the two is right?", True),
        ("Who wrote the rules for conflict resolution at the harbour?", False),
    ],
)
def test_a_conflict_of_lessons_is_told_from_one_that_they_tell_of(text: str, weighs: bool) -> None:
    assert read_question(text).weighs is weighs
