"""The `tutor` command. Importing this loads nothing heavy: no torch, faiss, llama_cpp or streamlit."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    try:
        from tutor.cli.main import run_command
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    run_command()
