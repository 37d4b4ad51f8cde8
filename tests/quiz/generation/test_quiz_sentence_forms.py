"""Rules of form for sentences: which stand alone, which can be turned round, how figures are changed and asked for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.answering.disagreements.intervals import find_intervals
from tutor.quiz.generation.antecedents import find_antecedent, name_subject
from tutor.quiz.generation.figurechange import is_firm, make_other_figures
from tutor.quiz.generation.opposites import find_turns
from tutor.quiz.generation.questions import ask_amount
from tutor.quiz.generation.turntells import find_tell
from tutor.quiz.generation.variants import list_variants, spell_initials
from tutor.quiz.generation.verbs import count_verbs, read_verb
from tutor.quiz.generation.wellformed import close_sentence, drop_links, stands_alone, tidy_sentence


@pytest.mark.parametrize(
    ("text", "language", "stands"),
    [
        ("A lock chamber raises boats from the lower canal to the upper one.", "en", True),
        ("It raises boats from the lower canal to the upper one.", "en", False),
        ("As you can see, the lock chamber raises boats quickly.", "en", False),
        ("Open the upper gate and let the water out of the chamber.", "en", False),
        ("The lock chamber that raises boats from the lower canal.", "en", False),
        ("The tolls of the canal are secret, so take four million as an estimate.", "en", False),
        ("A lock chamber loses water, so boats wait at the upper gate.", "en", True),
        ("You can explain why the lock chamber raises boats.", "en", False),
        ("你能用自己的话解释船闸为什么能抬高船。", "zh", False),
        ("We built the lock chamber with bricks from the old canal.", "en", False),
        ("In this chapter the lock chamber raises boats very slowly.", "en", False),
        ("A lock chamber needs gate_width = 4 for boats of the canal.", "en", False),
        ("Does a lock chamber raise boats from the lower canal?", "en", False),
        ("船闸用水把船从低处的运河抬到高处的运河。", "zh", True),
        ("它用水把船从低处的运河抬到高处的运河。", "zh", False),
        ("如上图所示，船闸用水把船抬到高处的运河。", "zh", False),
        ("请打开上游的闸门并把水放进船闸里面。", "zh", False),
        ("A gauge such as the one at Maro shows the level of the canal.", "en", True),
        ("A gauge that shows the level of the canal, such as the one at Maro.", "en", False),
        ("One of the most useful parts of a lock is the gate beam.", "en", True),
        ("After the great flood, the keepers raised the walls of the canal.", "en", True),
        ("After opening the gate, the keepers raise the walls of the canal.", "en", False),
        ("As the traffic grew, the keepers built a second lock beside the canal.", "en", True),
        ("As shown, the keepers built a second lock beside the canal.", "en", False),
        ("Water rises in the chamber because it flows in from the upper canal.", "en", True),
        ("In the chamber it rises because the upper gate of the canal is open.", "en", False),
        ("The canal loses about a third of its water in a dry summer.", "en", True),
        ("The gates stand above a bed of gravel and clay.", "en", True),
        ("The gates shown above stand on a bed of gravel and clay.", "en", False),
        ("Floods destroyed the lower lock of the canal in the spring.", "en", True),
        ("The keepers coined the name in the dry summer of that year.", "en", False),
        ("The tolls rose in the second century of the canal.", "en", True),
        ("The tolls rose in the second boat of the canal.", "en", False),
        ("One of them was useful to the boats of the canal.", "en", False),
        ("One-handed winding gear opens the lower gate of the canal.", "en", True),
        ("The toll is high for boats such as those built of iron.", "en", True),
        ("The toll is high for those boats of the canal.", "en", False),
        ("A keeper of the lower lock knows how the whole thing was built.", "en", False),
        ("船闸应该由两名船工一起打开和关闭。", "zh", True),
        ("该船闸由两名船工一起打开和关闭。", "zh", False),
        ("工程师提出了浮桥的方案，在这个方案中，船可以自由通过。", "zh", True),
        ("工程师提出了浮桥的方案，在这个季节中，船可以自由通过。", "zh", False),
        ("浮桥被其建造者称为水上公路，它可以承受马车的重量。", "zh", True),
        ("缺水阻碍了运河上游全部船只的通行。", "zh", True),
        ("船闸把船抬到水面较高的河段，这一过程称为过闸。", "zh", True),
        ("水位以下的闸墙用花岗岩砌成，非常坚固。", "zh", True),
        ("以下的闸墙用花岗岩砌成，非常坚固。", "zh", False),
        ("1931年，洪水冲垮了运河下游的三座船闸。", "zh", True),
        ("洪水冲垮了运河下游的三座船闸和木桥。", "zh", False),
        ("理想情况下，这应该由两名船工来完成。", "zh", False),
    ],
)
def test_only_whole_statements_stand_alone(text: str, language: str, stands: bool) -> None:
    assert stands_alone(text, language) is stands


def test_sentences_are_freed_of_what_ties_them() -> None:
    assert tidy_sentence("✅ However, the canal freezes in winter. (source)") == "The canal freezes in winter."
    assert tidy_sentence("此外，运河在冬天会结冰。") == "运河在冬天会结冰。"
    assert close_sentence("Locks hold water") == "Locks hold water."
    assert close_sentence("船闸蓄水") == "船闸蓄水。"
    assert close_sentence("船闸被称为“水的楼梯”") == "船闸被称为“水的楼梯”。"
    assert close_sentence("他说：“船闸是水的楼梯。”") == "他说：“船闸是水的楼梯。”"


@pytest.mark.parametrize(
    ("text", "language", "turned"),
    [
        ("A narrow boat is cheaper to build than a barge.", "en", "A narrow boat is dearer to build than a barge."),
        ("The barge took an expensive load to the lock.", "en", "The barge took a cheap load to the lock."),
        ("An expensive gate was fitted to the lock.", "en", ""),
        ("The lock is not open in January.", "en", "The lock is open in January."),
        ("Steel gates may increase the cost of a lock.", "en", ""),
        ("The pump increases the depth and decreases the flow.", "en", ""),
        ("A lock includes two gates.", "en", "A lock does not include two gates."),
        ("A sluice needs to be oiled in June.", "en", "A sluice does not need to be oiled in June."),
        ("Keepers should oil the gate each week.", "en", ""),
        ("A warm coat is a must for keepers.", "en", ""),
        ("The new gate should be sufficient for the flood.", "en", ""),
        ("The flow mostly depends on the rain.", "en", ""),
        ("Tides have a global effect on the sea.", "en", "Tides have a local effect on the sea."),
        ("Old gates burst because they were thin.", "en", "Old gates burst because they were thick."),
        ("修船需要干燥的船坞。", "zh", "修船不需要干燥的船坞。"),
        ("这座船闸没有公布过收费标准。", "zh", "这座船闸公布过收费标准。"),
        ("这座船闸依靠水流而不是马匹。", "zh", ""),
    ],
)
def test_statements_are_turned_only_where_that_is_sure(text: str, language: str, turned: str) -> None:
    assert [turn.text for turn in find_turns(text, language)][:1] == ([turned] if turned else [])


@pytest.mark.parametrize(
    ("text", "language", "question"),
    [
        (
            "The ferry carries 240 passengers on each crossing.",
            "en",
            "How many passengers does the ferry carry on each crossing?",
        ),
        ("The pier was rebuilt in 1931.", "en", "In which year was the pier rebuilt?"),
        ("A crossing takes 25 minutes.", "en", "How long does a crossing take?"),
        ("A ticket for adults costs $4.50.", "en", "How much does a ticket for adults cost?"),
        ("The length of the pier is 120 metres.", "en", "What is the length of the pier?"),
        ("The gulls that follow 12 boats eat bread, which is bad.", "en", ""),
        ("横渡一次需要25分钟。", "zh", "横渡一次需要多少分钟？"),
        (
            "There are 40,000 people with a pass on the lake.",
            "en",
            "How many people are there with a pass on the lake?",
        ),
        ("游船俱乐部起源于 1930 年代的湖区。", "zh", "游船俱乐部起源于哪个年代的湖区？"),
        ("第一座码头建于1931年。", "zh", "第一座码头建于哪一年？"),
        ("果园里约40%的树是梨树。", "zh", "果园里百分之多少的树是梨树？"),
    ],
)
def test_questions_for_figures_are_whole(text: str, language: str, question: str) -> None:
    assert ask_amount(text, find_intervals(text)[0], language) == question


@given(st.integers(min_value=2, max_value=5000), st.sampled_from(["tonnes", "hours", "%", "kg"]), st.text(max_size=5))
@settings(max_examples=60, deadline=None)
def test_other_figures_differ_and_keep_clear_of_the_lessons(value: int, unit: str, key: str) -> None:
    text = f"The mill used {value} {unit} of flour in spring."
    interval = find_intervals(text)[0]
    taken = [*find_intervals(f"{value * 2} {unit}"), interval]
    for other in make_other_figures(interval, key, 3, taken):
        made = find_intervals(other)[0]
        assert made.unit == interval.unit
        assert not any(known.low <= made.low <= known.high for known in taken)


def test_open_ended_quoted_and_cited_figures_are_not_firm() -> None:
    for text in (
        "A barge carries more than 80 tonnes.",
        "The keeper called it “300 tonnes” of trouble.",
        "Wren et al. 2019 weighed the barge.",
        "A barge carries 20 to 30 tonnes.",
    ):
        assert not any(is_firm(interval, text) for interval in find_intervals(text))
    firm = "A barge carries 80 tonnes of gravel."
    assert is_firm(find_intervals(firm)[0], firm)


def test_it_is_named_only_after_what_is_said_of_one_thing() -> None:
    subject = find_antecedent("A sluice is a gate that holds back the water of a mill.", "en")
    assert name_subject("It was once made of oak planks.", subject) == "A sluice was once made of oak planks."
    assert name_subject("It is important to oil the gate.", subject) == ""
    assert find_antecedent("In winter the water of the mill freezes slowly.", "en") == ""
    assert name_subject("它用木板做成。", find_antecedent("水闸是一种拦住磨坊水流的闸门。", "zh")) == "水闸用木板做成。"
    panel = "The Flood Watch panel of the lock house shows how high the water of the canal stands."
    named = name_subject("It also rings a bell at night.", find_antecedent(panel, "en"))
    assert named == "The Flood Watch panel of the lock house rings a bell at night."
    assert find_antecedent("The keeper of the lock house shows how high the water of the canal stands.", "en") == ""
    told = find_antecedent("TideReader 在每个闸口测量运河的水位。", "zh")
    assert name_subject("它还可以在夜里记录水位。", told) == "TideReader 可以在夜里记录水位。"
    assert find_antecedent("TideReader 的数据来自运河沿岸的全部闸口。", "zh") == ""


def test_verbs_are_found_and_brought_to_their_base() -> None:
    assert read_verb("carries") == ("carry", "does")
    assert read_verb("built") == ("build", "did")
    assert read_verb("harbour") is None
    assert count_verbs("The barge that carries gravel was sold") == 2


def test_variants_of_a_term_count_too() -> None:
    assert "scaling law" in list_variants("scaling laws", "en")
    assert "fine-tuning" in list_variants("微调", "zh")
    assert "boat yard" in list_variants("boat-yard", "en")
    assert "boat-yard" not in list_variants("boat-yard", "en")
    assert "K-means" in {form.capitalize() for form in list_variants("K-Means Clustering", "en")}
    assert "finance" in list_variants("financial services", "en")
    assert not {"时间序列", "time series"} & set(list_variants("time series forecasting", "en"))
    assert spell_initials("remotely operated lock") == "ROL"


@pytest.mark.parametrize(
    ("told", "source", "tells"),
    [
        ("Old gates burst because they were thick.", "Old gates burst because they were thin.", True),
        ("Old gates are rarely shut as they need oil.", "Old gates are often shut as they need oil.", True),
        ("A lock is used as the cheaper way.", "A lock is used as the dearer way.", False),
        ("The lock opened in 1871, since the river froze.", "The lock opened in 1901, since the river froze.", False),
        ("A gate of 20 tonnes is considered good.", "A gate of 40 tonnes is considered good.", True),
        ("船闸很便宜，因为要用很多木材。", "船闸很昂贵，因为要用很多木材。", True),
        ("船闸不需要木板。", "船闸需要木板。", False),
    ],
)
def test_a_changed_statement_that_tells_itself(told: str, source: str, tells: bool) -> None:
    assert bool(find_tell(told, source)) is tells


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("A lock also needs oil.", "A lock needs oil."),
        ("A lock needs oil, too.", "A lock needs oil."),
        ("船闸还可以用木板做成。", "船闸可以用木板做成。"),
        ("船闸不仅用石头，还可以用木板做成。", "船闸不仅用石头，还可以用木板做成。"),
        (
            "A remotely operated lock (ROL，遥控船闸) opens by itself.",
            "A remotely operated lock (ROL) opens by itself.",
        ),
        ("Seepage（渗水）ruins timber.", "Seepage ruins timber."),
        ("The tolls (费用) end in .csv , as ever .", "The tolls end in .csv, as ever."),
        ("船闸（lock）用木板做成。", "船闸（lock）用木板做成。"),
    ],
)
def test_links_to_another_sentence_and_glosses_are_dropped(text: str, bare: str) -> None:
    assert drop_links(text) == bare
