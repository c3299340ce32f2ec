"""Case files (``*.govrules.yaml``): worked examples of rules, read into cases with every error at its line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import field, frozen

from govrules.errors import FactError, UnknownName, nearest
from govrules.evaluate.verdict import Verdict
from govrules.facts.dataset import Dataset, Place
from govrules.facts.load import Positioned, read_facts
from govrules.facts.load.faults import Faults
from govrules.facts.load.moments import read_as_of
from govrules.facts.load.terms import Terms
from govrules.facts.load.tree import named
from govrules.facts.load.yaml_reader import read_yaml
from govrules.facts.records.attestation import Attestation
from govrules.law import is_code
from govrules.rules.rule import Rule
from govrules.rules.ruleset import RuleSet
from govrules.timing import Period, parse_period

SUFFIXES = (".govrules.yaml", ".govrules.yml")
FILE_KEYS = ("notice", "jurisdiction", "as_of", "cases")
CASE_KEYS = ("name", "rule", "as_of", "jurisdiction", "facts", "expect", "why")
DETAILS = ("due_at", "margin", "unit", "actual", "missing", "failed", "note")
EXPECT_KEYS = ("verdict", "subject", "period", *DETAILS)
_WHOLE = "Every case has name, rule, facts and expect."
_VERDICTS = [verdict.value for verdict in Verdict]


@frozen(eq=False)
class Expectation:
    """What a case expects of the findings on ``subject`` (an id) and ``period``; of all findings without them.

    ``details`` holds only what the case states: ``due_at`` and ``actual`` as date, datetime, Decimal, text or
    None, ``margin`` as Decimal or None with ``unit`` its unit, ``missing`` and ``failed`` as frozensets, ``note``
    as the beginning of a note or "" for none.
    """

    verdict: Verdict
    place: Place
    subject: str | None = None
    period: Period | None = None
    details: Mapping[str, Any] = field(factory=dict)


@frozen(eq=False)
class Case:
    """One worked example of one rule: facts, the moment the check speaks of, and what must come out.

    ``rule`` is the rule's newest version; the facts decide which version is applied. ``as_of`` is None
    where neither the case, its facts nor the file say it.
    """

    name: str
    rule: Rule
    facts: Dataset
    as_of: date | None
    expect: tuple[Expectation, ...]
    place: Place
    why: str = ""
    jurisdiction: str | None = None


def is_case_file(path: str | os.PathLike[str]) -> bool:
    """Whether a path is named like a case file."""
    return os.fspath(path).lower().endswith(SUFFIXES)


def collect(paths: Iterable[str | os.PathLike[str]] | str | os.PathLike[str], ruleset: RuleSet) -> list[Case]:
    """Read the cases of files and directories (searched to the bottom), in the order of paths and lines.

    Raises FactErrors that name every fault by file and line.
    """
    faults = Faults()
    cases: list[Case] = []
    given = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    for file in dict.fromkeys(file for path in given for file in _files(Path(path), faults)):
        try:
            cases += read_cases(file, ruleset)
        except FactError as error:
            faults.keep(error)
    faults.raise_any()
    return cases


def _files(path: Path, faults: Faults) -> list[Path]:
    if path.is_dir():
        found = sorted(file for file in path.rglob("*") if is_case_file(file) and file.is_file())
        if not found:
            faults.add(f"{path}: the directory holds no case files (*{SUFFIXES[0]}).", "Name a directory that does.")
        return found
    if path.exists() and not is_case_file(path):
        faults.add(f"{path}: a case file is called *{SUFFIXES[0]}.", "Rename it, or check facts with `govrules check`.")
        return []
    return [path]


def read_cases(path: str | os.PathLike[str], ruleset: RuleSet, *, name: str | None = None) -> list[Case]:
    """Read one case file; ``name`` is what errors and places call it. Raises FactErrors."""
    return _Reader(read_yaml(Path(path), name=name), ruleset).cases()


class _Reader:
    """Reads one file; what is wrong is collected, so that all of it can be mended at once."""

    def __init__(self, doc: Positioned, ruleset: RuleSet) -> None:
        self._doc, self._rules, self._faults = doc, ruleset, Faults()
        self._terms = Terms(ruleset.records)
        self._names = dict.fromkeys([*ruleset.by_id, *(rule.slug for rule in ruleset.rules)])
        self._clauses = {cited.id for cited in ruleset.clauses()}
        self._notice = self._jurisdiction = ""
        self._as_of: date | None = None

    def cases(self) -> list[Case]:
        doc = self._doc
        listed = doc.data.get("cases") if isinstance(doc.data, Mapping) else None
        if not isinstance(listed, list) or not listed:
            raise FactError(f"{doc.place()}: a case file needs a list of cases.", "Write `cases:` and list them.")
        self._refuse_keys(doc, FILE_KEYS, "case file")
        self._notice = self._notice_of(doc)
        self._jurisdiction = self._code(doc)
        self._as_of = self._moment(doc, "as_of")
        found: list[Case] = []
        names: dict[str, Place] = {}
        for number in range(len(listed)):
            item = doc.at("cases", number)
            before = len(self._faults)
            try:
                case = self._case(item)
            except FactError as error:
                self._faults.keep(error)
                continue
            first = names.setdefault(case.name, case.place)
            if first is not case.place:
                what = f"the name {case.name!r} is taken by the case at {first}"
                self._fault(item.place("name"), what, "Rename one.")
            if len(self._faults) == before:
                found.append(case)
        self._faults.raise_any()
        return found

    def _fault(self, place: Place, what: str, advice: str) -> None:
        self._faults.add(f"{place}: {what}.", advice)

    def _refuse_keys(self, doc: Positioned, known: Sequence[str], what: str) -> None:
        for key in doc.data:
            if key not in known:
                unknown = f"a {what} has no key {key!r}{nearest(key, known)}"
                self._fault(doc.place(key), unknown, f"Known: {', '.join(known)}.")

    def _notice_of(self, doc: Positioned) -> str:
        given = doc.data.get("notice")
        if given is None:
            return ""
        try:
            return self._rules.notice(str(given)).id
        except UnknownName as error:
            self._faults.add(f"{doc.place('notice')}: {error.message}", error.advice)
            return ""

    def _code(self, doc: Positioned) -> str:
        given = doc.data.get("jurisdiction")
        if given is None:
            return ""
        if isinstance(given, bool) or not is_code(str(given)):
            what = f"jurisdiction {given!r} is not a GB/T 2260 code of six digits"
            self._fault(doc.place("jurisdiction"), what, "Write for example '610726'.")
            return ""
        return str(given)

    def _moment(self, doc: Positioned, key: str) -> date | None:
        given = doc.data.get(key)
        if given is None:
            return None
        try:
            return read_as_of(given)[0]
        except ValueError as error:
            self._fault(doc.place(key), f"{key}: {error}", "Write a date or an instant.")
            return None

    def _case(self, doc: Positioned) -> Case:
        if not isinstance(doc.data, Mapping):
            raise FactError(f"{doc.place()}: a case is a mapping, got {named(doc.data)}.", _WHOLE)
        self._refuse_keys(doc, CASE_KEYS, "case")
        for key in ("name", "rule", "facts", "expect"):
            if doc.data.get(key) in (None, "", [], {}):
                raise FactError(f"{doc.place()}: this case has no {key}.", _WHOLE)
        rule = self._rule(doc)
        code = self._code(doc) or self._jurisdiction or None
        expect = self._expectations(doc)
        facts = read_facts(
            self._filled(doc.at("facts"), rule), self._terms, jurisdiction=code, auto_id=True
        )
        as_of = self._moment(doc, "as_of") or facts.as_of or self._as_of
        name = " ".join(str(doc.data["name"]).split())
        return Case(name, rule, facts, as_of, expect, doc.place(), str(doc.data.get("why") or ""), code)

    def _rule(self, doc: Positioned) -> Rule:
        given, place = doc.data["rule"], doc.place("rule")
        if isinstance(given, bool | float):
            raise FactError(f"{place}: rule {given!r} was read as a number.", "Put it into quotes, as in '2.10'.")
        name = str(given)
        if name in self._names:
            return self._rules.rule(name)
        full = f"{self._notice}.{name}" if self._notice else name
        if full in self._names:
            return self._rules.rule(full)
        of_clause = self._rules.rules_by_clause.get(full, self._rules.rules_by_clause.get(name, ()))
        if len(of_clause) == 1:
            return self._rules.rule(of_clause[0])
        if of_clause:
            raise FactError(f"{place}: clause {full} has several rules: {', '.join(of_clause)}.", "Name one of them.")
        short = [rule.removeprefix(f"{self._notice}.") for rule in self._rules.by_id]
        advice = "List the rules with `govrules rules`."
        if full in self._clauses:
            raise FactError(f"{place}: clause {full} has no rule.", advice)
        raise FactError(f"{place}: there is no rule {name!r}{nearest(name, [*self._names, *short])}.", advice)

    def _filled(self, facts: Positioned, rule: Rule) -> Positioned:
        """The facts with the clauses of attestations completed: left out, or short as the ledger writes them."""
        if not isinstance(facts.data, Mapping):
            raise FactError(
                f"{facts.place()}: facts are a mapping of record types, got {named(facts.data)}.",
                "Write for example `instruction: {received_at: 2023-04-27}`.",
            )
        data = dict(facts.data)
        for key, rows in data.items():
            if self._terms.type_of(key) is Attestation:
                several = isinstance(rows, list)
                data[key] = [self._attested(row, rule) for row in rows] if several else self._attested(rows, rule)
        return Positioned(data, facts.source, facts.positions, facts.path)

    def _attested(self, row: Any, rule: Rule) -> Any:
        if not isinstance(row, Mapping):
            return row
        key = next((key for key in row if self._terms.fields(Attestation).get(key) == "clause"), "clause")
        given = row.get(key, rule.cites.id)
        full = f"{self._notice}.{given}"
        return {**row, key: full if full in self._clauses else given}

    def _expectations(self, doc: Positioned) -> tuple[Expectation, ...]:
        expect = doc.at("expect")
        if not isinstance(expect.data, list):
            return (self._expectation(expect),)
        found = tuple(self._expectation(expect.at(number)) for number in range(len(expect.data)))
        for number, one in enumerate(found):
            if one.subject is None and one.period is None:
                what = "in a list each expectation names its subject"
                self._fault(expect.place(number), what, "Write `subject:` with the record's id.")
        return found

    def _expectation(self, doc: Positioned) -> Expectation:
        if not isinstance(doc.data, Mapping):
            return Expectation(self._verdict(doc.data, doc.place()), doc.place())
        self._refuse_keys(doc, EXPECT_KEYS, "expectation")
        subject, period = doc.data.get("subject"), doc.data.get("period")
        details: dict[str, Any] = {}
        try:
            for key in (key for key in DETAILS if key in doc.data):
                details[key] = detail(key, doc.data[key])
            when = None if period is None else parse_period(str(period))
        except ValueError as error:
            raise FactError(f"{doc.place()}: {error}.", "Mend the expectation.") from None
        verdict = self._verdict(doc.data.get("verdict"), doc.place("verdict"))
        return Expectation(verdict, doc.place(), None if subject is None else str(subject), when, details)

    def _verdict(self, given: Any, place: Place) -> Verdict:
        if given not in _VERDICTS:
            raise FactError(
                f"{place}: an expectation needs a verdict, got {given!r}{nearest(str(given), _VERDICTS)}.",
                f"Verdicts: {', '.join(_VERDICTS)}.",
            )
        return Verdict(given)


def detail(key: str, given: Any) -> Any:
    """Convert one expected detail as ``Expectation`` describes; ValueError says what was wanted."""
    if key in ("missing", "failed"):
        items = given if isinstance(given, list) else [] if given is None else [given]
        if not all(isinstance(item, str) for item in items):
            raise ValueError(f"{key}: a list of texts is wanted, got {given!r}")
        return frozenset(items)
    if given is None:
        return "" if key == "note" else None
    number = isinstance(given, int | float) and not isinstance(given, bool)
    match key:
        case "due_at":
            return read_as_of(given)[0]
        case "margin":
            if not number:
                raise ValueError(f"margin: a number is wanted, got {given!r}")
            return Decimal(str(given))
        case "actual":
            if number:
                return Decimal(str(given))
            try:
                return read_as_of(given)[0]
            except ValueError:
                return given
    if not isinstance(given, str):
        raise ValueError(f"{key}: a text is wanted, got {given!r}")
    return given
