"""Work on one thing after another by several threads, with results in the order of the things."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")


def in_order(
    things: Iterable[Thing], worker: Callable[[], Callable[[Thing], Result]], workers: int
) -> Iterator[Result]:
    """What is made of each thing; every thread asks once for a ``worker`` of its own.

    One thing more than there are ``workers`` is taken in advance, so that none of them waits.
    """
    own = threading.local()

    def work(thing: Thing) -> Result:
        if not hasattr(own, "work"):
            own.work = worker()
        return own.work(thing)  # type: ignore[no-any-return]

    with ThreadPoolExecutor(workers) as pool:
        waiting: deque[Future[Result]] = deque()
        for thing in things:
            waiting.append(pool.submit(work, thing))
            if len(waiting) > workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
