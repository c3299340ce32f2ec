"""Exact numbers in columns: whole numbers over a common fraction, refused where they could overflow."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import lcm

from govrules.errors import UsageError
from govrules.evaluate.columnar.values import Number

LARGEST = 2**62


def constant_number(value: int | Decimal | None) -> Number:
    """A number that is the same in every row."""
    if value is None:
        return Number(None)
    exact = Fraction(value)
    return Number(exact.numerator, exact.denominator, abs(exact.numerator))


def aligned(left: Number, right: Number) -> tuple[Number, Number]:
    """Two numbers counted in the same fraction, so that whole numbers compare exactly."""
    per = lcm(left.per, right.per)
    return _times(left, per // left.per), _times(right, per // right.per)


def _times(number: Number, factor: int) -> Number:
    if factor == 1 or number.value is None:
        return Number(number.value, number.per * factor, number.bound, number.gap)
    return Number(number.value * factor, number.per * factor, bounded(number.bound * factor), number.gap)


def bounded(bound: int) -> int:
    """Refuse what could grow beyond 64 bits; ``UsageError`` says what to do instead."""
    if bound > LARGEST:
        raise UsageError(
            "The numbers of this expression can grow beyond 64 bits, which an engine would get wrong in silence.",
            "Store them as whole numbers, or check the records one by one (`govrules check` without --engine).",
        )
    return bound
