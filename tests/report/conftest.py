"""The sample plugin's rules, for tests of what is said about them."""

from tests.sample_fixtures import checker, find, sample

__all__ = ["checker", "find", "sample"]
