import pytest

from tutor.answering.messages.texting import write_out


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("hw mny boats r there", "how many boats are there"),
        ("wat dose norling actually do", "what does norling actually do"),
        ("wot oak did they use", "what oak did they use"),
        ("what is the avg price of 10k tiles", "what is the average price of 10,000 tiles"),
        ("what do 5 ppl earn in a yr", "what do 5 people earn in a year"),
        ("hand cut tiles y expensive", "hand cut tiles why expensive"),
        ("need 2 know b4 i pay 4 something", "need to know before i pay for something"),
        ("why did they use it 4 training", "why did they use it for training"),
        ("wat data did they use 4 the kiln", "what data did they use for the kiln"),
        ("y r the companys so slow", "why are the companies so slow"),
        ("acording 2 chapter 3", "according to chapter 3"),
        ("ok but y kelp tho?", "ok but why kelp?"),
        ("theres 2 typs of sail rite, which ones", "there's 2 types of sail right, which ones"),
        ("how lng does th trip take", "how long does the trip take"),
        ("hw much r the cooks paid", "how much are the cooks paid"),
        ("bread w butter n cheese", "bread with butter and cheese"),
        ("how far is it in lite years", "how far is it in light years"),
        ("wat is it good 4", "what is it good for"),
        ("wat does the vid guy say abt nite flites", "what does the video guy say about night flights"),
        ("wats he say when ur in dout", "what's he say when you are in doubt"),
        ("tickets 4 crew", "tickets for crew"),
        ("does tar go in2 the hull", "does tar go into the hull"),
        ("oars in the kit or nah", "is oars in the kit?"),
        ("are oars in the kit y/n", "are oars in the kit?"),
        ("wtf is a keel n do i need it", "what is a keel and do i need it"),
        ("rope or chain n by how much", "rope or chain and by how much"),
        ("how long did the kiln run 4", "how long did the kiln run for"),
        ("how long 2 dry a tile", "how long to dry a tile"),
        ("is tar in the mix or nope lol", "is tar in the mix?"),
        ("wat does the guild do 4 sailors", "what does the guild do for sailors"),
        ("rye does it rise or no", "rye does it rise?"),
        ("is an oak mast dearer then an elm one", "is an oak mast dearer than an elm one"),
        ("how many times more tar in hull then in sund", "how many times more tar in hull than in sund"),
        ("fare per mil tickets in n out pls", "fare per million tickets input and output pls"),
        ("the log how many gigs is it", "the log how many GB is it"),
        ("3 bil toks", "3 billion tokens"),
        ("flour they used for the calc?", "flour they used for the calculation?"),
    ],
)
def test_what_texting_cuts_short_is_written_out(typed: str, written: str) -> None:
    assert write_out(typed) == written


@pytest.mark.parametrize(
    "typed",
    [
        "How many of the 4 boats have 2 masts?",
        "what does a 4k screen cost",
        "who earns $10k there",
        "Name 4 sources and 2 ferries.",
        "What happens in step 4 of chapter 2?",
        "They use 4 boats and need 2 kilns.",
        "What dose of salt does bread need?",
        "It takes 4 hours for n steps.",
        "Is GX 4 better than GX-2?",
        "What are the keys and the toys for?",
        "the 4 main stages",
        "How long do 4 rides take?",
        "What would 4 nesting boxes cost?",
        "what would 4 nesting boxes cost?",
        "when the water cools then what",
        "how many go in and out of the harbour",
    ],
)
def test_numbers_and_words_that_mean_themselves_stay(typed: str) -> None:
    assert write_out(typed) == typed
