"""A sign-in kept in the browser, so that a reload and a second window are signed in too.

Streamlit can read cookies and not set them. So the page that signs in hands the browser a ticket, which a constant
script of ours takes to an address of this server, which answers with the cookie. Why so, and what an attacker could do:

- The cookie is HttpOnly: a script on the page, if one ever got there, could not read it. A cookie set by a script
  could be read by any.
- SameSite=Strict: no other site's page makes a browser send it along. Path is the whole app; Secure wherever the page
  came over https. Cookies do not tell ports apart, so its name is this home's own.
- The ticket on the page is of no use to anyone who sees it later: it is good once and for two minutes. It is not in
  the address, so neither in the history nor in a log.
- Making a victim take the attacker's ticket, to learn in the attacker's name: the gate in front (see `gate`) refuses
  what does not come from a page of this app, and Strict keeps the answer's cookie from other sites' frames.
- Nothing that a learner or a lesson wrote is in the script or beside it: the ticket is made of letters, figures,
  dashes and underscores, by us.
- A stolen cookie is good for two weeks, or until its owner signs out or changes the password; see `sign_ins`. Over
  plain http anyone on the network can steal it, which `tutor app` says at its start. The browser keeps it longer than
  it lets anyone in, so that its owner need not wait there while strangers try passwords.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import streamlit as st

from tutor.access.sign_ins import RECOGNISED_S
from tutor.access.tickets import Tickets
from tutor.ui import keys

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

KEEP_PATH = "/access/keep"
MAX_BODY_BYTES = 200

_tickets = Tickets()  # shared by the sessions that hand them out and the server that takes them, in one process
_SCRIPT = f"""
<script>
fetch("{KEEP_PATH}", {{
  method: "POST",
  credentials: "same-origin",
  headers: {{"Content-Type": "text/plain"}},
  body: document.querySelector("[data-tutor-ticket]").dataset.tutorTicket,
}});
</script>
"""


def hand_out(cookie_name: str, token: str) -> None:
    """Let the next runs of the page give the browser a token to keep."""
    st.session_state[keys.TICKET] = _tickets.issue(f"{cookie_name}={token}", time.monotonic())


def show_ticket() -> None:
    """Put the ticket on the page until the browser has taken it; it takes no room there."""
    ticket = st.session_state.get(keys.TICKET)
    if isinstance(ticket, str) and _tickets.is_open(ticket, time.monotonic()):
        with st.container(key=keys.TICKET_PLACE):
            st.html(f'<span data-tutor-ticket="{ticket}"></span>{_SCRIPT}', unsafe_allow_javascript=True)


async def keep_sign_in(request: Request) -> Response:
    """Answer a ticket with the cookie that it stands for; with nothing when it stands for none."""
    from starlette.responses import Response

    response = Response(status_code=204, headers={"Cache-Control": "no-store"})
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MAX_BODY_BYTES:
            return response
    value = _tickets.take(body.decode("ascii", "replace"), time.monotonic())
    if value is not None:
        name, _, token = value.partition("=")
        is_https = request.url.scheme == "https" or request.headers.get("origin", "").startswith("https:")
        response.set_cookie(
            name, token, max_age=int(RECOGNISED_S), path="/", httponly=True, samesite="strict", secure=is_https
        )
    return response
