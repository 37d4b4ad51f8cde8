"""A language model behind an OpenAI-compatible address: llama-server, vLLM, Ollama and their like."""

from __future__ import annotations

import asyncio
import json
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tutor.errors import ModelError
from tutor.models.generator import Usage
from tutor.models.textstream import TextStream
from tutor.types import Turn

if TYPE_CHECKING:
    import httpx

CONNECT_TIMEOUT_S = 5.0
# A server may read a long prompt on a slow machine before its first word.
READ_TIMEOUT_S = 180.0
POLL_S = 0.03
_START_REMEDY = "Start it, or choose another model with `tutor models use`."


class ServerGenerator:
    """A model of a server as a `Generator`; nothing but the configured address is ever contacted."""

    def __init__(self, address: str, model: str, *, api_key: str = "", read_timeout_s: float = READ_TIMEOUT_S) -> None:
        self.name = model
        self.address = complete_address(address)
        self.usage = Usage()
        self._api_key = api_key
        self._read_timeout_s = read_timeout_s

    @classmethod
    def connect(cls, address: str, model: str = "", *, api_key: str = "") -> ServerGenerator:
        """Ask the server for its models and take `model`, or the only one. Raises ModelError."""
        names = list_server_models(address, api_key=api_key)
        if not model and len(names) == 1:
            model = names[0]
        if not model:
            raise ModelError(
                f"{complete_address(address)} serves {len(names)} models: {', '.join(names) or 'none'}.",
                "Name one in TUTOR_MODEL_NAME.",
            )
        if names and not any(_same_model(model, name) for name in names):
            raise ModelError(
                f"{complete_address(address)} has no model {model!r}; it has {', '.join(names)}.",
                "Name one of them in TUTOR_MODEL_NAME.",
            )
        return cls(address, model, api_key=api_key)

    def fresh(self) -> ServerGenerator:
        """Return the same model with token counts of its own, for use at the same time."""
        return ServerGenerator(self.address, self.name, api_key=self._api_key, read_timeout_s=self._read_timeout_s)

    def stream(
        self,
        messages: Sequence[Turn],
        *,
        max_tokens: int,
        stop: Sequence[str] = (),
        grammar: str | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[str]:
        """Yield the reply in pieces (see `Generator.stream`); stopping closes the connection.

        `grammar` is passed on: llama-server follows it, other servers may ignore it. Raises ModelError.
        """
        body: dict[str, Any] = {
            "model": self.name,
            "messages": [{"role": turn.role, "content": turn.content} for turn in messages],
            "max_tokens": max_tokens,
            "temperature": 0,
            "seed": 0,
            "stream": True,
            "stream_options": {"include_usage": True},
        }
        if stop:
            # OpenAI's own limit; all of them are also looked for here.
            body["stop"] = list(stop)[:4]
        if grammar:
            body["grammar"] = grammar
        self.usage = Usage()
        text = TextStream(stop)
        pump = _Pump(self._read_events(body))
        try:
            for event in pump.take(should_stop):
                shown = text.feed(self._read_event(event))
                if shown:
                    yield shown
                if text.ended:
                    return
            if shown := text.finish():
                yield shown
        finally:
            pump.close()

    async def _read_events(self, body: dict[str, Any]) -> Any:
        """Yield the JSON texts of the server-sent events."""
        import httpx

        timeout = httpx.Timeout(self._read_timeout_s, connect=CONNECT_TIMEOUT_S)
        url = f"{self.address}/chat/completions"
        try:
            async with (
                # No proxy and no redirect: the request goes where the setting says or nowhere.
                httpx.AsyncClient(timeout=timeout, trust_env=False, follow_redirects=False) as client,
                client.stream("POST", url, json=body, headers=_make_headers(self._api_key)) as response,
            ):
                if response.status_code != 200 or "html" in response.headers.get("content-type", ""):
                    await response.aread()
                    raise _explain_response(self.address, response, self.name)
                async for line in response.aiter_lines():
                    if line.startswith("data:"):
                        data = line[5:].strip()
                        if data == "[DONE]":
                            return
                        yield data
        except httpx.HTTPError as error:
            raise _explain_failure(self.address, error) from error

    def _read_event(self, data: str) -> str:
        """Return the text of one event and take note of its usage."""
        try:
            event = json.loads(data)
            if "error" in event:
                said = event["error"]
                said = said.get("message", said) if isinstance(said, dict) else said
                raise ModelError(f"{self.address} reports: {said}.", "See the server's own log.")
            if usage := event.get("usage"):
                details = usage.get("prompt_tokens_details") or {}
                self.usage = Usage(
                    int(usage.get("prompt_tokens") or 0),
                    int(usage.get("completion_tokens") or 0),
                    int(details.get("cached_tokens") or 0),
                )
            choices = event.get("choices") or [{}]
            return str((choices[0].get("delta") or {}).get("content") or "")
        except (ValueError, TypeError, AttributeError, KeyError) as error:
            raise ModelError(
                f"{self.address} does not answer like an OpenAI-compatible server.", "Check the address."
            ) from error

    def close(self) -> None:
        """Nothing is held between calls."""


class _Pump:
    """Run an asynchronous source in a thread and hand its items over, so that waiting can be broken off."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self._items: queue.SimpleQueue[str | BaseException | None] = queue.SimpleQueue()
        self._loop = asyncio.new_event_loop()
        self._task = self._loop.create_task(self._drain())
        self._thread = threading.Thread(target=self._work, name="tutor-server-stream", daemon=True)
        self._thread.start()

    def take(self, should_stop: Callable[[], bool] | None) -> Iterator[str]:
        """Yield items until the source ends or `should_stop` is true; raise what the source raised."""
        while not (should_stop and should_stop()):
            try:
                item = self._items.get(timeout=POLL_S)
            except queue.Empty:
                continue
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            yield item

    def close(self) -> None:
        """Cancel what still runs, which closes the connection, and wait for the thread."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join()
        self._loop.close()

    def _work(self) -> None:
        try:
            self._loop.run_until_complete(self._task)
        except asyncio.CancelledError:
            pass
        except BaseException as error:
            self._items.put(error)
        else:
            self._items.put(None)
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())

    async def _drain(self) -> None:
        async for item in self._source:
            self._items.put(item)


