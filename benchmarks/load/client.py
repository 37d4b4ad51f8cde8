"""A browser session without a browser: Streamlit's own messages over a websocket on this machine."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from google.protobuf.message import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

MOST_BYTES = 64 << 20


@dataclass(frozen=True, slots=True)
class Received:
    """What the app sent, and when (seconds of the performance counter)."""

    at_s: float
    message: ForwardMsg


@dataclass(slots=True)
class Session:
    """One window of the app; `received` holds all that came since it was opened."""

    connection: ClientConnection
    locale: str
    query: str = ""
    received: list[Received] = field(default_factory=list)

    async def open(self, timeout_s: float) -> None:
        """Load the page, and wait until a question can be typed into it."""
        await self._send(BackMsg())
        await self._receive(lambda: self._is_at_rest() and bool(self._find_input()), timeout_s)

    async def ask(self, question: str, timeout_s: float) -> list[Received]:
        """Type a question, wait until the page is at rest with its answer, and return what came in between."""
        message = BackMsg()
        state = message.rerun_script.widget_states.widgets.add()
        state.id = self._find_input()
        state.chat_input_value.data = question
        start = len(self.received)
        await self._send(message)
        # One run of the page makes the answer, another shows it as it stays.
        await self._receive(lambda: self._is_at_rest(start), timeout_s)
        return self.received[start:]

    async def _send(self, message: BackMsg) -> None:
        state = message.rerun_script
        state.context_info.locale = self.locale
        state.query_string = self.query
        for received in reversed(self.received):
            if received.message.HasField("new_session"):
                state.page_script_hash = received.message.new_session.page_script_hash
                break
        for received in reversed(self.received):
            if received.message.HasField("page_info_changed"):
                state.query_string = received.message.page_info_changed.query_string
                break
        await self.connection.send(message.SerializeToString())

    async def _receive(self, is_enough: Callable[[], bool], timeout_s: float) -> None:
        async with asyncio.timeout(timeout_s):
            while not is_enough():
                data = await self.connection.recv()
                message = ForwardMsg()
                message.ParseFromString(data if isinstance(data, bytes) else data.encode())
                self.received.append(Received(time.perf_counter(), message))

    def _is_at_rest(self, start: int = 0) -> bool:
        """Tell whether the last run of the page that began since came to its end."""
        if len(self.received) <= start:
            return False
        last = self.received[-1].message
        return last.HasField("script_finished") and last.script_finished in (
            ForwardMsg.FINISHED_SUCCESSFULLY,
            ForwardMsg.FINISHED_WITH_COMPILE_ERROR,
        )

    def _find_input(self) -> str:
        """Return the id of the field for questions, "" before it is on the page."""
        for received in reversed(self.received):
            element = received.message.delta.new_element
            if element.HasField("chat_input"):
                return element.chat_input.id
        return ""


async def open_session(port: int, learner: str, *, locale: str = "en-US", timeout_s: float = 60.0) -> Session:
    """Open a learner's window of the app on a port of this machine. Raises OSError or TimeoutError."""
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    connection = await connect(
        address,
        subprotocols=["streamlit"],
        max_size=MOST_BYTES,
        proxy=None,
        compression=None,  # type: ignore[list-item]
    )
    session = Session(connection, locale, f"learner={learner}")
    await session.open(timeout_s)
    return session


def iterate_texts(message: Message) -> Iterator[str]:
    """Yield all texts anywhere in a message."""
    for spec, value in message.ListFields():
        values = value if spec.is_repeated else [value]
        if spec.type == spec.TYPE_STRING:
            yield from values
        elif spec.type == spec.TYPE_MESSAGE and not spec.message_type.GetOptions().map_entry:
            for part in values:
                yield from iterate_texts(part)
