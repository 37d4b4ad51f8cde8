"""Questions are written in the form that the rules read."""

import pytest

from tutor.answering.messages.canonical import number_parts, simplify_question, write_canonically


@pytest.mark.parametrize(
    ("question", "canonical"),
    [
        ("number of boats in Brevik?", "how many boats in Brevik?"),
        ("What is the total number of fishing boats?", "how many fishing boats?"),
        ("And the number of cabins per boat?", "And how many cabins per boat?"),
        ("What does the number of boats tell?", "What does the number of boats tell?"),
        ("Which number of boats is best?", "Which number of boats is best?"),
        ("How many boats are there?", "How many boats are there?"),
        ("Brevik number of boats?", "how many boats does Brevik have?"),
        ("Who was the chart mainly made for?", "Who was the chart for?"),
        ("What was the lighthouse built for?", "What was the lighthouse for?"),
        ("How long is an average logbook in words?", "how many words does an average logbook have?"),
        ("How long is the crossing in winter?", "How long is the crossing in winter?"),
        ("Counted in full pages, how long is the logbook?", "how many full pages is the logbook?"),
        ("Turned into sacks, what's the size of Sund's harvest?", "how many sacks Sund's harvest?"),
        ("In terms of price, how much is the logbook?", "In terms of price, how much is the logbook?"),
        ("What do I pay overall if I row?", "What do I pay in total if I row?"),
        ("how much of mark-3s bill is fuel", "how much of mark-3's bill is fuel"),
        ("who is behind Sund moneywise?", "who is behind Sund?"),
        ("Who stands behind Sund financially?", "Who is behind Sund?"),
        ("What kind of people is the chart made for?", "who is the chart for?"),
        ("which customers use the chart?", "who uses the chart?"),
        ("Who are the intended users of the chart?", "Who is the chart for?"),
        ("And the miller, what did he build his with?", "And the miller, what did he build his with?"),
        ("What was theirs built of?", "What was their own built of?"),
        ("Is ours older?", "Is our own older?"),
        ("Where does the name Mark-3 come from?", "what is Mark-3 named after?"),
        ("Where does the oak come from?", "Where does the oak come from?"),
        ("What people live there?", "What people live there?"),
        ("What is the number of the ferry?", "What is the number of the ferry?"),
        ("what does the video guy think of knots", "what does the speaker think of knots"),
        ("What does the woman in the clip say?", "What does the speaker say?"),
        ("What does the man on the pier say?", "What does the man on the pier say?"),
        ("how many dollars is a sail?", "how much money is a sail?"),
        ("For ten days without a break", "For ten days continuously"),
        ("Did it sail six days in a row?", "Did it sail six days continuously?"),
        ("At what moment does the lock open?", "when does the lock open?"),
        ("At what moment does he mention locks?", "At what moment does he mention locks?"),
        ("What makes oak so expensive?", "why is oak so expensive?"),
        ("What makes a boat?", "What makes a boat?"),
        ("How much did the Orlen folks raise?", "How much did Orlen raise?"),
        ("Who paid the guys of Orlen?", "Who paid the guys of Orlen?"),
        ("What is there to be said against oak?", "what is the drawback of oak?"),
        ("What could one say against sailing at night?", "what is the drawback of sailing at night?"),
        ("What makes oak worth storing?", "why is oak worth storing?"),
        ("What makes eels a good addition to the soup?", "why is eels a good addition to the soup?"),
        ("What is it about oak that makes it worth storing?", "why is oak worth storing?"),
        ("How many seats are listed for the Mark-3?", "How many seats does the Mark-3 have?"),
        ("What number of seats is given for the ferry?", "how many seats does the ferry have?"),
        ("What is the seat count stated for the ferry?", "how many seats does the ferry have?"),
        ("What is Sund's seat count?", "how many seats does Sund have?"),
        ("And how high is the Mark-3's cabin count?", "And how many cabins does Mark-3 have?"),
        ("Which firm stands behind Sund?", "Which firm is behind Sund?"),
        ("What stands behind the mast?", "What stands behind the mast?"),
        ("How many seats are listed?", "How many seats are listed?"),
        ("I got through a book every single day", "I read a book every day"),
        ("someone who finishes one novel a day", "someone who read one novel a day"),
        ("A knot that guests have probably never come across", "A knot that guests have probably lack"),
        ("Which knots may guests not have seen?", "Which knots may guests lack?"),
        ("Which guests were seen at sea?", "Which guests were seen at sea?"),
        ("Which knot is unlikely to be in the manual?", "Which knot is absent from the manual?"),
        ("When do they finish the hull?", "When do they finish the hull?"),
        ("Which ready-made hulls are cheap?", "Which existing hulls are cheap?"),
        ("What can we take as a starting point?", "What can we take to start with?"),
        ("Whose hulls are named as possible starting points?", "Whose hulls to start with?"),
        ("What good does it do to oil the mast?", "why oil the mast?"),
        ("Is there a proper name for unfired clay?", "what is the name for unfired clay?"),
        ("Everything the tug is able to do", "Everything the tug can do"),
        ("Which knot is given as an example of a hitch?", "Which knot is an example of a hitch?"),
        ("Why does fog trip up pilots?", "Why does fog stumble pilots?"),
        ("Can I give the rented oars back?", "Can I return the rented oars?"),
        ("Who gives it back to the start?", "Who gives it back to the start?"),
        ("who can safely do without a chart?", "who does not need a chart?"),
        ("When can we skip the chart?", "when do we not need the chart?"),
        ("Who can read a chart?", "Who can read a chart?"),
        ("Is there a number of boats?", "Is there a number of boats?"),
        ("the second voyage was about what?", "what was the second voyage about?"),
        ("So the mast is made of what?", "So what is the mast made of?"),
        ("What he builds is what?", "What he builds is what?"),
        ("old logbooks, why so expensive?", "why is old logbooks expensive?"),
        ("tell me why not", "tell me why not"),
        ("What speaks against oak?", "what is the drawback of oak?"),
        ("what's bad about raku?", "what is the drawback of raku?"),
        ("What's the meaning of tare?", "what is tare?"),
        ("What is the meaning of life in the lodge?", "What is the meaning of life in the lodge?"),
        ("How many million tiles are fired?", "How many tiles are fired?"),
        ("How many millions did the kiln cost?", "How many millions did the kiln cost?"),
        ("What is the trouble with old oars?", "what is the drawback of old oars?"),
    ],
)
def test_a_number_that_is_asked_for_is_a_count(question: str, canonical: str) -> None:
    assert write_canonically(question) == canonical