def complete_address(address: str) -> str:
    """Return the address with the /v1 that people leave out, without a slash at its end."""
    address = address.rstrip("/")
    return address if "/" in address.partition("://")[2] else f"{address}/v1"


def list_server_models(address: str, *, api_key: str = "") -> list[str]:
    """Return the names of the models that a server offers. Raises ModelError when it cannot be asked."""
    import httpx

    base = complete_address(address)
    timeout = httpx.Timeout(30.0, connect=CONNECT_TIMEOUT_S)
    try:
        with httpx.Client(timeout=timeout, trust_env=False, follow_redirects=False) as client:
            response = client.get(f"{base}/models", headers=_make_headers(api_key))
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise _explain_failure(base, error) from error
    if response.status_code != 200:
        raise _explain_response(base, response, "")
    try:
        return [str(model["id"]) for model in response.json().get("data") or []]
    except (ValueError, TypeError, KeyError, AttributeError):
        raise _explain_response(base, response, "") from None


def _same_model(wanted: str, offered: str) -> bool:
    # Ollama lists "name:latest" for "name".
    return offered in (wanted, f"{wanted}:latest")


def _make_headers(api_key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {api_key}"} if api_key else {}


def _explain_failure(address: str, error: Exception) -> ModelError:
    import httpx

    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return ModelError(f"No model server answers at {address}.", _START_REMEDY)
    if isinstance(error, httpx.TimeoutException):
        return ModelError(f"The model server at {address} took too long.", "Try again, or use a smaller model.")
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol):
        return ModelError(f"{address} is not a valid address.", "Write it like http://127.0.0.1:8080/v1.")
    return ModelError(f"The connection to the model server at {address} broke off: {error}.", "Try again.")


def _explain_response(address: str, response: httpx.Response, model: str) -> ModelError:
    code, said = response.status_code, _read_complaint(response)
    if code in (401, 403):
        return ModelError(f"{address} refuses the key ({code}).", "Set TUTOR_MODEL_API_KEY to a valid key.")
    if code == 404 and model and "model" in said.lower():
        return ModelError(f"{address} has no model {model!r}.", "Load it there or correct TUTOR_MODEL_NAME.")
    if code == 404:
        return ModelError(f"{address} is not the address of a model server (404).", "It usually ends in /v1.")
    if code == 200 or 300 <= code < 400:
        return ModelError(
            f"{address} does not answer like an OpenAI-compatible server (status {code}).",
            "Check the address: it usually ends in /v1.",
        )
    return ModelError(f"{address} answers with status {code}: {said or 'no reason given'}.", "See the server's log.")


def _read_complaint(response: httpx.Response) -> str:
    """Return the server's own words for an error, at most 200 characters."""
    try:
        found = response.json()
        error = found.get("error", found) if isinstance(found, dict) else found
        said = error.get("message", error) if isinstance(error, dict) else error
    except ValueError:
        said = "" if "html" in response.headers.get("content-type", "") else response.text
    return str(said).strip()[:200].rstrip(".")
