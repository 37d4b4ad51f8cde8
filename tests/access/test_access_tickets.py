"""Tickets: good once, not for long, and never more than can be kept."""

from __future__ import annotations

from tutor.access.tickets import LIFETIME_S, MAX_OPEN, Tickets


def test_a_ticket_is_good_once() -> None:
    tickets = Tickets()
    first, second = tickets.issue("rye", 0.0), tickets.issue("oats", 0.0)
    assert first != second
    assert tickets.is_open(first, 1.0)
    assert tickets.take(first, 1.0) == "rye"
    assert not tickets.is_open(first, 1.0)
    assert tickets.take(first, 1.0) is None
    assert tickets.take(second, 1.0) == "oats"


def test_a_ticket_is_not_good_for_long() -> None:
    tickets = Tickets()
    ticket = tickets.issue("rye", 0.0)
    assert not tickets.is_open(ticket, LIFETIME_S)
    assert tickets.take(ticket, LIFETIME_S) is None
    assert tickets.take("never issued", 0.0) is None


def test_the_oldest_make_room() -> None:
    tickets = Tickets()
    issued = [tickets.issue(str(count), 0.0) for count in range(MAX_OPEN + 1)]
    assert tickets.take(issued[0], 0.0) is None
    assert tickets.take(issued[1], 0.0) == "1"
