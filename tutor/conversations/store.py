"""Conversations on disk: one JSON file each, written atomically."""

from __future__ import annotations

import json
import re
import threading
import uuid
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from tutor.conversations.folders import find_folder, read_file, settle_old_files
from tutor.conversations.records import (
    MAX_TITLE_CHARS,
    Conversation,
    Exchange,
    Feedback,
    write_conversation,
)
from tutor.errors import TutorError
from tutor.files import write_whole
from tutor.text.shorten import shorten

_ID = re.compile(r"[0-9a-f]{32}")


class ConversationError(TutorError):
    """A conversation could not be read or written."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A learner's conversations, the latest first, and the names of files that could not be read."""

    conversations: tuple[Conversation, ...]
    damaged: tuple[str, ...]


class ConversationStore:
    """The conversations of one learner, in a folder of their own. Safe to use from several threads.

    What cannot be written is kept in memory, so that only the end of the program loses it; the methods that write
    raise ConversationError then.
    """

    def __init__(self, home: Path, learner: str) -> None:
        self.folder = find_folder(home, learner)
        self.learner = learner
        self._home = home
        self._left: dict[str, Path] | None = None  # of the time when learners shared a folder, and not to be moved
        self._lock = threading.RLock()
        self._unsaved: dict[str, Conversation] = {}
        self._read_before: dict[str, tuple[tuple[int, int], Conversation | None]] = {}

    def list_conversations(self) -> Listing:
        """Return what is stored for the learner. A damaged file is named, never changed."""
        kept: list[Conversation] = []
        damaged: list[str] = []
        with self._lock:
            left = self._settle()
            for path in sorted([*self.folder.glob("*.json"), *left.values()], key=lambda path: path.name):
                try:
                    conversation = self._read(path)
                except FileNotFoundError:
                    continue  # deleted by another window since the folder was listed
                except OSError:
                    conversation = None
                if conversation is None:
                    damaged.append(path.name)
                elif conversation.learner == self.learner and conversation.id not in self._unsaved:
                    kept.append(conversation)
            kept += self._unsaved.values()
        kept.sort(key=lambda conversation: (conversation.updated_at, conversation.id), reverse=True)
        return Listing(tuple(kept), tuple(damaged))

    def load(self, conversation_id: str) -> Conversation | None:
        """Return a conversation; None when there is none of that id that this learner may read."""
        if not _ID.fullmatch(conversation_id):
            return None
        try:
            with self._lock:
                if conversation_id in self._unsaved:
                    return self._unsaved[conversation_id]
                conversation = self._read(self._path(conversation_id))
        except OSError:
            return None
        return conversation if conversation is not None and conversation.learner == self.learner else None

    def start(self, question: str, now: datetime, course: str = "") -> Conversation:
        """Return a new conversation titled by its first question; it is stored with its first exchange."""
        moment, title = format_time(now), shorten(question, MAX_TITLE_CHARS)
        return Conversation(uuid.uuid4().hex, self.learner, title, moment, moment, course=course)

    def add_exchange(self, conversation: Conversation, exchange: Exchange, now: datetime) -> Conversation:
        """Store an exchange at the end, after what other windows stored meanwhile, and return the whole."""
        with self._lock:
            latest = self.load(conversation.id) or conversation
            return self._write(replace(latest, exchanges=(*latest.exchanges, exchange), updated_at=format_time(now)))

    def replace_exchange(self, conversation: Conversation, exchange: Exchange, now: datetime) -> Conversation | None:
        """Store what came of a question that was added before; None when the conversation is gone.

        The question is found by its text and the time when it was asked.
        """
        with self._lock:
            latest = self.load(conversation.id)
            if latest is None:
                return None
            exchanges = list(latest.exchanges)
            for place, old in enumerate(exchanges):
                if (old.question, old.asked_at) == (exchange.question, exchange.asked_at):
                    exchanges[place] = exchange
            return self._write(replace(latest, exchanges=tuple(exchanges), updated_at=format_time(now)))

    def keep_feedback(self, conversation_id: str, asked_at: str, feedback: Feedback | None) -> None:
        """Keep what the learner thinks of the answer to the question asked at a time; None takes it back."""
        with self._lock:
            conversation = self.load(conversation_id)
            known = conversation.find(asked_at) if conversation else None
            if conversation is None or known is None or known.feedback == feedback:
                return
            exchanges = tuple(
                replace(item, feedback=feedback) if item is known else item for item in conversation.exchanges
            )
            self._write(replace(conversation, exchanges=exchanges))

    def rename(self, conversation_id: str, title: str) -> None:
        """Give a conversation another title; an empty one changes nothing."""
        title = shorten(title, MAX_TITLE_CHARS)
        with self._lock:
            conversation = self.load(conversation_id)
            if conversation is not None and title:
                self._write(replace(conversation, title=title))

    def hand_over(self, conversation_id: str, learner: str) -> None:
        """Make a conversation of this learner another's. Raises ConversationError when it cannot be written."""
        with self._lock:
            conversation = self.load(conversation_id)
            if conversation is not None and learner != self.learner:
                ConversationStore(self._home, learner)._write(replace(conversation, learner=learner))
                self.delete(conversation_id)

    def delete(self, conversation_id: str) -> None:
        """Remove a conversation of this learner for good. Raises ConversationError when the file will not go."""
        with self._lock:
            if self.load(conversation_id) is None:
                return
            self._unsaved.pop(conversation_id, None)
            try:
                self._path(conversation_id).unlink(missing_ok=True)
            except OSError as error:
                raise self._explain(error) from error

    def delete_damaged(self) -> None:
        """Remove the files of this learner that cannot be read. Raises ConversationError when one will not go."""
        with self._lock:
            for name in self.list_conversations().damaged:
                try:
                    (self._settle().get(name) or self.folder / name).unlink(missing_ok=True)
                except OSError as error:
                    raise self._explain(error) from error

    def _path(self, conversation_id: str) -> Path:
        name = f"{conversation_id}.json"
        return self._settle().get(name) or self.folder / name

    def _settle(self) -> dict[str, Path]:
        if self._left is None:
            self._left = settle_old_files(self._home, self.learner)
        return self._left

    def _read(self, path: Path) -> Conversation | None:
        """Return the conversation in a file, None for a damaged one; a file that has not changed is not read again."""
        state = path.stat()
        stamp = (state.st_mtime_ns, state.st_size)
        known = self._read_before.get(path.name)
        if known is not None and known[0] == stamp:
            return known[1]
        conversation = read_file(path)
        self._read_before[path.name] = (stamp, conversation)
        return conversation

    def _write(self, conversation: Conversation) -> Conversation:
        path = self._path(conversation.id)
        text = json.dumps(write_conversation(conversation), ensure_ascii=False, indent=1)
        try:
            write_whole(path, text)
        except OSError as error:
            self._unsaved[conversation.id] = conversation
            raise self._explain(error) from error
        self._read_before.pop(path.name, None)
        self._unsaved.pop(conversation.id, None)
        return conversation

    def _explain(self, error: OSError) -> ConversationError:
        reason = error.strerror or str(error)
        return ConversationError(
            f"The conversation could not be saved: {reason}.", f"Free some space or check the folder {self.folder}."
        )


def format_time(moment: datetime) -> str:
    """Return a moment with a time zone as ISO 8601 in UTC."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
