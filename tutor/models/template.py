"""Write a conversation the way that a model was trained to read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tutor.errors import ModelError
from tutor.types import Turn

if TYPE_CHECKING:
    from llama_cpp.llama_chat_format import Jinja2ChatFormatter

_PLAIN_NAMES = {"system": "Instructions", "user": "User", "assistant": "Assistant"}
PLAIN_STOP = ("\nUser:", "\nInstructions:")


class ChatTemplate:
    """A GGUF file's own chat template (Jinja, sandboxed), or plain "User: … Assistant:" where it has none.

    `stop` are strings that end a reply beside the model's own end token.
    """

    def __init__(self, source: str | None, start: str = "", end: str = "") -> None:
        """Compile the template; `start` and `end` are the texts of the model's start and end tokens."""
        self._formatter = _compile_template(source, start, end) if source else None
        self.stop: tuple[str, ...] = () if self._formatter else PLAIN_STOP

    def render(self, messages: Sequence[Turn]) -> str:
        """Return the prompt. Raises ModelError where the template refuses the conversation."""
        if self._formatter is None:
            return _render_plain(messages)
        try:
            return self._render(messages)
        except Exception as first:
            # Some templates know no system role, others want user and assistant in turns.
            try:
                return self._render(merge_turns(messages))
            except Exception:
                raise ModelError(
                    f"The model's chat template refuses the conversation: {first}.", "Choose another model."
                ) from first

    def _render(self, messages: Sequence[Turn]) -> str:
        assert self._formatter is not None
        turns: list[Any] = [{"role": turn.role, "content": turn.content} for turn in messages]
        # Models that can think aloud first (Qwen3, SmolLM3) are asked not to: every token costs a learner time.
        return str(self._formatter(messages=turns, enable_thinking=False).prompt)


def merge_turns(messages: Sequence[Turn]) -> list[Turn]:
    """Fold system text into the user's words, and neighbouring turns of one role into one."""
    merged: list[Turn] = []
    for turn in messages:
        role = "user" if turn.role == "system" else turn.role
        if merged and merged[-1].role == role:
            merged[-1] = Turn(role, f"{merged[-1].content}\n\n{turn.content}")
        else:
            merged.append(Turn(role, turn.content))
    return merged


def _render_plain(messages: Sequence[Turn]) -> str:
    lines = [f"{_PLAIN_NAMES.get(turn.role, turn.role.capitalize())}: {turn.content}" for turn in messages]
    return "\n\n".join(lines) + "\n\nAssistant:"


def _compile_template(source: str, start: str, end: str) -> Jinja2ChatFormatter:
    from llama_cpp.llama_chat_format import Jinja2ChatFormatter

    try:
        return Jinja2ChatFormatter(template=source, eos_token=end, bos_token=start)
    except Exception as error:
        raise ModelError(f"The model's chat template cannot be read: {error}.", "Choose another file.") from error
