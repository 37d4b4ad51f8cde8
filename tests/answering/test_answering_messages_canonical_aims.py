"""Questions for when, why, for whom, by whom and what for are written in the form that the rules read."""

import pytest

from tutor.answering.messages.canonical import write_canonically

WHEN = [
    ("In which situations can I skip the glaze altogether?", "when do I not need the glaze?"),
    ("and altogether?", "and altogether?"),
    ("how long to dry a tile?", "how long does it take to dry a tile?"),
    ("what is it and do you have to pay for it", "what is it and can anyone use it for free"),
    ("When could we easily do without a chart?", "when do we not need a chart?"),
    ("who can safely do without a chart?", "who does not need a chart?"),
    ("When would a second kiln be a waste of money?", "when is a second kiln not needed?"),
    ("In which cases is a chart overkill?", "when is a chart not needed?"),
    ("When does it pay off to build a kiln?", "When is it worth it to build a kiln?"),
    ("In what circumstances might it actually make sense to build a kiln of our own?",
     "In what circumstances is it worth it to build a kiln of our own?"),
    ("When might it be a good idea to dredge?", "When is it worth it to dredge?"),
    ("When is a second kiln sensible?", "When is a second kiln worth it?"),
    ("When would you advise against glazing?", "when do I not need glazing?"),
    ("For which people is there no point in glazing?", "who does not need glazing?"),
    ("What must a town have for a harbour to be worth the money?", "when is a harbour worth it?"),
    ("Which firms have a good reason to build a kiln?", "when is it worth it to build a kiln?"),
    ("When does the kiln open?", "When does the kiln open?"),
    ("Who can read a chart?", "Who can read a chart?"),
]  # fmt: skip
WHY = [
    ("How come the kiln cracked?", "why the kiln cracked?"),
    ("Why was the plain clerk's reply to the guest considered unhelpful?",
     "Why was the plain clerk's reply to the guest not helpful?"),
    ("What was wrong with the clerk's answer about the ferry?",
     "why was the clerk's answer about the ferry not helpful?"),
    ("What makes the plain model's reply useless?", "why was the model's reply not helpful?"),
    ("Why did the clerk's reply not help the guest?", "why was the clerk's reply not helpful?"),
    ("What was the clerk's answer about the ferry?", "What was the clerk's answer about the ferry?"),
    ("What do reeds bring to the roof that makes them worth cutting?", "why include reeds in the roof?"),
    ("What do reeds bring to the mix?", "why include reeds in the mix?"),
    ("What speaks for oak?", "why oak?"),
    ("What made them pick oak for the mast?", "why choose oak for the mast?"),
    ("What is the clerk's name?", "What is the clerk's name?"),
    ("What explains the small kiln?", "why the small kiln?"),
    ("The kiln is smaller than advised, why?", "why The kiln is smaller than advised?"),
    ("Rye or oats: which costs more, and why?", "Rye or oats: which costs more, and why?"),
    ("Why is the kiln considered risky?", "Why is the kiln risky?"),
    ("What is the potter called again?", "What is the potter called again?"),
    ("What does glazing bring to a town?", "What does glazing bring to a town?"),
    ("Why is the clerk's reply no good?", "Why is the clerk's reply not helpful?"),
    ("Why are reeds in the roof mix?", "why include reeds in the roof mix?"),
    ("Why do they put reeds into the mix?", "why include reeds in the mix?"),
    ("Why is it in the data?", "Why is it in the data?"),
    ("What made the clerk's reply perfect?", "why was the clerk's reply perfect?"),
]  # fmt: skip
GAINED = [
    ("What does the miller gain from having his own kiln?",
     "what are the benefits for the miller of having his own kiln?"),
    ("How does Brevik benefit from the ferry?", "what are the benefits for Brevik of the ferry?"),
    ("What's in it for Brevik to dredge the canal?", "what are the benefits for Brevik of dredge the canal?"),
    ("What did dredging do for Brevik?", "what are the benefits for Brevik of dredging?"),
    ("In what ways is Brevik better off with the ferry?", "what are the benefits for Brevik of the ferry?"),
    ("What did Brevik achieve by dredging?", "what are the benefits for Brevik of dredging?"),
    ("Who profits from the canal?", "who benefits from the canal?"),
    ("What does the miller gain weight for?", "What does the miller gain weight for?"),
]  # fmt: skip
BY_WHOM = [
    ("What sort of staff do you need if you want to run a ferry?", "what team is needed to run a ferry?"),
    ("Who do I have to hire in order to run a ferry?", "what team is needed to run a ferry?"),
    ("What personnel does a ferry require?", "what team does a ferry need?"),
    ("Which specialists were needed to raise the mast?", "what team is needed to raise the mast?"),
    ("Who is supposed to use the chart that Sund drew?", "who is the chart that Sund drew for?"),
    ("Who would I need on my team to run a ferry?", "what team is needed to run a ferry?"),
    ("What people live there?", "What people live there?"),
]


@pytest.mark.parametrize(("question", "canonical"), [*WHEN, *WHY, *GAINED, *BY_WHOM])
def test_what_a_question_is_after_is_said_in_one_form(question: str, canonical: str) -> None:
    assert write_canonically(question) == canonical
