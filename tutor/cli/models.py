"""`tutor models`: show, fetch, choose and time language models."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tutor.cli.options import JsonOption, read_settings, with_progress

if TYPE_CHECKING:
    from tutor.answering.selftest import SelfTest
    from tutor.models.bench import Bench
    from tutor.models.registry import ModelChoice, ModelEntry

models_app = typer.Typer(no_args_is_help=True, help="Local language models: show, fetch, choose, time.")


@models_app.command("list")
def list_all(as_json: JsonOption = False) -> None:
    """Show the models that are here and those that can be fetched."""
    from tutor.models.registry import list_models

    entries = list_models(read_settings())
    if as_json:
        current = next(entry.name for entry in entries if entry.current)
        _print_json({"current": current, "models": [asdict(entry) for entry in entries]})
    else:
        _print_entries(entries)


@models_app.command()
def pull(
    name: Annotated[str, typer.Argument(help="A name from `tutor models list`, or OWNER/REPOSITORY.")],
    use_it: Annotated[bool, typer.Option("--use", help="Choose it when it is here.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Fetch a model; a broken download goes on where it stopped."""
    from tutor.models.registry import pull_model, use_model

    settings = read_settings()

    def fetch(bar: Any) -> ModelEntry:
        return pull_model(name, settings, lambda done, total: bar(f"Fetching {name} (MB)", done >> 20, total >> 20))

    entry = with_progress(fetch)
    choice = use_model(entry.name, settings) if use_it else None
    result = _test_choice(choice) if choice else None
    if as_json:
        _print_json({"pulled": asdict(entry), "used": _choice_to_json(choice, result) if choice and result else None})
        return
    print(f"{entry.title} is here: {entry.path} ({entry.size_gb} GB, {entry.licence or 'licence not stated'}).")
    if choice and result:
        _print_choice(choice, result)
    else:
        print(f"Choose it with: tutor models use {entry.name}")


@models_app.command()
def use(
    reference: Annotated[str, typer.Argument(help="A name, a path to a GGUF file, or a server's address.")],
    model_name: Annotated[str, typer.Option("--name", help="The server's name for the model.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Choose a model, after trying it in a process of its own."""
    from tutor.models.registry import use_model

    choice = use_model(reference, read_settings(), model_name=model_name)
    result = _test_choice(choice)
    if as_json:
        _print_json(_choice_to_json(choice, result))
    else:
        _print_choice(choice, result)


@models_app.command()
def bench(as_json: JsonOption = False) -> None:
    """Time the chosen model: reading, writing, first token cold and warm, layers on the GPU."""
    from tutor.models.bench import bench_model

    timed = bench_model(read_settings())
    if as_json:
        _print_json(asdict(timed))
    else:
        _print_bench(timed)


def _test_choice(choice: ModelChoice) -> SelfTest:
    """Measure whether the model that was just chosen may word answers."""
    from tutor.abilities import measure_model

    settings = replace(read_settings(), model=choice.setting)
    return with_progress(lambda bar: measure_model(settings, announce=lambda text: bar(text, 0, 0)))


def _choice_to_json(choice: ModelChoice, result: SelfTest) -> dict[str, Any]:
    return {**asdict(choice), "selftest": {"passed": result.passed, "total": result.total, "words": result.may_word}}


def _print_json(data: dict[str, Any]) -> None:
    print(json.dumps(data, ensure_ascii=False))


def _print_entries(entries: list[ModelEntry]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("", "Name", "GB", "State", "Languages", "Licence", "Note"):
        table.add_column(title, no_wrap=title != "Note", justify="right" if title == "GB" else "left")
    for entry in entries:
        size = "" if entry.size_gb is None else f"{entry.size_gb:.2f}"
        cells = (entry.name, size, entry.state, ", ".join(entry.languages), entry.licence, entry.note)
        # File and server names are not ours: shown as they are, never read as markup.
        table.add_row("*" if entry.current else "", *(Text(cell) for cell in cells))
    Console().print(table)


def _print_choice(choice: ModelChoice, result: SelfTest) -> None:
    from tutor.abilities import describe_wording

    print(f"{choice.name} is chosen. {describe_wording(read_settings(), result)}")
    if choice.probe:
        probe = choice.probe
        print(
            f"It reads {probe.prefill_tokens_per_s:.0f} and writes {probe.decode_tokens_per_s:.0f} tokens a second;"
            f" {probe.offloaded_layers} of {probe.model_layers} layers are on the GPU."
        )


def _print_bench(timed: Bench) -> None:
    print(f"{timed.name}: a prompt of {timed.prompt_tokens} tokens")
    print(f"  reading      {timed.prefill_tokens_per_s:8.1f} tokens a second")
    print(f"  writing      {timed.decode_tokens_per_s:8.1f} tokens a second")
    print(f"  first token  {timed.first_token_cold_ms:8.0f} ms cold")
    print(f"               {timed.first_token_warm_ms:8.0f} ms after the same beginning ({timed.reused_tokens} reused)")
    if timed.model_layers is not None:
        print(f"  GPU          {timed.offloaded_layers} of {timed.model_layers} layers")
        print(f"  threads      {timed.prefill_threads} to read, {timed.decode_threads} to write")
