"""Headers of model files, and files that are none."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tutor.errors import ModelError
from tutor.models.gguf import GgufHeader, read_header


def pack_text(text: str) -> bytes:
    return struct.pack("<Q", len(text.encode())) + text.encode()


def pack_header(**values: str | int) -> bytes:
    """A GGUF header with these entries (dots written as __), then a list, then the vocabulary's first entry."""
    body = b""
    for name, value in values.items():
        body += pack_text(name.replace("__", "."))
        body += struct.pack("<I", 8) + pack_text(value) if isinstance(value, str) else struct.pack("<II", 4, value)
    body += pack_text("general.tags") + struct.pack("<IIQ", 9, 8, 2) + pack_text("a") + pack_text("b")
    body += pack_text("tokenizer.ggml.model") + struct.pack("<I", 8) + pack_text("gpt2")
    return b"GGUF" + struct.pack("<IQQ", 3, 7, len(values) + 2) + body


def test_the_header_says_what_the_model_is(tmp_path: Path) -> None:
    file = tmp_path / "tiny.gguf"
    file.write_bytes(
        pack_header(
            general__architecture="gemma3",
            general__name="小模型",
            gemma3__block_count=26,
            gemma3__attention__sliding_window=512,
        )
    )
    assert read_header(file) == GgufHeader(3, 7, "gemma3", "小模型", 26, 512)


def test_the_built_in_model_has_plain_attention(model_file: Path) -> None:
    header = read_header(model_file)
    assert (header.architecture, header.layers, header.sliding_window) == ("llama", 30, None)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "it is empty"),
        (b"\n<!DOCTYPE html><title>Sign in</title>", "a web page"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:00", "a Git LFS pointer"),
        (b"PK\x03\x04" + b"\0" * 60, "a ZIP or PyTorch file"),
        (struct.pack("<Q", 40) + b'{"__metadata__":{}}', "a safetensors file"),
        (b"just some words", "of another kind"),
        (b"GGUF", "damaged or incomplete"),
        (b"GGUF" + b"\xff" * 200, "damaged or incomplete"),
        (pack_header(general__architecture="llama")[:60], "damaged or incomplete"),
    ],
)
def test_what_is_no_model_is_called_by_its_name(data: bytes, words: str, tmp_path: Path) -> None:
    file = tmp_path / "wrong.gguf"
    file.write_bytes(data)
    with pytest.raises(ModelError) as caught:
        read_header(file)
    assert words in caught.value.message
    assert "tutor models" in caught.value.remedy


@given(noise=st.binary(max_size=300), cut=st.integers(0, 400))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damage_is_stated_and_never_a_crash(noise: bytes, cut: int, tmp_path: Path) -> None:
    file = tmp_path / "noise.gguf"
    file.write_bytes(pack_header(general__architecture="llama", llama__block_count=2)[:cut] + noise)
    try:
        header = read_header(file)
    except ModelError:
        return
    assert isinstance(header, GgufHeader)


def test_a_missing_file_and_a_folder_are_stated(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="There is no model file"):
        read_header(tmp_path / "none.gguf")
    with pytest.raises(ModelError, match="is a folder"):
        read_header(tmp_path)
