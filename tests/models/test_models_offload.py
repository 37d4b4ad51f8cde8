"""How many layers go to the GPU."""

from __future__ import annotations

import pytest

from tutor.models.offload import ALL_LAYERS, list_layer_attempts, read_offloaded


@pytest.mark.parametrize(
    ("setting", "can_offload", "attempts"),
    [
        (-1, True, [ALL_LAYERS, 24, 16, 8, 0]),
        (-1, False, [0]),
        (0, True, [0]),
        (12, True, [12, 0]),
        (12, False, [0]),
    ],
)
def test_attempts_go_from_the_wish_to_none(setting: int, can_offload: bool, attempts: list[int]) -> None:
    assert list_layer_attempts(setting, can_offload, 32) == attempts


def test_a_model_of_one_layer_is_tried_whole_or_not() -> None:
    assert list_layer_attempts(-1, True, 1) == [ALL_LAYERS, 0]


def test_what_was_offloaded_is_read_from_the_log() -> None:
    log = [
        "load_tensors: offloading 28 repeating layers to GPU",
        "load_tensors: offloading output layer to GPU",
        "load_tensors: offloaded 29/29 layers to GPU",
    ]
    assert read_offloaded(log, 30) == (29, 29)
    assert read_offloaded(["load_tensors: CPU model buffer size = 92 MiB"], 31) == (0, 31)
