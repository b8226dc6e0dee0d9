import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from sandbox import Clock

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Seconds:
    def __init__(self) -> None:
        self.value = 100.0

    def __call__(self) -> float:
        return self.value


def test_a_running_clock_shows_real_time_times_its_speed():
    real = Seconds()
    clock = Clock(NOON, speed=60, monotonic=real)
    real.value += 2
    assert clock.now() == NOON + timedelta(minutes=2)


def test_a_paused_clock_stands_and_plays_on_from_there():
    real = Seconds()
    clock = Clock(NOON, monotonic=real)
    real.value += 5
    clock.pause()
    real.value += 1000
    assert clock.now() == NOON + timedelta(seconds=5)
    clock.play(speed=600)
    real.value += 1
    assert clock.now() == NOON + timedelta(seconds=605)


def test_it_jumps_forward_and_never_back():
    clock = Clock(NOON, running=False)
    clock.advance(timedelta(days=1))
    assert clock.now() == NOON + timedelta(days=1)
    with pytest.raises(ValueError, match="cannot go back"):
        clock.set(NOON)
    with pytest.raises(ValueError, match="cannot go back"):
        clock.advance(timedelta(seconds=-1))


@pytest.mark.parametrize("speed", [0, -1, float("nan")])
def test_a_speed_that_is_no_speed_is_refused(speed):
    with pytest.raises(ValueError, match="above zero"):
        Clock(NOON, speed=speed)


def test_a_naive_instant_is_refused():
    with pytest.raises(ValueError, match="aware"):
        Clock(datetime(2026, 3, 2))  # noqa: DTZ001 - the mistake under test


def test_listeners_hear_of_every_change_until_they_unsubscribe():
    clock = Clock(NOON, running=False)
    heard = []
    unsubscribe = clock.on_change(lambda: heard.append(clock.now()))
    clock.advance(timedelta(hours=1))
    clock.play()
    unsubscribe()
    clock.pause()
    assert len(heard) == 2


async def test_sleeping_ends_when_somebody_jumps_past_the_moment():
    clock = Clock(NOON, running=False)
    asleep = asyncio.create_task(clock.sleep_until(NOON + timedelta(hours=3)))
    await asyncio.sleep(0)
    clock.advance(timedelta(hours=1))
    await asyncio.sleep(0.01)
    assert not asleep.done()
    clock.advance(timedelta(hours=2))
    await asyncio.wait_for(asleep, 1)


async def test_sleeping_on_a_fast_clock_takes_little_real_time():
    clock = Clock(NOON, speed=36_000)
    await asyncio.wait_for(clock.sleep_until(NOON + timedelta(minutes=10)), 2)
    assert clock.now() >= NOON + timedelta(minutes=10)
