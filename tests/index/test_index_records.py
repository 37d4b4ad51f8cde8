"""Chunks come back from their JSON lines as they were."""

from hypothesis import given
from hypothesis import strategies as st

from tests.course_samples import make_chunk
from tutor.index.records import dump_chunks, frame_text, load_chunks, passage_text, unit_text
from tutor.types import Chunk, Location, Unit, UnitKind

TEXT = st.text(max_size=30)
LOCATIONS = st.builds(
    Location,
    line_start=st.none() | st.integers(1, 99),
    line_end=st.none() | st.integers(1, 99),
    page=st.none() | st.integers(1, 9),
    time_start=st.none() | st.floats(0, 9999),
    time_end=st.none() | st.floats(0, 9999),
)
UNITS = st.builds(
    Unit,
    text=TEXT,
    kind=st.sampled_from(list(UnitKind)),
    location=LOCATIONS,
    quote=TEXT,
    lead=TEXT,
    cells=st.lists(TEXT, max_size=3).map(tuple),
    header=st.lists(TEXT, max_size=3).map(tuple),
    example=st.booleans(),
)
CHUNKS = st.builds(
    Chunk,
    id=TEXT,
    document=TEXT,
    title=TEXT,
    heading=st.lists(TEXT, max_size=3).map(tuple),
    language=st.sampled_from(["en", "zh", "und"]),
    text=TEXT,
    units=st.lists(UNITS, max_size=3).map(tuple),
    location=LOCATIONS,
)


@given(st.lists(CHUNKS, max_size=3).map(tuple))
def test_chunks_survive_their_bytes(chunks):
    assert load_chunks(dump_chunks(chunks)) == chunks


def test_the_frame_stands_before_the_text_and_names_nothing_twice():
    chunk = make_chunk("Adults pay 14.", title="The ferry", heading=("The ferry", "Fares"))
    assert frame_text(chunk) == "The ferry > Fares"
    assert passage_text(chunk) == "The ferry > Fares\nAdults pay 14."
    assert passage_text(make_chunk("Adults pay 14.")) == "Adults pay 14."


def test_a_unit_is_embedded_with_what_frames_it():
    unit = Unit("Adult | 14", UnitKind.ROW, Location(3, 3), lead="Passenger | Price")
    framed = make_chunk("Adult | 14", title="The ferry", heading=("Tickets", "Fares"))
    assert unit_text(framed, unit) == "Fares\nPassenger | Price\nAdult | 14"
    assert unit_text(make_chunk("x", title="The ferry"), unit) == "The ferry\nPassenger | Price\nAdult | 14"
