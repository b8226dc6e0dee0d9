import pytest

from handlers.pace import Pace


class Steady:
    """A clock that only the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def steady() -> Steady:
    return Steady()


def test_a_burst_goes_out_at_once_and_then_one_a_second(steady: Steady):
    pace = Pace(steady)
    assert [pace.wait("chat.postMessage", "C1") for _ in range(5)] == [0.0, 0.0, 0.0, 1.0, 2.0]
    assert pace.wait("chat.postMessage", "C2") == 0.0


def test_slacks_own_word_closes_the_lane_until_it_is_over(steady: Steady):
    pace = Pace(steady)
    pace.close("chat.postMessage", "C1", 30.0)
    assert pace.wait("chat.postMessage", "C1") == 30.0
    steady.now = 31.0
    assert pace.wait("chat.postMessage", "C1") == 0.0


def test_who_will_not_wait_holds_no_place(steady: Steady):
    pace = Pace(steady)
    pace.close("reactions.add", "C1", 30.0)
    assert all(pace.wait("reactions.add", "C1", patience=20.0) == 30.0 for _ in range(100))
    steady.now = 30.0
    assert pace.wait("reactions.add", "C1", patience=20.0) == 0.0
