"""pytest plugin: every case of a ``*.govrules.yaml`` file is a test, and ``govrules_checker`` is a fixture.

Loaded in every pytest run where govrules is installed: imports only pytest, the rest when a case is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from govrules.evaluate.checker import Checker
    from govrules.extend.cases import Case, CaseResult

SUFFIXES = (".govrules.yaml", ".govrules.yml")
_CHECKER: pytest.StashKey[Checker] = pytest.StashKey()


class CaseFailed(Exception):
    """A case came out otherwise than expected; the text explains it."""

    def __init__(self, result: CaseResult) -> None:
        super().__init__(result.explanation)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> CaseFile | None:
    """Collect case files, and nothing else."""
    return CaseFile.from_parent(parent, path=file_path) if file_path.name.lower().endswith(SUFFIXES) else None


@pytest.fixture(scope="session")
def govrules_checker(pytestconfig: pytest.Config) -> Checker:
    """Every installed plugin's rules bound to the official calendar, loaded once per session."""
    return _checker(pytestconfig)


def _checker(config: pytest.Config) -> Checker:
    if _CHECKER not in config.stash:
        from govrules.evaluate.checker import Checker
        from govrules.extend.registry import load_rules

        config.stash[_CHECKER] = Checker.of(load_rules())
    return config.stash[_CHECKER]


def _plain(error: BaseException) -> str | None:
    """The text of an error that speaks for itself; None for one whose traceback is wanted."""
    from govrules.errors import GovrulesError

    return str(error) if isinstance(error, GovrulesError | CaseFailed) else None


class CaseFile(pytest.File):
    """A case file."""

    def collect(self) -> Iterator[CaseItem]:
        """Read the file and yield one item per case."""
        from govrules.extend.case_files import read_cases

        root = self.config.rootpath
        name = str(self.path.relative_to(root)) if self.path.is_relative_to(root) else str(self.path)
        for case in read_cases(self.path, _checker(self.config).rules, name=name):
            # A double colon separates the parts of a node id.
            yield CaseItem.from_parent(self, name=case.name.replace("::", ":"), case=case)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> Any:  # type: ignore[override]
        """A plain sentence per fault of the file instead of a traceback."""
        return _plain(excinfo.value) or super().repr_failure(excinfo)


class CaseItem(pytest.Item):
    """One case as a test; its rule's id can be selected with ``-k``."""

    def __init__(self, *, case: Case, **options: Any) -> None:
        super().__init__(**options)
        self.case = case
        self.extra_keyword_matches |= {case.rule.id, case.rule.slug}
        self.user_properties += [("rule", case.rule.id), ("citation", case.rule.citation.text)]

    def runtest(self) -> None:
        """Run the case; CaseFailed if it comes out otherwise than expected."""
        from govrules.extend.cases import run

        result = run(self.case, _checker(self.config))
        self.user_properties.append(("verdict", "none" if result.verdict is None else result.verdict.value))
        if not result.passed:
            raise CaseFailed(result)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The explanation instead of a traceback."""
        return _plain(excinfo.value) or super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """File, line (from 0) and name of the case."""
        line = self.case.place.line
        return self.path, None if line is None else line - 1, self.name