def test_a_question_is_read_in_simplified_characters() -> None:
    assert simplify_question("為什麼渡輪這麼貴？", lambda term: True) == "为什么渡轮这么贵？"
    assert simplify_question("Why is it dear?", lambda term: True) == "Why is it dear?"


def test_words_of_taiwan_are_those_of_the_lessons() -> None:
    mainland = simplify_question("影片裡的軟體要多少錢？", {"视频", "软件"}.__contains__)
    taiwan = simplify_question("影片裡的軟體要多少錢？", {"影片", "软体"}.__contains__)
    assert (mainland, taiwan) == ("视频里的软件要多少钱？", "影片里的软体要多少钱？")


@pytest.mark.parametrize(
    "question", ["How do I build a boat from the ground up?", "how do i build a boat from zero", "a boat from nothing"]
)
def test_what_is_made_anew_is_made_from_scratch(question: str) -> None:
    assert "from scratch" in write_canonically(question)


def test_chapters_and_weeks_are_numbered_in_figures() -> None:
    assert number_parts("第四章讲什么？", lambda _: False) == "第4章讲什么？"
    assert number_parts("第四章讲什么？", {"第四", "四章"}.__contains__) == "第四章讲什么？"
    assert number_parts("第四章讲什么？", {"第四", "四周"}.__contains__) == "第4章讲什么？"
    assert number_parts("I have four boats.", lambda _: False) == "I have four boats."


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("do I have to pay for the ferry?", "can anyone use the ferry for free?"),
        ("用渡船要付费吗？", "用渡船是免费的吗？"),
        (
            "So was it fed rye flour material only, or did they mix in something else?",
            "what was mixed with the rye flour data for it?",
        ),
        ("what is in ch4", "what is in chapter 4"),
        ("ch4要讲什么", "第4章要讲什么"),
        ("what is a GX-ch4", "what is a GX-ch4"),
    ],
)
def test_payment_mixtures_and_parts_cut_short_are_written_in_one_form(typed: str, written: str) -> None:
    assert write_canonically(typed) == written
