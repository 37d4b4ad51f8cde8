import statistics

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.spread import find_percentile, sum_up

values = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=60)


@given(values, st.floats(0, 1))
def test_a_percentile_is_that_of_numpy(numbers: list[float], share: float) -> None:
    assert find_percentile(numbers, share) == pytest.approx(np.quantile(numbers, share), abs=1e-6)


@given(values)
def test_a_spread_is_in_order(numbers: list[float]) -> None:
    spread = sum_up(numbers)
    assert spread.count == len(numbers)
    assert spread.median == pytest.approx(statistics.median(numbers))
    assert spread.median <= spread.p95 + 1e-6
    assert spread.p95 <= spread.largest + 1e-6
    assert spread.largest == max(numbers)


@pytest.mark.parametrize(("numbers", "share"), [([], 0.5), ([1.0], -0.1), ([1.0], 1.1)])
def test_there_is_no_percentile_of_nothing(numbers: list[float], share: float) -> None:
    with pytest.raises(ValueError, match="no percentile"):
        find_percentile(numbers, share)
