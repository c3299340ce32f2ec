"""Work by several threads: results in the order of the things, and no error lost."""

from __future__ import annotations

import threading
import time

import pytest

from govrules.evaluate.columnar.workers import in_order


def test_results_come_in_the_order_of_the_things_though_the_first_takes_longest() -> None:
    def work(number: int) -> int:
        time.sleep(0.05 if number == 0 else 0)
        return number * 10

    assert list(in_order(range(6), lambda: work, 3)) == [0, 10, 20, 30, 40, 50]
    assert list(in_order([], lambda: work, 3)) == []


def test_every_thread_asks_for_a_worker_of_its_own_and_keeps_it() -> None:
    made: list[int] = []
    together = threading.Barrier(2, timeout=5)

    def worker() -> object:
        made.append(threading.get_ident())
        thread = threading.get_ident()

        def work(number: int) -> tuple[int, bool]:
            if number < 2:
                together.wait()
            return number, threading.get_ident() == thread

        return work

    assert list(in_order(range(20), worker, 2)) == [(number, True) for number in range(20)]  # type: ignore[arg-type]
    assert len(made) == len(set(made)) == 2


def test_only_one_thing_more_than_there_are_workers_is_taken_in_advance() -> None:
    taken: list[int] = []

    def things() -> object:
        for number in range(10):
            taken.append(number)
            yield number

    results = in_order(things(), lambda: lambda number: number, 2)  # type: ignore[arg-type, var-annotated]
    assert next(results) == 0
    assert taken == [0, 1, 2]
    results.close()  # type: ignore[attr-defined]


def test_an_error_is_raised_where_its_result_would_have_come() -> None:
    def work(number: int) -> int:
        return 10 // (number - 2)

    results = in_order(range(6), lambda: work, 3)
    assert [next(results), next(results)] == [-5, -10]
    with pytest.raises(ZeroDivisionError):
        next(results)
